"""Lists of targets, deadlines, tasks, citations and plans, over plans that differ in place."""

import pytest

from answer import Answer
from answer.language.agencies import Agency, agencies_in, names
from answer.language.months import Period, in_period, period_in, within
from ingest.text import fold
from tests.answer_plans import PLANS
from tests.archives import Ask, AskOf

LAST_YEAR, DISTRICT, OTHER = "2023/dong-thap.txt", "2024/thap-muoi.txt", "2024/kien-giang.txt"


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of(PLANS)


def quotes(answer: Answer) -> str:
    return " | ".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("quý III/2024 phải làm gì", Period(7, 9, 2024)),
        ("việc phải xong trước tháng 6/2024", Period(1, 5, 2024, due=True)),
        ("trước ngày 15/6/2024", Period(1, 6, 2024, due=True, day=15)),
        ("6 tháng cuối năm", Period(7, 12)),
        ("what is due in September 2024", Period(9, 9, 2024)),
        ("tháng 13 có gì", None),
        ("trước tháng 1", None),
    ],
)
def test_periods_of_questions(question: str, period: Period | None) -> None:
    assert period_in(fold(question)) == period


def test_what_is_due_before_a_day_is_due_by_its_end() -> None:
    period = Period(1, 6, 2024, due=True, day=15)
    assert within(period, "2024-06-14", "2024-06-14")
    assert not within(period, "2024-06-20", "2024-06-20")
    assert not within(period, "2023-06-14", "2023-06-14")


def test_what_lasts_for_years_is_not_due_in_each_month() -> None:
    assert not within(Period(7, 7, 2023), "2021-01", "2025-12")
    assert within(Period(12, 12, 2025), "2021-01", "2025-12")


def test_a_printed_time_of_another_year_is_not_in_the_period() -> None:
    assert in_period("Tháng 6/2024", Period(4, 6, 2024))
    assert not in_period("Tháng 6/2023", Period(4, 6, 2024))


@pytest.mark.parametrize(
    ("question", "agencies"),
    [
        ("Công an huyện phải làm gì", [("cong an", "huyen")]),
        ("Công an tỉnh và Sở Y tế phải làm gì", [("cong an", "tinh"), ("so y te", "")]),
        ("Đoàn TNCS được giao gì", [("doan thanh nien", "")]),
        ("cơ sở giáo dục, đào tạo phải làm gì", []),
        ("tệ nạn xã hội có những việc gì", []),
    ],
)
def test_agencies_of_questions(question: str, agencies: list[tuple[str, str]]) -> None:
    assert [(a.name, a.level) for a in agencies_in(question)] == agencies


@pytest.mark.parametrize(
    ("text", "agency", "same"),
    [
        ("Công an huyện", Agency("cong an", "huyen"), True),
        ("Công an tỉnh", Agency("cong an", "huyen"), False),
        ("Công an các huyện, thành phố", Agency("cong an", "tinh"), False),
        ("Công an", Agency("cong an", "huyen"), True),
        ("Tỉnh Đoàn", Agency("doan thanh nien"), True),
        ("UBMTTQ Việt Nam tỉnh", Agency("mat tran to quoc"), True),
        ("Cục Quản lý thị trường", Agency("cuc quan ly thi truong", "tinh"), True),
        ("các cơ sở giáo dục và đào tạo", Agency("so giao duc va dao tao"), False),
    ],
)
def test_an_agency_of_another_level_is_another(text: str, agency: Agency, same: bool) -> None:
    assert names(text, agency) is same


def test_a_level_that_is_not_said_is_that_of_the_plan() -> None:
    provincial = frozenset(("tinh", "pho"))
    assert not names("Công an", Agency("cong an", "huyen"), provincial)
    assert names("Công an", Agency("cong an", "tinh"), provincial)


@pytest.mark.slow
def test_every_target_of_the_plan_is_listed_in_reading_order(asked: Ask) -> None:
    answer = asked("Các chỉ tiêu của tỉnh Đồng Tháp năm 2024")
    values = [value for value in ("85%", "12%") if value in quotes(answer)]
    assert values == ["85%", "12%"]
    starts = [citation.start for citation in answer.citations]
    assert starts == sorted(starts)
    assert "70%" not in quotes(answer)


@pytest.mark.slow
def test_targets_are_limited_to_the_topic_and_refused_without_one(asked: Ask) -> None:
    answer = asked("Liệt kê các chỉ tiêu về biết bơi năm 2023")
    assert [c.file for c in answer.citations] == [LAST_YEAR]
    assert "70%" in quotes(answer)
    assert asked("Liệt kê các chỉ tiêu về trồng rừng năm 2024").abstained
    assert asked("Liệt kê các chỉ tiêu của Cần Thơ").abstained


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("Quý II năm 2024 phải làm những việc gì?", ["Tập huấn", "biển báo"]),
        ("Việc gì phải xong trước tháng 5/2024?", ["Tập huấn"]),
        ("What is due in July 2024?", ["hội thi bơi"]),
    ],
)
def test_what_is_due_in_a_period(asked: Ask, question: str, tasks: list[str]) -> None:
    text = asked(question).text
    assert all(task in text for task in tasks)
    others = {"Tập huấn", "biển báo", "hội thi bơi"} - set(tasks)
    assert not any(other in text for other in others)


@pytest.mark.slow
def test_who_works_with_an_agency(asked: Ask) -> None:
    answer = asked("Những cơ quan nào phối hợp với Sở Y tế?")
    assert "Phối hợp: Sở Giáo dục và Đào tạo" in answer.text
    assert "biển báo" not in answer.text


@pytest.mark.slow
def test_a_task_in_the_words_of_a_table_is_answered_by_its_row(asked: Ask) -> None:
    answer = asked("Ai chủ trì tổ chức hội thi bơi cấp tỉnh?")
    assert "Chủ trì: Sở Y tế" in answer.claims[0].text


@pytest.mark.slow
def test_what_a_plan_rests_on(asked: Ask) -> None:
    answer = asked("Kế hoạch của tỉnh Đồng Tháp năm 2023 căn cứ những văn bản nào?")
    assert {c.file for c in answer.citations} == {LAST_YEAR}
    assert "1248/QĐ-TTg" in quotes(answer)
    assert "17/CT-TTg" not in quotes(answer)


@pytest.mark.slow
def test_what_is_cited_most_is_counted_by_plans(asked: Ask) -> None:
    answer = asked("Văn bản nào được nhiều kế hoạch dẫn chiếu nhất?")
    assert "17/CT-TTg – 2 kế hoạch" in answer.text
    assert len({c.file for c in answer.citations}) == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Kho có những kế hoạch nào?", 4),
        ("Có bao nhiêu kế hoạch năm 2024?", 3),
        ("Có bao nhiêu kế hoạch của tỉnh Đồng Tháp?", 2),
        ("Liệt kê các kế hoạch cấp huyện", 1),
        ("How many plans are there?", 4),
    ],
)
def test_plans_are_counted_and_listed(asked: Ask, question: str, count: int) -> None:
    answer = asked(question)
    assert len(answer.citations) == count
    assert str(count) in answer.text.split("\n")[0]


@pytest.mark.slow
def test_plans_of_a_year_or_topic_that_there_are_not_are_not_counted(asked: Ask) -> None:
    assert asked("Có bao nhiêu kế hoạch năm 2019?").abstained
    assert asked("Có bao nhiêu kế hoạch về trồng rừng ngập mặn?").abstained


@pytest.mark.slow
def test_a_number_without_its_letters_names_a_plan(asked: Ask) -> None:
    answer = asked("Kế hoạch số 22 năm 2024 do ai ký?")
    assert [c.file for c in answer.citations] == [DISTRICT]
    assert "Lê Quốc Dũng" in quotes(answer)
    assert asked("Kế hoạch số 23 năm 2024 do ai ký?").abstained
