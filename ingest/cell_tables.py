"""Tables with every cell on lines of its own between lines of a lone pipe.

Some converters of web pages to Markdown write a table so:

    |
    **TT**
    |
    **Nội dung**
    |
    |
    1
    |
    Tập huấn cho cán bộ xã
    |

An empty cell looks like the border of two rows, so the heading, whose cells are all filled, tells
how many pipes make up a row. Where a row does not fit, as below headings over two columns, the
table ends: a value must not be named by the wrong column.
"""

import re
from itertools import pairwise

from ingest.plan import Cell
from ingest.table_columns import RawRow, column_name, column_names
from ingest.text import one_line

_PIPE = re.compile(r"^[^\S\n]*\|[^\S\n]*$", re.M)
_NUMBER = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-zĐđ])?\W*")
_FEWEST, _MOST = 3, 15  # columns
_LONGEST_HEADING, _LONGEST_CELL = 150, 2500  # characters
_GROUP = 2  # cells filled at most in the title of a group of rows
_FEWEST_ROWS = 2  # with every cell filled: fewer do not prove the heading right


def cell_tables(text: str) -> list[tuple[int, int, tuple[RawRow, ...]]]:
    """Start, end and rows of each such table."""
    pipes = [(match.start(), match.end()) for match in _PIPE.finditer(text)]
    cells = [(a_end, b_start) for (_, a_end), (b_start, _) in pairwise(pipes)]
    tables, position = [], 0
    while position < len(cells):
        width = _heading(text, cells, position)
        rows, after = _rows(text, cells, position, width) if width else ([], position)
        if sum(len(row.cells) == width for row in rows) >= _FEWEST_ROWS:
            tables.append((pipes[position][0], rows[-1].end, tuple(rows)))
        position = max(after, position + 1)
    return tables


def _heading(text: str, cells: list[tuple[int, int]], first: int) -> int:
    """How many columns the heading that begins with this cell has; 0 where it is none."""
    if column_name(text[slice(*cells[first])][:_LONGEST_HEADING]) != "number":
        return 0
    width = 0
    while first + width < len(cells) and width <= _MOST:
        words = text[slice(*cells[first + width])].strip()
        if not words:
            break
        if len(words) > _LONGEST_HEADING:
            return 0
        width += 1
    return width if _FEWEST <= width <= _MOST else 0


def _rows(
    text: str, cells: list[tuple[int, int]], first: int, width: int
) -> tuple[list[RawRow], int]:
    """The rows below a heading, as far as they fit it, and the cell behind them.

    A row whose cells are merged, as the title of a group of rows, is shorter than the others.
    """
    names = column_names(_plain(text[slice(*cell)]) for cell in cells[first : first + width])
    rows: list[RawRow] = []
    begin = first + width + 1
    begin += _repeated(text, cells, begin, names)
    while size := _row_size(text, cells, begin, width):
        row = [_cell(text, cells[begin + i], names[i]) for i in range(size)]
        filled = tuple(cell for cell in row if cell.text)
        if not filled or any(len(cell.text) > _LONGEST_CELL for cell in row):
            break
        rows.append(RawRow(filled[0].start, filled[-1].end, filled))
        begin += size + 1
        if len(filled) <= _GROUP and _is_spare(text, cells, begin):
            begin += 1
        begin += _repeated(text, cells, begin, names)
    return rows, begin if rows else first


def _repeated(text: str, cells: list[tuple[int, int]], begin: int, names: list[str]) -> int:
    """How many cells to skip where the heading stands again, without the column of numbers."""
    last = begin + len(names) - 1
    if last >= len(cells) or text[slice(*cells[last])].strip():
        return 0
    again = column_names(_plain(text[slice(*cell)]) for cell in cells[begin:last])
    return len(names) if list(again) == list(names[1:]) else 0


def _is_spare(text: str, cells: list[tuple[int, int]], at: int) -> bool:
    """Whether an empty cell too many stands before the number of the next row."""
    if at + 1 >= len(cells) or text[slice(*cells[at])].strip():
        return False
    number = one_line(text[slice(*cells[at + 1])])
    return bool(number) and _NUMBER.fullmatch(number) is not None


def _row_size(text: str, cells: list[tuple[int, int]], begin: int, width: int) -> int:
    """How many cells the row has that begins there; 0 where no row does."""
    if begin >= len(cells) or text[slice(*cells[begin - 1])].strip():
        return 0
    if not _NUMBER.fullmatch(one_line(text[slice(*cells[begin])])):
        return 0
    last = begin + width
    if last <= len(cells) and (last == len(cells) or not text[slice(*cells[last])].strip()):
        return width
    short = next(
        (i for i in range(begin, min(last, len(cells))) if not text[slice(*cells[i])].strip()), 0
    )
    return max(0, short - begin) if short else 0


def _cell(text: str, span: tuple[int, int], name: str) -> Cell:
    inner = text[slice(*span)]
    words = inner.strip()
    start = span[0] + (inner.index(words) if words else 0)
    return Cell(name, one_line(words), start, start + len(words))


def _plain(heading: str) -> str:
    return re.sub(r"\*+", "", heading).strip()
