"""Whether a sentence speaks of the period that a question names: "giai đoạn 2026-2030".

What a programme of 2021-2025 does is no answer about the one of 2026-2030, nor is what a plan of
one year does.
"""

import re

from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold

_PERIOD = re.compile(
    r"(?<![\d/.-])((?:19|20)\d\d)\s*(?:[-–—]|\bden(?: het)?(?: nam)?\b|\bto\b)\s*((?:19|20)\d\d)"
    r"(?![\d/])"
)
_AS_BASE = re.compile(  # what is compared with, and not spoken of
    r"\b(?:so (?:sanh )?(?:voi|cung)|compared (?:with|to))(?: cung)?(?: ky)?(?: \w+){0,4} ?$"
)
_LAST_YEAR = re.compile(r"\b(?:den|het|toi|vao|cuoi)(?: (?:het|cuoi))*(?: nam)? ((?:19|20)\d\d)\b")
_BASE_WORDS = 30  # characters before a period in which "so với" stands


def is_of_another_period(question: Question, plan: PlanRecord, told: str) -> bool:
    """Whether the question names a period that neither the plan nor what it tells is about.

    `told` is the sentence with its headings. A year at the end of the period counts where it is
    said as the end: "đến năm 2030".
    """
    if question.kind == "compare":
        return False
    asked = _periods(question.restored, as_base=True)
    if not asked:
        return False
    said = _periods(plan.title, as_base=True)
    said += _periods(told, as_base=_has_base(question.restored))
    text = f"{plan.title} . {told}"
    return not any(
        _covers(plan, first, last) or _within(first, last, said) or _ends_with(last, text)
        for first, last in asked
    )


def _periods(text: str, as_base: bool) -> list[tuple[int, int]]:
    """The periods of a text in its order, with or without those that it compares with."""
    folded = fold(text)
    return [
        (int(match[1]), int(match[2]))
        for match in _PERIOD.finditer(folded)
        if int(match[1]) < int(match[2])
        and (as_base or not _AS_BASE.search(_before(folded, match.start())))
    ]


def _before(text: str, at: int) -> str:
    return text[max(0, at - _BASE_WORDS) : at].rstrip(" (")


def _has_base(text: str) -> bool:
    """Whether the text names a period as what something is compared with."""
    folded = fold(text)
    return any(_AS_BASE.search(_before(folded, m.start())) for m in _PERIOD.finditer(folded))


def _within(first: int, last: int, said: list[tuple[int, int]]) -> bool:
    return any(begin <= first and last <= end for begin, end in said)


def _ends_with(last: int, text: str) -> bool:
    return any(int(year) == last for year in _LAST_YEAR.findall(fold(text)))


def _covers(plan: PlanRecord, first: int, last: int) -> bool:
    """Whether the plan is for all years of the period."""
    return bool(plan.years) and set(range(first, last + 1)) <= set(plan.years)
