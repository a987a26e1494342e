"""What a question demands of the figure in its answer beside its kind: a period, a bound, a total.

"Dưới mấy phần trăm" wants an upper bound, "có tất cả bao nhiêu hộ nghèo" all of them and not those
that a plan helps, and what a term of office before did is no answer about this one.
"""

import re

from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold

_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")
_ASKS_CEILING = re.compile(
    r"\b(?:duoi|khong qua|toi da|khong vuot qua) (?:may|bao nhieu|muc nao)\b"
)
_CEILING = re.compile(
    r"\b(?:duoi|khong (?:qua|vuot|de)|khong nhieu hon|toi da|nhieu nhat|giam|thap hon|it hon"
    r"|kiem che|muc tran|den (?:\w+ )?(?=\d)|xuong|trong vong|cham nhat)\b|[<≤]"
)
_ASKS_YEAR = re.compile(r"\bnam nao\b|\bnhung nam\b|what year|which year")
_ASKS_TOTAL = re.compile(
    r"\bco (?:tat ca|tong cong|ca thay|het thay)(?: la)? (?:bao nhieu|may)\b"
    r"|\b(?:tat ca|tong cong) co (?:bao nhieu|may)\b"
)
# A figure behind one of these tells all there are; "hỗ trợ 310 hộ nghèo" tells a part of them.
_WHOLE = re.compile(
    r"(?:^\W*|\b(?:co|gom|la|con|tong so|tong cong|tat ca|toan \w+|hien|lap|mo|xay dung|thanh lap"
    r"|ra mat|lap moi|lap dat|bau|chia|chia thanh|bo tri)|:) ?(?:khoang |tren |duoc |moi )?\d"
)
_ASKS_CHANGE = re.compile(r"\b(?:tang|giam|chenh|nhieu hon|it hon) (?:bao nhieu|may)\b.*\bso voi\b")
_CHANGE = re.compile(r"\b(?:tang|giam|them|bot|keo|ha|so voi|con)\b|-")
_ASKS_FLOOR = re.compile(r"\b(?:tren|it nhat|toi thieu|khong duoi) (?:may|bao nhieu|muc nao)\b")
_ONLY_CEILING = re.compile(r"\b(?:duoi|khong qua|toi da|khong vuot qua) (?:muc )?\d")
_FLOOR = re.compile(r"\b(?:tren|it nhat|toi thieu|khong duoi|dat|vuot|tro len|tu(?= \d))\b|[>≥]")


def is_of_another_period(question: Question, plan: PlanRecord, told: str) -> bool:
    """Whether the question names a period that is neither the plan's nor in what it tells."""
    asked = _PERIOD.findall(question.restored)
    own = _PERIOD.findall(plan.title)
    if not asked or not own or question.kind == "compare":
        return False
    said = [*own, *_PERIOD.findall(told)]
    return not any(a <= first and last <= b for first, last in asked for a, b in said)


def misses_the_demand(question: Question, text: str) -> bool:
    """Whether a sentence lacks the upper or lower bound, or the total, that a question asks for."""
    asked, said = fold(question.restored), fold(text)
    if _ASKS_CEILING.search(asked) and not _CEILING.search(said):
        return True
    if _ASKS_CHANGE.search(asked) and not _CHANGE.search(said):
        return True
    if _ASKS_FLOOR.search(asked) and _ONLY_CEILING.search(said) and not _FLOOR.search(said):
        return True
    return bool(_ASKS_TOTAL.search(asked)) and not _WHOLE.search(said)


def without_own_years(question: Question, plan: PlanRecord, text: str) -> str:
    """The text without the year that the plan is for: "năm 2024" of its title is no date."""
    if _ASKS_YEAR.search(fold(question.restored)):
        return text
    own = "|".join(str(year) for year in (*plan.years, *question.years))
    return (
        re.sub(rf"(?<!trong )(?<!hết )(?<!cuối )(?<!đầu )năm (?:{own})\b", " ", text)
        if own
        else text
    )
