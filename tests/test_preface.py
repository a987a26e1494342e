"""What stands around a question and asks nothing."""

import pytest

from answer.question.preface import asked_part, topic_of_preface
from answer.question.understand import understand


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Tôi đang soạn bài về đê. Xã đắp mấy cây số đê?", "Xã đắp mấy cây số đê?"),
        ("Sắp mời khách dự. Ai cầm trịch hội đua ghe?", "Ai cầm trịch hội đua ghe?"),
        ("Trên sở hỏi: xã đắp mấy cây số đê?", "xã đắp mấy cây số đê?"),
        ("Mai họp giao ban. Xã đắp mấy cây số đê?", "Xã đắp mấy cây số đê?"),
        ("Bà con hỏi nhiều quá. Sửa ghe mất mấy tiền?", "Sửa ghe mất mấy tiền?"),
        ("I need it for a briefing: who leads the race?", "who leads the race?"),
        ("Who leads the race, please?", "Who leads the race"),
        ("Tháng nào đắp đê, để tôi báo lại", "Tháng nào đắp đê"),
        # the topic of the question itself, and nothing that an answer may lack
        ("Phòng chống tội phạm: giảm mấy phần trăm?", None),
        ("Trẻ em dưới 6 tuổi – ai tiêm?", None),
        ("Chuẩn bị hội nghị sơ kết: ai lo phần lễ tân?", None),
        ("Bắt các đối tượng truy nã bao nhiêu?", None),
        ("Ai lập phương án để trình UBND tỉnh?", None),
    ],
)
def test_what_is_asked(question: str, asked: str | None) -> None:
    assert asked_part(question).strip() == (asked or question)


def test_the_preface_tells_the_topic_where_the_question_has_none() -> None:
    question = "Tôi đang soạn bài về tiêm vịt. Tốn bao nhiêu?"
    assert topic_of_preface(question) == "tiêm vịt"
    assert {"tiêm", "vịt"} <= set(understand(question).terms)


def test_places_and_years_of_the_preface_bind() -> None:
    question = understand("Tôi đang soạn bài về Vĩnh Long năm 2024. Xã đắp mấy cây số đê?")
    assert question.places == ("Vĩnh Long",)
    assert question.years == (2024,)


@pytest.mark.parametrize(
    "question",
    ["Ai cầm trịch đua ghe?", "Đua ghe đơn vị nào đứng mũi?", "Đua ghe lực lượng nào làm chính?"],
)
def test_words_that_ask_who_need_not_be_found(question: str) -> None:
    assert [term for term in understand(question).terms if term] == ["đua", "ghe"]


def test_an_english_adjective_is_no_number_of_a_document() -> None:
    question = understand("According to the 2024 anti-smuggling plan, who leads?")
    assert not question.identifiers
    assert question.years == (2024,)
