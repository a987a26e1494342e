"""Tables whose rows matter: who does what and when.

A table reaches us as Markdown pipes, or as the lines that a PDF converter left of it. Either way
it becomes rows with cells named by their column, so that a question about a task finds its row.
"""

import re
from dataclasses import dataclass

from ingest.cell_tables import cell_tables
from ingest.layout_tables import layout_tables
from ingest.pipe_tables import pipe_tables
from ingest.table_columns import RawRow

__all__ = ["RawRow", "Table", "find_tables"]


@dataclass(frozen=True, slots=True)
class Table:
    """A run of the text that is a table: its heading and its rows."""

    start: int
    end: int
    rows: tuple[RawRow, ...]


_PIPES = re.compile(r"^[^\S\n]*\|.*\|[^\S\n]*\n(?:[^\S\n]*\n)?[^\S\n]*\|(?:[^\S\n]|[:|-])+$", re.M)


def find_tables(text: str) -> list[Table]:
    """The tables of a text in reading order, none inside another."""
    found = [Table(*table) for table in pipe_tables(text)] if _PIPES.search(text) else []
    found += [Table(*table) for table in cell_tables(text)]
    found += [Table(*table) for table in layout_tables(text)]
    kept: list[Table] = []
    for table in sorted(found, key=lambda table: table.start):
        if table.rows and (not kept or table.start >= kept[-1].end):
            kept.append(table)
    return kept
