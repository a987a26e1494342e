"""Figures that say which one: they count nothing, and tell of no other one."""

import pytest

from answer.binding.values import holds_value
from answer.binding.which_one import is_of_another_one
from answer.question.understand import understand


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Giai đoạn 2 sửa bến ghe từ năm nào?", "Sửa bến ghe giai đoạn 3 (2031-2033).", True),
        ("Giai đoạn 2 sửa bến ghe từ năm nào?", "Giai đoạn II sửa bến ghe từ 2029.", False),
        ("Báo động III thì dời bến nào?", "Dời bến Nam khi có báo động 3.", False),
        ("Báo động I thì dời bến nào?", "Dời bến Nam khi có báo động III.", True),
        ("Đợt 1 vá mấy tay lưới?", "Vá 9 tay lưới.", False),
    ],
)
def test_the_one_asked_about_is_told_by_its_number(question: str, text: str, another: bool) -> None:
    assert is_of_another_one(understand(question), text) is another


@pytest.mark.parametrize(
    ("question", "text", "held"),
    [
        ("Xã cấp mấy áo phao?", "Cấp 40 áo phao.", True),
        ("Bồi dưỡng bao nhiêu cán bộ?", "Bồi dưỡng 120 cán bộ ghe.", True),
        ("Bảo dưỡng mấy xuồng?", "Bảo dưỡng 09 xuồng.", True),
        ("Thu gom mấy tấn lưới?", "Thu 3 tấn lưới.", True),
        ("Có mấy học sinh đan lưới?", "Dạy đan lưới cho lớp 4 học sinh giỏi.", False),
        ("Bao nhiêu ghe vào bến?", "Bão cấp 9 ghe vào bến.", False),
        ("Dời mấy bến đò?", "Sửa đường 883 bến đò Nam.", False),
    ],
)
def test_a_label_counts_nothing_and_a_verb_is_no_label(
    question: str, text: str, held: bool
) -> None:
    assert holds_value(understand(question), text) is held
