"""The plans of a committee called by a number, where a question is for what its plan says."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.coverage import concepts
from answer.question.committees import issuing
from answer.question.numbered import is_of_committee
from answer.question.terms import WHOLE_PLAN
from ingest.text import fold

_PLAN = re.compile(r"\b(?:ke hoach|plan)\b")
# What is said of the committee itself, and not of its plan.
_OF_ITSELF = re.compile(
    r"\W*(?:duoc |do |nay )?(?:thanh lap|lap|kien toan|gom|hop|ra doi|co (?:bao nhieu|may)|la)\b"
)


def of_committee(asking: Asking) -> Asking:
    """A question for the plan of a numbered committee, bound to such plans of its scope.

    The committee's name is then no topic: no sentence of its plan has to repeat who issued it. As
    it is where none of the plans is of the committee, which then has to be named by a sentence.
    """
    question = asking.question
    match = issuing(question)
    coded = any(i.kind == "code" for i in question.identifiers)
    if match is None or question.kind in ("which", "about", "wording") or coded:
        return asking
    own = tuple(p for p in asking.scope.plans if is_of_committee(p, match["number"]))
    if not own:
        return asking
    terms = _dropped(question.terms, _name_words(match))
    if question.expects == "source" and not any(terms):
        terms = WHOLE_PLAN
    told = _PLAN.search(match.string[: match.start()]) or question.expects == "phone"
    bare = not any(terms) and not told
    if bare or question.kind == "document":  # the name is what is asked about, or tells the plan
        return replace(asking, scope=replace(asking.scope, plans=own))
    question = replace(question, terms=terms)
    archive = asking.archive
    wanted = concepts(
        question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore
    )
    scope = replace(asking.scope, plans=own)
    return replace(asking, question=question, scope=scope, wanted=wanted)


def _name_words(match: re.Match[str]) -> list[str]:
    """The words of a committee's name; its number alone where it is what is asked about."""
    if _OF_ITSELF.match(match.string, match.end()):
        return [match["number"]]
    return re.findall(r"\w+", match[0].replace("bcd", "ban chi dao"))


def _dropped(terms: tuple[str, ...], words: Sequence[str]) -> tuple[str, ...]:
    """The terms without the first run of words that make up the name, and the level behind it."""
    folded = [fold(term) for term in terms]
    digits = [word for word in words if word.isdigit()]
    number = next((i for i, term in enumerate(folded) if term in digits), None)
    if number is None:
        return terms
    first = number
    while first > 0 and folded[first - 1] in words:
        first -= 1
    last = number + 1
    while last < len(folded) and folded[last] in ("tinh", "huyen", "thanh", "pho", "tp"):
        last += 1
    return (*terms[:first], *("" for _ in range(first, last)), *terms[last:])
