"""What can be done with the opened place of a plan and with its section: copy, collect."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.proving.quote import sentence_around, window
from answer.proving.reference import place_in
from index import Archive, PlanRecord, SectionRecord
from views.fragments import Span
from views.outline import heading, section_at
from views.quote_actions import copy_button_html, quote_entry, tray_button
from views.state import language, say

_SHORT = 60  # characters; of less than this the sentence around is quoted
_SHOWN = 200  # characters of a quote that are shown beside its buttons


def place_actions(
    archive: Archive,
    plan: PlanRecord,
    sections: Sequence[SectionRecord],
    text: str,
    place: Span,
) -> None:
    """The opened place and its section, each to be copied with its source or collected."""
    quote = quotable(archive, plan, place)
    where = place_in(sections, place[0], language())
    title = f"{say('reader_place')}{f' ({where})' if where else ''}"
    left, right = st.columns(2, gap="medium")
    with left:
        quote_row(archive, plan, quote, title, "place")
    if plan.reconstructed and (raw := archive.raw_words(plan.id, *quote)):
        left.html(
            f'<p class="detail">{html.escape(say("reader_raw_place"))} {html.escape(raw)}</p>'
        )
    section = section_at(sections, place[0])
    if section:
        title = say("reader_section", name=heading(section, text))
        with right:
            quote_row(archive, plan, (section.start, section.end), title, "section")


def quotable(archive: Archive, plan: PlanRecord, place: Span) -> Span:
    """The place; where it is a few words only, the sentence that holds it, without its dash."""
    if place[1] - place[0] >= _SHORT:
        return place
    sentence = sentence_around(archive.passage_at(plan.id, place[0]), *place)
    return window(archive.plan_text(plan.id), *sentence, [place])


def quote_row(archive: Archive, plan: PlanRecord, span: Span, title: str, key: str) -> None:
    """A quote's title and beginning, with the buttons that copy it and put it into the tray."""
    page = archive.locate(plan.id, *span).page
    entry = quote_entry(archive, plan.id, *span, page)
    words = entry.text if len(entry.text) <= _SHOWN else entry.text[:_SHOWN].rstrip() + "…"
    with st.container(key=f"quote-{key}", gap="small"):
        st.html(f'<p class="detail"><b>{html.escape(title)}</b><br>“{html.escape(words)}”</p>')
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.html(copy_button_html(entry), width="content")
            tray_button(entry, key)
