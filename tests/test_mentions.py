"""Identifiers and values are found as they are written, and never invented."""

from itertools import pairwise

import pytest

from ingest.mentions import code_key, find_mentions, parse_identifiers


def _found(text: str, kind: str) -> list[str]:
    return [mention.normal for mention in find_mentions(text) if mention.kind == kind]


def _asked(question: str) -> list[tuple[str, str]]:
    return [(mention.kind, mention.key) for mention in parse_identifiers(question)]


@pytest.mark.parametrize(
    "written",
    [
        "02773.875111",
        "02773.875.111",
        "0277 3875 111",
        "(0277) 3.875.111",
        "(0277)3875111",
        "+84 277 3875 111",
        "02773875111",
    ],
)
def test_phone_number_has_one_normal_form(written: str) -> None:
    mentions = find_mentions(f"Gọi số {written}, ngoài giờ hành chính.")
    assert [(m.kind, m.normal, m.key) for m in mentions] == [
        ("phone", "02773875111", "02773875111")
    ]


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("di động 0912.345.678", ["0912345678"]),
        ("di động 0912 34 56 78", ["0912345678"]),
        ("tổng đài 1900 6789", ["19006789"]),
        ("miễn phí: 1800.1091", ["18001091"]),
        ("từ năm 1900 2000 người", []),
        ("gọi tổng đài 111 hoặc 113 khi khẩn cấp", ["111", "113"]),
        ("tuyên truyền cho 111 hộ dân", []),
        ("căn cước công dân 075189009159", []),
        ("số §2773875111", []),
        ("tọa độ 2239215 538518", []),
    ],
)
def test_phone_numbers_are_told_from_other_figures(text: str, phones: list[str]) -> None:
    assert _found(text, "phone") == phones


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Kế hoạch số 28/KH-BCĐ138/CP ngày", "28/KH-BCĐ138/CP"),
        ("Kết luận số 13- KL/TW", "13-KL/TW"),
        ("Chỉ thị 05-\nCT/TW", "05-CT/TW"),
        ("Nghị định số 137/2020/NĐ-CP", "137/2020/NĐ-CP"),
        ("Quy chế 132/QCPH-LĐTBXH-CAT- BDBP-SNGV", "132/QCPH-LĐTBXH-CAT-BDBP-SNGV"),
        ("Quyet dinh s& 793/QD -TTg ngay", "793/QD-TTg"),
        ("Quyết định 100/QĐ - TTg", "100/QĐ-TTg"),
        ("số 07/CTrPH-BCA-\nMTTW", "07/CTrPH-BCA-MTTW"),
        ("Nghị quyết 60/2024/UBTVQH15", "60/2024/UBTVQH15"),
        ("Đề án 06/CP", "06/CP"),
        ("Số: 1906 /SGDĐT-CTrTT", "1906/SGDĐT-CTrTT"),
        ("Số:        /KH-BCĐ138/ĐP", "/KH-BCĐ138/ĐP"),
        ("sé: 2} /KH-BCPH", "/KH-BCPH"),
        ("Quyết định số 4/QÐ-UBND", "4/QĐ-UBND"),  # U+00D0, as OCR writes it
    ],
)
def test_code_is_normalised(text: str, normal: str) -> None:
    assert _found(text, "code") == [normal]


@pytest.mark.parametrize(
    "text",
    [
        "trực 24/7",
        "ít nhất 2/3 số đại biểu",
        "TT/TU, TT/HĐND Tỉnh",
        "giai đoạn 2021 - 2025",
        "các xã/phường",
        "trang 12 - KẾT LUẬN",
        "1§2/KH-UBND",
        "S6>/^2024/CV-TA",
    ],
)
def test_what_is_no_code(text: str) -> None:
    assert _found(text, "code") == []


def test_keys_of_ocr_and_print_meet_and_digits_part() -> None:
    assert code_key("53/KH-BCP") == code_key("53/KH-BCĐ") == code_key("53/kh-bcd")
    assert code_key("04/KH-UBND") == code_key("4/KH-UBND")
    assert code_key("51-KH/TU") == code_key("51/KH-TU")
    assert code_key("53/KH-BCĐ") != code_key("58/KH-BCĐ")
    assert code_key("13-KL/TW") != code_key("131-KL/TW")


def test_key_of_a_front_part_is_a_prefix() -> None:
    whole = code_key("132/QCPH-LĐTBXH-CAT")
    for part in ("132/QCPH", "132/QCPH-LĐTBXH"):
        assert whole.startswith(code_key(part))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("ngày 16/8/2021", ["2021-08-16"]),
        ("ngày 16-8-2021", ["2021-08-16"]),
        ("ngày 16.8.2021", ["2021-08-16"]),
        ("ngày 16 tháng 8 năm 2021", ["2021-08-16"]),
        ("ngay 16 thang 8 nim 2021", ["2021-08-16"]),
        ("ngdy 25 thang 5\nnam 2020", ["2020-05-25"]),
        ("Tháp Mười, ngày   tháng 02 năm 2024", ["2024-02"]),
        ("ngay 2% thang02 ndam 2025", ["2025-02"]),
        ("tháng 11/2013", ["2013-11"]),
        ("ngày 30/02/2024", []),
        ("ngày 30 tháng 02 năm 2024", []),
        ("định kỳ hằng quý (01/3, 01/6)", ["--03-01", "--06-01"]),
        ("báo cáo 09 tháng (01/9)", ["--09-01"]),
        ("“Ngày toàn dân phòng, chống ma túy 26/6”", ["--06-26"]),
        ("từ ngày 01/7 đến 15/12", ["--07-01", "--12-15"]),
        ("đạt 2/3 yêu cầu", []),
        ("mục 1.1.2021 trang", ["2021-01-01"]),
        ("ngày §1/8/2021", []),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    assert _found(text, "date") == dates


@pytest.mark.parametrize(
    ("text", "percents"),
    [
        ("đạt trên 75%", ["75%"]),
        ("đạt 75 %", ["75%"]),
        ("5 phần trăm", ["5%"]),
        ("tăng 2,5%", ["2.5%"]),
        ("tăng 1.250%", ["1250%"]),
        ("từ 5% đến 10%", ["5%", "10%"]),
        ("trên §5%", []),
        ("trên l5%", []),
        ("ngay 2% thang02 ndam 2025", []),
    ],
)
def test_percentages(text: str, percents: list[str]) -> None:
    assert _found(text, "percent") == percents


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("2 tỷ đồng", ["2000000000 VND"]),
        ("2,5 tỷ đồng", ["2500000000 VND"]),
        ("5.937,440 tỷ đồng", ["5937440000000 VND"]),
        ("1.500.000 đồng", ["1500000 VND"]),
        ("2 tỷ 500 triệu đồng", ["2500000000 VND"]),
        ("4,87 tỷ USD", ["4870000000 USD"]),
        ("7.500đ", ["7500 VND"]),
        ("20 đồng chí", []),
        ("tỷ lệ 5 trên 7", []),
    ],
)
def test_money(text: str, money: list[str]) -> None:
    assert _found(text, "money") == money


def test_addresses_lose_closing_punctuation() -> None:
    text = "Gửi về Vp.UBND@thapmuoi.gov.vn, xem https://Example.gov.vn/Tai-Lieu/1."
    assert [(m.kind, m.normal, m.key) for m in find_mentions(text)] == [
        ("email", "vp.ubnd@thapmuoi.gov.vn", "vp.ubnd@thapmuoi.gov.vn"),
        ("url", "https://example.gov.vn/Tai-Lieu/1", "example.gov.vn/Tai-Lieu/1"),
    ]


def test_mentions_are_ordered_apart_and_where_they_say() -> None:
    text = "Kế hoạch 7/KH-UBND ngày 05/02/2025: giảm 5%, chi 2 tỷ đồng, gọi 02773.875111."
    mentions = find_mentions(text)
    assert [text[m.start : m.end] for m in mentions] == [
        "7/KH-UBND",
        "05/02/2025",
        "5%",
        "2 tỷ đồng",
        "02773.875111",
    ]
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("question", "identifiers"),
    [
        ("số 182/kh-ubnd nói gì", [("code", code_key("182/KH-UBND"))]),
        ("53/kh-bcd ngay 5/2/2025", [("code", code_key("53/KH-BCĐ")), ("date", "2025-02-05")]),
        ("quy chế 132/QCPH giữa ai", [("code", code_key("132/QCPH"))]),
        ("nghị định 137/2020/nđ-cp", [("code", code_key("137/2020/NĐ-CP"))]),
        ("13-kl/tw", [("code", code_key("13-KL/TW"))]),
        ("1900 6789 của ai", [("phone", "19006789")]),
        ("02773875111", [("phone", "02773875111")]),
        ("hoạt động 26/6", [("date", "--06-26")]),
        ("trực 24/7 và 2/3 số phiếu", []),
        ("10/ngày", []),
        ("What is the target of 15%?", [("percent", "15%")]),
    ],
)
def test_questions_are_read_generously(question: str, identifiers: list[tuple[str, str]]) -> None:
    assert _asked(question) == identifiers


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("28/QĐĐ-UBND", "28/QĐ-UBND"), ("28/KH-BCĐI38", "28/KH-BCĐ138"), ("7/NQ-HDDND", "7/NQ-HĐND")],
)
def test_codes_that_ocr_misread_have_the_same_key(printed: str, meant: str) -> None:
    assert code_key(printed) == code_key(meant)


def test_codes_that_differ_have_different_keys() -> None:
    assert len({code_key(f"28/KH-BCĐ{n}") for n in (13, 138, 389)} | {code_key("28/KH-HU")}) == 4
