"""Source text of the sample plan of Tây Ninh for 2024 (becomes a PDF file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **TỈNH TÂY NINH** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 512/KH-UBND | *Tây Ninh, ngày 20 tháng 02 năm 2024* |

# KẾ HOẠCH
# Công tác phòng, chống tội phạm và vi phạm pháp luật tỉnh Tây Ninh năm 2024

Thực hiện Kế hoạch số 15/KH-BCĐ138/CP ngày 08/01/2024 của Ban Chỉ đạo 138 Chính phủ và Kế hoạch số 51-KH/TU của Ban Thường vụ Tỉnh ủy ngày 01/12/2021, Ủy ban nhân dân tỉnh ban hành kế hoạch năm 2024 như sau:

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Yêu cầu

- Tiếp tục đưa Kết luận số 13-KL/TW vào hoạt động của từng cơ quan, gắn trách nhiệm người đứng đầu với tình hình tội phạm ở nơi phụ trách.
- Theo cách “đi từng ngõ, gõ từng nhà, rà từng đối tượng” khi quản lý người có nguy cơ phạm tội.

### 2. Chỉ tiêu

- Số vụ phạm tội về trật tự xã hội giảm từ 5,5% trở lên so với năm 2023.
- Tội phạm xâm hại trẻ em giảm ít nhất 8% so với năm 2023.
- Khám phá trên 79% các loại án, trên 93% án rất nghiêm trọng, đặc biệt nghiêm trọng.
- Bắt, vận động đầu thú 35% đối tượng truy nã hiện có và 55% số vụ truy nã phát sinh.
- Tiếp nhận, phân loại 100% tố giác, tin báo về tội phạm, giải quyết trên 94%.
- Tỷ lệ giải quyết án hình sự của Tòa án trên 89%.
- Người chấp hành xong án phạt tù tái phạm tội dưới 11%.
- Tai nạn giao thông giảm từ 5% đến 10% cả ba tiêu chí so với năm 2023.

## II. NHIỆM VỤ VÀ GIẢI PHÁP

### 1. Phòng ngừa từ cơ sở

- Ra mắt 95 tổ bảo vệ an ninh, trật tự ở cơ sở theo Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở, trước ngày 01/7/2024.
- Nhân rộng mô hình “4+1” và mô hình “Nhà trọ tự quản” quanh khu công nghiệp Trảng Bàng, Phước Đông.
- Người dân báo tin qua số trực ban Công an tỉnh 0276.3822.113 hoặc ứng dụng VNeID.

### 2. Tuyên truyền

- Phát 30.000 tờ gấp song ngữ Việt - Khmer về lừa đưa người sang Campuchia làm “việc nhẹ, lương cao”.
- Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc 19/8 hằng năm.

### 3. Tấn công trấn áp, điều tra, xử lý tội phạm

- Cao điểm triệt xóa tổ chức đánh bạc, đưa người xuất cảnh trái phép từ ngày 10/3/2024 đến ngày 10/5/2024.
- Đấu tranh với lừa đảo qua mạng, buôn lậu đường cát, thuốc lá ngoại và pháo nổ qua biên giới.
- Nghiêm cấm bức cung, dùng nhục hình trong điều tra.

### 4. Nguồn lực và hợp tác quốc tế

- Mua sắm 40 camera giám sát giao thông trên Quốc lộ 22 và Quốc lộ 22B.
- Họp Văn phòng BLO Mộc Bài, Xa Mát mỗi quý một lần; trao đổi thông tin với tỉnh Svay Rieng và tỉnh Tbong Khmum (Campuchia).

## III. PHÂN CÔNG THỰC HIỆN

1. Công an tỉnh là cơ quan thường trực, chủ trì kiểm tra các huyện, thị xã, thành phố trong tháng 9.

2. Sở Y tế chủ trì quản lý người bệnh tâm thần có hành vi nguy hiểm; phối hợp Công an giữ trật tự khoa cấp cứu.

3. Sở Giáo dục và Đào tạo đưa kiến thức phòng, chống xâm hại trẻ em vào giờ sinh hoạt của 100% trường tiểu học.

4. Sở Tài chính cân đối kinh phí theo phân cấp ngân sách, trình Ủy ban nhân dân tỉnh quyết định.

5. Ủy ban nhân dân các huyện, thị xã biên giới giao ban với chính quyền phía Campuchia hai lần trong năm.

(Các việc có thời hạn ghi ở Bảng phân công kèm theo.)

## IV. TỔ CHỨC THỰC HIỆN

1. Các sở, ban, ngành và địa phương gửi báo cáo 6 tháng trước ngày 14/6 và báo cáo năm trước ngày 12/12 về Ủy ban nhân dân tỉnh (qua Công an tỉnh).

2. Trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Công an tỉnh để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét./.

| **Nơi nhận:**<br>- Bộ Công an;<br>- TT: TU, HĐND tỉnh;<br>- Như Phần III;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**KT. CHỦ TỊCH**<br>**PHÓ CHỦ TỊCH**<br><br>**Phan Thị Ngọc Hân** |

# BẢNG PHÂN CÔNG
# Nhiệm vụ phòng, chống tội phạm tỉnh Tây Ninh năm 2024

| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Hội nghị triển khai kế hoạch năm | Công an tỉnh | Văn phòng UBND tỉnh | Tháng 3 |
| 2 | In, phát 30.000 tờ gấp song ngữ Việt - Khmer | Sở Thông tin và Truyền thông | Ban Dân tộc và Tôn giáo tỉnh | Tháng 4 |
| 3 | Tập huấn phòng, chống xâm hại trẻ em cho giáo viên tiểu học | Sở Giáo dục và Đào tạo | Sở Lao động - Thương binh và Xã hội | Tháng 5 |
| 4 | Ra mắt 95 tổ bảo vệ an ninh, trật tự ở cơ sở | Công an tỉnh | UBND các huyện, thị xã, thành phố | Tháng 6 |
| 5 | Lắp 40 camera giám sát giao thông | Sở Giao thông vận tải | Công an tỉnh, Sở Tài chính | Tháng 8 |
| 6 | Kiểm tra các huyện, thị xã, thành phố | Công an tỉnh | Sở Nội vụ | Tháng 9 |
| 7 | Diễn tập bắt tội phạm đưa người xuất cảnh trái phép | Bộ Chỉ huy Bộ đội Biên phòng tỉnh | Công an tỉnh, Cục Hải quan | Tháng 10 |
| 8 | Tọa đàm “Doanh nghiệp giúp người lầm lỗi” | Hiệp hội Doanh nghiệp tỉnh | Sở Công Thương | Tháng 11 |
| 9 | Tổng kết, khen thưởng | Công an tỉnh | Sở Nội vụ | Tháng 12 |
| 10 | Kiểm tra cơ sở massage, karaoke, dịch vụ lưu trú | Sở Văn hóa, Thể thao và Du lịch | Công an tỉnh | Thường xuyên |
"""
