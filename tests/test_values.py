"""Whether a sentence holds the kind of value that a question asks for."""

import pytest

from answer.binding.values import holds_value
from answer.question.understand import understand
from answer.types import Question
from index import Filters


def asked(text: str) -> Question:
    return understand(text, Filters(), lambda question: question, [])


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("Nạo vét kênh xong trước ngày nào?", "Nạo vét kênh xong trước ngày 15/4/2024.", True),
        (
            "Nạo vét kênh xong trước ngày nào?",
            "Căn cứ Quyết định số 318/QĐ-UBND ngày 05/02/2024 về nạo vét kênh;",
            False,
        ),
        (
            "Nạo vét kênh xong trước ngày nào?",
            "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020, xong trước 30/6.",
            True,
        ),
        ("Kiểm tra kênh vào tháng mấy?", "Kế hoạch kiểm tra kênh năm 2024", False),
        ("Kiểm tra kênh vào tháng mấy?", "Kiểm tra kênh: tháng 6 năm 2024.", True),
        ("Khi nào kiểm tra kênh?", "Kiểm tra kênh trong năm 2024.", True),
    ],
)
def test_a_date_is_one_of_the_thing_itself(question: str, sentence: str, holds: bool) -> None:
    assert asked(question).expects == "date"
    assert holds_value(asked(question), sentence) is holds
