"""Phone numbers of the plan whose title says what somebody calls about."""

import pytest

from tests.archives import Ask, AskOf

SMUGGLING = """ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG NHÉ
Số: 21/KH-UBND
Mường Nhé, ngày 12 tháng 2 năm 2025

KẾ HOẠCH
Chống buôn lậu, hàng giả và bảo vệ rừng huyện Mường Nhé năm 2025

I. NHIỆM VỤ
1. Người dân báo tin qua đường dây nóng 0215.3740.118, ai báo đúng được tặng một con dê.
2. Kiểm tra 14 kho hàng ven suối.
"""
WELLS = """ỦY BAN NHÂN DÂN
HUYỆN NẬM PỒ
Số: 37/KH-UBND
Nậm Pồ, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Phòng, chống hạn hán và cháy rừng huyện Nậm Pồ năm 2025

I. NHIỆM VỤ
1. Bản nào cạn giếng thì gọi Trạm Thủy lợi, số 0215.3741.226.
2. Thấy khói trong rừng thì gọi Hạt Kiểm lâm, số 0215.3741.337.
"""


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"muong-nhe.txt": SMUGGLING, "nam-po.txt": WELLS})


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "số nào để báo buôn lậu ở Mường Nhé vậy ạ",
        "Đường dây nóng tố giác buôn lậu của huyện Mường Nhé?",
        "so dien thoai bao hang gia Muong Nhe",
    ],
)
def test_the_title_says_what_the_number_is_for(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert [citation.file for citation in answer.citations] == ["muong-nhe.txt"]
    assert "0215.3740.118" in answer.text


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Đường dây nóng của Sở Y tế về buôn lậu ở Mường Nhé?",
        "Số điện thoại báo buôn lậu ở Nậm Pồ?",
        "Số điện thoại báo cháy rừng ở Mường Nhé?",
    ],
)
def test_a_number_for_something_else_is_no_answer(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.slow
def test_of_several_numbers_only_the_one_asked_for_is_given(asked: Ask) -> None:
    answer = asked("Thấy khói trong rừng Nậm Pồ thì gọi số nào?")
    assert "0215.3741.337" in answer.text
    assert "0215.3741.226" not in answer.text


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Đầu mối tiếp nhận tin cháy rừng của Hạt Kiểm lâm Nậm Pồ sử dụng số điện thoại nào?",
        "Thấy khói trong rừng Nậm Pồ thì dùng số nào, có trực ban đêm không?",
    ],
)
def test_how_it_is_asked_says_nothing_about_the_number(asked: Ask, question: str) -> None:
    assert "0215.3741.337" in asked(question).text
    assert not asked(question).abstained
