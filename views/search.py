"""The page "Tìm kiếm"."""

import streamlit as st

from views.state import enter, say


def main() -> None:
    """Draws the page."""
    enter("search")
    st.subheader(say("search_page"), anchor=False)


main()
