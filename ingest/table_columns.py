"""Columns of the tables in plans, by what their headings say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.plan import Cell
from ingest.text import fold, one_line

_COLUMNS = (
    ("number", r"^(?:s?tt|so tt|so thu tu)\b"),
    ("support", r"phoi hop"),
    ("lead", r"chu tri|don vi thuc hien|co quan thuc hien|phan cong|phu trach"),
    ("time", r"thoi gian|thoi han|tien do|hoan thanh|ngay thang"),
    ("task", r"noi dung|nhiem vu|cong viec|hoat dong|ten\b"),
    ("product", r"san pham|ket qua"),
    ("budget", r"kinh phi|so tien|du toan"),
    ("note", r"ghi chu"),
)


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row before it is numbered and put into a section."""

    start: int
    end: int
    cells: tuple[Cell, ...]


def column_name(heading: str) -> str:
    """The name of a column by its printed heading; the heading itself where it is none of ours."""
    folded = fold(one_line(heading)).strip(" *|")
    if "(" in folded and re.search(r"dong|vnd|%", folded):
        return one_line(heading)  # the unit of the cells stands only there
    return next(
        (name for name, pattern in _COLUMNS if re.search(pattern, folded)), one_line(heading)
    )


def column_names(headings: Iterable[str]) -> list[str]:
    """The names of a table's columns; of columns that would share one only the first has it.

    The others keep their printed heading.
    """
    names: list[str] = []
    for heading in headings:
        name = column_name(heading)
        names.append(one_line(heading) if name in names else name)
    return names
