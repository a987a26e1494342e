"""What is marked in two clauses that stand side by side: the words and the figures that differ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from answer.kinds.comparison.differences import differing, figures
from answer.language.words import spelt

Span = tuple[int, int]
_FIGURE = re.compile(r"\d\w*(?:[.,/:&-]+\w+)*(?:\s?%)?")
# "27/12/2021", "27 tháng 12 năm 2021": one day, however it is printed
_DATE = re.compile(
    r"(?<![\d/])(\d{1,2})(?:\s*[/.]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.]\s*|\s+năm\s+)(\d{4})(?!\d)"
)
_COMMON = 0.4  # share of the shorter clause's words below which marked words show nothing
_EDGES = ' \t\n,;:.|()“”"'


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of a text that the other text has not in the same place."""

    start: int
    end: int
    figure: bool  # a number, a date or a code that the other text has not at all


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks of one of two clauses."""

    marks: tuple[Mark, ...]
    differs: bool  # whether anything differs, marked or not
    rewritten: bool  # worded so otherwise that only the figures are marked

    @property
    def figures(self) -> bool:
        """Whether a figure is among the marks."""
        return any(mark.figure for mark in self.marks)


def marked(text: str, span: Span, other: str, other_span: Span, *, misread: bool = False) -> Marked:
    """What `span` of `text` has otherwise than `other_span` of `other`.

    Where one of the two was misread by OCR (`misread`), words differ that do not differ on paper:
    only figures are marked. A day that both have, printed in two ways, is no difference.
    """
    ranges = _without_common_dates(text, span, other, other_span)
    there = set(figures(other, other_span))
    parts = (mark for start, end in ranges for mark in _parted(text, start, end))
    marks = tuple(_moved_is_no_figure(mark, text, there) for mark in parts)
    rewritten = _common(text[slice(*span)], other[slice(*other_span)]) < _COMMON
    if rewritten or misread:
        marks = tuple(mark for mark in marks if mark.figure)
    return Marked(marks, bool(ranges) or rewritten, rewritten)


def _common(text: str, other: str) -> float:
    """The share of the shorter clause's words that stand somewhere in the other one."""
    less, more = sorted((spelt(text), spelt(other)), key=len)
    there = set(more)
    return sum(word in there for word in less) / len(less) if less else 1.0


def _without_common_dates(text: str, span: Span, other: str, other_span: Span) -> list[Span]:
    days = {_day(match) for match in _DATE.finditer(other, *other_span)}
    common = [m.span() for m in _DATE.finditer(text, *span) if _day(m) in days]
    left = list(differing(text, span, other, other_span))
    for start, end in common:
        left = [piece for kept in left for piece in _cut(kept, start, end)]
    return [(a, b) for a, b in left if any(char.isalnum() for char in text[a:b])]


def _cut(kept: Span, start: int, end: int) -> Iterator[Span]:
    """What remains of a range without another one."""
    if end <= kept[0] or kept[1] <= start:
        yield kept
        return
    if kept[0] < start:
        yield kept[0], start
    if end < kept[1]:
        yield end, kept[1]


def _day(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(part) for part in match.groups())


def _moved_is_no_figure(mark: Mark, text: str, there: set[str]) -> Mark:
    """A figure that the other clause has in another place differs as a word does."""
    if mark.figure and set(figures(text, (mark.start, mark.end))) <= there:
        return replace(mark, figure=False)
    return mark


def _parted(text: str, start: int, end: int) -> Iterator[Mark]:
    """The words and the figures of a range, each as a mark of its own."""
    at = start
    for match in _FIGURE.finditer(text, start, end):
        yield from _words(text, at, match.start())
        yield Mark(*match.span(), figure=True)
        at = match.end()
    yield from _words(text, at, end)


def _words(text: str, start: int, end: int) -> Iterator[Mark]:
    words = text[start:end]
    if any(char.isalnum() for char in words):
        first = start + len(words) - len(words.lstrip(_EDGES))
        last = end - (len(words) - len(words.rstrip(_EDGES)))
        yield Mark(first, last, figure=False)
