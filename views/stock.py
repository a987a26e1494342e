"""The page "Kho"."""

import streamlit as st

from views.state import enter, say


def main() -> None:
    """Draws the page."""
    enter("stock")
    st.subheader(say("stock_page"), anchor=False)


main()
