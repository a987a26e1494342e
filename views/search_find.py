"""What a search finds, from memory where the same archive was asked the same."""

from dataclasses import dataclass

import streamlit as st

from answer.finding.facets import Limits, plans_within
from answer.finding.groups import Group, Sort, grouped, passages
from answer.finding.search import find
from answer.finding.texts import FoldedTexts
from answer.finding.types import Found, Request
from index import Archive, Embedder
from views import services
from views.state import language, say


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, and where it was looked for."""

    found: Found
    groups: list[Group]
    plan_ids: tuple[int, ...]  # that were searched
    scope_plans: int  # versions of one plan counted once
    scope_passages: int
    scope_garbled: int  # plans whose words can't be relied on
    scope_waiting: int  # pages that wait for OCR
    failures: int  # files that are not in the archive

    @property
    def passages(self) -> int:
        """Passages that are shown, on all pages."""
        return passages(self.groups)


def results(archive: Archive, request: Request, limits: Limits, sort: Sort) -> Results:
    """Searches, with a word on the page where it takes long."""
    with st.spinner(say("search_preparing")):
        texts = _texts(archive, archive.generation)
    plan_ids = plans_within(archive, limits)
    plans = {plan.id: plan for plan in archive.plans()}
    with st.spinner(say("search_working")):
        there = found(archive, request, limits)
        groups = grouped(there, plans, texts, sort)
    return Results(
        there,
        groups,
        plan_ids,
        len({plans[id_].group for id_ in plan_ids}),
        texts.passages(plan_ids),
        sum(texts.is_garbled(id_) for id_ in plan_ids),
        sum(len(plans[id_].waiting) for id_ in plan_ids),
        len(archive.failures()),
    )


def found(archive: Archive, request: Request, limits: Limits) -> Found:
    """The places alone."""
    return _found(
        archive,
        _texts(archive, archive.generation),
        services.embedder(),
        archive.generation,
        request,
        plans_within(archive, limits),
    )


def count(number: int) -> str:
    """A number as the page's language writes it: 1.250 or 1,250."""
    written = f"{number:,}"
    return written.replace(",", ".") if language() == "vi" else written


@st.cache_resource(max_entries=2, show_spinner=False)
def _texts(_archive: Archive, generation: str) -> FoldedTexts:
    return FoldedTexts(_archive)


# Few, for Streamlit visits every object that is kept after each run of the page.
@st.cache_resource(max_entries=16, show_spinner=False)
def _found(
    _archive: Archive,
    _texts: FoldedTexts,
    _embedder: Embedder,
    generation: str,
    request: Request,
    plan_ids: tuple[int, ...],
) -> Found:
    return find(request, _archive, _texts, _embedder, plan_ids)
