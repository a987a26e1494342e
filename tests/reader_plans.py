"""Plans written for the tests of the reader: paged, long, in versions, with a table."""

from reportlab.pdfgen.canvas import Canvas

from tests.pdf_pages import Draw, canvas_pdf

LAMPS = """ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 88/KH-UBND
Bến Tre, ngày 02 tháng 5 năm 2024

KẾ HOẠCH
Thắp sáng đường quê trên địa bàn tỉnh Bến Tre năm 2024

Căn cứ Luật Giao thông đường bộ ngày 13 tháng 11 năm 2008;
Căn cứ Kế hoạch số 1127/KH-UBND ngày 14 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh Bến Tre;
Thực hiện Kế hoạch số 305/KH-UBND của Ủy ban nhân dân tỉnh;

I. MỤC TIÊU
Lắp 640 bóng đèn dọc đường làng, ưu tiên đoạn có trường học.

II. PHÂN CÔNG

| STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Chọn đoạn đường <tối> | Sở Giao thông vận tải | Các xã | Tháng 6/2024 |
| 2 | Mắc dây và bóng | Công ty Điện lực | Đoàn Thanh niên | Tháng 8/2024 |

III. TỔ CHỨC THỰC HIỆN
Người dân báo đèn hỏng về số 0275.3811.246, kể cả ban đêm; sơ kết trong tháng 10.
"""


def pages_pdf() -> bytes:
    """A PDF of three pages; the last line of the second stands low on it."""
    return canvas_pdf(
        _page(
            (760, "KẾ HOẠCH"),
            (740, "Nạo vét mương rạch huyện Gò Dầu, tỉnh Tây Ninh năm 2024"),
            (720, "I. MỤC TIÊU"),
            (700, "Nạo vét 12 km mương rạch trước mùa mưa, giữ nước ngọt cho ruộng lúa."),
        ),
        _page(
            (760, "II. NHIỆM VỤ"),
            (740, "1. Các xã khảo sát những đoạn mương rạch bị bồi lấp, vận động nhân dân."),
            (90, "2. Phòng Kinh tế nghiệm thu mương rạch đã nạo vét trong tháng chín."),
        ),
        _page(
            (760, "III. TỔ CHỨC THỰC HIỆN"),
            (740, "Các xã báo cáo kết quả trước ngày 20/11/2024 để tổng hợp."),
        ),
    )


def _page(*lines: tuple[int, str]) -> Draw:
    """Draws lines at these heights above the foot of the page."""

    def draw(canvas: Canvas) -> None:
        for height, words in lines:
            canvas.drawString(72, height, words)

    return draw
