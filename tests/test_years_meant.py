"""Whether a sentence speaks of the year, or of today, as a question does."""

from dataclasses import replace

import pytest

from answer.binding.years_meant import is_of_another_time
from answer.question.understand import understand
from index import Archive
from index.records import PlanRecord


@pytest.fixture(scope="module")
def plan(sample_archive: Archive) -> PlanRecord:
    return replace(sample_archive.plans()[0], title="Làm bến đò", number="1/KH-UBND", years=(2024,))


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Đến hết năm 2028 phải có mấy bến đò?", "Mỗi xã có ít nhất 1 bến đò.", True),
        ("Đến năm 2030 phải có mấy bến đò?", "Đến năm 2030 có 40 bến đò.", False),
        ("Đến năm 2030 phải có mấy bến đò?", "Năm 2030 có 40 bến đò.", False),
        ("Đến năm 2030 phải có mấy bến đò?", "Có 27 bến đò vào năm 2025.", True),
        ("Đến năm 2024 phải có mấy bến đò?", "Mỗi xã có ít nhất 1 bến đò.", False),
        ("Đến năm 2024 phải có mấy bến đò?", "Hiện nay xã có 3 bến đò.", True),
        ("Xã hiện có mấy bến đò?", "Phấn đấu đến năm 2030 có 40 bến đò.", True),
        ("Xã hiện có mấy bến đò?", "Xã hiện có 3 bến đò.", False),
        ("Xã hiện có mấy bến đò?", "Toàn xã có 3 bến đò.", False),
        ("Số vụ giảm bao nhiêu so với năm 2023?", "Giảm 8% so với năm trước.", False),
        ("Số vụ giảm bao nhiêu so với năm 2019?", "Giảm 8% so với năm 2023.", True),
        ("Giai đoạn 2021-2025 làm mấy bến đò?", "Năm 2022 làm 3 bến đò.", False),
    ],
)
def test_the_time_asked_about(plan: PlanRecord, question: str, sentence: str, other: bool) -> None:
    assert is_of_another_time(understand(question), plan, "", sentence, sentence) is other


def test_of_a_plan_for_several_years_another_year_is_no_answer(plan: PlanRecord) -> None:
    several = replace(plan, years=(2024, 2025, 2026))
    text = "Năm 2025 thu 9 tỷ đồng."
    asked = understand("Thu phí bến đò năm 2024 bao nhiêu tỷ đồng?")
    assert is_of_another_time(asked, several, "", text, text)
    assert not is_of_another_time(asked, several, "", text, "Năm 2024 thu 8 tỷ đồng.")
    named = understand("Theo kế hoạch bến đò 2024, thu phí bao nhiêu tỷ đồng?")
    assert not is_of_another_time(named, several, "", text, text)


def test_a_heading_tells_the_year_of_a_target(plan: PlanRecord) -> None:
    question = understand("Đến năm 2028 phải có mấy bến đò?")
    sentence = "Có ít nhất 3 bến đò."
    plan = replace(plan, years=(2026, 2027, 2028, 2029, 2030))
    assert is_of_another_time(question, plan, "II. Mục tiêu đến năm 2030", sentence, sentence)
    assert not is_of_another_time(question, plan, "II. Mục tiêu", sentence, sentence)
