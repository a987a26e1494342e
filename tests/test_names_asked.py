"""Whether a sentence tells the name that is asked for."""

import pytest

from answer.binding.values import holds_value
from answer.question.names_asked import tells_name
from answer.question.understand import understand


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        (
            "Đặt tủ sách ở những trường tiểu học nào?",
            "Đặt 05 tủ sách tại các trường tiểu học.",
            False,
        ),
        (
            "Đặt tủ sách ở những trường tiểu học nào?",
            "Đặt tủ sách tại Trường Tiểu học Lá Dừa.",
            True,
        ),
        ("Đặt tủ sách ở những trường tiểu học nào?", "Tại các trường tiểu học ven sông.", True),
        ("Họp tại quận nào?", "Họp luân phiên tại các quận (Văn phòng chủ trì).", False),
        ("Họp tại quận nào?", "Họp tại quận Lê Chân.", True),
        ("Phường nào thả đèn?", "UBND các phường thả đèn.", False),
        ("Phường nào thả đèn?", "Thả đèn tại phường 1.", True),
        ("Những xã vùng sâu nào được cấp xuồng?", "Cấp 08 xuồng cho các xã vùng sâu.", False),
        ("Những xã nào được cấp xuồng?", "Cấp 08 xuồng cho các xã vùng sâu.", True),
        ("Tên 22 xã đạt chuẩn?", "Công nhận thêm 22 xã, phường đạt chuẩn.", False),
        ("Tên 2 xã đạt chuẩn?", "Công nhận xã Mỹ Hội và xã Lá Dừa đạt chuẩn.", True),
        ("Loa phát vào khung giờ nào?", "Loa phát mỗi tuần ba buổi.", False),
        ("Loa phát vào khung giờ nào?", "Loa phát lúc 17 giờ.", True),
        ("Phiên tòa giả định xử về tội gì?", "Phiên tòa giả định tại xã Lá Dừa.", False),
        ("Phiên tòa giả định xử về tội gì?", "Phiên tòa giả định về tội trộm cắp.", True),
        ("Tuyến đường nào cấm xe bò?", "Cấm xe bò trên Quốc lộ 60.", True),
        ("Doanh nghiệp nào được huyện chọn làm cầu?", "Khuyến khích doanh nghiệp làm cầu.", False),
        ("Ai được chọn làm đội trưởng đội đò?", "Lựa chọn đội trưởng, phối hợp Bộ Công an.", False),
        ("Ai làm đội trưởng đội đò?", "Do đồng chí Phó Chủ tịch xã làm đội trưởng.", True),
        ("Who heads the ferry team?", "Do một đồng chí Phó Chủ tịch làm Đội trưởng.", True),
        ("Ai làm thư ký đội đò?", "Do đồng chí Phó Chủ tịch xã làm đội trưởng.", False),
        ("Ai làm phó đội trưởng đội đò?", "Do đồng chí Phó Chủ tịch làm đội trưởng.", False),
        ("Ai lo đội đò?", "Phòng Nội vụ.", True),
        ("300 cây ven bến là giống cây gì?", "Trồng 300 cây ven bến (Đội Đò thực hiện).", False),
        ("300 cây ven bến là giống cây gì?", "Trồng 300 cây ven bến (sao, dầu).", True),
        ("Bảy xuồng mới thuộc loại nào?", "Mua 07 xuồng loại ba lá.", True),
        ("Bảy xuồng mới hiệu gì?", "Mua 07 xuồng ba lá.", False),
        ("Which brand are the seven boats?", "Mua 07 xuồng ba lá.", False),
        ("Tên viết tắt của Hội Đò là gì?", "Hội Đò (sau đây gọi tắt là Hội) lo đò.", False),
        ("Tên viết tắt của Hội Đò là gì?", "3. Tên viết tắt: HDO.", True),
        ("Tên tiếng Anh của Hội Đò là gì?", "1. Tên tiếng Việt: HỘI ĐÒ.", False),
        ("Tên tiếng Anh của Hội Đò là gì?", "2. Tên tiếng nước ngoài: FERRY CLUB.", True),
    ],
)
def test_a_name_is_asked_for(question: str, sentence: str, told: bool) -> None:
    assert tells_name(understand(question), sentence) is told


def test_a_road_need_not_be_called_one() -> None:
    question = understand("Mua đèn để gắn trên mấy tuyến đường nào vậy chị?")
    assert [term for term in question.terms if term] == ["mua", "đèn"]
    assert holds_value(question, "Mua 40 đèn trên Quốc lộ 60.")
    assert not holds_value(question, "Mua 40 đèn cho các xóm.")


@pytest.mark.parametrize(
    ("question", "sentence", "held"),
    [
        ("Lớp đan lưới dành cho bà con những nơi nào?", "Mở lớp cho bà con Cát Hải, Đồ Sơn.", True),
        ("Lớp đan lưới dành cho bà con những nơi nào?", "Mở lớp cho bà con làm nghề.", False),
        ("46 lớp đan lưới dạy cho bao nhiêu em?", "Mở 46 lớp đan lưới cho trẻ em.", False),
        ("46 lớp đan lưới dạy cho bao nhiêu em?", "Mở 46 lớp đan lưới cho 920 em.", True),
        ("Lớp 4 có bao nhiêu em biết bơi?", "Có 4 em biết bơi.", True),
        ("Năm 2024 đắp bao nhiêu bến?", "Năm 2024 đắp 12 bến.", True),
        ("Ba đội đò thuộc những cơ quan nào?", "Thi chọn ba đội đò (Sở Nội vụ chủ trì).", False),
        ("Ba đội đò thuộc những cơ quan nào?", "Chọn ba đội đò của Sở Xây dựng.", True),
        ("Riêng mèo thì tiêm bao nhiêu con?", "Tiêm cho 90 con chó, mèo.", False),
        ("Riêng mèo thì tiêm bao nhiêu con?", "Tiêm cho 90 con mèo và chó.", False),
        ("Riêng mèo thì tiêm bao nhiêu con?", "Tiêm cho 70 con chó, 20 con mèo.", True),
        ("Riêng mèo thì tiêm bao nhiêu con?", "Tiêm cho 20 con mèo và 70 con chó.", True),
        ("12 trạm đo nước đặt ở những vị trí nào?", "Lắp 12 trạm đo nước tự động.", False),
        ("12 trạm đo nước đặt ở những vị trí nào?", "Lắp 12 trạm đo nước tại chợ Lá Dừa.", True),
        ("Bao nhiêu % bến không có rác?", "Số bến có rác tăng không quá 1%.", False),
        ("Bao nhiêu % bến không có rác?", "Ít nhất 70% số bến không có rác.", True),
        ("Mức hỗ trợ mỗi chủ đò", "Mở một trạm cho chủ đò trước ngày 30/9.", False),
        ("Mức hỗ trợ mỗi chủ đò", "Hỗ trợ mỗi chủ đò 2.000.000 đồng.", True),
        ("Năm nào xong bến đò?", "Bến đò xong trước ngày 30/6.", False),
        ("Năm nào xong bến đò?", "Bến đò xong năm 2027.", True),
        ("Đài phát mục này vào buổi nào trong tuần?", "Phát vào chiều thứ Tư hằng tuần.", True),
        ("Dạy đan lưới vào buổi nào?", "In sách đan lưới trước ngày 30/7.", False),
        ("Dạy đan lưới vào buổi nào?", "Dạy đan lưới vào ban đêm.", True),
        ("Tên ghe được nêu trên trang web sau bao lâu?", "Công khai tên trong vòng 7 ngày.", True),
        ("Quỹ có số tài khoản nào?", "Quỹ có 3 người.", False),
    ],
)
def test_places_years_and_weekdays_are_told(question: str, sentence: str, held: bool) -> None:
    assert holds_value(understand(question), sentence) is held
