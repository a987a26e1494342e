"""Whether a sentence says what a question says and asks whether it is so.

"Có phải khảo sát 90 hộ không?": the figure must stand there as in all questions, but "90 cán bộ, 12
hộ" has it as well and says otherwise. So does "70% xã có ma túy" of "70% xã không có ma túy".
"""

import re
from dataclasses import replace

from answer.binding.counts import counted_at
from answer.question.terms import mask
from answer.question.verifying import asks_whether
from answer.types import Question
from ingest.text import one_line

# A figure behind one of these says which one it is, and counts nothing.
_LABELS = "số lộ năm lớp khóa quý đạo điều tháng ngày cấp mức đợt thứ loại hạng nhóm khoản".split()
_NO_LABEL = "".join(rf"(?<!\b{label} )" for label in _LABELS)
# What is counted; no share, sum or time.
_SAID = re.compile(
    rf"(?<![\w/.,-]){_NO_LABEL}(?!(?:19|20)\d\d\b)(?P<figure>\d[\d.]*) (?P<noun>(?!(?:năm|tháng"
    r"|ngày|giờ|phút|tuần|quý|phần|đồng|triệu|tỷ|tỉ|nghìn|ngàn|của|ở|và|là|có|cho|tại|trong|so|trở"
    r"|đến|không|phải|đúng|hay)\b)[^\W\d_]{2,})",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\bkhông (?:có|còn|để|cho|được|phải|bị|xảy ra|phát sinh|làm)\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:không|chưa|hết|cấm|miễn|sạch|xóa|chấm dứt|ngăn|loại bỏ|nghiêm cấm)\b", re.IGNORECASE
)
_FIGURES = re.compile(r"\d[\d.]*")


def says_otherwise(question: Question, text: str) -> bool:
    """Whether a text counts other things than a question does that asks whether it is so.

    Or does not deny what the question denies.
    """
    asking = asks_whether(question.restored)
    if question.language == "en" or not asking:
        return False
    if _DENIES.search(mask(question.restored, asking)) and not _DENIED.search(text):
        return True
    said = _SAID.finditer(question.restored)
    return any(_is_not_counted(question, match, text) for match in said)


def _is_not_counted(question: Question, said: re.Match[str], text: str) -> bool:
    """Whether a text counts what a figure of the question counts, and has other figures for it."""
    if f"{said['figure']} {said['noun']}".lower() in one_line(text.lower()):
        return False
    before, behind = said.string[: said.start()], said.string[said.end("figure") :]
    found = counted_at(replace(question, restored=f"{before}bao nhiêu{behind}"), text)
    if found is None:
        return False
    return _figures(said["figure"])[0] not in {n for one in found for n in _figures(one)}


def _figures(text: str) -> list[str]:
    """The figures of a text without leading zeros and points: "4.800" as "4800"."""
    return [match[0].replace(".", "").lstrip("0") for match in _FIGURES.finditer(text)]
