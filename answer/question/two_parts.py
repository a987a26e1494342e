"""Where a question asks two things at once: "... bao nhiêu xã, và ai chủ trì?".

Each part has a word of its own that asks. How a part is asked by itself tells part_readings.py.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from answer.question.preface import around
from answer.types import Question
from ingest.text import fold

_MARKS = " ,;:?.!"
_MOST = 3  # parts of one question
_CLOSE = 6  # words between a plain comma and the word that asks behind it; two more behind "và"
_WORDS = r"bao nhiêu|bao giờ|bao lâu|(?:ở|về|từ|đến|tại|lên|cho) đâu|mấy|nào|gì|ai"
ASKING = re.compile(rf"(?<!\w)(?:{_WORDS}|Ai|Bao (?:nhiêu|giờ|lâu))(?!\w)")
ASKING_EN = re.compile(
    r"\bhow (?:many|much|big|large|long|often)\b|\b(?:what|which|whom?|where)\b"
    r"|(?:^|[,;:?]\s*|\b(?:and|or|by|since|from|until) )when\b",
    re.IGNORECASE,
)
# What is no question: "gì đó", "nào cũng", "mấy năm nay", and "Mấy cháu ..." of some that are many.
_ANY = re.compile(
    r"\w+ (?:đó|do|cũng|cung)\b|mấy (?:\w+ )?(?:nay|qua|gần đây)\b|Mấy \w|mấy (?:anh|chị|em)\b"
)
# Typed without marks "may" is more often a machine than "mấy".
_MACHINE = re.compile(
    r"may (?:phun|bay|tinh|moc|anh|quay|in|do|bom|phat|cay|keo|xuc|ui|lanh|loc|chu|tro|gat|khoan"
    r"|cat|say|nen|mac|dien|chay)\b"
)
_JOIN = r"(?:còn|và|rồi|thì|đồng thời|and|but|while|sang|qua|riêng|trong đó)"
_BREAK = re.compile(rf"[;?!]\s+|,\s+(?={_JOIN}\s)", re.IGNORECASE)
_PLAIN = re.compile(
    r",\s+(?!(?:chống|ngừa|tránh|chữa|trừ|xử lý|kiểm soát|đến|tới)\b)|\s+(?=(?:và|and|rồi)\s)"
)
_PLAIN_EN = re.compile(r"\s+(?=and\s)")
_JOINED = re.compile(r"\W*(?:(?:còn|và|rồi|thì|đồng thời|cũng|and|but|while)\s+)*", re.IGNORECASE)
_AGAINST = re.compile(r"\W*(?:và )?(?:còn|sang|qua|riêng|but|while)\b", re.IGNORECASE)
# "Do ai làm Trưởng đoàn, tên gì?", "ai ký, chức vụ gì?": one thing is asked, and closer.
_CLOSER = re.compile(
    r"(?:(?:họ )?tên(?: tuổi)?|chức(?: vụ| danh)?|ông|bà|người|ai|là) (?:là |ai|gì|nào|vậy|thế)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a question that asks something."""

    question: Question  # understood from its own words alone
    against: bool  # what it names is set against the other part: "còn ...", "sang 2025 ..."


def parts_of(question: Question, read: Callable[[str], Question]) -> tuple[Part, ...]:
    """The parts of a question in their order; none where it asks one thing.

    `read` understands a text.
    """
    said = _with_marks(question)
    asked = list(_asking(said, question))
    cuts = [_cut(said, question, first[1], second[0]) for first, second in pairwise(asked)]
    borders = [cut for cut in cuts if cut]
    if not borders or len(borders) >= _MOST:
        return ()
    ends = [*(begin for begin, _ in borders), len(said)]
    spans = list(zip([0, *(end for _, end in borders)], ends, strict=True))
    against = [_AGAINST.match(said[a:b]) is not None for a, b in spans]
    spans = [(b - len(_JOINED.sub("", said[a:b], count=1)), b) for a, b in spans]
    if any(_CLOSER.fullmatch(said[a:b].strip(_MARKS)) for a, b in spans):
        return ()
    typed = [read(question.text[a:b].strip(_MARKS)) for a, b in spans]
    return tuple(Part(part, set_) for part, set_ in zip(typed, against, strict=True))


def _with_marks(question: Question) -> str:
    """The question as typed, with its marks restored where it has none and offsets are the same."""
    aligned = len(question.restored) == len(question.text)
    return question.restored if question.unaccented and aligned else question.text


def _asking(said: str, question: Question) -> Iterator[tuple[int, int]]:
    """Where the words stand that ask, without those of prefaces and courtesies."""
    told = around(question.text)
    for match in (ASKING_EN if question.language == "en" else ASKING).finditer(said):
        begin = match.start()
        machine = question.unaccented and _MACHINE.match(fold(said), begin)
        if not machine and not _ANY.match(said, begin) and not any(a <= begin < b for a, b in told):
            yield match.span()


def _cut(said: str, question: Question, begin: int, end: int) -> tuple[int, int] | None:
    """The border between two words that ask: the last one, a plain one only close to the second."""
    english = question.language == "en"
    found = [m.span() for m in _BREAK.finditer(said, begin, end + 1)]
    found = found or [
        m.span()
        for m in (_PLAIN_EN if english else _PLAIN).finditer(said, begin, end + 1)
        if len(said[m.end() : end].split()) <= _CLOSE + 2 * ("," not in m[0])
    ]
    return found[-1] if found else None
