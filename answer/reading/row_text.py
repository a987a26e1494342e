"""What a table row says, read by itself."""

from index.records import RowRecord

_COLUMNS = {
    "number": "TT",
    "task": "Nội dung",
    "lead": "Chủ trì",
    "support": "Phối hợp",
    "time": "Thời gian",
}


def row_text(row: RowRecord) -> str:
    """A table row with its columns named, as a reader of the table understands it."""
    return "; ".join(f"{_COLUMNS.get(c.name, c.name)}: {c.text}" for c in row.cells)
