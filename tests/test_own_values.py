"""What a question states itself is no answer to it, and other things' figures are none either."""

import pytest

from answer.binding.own_values import (
    counts_others,
    without_own_agencies,
    without_own_figures,
    without_own_values,
)
from answer.binding.values import holds_value
from answer.question.understand import understand

PRICE = "Mức thu công đan lưới là 25.000 đồng một tay lưới."
LENT = "Phòng Thủy sản cho mượn 46 tay lưới trước ngày 05/6/2031 (Hội Ngư dân nhận)."


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("46 lớp đan lưới dạy cho bao nhiêu em?", "Mở # lớp cho 10 em."),
        ("Huyện nào có ít nhất 10 em đan lưới?", "Mở 46 lớp cho 10 em."),
        ("Lớp 10 có bao nhiêu em đan lưới?", "Mở 46 lớp cho 10 em."),
        ("Kế hoạch 46 dạy bao nhiêu em?", "Mở 46 lớp cho 10 em."),
    ],
)
def test_a_count_that_the_question_names_answers_nothing(question: str, said: str) -> None:
    assert without_own_figures(understand(question), "Mở 46 lớp cho 10 em.") == said


@pytest.mark.parametrize(
    ("question", "text", "held"),
    [
        ("Trong 25.000 đồng một tay lưới thì tiền công bao nhiêu?", PRICE, False),
        ("Of the 25,000 dong for a net, how much money is paid for labour?", PRICE, False),
        ("Đan một tay lưới tốn bao nhiêu tiền?", PRICE, True),
        ("Có đúng mức thu là 25.000 đồng một tay lưới không, hay bao nhiêu tiền?", PRICE, True),
        ("Mượn lưới trước ngày 05/6, vậy trả lại ngày nào?", LENT, False),
        ("Lưới cho mượn trước ngày nào?", LENT, True),
    ],
)
def test_a_sum_or_day_that_the_question_names_answers_nothing(
    question: str, text: str, held: bool
) -> None:
    assert holds_value(understand(question), text) is held


def test_values_of_another_kind_stay() -> None:
    question = understand("Mượn 46 tay lưới trước ngày 05/6, vậy trả lại ngày nào?")
    assert without_own_values(question, LENT).count("#") == 1


def test_an_agency_that_the_question_names_is_not_whom_it_asks_for() -> None:
    lends = understand("Phòng Thủy sản cho cơ quan nào mượn lưới?")
    asks = understand("Có đúng là Phòng Thủy sản cho cơ quan nào đó mượn lưới không?")
    assert "Phòng Thủy sản" not in without_own_agencies(lends, LENT)
    assert "Hội Ngư dân" in without_own_agencies(lends, LENT)
    assert without_own_agencies(asks, LENT) == LENT


@pytest.mark.parametrize(
    ("question", "text", "others"),
    [
        ("Khi nào đóng xong 05 bến ghe?", "68% ghe có áo phao vào cuối tháng 8.", True),
        ("Khi nào đóng xong 05 bến ghe?", "Đóng 05 bến ghe trước tháng 8.", False),
        ("Khi nào đóng xong 05 bến ghe?", "Xong trước ngày 15 tháng 8.", False),
        ("Khi nào đóng xong bến ghe?", "68% ghe có áo phao vào cuối tháng 8.", False),
        ("Kế hoạch 389 giao ai đóng bến?", "Đóng 05 bến ghe (Sở Xây dựng).", False),
    ],
)
def test_the_day_of_other_things_is_told_by_their_figures(
    question: str, text: str, others: bool
) -> None:
    assert counts_others(understand(question), text) is others
