"""Source text of the sample plan of Cao Lãnh district for 2024 (becomes decomposed text)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.
HUYỆN CAO LÃNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN CHỈ ĐẠO 138
Độc lập - Tự do - Hạnh phúc
Số: 09/KH-BCĐ138
Cao Lãnh, ngày 02 tháng 02 năm 2024
KẾ HOẠCH
Phòng, chống tội phạm, ma túy và mua bán người huyện Cao Lãnh năm 2024
Thực hiện Kế hoạch số 18/KH-BCĐ138 của Ban Chỉ đạo 138/ĐP tỉnh Đồng Tháp ban hành ngày 17/01/2024 và Kế hoạch số 71-KH/HU ngày 14/3/2022 của Huyện ủy Cao Lãnh, Ban Chỉ đạo 138 huyện Cao Lãnh triển khai các nội dung sau:
I. MỤC TIÊU
1. Mục tiêu chung
- Bảo vệ bình yên các tuyến du lịch Gáo Giồng, Xẻo Quýt; tháo gỡ mâu thuẫn ngay từ tổ, ấp; xử lý mọi hành vi phạm tội nghiêm minh, không có vùng cấm, không có ngoại lệ.
2. Chỉ tiêu
- Phạm tội về trật tự xã hội giảm 7% số vụ so với năm 2023.
- Điều tra khám phá án đạt trên 78%, án rất nghiêm trọng và đặc biệt nghiêm trọng đạt 100%.
- Tiếp nhận 100% tin báo, tố giác; giải quyết trên 93%.
- Bắt, vận động đầu thú 40% đối tượng truy nã hiện có.
- Người chấp hành xong án phạt tù tái phạm tội dưới 13%.
- Chuyển hóa thành công 2/3 địa bàn trọng điểm; giữ 84% địa bàn đã chuyển hóa không tái phức tạp trở lại.
- Có ít nhất 10 xã, thị trấn đạt tiêu chí không có ma túy.
II. NHIỆM VỤ TRỌNG TÂM
1. Tham mưu, chỉ đạo
- Thực hiện Kết luận số 13-KL/TW và Chỉ thị số 36-CT/TW ngày 16/8/2019 (Công an huyện phối hợp các phòng, ban ngành huyện thực hiện).
- Kiểm điểm người đứng đầu xã, thị trấn có số vụ phạm tội tăng hai quý liên tiếp (Phòng Nội vụ chủ trì, phối hợp Công an huyện thực hiện).
2. Phòng ngừa tội phạm
- Xây dựng mô hình “Vườn xoài an toàn” ở xã Mỹ Xương và xã Bình Thạnh để ngừa trộm cắp nông sản (đề nghị Hội Nông dân huyện chủ trì, phối hợp Công an xã thực hiện).
- Mỗi ấp có một nhóm Zalo “Kết nối bình yên” do Trưởng ban nhân dân ấp quản trị (UBND xã, thị trấn thực hiện).
- Củng cố Tổ hòa giải ở ấp, khóm; tập huấn cho hòa giải viên hai lần trong năm (Phòng Tư pháp chủ trì, phối hợp Ủy ban Mặt trận Tổ quốc Việt Nam huyện thực hiện).
- Rà soát người bị bệnh tâm thần ngoài xã hội, hỗ trợ gia đình đưa đi khám (Trung tâm Y tế huyện chủ trì, phối hợp UBND xã, thị trấn thực hiện).
- Kiểm tra phòng cháy, chữa cháy tại các cơ sở homestay, quán ăn trên sông (Công an huyện chủ trì, phối hợp Phòng Văn hóa và Thông tin thực hiện).
3. Đấu tranh chống tội phạm
- Mở cao điểm chống trộm cắp nông sản, xe gắn máy từ ngày 20/3/2024 đến ngày 20/6/2024 (Công an huyện chủ trì).
- Xóa các tụ điểm đá gà ở vùng giáp ranh huyện Tháp Mười (Công an huyện phối hợp UBND xã thực hiện).
4. Ma túy và mua bán người
- Xác định tình trạng nghiện, lập hồ sơ cai nghiện bắt buộc, trước hết với người “ngáo đá” (Công an huyện phối hợp các ngành thực hiện).
- Lấy nạn nhân làm trung tâm khi xác minh, giải cứu và bảo vệ; giữ kín thông tin, bảo đảm an toàn cho nạn nhân và người thân.
- Đường dây nóng tiếp nhận tin báo của huyện: 02773.921.345 (Công an huyện trực 24/24 giờ).
5. Kinh phí, phương tiện
- Mua sắm 08 xe mô tô tuần tra cho Công an các xã vùng sâu (Phòng Tài chính - Kế hoạch chủ trì, phối hợp Công an huyện thực hiện).
III. TỔ CHỨC THỰC HIỆN
1. Phòng, ban ngành huyện và UBND xã, thị trấn báo cáo quý trước ngày 15 của tháng cuối quý, báo cáo năm trước ngày 20/11 về Ban Chỉ đạo 138 huyện (qua Công an huyện).
2. Phòng Tài chính - Kế hoạch huyện tham mưu cân đối kinh phí từ ngân sách năm 2024.
3. Công an huyện là cơ quan thường trực, theo dõi, đôn đốc và tham mưu tổng kết./.
Nơi nhận:
- Ban Chỉ đạo 138/ĐP tỉnh;
- TT/HU, TT/HĐND huyện;
- UBND các xã, thị trấn;
- Lưu: VT.
TM. BAN CHỈ ĐẠO
TRƯỞNG BAN
CHỦ TỊCH UBND HUYỆN
Huỳnh Văn Tâm
"""
