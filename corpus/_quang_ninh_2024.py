"""Source text of the sample plan against smuggling of Quảng Ninh for 2024 (becomes a PDF file)."""

# ruff: noqa: E501 - one line of the plan is one line here

TEXT = """\
> Bản mẫu rút gọn, số liệu và người ký là giả định, không phải văn bản chính thức.

| **TỈNH QUẢNG NINH** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| **BAN CHỈ ĐẠO 389** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 147/KH-BCĐ389 | *Quảng Ninh, ngày 29 tháng 02 năm 2024* |

# KẾ HOẠCH
# Chống buôn lậu, gian lận thương mại và hàng giả tỉnh Quảng Ninh năm 2024

Thực hiện chỉ đạo của Ban Chỉ đạo 389 quốc gia về chống buôn lậu năm 2024, Ban Chỉ đạo 389 tỉnh Quảng Ninh ban hành kế hoạch như sau:

## I. MỤC TIÊU

- Không để hình thành điểm nóng tập kết hàng lậu trên tuyến biên giới Móng Cái, Hải Hà, Bình Liêu và vùng biển Cô Tô.
- Số vụ vi phạm được phát hiện, xử lý tăng ít nhất 6% so với năm 2023; thu nộp ngân sách trên 210 tỷ đồng.
- 97% chợ, trung tâm thương mại ký cam kết không bán hàng giả.

## II. NHIỆM VỤ TRỌNG TÂM

1. Tuần tra lối mòn, bến đò hai bên bờ sông Ka Long; lắp thêm 33 camera giám sát đường biên.

2. Kiểm soát kho hàng thương mại điện tử, truy đến người livestream bán hàng giả nhãn hiệu.

3. Chống buôn lậu than, khoáng sản qua các bến cảng; mỗi tháng đối chiếu sản lượng một lần.

4. Người dân báo tin qua đường dây nóng 0203.3836.389, được thưởng đến 5.000.000 đồng mỗi tin đúng.

5. Giữ bí mật người báo tin; cán bộ để lộ thông tin bị xử lý kỷ luật và điều chuyển vị trí công tác.

6. Tang vật là động vật sống, thực phẩm bẩn phải tiêu hủy trong 48 giờ, có chụp ảnh và biên bản chứng kiến.

## III. GIẢI PHÁP

### 1. Về con người

- Luân chuyển cán bộ kiểm soát tại cửa khẩu, chốt đường mòn sau mỗi 18 tháng; không bố trí người có thân nhân kinh doanh xuất nhập khẩu trên cùng địa bàn.
- Tập huấn nhận biết mười hai nhóm hàng thường bị làm giả cho 240 kiểm soát viên, chiến sĩ biên phòng và công chức hải quan, mời đại diện nhãn hiệu đến giảng.
- Người đứng đầu đơn vị chịu trách nhiệm khi lực lượng khác bắt giữ hàng lậu số lượng lớn ngay trên địa bàn do mình phụ trách.

### 2. Về phương tiện

- Bảo dưỡng 09 xuồng cao tốc, bổ sung kính nhìn đêm cho tổ tuần tra trên biển; mỗi chuyến tuần tra đều ghi nhật ký hành trình và lưu dữ liệu định vị ít nhất sáu tháng.
- Thuê kho bảo quản tang vật tại khu vực Móng Cái vì kho hiện có đã đầy; lập danh mục hàng chờ xử lý và đối chiếu hằng quý với cơ quan tài chính.

### 3. Về phối hợp

- Mỗi vụ việc chỉ một lực lượng chủ trì xử lý; lực lượng phát hiện trước được quyền đề nghị hỗ trợ, không kiểm tra trùng lặp đối với doanh nghiệp chấp hành tốt.
- Trao đổi thông tin về phương tiện nghi vấn qua nhóm liên lạc chung, trả lời trong 30 phút, kể cả ngày nghỉ và ban đêm.

(Các việc có thời hạn giao tại Phụ lục kèm theo.)

## IV. TỔ CHỨC THỰC HIỆN

1. Cục Quản lý thị trường tỉnh là cơ quan thường trực, tổng hợp báo cáo tháng trước ngày 20.

2. Báo cáo năm gửi về Ban Chỉ đạo trước ngày 06/12/2024./.

| **Nơi nhận:**<br>- Ban Chỉ đạo 389 quốc gia;<br>- TT: TU, HĐND tỉnh;<br>- Thành viên BCĐ 389;<br>- Lưu: VT. | **TRƯỞNG BAN**<br><br>**PHÓ CHỦ TỊCH UBND TỈNH**<br><br>**Nguyễn Thị Hải Vân** |

# PHỤ LỤC
# Phân công nhiệm vụ chống buôn lậu, gian lận thương mại năm 2024

| TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| I. Công tác chỉ đạo, tuyên truyền | << | << | << | << |
| 1 | Hội nghị giao ban các tỉnh biên giới về chống buôn lậu | Cục Quản lý thị trường tỉnh | Văn phòng UBND tỉnh | Tháng 3 |
| 2 | Ký cam kết không bán hàng giả với 97% chợ, trung tâm thương mại | ^^ | Sở Công Thương, UBND cấp huyện | Tháng 4 |
| 3 | Phát hành 15.000 sổ tay nhận biết hàng giả cho người bán hàng trên mạng | Sở Thông tin và Truyền thông | Hiệp hội Doanh nghiệp tỉnh | Tháng 5 |
| II. Tuyến biên giới, cửa khẩu | << | << | << | << |
| 4 | Lắp 33 camera giám sát đường biên, nối về phòng trực của các đồn Hải Sơn, Pò Hèn, Quảng Đức và Bắc Sơn; thử nghiệm nhận dạng xuồng máy ban đêm; lập quy chế dùng chung hình ảnh giữa các lực lượng và bàn giao cho đơn vị sử dụng sau khi chạy thử đủ 30 ngày | Bộ Chỉ huy Bộ đội Biên phòng tỉnh | Sở Tài chính, Công an tỉnh | Tháng 6 |
| 5 | Tuần tra chung hai bên bờ sông Ka Long | ^^ | Cục Hải quan tỉnh | Hằng tháng |
| 6 | Soi chiếu 100% container hàng đông lạnh tại cửa khẩu Bắc Luân II, bến xuất Km3+4; lấy mẫu kiểm dịch tại chỗ, niêm phong điện tử các lô chuyển cửa khẩu và gửi cảnh báo cho địa phương nơi hàng đến; cập nhật danh sách doanh nghiệp rủi ro cao vào ngày 05 mỗi tháng, báo cáo Ban Chỉ đạo những lô hàng phải tái xuất | Cục Hải quan tỉnh | Sở Nông nghiệp và Phát triển nông thôn | Thường xuyên |
| III. Tuyến biển và nội địa | << | << | << | << |
| 7 | Truy quét tàu chở dầu không hóa đơn quanh đảo Cô Tô, Thanh Lân | Công an tỉnh | Bộ Chỉ huy Bộ đội Biên phòng tỉnh | Tháng 7 |
| 8 | Kiểm tra bến thủy nội địa, bãi tập kết than ở Cẩm Phả, Mạo Khê | Sở Giao thông vận tải | Công an tỉnh | Tháng 8 |
| 9 | Kiểm tra bánh trung thu, đồ chơi nhập lậu dịp Tết Trung thu | Cục Quản lý thị trường tỉnh | Sở Y tế, Công an tỉnh | Tháng 9 |
| 10 | Thanh tra kho lạnh và cơ sở cấp đông hải sản | Sở Nông nghiệp và Phát triển nông thôn | Sở Y tế | Tháng 10 |
| 11 | Cao điểm chống hàng giả, hàng lậu dịp Tết Nguyên đán | Cục Quản lý thị trường tỉnh | Thành viên Ban Chỉ đạo 389 | Tháng 12 |
| 12 | Tổng kết, khen thưởng đơn vị có thành tích | ^^ | Sở Nội vụ | ^^ |
"""
