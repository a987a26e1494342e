"""One question, one pass: understand, bind, find, prove, compose."""

import re
import time
from collections.abc import Sequence

from answer.assignments import answer_assignment
from answer.compose import compose
from answer.coverage import concepts
from answer.cues import SUMMARY
from answer.documents import answer_document
from answer.facts import answer_fact, answer_phones
from answer.findings import Asking, Outcome
from answer.identifiers import answer_identifiers, binding_identifiers
from answer.listing import answer_listing, is_quotation
from answer.scope import bind
from answer.types import Answer
from answer.understand import NO_FILTERS, understand
from index import Archive, Embedder
from index.records import Filters, PlanRecord
from ingest.text import fold

_COMMUNE = re.compile(r"(?:xã|phường|thị trấn|đặc khu) ((?:[A-ZĐÀ-Ỹ][\w]*\s?)+)$")


def ask(text: str, archive: Archive, embedder: Embedder, filters: Filters = NO_FILTERS) -> Answer:
    """Answers a question from the archive, with citations, or says that it cannot.

    Raises UsageError where the question is empty or too long. Thread-safe.
    """
    begin = time.perf_counter()
    plans = archive.plans()
    question = understand(text, filters, archive.restore, _places(plans))
    asking = Asking(
        question=question,
        scope=bind(question, archive, plans),
        wanted=concepts(
            question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore
        ),
        archive=archive,
        embedder=embedder,
        group_sizes=_versions(plans),
    )
    outcome = _answer(asking)
    return compose(asking, outcome, time.perf_counter() - begin)


def _answer(asking: Asking) -> Outcome:
    """The first answerer that the question is for."""
    question = asking.question
    if not asking.scope.plans:
        return Outcome(False, (), looked_for=(question.text,), reason="nothing")
    if SUMMARY.search(fold(question.restored)):
        return Outcome(False, (), looked_for=(question.text,), reason="summary")
    if question.kind == "document" and (outcome := answer_document(asking)):
        return outcome
    if binding_identifiers(asking):
        return answer_identifiers(asking)
    asks_tasks = question.kind in ("assignment", "which", "value", "open")
    if asks_tasks and (outcome := answer_assignment(asking)):
        return outcome
    if question.expects == "phone" and not asking.wanted.items:
        return answer_phones(asking)
    quoted = is_quotation(question.restored) and not question.expects
    if quoted or question.kind in ("which", "compare", "wording"):
        return answer_listing(asking)
    return answer_fact(asking)


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
