"""The limits on what is searched, in the sidebar of every page and in the URL."""

from typing import TypeVar

import streamlit as st

from index import Archive, Filters, PlanRecord
from ingest.alphabet import alphabetical
from views.state import say

T = TypeVar("T", int, str)
KEYS = ("year", "place", "issuer", "kind")


def sidebar_filters(archive: Archive) -> Filters:
    """Draws the filters and returns the chosen limits."""
    plans = archive.plans()
    st.subheader(say("filters"))
    filters = Filters(
        years=tuple(_choose("year", sorted({y for p in plans for y in p.years}, reverse=True))),
        places=tuple(_choose("place", _values(plans, "province", "district"))),
        issuers=tuple(_choose("issuer", _values(plans, "issuer"))),
        kinds=tuple(_choose("kind", _values(plans, "kind"))),
    )
    if filters != Filters():
        st.caption(say("filter_count", n=len(archive.plans(filters)), m=len(plans)))
        st.button(say("filter_clear"), on_click=_clear, key="filter_clear")
    return filters


def _choose(name: str, options: list[T]) -> list[T]:
    chosen = st.session_state.get(name, [])
    if gone := [value for value in chosen if value not in options]:
        # a correction or a new build took away the last plan that had it
        st.session_state[name] = [value for value in chosen if value not in gone]
    return st.multiselect(
        say(f"filter_{name}"),
        options,
        key=name,
        bind="query-params",
        placeholder=say("filter_all"),
    )


def _values(plans: list[PlanRecord], *fields: str) -> list[str]:
    found = {value for plan in plans for field in fields if (value := getattr(plan, field))}
    return sorted(found, key=alphabetical)


def _clear() -> None:
    for key in KEYS:
        st.session_state[key] = []
