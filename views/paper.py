"""A plan's text in a box that scrolls, opened at a place."""

from collections.abc import Sequence

import streamlit as st

from views.fragments import Dressing, Span, double_spaced, dressed

NEAR = 600  # code points before the place that every browser shows
WINDOW = 60_000  # code points around the place that are sent to the browser


def paper(text: str, dressings: Sequence[Dressing], place: Span | None) -> bool:
    """Draws the text with its dressings, scrolled to `place`; whether all of the text is there.

    Only a window around the place is drawn where the text is very long.
    """
    start, end = place or (0, 0)
    first, last = max(0, start - WINDOW), min(len(text), end + WINDOW)
    if place is None:
        body = dressed(text, (first, last), dressings)
    else:
        near = max(first, text.rfind("\n", 0, max(0, start - NEAR)) + 1)
        body = (
            f'<span class="far">{dressed(text, (first, near), dressings)}</span>'
            + dressed(text, (near, start), dressings)
            + '<span class="target"></span>'
            + dressed(text, (start, last), dressings)
        )
    if double_spaced(text):
        body = body.replace("\n\n", "\n")
    st.html(f'<div class="paper" tabindex="0">{body}</div>')
    return (first, last) == (0, len(text))
