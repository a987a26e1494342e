"""Wording is asked for in the words of who drafts; what it is wanted for is no topic."""

import pytest

from answer.question.understand import understand


@pytest.mark.parametrize(
    "question",
    [
        "Bạn có đoạn nào hay về gác chắn đường ngang không?",
        "Cần câu để đưa vào phần phối hợp với ga",
        "Trích cho tôi một đoạn về phạt xe vượt rào chắn",
        "Có sẵn câu nào về dọn cây che tầm nhìn không?",
        "Đang viết phần tuần đường, cần một câu về soi đèn ban đêm",
        "soạn giúp tôi câu về trực gác ngày Tết",
    ],
)
def test_a_piece_of_text_is_asked_for_in_many_ways(question: str) -> None:
    assert understand(question).kind == "wording"


@pytest.mark.parametrize(
    "question",
    [
        "Tuyến kè có đoạn nào bị sạt lở không?",
        "Cần cầu nào để qua sông?",
        "Có đoàn nào về kiểm tra không?",
        "Xã có câu lạc bộ nào về bơi lội?",
        "Trích bao nhiêu tiền cho đoạn về bến?",
    ],
)
def test_stretches_bridges_and_delegations_are_no_wording(question: str) -> None:
    assert understand(question).kind != "wording"


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        (
            "Trích giúp câu nói về việc phạt xe vượt rào, tôi chép vào dự thảo",
            "phạt xe vượt rào",
        ),
        ("Tôi đang soạn mục an toàn, xin câu mẫu về gác chắn ban đêm", "gác chắn ban đêm"),
        ("Có câu nào dùng lại được cho mục kinh phí: lấy từ ngân sách?", "kinh phí ngân sách"),
        ("Xin câu mẫu về gác chắn ban đêm để tham khảo", "gác chắn ban đêm"),
        ("xin câu mẫu về mục tiêu gác chắn", "mục tiêu gác chắn"),
    ],
)
def test_what_wording_is_wanted_for_is_no_topic(question: str, topic: str) -> None:
    assert " ".join(filter(None, understand(question).terms)) == topic
