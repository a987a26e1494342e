"""The year that a figure counts from."""

import pytest

from answer.question.base_year import asks_base_year, tells_base_year
from answer.question.understand import understand
from tests.archives import Ask, AskOf
from tests.test_cited_documents import BAMBOO, KITES


@pytest.mark.parametrize(
    "question",
    [
        "Số diều vướng dây điện giảm so với năm nào?",
        "Mốc so sánh để tính mức giảm 7% là năm nào?",
        "Tỉnh lấy năm nào làm mốc tính mức giảm?",
        "Năm dùng để đối chiếu mức giảm là năm nào?",
        "Chỉ tiêu giảm 7% tính theo năm gốc nào?",
        "Kế hoạch so sánh mức giảm với năm nào?",
        "What is the base year of the target?",
        "What year is the target measured against?",
    ],
)
def test_base_year_is_one_value_and_no_comparison(question: str) -> None:
    assert asks_base_year(question)
    read = understand(question)
    assert (read.kind, read.expects) == ("value", "date")


@pytest.mark.parametrize(
    "question",
    [
        "So sánh chỉ tiêu năm 2022 với năm 2024",
        "Năm nào cao hơn, 2022 hay 2024?",
        "Số diều giảm bao nhiêu so với năm 2021?",
        "Lễ hội tổ chức vào năm nào?",
        "Mốc thời gian nộp báo cáo là ngày nào?",
    ],
)
def test_other_years_are_no_base_year(question: str) -> None:
    assert not asks_base_year(question)


def test_sentence_has_to_say_what_it_counts_from() -> None:
    assert tells_base_year("Số vụ giảm 5% so với năm 2019.")
    assert tells_base_year("giảm 50% so với đầu kỳ năm 2022")
    assert not tells_base_year("Nhiệm kỳ 2025 - 2030 giảm 5%.")
    assert tells_base_year("giam 5% so v6i nam 2019", garbled=True)


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"tra-vinh.txt": KITES, "cau-ke.txt": BAMBOO})


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Mốc so sánh của chỉ tiêu giảm diều vướng dây điện ở Trà Vinh là năm nào?", True),
        ("Trà Vinh lấy năm nào làm mốc tính mức giảm số diều vướng dây điện?", True),
        ("Mốc so sánh của chỉ tiêu dạy vót tre ở Trà Vinh là năm nào?", False),
        ("Cầu Kè trồng 30 ha tre so với năm nào?", False),
    ],
)
def test_base_year_is_told_or_refused(asked: Ask, question: str, answered: bool) -> None:
    answer = asked(question)
    assert answer.abstained is not answered
    assert ("2021" in answer.text) is answered
