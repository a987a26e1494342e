"""Banks, utilities and ministries in questions: another body's task or figure is no answer."""

import pytest

from answer.language.agencies import Agency, names
from answer.language.bodies import bodies_in, ministries_in
from tests.archives import Ask, AskOf


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Agribank Ea Kar cho vay bao nhiêu?", "ngan hang nong nghiep"),
        ("Ngân hàng Nông nghiệp Ea Kar cho vay bao nhiêu?", "ngan hang nong nghiep"),
        ("NHCSXH cho vay bao nhiêu?", "ngan hang chinh sach"),
        ("BIDV cho vay bao nhiêu?", "ngan hang dau tu"),
        ("Có giao Điện lực làm gì không?", "dien luc"),
        ("Ngành điện phải làm gì khi có bão?", "dien luc"),
        ("Kho bạc huyện Ea Kar cấp bao nhiêu tiền?", "kho bac"),
        ("Hạt Kiểm lâm trồng bao nhiêu ha?", "hat kiem lam"),
        ("Viettel lắp bao nhiêu trạm?", "viettel"),
    ],
)
def test_a_body_is_found_without_a_department_in_front(question: str, body: str) -> None:
    assert [found.name for found in bodies_in(question, ("Ea Kar",))] == [body]


@pytest.mark.parametrize(
    "question",
    [
        "Bao nhiêu người trả tiền qua ngân hàng?",
        "Công tác kiểm lâm được nêu thế nào?",
        "Tỷ lệ tham gia bảo hiểm xã hội là bao nhiêu?",
        "Thu thuế bao nhiêu?",
        "Bộ thủ tục nào phải công khai?",
    ],
)
def test_a_field_is_no_body(question: str) -> None:
    assert bodies_in(question) == []
    assert ministries_in(question) == []


@pytest.mark.parametrize(
    ("text", "agency", "named"),
    [
        ("Chi nhánh NHNo&PTNT huyện cho vay", Agency("ngan hang nong nghiep"), True),
        ("Phòng giao dịch NHCSXH huyện", Agency("ngan hang nong nghiep"), False),
        ("Công ty Điện lực Đắk Lắk", Agency("dien luc"), True),
        ("Ngân hàng Nhà nước chi nhánh khu vực 9", Agency("ngan hang nha nuoc khu vuc 9"), True),
        ("Kiểm tra 12 bến đò", Agency("thanh tra", "tinh"), False),
        ("Thanh tra tỉnh chủ trì", Agency("thanh tra", "tinh"), True),
    ],
)
def test_a_text_names_a_body_in_its_spellings(text: str, agency: Agency, named: bool) -> None:
    assert names(text, agency) is named


PLAN = """ỦY BAN NHÂN DÂN HUYỆN EA KAR

Số: 61/KH-UBND
Ea Kar, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Giảm nghèo bền vững huyện Ea Kar năm 2024

I. NHIỆM VỤ
1. Vay vốn
Cho hộ nghèo vay vốn 37.500 triệu đồng (Ngân hàng Chính sách xã hội huyện chủ trì).

2. Điện
Công ty Điện lực Ea Kar kéo điện cho 85 hộ nghèo.

II. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ báo cáo kết quả trước ngày 20 tháng 11.
"""


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"ea-kar.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("NHCSXH Ea Kar cho hộ nghèo vay vốn bao nhiêu?", "37.500"),
        ("Ngân hàng Chính sách xã hội cho hộ nghèo vay vốn bao nhiêu?", "37.500"),
        ("Agribank Ea Kar cho hộ nghèo vay vốn bao nhiêu?", ""),
        ("Ngân hàng Nông nghiệp cho hộ nghèo Ea Kar vay vốn bao nhiêu?", ""),
        ("Vietcombank cho hộ nghèo Ea Kar vay vốn bao nhiêu?", ""),
        ("Điện lực kéo điện cho bao nhiêu hộ nghèo ở Ea Kar?", "85"),
        ("Viettel kéo điện cho bao nhiêu hộ nghèo ở Ea Kar?", ""),
        ("Phòng Nội vụ Ea Kar ra kế hoạch giảm nghèo của riêng mình ngày nào?", ""),
        ("Bộ Nội vụ ra kế hoạch giảm nghèo Ea Kar số mấy?", ""),
    ],
)
def test_only_the_body_named_answers(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert answer.abstained is not bool(told)
    assert not told or told in answer.text
