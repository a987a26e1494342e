"""Lines become blocks: one heading, one paragraph or one list item each.

Plans arrive hard-wrapped, with a blank line after every line, or with one line a paragraph and
sentences cut where a page ended. What a block is must not depend on that.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.text import fold

_MARKER = re.compile(
    r"(?P<bullet>[-–—+•*·▪●](?=[\s“\"A-ZÀ-Ỹ]))"
    r"|(?P<article>(?:điều|dieu|diéu)\s+\d{1,3}\s*[.:])"
    r"|(?P<chapter>(?:chương|mục|phần|chuong|muc|phan)\s+(?:[ivxlc]{1,7}|\d{1,2}|thứ\s+\w+)\b)"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}[.)](?=\s)|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s))"
    r"|(?P<roman>(?:[IVX1l]{1,5}|HI|IH)\s?[.)](?=\s)|[IVX]{1,5}\s?[-–](?=\s))"
    r"|(?P<letter>[a-zđ¢]\)(?=\s))"
    r"|(?P<capital>[A-HĐ]\.(?=\s+\S))"
    r"|(?P<annex>(?:phụ lục|phu luc|bảng phân công|bang phan cong|biểu mẫu|danh mục)\b)"
    r"|(?P<recipients>n[ơo]i nh[\wậâ]{1,5}\s*:)",
    re.I,
)
_UPPER_ONLY = {"roman", "capital", "annex"}  # kinds that mean nothing in lower case
_ENDS = re.compile(r"[.;:!?…][”\"’)\]]*\s*$|/\.\s*$|\)\s*$")
_SOFT_END = re.compile(
    r"[,\-–(“]\s*$|\b(?:và|của|các|về|số|theo|với|để|trong|cho|trên|dưới|từ|đạt)\s*$", re.I
)
_BASIS = re.compile(r"Căn cứ\b")  # the first words of the legal basis, whatever stands before
_PAGE_NUMBER = re.compile(r"\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$")
_WRAPPED = 130  # characters; longer lines are paragraphs, not wrapped lines
_SHORT = 0.78  # of the usual width; a shorter line was ended by its author


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line without the white space around it."""

    start: int
    end: int
    text: str
    blank_before: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or a list item: a run of lines that belong together."""

    start: int
    end: int
    text: str  # lines joined by single spaces
    marker: str  # "", "bullet", "number", "roman", "letter", "article", ...
    marked: bool  # the markup shows it as a heading


def marker_of(text: str) -> tuple[str, str]:
    """The kind of a line's opening mark and the mark itself; two empty strings without one."""
    match = _MARKER.match(text)
    if match is None or match.lastgroup is None:
        return "", ""
    kind, mark = match.lastgroup, match.group()
    if kind in _UPPER_ONLY and not mark.rstrip(".) -–")[:1].isupper() and not mark[0].isdigit():
        return "", ""
    if kind == "annex" and not text[: len(mark)].isupper() and len(text) > 60:
        return "", ""
    if kind == "letter" and mark[0].isupper():
        return "", ""
    if kind == "chapter" and not mark[0].isupper():
        return "", ""
    return kind, mark


def split_lines(text: str) -> list[Line]:
    """The non-empty lines, with a page's lone number left out."""
    lines, position, blank = [], 0, True
    for raw in re.split(r"(?<=[\n\f])", text):
        stripped = raw.strip()
        if stripped and not (blank and len(stripped) <= 5 and _PAGE_NUMBER.match(stripped)):
            start = position + raw.index(stripped[0])
            lines.append(Line(start, start + len(stripped), stripped, blank))
            blank = False
        elif not stripped:
            blank = True
        position += len(raw)
    return lines


def split_blocks(
    text: str,
    headings: frozenset[int] = frozenset(),
    tables: Sequence[tuple[int, int]] = (),
) -> list[Block]:
    """The blocks of a text in reading order; lines inside the ranges of `tables` are left out."""
    lines = [line for line in split_lines(text) if not _inside(line.start, tables)]
    if not lines:
        return []
    width = _usual_width(lines)
    spaced = sum(line.blank_before for line in lines) > 0.7 * len(lines) and width <= _WRAPPED
    groups: list[list[Line]] = [[lines[0]]]
    for previous, line in pairwise(lines):
        parted = any(previous.start < start <= line.start for start, _ in tables)
        if parted or _starts_block(previous, line, width, spaced, headings):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [_block(group, headings) for group in groups]


def _inside(offset: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in ranges)


def _usual_width(lines: list[Line]) -> int:
    lengths = sorted(line.end - line.start for line in lines)
    return lengths[int(len(lengths) * 0.9)]


def _starts_block(
    previous: Line, line: Line, width: int, spaced: bool, headings: frozenset[int]
) -> bool:
    """Whether a line begins a block of its own."""
    marked = line.start in headings
    if marked or (previous.start in headings and line.text[:1].isupper()):
        return True
    kind, mark = marker_of(line.text)
    if kind:
        return not _is_wrapped_number(kind, mark, previous, width)
    if line.text.isupper() != previous.text.isupper() and len(line.text) > 3:
        return not _continues(previous, line)
    if not _continues(previous, line):
        if _BASIS.match(line.text):
            return True
        short = len(previous.text) < _SHORT * width
        if width > _WRAPPED:
            return line.blank_before or bool(_ENDS.search(previous.text))
        if spaced:
            return short or (bool(_ENDS.search(previous.text)) and short)
        return short or line.blank_before
    return False


def _is_wrapped_number(kind: str, mark: str, previous: Line, width: int) -> bool:
    """A line that begins "138 ..." or "2025." by chance of wrapping, or a dash inside a name."""
    if width > _WRAPPED or len(previous.text) < _SHORT * width:
        return False
    if _ENDS.search(previous.text):
        return False
    if kind == "bullet":
        return (
            bool(re.search(r"[\w)]$", previous.text))
            and mark in "-–—"
            and _SOFT_END.search(previous.text) is not None
        )
    return kind in ("number", "roman", "chapter", "article") and bool(
        _SOFT_END.search(previous.text)
    )


def _continues(previous: Line, line: Line) -> bool:
    """Whether the line can only be the rest of what stands before it."""
    first = line.text[0]
    if first.islower() or first in ",;)%":
        return not re.search(r"[.!?]\s*$", previous.text) or first in ",;)%"
    return bool(_SOFT_END.search(previous.text)) and not previous.text.isupper()


def _block(lines: list[Line], headings: frozenset[int]) -> Block:
    text = " ".join(" ".join(line.text.split()) for line in lines)
    kind, _ = marker_of(text)
    marked = lines[0].start in headings
    return Block(lines[0].start, lines[-1].end, text, kind, marked)


def is_capitals(text: str) -> bool:
    """Whether nearly all letters before a bracket are capitals; OCR leaves a few small ones."""
    letters = [c for c in text.split("(")[0] if c.isalpha()]
    return len(letters) >= 3 and sum(c.isupper() for c in letters) >= 0.75 * len(letters)


def folded(block: Block) -> str:
    """The block's text as compared."""
    return fold(block.text)
