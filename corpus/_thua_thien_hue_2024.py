"""Source text of the sample reform plan of Thừa Thiên Huế for 2024 (becomes a DOCX file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **TỈNH THỪA THIÊN HUẾ** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 88/KH-UBND | *Thừa Thiên Huế, ngày 08 tháng 3 năm 2024* |

# KẾ HOẠCH
# Cải cách hành chính nhà nước tỉnh Thừa Thiên Huế năm 2024

Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về chương trình tổng thể cải cách hành chính nhà nước, Ủy ban nhân dân tỉnh ban hành kế hoạch năm 2024 như sau:

## I. MỤC TIÊU

- Chỉ số cải cách hành chính của tỉnh thuộc nhóm 5 địa phương đứng đầu cả nước.
- 85% hồ sơ nộp trực tuyến; 96% hồ sơ giải quyết đúng hạn; mức hài lòng của người dân trên 91%.
- Rút ngắn 30% thời gian giải quyết đối với 120 thủ tục về đất đai, xây dựng.

## II. NHIỆM VỤ

Các cơ quan thực hiện theo bảng sau:

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |
|---|---|---|---|---|
| Cải cách thể chế, thủ tục | << | << | << | << |
| # | Rà soát 120 thủ tục hành chính về đất đai, xây dựng | Văn phòng UBND tỉnh | Sở Tài nguyên và Môi trường, Sở Xây dựng | Tháng 4 |
| # | Công khai thủ tục bằng mã QR tại 141 Bộ phận Một cửa cấp xã | ^^ | UBND các huyện, thị xã, thành phố | Tháng 5 |
| # | Kiểm tra văn bản quy phạm pháp luật của cấp huyện | Sở Tư pháp | Sở Nội vụ | Quý III |
| Tổ chức bộ máy, công vụ | << | << | << | << |
| # | Thi tuyển 12 chức danh lãnh đạo cấp phòng | Sở Nội vụ | Các sở, ban, ngành | Tháng 8 |
| # | Kiểm tra kỷ luật, kỷ cương hành chính đột xuất tại 25 đơn vị | ^^ | Thanh tra tỉnh | Tháng 9 |
| # | Sắp xếp các đơn vị sự nghiệp y tế tuyến huyện | Sở Y tế | Sở Nội vụ, Sở Tài chính | Tháng 10 |
| Chính quyền điện tử | << | << | << | << |
| # | Nâng cấp nền tảng Hue-S tiếp nhận phản ánh hiện trường | Sở Thông tin và Truyền thông | Trung tâm Giám sát, điều hành đô thị thông minh | Tháng 6 |
| # | Cấp chữ ký số cá nhân miễn phí cho 20.000 người dân | ^^ | Công an tỉnh, Tỉnh Đoàn | Tháng 7 |
| # | Khảo sát mức độ hài lòng của 4.800 người dân | Bưu điện tỉnh | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | Tháng 11 |

## III. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ theo dõi, đôn đốc, báo cáo quý trước ngày 16 của tháng cuối quý.

2. Sở Tài chính bố trí 3.460 triệu đồng từ ngân sách tỉnh.

3. Tổ chức, cá nhân phản ánh về thủ tục hành chính qua số 0234.3824.190./.

| **Nơi nhận:**<br>- Bộ Nội vụ;<br>- TT: TU, HĐND tỉnh;<br>- Các sở, ban, ngành;<br>- Lưu: VT, CCHC. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>**Hồ Đăng Khoa** |
"""
