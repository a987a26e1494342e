"""The rows of a plan put together to the tables that they are printed in."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.records import RowRecord
from ingest.plan import Cell

_GAP = 3  # lines between two rows of one table: a heading repeated, a rule, a page's end
_ORDER = ("number", "task", "lead", "support", "time")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the columns that its rows name."""

    columns: tuple[str, ...]  # as Cell.name
    rows: tuple[RowRecord, ...]

    def cells(self, row: RowRecord) -> tuple[Cell | None, ...]:
        """The row's cells, one for each column; None where it has none."""
        named = {cell.name: cell for cell in row.cells}
        return tuple(named.get(column) for column in self.columns)


def tables_of(rows: Sequence[RowRecord], text: str) -> list[Table]:
    """The tables of one plan. `rows` come in reading order, `text` is that of the plan.

    Rows that lie apart, or share no column, are of different tables.
    """
    groups: list[list[RowRecord]] = []
    for row in rows:
        if groups and _goes_on(groups[-1], row, text):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [Table(_columns(group), tuple(group)) for group in groups]


def _goes_on(table: Sequence[RowRecord], row: RowRecord, text: str) -> bool:
    known = {cell.name for earlier in table for cell in earlier.cells}
    if not known & {cell.name for cell in row.cells}:
        return False
    between = text[table[-1].end : row.start]
    others = [line for line in between.splitlines() if line.strip() and line.strip()[0] != "|"]
    return not others and between.count("\n") <= _GAP


def _columns(rows: Sequence[RowRecord]) -> tuple[str, ...]:
    """The columns in the order of the fullest row, known ones in their usual order."""
    names = list(
        dict.fromkeys(
            cell.name
            for row in sorted(rows, key=lambda row: -len(row.cells))
            for cell in sorted(row.cells, key=lambda cell: cell.start)
        )
    )
    if set(names) <= set(_ORDER):
        names.sort(key=_ORDER.index)
    return tuple(names)
