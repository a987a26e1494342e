"""Amounts a year, a month and a head, kinds of what is counted, and which one of several."""

from dataclasses import replace

import pytest

from answer.binding.counts import counts
from answer.binding.rates import is_no_rate, without_other_rates
from answer.question.understand import understand
from index import Archive
from index.records import PlanRecord


@pytest.fixture(scope="module")
def plan(sample_archive: Archive) -> PlanRecord:
    return replace(sample_archive.plans()[0], title="Trồng tre", number="1/KH-UBND", years=(2026,))


@pytest.mark.parametrize(
    ("question", "sentence", "no_rate"),
    [
        ("Mỗi năm trồng bao nhiêu ha tre?", "Đến năm 2030 diện tích tre đạt 170 ha.", True),
        ("Trồng bao nhiêu ha tre mỗi năm?", "Hiện nay có 22 ha tre.", True),
        ("Trồng bao nhiêu ha tre mỗi năm?", "Mỗi năm trồng 12 ha tre, đến năm 2030.", False),
        ("Trồng bao nhiêu ha tre mỗi năm?", "Trồng 12 ha/năm.", False),
        ("Trồng bao nhiêu ha tre mỗi năm?", "Trồng 12 ha tre.", False),
        ("Bình quân một tháng bán mấy cây tre?", "Bán 90 cây tre trong tháng 8.", True),
        ("Bình quân một tháng bán mấy cây tre?", "Hằng tháng bán 90 cây tre.", False),
        ("Kho tre mở mấy giờ mỗi ngày?", "Kho tre trực 24/24 giờ.", False),
        ("Đến năm 2030 có bao nhiêu ha tre?", "Đến năm 2030 diện tích tre đạt 170 ha.", False),
        ("How many bamboos are planted each year?", "Đến năm 2030 đạt 900 cây tre.", True),
    ],
)
def test_no_total_tells_a_rate(
    plan: PlanRecord, question: str, sentence: str, no_rate: bool
) -> None:
    assert is_no_rate(understand(question), plan, "", sentence) is no_rate


def test_a_plan_for_several_years_tells_its_totals(plan: PlanRecord) -> None:
    question, several = understand("Mỗi năm trồng mấy ha tre?"), replace(plan, years=(2026, 2027))
    assert is_no_rate(question, several, "", "Trồng 12 ha tre.")
    assert not is_no_rate(question, several, "", "Năm 2027 trồng 12 ha tre.")
    assert not is_no_rate(question, several, "Việc làm hằng năm", "Trồng 12 ha tre.")


def test_a_rate_of_something_else_is_none_of_a_year() -> None:
    question = understand("Một năm lấy bao nhiêu mẫu đất?")
    assert "01 mẫu" not in without_other_rates(question, "Lấy 21 vườn (01 mẫu/1vườn)")
    assert "36 mẫu" in without_other_rates(question, "Lấy 36 mẫu/năm")


@pytest.mark.parametrize(
    ("question", "text", "counted"),
    [
        ("Lắp mấy trạm đo bụi tự động?", "Lắp 12 trạm quan trắc nước mặt tự động", False),
        ("Lắp mấy trạm đo nước tự động?", "Lắp 12 trạm quan trắc nước mặt tự động", True),
        ("Trạm đo không khí lắp mấy cái?", "Lắp 12 cái trạm đo nước ngầm", False),
        ("Tiêm cho bao nhiêu con trâu?", "Tiêm cho 340 con bò, dê", False),
        ("Tiêm cho bao nhiêu con dê?", "Tiêm cho 340 con bò, dê", True),
        ("Thẻ dùng được mấy năm thì đổi?", "Cấp thẻ cho 200 người trong tháng 7", False),
        ("Thẻ dùng được mấy năm thì đổi?", "Thẻ có giá trị 5 năm", True),
    ],
)
def test_the_kind_of_what_is_counted(question: str, text: str, counted: bool) -> None:
    assert counts(understand(question), text) is counted


@pytest.mark.parametrize(
    ("question", "expects"),
    [
        ("Trạm thu của dân bao nhiêu một con bò?", "money"),
        ("Hội trả cho mỗi người gác bao nhiêu?", "money"),
        ("Kinh tế vườn chiếm ít nhất bao nhiêu GRDP?", "percent"),
        ("Vườn tre chiếm bao nhiêu héc-ta?", "number"),
    ],
)
def test_what_is_paid_and_what_is_a_share(question: str, expects: str) -> None:
    assert understand(question).expects == expects
