"""What Streamlit runs for each visitor: the frame of every page, then the chosen page."""

from pathlib import Path

import streamlit as st

from views import services
from views.filters import sidebar_filters
from views.messages import shown_errors
from views.state import language, put_language, say

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
STYLE = Path(__file__).with_name("style.css")


def main() -> None:
    """Draws title, language switch, navigation, filters and the page."""
    put_language(language())
    st.set_page_config(page_title=say("app"), page_icon="📁", layout="wide")
    st.html(STYLE)
    page = st.navigation(
        [
            st.Page("ask.py", title=say("ask_page"), url_path="hoi-dap", default=True),
            st.Page("plans.py", title=say("plans_page"), url_path="van-ban"),
        ],
        position="top",
    )
    with shown_errors():
        with st.sidebar:
            st.markdown(f"**{say('app')}**")
            _language_switch()
            with st.spinner(say("loading")):
                archive = services.archive()
            st.session_state["filters"] = sidebar_filters(archive)
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
