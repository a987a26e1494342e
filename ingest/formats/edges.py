"""Tables whose cells are given by where they end, as Word's binary and RTF files have them."""

from bisect import bisect_right
from dataclasses import dataclass

from ingest.flow import Paragraph
from ingest.formats.cells import Cell, Item, Row, table_items

_SAME = 30  # twips (1/1440 inch) by which edges that are meant to be one differ


@dataclass(frozen=True, slots=True)
class EdgedRow:
    """One row: its cells' texts and, in twips from the left, where each ends."""

    texts: tuple[str, ...]
    edges: tuple[int, ...] = ()  # right edges; none where the file does not tell
    below: frozenset[int] = frozenset()  # cells that continue the cell above
    ruled: bool = True  # drawn with lines


def edged_table(rows: list[EdgedRow]) -> list[Item]:
    """What the table adds to the flow; a cell that spans other rows' edges is a merged one."""
    edges = _distinct(sorted({edge for row in rows for edge in row.edges}))
    return table_items([_row(row, edges) for row in rows], ruled=any(row.ruled for row in rows))


def _distinct(edges: list[int]) -> list[int]:
    """The edges without those that are the same as the one before."""
    kept: list[int] = []
    for edge in edges:
        if not kept or edge - kept[-1] > _SAME:
            kept.append(edge)
    return kept


def _row(row: EdgedRow, edges: list[int]) -> Row:
    cells = []
    column = 0
    for at, text in enumerate(row.texts):
        columns = 1
        if at < len(row.edges):
            columns = max(1, bisect_right(edges, row.edges[at]) - column)
        cells.append(Cell((Paragraph(text),), columns, continues=at in row.below))
        column += columns
    return Row(tuple(cells))
