"""The outline of plans and decisions."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest import read_plan
from tests.outlines import (
    LAYOUTS,
    OUTLINE,
    PARAGRAPHS,
    labels,
    one_line_a_paragraph,
    plan_of,
    titled,
)

PLAN = plan_of(one_line_a_paragraph(PARAGRAPHS))
TITLE = "KẾ HOẠCH\nGiữ sạch dòng kênh\n\n"


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_layout_changes_nothing(layout: Callable[[list[str]], str]) -> None:
    plan = plan_of(layout(PARAGRAPHS))
    assert labels(plan) == OUTLINE
    assert [section.title for section in plan.sections] == [s.title for s in PLAN.sections]
    assert [section.parent for section in plan.sections] == [s.parent for s in PLAN.sections]


def test_markdown_marks_give_the_same_outline(tmp_path: Path) -> None:
    marked = [f"## {p}" if p.startswith("I") else p for p in PARAGRAPHS]
    marked[4:6] = [f"# {marked[4]}", f"**{marked[5]}**"]
    path = tmp_path / "a.md"
    path.write_text("\n\n".join(marked), encoding="utf-8")
    plan = read_plan(path, tmp_path)
    assert plan.format == "markdown"
    assert labels(plan) == OUTLINE


def test_sections_lie_inside_their_parents_and_in_order() -> None:
    for section in PLAN.sections:
        assert section.start < section.end <= len(PLAN.text)
        if section.parent is not None:
            parent = PLAN.sections[section.parent]
            assert parent.index < section.index
            assert parent.start <= section.start
            assert section.end <= parent.end
    starts = [section.start for section in PLAN.sections]
    assert starts == sorted(starts)


def test_headings_belong_to_their_part() -> None:
    by_label = {(s.kind, s.label): s for s in PLAN.sections if s.label}
    part, sub = by_label["part", "II"], by_label["heading", "1.1"]
    assert sub.parent is not None
    above = PLAN.sections[sub.parent]
    assert (above.label, above.title, above.parent) == ("1", "Tuyên truyền", part.index)
    letter = by_label["letter", "a"]
    assert letter.parent is not None
    assert PLAN.sections[letter.parent].title == "Yêu cầu"


def test_each_part_of_the_frame_holds_its_own_words() -> None:
    held = {s.kind: PLAN.text[s.start : s.end] for s in PLAN.sections}
    assert "57/KH-UBND" in held["letterhead"]
    assert "Giữ sạch dòng kênh" in held["title"]
    assert held["basis"].startswith("Căn cứ")
    assert "Lưu: VT" in held["recipients"]
    assert "Đoàn Thị Lụa" in held["signature"]
    assert "Lưu: VT" not in held["signature"]
    assert held["annex"].startswith("PHỤ LỤC")
    assert "Mỹ Thuận" in held["annex"]


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("II. TỔ CHỨC THỰC HIỆN", "II"),
        ("II . TỔ CHỨC THỰC HIỆN", "II"),
        ("II- TỔ CHỨC THỰC HIỆN", "II"),
        ("I1. TO CHUC THUC HIEN", "I1"),
        ("Il. TO CHUC THUC HIEN", "Il"),
        ("I11. TO CHUC THUC HIEN", "I11"),
        ("HI. TO CHUC THUC HIEN", "HI"),
        ("1. TO CHUC THUC HIEN", "1"),
    ],
)
def test_parts_are_known_as_ocr_misreads_them(heading: str, label: str) -> None:
    text = (
        f"{TITLE}I. MỤC ĐÍCH\n1. Chung\nDân không vứt rác.\n{heading}\n1. Công an\nTuần tra đêm.\n"
    )
    assert labels(plan_of(text)) == [
        ("title", ""),
        ("part", "I"),
        ("heading", "1"),
        ("part", label),
        ("heading", "1"),
    ]


def test_a_numbered_heading_in_small_letters_is_no_part() -> None:
    text = f"{TITLE}I. MỤC ĐÍCH\n1. Tổ chức thực hiện\nDân không vứt rác.\n2. Kinh phí\nXã lo.\n"
    assert [kind for kind, _ in labels(plan_of(text))] == ["title", "part", "heading", "heading"]


def test_lettered_parts_stand_above_roman_ones() -> None:
    text = (
        f"{TITLE}A. PHẦN CHUNG\nI. MỤC ĐÍCH\nGiữ sạch kênh.\nB. PHẦN RIÊNG\nI. KINH PHÍ\nXã lo.\n"
    )
    plan = plan_of(text)
    assert [s.label for s in plan.sections if s.kind == "part"] == ["A", "I", "B", "I"]
    first, second = (s for s in plan.sections if s.label == "I")
    assert plan.sections[first.parent or 0].label == "A"
    assert plan.sections[second.parent or 0].label == "B"


DECISION = """QUYẾT ĐỊNH
Về quy chế giữ sạch dòng kênh

Chương I
QUY ĐỊNH CHUNG
Mục 1. Phạm vi
Điều 1. Đối tượng áp dụng
1. Người dân sống ven kênh.
a) Hộ trồng lúa;
b) Hộ nuôi cá.
Điều 2. Giải thích từ ngữ
Rác là thứ mà chủ của nó đã bỏ đi.
Chương II
TRÁCH NHIỆM
Điều 3. Hộ dân
Hộ dân giữ sạch bến sông của mình.
"""


def test_decisions_have_chapters_and_articles() -> None:
    plan = plan_of(DECISION)
    assert labels(plan)[1:] == [
        ("chapter", "Chương I"),
        ("chapter", "Mục 1"),
        ("article", "Điều 1"),
        ("heading", "1"),
        ("letter", "a"),
        ("letter", "b"),
        ("article", "Điều 2"),
        ("chapter", "Chương II"),
        ("article", "Điều 3"),
    ]
    assert titled(plan, "article") == ["Đối tượng áp dụng", "Giải thích từ ngữ", "Hộ dân"]
    assert "Phạm vi" in titled(plan, "chapter")
    parents = {s.label: s.parent for s in plan.sections}
    assert plan.sections[parents["Mục 1"] or 0].label == "Chương I"
    assert plan.sections[parents["Điều 2"] or 0].label == "Mục 1"
    assert plan.sections[parents["Điều 3"] or 0].label == "Chương II"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("1. Phòng Y tế: Hướng dẫn sơ cứu người bị ngộ độc thuốc.", "Phòng Y tế"),
        ("1. Mục tiêu chung", "Mục tiêu chung"),
        ("1. Mục tiêu chung:", "Mục tiêu chung"),
        ("1. Mỗi hộ ký một bản cam kết.", ""),
    ],
)
def test_a_title_is_what_names_the_item(line: str, title: str) -> None:
    rest = "Xã theo dõi việc này và báo về huyện vào ngày làm việc cuối tháng."
    assert titled(plan_of(f"{TITLE}I. NHIỆM VỤ\n{line}\n{rest}\n"), "heading") == [title]


def test_a_text_that_is_no_plan_is_one_body() -> None:
    plan = plan_of("Hôm nay trời mưa to.\nMai nắng.\n")
    assert [kind for kind, _ in labels(plan)] == ["body"]
    assert (plan.sections[0].start, plan.sections[0].end) == (0, len(plan.text))
