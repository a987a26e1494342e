"""Plans written for the tests of what binds an answer: subject, place, year, agency, spelling.

Each is made so that a careless reading finds something in it: a value beside another subject, a
number beside another agency, a word that only resembles the one asked for.
"""

from tests.answer_plans import _FOOT, _HEAD

# Ten rows: a misspelling is known where the right word is common in the archive.
_HAMLETS = (
    "An Bình, Cái Kè, Gò Ân, Hòa Lợi, Kinh Cùng, Mái Dầm, Ngã Cạy, Phú Sung, Rạch Tra, Xẻo Lá"
)
_ROWS = "".join(
    f"| {n} | Chuyển hóa xóm {hamlet}, tìm việc cho lao động trẻ | Ban quản lý chợ | Quý I/2023 |\n"
    for n, hamlet in enumerate(_HAMLETS.split(", "), 1)
)

PROVINCE_2024 = """# ỦY BAN NHÂN DÂN TỈNH VĨNH LONG

**Số: 61/KH-UBND**

*Vĩnh Long, ngày 12 tháng 3 năm 2024*

# KẾ HOẠCH

**Chuyển hóa xóm chợ phức tạp trên địa bàn tỉnh Vĩnh Long năm 2024**

Căn cứ Chỉ thị số 48-CT/TW; căn cứ Quyết định số 999/QĐ-TTg ngày 29/7/2019 về vỉa hè.

## I. CHỈ TIÊU

1. Khám mắt, phát kính cho 78% người già neo đơn ở mỗi xóm.
   Nhắc chủ trại nuôi vịt nhốt chuồng xa giếng nước.
2. Tiếp nhận 100% thư góp ý của bà con; trả lời trên 90%.
3. Có 44% sạp chợ lắp bình chữa cháy.

## II. NHIỆM VỤ

**1. Trực ban**

- Phòng Tư pháp trực số 02703.822.615 để nghe bà con than phiền về tiếng ồn.
- Phòng Thú y tiêm chó mèo thả rông.
- Chi cục Kiểm lâm đi tuần rừng tràm mỗi tuần hai lượt bằng vỏ lãi.
- Diễn tập cứu hỏa chợ nổi Trà Ôn vào tháng 9/2024.
- Ghi tên người lao động qua lại cửa khẩu biên giới mỗi sáng.
- Cấm xe công nông chở quá tải qua cầu ván.

**2. Chuyển hóa**

- Mỗi xóm chợ chuyển hóa xong thì treo biển xanh ở đầu hẻm.

## III. PHÂN CÔNG

| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Phát tờ rơi về tiếng ồn | Phòng Tư pháp | Huyện đoàn | Tháng 8/2024 |
| 2 | Thi kể chuyện pháp luật | Phòng Tư pháp | Huyện đoàn | Tháng 10/2024 |
| 3 | Sơn vạch kẻ đường ở chợ | Sở Công Thương | Phòng Tư pháp | Tháng 8/2024 |
"""

PROVINCE_2023 = (
    _HEAD.format(
        issuer="TỈNH VĨNH LONG", number="57/KH-UBND", place="Vĩnh Long", day="20", month="02",
        year="2023", title="Chuyển hóa xóm chợ phức tạp trên địa bàn tỉnh Vĩnh Long năm 2023",
    )
    + """Ủy ban nhân dân tỉnh đặt ra những việc sau đây cho các xóm chợ:

I. CHỈ TIÊU
1. Có 31% sạp chợ lắp bình chữa cháy.

II. NHIỆM VỤ
1. Bắt quả tang người bán pháo thì báo ngay cho tổ chống tội phạm của xóm.
2. Chở quá tải bằng xe công nông thì bị nhắc tên trên loa.

III. PHÂN CÔNG

| STT | Nội dung | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
"""
    + _ROWS
    + _FOOT.format(recipient="Các chợ", signer="Phan Thị Ngọc Hân")
)  # fmt: skip

POLICE = """CÔNG AN TỈNH VĨNH LONG
CÔNG AN HUYỆN VŨNG LIÊM
-------
Số: 14/KH-CAH
Vũng Liêm, ngày 06 tháng 5 năm 2024

KẾ HOẠCH
Giữ trật tự chợ đêm trên địa bàn huyện Vũng Liêm, tỉnh Vĩnh Long năm 2024

I. CHỈ TIÊU
1. Có 12% sạp chợ lắp bình chữa cháy.

II. NHIỆM VỤ
1. Tuần tra chợ đêm từ lúc dọn hàng cho tới khi tắt đèn.

Nơi nhận:
- Các xã;
- Lưu: VT.

TM. BAN BẢO VỆ CHỢ ĐÊM
PHÓ BAN
TRƯỞNG CÔNG AN HUYỆN
Nguyễn Thành Trí
"""

BLANK = """ỦY BAN NHÂN DÂN
HUYỆN TAM BÌNH
-------
Số:        /KH-UBND
Tam Bình, ngày     tháng 02 năm 2025

KẾ HOẠCH
Nuôi ong lấy mật trên địa bàn huyện Tam Bình, tỉnh Vĩnh Long năm 2025

I. NHIỆM VỤ
1. Công an huyện Tam Bình cử trưởng nhóm đi kiểm tra thùng ong đặt ven lộ.

Nơi nhận:
- Các xã;
- Lưu: VT.

TM. BAN NUÔI ONG
TRƯỞNG BAN
Lê Văn Bảy
"""

GARBLED = """UY BAN NHAN DAN
HUYEN MANG THIT
Sé: 09/KH-UBND
Mang Thit, ngay 11 thang 4 nim 2022

KE HOACH
Giit gin trat ty lo gach ven séng trén dia ban huyén Mang Thit nim 2022

I. NHIEM VU
1. Céng an huyén di tuan ban dém, bat ké trom gach, phong chéng toi pham o lo nung.
2. Phong Van hoa lam loa keu goi tho gach di hoc chit, moi tuan hai budi sau gio com.
3. Dem so thung gach con lai, xay lai bo ke va dung dén soi sang o bén tau dau séng.
4. Tho gach phai deo khau trang khi béc do, rua tay sach trudc luc an trua o lan trai.
"""

PLANS = {
    "2024/vinh-long.md": PROVINCE_2024,
    "2023/vinh-long.txt": PROVINCE_2023,
    "2024/vung-liem.txt": POLICE,
    "2025/tam-binh.txt": BLANK,
    "2022/mang-thit.txt": GARBLED,
}
