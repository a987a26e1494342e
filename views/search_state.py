"""What the search page shows, as its address has it.

`q`, `mode`, `marks`, `sort`, `page`, `quality` and `in` (the file of the only plan); the limits of
the sidebar are bound to the address by themselves (views/filters.py).
"""

from dataclasses import dataclass
from typing import TypeVar, cast, get_args
from urllib.parse import parse_qs, urlencode

import streamlit as st

from answer.finding.facets import QUALITIES, Facet, Limits
from answer.finding.groups import Sort
from answer.finding.types import Marks, Mode, Request
from index import Archive, Filters, PlanRecord
from views.filters import KEYS
from views.state import enter, number_parameter

T = TypeVar("T", int, str)
OWN = ("q", "mode", "marks", "sort", "page", "quality", "in")
MODES: tuple[Mode, ...] = get_args(Mode)
SORTS: tuple[Sort, ...] = get_args(Sort)


@dataclass(frozen=True, slots=True)
class Look:
    """A search as the address has it."""

    request: Request
    limits: Limits
    sort: Sort
    page: int  # from 1


def resume() -> None:
    """After another page, the search that was shown before; else what the address says."""
    if enter("search") and not st.query_params.get("q"):
        for name, values in st.session_state.get("search_kept", {}).items():
            st.query_params[name] = values
    st.session_state["search_kept"] = _own()


def look(filters: Filters) -> Look:
    """The search of the address; values that it can't have are left out."""
    parameters = st.query_params
    chosen = tuple(q for q in QUALITIES if q in parameters.get_all("quality"))
    return Look(
        Request(
            parameters.get("q", ""),
            cast(Mode, _one_of("mode", MODES)),
            cast(Marks, _one_of("marks", get_args(Marks))),
        ),
        Limits(filters, chosen, parameters.get("in", "")),
        cast(Sort, _one_of("sort", SORTS)),
        max(1, number_parameter("page") or 1),
    )


def put(**changes: str | list[str]) -> None:
    """Changes the address, empty values are taken out; shows the first page of the results."""
    for name, value in {"page": "", **changes}.items():
        key = name.rstrip("_")  # `in` is no name in Python
        if value:
            st.query_params[key] = value
        else:
            st.query_params.pop(key, None)


def search_for(text: str, mode: Mode = "smart", marks: Marks = "auto") -> None:
    """Starts another search within the same limits."""
    put(
        q=text,
        mode="" if mode == "smart" else mode,
        marks="" if marks == "auto" else marks,
        in_="",
    )


def toggle(facet: Facet, value: str) -> None:
    """Limits the search to a value of a facet too, or no longer."""
    if facet == "quality":
        chosen = st.query_params.get_all("quality")
        put(quality=_toggled(chosen, value))
        return
    put()
    if facet == "year":
        st.session_state[facet] = _toggled(st.session_state.get(facet, []), int(value))
    else:
        st.session_state[facet] = _toggled(st.session_state.get(facet, []), value)


def lift_limits() -> None:
    """Searches all plans."""
    put(quality=[], in_="")
    for key in KEYS:
        st.session_state[key] = []


def chosen_values(facet: Facet, limits: Limits) -> tuple[str, ...]:
    """The values of a facet that the search is limited to."""
    filters = limits.filters
    values: dict[Facet, tuple[str, ...]] = {
        "year": tuple(map(str, filters.years)),
        "place": filters.places,
        "issuer": filters.issuers,
        "kind": filters.kinds,
        "quality": limits.qualities,
    }
    return values[facet]


def address(limits: Limits) -> str:
    """The query string that shows the search, its first page and its limits again."""
    pairs = {name: values for name, values in _own().items() if name != "page"}
    for facet in ("year", "place", "issuer", "kind"):
        if values := chosen_values(facet, limits):
            pairs[facet] = list(values)
    return urlencode(pairs, doseq=True)


def go_to(query: str, archive: Archive) -> list[str]:
    """Shows the search of a query string. Returns limits that the archive has no plan for."""
    found = parse_qs(query)
    lost: list[str] = []
    for name in OWN:
        put(**{name if name != "in" else "in_": found.get(name, [])})
    for key in KEYS:
        known = _known(archive.plans(), key)
        st.session_state[key] = [known[v] for v in found.get(key, []) if v in known]
        lost += [value for value in found.get(key, []) if value not in known]
    return lost


def _known(plans: list[PlanRecord], key: str) -> dict[str, int | str]:
    """The values that the sidebar offers, by how an address has them."""
    if key == "year":
        return {str(year): year for plan in plans for year in plan.years}
    fields = ("province", "district") if key == "place" else (key,)
    return {value: value for plan in plans for f in fields if (value := getattr(plan, f))}


def _own() -> dict[str, list[str]]:
    return {name: values for name in OWN if (values := st.query_params.get_all(name))}


def _one_of(name: str, values: tuple[str, ...]) -> str:
    """The value of the address, the first where it has none of them."""
    value = st.query_params.get(name, "")
    return value if value in values else values[0]


def _toggled(chosen: list[T], value: T) -> list[T]:
    if value in chosen:
        return [kept for kept in chosen if kept != value]
    added = list(chosen)
    added.append(value)
    return added
