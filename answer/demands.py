"""What a question demands of the figure in its answer beside its kind: a period, a bound, a total.

"Dưới mấy phần trăm" wants an upper bound, "có tất cả bao nhiêu hộ nghèo" all of them and not those
that a plan helps, and what a term of office before did is no answer about this one.
"""

import re

from answer.counts import counted_units
from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold, one_line

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
_ROW_NUMBER = re.compile(r"^\W*\d{1,3}(?:\.\d{1,2})*\.? *\|")
# "Độ mặn vượt mức nào thì cảnh báo": a threshold.
_ASKS_LIMIT = re.compile(r"\b(?:vuot|qua|cao hon|thap hon) (?:muc|nguong) (?:nao|may|bao nhieu)\b")
_LIMIT = re.compile(
    r"\b(?:vuot|tren|qua|duoi|thap hon|cao hon|tu|den|lon hon|nho hon)(?: \w+){0,3} (?:\d|[ivx]+\b)"
    r"|[<>≤≥]"
)
# All there are in a place, and not those that are to be added.
_ASKS_STOCK = re.compile(
    r"\b(?:toan|ca) (?:tinh|huyen|xa|thanh pho|phuong|quan)\b.*\bco (?:bao nhieu|may)\b"
    r"|\bhow many\b.*\b(?:does|do|did)\b.*\bhave\b(?! to\b)|\bhow many .*\bare there\b"
)
_NEW_ONES = re.compile(r"\bmoi (?:them )?(?:duoc )?\d|\bthem (?:moi )?\d")
# What each one gets, in small letters with marks; "mỗi tháng mấy lần" is read elsewhere.
_ASKS_EACH = re.compile(
    r"\bmỗi (?P<one>(?!lần|đợt|kỳ)\w+)\b.*\b(?:bao nhiêu|mấy)\b(?! lần)"
    r"|\b(?:bao nhiêu|mấy)(?: (?:tiền|đồng|triệu|nghìn|tỷ)){0,2} (?:một|mỗi|1) (?P<other>\w+)"
)
_FOR_EACH = re.compile(r"\b(?:moi|mot|tung|binh quan|hang|1)\b|/ ?[a-z]")
# "Tổng đàn là bao nhiêu con" is not told by "1.340 con, đạt 88% tổng đàn".
_ASKS_WHOLE = re.compile(r"\btong (?!ket\b|hop\b|the\b|cuc\b|dai\b)\w+\b.*\b(?:bao nhieu|may)\b")
_SHARE = re.compile(r"% (?:cua )?(?:\w+ )?tong\b")
_WHOLE_SAID = re.compile(r"\btong(?: \w+){1,4}? ?(?:la|co|gom|:|khoang)? ?\d")
_ASKS_SUM = re.compile(
    r"\btong (?:kinh phi|von|chi phi|du toan|so tien|muc dau tu|ngan sach)\b"
    r"|\bkinh phi (?:thuc hien |cua )?ke hoach\b|\bin total\b|\btotal (?:cost|budget|funding)\b"
)
_SUM = re.compile(r"\b(?:tong|kinh phi|ngan sach|von|du toan|muc dau tu|chi phi)\b")


def is_of_another_period(question: Question, plan: PlanRecord, told: str) -> bool:
    """Whether the question names a period that is neither the plan's nor in what it tells."""
    asked = _PERIOD.findall(question.restored)
    own = _PERIOD.findall(plan.title)
    if not asked or not own or question.kind == "compare":
        return False
    said = [*own, *_PERIOD.findall(told)]
    return not any(a <= first and last <= b for first, last in asked for a, b in said)


def misses_the_demand(question: Question, text: str) -> bool:
    """Whether a sentence lacks the bound, the total or the share of each that is asked for."""
    asked, said = fold(question.restored), one_line(fold(text))
    if _ASKS_CEILING.search(asked) and not _CEILING.search(said):
        return True
    if _ASKS_CHANGE.search(asked) and not _CHANGE.search(said):
        return True
    if _ASKS_FLOOR.search(asked) and _ONLY_CEILING.search(said) and not _FLOOR.search(said):
        return True
    if _ASKS_LIMIT.search(asked) and not _LIMIT.search(said):
        return True
    if _ASKS_TOTAL.search(asked) and not _tells_total(question, said):
        return True
    if _ASKS_SUM.search(asked) and _FOR_EACH.search(said) and not _SUM.search(said):
        return True
    if _tells_a_share(question, asked, said):
        return True
    if _ASKS_STOCK.search(asked) and _NEW_ONES.search(said) and "moi" not in asked.split():
        return True
    return _is_not_for_each(question, said)


def _tells_a_share(question: Question, asked: str, said: str) -> bool:
    """Whether a total is asked for, and the sentence only says how much of it something is."""
    if question.expects == "percent" or not _ASKS_WHOLE.search(asked):
        return False
    return _SHARE.search(said) is not None and not _WHOLE_SAID.search(said)


def _tells_total(question: Question, said: str) -> bool:
    """Whether a folded sentence tells how many there are of what is counted."""
    said = _ROW_NUMBER.sub("", said)
    units = counted_units(question)
    if not units:
        return _WHOLE.search(said) is not None
    return any(
        re.match(rf"[\d.,]*\s*(?:\w+ ){{0,2}}{re.escape(unit)}\b", said[match.end() - 1 :])
        for match in _WHOLE.finditer(said)
        for unit in units
    )


def _is_not_for_each(question: Question, said: str) -> bool:
    """Whether the question is what each one gets, and the sentence how many or much in all.

    "Hỗ trợ 310 hộ nghèo" does not tell what each household gets.
    """
    asked = question.restored.lower()
    match = _ASKS_EACH.search(asked)
    if match is None or question.kind != "value" or _FOR_EACH.search(said):
        return False
    each = fold(match["one"] or match["other"])
    if re.search(rf"\d (?:\w+ )?{re.escape(each)}\b", said):
        return True
    return question.expects == "money" and not re.search(rf"\b{re.escape(each)}\b", said)


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
