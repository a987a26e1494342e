"""TCVN3 (ABC), the 8-bit code of the .Vn fonts.

The letters are those of TCVN 5712:1993 (VN1, as in glibc's charmap TCVN5712-1) at 0xA1-0xFE. The
fonts have no capitals with a tone: .VnTimeH and its kind print capitals for all small letters,
and people who lacked such a font mixed capitals and small letters ("CéNG HßA").
"""

import re
from collections.abc import Iterator

from ingest.legacy.code_points import canonical, changes
from ingest.legacy.replacement import Replacement, apply
from ingest.syllables import is_syllable

LETTERS = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_CODES = "".join(LETTERS)
_WORD = re.compile(rf"[A-Za-z{_CODES}]+")
_HYPHENED = re.compile(
    rf"(?<![\w-])(?=-?[A-Za-z{_CODES}])[A-Za-z{_CODES}]{{0,8}}-[A-Za-z{_CODES}]{{0,8}}(?![\w-])"
)
_LINE = re.compile(r"[^\n\r\f\x07\ue000-\ue0ff]+")
_ACRONYM = re.compile("[BCDGHKLMNPQRSTVX§]{2,}")
_BULLET = re.compile(r"(?<!\S)·(?!\S)")  # alone it is no word ("ã")


def decode(text: str) -> str:
    """The Unicode text (NFC) of TCVN3 code points."""
    return apply(text, replacements(text))


def replacements(text: str) -> list[Replacement]:
    """The letters of a TCVN3 text, one for each source code point that stands for one."""
    source, text = text, canonical(text)
    capital = [False] * len(text)
    for start, end in _capital_words(text):
        capital[start:end] = [True] * (end - start)
    horns = dict.fromkeys(_lost_horns(text), "ư")
    bullets = {match.start() for match in _BULLET.finditer(text)}
    found: list[Replacement] = []
    for at, char in enumerate(text):
        letter = horns.get(at) or LETTERS.get(char)
        if at in bullets:
            continue
        if letter:
            found.append(Replacement(at, at + 1, letter.upper() if capital[at] else letter))
        else:
            found += changes(source, text, at, at + 1)
    return found


def _lost_horns(text: str) -> Iterator[int]:
    """Where a hyphen is the letter ư: its byte is windows-1252's soft hyphen, often drawn as "-".

    Only where the hyphen makes a syllable of what is none: "®-îc" (được), "nh-" (như).
    """
    for match in _HYPHENED.finditer(text):
        word = "".join(LETTERS.get(char, char) for char in match[0])
        left, right = word.split("-")
        parts = is_syllable(left) and (is_syllable(right) or not right)
        if not word.isupper() and not parts and is_syllable(f"{left}ư{right}"):
            yield match.start() + match[0].index("-")


def _capital_words(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of the words that are meant in capitals, judged by their ASCII letters.

    A word with too few of them ("X·") follows the nearest words of its line that can be judged.
    """
    for line in _LINE.finditer(text):
        words = list(_WORD.finditer(text, line.start(), line.end()))
        known = [_is_capital(word[0]) for word in words]
        for at, word in enumerate(words):
            case = known[at]
            if case is None:
                case = _neighbours_capital(known, at)
            if case:
                yield word.span()


def _is_capital(word: str) -> bool | None:
    """Whether the word is in capitals; None where its ASCII letters leave it open."""
    letters = [char for char in word if char.isascii()]
    if any(char.islower() for char in letters):
        return False
    if _ACRONYM.fullmatch(word) or (word.isascii() and not is_syllable(word)):
        return None  # in capitals anywhere
    if len(letters) > 1 or (letters and not word[0].isascii()):
        return True
    return None


def _neighbours_capital(known: list[bool | None], at: int) -> bool:
    """Whether the nearest words judged, before and after, are in capitals.

    With only one of them, at an end of the line, most of the line must be.
    """
    before = next((case for case in reversed(known[:at]) if case is not None), None)
    after = next((case for case in known[at + 1 :] if case is not None), None)
    if before is None or after is None:
        return (before or after or False) and known.count(True) > known.count(False)
    return before and after
