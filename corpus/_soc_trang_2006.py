"""Source text of the sample literacy plan of Sóc Trăng for 2006 (becomes a text file in VNI)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SÓC TRĂNG
Độc lập - Tự do - Hạnh phúc

Số: 13/KH-UBND
Sóc Trăng, ngày 24 tháng 02 năm 2006

KẾ HOẠCH
Xóa mù chữ và phổ cập giáo dục trung học cơ sở tỉnh Sóc Trăng năm 2006

Thực hiện Nghị định số 88/2001/NĐ-CP ngày 22/11/2001 của Chính phủ về phổ cập giáo dục trung học cơ sở, Ủy ban nhân dân tỉnh đề ra kế hoạch năm 2006 như sau:

I. MỤC TIÊU

- Huy động 3.200 người trong độ tuổi 15 đến 35 ra lớp xóa mù chữ, trong đó đồng bào Khmer chiếm ít nhất 55%.
- Công nhận thêm 22 xã, phường đạt chuẩn phổ cập giáo dục trung học cơ sở.
- Tỷ lệ trẻ 6 tuổi vào lớp 1 đạt 97%; học sinh bỏ học dưới 2,5%.

II. NHIỆM VỤ

1. Mở lớp

- Mở 140 lớp xóa mù chữ vào ban đêm tại chùa Khmer, nhà văn hóa ấp (Sở Giáo dục và Đào tạo chủ trì, phối hợp Hội Đoàn kết Sư sãi yêu nước tỉnh thực hiện).
- Biên soạn tài liệu song ngữ, in 9.500 cuốn trước ngày 30/7/2006 (Ban Dân tộc chủ trì).

2. Giáo viên

- Hợp đồng 260 giáo viên dạy lớp phổ cập, mỗi người được bồi dưỡng 180.000 đồng một tháng.
- Bộ đội các đồn biên phòng Vĩnh Châu tham gia dạy chữ ở vùng ven biển.

3. Kiểm tra

- Đoàn kiểm tra của tỉnh làm việc tại huyện Mỹ Tú, huyện Long Phú vào tháng 10 năm 2006 (Thanh tra Sở Giáo dục và Đào tạo chủ trì).

III. TỔ CHỨC THỰC HIỆN

1. Ủy ban nhân dân các huyện, thị xã báo cáo số người ra lớp vào ngày 25 hằng tháng về Ban Chỉ đạo phổ cập giáo dục tỉnh, điện thoại 079.821.736.

2. Kinh phí chương trình mục tiêu năm 2006 là 4.850 triệu đồng./.

Nơi nhận:
- Bộ Giáo dục và Đào tạo;
- TT.TU, TT.HĐND tỉnh;
- Lưu: VX, LT.

TM. ỦY BAN NHÂN DÂN TỈNH
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lâm Thành Sơn
"""
