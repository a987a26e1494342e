"""Questions that describe a thing instead of naming it, over plans for several years."""

import pytest

from answer.question.asides import whether_too
from answer.question.understand import understand
from tests.archives import Ask, AskOf

OYSTERS = """ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------
Số: 88/KH-UBND
Bến Tre, ngày 12 tháng 11 năm 2025

KẾ HOẠCH
Phát triển nghề nuôi hàu giai đoạn 2026 - 2028 tỉnh Bến Tre

Căn cứ Quyết định số 71/QĐ-TTg ngày 08/02/2025 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban
hành kế hoạch như sau:

I. MỤC TIÊU
- Nâng chất lượng hàu giống, giữ sạch bãi nuôi.
- Mở 12 vựa hàu đạt chuẩn.
- Tỷ số giới tính khi sinh ở các xã ven biển còn 108 bé trai/100 bé gái.
- Tỷ lệ học sinh trai và học sinh gái biết bơi đạt trên 85%.

II. DỰ BÁO NĂM 2026
Giá trị hàu thương phẩm đạt 340 tỷ đồng.

III. NHIỆM VỤ
1. Dọn bãi nuôi
Sở Nông nghiệp và Môi trường tổng hợp biểu mẫu về hàu, báo cáo Bộ Nông nghiệp và Môi trường.
2. Bán hàu
Triển khai chợ hàu, phát triển sở giao dịch hàu phái sinh cho thương lái.
3. Hợp tác
Ký ghi nhớ với tỉnh Koh Kong (Campuchia) về bán hàu; xóa các sới đá gà ở bãi hàu (Công an tỉnh).
Sở Công Thương khảo sát mức độ hài lòng của 4.700 người mua hàu.
4. Đường dây nóng báo trộm hàu: 0275.3811.909, trực cả ngày Tết.

Nơi nhận:
- Tổng Công ty Điện lực miền Nam;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Thị Hến
"""
WEAVING = """ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------
Số: 19/KH-UBND
Bến Tre, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Triển khai Kết luận số 55-KL/TW về giữ nghề dệt chiếu tỉnh Bến Tre

I. MỤC TIÊU
- Giữ 5 làng chiếu.

II. PHÂN CÔNG THỰC HIỆN
1. Sở Nội vụ: Nâng cấp nhà dạy dệt chiếu của tỉnh.
2. Sở Tài chính: Bố trí kinh phí mua cói.
"""


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"hau.txt": OYSTERS, "chieu.txt": WEAVING})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Giá trị hàu thương phẩm của Bến Tre năm 2026 dự báo bao nhiêu tỷ đồng?", "340"),
        ("Bến Tre phấn đấu tỷ lệ bé trai trên bé gái lúc sinh là bao nhiêu?", "108"),
        ("Biểu mẫu về hàu ở Bến Tre do sở nào gom lại để báo cáo Bộ?", "Sở Nông nghiệp"),
        ("Tóm lại giúp sếp: kế hoạch nuôi hàu Bến Tre nhắm tới những mục tiêu gì?", "12 vựa"),
        ("Kể các đầu việc lớn của kế hoạch nuôi hàu Bến Tre", "Dọn bãi nuôi"),
        ("Trong kế hoạch của Bến Tre về Kết luận 55, sở nào nâng cấp nhà dạy dệt chiếu?", "Nội vụ"),
        ("Liệt kê các kế hoạch có việc làm ăn, trao đổi với tỉnh Koh Kong", "Koh Kong"),
        ("Kế hoạch nào nhắc tới nạn chọi gà ăn tiền?", "đá gà"),
        ("Sở nào ở Bến Tre hỏi gần năm ngàn người mua hàu xem có vừa lòng không?", "Công Thương"),
        (
            "Cho xin số máy nóng báo trộm hàu, nghe nói ngày Tết cũng có người trực.",
            "0275.3811.909",
        ),
    ],
)
def test_what_is_described_is_found(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Tổng công ty Điện lực miền Nam được phân công việc gì trong kế hoạch nuôi hàu Bến Tre?",
        "Giá trị hàu thương phẩm của Bến Tre năm 2028 dự báo bao nhiêu tỷ đồng?",
        "Bến Tre: đơn vị nào làm sàn giao dịch hàu phái sinh?",
        "Bộ Nông nghiệp và Môi trường được giao việc gì trong kế hoạch nuôi hàu Bến Tre?",
        "Kế hoạch nuôi tằm Bến Tre đặt ra những mục tiêu gì?",
        "Trong kế hoạch của Bến Tre về Kết luận 55, sở nào được giao nuôi hàu giống?",
        "Tìm giúp kế hoạch có nhắc tới nạn đua xe",
        "Kế hoạch nuôi hàu của Bến Tre thế chỗ cho kế hoạch số mấy?",
    ],
)
def test_what_no_plan_says_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained


def test_what_is_heard_besides_is_no_topic() -> None:
    question = "Số máy nóng là gì, nghe nói ngày lễ cũng có người trực."
    begin, end = whether_too(question) or (0, 0)
    assert question[begin:end].startswith(", nghe nói")
    assert whether_too("Nghe nói có số máy nóng, là số nào?") is None


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Biểu mẫu do sở nào gom lại để báo cáo Bộ?", "value"),
        ("Gom lại các quy định về rác thải", "overview"),
        ("Kế hoạch nuôi hàu có những nhiệm vụ gì?", "overview"),
        ("Theo kế hoạch nuôi hàu, Sở Y tế có những nhiệm vụ gì?", "assignment"),
        ("Kế hoạch nuôi hàu Sở Y tế có những nhiệm vụ gì?", "assignment"),
        ("Tìm giúp em các kế hoạch có nói tới đua ghe", "which"),
        ("Kế hoạch có câu khẩu hiệu nói việc dọn bãi, chép nguyên văn giúp em", "wording"),
    ],
)
def test_the_kind_of_a_description(question: str, kind: str) -> None:
    assert understand(question).kind == kind
