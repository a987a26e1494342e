"""The page "So sánh"."""

import streamlit as st

from views.state import enter, say


def main() -> None:
    """Draws the page."""
    enter("compare")
    st.subheader(say("compare_page"), anchor=False)


main()
