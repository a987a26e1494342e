"""Source text of the sample road safety plan of Bến Tre for 2025 (becomes an HTML file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **TỈNH BẾN TRE** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 318/KH-UBND | *Bến Tre, ngày 14 tháng 01 năm 2025* |

# KẾ HOẠCH
# Bảo đảm trật tự, an toàn giao thông tỉnh Bến Tre năm 2025

Căn cứ Luật Trật tự, an toàn giao thông đường bộ; Nghị định số 168/2024/NĐ-CP ngày 26/12/2024 của Chính phủ, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

**I. MỤC TIÊU**

- Giảm ít nhất 9% số người chết vì tai nạn giao thông so với năm 2024.

- 100% trường trung học phổ thông ký cam kết không để học sinh đi xe máy trên 50 phân khối đến trường.

- Xóa 21 điểm đen, điểm tiềm ẩn tai nạn trên Quốc lộ 60, Quốc lộ 57 và các đường tỉnh.

**II. PHÂN CÔNG NHIỆM VỤ**

| TT | Nhiệm vụ | Diễn giải mô tả công việc | Phân công | << | Thời gian |
|---|---|---|---|---|---|
| ^^ | ^^ | ^^ | Chủ trì | Phối hợp | ^^ |
| 1 | Tuyên truyền Nghị định 168/2024/NĐ-CP | Phát sóng chuyên mục “Đường về bình an” ba buổi mỗi tuần | Đài Phát thanh và Truyền hình tỉnh | Công an tỉnh | Hằng tuần |
| 2 | Cuộc thi “Lái xe không rượu bia” | Thi trực tuyến, dành cho đoàn viên từ 18 đến 30 tuổi | Tỉnh Đoàn | Ban An toàn giao thông tỉnh | Tháng 3 |
| 3 | Ký cam kết với trường trung học phổ thông | Ba bên cùng ký: nhà trường, phụ huynh, học sinh | Sở Giáo dục và Đào tạo | Công an tỉnh | Tháng 9 |
| 4 | Xử lý xe chở cát, chở dừa quá tải | Cân lưu động trên Quốc lộ 60, đường tỉnh 883 | Công an tỉnh | Sở Xây dựng | Tháng 5 |
| 5 | Kiểm tra nồng độ cồn, ma túy đối với tài xế xe khách | Kiểm tra tại bến xe và trên tuyến, không báo trước | ^^ | Sở Y tế | Tháng 6 |
| 6 | Xóa 21 điểm đen tai nạn | Cải tạo nút giao, lắp đèn vàng, gờ giảm tốc | Sở Xây dựng | UBND các huyện, thành phố | Tháng 8 |
| 7 | Kiểm tra 64 bến phà, bến khách ngang sông | Đình chỉ bến không phép, phương tiện hết hạn đăng kiểm | ^^ | Công an tỉnh | Tháng 10 |
| 8 | Hỗ trợ trẻ em mồ côi do tai nạn giao thông | Trao 150 suất học bổng, mỗi suất 3 triệu đồng | Hội Chữ thập đỏ tỉnh | Ban An toàn giao thông tỉnh | Tháng 11 |
| 9 | Tưởng niệm nạn nhân tử vong vì tai nạn giao thông | Tổ chức tại thành phố Bến Tre | Ban An toàn giao thông tỉnh | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | ^^ |

**III. TỔ CHỨC THỰC HIỆN**

1. Ban An toàn giao thông tỉnh là cơ quan thường trực, báo cáo tháng trước ngày 19.

2. Người dân gửi hình ảnh vi phạm qua số 0275.3829.468./.

| **Nơi nhận:**<br>- Ủy ban ATGT quốc gia;<br>- TT: TU, HĐND tỉnh;<br>- Các sở, ban, ngành tỉnh;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**KT. CHỦ TỊCH**<br>**PHÓ CHỦ TỊCH**<br><br>**Cao Minh Triết** |
"""
