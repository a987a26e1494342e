"""Places and years that a question names bind the plans that may answer."""

from dataclasses import replace
from typing import cast

import pytest

from answer.binding.scope import Scope, bind
from answer.question.understand import understand
from index import Archive
from index.records import PlanRecord
from tests.test_quote import PLAN

PROVINCE = replace(
    PLAN, id=1, file="tinh", province="Đồng Tháp", district="", years=(2024,),
    issuer="Ủy ban nhân dân tỉnh Đồng Tháp", title="Dạy bơi",
)  # fmt: skip
LAST_YEAR = replace(PROVINCE, id=2, file="tinh 2023", years=(2023,))
DISTRICT = replace(
    PROVINCE, id=3, file="huyen", district="Tháp Mười",
    issuer="Ủy ban nhân dân huyện Tháp Mười",
)  # fmt: skip
OTHER = replace(
    PROVINCE, id=4, file="khac", province="Kiên Giang", issuer="Ủy ban nhân dân tỉnh Kiên Giang"
)
UNDATED = replace(OTHER, id=5, file="khong nam", years=(), not_before=2022, date="")
COPY = replace(PROVINCE, id=6, file="ban sao", best=False)
PLANS = [PROVINCE, LAST_YEAR, DISTRICT, OTHER, UNDATED, COPY]


class _Texts:
    """Of the archive only the texts of plans are asked for, where no filters are given."""

    def plan_text(self, plan_id: int) -> str:
        return "Dạy bơi từ năm 2024; xây bể bơi giai đoạn 2025-2026" if plan_id == 5 else ""


def scope(text: str, plans: list[PlanRecord] = PLANS) -> Scope:
    return bind(understand(text), cast(Archive, _Texts()), plans)


def files(text: str) -> set[str]:
    return {plan.file for plan in scope(text).plans}


def test_without_a_place_or_year_one_version_of_every_plan_is_searched() -> None:
    found = scope("Ai dạy bơi?")
    assert [plan.id for plan in found.plans] == [1, 2, 3, 4, 5]
    assert found.ids == (1, 2, 3, 4, 5)
    assert (found.all_plans, found.places, found.years) == (5, (), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ tiêu biết bơi của Kiên Giang?", {"khac", "khong nam"}),
        ("Chỉ tiêu biết bơi của huyện Tháp Mười?", {"huyen"}),
        ("Bao nhiêu em biết bơi ở tỉnh Đồng Tháp?", {"tinh", "tinh 2023"}),
        ("Bao nhiêu em biết bơi ở tỉnh Đồng Tháp năm 2023?", {"tinh 2023"}),
        ("Kế hoạch nào năm 2023 dạy bơi?", {"tinh 2023", "khong nam"}),
        ("Chỉ tiêu biết bơi năm 2024 của Kiên Giang?", {"khac", "khong nam"}),
        ("Kế hoạch nào năm 2026 dạy bơi?", {"khong nam"}),  # it lies in a period of its text
    ],
)
def test_plans_of_the_place_and_year_answer(text: str, expected: set[str]) -> None:
    assert files(text) == expected


def test_a_plan_of_unknown_year_is_not_from_before_what_it_cites() -> None:
    assert "khong nam" not in files("Kế hoạch nào năm 2021 dạy bơi?") or scope(
        "Kế hoạch nào năm 2021 dạy bơi?"
    ).years == (2021,)


def test_where_no_plan_is_from_there_the_sentence_itself_must_say_so() -> None:
    found = scope("Bao nhiêu em biết bơi ở Cần Thơ năm 2019?")
    assert (found.places, found.years) == (("Cần Thơ",), (2019,))
    assert len(found.plans) == 5
    assert found.proves("Năm 2019, Cần Thơ có 40 em biết bơi")
    assert not found.proves("Cần Thơ có 40 em biết bơi")
    assert not found.proves("Năm 2019, Đồng Tháp có 40 em biết bơi")


@pytest.mark.parametrize(
    ("sentence", "proved"),
    [
        ("Số vụ trong năm 2019 là 40", True),
        ("Giảm 8% so với năm 2019", False),
        ("Ban hành ngày 19/7/2019", False),
        ("Theo Nghị định 15/2019/NĐ-CP", False),
        ("Trong giai đoạn 2019 - 2021", False),
    ],
)
def test_base_years_periods_and_dates_prove_no_year(sentence: str, proved: bool) -> None:
    assert scope("Bao nhiêu em biết bơi năm 2019?").proves(sentence) is proved


def test_an_empty_archive_has_nothing_in_scope() -> None:
    assert scope("Ai dạy bơi ở Cần Thơ?", []).plans == ()


def test_a_plan_without_a_year_is_of_no_year_that_it_does_not_speak_of() -> None:
    found = scope("Kế hoạch năm 2027 của Kiên Giang có bao nhiêu em biết bơi?")
    assert found.years == (2027,)  # only a sentence that names it answers
