"""The plan that an English question names by its title: "the 2024 environmental protection plan".

What stands before "plan" is told by the title, and need not stand in what the plan says.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.coverage import concepts
from answer.language.frame import FRAME_EN
from answer.language.glossary import translate
from answer.language.words import Words, spelt
from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold

_WORD = re.compile(r"[^\W_]+")
_PLAN = re.compile(r"\b(?:plan|programme|program)\b(?! to\b| no\b)")
_FIGURES = ("money", "number", "percent", "source")
_MOST = 6  # words before "plan"


def titled(
    question: Question, plans: Sequence[PlanRecord]
) -> tuple[list[PlanRecord], frozenset[str]]:
    """The plans whose titles have all that stands before "plan", and these words.

    All plans and no words where the question is not English, names no plan so, or no title has it.
    """
    words = _before_plan(question) if question.language == "en" else []
    known = [phrases for _, phrases in translate(words) if phrases]
    named = [plan for plan in plans if known and _has_all(plan, known)]
    return (named, frozenset(words)) if named else (list(plans), frozenset())


def of_titled(asking: Asking) -> Asking:
    """A question for a figure, bound to the plans that it names by their titles.

    No sentence has to repeat the title, as long as something else is asked about.
    """
    question = asking.question
    if question.kind != "value" or question.expects not in _FIGURES:
        return asking
    plans, words = titled(question, asking.scope.plans)
    terms = tuple("" if term.lower() in words else term for term in question.terms)
    terms = tuple("" if _PLAN.fullmatch(term.lower()) else term for term in terms)
    if not words or not any(found for _, found in translate([term for term in terms if term])):
        return asking
    question, archive = replace(question, terms=terms), asking.archive
    wanted = concepts(
        question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore
    )
    scope = replace(asking.scope, plans=tuple(plans))
    return replace(asking, question=question, scope=scope, wanted=wanted)


def _before_plan(question: Question) -> list[str]:
    """The words right before "plan", back to one that frames, a figure or the name of a place."""
    asked = question.restored.lower()
    match = _PLAN.search(asked)
    if match is None:
        return []
    places = {word for place in question.places for word in fold(place).split()}
    words: list[str] = []
    for word in reversed(_WORD.findall(asked[: match.start()])[-_MOST:]):
        ends = word.isdigit() or fold(word) in places
        if ends or ((word,) in FRAME_EN and word != "and"):
            break
        words.insert(0, word)
    return [word for word in words if word != "and"]


def _has_all(plan: PlanRecord, known: Sequence[tuple[str, ...]]) -> bool:
    words = Words(plan.title, plan.garbled)
    return all(any(words.has(tuple(spelt(one)), False) for one in phrases) for phrases in known)
