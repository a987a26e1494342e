"""The text of bytes, and of strings that hold TCVN3 or VNI code points unknowingly."""

import codecs
import unicodedata
from collections import Counter
from dataclasses import dataclass

from ingest.errors import SourceError
from ingest.legacy import tcvn3, vni
from ingest.legacy.code_points import from_bytes
from ingest.legacy.evidence import stretches, vietnamese_words
from ingest.legacy.replacement import Replacement, apply

_TYPOGRAPHY = frozenset("\xa0§°·–—‘’“”„•…€‰™©®±²³½×")  # all that other plain text has beyond ASCII
_CHECKED = 4096  # bytes, from the start, in which NULs tell UTF-16 and binary files
_MANY_NULS, _FEW_NULS = 0.3, 0.02  # shares at odd or even places in UTF-16 text of Latin letters
_MIN_WORDS = 3  # Vietnamese words without which windows-1258 is a guess
_MIN_SHARE = 0.8  # of the words with letters beyond ASCII that must be Vietnamese then


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text as it is encoded, and which of its code points stand for other letters.

    `text` has single LFs as line ends and keeps a byte order mark. For TCVN3 and VNI files it is
    the 8-bit text as windows-1252, one code point a byte. `replacements` are ranges of `text`.
    """

    text: str
    encoding: str  # utf-8, utf-16-le, utf-16-be, tcvn3, vni, windows-1258, windows-1252
    replacements: tuple[Replacement, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a text file.

    Raises SourceError where the bytes are no text, or leave open which encoding they are in.
    """
    wide = utf16(data)
    if wide:
        return _decoded(data.decode(wide), wide)
    if b"\x00" in data[:_CHECKED]:
        raise SourceError("not a text file (it holds NUL bytes); save it as UTF-8 text")
    try:
        return _decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        decoded = _eight_bit(data)
        if decoded is None:
            raise SourceError(
                f"not UTF-8 text (byte {error.start}), nor known to be in TCVN3, VNI or"
                " windows-1258; save it as UTF-8 and try again"
            ) from error
        return decoded


def replacements(text: str) -> list[Replacement]:
    """The places of a string that are TCVN3 or VNI code points, in order; none in good text."""
    found: list[Replacement] = []
    for stretch in stretches(text):
        letters = tcvn3.replacements if stretch.code == "tcvn3" else vni.replacements
        begin = stretch.start
        found += (
            Replacement(begin + one.start, begin + one.end, one.text)
            for one in letters(text[begin : stretch.end])
        )
    return found


def convert(text: str) -> str:
    """The string in Unicode (NFC), whichever of its parts are TCVN3 or VNI code points."""
    return unicodedata.normalize("NFC", apply(text, replacements(text)))


def _decoded(text: str, encoding: str) -> Decoded:
    text = _single_lf(text)
    return Decoded(text, encoding, tuple(replacements(text)))


def _single_lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def utf16(data: bytes) -> str | None:
    """The codec of UTF-16 text, known by its byte order mark or where its NULs stand.

    None where the data is something else, binary data with NULs included.
    """
    head = data[:_CHECKED]
    places = max(1, len(head) // 2)
    even, odd = head[::2].count(0) / places, head[1::2].count(0) / places
    if head.startswith(codecs.BOM_UTF16_LE) or (odd > _MANY_NULS and even < _FEW_NULS):
        name = "utf-16-le"
    elif head.startswith(codecs.BOM_UTF16_BE) or (even > _MANY_NULS and odd < _FEW_NULS):
        name = "utf-16-be"
    else:
        return None
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    return None if _has_controls(text) else name


def _has_controls(text: str) -> bool:
    """Whether the text holds characters that text files have not: binary data, read as text."""
    return any(char < " " and char not in "\n\r\t\f\v\x1a\x1c\x1e\x1f" for char in text)


def _eight_bit(data: bytes) -> Decoded | None:
    """The text of bytes that are not UTF-8; None where nothing tells the encoding."""
    text = _single_lf(from_bytes(data))
    if _has_controls(text):
        return None
    votes: Counter[str] = Counter()
    for stretch in stretches(text):
        votes[stretch.code] += stretch.words
    windows, words = _windows_1258(data)
    if windows is not None and words > votes.total():
        return Decoded(windows, "windows-1258")
    if votes:
        return Decoded(text, votes.most_common(1)[0][0], tuple(replacements(text)))
    if all(char.isascii() or char in _TYPOGRAPHY for char in text):
        return Decoded(text, "windows-1252")
    return None


def _windows_1258(data: bytes) -> tuple[str | None, int]:
    """The text as windows-1258 and its Vietnamese words; no text where it is something else."""
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return None, 0
    vietnamese, words = vietnamese_words(text)
    if vietnamese < max(_MIN_WORDS, _MIN_SHARE * words):
        return None, 0
    return _single_lf(text), vietnamese
