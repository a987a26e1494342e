"""Markdown marks are removed from the text; what they marked is remembered."""

import pytest

from ingest.markdown import is_markdown, strip_marks

MARKED = """# KẾ HOẠCH

**Phòng, chống đuối nước năm 2025**

## I. MỤC TIÊU

* Giảm **12%** số vụ; xem *Phụ lục*.
> Lưu ý: __không__ tắm sông một mình.
<b>Gọi</b> 02923.811.555 \\(trong giờ\\)
1\\. Tập huấn<sup>2</sup>
"""


def test_text_with_marks_is_told_from_text_without() -> None:
    assert is_markdown(MARKED)
    assert is_markdown("| STT | Việc |\n|---|---|\n| 1 | Tuần tra |\n")
    assert not is_markdown("KẾ HOẠCH\n- Giảm 5 * 3 vụ\n* Một ý\nSố: 12/KH-UBND #2\n")


def test_marks_go_and_words_stay() -> None:
    text, _, _ = strip_marks(MARKED)
    assert text.splitlines() == [
        "KẾ HOẠCH",
        "",
        "Phòng, chống đuối nước năm 2025",
        "",
        "I. MỤC TIÊU",
        "",
        "* Giảm 12% số vụ; xem Phụ lục.",
        "Lưu ý: không tắm sông một mình.",
        "Gọi 02923.811.555 (trong giờ)",
        "1. Tập huấn2",
    ]


@pytest.mark.parametrize("kept", ["5 * 3 = 15", "a_b_c", "3 < 5 và 7 > 2", "#2 và #3", "C:\\KH"])
def test_signs_that_mark_nothing_stay(kept: str) -> None:
    assert strip_marks(kept + "\n")[0] == kept + "\n"


def test_heading_lines_are_remembered_by_their_place_in_the_text() -> None:
    text, _, headings = strip_marks(MARKED)
    marked = {text[start:].split("\n", 1)[0] for start in headings}
    assert marked == {"KẾ HOẠCH", "Phòng, chống đuối nước năm 2025", "I. MỤC TIÊU"}


@pytest.mark.parametrize("words", ["12%", "02923.811.555", "Phụ lục", "không", "1.", "trong giờ"])
def test_words_lead_back_to_where_they_stand_between_marks(words: str) -> None:
    text, source, _ = strip_marks(MARKED)
    start = text.index(words)
    begin, end = source.to_source(start, start + len(words))
    assert MARKED[begin:end].replace("\\", "") == words


def test_a_numbered_heading_broken_over_lines_is_one_heading() -> None:
    source = "**III. KINH\nPHÍ THỰC HIỆN**\n\nChi từ quỹ.\n\n**2.****\n**Trồng rừng**\n\n"
    source += "**Ký tên\nX**\n"
    text, mapping, headings = strip_marks(source)
    lines = [text[start:].split("\n")[0].split() for start in sorted(headings)]
    assert lines == [["III.", "KINH", "PHÍ", "THỰC", "HIỆN"], ["2.", "Trồng", "rừng"]]
    start = text.index("PHÍ")
    assert source[slice(*mapping.to_source(start, start + 3))] == "PHÍ"
