"""The bare numbers of plans in a question: "kế hoạch 153 và 157", "kế hoạch 138 Đồng Tháp"."""

import re
from collections.abc import Sequence

from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold

_AFTER = r"\s*(?!(?:19|20)\d\d\b)(\d{1,4})\b(?![/-]|\s*(?:%|thang|vu|nguoi))"
# Words up to "số" that name no other document: "kế hoạch thực hiện Nghị quyết số 48" has no number.
_OTHER = r"nghi quyet|nghi dinh|quyet dinh|chi thi|thong tu|ket luan|cong van|luat|du an|de an"
_NUMBER = re.compile(
    rf"\b(?:ke hoach|van ban|plan)(?:(?: (?!(?:{_OTHER})\b)\w+){{0,8}}? (?:so|no|number)\s*[:.]?)?"
    rf"(?=\s){_AFTER}"
)
_NEXT = re.compile(
    r"\s*(?:,|\b(?:va|voi|hay|hoac|and)\b)\s*(?:(?:ke hoach|plan|so|no)\s)*" + _AFTER
)


def numbers_asked(question: Question) -> tuple[str, ...]:
    """The numbers of "kế hoạch số 53 và 57", none where the question has a whole code."""
    if any(identifier.kind == "code" for identifier in question.identifiers):
        return ()
    folded = fold(question.restored)
    found = []
    for first in _NUMBER.finditer(folded):
        match: re.Match[str] | None = first
        while match is not None:
            found.append(match[1].lstrip("0"))
            match = _NEXT.match(folded, match.end())
    return tuple(dict.fromkeys(found))


def with_numbers(question: Question, plans: Sequence[PlanRecord]) -> list[PlanRecord]:
    """The plans whose number begins with one of the digits asked for: "53" of "53/KH-UBND".

    "Kế hoạch 138" may also be one of a committee that is called by this number; "kế hoạch số 138"
    is not.
    """
    found = []
    for number in numbers_asked(question):
        own = [p for p in plans if re.match(rf"0*{number}(?!\d)", p.number)]
        if not own and not _says_number(question, number):
            own = [p for p in plans if is_of_committee(p, number)]
        found += [plan for plan in own if plan not in found]
    return found


def _says_number(question: Question, number: str) -> bool:
    return re.search(rf"\b(?:so|no|number)[\s:.]*0*{number}\b", fold(question.restored)) is not None


def is_of_committee(plan: PlanRecord, number: str) -> bool:
    """Whether the plan is of the committee called by the number: "138" of "Ban Chỉ đạo 138"."""
    called = fold(f"{plan.number} {plan.issuer}")
    named = r"(?:bcd(?:qg)?|ban chi dao(?: quoc gia)?)"
    return re.search(rf"{named}\W*{number}(?!\d)", called) is not None
