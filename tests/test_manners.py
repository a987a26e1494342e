"""Words of courtesy ask nothing, and what looks like one is kept."""

import pytest

from answer.question.manners import courtesies
from answer.question.terms import mask
from answer.question.understand import understand


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Đồng chí cho hỏi kinh phí bao nhiêu?", "kinh phí bao nhiêu?"),
        ("Xin hỏi ai ký kế hoạch?", "ai ký kế hoạch?"),
        ("Tóm gọn kế hoạch giúp tôi với", "Tóm gọn kế hoạch"),
        ("Hỏi cung bị can phải ghi âm", "Hỏi cung bị can phải ghi âm"),
        ("Giúp đỡ hộ nghèo thế nào?", "Giúp đỡ hộ nghèo thế nào?"),
        ("Xin câu mẫu về kinh phí", "Xin câu mẫu về kinh phí"),
        ("Tôi nhớ mang máng xã có đò, mấy chiếc?", "xã có đò, mấy chiếc?"),
        ("Hình như xã có đò", "xã có đò"),
        ("Chưa rõ xã có mấy đò, kiểm tra giúp tôi", "xã có mấy đò"),
        ("Anh nhớ hộ em, xã có mấy đò?", "xã có mấy đò?"),
        ("Kính gửi anh chị, nhờ cung cấp số đò. Trân trọng.", "số đò"),
        ("Không biết bơi có bao nhiêu em?", "Không biết bơi có bao nhiêu em?"),
        ("Báo giúp đỡ hộ nghèo", "Báo giúp đỡ hộ nghèo"),
        ("Đề nghị tóm tắt kế hoạch sửa ghe", "tóm tắt kế hoạch sửa ghe"),
        ("Kính đề nghị đồng chí cung cấp kinh phí sửa ghe", "kinh phí sửa ghe"),
        ("Đề nghị Mặt trận xã chủ trì sửa ghe", "Đề nghị Mặt trận xã chủ trì sửa ghe"),
        ("Yêu cầu sửa ghe thế nào?", "Yêu cầu sửa ghe thế nào?"),
        ("Cho tôi hỏi Cần Thơ có mấy kế hoạch", "Cần Thơ có mấy kế hoạch"),
    ],
)
def test_only_courtesies_are_left_out(question: str, left: str) -> None:
    assert mask(question, courtesies(question)).strip() == left


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        (
            "Đề nghị liệt kê các kế hoạch có viện dẫn Quyết định số 48/QĐ-TTg ngày 5/6/2020.",
            "which",
        ),
        (
            "Đề nghị tóm tắt những nội dung phải làm của kế hoạch sửa ghe ở các xã ven sông.",
            "overview",
        ),
        (
            "Đề nghị cho biết số tiền mà các xã ven sông chi cho việc sửa ghe trong năm 2024.",
            "value",
        ),
        (
            "Đề nghị các đơn vị báo cáo kết quả sửa ghe trước ngày 15 tháng 12 về xã để xem.",
            "wording",
        ),
    ],
)
def test_a_polite_demand_is_no_draft(question: str, kind: str) -> None:
    assert understand(question).kind == kind


def test_a_courtesy_is_no_topic_and_hides_no_kind() -> None:
    question = understand("Đồng chí cho hỏi số cửa hàng trong bản dự thảo và bản đã ký là mấy ạ?")
    assert "chí" not in question.terms
    assert question.kind == "compare"
