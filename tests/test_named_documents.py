"""Committees called by a code, documents called by kind and number, and what is asked with them."""

import pytest

from answer import understand
from answer.question.naming import identifiers
from tests.archives import Ask, AskOf

COMMITTEE = """# ỦY BAN NHÂN DÂN TỈNH VĨNH LONG
**BAN CHỈ ĐẠO 245**

**Số: 31/KH-BCĐ245**

*Vĩnh Long, ngày 08 tháng 3 năm 2024*

# KẾ HOẠCH

**Giữ gìn chợ nổi tỉnh Vĩnh Long năm 2024**

Căn cứ Kế hoạch số 72/KH-BCĐ245/CP ngày 11/01/2024 của Ban Chỉ đạo 245 Chính phủ.

## I. CHỈ TIÊU

1. Ít nhất 64% ghe bán hàng có phao cứu sinh.
2. Trích 215.000.000 đồng mua phao cho ghe bán hàng.

## II. PHÂN CÔNG

| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Kiểm tra thành viên Ban Chỉ đạo 245/ĐP | Văn phòng UBND tỉnh | Công an tỉnh | Tháng 9 |
| 2 | Sơ kết 2 năm thực hiện Chỉ thị số 57-CT/TW | Sở Công Thương | Các sở, ngành | Tháng 10 |

Nơi nhận: - Ban Chỉ đạo 245/CP; - Thành viên Ban Chỉ đạo 245/ĐP.
"""
RESOLUTION = """# ỦY BAN NHÂN DÂN TỈNH TRÀ VINH

**Số: 88/KH-UBND**

*Trà Vinh, ngày 20 tháng 4 năm 2024*

# KẾ HOẠCH

**Triển khai Nghị quyết số 93-NQ/TW về nghề dệt chiếu trên địa bàn tỉnh Trà Vinh**

## I. CHỈ TIÊU

1. Mở mới 17 lớp dệt chiếu cho thợ trẻ.

## II. TỔ CHỨC THỰC HIỆN

1. Sở Công Thương: Đưa chiếu cói đi hội chợ, tìm nơi mua chiếu cói.
2. Sở Tài chính: Bố trí tiền mua khung dệt.
3. Công an tỉnh nhắc thợ dệt phòng cháy theo Nghị định số 451/2023/NĐ-CP ngày 02/8/2023.
"""
PLANS = {"2024/cho-noi.md": COMMITTEE, "2024/det-chieu.md": RESOLUTION}


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of(PLANS)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("nd 451", {"451/ND"}),
        ("Nghị định số 451/2023", {"451/2023/ND"}),
        ("nghi dinh 451 nam 2023", {"451/2023/ND"}),
        ("kl13", {"13/KL"}),
        ("Resolution No. 93", {"93/NQ"}),
        ("Quyết định 1944 của Thủ tướng", {"1944/QD"}),
        ("335/KHUBND", {"335/KH/UBND"}),
        ("451 2023 nd-cp", {"451/2023/ND/CD"}),
        ("quyết định 2024", set()),
        ("quyết định 5 việc", set()),
        ("kết luận 12 vụ án", set()),
        ("chỉ thị 30 ngày", set()),
    ],
)
def test_documents_are_named_by_kind_and_number(typed: str, keys: set[str]) -> None:
    assert {m.key for m in identifiers(typed) if m.kind == "code"} == keys


@pytest.mark.parametrize(
    ("typed", "sums"),
    [
        ("215 triệu", {"215000000 VND"}),
        ("215tr dùng vào việc gì", {"215000000 VND"}),
        ("1,5 tỷ cho kế hoạch nào", {"1500000000 VND"}),
        ("215 000 000", {"215000000 VND"}),
        ("215.000.000", {"215000000 VND"}),
        ("215 triệu con vịt", set()),
    ],
)
def test_sums_are_read_without_currency(typed: str, sums: set[str]) -> None:
    found = identifiers(typed)
    assert {m.key for m in found if m.kind == "money"} == sums
    assert not [m for m in found if m.kind == "phone"]


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("kế hoạch nào nhắc Ban Chỉ đạo 245/CP", True),
        ("Ban Chỉ đạo 245/ĐP", True),
        ("Kế hoạch 2024 của Ban Chỉ đạo 245/ĐP gửi những nơi nào?", False),
        ("BCĐ245/ĐP năm 2024 giao ai sơ kết?", False),
        ("Kế hoạch căn cứ văn bản nào của 245/CP?", False),
    ],
)
def test_a_committees_code_is_looked_up_only_for_its_mentions(question: str, listed: bool) -> None:
    assert bool(understand(question).identifiers) is listed


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "BCĐ 245/ĐP tỉnh Vĩnh Long năm 2024 giao ai kiểm tra thành viên Ban Chỉ đạo?",
            "Văn phòng",
        ),
        (
            "Kế hoạch 2024 của Ban Chỉ đạo 245/ĐP Vĩnh Long: ghe bán hàng có phao là bao nhiêu %?",
            "64%",
        ),
        ("Kế hoạch 2024 của Ban Chỉ đạo 245 Vĩnh Long căn cứ kế hoạch nào của 245/CP?", "72/KH-"),
        ("Sơ kết Chỉ thị 57 ở Vĩnh Long tháng mấy, ai chủ trì?", "Sở Công Thương"),
        (
            "Khi triển khai Nghị quyết 93, Trà Vinh giao sở nào đưa chiếu cói đi hội chợ?",
            "Công Thương",
        ),
        ("Kế hoạch Nghị quyết 93-NQ/TW Trà Vinh mở mới bao nhiêu lớp dệt chiếu?", "17 lớp"),
        ("nd 451", "451/2023/NĐ-CP"),
        ("Nghị định 451 ngày 02/8/2023", "451/2023/NĐ-CP"),
        ("215tr dùng vào việc gì?", "mua phao"),
        ("Kế hoạch 72 được nhắc ở đâu", "72/KH-BCĐ245/CP"),
    ],
)
def test_what_is_asked_with_a_code_is_answered(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 2024 của Ban Chỉ đạo 254/ĐP Vĩnh Long: ghe bán hàng có phao là bao nhiêu %?",
        "Khi triển khai Nghị quyết 39, Trà Vinh giao sở nào đưa chiếu cói đi hội chợ?",
        "Khi triển khai Nghị quyết 93, Trà Vinh giao sở nào nuôi cá tra?",
        "Theo Nghị định 451/2023/NĐ-CP ai đưa chiếu cói đi hội chợ?",
        "Nghị định 451 ngày 03/8/2023",
        "Nghị định 451 năm 2022",
        "216tr dùng vào việc gì?",
        "Theo Kế hoạch số 72/KH-BCĐ245/CP, ghe bán hàng có phao là bao nhiêu %?",
    ],
)
def test_one_digit_off_or_another_document_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 89/KH-UBND giao Sở Tài chính làm gì?",
        "Kế hoạch 89/KH-UBND của Trà Vinh thực hiện văn bản nào?",
        "So sánh kế hoạch 89/KH-UBND và 31/KH-BCĐ245",
        "Which tasks does plan 89/KH-UBND give to the Department of Finance?",
    ],
)
def test_nothing_is_told_of_a_document_that_no_plan_knows(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert answer.abstained
    assert "89/KH-UBND" in answer.text


def test_the_same_is_told_of_the_plan_that_has_the_number(asked: Ask) -> None:
    assert "khung dệt" in asked("Kế hoạch 88/KH-UBND giao Sở Tài chính làm gì?").text
