"""Plans written for the tests: what they say is invented, their form is that of real ones."""

TREES = """ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
-------
CỘNG HÒA XHCN VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 1127/KH-UBND
Bến Tre, ngày 14 tháng 3 năm 2023

KẾ HOẠCH
Trồng cây xanh ven sông trên địa bàn tỉnh Bến Tre năm 2023

Căn cứ Quyết định số 524/QĐ-TTg ngày 01 tháng 4 năm 2021 của Thủ tướng Chính phủ;
Ủy ban nhân dân tỉnh ban hành kế hoạch với các nội dung sau:

I. MỤC TIÊU
1. Mục tiêu chung
Phủ xanh những đoạn bờ sông đang sạt lở, giữ đất và tạo bóng mát cho người đi đường.
2. Chỉ tiêu cụ thể
a) Trồng mới 45.000 cây bần và cây mắm dọc bờ sông Hàm Luông.
b) Ít nhất 85% số cây còn sống sau mùa khô đầu tiên.

II. NHIỆM VỤ
1. Sở Nông nghiệp và Phát triển nông thôn chọn giống cây, hướng dẫn kỹ thuật ươm trồng cho các xã.
2. Sở Tài chính bố trí 750.000.000 đồng từ ngân sách tỉnh để mua cây giống.
3. Người dân thấy cây bị chặt phá thì báo về đường dây nóng 0275.3811.246 bất cứ lúc nào.

III. TỔ CHỨC THỰC HIỆN
Các huyện báo cáo kết quả trước ngày 20/11/2023 để tổng hợp.

Nơi nhận:
- Các sở, ngành tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Hoài Phương
"""

SWIMMING = """# ỦY BAN NHÂN DÂN HUYỆN KRÔNG BÔNG

**Số: 86/KH-UBND**

*Krông Bông, ngày 22 tháng 4 năm 2024*

# KẾ HOẠCH

**Dạy bơi an toàn cho trẻ em trên địa bàn huyện Krông Bông, tỉnh Đắk Lắk năm 2024**

## I. MỤC ĐÍCH

Mỗi trẻ từ bảy tuổi biết bơi ít nhất hai kiểu và biết kêu cứu khi gặp nước sâu.

## II. CHỈ TIÊU

1. Mở 32 lớp dạy bơi miễn phí trong dịp hè, mỗi lớp không quá mười lăm em.
2. Giảm 40% số vụ đuối nước so với năm trước.

## III. PHÂN CÔNG

| STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Thuê hồ bơi lắp ghép | Phòng Văn hóa và Thông tin | Huyện đoàn | Tháng 5/2024 |
| 2 | Cắm biển cảnh báo ở hồ, suối | Ủy ban nhân dân các xã | Công an huyện | Tháng 6/2024 |

Mọi thắc mắc xin gọi số 0262 3733 518 hoặc viết thư tới dayboi@krongbong.example.vn.
"""

WASTE = """ỦY BAN NHÂN DÂN
TỈNH AN GIANG
Số: 305/KH-UBND
An Giang, ngày 09 tháng 01 năm 2024

KẾ HOẠCH
Phân loại rác tại hộ gia đình trên địa bàn tỉnh An Giang năm 2024

Thực hiện Kế hoạch số 1127/KH-UBND và các văn bản có liên quan.

I. YÊU CẦU
1. Mỗi hộ có ba thùng đựng riêng rác hữu cơ, rác tái chế và rác còn lại.
2. Xe thu gom không trộn lẫn các loại rác đã được người dân phân loại.

II. KINH PHÍ
Tỉnh hỗ trợ mỗi hộ nghèo 320.000 đồng để mua thùng rác, chi trả trước ngày 30/9/2024.
"""

PLANS = {
    "2023/trong-cay.txt": TREES,
    "2024/day-boi.md": SWIMMING,
    "2024/phan-loai-rac.txt": WASTE,
    # The same plan saved a second time: a version of it, not another plan.
    "2024/phan-loai-rac (1).txt": WASTE.replace("ngày 30/9/2024", "ngày 30/9/2024 "),
}
