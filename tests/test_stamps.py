"""What the stamps of digital signatures add: the number left blank, and when it was signed."""

import pytest

from ingest.mentions import find_mentions
from ingest.metadata import read_metadata
from ingest.plan import Metadata
from ingest.stamps import read_stamp, signing_date, stamped_number

AUTHORITY = (
    "Ký bởi: Ủy ban nhân dân tỉnh Kon Tum Cơ quan: Tỉnh Kon Tum Thời gian ký: {day} 08:15:00"
)
CENTRE = "TRUNG TÂM CÔNG BÁO ttcb@kontum.gov.vn 21.03.2024 09:29:39 +07:00"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (AUTHORITY.format(day="19/03/2024"), "2024-03-19"),
        ("Ký bởi: Sở Xây dựng Ngày ký: 03-04-2023 16:18:57 +07:00", "2023-04-03"),
        ("Số: 55/KH-UBND Thời gian ký: 2025-07-02T14:41:57+07:00", "2025-07-02"),
        ("Ủy ban nhân dân tỉnh Kon Tum 27/12/2022 17:22:11", "2022-12-27"),
        ("Ký bởi: Sở Xây dựng Thời gian ký: 31/02/2024 08:00:00", ""),
        ("Người ký: Sở Xây dựng Email: sxd@kontum.gov.vn", ""),
        ("", ""),
    ],
)
def test_date_of_a_stamp(text: str, date: str) -> None:
    assert read_stamp(text).date == date


def test_office_and_number_of_a_stamp() -> None:
    stamp = read_stamp("Số: 55/KH-UBND Thời gian ký: 2025-07-02T14:41:57+07:00")
    assert (stamp.number, stamp.office) == ("55/KH-UBND", "")
    assert read_stamp(AUTHORITY.format(day="19/03/2024")).office.startswith("uy ban nhan dan tinh")


def test_of_two_stamps_run_together_the_first_counts() -> None:
    text = AUTHORITY.format(day="19/03/2024") + " TÂM CÔNG BÁO ontum.gov.vn 21.03.2024 09:29:39"
    assert signing_date([text], "Ủy ban nhân dân tỉnh Kon Tum") == "2024-03-19"


def test_only_the_issuing_authority_counts_and_of_its_stamps_the_earliest() -> None:
    later, earlier = (AUTHORITY.format(day=day) for day in ("20/03/2024", "19/03/2024"))
    issuer = "Ủy ban nhân dân tỉnh Kon Tum"
    assert signing_date([CENTRE], issuer) == ""
    assert signing_date([CENTRE, later, earlier], issuer) == "2024-03-19"
    assert signing_date([CENTRE], "Trung tâm Công báo tỉnh Kon Tum") == "2024-03-21"
    assert signing_date([], issuer) == ""


def test_number_of_another_series_is_not_taken() -> None:
    stamps = ["Số: 55/KH-UBND Thời gian ký: 2025-07-02T14:41:57+07:00"]
    assert stamped_number(stamps, "/KH-UBND") == "55/KH-UBND"
    assert stamped_number(stamps, "") == "55/KH-UBND"
    assert stamped_number(stamps, "/QĐ-UBND") == ""
    assert stamped_number([CENTRE], "/KH-UBND") == ""


PLAN = """ỦY BAN NHÂN DÂN
TỈNH KON TUM
Số: {number}/KH-UBND
Kon Tum, ngày     tháng 7 năm 2025

KẾ HOẠCH
Phát triển cây dược liệu năm 2025
"""


def _read(text: str, *stamps: str) -> Metadata:
    return read_metadata(text, find_mentions(text), stamps=stamps)


def test_number_left_blank_comes_from_the_stamp_and_stands_at_the_blank() -> None:
    stamp = "Số: 55/KH-UBND Thời gian ký: 2025-07-02T14:41:57+07:00"
    text = PLAN.format(number="     ")
    found = _read(text, stamp)
    assert found.number is not None
    assert found.number.value == "55/KH-UBND"
    assert text[found.number.start : found.number.end] == "/KH-UBND"
    assert found.signed == "2025-07-02"
    assert found.date is not None
    assert found.date.value == "2025-07"  # the day of issue stays unknown


def test_number_printed_in_the_text_is_not_overruled() -> None:
    found = _read(PLAN.format(number="54"), "Số: 55/KH-UBND Ngày ký: 02/07/2025")
    assert found.number is not None
    assert found.number.value == "54/KH-UBND"


def test_number_that_only_the_stamp_says_has_no_place_in_the_text() -> None:
    found = _read("THÔNG BÁO\nLịch tiếp công dân\n", "Số: 9/TB-VP Ngày ký: 02/07/2025")
    assert found.number is not None
    assert (found.number.value, found.number.start, found.number.end) == ("9/TB-VP", 0, 0)
