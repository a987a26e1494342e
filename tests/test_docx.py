import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.errors import SourceError
from ingest.flow import Flow, FlowWriter, Grid, Paragraph
from ingest.formats.docx import read_docx
from tests.docx_files import (
    RULED,
    STRICT,
    abstract,
    cell,
    item,
    level,
    num,
    p,
    package,
    row,
    zipped,
)


def texts(flow: Flow) -> list[str]:
    return [found.text for found in flow.items if isinstance(found, Paragraph)]


def grid(flow: Flow) -> Grid:
    return next(found for found in flow.items if isinstance(found, Grid))


def lines(data: bytes) -> list[str]:
    return texts(read_docx(data))


LIST = abstract(
    0,
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "decimal", "%2.%3."),
    level(3, "lowerLetter", "%4)"),
    level(4, "bullet", "\uf0b7"),
)


def test_numbers_are_computed_level_by_level_and_restart_below() -> None:
    body = "".join(
        item(f"mục {n}", at) for n, at in enumerate((0, 1, 2, 2, 3, 3, 4, 1, 2, 0, 1), 1)
    )
    assert lines(package(body, numbering=LIST + num(1, 0))) == [
        "I. mục 1", "1. mục 2", "1.1. mục 3", "1.2. mục 4", "a) mục 5", "b) mục 6", "- mục 7",
        "2. mục 8", "2.1. mục 9", "II. mục 10", "1. mục 11",
    ]  # fmt: skip


def test_lists_of_one_definition_count_on_and_an_own_start_begins_anew() -> None:
    start = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item("một", 1) + item("hai", 1, 2) + item("năm", 1, 3) + item("sáu", 1, 3)
    numbering = LIST + num(1, 0) + num(2, 0) + num(3, 0, start)
    assert lines(package(body, numbering=numbering)) == ["1. một", "2. hai", "5. năm", "6. sáu"]


def test_a_level_that_never_restarts_and_decimals_under_roman_numbers() -> None:
    numbering = abstract(
        0,
        level(0, "upperRoman", "Phần %1:"),
        level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>'),
        level(2, "decimalZero", "%1.%3", "<w:isLgl/>"),
    )
    body = item("a") + item("b", 1) + item("c") + item("d", 1) + item("e", 2)
    assert lines(package(body, numbering=numbering + num(1, 0))) == [
        "Phần I: a", "Điều 1. b", "Phần II: c", "Điều 2. d", "2.1 e",
    ]  # fmt: skip


def test_numbering_comes_through_styles_and_can_be_switched_off() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>'
    )
    linked = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Con"/>')
    off = '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("một", '<w:pStyle w:val="Muc"/>') + p("con", '<w:pStyle w:val="Con"/>') + p("rời", off)
    data = package(body, styles=styles, numbering=abstract(0, linked) + num(1, 0))
    assert lines(data) == ["1. một", "a) con", "rời"]


def test_headings_by_style_and_outline_but_not_by_bold_type() -> None:
    document = docx.Document()
    document.add_heading("Mục tiêu", 2)
    document.styles.add_style("Riêng", 1).base_style = document.styles["Heading 1"]
    document.add_paragraph("Nhiệm vụ", style="Riêng")
    document.add_paragraph().add_run("Chữ đậm").bold = True
    buffer = io.BytesIO()
    document.save(buffer)
    flow = read_docx(buffer.getvalue())
    assert [(i.text, i.heading) for i in flow.items if isinstance(i, Paragraph)] == [
        ("Mục tiêu", True), ("Nhiệm vụ", True), ("Chữ đậm", False),
    ]  # fmt: skip
    assert read_docx(package(p("Cấp", '<w:outlineLvl w:val="1"/>'))).items == (
        Paragraph("Cấp", True),
    )


def test_tracked_changes_are_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>giữ </w:t></w:r><w:ins><w:r><w:t>thêm </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo></w:p>"
        + p("đầu ", "<w:rPr><w:del/></w:rPr>")
        + p("cuối")
    )
    assert lines(package(body)) == ["giữ thêm mới", "đầu cuối"]


def test_deleted_paragraphs_are_not_counted_and_never_pass_a_table() -> None:
    gone = item("").replace("</w:pPr>", "<w:rPr><w:del/></w:rPr></w:pPr>")
    last = p("trước", "<w:rPr><w:del/></w:rPr>")
    body = gone + item("một") + last + f"<w:tbl>{row(cell(p('ô')))}</w:tbl>" + item("hai") + last
    flow = read_docx(package(body, numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0)))
    assert [f.text if isinstance(f, Paragraph) else f.rows[0][0] for f in flow.items] == [
        "1. một", "trước", "ô", "2. hai", "trước",
    ]  # fmt: skip


def test_a_contents_field_that_ends_in_a_line_of_contents_hides_nothing_more() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    body = (
        f"<w:p>{begin}<w:r><w:instrText>TOC</w:instrText></w:r></w:p>"
        + p("I. Mục tiêu 3", '<w:pStyle w:val="T"/>').replace("</w:p>", f"{end}</w:p>")
        + p("Nội dung")
    )
    assert lines(package(body, styles=styles)) == ["Nội dung"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('DỰ THẢO')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Số: 5/KH</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert lines(package(body)) == ["Số: 5/KH", "DỰ THẢO"]


def test_fields_links_and_signs() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    body = (
        f"<w:p>{mark('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>{mark('separate')}"
        f"<w:r><w:t>I. Mục tiêu 3</w:t></w:r></w:p><w:p>{mark('end')}</w:p>"
        f"<w:p>{mark('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>{mark('separate')}"
        f"<w:r><w:t>ngày 2</w:t></w:r>{mark('end')}<w:r><w:br/><w:t>13</w:t><w:noBreakHyphen/>"
        '<w:t>KL</w:t><w:softHyphen/><w:tab/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
        "<w:hyperlink><w:r><w:t>nối</w:t></w:r></w:hyperlink>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
    )
    assert lines(package(body)) == ["ngày 2\n13-KL\xad\t✓nối"]


def test_contents_in_a_control_are_left_out_and_other_controls_entered() -> None:
    body = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p('Mục lục')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtContent>{p('Nội dung')}</w:sdtContent></w:sdt>"
    )
    assert lines(package(body)) == ["Nội dung"]


def test_notes_follow_their_paragraph_and_headers_and_comments_stay_apart() -> None:
    body = '<w:p><w:r><w:t>Đạt 75%</w:t><w:footnoteReference w:id="4"/></w:r></w:p>' + p("Hết")
    flow = read_docx(
        package(
            body,
            footnotes=f'<w:footnote w:id="4">{p("Theo báo cáo.")}</w:footnote>',
            header=p("Lưu hành nội bộ"),
            comments=f'<w:comment w:id="1">{p("Xem lại")}</w:comment>',
        )
    )
    assert texts(flow) == ["Đạt 75%[1]", "[1] Theo báo cáo.", "Hết"]
    assert flow.apart == ("Lưu hành nội bộ", "Xem lại")


def test_merged_cells_two_rows_of_headings_and_automatic_numbers() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = (
        f"<w:tbl><w:tblPr><w:tblBorders>{RULED}</w:tblBorders></w:tblPr>"
        + row(
            cell(p("TT"), down),
            cell(p("Việc"), down),
            cell(p("Thời gian"), '<w:gridSpan w:val="2"/>'),
        )
        + row(cell(p(), on), cell(p(), on), cell(p("Bắt đầu")), cell(p("Kết thúc")))
        + row(cell(item("")), cell(p("Họp") + p("Báo cáo")), cell(p("quý I"), down), cell(p("x")))
        + row(cell(item("")), cell(p("Thi")), cell(p(), on), cell(p("y")))
        + row(cell(p("9")), cell(p("Bỏ")), cell(p()), cell(p()), properties="<w:del/>")
        + "</w:tbl>"
    )
    flow = read_docx(package(table, numbering=abstract(0, level(0, "decimal", "%1")) + num(1, 0)))
    assert grid(flow) == Grid(
        (
            ("TT", "Việc", "Thời gian", ""),
            ("TT", "Việc", "Bắt đầu", "Kết thúc"),
            ("1", "Họp\nBáo cáo", "quý I", "x"),
            ("2", "Thi", "quý I", "y"),
        ),
        ruled=True,
        headings=2,
    )
    writer = FlowWriter()
    writer.add(flow.items)
    assert "| TT | Việc | Thời gian – Bắt đầu | Thời gian – Kết thúc |" in writer.finish()[0]


def test_a_table_style_draws_lines_and_a_plain_table_around_another_is_opened_up() -> None:
    document = docx.Document()
    for style in ("Table Grid", "Normal Table"):
        table = document.add_table(2, 2, style=style)
        for at, text in enumerate(("Tên", "Số", "Xã A", "5")):
            table.cell(at // 2, at % 2).text = text
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "trong", "cùng"
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    buffer = io.BytesIO()
    document.save(buffer)
    flow = read_docx(buffer.getvalue())
    first = grid(flow)
    assert (first.ruled, first.rows[1]) == (True, ("Xã A", "5"))
    assert [g.ruled for g in flow.items if isinstance(g, Grid)] == [True, False]
    assert [t for t in texts(flow) if t] == ["Tên", "Số", "Xã A", "5"]


def test_legacy_fonts_are_decoded_also_when_the_style_sets_them() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr>'
        '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>'
    )
    assert lines(package(p("KÕ ho¹ch"), styles=styles)) == ["Kế hoạch"]
    vni = '<w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr>'
    split = f"<w:p><w:r>{vni}<w:t>Keá hoa</w:t></w:r><w:r>{vni}<w:t>ïch</w:t></w:r></w:p>"
    assert lines(package(split)) == ["Kế hoạch"]


def test_a_soft_hyphen_in_a_tcvn3_font_is_a_letter() -> None:
    font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    body = f"<w:p><w:r>{font}<w:t>Th</w:t><w:softHyphen/><w:t> m¹ng</w:t></w:r></w:p>"
    assert lines(package(body)) == ["Thư mạng"]


def test_strict_files_are_read() -> None:
    assert lines(package(p("Kế hoạch"), namespace=STRICT)) == ["Kế hoạch"]


def test_a_letterhead_set_with_tabs_becomes_lines() -> None:
    body = "<w:p><w:r><w:t>UBND XÃ A</w:t><w:tab/><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA</w:t></w:r></w:p>"
    assert lines(package(body)) == ["UBND XÃ A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA"]


ENTITY = b'<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/hostname">]><w>&e;</w>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 broken", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "needs a password"),
        (zipped("word/other.xml", b"<x/>"), "no part word/document.xml"),
        (zipped("word/document.xml", b"<w:document"), "damaged"),
        (zipped("word/document.xml", ENTITY), "DOCTYPE"),
        (zipped("word/document.xml", b" " * 20_000_000), "far too much"),
        (zipped("word/document.xml", b"<a>" * 400 + b"</a>" * 400), "damaged"),
        (package(p("a"))[:-30], "damaged"),
    ],
)
def test_hostile_and_broken_files_are_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        read_docx(data)
    assert "\n" not in str(caught.value)


def test_a_table_of_endless_merged_cells_is_refused() -> None:
    wide = row(*[cell(p("a"), '<w:gridSpan w:val="1000"/>')] * 1100)
    with pytest.raises(SourceError, match="far too large"):
        read_docx(package(f"<w:tbl>{wide}</w:tbl>"))
