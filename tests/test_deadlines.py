"""What is due when and to whom."""

import pytest

from ingest.commitments import Deadline
from ingest.plan import Plan
from tests.commitment_plans import plan_of, words

DUTIES = "II. TỔ CHỨC THỰC HIỆN\n1. Chế độ báo cáo\n"


def only(body: str) -> tuple[Plan, Deadline]:
    plan = plan_of(body)
    (deadline,) = plan.deadlines
    return plan, deadline


@pytest.mark.parametrize(
    ("due", "first", "last", "inferred"),
    [
        ("trước ngày 15/11/2024", "2024-11-15", "2024-11-15", False),
        ("trước ngày 15/11", "2024-11-15", "2024-11-15", True),
        ("chậm nhất ngày 03 tháng 4 năm 2025", "2025-04-03", "2025-04-03", False),
        ("trong quý III", "2024-07", "2024-09", True),
        ("trong tháng 6 năm 2025", "2025-06", "2025-06", False),
        ("trước ngày 05/01 năm sau", "2025-01-05", "2025-01-05", True),
        ("từ ngày 15/5 đến ngày 15/6/2025", "2025-05-15", "2025-06-15", False),
        ("từ ngày 09 đến ngày 20 tháng 02 năm 2026", "2026-02-09", "2026-02-20", False),
    ],
)
def test_times_become_dates(due: str, first: str, last: str, inferred: bool) -> None:
    plan, found = only(f"II. NHIỆM VỤ\n1. Kênh rạch\n- Nạo vét kênh Bà Đặng {due}.\n")
    assert words(plan, found.due) == due
    assert (found.first, found.last, found.inferred) == (first, last, inferred)
    assert words(plan, found.what) == "Nạo vét kênh Bà Đặng"


def test_a_report_has_a_recipient_and_the_office_it_goes_through() -> None:
    plan, found = only(
        DUTIES + "- Các xã gửi báo cáo trước ngày 20/12/2024 về Ủy ban nhân dân huyện"
        " (qua Phòng Nội vụ) để tổng hợp.\n"
    )
    assert (found.kind, words(plan, found.what)) == ("report", "Các xã gửi báo cáo")
    assert words(plan, found.recipient) == "Ủy ban nhân dân huyện (qua Phòng Nội vụ)"


def test_each_term_is_a_deadline_of_the_same_report() -> None:
    plan = plan_of(
        DUTIES + "- Các xã định kỳ hàng quý (05/3, 05/6), 6 tháng (10/6), năm (01/12) gửi báo cáo"
        " về Ban Chỉ đạo huyện.\n"
    )
    found = [(d.recurrence, d.first, d.last, len(d.dates)) for d in plan.deadlines]
    assert found == [
        ("quarterly", "2024-03-05", "2024-06-05", 2),
        ("half-yearly", "2024-06-10", "2024-06-10", 0),
        ("yearly", "2024-12-01", "2024-12-01", 0),
    ]
    assert {words(plan, d.what) for d in plan.deadlines} == {"gửi báo cáo về Ban Chỉ đạo huyện"}
    assert {words(plan, d.recipient) for d in plan.deadlines} == {"Ban Chỉ đạo huyện"}


def test_a_day_within_each_term_stands_with_the_term() -> None:
    plan, found = only(DUTIES + "- Phòng Y tế báo cáo mỗi quý, trước ngày 14 của tháng cuối quý.\n")
    assert words(plan, found.due) == "mỗi quý, trước ngày 14 của tháng cuối quý"
    assert (found.recurrence, found.first) == ("quarterly", "")


def test_two_reports_keep_their_own_days() -> None:
    plan = plan_of(
        DUTIES + "- Báo cáo 6 tháng trước ngày 10/6/2024, báo cáo năm trước ngày 28/11/2024.\n"
    )
    assert [(words(plan, d.what), d.first) for d in plan.deadlines] == [
        ("Báo cáo 6 tháng", "2024-06-10"),
        ("báo cáo năm", "2024-11-28"),
    ]


def test_a_time_alone_is_that_of_the_item_or_heading_above() -> None:
    plan = plan_of(
        "II. NHIỆM VỤ\n1. Vớt lục bình\n- Thời gian thực hiện: từ ngày 01/7/2024 đến ngày"
        " 15/7/2024.\n2. Thau bể\na) Súc rửa bể chứa ở trường học;\n+ Thời gian: trong tháng 8.\n"
    )
    assert [(words(plan, d.what), d.kind) for d in plan.deadlines] == [
        ("Vớt lục bình", "period"),
        ("Súc rửa bể chứa ở trường học", "task"),
    ]


def test_a_day_of_a_ceremony_is_an_event() -> None:
    _, found = only("II. NHIỆM VỤ\n1. Mở đầu\n- Tổ chức lễ phát động vào ngày 22/3/2024.\n")
    assert (found.kind, found.first) == ("event", "2024-03-22")


def test_rows_with_a_time_have_deadlines() -> None:
    plan = plan_of(
        "BẢNG PHÂN CÔNG\n\n| TT | Nội dung | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n"
        "| 1 | Lập bản đồ giếng | Phòng Kinh tế | Tháng 5 - 6 |\n"
        "| 2 | Nhắc nhở ghe xuồng | Công an huyện | Thường xuyên |\n"
        "| 3 | Báo cáo kết quả | Phòng Nội vụ | Hằng tháng |\n"
    )
    found = [(words(plan, d.what), d.kind, d.first, d.last, d.recurrence) for d in plan.deadlines]
    assert found == [
        ("Lập bản đồ giếng", "task", "2024-05", "2024-06", ""),
        ("Báo cáo kết quả", "report", "", "", "monthly"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quán triệt Chỉ thị số 07/CT-UBND ngày 03/01/2024 của Ủy ban nhân dân tỉnh.",
        "Hằng năm, lượng mưa ở vùng này đều lớn.",
        "Áp dụng cho hộ đăng ký trước thời hạn chung.",
        "Nước dâng 30/60 phân ở cống Bà Đặng.",
    ],
)
def test_dates_of_documents_and_habits_are_no_deadlines(sentence: str) -> None:
    assert plan_of(f"II. NHIỆM VỤ\n1. Kênh rạch\n- {sentence}\n").deadlines == ()
