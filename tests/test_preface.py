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
        ("Tóm tắt kế hoạch đắp đê để tôi đưa vào bài giảng", "Tóm tắt kế hoạch đắp đê"),
        ("Báo chúng tôi viết bài về vịt: xã tiêm mấy con?", "xã tiêm mấy con?"),
        ("Trường tôi ở Sóc Sơn, xã đắp mấy cây số đê?", "xã đắp mấy cây số đê?"),
        ("Em thực tập, ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Biên tập viên nhờ tìm: ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Đồng chí bí thư cần biết: ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Sắp trình dự toán, cho tôi số vịt được tiêm.", "số vịt được tiêm."),
        ("Mai họp giao ban, nhắc tôi hạn nộp báo cáo.", "hạn nộp báo cáo."),
        ("Our editor asked: who leads the race?", "who leads the race?"),
        ("Xã đắp mấy cây số đê? Tôi cần đối chiếu quyết toán.", "Xã đắp mấy cây số đê?"),
        ("Xã đắp mấy cây số đê? Vì thanh tra đang hỏi.", "Xã đắp mấy cây số đê?"),
        ("Mức thu đò ngang? Để bên em ghi vào phiếu.", "Mức thu đò ngang?"),
        ("Tôi là trưởng ấp, nhà dân sập được mấy tiền?", "nhà dân sập được mấy tiền?"),
        ("Dạ em chào anh, em ở đài, ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Chả là bà con hỏi suốt, ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Vừa họp xong, cần chốt: ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Trường cấp hai chúng tôi được tập bơi tháng mấy?", "được tập bơi tháng mấy?"),
        ("Người ở xã em gọi số nào?", "Người         gọi số nào?"),
        ("Xã đắp mấy cây số đê, em đang ghi mục lục", "Xã đắp mấy cây số đê"),
        ("Xã đắp mấy cây số đê, anh Ba bên đài cần gấp", "Xã đắp mấy cây số đê"),
        ("Xã đắp mấy cây số đê? Cần số cộng chung các xã.", "Xã đắp mấy cây số đê?"),
        ("Xã đắp mấy cây số đê? Chỉ lấy con số thôi.", "Xã đắp mấy cây số đê?"),
        ("Em mới vô chưa nắm, ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Em cần gửi công văn đúng chỗ: ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Tôi không rành vùng này, ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Để kịp trình thường trực, ai lo phần lễ tân?", "ai lo phần lễ tân?"),
        ("Trong lúc chờ đoàn, xin số hộ được sửa ghe", "số hộ được sửa ghe"),
        ("Vì phải trả lời cử tri nên cần biết xã đắp mấy cây số đê?", "xã đắp mấy cây số đê?"),
        ("Ai lo phần lễ tân? Ai lo phần hội?", None),
        ("Xã đắp mấy cây số đê, đồng chí nào còn giữ hồ sơ xin xem giúp.", "Xã đắp mấy cây số đê"),
        ("Xã đắp mấy cây số đê, ai biết chỉ giúp tôi với.", "Xã đắp mấy cây số đê"),
        ("Xã đắp mấy cây số đê, lâu quá tôi không còn nhớ.", "Xã đắp mấy cây số đê"),
        ("Ai giữ hồ sơ đê, xã nào cho mượn đất?", None),
        ("Ai biết bơi được thưởng bao nhiêu?", None),
        ("I should be grateful to know who leads the race.", "who leads the race."),
        ("Might I ask who leads the race?", "who leads the race?"),
        ("I remember a boat race, who leads it?", "a boat race, who leads it?"),
        ("I remember the race, who leads?", "the race, who leads?"),
        (
            "Tôi cần biết khoản thưởng đua ghe, bao nhiêu vậy?",
            "khoản thưởng đua ghe, bao nhiêu vậy?",
        ),
        ("Vịt tiêm tháng mấy? Năm 2024.", None),
        ("Sắp tới phòng, chống lụt ra sao?", None),
        ("Tôi tiếp đoàn về dự hội ghe.", None),
        # the topic of the question itself, and nothing that an answer may lack
        ("Phòng chống tội phạm: giảm mấy phần trăm?", None),
        ("Trẻ em dưới 6 tuổi – ai tiêm?", None),
        ("Chuẩn bị hội nghị sơ kết: ai lo phần lễ tân?", None),
        ("Bắt các đối tượng truy nã bao nhiêu?", None),
        ("Xã đắp mấy cây số đê, ấp nào làm?", None),
        ("Để cử tri đi bầu đông, phường làm gì?", None),
        ("Do thiếu nước, xã đào mấy giếng?", None),
        ("Em nhỏ dưới 6 tuổi, ai tiêm?", None),
        ("Ai lập phương án để trình UBND tỉnh?", None),
    ],
)
def test_what_is_asked(question: str, asked: str | None) -> None:
    assert asked_part(question).strip() == (asked or question)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Kế hoạch sửa ghe ra ngày nào vậy anh?", "Kế hoạch sửa ghe ra ngày nào"),
        ("Kế hoạch sửa ghe ra ngày nào, em đang ghi sổ", "Kế hoạch sửa ghe ra ngày nào"),
        ("Dạy bơi cho bao nhiêu em?", "Dạy bơi cho bao nhiêu em?"),
        ("Tiêm cho mấy trẻ em?", "Tiêm cho mấy trẻ em?"),
    ],
)
def test_who_is_spoken_to_and_what_it_is_for_is_left_out(question: str, left: str) -> None:
    assert understand(question).restored == left


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


def test_what_a_question_points_back_to_is_asked_about() -> None:
    question = understand("Tôi sắp tiếp đoàn của sở về kiểm tra đê, đoàn ấy gồm mấy người?")
    assert {"kiểm", "tra", "đê", "đoàn"} <= set(question.terms)


@pytest.mark.parametrize(
    "question",
    [
        "Sắp họp giao ban, nhắc tôi hạn nộp báo cáo sáu tháng năm 2022 của các phòng, xã.",
        "Sắp báo cáo Ban Thường vụ, tóm giúp các chỉ tiêu tiêm vịt của các xã ven sông năm 2025.",
        "Tuần sau làm việc với sở, cho xin số hộ dân ven sông phải di dời của các xã năm 2024.",
    ],
)
def test_a_request_is_no_draft(question: str) -> None:
    assert understand(question).kind != "wording"


def test_money_and_dates_are_asked_for_without_a_question_word() -> None:
    asked = understand("Sắp trình dự toán lên tỉnh, cho tôi con số kinh phí đua ghe.")
    assert (asked.expects, asked.kind) == ("money", "value")
    assert "dự" not in asked.terms
    assert understand("Mai họp, nhắc tôi hạn nộp báo cáo.").expects == "date"


def test_the_year_of_six_months_is_that_of_the_plan() -> None:
    assert understand("Hạn nộp báo cáo sáu tháng năm 2023?").years == (2023,)


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Tiêm mấy con vịt? Tôi đưa vào báo cáo năm 2026.", ()),
        ("Tôi đang soạn kế hoạch năm 2026: năm 2024 tiêm mấy con vịt?", (2024,)),
        ("Tiêm vịt tháng mấy, để em đưa vào lịch năm 2025.", ()),
        ("Tiêm mấy con vịt? Tôi cần của năm 2024.", (2024,)),
    ],
)
def test_the_year_of_what_is_written_binds_nothing(question: str, years: tuple[int, ...]) -> None:
    assert understand(question).years == years


def test_pupils_of_a_school_are_called_as_plans_call_them() -> None:
    assert {"học", "sinh"} <= set(understand("Trường tôi cho các em tập bơi tháng mấy?").terms)
    assert "học" not in understand("Các em tập bơi tháng mấy?").terms


def test_only_crime_is_organised() -> None:
    assert "tổ" not in understand("Kế hoạch nào có tổ chức đua ghe?").terms
    assert "tổ" in understand("Kế hoạch nào nói về tội phạm có tổ chức?").terms
