"""Facts that are corrected by hand: kept apart from what was read, and in force everywhere."""

import shutil
from pathlib import Path

import pytest
from pydantic import ValidationError

from answer import ask
from answer.proving.reference import document_name
from index import Archive, Embedder, Filters, PlanRecord, Settings, Silent, build
from index.desk import (
    FACTS,
    CorrectedFacts,
    Desk,
    correct,
    corrections,
    corrections_state,
    history,
    stored_fact,
    undo_correction,
)
from tests.conftest import write_corpus
from tests.sample_plans import PLANS, TREES, WASTE

TREES_FILE, SWIMMING_FILE = "2023/trong-cay.txt", "2024/day-boi.md"


@pytest.fixture
def data(sample_data: Path, tmp_path: Path) -> Path:
    """A data folder of the test's own over the archive of the sample plans."""
    own = tmp_path / "data"
    own.mkdir()
    for name in ("current", "generations"):
        (own / name).symlink_to(sample_data / name)
    return own


def plan_of(archive: Archive, file: str) -> PlanRecord:
    return next(plan for plan in archive.plans() if plan.file == file)


def set_right(data: Path, file: str, who: str = "Lan", **facts: object) -> Archive:
    """Corrects these facts of a plan and opens the archive anew."""
    plan = plan_of(Archive.open(data), file)
    before = {name: stored_fact(getattr(plan, name)) for name in FACTS}
    typed: dict[str, object] = {name: getattr(plan, name) for name in FACTS}
    whole = CorrectedFacts.model_validate(typed | facts)
    correct(Desk(data), plan.sha256, file, before, whole, who)
    return Archive.open(data)


def test_a_corrected_fact_stands_in_the_record_and_what_was_read_beside_it(data: Path) -> None:
    archive = set_right(data, TREES_FILE, number="1128/KH-UBND", years="2024-2025")
    plan = plan_of(archive, TREES_FILE)
    assert archive.plan(plan.id) == plan
    assert (plan.number, plan.years) == ("1128/KH-UBND", (2024, 2025))
    assert plan.corrected == ("number", "years")
    read = archive.as_read(plan.id)
    assert (read.number, read.years, read.corrected) == ("1127/KH-UBND", (2023,), ())
    assert document_name(plan, "vi").startswith("Kế hoạch số 1128/KH-UBND")


def test_only_what_differs_is_kept_with_who_and_when(data: Path) -> None:
    set_right(data, TREES_FILE, who=" Lan ", date="5/3/2023")
    (kept,) = history(Desk(data), plan_of(Archive.open(data), TREES_FILE).sha256)
    assert (kept.field, kept.value, kept.read) == ("date", "2023-03-05", "2023-03-14")
    assert (kept.who, kept.file, kept.undone) == ("Lan", TREES_FILE, False)
    assert kept.at.endswith("+00:00")


def test_nobody_corrects_namelessly(data: Path) -> None:
    with pytest.raises(ValueError, match="name"):
        set_right(data, TREES_FILE, who="  ", signer="Lê Hoài Phương A")


def test_filters_see_the_corrected_facts(data: Path) -> None:
    archive = set_right(
        data, TREES_FILE, years="2030", province="Tỉnh Kon Tum", issuer="Sở Y tế", kind="Đề án"
    )
    for filters in (
        Filters(years=(2030,)),
        Filters(places=("kon tum",)),
        Filters(issuers=("SỞ Y TẾ",)),
        Filters(kinds=("de an",)),
    ):
        assert [plan.file for plan in archive.plans(filters)] == [TREES_FILE]
    assert archive.plans(Filters(years=(2023,))) == []
    assert archive.plans(Filters(places=("Bến Tre",))) == []
    plan = plan_of(archive, TREES_FILE)
    assert archive.plan_ids(Filters(plans=(plan.id,), years=(2030,))) == [plan.id]
    assert archive.plan_ids(Filters(plans=(plan.id + 1,), years=(2030,))) == []


def test_a_plan_whose_year_is_taken_away_passes_as_one_of_unknown_year(data: Path) -> None:
    archive = set_right(data, TREES_FILE, years="")
    read = plan_of(archive, TREES_FILE)
    assert read.years == ()
    early, late = Filters(years=(1990,)), Filters(years=(2031,))
    expected = read.not_before is None or read.not_before <= 1990
    assert (read in archive.plans(early)) == expected
    assert read in archive.plans(late)


def test_the_place_of_a_corrected_fact_is_where_the_text_has_it(data: Path) -> None:
    archive = set_right(data, TREES_FILE, signer="Hàm Luông", issuer="Sở Không Có Ở Đây")
    plan = plan_of(archive, TREES_FILE)
    start, end = plan.spans["signer"]
    assert archive.plan_text(plan.id)[start:end] == "Hàm Luông"
    assert "issuer" not in plan.spans


def test_a_citation_finds_the_plan_by_its_corrected_number(data: Path) -> None:
    def target(archive: Archive) -> int | None:
        (citation,) = archive.citations(code="524/QĐ-TTg")
        return citation.target

    swimming = plan_of(Archive.open(data), SWIMMING_FILE).id
    assert target(Archive.open(data)) is None
    facts = {"number": "524/QĐ-TTg", "date": "01/04/2021"}
    nowhere = {"issuer": "", "province": "", "district": ""}
    archive = set_right(data, SWIMMING_FILE, **facts, **nowhere)
    assert target(archive) == swimming
    trees = plan_of(archive, TREES_FILE).id
    assert {c.plan_id for c in archive.cited_by(swimming)} == {trees}
    assert target(set_right(data, SWIMMING_FILE, number="525/QĐ-TTg")) is None


def test_undoing_brings_back_what_stood_there_before(data: Path) -> None:
    set_right(data, TREES_FILE, title="Tên một")
    archive = set_right(data, TREES_FILE, title="Tên hai")
    sha256 = plan_of(archive, TREES_FILE).sha256
    desk = Desk(data)
    states = [corrections_state(desk)]
    for expected in ("Tên một", "Trồng cây xanh ven sông trên địa bàn tỉnh Bến Tre năm 2023"):
        latest = next(c for c in history(desk, sha256) if not c.undone)
        undo_correction(desk, latest.id, "Minh")
        states.append(corrections_state(desk))
        assert plan_of(Archive.open(data), TREES_FILE).title == expected
    assert len(set(states)) == 3
    assert [c.undone_by for c in history(desk, sha256)] == ["Minh", "Minh"]
    assert corrections(desk) == {}
    undo_correction(desk, latest.id, "Hoa")
    assert history(desk, sha256)[-1].undone_by == "Minh"


def test_a_desk_without_corrections_changes_nothing(data: Path, sample_archive: Archive) -> None:
    assert corrections_state(Desk(data)) == ""
    assert not Desk(data).path.exists()
    assert Archive.open(data).generation == sample_archive.generation
    assert Archive.open(data).plans() == sample_archive.plans()


def test_other_corrections_are_another_content(data: Path) -> None:
    first = Archive.open(data)
    second = set_right(data, TREES_FILE, signer="Nguyễn Văn A")
    third = set_right(data, TREES_FILE, signer="Nguyễn Văn B")
    assert len({first.generation, second.generation, third.generation}) == 3
    assert plan_of(second, TREES_FILE).signer == "Nguyễn Văn A"
    assert plan_of(third.corrected({}), TREES_FILE).signer == "Lê Hoài Phương"


@pytest.mark.slow
def test_corrections_survive_a_build_from_nothing(tmp_path: Path, embedder: Embedder) -> None:
    settings = Settings(corpus=tmp_path / "corpus", data=tmp_path / "data")
    write_corpus(settings.corpus, {"a.txt": TREES})
    build(settings.corpus, settings, Silent(), embedder=embedder)
    set_right(settings.data, "a.txt", province="Trà Vinh", signer="Nguyễn Văn A")
    for kept in ("generations", "current", "vectors.sqlite"):
        path = settings.data / kept
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    (settings.corpus / "a.txt").rename(settings.corpus / "z.txt")
    write_corpus(settings.corpus, {"b.txt": WASTE})
    build(settings.corpus, settings, Silent(), embedder=embedder)
    archive = Archive.open(settings.data)
    plan = plan_of(archive, "z.txt")
    assert (plan.province, plan.signer) == ("Trà Vinh", "Nguyễn Văn A")
    assert [p.file for p in archive.plans(Filters(places=("Trà Vinh",)))] == ["z.txt"]


@pytest.mark.slow
def test_answers_rely_on_corrected_facts(data: Path, embedder: Embedder) -> None:
    question = "Năm 2031 trồng mới bao nhiêu cây bần và cây mắm?"
    assert ask(question, Archive.open(data), embedder).abstained
    answer = ask(question, set_right(data, TREES_FILE, years="2031"), embedder)
    assert "45.000" in answer.text
    assert answer.citations[0].file == TREES_FILE
    assert answer.citations[0].year == "2031"


@pytest.mark.slow
def test_a_citation_calls_the_plan_by_its_corrected_number(data: Path, embedder: Embedder) -> None:
    archive = set_right(data, TREES_FILE, number="9127/KH-UBND", title="Trồng bần giữ đất")
    answer = ask("Kế hoạch nào nhắc đến đường dây nóng 02753811246?", archive, embedder)
    assert "9127/KH-UBND" in answer.citations[0].label
    assert answer.citations[0].title == "Trồng bần giữ đất"


@pytest.mark.slow
def test_an_answer_never_gives_the_fact_that_was_corrected_away(
    data: Path, embedder: Embedder
) -> None:
    question = "Ai ký Kế hoạch số 1127/KH-UBND của tỉnh Bến Tre?"
    assert "Lê Hoài Phương" in ask(question, Archive.open(data), embedder).text
    answer = ask(question, set_right(data, TREES_FILE, signer="Không Có Trong Văn Bản"), embedder)
    assert "Lê Hoài Phương" not in answer.text


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("05/03/2024", "2024-03-05"),
        ("5-3-2024", "2024-03-05"),
        ("3/2024", "2024-03"),
        ("2024", "2024"),
        ("2024-3-5", "2024-03-05"),
        (" ", ""),
    ],
)
def test_dates_become_iso(written: str, kept: str) -> None:
    assert CorrectedFacts(date=written).date == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2024", (2024,)),
        ("2021-2023", (2021, 2022, 2023)),
        ("2024; 2022, 2022", (2022, 2024)),
        ("", ()),
    ],
)
def test_years_become_whole_numbers(written: str, kept: tuple[int, ...]) -> None:
    assert CorrectedFacts.model_validate({"years": written}).years == kept


@pytest.mark.parametrize(
    ("field", "written", "error"),
    [
        ("date", "31/02/2024", "date_unreal"),
        ("date", "hôm qua", "date_form"),
        ("date", "01/01/1800", "year_range"),
        ("years", "hai nghìn", "years_form"),
        ("years", "2025-2021", "years_order"),
        ("years", "2024, 3024", "year_range"),
        ("title", "x" * 2000, "too_long"),
    ],
)
def test_what_cannot_be_is_refused_by_name(field: str, written: str, error: str) -> None:
    with pytest.raises(ValidationError) as caught:
        CorrectedFacts.model_validate({field: written})
    assert [found["type"] for found in caught.value.errors()] == [error]
    assert caught.value.errors()[0]["loc"][0] == field


def test_names_are_kept_in_one_line_and_places_without_what_they_are() -> None:
    facts = CorrectedFacts(
        title="Tên\n  dài\x00", province="tỉnh Bến Tre", district="Quận 1", signer="Lê\u0323 A"
    )
    assert (facts.title, facts.province, facts.district) == ("Tên dài", "Bến Tre", "Quận 1")
    assert facts.signer == "Lệ A"
    assert CorrectedFacts(district="Thị xã Hồng Ngự").district == "Hồng Ngự"


def test_every_sample_plan_passes_the_check_as_it_was_read(sample_archive: Archive) -> None:
    assert len(PLANS) == len(sample_archive.plans())
    for plan in sample_archive.plans():
        facts = CorrectedFacts(**{name: getattr(plan, name) for name in FACTS})
        assert facts.number == plan.number
