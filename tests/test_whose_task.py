"""Who does a task: named above it or below it, or in the table; and what of several is meant."""

import pytest

from tests.answer_plans import _FOOT, _HEAD
from tests.archives import Ask, AskOf

PLAN = (
    _HEAD.format(
        issuer="TỈNH PHÚ YÊN", number="71/KH-UBND", place="Phú Yên", day="11", month="02",
        year="2024", title="Phong trào thi đua trồng tre ven sông trên địa bàn tỉnh Phú Yên",
    )
    + """I. MỤC TIÊU
(1) Tỷ trọng nghề tre đạt tối thiểu 3% GRDP;

(2) Tỷ lệ thợ tre trong lực lượng lao động đạt 7%,

(3) Tổng giá trị bán tre gấp 5 lần tiền giống;

II. NHIỆM VỤ
1. Thời gian thi đua
- Đợt 01 dự kiến: Đào hố trong 03 ngày (từ ngày 20/3 đến ngày 22/3).
- Đợt 02 dự kiến: Trồng vét (từ ngày 08/4 đến ngày 10/4).
2. Thời gian tổ chức phong trào: Phong trào thi đua trồng tre mở từ tháng 3 đến tháng 8. Tổng kết
vào tháng 9.
3. Về chống gãy đổ
a) Nhiệm vụ:
- Chằng buộc bụi tre, chống gãy đổ trong mùa bão.
b) Cơ quan thực hiện:
- Đơn vị chủ trì: Chi cục Thủy lợi.
4. Về thiết bị
- Mua sắm 12 máy đào hố trồng tre cho các xã ven sông Ba.

III. PHÂN CÔNG
1. Sở Nội vụ

Tham mưu tặng bằng khen cho tập thể, cá nhân trồng nhiều tre nhất.

BẢNG PHÂN CÔNG

| STT | Nội dung | Chủ trì | Phối hợp | Thời gian |
| --- | --- | --- | --- | --- |
| 1 | Cấp 12 máy đào hố trồng tre | Sở Công Thương | Các xã | Tháng 3 |
| 2 | Hội thi tìm hiểu pháp luật về bảo vệ rừng | Hội Nông dân tỉnh | Sở Tư pháp | Tháng 5 |
"""
    + _FOOT.format(recipient="Các xã", signer="Lê Tấn Hổ")
)  # fmt: skip


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"phu-yen.md": PLAN})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Phú Yên đặt nghề tre chiếm tối thiểu bao nhiêu GRDP?", "3% GRDP"),
        ("Đợt 1 thi đua trồng tre ở Phú Yên từ ngày nào đến ngày nào?", "Đợt 01"),
        ("dot 2 thi dua trong tre phu yen tu ngay nao den ngay nao", "Đợt 02"),
        ("Phong trào trồng tre Phú Yên tổng kết vào tháng mấy?", "tháng 9"),
        ("Ai chủ trì chằng buộc bụi tre chống gãy đổ ở Phú Yên?", "Chi cục Thủy lợi"),
        ("Sở nào ở Phú Yên tham mưu tặng bằng khen cho người trồng nhiều tre?", "Sở Nội vụ"),
        ("Máy đào hố trồng tre cho các xã ven sông Ba ở Phú Yên sở nào sắm?", "Sở Công Thương"),
        ("Hội thi tìm hiểu luật bảo vệ rừng ở Phú Yên giao ai chủ trì?", "Hội Nông dân"),
    ],
)
def test_the_first_quote_tells_it(asked: Ask, question: str, said: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert said in f"{answer.text.split('[1]')[0]}"


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Đợt 3 thi đua trồng tre ở Phú Yên từ ngày nào đến ngày nào?",
        "Phong trào trồng tre Phú Yên sơ kết vào tháng mấy?",
        "Hội thi tìm hiểu luật giao thông ở Phú Yên giao ai chủ trì?",
        "Phú Yên mỗi tháng mua bao nhiêu máy đào hố trồng tre?",
    ],
)
def test_what_is_said_of_another_is_no_answer(asked: Ask, question: str) -> None:
    assert asked(question).abstained
