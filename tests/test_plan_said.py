"""A plan called "bản", "giấy tờ" or "văn bản", and whose plan it is asked to be."""

import pytest

from answer.question.plan_said import plan_said
from tests.archives import Ask, AskOf

KILNS = """ỦY BAN NHÂN DÂN
HUYỆN CẦU KÈ
Số: 71/KH-UBND
Cầu Kè, ngày 08 tháng 4 năm 2024

KẾ HOẠCH
Giữ lò gạch cổ và dọn khói bụi huyện Cầu Kè, tỉnh Trà Vinh năm 2024

Căn cứ Luật Di sản văn hóa năm 2001;
Thực hiện Kế hoạch số 19-KH/TU ngày 02/02/2023 của Ban Thường vụ Tỉnh ủy về lò gạch cổ;
Ủy ban nhân dân huyện ban hành kế hoạch như sau:

I. NHIỆM VỤ
1. Sở Xây dựng tỉnh ký cam kết với 12 chủ lò gạch trong tháng 9.

Nơi nhận:
- Bộ Xây dựng;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Thạch Văn Lâm
"""

COMMITTEE = KILNS.replace("ỦY BAN NHÂN DÂN\nHUYỆN CẦU KÈ", "BAN CHỈ ĐẠO 612\nTỈNH TRÀ VINH")
COMMITTEE = COMMITTEE.replace("71/KH-UBND", "05/KH-BCĐ612").replace("lò gạch cổ", "bến phà cũ")
COMMITTEE = COMMITTEE.replace("huyện Cầu Kè, tỉnh", "tỉnh").replace(
    "Cầu Kè, ngày", "Trà Vinh, ngày"
)


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"lo-gach.txt": KILNS, "ben-pha.txt": COMMITTEE})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Theo chương trình vá ghe của tỉnh năm 2024, ai làm?",
            "Theo kế hoạch vá ghe của tỉnh năm 2024, ai làm?",
        ),
        (
            "Theo chương trình số 4 năm 2024, ai vá ghe?",
            "Theo chương trình số 4 năm 2024, ai vá ghe?",
        ),
        (
            "Theo chương trình phối hợp vá ghe năm 2024, ai làm?",
            "Theo chương trình phối hợp vá ghe năm 2024, ai làm?",
        ),
        (
            "Theo chương trình vá ghe giai đoạn 2021-2025, ai làm?",
            "Theo chương trình vá ghe giai đoạn 2021-2025, ai làm?",
        ),
        ("Giấy tờ về lò gạch số mấy?", "kế hoạch về lò gạch số mấy?"),
        ("Cho tôi xin số hiệu bản lò gạch.", "Cho tôi xin số hiệu kế hoạch lò gạch."),
        ("Cái tờ lò gạch do ai ký?", "kế hoạch lò gạch do ai ký?"),
        ("Văn bản nào nói về lò gạch?", "Văn bản nào nói về lò gạch?"),
        ("Bản kế hoạch lò gạch số mấy?", "Bản kế hoạch lò gạch số mấy?"),
        ("Bản đồ lò gạch do ai ký?", "Bản đồ lò gạch do ai ký?"),
        ("Tờ rơi phát vào ngày nào?", "Tờ rơi phát vào ngày nào?"),
        ("Công văn về lò gạch số mấy?", "Công văn về lò gạch số mấy?"),
        ("Văn bản chỉ đạo lò gạch số mấy?", "Văn bản chỉ đạo lò gạch số mấy?"),
    ],
)
def test_another_word_for_a_plan(question: str, said: str) -> None:
    assert plan_said(question) == said


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Giấy tờ về lò gạch Cầu Kè 2024 được gửi lên bộ nào?", "Bộ Xây dựng"),
        ("Bản lò gạch của huyện Cầu Kè ra ngày nào vậy?", "ngày 08 tháng 4 năm 2024"),
        ("Cho tôi xin số hiệu văn bản lò gạch Cầu Kè.", "71/KH-UBND"),
        ("Văn bản lò gạch Cầu Kè số mấy, ra ngày nào?", "71/KH-UBND – “"),
        ("Kế hoạch của UBND huyện Cầu Kè về lò gạch số bao nhiêu?", "71/KH-UBND"),
        ("Số văn bản của Ban 612 Trà Vinh năm 2024 về bến phà cũ là gì?", "05/KH-BCĐ612"),
        ("Bản lò gạch Cầu Kè dựa trên kế hoạch nào của Ban Thường vụ Tỉnh ủy?", "19-KH/TU"),
    ],
)
def test_it_is_answered_as_a_plan(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch của Sở Xây dựng tỉnh về lò gạch Cầu Kè 2024 số bao nhiêu, ra ngày nào?",
        "Số văn bản của Ban 613 Trà Vinh năm 2024 về bến phà cũ là gì?",
        "Kế hoạch của Công an huyện Cầu Kè về lò gạch số mấy?",
        "Bản lò gạch của huyện Cầu Kè năm 2022 ra ngày nào?",
        "Giấy tờ về nuôi ong Cầu Kè số mấy?",
        "Công văn về lò gạch Cầu Kè số mấy?",
        "Giấy tờ về lò gạch Cầu Kè gửi cho ngân hàng nào?",
    ],
)
def test_what_is_no_such_plan_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained
