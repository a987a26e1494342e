"""Who is to do what: tables, brackets, orders, labels and sections."""

from pathlib import Path

import pytest

from index import Archive, Embedder, Settings, Silent, build
from ingest.commitments import Deadline, Target, Task
from ingest.plan import Plan
from tests.commitment_plans import HEAD, all_words, plan_of, words
from tests.conftest import write_corpus


def only(body: str) -> tuple[Plan, Task]:
    plan = plan_of(body)
    (task,) = plan.tasks
    return plan, task


def who(plan: Plan, task: Task) -> tuple[list[str], list[str]]:
    return all_words(plan, task.lead), all_words(plan, task.support)


def test_a_bracket_says_who_does_what_stands_before_it() -> None:
    plan, task = only(
        "II. NHIỆM VỤ\n1. Kênh rạch\n- Vớt rác trên kênh. Dựng lưới chắn ở miệng cống"
        " (Phòng Kinh tế chủ trì, phối hợp với các phòng, ban huyện và Ủy ban nhân dân xã, thị trấn"
        " thực hiện).\n"
    )
    assert words(plan, (task.start, task.end)).startswith("Vớt rác trên kênh. Dựng lưới")
    assert words(plan, (task.start, task.end)).endswith("miệng cống")
    assert who(plan, task) == (
        ["Phòng Kinh tế"],
        ["các phòng, ban huyện", "Ủy ban nhân dân xã, thị trấn"],
    )


def test_agencies_that_act_together_all_lead() -> None:
    plan, task = only(
        "II. NHIỆM VỤ\n1. Kênh rạch\n- Xử lý ghe đổ rác (Công an huyện, Tòa án nhân dân huyện phối"
        " hợp thực hiện).\n"
    )
    assert who(plan, task) == (["Công an huyện", "Tòa án nhân dân huyện"], [])


@pytest.mark.parametrize(
    ("sentence", "lead", "support"),
    [
        (
            "Giao Phòng Tài nguyên và Môi trường chủ trì, phối hợp với Huyện đoàn rà soát bến ghe.",
            ["Phòng Tài nguyên và Môi trường"],
            ["Huyện đoàn"],
        ),
        (
            "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện vận động người dân thả cá.",
            ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện"],
            [],
        ),
        (
            "Giao cho Ban Chỉ đạo 35 huyện theo dõi kênh Bà Đặng và kênh Xáng.",
            ["Ban Chỉ đạo 35 huyện"],
            [],
        ),
    ],
)
def test_orders_name_lead_and_support(sentence: str, lead: list[str], support: list[str]) -> None:
    plan, task = only(f"II. NHIỆM VỤ\n1. Bến bãi\n- {sentence}\n")
    assert who(plan, task) == (lead, support)
    assert task.origin == "sentence"


def test_sections_and_colons_name_whose_items_follow() -> None:
    plan = plan_of(
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Văn hóa, Thể thao và Du lịch\n- Dựng pa nô ở bến đò trước"
        " ngày 30/4/2024.\n- Phối hợp với Đài Truyền thanh huyện phát tin mỗi sáng.\n"
        "2. Sở Y tế: Lấy mẫu nước ở các trạm cấp nước.\n"
        "Trên đây là kế hoạch giữ sạch nguồn nước của huyện, các nơi nghiêm túc làm theo.\n"
    )
    assert [who(plan, task) for task in plan.tasks] == [
        (["Sở Văn hóa, Thể thao và Du lịch"], []),
        (["Sở Văn hóa, Thể thao và Du lịch"], ["Đài Truyền thanh huyện"]),
        (["Sở Y tế"], []),
    ]
    assert words(plan, plan.tasks[0].time) == "trước ngày 30/4/2024"
    assert words(plan, (plan.tasks[2].start, plan.tasks[2].end)).startswith("Lấy mẫu nước")


def test_lines_with_labels_tell_of_what_stands_above() -> None:
    plan, task = only(
        "II. NHIỆM VỤ\n1. Lập bản đồ giếng khoan của từng ấp\n- Cơ quan chủ trì: Phòng Kinh tế.\n"
        "- Cơ quan phối hợp: Công an huyện, Hội Nông dân huyện.\n"
        "- Thời gian thực hiện: Quý II/2024.\n"
    )
    assert words(plan, (task.start, task.end)) == "Lập bản đồ giếng khoan của từng ấp"
    assert who(plan, task) == (["Phòng Kinh tế"], ["Công an huyện", "Hội Nông dân huyện"])
    assert words(plan, task.time) == "Quý II/2024"


def test_headings_that_only_announce_are_no_tasks() -> None:
    plan, task = only(
        "II. NHIỆM VỤ\n1. Dữ liệu\na) Nhiệm vụ:\n- Số hóa sổ giếng khoan của các ấp.\n"
        "- Đo mực nước mỗi tuần.\nb) Cơ quan thực hiện:\n- Đơn vị chủ trì: Phòng Kinh tế.\n"
        "- Đơn vị phối hợp: Công an huyện.\n"
    )
    assert words(plan, (task.start, task.end)).startswith("Số hóa sổ giếng khoan")
    assert who(plan, task) == (["Phòng Kinh tế"], ["Công an huyện"])


ROWS = (
    "BẢNG PHÂN CÔNG\n\n| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n"
    "|---|---|---|---|---|\n"
    "| 1 | Lập bản đồ giếng | Đề nghị Hội Nông dân huyện; Phòng Kinh tế | Sở NN&PTNT, UBND xã"
    " | Tháng 5 |\n"
)


def test_rows_are_tasks_and_names_stay_as_printed() -> None:
    plan, task = only(ROWS)
    assert who(plan, task) == (["Hội Nông dân huyện", "Phòng Kinh tế"], ["Sở NN&PTNT", "UBND xã"])
    assert (task.origin, words(plan, task.time)) == ("row", "Tháng 5")


@pytest.mark.parametrize(
    "item",
    [
        "- Xử lý rác theo Nghị định (sau đây gọi tắt là Nghị định về rác).",
        "- Ban hành quy ước giữ kênh ở từng ấp (thực hiện trong mùa khô).",
        "- Hội nghị tổng kết mời già làng, trưởng ấp tham dự đông đủ.",
    ],
)
def test_other_brackets_and_words_name_nobody(item: str) -> None:
    assert plan_of(f"II. NHIỆM VỤ\n1. Kênh rạch\n{item}\n").tasks == ()


@pytest.mark.parametrize("piece", ["(", "phối hợp ", "5% ", "định kỳ hàng quý ", "các sở, "])
def test_repetitive_text_makes_no_trouble(piece: str) -> None:
    """200,000 characters, in one paragraph and in paragraphs of 5,000."""
    for size in (200_000, 5_000):
        item = "- Phấn đấu " + piece * (size // len(piece)) + "\n"
        plan = plan_of("I. CHỈ TIÊU\n" + item * (200_000 // size))
        found: list[Target | Deadline | Task] = [*plan.targets, *plan.deadlines, *plan.tasks]
        assert all(0 <= record.start < record.end <= len(plan.text) for record in found)


@pytest.mark.slow
def test_the_archive_hands_out_what_the_plan_says(tmp_path: Path, embedder: Embedder) -> None:
    body = "I. CHỈ TIÊU\n- Kéo giảm 4% số vụ xả trộm so với năm 2021, đến năm 2026.\n\n" + ROWS
    corpus = write_corpus(tmp_path / "corpus", {"a.txt": HEAD + body})
    build(corpus, Settings(corpus=corpus, data=tmp_path / "data"), Silent(), embedder=embedder)
    archive = Archive.open(tmp_path / "data")
    (plan,) = archive.plans()
    (target,), (task,) = archive.targets([plan.id]), archive.tasks([plan.id])
    (deadline,) = archive.deadlines([plan.id])
    assert (target.measured, target.low, target.base_years) == ("số vụ xả trộm", 4, (2021,))
    assert (target.years, target.whole, target.direction) == ((2026,), (), "reduce")
    assert [agency.text for agency in task.lead] == ["Hội Nông dân huyện", "Phòng Kinh tế"]
    assert (deadline.first, deadline.due.text, deadline.recipient) == ("2024-05", "Tháng 5", None)
    text = archive.plan_text(plan.id)
    for excerpt in (target.clause, target.value, *task.support, task.task, deadline.what):
        assert text[excerpt.start : excerpt.end] == excerpt.text
    assert None not in (target.passage_id, task.passage_id, deadline.passage_id)
    assert not archive.targets([])
    assert not archive.deadlines([])
    assert not archive.tasks([])
