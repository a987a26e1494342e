"""When something is due or happens, and how often: days, months, years and occasions of a text."""

import re

from answer.language.dates_told import lacks_a_due_day, told_dates
from answer.question.english_cues import HOW_OFTEN
from answer.types import Question
from ingest.text import fold

_DATE = re.compile(
    r"\b\d{1,2}\s*/\s*\d{1,2}\b|\bthang\s*\d{1,2}|\bngay\s*\d{1,2}|\bquy\s+(?:[ivx]+|\d)\b"
    r"|(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|thuong xuyen|h[aă]ng (?:nam|quy|thang|tuan)"
    r"|\b(?:nam|n[di]m) (?:19|20)\d\d|dinh ky"
)
# When a report is due says nothing about what it reports on.
_REPORT_DUE = re.compile(
    r"\b(?:gui|nop)\b[^.;]{0,120}\bbao cao\b|\bbao cao\b[^.;]{0,90}\btruoc ngay"
)
_ASKS_REPORT = re.compile(
    r"\bbao cao|\bbao (?:len|ve|cho|ra|xuong)\b|\bgui\b"
    r"|(?<!chuong )\btrinh\b(?! do| tu| bay| dien)|\bdua len\b|\bnop\b"
    r"|\bhan\b|\bfax\b|report|due\b|deadline|submit|send|so ket|tong ket"
)
_OCCASION_ASKED = re.compile(r"\b(?:dip|mua) (?:le|tet )?nao\b")
_OCCASION = re.compile(r"\b(?:dip|tet|thang hanh dong|trung thu|quoc khanh|le hoi|mua)\b")
_DAY_ASKED = re.compile(r"\b(?:thang|ngay) (?:may|nao)\b|which (?:month|day|date)")
_HOW_OFTEN = re.compile(HOW_OFTEN)
_OFTEN = re.compile(  # with its marks: "môi trường" is no "mỗi"
    r"\b(?:định kỳ|thường xuyên|(?:hằng|hàng|mỗi|từng) (?:\w+ )?(?:ngày|tuần|tháng|quý|năm|buổi"
    r"|giờ))\b"
    r"|\b(?:\d+|một|hai|ba|bốn|năm|sáu) (?:lần|đợt|kỳ|buổi|lượt)\b"
    r"|/ ?(?:\d+ ?)?(?:năm|tháng|tuần|quý|ngày)\b"
)
_YEAR_ASKED = re.compile(r"\b(?:nam nao|what year|which year)\b(?! cung)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WEEKDAY_ASKED = re.compile(r"\b(?:buoi nao|thu may|(?:ngay|hom|luc|khi) nao trong tuan)\b")
_WEEKDAY = re.compile(
    r"\b(?:[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|[Cc]hủ nhật"
    r"|(?:sáng|chiều|tối|trưa|ngày) thứ (?:hai|ba|tư|năm|sáu|bảy)|buổi (?:sáng|chiều|tối|trưa))\b"
)
_DAYTIME = re.compile(r"\b(?:sáng|trưa|chiều|tối|đêm|ban ngày|giờ)\b")
_NO_DAY = re.compile(r"\bn[adi]m (?:19|20)\d\d|thuong xuyen|dinh ky")


def tells_when(question: Question, text: str, garbled: bool) -> bool:
    """Whether the text tells a day, month or year of the kind that the question asks for.

    The date of a document that is cited is no deadline.
    """
    asked = fold(question.restored)
    said = told_dates(asked, fold(text))
    if not garbled and lacks_a_due_day(asked, said):
        return False
    if _REPORT_DUE.search(said) and not _ASKS_REPORT.search(asked):
        return False
    if _OCCASION_ASKED.search(asked) and _OCCASION.search(said):
        return True
    if _YEAR_ASKED.search(asked):
        return bool(_YEAR.search(said))
    if (match := _WEEKDAY_ASKED.search(asked)) and _WEEKDAY.search(text):
        return True
    if match and "tuan" in match[0] and "trong tuan" not in said:
        return False
    if match and match[0] == "buoi nao":  # a day of the year is no time of day
        return _DAYTIME.search(text.lower()) is not None
    return bool(_DATE.search(_NO_DAY.sub(" ", said) if _DAY_ASKED.search(asked) else said))


def asks_how_often(question: Question) -> bool:
    """Whether a question is for how often something is done."""
    return _HOW_OFTEN.search(fold(question.restored)) is not None


def tells_how_often(text: str) -> bool:
    """Whether the text says how often something is done."""
    return _OFTEN.search(text.lower()) is not None
