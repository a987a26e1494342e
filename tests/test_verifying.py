"""Questions that say something and ask whether it is so."""

import pytest

from answer.question.preface import asked_part
from answer.question.understand import understand
from tests.archives import AskOf

PLAN = """ỦY BAN NHÂN DÂN
TỈNH VĨNH LONG
Số: 77/KH-UBND
Vĩnh Long, ngày 03 tháng 02 năm 2024

KẾ HOẠCH
Bảo vệ bờ sông tỉnh Vĩnh Long năm 2024

I. CHỈ TIÊU
- Số vụ sạt lở bờ sông giảm 6% so với năm 2019.
- Lập 14 tổ canh bờ, mỗi tổ ba người (Hội Nông dân tỉnh chủ trì).
- Mua 12 xuồng và 20 áo phao canh bờ.
- 40% xã có ghe chở cát được kiểm tra.
- Hộ phải dời nhà được hỗ trợ 30.000.000 đồng mỗi hộ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Minh Tân
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Có đúng là xã sửa ghe không?", "xã sửa ghe không?"),
        ("Có phải xã sửa 40 ghe không?", "xã sửa 40 ghe không?"),
        ("Xã có phải sửa ghe không?", "Xã         sửa ghe không?"),
        ("Xã sửa 40 ghe phải không ạ?", "Xã sửa 40 ghe"),
        ("Xã sửa 40 ghe, đúng không?", "Xã sửa 40 ghe"),
        ("Liệu có đúng xã sửa ghe hay không?", "xã sửa ghe"),
        ("Xác nhận giúp: xã sửa 40 ghe, có đúng vậy không?", ": xã sửa 40 ghe"),
        ("Phải chăng xã sửa ghe?", "xã sửa ghe?"),
        # what is not asked so
        ("Hai xã có phải cùng một mức không?", None),
        ("Xã phải sửa mấy ghe?", None),
        ("Gửi báo cáo đúng hạn là ngày nào?", None),
    ],
)
def test_what_is_said(question: str, said: str | None) -> None:
    assert asked_part(question).strip() == (said or question)


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Có đúng là số vụ năm 2024 được so sánh với năm 2019 không?", (2024,)),
        ("Số vụ năm 2024 lấy năm 2019 làm mốc so sánh phải không?", (2024,)),
        ("So sánh số vụ năm 2024 và năm 2019", (2024, 2019)),
    ],
)
def test_a_base_year_is_no_year_of_a_plan(question: str, years: tuple[int, ...]) -> None:
    asked = understand(question)
    assert asked.years == years
    assert (asked.kind == "compare") == (len(years) > 1)


def test_whether_one_is_more_than_the_other_is_a_comparison() -> None:
    asked = understand("Có đúng là năm 2024 đặt mức giảm cao hơn năm 2023 không?")
    assert asked.kind == "compare"


def test_what_is_so_is_quoted_and_what_is_not_is_refused(ask_of: AskOf) -> None:
    ask = ask_of({"vinh-long.txt": PLAN})
    for so in (
        "Có đúng là số vụ sạt lở bờ sông của Vĩnh Long năm 2024 được so sánh với năm 2019 không?",
        "Vĩnh Long lập 14 tổ canh bờ phải không?",
        "Có phải Vĩnh Long mua 12 xuồng canh bờ không?",
        "Nghe nói Vĩnh Long hỗ trợ hộ phải dời nhà 30 triệu đồng mỗi hộ, có đúng vậy không?",
    ):
        assert not ask(so).abstained, so
    for otherwise in (
        "Có đúng là số vụ sạt lở bờ sông của Vĩnh Long năm 2024 được so sánh với năm 2021 không?",
        "Vĩnh Long lập 19 tổ canh bờ phải không?",
        "Nghe nói Vĩnh Long hỗ trợ hộ phải dời nhà 50 triệu đồng mỗi hộ, có đúng vậy không?",
        "Có đúng là Bến Tre lập 14 tổ canh bờ không?",
        "Có đúng là Vĩnh Long lập 14 đội tuần tra bờ không?",
        "Có đúng là ở Vĩnh Long 40% xã không có ghe chở cát không?",
        "Vĩnh Long mua 20 xuồng canh bờ phải không?",
    ):
        assert ask(otherwise).abstained, otherwise
