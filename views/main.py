"""What Streamlit runs for each visitor: the frame of every page, then the chosen page."""

from pathlib import Path

import streamlit as st

from views import services, tray
from views.filters import sidebar_filters
from views.messages import shown_errors
from views.state import language, put_language, say

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
ASSETS = Path(__file__).with_name("assets")
SCRIPT = '<script src="/assets/page.js"></script>'
# file, key of its title, address; the first is the one that opens
PAGES = (
    ("ask.py", "ask_page", "hoi-dap"),
    ("search.py", "search_page", "tim-kiem"),
    ("plans.py", "plans_page", "van-ban"),
    ("compare.py", "compare_page", "so-sanh"),
    ("targets.py", "targets_page", "chi-tieu"),
    ("briefing.py", "briefing_page", "ban-tom-tat"),
    ("stock.py", "stock_page", "kho"),
)


def main() -> None:
    """Draws title, language switch, navigation, filters and the page."""
    put_language(language())
    st.set_page_config(page_title=say("app"), page_icon="📁", layout="wide")
    st.html(ASSETS / "style.css")
    st.html(SCRIPT, unsafe_allow_javascript=True)
    page = st.navigation(
        [
            st.Page(file, title=say(title), url_path=address, default=file == PAGES[0][0])
            for file, title, address in PAGES
        ],
        position="top",
    )
    with shown_errors():
        with st.sidebar:
            st.markdown(f"**{say('app')}**")
            _language_switch()
            if page.url_path != "kho":  # which must open without an archive
                with st.spinner(say("loading")):
                    archive = services.archive()
                st.session_state["filters"] = sidebar_filters(archive)
            tray.show()
        page.run()


def _language_switch() -> None:
    st.session_state["language_choice"] = language()
    st.segmented_control(
        say("language"),
        LANGUAGES,
        required=True,
        format_func=LANGUAGES.__getitem__,
        key="language_choice",
        on_change=lambda: put_language(st.session_state["language_choice"]),
        label_visibility="collapsed",
    )


main()
