"""Source text of the sample plan of Hà Nam's department of home affairs (becomes a TIFF file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| ỦY BAN NHÂN DÂN TỈNH HÀ NAM | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **SỞ NỘI VỤ** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 33/KH-SNV | *Hà Nam, ngày 18 tháng 01 năm 2024* |

# KẾ HOẠCH
# Kiểm tra công tác văn thư, lưu trữ tỉnh Hà Nam năm 2024

Căn cứ Luật Lưu trữ; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, Sở Nội vụ ban hành kế hoạch kiểm tra như sau:

## I. MỤC ĐÍCH, YÊU CẦU

- Đánh giá đúng việc lập hồ sơ, giao nộp hồ sơ vào lưu trữ cơ quan; kịp thời chỉ ra chỗ sai sót để khắc phục.
- Việc kiểm tra không gây cản trở hoạt động của đơn vị; biên bản được ký ngay trong ngày.

## II. NỘI DUNG KIỂM TRA

### 1. Công tác văn thư

- Thể thức văn bản, đăng ký văn bản đến, quản lý con dấu và thiết bị lưu khóa bí mật.
- Tỷ lệ hồ sơ công việc lập trên môi trường điện tử, yêu cầu đạt ít nhất 76%.

### 2. Công tác lưu trữ

- Kho lưu trữ, giá kệ, hút ẩm, phòng cháy; số mét giá tài liệu tồn đọng chưa chỉnh lý.
- Việc giao nộp 415 mét giá tài liệu vào Lưu trữ lịch sử tỉnh.

## III. ĐƠN VỊ ĐƯỢC KIỂM TRA VÀ THỜI GIAN

1. Sở Xây dựng, Sở Tư pháp, Ban Quản lý các khu công nghiệp: tháng 4 năm 2024.

2. Huyện Bình Lục, thị xã Duy Tiên: tháng 6 năm 2024.

3. Huyện Lý Nhân, thành phố Phủ Lý: tháng 9 năm 2024, mỗi nơi kiểm tra thêm ba xã, phường.

## IV. TỔ CHỨC THỰC HIỆN

1. Phòng Quản lý văn thư, lưu trữ tham mưu thành lập Đoàn kiểm tra gồm 07 thành viên, do Phó Giám đốc Sở làm Trưởng đoàn.

2. Các đơn vị gửi báo cáo tự kiểm tra trước ngày 25/3/2024 qua số fax 0226.3852.619.

3. Đoàn kiểm tra trình báo cáo kết quả trong 15 ngày làm việc kể từ ngày kết thúc đợt kiểm tra./.

| **Nơi nhận:**<br>- UBND tỉnh;<br>- Các đơn vị được kiểm tra;<br>- Lưu: VT, VTLT. | **GIÁM ĐỐC**<br><br>**Đỗ Hữu Phúc** |
"""
