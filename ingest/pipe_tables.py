"""Markdown pipe tables."""

import re

from ingest.plan import Cell
from ingest.table_columns import RawRow, column_names
from ingest.text import one_line

_RULE = re.compile(r"\s*\|?(?=[\s:|-]*?--)[\s:|-]+$")


def pipe_tables(text: str) -> list[tuple[int, int, tuple[RawRow, ...]]]:
    """Start, end and rows of each table that has a heading and a rule of dashes below it."""
    tables = []
    lines = _lines(text)
    position = 1
    while position < len(lines):
        if _RULE.match(lines[position][1]) and "|" in lines[position - 1][1]:
            names = column_names(c.text for c in _cells(lines[position - 1], ()))
            begin, rows, position = lines[position - 1][0], [], position + 1
            while position < len(lines) and lines[position][1].lstrip().startswith("|"):
                rows.append(_row(lines[position], names))
                position += 1
            end = rows[-1].end if rows else lines[position - 1][0]
            tables.append((begin, end, tuple(rows)))
        position += 1
    return tables


def _lines(text: str) -> list[tuple[int, str]]:
    return [(match.start(), match.group()) for match in re.finditer(r"[^\n]*", text)
            if match.group() or match.start() == 0]  # fmt: skip


def _row(line: tuple[int, str], names: list[str]) -> RawRow:
    start = line[0] + len(line[1]) - len(line[1].lstrip())
    cells = tuple(cell for cell in _cells(line, names) if cell.text)
    return RawRow(start, line[0] + len(line[1].rstrip()), cells)


def _cells(line: tuple[int, str], names: list[str] | tuple[()]) -> list[Cell]:
    """The cells of one line; a column beyond the named ones is called by its number."""
    cells = []
    inner = line[1].strip().strip("|")
    begin = line[0] + line[1].index(inner) if inner else line[0]
    for number, part in enumerate(inner.split("|")):
        name = names[number] if number < len(names) else str(number + 1)
        stripped = part.strip()
        start = begin + (part.index(stripped) if stripped else 0)
        cells.append(Cell(name, one_line(part), start, start + len(stripped)))
        begin += len(part) + 1
    return cells
