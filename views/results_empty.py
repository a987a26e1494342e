"""Nothing found: what was searched, and what may help."""

from dataclasses import replace

import streamlit as st

from answer.finding.facets import Limits
from answer.finding.pattern import words
from answer.finding.types import Marks, Mode, Request
from index import Archive, Filters
from views.results_summary import gaps, show_respelt
from views.search_find import Results, count, found
from views.search_state import Look, lift_limits, search_for
from views.search_text import detail, listed, plain
from views.state import say


def show_nothing(results: Results, archive: Archive, look: Look) -> None:
    """Says honestly that there is nothing, where it was looked for, and what else to try."""
    there = results.found
    st.subheader(say("search_none"), anchor=False)
    st.markdown(plain(_what(results)))
    if not there.looked_for:
        return
    scope = {"p": count(results.scope_passages), "k": count(results.scope_plans)}
    st.markdown(plain(say("search_none_scope", **scope)))
    detail(*gaps(results))
    if there.kind == "words":
        _each_word(archive, look)
    _suggestions(archive, look, results)


def _what(results: Results) -> str:
    there = results.found
    if not there.looked_for:
        return say("search_none_text")
    if there.kind == "mentions":
        return say("search_none_mentions", text=there.looked_for[0])
    if there.ranked:
        return say("search_none_ranked")
    kind = "same" if there.others else there.kind
    return say(f"search_none_{kind}", text=listed(there.looked_for))


def _each_word(archive: Archive, look: Look) -> None:
    """In how many plans each word stands, which tells the one that is too much."""
    lines = []
    for term in words(look.request.text):
        one = found(archive, Request(f"“{term.text}”", "words"), look.limits)
        plans = count(len({place.plan_id for place in one.places}))
        lines.append(f"- {plain(say('search_none_word', text=f'“{term.text}”', n=plans))}")
    st.markdown("\n".join(lines))


def _suggestions(archive: Archive, look: Look, results: Results) -> None:
    st.markdown(f"**{say('search_suggest')}**")
    request = look.request
    show_respelt(archive, request)
    everywhere = Limits(Filters())
    n = len(found(archive, request, everywhere).places) if look.limits != everywhere else 0
    if n:
        label = say("search_suggest_lift", n=count(n))
        st.button(label, key="search_try_lift", on_click=lift_limits)
    if request.mode != "words":
        _offer(archive, look, "words", "auto", "search_suggest_words")
    if results.found.others:
        _offer(archive, look, request.mode, "any", "search_suggest_marks")
    if request.mode not in ("smart", "meaning") or results.found.kind == "phrases":
        st.button(
            say("search_suggest_meaning"),
            key="search_try_meaning",
            on_click=search_for,
            args=(_bare(request.text), "meaning"),
        )


def _offer(archive: Archive, look: Look, mode: Mode, marks: Marks, key: str) -> None:
    """A button for another search, where that finds something."""
    text = _bare(look.request.text) if mode == "words" else look.request.text
    other = replace(look.request, text=text, mode=mode, marks=marks)
    n = len(found(archive, other, look.limits).places)
    if n:
        st.button(
            say(key, n=count(n)),
            key=f"search_try_{key}",
            on_click=search_for,
            args=(text, mode, marks),
        )


def _bare(text: str) -> str:
    """The words without quotation marks."""
    return text.translate(dict.fromkeys(map(ord, '"“”„«»'), " ")).strip()
