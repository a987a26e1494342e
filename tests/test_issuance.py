"""Number and date: blank, written by hand, below the title, or in an enclosure's note only."""

import pytest

from tests.letterheads import document, facts, scanned_facts, values


@pytest.mark.parametrize(
    ("number", "date", "expected"),
    [
        ("Số: @† /KH-UBND", "Lâm Đồng, ngày {đ tháng 3 năm 2024", ("/KH-UBND", "2024-03")),
        ("Số:⁄44 /KH-UBND", "Lâm Đồng, ngàW/† tháng 5 năm 2024", ("/KH-UBND", "2024-05")),
        (
            "Sốz{|02/2024/KH-UBND",
            "Lâm Đồng, ngày 84 tháng 5 năm 2024",
            ("/2024/KH-UBND", "2024-05"),
        ),
        ("Số: 15/QĐĐ-UBND", "Lâm Đồng, ngày tháng năm 2024", ("15/QĐ-UBND", "2024")),
    ],
)
def test_what_a_hand_wrote_is_not_guessed(
    number: str, date: str, expected: tuple[str, str]
) -> None:
    found = values(document("KẾ HOẠCH", "Diệt muỗi", number=number, date=date))
    assert (found["number"], found["date"]) == expected


def test_what_a_scan_leaves_in_doubt_is_kept_and_marked() -> None:
    found = scanned_facts(
        document(
            "KẾ HOẠCH",
            "Diệt muỗi",
            number="Số: 1§/KH-UBND",
            date="Lâm Đồng, ngày l5 tháng 3 năm 2024",
        )
    )
    assert found.number is not None
    assert (found.number.value, found.number.uncertain) == ("18/KH-UBND", True)
    assert found.date is not None
    assert found.date.value == "2024-03"  # days that a hand wrote are read wrongly


def test_number_written_into_a_blank_of_a_scan_is_uncertain_and_a_printed_one_is_not() -> None:
    date = "Lâm Đồng, ngày 15 tháng 3 năm 2024"
    by_hand, printed = (
        scanned_facts(document("KẾ HOẠCH", "Diệt muỗi", number=number, date=date))
        for number in ("Số: 46 /KH-UBND", "Số: 46/KH-UBND")
    )
    assert by_hand.number is not None
    assert by_hand.number.uncertain
    assert printed.number is not None
    assert not printed.number.uncertain
    assert by_hand.date is not None
    assert (by_hand.date.value, by_hand.date.uncertain) == ("2024-03-15", True)
    assert printed.date is not None
    assert (printed.date.value, printed.date.uncertain) == ("2024-03-15", False)


DECIDED = """{heading}

{authority}
Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
Căn cứ Quyết định số 8/QĐ-TTg ngày 02/01/2020;
Xét đề nghị của Giám đốc Sở Nông nghiệp,
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này kế hoạch trồng rừng.
CHỦ TỊCH
Lê Văn Hậu

KẾ HOẠCH
TRỒNG RỪNG
(Ban hành kèm theo Quyết định số 31/QĐ-UBND ngày 05 tháng 6 năm 2021 của Ủy ban nhân dân tỉnh)
"""


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (
            "# BAN HÀNH KẾ HOẠCH TRỒNG RỪNG\n\nBAN HÀNH KẾ HOẠCH TRỒNG RỪNG",
            "BAN HÀNH KẾ HOẠCH TRỒNG RỪNG",
        ),
        ("QUY ĐỊNH CHẾ ĐỘ GIỮ RỪNG", "QUY ĐỊNH CHẾ ĐỘ GIỮ RỪNG"),
        ("# QUYẾT ĐỊNH\n\nQUYẾT ĐỊNH\nVỀ VIỆC GIỮ RỪNG", "VỀ VIỆC GIỮ RỪNG"),
    ],
)
def test_decision_without_letterhead(heading: str, title: str) -> None:
    """Its number stands in the note of what it encloses; what its basis cites is not its own."""
    authority = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"
    text = DECIDED.format(heading=heading, authority=authority)
    found = values(text)
    assert (found["kind"], found["title"]) == ("Quyết định", title)
    assert found["issuer"] == "Ủy ban nhân dân tỉnh Lâm Đồng"
    assert (found["number"], found["date"]) == ("31/QĐ-UBND", "2021-06-05")
    assert not facts(text).enclosed


def test_number_and_date_below_the_title() -> None:
    text = """# KẾ HOẠCH
Chăm sóc vườn hoa công cộng năm 2024

Số: 45/KH-UBND
Lâm Đồng, ngày 3 tháng 4 năm 2024

Thực hiện Quyết định số 9/QĐ-UBND ngày 01/02/2024 của Ủy ban nhân dân tỉnh.
"""
    found = values(text)
    assert found["title"] == "Chăm sóc vườn hoa công cộng năm 2024"
    assert (found["number"], found["date"]) == ("45/KH-UBND", "2024-04-03")
    cited = text.replace("Số: 45/KH-UBND\nLâm Đồng, ngày 3 tháng 4 năm 2024\n", "")
    assert "number" not in values(cited)
