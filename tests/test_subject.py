"""A plan's title may speak for a sentence only where the value is nothing else's."""

import pytest

from answer.binding.subject import is_about_nothing_else, named_by_title
from answer.question.understand import understand

TITLE = "Bảo đảm an toàn thực phẩm trên địa bàn huyện Tân Hồng năm 2024"


def test_the_words_behind_plan_name_it_by_its_title() -> None:
    question = understand("Kinh phí kế hoạch an toàn thực phẩm huyện Tân Hồng là bao nhiêu?")
    assert named_by_title(question, TITLE) == {"an", "toàn", "thực", "phẩm"}


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch phòng cháy chữa cháy dành bao nhiêu kinh phí?",  # of another plan
        "An toàn thực phẩm được cấp bao nhiêu kinh phí?",  # names no plan
    ],
)
def test_other_words_name_no_plan(text: str) -> None:
    assert named_by_title(understand(text), TITLE) == frozenset()


@pytest.mark.parametrize(
    ("question", "sentence", "value", "alone"),
    [
        ("Tiêm phòng dại cho bao nhiêu con chó, mèo?", "Tiêm cho 900 con chó, mèo.", "900", True),
        ("Tội phạm mua bán người giảm bao nhiêu?", "Giảm 10% số vụ cháy nhà.", "10%", False),
        ("Kế hoạch tiêm phòng tốn bao nhiêu tiền?", "Mua xuồng: 90 triệu đồng.", "90", False),
    ],
)
def test_a_clause_tells_whether_its_value_is_something_else(
    question: str, sentence: str, value: str, alone: bool
) -> None:
    start = sentence.index(value)
    span = (start, start + len(value))
    assert is_about_nothing_else(understand(question), sentence, span) is alone
