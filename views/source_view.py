"""The source of a citation, opened at the quoted place: the page's image, or the text."""

import html
from collections.abc import Sequence

import pypdfium2 as pdfium
import streamlit as st

from answer.types import Citation
from index import Archive, PlanRecord
from ingest.plan import Page
from views import services
from views.fragments import Dressing, Span, marks
from views.page_image import PageImage, page_image
from views.paper import paper
from views.scan_image import scan_image
from views.state import open_citation, say

CONTEXT = 300  # code points before a quote that tell it from the same words elsewhere


def show_source(citations: Sequence[Citation], number: int | None, archive: Archive) -> None:
    """The opened citation in its document, with steps to the previous and next citation."""
    position = next((i for i, c in enumerate(citations) if c.number == number), 0)
    citation = citations[position]
    plan = archive.plan(citation.plan_id)
    st.html(f'<span id="source"></span><p class="where">{html.escape(_where(citation))}</p>')
    _steps(citations, position)
    span = (citation.start, citation.end)
    show_place(archive, plan, span, citation.highlights, citation.page)
    _links(plan, citation)


def show_place(
    archive: Archive, plan: PlanRecord, span: Span, highlights: Sequence[Span], page: int | None
) -> None:
    """A place in a plan: on the image of its page where the file is a PDF, else in the text."""
    text = archive.plan_text(plan.id)
    image = None
    if page and plan.format in ("pdf", "image"):
        shown = next(p for p in archive.pages(plan.id) if p.number == page)
        image = _image(plan, text, span, highlights, shown)
    if image:
        caption = say("page_image", page=page, file=plan.file)
        st.image(image.png, output_format="PNG", alt=caption, width="stretch")
    if image and image.marked:
        return
    if image:
        st.caption(say("page_unmarked"))
    quoted = Dressing(*span, "span", "quoted", "place")
    paper(text, [quoted, *marks(highlights)], span)


def _where(citation: Citation) -> str:
    parts = [citation.file]
    if citation.page:
        parts.append(say("page_number", n=citation.page))
    parts.append(say("characters", start=citation.source_start, end=citation.source_end))
    return " · ".join(parts)


def _steps(citations: Sequence[Citation], position: int) -> None:
    if len(citations) < 2:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        for key, other in (("previous", position - 1), ("next", position + 1)):
            inside = 0 <= other < len(citations)
            st.button(
                say(key),
                key=key,
                disabled=not inside,
                on_click=open_citation,
                args=(citations[other].number if inside else 0,),
            )
        st.markdown(say("position", n=position + 1, m=len(citations)))


def _image(
    plan: PlanRecord, text: str, span: Span, highlights: Sequence[Span], page: Page
) -> PageImage | None:
    """The page's image, or None with the reason shown where the file can't be used."""
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
        return _page_image(plan.sha256, page.number, text[start:end], relative, before, data)
    except (OSError, IndexError, ValueError, pdfium.PdfiumError):
        st.caption(say("file_missing", file=plan.file))
        return None


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


def _links(plan: PlanRecord, citation: Citation) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        place = {"plan": plan.file, "at": str(citation.start), "to": str(citation.end)}
        st.page_link("plans.py", label=say("see_plan"), query_params=place)
        download(plan)


def download(plan: PlanRecord) -> None:
    """A button that hands out the document itself, where it is still there."""
    if services.corpus_file(plan.container) is not None:
        st.download_button(
            say("download"),
            data=lambda: services.document(plan) or b"",
            file_name=plan.file.rsplit("/", 1)[-1],
            on_click="ignore",
            type="tertiary",
        )
