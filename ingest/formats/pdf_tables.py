"""The ruled tables of a PDF page.

The lines of a table part its area into elementary cells. Neighbours without a line between them
are one merged cell; the table's edge needs no line, so a table that goes on over the page's end
has its last row. Drawings (flow charts, frames) leave areas that are no rectangles or have one
cell only, and are no tables.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.flow import Grid
from ingest.formats.pdf_glyphs import Box, Word
from ingest.formats.pdf_headings import find_headings, numbers_records
from ingest.formats.pdf_lines import cell_text
from ingest.formats.pdf_rulings import Ruling, Rulings

_TOUCH = 4.0  # points; lines nearer than this meet
_SMALLEST = 4.0  # points; lines nearer than this are the two of a double line
_OPEN_SIDE = 12.0  # points; lines that stick out this far show a column without an outer line
_COVERED = 0.5  # of a cell's side that a line must cover to part two cells
_RECTANGLES = 0.8  # of a table's area that lies in rectangular cells
_FRAMED = 0.35  # of a table's outline that is drawn; it may be open at its sides
_MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class PdfGrid(Grid):
    """A table with what joins it to the tables of the pages beside it."""

    borders: tuple[float, ...] = ()  # x of the columns' sides from left to right, in points
    named: bool = False  # the heading is surely one: bold, "TT", or with a row of numbers below


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table and its place on the page."""

    grid: PdfGrid
    box: Box


@dataclass(frozen=True, slots=True)
class _Cell:
    """A merged or simple cell: which rows and columns it covers, ends not included."""

    top: int
    left: int
    bottom: int
    right: int
    words: tuple[Word, ...]

    @property
    def bold(self) -> bool:
        return all(word.bold for word in self.words)


def page_tables(words: Sequence[Word], rulings: Rulings) -> tuple[list[PlacedTable], list[Word]]:
    """The ruled tables of a page from above to below, and the words that stand in none."""
    tables: list[PlacedTable] = []
    rest = list(words)
    for lattice in sorted(_lattices(rulings), key=lambda lattice: lattice.area):
        inside = [word for word in rest if lattice.holds(word)]
        grid = _grid(lattice, inside)
        if grid is not None:
            taken = set(map(id, inside))
            rest = [word for word in rest if id(word) not in taken]
            tables.append(PlacedTable(grid, lattice.box))
    return sorted(tables, key=lambda table: (table.box[1], table.box[0])), rest


@dataclass(frozen=True, slots=True)
class _Lattice:
    """Lines that touch each other, and the positions where they part an area."""

    horizontal: tuple[Ruling, ...]
    vertical: tuple[Ruling, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def box(self) -> Box:
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def area(self) -> float:
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    @property
    def framed(self) -> float:
        """The share of the outline that is drawn."""
        left, top, right, bottom = self.box
        drawn = sum(_overlap(line, left, right) for line in _at(self.horizontal, (top, bottom)))
        drawn += sum(_overlap(line, top, bottom) for line in _at(self.vertical, (left, right)))
        return drawn / (2 * (right - left + bottom - top))

    def has_gap(self, words: Sequence[Word]) -> bool:
        """Whether two columns are only boxes side by side: open and empty between them."""
        used = {_index(self.xs, _middle(word)[0]) for word in words}
        edges = _at(self.horizontal, (self.ys[0], self.ys[-1]))
        return any(
            column not in used and not _is_covered(edges, left, right)
            for column, (left, right) in enumerate(pairwise(self.xs))
        )

    def holds(self, word: Word) -> bool:
        """Whether the word's middle is inside."""
        x, y = _middle(word)
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]


def _at(lines: Iterable[Ruling], places: tuple[float, float]) -> list[Ruling]:
    return [line for line in lines if any(abs(line.at - at) <= _SMALLEST for at in places)]


def _overlap(line: Ruling, start: float, end: float) -> float:
    return max(0.0, min(line.end, end) - max(line.start, start))


def _middle(word: Word) -> tuple[float, float]:
    left, top, right, bottom = word.box
    return (left + right) / 2, (top + bottom) / 2


def _lattices(rulings: Rulings) -> Iterable[_Lattice]:
    """The groups of touching lines that part an area into at least two columns."""
    lines = [*rulings.horizontal, *rulings.vertical]
    border = len(rulings.horizontal)
    parent = list(range(len(lines)))
    for i, across in enumerate(rulings.horizontal):
        for j, down in enumerate(rulings.vertical, border):
            if _meet(across, down):
                parent[_root(parent, i)] = _root(parent, j)
    groups: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for i, line in enumerate(lines):
        groups.setdefault(_root(parent, i), ([], []))[i >= border].append(line)
    for horizontal, vertical in groups.values():
        xs = _positions(vertical, horizontal)
        ys = _positions(horizontal, vertical)
        if len(xs) > 2 and len(ys) > 1 and len(xs) * len(ys) <= _MOST_CELLS:
            lattice = _Lattice(tuple(horizontal), tuple(vertical), xs, ys)
            if lattice.framed >= _FRAMED:
                yield lattice


def _meet(across: Ruling, down: Ruling) -> bool:
    return (
        across.start - _TOUCH <= down.at <= across.end + _TOUCH
        and down.start - _TOUCH <= across.at <= down.end + _TOUCH
    )


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def _positions(lines: list[Ruling], others: list[Ruling]) -> tuple[float, ...]:
    """Where lines of one direction stand, and where the others end beyond them."""
    found: list[float] = []
    for at in sorted(line.at for line in lines):
        if not found or at - found[-1] > _SMALLEST:
            found.append(at)
    starts, ends = sorted(line.start for line in others), sorted(line.end for line in others)
    if len(found) > 1 and len(others) > 1:  # one line that sticks out is an arrow or underline
        first, last = starts[1], ends[-2]
        found = [first, *found] if found[0] - first > _OPEN_SIDE else found
        found = [*found, last] if last - found[-1] > _OPEN_SIDE else found
    return tuple(found)


def _grid(lattice: _Lattice, words: list[Word]) -> PdfGrid | None:
    """The table that the lines part, or None where they are those of a drawing or frame."""
    rows, columns = len(lattice.ys) - 1, len(lattice.xs) - 1
    owner = _owners(lattice, rows, columns)
    held: dict[int, list[Word]] = {}
    for word in words:
        x, y = _middle(word)
        at = _index(lattice.ys, y) * columns + _index(lattice.xs, x)
        held.setdefault(owner[at], []).append(word)
    cells = _cells(owner, columns, held)
    whole = [cell for cell in cells.values() if _is_rectangle(cell, owner, columns)]
    covered = sum(_area(cell, lattice) for cell in whole)
    if covered < _RECTANGLES * lattice.area or len(held) < 2 or lattice.has_gap(words):
        return None
    return _with_headings(_texts(owner, columns, cells), cells, lattice)


def _texts(owner: list[int], columns: int, cells: dict[int, _Cell]) -> list[tuple[str, ...]]:
    """The rows of texts: a merged cell's in each of its rows, there in the first column only."""
    texts = {number: cell_text(cell.words) for number, cell in cells.items()}
    rows = []
    for begin in range(0, len(owner), columns):
        row = owner[begin : begin + columns]
        rows.append(tuple(texts[n] if n not in row[:at] else "" for at, n in enumerate(row)))
    return rows


def _with_headings(
    rows: list[tuple[str, ...]], cells: dict[int, _Cell], lattice: _Lattice
) -> PdfGrid:
    """The table without its blank rows, with the rows that name its columns counted."""
    kept = [at for at, row in enumerate(rows) if any(row)]
    bold = [all(cell.bold for cell in cells.values() if cell.top == at) for at in kept]
    depth = max((cell.bottom for cell in cells.values() if cell.top == kept[0]), default=1)
    table = [rows[at] for at in kept]
    found = find_headings(table, sum(at < depth for at in kept), bold)
    body = table[found.rows + found.numbers :]
    if numbers_records(body):
        body = [_group_row(row) for row in body]
    whole = (*table[: found.rows], *body)
    return PdfGrid(whole, headings=found.rows, borders=lattice.xs, named=found.sure)


def _group_row(row: tuple[str, ...]) -> tuple[str, ...]:
    """A row with one text over all columns has it behind the column of numbers."""
    if any(row[1:]) or len(row[0].split()) < 2:
        return row
    return ("", row[0], *row[2:])


def _owners(lattice: _Lattice, rows: int, columns: int) -> list[int]:
    """For each elementary cell, row by row, the number of the merged cell it belongs to."""
    across = _by_position(lattice.horizontal, lattice.ys)
    down = _by_position(lattice.vertical, lattice.xs)
    parent = list(range(rows * columns))
    for row in range(rows):
        for column in range(columns):
            at = row * columns + column
            left, right = lattice.xs[column : column + 2]
            top, bottom = lattice.ys[row : row + 2]
            if column and not _is_covered(down[column], top, bottom):
                parent[_root(parent, at)] = _root(parent, at - 1)
            if row and not _is_covered(across[row], left, right):
                parent[_root(parent, at)] = _root(parent, at - columns)
    return [_root(parent, at) for at in range(rows * columns)]


def _by_position(lines: Iterable[Ruling], positions: tuple[float, ...]) -> list[list[Ruling]]:
    found: list[list[Ruling]] = [[] for _ in positions]
    for line in lines:
        nearest = min(range(len(positions)), key=lambda i: abs(positions[i] - line.at))
        found[nearest].append(line)
    return found


def _is_covered(lines: list[Ruling], start: float, end: float) -> bool:
    covered = sum(_overlap(line, start, end) for line in lines)
    return covered >= _COVERED * (end - start)


def _index(positions: tuple[float, ...], at: float) -> int:
    inner = positions[1:-1]
    return sum(position <= at for position in inner)


def _cells(owner: list[int], columns: int, held: dict[int, list[Word]]) -> dict[int, _Cell]:
    places: dict[int, list[int]] = {}
    for at, number in enumerate(owner):
        places.setdefault(number, []).append(at)
    cells = {}
    for number, ats in places.items():
        rows, across = [at // columns for at in ats], [at % columns for at in ats]
        words = tuple(held.get(number, ()))
        cells[number] = _Cell(min(rows), min(across), max(rows) + 1, max(across) + 1, words)
    return cells


def _is_rectangle(cell: _Cell, owner: list[int], columns: int) -> bool:
    first = owner[cell.top * columns + cell.left]
    return all(
        owner[row * columns + column] == first
        for row in range(cell.top, cell.bottom)
        for column in range(cell.left, cell.right)
    )


def _area(cell: _Cell, lattice: _Lattice) -> float:
    width = lattice.xs[cell.right] - lattice.xs[cell.left]
    return width * (lattice.ys[cell.bottom] - lattice.ys[cell.top])
