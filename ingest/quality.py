"""How well a text can be read: whether it is Vietnamese or what a foreign OCR made of it.

Detector and threshold come from measurements on real plans: in clean Vietnamese .51 to .76 of the
words of every 1,000 characters hold a letter that only Vietnamese has, in text of an English OCR
none do.
"""

import re

from ingest.plan import Quality
from ingest.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]+")
# ă, đ, ơ, ư and the block of Vietnamese letters with two marks; never â, ê, ô, which OCR invents.
_VIETNAMESE = re.compile(r"[ĂăĐđƠơƯư\u1EA0-\u1EF9]")
_WINDOW = 1000  # characters
_THRESHOLD = 0.25


def judge(text: str) -> Quality:
    """Share of Vietnamese words, and whether most of the text is garbled.

    A text without words is empty, not garbled. Text in another language counts as garbled.
    """
    words = len(_WORD.findall(text))
    if not words:
        return Quality(words=0, vietnamese=0.0, garbled=False)
    garbled = total = 0
    for begin in range(0, len(text), _WINDOW):
        window = _WORD.findall(text[begin : begin + _WINDOW])
        total += len(window)
        garbled += len(window) if vietnamese_share(window) < _THRESHOLD else 0
    return Quality(words, vietnamese_share(_WORD.findall(text)), garbled * 2 > total)


def vietnamese_share(words: list[str]) -> float:
    """Share of the words that hold a letter only Vietnamese has; 0 where there are no words."""
    return sum(bool(_VIETNAMESE.search(word)) for word in words) / len(words) if words else 0.0


def readable_share(text: str) -> float:
    """Share of the words of two letters or more that can be Vietnamese syllables; 0 without words.

    In clean text and good OCR it is .98 or more, in what an English OCR made of Vietnamese .65.
    Abbreviations in capitals are left out: they are neither.
    """
    words = [w for w in _WORD.findall(text) if len(w) > 1 and not (w.isupper() and len(w) <= 6)]
    return sum(map(is_syllable, words)) / len(words) if words else 0.0
