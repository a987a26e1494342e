"""Table cells as the file formats have them, made into grids.

All formats merge cells; a `Grid` has none. Tables that lay out the page and hold other tables are
opened up, so that a table of records inside a frame keeps its rows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.errors import SourceError
from ingest.flow import Grid, Paragraph, is_data_table
from ingest.formats.pdf_headings import find_headings, is_number_name
from ingest.text import one_line

Item = Paragraph | Grid

CELL_LIMIT = 1_000_000  # cells of one table, merged ones resolved
_TEXT_LIMIT = 100_000_000  # code points of one table, merged ones resolved
_SPAN_LIMIT = 1_000  # columns (HTML, 4.9.11) and, for safety, rows by which one cell may span
_ROW_SPAN_LIMIT = 65_534  # rows (HTML, 4.9.11)
_FIRST_OF_RECORDS = re.compile(r"\(?\d{1,4}[.)]?|[ivxIVX]{1,5}[.)]?")  # a number, not "TT"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as the file has it."""

    items: tuple[Item, ...] = ()
    columns: int = 1  # over which it is merged
    rows: int = 1  # over which it is merged, from here down
    continues: bool = False  # the lower part of a merged cell: the text stands above


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells, merged cells only where they begin."""

    cells: tuple[Cell, ...]
    heading: bool = False  # the markup says that it names the columns


def table_items(rows: list[Row], ruled: bool) -> list[Item]:
    """What a table adds to the flow: one grid, with a title row before it as a paragraph.

    A row that only counts the columns is left out.
    A layout table that holds tables gives its cells' own items. Raises SourceError where merged
    cells multiply to far too large a table.
    """
    texts = _resolve(rows)
    if not any(cell.strip() for row in texts for cell in row):
        return []
    titles, texts, marked = _split_titles(rows, texts)
    counted = find_headings(texts, 1, [False] * len(texts))
    if counted.numbers and _counts(texts[counted.rows]):
        headings = counted.rows
        del texts[headings]
    else:
        headings = _headings(rows[len(titles) :], texts, marked)
    grid = Grid((*texts[:headings], *_group_rows(texts, headings)), ruled, headings)
    if _holds_tables(rows) and not is_data_table(grid):
        return [item for row in rows for cell in row.cells for item in cell.items]
    return [*titles, grid] if texts else list(titles)


def _counts(row: tuple[str, ...]) -> bool:
    """Whether a row of column numbers, "(1) (2) (3)", can't be a record."""
    return len(row) > 2 and any(cell.strip(" ()").isdigit() for cell in row)


def _group_rows(texts: list[tuple[str, ...]], headings: int) -> Iterator[tuple[str, ...]]:
    """The rows below the headings; text over all columns stands behind the numbers' column."""
    numbered = headings > 0 and len(texts[0]) > 1 and is_number_name(texts[0][0])
    for row in texts[headings:]:
        groups = numbered and not any(row[1:]) and len(row[0].split()) > 1
        yield ("", row[0], *row[2:]) if groups else row


def cell_text(items: tuple[Item, ...]) -> str:
    """A cell's contents as lines; of an inner table each cell is a line."""
    return "\n".join(_lines(items))


def _lines(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Paragraph):
            lines = (" ".join(line.split()) for line in item.text.split("\n"))
            yield from filter(None, lines)
        else:
            for row in item.rows:
                yield from (cell for cell in dict.fromkeys(row) if cell.strip())


def _holds_tables(rows: list[Row]) -> bool:
    return any(isinstance(i, Grid) for row in rows for cell in row.cells for i in cell.items)


def _resolve(rows: list[Row]) -> list[tuple[str, ...]]:
    """Rows of equal length with the merged cells resolved as `Grid` has it."""
    table: list[list[str]] = []
    above: dict[int, tuple[int, str]] = {}  # column -> rows that a cell still reaches down, text
    width = total = size = 0
    for at, row in enumerate(rows):
        line = _line(row, above, table[-1] if table else [], len(rows) - at)
        width = max(width, len(line))
        total, size = total + len(line), size + sum(map(len, line))
        if max(total, width * len(rows)) > CELL_LIMIT or size > _TEXT_LIMIT:
            raise SourceError("holds a table that is far too large; split the table")
        table.append(line)
    return [tuple(line + [""] * (width - len(line))) for line in table]


def _line(
    row: Row, above: dict[int, tuple[int, str]], previous: list[str], rows_left: int
) -> list[str]:
    line: list[str] = []
    for cell in row.cells:
        _take_from_above(line, above)
        text = cell_text(cell.items)
        if cell.continues and len(line) < len(previous):
            text = previous[len(line)]
        columns = max(1, min(cell.columns, _SPAN_LIMIT))
        down = min(cell.rows, _ROW_SPAN_LIMIT, rows_left)
        for part in [text] + [""] * (columns - 1):
            if down > 1:
                above[len(line)] = (down - 1, part)
            line.append(part)
    _take_from_above(line, above, to_end=True)
    return line


def _take_from_above(
    line: list[str], above: dict[int, tuple[int, str]], to_end: bool = False
) -> None:
    """Fills the next columns that cells of earlier rows reach into."""
    last = max(above, default=-1) if to_end else -1
    while len(line) in above or len(line) <= last:
        rows, text = above.pop(len(line), (0, ""))
        if rows > 1:
            above[len(line)] = (rows - 1, text)
        line.append(text)


def _split_titles(
    rows: list[Row], texts: list[tuple[str, ...]]
) -> tuple[list[Paragraph], list[tuple[str, ...]], int]:
    """Rows of one cell over the whole width above the headings are the table's title.

    Gives the titles, the other rows, and how many of those the markup names headings.
    """
    marked = next((at for at, row in enumerate(rows) if not row.heading), len(rows))
    first = 0
    while first < len(rows) - 1 and len(texts[0]) > 1 and len(rows[first].cells) == 1:
        first += 1
    titles = [Paragraph(texts[at][0]) for at in range(first)]
    return titles, texts[first:], max(0, marked - first) if marked < len(rows) else 0


def _headings(rows: list[Row], texts: list[tuple[str, ...]], marked: int) -> int:
    """How many rows name the columns: as marked, else by what the first rows hold."""
    if marked:
        return marked
    if not texts or _FIRST_OF_RECORDS.fullmatch(one_line(texts[0][0])):
        return 0
    return 2 if len(rows) > 2 and _is_split_below(rows[0], texts[0], texts[1]) else 1


def _is_split_below(first: Row, names: tuple[str, ...], below: tuple[str, ...]) -> bool:
    """Whether the second row names the parts of the first row's merged cells, and nothing else."""
    split, column = False, 0
    for cell in first.cells:
        if any(part.strip() for part in below[column + 1 : column + cell.columns]):
            split = True
        elif below[column : column + 1] not in ((), ("",), names[column : column + 1]):
            return False
        column += cell.columns
    return split
