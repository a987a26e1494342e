"""Questions that offer two answers ask for which it is, and bind neither."""

import pytest

from answer.question.choices import choice_asked


@pytest.mark.parametrize(
    ("question", "read"),
    [
        (
            "9 tay lưới do Hội Ngư dân hay UBND xã mở bán?",
            "9 tay lưới do cơ quan nào mở bán?",
        ),
        ("Đan lưới do ai chủ trì, Hội Ngư dân hay Sở Nội vụ?", "Đan lưới do ai chủ trì?"),
        ("Giao ai vá lưới, hội phụ nữ hay biên phòng chủ trì?", "Giao ai vá lưới?"),
        (
            "Đội gác bến mấy người, Hội Ngư dân hay công an xã phụ trách?",
            "Đội gác bến mấy người, cơ quan nào phụ trách?",
        ),
        ("Xã đan 9 hay 12 tay lưới?", "Xã đan bao nhiêu tay lưới?"),
        ("Vá xong 80% hay 90% tay lưới?", "Vá xong bao nhiêu phần trăm tay lưới?"),
        ("Thưởng 3 hay 5 triệu đồng một ghe?", "Thưởng bao nhiêu tiền một ghe?"),
        ("Nộp lưới tháng 5 hay tháng 6?", "Nộp lưới tháng mấy?"),
        ("Nộp lưới trước ngày 15 hay 20/6?", "Nộp lưới trước ngày nào?"),
        (
            "Nộp lưới trước ngày 15 hay ngày 20 hằng tháng?",
            "Nộp lưới trước ngày nào hằng tháng?",
        ),
    ],
)
def test_two_answers_offered_are_one_question(question: str, read: str) -> None:
    assert choice_asked(question) == read


@pytest.mark.parametrize(
    "question",
    [
        "Lưới lấy từ quỹ xã hay từ nhà tài trợ nào?",
        "Đan lưới hay vá lưới trước?",
        "Có đan lưới hay không?",
        "Hội Ngư dân đan mấy tay lưới?",
    ],
)
def test_other_questions_stay_as_they_are(question: str) -> None:
    assert choice_asked(question) == question
