"""A plan is cited by its number, and something is asked for that stands in it."""

import pytest

from answer.question.understand import understand


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 147/KH-BCĐ389 nói ai báo tin được thưởng lưới. Lưới đó lấy từ quỹ nào?",
        "Kế hoạch 95/KH-UBND ghi thả 6 con rùa. Số rùa này nhận từ nơi nào?",
        "Đan 26 tay lưới theo kế hoạch 66/KH-UBND. Mỗi tay mấy sải?",
        "9 tay lưới trong kế hoạch 44/KH-UBND của xã do doanh nghiệp nào đóng góp?",
        "Lưới của kế hoạch 07/KH-UBND do xã tự sắm, có được cấp thêm ngoài dự toán không?",
    ],
)
def test_what_stands_in_a_plan_is_asked_for(question: str) -> None:
    assert understand(question).kind in ("value", "open")


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 147/KH-BCĐ389 nói về lĩnh vực nào?",
        "Kế hoạch số 53/KH-UBND của xã đặt mục tiêu gì?",
        "Kế hoạch 95/KH-UBND quy định nội dung gì?",
    ],
)
def test_what_a_plan_is_about_stays_so(question: str) -> None:
    assert understand(question).kind == "about"
