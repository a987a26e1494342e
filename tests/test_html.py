import pytest

from ingest.errors import SourceError
from ingest.flow import Flow, Grid, Paragraph
from ingest.formats.html import read_html


def read(html: str) -> Flow:
    return read_html(html.encode())


def texts(html: str) -> list[str]:
    return [item.text for item in read(html).items if isinstance(item, Paragraph)]


def grid(html: str) -> Grid:
    return next(item for item in read(html).items if isinstance(item, Grid))


PAGE = "<html><head><meta charset={0}></head><body><p>Kế hoạch số 5</p></body></html>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_by_mark_or_bytes_whatever_the_file_says(encoding: str) -> None:
    data = PAGE.format("windows-1252").encode(encoding)
    assert read_html(data).items == (Paragraph("Kế hoạch số 5"),)


def test_windows_1258_named_or_not_gives_composed_letters() -> None:
    body = b"<p>\xd0\xea\xec h\xf5p</p>"  # "Đế hơp": the acute is a character of its own
    named = b"<meta http-equiv=x content='text/html; charset=windows-1258'>" + body
    for data in (named, body):
        assert read_html(data).items == (Paragraph("Đế hơp"),)


def test_character_references() -> None:
    assert texts("<p>&#7896;I &#x111;&#7891;ng &#150; &nbsp;A&amp;B</p>") == ["ỘI đồng –  A&B"]


def test_blocks_line_breaks_and_white_space() -> None:
    html = "<div>một\n  hai<br>\nba<div>bốn</div>năm</div><h2>Mục\n1</h2><pre>a\n b</pre>"
    assert read(html).items == (
        Paragraph("một hai\nba"), Paragraph("bốn"), Paragraph("năm"),
        Paragraph("Mục 1", heading=True), Paragraph("a\nb"),
    )  # fmt: skip


def test_what_is_not_shown_is_left_out() -> None:
    html = """<title>Tên</title><style>.an {display: none} @media print {p {display: none}}</style>
      <script>var x = "<p>mã</p>";</script><p>thấy</p><p style='display:none'>khuất</p>
      <p class=an>khuất</p><span style='mso-hide:all'>khuất</span><!-- lời --><p hidden>khuất</p>
      <!--[if gte mso 9]><xml><w:Zoom>0</w:Zoom></xml><![endif]--><p>còn<del> bỏ
      </del><ins> mới</ins>      <p class=MsoToc1>Mục lục 3</p>"""
    assert texts(html) == ["thấy", "còn mới"]


def test_word_prints_its_numbers_in_conditional_comments() -> None:
    def mark(text: str, font: str = "serif") -> str:
        ignore = (
            f"<span style='mso-list:Ignore;font-family:{font}'>{text}<span>&nbsp; </span></span>"
        )
        return f"<![if !supportLists]>{ignore}<![endif]>"

    html = (
        f"<p>{mark('1.')}Họp</p><p>{mark('·', 'Symbol')}Thi</p><p>{mark('+')}Tổ</p>"
        f"<p>{mark('o', 'Courier New')}Đội</p><p>{mark('a)')}Ban</p>"
    )
    assert texts(html) == ["1. Họp", "- Thi", "+ Tổ", "- Đội", "a) Ban"]


def test_lists_have_computed_numbers() -> None:
    html = """<ol start=3><li>ba<ol type=a><li>một<li><p>hai</p><p>tiếp</p></ol></li>
      <li value=9>chín</ol><ul><li>gạch</ul><ol style="list-style-type:upper-roman"><li>La Mã</ol>
      <ul style="list-style:none"><li>trơn</ul>"""
    assert texts(html) == [
        "3. ba", "a. một", "b. hai", "tiếp", "9. chín", "- gạch", "I. La Mã", "trơn",
    ]  # fmt: skip


def test_rowspans_colspans_and_headings() -> None:
    html = """<table border=1><caption>Bảng 1</caption>
      <tr><td rowspan=2>TT<td rowspan=2>Việc<td colspan=2>Thời gian
      <tr><td>Từ<td>Đến
      <tr><td>1<td>Họp<br>bàn<td rowspan=2>quý I<td>x
      <tr><td>2<td>Thi<td>y</table>"""
    assert read(html).items[0] == Paragraph("Bảng 1")
    assert grid(html) == Grid(
        (
            ("TT", "Việc", "Thời gian", ""),
            ("TT", "Việc", "Từ", "Đến"),
            ("1", "Họp\nbàn", "quý I", "x"),
            ("2", "Thi", "quý I", "y"),
        ),
        ruled=True,
        headings=2,
    )


ROWS = "<tr{0}><td{1}>Tên<td{1}>Số<tr><td{1}>Xã A<td{1}>5"


@pytest.mark.parametrize(
    ("attributes", "cell", "ruled"),
    [
        (" border=1", "", True),
        (" border=0", "", False),
        ("", "", False),
        ("", " style='border:solid windowtext 1.0pt;border-left:none'", True),
        (" border=1", " style='border:none;padding:0cm'", False),
        ("", " style='border-bottom:1px solid red'", False),
        (" rules=all", "", True),
    ],
)
def test_lines_of_tables(attributes: str, cell: str, ruled: bool) -> None:
    assert grid(f"<table{attributes}>{ROWS.format('', cell)}</table>").ruled is ruled


def test_th_and_thead_name_the_columns_and_headless_tables_have_none() -> None:
    head = "<thead><tr><td>A<td>B<tr><td>C<td>D</thead><tr><td>e<td>f"
    assert grid(f"<table>{head}</table>").headings == 2
    assert grid("<table><tr><th>A<th>B<tr><td>c<td>d</table>").headings == 1
    assert grid("<table><tr><td>1<td>việc<tr><td>2<td>họp</table>").headings == 0


def test_rows_that_count_columns_go_and_rows_over_all_columns_stand_behind_the_numbers() -> None:
    html = """<table border=1><tr><th>TT<th>Việc<th>Ai<tr><td>(1)<td>(2)<td>(3)
      <tr><td colspan=3>I. Việc chung<tr><td>1<td>Họp<td>A</table>"""
    assert grid(html) == Grid(
        (("TT", "Việc", "Ai"), ("", "I. Việc chung", ""), ("1", "Họp", "A")), headings=1
    )


def test_a_title_row_stands_before_its_table() -> None:
    html = "<table border=1><tr><td colspan=2>PHÂN CÔNG<tr><td>Việc<td>Ai<tr><td>Họp<td>A</table>"
    assert read(html).items == (
        Paragraph("PHÂN CÔNG"), Grid((("Việc", "Ai"), ("Họp", "A"))),
    )  # fmt: skip


def test_a_table_that_lays_out_the_page_is_opened_up() -> None:
    inner = "<table border=1><tr><td>Việc<td>Ai<tr><td>Họp<td>A</table>"
    html = f"<table><tr><td>trên{inner}<td>bên</table>"
    assert read(html).items == (
        Paragraph("trên"), Grid((("Việc", "Ai"), ("Họp", "A"))), Paragraph("bên"),
    )  # fmt: skip


def test_running_headers_comments_and_navigation_stay_apart() -> None:
    html = """<nav>Trang chủ</nav><p>Nội dung<div style='mso-element:header'><p>Mật</div>
      <div style='mso-element:comment-list'><p>Xem lại</div>
      <div title=footer><p>Trang 2</div><div style='mso-element:footnote-list'><p>[1] Nguồn</div>"""
    assert texts(html) == ["Nội dung", "[1] Nguồn"]
    assert read(html).apart == ("Trang chủ", "Mật", "Xem lại", "Trang 2")


def test_legacy_fonts_by_tag_style_and_style_sheet() -> None:
    sheet = '<style>p.MsoNormal, li.MsoNormal {margin:0cm; font-family:".VnTime","serif";}</style>'
    legacy = "KÕ ho¹ch"
    assert texts(f"<font face='.VnTime'>{legacy}</font>") == ["Kế hoạch"]
    assert texts(f"<p style='font-family:\".VnTime\"'>{legacy}</p>") == ["Kế hoạch"]
    assert texts(f"{sheet}<p class=MsoNormal>{legacy}</p><p>m¹</p>") == ["Kế hoạch", "m¹"]
    assert texts("<p style='font:12pt VNI-Times'>Keá hoaïch</p>") == ["Kế hoạch"]
    assert texts("<p style='text-transform:uppercase'>kế hoạch</p>") == ["KẾ HOẠCH"]


def test_deep_nesting_is_read_or_refused_but_never_breaks() -> None:
    assert texts("<div>" * 1500 + "sâu" + "</div>" * 1500) == ["sâu"]
    assert grid("<table><tr><td>" * 200 + "sâu").rows == (("sâu",),)
    with pytest.raises(SourceError, match="too deep"):
        read("<div>" * 50_000 + "sâu")


def test_endless_spans_are_refused_or_bounded() -> None:
    row = "<tr>" + "<td colspan=1000>a" * 1100
    with pytest.raises(SourceError, match="far too large"):
        read(f"<table>{row}</table>")
    assert grid("<table><tr><td rowspan=99999>a<td>b<tr><td>c</table>").rows[1] == ("a", "c")


@pytest.mark.parametrize("data", [b"", b"\x00", b"<", b"<table><td>", b"</p></table>", b"<ol><li>"])
def test_scraps_give_no_error(data: bytes) -> None:
    assert isinstance(read_html(data), Flow)
