"""A page of a plan as a picture in a box that opens at the place that is marked."""

import base64
import html
from collections.abc import Sequence

import pypdfium2 as pdfium
import streamlit as st

from index import PlanRecord
from ingest.plan import Page
from views import services
from views.fragments import Span
from views.page_image import PageImage, page_image
from views.scan_image import scan_image
from views.state import say

CONTEXT = 300  # code points before a quote that tell it from the same words elsewhere
_ABOVE = 0.08  # share of the page that is shown above the place


def picture(
    plan: PlanRecord, page: Page, text: str, span: Span, highlights: Sequence[Span]
) -> PageImage | None:
    """The page with the range of the plan's `text` tinted; an empty range tints nothing.

    None, with the reason shown, where the file can't be used.
    """
    data = services.document(plan)
    if data is None:
        gone = services.corpus_file(plan.container) is None
        st.caption(say("file_missing" if gone else "file_changed", file=plan.file))
        return None
    start, end = span
    relative = tuple((a - start, b - start) for a, b in highlights)
    before = text[max(0, start - CONTEXT) : start]
    try:
        if page.boxes:
            return _scan_image(plan.sha256, page, span, tuple(highlights), plan.format, data)
        if plan.format == "image":
            return scan_image(data, plan.format, page, span, ())
        return _page_image(plan.sha256, page.number, text[start:end], relative, before, data)
    except (OSError, IndexError, ValueError, pdfium.PdfiumError):
        st.caption(say("file_missing", file=plan.file))
        return None


def show_sheet(image: PageImage, words: str, *, large: bool = False) -> None:
    """Draws the page; `words` describe it to those who don't see it."""
    source = f"data:{image.kind};base64,{base64.b64encode(image.data).decode('ascii')}"
    style = place = ""
    if image.top is not None:
        top = max(0.0, image.top - _ABOVE)
        style = f' style="--before: {-100 * top * image.height / image.width:.1f}%"'
        place = f'<span class="place" style="top: {100 * image.top:.1f}%"></span>'
    st.html(
        f'<div class="sheet{" large" if large else ""}" tabindex="0" role="group" '
        f'aria-label="{html.escape(words)}"><figure{style}>'
        f'<img src="{source}" alt="{html.escape(words)}" width="{image.width}" '
        f'height="{image.height}">{place}</figure></div>'
    )


@st.cache_data(max_entries=64, show_spinner=False)
def _page_image(
    sha256: str, page: int, quote: str, highlights: tuple[Span, ...], before: str, _data: bytes
) -> PageImage:
    return page_image(_data, page, quote, highlights, before)


@st.cache_data(max_entries=64, show_spinner=False)
def _scan_image(
    sha256: str, page: Page, span: Span, highlights: tuple[Span, ...], kind: str, _data: bytes
) -> PageImage:
    return scan_image(_data, kind, page, span, highlights)
