"""Documents that plans cite, plans told by what they carry out, and whose plan is asked for."""

import pytest

from answer.kinds.documents.cited_asked import cited_asked
from answer.question.asked_facts import simplified
from answer.question.understand import understand
from tests.archives import Ask, AskOf

KITES = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------
Số: 61/KH-UBND
Trà Vinh, ngày 12 tháng 4 năm 2024

KẾ HOẠCH
Triển khai Kết luận số 77-KL/TW về giữ nghề làm diều sáo tỉnh Trà Vinh năm 2024

Thực hiện Kế hoạch số 19/KH-BCĐ ngày 08/02/2024 của Ban Chỉ đạo 512/CP và Kế hoạch số 45-KH/TU ngày
03/3/2023 của Tỉnh ủy về Kết luận số 77-KL/TW, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. CHỈ TIÊU
1. Số diều vướng dây điện giảm 7% so với năm 2021.
2. Dạy vót tre cho 45 học sinh mỗi hè.

II. NHIỆM VỤ
1. Phối hợp theo Quy chế số 218/QCPH-SVH-SGD ngày 06/9/2022 giữa Sở Văn hóa, Thể thao và Du lịch với
Sở Giáo dục và Đào tạo về dạy nghề diều sáo.
2. Sơ kết Kế hoạch số 304/KH-UBND ngày 11/3/2021 của Ủy ban nhân dân Tỉnh về thực hiện Chương trình
đèn gió giai đoạn 2021 - 2025.
3. Thả đèn theo Quyết định số 640/QĐ-TTg ngày 21/5/2019 của Thủ tướng Chính phủ.
Kế hoạch này thay thế Kế hoạch số 17/KH-UBND ngày 12/5/2021 của Ủy ban nhân dân tỉnh Vĩnh Long.

Nơi nhận:
- Sở Văn hóa, Thể thao và Du lịch;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lâm Thị Bé Sáu
"""
BAMBOO = """ỦY BAN NHÂN DÂN
HUYỆN CẦU KÈ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------
Số: 9/KH-UBND
Cầu Kè, ngày 20 tháng 5 năm 2024

KẾ HOẠCH
Trồng tre làm diều huyện Cầu Kè, tỉnh Trà Vinh năm 2024

Thực hiện Kế hoạch số 61/KH-UBND ngày 12/4/2024 của Ủy ban nhân dân tỉnh Trà Vinh, Ủy ban nhân dân
huyện ban hành kế hoạch như sau:

I. NHIỆM VỤ
1. Trồng 30 ha tre.

Nơi nhận:
- Ủy ban nhân dân tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Thạch Văn Tám
"""


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"tra-vinh.txt": KITES, "cau-ke.txt": BAMBOO})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kế hoạch thực hiện Kết luận 77-KL/TW của Trà Vinh do ai ký?", "Lâm Thị Bé Sáu"),
        ("Kế hoạch 61/KH-UBND của UBND tỉnh Trà Vinh gửi những ai?", "Sở Văn hóa"),
        ("Kế hoạch của Cầu Kè thực hiện Kế hoạch 61/KH-UBND do ai ký?", "Thạch Văn Tám"),
        ("Huyện Cầu Kè ban hành kế hoạch triển khai Kế hoạch 61/KH-UBND ngày nào?", "20 tháng 5"),
    ],
)
def test_code_tells_the_plan_of_the_place_named(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch thực hiện Kết luận 77-KL/TW của UBND tỉnh An Giang do ai ký?",
        "Kế hoạch 61/KH-UBND của tỉnh Long An gửi những ai?",
        "Kế hoạch 61/KH-UBND của phường Mỹ Ngãi ký ngày nào?",
        "Kế hoạch thực hiện Kết luận 77-KL/TW của Campuchia do ai ký?",
        "Kế hoạch số 9 của xã Bình Minh do ai ký?",
        "Kế hoạch 9/KH-UBND năm 2021 của Cầu Kè do ai ký?",
        "Who signed An Giang's plan 61/KH-UBND?",
        "Kế hoạch 304/KH-UBND của Trà Vinh do ai ký?",
        "Ai ký Quyết định 640/QĐ-TTg?",
        "Kế hoạch 304/KH-UBND gửi những cơ quan nào?",
    ],
)
def test_plan_of_another_place_or_year_is_no_answer(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert answer.abstained
    assert not answer.claims


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Bản của Trà Vinh 2024 dựa theo kế hoạch số bao nhiêu của Ban Chỉ đạo 512 Chính phủ?",
         "19/KH-BCĐ"),
        ("Kế hoạch diều sáo của Trà Vinh bãi bỏ kế hoạch số mấy trước đó?", "17/KH-UBND"),
        ("Kế hoạch diều sáo của Trà Vinh thay cho văn bản cũ nào của Vĩnh Long?", "17/KH-UBND"),
        ("Văn bản nào bị thay thế khi Trà Vinh ban hành kế hoạch diều sáo?", "17/KH-UBND"),
        ("Cầu Kè lập kế hoạch năm 2024 để thực hiện văn bản nào của tỉnh?", "61/KH-UBND"),
        ("Kế hoạch của UBND tỉnh Trà Vinh thực hiện chương trình đèn gió 2021-2025 là số nào?",
         "304/KH-UBND"),
        ("Tỉnh ủy Trà Vinh ra kế hoạch số mấy để thực hiện Kết luận 77-KL/TW?", "45-KH/TU"),
        ("What is the number of the 2019 decision quoted in the Tra Vinh plan?", "640/QĐ-TTg"),
    ],
)  # fmt: skip
def test_number_of_a_cited_document_is_told(asked: Ask, question: str, code: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert code in answer.claims[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Bản của Trà Vinh 2024 dựa theo kế hoạch số bao nhiêu của Ban Chỉ đạo 389 Chính phủ?",
        "Kế hoạch trồng tre của Cầu Kè bãi bỏ kế hoạch số mấy trước đó?",
        "Kế hoạch của UBND tỉnh Trà Vinh thực hiện chương trình đèn gió 2016-2020 là số nào?",
        "Huyện ủy Cầu Kè ra kế hoạch số mấy để thực hiện Kết luận 77-KL/TW?",
        "What is the number of the 2022 decision quoted in the Tra Vinh plan?",
        "Cầu Kè lập kế hoạch năm 2024 để thực hiện văn bản nào của Huyện ủy?",
    ],
)
def test_other_body_period_or_year_of_a_cited_document_refuses(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Quy chế 218 năm 2022 về diều sáo được ký giữa những đơn vị nào?", True),
        ("Quy chế phối hợp số 218/QCPH-SVH-SGD được ký giữa những sở nào?", True),
        ("Quy chế 218 năm 2020 về diều sáo được ký giữa những đơn vị nào?", False),
        ("Quy chế 219 về diều sáo được ký giữa những đơn vị nào?", False),
        ("Quyết định 640/QĐ-TTg được ký giữa những bên nào?", False),
    ],
)
def test_parties_of_a_regulation(asked: Ask, question: str, answered: bool) -> None:
    answer = asked(question)
    assert answer.abstained is not answered
    assert ("Sở Giáo dục" in answer.text) is answered or not answered


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Đề nghị liệt kê các kế hoạch có viện dẫn Quyết định số 640/QĐ-TTg ngày 21/5/2019.", True),
        ("Kính đề nghị cho biết kế hoạch nào viện dẫn Quyết định 640/QĐ-TTg ngày 21/5/2018?",
         False),
    ],
)  # fmt: skip
def test_own_date_of_a_document_is_no_date_of_the_plan(
    asked: Ask, question: str, answered: bool
) -> None:
    assert asked(question).abstained is not answered


@pytest.mark.parametrize(
    ("question", "kind", "whose", "year", "several"),
    [
        ("Kế hoạch này thay thế văn bản cũ nào?", "van ban", "", "", False),
        ("Huyện thực hiện những kế hoạch số mấy của tỉnh?", "ke hoach", "tinh", "", True),
        ("Quyết định năm 2016 được viện dẫn mang số mấy?", "quyet dinh", "", "2016", False),
        ("What is the number of the 2022 regulation cited in the plan?", "quy che", "", "2022",
         False),
    ],
)  # fmt: skip
def test_what_is_asked_of_a_cited_document(
    question: str, kind: str, whose: str, year: str, several: bool
) -> None:
    found = cited_asked(understand(question), simplified(question))
    assert found is not None
    assert (found.kind, found.whose, found.year, found.several) == (kind, whose, year, several)


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch diều sáo mang số mấy?",
        "Gọi số nào để báo diều vướng dây điện?",
        "Kế hoạch nào nhắc đến diều sáo?",
    ],
)
def test_other_questions_ask_for_no_cited_document(question: str) -> None:
    assert cited_asked(understand(question), simplified(question)) is None
