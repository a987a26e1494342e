"""Tables that stand in a plan's text as lines of cells between pipes, drawn as tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from views.fragments import Dressing, Span, dressed

_LINE = re.compile(r"[^\S\n]*\|.*\|[^\S\n]*")
_RULE = re.compile(r"[\s|:-]+")
_PIPE = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table."""

    start: int
    end: int
    cells: tuple[Span, ...]  # without the white space around them
    heading: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A range of text that is drawn as it stands, or as a table of these rows."""

    start: int
    end: int
    rows: tuple[Row, ...] = ()


def pieces(text: str, span: Span) -> Iterator[Piece]:
    """The range cut into text and tables. A table has two rows or more, each a line of its own."""
    begin, at = span[0], span[0]
    while at < span[1]:
        lines, after = _table_lines(text, at, span[1])
        if len(lines) > 1:
            if begin < at:
                yield Piece(begin, at)
            yield Piece(at, after, _rows(text, lines))
            begin = at = after
        else:
            at = _line_end(text, at, span[1]) + 1
    if begin < span[1]:
        yield Piece(begin, span[1])


def grid_html(text: str, rows: Sequence[Row], dressings: Sequence[Dressing]) -> str:
    """The rows as an HTML table, with what is dressed in their cells.

    A range that begins between cells, as that of a whole row does, gives its anchor to the row.
    """
    body = "".join(_row_html(text, row, dressings) for row in rows)
    return f'<div class="grid"><table>{body}</table></div>'


def _row_html(text: str, row: Row, dressings: Sequence[Dressing]) -> str:
    tag = "th" if row.heading else "td"
    outside = (d for d in dressings if d.anchor and row.start <= d.start < row.end)
    anchor = next(
        (d.anchor for d in outside if not any(a <= d.start < b for a, b in row.cells)), ""
    )
    scope = ' scope="col"' if row.heading else ""
    cells = "".join(f"<{tag}{scope}>{dressed(text, cell, dressings)}</{tag}>" for cell in row.cells)
    return f'<tr id="{anchor}">{cells}</tr>' if anchor else f"<tr>{cells}</tr>"


def _table_lines(text: str, at: int, end: int) -> tuple[list[Span], int]:
    """The lines from `at` on that are rows, and where the text goes on behind them."""
    lines: list[Span] = []
    while at < end and (at == 0 or text[at - 1] == "\n"):
        stop = _line_end(text, at, end)
        if not _LINE.fullmatch(text, at, stop):
            break
        lines.append((at, stop))
        at = min(stop + 1, end)
    return lines, at


def _line_end(text: str, at: int, end: int) -> int:
    stop = text.find("\n", at, end)
    return end if stop < 0 else stop


def _rows(text: str, lines: Sequence[Span]) -> tuple[Row, ...]:
    """The rows but for the rule below the heading."""
    rules = {i for i, (start, end) in enumerate(lines) if "-" in text[start:end]
             and _RULE.fullmatch(text, start, end)}  # fmt: skip
    return tuple(
        Row(start, end, _cells(text, start, end), heading=i + 1 in rules)
        for i, (start, end) in enumerate(lines)
        if i not in rules
    )


def _cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    borders = [match.start() for match in _PIPE.finditer(text, start, end)]
    cells = []
    for left, right in pairwise(borders):
        words = text[left + 1 : right]
        begin = left + 1 + len(words) - len(words.lstrip())
        cells.append((begin, max(begin, left + 1 + len(words.rstrip()))))
    return tuple(cells)
