"""A period that a question names binds: another programme's, or none, is no answer."""

from dataclasses import replace

import pytest

from answer.binding.periods import is_of_another_period
from answer.question.understand import understand
from index import Archive
from index.records import PlanRecord


@pytest.fixture(scope="module")
def plan(sample_archive: Archive) -> PlanRecord:
    return replace(sample_archive.plans()[0], title="Làm bến đò", years=(2024,))


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Đề án bến đò giai đoạn 2026-2030 ai làm?", "Đề án bến đò giai đoạn 2021 - 2025.", True),
        ("Đề án bến đò giai đoạn 2026-2030 ai làm?", "Phòng Nội vụ làm đề án bến đò.", True),
        ("Đề án bến đò giai đoạn 2026-2030 ai làm?", "Đề án bến đò 2026–2030: xã làm.", False),
        ("Đề án bến đò giai đoạn 2026-2030 ai làm?", "Đến năm 2030 xã làm xong bến đò.", False),
        ("Giai đoạn 2022-2024 sửa mấy bến đò?", "Giai đoạn 2021 đến 2025 sửa 9 bến đò.", False),
        ("Từ năm 2026 đến năm 2030 sửa mấy bến?", "Năm 2024 sửa 9 bến đò.", True),
        ("Giai đoạn 2016-2020 giảm mấy vụ?", "Giảm 9 vụ so với giai đoạn 2016-2020.", True),
        ("Giảm mấy vụ so với giai đoạn 2016-2020?", "Giảm 9 vụ so với giai đoạn 2016-2020.", False),
        ("Năm 2024 sửa mấy bến đò?", "Sửa 9 bến đò giai đoạn 2021-2025.", False),
    ],
)
def test_the_period_asked_about(plan: PlanRecord, question: str, told: str, other: bool) -> None:
    assert is_of_another_period(understand(question), plan, told) is other


def test_the_plan_tells_the_period(plan: PlanRecord) -> None:
    question = understand("Giai đoạn 2026-2030 sửa mấy bến đò?")
    told = "Sửa 9 bến đò."
    assert is_of_another_period(question, plan, told)
    assert not is_of_another_period(question, replace(plan, title="Bến đò đến năm 2030"), told)
    years = tuple(range(2026, 2031))
    assert not is_of_another_period(question, replace(plan, years=years), told)
