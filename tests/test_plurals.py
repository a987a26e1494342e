"""Words of counting that count nothing, and those that do."""

import pytest

from answer.question.plurals import plurals_said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mấy kế hoạch nào sửa ghe?", "những kế hoạch nào sửa ghe?"),
        ("Nhắc lại giúp tôi mấy chỉ tiêu chính", "Nhắc lại giúp tôi những chỉ tiêu chính"),
        ("Trong mấy kế hoạch này có gì?", "Trong những kế hoạch này có gì?"),
        ("mấy kế hoạch có sửa ghe ấy, tìm giúp", "những kế hoạch có sửa ghe ấy, tìm giúp"),
        ("Có sửa ghe, mấy chiếc ấy nhỉ?", None),
        ("nhac lai giup toi may chi tieu", "nhac lai giup toi nhung chi tieu"),
        ("Có mấy kế hoạch sửa ghe?", None),
        ("Bãi bỏ kế hoạch số mấy trước đó?", None),
        ("Họp ngày mấy tháng này?", None),
        ("Mấy người ở xã nào sửa ghe?", None),
        ("Sửa mấy chiếc ghe?", None),
        ("Cho biết mấy xã sửa ghe?", None),
        ("Ở sông, mấy anh em phải trực bao lâu?", "Ở sông, những anh em phải trực bao lâu?"),
        ("Mấy ngày phải báo cáo bao nhiêu lần?", None),
        ("Mấy xã phải họp và họp bao nhiêu lần?", None),
        ("Kế hoạch sửa ghe số mấy ngày nào?", None),
    ],
)
def test_what_counts_nothing(question: str, said: str | None) -> None:
    assert plurals_said(question) == (said or question)
