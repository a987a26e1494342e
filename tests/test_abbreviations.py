"""Abbreviations of offices are compared written out."""

import pytest

from answer.language.abbreviations import written_out
from answer.language.agencies import expand, names
from answer.language.words import Words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("BCĐ138 huyện", "ban chỉ đạo 138 huyện"),
        ("bcd 138 huyện", "ban chỉ đạo 138 huyện"),
        ("Sở LĐTB&XH", "Sở lao động thương binh và xã hội"),
        ("sở ldtb&xh", "sở lao động thương binh và xã hội"),
        ("tình hình ANTT", "tình hình an ninh trật tự"),
        ("28/KH-BCĐ138", "28/KH-BCĐ138"),  # part of a code
        ("công an tỉnh", "công an tỉnh"),
    ],
)
def test_questions_are_read_with_abbreviations_written_out(typed: str, meant: str) -> None:
    assert written_out(typed) == meant


def test_a_text_has_the_words_that_its_abbreviations_stand_for() -> None:
    words = Words("BCĐ 138 và Hội LHPN, Sở GD&ĐT")
    assert words.has(("ban", "chỉ", "đạo", "138"), False)
    assert words.has(("hội", "liên", "hiệp", "phụ", "nữ"), False)
    assert words.has(("giáo", "dục", "và", "đào", "tạo"), False)
    assert not words.has(("bộ", "đội", "biên", "phòng"), False)


def test_every_word_of_an_abbreviation_stands_at_its_place() -> None:
    words = Words("Hội LHPN xã")
    (first,) = words.find(("liên", "hiệp"), False)
    assert words.spans[first] == words.spans[first + 3] == (4, 8)


def test_small_letters_and_unknown_capitals_stay_as_they_are() -> None:
    assert Words("ĐẢNG ỦY, tand").exact == ["đảng", "ủy", "tand"]


def test_agencies_agree_whatever_stands_between_the_letters() -> None:
    assert names("Sở LĐTB & XH", "so lao dong thuong binh va xa hoi")
    assert names("BCH Quân sự tỉnh", "bo chi huy quan su")
    assert expand("Sở Văn hóa & Thể thao") == "so van hoa the thao"
