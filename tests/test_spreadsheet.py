"""Files for a spreadsheet program: Vietnamese letters, and no cell that is a formula."""

import csv
import io
import zipfile
from xml.etree import ElementTree

import pytest

from views.spreadsheet import as_csv, xlsx

COLUMNS = ("Tên", "Số")
_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def part(file: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(file)) as book:
        return ElementTree.fromstring(book.read(name))


def strings(file: bytes) -> list[str]:
    return [t.text or "" for t in part(file, "xl/sharedStrings.xml").iter(f"{_SPACE}t")]


def cells(file: bytes) -> list[ElementTree.Element]:
    return list(part(file, "xl/worksheets/sheet1.xml").iter(f"{_SPACE}c"))


def test_text_and_numbers_are_kept_as_what_they_are() -> None:
    file = xlsx("Kết quả", COLUMNS, [("Đường dây nóng", 7)])
    assert strings(file) == ["Tên", "Số", "Đường dây nóng"]
    assert [cell.get("t") for cell in cells(file)] == ["s", "s", "s", None]
    assert cells(file)[-1].findtext(f"{_SPACE}v") == "7"


@pytest.mark.parametrize("text", ["=1+1", "http://example.vn", "0277", "@x", "{=1}"])
def test_text_becomes_no_formula_no_link_and_no_number(text: str) -> None:
    file = xlsx("x", COLUMNS, [(text, "a")])
    assert text in strings(file)
    sheet = part(file, "xl/worksheets/sheet1.xml")
    assert not list(sheet.iter(f"{_SPACE}f"))
    assert not list(sheet.iter(f"{_SPACE}hyperlink"))


def test_the_headings_stay_in_view_and_filter() -> None:
    sheet = part(xlsx("x", COLUMNS, [("a", "b"), ("c", "d")]), "xl/worksheets/sheet1.xml")
    pane = next(sheet.iter(f"{_SPACE}pane"))
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    assert next(sheet.iter(f"{_SPACE}autoFilter")).get("ref") == "A1:B3"


@pytest.mark.parametrize("title", ["a" * 60, "Kế hoạch [1]: 2/3?", "***"])
def test_any_title_makes_a_name_of_a_sheet(title: str) -> None:
    sheet = next(part(xlsx(title, COLUMNS, []), "xl/workbook.xml").iter(f"{_SPACE}sheet"))
    name = sheet.get("name") or ""
    assert 1 <= len(name) <= 31
    assert not set("[]:*?/\\") & set(name)


def test_a_csv_file_opens_with_its_letters_and_line_breaks() -> None:
    data = as_csv(COLUMNS, [("Đồng\nTháp, “a”", 1.5)])
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows == [["Tên", "Số"], ["Đồng\nTháp, “a”", "1.5"]]


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx"])
def test_a_cell_of_a_csv_file_is_no_formula(text: str) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(COLUMNS, [(text, -2)]).decode("utf-8-sig"))))
    assert rows[1] == [f"'{text}", "-2"]
