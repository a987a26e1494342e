"""The page "Bản tóm tắt"."""

import streamlit as st

from views.state import enter, say


def main() -> None:
    """Draws the page."""
    enter("briefing")
    st.subheader(say("briefing_page"), anchor=False)


main()
