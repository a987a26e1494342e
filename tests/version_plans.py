"""Plans written for the tests of which plan is meant: a draft, a number, a period, a date."""

from tests.answer_plans import _FOOT

_HEAD = """{mark}ỦY BAN NHÂN DÂN
{issuer}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------
Số: {number}
{dated}

KẾ HOẠCH
{title}

"""

_MARKET = """Căn cứ Luật Giá; Tờ trình số 31/TTr-PKT ngày 02/3/2024 của Phòng Kinh tế;
Ủy ban nhân dân huyện ban hành kế hoạch như sau:

I. CHỈ TIÊU
1. Lát gạch {paved} lối đi của chợ nổi.
2. Số ghe chìm do va chạm giảm 20%.

II. NHIỆM VỤ
1. Thi chèo ghe “Sóng nước chợ đêm” dành cho tiểu thương.
2. Phòng Kinh tế lắp {lamps} bóng đèn dọc bến ghe trước ngày 20/6/2024.
3. Hội Chữ thập đỏ huyện phát áo phao cho trẻ bán vé số.

III. PHÂN CÔNG

| STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Đếm ghe ra vào bến mỗi sáng | Phòng Kinh tế | Công an huyện | Tháng 5/2024 |
| 2 | Vớt lục bình ở vàm rạch | Đoàn Thanh niên huyện | Phòng Kinh tế | Tháng 9/2024 |
"""

FINAL = (
    _HEAD.format(
        mark="", issuer="HUYỆN CÁI BÈ", number="77/KH-UBND",
        dated="Cái Bè, ngày 14 tháng 3 năm 2024",
        title="Chỉnh trang chợ nổi huyện Cái Bè, tỉnh Tiền Giang năm 2024",
    )
    + _MARKET.format(paved="80%", lamps="64")
    + _FOOT.format(recipient="UBND các xã", signer="Trương Bá Lộc")
)  # fmt: skip

DRAFT = (
    _HEAD.format(
        mark="DỰ THẢO\n", issuer="HUYỆN CÁI BÈ", number="   /KH-UBND",
        dated="Cái Bè, ngày     tháng     năm 2024",
        title="Chỉnh trang chợ nổi huyện Cái Bè, tỉnh Tiền Giang năm 2024",
    )
    + _MARKET.format(paved="65%", lamps="48")
    + _FOOT.format(recipient="UBND các xã", signer="Trương Bá Lộc")
)  # fmt: skip

TERM = (
    _HEAD.format(
        mark="", issuer="HUYỆN CHỢ LÁCH", number="12/KH-UBND",
        dated="Chợ Lách, ngày 06 tháng 5 năm 2025",
        title="Bầu tổ trưởng làng hoa huyện Chợ Lách, tỉnh Bến Tre nhiệm kỳ 2025 - 2030",
    )
    + """Ủy ban nhân dân huyện ban hành kế hoạch như sau:

I. NỘI DUNG
1. Mỗi làng hoa bầu 03 tổ trưởng bằng phiếu kín.
2. Kinh phí thực hiện kế hoạch là 96.000.000 đồng từ ngân sách huyện.
"""
    + _FOOT.format(recipient="Các làng hoa", signer="Đỗ Hữu Phước")
)  # fmt: skip

PLANS = {
    "cai-be.txt": FINAL,
    "cai-be (du thao).txt": DRAFT,
    "cho-lach.txt": TERM,
}
