"""Targets over years and places, grouped with the real model."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from answer.records.counted import counted, place_of, year_of
from answer.records.target_series import Series, having, limited, nearest, series_of, targets_of
from index import Archive, Embedder, Filters
from tests.target_plans import built

Vectors = dict[str, NDArray[np.float32]]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Archive:
    return built(tmp_path_factory.mktemp("series"), embedder)


@pytest.fixture(scope="module")
def vectors(archive: Archive, embedder: Embedder) -> Vectors:
    plans = archive.plans()
    texts = sorted({target.measured for target in targets_of(archive, plans)})
    return dict(zip(texts, embedder.encode_passages(texts), strict=True))


@pytest.fixture(scope="module")
def series(archive: Archive, vectors: Vectors) -> tuple[Series, ...]:
    plans = counted(archive.plans(), archive.plans())
    return series_of(plans, targets_of(archive, plans), vectors)


def points(series: Series) -> list[tuple[str, int | None, str]]:
    return [(point.place, point.year, point.target.value.text) for point in series.points]


def test_one_measure_in_other_words_is_one_series_latest_first(series: tuple[Series, ...]) -> None:
    assert points(series[0]) == [
        ("Hà Nam", 2024, "từ 6% đến 8%"),
        ("Lý Nhân, Hà Nam", 2023, "7%"),
        ("Hà Nam", 2022, "ít nhất 5%"),
    ]
    assert series[0].direction == "reduce"
    assert series[0].places == ("Hà Nam", "Lý Nhân, Hà Nam")


def test_what_one_plan_tells_apart_stays_apart(series: tuple[Series, ...]) -> None:
    charged = [s for s in series if "đã khởi tố" in s.name]
    assert sorted(s.name[:7] for s in charged) == ["Truy tố", "Xét xử "]


def test_versions_of_a_plan_count_once(series: tuple[Series, ...], archive: Archive) -> None:
    assert len(archive.plans()) == 4
    assert [len(s.points) for s in series if s.unit == "tổ"] == [1]


def test_limits_leave_the_points_within_them(series: tuple[Series, ...], archive: Archive) -> None:
    within = counted(archive.plans(), archive.plans(Filters(years=(2023,))))
    left = limited(series, {plan.id for plan in within})
    assert {point.year for s in left for point in s.points} == {2023}
    assert len(left) == 3
    assert left[0].id in {s.id for s in series}


def test_search_by_words_and_by_meaning(
    series: tuple[Series, ...], vectors: Vectors, embedder: Embedder
) -> None:
    assert [s.name for s in having(series, "tuan tra")] == ["Ra mắt tổ tuần tra đêm"]
    assert [s.name for s in having(series, "tuần tra")] == ["Ra mắt tổ tuần tra đêm"]
    assert not having(series, "tuấn tra")  # other marks, another word
    assert not having(series, "mất trộm đồ đạc")
    near = nearest(series, embedder.encode_query("mất trộm đồ đạc trong nhà"), vectors)
    assert any("trộm cắp" in s.name for s in near)


def test_a_few_words_that_say_little_are_compared_within_one_place(
    tmp_path: Path, embedder: Embedder
) -> None:
    archive = built(tmp_path, embedder, {"a.md": _vague("HÀ NAM"), "b.md": _vague("NAM ĐỊNH")})
    plans = archive.plans()
    targets = targets_of(archive, plans)
    texts = sorted({target.measured for target in targets})
    vectors = dict(zip(texts, embedder.encode_passages(texts), strict=True))
    assert [len(s.points) for s in series_of(plans, targets, vectors)] == [1, 1]


def _vague(province: str) -> str:
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH {province}\nSố: 5/KH-UBND\n{province.title()}, ngày 01 tháng 02 "
        "năm 2024\n\nKẾ HOẠCH\nTiếp công dân năm 2024\n\nI. CHỈ TIÊU\n1. Giải quyết xong 90%.\n"
    )


def test_place_and_year_of_a_plan(archive: Archive) -> None:
    by_file = {plan.file: plan for plan in archive.plans()}
    assert place_of(by_file["ly-nhan-2023.md"]) == "Lý Nhân, Hà Nam"
    assert year_of(by_file["ha-nam-2022.md"]) == 2022
