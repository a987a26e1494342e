"""Questions for nothing but where a code, a date, a number or a name stands: all plans with it."""

import pytest

from answer import understand
from answer.kinds.identifiers.lookup import looked_up
from ingest.codes import find_numberless_codes
from tests.archives import Ask, AskOf


def _plan(place: str, number: str, basis: str, task: str, signer: str) -> str:
    return f"""ỦY BAN NHÂN DÂN
HUYỆN {place.upper()}
-------
Số: {number}
{place}, ngày 04 tháng 3 năm 2024

KẾ HOẠCH
Bảo tồn nghề đan lờ lợp huyện {place} năm 2024

{basis}
Ủy ban nhân dân huyện ban hành kế hoạch như sau:

I. NHIỆM VỤ
1. {task}
2. Phòng Văn hóa mở 6 lớp đan lờ lợp cho 70 thợ trẻ.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
{signer}
"""


PLANS = {
    "a.txt": _plan(
        "Trà Cú",
        "14/KH-UBND",
        "Thực hiện Kế hoạch số 66-KH/TU ngày 18/9/2023 của Tỉnh ủy về làng nghề;",
        "Thực hiện Quy chế phối hợp số 207/QCPH-SVH-HNN ngày 02/5/2022 giữa hai ngành.",
        "Kim Thị Sa Rây",
    ),
    "b.txt": _plan(
        "Càng Long",
        "25/KH-UBND",
        "Thực hiện Chỉ thị số 83-CT/TW ngày 07/02/2021 của Ban Bí thư về nghề truyền thống;",
        "Thực hiện Kế hoạch số 66-KH/TU ngày 18/9/2023 của Tỉnh ủy; gọi 0294.3882.417.",
        "Lâm Quốc Vĩnh",
    ),
    "c.txt": _plan(
        "Tiểu Cần",
        "31/KH-BCĐ77",
        "Thực hiện Chỉ thị số 83-CT/TW ngày 07/02/2021 của Ban Bí thư về nghề truyền thống;",
        "Mua 90 bộ khuôn, kinh phí 64.000.000 đồng.",
        "Trần Ngọc Bích",
    ),
}


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of(PLANS)


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("83-CT/TW?", "b c"),
        (
            "Liệt kê hết kế hoạch có nhắc Chỉ thị 83-CT/TW để tôi lập bảng đối chiếu cho lớp học.",
            "b c",
        ),
        ("Chỉ thị 83-CT/TW: liệt kê đủ các kế hoạch có dẫn, tôi làm slide", "b c"),
        ("Để so sánh các huyện, hãy kể tên các kế hoạch nhắc 66-KH/TU", "a b"),
        ("Tra ngày 18/9/2023: văn bản nào trong kho có?", "a b"),
        ("Các kế hoạch có dẫn văn bản đề ngày 07/02/2021, liệt kê giùm", "b c"),
        ("Tìm giúp tất cả kế hoạch có ký hiệu KH/TU", "a b"),
        ("Kế hoạch nào dẫn quy chế phối hợp mang ký hiệu QCPH?", "a"),
        ("Những kế hoạch nào có ký hiệu KH-BCĐ77", "c"),
        ("tim ke hoach co ky hieu CT/TW de lam bao cao", "b c"),
        ("Số 0294.3882.417 có ở kế hoạch nào, để em cập nhật danh bạ", "b"),
        ("Khoản 64 triệu đồng nằm ở kế hoạch nào", "c"),
        ("Tra cứu tên Lâm Quốc Vĩnh trong kho", "b"),
        ("Kế hoạch nào do bà Trần Ngọc Bích ký?", "c"),
        ("Which plans cite 83-CT/TW? I need them for a slide.", "b c"),
    ],
)
def test_every_plan_is_listed(asked: Ask, question: str, files: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert {c.file for c in answer.citations} == {f"{name}.txt" for name in files.split()}


@pytest.mark.parametrize(
    "question",
    [
        "84-CT/TW?",
        "Liệt kê hết các kế hoạch có nhắc Chỉ thị 85-CT/TW để tôi lập bảng đối chiếu.",
        "Tra ngày 19/9/2023: văn bản nào trong kho có?",
        "Tìm giúp tất cả kế hoạch có ký hiệu KH-BCĐ78",
        "Kế hoạch nào có ký hiệu TTLT?",
        "Số 0294.3882.418 có ở kế hoạch nào, để em cập nhật danh bạ",
        "Khoản 65 triệu đồng nằm ở kế hoạch nào",
        "Tra cứu tên Lâm Quốc Vinh trong kho",
        "Tóm tắt Kế hoạch 15/KH-UBND huyện Trà Cú",
        "Theo Kế hoạch 66-KH/TU, cơ quan nào được giao chủ trì đề án xuất khẩu chiếu cói?",
    ],
)
def test_one_sign_off_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.parametrize(
    "question",
    [
        "Chỉ thị 83-CT/TW về việc gì?",
        "Chỉ thị 83-CT/TW do ai ban hành?",
        "Tên đầy đủ của Kế hoạch 14/KH-UBND",
        "Kế hoạch 66-KH/TU ban hành ngày nào?",
        "Số 0294.3882.417 là của cơ quan nào?",
        "Kế hoạch nào căn cứ Chỉ thị 83-CT/TW giao mở lớp dạy nghề?",
        "Kế hoạch tháng 3 năm 2024",
    ],
)
def test_what_asks_more_is_no_look_up(question: str) -> None:
    assert not looked_up(understand(question)).looks_up


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("kế hoạch có ký hiệu KH-BCĐ138", ["/KH/BCD138"]),
        ("ký hiệu KH/HU", ["/KH/HU"]),
        ("dẫn QCPH", ["/QCDH"]),
        ("mã ttr", ["/TTR"]),
        ("24/KH-UBND", []),
        ("kế hoạch của UBND", []),
        ("TT và KH", []),
    ],
)
def test_codes_without_a_number(question: str, keys: list[str]) -> None:
    assert [mention.key for mention in find_numberless_codes(question)] == keys


def test_the_value_in_a_plan_that_is_named_by_its_code(asked: Ask) -> None:
    answer = asked("Kế hoạch 31/KH-BCĐ77 của huyện Tiểu Cần chi bao nhiêu tiền?")
    assert not answer.abstained
    assert "64.000.000 đồng" in answer.text
