"""Source text of the sample crime plan of Chi Lăng district for 2022 (becomes garbled text)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN CHI LĂNG
Độc lập - Tự do - Hạnh phúc

Số: 73/KH-UBND
Chi Lăng, ngày 21 tháng 3 năm 2022

KẾ HOẠCH
Phòng, chống tội phạm và tệ nạn xã hội huyện Chi Lăng, tỉnh Lạng Sơn năm 2022

Thực hiện Kế hoạch số 64/KH-UBND ngày 02/3/2022 của Ủy ban nhân dân tỉnh Lạng Sơn, Ủy ban nhân dân huyện Chi Lăng ban hành kế hoạch như sau:

I. CHỈ TIÊU

- Số vụ phạm tội về trật tự xã hội giảm 8% so với năm 2021.
- Điều tra khám phá án đạt trên 83%; tiếp nhận 100% tin báo, giải quyết trên 92%.
- Lập hồ sơ đưa 36 người nghiện vào cơ sở cai nghiện bắt buộc.
- Lắp mới 54 camera an ninh tại các thị trấn Đồng Mỏ và Chi Lăng.

II. NHIỆM VỤ

1. Phòng ngừa

- Tuyên truyền thủ đoạn lừa bán phụ nữ qua biên giới tại các phiên chợ (Hội Liên hiệp Phụ nữ huyện chủ trì, phối hợp Công an huyện thực hiện).
- Xây dựng mô hình “Bản làng bình yên” ở 9 xã vùng cao (Công an huyện chủ trì).
- Dạy nghề trồng na cho người chấp hành xong án phạt tù (Trung tâm Giáo dục nghề nghiệp huyện chủ trì, phối hợp Hội Nông dân huyện thực hiện).

2. Đấu tranh

- Mở đợt cao điểm trấn áp tội phạm trộm cắp từ ngày 15/11/2022 đến ngày 15/01/2023.
- Ngăn chặn vận chuyển pháo nổ, gia cầm nhập lậu trên Quốc lộ 1A (Đội Quản lý thị trường số 2 chủ trì).
- Số điện thoại tố giác tội phạm của Công an huyện là 0205.3820.671.

3. Tệ nạn xã hội

- Kiểm tra 28 cơ sở lưu trú, quán karaoke vào tháng 6 và tháng 12 (Phòng Văn hóa và Thông tin chủ trì).

III. TỔ CHỨC THỰC HIỆN

1. Các phòng, ban và Ủy ban nhân dân xã báo cáo 6 tháng trước ngày 09/6/2022, báo cáo năm trước ngày 03/12/2022.

2. Kinh phí thực hiện là 520 triệu đồng, cân đối trong dự toán ngân sách huyện năm 2022./.

Nơi nhận:
- Ủy ban nhân dân tỉnh;
- Các xã, thị trấn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vi Quang Trung
"""
