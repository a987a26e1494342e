"""Rates: how many a year, a month or a day. No total tells them, nor does a rate of something else.

"Mỗi năm trồng bao nhiêu héc-ta" is not answered by "đến năm 2030 đạt 1.700 ha", nor "một năm lấy
mấy mẫu" by "01 mẫu/ao".
"""

import re

from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold, one_line

_UNITS = "năm|tháng|quý|tuần|ngày"
_ASKS_AMOUNT = re.compile(r"\b(?:bao nhiêu|mấy)\b(?! lần (?:thì|mới))|\bhow (?:many|much|often)\b")
_ASKS_RATE = re.compile(
    rf"\b(?:mỗi|hằng|hàng|từng|bình quân|trung bình|trong một|(?<!năm )(?<!tháng )(?<!quý )"
    rf"(?<!tuần )(?<!ngày )(?:một|1)) ({_UNITS})\b(?! lần| hai lần| vừa| qua| trước| tới| \d)"
)
_ENGLISH_RATE = re.compile(
    r"\b(?:per|each|every|a) (year|month|quarter|week|day)\b(?!s)|\b(annually|yearly|monthly|weekly"
    r"|quarterly|daily)\b"
)
_ENGLISH_UNITS = {
    "ye": "năm", "an": "năm", "mo": "tháng", "qu": "quý", "we": "tuần", "da": "ngày",
}  # fmt: skip
_RATE_SAID = r"\b(?:moi|mot|hang|h[aă]ng|tung|1|binh quan|trung binh|dinh ky)(?: \w+){{0,2}} {0}\b"
_SLASH_SAID = r"/ ?(?:\d+ ?)?{0}\b"
_OTHER_RATE = re.compile(r"\d[\d.,]*\s*[^\W\d]+(?: [^\W\d]+)?\s*/\s*(?:\d+\s*)?([^\W\d]+)")
_TARGET = re.compile(
    r"\b(?:den|toi|vao|giai doan)(?: (?:het|cuoi|truoc))*(?: nam)? (?:19|20)\d\d\b"
    r"|\bca (?:giai doan|thoi ky|nhiem ky|chuong trinh)\b|\bby (?:19|20)\d\d\b"
)
_STOCK = re.compile(
    r"\b(?:hien (?:nay|co|tai)|tong so|tinh den|da co|co (?:toi thieu|it nhat) (?=\d)|currently)\b"
)
_ALL_DAY = re.compile(r"\b24/(?:24|7)\b|\b24 gio\b")
_ONE_YEAR = re.compile(r"(?<!den )(?<!het )(?<!cuoi )(?<!toi )(?<!truoc )\bnam (?:19|20)\d\d\b")


def rate_asked(question: Question) -> str:
    """The time for each of which an amount is asked, "năm" or "tháng"; empty where none is."""
    asked = one_line(question.restored.lower())
    if not _ASKS_AMOUNT.search(asked) or question.kind == "compare":
        return ""
    if question.language == "en":
        match = _ENGLISH_RATE.search(asked)
        return _ENGLISH_UNITS[next(filter(None, match.groups()))[:2]] if match else ""
    match = _ASKS_RATE.search(asked)
    return match[1] if match else ""


def is_no_rate(question: Question, plan: PlanRecord, headings: str, text: str) -> bool:
    """Whether an amount for each year or month is asked for, and a sentence tells it in all.

    Of a plan for one year whatever is told is told for the year, but for targets further away.
    """
    unit = rate_asked(question)
    if not unit or question.expects not in ("number", "money", "percent"):
        return False
    said = one_line(fold(text))
    if _says_rate(unit, f"{fold(headings)} . {said}"):
        return False
    if unit != "năm":
        return unit != "ngày" or not _ALL_DAY.search(said)
    if _TARGET.search(said) or _STOCK.search(said):
        return True
    return len(plan.years) > 1 and not _ONE_YEAR.search(said)


def without_other_rates(question: Question, text: str) -> str:
    """The text without rates of other things, "01 mẫu/ao", where those of a time are asked for."""
    unit = rate_asked(question)
    if not unit:
        return text
    return _OTHER_RATE.sub(lambda m: m[0] if _is_time(m[1], unit) else " ", text)


def _is_time(word: str, unit: str) -> bool:
    return fold(word) in (fold(unit), *map(fold, _UNITS.split("|"))) or word.lower() == "lần"


def _says_rate(unit: str, folded: str) -> bool:
    name = fold(unit)
    forms = (_RATE_SAID.format(name), _SLASH_SAID.format(name))
    return any(re.search(form, folded) for form in forms)
