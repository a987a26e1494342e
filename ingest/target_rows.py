"""Targets of table rows: a row names what is measured, and a column what is to be reached."""

import re
from collections.abc import Iterator, Sequence

from ingest.commitments import Target
from ingest.plan import Cell, TableRow
from ingest.target_values import Value, cell_value
from ingest.text import fold
from ingest.wording import Wording

_MEASURE = re.compile(r"^(?:ten )?(?:chi tieu|muc tieu|tieu chi|noi dung|ten chi tieu)\b")
_UNIT = re.compile(r"^(?:don vi(?: tinh)?|dvt)\W*$")
_TO_REACH = re.compile(
    r"\b(?:chi tieu|muc tieu|ke hoach|phan dau|can dat|den nam|giao)\b|^(?:nam )?(?:19|20)\d\d$"
)
_REACHED = re.compile(r"\b(?:thuc hien|uoc|hien trang|ket qua|da dat|so voi|ty le dat)\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def row_targets(words: Wording, rows: Sequence[TableRow]) -> Iterator[Target]:
    """The targets of rows that have a cell for what is measured and one for the figure.

    The figure stands alone in a cell whose column says that it is to be reached; its unit is in the
    cell or in a column of its own. Columns of what was reached are none.
    """
    for row in rows:
        measure = _measure(row)
        if measure is None:
            continue
        unit = next((c.text for c in row.cells if _UNIT.match(fold(c.name))), "")
        for cell in row.cells:
            heading = fold(cell.name)
            if cell is measure or not _TO_REACH.search(heading) or _REACHED.search(heading):
                continue
            value = cell_value(words, cell.start, cell.end, unit)
            if value:
                yield _target(row, measure, cell, value)


def _measure(row: TableRow) -> Cell | None:
    found = (c for c in row.cells if c.name == "task" or _MEASURE.match(fold(c.name)))
    return next((c for c in found if c.end - c.start > 2 and re.search(r"[^\W\d]", c.text)), None)


def _target(row: TableRow, measure: Cell, cell: Cell, value: Value) -> Target:
    years = sorted({int(year) for year in _YEAR.findall(cell.name)})
    return Target(
        row.start,
        row.end,
        measure=((measure.start, measure.end),),
        whole=(),
        direction="",
        comparator=value.comparator,
        low=value.low,
        high=value.high,
        value=(value.start, value.end),
        unit=value.unit,
        years=tuple(years),
    )
