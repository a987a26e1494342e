"""Source texts of two sample plans of Sơn Động district for 2025 (become members of a ZIP file)."""

# ruff: noqa: E501 - one line of the plan is one line here

POVERTY = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **HUYỆN SƠN ĐỘNG** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 52/KH-UBND | *Sơn Động, ngày 10 tháng 02 năm 2025* |

# KẾ HOẠCH
# Giảm nghèo bền vững huyện Sơn Động, tỉnh Bắc Giang năm 2025

Thực hiện Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt chương trình giảm nghèo, Ủy ban nhân dân huyện Sơn Động ban hành kế hoạch như sau:

## I. MỤC TIÊU

- Tỷ lệ hộ nghèo đa chiều còn 9,4% vào cuối năm; mỗi xã đặc biệt khó khăn giảm ít nhất 5,2%.
- Hỗ trợ 310 hộ nghèo xóa nhà tạm, nhà dột nát trước ngày 31/8/2025.
- Giải quyết việc làm mới cho 1.150 lao động, trong đó 85 người đi làm việc ở nước ngoài.

## II. NHIỆM VỤ

### 1. Hỗ trợ sinh kế

- Nhân rộng mô hình trồng ba kích tím, nuôi ong lấy mật tại các xã Tuấn Đạo, Thanh Luận (Phòng Nông nghiệp và Môi trường chủ trì, phối hợp Hội Nông dân huyện thực hiện).
- Cho vay vốn 42.000 triệu đồng qua các tổ tiết kiệm (Phòng giao dịch Ngân hàng Chính sách xã hội huyện chủ trì).

### 2. Dịch vụ cơ bản

- Kéo nước sạch về 17 bản; 100% người nghèo có thẻ bảo hiểm y tế.
- Miễn học phí cho con hộ nghèo học nghề tại Trung tâm Giáo dục nghề nghiệp huyện.

## III. TỔ CHỨC THỰC HIỆN

1. Phòng Nội vụ là cơ quan thường trực, báo cáo quý trước ngày 22 của tháng cuối quý.

2. Người dân phản ánh việc bình xét hộ nghèo qua số 0204.3886.104./.

| **Nơi nhận:**<br>- UBND tỉnh;<br>- TT/HU, TT/HĐND huyện;<br>- UBND các xã, thị trấn;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>**Giáp Văn Toàn** |
"""

COUNTRYSIDE = """\
Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN SƠN ĐỘNG
Độc lập - Tự do - Hạnh phúc

Số: 61/KH-UBND
Sơn Động, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Xây dựng nông thôn mới huyện Sơn Động, tỉnh Bắc Giang năm 2025

Căn cứ Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ về bộ tiêu chí quốc gia, Ủy ban nhân dân huyện xây dựng kế hoạch như sau:

I. MỤC TIÊU

- Thêm 03 xã Long Sơn, Yên Định, An Bá đạt chuẩn nông thôn mới; bình quân mỗi xã đạt 15,8 tiêu chí.
- Cứng hóa 27 km đường thôn, bản; thắp sáng 40 tuyến đường quê.
- 93% hộ dân dùng nước hợp vệ sinh.

II. NHIỆM VỤ

- Vận động hiến đất mở đường, mỗi thôn làm một tuyến “Đường hoa thanh niên” (Huyện Đoàn chủ trì, phối hợp Hội Liên hiệp Phụ nữ huyện thực hiện).
- Nâng cấp chợ phiên Vân Sơn, hoàn thành trước ngày 30/9/2025 (Phòng Kinh tế, Hạ tầng và Đô thị chủ trì).
- Thu gom bao gói thuốc bảo vệ thực vật vào 220 bể chứa (Phòng Nông nghiệp và Môi trường chủ trì).

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng Điều phối nông thôn mới huyện kiểm tra các xã về đích vào tháng 8, trình thẩm định trong tháng 11.

2. Vốn thực hiện 68.300 triệu đồng, trong đó nhân dân đóng góp 7.900 triệu đồng./.

Nơi nhận:
- UBND tỉnh;
- UBND các xã, thị trấn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Vi Thị Thanh
"""
