"""Source text of the sample plan against drowning of Tiên Lãng for 2025 (becomes an ODT file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **HUYỆN TIÊN LÃNG** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 44/KH-UBND | *Tiên Lãng, ngày 17 tháng 3 năm 2025* |

# KẾ HOẠCH
# Phòng, chống tai nạn, đuối nước trẻ em huyện Tiên Lãng, thành phố Hải Phòng năm 2025

Thực hiện Quyết định số 1248/QĐ-TTg ngày 19/7/2021 của Thủ tướng Chính phủ về phòng, chống tai nạn, thương tích trẻ em, Ủy ban nhân dân huyện Tiên Lãng ban hành kế hoạch như sau:

## I. CHỈ TIÊU

- Giảm 12% số trẻ em tử vong do đuối nước so với năm 2024.
- 68% học sinh lớp 4 và lớp 5 biết bơi cơ bản vào cuối tháng 8.
- 100% ao, hồ công cộng sâu trên 1 mét được cắm biển cảnh báo, rào chắn.
- Xây mới 05 bể bơi lắp ghép tại các trường tiểu học.

## II. NHIỆM VỤ

### 1. Truyền thông

- Phát động Tuần lễ “Hè vui, hè an toàn” từ ngày 26/5/2025 đến ngày 01/6/2025 (Huyện Đoàn chủ trì, phối hợp Phòng Giáo dục và Đào tạo thực hiện).
- Mỗi thôn có một “Đội mắt trời” gồm ba người đi nhắc trẻ tắm sông vào buổi trưa (UBND xã thực hiện).

### 2. Dạy bơi

- Mở 46 lớp dạy bơi miễn phí cho trẻ em hộ nghèo, hộ cận nghèo (Trung tâm Văn hóa, Thể thao huyện chủ trì).
- Tập huấn sơ cấp cứu đuối nước cho 120 giáo viên thể chất (Trung tâm Y tế huyện chủ trì, phối hợp Hội Chữ thập đỏ huyện thực hiện).

### 3. Môi trường an toàn

- Rà soát bến đò ngang trên sông Văn Úc; đình chỉ phương tiện không đủ áo phao (Công an huyện chủ trì).
- Gia đình có trẻ dưới 6 tuổi ký cam kết che đậy bể, giếng, chum vại.

## III. TỔ CHỨC THỰC HIỆN

1. Phòng Nội vụ là đơn vị đầu mối, báo cáo 6 tháng trước ngày 10/6/2025, báo cáo năm trước ngày 28/11/2025.

2. Tổng kinh phí 1.270 triệu đồng, trong đó xã hội hóa 450 triệu đồng.

3. Thông tin trẻ gặp nạn báo về Tổng đài 111 hoặc số 0225.3883.262 của huyện./.

| **Nơi nhận:**<br>- UBND thành phố;<br>- TT/HU, TT/HĐND huyện;<br>- UBND các xã, thị trấn;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**KT. CHỦ TỊCH**<br>**PHÓ CHỦ TỊCH**<br><br>**Bùi Thanh Hà** |
"""
