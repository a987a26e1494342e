"""The order of the Vietnamese alphabet, for lists that people read."""

import re
import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, 100)}
_MARKS = {"\u0306", "\u0302", "\u031b"}  # breve, circumflex, horn: they make letters
_TONES = {tone: rank for rank, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", 1)}
_NUMBER = re.compile(r"(\d+)")

AlphabetKey = tuple[tuple[tuple[int, ...], ...], tuple[int, ...], str]


def alphabetical(text: str) -> AlphabetKey:
    """Sort key: ă, â after a, đ after d; tones (à ả ã á ạ) count where the letters are equal.

    Numbers stand before letters and go by their value: "mục 2" before "mục 10".
    """
    words: list[tuple[int, ...]] = []
    tones: list[int] = []
    for part in _NUMBER.split(text.lower()):
        if part.isdigit():
            words.append((1, int(part)))
            continue
        for word in part.split():
            words.append(tuple(_ranked(word, tones)))
    return tuple(words), tuple(tones), text


def _ranked(word: str, tones: list[int]) -> list[int]:
    ranks: list[int] = []
    letter = ""
    for char in [*unicodedata.normalize("NFD", word), ""]:
        if char in _MARKS:
            letter = unicodedata.normalize("NFC", letter + char)
        elif char in _TONES:
            tones[-1] = _TONES[char]
        else:
            if letter:
                ranks.append(_RANK.get(letter, ord(letter[0]) if ord(letter[0]) < 90 else 1000))
            letter = char
            tones.append(0)
    return ranks
