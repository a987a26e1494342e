"""What binds an answer is shown, and can be lifted."""

import pytest

from answer import ask
from answer.thresholds import CALIBRATED
from index import Archive, Embedder
from tests.answer_plans import DISTRICT_2024, PROVINCE_2023, PROVINCE_2024
from tests.archives import ArchiveOf

pytestmark = pytest.mark.slow
QUESTION = "Tỉnh Đồng Tháp năm 2023 phấn đấu bao nhiêu phần trăm học sinh tiểu học biết bơi?"


@pytest.fixture(scope="module")
def archive(archive_of: ArchiveOf) -> Archive:
    plans = {"t24.txt": PROVINCE_2024, "t23.txt": PROVINCE_2023, "h24.txt": DISTRICT_2024}
    return archive_of(plans)


def test_place_and_year_bind_and_say_whether_plans_fit(
    archive: Archive, embedder: Embedder
) -> None:
    answer = ask(QUESTION, archive, embedder)
    assert [c.file for c in answer.citations] == ["t23.txt"]
    bound = {c.key: c.resolved for c in answer.trace.constraints}
    assert bound == {"place:Đồng Tháp": True, "year:2023": True}
    assert answer.trace.plans == 1
    assert answer.trace.answerer == "fact"


def test_a_lifted_year_opens_the_other_plans(archive: Archive, embedder: Embedder) -> None:
    answer = ask(QUESTION, archive, embedder, removed=["year:2023"])
    assert {c.file for c in answer.citations} >= {"t23.txt", "t24.txt"}
    assert [c.key for c in answer.trace.constraints] == ["place:Đồng Tháp"]


def test_a_place_without_plans_is_shown_as_unresolved(archive: Archive, embedder: Embedder) -> None:
    answer = ask(QUESTION.replace("Đồng Tháp", "Cần Thơ"), archive, embedder)
    assert answer.abstained
    assert ("place:Cần Thơ", False) in [(c.key, c.resolved) for c in answer.trace.constraints]


def test_an_identifier_is_a_constraint(archive: Archive, embedder: Embedder) -> None:
    answer = ask("Số 02773.875.111 có trong kế hoạch nào?", archive, embedder)
    assert [c.key for c in answer.trace.constraints] == ["identifier:02773875111"]
    assert answer.trace.answerer == "lookup"


def test_stricter_thresholds_refuse_more(archive: Archive, embedder: Embedder) -> None:
    asked = "Kế hoạch nào nói về rào chắn ao gần trường mẫu giáo?"
    lax = ask(asked, archive, embedder, thresholds=CALIBRATED.scaled(0.5))
    strict = ask(asked, archive, embedder, thresholds=CALIBRATED.scaled(1.35))
    assert strict.abstained
    assert not lax.abstained
