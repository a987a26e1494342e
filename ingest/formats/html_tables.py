"""A table of an HTML file while its rows are read."""

from ingest.formats.cells import Cell, Item, Row, table_items
from ingest.formats.html_styles import StyleSheet, lines_drawn
from ingest.formats.xml import Element

_RULED_CLASSES = ("msotablegrid", "bordered", "wikitable")


class TableBuilder:
    """Collects the cells of one table."""

    def __init__(self, table: Element, styles: StyleSheet) -> None:
        self._styles = styles
        self._rows: list[list[Cell]] = []
        self._heading: list[bool] = []
        self._lines: list[bool] = []  # for each cell whether it is drawn with lines
        self._ruled = _has_lines(table)  # what holds for cells that don't say
        self._ends: list[int] = [0]  # the first row of each part (thead, tbody, tfoot)

    def part(self) -> None:
        """A thead, tbody or tfoot begins or ends."""
        self._ends.append(len(self._rows))

    def row(self) -> None:
        """A row begins."""
        self._rows.append([])
        self._heading.append(True)

    def cell(self, element: Element, items: list[Item], in_head: bool) -> None:
        """A cell has been read. In a row of headings all cells are th, or stand in the thead."""
        if not self._rows:
            self.row()
        columns, rows = _span(element, "colspan"), _span(element, "rowspan")
        self._rows[-1].append(Cell(tuple(items), max(1, columns), rows))
        self._heading[-1] &= in_head or element.tag == "th"
        lines = lines_drawn(self._styles.of(element))
        self._lines.append(self._ruled if lines is None else lines >= 2)

    def finish(self) -> list[Item]:
        """What the table adds to the flow."""
        ruled = 2 * sum(self._lines) > len(self._lines)
        ends = sorted({*self._ends, len(self._rows)})
        rows = []
        for at, (cells, heading) in enumerate(zip(self._rows, self._heading, strict=True)):
            left = next(end for end in ends if end > at) - at  # rowspan ends with the part
            kept = tuple(_bounded(cell, left) for cell in cells)
            rows.append(Row(kept, heading and bool(cells)))
        return table_items([row for row in rows if row.cells], ruled)


def _bounded(cell: Cell, rows: int) -> Cell:
    return Cell(cell.items, cell.columns, min(cell.rows or rows, rows))


def _span(element: Element, name: str) -> int:
    """A span; 0 (to the end of the part) only for rows."""
    text = element.get(name, "1").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _has_lines(table: Element) -> bool:
    border = table.get("border")
    if border is not None:
        return border.strip().removesuffix("px") not in ("0", "none")
    classes = table.get("class", "").lower()
    return table.get("rules", "none").lower() in ("all", "cols", "rows") or any(
        name in classes for name in _RULED_CLASSES
    )
