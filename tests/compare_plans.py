"""Plans written for the tests of comparisons: one subject over years, places and levels.

What changed from one to the next is known to the word: values, a base year, tasks that came and
went, and one that was only worded anew.
"""

from tests.answer_plans import _FOOT, _HEAD

PROVINCE_2022 = (
    _HEAD.format(
        issuer="TỈNH AN GIANG", number="21/KH-UBND", place="An Giang", day="14", month="02",
        year="2022", title="Trồng rừng và giữ đất bãi bồi trên địa bàn tỉnh An Giang năm 2022",
    )
    + """Căn cứ Luật Lâm nghiệp ngày 15/11/2017;

I. CHỈ TIÊU
1. Tỷ lệ cây con sống sau một mùa mưa đạt trên 70%.
2. Giảm 6% diện tích bãi bồi bị sạt lở so với năm 2019.
3. Số hộ nhận khoán rừng tràm vi phạm hợp đồng dưới 9%.
4. Che phủ 40% diện tích bãi bồi trống, 80% diện tích đã che phủ không bị chặt phá trở lại.

II. NHIỆM VỤ
1. Gieo ươm
- Ươm giống bần chua trong bầu đất phù sa tại ba trại ven sông Hậu.
- Mời nghệ nhân đan giỏ tre thay bầu nhựa cho các tổ hợp tác ở cù lao.
2. Bảo vệ
- Tuần tra bãi bồi bằng xuồng chèo vào các đêm nước rong.
- Gửi báo cáo diện tích rừng về Chi cục Kiểm lâm trước ngày 10/6 hằng năm.
"""
    + _FOOT.format(recipient="Các trạm kiểm lâm", signer="Trần Thị Ngọc Diễm")
)  # fmt: skip

PROVINCE_2024 = (
    _HEAD.format(
        issuer="TỈNH AN GIANG", number="33/KH-UBND", place="An Giang", day="19", month="01",
        year="2024", title="Trồng rừng và giữ đất bãi bồi trên địa bàn tỉnh An Giang năm 2024",
    )
    + """Căn cứ Luật Lâm nghiệp ngày 15/11/2017;

I. CHỈ TIÊU
1. Tỷ lệ cây con sống sau một mùa mưa đạt trên 75%.
2. Giảm 4% diện tích bãi bồi bị sạt lở so với năm 2023.
3. Số hộ nhận khoán rừng tràm vi phạm hợp đồng dưới 9%.
4. Chụp không ảnh toàn bộ 12 cồn cát bằng máy bay không người lái.

II. NHIỆM VỤ
1. Gieo ươm
- Ươm giống bần chua trong bầu đất phù sa ở ba trại ven sông Hậu.
2. Bảo vệ
- Tuần tra bãi bồi bằng xuồng chèo trong các đêm nước rong.
- Gắn thẻ điện tử lên gốc tràm cổ thụ để chống trộm gỗ.
- Gửi báo cáo diện tích rừng về Chi cục Kiểm lâm trước ngày 05/6 hằng năm.
"""
    + _FOOT.format(recipient="Các trạm kiểm lâm", signer="Trần Thị Ngọc Diễm")
)  # fmt: skip

DISTRICT_2024 = (
    _HEAD.format(
        issuer="HUYỆN TRI TÔN", number="08/KH-UBND", place="Tri Tôn", day="04", month="3",
        year="2024",
        title="Trồng rừng và giữ đất bãi bồi trên địa bàn huyện Tri Tôn, tỉnh An Giang năm 2024",
    )
    + """I. CHỈ TIÊU
1. Tỷ lệ cây con sống sau một mùa mưa đạt từ 65% đến 68%.
2. Che phủ các bãi bồi trống đã giao, 85% diện tích đã che phủ không bị chặt phá trở lại.

II. NHIỆM VỤ
1. Hạt Kiểm lâm treo biển cấm thả trâu vào rừng tràm mới trồng.
"""
    + _FOOT.format(recipient="Các xã", signer="Chau Sóc Kha")
)  # fmt: skip

OTHER_PROVINCE_2024 = (
    _HEAD.format(
        issuer="TỈNH LONG AN", number="70/KH-UBND", place="Long An", day="22", month="01",
        year="2024", title="Trồng rừng và giữ đất bãi bồi trên địa bàn tỉnh Long An năm 2024",
    )
    + """I. CHỈ TIÊU
1. Tỷ lệ cây con sống sau một mùa mưa đạt trên 72%.

II. NHIỆM VỤ
1. Đào kênh ngăn mặn quanh khu rừng tràm gió ở biên giới.
"""
    + _FOOT.format(recipient="Các huyện biên giới", signer="Võ Tấn Tài")
)  # fmt: skip

OTHER_SUBJECT_2024 = (
    _HEAD.format(
        issuer="TỈNH AN GIANG", number="52/KH-UBND", place="An Giang", day="27", month="02",
        year="2024", title="Sửa chữa nhà hát và thư viện công cộng của tỉnh An Giang năm 2024",
    )
    + """I. CHỈ TIÊU
1. Thay ghế cho 100% phòng đọc trước mùa thi.

II. NHIỆM VỤ
1. Sở Văn hóa lợp lại mái ngói nhà hát.
"""
    + _FOOT.format(recipient="Nhà hát tỉnh", signer="Trần Thị Ngọc Diễm")
)  # fmt: skip

RUINED_2023 = """UY BAN NHAN DAN
HUYEN CHO MOI
Sé: 15/KH-UBND
Cho Moi, ngay 17 thang 3 nim 2023

KE HOACH
Tréng rirng va gitr dat bai béi trén dia ban huyén Cho Moi, tinh An Giang nim 2023

I. CHI TIEU
1. Thu gom vo lon sau h6i cho xuan, déi lay cay gidng cho cac h6 ven séng.
2. M6i xa lap mét td d6i canh giit bai, di tuan bang ghe nho vao cac dém tdi troi.
3. Phong Kinh té huyén dem so cay con lai sau mua lii va bao vé cho huyén.
"""

PLANS = {
    "an-giang-2022.txt": PROVINCE_2022,
    "an-giang-2024.txt": PROVINCE_2024,
    "tri-ton-2024.txt": DISTRICT_2024,
    "long-an-2024.txt": OTHER_PROVINCE_2024,
    "nha-hat-2024.txt": OTHER_SUBJECT_2024,
    "cho-moi-2023.txt": RUINED_2023,
}
