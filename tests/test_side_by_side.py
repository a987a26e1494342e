"""Plans side by side: aligned sections, what differs in them, targets as a table, series."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from answer.comparing.series import all_series
from answer.comparing.side_by_side import Row, Side, SideBySide, side_by_side
from answer.comparing.target_table import TargetRow, target_table
from index import Archive, Embedder, PlanRecord, Settings, Silent, build
from tests.compare_plans import PLANS
from tests.conftest import write_corpus

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    corpus = write_corpus(tmp_path_factory.mktemp("plans"), PLANS)
    settings = Settings(corpus=corpus, data=tmp_path_factory.mktemp("side-by-side"))
    build(corpus, settings, Silent(), embedder=embedder)
    return settings.data


@pytest.fixture(scope="module")
def archive(data: Path) -> Archive:
    return Archive.open(data)


@pytest.fixture(scope="module")
def years(archive: Archive, embedder: Embedder) -> SideBySide:
    """An Giang 2022 against 2024."""
    return side_by_side(
        archive, embedder, plan(archive, "an-giang-2022"), plan(archive, "an-giang-2024")
    )


def plan(archive: Archive, name: str) -> PlanRecord:
    return next(p for p in archive.plans() if p.file == f"{name}.txt")


def rows(found: SideBySide) -> Iterator[Row]:
    return (row for part in found.parts for row in part.rows)


def words(archive: Archive, side: Side | None) -> str:
    return archive.plan_text(side.plan_id)[side.start : side.end] if side else ""


def row_of(archive: Archive, found: SideBySide, text: str) -> Row:
    """The row that has these words on one of its sides."""
    both = [r for r in rows(found) if text in words(archive, r.ours) + words(archive, r.theirs)]
    assert len(both) == 1, both
    return both[0]


def marks(archive: Archive, side: Side | None) -> list[tuple[str, bool]]:
    assert side is not None
    text = archive.plan_text(side.plan_id)
    return [(text[mark.start : mark.end], mark.figure) for mark in side.marks]


def test_a_changed_figure_is_marked_on_both_sides(archive: Archive, years: SideBySide) -> None:
    row = row_of(archive, years, "trên 70%")
    assert row.kind == "figures"
    assert marks(archive, row.ours) == [("70%", True)]
    assert marks(archive, row.theirs) == [("75%", True)]


def test_changed_words_are_no_figures(archive: Archive, years: SideBySide) -> None:
    row = row_of(archive, years, "Tuần tra bãi bồi")
    assert row.kind == "wording"
    assert marks(archive, row.ours) == [("vào", False)]
    assert marks(archive, row.theirs) == [("trong", False)]


def test_the_same_statement_is_the_same(archive: Archive, years: SideBySide) -> None:
    row = row_of(archive, years, "dưới 9%")
    assert row.kind == "same"
    assert row.ours is not None
    assert row.theirs is not None


def test_what_one_plan_alone_has_is_told(archive: Archive, years: SideBySide) -> None:
    assert row_of(archive, years, "nghệ nhân đan giỏ tre").kind == "ours"
    assert row_of(archive, years, "thẻ điện tử").kind == "theirs"
    assert row_of(archive, years, "không ảnh").theirs is not None


def test_sections_are_aligned_by_their_headings(years: SideBySide) -> None:
    headings = [(part.ours, part.theirs) for part in years.parts]
    assert (("I. CHỈ TIÊU",), ("I. CHỈ TIÊU",)) in headings
    assert (("II. NHIỆM VỤ", "2. Bảo vệ"), ("II. NHIỆM VỤ", "2. Bảo vệ")) in headings


def test_letterhead_and_signature_are_not_compared(archive: Archive, years: SideBySide) -> None:
    said = " ".join(words(archive, r.ours) + words(archive, r.theirs) for r in rows(years))
    assert "Trần Thị Ngọc Diễm" not in said
    assert "Luật Lâm nghiệp" not in said


def test_each_statement_stands_once(archive: Archive, years: SideBySide) -> None:
    shown = [(s.plan_id, s.start) for r in rows(years) for s in (r.ours, r.theirs) if s]
    assert len(shown) == len(set(shown))
    said = [words(archive, row.theirs) for row in rows(years)]
    assert sum("Ươm giống bần chua" in text for text in said) == 1


def test_a_plan_and_itself_are_the_same(archive: Archive, embedder: Embedder) -> None:
    own = plan(archive, "an-giang-2022")
    found = side_by_side(archive, embedder, own, own)
    assert {row.kind for row in rows(found)} == {"same"}
    assert all(part.same for part in found.parts)


def test_another_subject_has_nothing_in_common(archive: Archive, embedder: Embedder) -> None:
    other = plan(archive, "nha-hat-2024")
    found = side_by_side(archive, embedder, plan(archive, "an-giang-2024"), other)
    assert found.count("same", "figures", "wording") == 0


def test_of_a_ruined_scan_only_figures_are_marked(archive: Archive, embedder: Embedder) -> None:
    ruined = plan(archive, "cho-moi-2023")
    found = side_by_side(archive, embedder, plan(archive, "an-giang-2024"), ruined)
    assert found.misread
    sides = [side for row in rows(found) for side in (row.ours, row.theirs) if side]
    assert all(mark.figure for side in sides for mark in side.marks)


def table(archive: Archive, *names: str) -> tuple[TargetRow, ...]:
    return target_table(archive, [plan(archive, name) for name in names])


def printed(row: TargetRow) -> list[str]:
    return [cell.target.value.text if cell else "" for cell in row.cells]


def test_targets_of_one_measure_stand_in_a_row(archive: Archive) -> None:
    found = table(archive, "an-giang-2022", "an-giang-2024", "tri-ton-2024")
    (row,) = [row for row in found if "cây con sống" in row.measured]
    assert printed(row) == ["trên 70%", "trên 75%", "từ 65% đến 68%"]
    assert [cell.changed for cell in row.cells if cell] == [False, True, True]
    assert [cell.trend for cell in row.cells if cell][:2] == ["", "higher"]


def test_an_equal_target_is_not_changed(archive: Archive) -> None:
    (row,) = [
        r for r in table(archive, "an-giang-2022", "an-giang-2024") if "nhận khoán" in r.measured
    ]
    assert printed(row) == ["dưới 9%", "dưới 9%"]
    assert not row.changed


def test_a_target_that_one_plan_lacks_is_a_change(archive: Archive) -> None:
    found = table(archive, "an-giang-2022", "an-giang-2024")
    (row,) = [r for r in found if r.cells[1] is None and "40%" in printed(r)]
    assert row.changed


def test_targets_of_other_measures_are_not_mixed(archive: Archive) -> None:
    found = table(archive, "an-giang-2022", "nha-hat-2024")
    assert all(sum(cell is not None for cell in row.cells) == 1 for row in found)


def test_plans_of_a_place_and_subject_are_a_series(archive: Archive) -> None:
    found = all_series(archive.plans())
    (series,) = [one for one in found if one.subject]
    assert [p.file for p in series.plans] == ["an-giang-2022.txt", "an-giang-2024.txt"]
    assert series.years == "2022, 2024"


def test_all_plans_of_an_issuer_are_a_series_without_a_subject(archive: Archive) -> None:
    (series,) = [one for one in all_series(archive.plans()) if not one.subject]
    assert "nha-hat-2024.txt" in [p.file for p in series.plans]
    assert "tri-ton-2024.txt" not in [p.file for p in series.plans]
