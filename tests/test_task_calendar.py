"""A year of deadlines: months, what recurs, and what has no date."""

from pathlib import Path

import pytest

from answer.records.task_calendar import (
    Due,
    calendar_of,
    dues_of,
    has_unknown_year,
    months_between,
    years_in,
)
from index import Embedder
from tests.target_plans import built


@pytest.fixture(scope="module")
def dues(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> tuple[Due, ...]:
    archive = built(tmp_path_factory.mktemp("calendar"), embedder)
    plans = [plan for plan in archive.plans() if plan.best]
    ids = [plan.id for plan in plans]
    return dues_of(plans, archive.deadlines(ids), archive.tasks(ids))


def test_what_is_due_stands_in_its_months(dues: tuple[Due, ...]) -> None:
    months = calendar_of(dues, 2024).months
    assert [len(month) for month in months] == [0, 0, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0]
    (april,) = months[3]
    assert april.what.text == "Tập huấn bảo vệ khu chợ"
    assert april.who == ("Sở Lao động - Thương binh và Xã hội",)
    assert not april.inferred
    (july,) = months[6]
    assert july.when is not None
    assert (july.when.text, july.inferred) == ("Quý III", True)


def test_a_span_counts_once_in_a_year(dues: tuple[Due, ...]) -> None:
    assert len(calendar_of(dues, 2024).dated) == 3


def test_what_recurs_and_what_has_no_date_stand_apart(dues: tuple[Due, ...]) -> None:
    (meeting,) = calendar_of(dues, 2024).recurring
    assert meeting.recurrence == "quarterly"
    (locks,) = calendar_of(dues, 2022).undated
    assert locks.what.text == "Lắp khóa chống trộm ở bãi giữ xe"
    assert locks.when is not None
    assert locks.when.text == "Thường xuyên"


def test_years_are_those_of_the_dates(dues: tuple[Due, ...]) -> None:
    assert years_in(dues) == (2024, 2023, 2022)
    assert [len(month) for month in calendar_of(dues, 2023).months][11] == 1
    assert not calendar_of(dues, 2030).dated


def test_an_unknown_year_is_not_guessed(tmp_path: Path, embedder: Embedder) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\n\nKẾ HOẠCH\nTrồng cây ven sông\n\nI. TỔ CHỨC THỰC HIỆN\n"
        "1. Giao Sở Xây dựng chủ trì trồng cây bần dọc bờ sông.\n"
    )
    archive = built(tmp_path, embedder, {"a.txt": text})
    plans = archive.plans()
    assert plans[0].years == ()
    found = dues_of(plans, archive.deadlines([plans[0].id]), archive.tasks([plans[0].id]))
    assert has_unknown_year(found)
    assert years_in(found) == ()
    assert [due.who for due in calendar_of(found, None).undated] == [("Sở Xây dựng",)]
    assert not calendar_of(found, 2024).undated


def test_months_over_the_turn_of_a_year() -> None:
    assert months_between("2024-11-15", "2025-01-15") == [(2024, 11), (2024, 12), (2025, 1)]
    assert months_between("", "2024-05") == [(2024, 5)]
    assert months_between("", "") == []
