"""Limits on the results: those in force, to be lifted, and more of them with their counts."""

import html

import streamlit as st

from answer.finding.facets import FACETS, Choice, Facet, Limits, choices
from index import Archive, Filters
from views.search_find import count, found
from views.search_state import Look, chosen_values, lift_limits, put, toggle
from views.search_text import plain
from views.state import say

_FIRST = 7  # values of a facet that are shown at once


def show_limits(archive: Archive, limits: Limits) -> None:
    """A button for each limit in force, which lifts it."""
    if limits == Limits(Filters()):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(say("search_limits"), width="content")
        if limits.plan:
            title = next((p.title for p in archive.plans() if p.file == limits.plan), "")
            _lifting("plan", say("search_limit_plan", title=title or limits.plan))
        for facet in FACETS:
            for value in chosen_values(facet, limits):
                named = say(f"search_facet_{facet}"), facet_value(facet, value)
                _lifting(facet, say("search_limit", name=named[0], value=named[1]), value)
        st.button(say("search_lift_all"), key="search_lift_all", on_click=lift_limits)


def show_facets(archive: Archive, look: Look) -> None:
    """The values that the results can be narrowed to, with how many plans each would leave."""
    title, note = html.escape(say("search_narrow")), html.escape(say("search_facet_counts"))
    st.html(f'<h2 id="narrow" class="facets-title">{title}</h2><p class="detail">{note}</p>')
    for facet in FACETS:
        _facet(archive, look, facet)


def facet_value(facet: Facet, value: str) -> str:
    """The value as the page says it."""
    return say(f"quality_{value}") if facet == "quality" else value


def _lifting(facet: Facet | str, label: str, value: str = "") -> None:
    st.button(
        plain(label),
        key=f"search_limit_{facet}_{value}",
        help=say("search_limit_help"),
        wrap=True,
        on_click=put if facet == "plan" else toggle,
        args=() if facet == "plan" else (facet, value),
        kwargs={"in_": ""} if facet == "plan" else {},
    )


def _facet(archive: Archive, look: Look, facet: Facet) -> None:
    chosen = chosen_values(facet, look.limits)
    values = _choices(archive, look, facet)
    named = {choice.value for choice in values}
    values += [Choice(value, 0) for value in chosen if value not in named]
    if len(values) < 2 and not chosen:
        return
    first = [c for n, c in enumerate(values) if n < _FIRST or c.value in chosen]
    others = [choice for choice in values if choice not in first]
    st.html(f"<h3>{html.escape(say(f'search_facet_{facet}'))}</h3>")
    with st.container(gap="xxsmall"):
        for choice in first:
            _box(facet, choice, choice.value in chosen)
        if others:
            with st.expander(say("search_more_values", n=len(others)), key=f"search_more_{facet}"):
                for choice in others:
                    _box(facet, choice, False)


def _choices(archive: Archive, look: Look, facet: Facet) -> list[Choice]:
    """Counted without the facet's own limits, so that a second value can be added to a first."""
    places = found(archive, look.request, look.limits.without(facet)).places
    plans = {plan.id: plan for plan in archive.plans()}
    return choices((plans[id_] for id_ in {place.plan_id for place in places}), facet)


def _box(facet: Facet, choice: Choice, chosen: bool) -> None:
    key = f"search_facet_{facet}_{choice.value}"
    st.session_state[key] = chosen
    st.checkbox(
        plain(f"{facet_value(facet, choice.value)} ({count(choice.plans)})"),
        key=key,
        on_change=toggle,
        args=(facet, choice.value),
    )
