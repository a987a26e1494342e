"""The words of a garbled text, and which of them a repair must never touch.

Numbers, codes, list markers, addresses, acronyms, and words with letters that an English OCR
can't have made up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.quality import vietnamese_share

_EDGE = ".,;:!?\"“”‘’'()[]{}*#-–/|…_+<>=~`«»•"
_PIECE = re.compile(r"[^\s\"“”]+")
_JOINED = re.compile(r"[/\-\\_%]|[.,:@]\w")  # of codes, dates, addresses
_LIKE_LETTERS = frozenset("0134689")  # digits that an OCR makes of letters
_MOST_DIGITS = 2  # in a misread word
_ROMAN = re.compile(r"[IVX][IVXl1]{0,4}")
_COUNTED = re.compile(r"\d{1,12}(?:[kcm]?m[23²³]?|ha|kg|h|g|tr|[abcd])", re.IGNORECASE)  # 5km, 1a
_CODED = re.compile(r"[A-ZĐ]{2,}\d+|[A-ZĐ]\d\d+|[AEIOUY]\d|[A-ZĐ]1")  # BCĐ138, V01, A4, B1
_VOWEL_LIKE = re.compile(r"[^\WBCDFGHJKLMNPRSTVWXZĐ_]|[&€¢@]")  # Q and digits are misread O too
_SYMBOL = re.compile(r"1?[€¢]|¥")  # "lệ", "ở", "ý": signs of currencies that plans don't use
_READ_AS_AND = re.compile(r"(?<=[a-zß-ÿ] )&(?= [a-zß-ÿ])")  # mostly "ở" between small letters
_LONGEST_MARKER = 2  # characters
_INDENT = 80  # characters before a marker
_MARKED = re.compile(r"[).]")
_SENTENCE_END = re.compile(r"[^\w\s]*[.;:!?]")
_CAPITALS = r"[^\w\s]*(?:(?![a-zß-öø-ÿ])[^\W\d_]){2,}[^\w\s]*"
_CAPITALS_RUN = re.compile(rf"(?<!\S){_CAPITALS}(?:\s+{_CAPITALS}){{2,}}(?!\S)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a garbled text."""

    start: int  # code points of the text
    end: int
    text: str  # without the punctuation around it
    protected: bool
    ends_sentence: bool  # whether a sentence ends after it


def words(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    begin = 0
    for line in text.splitlines(keepends=True):
        capitals = _in_capitals(line)
        for match in _PIECE.finditer(line):
            core = match[0].strip(_EDGE)
            if core:
                start = match.start() + match[0].index(core)
                yield _word(line, start, core, begin, bool(capitals[start]))
        begin += len(line)


def _word(line: str, start: int, core: str, begin: int, capitals: bool) -> Word:
    end = start + len(core)
    protected = _is_marker(line, start, end) or is_protected(core, capitals=capitals)
    return Word(
        start=begin + start,
        end=begin + end,
        text=core,
        protected=protected and not _READ_AS_AND.match(line, start),
        ends_sentence=_SENTENCE_END.match(line, end) is not None,
    )


def is_protected(word: str, *, capitals: bool = False) -> bool:
    """Whether a word, without the punctuation around it, stays as it is.

    `capitals` says that it stands among words in capitals, which then are no sign of an acronym.
    """
    letters = [char for char in word if char.isalpha()]
    if not letters and not _SYMBOL.fullmatch(word):
        return True
    if _JOINED.search(word) or vietnamese_share([word]):
        return True
    if _is_number(word) or _ROMAN.fullmatch(word):
        return True
    capital = sum(map(str.isupper, letters))
    if capital == len(letters) > 0 and (len(word) == 1 or not _VOWEL_LIKE.search(word)):
        return True
    return not capitals and word[0].isupper() and capital > 1


def _is_number(word: str) -> bool:
    """Whether its digits are digits, and not letters that were misread."""
    digits = {char for char in word if char.isdigit()}
    if not digits:
        return False
    if sum(map(str.isdigit, word)) > _MOST_DIGITS or not digits <= _LIKE_LETTERS:
        return True
    return bool(_COUNTED.fullmatch(word) or _CODED.fullmatch(word))


def _is_marker(line: str, start: int, end: int) -> bool:
    """Whether it numbers an item of a list: "a)", "II."."""
    if end - start > _LONGEST_MARKER or start > _INDENT or not _MARKED.match(line, end):
        return False
    return not line[:start].strip(_EDGE + " \t")


def _in_capitals(line: str) -> bytearray:
    """For each character 1 where a line is in capitals: all of it, or three words and more."""
    letters = [char for char in line if char.isalpha()]
    if len(line.split()) > 1 and letters and all(map(str.isupper, letters)):
        return bytearray(b"\1" * len(line))
    capitals = bytearray(len(line))
    for match in _CAPITALS_RUN.finditer(line):
        capitals[match.start() : match.end()] = b"\1" * len(match[0])
    return capitals
