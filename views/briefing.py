"""The page "Bản tóm tắt": a briefing is put together, checked against the archive and exported."""

import html
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import streamlit as st

from answer.briefing.check import Checked, check_all
from answer.briefing.document import document
from index import Archive
from index.desk import Briefing
from views import services
from views.briefing_entries import show_entries
from views.briefing_export import show_export, show_head, show_sheet
from views.briefing_forms import append_form
from views.briefing_list import choose_briefing, show_title
from views.briefing_topic import show_topic
from views.state import enter, language, say

STYLE = Path(__file__).with_name("assets") / "briefing.css"
MODES = ("edit", "print")


def main() -> None:
    """Draws the page."""
    st.html(STYLE)
    archive = services.archive()
    enter("briefing")
    st.subheader(say("briefing_page"), anchor=False)
    briefing = choose_briefing()
    if briefing is None:
        _detail(say("briefing_intro"))
        return
    mode = _mode()
    # the document is in Vietnamese whatever the page speaks
    checked = check_all(archive, briefing.entries, "vi")
    printed = document(briefing, checked, date.today())
    if mode == "print":
        show_export(briefing, printed)
    else:
        if language() != "vi":
            checked = check_all(archive, briefing.entries, language())
        _edit(briefing, archive, checked)
        show_head(briefing)
        show_export(briefing, printed)
    show_sheet(printed, on_screen=mode == "print")


def _mode() -> str:
    """Whether the briefing is edited, or shown as it is printed; kept in the URL (`view`)."""
    wanted = st.query_params.get("view", "")
    st.session_state["briefing_view"] = wanted if wanted in MODES else MODES[0]
    mode = st.segmented_control(
        say("briefing_view"),
        MODES,
        required=True,
        format_func=lambda mode: say(f"briefing_view_{mode}"),
        key="briefing_view",
        on_change=_put_mode,
        label_visibility="collapsed",
    )
    return mode or MODES[0]


def _put_mode() -> None:
    if st.session_state["briefing_view"] == MODES[0]:
        st.query_params.pop("view", None)
    else:
        st.query_params["view"] = st.session_state["briefing_view"]


def _edit(briefing: Briefing, archive: Archive, checked: dict[str, Checked]) -> None:
    show_title(briefing)
    _summary(checked.values())
    show_entries(briefing, checked)
    if not briefing.entries:
        st.info(say("briefing_empty"))
    with st.expander(say("briefing_own"), expanded=not briefing.entries, key="briefing-own"):
        append_form(briefing)
    show_topic(briefing, archive)


def _summary(quotes: Iterable[Checked]) -> None:
    """How the quotes stand today, in a line or two."""
    quotes = list(quotes)
    lost = sum(not quote.found for quote in quotes)
    doubtful = sum(bool(quote.entry.doubt) for quote in quotes)
    if lost:
        st.warning(say("briefing_unsound", n=lost, m=len(quotes)))
    elif quotes:
        _detail(say("briefing_sound", n=len(quotes)))
    if doubtful:
        _detail(say("briefing_doubtful", n=doubtful))


def _detail(text: str) -> None:
    st.html(f'<p class="detail">{html.escape(text)}</p>')


main()
