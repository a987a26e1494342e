"""Groups of ruling lines that part an area into cells.

The lines part the area into elementary cells; neighbours without a line between them are one
merged cell. The outline of the area needs no line, so a table that goes on over the page's end
has its last row, and one without lines at its sides its outer columns.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.formats.pdf_glyphs import Box, Word
from ingest.formats.pdf_rulings import Ruling, Rulings

_TOUCH = 4.0  # points; lines nearer than this meet
_SMALLEST = 4.0  # points; lines nearer than this are the two of a double line
_OPEN_SIDE = 12.0  # points; lines that stick out this far show a column without an outer line
_COVERED = 0.5  # of a cell's side that a line must cover to part two cells
_FRAMED = 0.35  # of the outline that is drawn; it may be open at its sides
_MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Lattice:
    """Lines that touch each other, and the positions where they part an area."""

    horizontal: tuple[Ruling, ...]
    vertical: tuple[Ruling, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def rows(self) -> int:
        """The number of rows of elementary cells."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """The number of columns of elementary cells."""
        return len(self.xs) - 1

    @property
    def box(self) -> Box:
        """The outline."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def area(self) -> float:
        """The size in square points."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    @property
    def framed(self) -> float:
        """The share of the outline that is drawn."""
        left, top, right, bottom = self.box
        drawn = sum(_overlap(line, left, right) for line in _at(self.horizontal, (top, bottom)))
        drawn += sum(_overlap(line, top, bottom) for line in _at(self.vertical, (left, right)))
        return drawn / (2 * (right - left + bottom - top))

    def has_gap(self, words: Iterable[Word]) -> bool:
        """Whether two columns are only boxes side by side: open and empty between them."""
        used = {self.cell(word) % self.columns for word in words}
        edges = _at(self.horizontal, (self.ys[0], self.ys[-1]))
        return any(
            column not in used and not _is_covered(edges, left, right)
            for column, (left, right) in enumerate(pairwise(self.xs))
        )

    def parted(self, places: Sequence[float]) -> "Lattice":
        """The lattice with lines from side to side at further places."""
        added = [Ruling(y, self.xs[0], self.xs[-1]) for y in places]
        ys = tuple(sorted({*self.ys, *places}))
        return Lattice((*self.horizontal, *added), self.vertical, self.xs, ys)

    def holds(self, word: Word) -> bool:
        """Whether the word's middle is inside."""
        x, y = _middle(word)
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def cell(self, word: Word) -> int:
        """The elementary cell that the word's middle is in, counted row by row."""
        x, y = _middle(word)
        return _index(self.ys, y) * self.columns + _index(self.xs, x)

    def owners(self) -> list[int]:
        """For each elementary cell, row by row, the number of the merged cell it belongs to."""
        across = _by_position(self.horizontal, self.ys)
        down = _by_position(self.vertical, self.xs)
        parent = list(range(self.rows * self.columns))
        for at in range(len(parent)):
            row, column = divmod(at, self.columns)
            left, right = self.xs[column : column + 2]
            top, bottom = self.ys[row : row + 2]
            if column and not _is_covered(down[column], top, bottom):
                parent[_root(parent, at)] = _root(parent, at - 1)
            if row and not _is_covered(across[row], left, right):
                parent[_root(parent, at)] = _root(parent, at - self.columns)
        return [_root(parent, at) for at in range(len(parent))]


def find_lattices(rulings: Rulings) -> list[Lattice]:
    """The groups of touching lines that part an area into at least two columns, smallest first."""
    found = []
    for horizontal, vertical in _touching(rulings):
        xs = _positions(vertical, horizontal)
        ys = _positions(horizontal, vertical)
        if len(xs) > 2 and len(ys) > 1 and len(xs) * len(ys) <= _MOST_CELLS:
            lattice = Lattice(tuple(horizontal), tuple(vertical), xs, ys)
            if lattice.framed >= _FRAMED:
                found.append(lattice)
    return sorted(found, key=lambda lattice: lattice.area)


def _touching(rulings: Rulings) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """The horizontal and vertical lines of each group that hangs together."""
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
    yield from groups.values()


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


def _positions(lines: Sequence[Ruling], others: Sequence[Ruling]) -> tuple[float, ...]:
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


def _by_position(lines: Iterable[Ruling], positions: tuple[float, ...]) -> list[list[Ruling]]:
    found: list[list[Ruling]] = [[] for _ in positions]
    for line in lines:
        nearest = min(range(len(positions)), key=lambda i: abs(positions[i] - line.at))
        found[nearest].append(line)
    return found


def _at(lines: Iterable[Ruling], places: tuple[float, float]) -> list[Ruling]:
    return [line for line in lines if any(abs(line.at - at) <= _SMALLEST for at in places)]


def _overlap(line: Ruling, start: float, end: float) -> float:
    return max(0.0, min(line.end, end) - max(line.start, start))


def _is_covered(lines: Iterable[Ruling], start: float, end: float) -> bool:
    return sum(_overlap(line, start, end) for line in lines) >= _COVERED * (end - start)


def _middle(word: Word) -> tuple[float, float]:
    left, top, right, bottom = word.box
    return (left + right) / 2, (top + bottom) / 2


def _index(positions: tuple[float, ...], at: float) -> int:
    return sum(position <= at for position in positions[1:-1])
