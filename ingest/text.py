"""Text as every part of the project compares it: decoding, folding, whitespace."""

import re
import unicodedata

from ingest.errors import SourceError

CAPITAL = "".join(
    char
    for char in map(chr, range(ord("A"), ord("Ỹ") + 1))
    if char.isupper() and unicodedata.name(char).startswith("LATIN")
)
"""Every Latin capital letter, to stand in a class of a regular expression; Ỹ is the last one of
Vietnamese. A range such as À-Ỹ would hold small letters as well."""
_SPACE = re.compile(r"\s+")


class _FoldTable(dict[int, str]):
    """Code point -> its unaccented lower-case letter, computed once per code point."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = "d" if char in "đĐ" else unicodedata.normalize("NFD", char)[0].lower()[0]
        self[code] = base
        return base


_FOLD = _FoldTable()


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d: "Đồng Tháp" -> "dong thap".

    One code point for one code point of NFC text, so that offsets stay valid.
    """
    return text.translate(_FOLD)


def one_line(text: str) -> str:
    """The text with every run of white space as one space, and none at the ends."""
    return _SPACE.sub(" ", text).strip()


def decode(data: bytes) -> str:
    """The text of a UTF-8 file, line ends as a single LF; a byte order mark stays in.

    Offsets that leave the project count code points of this text. Raises SourceError where the
    bytes are not UTF-8 text.
    """
    if b"\x00" in data[:4096]:
        raise SourceError("not a text file (it holds NUL bytes); save it as UTF-8 text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"not UTF-8 text (byte {error.start}); save it as UTF-8 and try again"
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
