"""Filters on plans, and plans that don't say everything."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from index import Filters
from index.reader import PlanReader
from index.store import PlanStore
from ingest import read_plan
from ingest.errors import ArchiveError
from ingest.plan import Field, Metadata, Plan
from tests.sample_plans import TREES

Read = Callable[[dict[str, Metadata]], PlanReader]


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    (tmp_path / "a.txt").write_text(TREES, encoding="utf-8")
    return read_plan(tmp_path / "a.txt", tmp_path)


@pytest.fixture
def read(tmp_path: Path, plan: Plan) -> Read:
    """Stores a plan for each metadata and reads them back."""

    def store(plans: dict[str, Metadata]) -> PlanReader:
        path = tmp_path / "archive.sqlite"
        with closing(PlanStore(path)) as writer:
            for file, metadata in plans.items():
                writer.add(replace(plan, file=file, metadata=metadata))
        return PlanReader(path)

    return store


def _said(value: str) -> Field:
    return Field(value, 0, 5)


def _files(reader: PlanReader, filters: Filters) -> list[str]:
    return [plan.file for plan in reader.plans(filters)]


def test_a_plan_of_unknown_year_passes_if_it_can_be_from_that_year(read: Read) -> None:
    reader = read(
        {
            "2021": Metadata(years=(2021,)),
            "2021-2025": Metadata(years=(2021, 2022, 2023, 2024, 2025)),
            "2025 by its date, for no year": Metadata(not_before=2025),
            "cites 2022": Metadata(not_before=2022),
            "says nothing": Metadata(),
        }
    )
    unknown = "says nothing"
    assert _files(reader, Filters(years=(2021,))) == ["2021", "2021-2025", unknown]
    assert _files(reader, Filters(years=(2022,))) == ["2021-2025", "cites 2022", unknown]
    assert _files(reader, Filters(years=(2019, 2024))) == ["2021-2025", "cites 2022", unknown]


def test_a_province_finds_its_districts_and_a_district_only_itself(read: Read) -> None:
    reader = read(
        {
            "province": Metadata(province=_said("Đắk Lắk")),
            "district": Metadata(province=_said("Đắk Lắk"), district=_said("Krông Bông")),
            "elsewhere": Metadata(province=_said("Bến Tre")),
            "nowhere": Metadata(),
        }
    )
    assert _files(reader, Filters(places=("Đắk Lắk",))) == ["district", "province"]
    assert _files(reader, Filters(places=("tinh dak lak",))) == ["district", "province"]
    assert _files(reader, Filters(places=("Krông Bông",))) == ["district"]
    assert _files(reader, Filters(places=("Krông Bông", "BẾN TRE"))) == ["district", "elsewhere"]


def test_different_fields_must_all_fit(read: Read) -> None:
    reader = read(
        {
            "a": Metadata(kind=_said("Kế hoạch"), issuer=_said("Sở Y tế"), years=(2024,)),
            "b": Metadata(kind=_said("Quyết định"), issuer=_said("Sở Y tế"), years=(2024,)),
            "c": Metadata(kind=_said("Kế hoạch"), issuer=_said("Sở Xây dựng"), years=(2024,)),
        }
    )
    both = Filters(kinds=("ke hoach",), issuers=("SỞ Y TẾ",))
    assert _files(reader, both) == ["a"]
    assert _files(reader, replace(both, years=(2023,))) == []
    assert _files(reader, replace(both, plans=(2, 3))) == []
    assert _files(reader, Filters(plans=(3, 1))) == ["a", "c"]


def test_passages_of_chosen_plans(read: Read, plan: Plan) -> None:
    reader = read({"a": Metadata(), "b": Metadata(), "c": Metadata()})
    expected = [p.id for plan_id in (1, 3) for p in reader.passages_of(plan_id)]
    assert reader.passage_ids([3, 1]).tolist() == expected
    assert len(expected) == 2 * len(plan.passages) > 0
    assert reader.passage_ids([]).tolist() == []


def test_values_are_never_taken_as_sql(read: Read) -> None:
    reader = read({"a": Metadata(issuer=_said("Sở Y tế"))})
    for odd in ("' OR 1=1 --", '"', "%", "Sở%", ":years"):
        assert _files(reader, Filters(issuers=(odd,))) == []
    assert reader.mentions(prefix="%") == []


def test_thousands_of_values_are_no_problem(read: Read) -> None:
    reader = read({"a": Metadata()})
    assert _files(reader, Filters(plans=tuple(range(100_000)))) == ["a"]


def test_what_is_not_known_is_empty(read: Read) -> None:
    (record,) = read({"a": Metadata()}).plans()
    assert (record.kind, record.number, record.issuer, record.date) == ("", "", "", "")
    assert (record.years, record.not_before, record.spans) == ((), None, {})


def test_removing_a_plan_takes_everything_with_it(tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "archive.sqlite"
    with closing(PlanStore(path)) as writer:
        writer.add(plan)
        writer.remove(1)
        tables = ("plans", "passages", "mentions", "sections", "texts", "syllables", "bigrams")
        assert [writer.count(table) for table in tables] == [0] * len(tables)


def test_a_file_that_is_no_database_is_an_archive_error(tmp_path: Path) -> None:
    path = tmp_path / "archive.sqlite"
    path.write_bytes(b"not a database, whatever its name says" * 50)
    with pytest.raises(ArchiveError, match=r"archive\.sqlite .*python -m index build"):
        PlanReader(path).plans()
