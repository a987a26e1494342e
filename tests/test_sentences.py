"""Sentence borders in administrative Vietnamese."""

import pytest

from ingest.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["Tuần tra ban đêm.", "Xử lý người vi phạm."],
        ["Mở 5 lớp học;", "tặng 40 phao bơi;", "Tổng kết vào tháng 9."],
        ["Đã hết dịch?", "Chưa!", "“Không chủ quan” là khẩu hiệu…", "Dân cùng làm."],
        ["Ban hành kèm theo quyết định./.", "Nơi nhận như trên"],
        ["Báo cáo trước ngày 15/6.", "2 xã làm trước."],
        ["Ông nói: “Phải xong.”", "Bà đồng ý."],
    ],
)
def test_sentences_and_items_behind_semicolons_are_parted(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts
    assert sentences("\n ".join(parts) + "\n") == parts


@pytest.mark.parametrize(
    "whole",
    [
        "Hội nghị tại TP. Hồ Chí Minh và TX. Bình Long",
        "Ông N. V. Bình làm tổ trưởng",
        "Cấp 1.250.000 đồng cho 3.5 ha rừng",
        "1. Công an huyện tuần tra",
        "Theo Luật số 20/2023/QH15 v.v. và các văn bản khác",
        "Gọi 0292.3811.555 khi cần",
        "Tiền đò, tiền cơm v.v. đều do xã chi",
    ],
)
def test_dots_that_end_no_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


def test_only_the_range_asked_for_is_read() -> None:
    text = "Câu đầu. Câu giữa; câu sau. Câu cuối."
    start, end = text.index("giữa"), text.index(" Câu cuối")
    assert [text[a:b] for a, b in split_sentences(text, start, end)] == ["giữa;", "câu sau."]
    assert split_sentences(text, 5, 5) == []


def test_numbered_items_behind_commas_are_parted() -> None:
    parts = ["(3) Thợ tre chiếm 20%,", "(4) Tiền bán gấp 3 lần"]
    assert sentences("\n\n".join(parts)) == parts
    assert sentences("Gồm xã A, (2) xã B") == ["Gồm xã A, (2) xã B"]
