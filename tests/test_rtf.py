from pathlib import Path

import pytest

from ingest.errors import SourceError
from ingest.flow import Flow, Grid, Paragraph
from ingest.formats.office import find_office
from ingest.formats.rtf import read_rtf

OFFICE = find_office()
FONTS = r"{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\froman\fcharset163{\*\panose 02}Times;}"


def _rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0", fonts: str = FONTS) -> bytes:
    return ("{\\rtf1" + head + fonts + "}" + body + "}").encode("latin-1")


def _unicode(text: str) -> str:
    return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text)


def _words(flow: Flow) -> list[str]:
    texts = []
    for item in flow.items:
        cells = [c for row in item.rows for c in row] if isinstance(item, Grid) else [item.text]
        texts += cells
    return " ".join(texts).split()


def test_unicode_and_code_pages_of_fonts() -> None:
    body = _unicode("Kế hoạch phòng cháy rừng") + "\\par\\f1 \\'d0i\\'ea\\'cc\\'f9 2\\par "
    flow = read_rtf(_rtf(body), None)
    # in windows-1258 0xCC is the combining grave
    assert flow.items == (Paragraph("Kế hoạch phòng cháy rừng"), Paragraph("Điềù 2"))


def test_the_document_code_page_holds_where_a_font_has_no_charset() -> None:
    fonts = r"{\fonttbl{\f0 Times;}"
    flow = read_rtf(_rtf(r"\f0 \'d0\'ea\'ec n\'f5i", r"\ansi\ansicpg1258", fonts), None)
    assert flow.items == (Paragraph("Đế nơi"),)


def test_text_in_a_tcvn3_font() -> None:
    fonts = r"{\fonttbl{\f0\fcharset163 .VnTime;}"
    source = "Thùc hiÖn kÕ ho¹ch phßng chèng ch¸y rõng n¨m 2019"
    body = "".join(c if ord(c) < 128 else f"\\'{ord(c):02x}" for c in source)
    flow = read_rtf(_rtf("\\f0 " + body, r"\ansi\ansicpg1258", fonts), None)
    assert flow.items == (Paragraph("Thực hiện kế hoạch phòng chống cháy rừng năm 2019"),)


RULED = "\\clbrdrt\\brdrs\\brdrw10"


def _row(cells: list[str], edges: list[int], merged: str = "", border: str = RULED) -> str:
    layout = "\\trowd\\trgaph108" + merged + border + "".join(f"\\cellx{edge}" for edge in edges)
    return layout + "\\pard\\intbl " + "".join(_unicode(c) + "\\cell " for c in cells) + "\\row "


def test_tables_with_merged_cells() -> None:
    body = (
        "Before | bar\\par "
        + _row(["TT", "Việc", "Đơn vị", "Hạn"], [500, 3000, 5000, 7000])
        + _row(["1", "Đắp đê", "Xã An Hòa"], [500, 3000, 7000])
        + _row(["", "Gieo mạ", "Xã Phú", "Tháng 4"], [510, 3000, 5000, 7000], "\\clvmrg")
        + "\\pard After\\par "
    )
    flow = read_rtf(_rtf(body), None)
    assert flow.items == (
        Paragraph("Before | bar"),
        Grid(
            (
                ("TT", "Việc", "Đơn vị", "Hạn"),
                ("1", "Đắp đê", "Xã An Hòa", ""),
                ("1", "Gieo mạ", "Xã Phú", "Tháng 4"),
            )
        ),
        Paragraph("After"),
    )
    assert "without LibreOffice" in flow.notes[0]


def test_tables_without_lines_are_not_ruled() -> None:
    body = _row(["a", "b"], [9, 99], border="") + _row(
        ["c", "d"], [9, 99], border="\\clbrdrt\\brdrnone"
    )
    flow = read_rtf(_rtf(body), None)
    assert flow.items == (Grid((("a", "b"), ("c", "d")), ruled=False),)


def test_links_keep_their_text_only() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "http://example.invalid/"}}{\fldrslt {xem b\'e0i}}}'
    assert read_rtf(_rtf(link), None).items == (Paragraph("xem bài"),)


@pytest.mark.parametrize(
    "body",
    [
        "{" * 5000 + "deep",
        "}" * 50 + "x",
        "\\u99999999999 x",
        "\\u-70000 x",
        "{\\pict\\bin }x",
        "{\\pict\\bin99999999999999999999 x}",
        "\\ansicpg0\\'ff",
        "\\f1" * 20000,
        "{\\fonttbl" + "\\f1\\fcharset0" * 5000,
        "{\\field{\\*\\fldinst{ " * 5000,
        "\\cell\\row\\cell\\row\\trowd\\cellx\\cellx99999999999\\row",
        "\\trowd\\cellx-5\\cellx-9\\cell\\cell\\row",
        "\\uc\\u\\'\\'zz",
    ],
)
def test_hostile_documents_end_in_text_or_a_clear_error(body: str) -> None:
    try:
        flow = read_rtf(_rtf(body, fonts="{"), None)
    except SourceError as error:
        message = str(error)
    else:
        message = "save it as .docx" if isinstance(flow, Flow) else ""
    assert "save it as .docx" in message


def test_other_files_are_refused() -> None:
    with pytest.raises(SourceError, match="not an RTF"):
        read_rtf(b"plain text", None)


def test_falls_back_where_libreoffice_fails(tmp_path: Path) -> None:
    flow = read_rtf(_rtf("Text\\par "), tmp_path / "none")
    assert flow.items == (Paragraph("Text"),)
    assert "LibreOffice" in flow.notes[0]


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_and_the_light_reader_agree() -> None:
    body = (
        _unicode("Kế hoạch trồng rừng")
        + "\\par "
        + _row(["TT", "Việc làm"], [500, 3000])
        + _row(["1", "Ươm giống"], [500, 3000])
        + "\\pard Xong\\par "
    )
    both = [read_rtf(_rtf(body), office) for office in (OFFICE, None)]
    assert _words(both[0]) == _words(both[1])
    assert not both[0].notes
