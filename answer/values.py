"""What a question asks for as a value, and whether a text holds such a value."""

import re

from answer.cues import ASKED
from answer.frame import NOT_ASKED
from answer.types import Question
from answer.understand import counted_unit
from ingest.text import fold

_AGENCY = re.compile(
    r"(?<![\wÀ-ỹ])(?:C[ôoóée]ng an|Các (?:[Ss]ở|[Pp]hòng|[Bb]an|cơ quan|ngành)|(?:các )?[Ss]ở"
    r"|S[6ớo] (?=[A-ZĐ])|Phòng (?=[A-ZĐ])|Ban (?=[A-ZĐ])|BCĐ|BCH|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ"
    r"|Mặt trận|Viện|Tòa án|Toà án|Hội (?=[A-ZĐ])|Hiệp hội|Đoàn (?=[A-ZĐT])|[TH]\w+ [Đđ]oàn"
    r"|Bộ (?=[A-ZĐ])|Cục|Chi cục|Văn phòng|Đài|Báo (?=[A-ZĐ])|Liên đoàn|Trường (?=[A-ZĐ])"
    r"|Trung tâm|Vườn quốc gia|Thủ tướng|Chủ tịch|Giám đốc|Trưởng|Ngành|Các đồng chí|Thành viên)"
    # "(Các sở, ngành, địa phương thực hiện)", also as bad OCR spells it
    r"|\([^()]{4,200}(?:thực hiện|thuc hi[eéê]n|thwe hién|chủ trì|ch[uiíủ]{1,3} tr[iì]|phối hợp)"
    r"[^()]{0,60}\)?"
)
_DATE = re.compile(
    r"\b\d{1,2}\s*/\s*\d{1,2}\b|\bthang\s*\d{1,2}|\bngay\s*\d{1,2}|\bquy\s+(?:[ivx]+|\d)\b"
    r"|thuong xuyen|h[aă]ng (?:nam|quy|thang|tuan)|\b(?:nam|n[di]m) (?:19|20)\d\d|dinh ky"
)
_PERCENT = re.compile(r"\d\s*%|phan tram")
_MONEY = re.compile(
    r"\d[\d.,]*\s*(?:ty|trieu|nghin|ngan)?\s*(?:dong|vnd)\b|\d[\d.,]*\s*(?:ty|trieu)\b"
    r"|\((?:ty |trieu |nghin )?dong\): \d"
)
_PHONE = re.compile(r"(?<![\d/])(?:\(?\+?\d{2,5}\)?[ .-]?)?\d{3,4}[ .-]?\d{3,}(?!\d)")
_NUMBER = re.compile(r"\d")

_PATTERNS = {
    "percent": _PERCENT,
    "money": _MONEY,
    "phone": _PHONE,
    "date": _DATE,
    "number": _NUMBER,
    "email": re.compile(r"\w@\w"),
    "place": re.compile(r"\b(?:dia diem|hoi truong|dia chi|tru so|so nha|duong)\b"),
}
STRICT = frozenset(
    {"percent", "money", "phone", "date", "number", "email", "place"}
)  # kinds that bind an answer


def _names_asked(question: Question, folded: str) -> bool:
    """Whether the text has the noun of "nhà thầu nào", "hội trường nào": without it, no answer."""
    match = ASKED.search(fold(question.restored))
    if match is None or question.language == "en" or question.kind in ("which", "document"):
        return True
    noun = match.group(1)
    if any(re.search(rf"\b{fold(' '.join(known))}$", noun) for known in NOT_ASKED):
        return True
    return noun in folded or noun.split()[-1] in folded.split()


def holds_value(question: Question, text: str) -> bool:
    """Whether the text holds a value of the kind that the question asks for.

    "bao nhiêu xã" wants a number that counts xã; any other number is a different fact.
    """
    folded = fold(text)
    if not _names_asked(question, folded):
        return False
    if not question.expects:
        return True
    if question.expects == "agency":
        return bool(_AGENCY.search(text))
    if not _PATTERNS[question.expects].search(folded):
        return False
    unit = counted_unit(question)
    if question.language == "en" or question.expects != "number" or not unit:
        return True
    return bool(re.search(rf"\d\s*(?:\w+\s+){{0,2}}{re.escape(unit)}\b", folded))
