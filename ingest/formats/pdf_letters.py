"""What the characters of a PDF's text layer stand for.

Between the code points that a PDF gives and Vietnamese text in NFC are fonts from before Unicode
(TCVN3, VNI), symbol fonts in the private use area, hyphens that PDFium hides, ligatures, accents
apart from their letters, and accents in an order that NFC does not compose.
"""

import re
import unicodedata
from collections.abc import Sequence

from ingest.legacy import detect, fonts

_HIDDEN_HYPHEN = re.compile("[\x02\ufffe]")  # PDFium's sign for a hyphen at the end of a line
_TCVN3_FONT = re.compile(r"\.?vn[a-z]", re.I)
_SYMBOL_FONT = re.compile(r"symbol|dings", re.I)
_LOST_U = re.compile("(?<=[^\\W\\d_])-(?=[^\\W\\d_A-Z]|$)")  # see run_text()
_LATE_SHAPE = re.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306])")  # tone before letter shape
_TWICE = re.compile("([\u0300-\u036f])\\1+")
_REPLACED = {
    **dict.fromkeys([0xAD, 0x2010, 0x2011], "-"),
    **dict.fromkeys([0x09, 0x0B, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000], " "),
    **dict.fromkeys([0xF0B7, 0xF0D8, 0xF076], "•"),  # bullets of the fonts Symbol and Wingdings
    0xF0A7: "▪",
    0xF02D: "-",
    0xF02B: "+",
    0xF0FC: "✓",
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
}
_DROPPED = {"Cc", "Cf", "Cs", "Cn", "Co"}  # control, format, surrogate, unassigned, private


def run_text(text: str, font: str) -> str:
    """The Unicode text of characters that are set in one font.

    In TCVN3 the letter ư has the code of the soft hyphen, which PDF programs and PDFium take for a
    hyphen; there a hyphen inside a word is an ư.
    """
    text = _HIDDEN_HYPHEN.sub("\xad", text)
    if not _SYMBOL_FONT.search(font):  # such fonts may put codes of 8 bits at U+F000
        text = "".join(chr(ord(c) - 0xF000) if "\uf020" <= c <= "\uf0ff" else c for c in text)
    if _TCVN3_FONT.match(font):
        text = _LOST_U.sub("\xad", text)
    return fonts.from_font(text, font)


def page_texts(words: Sequence[str]) -> list[str]:
    """The words of a page in NFC, also where no font's name tells that they are TCVN3 or VNI.

    One text for each word; empty where nothing can be read.
    """
    joined = "\n".join(" ".join(word.split()) for word in words)
    found = detect.convert(joined).split("\n")
    texts = found if len(found) == len(words) else words
    return [" ".join(clean(text).split()) for text in texts]


def clean(text: str) -> str:
    """The text in NFC with hyphens and spaces of one kind, without ligatures and controls."""
    if text.isascii() and text.isprintable():
        return text
    text = "".join(_REPLACED.get(ord(char), char) for char in text)
    kept = [c for c in text if c == "\n" or unicodedata.category(c) not in _DROPPED]
    apart = unicodedata.normalize("NFD", "".join(kept))
    return unicodedata.normalize("NFC", _TWICE.sub(r"\1", _LATE_SHAPE.sub(r"\2\1", apart)))
