"""The source of a citation, opened at the quoted place: the page's image, or the text."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.types import Citation
from index import Archive, PlanRecord
from views import services
from views.fragments import Dressing, Span, marks
from views.paper import paper
from views.reader_links import load_looks
from views.reader_sheet import picture, show_sheet
from views.state import open_citation, say

KEYS = {"previous": "Shift+F8", "next": "F8"}
"""Keys that step from one found place to the next; no browser, page or screen reader uses them."""


def show_source(citations: Sequence[Citation], number: int | None, archive: Archive) -> None:
    """The opened citation in its document, with steps to the previous and next citation."""
    position = next((i for i, c in enumerate(citations) if c.number == number), 0)
    citation = citations[position]
    plan = archive.plan(citation.plan_id)
    st.html(f'<span id="source"></span><p class="where">{html.escape(_where(citation))}</p>')
    _steps(citations, position)
    span = (citation.start, citation.end)
    show_place(archive, plan, span, citation.highlights, citation.page, citation.differs)
    _links(plan, citation)


def show_place(
    archive: Archive,
    plan: PlanRecord,
    span: Span,
    highlights: Sequence[Span],
    page: int | None,
    differs: Sequence[Span] = (),
) -> None:
    """A place in a plan: on the image of its page where the file is a PDF, else in the text.

    `differs` are the ranges that another plan has in other words; on an image they are marked as
    the `highlights` are.
    """
    load_looks()
    text = archive.plan_text(plan.id)
    image = None
    if page and plan.format in ("pdf", "image"):
        shown = next(p for p in archive.pages(plan.id) if p.number == page)
        image = picture(plan, shown, text, span, [*highlights, *differs])
    if image:
        show_sheet(image, say("page_image", page=page, file=plan.file))
    if image and image.marked:
        return
    if image:
        st.caption(say("page_unmarked"))
    quoted = Dressing(*span, "span", "quoted", "place")
    differing = [Dressing(start, end, "span", "differs") for start, end in differs]
    paper(text, [quoted, *differing, *marks(highlights)], span)


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
                shortcut=KEYS[key],
                help=say(f"reader_{key}_citation", pressed=KEYS[key]),
            )
        st.markdown(say("position", n=position + 1, m=len(citations)))
    st.html(f'<p class="keys">{html.escape(say("reader_keys_citations", **KEYS))}</p>')


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
