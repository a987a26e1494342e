"""The page "So sánh": plans side by side, or precedents for a draft."""

from pathlib import Path

import streamlit as st

from views import services
from views.compare_address import MODES, mode, put, resume
from views.compare_draft import show_draft
from views.compare_plans import show_plans
from views.state import say

STYLE = Path(__file__).with_name("assets") / "compare.css"


def main() -> None:
    """Draws the page."""
    archive = services.archive()
    resume()
    st.html(STYLE)
    st.subheader(say("compare_page"), anchor=False)
    st.session_state["compare_mode"] = mode()
    st.segmented_control(
        say("compare_mode"),
        MODES,
        required=True,
        format_func=lambda name: say(f"compare_mode_{name}"),
        key="compare_mode",
        on_change=lambda: put("mode", st.session_state["compare_mode"]),
        label_visibility="collapsed",
    )
    if mode() == "draft":
        show_draft(archive)
    else:
        show_plans(archive)


main()
