"""A plan's text in a box that scrolls, opened at a place; its tables are drawn as tables."""

from collections.abc import Sequence

import streamlit as st

from views.fragments import Dressing, Span, double_spaced, dressed
from views.reader_grid import grid_html, pieces

NEAR = 600  # code points before the place that every browser shows
WINDOW = 60_000  # code points around the place that are sent to the browser
_PLACE = '<span id="place"'  # what Dressing.open() begins with at the place


def paper(
    text: str, dressings: Sequence[Dressing], place: Span | None, part: Span | None = None
) -> bool:
    """Draws the text with its dressings, scrolled to `place`; whether all of it is there.

    Of a `part` only that range is drawn; else a window around the place where the text is very
    long.
    """
    start, end = place or (0, 0)
    first, last = part or (max(0, start - WINDOW), min(len(text), end + WINDOW))
    near = first
    if place and first <= start < last:
        near = max(first, text.rfind("\n", 0, max(0, start - NEAR)) + 1)
    body = _body(text, (first, last), near, dressings)
    # a browser opens the box at an element of its own, not at a part of a line
    body = body.replace(_PLACE, f'<span class="target"></span>{_PLACE}', 1)
    if double_spaced(text):
        body = body.replace("\n\n", "\n")
    st.html(f'<div class="paper" tabindex="0">{body}</div>')
    return (first, last) == (part or (0, len(text)))


def _body(text: str, span: Span, near: int, dressings: Sequence[Dressing]) -> str:
    """The range as HTML; what lies before `near`, but for a table there, as one that is far."""
    far, rest = "", ""
    for piece in pieces(text, span):
        if piece.rows:
            grid = grid_html(text, piece.rows, dressings)
            far, rest = (far + grid, rest) if piece.end <= near else (far, rest + grid)
        else:
            border = min(max(near, piece.start), piece.end)
            far += dressed(text, (piece.start, border), dressings)
            rest += dressed(text, (border, piece.end), dressings)
    return f'<span class="far">{far}</span>{rest}' if far else rest
