"""What a document with markup is made of, in reading order: paragraphs and tables.

Word, OpenDocument, HTML and PDF files are read as a `Flow`; `FlowWriter` makes the plan's text of
it. A table becomes the lines of a Markdown pipe table, so that ingest/tables.py finds its rows and
their named cells in the text as it does in Markdown files. Tables that only lay out the page
(letterhead, signature) become lines, cell by cell.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.source import SourceMap, identity_map
from ingest.text import fold, one_line

_LAYOUT = re.compile(  # words of letterheads and signatures
    r"cong hoa xa hoi|doc lap\s*[-–—]\s*tu do|^noi nhan\s*:|^(?:tm|kt|tl|tuq|q)\s*\.\s", re.M
)
_HEADING_CELL = 90  # characters; a heading row has shorter cells
_BAR = "¦"  # stands for a bar inside a cell, which would end it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; line breaks inside it are kept."""

    text: str
    heading: bool = False  # the markup shows it as a heading


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its merged cells resolved: all rows have the same number of cells.

    A cell merged over several rows stands in each of them. Of a cell merged over several columns
    the text stands in the first, the others are empty. Cells may hold line breaks.
    """

    rows: tuple[tuple[str, ...], ...]
    ruled: bool = True  # drawn with lines; tables that lay out a page mostly are not
    headings: int = 1  # rows at the top that name the columns; 0 where there is none
    pages: tuple[int, ...] = ()  # for each row how many pages after the table's first it stands


@dataclass(frozen=True, slots=True)
class Flow:
    """A document's contents in reading order, and what was kept apart from them."""

    items: tuple[Paragraph | Grid, ...]
    apart: tuple[str, ...] = ()  # headers, footers, page numbers, comments
    notes: tuple[str, ...] = ()  # what could not be read, for the user


class FlowWriter:
    """Makes one text of paragraphs and tables."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._headings: set[int] = set()

    def __len__(self) -> int:
        return self._length

    def add(self, items: Iterable[Paragraph | Grid]) -> dict[int, int]:
        """Appends paragraphs and tables, each on lines of its own.

        Returns where the rows of later pages begin: how many pages later -> offset.
        """
        later: dict[int, int] = {}
        for item in items:
            if isinstance(item, Grid):
                self._grid(item, later)
            else:
                self._paragraph(item)
        return later

    def line(self, text: str) -> None:
        """Appends a line as it is."""
        self._parts.append(text + "\n")
        self._length += len(text) + 1

    def finish(self) -> tuple[str, SourceMap, frozenset[int]]:
        """The text, its map (the text is its own source) and the offsets of heading lines."""
        text = "".join(self._parts)
        return text, identity_map(len(text)), frozenset(self._headings)

    def _paragraph(self, paragraph: Paragraph) -> None:
        lines = [" ".join(line.split()) for line in paragraph.text.split("\n")]
        for line in filter(None, lines):
            if paragraph.heading:
                self._headings.add(self._length)
            self.line(line)
        if any(lines):
            self.line("")

    def _grid(self, grid: Grid, later: dict[int, int]) -> None:
        rows = _without_empty(grid)
        if not is_data_table(rows):
            for row in rows.rows:
                for cell in _distinct_neighbours(row):
                    self._paragraph(Paragraph(cell))
            return
        names = _column_names(rows)
        self._row(names)
        self._row(["---"] * len(names))
        pages = rows.pages or (0,) * len(rows.rows)
        for row, page in list(zip(rows.rows, pages, strict=True))[rows.headings :]:
            if page:
                later.setdefault(page, self._length)
            self._row(list(row))
        self.line("")

    def _row(self, cells: list[str]) -> None:
        self.line("| " + " | ".join(one_line(c).replace("|", _BAR) for c in cells) + " |")


def is_data_table(grid: Grid) -> bool:
    """Whether a table holds records under column headings, and does not only lay out a page."""
    if len(grid.rows) < 2 or len(grid.rows[0]) < 2 or not grid.headings:
        return False
    if any(_LAYOUT.search(fold(cell)) for row in grid.rows for cell in row):
        return False
    heading = grid.rows[0]
    named = sum(bool(cell.strip()) for cell in heading)
    short = all(len(one_line(cell)) <= _HEADING_CELL for cell in heading)
    return short and named >= 2 and (grid.ruled or named == len(heading) > 2)


def _without_empty(grid: Grid) -> Grid:
    """The table without rows and columns that hold nothing."""
    full = [at for at, row in enumerate(grid.rows) if any(cell.strip() for cell in row)]
    kept = [grid.rows[at] for at in full]
    columns = [i for i, column in enumerate(zip(*kept, strict=True)) if any(map(str.strip, column))]
    rows = tuple(tuple(row[i] for i in columns) for row in kept)
    headings = min(sum(at < grid.headings for at in full), max(0, len(rows) - 1))
    pages = tuple(grid.pages[at] for at in full) if grid.pages else ()
    return Grid(rows, grid.ruled, headings, pages)


def _column_names(grid: Grid) -> list[str]:
    """The columns' names; of a heading of several rows those below are joined to those above.

    A name that is merged over several columns is that of each of them.
    """
    rows = [_spread(row) for row in grid.rows[: grid.headings - 1]]
    names = []
    for column in zip(*rows, grid.rows[grid.headings - 1], strict=True):
        parts = dict.fromkeys(one_line(cell) for cell in column)
        names.append(" – ".join(filter(None, parts)))
    return names


def _spread(row: tuple[str, ...]) -> tuple[str, ...]:
    """The row with empty cells, which belong to a merged one on their left, named like it."""
    names: list[str] = []
    for cell in row:
        names.append(cell if cell.strip() or not names else names[-1])
    return tuple(names)


def _distinct_neighbours(row: tuple[str, ...]) -> list[str]:
    """The cells of a row, those once that were merged over several columns."""
    return [
        cell for at, cell in enumerate(row) if cell.strip() and (at == 0 or cell != row[at - 1])
    ]
