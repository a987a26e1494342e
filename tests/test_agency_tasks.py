"""Every spelling of an agency is one; its tasks by year and time."""

import pytest

from answer.records.agency_tasks import AgencyTasks, agency_id, agency_tasks
from index import Archive, Embedder
from tests.target_plans import built


@pytest.mark.parametrize(
    ("spellings", "level"),
    [
        (("Sở LĐTB&XH", "Sở Lao động - Thương binh và Xã hội", "Sở LĐTB & XH tỉnh"), "tinh"),
        (("Công an Tỉnh", "Công an tỉnh Hà Nam", "lực lượng Công an"), "tinh"),
        (("Công an thành phố", "Công an thành phố Hải Phòng", "Công an"), "pho"),
        (("Cục Hải quan", "Cục Hải quan tỉnh"), "tinh"),
        (("Tỉnh Đoàn", "Đoàn TNCS Hồ Chí Minh Tỉnh"), "tinh"),
        (("UBND xã, thị trấn", "Ủy ban nhân dân các xã, thị trấn"), "huyen"),
        (("Phòng Tư pháp", "Phòng Tư pháp huyện"), "huyen"),
        (("Hội LHPN huyện", "Hội Liên hiệp Phụ nữ Việt Nam huyện"), "huyen"),
        (("Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL"), "tinh"),
        (("Công an tỉnh - Cơ quan Thường trực Ban Chỉ đạo 138", "Công an tỉnh"), "tinh"),
    ],
)
def test_spellings_of_one_agency(spellings: tuple[str, ...], level: str) -> None:
    assert len({agency_id(spelling, level) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Công an tỉnh", "Công an huyện"),
        ("Sở Tài chính", "Sở Tư pháp"),
        ("Công an thành phố", "Công an tỉnh"),
        ("Hội Nông dân huyện", "Hội Phụ nữ huyện"),
    ],
)
def test_two_agencies_of_a_province(one: str, other: str) -> None:
    assert agency_id(one, "tinh") != agency_id(other, "tinh")


@pytest.fixture(scope="module")
def agencies(
    tmp_path_factory: pytest.TempPathFactory, embedder: Embedder
) -> dict[str, AgencyTasks]:
    archive: Archive = built(tmp_path_factory.mktemp("agencies"), embedder)
    plans = [plan for plan in archive.plans() if plan.best]
    ids = [plan.id for plan in plans]
    found = agency_tasks(plans, archive.tasks(ids), archive.deadlines(ids))
    assert [agency.name for agency in found] == sorted(agency.name for agency in found)
    return {agency.id: agency for agency in found}


def test_tasks_of_all_spellings_latest_year_first(agencies: dict[str, AgencyTasks]) -> None:
    labour = agencies["so lao dong thuong binh va xa hoi"]
    assert set(labour.spellings) == {"Sở LĐTB&XH", "Sở Lao động - Thương binh và Xã hội"}
    said = [(task.task.task.text, task.first, task.inferred) for task in labour.tasks]
    assert said == [
        ("Tập huấn bảo vệ khu chợ", "2024-04", False),
        ("Vận động nhân dân khóa cửa khi đi vắng", "2022-03", True),
    ]


def test_roles_and_tasks_without_a_time(agencies: dict[str, AgencyTasks]) -> None:
    police = agencies["cong an|tinh"]
    assert [t.task.task.text for t in police.of("support")] == ["Tập huấn bảo vệ khu chợ"]
    quarter, always = police.of("lead")
    assert (quarter.first, quarter.last, quarter.inferred) == ("2024-07", "2024-09", True)
    assert (always.first, always.last) == ("", "")  # "Thường xuyên" is no date
