"""Source text of the sample rabies plan of An Khánh commune for 2025 (becomes a photograph)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **XÃ AN KHÁNH** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 19/KH-UBND | *An Khánh, ngày 26 tháng 02 năm 2025* |

# KẾ HOẠCH
# Tiêm vắc xin phòng bệnh dại đàn chó, mèo xã An Khánh năm 2025

Thực hiện chỉ đạo của Ủy ban nhân dân huyện Đại Từ, tỉnh Thái Nguyên, Ủy ban nhân dân xã An Khánh triển khai tiêm phòng như sau:

**I. CHỈ TIÊU**

- Tiêm cho 1.340 con chó, mèo, đạt trên 88% tổng đàn của 11 xóm.

- 100% hộ nuôi chó ký cam kết không thả rông, đeo rọ mõm khi ra đường.

**II. THỜI GIAN, ĐỊA ĐIỂM**

1. Đợt chính từ ngày 17/3/2025 đến ngày 28/3/2025 tại nhà văn hóa các xóm; tiêm bổ sung vào tháng 9.

2. Mức thu tiền công và vắc xin là 25.000 đồng một con.

**III. PHÂN CÔNG**

1. Cán bộ thú y xã nhận vắc xin, tổ chức tiêm và bảo quản lạnh.

2. Trạm Y tế xã hướng dẫn người bị chó cắn rửa vết thương và đi tiêm ngừa trong 24 giờ.

3. Trưởng xóm lập danh sách hộ nuôi, gửi về xã trước ngày 12/3/2025.

4. Người dân báo chó nghi dại qua số 0208.3824.577./.

| **Nơi nhận:**<br>- UBND huyện;<br>- Các xóm;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>**Hoàng Văn Thắng** |
"""
