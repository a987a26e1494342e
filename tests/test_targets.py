"""Targets of prose and tables: measure, value, comparator, base and period."""

import pytest

from ingest import assemble
from ingest.commitments import Target
from ingest.plan import Plan
from ingest.reading import Reading
from ingest.source import identity_map
from tests.commitment_plans import all_words, plan_of, words

GOALS = "I. MỤC TIÊU\n1. Chỉ tiêu cụ thể\n"


def measured(plan: Plan, target: Target) -> str:
    return " … ".join(all_words(plan, target.measure))


def only(body: str) -> tuple[Plan, Target]:
    plan = plan_of(body)
    (target,) = plan.targets
    return plan, target


@pytest.mark.parametrize(
    ("sentence", "measure", "comparator", "low", "high", "unit"),
    [
        ("Hộ dùng nước máy đạt trên 82%.", "Hộ dùng nước máy", "more_than", 82, None, "%"),
        ("Ít nhất 2,5% số kênh được nạo vét.", "số kênh được nạo vét", "at_least", 2.5, None, "%"),
        ("Số hộ đổ rác còn dưới 7 %.", "Số hộ đổ rác", "less_than", None, 7, "%"),
        ("Thu gom 60% trở lên vỏ chai.", "Thu gom … vỏ chai", "at_least", 60, None, "%"),
        ("Tối đa 5 phần trăm mẫu nước mặn.", "mẫu nước mặn", "at_most", None, 5, "%"),
        ("Trồng 45.000 cây dừa nước.", "Trồng … cây dừa nước", "exact", 45000, 45000, "cây"),
        ("Quyên góp đạt 1,5 tỷ đồng.", "Quyên góp", "exact", 1.5, 1.5, "tỷ đồng"),
    ],
)  # fmt: skip
def test_a_goal_becomes_a_target(
    sentence: str, measure: str, comparator: str, low: float, high: float, unit: str
) -> None:
    plan, target = only(f"{GOALS}- {sentence}\n")
    assert measured(plan, target) == measure
    assert (target.comparator, target.low, target.high, target.unit) == (
        comparator,
        low,
        high,
        unit,
    )


def test_a_change_has_a_direction_and_what_it_is_measured_against() -> None:
    plan, target = only(GOALS + "- Kéo giảm từ 4% đến 9% số vụ xả trộm so với năm 2021;\n")
    assert (target.direction, target.comparator, target.low, target.high) == (
        "reduce",
        "range",
        4,
        9,
    )
    assert words(plan, target.value) == "từ 4% đến 9%"
    assert words(plan, target.base) == "so với năm 2021"
    assert target.base_years == (2021,)
    assert measured(plan, target) == "số vụ xả trộm"


def test_a_base_period_has_its_first_and_last_year() -> None:
    _, target = only(GOALS + "- Số giếng khoan tăng 3% so với giai đoạn 2016 - 2020.\n")
    assert (target.direction, target.base_years) == ("increase", (2016, 2020))


def test_a_level_is_no_change() -> None:
    _, target = only(GOALS + "- Tỷ lệ nước thất thoát giảm xuống còn 12%.\n")
    assert target.direction == ""


def test_each_value_of_a_sentence_has_its_own_measure() -> None:
    plan = plan_of(
        GOALS + "- Tỷ lệ cống có lưới chắn đạt trên 70%, trong đó cống đầu nguồn đạt trên 95%;"
        " 100% trạm bơm được sơn lại, tỷ lệ sửa xong đạt trên 88%.\n"
    )
    found = [(measured(plan, t), t.low) for t in plan.targets]
    assert found == [
        ("Tỷ lệ cống có lưới chắn", 70),
        ("cống đầu nguồn", 95),
        ("trạm bơm được sơn lại", 100),
        ("tỷ lệ sửa xong", 88),
    ]
    part, repaired = plan.targets[1], plan.targets[3]
    assert all_words(plan, part.whole) == ["Tỷ lệ cống có lưới chắn"]
    assert all_words(plan, repaired.whole) == ["trạm bơm được sơn lại"]


def test_what_two_values_share_belongs_to_both() -> None:
    plan = plan_of(GOALS + "- Phấn đấu 90% giếng đào và 80% bể chứa được thau rửa.\n")
    assert [measured(plan, t) for t in plan.targets] == [
        "giếng đào … được thau rửa",
        "bể chứa được thau rửa",
    ]


def test_a_value_within_a_measure_is_no_target_of_its_own() -> None:
    plan, target = only(GOALS + "- 100% ấp có ít nhất 02 tổ vớt rác.\n")
    assert measured(plan, target) == "ấp có ít nhất 02 tổ vớt rác"


def test_the_period_stands_beside_the_value_or_above_the_list() -> None:
    plan = plan_of(
        GOALS + "- Đến năm 2030, nước máy tới 97% số hộ.\n- Phấn đấu đến năm 2026:\n"
        "+ Lắp đồng hồ cho 55% số hộ.\n+ Xây 12 trạm bơm.\n- Vớt rác 100% số kênh.\n"
    )
    assert [t.years for t in plan.targets] == [(2030,), (2026,), (2026,), ()]
    assert words(plan, plan.targets[1].period) == "đến năm 2026"


@pytest.mark.parametrize(
    "body",
    [
        "I. TÌNH HÌNH\n- Tỷ lệ hộ dùng nước máy đạt 61%.\n",
        GOALS + "- Năm 2022 giảm 5% số vụ xả trộm.\n",
        GOALS + "- Rác nhựa chiếm 45% lượng rác vớt lên.\n",
        "II. NHIỆM VỤ\n1. Nguồn vốn\n- Ngân sách huyện hỗ trợ 50% kinh phí mua lưới.\n",
        "II. NHIỆM VỤ\n1. Nước sạch\n- Nhắc nhở 12 hộ gần cống Bà Đặng theo Điều 5.\n",
        "II. NHIỆM VỤ\n1. Nước sạch\n- Tuyên truyền cho người từ 18 tuổi trong 3 ngày.\n",
    ],
)
def test_history_shares_and_numbers_are_no_targets(body: str) -> None:
    assert plan_of(body).targets == ()


def test_tables_tell_targets_by_their_columns() -> None:
    plan = plan_of(
        "I. CHỈ TIÊU\n\n| TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2023 | Kế hoạch năm 2024 |\n"
        "|---|---|---|---|---|\n| 1 | Kênh được nạo vét | km | 31 | 46,5 |\n"
        "| 2 | Hộ dùng nước máy | % | 78 | ≥ 84 |\n| 3 | Ghi nhận của dân | | tốt | tốt |\n"
    )
    found = [
        (measured(plan, t), t.comparator, t.low, t.high, t.unit, t.years) for t in plan.targets
    ]
    assert found == [
        ("Kênh được nạo vét", "exact", 46.5, 46.5, "km", (2024,)),
        ("Hộ dùng nước máy", "at_least", 84, None, "%", (2024,)),
    ]


def test_wrapped_lines_do_not_part_a_measure() -> None:
    plan, target = only(GOALS + "- Truy tìm và lấp lại trên\n\n90% số giếng hư đã bỏ hoang.\n")
    assert measured(plan, target) == "Truy tìm và lấp lại … số giếng hư đã bỏ hoang"


def test_text_of_an_ocr_without_vietnamese_is_read_too() -> None:
    text = "KE HOACH\nlam sach kenh rach nam 2024\n\nI. MUC TIEU\n"
    text += "- Giam 5% so vu xa trom so voi nam 2023;\n"
    plan = assemble(Reading("text", text, identity_map(len(text)), ()), "a.txt", "0" * 64)
    (target,) = plan.targets
    assert (measured(plan, target), target.direction) == ("so vu xa trom", "reduce")
