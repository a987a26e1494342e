"""The page "Chỉ tiêu, nhiệm vụ": targets, tasks, what is due, and whom to call, of all plans."""

from pathlib import Path

import streamlit as st

from index import Filters
from views import (
    services,
    targets_calendar,
    targets_contacts,
    targets_data,
    targets_series,
    targets_state,
    targets_tasks,
)
from views.state import enter, say

VIEWS = {
    "series": targets_series.show,
    "tasks": targets_tasks.show,
    "calendar": targets_calendar.show,
    "contacts": targets_contacts.show,
}
STYLE = Path(__file__).with_name("assets") / "targets.css"


def main() -> None:
    """Draws the page."""
    enter("targets")
    st.html(STYLE)
    archive = services.archive()
    filters: Filters = st.session_state["filters"]
    st.subheader(say("targets_page"), anchor=False)
    plans = targets_data.plan_count(archive, filters)
    if not plans:
        st.warning(say("filter_none"))
        return
    st.caption(say("targets_intro", n=plans))
    view = targets_state.chosen(targets_state.VIEW, list(VIEWS), "series")
    st.segmented_control(
        say("targets_view"),
        list(VIEWS),
        required=True,
        format_func=lambda name: say(f"targets_view_{name}"),
        key=targets_state.shown(targets_state.VIEW, view),
        on_change=targets_state.putting(targets_state.VIEW),
        label_visibility="collapsed",
    )
    VIEWS[view](archive, filters)


main()
