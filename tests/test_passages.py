"""Passages: what is embedded, searched and quoted."""

import re
import unicodedata
from pathlib import Path

import pytest

from ingest import read_plan
from ingest.passages import MAX_LENGTH
from ingest.plan import Passage, Plan
from ingest.text import decode
from tests.outlines import (
    BODY,
    LAYOUTS,
    PARAGRAPHS,
    double_spaced,
    hard_wrapped,
    one_line_a_paragraph,
    plan_of,
)
from tests.test_tables import LAYOUT, PIPES

TITLE = "KẾ HOẠCH\nGiữ sạch dòng kênh\n\nI. NHIỆM VỤ\n"
TEXTS = [*(layout(PARAGRAPHS) for layout in LAYOUTS.values()), LAYOUT, PIPES]


def texts(plan: Plan) -> list[str]:
    return [plan.text[p.start : p.end] for p in plan.passages]


def containing(plan: Plan, words: str) -> Passage:
    (passage,) = (p for p in plan.passages if words in plan.text[p.start : p.end])
    return passage


@pytest.mark.parametrize("text", TEXTS)
def test_no_passage_crosses_a_border_of_sections(text: str) -> None:
    plan = plan_of(text)
    for passage in plan.passages:
        section = plan.sections[passage.section]
        assert section.start <= passage.start < passage.end <= section.end
        inside = [s for s in plan.sections if s.parent == section.index]
        assert not any(passage.start < s.end and s.start < passage.end for s in inside)


@pytest.mark.parametrize("text", TEXTS)
def test_passages_hold_all_words_once_and_in_order(text: str) -> None:
    """Only what repeats a table's heading, rules and page numbers may stand outside."""
    plan = plan_of(text)
    assert [p.index for p in plan.passages] == list(range(len(plan.passages)))
    held = [False] * len(plan.text)
    for before, after in zip(plan.passages, plan.passages[1:], strict=False):
        assert before.end <= after.start
    for passage in plan.passages:
        held[passage.start : passage.end] = [True] * (passage.end - passage.start)
    if "STT" not in text:
        assert not "".join(c for c, h in zip(plan.text, held, strict=True) if not h).strip()


def test_heading_paths_lead_from_the_outermost_inwards() -> None:
    plan = plan_of(one_line_a_paragraph(PARAGRAPHS))
    assert containing(plan, "05 giờ sáng").path == (
        "II. NHIỆM VỤ",
        "1. Tuyên truyền",
        "1.1. Trên loa truyền thanh",
    )
    assert containing(plan, "06 bể chứa").path[-1].startswith("a)")
    assert containing(plan, "57/KH-UBND").path == ()


def test_long_titles_are_shortened_in_paths_only() -> None:
    title = "TỔ CHỨC THU GOM " + "VÀ CHỞ RÁC VỀ BÃI " * 9
    plan = plan_of(f"KẾ HOẠCH\nGiữ sạch kênh\n\nI. {title.strip()}\nXã làm việc này hằng tuần.\n")
    (shown,) = containing(plan, "Xã làm").path
    assert shown.endswith("…")
    assert len(shown) < 160
    assert title.strip() in plan.text


def test_what_is_embedded_says_where_it_stands_and_what_is_quoted_does_not() -> None:
    plan = plan_of(double_spaced(PARAGRAPHS))
    passage = containing(plan, "05 giờ sáng")
    assert passage.embedded.startswith("II. NHIỆM VỤ. 1. Tuyên truyền. 1.1. Trên loa truyền thanh")
    assert "\n" not in passage.embedded
    assert passage.embedded.count("1.1. Trên loa truyền thanh") == 1
    quoted = plan.text[passage.start : passage.end]
    assert "NHIỆM VỤ" not in quoted
    assert " ".join(quoted.split()).removeprefix("1.1. ") in passage.embedded


def test_rows_are_embedded_with_their_columns_named() -> None:
    plan = plan_of(PIPES)
    first = next(p for p in plan.passages if p.row == 0)
    for words in ("Nạo vét kênh Cái Côn", "Chủ trì: Phòng Kinh tế", "Phối hợp: Công an huyện"):
        assert words in first.embedded
    assert "Thời gian: Tháng 3/2025" in first.embedded
    assert "|" not in first.embedded
    assert first.path == ("III. PHÂN CÔNG",)


def test_short_items_share_a_passage_and_long_ones_do_not() -> None:
    short = "".join(f"- Việc thứ {n} làm trong ngày;\n" for n in range(4))
    plan = plan_of(TITLE + short)
    assert any(text.count("Việc thứ") == 4 for text in texts(plan))
    long = "".join(f"- Việc thứ {n}: {'vớt lục bình trên sông lớn ' * 12}.\n" for n in range(4))
    assert all(text.count("Việc thứ") <= 1 for text in texts(plan_of(TITLE + long)))


def sentence(number: int) -> str:
    return (
        f"Tổ {number} vớt rác từ bến số {number} đến cầu Ba Láng,"
        f" báo số 0293 3{number:03} 4{number:02}, chi {number}.250.000 đồng"
        f" theo Quyết định số {number}5/QĐ-UBND ngày 0{number % 9 + 1}/3/2025."
    )


LONG = " ".join(sentence(n) for n in range(10, 60))
UNBROKEN = LONG.replace(".250.000", "250000").replace(".", "").replace(",", "")


@pytest.mark.parametrize(
    "text",
    [LONG + "\n", LONG.replace(".", ";").replace(";250;000", ".250.000") + "\n", UNBROKEN + "\n"],
    ids=["sentences", "items", "without a border"],
)
def test_long_paragraphs_are_cut_outside_mentions_and_numbers(text: str) -> None:
    plan = plan_of(TITLE + text)
    assert len(plan.mentions) > 100
    assert len(plan.passages) > 5
    for passage in plan.passages:
        assert passage.end - passage.start <= MAX_LENGTH + 160
        for border in (passage.start, passage.end):
            assert not any(m.start < border < m.end for m in plan.mentions)
            assert not re.fullmatch(r"[\d.,/ ]{2,3}", plan.text[border - 1 : border + 2])
    assert "".join("".join(texts(plan)).split()) == "".join(plan.text.split())


@pytest.mark.parametrize("shift", range(0, 30, 3))
def test_no_cut_falls_inside_a_date_or_sum_of_several_words(shift: int) -> None:
    dates = " ".join(
        f"ngày {n % 28 + 1} tháng {n % 12 + 1} năm 2025 chi {n} tỷ đồng" for n in range(80)
    )
    plan = plan_of(f"{TITLE}{'x' * shift} {dates}\n")
    assert len(plan.passages) > 3
    assert len(plan.mentions) > 150
    for border in (p.start for p in plan.passages):
        assert not any(m.start < border < m.end for m in plan.mentions)


def test_long_paragraphs_are_cut_between_sentences_where_they_have_some() -> None:
    plan = plan_of(TITLE + LONG + "\n")
    parts = [text for text in texts(plan) if "Tổ " in text]
    assert len(parts) > 5
    assert all(part.endswith(".") for part in parts)
    assert all(part.startswith(("Tổ", "I. NHIỆM VỤ")) for part in parts)


@pytest.mark.parametrize("text", [*TEXTS, TITLE + LONG])
def test_the_sentences_of_a_passage_lie_inside_it(text: str) -> None:
    plan = plan_of(text)
    for passage in plan.passages:
        assert passage.sentences
        assert passage.sentences[0][0] == passage.start
        assert passage.sentences[-1][1] == passage.end
        for before, after in zip(passage.sentences, passage.sentences[1:], strict=False):
            assert before[0] < before[1] <= after[0]


def test_passages_know_their_page(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n\f\n".join(BODY[:6]), encoding="utf-8")
    plan = read_plan(path, tmp_path)
    for passage in plan.passages:
        assert passage.page == plan.text[: passage.start].count("\f") + 1
    assert plan_of("Trang đơn\n").passages[0].page is None


# The way back to the file

PLAIN = hard_wrapped(PARAGRAPHS)
MARKED = PLAIN.replace("I. MỤC", "## I. MỤC").replace("02933.987.654", "**02933.987.654**")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", PLAIN.encode()),
        ("nfd.txt", unicodedata.normalize("NFD", PLAIN).encode()),
        ("bom.txt", b"\xef\xbb\xbf" + PLAIN.encode()),
        ("crlf.txt", PLAIN.replace("\n", "\r\n").encode()),
        ("marked.md", MARKED.encode()),
        ("all.md", b"\xef\xbb\xbf" + unicodedata.normalize("NFD", MARKED).encode()),
    ],
)
def test_every_passage_and_mention_leads_back_to_its_words(
    tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    plan, source = read_plan(path, tmp_path), decode(data)
    assert len(plan.mentions) >= 6
    ranges = [(p.start, p.end) for p in plan.passages] + [(m.start, m.end) for m in plan.mentions]
    for start, stop in ranges:
        begin, end = plan.source.to_source(start, stop)
        found = unicodedata.normalize("NFC", source[begin:end]).replace("*", "").replace("# ", "")
        assert found.replace("#", "") == plan.text[start:stop]
