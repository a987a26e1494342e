"""Plans written for the tests of answers: neighbours in place, year, wording and numbers."""

_HEAD = """ỦY BAN NHÂN DÂN
{issuer}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------
Số: {number}
{place}, ngày {day} tháng {month} năm {year}

KẾ HOẠCH
{title}

"""
_FOOT = """
Nơi nhận:
- {recipient};
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
{signer}
"""

PROVINCE_2024 = (
    _HEAD.format(
        issuer="TỈNH ĐỒNG THÁP", number="45/KH-UBND", place="Đồng Tháp", day="18", month="01",
        year="2024", title="Phòng, chống đuối nước trẻ em trên địa bàn tỉnh Đồng Tháp năm 2024",
    )
    + """Căn cứ Chỉ thị số 17/CT-TTg ngày 16/5/2023 của Thủ tướng về giữ trẻ an toàn trên sông nước;
Ủy ban nhân dân tỉnh ban hành kế hoạch với các nội dung sau:

I. CHỈ TIÊU
1. Trên 85% học sinh tiểu học biết bơi khi kết thúc năm học.
2. Giảm ít nhất 12% số vụ đuối nước so với năm 2023.
3. Mỗi xã có 02 điểm dạy bơi mở cửa suốt mùa hè.

II. NHIỆM VỤ
1. Tuyên truyền
Dán tranh cảnh báo ở bến đò, chợ nổi; nhắc phụ huynh không để con tắm sông một mình.
2. Đường dây nóng
Ai thấy trẻ gặp nạn dưới nước thì gọi ngay số 02773.875.111 để đội cứu hộ đến kịp.
3. Cứu hộ
Mua 40 xuồng máy cho các đội cứu hộ ven sông Tiền và tập dượt vào ngày 25/5/2024.

III. PHÂN CÔNG

| STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Tập huấn giáo viên dạy bơi cứu đuối | Sở Giáo dục và Đào tạo | Tỉnh đoàn | Tháng 4/2024 |
| 2 | Lắp biển báo nước sâu ở bến đò | Sở Giao thông vận tải | Công an tỉnh | Tháng 5/2024 |
| 3 | Tổ chức hội thi bơi cấp tỉnh | Sở Y tế | Sở Giáo dục và Đào tạo | Tháng 7/2024 |
"""
    + _FOOT.format(recipient="Các sở, ngành tỉnh", signer="Huỳnh Tấn Lợi")
)  # fmt: skip

PROVINCE_2023 = (
    _HEAD.format(
        issuer="TỈNH ĐỒNG THÁP", number="39/KH-UBND", place="Đồng Tháp", day="09", month="02",
        year="2023", title="Phòng, chống đuối nước trẻ em trên địa bàn tỉnh Đồng Tháp năm 2023",
    )
    + """Căn cứ Quyết định số 1248/QĐ-TTg ngày 19/7/2021 của Thủ tướng Chính phủ;
Ủy ban nhân dân tỉnh ban hành kế hoạch với các nội dung sau:

I. CHỈ TIÊU
1. Trên 70% học sinh tiểu học biết bơi khi kết thúc năm học.
2. Giảm ít nhất 8% số vụ đuối nước so với năm 2022.

II. NHIỆM VỤ
1. Rào chắn ao, hầm cạnh nhà trẻ trước mùa lũ; ghi lại từng nơi đã rào.
2. Người dân báo tin qua số (02773875111) vào bất cứ giờ nào.
"""
    + _FOOT.format(recipient="Sở Y tế", signer="Cao Thị Bích Vân")
)  # fmt: skip

DISTRICT_2024 = (
    _HEAD.format(
        issuer="HUYỆN THÁP MƯỜI", number="22/KH-UBND", place="Tháp Mười", day="27", month="02",
        year="2024", title="Dạy bơi cho học sinh trên địa bàn huyện Tháp Mười năm 2024",
    )
    + """Thực hiện Chỉ thị số 17/CT-TTg ngày 16/5/2023 và Kế hoạch số 45/KH-UBND của tỉnh.

I. CHỈ TIÊU
1. Có 65% học sinh lớp bốn bơi được hai mươi lăm mét.

II. NHIỆM VỤ
1. Phòng Giáo dục và Đào tạo mượn hồ bơi của trường nội trú cho lớp học hè.
2. Báo cáo tai nạn về đường dây nóng của tỉnh 0277 3875 111 và của huyện 02773.824.333.

III. KINH PHÍ
Huyện chi 360.000.000 đồng mua phao và thuê thầy dạy bơi.
"""
    + _FOOT.format(recipient="Các trường tiểu học", signer="Lê Quốc Dũng")
)  # fmt: skip

OTHER_PROVINCE_2024 = (
    _HEAD.format(
        issuer="TỈNH KIÊN GIANG", number="118/KH-UBND", place="Kiên Giang", day="05", month="3",
        year="2024", title="Phòng, chống đuối nước trẻ em trên địa bàn tỉnh Kiên Giang năm 2024",
    )
    + """Theo Kế hoạch số 53/KH-BCP ngày 11/01/2024, tỉnh triển khai những việc sau đây:

I. CHỈ TIÊU
1. Trên 60% học sinh tiểu học biết bơi khi kết thúc năm học.

II. NHIỆM VỤ
1. Tàu cá chở trẻ em phải có áo phao vừa cỡ từng em.
2. Tin báo gửi về số 02973.822.118 hoặc thư dien-bao@kiengiang.example.vn.
"""
    + _FOOT.format(recipient="Các đồn biên phòng", signer="Danh Thị Sa Rây")
)  # fmt: skip

PLANS = {
    "2024/dong-thap.txt": PROVINCE_2024,
    "2024/dong-thap (ban sao).txt": PROVINCE_2024.replace("\n", "\r\n"),
    "2023/dong-thap.txt": PROVINCE_2023,
    "2024/thap-muoi.txt": DISTRICT_2024,
    "2024/kien-giang.txt": OTHER_PROVINCE_2024,
}

# Questions of every kind over these plans, for what must hold of every answer.
QUESTIONS = """
Kế hoạch nào nhắc đến số 02773.875.111?
02773875111 là số gì?
Kế hoạch nào nhắc đến số 02773.875.112?
Chỉ thị 17/CT-TTg nói về việc gì?
Những kế hoạch nào căn cứ Chỉ thị 17/CT-TTg?
Chỉ thị số 17/CT-TTg ngày 15/6/2023 về việc gì?
Kế hoạch nào thực hiện Kế hoạch 53/KH-BCĐ?
Ai ký kế hoạch phòng, chống đuối nước tỉnh Đồng Tháp năm 2024?
Kế hoạch phòng, chống đuối nước tỉnh Kiên Giang năm 2024 số bao nhiêu?
Kế hoạch dạy bơi của huyện Tháp Mười ban hành ngày nào?
Sở Giáo dục và Đào tạo được giao nhiệm vụ gì?
Tháng 7 có những việc gì phải làm?
Ai chủ trì lắp biển báo nước sâu ở bến đò?
Chỉ tiêu bao nhiêu phần trăm học sinh tiểu học biết bơi ở tỉnh Đồng Tháp năm 2024?
So sánh chỉ tiêu học sinh biết bơi qua các năm
Năm 2022 tỉnh Đồng Tháp có bao nhiêu phần trăm học sinh biết bơi?
Huyện Tháp Mười chi bao nhiêu tiền mua phao?
Kinh phí mua xuồng máy cứu hộ là bao nhiêu?
Giá vàng hôm nay bao nhiêu?
Khi nào tập dượt cứu hộ trên sông Tiền?
chi tieu hoc sinh tieu hoc biet boi o kien giang nam 2024
What percentage of pupils in Kien Giang should be able to swim in 2024?
Which plans mention the hotline 02773875111?
Tìm câu mẫu về rào chắn ao, hầm cạnh nhà
""".strip().splitlines()
