"""Decoding, folding and white space."""

import unicodedata

import pytest

from ingest.errors import SourceError
from ingest.text import decode, fold, one_line

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def test_every_vietnamese_letter_folds_to_its_plain_one() -> None:
    plain = {"ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"}
    for letter in ALPHABET:
        for tone in TONES if letter in "aăâeêioôơuưy" else ("",):
            written = unicodedata.normalize("NFC", letter + tone)
            assert fold(written) == fold(written.upper()) == plain.get(letter, letter), written


@pytest.mark.parametrize(
    "text", ["Ủy ban nhân dân QUẬN Đống Đa", "ẞ ﬁ İ ŉ ½ № ™", "日本 🌊 \u0301", "12.500.000 đ\n\t"]
)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_one_line_joins_all_white_space() -> None:
    assert one_line("  Số:\u00a0 12 \n\n\tKH\f-UBND ") == "Số: 12 KH -UBND"
    assert one_line(" \n ") == ""


def test_line_ends_become_one_line_feed_and_the_byte_order_mark_stays() -> None:
    assert decode("a\r\nb\rc\nđ".encode()) == "a\nb\nc\nđ"
    assert decode("\ufeffSố".encode()) == "\ufeffSố"


@pytest.mark.parametrize(
    "data", ["Kế hoạch".encode("utf-16"), b"K\xea ho\xa1ch", b"\x89PNG\x00\x00\x01"]
)
def test_what_is_no_utf8_text_is_refused_with_advice(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"UTF-8|NUL") as caught:
        decode(data)
    assert "save it as UTF-8" in str(caught.value)
