"""Lines become blocks, whatever the layout."""

import pytest

from ingest.blocks import is_capitals, marker_of, split_blocks, split_lines
from tests.outlines import BODY, LAYOUTS, PARAGRAPHS


def blocks(text: str) -> list[str]:
    return [block.text for block in split_blocks(text)]


@pytest.mark.parametrize(
    ("line", "kind", "mark"),
    [
        ("- Tuần tra đêm", "bullet", "-"),
        ("+ Cắm biển báo", "bullet", "+"),
        ("• Phát tờ rơi", "bullet", "•"),
        ("Điều 12. Hiệu lực", "article", "Điều 12."),
        ("Chương IV", "chapter", "Chương IV"),
        ("Mục 2. Thu gom", "chapter", "Mục 2"),
        ("Phần thứ nhất", "chapter", "Phần thứ nhất"),
        ("1. Mục tiêu", "number", "1."),
        ("2.3 Giải pháp", "number", "2.3"),
        ("2.3.1. Trên sông", "number", "2.3.1."),
        ("VII. KINH PHÍ", "roman", "VII."),
        ("II- NHIỆM VỤ", "roman", "II-"),
        ("Il. NHIỆM VỤ", "roman", "Il."),
        ("a) Ở xã", "letter", "a)"),
        ("đ) Ở ấp", "letter", "đ)"),
        ("B. PHẦN RIÊNG", "capital", "B."),
        ("PHỤ LỤC 2", "annex", "PHỤ LỤC"),
        ("Nơi nhận: các xã", "recipients", "Nơi nhận:"),
    ],
)
def test_marks_that_open_a_line(line: str, kind: str, mark: str) -> None:
    assert marker_of(line) == (kind, mark)


@pytest.mark.parametrize(
    "line",
    [
        "75% số hộ",
        "1.250.000 đồng",
        "12 bể chứa",
        "06/02/2025",
        "mục 3 của kế hoạch này",
        "chương trình phối hợp",
        "danh mục",
        "A) Sông",
        "i. nhỏ",
        "-5 độ",
        "Điều kiện sống",
    ],
)
def test_lines_that_open_with_no_mark(line: str) -> None:
    assert marker_of(line) == ("", "")


def test_lone_page_numbers_are_no_lines() -> None:
    text = "Hết trang đầu.\n\n2\n\nSang trang sau.\n\n- 3 -\n\nCòn\n4\nbể chứa."
    assert [line.text for line in split_lines(text)] == [
        "Hết trang đầu.",
        "Sang trang sau.",
        "Còn",
        "4",
        "bể chứa.",
    ]


def test_every_block_names_its_range() -> None:
    for layout in LAYOUTS.values():
        text = layout(PARAGRAPHS)
        for block in split_blocks(text):
            assert " ".join(text[block.start : block.end].split()) == block.text


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_blocks_are_the_paragraphs_in_every_layout(layout) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    assert blocks(layout(BODY)) == BODY


def test_a_number_at_the_start_of_a_wrapped_line_opens_no_block() -> None:
    text = (
        "Ban chỉ đạo giữ sạch dòng kênh họp mỗi quý một lần, do đồng chí Trưởng ban\n"
        "chủ trì; thành phần dự họp gồm đại diện các ấp theo danh sách đính kèm số\n"
        "12. Các ấp cử người đến dự đầy đủ và đúng giờ ghi trong giấy mời của\n"
        "huyện.\n"
    )
    assert len(blocks(text)) == 1


def test_a_paragraph_cut_by_a_page_goes_on() -> None:
    wide = "Mỗi hộ trồng lúa ký cam kết không vứt vỏ chai thuốc xuống mương, " * 3
    text = f"{wide}và giao nộp vỏ chai cho tổ\n\n\fhợp tác vào ngày thu gom.\nViệc khác do ấp bàn."
    assert len(blocks(text)) == 2
    assert "cho tổ hợp tác" in blocks(text)[0]


def test_marked_headings_stand_alone() -> None:
    text = "Kinh phí\nNgân sách huyện chi tiền mua bể chứa."
    found = split_blocks(text, frozenset({0}))
    assert [(block.text, block.marked) for block in found] == [
        ("Kinh phí", True),
        ("Ngân sách huyện chi tiền mua bể chứa.", False),
    ]


def test_lines_inside_tables_are_left_out_and_part_blocks() -> None:
    text = "Trước bảng\n| 1 | Việc |\nsau bảng, chữ thường"
    start, end = text.index("|"), text.index("\nsau")
    found = split_blocks(text, tables=[(start, end)])
    assert [block.text for block in found] == ["Trước bảng", "sau bảng, chữ thường"]


def test_text_without_lines_has_no_blocks() -> None:
    assert split_blocks(" \n\n\f") == []


def test_capitals_are_told_although_ocr_leaves_small_letters() -> None:
    assert is_capitals("TỔ CHỨC THựC HIỆN")
    assert is_capitals("NHIỆM VỤ (giai đoạn sau)")
    assert not is_capitals("Tổ chức thực hiện")
    assert not is_capitals("12 - 15")
