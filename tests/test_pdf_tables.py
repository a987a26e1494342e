"""Ruled tables of PDF pages, and tables that go on over pages."""

from itertools import pairwise

import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from ingest.flow import Grid
from ingest.flow import Paragraph as Text
from ingest.formats.pdf_joined import joined
from ingest.formats.pdf_tables import PdfGrid
from tests.pdf_pages import (
    Draw,
    canvas_pdf,
    lines_at,
    new_page,
    plain,
    read,
    ruled,
    story_pdf,
    tables,
    text,
    text_pages,
)

HEAD = ["TT", "Nội dung công việc", "Chủ trì", "Thời gian"]
ROWS = [
    ["1", "Rà soát hộ kinh doanh có điều kiện", "Công an phường", "Tháng 3"],
    ["2", "Tập huấn kỹ năng cho tổ hòa giải", "Tư pháp", "Quý II"],
]
WIDTHS = (30, 200, 120, 80)


def only(data: bytes, page: int = 0) -> Grid:
    (grid,) = tables(data, page)
    return grid


def words(data: bytes, page: int) -> list[str]:
    items = text_pages(data, [page])[page].items
    cells = [
        " ".join(cell for row in item.rows for cell in row) if isinstance(item, Grid) else item.text
        for item in items
    ]
    return " ".join(cells).split()


def test_a_ruled_table_between_paragraphs() -> None:
    data = story_pdf(text("Phân công cụ thể như sau."), ruled([HEAD, *ROWS], WIDTHS), text("Hết."))
    first, grid, last = text_pages(data, [0])[0].items
    assert isinstance(grid, Grid)
    assert (first, last) == (Text("Phân công cụ thể như sau."), Text("Hết."))
    assert plain(grid) == [HEAD, *ROWS]
    assert (grid.headings, grid.ruled) == (1, True)


def test_cells_merged_over_rows_are_repeated_and_over_columns_are_not() -> None:
    rows = [HEAD, ROWS[0], ["2", "Tập huấn hòa giải", "", "Quý II"], ["3", "Tổng kết", "", ""]]
    table = ruled(rows, WIDTHS, ("SPAN", (2, 1), (2, 2)), ("SPAN", (1, 3), (3, 3)))
    assert plain(only(story_pdf(table))) == [
        HEAD,
        ROWS[0],
        ["2", "Tập huấn hòa giải", "Công an phường", "Quý II"],
        ["3", "Tổng kết", "", ""],
    ]


def test_headings_of_two_rows_and_a_row_of_column_numbers() -> None:
    rows = [
        ["TT", "Nội dung", "Kinh phí", ""],
        ["", "", "Tỉnh", "Phường"],
        ["(1)", "(2)", "(3)", "(4)"],
        ["1", "Lắp đèn chiếu sáng hẻm", "30", "12"],
    ]
    spans = [("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1)), ("SPAN", (2, 0), (3, 0))]
    grid = only(story_pdf(ruled(rows, WIDTHS, *spans)))
    assert grid.headings == 2
    assert plain(grid) == [
        ["TT", "Nội dung", "Kinh phí", ""],
        ["TT", "Nội dung", "Tỉnh", "Phường"],
        rows[3],
    ]


def test_a_first_row_of_records_is_no_heading() -> None:
    assert only(story_pdf(ruled(ROWS, WIDTHS, bold_first=False))).headings == 0


def test_records_without_lines_between_them_are_parted_at_their_numbers() -> None:
    def draw(canvas: Canvas) -> None:
        for y in (700, 670, 500):
            canvas.line(60, y, 420, y)
        for x in (60, 100, 300, 420):
            canvas.line(x, 700, x, 500)
        for x, name in ((65, "TT"), (105, "Công việc"), (305, "Đơn vị")):
            lines_at(canvas, x, 682, name)
        for number, y in ((1, 655), (2, 610), (3, 580)):
            lines_at(canvas, 65, y, str(number))
            lines_at(canvas, 305, y, f"Tổ {number}")
        lines_at(canvas, 105, 655, "Tuần tra khu vực", "bến phà và chợ đêm")
        lines_at(canvas, 105, 610, "Trực Tết")
        lines_at(canvas, 105, 580, "Tổng kết năm,", "khen thưởng")

    assert plain(only(canvas_pdf(draw))) == [
        ["TT", "Công việc", "Đơn vị"],
        ["1", "Tuần tra khu vực bến phà và chợ đêm", "Tổ 1"],
        ["2", "Trực Tết", "Tổ 2"],
        ["3", "Tổng kết năm, khen thưởng", "Tổ 3"],
    ]


def test_a_title_inside_the_lines_is_no_row() -> None:
    rows = [["BẢNG PHÂN CÔNG TUẦN TRA", "", "", ""], HEAD, *ROWS]
    data = story_pdf(ruled(rows, WIDTHS, ("SPAN", (0, 0), (3, 0))))
    assert read(data) == ["BẢNG PHÂN CÔNG TUẦN TRA"]
    assert plain(only(data)) == [HEAD, *ROWS]
    assert only(data).headings == 1


def test_a_turned_heading_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        for y in (700, 620, 590):
            canvas.line(60, y, 420, y)
        for x in (60, 100, 300, 420):
            canvas.line(x, 700, x, 590)
        for x, cells in ((65, ("TT", "1")), (305, ("Đơn vị", "Tổ 4"))):
            lines_at(canvas, x, 660, cells[0])
            lines_at(canvas, x, 602, cells[1])
        lines_at(canvas, 105, 602, "Trực Tết")
        canvas.saveState()
        canvas.translate(200, 630)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Công việc")
        canvas.restoreState()

    assert plain(only(canvas_pdf(draw))) == [
        ["TT", "Công việc", "Đơn vị"],
        ["1", "Trực Tết", "Tổ 4"],
    ]


def test_a_group_row_over_all_columns_has_its_text_behind_the_number() -> None:
    rows = [HEAD, ["I. NHIỆM VỤ CHUNG", "", "", ""], *ROWS]
    grid = only(story_pdf(ruled(rows, WIDTHS, ("SPAN", (0, 1), (3, 1)))))
    assert plain(grid)[1] == ["", "I. NHIỆM VỤ CHUNG", "", ""]


def test_a_table_without_lines_at_its_sides() -> None:
    lines = [
        ("LINEABOVE", (0, 0), (-1, -1), 0.5, colors.black),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black),
        ("LINEAFTER", (0, 0), (-2, -1), 0.5, colors.black),
    ]
    assert plain(only(story_pdf(ruled([HEAD, *ROWS], WIDTHS, lines=lines)))) == [HEAD, *ROWS]


def test_lines_drawn_as_thin_rectangles_piece_by_piece() -> None:
    def draw(canvas: Canvas) -> None:
        xs, ys = (60, 100, 300, 420), (700, 670, 640)
        for row, y in enumerate(ys):
            for left, right in pairwise(xs):
                canvas.rect(left, y, right - left - 0.5, 0.5, stroke=0, fill=1)
            if row < 2:
                for x in xs:
                    canvas.rect(x, y - 29.5, 0.5, 29.5, stroke=0, fill=1)
        for x, head, cell in zip(
            xs, ("STT", "Công việc", "Đơn vị"), ("1", "Tuần tra", "Tổ 4"), strict=False
        ):
            canvas.drawString(x + 5, 682, head)
            canvas.drawString(x + 5, 652, cell)

    assert plain(only(canvas_pdf(draw))) == [
        ["STT", "Công việc", "Đơn vị"],
        ["1", "Tuần tra", "Tổ 4"],
    ]


def test_a_last_row_that_is_open_below_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        for y in (700, 670):
            canvas.line(60, y, 420, y)
        for x in (60, 100, 300, 420):
            canvas.line(x, 700, x, 600)
        lines_at(canvas, 65, 682, "TT")
        lines_at(canvas, 105, 682, "Công việc")
        lines_at(canvas, 305, 682, "Đơn vị")
        lines_at(canvas, 65, 652, "1")
        lines_at(canvas, 105, 652, "Kiểm tra phòng cháy", "tại chợ và bến xe")
        lines_at(canvas, 305, 652, "Tổ 4")

    assert plain(only(canvas_pdf(draw))) == [
        ["TT", "Công việc", "Đơn vị"],
        ["1", "Kiểm tra phòng cháy tại chợ và bến xe", "Tổ 4"],
    ]


@pytest.mark.parametrize("angle", [0, 90])
def test_tables_of_turned_pages(angle: int) -> None:
    class Turned(Flowable):
        def wrap(self, width: float, height: float) -> tuple[float, float]:
            return 430, 430

        def draw(self) -> None:
            table = ruled([HEAD, *ROWS], WIDTHS)
            table.wrapOn(self.canv, 430, 400)
            self.canv.translate(200 if angle else 0, 0)
            self.canv.rotate(angle)
            table.drawOn(self.canv, 0, 0)

    assert plain(only(story_pdf(Turned()))) == [HEAD, *ROWS]


def _underlined(canvas: Canvas) -> None:
    lines_at(canvas, 60, 700, "KẾ HOẠCH")
    canvas.line(60, 697, 130, 697)


def _boxed(canvas: Canvas) -> None:
    lines_at(canvas, 60, 700, "Người ký: Trần Bảo Ngọc", "Cơ quan: Phường Phú Mỹ")
    canvas.rect(55, 675, 200, 40)


def _framed(canvas: Canvas) -> None:
    canvas.rect(20, 20, 555, 800)
    lines_at(canvas, 60, 700, "BÁO CÁO", "tuần thứ nhất")


def _flow_chart(canvas: Canvas) -> None:
    for x, name in ((60, "Tiếp nhận"), (220, "Xử lý"), (380, "Trả kết quả")):
        canvas.rect(x, 680, 90, 40)
        canvas.drawString(x + 8, 697, name)
    for x in (150, 310):
        canvas.line(x, 700, x + 70, 700)


@pytest.mark.parametrize("draw", [_underlined, _boxed, _framed, _flow_chart])
def test_drawings_that_are_no_tables(draw: Draw) -> None:
    data = canvas_pdf(draw)
    assert tables(data) == []
    assert read(data)


def test_a_page_with_too_many_lines_is_read_without_tables() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 60, 800, "Bản đồ quy hoạch")
        for number in range(1200):
            canvas.line(50 + number % 7, 20 + 0.6 * number, 500, 20 + 0.6 * number)
        for number in range(800):
            canvas.line(50 + 0.6 * number, 20, 50 + 0.6 * number, 700)

    page = text_pages(canvas_pdf(draw), [0])[0]
    assert "tables were not looked for" in page.note or not any(
        isinstance(item, Grid) for item in page.items
    )
    assert Text("Bản đồ quy hoạch") in page.items


def _long(count: int) -> list[list[str]]:
    task = "Kiểm tra việc chấp hành quy định tại tổ dân phố số {0}, lập biên bản lần {0}"
    return [[str(n), task.format(n), f"Tổ {n}", f"Tuần {n}"] for n in range(1, count + 1)]


@pytest.mark.parametrize("repeat", [0, 1])
def test_a_table_over_three_pages_is_one(repeat: int) -> None:
    rows = _long(60)
    table = ruled([HEAD, *rows], WIDTHS, repeat=repeat)
    data = story_pdf(text("Phụ lục"), table, text("Hết."), numbered=True)
    found = text_pages(data, range(3))
    pages = joined([found[number].items for number in range(3)])
    (grid,) = [item for page in pages for item in page if isinstance(item, PdfGrid)]
    assert grid in pages[0]
    assert plain(grid) == [HEAD, *rows]
    assert sorted(set(grid.pages)) == [0, 1, 2]
    last = next(item for item in found[2].items if isinstance(item, Grid)).rows[-1]
    assert grid.pages[grid.rows.index(last)] == 2
    assert pages[2][0] == Text("Hết.")


def test_a_row_broken_between_pages_is_one_row() -> None:
    begun = [
        "2",
        "Lập danh sách hộ có nguy cơ cháy nổ, phân loại theo",
        "Công an phường và",
        "Quý I",
    ]
    rest = ["", "mức độ và gửi các tổ dân phố.", "Đội chữa cháy", ""]
    last = ["3", "Diễn tập thoát nạn", "Trường Phú Mỹ", "Tháng 9"]
    data = story_pdf(
        ruled([HEAD, ROWS[0], begun], WIDTHS, repeat=1),
        new_page(),
        ruled([HEAD, rest, last], WIDTHS, repeat=1),
        numbered=True,
    )
    found = text_pages(data, range(2))
    pages = joined([found[0].items, found[1].items])
    (grid,) = [item for page in pages for item in page if isinstance(item, PdfGrid)]
    whole = [
        "2",
        "Lập danh sách hộ có nguy cơ cháy nổ, phân loại theo mức độ và gửi các tổ dân phố.",
        "Công an phường và Đội chữa cháy",
        "Quý I",
    ]
    assert plain(grid) == [HEAD, ROWS[0], whole, last]
    assert grid.pages == (0, 0, 0, 1)


def test_a_table_with_another_heading_stays_apart() -> None:
    other = [["TT", "Họ và tên", "Chức vụ", "Điện thoại"], ["1", "Lê Văn Thọ", "Tổ trưởng", "115"]]
    data = story_pdf(ruled([HEAD, *ROWS], WIDTHS), new_page(), ruled(other, WIDTHS))
    found = text_pages(data, range(2))
    pages = joined([found[0].items, found[1].items])
    assert [plain(page[0]) for page in pages if isinstance(page[0], Grid)] == [[HEAD, *ROWS], other]


def test_tables_with_text_or_other_columns_between_stay_apart() -> None:
    rows = (("1", "a b"), ("2", "c d"))
    first = PdfGrid(rows, headings=0, borders=(10.0, 60.0, 300.0))
    moved = PdfGrid(rows, headings=0, borders=(10.0, 120.0, 300.0))
    assert joined([(first,), (moved,)]) == ((first,), (moved,))
    assert joined([(first,), (Text("Phần hai"), first)]) == ((first,), (Text("Phần hai"), first))


def test_running_headers_and_page_numbers_do_not_part_a_table() -> None:
    def grid(*numbers: int) -> PdfGrid:
        return PdfGrid(
            tuple((str(n), f"Việc {n}") for n in numbers), headings=0, borders=(10.0, 60.0, 300.0)
        )

    pages = [
        (Text("Kế hoạch 12/KH-UBND"), grid(1, 2), Text("Trang 1/3")),
        (Text("Kế hoạch 12/KH-UBND"), grid(3, 4), Text("Trang 2/3")),
        (Text("Kế hoạch 12/KH-UBND"), Text("- 3 -"), grid(5), Text("Nơi nhận: như trên")),
    ]
    whole = joined(pages)
    assert isinstance(whole[0][1], PdfGrid)
    assert whole[0][1].rows == grid(1, 2, 3, 4, 5).rows
    assert whole[0][1].pages == (0, 0, 1, 1, 2)
    assert [len(page) for page in whole] == [3, 2, 3]


def test_a_page_of_merged_rows_only_is_fitted_into_the_columns() -> None:
    first = PdfGrid(
        (("TT", "Việc", "Ai"), ("1", "Tuần tra", "Tổ 1")), headings=1, borders=(10, 60, 300, 400)
    )
    second = PdfGrid((("II", "Việc thường xuyên"),), headings=0, borders=(10, 60, 400))
    (grid,), _ = joined([(first,), (second,)])
    assert isinstance(grid, Grid)
    assert grid.rows[-1] == ("II", "Việc thường xuyên", "")


def test_a_part_of_a_merged_number_is_a_row_of_its_own() -> None:
    first = PdfGrid((("1", "Tuần tra ban đêm.", "Tổ 1"),), headings=0, borders=(10, 60, 300, 400))
    second = PdfGrid((("", "Trực lễ, Tết.", "Tổ 2"),), headings=0, borders=(10, 60, 300, 400))
    (grid,), _ = joined([(first,), (second,)])
    assert isinstance(grid, Grid)
    assert len(grid.rows) == 2


def test_a_merged_cell_that_goes_on_over_the_page_is_filled() -> None:
    first = [HEAD, ["1", "Tuần tra ban đêm.", "Công an phường", "Hằng ngày"]]
    second = [
        ["2", "Trực lễ, Tết.", "", "Cả năm"],
        ["3", "Kiểm tra nhà trọ.", "", "Tháng 5"],
        ["4", "Tổng kết.", "Văn phòng", "Tháng 12"],
    ]
    data = story_pdf(
        ruled(first, WIDTHS), new_page(), ruled(second, WIDTHS, ("SPAN", (2, 0), (2, 1)))
    )
    found = text_pages(data, range(2))
    grid = joined([found[0].items, found[1].items])[0][0]
    assert isinstance(grid, Grid)
    assert [row[2] for row in plain(grid)[1:]] == [*["Công an phường"] * 3, "Văn phòng"]


def test_every_word_of_a_page_is_read_once() -> None:
    rows = [HEAD, *_long(12)]
    data = story_pdf(text("Danh mục việc làm"), ruled(rows, WIDTHS), text("Hết danh mục"))
    wanted = "Danh mục việc làm " + " ".join(" ".join(row) for row in rows) + " Hết danh mục"
    assert words(data, 0) == wanted.split()
