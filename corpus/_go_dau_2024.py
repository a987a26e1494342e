"""Source text of the sample disaster plan of Gò Dầu district for 2024 (becomes an RTF file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **HUYỆN GÒ DẦU** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 58/KH-UBND | *Gò Dầu, ngày 22 tháng 4 năm 2024* |

# KẾ HOẠCH
# Phòng, chống thiên tai và tìm kiếm cứu nạn huyện Gò Dầu, tỉnh Tây Ninh năm 2024

Căn cứ Luật Phòng, chống thiên tai; Nghị định số 66/2021/NĐ-CP ngày 06/7/2021 của Chính phủ, Ủy ban nhân dân huyện Gò Dầu xây dựng kế hoạch như sau:

## I. MỤC ĐÍCH

- Chủ động theo phương châm “bốn tại chỗ”; giảm thiệt hại do lốc xoáy, sét và ngập úng ven sông Vàm Cỏ Đông.
- Mỗi xã, thị trấn có lực lượng xung kích từ 70 người trở lên, được tập huấn trước mùa mưa.

## II. NHIỆM VỤ

### 1. Trước thiên tai

- Nạo vét 18,5 km kênh tiêu tại các xã Phước Trạch, Hiệp Thạnh, hoàn thành trước ngày 30/6/2024 (Phòng Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp Trạm Thủy lợi thực hiện).
- Kiểm tra, chặt tỉa cây xanh có nguy cơ ngã đổ dọc Quốc lộ 22B (Phòng Kinh tế và Hạ tầng chủ trì).
- Dự trữ 2.500 bao tải, 40 áo phao và 06 xuồng máy tại kho của Ban Chỉ huy Quân sự huyện.

### 2. Trong thiên tai

- Di dời 215 hộ ở ấp Rỗng Tượng khi mực nước tại trạm Gò Dầu Hạ vượt báo động III (UBND xã chủ trì, phối hợp Công an huyện thực hiện).
- Trực ban 24/24 giờ tại Văn phòng Ban Chỉ huy Phòng, chống thiên tai, số điện thoại 0276.3853.940.

### 3. Sau thiên tai

- Thống kê thiệt hại gửi về huyện trong 12 giờ đầu; hỗ trợ nhà sập hoàn toàn 60.000.000 đồng mỗi căn.
- Phun khử khuẩn nguồn nước, ngừa dịch bệnh sau ngập (Trung tâm Y tế huyện chủ trì).

## III. TỔ CHỨC THỰC HIỆN

1. Ban Chỉ huy Quân sự huyện chủ trì diễn tập cứu hộ trên sông Vàm Cỏ Đông vào tháng 7 năm 2024.

2. Thủ trưởng các đơn vị báo cáo kết quả trước ngày 08/12/2024 về Phòng Nông nghiệp và Phát triển nông thôn./.

| **Nơi nhận:**<br>- BCH PCTT tỉnh;<br>- TT/HU, TT/HĐND huyện;<br>- UBND các xã, thị trấn;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>**Dương Hoàng Kiệt** |
"""
