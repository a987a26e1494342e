"""The way from a plan's text back to the file it was read from."""

import unicodedata

import pytest

from ingest.source import MappedText, SourceMap

WORDS = "Kế hoạch diễn tập chữa cháy ở chợ nổi Ngã Bảy"


def mapped(*pieces: tuple[str, int]) -> tuple[str, SourceMap]:
    text = MappedText()
    for piece, start in pieces:
        text.append(piece, start)
    return text.finish()


def test_composed_text_maps_to_itself() -> None:
    text, source = mapped((WORDS, 0))
    assert text == WORDS
    assert all(source.to_source(i, i + 1) == (i, i + 1) for i in range(len(text)))


def test_every_word_of_decomposed_text_leads_to_its_letters_and_marks() -> None:
    decomposed = unicodedata.normalize("NFD", WORDS)
    text, source = mapped((decomposed, 0))
    assert text == WORDS
    assert len(decomposed) > len(WORDS)
    position = 0
    for word in WORDS.split():
        start = text.index(word, position)
        begin, end = source.to_source(start, start + len(word))
        assert decomposed[begin:end] == unicodedata.normalize("NFD", word)
        position = start + len(word)


def test_marks_in_any_order_become_one_letter() -> None:
    circumflex, dot_below = "\u0302", "\u0323"
    for marks in (circumflex + dot_below, dot_below + circumflex):
        text, source = mapped((f"Vi{'e'}{marks}t", 0))
        assert text == "Việt"
        assert source.to_source(2, 3) == (2, 5)


def test_what_was_left_out_is_skipped_on_the_way_back() -> None:
    original = "**Đường dây nóng**: 0293.3866.245"
    text, source = mapped((original[2:16], 2), (original[18:], 18))
    start = text.index("0293")
    begin, end = source.to_source(start, len(text))
    assert original[begin:end] == "0293.3866.245"
    assert source.to_source(0, len(text)) == (2, len(original))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2), (0, len(WORDS) + 1)])
def test_ranges_outside_or_empty_are_refused(start: int, end: int) -> None:
    _, source = mapped((WORDS, 0))
    with pytest.raises(ValueError, match=f"{start}:{end}"):
        source.to_source(start, end)


def test_a_packed_map_comes_back_equal() -> None:
    _, source = mapped((unicodedata.normalize("NFD", WORDS) * 20, 7))
    packed = source.pack()
    assert SourceMap.unpack(packed) == source
    assert len(packed) < 8 * len(source.starts)
    assert SourceMap.unpack(mapped()[1].pack()) == mapped()[1]
