"""Reading a plan: a page's picture beside its text, or the outline beside the text, at a place."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.reader.leaves import Leaf, flowing, leaf_of, leaves
from answer.reader.within import Found
from index import Archive, PlanRecord
from views.fragments import Dressing, Span
from views.outline import outline_html, section_at, section_dressings
from views.paper import paper
from views.reader_actions import place_actions
from views.reader_links import place_address
from views.reader_sheet import picture, show_sheet
from views.state import number_parameter, say

KEYS = {"back": "Alt+PageUp", "on": "Alt+PageDown"}


def show_reading(archive: Archive, plan: PlanRecord, hits: Found) -> None:
    """The plan, opened at the place or the page of the URL, with what was found in it marked."""
    text, sections = archive.plan_text(plan.id), archive.sections(plan.id)
    found = leaves(text, archive.pages(plan.id), plan.format)
    place = url_place(len(text))
    leaf = _chosen(found, place)
    here = section_at(sections, place[0] if place else leaf.start)
    outline = outline_html(
        sections,
        lambda span, anchor: place_address(plan.file, span, anchor),
        text,
        here.index if here and place else None,
    )
    if leaf.page:
        with st.expander(say("outline")):
            st.html(outline or f"<p>{html.escape(say('no_outline'))}</p>")
    st.html(f'<span id="reading" data-opened="{html.escape(_opened(plan, place))}"></span>')
    _stepper(found, leaf)
    left, right = st.columns([1, 1] if leaf.page else [2, 3], gap="medium")
    with left:
        if leaf.page:
            _sheet(plan, text, leaf, place)
        else:
            st.markdown(f"**{say('outline')}**")
            st.html(outline or f"<p>{html.escape(say('no_outline'))}</p>")
    with right:
        st.markdown(f"**{say('reader_page_text' if leaf.page else 'text')}**")
        _words(text, leaf, place, [*_found(hits, place), *section_dressings(sections, text)])
    if place:
        place_actions(archive, plan, sections, text, place)


def url_place(length: int) -> Span | None:
    """The place that the URL asks for."""
    start, end = number_parameter("at"), number_parameter("to")
    if start is None or start >= length:
        return None
    return start, min(max(end or 0, start + 1), length)


def turn_to(number: int) -> None:
    """Opens that leaf."""
    st.query_params["p"] = str(number)


def _opened(plan: PlanRecord, place: Span | None) -> str:
    """What the URL opens, for reader.js, which brings it into view; "" for a plan's beginning."""
    number = number_parameter("p")
    return f"{plan.file} {place} {number}" if place or number else ""


def _chosen(found: Sequence[Leaf], place: Span | None) -> Leaf:
    """The leaf that the URL names, else the one that holds the place, else the first."""
    number = number_parameter("p")
    if number and number <= len(found):
        return found[number - 1]
    return leaf_of(found, place[0]) if place else found[0]


def _stepper(found: Sequence[Leaf], leaf: Leaf) -> None:
    if len(found) < 2:
        return
    kind = "page" if leaf.page else "part"
    st.session_state["leaf"] = leaf.number
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _turn("back", f"← {say(f'reader_{kind}_back')}", leaf.number - 1, len(found))
        st.number_input(
            say(f"reader_{kind}_number", n=len(found)),
            1,
            len(found),
            step=1,
            key="leaf",
            on_change=lambda: turn_to(st.session_state["leaf"]),
            width=150,
        )
        _turn("on", f"{say(f'reader_{kind}_on')} →", leaf.number + 1, len(found))
        if leaf.page:
            st.toggle(say("reader_large"), key="reader_large")


def _turn(key: str, label: str, number: int, last: int) -> None:
    st.button(
        label,
        key=f"reader_{key}",
        disabled=not 1 <= number <= last,
        on_click=turn_to,
        args=(number,),
        shortcut=KEYS[key],
    )


def _sheet(plan: PlanRecord, text: str, leaf: Leaf, place: Span | None) -> None:
    """The page's picture with the part of the place that lies on it."""
    assert leaf.page is not None
    span = _clipped(place, leaf) or (leaf.start, leaf.start)
    with st.spinner(say("reader_drawing")):
        image = picture(plan, leaf.page, text, span, [])
    if image is None:
        return
    st.markdown(f"**{say('reader_picture', n=leaf.page.number)}**")
    words = say("reader_picture_alt", n=leaf.page.number, file=plan.file)
    show_sheet(image, words, large=bool(st.session_state.get("reader_large")))
    if span[0] < span[1] and not image.marked:
        st.caption(say("page_unmarked"))


def _words(text: str, leaf: Leaf, place: Span | None, dressings: Sequence[Dressing]) -> None:
    """The leaf's text; what is known about how the page was read stands above it."""
    if leaf.page and leaf.page.method != "text":
        st.caption(say(f"reader_method_{leaf.page.method}"))
    if not text[leaf.start : leaf.end].strip():
        return
    span = _clipped(place, leaf)
    quoted = [Dressing(*span, "span", "quoted", "place")] if span else []
    shown = flowing(text) if leaf.page else text
    paper(shown, [*quoted, *dressings], span, (leaf.start, leaf.end))


def _found(hits: Found, place: Span | None) -> list[Dressing]:
    return [
        Dressing(start, end, "mark", "here" if place and place[0] == start else "")
        for start, end in hits.spans
    ]


def _clipped(place: Span | None, leaf: Leaf) -> Span | None:
    """The part of the place that lies on the leaf."""
    if place is None or place[0] >= leaf.end or place[1] <= leaf.start:
        return None
    return max(place[0], leaf.start), min(place[1], leaf.end)
