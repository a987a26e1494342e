"""The kind of value that a question asks for, where folded words look like others."""

import pytest

from answer.question.understand import understand


@pytest.mark.parametrize(
    ("question", "expects"),
    [
        ("Mỗi hộ được hỗ trợ mấy triệu để sửa ghe?", "money"),
        ("Trong tiền sửa ghe, bà con góp bao nhiêu?", "money"),
        ("Bà con góp bao nhiêu ngày công sửa ghe?", "number"),
        ("Tiền sửa ghe ở đâu ra?", "source"),
        ("Giao đầu mối nào sửa ghe?", "agency"),
        ("Thả bò ra đê bị phạt mấy đồng?", "money"),
        ("Xuồng ba lá giá bao nhiêu một chiếc?", "money"),
        ("Tiêm một con vịt người nuôi phải trả bao nhiêu?", "money"),
        ("Báo tin đúng được thưởng tối đa bao nhiêu?", "money"),
        ("Xã thu bao nhiêu một con?", "money"),
        ("Thả bò ra đê phạt mức nào?", "money"),
        ("Người gác đê được trả công một ngày bao nhiêu?", "money"),
        ("Cả gói tiền cho kế hoạch đê là bao nhiêu?", "money"),
        ("Trong vốn sửa đê, phần do dân góp vào từng đợt chiếm bao nhiêu?", "money"),
        ("Ngân sách xã lo cho việc sửa đê, đắp kè và kè mỏ hàn năm tới là bao nhiêu?", "money"),
        ("How much is earmarked for the dike?", "money"),
        ("Xã giữ mức chênh lệch trai gái ở con số nào?", "number"),
        ("Hai điếm canh của xã nằm ở đâu?", "place"),
        ("Đê vỡ thì bấm số nào?", "phone"),
        ("Xã để số máy nào cho dân báo vỡ đê?", "phone"),
        ("số nào để báo vỡ đê vậy ạ", "phone"),
        ("Sở nào báo vỡ đê?", "agency"),
        ("Huyện xếp thứ mấy về đắp đê?", "number"),
        ("Đắp đê vào thứ mấy?", "date"),
        ("Ai trực đường dây nóng báo vỡ đê?", "agency"),
        ("Which office runs the hotline?", "agency"),
        ("Đắp đê nhờ hội nào?", "agency"),
        ("Lễ hội nào có đua ghe?", ""),
        ("Bên nào cầm trịch hội đua ghe?", "agency"),
        ("Đắp đê chừng nào xong?", "date"),
        ("Lễ ra quân đắp đê diễn ra khoảng nào?", "date"),
        ("Bộ Tài chính hướng dẫn chi phí đê bằng văn bản số mấy?", "code"),
        ("Tiền đắp đê lấy ở nguồn nào?", "source"),
        ("Người gác đê được phụ cấp bao nhiêu một đêm?", "money"),
        ("Chi phí đóng mười hai chiếc ghe cho các ấp là bao nhiêu?", "money"),
        ("xuong gia bao nhieu mot chiec", "money"),
        ("Lãi suất cho vay đóng ghe là bao nhiêu?", "percent"),
        ("Mức thu hồi nợ ghe là bao nhiêu phần trăm?", "percent"),
        ("Trồng mấy triệu cây bần?", "number"),
        ("Năm 2022 với năm 2023 Tam Bình lắp số camera khác nhau thế nào?", "number"),
        ("Tam Bình năm 2022 với năm 2023: Sở Y tế làm khác nhau thế nào?", ""),
        ("Kinh phí giúp bao nhiêu hộ đóng ghe?", "number"),
        ("Có bao nhiêu lớp đan lưới miễn phí?", "number"),
        ("Bao nhiêu đồng chí trực đê?", "number"),
        ("Bao nhiêu người có tiền án?", "number"),
        ("Tiên Lãng có mấy bến đò?", "number"),
        ("Máy bơm nào phải sửa?", ""),
        ("Tiền sửa đê trích từ quỹ nào?", "source"),
        ("Từ đầu năm có mấy vụ vỡ đê?", "number"),
        ("Đài phát mục này vào buổi nào trong tuần?", "date"),
        ("Việc cho vay do nơi nào đứng ra?", "agency"),
        ("Xã nào vỡ đê thì phòng nào chịu trách nhiệm?", "agency"),
        ("Họp giao ban tại quận nào?", "territory"),
        ("Ảnh vi phạm gửi qua số nào?", "phone"),
        ("Ảnh vi phạm gửi đến sở nào?", "agency"),
        ("Kế hoạch ngân sách thay văn bản số bao nhiêu?", "code"),
        ("What share of people own a smartphone?", "percent"),
        ("How many dykes are repaired with the budget?", "number"),
        ("Which year is the dyke finished?", "date"),
        ("Cho tôi số ghe được sửa", "number"),
        ("Xin số nhà sập", "number"),
        ("Cho tôi số quyết định sửa ghe", ""),
        ("Mấy xã nào sửa ghe?", "territory"),
        ("Mấy người ở xã sửa ghe?", "number"),
        ("Chuyên mục phát thanh gì, vào lúc nào?", "date"),
        ("Có khoản dân góp, góp bao nhiêu ấy nhỉ?", "money"),
        ("Riêng khoản sửa ghe là bao nhiêu?", "money"),
        ("Trao học bổng, mỗi suất bao nhiêu?", "money"),
    ],
)
def test_the_kind_of_value(question: str, expects: str) -> None:
    assert understand(question).expects == expects


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Tới hết 2026 mỗi ấp có mấy xuồng?", ()),
        ("Phải đạt bao nhiêu xuồng vào năm 2030?", ()),
        ("Kế hoạch ban hành vào năm 2024 có gì?", (2024,)),
    ],
)
def test_the_year_of_a_target_is_no_year_of_the_plan(question: str, years: tuple[int, ...]) -> None:
    assert understand(question).years == years
