"""A share is told of the whole and the part that are asked for, and of no others."""

import pytest

from answer.binding.shares import must_be_told
from answer.question.understand import understand
from tests.archives import Ask, AskOf

MARKET = """ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG LA
Số: 26/KH-UBND
Mường La, ngày 04 tháng 3 năm 2025

KẾ HOẠCH
Giữ gìn chợ phiên và đò ngang huyện Mường La năm 2025

I. CHỈ TIÊU
- 92% chủ đò ký cam kết chở đúng tải.
- 61% vé đò bán qua mạng; 88% đơn xin mở sạp được trả lời đúng hẹn.
- Số vụ đò đâm nhau giảm 7% so với năm 2024.
- Đóng yên cho 240 con ngựa thồ, đạt 40% đàn ngựa của huyện.
II. NHIỆM VỤ
1. Cho vay vốn 900 triệu đồng qua các phường hội chợ (Ngân hàng huyện chủ trì).
2. Tổng số vốn sửa bến là 3.100 triệu đồng, trong đó chủ đò góp 700 triệu đồng.
3. Chủ đò trực vớt người báo về số trực của Trạm Thủy văn: 0212.3830.449 (trực cả ngày Tết).
4. Bến đò mới đặt tại Nậm Păm, Hua Trai; trồng 300 cây ven bến.
5. Hai tổ cứu hộ đóng tại bến Tạ Bú, bến Pi Toong.
"""


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Tỷ lệ lái buôn ký cam kết chở đúng tải?", True),
        ("Tỷ lệ chủ đò ký cam kết chở đúng tải?", False),
        ("Tỷ lệ chủ đò được khen thưởng?", True),
        ("Bao nhiêu phần trăm hợp tác xã Sơn La thua lỗ?", True),
        ("Xã phạt bao nhiêu chủ tàu lớn?", True),
        ("Chở bao nhiêu chủ tàu lớn?", False),
        ("Mua mấy cái cân?", False),
    ],
)
def test_whole_and_part_are_told(question: str, lacks: bool) -> None:
    told = {"chủ", "đò", "ký", "cam", "kết", "chở", "hợp", "tác", "xã"}
    words = [word for word in understand(question).terms if word]
    weights = {word: 0.5 if word == "xã" else 4.0 for word in words}
    assert must_be_told(understand(question)).lacks(weights, told) is lacks


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"muong-la.txt": MARKET})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tỷ lệ chủ đò Mường La ký cam kết chở đúng tải?", "92%"),
        ("Tỷ lệ đơn mở sạp ở Mường La được trả lời đúng hẹn?", "88%"),
        ("Mường La giảm bao nhiêu phần trăm số vụ đò đâm nhau?", "7%"),
        ("Mường La cho vay qua phường hội chợ tổng cộng bao nhiêu tiền?", "900 triệu"),
        ("Trong tổng vốn sửa bến Mường La, phần chủ đò góp chiếm bao nhiêu?", "700 triệu"),
        ("Trạm Thủy văn Mường La dùng số điện thoại nào, có trực ngày Tết không?", "0212.3830.449"),
        ("Hai tổ cứu hộ của Mường La nằm ở đâu?", "Tạ Bú"),
    ],
)
def test_what_stands_in_a_plan_is_told(asked: Ask, question: str, told: str) -> None:
    assert told in asked(question).text.partition("Nearest")[0]
    assert not asked(question).abstained


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Tỷ lệ lái buôn Mường La ký cam kết chở đúng tải?",
        "Tỷ lệ vé đò Mường La in bằng giấy?",
        "Mường La giảm bao nhiêu phần trăm số vụ cháy chợ?",
        "Mường La bán đấu giá bao nhiêu ngựa thả rừng?",
        "300 cây ven bến của Mường La là giống cây gì?",
        "Đường dây nóng của Ban Chỉ đạo 389 Mường La là số nào?",
    ],
)
def test_another_share_kind_or_number_is_no_answer(asked: Ask, question: str) -> None:
    assert asked(question).abstained
