"""Tables of Word documents: rows, merged cells and borders (ECMA-376 part 1, 17.4)."""

from collections.abc import Callable, Iterator

from ingest.formats.cells import Cell, Item, Row, table_items
from ingest.formats.docx_inline import WRAPPERS, chosen
from ingest.formats.docx_styles import Styles, W, switch, value
from ingest.formats.xml import Element, local

_SIDES = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_SAME = {"left": "start", "right": "end"}  # Strict has other names
_INVISIBLE = (None, "nil", "none")


def read_table(
    table: Element, blocks: Callable[[Element], list[Item]], styles: Styles
) -> list[Item]:
    """What a w:tbl adds to the flow. `blocks` reads a cell's paragraphs and inner tables."""
    rows = [_row(row, blocks) for row in _children(table, "tr") if not _is_deleted(row)]
    return table_items(rows, _is_ruled(table, styles))


def _children(parent: Element, name: str) -> Iterator[Element]:
    """Rows or cells, also those inside content controls and the like."""
    for child in parent:
        kind = local(child)
        if kind == name:
            yield child
        elif kind in WRAPPERS:
            yield from _children(child, name)
        elif kind == "AlternateContent":
            yield from _children(chosen(child), name)


def _is_deleted(row: Element) -> bool:
    properties = row.find(W + "trPr")
    return properties is not None and properties.find(W + "del") is not None


def _row(row: Element, blocks: Callable[[Element], list[Item]]) -> Row:
    properties = row.find(W + "trPr")
    cells = [_cell(cell, blocks) for cell in _children(row, "tc")]
    before = _count(value(properties, "gridBefore"), 0)
    kept = [Cell(columns=before)] * (before > 0) + [cell for cell in cells if cell is not None]
    return Row(_without_continued(kept), heading=bool(switch(properties, "tblHeader")))


def _cell(cell: Element, blocks: Callable[[Element], list[Item]]) -> Cell | None:
    properties = cell.find(W + "tcPr")
    if properties is not None and properties.find(W + "cellDel") is not None:
        return None
    across = value(properties, "hMerge", "val")
    if properties is not None and properties.find(W + "hMerge") is not None and across != "restart":
        return Cell(columns=0)
    merge = None if properties is None else properties.find(W + "vMerge")
    continues = merge is not None and merge.get(W + "val") != "restart"
    return Cell(tuple(blocks(cell)), _count(value(properties, "gridSpan"), 1), continues=continues)


def _without_continued(cells: list[Cell]) -> tuple[Cell, ...]:
    """Adds the cells that continue another to the right (w:hMerge) to that one."""
    kept: list[Cell] = []
    for cell in cells:
        if cell.columns == 0 and kept:
            last = kept[-1]
            kept[-1] = Cell(last.items, last.columns + 1, last.rows, last.continues)
        else:
            kept.append(cell)
    return tuple(kept)


def _count(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default


def _is_ruled(table: Element, styles: Styles) -> bool:
    """Whether most cells are drawn with a line on two sides or more."""
    properties = table.find(W + "tblPr")
    lines = _table_lines(properties, styles)
    cells = list(table.iter(W + "tc"))
    ruled = sum(_sides(cell, lines) >= 2 for cell in cells)
    return 2 * ruled > len(cells)


def _table_lines(properties: Element | None, styles: Styles) -> dict[str, bool]:
    """For each kind of border whether the table draws it: itself or through its style."""
    given = [None if properties is None else properties.find(W + "tblBorders")]
    for style in styles.chain(value(properties, "tblStyle"), default=False):
        given.append(style.find(f"{W}tblPr/{W}tblBorders"))
    lines: dict[str, bool] = {}
    for borders in given:
        for side in (*_SIDES, *_SIDES.values()):
            drawn = _is_drawn(borders, side)
            if drawn is not None:
                lines.setdefault(side, drawn)
    return lines


def _sides(cell: Element, lines: dict[str, bool]) -> int:
    borders = cell.find(f"{W}tcPr/{W}tcBorders")
    count = 0
    for side, inside in _SIDES.items():
        drawn = _is_drawn(borders, side)
        count += lines.get(inside, False) if drawn is None else drawn
    return count


def _is_drawn(borders: Element | None, side: str) -> bool | None:
    if borders is None:
        return None
    border = borders.find(W + side)
    if border is None:
        border = borders.find(W + _SAME.get(side, side))
    return None if border is None else border.get(W + "val") not in _INVISIBLE
