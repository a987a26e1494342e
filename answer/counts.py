"""What "bao nhiêu ..." counts, and whether a text counts it.

"310 hộ nghèo" counts households; "mức độ 2 cho người dân" counts no people, for the figure names a
level and does not stand with its noun.
"""

import re

from answer.frame import FRAME_EN
from answer.glossary import translate
from answer.synonyms import synonyms_at
from answer.types import Question
from answer.words import spelt
from ingest.text import fold

_COUNTED = re.compile(r"(?:bao nhiêu|how many|\bmấy)\s+((?:[^\W\d_]+\s*){1,3})")
_COUNTED_FOLDED = re.compile(r"(?:bao nhieu|how many|\bmay)\s+((?:[a-z]+\s*){1,3})")
# Words after "bao nhiêu" that it does not count.
_NOT_COUNTED = frozenset(
    """so theo trong năm các của là trên dưới với ở và do cho thì phần tỷ triệu nghìn đồng
    tiền kinh khi vào nếu được để có phải đối những nguồn một mỗi hàng hằng từ đã sẽ bị tại
    đến mới còn đang nữa rồi vậy thế""".split()
)
_NOT_COUNTED_EN = frozenset(phrase[0] for phrase in FRAME_EN if len(phrase) == 1)
# Syllables that stand for no thing without the next one: "cơ quan" is no "cơ sở".
_BOUND = frozenset(
    """cơ đơn địa lao giáo học đại cán chỉ biện nhiệm mô hội thủ doanh công thành kế chương đề
    hợp nhân kiểm chức""".split()
)
# Units, behind which stands what is measured.
_MEASURES = frozenset("tấn tạ yến kg km lít mét ha héc bao thùng can".split())
# Nouns that may stand before the thing counted, or not: "chiếc xe", "em học sinh".
_CLASSIFIERS = frozenset("chiếc cái con cuốn quyển căn ngôi bộ vị em suất lượt cây".split())
# Not "năm", which is far more often a year than five.
_IN_WORDS = re.compile(r"\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|năm(?= lần))\b")
# A figure behind one of these says which one, not how many.
_LABELS = (
    "muc do, cap, lop, khoa, quy, dieu, khoan, quoc lo, tinh lo, duong, thu, bao dong, loai, hang,"
    " giai doan, nhom, ky, phu luc, dot, so"
)
_NO_LABEL = "".join(rf"(?<!\b{label} )" for label in _LABELS.split(", ")).replace(r"\b", "")
_DIGITS = rf"{_NO_LABEL}(?<![\w/.,-])\d[\d.,]*"
_GAP = r"(?!(?:cho|cua|voi|va|de|trong|tai|o|den|tu|moi|khi|ve|theo|duoc|do|la)\b)\w+\s+"
_SAID = r"(?:\w+\s+){0,4}(?:la|con|dat|:)\s*(?:tren |duoi |it nhat |khoang )?\d"


def counted_unit(question: Question) -> str:
    """What "bao nhiêu ..." counts, folded: "xa" of "bao nhiêu xã"; empty where nothing is named."""
    return next(iter(_units(question)), "")


def counts(question: Question, text: str) -> bool | None:
    """Whether a figure of the text counts what the question counts; None where it says nothing."""
    units = _units(question)
    if not units:
        return None
    if (thing := _measured(question)) and not re.search(rf"\b{thing}\b", fold(text)):
        return False
    folded = re.sub(r"[^\w.,%/-]+", " ", fold(text))
    figure = rf"(?:{_DIGITS}\s*(?:{_GAP}){{0,2}}|{_written_figures(text)}\s)"
    return any(
        re.search(rf"{figure}{re.escape(unit)}\b(?!\s*\d)", folded)
        or re.search(rf"\bso {re.escape(unit)} {_SAID}", folded)
        for unit in units
    )


def _units(question: Question) -> list[str]:
    """What may stand behind the figure, folded; the first is what the question says."""
    if question.language == "en":
        return _english_units(question)
    match, known = _COUNTED.search(question.restored.lower()), _NOT_COUNTED
    if match is None:  # typed without marks
        match, known = _COUNTED_FOLDED.search(fold(question.restored)), _NOT_COUNTED_FOLDED
    words = match.group(1).split() if match else []
    if not words or words[0] in known:
        return []
    return [*_said_as(words), *_called_otherwise(words)]


def _measured(question: Question) -> str:
    """What is measured, folded: "muoi" of "bao nhiêu tấn muối"; empty where nothing is."""
    match = _COUNTED.search(question.restored.lower())
    words = match.group(1).split() if match and question.language == "vi" else []
    if len(words) < 2 or words[0] not in _MEASURES or words[1] in _NOT_COUNTED:
        return ""
    return fold(words[1])


def _called_otherwise(words: list[str]) -> list[str]:
    """What plans call the thing counted: "khu vực bỏ phiếu" for "điểm bầu cử"."""
    listed = synonyms_at([spelt(word)[0] for word in words], 0)
    return [fold(" ".join(other)) for other in (listed[1] if listed else ())]


def _said_as(words: list[str]) -> list[str]:
    if words[0] in _BOUND and len(words) > 1:
        return [fold(" ".join(words[:2]))]
    if words[0] in _CLASSIFIERS and len(words) > 1:
        return [fold(words[0]), fold(words[1])]
    return [fold(words[0])]


_NOT_COUNTED_FOLDED = frozenset(map(fold, _NOT_COUNTED))


def _english_units(question: Question) -> list[str]:
    match = _COUNTED.search(fold(question.text))
    words = match.group(1).split()[:3] if match else []
    if not words or words[0] in _NOT_COUNTED_EN:
        return []
    return [fold(p) for _, phrases in translate(words) for p in phrases] or words[:1]


def _written_figures(text: str) -> str:
    """A pattern for the small numbers that the text writes in words, folded: "ba" of "ba người"."""
    found = _IN_WORDS.findall(text.lower())
    return rf"\b(?:{'|'.join(sorted({fold(word) for word in found}))})" if found else r"(?!)"
