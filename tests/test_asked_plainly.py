"""Questions in a roundabout wording, and the plain one that they are read as."""

import pytest

from answer.question.asked_plainly import asked_plainly
from answer.question.understand import understand


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Vị giữ chức vụ nào làm trưởng đoàn vá ghe?", "ai làm trưởng đoàn vá ghe?"),
        ("nguoi giu chuc gi dung dau doan va ghe", "ai dung dau doan va ghe"),
        ("giá vá một chiếc ghe ở xã", "giá vá một chiếc ghe ở xã là bao nhiêu"),
        ("vá ghe đơn giá một mét", "vá ghe đơn giá một mét là bao nhiêu"),
        ("gia va mot chiec ghe o xa", "gia va mot chiec ghe o xa la bao nhieu"),
        ("Người ký kế hoạch giữ chức vụ gì?", None),
        ("Hội vá ghe do tổ chức nào chủ trì?", None),
        ("hoi va ghe do to chuc nao chu tri", None),
        ("Giá vá một chiếc ghe là bao nhiêu?", None),
        ("Ai định giá một chiếc ghe?", None),
        ("đánh giá một chiếc ghe", None),
        ("hai mét giá một kho", None),
        ("gia dinh mot nguoi con", None),
        ("đơn giá vá ghe", None),
    ],
)
def test_the_plain_wording(question: str, plain: str | None) -> None:
    assert asked_plainly(question) == (plain or question)


def test_a_price_asks_for_money_and_an_office_for_who_it_is() -> None:
    assert understand("giá vá một chiếc ghe").expects == "money"
    assert understand("Vị giữ chức vụ nào làm trưởng đoàn vá ghe?").expects == "agency"
