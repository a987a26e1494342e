"""A table for PDF as Word prints it: merged cells, and rows that break between two pages."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.utils import simpleSplit
from reportlab.platypus import LongTable

from corpus._blocks import ABOVE, LEFT, Block

_SIZE = 9  # points
_PADDING = 12  # points, left and right together
_RULE = (0.5, colors.black)


def breakable_table(block: Block, font: str, widths: Sequence[float]) -> LongTable:
    """The table with its heading repeated; every printed line may be the last of a page.

    `font` is the name of a registered family with a face "-Bold", `widths` are the columns' in
    points. Each line is a row of its own, and rules stand only between the rows of the source.
    """
    lines: list[list[str]] = []
    style: list[Any] = []
    for number, row in enumerate(block.rows):
        face = font if number else f"{font}-Bold"
        cells = [_wrapped(row, column, face, widths) for column in range(len(row))]
        first, height = len(lines), max(map(len, cells))
        lines += [[cell[n] if n < len(cell) else "" for cell in cells] for n in range(height)]
        below = block.rows[number + 1] if number + 1 < len(block.rows) else ()
        style += _rules(row, below, first, len(lines) - 1)
        if number == 0:
            heading = height
    table = LongTable(lines, colWidths=list(widths), repeatRows=heading)
    commands: list[Any] = [
        ("FONT", (0, 0), (-1, -1), font, _SIZE, _SIZE * 1.35),
        ("FONT", (0, 0), (-1, heading - 1), f"{font}-Bold", _SIZE, _SIZE * 1.35),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("BOX", (0, 0), (-1, -1), *_RULE),
        ("LINEBELOW", (0, "splitlast"), (-1, "splitlast"), *_RULE),
    ]
    table.setStyle([*commands, *style])
    return table


def _wrapped(row: Sequence[str], column: int, face: str, widths: Sequence[float]) -> list[str]:
    """The printed lines of a cell."""
    if row[column] in (ABOVE, LEFT):
        return []
    across = 1
    while column + across < len(row) and row[column + across] == LEFT:
        across += 1
    width = sum(widths[column : column + across]) - _PADDING
    return list(simpleSplit(row[column], face, _SIZE, width))


def _rules(
    row: Sequence[str], below: Sequence[str], first: int, last: int
) -> Iterator[tuple[Any, ...]]:
    """The lines around the cells of one row of the source."""
    for column, cell in enumerate(row):
        if cell != LEFT:
            yield ("LINEBEFORE", (column, first), (column, last), *_RULE)
        if not below or below[column] != ABOVE:
            yield ("LINEBELOW", (column, last), (column, last), *_RULE)
