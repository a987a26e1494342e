"""Plans for the tests of searching: spellings, numbers, two versions of one plan."""

_HEAD = """ỦY BAN NHÂN DÂN
TỈNH {province}
-------
CỘNG HÒA XHCN VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: {number}
{place}, ngày {date}

KẾ HOẠCH
{title}

"""

MEDIATION = (
    _HEAD.format(
        province="HÀ NAM",
        number="214/KH-UBND",
        place="Hà Nam",
        date="12 tháng 02 năm 2022",
        title="Nâng cao chất lượng hòa giải ở cơ sở trên địa bàn tỉnh Hà Nam năm 2022",
    )
    + """I. MỤC TIÊU
1. Mỗi thôn có ít nhất một tổ hoà giải gồm ba người trở lên, có cả phụ nữ tham gia.
2. Tập huấn kỹ thuật lắng nghe cho 1.500 hòa giải viên, không tính 21.500 người đã học năm trước.

II. NHIỆM VỤ
1. Sở Tư pháp in tờ rơi, mời người dân tham gia góp ý trước ngày 15/9/2022.
2. Công an tỉnh bảo đảm an toàn giao thông quanh nhà văn hóa vào những buổi tối có họp.
3. Đài truyền thanh phát lời kêu gọi vào khung giờ tham dự họp thôn của đa số hộ dân.

III. TỔ CHỨC THỰC HIỆN
Các huyện gửi báo cáo về Sở Tư pháp theo số điện thoại 0226.3852.741 hoặc 0226.3852.742.
"""
)

MEDIATION_DRAFT = MEDIATION.replace("Số: 214/KH-UBND", "Số:      /KH-UBND").replace(
    "III. TỔ CHỨC",
    "4. Thư viện tỉnh mượn thêm sách luật cho các tủ sách lưu động.\n\nIII. TỔ CHỨC",
)

FERRY = (
    _HEAD.format(
        province="VĨNH LONG",
        number="77/KH-UBND",
        place="Vĩnh Long",
        date="03 tháng 5 năm 2024",
        title="Bảo đảm an toàn bến khách ngang sông trên địa bàn tỉnh Vĩnh Long năm 2024",
    )
    + """I. YÊU CẦU
1. Mọi hành khách mặc áo phao; bến không có áo phao thì dừng hoạt động.
2. An ninh ở bến do công an xã phụ trách; toàn bộ 48 bến có đèn.

II. NHIỆM VỤ
1. Cảng vụ kiểm tra kĩ thuật của phà theo Kế hoạch số 214/KH-UBND và Công văn số 9/SGTVT-QLVT.
2. Bỏ 85% số vé giấy, dừng bán vé viết tay ở 85 quầy.
"""
)

PLANS = {
    "2022/hoa-giai.txt": MEDIATION,
    "2022/hoa-giai (du thao).txt": MEDIATION_DRAFT,
    "2024/ben-pha.txt": FERRY,
}
