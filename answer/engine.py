"""One question, one pass: understand, bind, find, prove, compose.

Each step has a typed result: Question, Scope, Concepts, Outcome, Answer; Answer.trace sums up how
the answer came about.
"""

import re
import time
from collections.abc import Callable, Collection, Sequence

from answer.binding.asking import Asking
from answer.binding.committee_plans import of_committee
from answer.binding.constraints import without
from answer.binding.coverage import concepts
from answer.binding.english_plan import of_titled
from answer.binding.scope import bind
from answer.findings import Outcome
from answer.kinds.comparison.changes import answer_changes
from answer.kinds.comparison.compare import answer_compare
from answer.kinds.comparison.compared import compared
from answer.kinds.documents.citations import answer_citations
from answer.kinds.documents.cited_number import answer_cited_number
from answer.kinds.documents.cited_plan import answer_cited_plan
from answer.kinds.documents.documents import answer_document
from answer.kinds.documents.issued import answer_issued
from answer.kinds.documents.issuer_named import of_issuer
from answer.kinds.documents.unknown_code import answer_unknown_code
from answer.kinds.facts.facts import answer_fact
from answer.kinds.facts.phones import answer_phones
from answer.kinds.facts.targets import answer_targets
from answer.kinds.identifiers.counting import answer_counting
from answer.kinds.identifiers.identifiers import answer_identifiers
from answer.kinds.identifiers.listing import answer_listing
from answer.kinds.identifiers.lookup import answer_lookup, looked_up
from answer.kinds.identifiers.mentions_named import without_document_year
from answer.kinds.overview.outline import answer_outline
from answer.kinds.overview.overview import answer_overview
from answer.kinds.tasks.assignments import answer_assignment
from answer.kinds.tasks.deadlines import answer_deadlines
from answer.kinds.tasks.doers import answer_doer
from answer.kinds.tasks.occasion import answer_occasion
from answer.kinds.tasks.report_dates import answer_report_dates
from answer.kinds.tasks.standing import answer_standing
from answer.kinds.wording.wording import answer_wording
from answer.parts_answered import Asks, answered_in_parts
from answer.proving.compose import compose
from answer.question.document_names import whole_codes
from answer.question.understand import NO_FILTERS, understand
from answer.thresholds import CALIBRATED, Thresholds
from answer.types import Answer, Question
from index import Archive, Embedder
from index.records import Filters, PlanRecord
from ingest.text import CAPITAL

_COMMUNE = re.compile(rf"(?:xã|phường|thị trấn|đặc khu) ((?:[{CAPITAL}]\w*\s?)+)$")
Answerer = Callable[[Asking], Outcome | None]


def ask(
    text: str,
    archive: Archive,
    embedder: Embedder,
    filters: Filters = NO_FILTERS,
    *,
    removed: Collection[str] = (),
    thresholds: Thresholds = CALIBRATED,
) -> Answer:
    """Answers a question from the archive, with citations, or says that it cannot.

    `removed` are keys of constraints that the user has lifted (Constraint.key); `thresholds` say
    how much evidence is enough. Raises UsageError where the question is empty or too long.
    Thread-safe.
    """
    begin = time.perf_counter()
    plans = archive.plans()
    places = _places(plans)

    def read(said: str) -> Question:
        return understand(said, filters, archive.restore, places, archive.respell)

    def bound(question: Question) -> Asking:
        return _bound(question, archive, embedder, plans, removed, thresholds)

    asking = bound(read(text))
    asks = Asks(read, bound, answered, places)
    answerer, outcome = answered_in_parts(asking, answered(asking), asks)
    return compose(asking, outcome, answerer, begin)


def prepared(
    text: str,
    archive: Archive,
    embedder: Embedder,
    filters: Filters = NO_FILTERS,
    *,
    removed: Collection[str] = (),
    thresholds: Thresholds = CALIBRATED,
) -> Asking:
    """The question understood and bound to plans, ready for the answerers; arguments as of ask."""
    plans = archive.plans()
    read = understand(text, filters, archive.restore, _places(plans), archive.respell)
    return _bound(read, archive, embedder, plans, removed, thresholds)


def _bound(
    read: Question,
    archive: Archive,
    embedder: Embedder,
    plans: Sequence[PlanRecord],
    removed: Collection[str],
    thresholds: Thresholds,
) -> Asking:
    named = without_document_year(looked_up(whole_codes(read, archive)), archive)
    question = without(named, removed)
    asking = of_committee(_asking(question, archive, embedder, plans, thresholds))
    return compared(of_titled(of_issuer(asking)))


def _asking(
    question: Question,
    archive: Archive,
    embedder: Embedder,
    plans: Sequence[PlanRecord],
    thresholds: Thresholds,
) -> Asking:
    return Asking(
        question=question,
        scope=bind(question, archive, plans),
        wanted=concepts(
            question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore
        ),
        archive=archive,
        embedder=embedder,
        group_sizes=_versions(plans),
        thresholds=thresholds,
    )


def _nothing_to_search(asking: Asking) -> Outcome | None:
    if asking.scope.plans:
        return None
    return Outcome(False, (), looked_for=(asking.question.text,), reason="nothing")


# Each answers the questions that it is for and hands on the others; the last takes what is left.
_ANSWERERS: tuple[Answerer, ...] = (
    _nothing_to_search,
    answer_lookup,
    answer_outline,
    answer_unknown_code,
    answer_changes,
    answer_citations,
    answer_cited_plan,
    answer_cited_number,
    answer_issued,
    answer_deadlines,
    answer_report_dates,
    answer_counting,
    answer_document,
    answer_overview,
    answer_standing,
    answer_doer,
    answer_identifiers,
    answer_targets,
    answer_assignment,
    answer_phones,
    answer_wording,
    answer_compare,
    answer_listing,
    answer_occasion,
    answer_fact,
)


def answered(asking: Asking) -> tuple[str, Outcome]:
    """The name of the first answerer that the question is for, and what it says."""
    for answerer in _ANSWERERS:
        if outcome := answerer(asking):
            return answerer.__name__.removeprefix("answer_").strip("_"), outcome
    raise AssertionError("answer_fact takes every question")


def _places(plans: Sequence[PlanRecord]) -> list[str]:
    """The provinces and districts that plans are from, longest names first."""
    names = {name for plan in plans for name in (plan.province, plan.district) if name}
    names |= {match[1] for plan in plans if (match := _COMMUNE.search(plan.issuer))}
    return sorted(names, key=lambda name: (-len(name), name))


def _versions(plans: Sequence[PlanRecord]) -> dict[int, tuple[str, ...]]:
    """For each plan the files that hold the same plan, itself included."""
    groups: dict[int, list[str]] = {}
    for plan in plans:
        groups.setdefault(plan.group, []).append(plan.file)
    return {plan.id: tuple(groups[plan.group]) for plan in plans}
