"""Which plan is meant: a draft or the final plan, a number, a period, a date of issue."""

import pytest

from tests.archives import Ask, AskOf
from tests.version_plans import PLANS

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of(PLANS)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Huyện Cái Bè lắp bao nhiêu bóng đèn dọc bến ghe?", "64"),
        ("Bản dự thảo kế hoạch chợ nổi Cái Bè lắp mấy bóng đèn dọc bến ghe?", "48"),
        ("Bản dự thảo và bản chính thức kế hoạch chợ nổi Cái Bè: bản nào có số?", "77/KH-UBND"),
        ("Lối đi của chợ nổi lát gạch bao nhiêu trong kế hoạch 77/KH-UBND là bao nhiêu?", "80%"),
        ("Kế hoạch chợ nổi Cái Bè dựa trên tờ trình nào?", "31/TTr-PKT"),
        ("Kế hoạch 77/KH-UBND có tiêu đề là gì?", "Chỉnh trang chợ nổi"),
        ("Kế hoạch nào được ban hành trong tháng 3 năm 2024?", "77/KH-UBND"),
        ("Ai đứng tên trên kế hoạch chợ nổi Cái Bè?", "Trương Bá Lộc"),
        ("Tháng 9 năm 2024 Cái Bè có việc gì về chợ nổi?", "lục bình"),
        ("Đoàn TNCS huyện Cái Bè lo phần nào?", "lục bình"),
        ("Nhiệm kỳ 2025 - 2030 mỗi làng hoa Chợ Lách bầu mấy tổ trưởng?", "03 tổ trưởng"),
        ("Ngân sách cho việc bầu tổ trưởng làng hoa Chợ Lách là bao nhiêu?", "96.000.000"),
    ],
)
def test_the_plan_meant_answers(asked: Ask, question: str, said: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Nhiệm kỳ 2020 - 2025 mỗi làng hoa Chợ Lách bầu mấy tổ trưởng?",
        "Kế hoạch nào được ban hành trong tháng 4 năm 2024?",
        "Cuộc thi “Sóng nước chợ đêm” diễn ra ở hội trường nào?",
        "What is the Red Cross of Cho Lach assigned?",
        "Which US party won the last election?",
    ],
)
def test_nothing_else_is_offered(asked: Ask, question: str) -> None:
    assert asked(question).abstained


def test_both_versions_are_compared(asked: Ask) -> None:
    answer = asked(
        "Bản dự thảo và bản ban hành của Cái Bè khác nhau thế nào về lát gạch lối đi chợ nổi?"
    )
    assert "65%" in answer.text
    assert "80%" in answer.text


def test_one_side_alone_is_no_comparison(asked: Ask) -> None:
    question = "Số bóng đèn bến ghe của Cái Bè 2024 lệch với Chợ Lách 2025 bao nhiêu?"
    assert asked(question).abstained
