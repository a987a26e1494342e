"""Source text of the sample fire safety plan of Lấp Vò district for 2024 (becomes a DOCX file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **HUYỆN LẤP VÒ** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 66/KH-UBND | *Lấp Vò, ngày 11 tháng 3 năm 2024* |

# KẾ HOẠCH
# Phòng cháy, chữa cháy và cứu nạn, cứu hộ huyện Lấp Vò năm 2024

Căn cứ Luật Phòng cháy và chữa cháy; Nghị định số 136/2020/NĐ-CP ngày 24/11/2020 của Chính phủ; Chỉ thị số 01/CT-TTg ngày 03/01/2023 của Thủ tướng Chính phủ, Ủy ban nhân dân huyện ban hành kế hoạch như sau:

## I. MỤC TIÊU

### 1. Mục tiêu chung

Hạn chế đến mức thấp nhất số vụ cháy và thiệt hại về người ở chợ, nhà ở kết hợp kinh doanh và các cơ sở xay xát, sấy lúa.

### 2. Chỉ tiêu

- Số vụ cháy giảm 10% so với năm 2023; không có cháy gây chết người.
- 100% nhà ở kết hợp kinh doanh có lối thoát nạn thứ hai và ít nhất một bình chữa cháy.
- 95% hộ gia đình được hướng dẫn kỹ năng thoát nạn.
- Ra mắt 26 tổ liên gia an toàn phòng cháy, chữa cháy.

## II. NHIỆM VỤ

### 1. Tuyên truyền

- Phát thanh chuyên mục “Mỗi nhà một bình chữa cháy” vào chiều thứ Tư hằng tuần.
- Tổ chức trải nghiệm chữa cháy cho học sinh tại 12 trường trung học cơ sở.

### 2. Kiểm tra, xử lý

- Kiểm tra 100% chợ, cây xăng, cơ sở kinh doanh khí đốt trước ngày 30/4/2024; đình chỉ nơi không khắc phục.
- Rà soát dây điện sau công tơ của hộ nghèo, hộ người cao tuổi neo đơn để hỗ trợ thay mới.
- Yêu cầu chủ nhà trọ tháo bỏ lồng sắt, chuồng cọp che ban công hoặc mở cửa thoát nạn.

### 3. Ứng phó

- Xây dựng phương án chữa cháy tại chợ Lấp Vò, chợ Định Yên và làng chiếu Định Yên, thực tập mỗi phương án ít nhất một lần trong năm.
- Số điện thoại báo cháy là 114; số trực của Đội Cảnh sát phòng cháy, chữa cháy huyện là 0277.3845.114.
- Khi xảy ra cháy lớn, Chủ tịch Ủy ban nhân dân xã, thị trấn là người chỉ huy cho đến khi lực lượng Cảnh sát có mặt.

## III. TỔ CHỨC THỰC HIỆN

1. Công an huyện chủ trì, kiểm tra và báo cáo Ủy ban nhân dân huyện mỗi quý, trước ngày 14 tháng cuối quý.

2. Điện lực Lấp Vò phối hợp rà soát hệ thống điện; Phòng Kinh tế và Hạ tầng kiểm tra nguồn nước chữa cháy.

3. Kinh phí bố trí trong dự toán năm 2024 của các đơn vị và đóng góp của cơ sở kinh doanh./.

| **Nơi nhận:**<br>- Công an Tỉnh;<br>- TT/HU, TT/HĐND huyện;<br>- UBND các xã, thị trấn;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>**Ngô Tấn Đạt** |

# BẢNG PHÂN CÔNG

| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Kiểm tra chợ, cây xăng, cơ sở kinh doanh khí đốt | Công an huyện | Phòng Kinh tế và Hạ tầng | Tháng 4 |
| 2 | Ra mắt 26 tổ liên gia an toàn | UBND xã, thị trấn | Công an huyện | Tháng 5 |
| 3 | Trải nghiệm chữa cháy cho học sinh | Phòng Giáo dục và Đào tạo | Huyện Đoàn | Tháng 9 |
| 4 | Thực tập phương án tại làng chiếu Định Yên | Công an huyện | UBND xã Định Yên | Tháng 10 |
| 5 | Tổng kết công tác năm | Công an huyện | Văn phòng HĐND và UBND huyện | Tháng 12 |
"""

_AS_DRAFTED = (  # what the draft has instead
    ("| Số: 66/KH-UBND |", "| Số:      /KH-UBND |"),
    ("*Lấp Vò, ngày 11 tháng 3 năm 2024*", "*Lấp Vò, ngày      tháng      năm 2024*"),
    ("# KẾ HOẠCH\n", "**DỰ THẢO**\n\n# KẾ HOẠCH\n"),
    ("Ra mắt 26 tổ liên gia", "Ra mắt 30 tổ liên gia"),
    ("100% nhà ở kết hợp kinh doanh", "80% nhà ở kết hợp kinh doanh"),
    ("**Ngô Tấn Đạt**", ""),
)


def draft() -> str:
    """The plan as it was drafted: without number, day and signer, with two other figures."""
    text = TEXT
    for final, drafted in _AS_DRAFTED:
        text = text.replace(final, drafted)
    return text
