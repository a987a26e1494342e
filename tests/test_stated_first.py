"""A question that says what a plan has, and asks for something else of it."""

import pytest

from tests.answer_plans import _FOOT, _HEAD
from tests.archives import Ask, AskOf

PLAN = (
    _HEAD.format(
        issuer="HUYỆN TIÊN LÃNG", number="72/KH-UBND", place="Tiên Lãng", day="11", month="03",
        year="2024", title="Giữ nghề đan lưới huyện Tiên Lãng năm 2024",
    )
    + """I. NHIỆM VỤ
1. Dạy nghề
- Thành lập đội dạy nghề gồm 07 thợ đan.
- Mở đợt dạy từ ngày 15/5/2024 đến ngày 20/6/2024 và từ ngày 01/9/2024 đến hết mùa cói.
- Trả công thợ dạy 180.000 đồng một buổi.
- Đường dây nóng 0225.3812.907 nhận tin về lưới cấm.
- Hồ sơ xin thưởng gửi Phòng Nội vụ trước ngày 30/11/2024.
- Đội dạy nghề gửi kết quả trong 15 ngày sau mỗi đợt (Phòng Công Thương tổng hợp).
2. Kiểm kê
- Đếm ghe ở 25 bến (Phòng Nông nghiệp chủ trì, phối hợp Phòng Công Thương).
- 68% ghe có áo phao trước tháng 8.
3. Vá 9 tay lưới rách (Phòng Công Thương hướng dẫn Hội Nông dân vá).

II. TỔ CHỨC THỰC HIỆN
1. Phòng Công Thương báo cáo quý trước ngày 22 của tháng cuối quý.
2. Phòng Tài chính trình quyết toán trong tháng 12.
"""
    + _FOOT.format(recipient="Các xã", signer="Lê Tấn Hổ")
)  # fmt: skip


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"dan-luoi.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Đội dạy nghề đan lưới gồm 07 thợ đan phải gửi kết quả trong bao lâu?", "15 ngày"),
        ("Mở hai đợt dạy nghề, đợt đầu từ 15/5, đợt sau từ ngày nào?", "01/9/2024"),
        ("Đếm ghe do Phòng Nông nghiệp hay Phòng Tư pháp chủ trì?", "Phòng Nông nghiệp"),
        ("Trả công thợ dạy đan lưới 150 hay 180 nghìn đồng một buổi?", "180.000"),
        ("Dạy đan lưới từ tháng 5 đến tháng 9; vậy hồ sơ xin thưởng gửi trước ngày nào?", "30/11"),
        ("Thợ dạy đan lưới được trả công; xin cho biết mức trả một buổi là bao nhiêu", "180.000"),
        ("Ngoài Phòng Nông nghiệp ra còn ai phối hợp đếm ghe?", "Phòng Công Thương"),
    ],
)
def test_what_the_same_plan_says_besides_is_told(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert not answer.abstained, answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Đường dây nóng 0225.3812.907 trực vào những khung giờ nào?",
        "Gọi 0225.3812.907 mất cước bao nhiêu?",
        "Đội dạy nghề đan lưới gồm 08 thợ đan phải gửi kết quả trong bao lâu?",
        "Trong 180.000 đồng trả công một buổi dạy đan lưới, tiền ăn trưa là bao nhiêu?",
        "Trả công thợ dạy đan lưới 180.000 đồng một buổi, tiền đó lấy từ nguồn nào?",
        "Phòng Công Thương chủ trì đếm ghe ở bao nhiêu bến?",
        "Phòng Tài chính trình quyết toán lên cơ quan nào?",
        "Trước ngày nào phải mở xong 07 lớp đan lưới?",
        "Bảo hiểm xã hội huyện phải làm gì về đan lưới, báo cáo quý trước ngày nào?",
        "Kế hoạch đan lưới năm 2024 của Hội Nông dân: đếm ghe ở mấy bến?",
        "Ở phường Sa Đéc: đếm ghe ở mấy bến, trả công thợ dạy bao nhiêu tiền một buổi?",
    ],
)
def test_what_no_plan_says_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained, asked(question).text
