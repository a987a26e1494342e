"""What a question asks to be told of a thing: a fine, pay, a reason, a step, who takes part."""

import pytest

from answer.binding.relations import tells_the_relation
from answer.question.understand import understand

ROW = (
    "TT: 2; Nội dung: Thi viết chữ đẹp; Chủ trì: Phòng Nội vụ; Phối hợp: Hội Cựu; Thời gian: Quý II"
)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Bán hàng lấn lối đi phạt mức nào?", "Sắp lại lối đi, kinh phí 3 triệu đồng.", False),
        ("9 sạp cá dời đi là những sạp nào?", "TT: 2; Nội dung: Dời 9 sạp cá; Chủ trì: Xã.", False),
        ("9 sạp cá dời đi là những sạp nào?", "Dời 9 sạp cá: sạp Tư, sạp Năm.", True),
        ("Chợ mua mấy ghe mới?", "Bảo dưỡng 09 ghe của chợ.", False),
        ("Chợ mua mấy ghe mới?", "Trang bị 09 ghe cho chợ.", True),
        ("Chợ sửa mấy bến đò?", "Kiểm tra 64 bến đò.", False),
        ("Sửa cân chợ tốn bao nhiêu tiền?", "Mua 3 cân chợ, kinh phí 9 triệu đồng.", False),
        ("Sửa cân chợ tốn bao nhiêu tiền?", "Sửa chữa cân chợ hết 9 triệu đồng.", True),
        ("Sạp cá cho thuê giá bao nhiêu?", "Thu 9 triệu đồng tiền sạp cá.", False),
        ("Sạp cá cho thuê giá bao nhiêu?", "Cho thuê sạp cá 9.000 đồng/ngày.", True),
        ("Tiền sửa chợ lấy từ nguồn nào?", "Sửa chợ hết 9 triệu đồng.", False),
        ("Đan lưới đợt trước mấy người?", "Dạy đan lưới cho 9 người.", False),
        ("Thợ đan lưới cần bằng cấp gì?", "Tuyển 9 thợ đan lưới.", False),
        ("Lớp đan lưới kéo dài mấy tháng?", "Trả thợ dạy 180.000 đồng một tháng.", False),
        ("Dời 40 sạp cá đến điểm tạm nào?", "Dời 40 sạp cá ở bến cũ khi nước dâng.", False),
        ("Bán hàng lấn lối đi phạt mức nào?", "Lấn lối đi bị phạt 200.000 đồng.", True),
        ("Sạp lấn lối bị phạt bao nhiêu?", "Người chấp hành xong án phạt tù vay 9 triệu.", False),
        ("Sạp đóng phí trễ bị xử lý sao?", "Thu phí sạp trước ngày 05 mỗi tháng.", False),
        ("Sạp đóng phí trễ bị xử lý sao?", "Đình chỉ sạp đóng phí trễ.", True),
        ("Rác chợ được xử lý ra sao?", "Rác chở về bãi mỗi tối.", True),
        ("Đội gác chợ được trả công một ngày bao nhiêu?", "Lập đội gác chợ 9 người.", False),
        ("Đội gác chợ được trả công bao nhiêu?", "Trả đội gác chợ 90.000 đồng/đêm.", True),
        ("Bồi dưỡng nghiệp vụ cho bao nhiêu tiểu thương?", "Bồi dưỡng 31 tiểu thương.", True),
        ("Tên các thành viên đội gác chợ?", "Lập đội gác chợ gồm 9 thành viên.", False),
        ("Tên các thành viên đội gác chợ?", "Đội gác chợ: bà Lê Thị Mơ, ông Võ Văn Tư.", True),
        ("What happens to stalls that do not pay?", "Thu phí sạp mỗi tháng.", False),
        ("What happens to stalls that do not pay?", "Đình chỉ sạp đóng phí trễ.", True),
        ("What happens to the unsold fish?", "Cá ế chở về bến.", True),
        ("Since when has the fish market run?", "Dời chợ cá.", False),
        ("Since when has the fish market run?", "Chợ cá mở từ tháng 3.", True),
        ("At what hour does the market open?", "Mở chợ cá tháng 3.", False),
        ("At what hour does the market open?", "Mở chợ cá lúc 4 giờ.", True),
        ("Who accepts the new market?", "Xây chợ (Phòng Kinh tế chủ trì).", False),
        ("Who accepts the new market?", "Phòng Kinh tế nghiệm thu chợ.", True),
        ("Which company supplies the ice?", "Dự trữ đá (Phòng Kinh tế).", False),
        ("Who audits the fees?", "Thu phí sạp (Phòng Kinh tế).", False),
        ("On what conditions are stalls let?", "Cho thuê 9 sạp.", False),
        ("What qualification must the guards have?", "Thuê 9 người gác chợ, lớp phổ cập.", False),
        ("Name the leaders of the market team.", "Lập đội gác chợ 9 người.", False),
        ("When are the results announced?", "Thi viết chữ đẹp: Quý II.", False),
        ("Who won the contract to build the market?", "Xây chợ (Phòng Kinh tế chủ trì).", False),
        ("Who won the contract to build the market?", "Công ty An Phú trúng thầu.", True),
        ("Đơn vị nào trúng thầu xây chợ?", "Xây chợ (Phòng Kinh tế chủ trì).", False),
        ("Số khách ước cả năm 2025?", "Thu hút 8,1 triệu lượt khách.", True),
        ("Số khách ước cả năm 2025?", "9 tháng thu hút 6,2 triệu lượt khách.", False),
        ("Vì sao dời chợ cá?", "Dời chợ cá về bến Nam.", False),
        ("Vì sao dời chợ cá?", "Dời chợ cá vì bến cũ sạt lở.", True),
        ("Dời 40 sạp cá đến đâu?", "Dời 40 sạp cá ở bến cũ khi nước dâng.", False),
        ("Dời 40 sạp cá đến đâu?", "Dời 40 sạp cá về bến Nam.", True),
        ("Họ tên Trưởng đoàn kiểm tra là gì?", "Phó Giám đốc Sở làm Trưởng đoàn.", False),
        ("Họ tên Trưởng đoàn kiểm tra là gì?", "Trưởng đoàn: bà Lê Thị Mơ.", True),
        ("Cao điểm từ ngày nào đến ngày nào?", "Cao điểm kiểm tra chợ: Tháng 6", False),
        ("Cao điểm từ ngày nào đến ngày nào?", "Cao điểm từ 01/6 đến 30/6.", True),
        ("Chợ xây mấy bến đò?", "Kiểm tra 64 bến đò (Sở Xây dựng).", False),
        ("How many ferry landings will be built?", "Kiểm tra 64 bến đò | Sở Xây dựng", False),
        ("Chợ xây mấy bến đò?", "Xây mới 4 bến đò (Sở Công Thương).", True),
        ("Xã chi bao nhiêu tiền mua ghe?", "Mức thu đò ngang là 9.000 đồng.", False),
        ("Xã chi bao nhiêu tiền mua ghe?", "Mua ghe hết 9 triệu đồng.", True),
        ("Nhà dành cho nạn nhân mua bán người ai lo?", "Nhà tạm lánh (Sở Nội vụ).", True),
        ("Ai tài trợ thi viết chữ đẹp?", ROW, False),
        ("Ai tài trợ thi viết chữ đẹp?", "Thi viết chữ đẹp do Hội Cựu đóng góp.", True),
        ("Ai phối hợp sửa chợ?", "Sửa chợ (Phòng Nội vụ chủ trì).", False),
        ("Ai phối hợp tổ chức thi viết chữ đẹp?", ROW, True),
        ("Cơ quan nào chủ trì sửa chợ?", "- Cơ quan phối hợp: Sở Xây dựng.", False),
        ("Cơ quan nào chủ trì sửa chợ?", "Sở Xây dựng chủ trì. Cơ quan phối hợp: Sở Y tế.", True),
        ("Cả năm ước thu phí chợ bao nhiêu?", "Giao thu phí chợ 9 tỷ đồng.", False),
        ("Hạn nộp hồ sơ thi viết chữ đẹp là khi nào?", ROW, False),
        ("Hạn nộp hồ sơ thi viết chữ đẹp là khi nào?", "Nhận hồ sơ dự thi đến 01/6.", True),
        ("Khi nào công bố kết quả thi viết chữ đẹp?", ROW, False),
        ("Ngày khởi công chợ cá?", "Khánh thành chợ cá tháng 9.", False),
        ("Khi nào thi viết chữ đẹp?", ROW, True),
        ("Khi nào chợ quyết toán kinh phí sửa mái?", "Sửa mái chợ: Quý III.", False),
        ("Chợ công bố giá sạp ngày nào?", "Gửi bảng giá sạp trước ngày 05/6.", False),
        ("Chợ công bố giá sạp ngày nào?", "Niêm yết bảng giá sạp ngày 05/6.", True),
        ("Giá sạp đã công bố gửi về tỉnh ngày nào?", "Gửi bảng giá sạp ngày 05/6.", True),
        ("Ai nghiệm thu mái chợ?", "Sửa mái chợ (Phòng Kinh tế chủ trì).", False),
        ("Ai nghiệm thu mái chợ?", "Phòng Kinh tế nghiệm thu mái chợ.", True),
        ("Ai sửa mái chợ?", "Sửa mái chợ (Phòng Kinh tế chủ trì).", True),
        ("Sở nào ở An Phú cân đối tiền sửa chợ?", "Sở Nội vụ lập dự toán sửa chợ.", False),
        ("Sở nào ở An Phú cân đối tiền sửa chợ?", "Sở Tài chính bố trí vốn sửa chợ.", True),
        ("Ai duyệt giá sạp?", "Sở Nội vụ trình cấp có thẩm quyền phê duyệt giá sạp.", False),
        ("Ai duyệt giá sạp?", "Sở Nội vụ trình Ủy ban nhân dân tỉnh phê duyệt giá sạp.", True),
        ("Đơn vị nào mua ghe?", "Cất 9 ghe tại kho của Công an huyện.", False),
        ("Đơn vị nào mua ghe?", "Công an huyện trang bị 9 ghe.", True),
        ("Giáo viên được trả thù lao bao nhiêu?", "Trả bộ đội 90.000 đồng mỗi buổi.", False),
        ("Phấn đấu mấy phần trăm sạp có bình?", "Trên 90% sạp có bình: cộng 02 điểm.", False),
    ],
)
def test_the_relation_asked_for_is_told(question: str, text: str, told: bool) -> None:
    assert tells_the_relation(understand(question), text) is told


def test_what_a_sum_is_paid_for_may_stand_in_the_heading() -> None:
    question = understand("Tổ trưởng tổ đò được bồi dưỡng bao nhiêu tiền?")
    assert not tells_the_relation(question, "Tổ trưởng: 900.000 đồng/người.")
    assert tells_the_relation(question, "Tổ trưởng: 900.000 đồng/người.", "c) Mức bồi dưỡng")
