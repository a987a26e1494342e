"""Tables of OpenDocument texts (ODF 1.3 part 3, 9.1)."""

from collections.abc import Callable, Iterator

from ingest.formats.cells import CELL_LIMIT, Cell, Item, Row, table_items
from ingest.formats.odt_styles import TABLE, Styles
from ingest.formats.xml import Element

_REPEAT_LIMIT = 1_000  # rows or columns that one element stands for
_GROUPS = tuple(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))


def read_table(
    table: Element, blocks: Callable[[Element], list[Item]], styles: Styles
) -> list[Item]:
    """What a table:table adds to the flow. `blocks` reads a cell's paragraphs and inner tables."""
    rows: list[Row] = []
    count = 0
    for row, heading in _rows(table, heading=False):
        cells = tuple(_cells(row, blocks))
        repeat = _number(row, "number-rows-repeated")
        count += repeat * max(1, len(cells))
        if count > CELL_LIMIT:
            repeat = 1
        rows += [Row(cells, heading)] * (repeat if any(cell.items for cell in cells) else 1)
    return table_items(rows, _is_ruled(table, styles))


def _rows(parent: Element, heading: bool) -> Iterator[tuple[Element, bool]]:
    for child in parent:
        if child.tag == TABLE + "table-row":
            yield child, heading
        elif child.tag in _GROUPS:
            yield from _rows(child, heading or child.tag == TABLE + "table-header-rows")


def _cells(row: Element, blocks: Callable[[Element], list[Item]]) -> Iterator[Cell]:
    """The row's cells. Covered cells are left out: the cells that cover them say how far."""
    for cell in row.findall(TABLE + "table-cell"):
        columns, rows = (
            _number(cell, "number-columns-spanned"),
            _number(cell, "number-rows-spanned"),
        )
        read = Cell(tuple(blocks(cell)), columns, rows)
        yield from [read] * _number(cell, "number-columns-repeated")


def _number(element: Element, name: str) -> int:
    text = element.get(TABLE + name, "1")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 1
    return max(1, min(number, _REPEAT_LIMIT))


def _is_ruled(table: Element, styles: Styles) -> bool:
    """Whether most cells draw a line on two sides or more."""
    cells = [cell.get(TABLE + "style-name") for cell in table.iter(TABLE + "table-cell")]
    return 2 * sum(styles.cell_lines(name) >= 2 for name in cells) > len(cells)
