import io
import zipfile

import pytest

from ingest.errors import SourceError
from ingest.flow import Flow, Grid, Paragraph
from ingest.formats.odt import read_odt

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{word}:1.0"'
    for name, word in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing",
        "style": "style", "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
)  # fmt: skip


def odt(body: str, automatic: str = "", common: str = "", master: str = "", **more: str) -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    styles = (
        f"<office:document-styles {SPACES}><office:styles>{common}</office:styles>"
        f"<office:master-styles>{master}</office:master-styles></office:document-styles>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", styles)
        for name, text in more.items():
            archive.writestr({"manifest": "META-INF/manifest.xml"}[name], text)
    return buffer.getvalue()


def texts(flow: Flow) -> list[str]:
    return [item.text for item in flow.items if isinstance(item, Paragraph)]


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def items(*contents: str) -> str:
    return "".join(f"<text:list-item>{content}</text:list-item>" for content in contents)


def level(at: int, kind: str, suffix: str, more: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{at}" style:num-format="{kind}"'
        f' style:num-suffix="{suffix}" {more}/>'
    )


LIST = (
    '<text:list-style style:name="L">'
    + level(1, "I", ".")
    + level(2, "1", ".", 'text:start-value="2"')
    + level(3, "1", ".", 'text:display-levels="2"')
    + '<text:list-level-style-bullet text:level="4" text:bullet-char="•"/></text:list-style>'
)


def sublist(*contents: str) -> str:
    return f"<text:list>{items(*contents)}</text:list>"


def outer(contents: str, more: str = "") -> str:
    return f'<text:list text:style-name="L" {more}>{contents}</text:list>'


def test_numbers_of_lists_by_level_and_lists_that_continue() -> None:
    deep = sublist(p("sâu") + sublist(p("x")))
    body = (
        outer(items(p("một") + sublist(p("a") + deep, p("b")), p("hai") + p("tiếp")))
        + p("giữa")
        + outer(items(p("ba")), 'text:continue-numbering="true"')
        + outer(items(p("lại")))
    )
    assert texts(read_odt(odt(body, LIST))) == [
        "I. một", "2. a", "2.1. sâu", "- x", "3. b", "II. hai", "tiếp", "giữa", "III. ba", "I. lại",
    ]  # fmt: skip


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" '
        'style:num-suffix="."/></text:outline-style>'
    )
    body = "".join(f'<text:h text:outline-level="1">{t}</text:h>' for t in ("Mục tiêu", "Việc"))
    assert read_odt(odt(body, common=outline)).items == (
        Paragraph("I. Mục tiêu", heading=True), Paragraph("II. Việc", heading=True),
    )  # fmt: skip


def test_white_space_notes_changes_and_hidden_text() -> None:
    hidden = (
        '<style:style style:name="H" style:family="text"><style:text-properties '
        'text:display="none"/></style:style>'
    )
    note = (
        "<text:note><text:note-citation>9</text:note-citation><text:note-body>"
        f"{p('Nguồn')}</text:note-body></text:note>"
    )
    body = (
        f"<text:tracked-changes><text:changed-region>{p('bỏ')}</text:changed-region>"
        "</text:tracked-changes>"
        + p(f"a\n  b<text:s text:c='2'/>c<text:tab/>d{note}<text:line-break/>e")
        + p("f<text:span text:style-name='H'>ẩn</text:span><office:annotation><text:p>lời</text:p>"
            "</office:annotation>g")
        + "<text:table-of-content><text:index-body><text:p>mục lục</text:p></text:index-body>"
        "</text:table-of-content><text:section text:display='none'><text:p>kín</text:p>"
        f"</text:section><text:section>{p('mở')}</text:section>"
    )  # fmt: skip
    flow = read_odt(odt(body, hidden))
    assert [" ".join(t.split()) for t in texts(flow)] == ["a b c d[1] e", "[1] Nguồn", "fg", "mở"]
    assert flow.apart == ("lời",)


def test_frames_headers_and_fonts() -> None:
    styles = (
        '<style:style style:name="Gốc" style:family="paragraph"><style:text-properties '
        'style:font-name=".VnTime"/></style:style>'
    )
    child = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Gốc"/>'
    master = f"<style:master-page><style:header>{p('Mật')}</style:header></style:master-page>"
    frame = f"<draw:frame><draw:text-box>{p('DỰ THẢO')}</draw:text-box></draw:frame>"
    flow = read_odt(odt(p("KÕ ho¹ch", "P1") + p(f"Số 5{frame}"), child, styles, master))
    assert texts(flow) == ["Kế hoạch", "Số 5", "DỰ THẢO"]
    assert flow.apart == ("Mật",)


def cell(text: str, more: str = "") -> str:
    return f'<table:table-cell table:style-name="C" {more}>{p(text)}</table:table-cell>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


COVERED = "<table:covered-table-cell/>"
BORDERS = (
    '<style:style style:name="C" style:family="table-cell">'
    '<style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>'
)


def test_tables_with_spanned_and_repeated_cells() -> None:
    two = 'table:number-columns-spanned="2"'
    down = 'table:number-rows-spanned="2"'
    table = (
        "<table:table><table:table-header-rows>"
        + row(cell("Việc"), cell("Thời gian", two), COVERED)
        + "</table:table-header-rows>"
        + row(cell("Họp", down), cell("x"), cell("y"))
        + row(COVERED, cell("z", 'table:number-columns-repeated="2"'))
        + row(cell(""), more='table:number-rows-repeated="99999999"')
        + "</table:table>"
    )
    found = next(i for i in read_odt(odt(table, BORDERS)).items if isinstance(i, Grid))
    assert (found.ruled, found.headings) == (True, 1)
    assert found.rows[:3] == (("Việc", "Thời gian", ""), ("Họp", "x", "y"), ("Họp", "z", "z"))
    plain = next(i for i in read_odt(odt(table)).items if isinstance(i, Grid))
    assert plain.ruled is False


def test_encrypted_and_broken_files_are_refused() -> None:
    encrypted = odt("", manifest="<m><encryption-data/></m>")
    with pytest.raises(SourceError, match="needs a password"):
        read_odt(encrypted)
    with pytest.raises(SourceError, match="damaged"):
        read_odt(encrypted[:-40])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(SourceError, match=r"no part content\.xml"):
        read_odt(buffer.getvalue())


def test_endless_repetition_is_bounded() -> None:
    many = 'table:number-columns-repeated="1000"'
    rows = row(*[cell("a", many)] * 1100)
    with pytest.raises(SourceError, match="far too large"):
        read_odt(odt(f"<table:table>{rows}</table:table>"))
    spaces = read_odt(odt(p("a<text:s text:c='999999999'/>b")))
    assert len(texts(spaces)[0]) < 2_000
