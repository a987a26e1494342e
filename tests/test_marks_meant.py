"""Marks that a question typed without them is meant to have, whatever plans count."""

import pytest

from answer.question.marks_meant import as_meant


@pytest.mark.parametrize(
    ("restored", "meant"),
    [
        ("cho ba còn nghèo vậy tổng công bao nhiêu", "cho bà con nghèo vay tổng cộng bao nhiêu"),
        ("đồng chỉ nào sửa ghe", "đồng chí nào sửa ghe"),
        ("sửa bao nhiêu ghe vậy", None),
        ("vậy bao nhiêu ghe", None),
        ("ba con ghe", None),
        ("tổng công trình", None),
    ],
)
def test_neighbours_tell_what_is_meant(restored: str, meant: str | None) -> None:
    found = as_meant(restored)
    assert found == (meant or restored)
    assert len(found) == len(restored)
