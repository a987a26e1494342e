"""What is quoted of a sentence, and what a plan is called."""

from dataclasses import replace

import pytest

from answer.proving.quote import MAX_QUOTE, origin, plan_label, window, years
from index.records import PlanRecord

PLAN = PlanRecord(
    id=1,
    file="a.txt",
    sha256="",
    format="text",
    container="a.txt",
    kind="Kế hoạch",
    number="57/KH-UBND",
    title="Giữ sạch dòng kênh",
    issuer="Ủy ban nhân dân huyện Phụng Hiệp",
    province="Hậu Giang",
    district="Phụng Hiệp",
    date="2025-02-06",
    years=(2025,),
    not_before=None,
    signer="Đoàn Thị Lụa",
    signed="",
    enclosed=False,
    doubtful=(),
    spans={},
    group=1,
    best=True,
    draft=False,
    garbled=False,
    ocr=False,
    reconstructed=False,
    words=100,
    pages=0,
    waiting=(),
    apart=(),
    stamps=(),
    encoding="utf-8",
    passages=3,
    notes=(),
)
CLAUSES = [f"tổ {n} vớt rác từ bến số {n} đến cầu Ba Láng" for n in range(30)]
LONG = "; ".join(CLAUSES) + "."


def shown(text: str, *anchors: str) -> str:
    spans = [(text.index(anchor), text.index(anchor) + len(anchor)) for anchor in anchors]
    start, end = window(text, 0, len(text), spans)
    return text[start:end]


def test_a_short_sentence_is_quoted_whole_without_its_dash() -> None:
    assert shown("Nạo vét kênh Cái Côn.") == "Nạo vét kênh Cái Côn."
    for dash in ("- ", "+ ", "•  ", "– "):
        assert shown(f"{dash}Nạo vét kênh.") == "Nạo vét kênh."
    assert shown("-5 độ là rất lạnh") == "-5 độ là rất lạnh"


@pytest.mark.parametrize("number", [0, 12, 29])
def test_of_a_long_sentence_whole_clauses_around_what_matters_are_quoted(number: int) -> None:
    quote = shown(LONG, f"bến số {number} ")
    assert CLAUSES[number] in quote
    assert len(quote) <= MAX_QUOTE
    for clause in quote.rstrip(".;").split("; "):
        assert clause in CLAUSES


def test_the_part_with_most_of_what_matters_is_quoted() -> None:
    quote = shown(LONG, "bến số 2 ", "bến số 20 ", "bến số 21 ")
    assert CLAUSES[20] in quote
    assert CLAUSES[21] in quote
    assert CLAUSES[2] not in quote


def test_a_clause_longer_than_a_quote_is_not_cut() -> None:
    clause = "vớt lục bình " * 60
    assert shown(f"Mở đầu, {clause}.", "lục bình").startswith("vớt lục bình")


def test_decimal_commas_are_no_borders() -> None:
    text = "Chi 2,5 tỷ đồng " + "để vớt rác trên sông lớn, " * 40
    start, end = window(text, 0, len(text), [(0, 3)])
    assert "2,5 tỷ đồng" in text[start:end]


def test_a_plan_is_called_by_what_it_says_of_itself() -> None:
    label = plan_label(PLAN, "vi")
    assert label == (
        "Kế hoạch số 57/KH-UBND “Giữ sạch dòng kênh” – "
        "Ủy ban nhân dân huyện Phụng Hiệp, Hậu Giang, 2025"
    )


def test_what_is_unknown_is_said_in_the_readers_language() -> None:
    nothing = replace(
        PLAN, kind="", number="", title="", issuer="", province="", district="", date="", years=()
    )
    assert plan_label(nothing, "vi") == (
        "Văn bản (a.txt) – không rõ cơ quan ban hành, không rõ năm"
    )
    assert plan_label(nothing, "en") == "Document (a.txt) – issuer unknown, year unknown"


def test_a_number_left_blank_is_not_printed() -> None:
    assert " số " not in plan_label(replace(PLAN, number="/KH-BCĐ138"), "vi")


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (PLAN, "2025"),
        (replace(PLAN, years=(2021, 2022, 2025)), "2021-2025"),
        (replace(PLAN, years=()), "2025"),
        (replace(PLAN, years=(), date=""), ""),
    ],
)
def test_years(plan: PlanRecord, expected: str) -> None:
    assert years(plan) == expected


def test_a_place_is_named_once() -> None:
    province = replace(PLAN, issuer="Ủy ban nhân dân tỉnh Hậu Giang", district="")
    assert origin(province, "vi") == "Ủy ban nhân dân tỉnh Hậu Giang, 2025"
    assert origin(replace(province, issuer="Ban Chỉ đạo 138"), "vi") == (
        "Ban Chỉ đạo 138, Hậu Giang, 2025"
    )
