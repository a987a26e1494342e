import unicodedata

import pytest

from ingest.syllables import is_syllable


@pytest.mark.parametrize(
    "word",
    """
    a ơi yêu chuyển nghiêng khuỷu quyết quốc quắp quý quí gì giếng giữa xoong ngoằn huỳnh thuở
    kiểm ghế nghe được ượt ưu ĐỒNG Tháp hoà hòa thuý thúy Ủy Uỷ khoẻ đắk
    """.split(),
)
def test_accepts_syllables(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word",
    """
    plan internet hieu1 kà ka cế gế ngì cáć cac tich hocr quc qut zô fin wa 138 pháp-luật
    Hµ Néi b¸o Vieät đđ ngh nghà aaaaaaaaaaaaaaaa
    """.split(),
)
def test_rejects_what_the_spelling_rules_out(word: str) -> None:
    assert not is_syllable(word)


def test_rejects_the_empty_word() -> None:
    assert not is_syllable("")


def test_stopped_rimes_have_two_tones_only() -> None:
    assert [word for word in "mat màt mát mảt mãt mạt".split() if is_syllable(word)] == [
        "mát",
        "mạt",
    ]
