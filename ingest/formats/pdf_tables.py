"""The ruled tables of a PDF page.

Drawings (flow charts, frames, boxes round signatures) are ruled too. They leave areas that are no
rectangles, columns that are only gaps, or a single cell, and are no tables.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.flow import Grid
from ingest.formats.pdf_glyphs import Box, Word
from ingest.formats.pdf_headings import find_headings, numbers_records
from ingest.formats.pdf_lattices import Lattice, find_lattices
from ingest.formats.pdf_lines import cell_text
from ingest.formats.pdf_rulings import Rulings

_COUNT = re.compile(r"\d{1,3}[.)]?")
_FEWEST_COUNTED = 3  # numbers in one cell that are those of records
_RECTANGLES = 0.8  # of a table's area that lies in rectangular cells

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PdfGrid(Grid):
    """A table with what joins it to the tables of the pages beside it."""

    borders: tuple[float, ...] = ()  # x of the columns' sides from left to right, in points
    named: bool = False  # the heading is surely one: bold, "TT", or with a row of numbers below
    # For each column how many records an empty merged cell at the top covers: such a cell is the
    # rest of one on the page before.
    opening: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table and its place on the page."""

    grid: PdfGrid
    box: Box
    title: str = ""  # rows over all columns above the heading


def page_tables(words: Sequence[Word], rulings: Rulings) -> tuple[list[PlacedTable], list[Word]]:
    """The ruled tables of a page from above to below, and the words that stand in none."""
    tables: list[PlacedTable] = []
    rest = list(words)
    for lattice in find_lattices(rulings):
        inside = [word for word in rest if lattice.holds(word)]
        layout = _Layout.of(lattice, inside)
        if layout.is_table(lattice) and not lattice.has_gap(inside):
            if places := _between_records(layout, inside):
                lattice = lattice.parted(places)
                layout = _Layout.of(lattice, inside)
            taken = set(map(id, inside))
            rest = [word for word in rest if id(word) not in taken]
            tables.append(_placed(layout, lattice))
    return sorted(tables, key=lambda table: (table.box[1], table.box[0])), rest


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which merged cell stands where, and what it holds."""

    rows: tuple[tuple[int, ...], ...]  # for each elementary cell the number of its merged cell
    words: dict[int, list[Word]]

    @classmethod
    def of(cls, lattice: Lattice, words: Sequence[Word]) -> "_Layout":
        """The cells of a lattice with their words."""
        owner, width = lattice.owners(), lattice.columns
        held: dict[int, list[Word]] = {}
        for word in words:
            held.setdefault(owner[lattice.cell(word)], []).append(word)
        begins = range(0, len(owner), width)
        return cls(tuple(tuple(owner[begin : begin + width]) for begin in begins), held)

    def is_table(self, lattice: Lattice) -> bool:
        """Whether at least two cells hold text and nearly all are rectangles."""
        places: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for row, numbers in enumerate(self.rows):
            for column, number in enumerate(numbers):
                places[number].append((row, column))
        covered = 0.0
        for cell in places.values():
            tops, lefts = [row for row, _ in cell], [column for _, column in cell]
            height, width = max(tops) + 1 - min(tops), max(lefts) + 1 - min(lefts)
            if height * width == len(cell):
                across = lattice.xs[max(lefts) + 1] - lattice.xs[min(lefts)]
                covered += across * (lattice.ys[max(tops) + 1] - lattice.ys[min(tops)])
        return len(self.words) > 1 and covered >= _RECTANGLES * lattice.area

    def texts(self) -> list[Row]:
        """A merged cell's text in each of its rows, there in the first of its columns."""
        texts = {number: cell_text(words) for number, words in self.words.items()}
        return [
            tuple(
                texts.get(n, "") if not at or n != row[at - 1] else "" for at, n in enumerate(row)
            )
            for row in self.rows
        ]

    def without_blank_rows(self) -> "_Layout":
        """The cells without rows that hold no text."""
        kept = tuple(row for row in self.rows if any(number in self.words for number in row))
        return _Layout(kept, self.words)

    def bold(self) -> list[bool]:
        """For each row whether all its text is bold."""
        cells = {number: all(w.bold for w in words) for number, words in self.words.items()}
        return [all(cells.get(number, True) for number in row) for row in self.rows]

    def depth(self, row: int, column: int) -> int:
        """How many rows the cell covers from this one on."""
        number = self.rows[row][column]
        below = (at for at in range(row, len(self.rows)) if self.rows[at][column] != number)
        return next(below, len(self.rows)) - row

    def opening(self, row: int) -> tuple[int, ...]:
        """For each column how many rows an empty cell, merged over some, covers from `row` on."""
        if row >= len(self.rows):
            return ()
        depths = [self.depth(row, column) for column in range(len(self.rows[row]))]
        empty = [number not in self.words for number in self.rows[row]]
        return tuple(d if e and d > 1 else 0 for d, e in zip(depths, empty, strict=True))


def _between_records(layout: _Layout, words: Sequence[Word]) -> list[float]:
    """Where records begin that no lines part: at the numbers that a first cell counts."""
    places: list[float] = []
    for cell in {row[0] for row in layout.rows if row[0] not in row[1:]}:
        numbers = sorted(layout.words.get(cell, ()), key=lambda word: word.baseline)
        counts = [int(word.text.rstrip(".)")) for word in numbers if _COUNT.fullmatch(word.text)]
        follow = all(b == a + 1 for a, b in pairwise(counts))
        if len(numbers) == len(counts) >= _FEWEST_COUNTED and follow:
            places += [word.baseline - 0.9 * word.size for word in numbers[1:]]
    crossed = any(abs((w.box[1] + w.box[3]) / 2 - y) < 0.2 * w.size for w in words for y in places)
    return [] if crossed else places


def _placed(layout: _Layout, lattice: Lattice) -> PlacedTable:
    """The table without its blank rows; its title, if it stands inside the lines, apart."""
    layout = layout.without_blank_rows()
    rows = layout.texts()
    titles = next((at for at, row in enumerate(rows) if any(row[1:])), 0)
    whole = _grid(layout, lattice.xs)
    if titles and not whole.headings:
        grid = _grid(_Layout(layout.rows[titles:], layout.words), lattice.xs)
        if grid.named:
            title = "\n".join(row[0] for row in rows[:titles])
            return PlacedTable(grid, lattice.box, title)
    return PlacedTable(whole, lattice.box)


def _grid(layout: _Layout, borders: tuple[float, ...]) -> PdfGrid:
    """The table with the rows that name its columns counted."""
    table = layout.texts()
    depth = max(layout.depth(0, column) for column in range(len(table[0])))
    found = find_headings(table, depth, layout.bold())
    begin = found.rows + found.numbers
    body = table[begin:]
    if numbers_records(body):
        body = [_group_row(row) for row in body]
    return PdfGrid(
        (*table[: found.rows], *body),
        headings=found.rows,
        borders=borders,
        named=found.sure,
        opening=layout.opening(begin),
    )


def _group_row(row: Row) -> Row:
    """A row with one text over all columns has it behind the column of numbers."""
    if any(row[1:]) or len(row[0].split()) < 2:
        return row
    return ("", row[0], *row[2:])
