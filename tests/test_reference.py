"""Citations as officials write them, over plain and odd outlines."""

from dataclasses import replace

import pytest

from answer.proving.reference import document_name, place_in, reference
from index.records import PlanRecord, SectionRecord
from ingest.plan import SectionKind

Outline = list[tuple[int, SectionKind, str, str]]  # depth, kind, label, title

PLAN = PlanRecord(
    id=1, file="kh28.pdf", sha256="", format="pdf", container="kh28.pdf", kind="Kế hoạch",
    number="28/KH-BCĐ138", title="Phòng, chống tội phạm năm 2022", issuer="Ban Chỉ đạo 138 tỉnh An "
    "Giang", province="An Giang", district="", date="2022-01-25", years=(2022,), not_before=None,
    signer="", signed="", enclosed=False, doubtful=(), spans={}, group=1, best=True, draft=False,
    garbled=False, ocr=False, reconstructed=False, words=100, pages=9, waiting=(), apart=(),
    stamps=(), encoding="", passages=1, notes=(),
)  # fmt: skip


def sections(outline: Outline) -> list[SectionRecord]:
    """Sections of ten characters each, one behind the other."""
    ends = [
        next((i for i in range(at + 1, len(outline)) if outline[i][0] <= depth), len(outline))
        for at, (depth, *_) in enumerate(outline)
    ]
    parents = [
        next((i for i in range(at - 1, -1, -1) if outline[i][0] < depth), None)
        for at, (depth, *_) in enumerate(outline)
    ]
    return [
        SectionRecord(1, at, parents[at], kind, label, title, at * 10, ends[at] * 10)
        for at, (_, kind, label, title) in enumerate(outline)
    ]


def last(*outline: tuple[int, SectionKind, str, str], language: str = "vi") -> str:
    """What the last section of the outline is called."""
    return place_in(
        sections(list(outline)), 10 * len(outline) - 5, "en" if language == "en" else "vi"
    )


def test_number_date_issuer_section_and_page() -> None:
    outline = sections(
        [(0, "basis", "", ""), (1, "part", "II", "NHIỆM VỤ"), (2, "heading", "6", "Tuyên truyền")]
    )
    assert reference(PLAN, outline, 25, 5, "vi") == (
        "Kế hoạch số 28/KH-BCĐ138 ngày 25/01/2022 của Ban Chỉ đạo 138 tỉnh An Giang, "
        "mục II.6, tr. 5"
    )
    assert reference(PLAN, outline, 25, 5, "en") == (
        "Kế hoạch No. 28/KH-BCĐ138 dated 25/01/2022 of Ban Chỉ đạo 138 tỉnh An Giang, "
        "section II.6, p. 5"
    )


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"number": "/KH-BCĐ138", "date": "2024-02"}, "Kế hoạch số …/KH-BCĐ138 tháng 02/2024"),
        ({"date": "2024"}, "Kế hoạch số 28/KH-BCĐ138 năm 2024"),
        ({"date": ""}, "Kế hoạch số 28/KH-BCĐ138"),
        ({"number": "/KH-UBND", "date": ""}, "Kế hoạch số …/KH-UBND năm 2022"),
        (
            {"number": "", "date": ""},
            "Kế hoạch “Phòng, chống tội phạm năm 2022”",
        ),
        ({"number": "", "title": "Kế hoạch bầu cử", "date": ""}, "Kế hoạch “bầu cử” năm 2022"),
        ({"number": "", "title": "", "date": "", "years": ()}, "Kế hoạch (kh28.pdf)"),
        ({"draft": True}, "Kế hoạch (dự thảo) số 28/KH-BCĐ138 ngày 25/01/2022"),
        ({"enclosed": True}, "Kế hoạch kèm theo văn bản số 28/KH-BCĐ138 ngày 25/01/2022"),
        (
            {"doubtful": ("number",)},
            "Kế hoạch số 28/KH-BCĐ138 (cần đối chiếu) ngày 25/01/2022",
        ),
    ],
)
def test_only_what_was_read_is_named(changes: dict[str, object], name: str) -> None:
    plan = replace(PLAN, **changes)  # type: ignore[arg-type]
    assert document_name(plan, "vi") == f"{name} của Ban Chỉ đạo 138 tỉnh An Giang"


def test_a_plan_of_nobody_and_a_long_title() -> None:
    plan = replace(PLAN, issuer="", province="", number="", title="công tác " * 40)
    name = document_name(plan, "vi")
    assert " của " not in name
    assert "…”" in name
    assert len(name) < 160


def test_letters_are_points_of_the_section_above() -> None:
    assert last((0, "part", "II", ""), (1, "heading", "1", ""), (2, "letter", "a", "")) == (
        "điểm a mục II.1"
    )
    assert last((0, "part", "II", ""), (1, "letter", "b", ""), language="en") == (
        "point b, section II"
    )


def test_compound_numbers_are_not_repeated() -> None:
    nested: Outline = [(0, "part", "I", ""), (1, "heading", "1", ""), (2, "heading", "1.1", "")]
    assert last(*nested) == "mục I.1.1"
    assert last(*nested, (3, "heading", "1.1.2", "")) == "mục I.1.1.2"
    odd: Outline = [
        (0, "chapter", "PHẦN I", ""),
        (1, "heading", "2", ""),
        (2, "heading", "1.1", ""),
    ]
    assert last(*odd) == "tiểu mục 1.1 mục 2 Phần I"


def test_lettered_parts_hold_roman_ones() -> None:
    assert last((0, "part", "A", ""), (1, "part", "II", ""), (2, "heading", "3", "")) == (
        "mục A.II.3"
    )


def test_articles_are_cited_without_their_chapter() -> None:
    articles: Outline = [
        (0, "chapter", "CHƯƠNG II", ""), (1, "article", "Điều 5", ""), (2, "heading", "2", ""),
    ]  # fmt: skip
    assert last(*articles) == "khoản 2 Điều 5"
    assert last(*articles, (3, "letter", "đ", "")) == "điểm đ khoản 2 Điều 5"
    assert last((0, "chapter", "PHẦN THỨ NHẤT", "")) == "Phần thứ nhất"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("PHỤ LỤC", "Phụ lục"),
        ("PHỤ LỤC II DANH MỤC NHIỆM VỤ", "Phụ lục II"),
        ("Phụ lục 03: kinh phí", "Phụ lục 03"),
        ("PHỤ LỤC: DANH MỤC NHIỆM VỤ", "Phụ lục"),
        ("BẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2023", "Bảng phân công"),
        ("BIỂU SỐ 2 Dự toán", "Biểu số 2"),
    ],
)
def test_annexes_are_called_by_what_they_are(title: str, name: str) -> None:
    assert last((0, "annex", "", title)) == name
    assert last((0, "annex", "", title), (1, "heading", "3", "")) == f"mục 3 {name}"


def test_annexes_of_the_same_name_are_told_apart_by_their_titles() -> None:
    two: Outline = [(0, "annex", "", "PHỤ LỤC KINH PHÍ"), (0, "annex", "", "PHỤ LỤC BIỂU MẪU")]
    assert last(*two) == "PHỤ LỤC BIỂU MẪU"


def test_roman_numerals_that_ocr_misread() -> None:
    parts: Outline = [(0, "part", "I", ""), (0, "part", "I1", ""), (0, "part", "I11", "")]
    assert last(*parts[:2]) == "mục II"
    assert last(*parts) == "mục III"
    assert last((0, "part", "I", ""), (0, "part", "II", ""), (0, "part", "1", "")) == "mục III"
    assert last((0, "part", "I", ""), (0, "letter", "¢", "")) == "điểm c"
    assert last((0, "part", "B", "")) == "mục B"


def test_what_has_no_heading() -> None:
    assert last((0, "body", "", "")) == ""
    assert last((0, "title", "", "")) == ""
    assert last((0, "basis", "", "")) == "phần mở đầu"
    assert last((0, "part", "I", ""), (0, "recipients", "", "Nơi nhận")) == "phần Nơi nhận"
    assert place_in([], 5, "vi") == ""
