"""Figures in garbled text that were words: OCR reads "nhất là" as "nhất 13" and "số xã" as "50 xã".

Repairing text never touches digits, as a real figure must not be lost. But no such figure may be
taken for a value either. It is known by its neighbours: where its digits spell a word that the
plans have between the very same words, it is read as that word.
"""

import re
from collections.abc import Callable, Iterator
from itertools import product

from ingest.text import fold

# Digits and the letters that OCR makes them of. Seen: là as 12, 13 and 14, lệ as 18, số as 50.
_LETTERS = {"0": "o", "1": "lit", "2": "a", "3": "a", "4": "a", "5": "s", "6": "o", "8": "e"}
# A figure that stands for itself: no list number, no part of a date, code, period or percentage.
_FIGURE = re.compile(r"(?<![\w/.,–-])(\d{1,3})(?![\w/%]|[.,:)]\d|[.)]\s|\s*[%–]|\s*-\s*\d)")
_PAGE = re.compile(r"(?<=\s)\d{1,3}(?=[^\S\n]*\n)")  # alone at a line's end, or on a line
_BEFORE = re.compile(r"(?:([^\W\d_]+)\s+)?([^\W\d_]+)\s+$")
_AFTER = re.compile(r",?\s+([^\W\d_]+)")
_NEAR = 40  # characters before a figure that hold two words
# Words after which OCR text has 12, 13, 14 or 18 in place of the second word, whatever follows.
_ALWAYS = {("nhat", "la"), ("biet", "la"), ("ty", "le"), ("ngoai", "le")}
_SUPERLATIVE = frozenset({"it", "thu", "cao", "thap", "nhieu", "toi"})  # "ít nhất 14" is a figure


def words_restored(text: str, are_neighbours: Callable[[str, str], bool]) -> str:
    """The text with such figures as the folded words they were; of the same length.

    `are_neighbours(first, second)` says whether clean plans have two folded words side by side.
    The result is for finding words and values by, never for showing.
    """
    text = _PAGE.sub(lambda match: _unless_page(match, are_neighbours), text)
    return _FIGURE.sub(lambda match: _word_for(match, are_neighbours) or match[0], text)


def _unless_page(match: re.Match[str], are_neighbours: Callable[[str, str], bool]) -> str:
    """The figure, blanked where it is a page's number amid words that belong together."""
    text = match.string
    before = _BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
    after = _AFTER.match(text, match.end())
    apart = before is None or after is None or not are_neighbours(fold(before[2]), fold(after[1]))
    alone = not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
    return match[0] if apart and not alone else " " * len(match[0])


def _word_for(match: re.Match[str], are_neighbours: Callable[[str, str], bool]) -> str | None:
    text = match.string
    before = _BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
    if before is None:
        return None
    further, previous = (fold(word or "") for word in before.groups())
    after = _AFTER.match(text, match.end())
    following = fold(after[1]) if after else ""
    for word in _spelt_by(match[0]):
        if (previous, word) in _ALWAYS and further not in _SUPERLATIVE:
            return word
        if following and are_neighbours(previous, word) and are_neighbours(word, following):
            return word
    return None


def _spelt_by(digits: str) -> Iterator[str]:
    """The folded words that OCR may have made the digits of."""
    for letters in product(*(_LETTERS.get(digit, "") for digit in digits)):
        yield "".join(letters)
