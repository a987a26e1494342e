"""Which words of a clause differ from another's, and how plans are told apart."""

import pytest

from answer.kinds.comparison.differences import differing, figures


def differences(ours: str, theirs: str) -> list[str]:
    ranges = differing(ours, (0, len(ours)), theirs, (0, len(theirs)))
    return [ours[start:end] for start, end in ranges]


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("tỷ lệ đạt trên 12,5%", "tỷ lệ đạt trên 12%", ["12,5%"]),
        ("hoàn thành trước ngày 10/6", "hoàn thành trước ngày 10/6/2024", ["10/6"]),
        ("thực hiện Kế hoạch 12/KH-UBND", "thực hiện Kế hoạch 12/KH-BCĐ", ["12/KH-UBND"]),
        ("tỷ lệ trả lời đạt 75 %", "tỉ lệ trả lời đạt 75%", []),
        ("chi 360.000.000 đồng mua phao", "chi 360000000 đồng mua phao", []),
        ("gọi số 02773.875111 khi cần", "gọi số 02773.875.111 khi cần", []),
        ("gọi số 02773.875111 khi cần", "gọi số 02773.875.112 khi cần", ["02773.875111"]),
        ("xe chở 2.5 tấn hàng", "xe chở 25 tấn hàng", ["2.5"]),
        ("mỗi xã có 05 điểm bơi", "mỗi xã có 5 điểm bơi", []),
        ("- Tuần tra ban đêm ở bến", "2. Tuần tra ban đêm ở bến", []),
        ("tuần tra ban đêm, ban ngày ở bến", "tuần tra ban đêm ở bến", ["ban ngày"]),
        ("Hòa giải tại xóm", "Hoà giải tại xóm", []),
    ],
)
def test_words_that_differ(ours: str, theirs: str, expected: list[str]) -> None:
    assert differences(ours, theirs) == expected


def test_of_another_clause_only_the_figures_are_marked() -> None:
    ours = "Ươm 30 bầu đất phù sa trong trại giống ven sông"
    assert differences(ours, "Giao Sở Y tế mua 40 giường cho trạm xá cù lao") == ["30"]


def test_ranges_are_offsets_of_the_whole_text() -> None:
    text = "Mở đầu. Đạt 60% hộ dân."
    start = text.index("Đạt")
    ((first, last),) = differing(text, (start, len(text)), "Đạt 70% hộ dân.", (0, 15))
    assert text[first:last] == "60%"


def test_figures_leave_out_list_numbers() -> None:
    text = "3. Thay 100% ghế, chi 2.000.000 đồng"
    assert figures(text, (0, len(text))) == ["100%", "2000000"]
