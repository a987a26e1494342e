"""Plans written for the tests of wording and overviews: a clause that changes by the year."""

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
- Các trường học;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
{signer}
"""

SCHOOL_2021 = (
    _HEAD.format(
        issuer="HUYỆN HỒNG NGỰ", number="31/KH-UBND", place="Hồng Ngự", day="12", month="02",
        year="2021", title="Bảo đảm an toàn giao thông trường học huyện Hồng Ngự năm 2021",
    )
    + """Thực hiện Chỉ thị số 04/CT-UBND ngày 11/01/2021 của tỉnh.

I. MỤC ĐÍCH
Học sinh đến lớp và về nhà bình yên, phụ huynh an tâm làm ăn.

II. CHỈ TIÊU
1. Giảm 10% số vụ va quẹt trước cổng trường so với năm 2020.

III. NHIỆM VỤ
1. Tuyên truyền
- Phát thanh trên loa ấp vào mỗi sáng thứ hai về đội mũ bảo hiểm cho con nhỏ;
- Vẽ tranh cổ động ở nhà văn hóa.
2. Trông giữ trẻ
Đội cờ đỏ gác hai đầu vạch sang đường vào giờ tan học, dắt học sinh nhỏ qua lộ.

IV. TỔ CHỨC THỰC HIỆN
1. Giao Công an huyện chủ trì, cùng Phòng Giáo dục và Đào tạo huyện theo dõi việc thực hiện.
2. Kinh phí lấy từ nguồn sự nghiệp giáo dục huyện được cấp đầu năm 2021.
3. Các trường gửi báo cáo trước ngày 20/11/2021 về Phòng Giáo dục và Đào tạo huyện.
"""
    + _FOOT.format(signer="Phan Thanh Điền")
)  # fmt: skip

SCHOOL_2023 = (
    _HEAD.format(
        issuer="HUYỆN HỒNG NGỰ", number="28/KH-UBND", place="Hồng Ngự", day="09", month="02",
        year="2023", title="Bảo đảm an toàn giao thông trường học huyện Hồng Ngự năm 2023",
    )
    + """Thực hiện Chỉ thị số 04/CT-UBND ngày 11/01/2021 của tỉnh.

I. MỤC ĐÍCH
Không để trẻ em bị nạn trên đường tới trường.

II. CHỈ TIÊU
1. Giảm 15% số vụ va quẹt trước cổng trường so với năm 2022.
2. Trên 90% phụ huynh ký cam kết không giao xe cho con chưa đủ tuổi.

III. NHIỆM VỤ
1. Tuyên truyền
- Mỗi lớp làm một tờ báo tường về văn hóa nhường đường.
2. Trông giữ trẻ
Đội cờ đỏ gác hai đầu vạch sang đường vào giờ vào lớp và giờ tan học, dắt học sinh nhỏ qua lộ.

IV. TỔ CHỨC THỰC HIỆN
1. Giao Công an huyện chủ trì, cùng Phòng Giáo dục và Đào tạo huyện theo dõi việc thực hiện.
2. Kinh phí lấy từ nguồn sự nghiệp giáo dục huyện được cấp đầu năm 2023.
3. Các trường gửi báo cáo trước ngày 25/11/2023 về Phòng Giáo dục và Đào tạo huyện.
"""
    + _FOOT.format(signer="Phan Thanh Điền")
)  # fmt: skip

FERRY_2024 = (
    _HEAD.format(
        issuer="TỈNH BẾN TRE", number="77/KH-UBND", place="Bến Tre", day="15", month="3",
        year="2024", title="Bảo đảm trật tự, an toàn giao thông đường thủy tỉnh Bến Tre năm 2024",
    )
    + """Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. MỤC ĐÍCH
Khách đi đò dọc, đò ngang đều mặc áo phao.

II. NHIỆM VỤ
1. Tuyên truyền
Dán bảng nhắc mặc áo phao tại từng bến; chủ đò nói lại với khách trước khi rời bến.
2. Kiểm tra
Cảnh sát đường thủy kiểm tra đăng kiểm của đò ngang mỗi quý một lần.

III. TỔ CHỨC THỰC HIỆN
1. Sở Giao thông vận tải chủ trì, báo cáo Ủy ban nhân dân tỉnh trước ngày 05/12/2024.
2. Kinh phí do ngân sách tỉnh bố trí trong dự toán của Sở Giao thông vận tải.
"""
    + _FOOT.format(signer="Trần Ngọc Hân")
)  # fmt: skip

FOREST_2024 = (
    _HEAD.format(
        issuer="TỈNH ĐẮK NÔNG", number="19/KH-UBND", place="Đắk Nông", day="22", month="01",
        year="2024", title="Phòng cháy, chữa cháy rừng tỉnh Đắk Nông năm 2024",
    )
    + """Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. NHIỆM VỤ
1. Dọn thực bì và làm đường băng cản lửa quanh rừng thông trước mùa khô.
2. Trạm bảo vệ rừng trực đêm trong những ngày nắng gắt.

II. TỔ CHỨC THỰC HIỆN
Hạt Kiểm lâm các huyện báo tin cháy về Chi cục Kiểm lâm ngay trong giờ đầu.
"""
    + _FOOT.format(signer="Y Khăm Niê")
)  # fmt: skip

PLANS = {
    "hong-ngu-2021.txt": SCHOOL_2021,
    "hong-ngu-2023.txt": SCHOOL_2023,
    "ben-tre-2024.txt": FERRY_2024,
    "dak-nong-2024.txt": FOREST_2024,
}
