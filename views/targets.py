"""The page "Chỉ tiêu, nhiệm vụ"."""

import streamlit as st

from views.state import enter, say


def main() -> None:
    """Draws the page."""
    enter("targets")
    st.subheader(say("targets_page"), anchor=False)


main()
