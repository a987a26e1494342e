"""Nothing is said that does not stand in what is cited."""

from dataclasses import replace

import pytest

from answer.findings import Finding
from answer.proving.proof import proved, proved_label
from tests.test_quote import PLAN

TEXT = (
    "UBND huyện Phụng Hiệp\nSố: 57/KH-UBND\nGiữ sạch dòng kênh năm 2025\n"
    "| 3 | Lắp 40 bể chứa | UBND các xã | Hội Nông dân | Tháng 6 - 7/2025 |\n"
    "Gọi 02933.987.654, chi 360.000.000 đồng, đạt 75% trước ngày 15/11/2025.\nĐoàn Thị Lụa\n"
)


def finding(statement: str, cited: str = TEXT) -> Finding:
    start = TEXT.index(cited)
    return Finding(PLAN, None, start, start + len(cited), statement=statement)


ROW = TEXT.splitlines()[3]
SAID = "Chủ trì: UBND các xã; Phối hợp: Hội Nông dân; Thời gian: Tháng 6 - 7/2025"
VALUES = "Gọi 02933.987.654, chi 360.000.000 đồng, đạt 75% trước ngày 15/11/2025"


@pytest.mark.parametrize("statement", ["", SAID, SAID.replace("Chủ trì", "Lead"), "Lắp 40 bể chứa"])
def test_what_stands_in_the_citation_is_proved(statement: str) -> None:
    assert proved(finding(statement, ROW), TEXT)


@pytest.mark.parametrize("position", [i for i, c in enumerate(VALUES) if c.isdigit()])
def test_one_altered_digit_is_not_proved(position: int) -> None:
    assert proved(finding(VALUES), TEXT)
    other = str((int(VALUES[position]) + 1) % 10)
    altered = VALUES[:position] + other + VALUES[position + 1 :]
    assert not proved(finding(altered), TEXT)


@pytest.mark.parametrize(
    "statement",
    [
        SAID.replace("Nông", "Nong"),
        SAID.replace("Hội", "Huyện"),
        SAID.replace("7/2025", "8/2025"),
        "Chủ trì: Phòng Kinh tế",
        "đạt 75.000%",
    ],
)
def test_another_name_mark_or_month_is_not_proved(statement: str) -> None:
    assert not proved(finding(statement, ROW), TEXT)


def test_words_outside_the_cited_range_prove_nothing() -> None:
    assert proved(finding("75%"), TEXT)
    assert not proved(finding("75%", ROW), TEXT)
    assert not proved(Finding(PLAN, None, 5, 5), TEXT)


def spanned(**shown: str) -> dict[str, tuple[int, int]]:
    return {n: (TEXT.index(words), TEXT.index(words) + len(words)) for n, words in shown.items()}


def test_a_label_keeps_what_the_text_shows() -> None:
    plan = replace(
        PLAN, spans=spanned(number="57/KH-UBND", title="Giữ sạch dòng kênh", signer="Đoàn Thị Lụa")
    )
    assert proved_label(plan, TEXT) == plan


def test_a_label_loses_what_the_text_does_not_show() -> None:
    plan = replace(
        PLAN,
        number="58/KH-UBND",
        title="Giữ sạch dòng kênh năm 2026",
        spans=spanned(number="57/KH-UBND", title="Giữ sạch dòng kênh năm 2025"),
    )
    shown = proved_label(plan, TEXT)
    assert (shown.number, shown.title, shown.signer) == ("", "", "")
    assert shown.issuer == plan.issuer
