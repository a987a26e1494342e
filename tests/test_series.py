"""Whole plans of one series against each other: drafts, other titles, new names in a list."""

import pytest

from answer import Answer
from tests.archives import Ask, AskOf
from tests.series_plans import PLANS

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of(PLANS)


def said(answer: Answer) -> str:
    return " / ".join(citation.quote for citation in answer.citations)


def cited(answer: Answer) -> set[str]:
    return {citation.file for citation in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "So với bản dự thảo, kế hoạch chợ nổi Phụng Hiệp 2023 chính thức đã sửa những gì?",
        "Bản dự thảo và bản chính thức kế hoạch chợ nổi Phụng Hiệp 2023 khác nhau ở chỉ tiêu nào?",
    ],
)
def test_a_draft_is_compared_with_the_plan_itself(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert "180 ghe" in said(answer)
    assert "150 ghe" in said(answer)
    assert "(dự thảo)" in answer.text
    assert "70%" not in said(answer)


def test_a_new_name_in_a_list_is_new_and_marked(asked: Ask) -> None:
    answer = asked("Kế hoạch chợ nổi Phụng Hiệp 2023 có mô hình nào mới so với 2022?")
    assert "Đèn lồng mũi ghe" in said(answer)
    (citation,) = [c for c in answer.citations if "Đèn lồng" in c.quote]
    marked = [citation.quote[a - citation.start : b - citation.start] for a, b in citation.differs]
    assert marked == ["“Đèn lồng mũi ghe”"]


def test_plans_of_other_titles_that_say_the_same_are_a_series(asked: Ask) -> None:
    answer = asked("Kế hoạch Phụng Hiệp 2024 thay đổi chỉ tiêu gì so với kế hoạch chợ nổi 2023?")
    assert {"thuong-ho-2024.txt", "cho-noi-2023.txt"} == cited(answer)
    assert "165 ghe" in said(answer)
    assert "trạm sạc" not in said(answer)  # a task, and no target


def test_a_plan_on_another_subject_is_not_put_beside(asked: Ask) -> None:
    answer = asked("Hạn gửi báo cáo năm của Phụng Hiệp thay đổi thế nào giữa 2022 và 2023?")
    assert cited(answer) == {"cho-noi-2022.txt", "cho-noi-2023.txt"}


def test_each_place_and_year_is_bound_by_number(asked: Ask) -> None:
    answer = asked("So sánh tỷ lệ thu gom rác của Kế hoạch 14/KH-UBND và Kế hoạch 19/KH-UBND")
    assert cited(answer) == {"cho-noi-2022.txt", "cho-noi-2023.txt"}
    assert "70%" in answer.text
    assert "85%" in answer.text
