"""Source text of the sample flood plan of Thái Bình for 2005 (becomes a text file in TCVN3)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH THÁI BÌNH
Độc lập - Tự do - Hạnh phúc

Số: 21/KH-UB
Thái Bình, ngày 12 tháng 4 năm 2005

KẾ HOẠCH
Phòng, chống lụt, bão và bảo vệ đê điều tỉnh Thái Bình năm 2005

Căn cứ Pháp lệnh Phòng, chống lụt, bão; Chỉ thị số 09/2005/CT-TTg của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. MỤC TIÊU

- Bảo đảm an toàn các tuyến đê sông Hồng, sông Trà Lý với mức nước thiết kế; giữ đê biển Tiền Hải, Thái Thụy khi có bão cấp 9 kết hợp triều trung bình.
- Khi mưa 200 mm trong ba ngày, diện tích lúa mùa phải tiêu úng xong trong 5 ngày.

II. NHIỆM VỤ

1. Công tác chuẩn bị

- Tu bổ 31 km đê xung yếu, hoàn thành trước ngày 15/6/2005 (Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp Sở Kế hoạch và Đầu tư thực hiện).
- Dự trữ 48.000 m3 đá hộc, 75.000 bao tải và 900 rọ thép tại 14 điếm canh đê (các huyện ven sông thực hiện).
- Mỗi huyện thành lập một đội hộ đê cơ động 150 người do Ban Chỉ huy Quân sự huyện quản lý.

2. Ứng phó

- Tàu thuyền của ngư dân Diêm Điền phải vào nơi trú tránh trước khi bão đổ bộ 12 giờ (Bộ Chỉ huy Bộ đội Biên phòng tỉnh chủ trì).
- Thường trực Ban Chỉ huy Phòng, chống lụt, bão tỉnh trực ban tại số điện thoại 036.831.450.

3. Khắc phục hậu quả

- Sở Y tế chuẩn bị 20 cơ số thuốc; Sở Thương mại và Du lịch dự trữ 300 tấn gạo, 50.000 lít dầu hỏa.

III. TỔ CHỨC THỰC HIỆN

1. Giám đốc các sở, Chủ tịch UBND các huyện, thị xã báo cáo phương án hộ đê trước ngày 20/5/2005.

2. Sở Tài chính cân đối 6.400 triệu đồng từ ngân sách tỉnh cho công tác hộ đê./.

Nơi nhận:
- Ban Chỉ đạo PCLB Trung ương;
- TT Tỉnh ủy, TT HĐND tỉnh;
- Lưu VP.

TM. ỦY BAN NHÂN DÂN TỈNH
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Phạm Xuân Đảng
"""
