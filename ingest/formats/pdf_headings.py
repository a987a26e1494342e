"""Which rows of a table name its columns, and rows that are headings between its records."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.text import fold, one_line

Row = tuple[str, ...]

_LONGEST = 90  # characters of a heading's cell
_MOST_ROWS = 4
_NUMBER_NAME = re.compile(r"(?:s\s*/?\s*)?tt|so (?:thu tu|tt)|no\.?")
_COLUMN_NUMBER = re.compile(r"\(?\s*(\d{1,2}|[A-Da-d])\s*\)?(?:\s*=.*)?")
_RECORD_NUMBER = re.compile(r"(?:\d{1,4}(?:\.\d{1,3})*|[ivxlc]{1,7}|[a-z])\s*[.)]?", re.I)


@dataclass(frozen=True, slots=True)
class Headings:
    """The rows that name the columns: how many, and whether they surely do."""

    rows: int
    sure: bool
    numbers: bool = False  # a row of column numbers follows, which names nothing


def find_headings(rows: Sequence[Row], depth: int, bold: Sequence[bool]) -> Headings:
    """The headings of a table.

    `depth` is how many rows the cells of the first row reach down; `bold` says of each row whether
    all of its text is. Signs of a heading: a row of column numbers below, "TT" or "STT" above the
    first column, bold type. Without any of them, a first row of short names may be one.
    """
    for below in range(1, min(_MOST_ROWS + 1, len(rows))):
        if _numbers_columns(rows[below]) and _all_named(rows[:below]):
            return Headings(below, True, numbers=True)
    depth = min(depth, _MOST_ROWS, max(1, len(rows) - 1))
    head = rows[:depth]
    if not rows or not _all_named(head):
        return Headings(0, False)
    if is_number_name(rows[0][0]):
        return Headings(depth, True)
    if any(_RECORD_NUMBER.fullmatch(cell.strip()) for cell in rows[0]):
        return Headings(0, False)
    if all(bold[:depth]) and not all(bold[depth:]):
        return Headings(depth, True)
    return Headings(depth if len(rows) > 1 else 0, False)


def is_number_name(cell: str) -> bool:
    """Whether a heading names the column of the rows' numbers: "TT", "STT", "Số thứ tự"."""
    return _NUMBER_NAME.fullmatch(fold(one_line(cell)).strip(" .")) is not None


def numbers_records(rows: Sequence[Row]) -> bool:
    """Whether the first column holds the numbers of the rows, some of them perhaps empty."""
    cells = [row[0].strip() for row in rows if row[0].strip()]
    numbered = sum(_RECORD_NUMBER.fullmatch(cell) is not None for cell in cells)
    return numbered > 0 and numbered >= 0.6 * len(cells)


def _all_named(head: Sequence[Row]) -> bool:
    """Whether each column has a short name in one of the rows, or stands below a merged one."""
    if any(len(one_line(cell)) > _LONGEST for row in head for cell in row):
        return False
    named = [any(cell.strip() for cell in column) for column in zip(*head, strict=True)]
    return sum(named) >= max(2, 0.75 * len(named))


def _numbers_columns(row: Row) -> bool:
    """Whether a row counts the columns: "(1) (2) (3)", "A B 1 2"."""
    found = [_COLUMN_NUMBER.fullmatch(one_line(cell)) for cell in row if cell.strip()]
    if len(found) < 2 or len(found) < 0.7 * len(row) or None in found:
        return False
    marks = [match.group(1) for match in found if match]
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    counted = all(b - a == 1 for a, b in pairwise(numbers))
    return counted and (not numbers or numbers[0] in (0, 1)) and len(set(marks)) == len(marks)
