"""Sums beside the one asked for: by how much it rises, a part of it, or what came of the plan.

"Thu ngân sách ước đạt bao nhiêu" is not told by "ước tăng thu khoảng 500 tỷ đồng" nor by "thu tiền
sử dụng đất 560 tỷ đồng", and "dự toán bao nhiêu" not by "11.080 tỷ đồng, vượt 10% so dự toán".
"""

import re

from answer.language.abbreviations import written_out
from answer.types import Question
from ingest.text import fold, one_line

_ASKS_LEVEL = re.compile(r"\b(?:uoc|dat|uoc dat|la|duoc)(?: khoang)? bao nhieu\b")
_ASKS_RISE = re.compile(r"\b(?:tang|giam|hut|vuot|that|chenh|them|bot|ha)\b")
_AMOUNT = r"\d[\d.,]* (?:(?:nghin|ngan|trieu|ty|ti) )*(?:dong|ty|trieu)\b"
_SUM = re.compile(_AMOUNT)
_RISE = re.compile(
    r"\b(?:tang|giam|hut|vuot|that)(?: (?!con\b|len\b|xuong\b|dat\b|la\b)\w+){0,3}"
    rf" {_AMOUNT}"
)
_BUDGET = re.compile(r"(?<!doanh )(?<!khoan )(?<!nguon )\b(thu|chi) (?:ngan sach|nsnn|nsdp)\b")
_LISTED = re.compile(r"\b(?:linh vuc|nhiem vu|khoan|nguon) (thu|chi)\b")  # "... như sau:"
# Parts of a budget's revenue and spending, and what is none of either.
_PART = re.compile(
    r"\b(?:doanh thu|thu (?:tien|phi|noi dia|tu|thue)|muc ban le|von dang ky|kim ngach"
    r"|gia tri san pham|chi (?:dau tu|su nghiep|thuong xuyen|tra|tu|cho))\b"
)
_ASKS_PLANNED = re.compile(r"(?<!so )(?<!voi )(?<!vuot )(?<!dat )\bdu toan\b(?! nam truoc)")
_BESIDE_PLANNED = re.compile(r"\b(?:so|voi|bang|dat|vuot)\b[^.;]{0,20} du toan\b")
_PLANNED = re.compile(r"\bdu toan (?:\w+ ){0,5}\d|\b(?:quyet nghi|giao|phan bo|thong qua)\b")


def tells_another_sum(question: Question, asked: str, said: str) -> bool:
    """Whether a sum is asked for, and a sentence only tells sums beside it.

    `asked` and `said` are the folded question and sentence.
    """
    if question.expects != "money" or question.kind != "value" or _ASKS_RISE.search(asked):
        return False
    if _tells_a_part(asked, said) or _tells_what_came(asked, said):
        return True
    if not _ASKS_LEVEL.search(asked):
        return False
    return _RISE.search(said) is not None and not _SUM.search(_RISE.sub(" ", said))


def is_of_the_other_budget(question: Question, path: str, passage: str, text: str) -> bool:
    """Whether revenue is asked for and a sentence goes on about spending, or the other way round.

    "Ước thực hiện năm 2025 là 27.535 tỷ đồng" speaks of what its passage spoke of before, or the
    headings above it, `path`.
    """
    match = _BUDGET.search(fold(question.restored))
    if match is None or question.expects != "money" or question.kind != "value":
        return False
    before, _, behind = (one_line(fold(written_out(part))) for part in passage.partition(text))
    said = one_line(fold(written_out(text)))
    headings = fold(written_out(path))
    listed = _LISTED.findall(behind)[:1] if behind else []
    named = _BUDGET.findall(f"{headings} . {before} ") + listed + _BUDGET.findall(said)
    return bool(named) and match[1] != named[-1]


def _tells_a_part(asked: str, said: str) -> bool:
    """Whether all revenue or spending is asked for, and a sentence names a part and not it."""
    match = _BUDGET.search(asked)
    if match is None or _PART.search(asked) or not _PART.search(said):
        return False
    return not re.search(rf"(?<!doanh )\b{match[1]} (?:can doi )?(?:ngan sach|nsnn)\b", said)


def _tells_what_came(asked: str, said: str) -> bool:
    """Whether the plan of a budget is asked for, and a sentence only compares with it."""
    if not _ASKS_PLANNED.search(asked) or _PLANNED.search(said):
        return False
    return _BESIDE_PLANNED.search(said) is not None
