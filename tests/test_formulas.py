"""Sentences that every plan has answer nothing, and laws that are named bind."""

from dataclasses import replace

import pytest

from answer.language.formulas import answers_nothing
from answer.language.laws import names_the_laws
from answer.question.understand import understand
from index import Archive
from index.records import PlanRecord

BASIS = "Căn cứ Quyết định số 12/QĐ-UBND ngày 04/12/2023 của Ủy ban nhân dân xã về sửa bến đò;"


@pytest.fixture(scope="module")
def plan(sample_archive: Archive) -> PlanRecord:
    return replace(sample_archive.plans()[0], title="Sửa bến đò xã Mơ năm 2024")


@pytest.mark.parametrize(
    ("question", "text", "nothing"),
    [
        ("Sửa bến đò xong trước ngày nào?", BASIS, True),
        ("Quyết định sửa bến đò ban hành ngày nào?", BASIS, False),
        ("Trạm Y tế phải chuẩn bị những gì?", "KẾ HOẠCH Sửa bến đò xã Mơ năm 2024", True),
        ("Sửa bến đò dùng loại gỗ nào?", "KẾ HOẠCH Sửa bến đò xã Mơ năm 2024", True),
        ("Kế hoạch này nói về việc gì?", "KẾ HOẠCH Sửa bến đò xã Mơ năm 2024", False),
        ("Sửa bến đò xong trước ngày nào?", "Trên đây là kế hoạch sửa bến đò.", True),
        ("Sửa bến đò xong trước ngày nào?", "Sửa xong trước ngày 01/6.", False),
    ],
)
def test_formulas(plan: PlanRecord, question: str, text: str, nothing: bool) -> None:
    assert answers_nothing(understand(question), plan, text) is nothing


@pytest.mark.parametrize(
    ("question", "near", "named"),
    [
        ("Ai tập huấn Luật Đường thủy?", "Tập huấn pháp luật cho chủ đò.", False),
        ("Ai tập huấn Luật Đường thủy?", "Tập huấn Luật Đường thủy cho chủ đò.", True),
        ("Ai tập huấn Luật Đường thủy?", "Tập huấn Luật Bến bãi cho chủ đò.", False),
        ("Ai tuyên truyền pháp luật ở bến?", "Tuyên truyền ở bến.", True),
        ("Who trains staff on the Ferry Law?", "Tập huấn pháp luật cho chủ đò.", False),
        ("Who trains staff on the Ferry Law?", "Tập huấn Luật Đường thủy.", True),
    ],
)
def test_a_law_that_is_named_binds(question: str, near: str, named: bool) -> None:
    assert names_the_laws(understand(question), near) is named
