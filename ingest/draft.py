"""Whether a document is a draft ("dự thảo"): a mark in its head says so, or its file's name."""

import re
from collections.abc import Iterator, Sequence

from ingest.head import read_head
from ingest.lines import Line, split_lines
from ingest.text import fold

_HEAD = 1500  # characters; the mark DỰ THẢO stands in a corner of the first page
# What may be beside the words: "DỰ THẢO LẦN 2", "(Dự thảo lần thứ ba)", "Dự thảo ngày 3/2/2024".
_COUNT = r"(?:[\divx]+|hai|ba|tu|bon|nam|sau|dau|cuoi|nhat)"
_DAY = r"\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?"
_BESIDE = (
    rf"(?:[\W_]*(?:{_DAY}|(?:lan|so|ban|phien ban|v)[\W_]*(?:thu\s+)?{_COUNT}|"
    rf"(?:ngay|trinh ngay)[\W_]*{_DAY}|\d{{1,2}}(?!\d)))*+"
)
_WORDS = rf"(?:ban\s+)?du\s?thao{_BESIDE}"
_MARK = re.compile(rf"[\W_]*{_WORDS}[\W_]*")
_BRACKETED = re.compile(rf"[(\[]\s*{_WORDS}\s*[)\]]")
_OF_A_KIND = re.compile(
    r"du thao (?:ke hoach|quyet dinh|nghi quyet|chi thi|bao cao|to trinh|thong bao|de an|quy che|"
    r"quy dinh|dieu le|chuong trinh|phuong an|huong dan|cong van)$"
)
_NAME = re.compile(r"(?:^|[\W_])(?:du[\W_]?thao|dt[\W_]?(?:lan[\W_]?)?\d{1,2}|draft)(?![^\W_])")
# "Góp ý dự thảo ...": the file is about a draft of something else.
_ABOUT = re.compile(
    r"(?:gop y|y kien|tham dinh|tham tra|phe duyet|thong qua|giai trinh|tiep thu|doi voi|gop|ve|"
    r"vv|cho)(?:[\W_]+(?:cac|bo|ho so|ban))?[\W_]+$"
)


def is_draft(text: str, file: str, apart: Sequence[str] = ()) -> bool:
    """Whether a mark in the head, in the page's header (`apart`) or the file's name says so.

    A document about another one's draft names it in a sentence or in its title, not as a mark.
    """
    marked = any(_MARK.fullmatch(fold(part)) for part in apart)
    return marked or _is_marked(text) or _is_named(file)


def _is_marked(text: str) -> bool:
    head = read_head(text[: 2 * _HEAD])
    title = (head.title.start, head.title.end) if head.title else (0, 0)
    for line in _lines(text):
        if not title[0] <= line.start < title[1] and _marks(line):
            return True
    above = head.kind.start if head.kind else 0
    return bool(_BRACKETED.search(fold(text[:above])))


def _lines(text: str) -> Iterator[Line]:
    for line in split_lines(text, 0, min(len(text), 2 * _HEAD)):
        if line.start < _HEAD:
            yield line


def _marks(line: Line) -> bool:
    """Whether the line is a mark: with a capital, as a wrapped subject may end "... dự thảo"."""
    if _MARK.fullmatch(line.folded):
        first = next(char for char in line.text if char.isalpha())
        return first.isupper() or line.text.lstrip()[0] in "(["
    return line.capitals and bool(_OF_A_KIND.match(line.folded))


def _is_named(file: str) -> bool:
    name = fold(file.rsplit("/", 1)[-1])
    return any(not _ABOUT.search(name[: match.start() + 1]) for match in _NAME.finditer(name))
