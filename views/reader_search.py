"""Finding words in the opened plan: a box, the count, steps by keys, and a list of the places."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.proving.reference import place_in
from answer.reader.within import Found, find_within, nearest
from index import Archive, PlanRecord
from views.fragments import Span, dressed, marks
from views.quote_actions import copy_button_html, quote_entry, tray_button
from views.reader_actions import quotable
from views.reader_links import place_link
from views.state import language, number_parameter, say

KEYS = {"back": "Shift+F8", "on": "F8"}
_LISTED = 8  # places that are listed at once, those around the opened one


def search_box(plan: PlanRecord, text: str) -> Found:
    """The box and the steps, in the container around; what was found of the words in the URL."""
    query = st.query_params.get("find", "")
    st.session_state["find"] = query
    hits = _found(plan.sha256, query, text)
    here, opened = _here(hits)
    st.text_input(
        say("reader_find"),
        key="find",
        placeholder=say("reader_find_hint"),
        on_change=_submitted,
        args=(plan.sha256, text),
        max_chars=200,
        width=340,
    )
    if query:
        _step("back", hits.spans, here - 1)
        _step("on", hits.spans, here + opened)
        st.button(say("reader_find_clear"), key="find_clear", on_click=_clear)
    return hits


def show_found(hits: Found) -> None:
    """How many places there are, and which of them is open."""
    query = st.query_params.get("find", "")
    if query:
        st.html(f'<p class="keys" role="status">{html.escape(_told(hits, query))}</p>')


def show_hits(archive: Archive, plan: PlanRecord, text: str, hits: Found) -> None:
    """The places around the opened one, each a link, to be copied and collected."""
    if not hits.spans:
        return
    here, opened = _here(hits)
    first = here - here % _LISTED
    listed = range(first, min(first + _LISTED, len(hits.spans)))
    with st.expander(say("reader_hits", n=len(hits.spans))):
        if len(listed) < len(hits.spans):
            st.caption(say("reader_hits_listed", first=listed.start + 1, last=listed.stop))
        for number in listed:
            _hit(archive, plan, text, hits.spans[number], number, opened and number == here)


def _hit(
    archive: Archive, plan: PlanRecord, text: str, hit: Span, number: int, opened: bool
) -> None:
    span = quotable(archive, plan, hit)
    page = archive.locate(plan.id, *hit).page
    entry = quote_entry(archive, plan.id, *span, page)
    parts = [place_in(archive.sections(plan.id), hit[0], language())]
    parts += [say("page_number", n=page)] if page else []
    where = " · ".join(filter(None, parts))
    words = dressed(text, span, marks([hit]), one_line=True).strip(" |")
    link = place_link(say("reader_hit", n=number + 1), plan.file, hit)
    style = ' class="here"' if opened else ""
    st.html(
        f'<ul class="places"><li{style}><p class="where">{link} {html.escape(where)}</p>'
        f"{words}</li></ul>"
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(copy_button_html(entry), width="content")
        tray_button(entry, f"hit-{number}")


def _step(key: str, spans: Sequence[Span], number: int) -> None:
    st.button(
        say(f"reader_hit_{key}"),
        key=f"hit_{key}",
        disabled=not spans,
        on_click=_open,
        args=(spans[number % len(spans)],) if spans else ((0, 0),),
        shortcut=KEYS[key],
        help=say(f"reader_hit_{key}_help", pressed=KEYS[key]),
    )


def _here(hits: Found) -> tuple[int, bool]:
    """The place from the opened one on, by its index, and whether it is the opened one itself."""
    at = number_parameter("at")
    here = nearest(hits.spans, at or 0)
    return here, bool(hits.spans) and hits.spans[here][0] == at


def _told(hits: Found, query: str) -> str:
    if not hits.spans:
        return say("reader_found_none", query=query)
    here, opened = _here(hits)
    key = "reader_found" if opened else "reader_found_some"
    told = say(key, n=here + 1, m=len(hits.spans), **KEYS)
    return told if hits.exact else f"{told} {say('reader_found_folded')}"


def _submitted(sha256: str, text: str) -> None:
    """Looks for what was typed, and opens the first place from the opened one on."""
    query = str(st.session_state["find"]).strip()
    if not query:
        _clear()
        return
    st.query_params["find"] = query
    spans = _found(sha256, query, text).spans
    if spans:
        _open(spans[nearest(spans, number_parameter("at") or 0)])


def _open(span: Span) -> None:
    st.query_params["at"], st.query_params["to"] = str(span[0]), str(span[1])
    st.query_params.pop("p", None)


def _clear() -> None:
    st.query_params.pop("find", None)


@st.cache_data(max_entries=64, show_spinner=False)
def _found(sha256: str, query: str, _text: str) -> Found:
    return find_within(_text, query)
