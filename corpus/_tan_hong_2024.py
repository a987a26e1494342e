"""Source text of the sample food safety plan of Tân Hồng district for 2024 (becomes a DOC file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **HUYỆN TÂN HỒNG** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 27/KH-UBND | *Tân Hồng, ngày 05 tháng 3 năm 2024* |

# KẾ HOẠCH
# Bảo đảm an toàn thực phẩm trên địa bàn huyện Tân Hồng năm 2024

Căn cứ Luật An toàn thực phẩm; Nghị định số 15/2018/NĐ-CP ngày 02/02/2018 của Chính phủ, Ủy ban nhân dân huyện Tân Hồng ban hành kế hoạch bảo đảm an toàn thực phẩm năm 2024 như sau:

## I. MỤC TIÊU

### 1. Mục tiêu chung

Người dân huyện biên giới được dùng thực phẩm rõ nguồn gốc; bếp ăn tập thể và hàng quán quanh trường học được kiểm soát thường xuyên.

### 2. Chỉ tiêu

- 92% cơ sở sản xuất, kinh doanh thực phẩm do huyện quản lý được kiểm tra ít nhất một lần trong năm.
- 100% bếp ăn bán trú ký cam kết và lưu mẫu thức ăn đủ 24 giờ.
- Không để xảy ra vụ ngộ độc thực phẩm trên 30 người mắc.
- Xét nghiệm nhanh 640 mẫu thực phẩm tại các chợ.

## II. NHIỆM VỤ

### 1. Tuyên truyền

- Tháng hành động vì an toàn thực phẩm từ ngày 15/4/2024 đến ngày 15/5/2024 (Phòng Y tế chủ trì, phối hợp Hội Liên hiệp Phụ nữ huyện thực hiện).
- Hướng dẫn tiểu thương chợ Tân Hồng và chợ biên giới Thông Bình ghi sổ nguồn gốc hàng hóa (Phòng Kinh tế và Hạ tầng thực hiện).

### 2. Kiểm tra, xử lý

- Lập 03 đoàn kiểm tra liên ngành dịp Tết Nguyên đán, Tháng hành động và Tết Trung thu (Trung tâm Y tế huyện chủ trì, phối hợp Công an huyện thực hiện).
- Truy nguồn gốc thịt heo, nội tạng đông lạnh vận chuyển qua cửa khẩu Dinh Bà (Đội Quản lý thị trường số 5 phối hợp Đồn Biên phòng thực hiện).
- Công khai tên cơ sở vi phạm trên trang thông tin điện tử của huyện trong vòng 7 ngày làm việc.

### 3. Tiếp nhận tin báo

Người dân báo ngộ độc thực phẩm về số trực của Trung tâm Y tế huyện: 0277.3830.515 (trực cả ngày nghỉ).

## III. TỔ CHỨC THỰC HIỆN

1. Phòng Y tế là cơ quan thường trực, tổng hợp báo cáo quý trước ngày 18 của tháng cuối quý.

2. Kinh phí thực hiện kế hoạch là 385.000.000 đồng từ ngân sách huyện năm 2024./.

| **Nơi nhận:**<br>- Sở Y tế;<br>- TT/HU, TT/HĐND huyện;<br>- UBND các xã, thị trấn;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**KT. CHỦ TỊCH**<br>**PHÓ CHỦ TỊCH**<br><br>**Trương Thị Mỹ Dung** |
"""
