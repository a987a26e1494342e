"""Source text of the sample plan of Đồng Tháp for 2023 (becomes a PDF file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **TỈNH ĐỒNG THÁP** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **BAN CHỈ ĐẠO 138/ĐP** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 41/KH-BCĐ138 | *Đồng Tháp, ngày 15 tháng 02 năm 2023* |

# KẾ HOẠCH
# Phòng, chống tội phạm, ma túy và mua bán người trên địa bàn tỉnh Đồng Tháp năm 2023

Thực hiện Kế hoạch số 17/KH-BCĐ138/CP ngày 18 tháng 01 năm 2023 của Ban Chỉ đạo 138 Chính phủ, Ban Chỉ đạo 138/ĐP Tỉnh giao nhiệm vụ năm 2023 cho các ngành, các cấp như sau:

## I. MỤC TIÊU, CHỈ TIÊU

### 1. Mục tiêu chung

- Giữ đà giảm tội phạm khi đời sống trở lại bình thường sau dịch; chú trọng lừa đảo qua mạng và cho vay lãi nặng.
- Gắn phòng ngừa xã hội với phòng ngừa nghiệp vụ, xử lý từ gốc những điều kiện làm nảy sinh tội phạm.

### 2. Chỉ tiêu cụ thể

- Số vụ phạm tội về trật tự xã hội giảm 3% so với năm 2022.
- Án về trật tự xã hội được điều tra khám phá trên 77%; riêng án rất nghiêm trọng và đặc biệt nghiêm trọng trên 92%.
- Tiếp nhận, phân loại 100% tố giác, tin báo về tội phạm và kiến nghị khởi tố; giải quyết xong trên 91%.
- Số đối tượng truy nã giảm 45% so với đầu kỳ năm 2023.
- Chuyển hóa thành công 62% địa bàn trọng điểm, phức tạp; 86% địa bàn đã chuyển hóa không phức tạp trở lại.
- Người chấp hành xong án phạt tù tái phạm tội dưới 14%.
- Khám phá trên 90% số vụ mua bán người đã khởi tố; 100% nạn nhân được xác minh, hưởng chế độ hỗ trợ.

## II. NHIỆM VỤ TRỌNG TÂM

### 1. Công tác tham mưu, chỉ đạo

- Duy trì thực hiện Kế hoạch số 56-KH/TU ngày 27/12/2021 của Tỉnh ủy về Kết luận số 13-KL/TW (16/8/2021) của Bộ Chính trị.
- Sơ kết Kế hoạch số 335/KH-UBND ngày 04/10/2021 của Ủy ban nhân dân Tỉnh về phòng, chống ma túy; trình Kế hoạch xã, phường, thị trấn không có ma túy của năm 2023.
- Làm tốt Kế hoạch số 182/KH-UBND ngày 29/7/2019 về Chỉ thị số 12/CT-TTg ngày 25/4/2019 (tội phạm liên quan “tín dụng đen”).

### 2. Công tác phòng ngừa

- Nhân rộng bốn mô hình “Tiếng kẻng an ninh”, “Camera giám sát an ninh”, “Tổ Nhân dân tự quản”, “Quỹ phát triển tái hòa nhập cộng đồng”.
- Tuyên truyền qua 1.200 cụm loa thông minh và trang Zalo của Công an xã; mỗi tuần một bản tin cảnh báo lừa đảo.
- Hòa giải sớm tranh chấp đất đai, môi trường, lao động để không thành “điểm nóng”.
- Siết quản lý cư trú, xuất nhập cảnh, vũ khí, vật liệu nổ và các cơ sở kinh doanh có điều kiện; lập hồ sơ quản lý người nghiện, nhất là số “ngáo đá”.

### 3. Công tác đấu tranh

- Nắm tình hình, dự báo sớm; mở các đợt cao điểm trấn áp; không để tội phạm kết thành băng nhóm.
- Thụ lý tố giác, tin báo đúng trình tự; tiếp tục Đề án ghi âm, ghi hình có âm thanh khi hỏi cung; chống oan, sai và bỏ lọt tội phạm.

### 4. Tiếp nhận, bảo vệ và hỗ trợ nạn nhân bị mua bán

- Lấy nạn nhân làm trung tâm khi xác minh, giải cứu và bảo vệ; giữ kín thông tin, bảo đảm an toàn cho nạn nhân và người thân.
- Giữ hoạt động thông suốt đường dây điện thoại nóng (02773.876222) để nhận tin từ nạn nhân và tư vấn cho phụ nữ lấy chồng nước ngoài.
- Mở một nhà tạm lánh cho nạn nhân tại thành phố Hồng Ngự trước ngày 30/9/2023.

### 5. Ứng dụng công nghệ, kinh phí và hợp tác quốc tế

- Sử dụng Quỹ phòng, chống tội phạm đúng quy định; ưu tiên trang bị cho cấp huyện và cấp xã.
- Ký biên bản ghi nhớ với tỉnh Prey Veng (Campuchia) về trao trả nạn nhân và người phạm tội bỏ trốn.

## III. TỔ CHỨC THỰC HIỆN

1. Sở, ngành, đoàn thể thành viên và Ban Chỉ đạo 138 các huyện, thành phố gửi báo cáo 6 tháng trước ngày 12/6 và báo cáo năm trước ngày 30/11 về Công an Tỉnh.

2. Kinh phí lấy từ ngân sách nhà nước theo phân cấp và nguồn huy động hợp pháp; các đơn vị tự cân đối trong dự toán được giao.

3. Công an Tỉnh được giao theo dõi, hướng dẫn, kiểm tra, đôn đốc và tổng hợp kết quả báo cáo cấp trên./.

| **Nơi nhận:**<br>- Ban Chỉ đạo 138/CP;<br>- TT/TU, TT/HĐND Tỉnh;<br>- Thành viên Ban Chỉ đạo 138/ĐP;<br>- Lưu: VT, NC. | **TRƯỞNG BAN**<br><br>**CHỦ TỊCH UBND TỈNH**<br><br>**Trần Quốc Thái** |

# BẢNG PHÂN CÔNG
# Nhiệm vụ phòng, chống tội phạm, ma túy, mua bán người năm 2023

| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Định hướng nội dung tuyên truyền trọng tâm của năm | Đề nghị Ban Tuyên giáo Tỉnh ủy | Các Sở, ngành Tỉnh | Thường xuyên |
| 2 | Xác định địa bàn trọng điểm cần chuyển hóa trong năm | Công an Tỉnh | BCĐ 138 cấp huyện | Tháng 02 |
| 3 | Hội nghị triển khai nhiệm vụ của Ban Chỉ đạo 138 Tỉnh | Công an Tỉnh | Văn phòng UBND Tỉnh | Tháng 3 |
| 4 | Tập huấn nhận diện lừa đảo qua mạng cho nhân viên ngân hàng, bưu điện | Sở Thông tin và Truyền thông | Ngân hàng Nhà nước chi nhánh Tỉnh | Tháng 4 |
| 5 | Đánh giá mô hình “Tiếng kẻng an ninh” | Đề nghị UBMTTQ Việt Nam Tỉnh | Công an Tỉnh, BCĐ 138 cấp huyện | Tháng 5 |
| 6 | Cao điểm hưởng ứng Ngày toàn dân phòng, chống ma túy 26/6 | Công an Tỉnh | Các Sở, ngành Tỉnh, BCĐ 138 cấp huyện | Tháng 6 |
| 7 | Hội thi tìm hiểu pháp luật về phòng, chống mua bán người | Đề nghị Hội Liên hiệp Phụ nữ Tỉnh | Sở Tư pháp, Công an Tỉnh | Tháng 7 |
| 8 | Kiểm tra, giám sát thành viên Ban Chỉ đạo 138/ĐP và cấp huyện | Công an Tỉnh | Các Sở, ngành | Tháng 8 |
| 9 | Khánh thành nhà tạm lánh cho nạn nhân tại thành phố Hồng Ngự | Sở LĐTB&XH | UBND thành phố Hồng Ngự | Tháng 9 |
| 10 | Sơ kết Kế hoạch số 335/KH-UBND về phòng, chống ma túy | Công an Tỉnh | Các Sở, ngành Tỉnh | Tháng 10 |
| 11 | Tuyên truyền tác hại của ma túy tại 100% trường từ THCS trở lên | Sở Giáo dục và Đào tạo | Tỉnh Đoàn, Công an Tỉnh | Thường xuyên |
| 12 | Ngăn ma túy thẩm lậu qua biên giới; phối hợp với tỉnh Prey Veng | BCH Bộ đội Biên phòng Tỉnh | Công an Tỉnh, Cục Hải quan | Thường xuyên |
| 13 | Tổng kết kế hoạch năm 2023 | Công an Tỉnh | Các Sở, ngành Tỉnh, BCĐ 138 cấp huyện | Tháng 12 |
"""
