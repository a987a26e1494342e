"""One question, one pass: understand, bind, find, prove, compose."""

import time

from answer.assignments import answer_assignment
from answer.compose import compose
from answer.coverage import concepts
from answer.documents import answer_document
from answer.facts import answer_fact
from answer.findings import Asking, Outcome
from answer.identifiers import BINDING, answer_identifiers
from answer.listing import answer_listing
from answer.scope import bind
from answer.types import Answer
from answer.understand import understand
from index import Archive, Embedder
from index.records import Filters


def ask(text: str, archive: Archive, embedder: Embedder, filters: Filters = Filters()) -> Answer:
    """Answers a question from the archive, with citations, or says that it cannot.

    Raises UsageError where the question is empty or too long. Thread-safe.
    """
    begin = time.perf_counter()
    question = understand(text, filters, archive.restore)
    asking = Asking(
        question=question,
        scope=bind(question, archive),
        wanted=concepts(question, archive.idf),
        archive=archive,
        embedder=embedder,
        group_sizes=_versions(archive),
    )
    outcome = _answer(asking)
    return compose(asking, outcome, time.perf_counter() - begin)


def _answer(asking: Asking) -> Outcome:
    """The first answerer that the question is for."""
    question = asking.question
    if not asking.scope.plans:
        return Outcome(False, (), looked_for=(question.text,), reason="nothing")
    if any(identifier.kind in BINDING for identifier in question.identifiers):
        return answer_identifiers(asking)
    if question.kind == "document" and (outcome := answer_document(asking)):
        return outcome
    if question.kind in ("assignment", "which", "value", "open"):
        if outcome := answer_assignment(asking):
            return outcome
    if question.kind in ("which", "compare", "wording"):
        return answer_listing(asking)
    return answer_fact(asking)


def _versions(archive: Archive) -> dict[int, tuple[str, ...]]:
    """For each plan the files that hold the same plan, itself included."""
    groups: dict[int, list[str]] = {}
    plans = archive.plans()
    for plan in plans:
        groups.setdefault(plan.group, []).append(plan.file)
    return {plan.id: tuple(groups[plan.group]) for plan in plans}
