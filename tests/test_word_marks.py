"""What is marked in two clauses side by side: words, figures, and neither where nothing differs."""

import pytest

from answer.comparing.word_marks import Marked, marked


def compared(ours: str, theirs: str, *, misread: bool = False) -> Marked:
    return marked(ours, (0, len(ours)), theirs, (0, len(theirs)), misread=misread)


def words(ours: str, theirs: str, *, misread: bool = False) -> list[tuple[str, bool]]:
    found = compared(ours, theirs, misread=misread)
    return [(ours[mark.start : mark.end], mark.figure) for mark in found.marks]


def test_words_and_figures_are_marked_apart() -> None:
    ours = "Tuần tra bãi bồi bằng xuồng máy, ít nhất 12 đêm mỗi tháng"
    theirs = "Tuần tra bãi bồi bằng xuồng chèo, ít nhất 9 đêm mỗi tháng"
    assert words(ours, theirs) == [("máy", False), ("12", True)]


def test_a_range_of_words_with_a_figure_in_it_is_parted() -> None:
    ours = "Gắn thẻ lên 40 gốc tràm cổ thụ ven kênh Vĩnh Tế"
    theirs = "Gắn thẻ lên gốc tràm cổ thụ ven kênh Vĩnh Tế"
    assert words(ours, theirs) == [("40", True)]


@pytest.mark.parametrize(
    "day", ["ngày 05/6/2024", "ngày 5 tháng 6 năm 2024", "ngày 05 tháng 06 năm 2024"]
)
def test_a_day_printed_otherwise_is_no_difference(day: str) -> None:
    found = compared(
        f"Gửi báo cáo về Chi cục trước {day}", "Gửi báo cáo về Chi cục trước ngày 05/6/2024"
    )
    assert not found.differs
    assert found.marks == ()


def test_another_day_is_a_figure() -> None:
    ours = "Gửi báo cáo về Chi cục Kiểm lâm trước ngày 05 tháng 6 năm 2024"
    theirs = "Gửi báo cáo về Chi cục Kiểm lâm trước ngày 06/6/2024"
    assert ("05", True) in words(ours, theirs)


def test_a_figure_that_stands_elsewhere_is_none_that_changed() -> None:
    ours = "100% hộ nhận khoán ký cam kết giữ rừng tràm"
    theirs = "Hộ nhận khoán ký cam kết giữ rừng tràm đạt 100%"
    assert compared(ours, theirs).differs
    assert not compared(ours, theirs).figures


def test_of_what_was_misread_only_figures_are_marked() -> None:
    ours = "Ươm bần chưa trong bầu đát phù sạ tại 3 trại ven sông"
    theirs = "Ươm bần chua trong bầu đất phù sa tại 5 trại ven sông"
    assert words(ours, theirs, misread=True) == [("3", True)]


def test_another_clause_is_rewritten_and_differs() -> None:
    found = compared(
        "Mời nghệ nhân đan giỏ tre thay bầu nhựa cho các tổ hợp tác",
        "Chi cục Kiểm lâm kiểm kê gỗ lậu ở bến phà mỗi quý",
    )
    assert found.differs
    assert found.rewritten
    assert found.marks == ()
