"""Signs that OCR makes of digits are taken for them inside figures, and nowhere else."""

import pytest

from ingest.confusions import digits_restored


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("02773.8751l1", "02773.875111"),
        ("§5%", "85%"),
        ("năm 2O24", "năm 2024"),
        ("ngày l2/8/202l", "ngày 12/8/2021"),
        ("3.50O.000 đồng", "3.500.000 đồng"),
        ("(B5)", "(85)"),
        ("từ 1| đến 3O", "từ 11 đến 30"),
    ],
)
def test_signs_inside_figures_become_digits(printed: str, meant: str) -> None:
    assert digits_restored(printed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bảy và bà Sáu lo việc",
        "| l | O | I |",
        "SOS! OB",
        "B1S",  # fewer digits than signs
        "QĐ18 A4l KH-BCĐ138",  # letters touch it
        "Điều 5: 20 xã, 3 phường",
        "1.5 và 2,75",
        "",
    ],
)
def test_words_marks_and_good_figures_stay(text: str) -> None:
    assert digits_restored(text) == text


def test_each_group_of_a_figure_is_judged_by_itself() -> None:
    assert digits_restored("2O24-SO") == "2024-SO"
    assert digits_restored("lO/2024") == "lO/2024"


@pytest.mark.parametrize("piece", ["§", "1§", "§.", "1.", "l ", "|", "1 |", "O-1/"])
def test_the_length_never_changes(piece: str) -> None:
    text = piece * 3_000 + "x"
    assert len(digits_restored(text)) == len(text)
