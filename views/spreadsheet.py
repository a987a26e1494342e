"""Tables as files for a spreadsheet program."""

import csv
import io
from collections.abc import Sequence

import xlsxwriter

_WIDEST = 60  # characters of a column
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def xlsx(title: str, columns: Sequence[str], rows: Sequence[Sequence[str | int | float]]) -> bytes:
    """An XLSX file with one sheet: a heading row that stays in view, filters, wrapped cells.

    Text stays text: what begins with "=" becomes no formula, and an address no link.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet(_sheet_name(title))
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
        cell = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.write_row(0, 0, columns, head)
        for number, row in enumerate(rows, 1):
            sheet.write_row(number, 0, row, cell)
        for number, column in enumerate(columns):
            longest = max(len(str(row[number])) for row in [*rows, columns])
            sheet.set_column(number, number, min(_WIDEST, max(8, longest + 2, len(column) + 2)))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    return out.getvalue()


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[str | int | float]]) -> bytes:
    """A CSV file that Excel opens with its Vietnamese letters; no cell is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str | int | float) -> str | int | float:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _sheet_name(title: str) -> str:
    return "".join(c for c in title if c not in "[]:*?/\\")[:31] or "1"
