"""Precedents: a draft is pasted, and past plans show how they said it."""

import html

import streamlit as st

from answer.comparing.precedents import (
    MOST_SENTENCES,
    Precedent,
    Sentence,
    Wording,
    draft_sentences,
)
from answer.comparing.side_by_side import Side
from answer.kinds.comparison.differences import short_names
from index import Archive, Filters
from views.compare_address import put
from views.compare_cells import Column, show_tools
from views.compare_service import precedents_of
from views.compare_text import heading_of, legend, marked_html, note
from views.state import say

LONGEST = 4000  # characters of a draft; it stands in the address
_FEWEST_WORDS = 4


def show_draft(archive: Archive) -> None:
    """The draft's box, and for each of its sentences what past plans have."""
    filters: Filters = st.session_state["filters"]
    draft = _form()
    if not draft:
        return
    if not archive.plans(filters):
        st.warning(say("filter_none"))
        return
    sentences = draft_sentences(draft)
    if len(sentences) > MOST_SENTENCES:
        st.warning(say("compare_draft_cut", n=MOST_SENTENCES))
    found = _found(sentences[:MOST_SENTENCES], archive, filters)
    with_one = sum(bool(one.precedents) for one in found)
    st.markdown(f"**{say('compare_draft_found', n=with_one, m=len(found))}**")
    if with_one:
        legend(say("compare_legend_draft"), say("compare_legend_old"))
    for number, sentence in enumerate(found, 1):
        _sentence(number, sentence, archive)


def _form() -> str:
    """The draft of the address, or what was just typed; empty where there is nothing to find."""
    if "compare_draft" not in st.session_state:
        st.session_state["compare_draft"] = st.query_params.get("draft", "")
    note(say("compare_draft_intro"))
    with st.form("compare-draft", border=False):
        st.text_area(
            say("compare_draft"),
            key="compare_draft",
            placeholder=say("compare_draft_hint"),
            height=150,
        )
        sent = st.form_submit_button(say("compare_draft_find"), type="primary")
    typed = str(st.session_state["compare_draft"]).strip()
    if sent and len(typed.split()) < _FEWEST_WORDS:
        st.warning(say("compare_draft_empty"))
        return ""
    if len(typed) > LONGEST:
        st.warning(say("compare_draft_long", n=len(typed), limit=LONGEST))
        return ""
    if sent:
        put("draft", typed)
    return st.query_params.get("draft", "")[:LONGEST]


def _found(sentences: list[str], archive: Archive, filters: Filters) -> list[Sentence]:
    """The precedents of all sentences, with the progress of a long draft."""
    bar = st.progress(0.0) if len(sentences) > 3 else None
    found = []
    for number, sentence in enumerate(sentences, 1):
        if bar:
            text = say("compare_draft_progress", n=number, m=len(sentences))
            bar.progress(number / len(sentences), text)
        found.append(precedents_of(sentence, archive, filters))
    if bar:
        bar.empty()
    return found


def _sentence(number: int, sentence: Sentence, archive: Archive) -> None:
    with st.container(border=True, key=f"cmp-sentence-{number}"):
        st.html(
            f'<p class="cmp-who"><strong>{html.escape(say("compare_draft_sentence", n=number))}'
            f'</strong></p><p class="cmp-words">{html.escape(sentence.text)}</p>'
        )
        if not sentence.precedents:
            st.html(f'<p class="cmp-no">{html.escape(say("compare_draft_no"))}</p>')
        for place, precedent in enumerate(sentence.precedents):
            _precedent(sentence, precedent, archive, f"{number}-{place}")


def _precedent(sentence: Sentence, precedent: Precedent, archive: Archive, key: str) -> None:
    """The latest wording against the draft, and the other plans' ones folded below it."""
    names = short_names([wording.clause.plan for wording in precedent.wordings])
    count = len(precedent.wordings)
    told = [say("compare_draft_plans", n=count) if count > 1 else say("compare_draft_plan")]
    if precedent.years:
        told.append(say("compare_draft_years", years=precedent.years))
    with st.container(key=f"cmp-row-draft-{key}"):
        st.html(f'<p class="cmp-count">{html.escape(" · ".join(told))}</p>')
        left, right = st.columns(2, gap="small")
        first = precedent.wordings[0]
        with left:
            st.html(_yours_html(sentence, first))
        with right:
            _wording(first, names[first.clause.plan.id], archive, key)
        if count > 1:
            with st.expander(say("compare_draft_others", n=count - 1), key=f"cmp-more-{key}"):
                for wording in precedent.wordings[1:]:
                    _wording(wording, names[wording.clause.plan.id], archive, key)


def _yours_html(sentence: Sentence, wording: Wording) -> str:
    words = marked_html(sentence.text, (0, len(sentence.text)), wording.lacking, "del")
    label = html.escape(say("compare_draft_yours"))
    return (
        f'<div class="cmp-cell"><p class="cmp-who">{label}</p>'
        f'<p class="cmp-words">{words}</p></div>'
    )


def _wording(wording: Wording, name: str, archive: Archive, key: str) -> None:
    clause = wording.clause
    span = (clause.start, clause.end)
    column = Column.of(archive, clause.plan, name, "ins")
    side = Side(clause.plan.id, *span, clause.passage.page, clause.passage.path)
    entry = column.entry(side)
    words = marked_html(column.text, span, wording.marks, "ins", wording.part)
    label = say("compare_draft_same") if wording.same else ""
    label = label or (say("compare_draft_rewritten") if wording.rewritten else "")
    kind = f'<span class="cmp-kind">{html.escape(label)}</span>' if label else ""
    doubt = say(f"reliability_{entry.doubt}") if entry.doubt else ""
    warning = f'<span class="cmp-doubt">⚠ {html.escape(doubt)}</span>' if doubt else ""
    st.html(
        f'<div class="cmp-cell"><p class="cmp-who"><strong>{html.escape(name)}</strong> {kind}</p>'
        f'<p class="cmp-path">{html.escape(heading_of(side.path))}</p>'
        f'<p class="cmp-words">{words}</p>{warning}</div>'
    )
    show_tools(column, entry, f"draft-{key}")
