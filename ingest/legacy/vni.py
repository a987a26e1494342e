"""VNI-Windows, the 8-bit code of the VNI- fonts: a base letter and, after it, one for its marks.

Table: VNI Software's double-byte set, as in xvnkb's vni.h. The letters with their own
code point are i, ị and the like, ỵ, đ, ơ and ư; ơ and ư take tones as other vowels do.
"""

import re
import unicodedata

from ingest.legacy.code_points import canonical, changes
from ingest.legacy.replacement import Replacement, apply

_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_CIRCUMFLEX = dict(zip("âáàåãä", ("", *_TONES.values()), strict=True))
_BREVE = dict(zip("êéèúüë", ("", *_TONES.values()), strict=True))
_SINGLE = dict(zip("íìæóòîñôö", "íìỉĩịỵđơư", strict=True))


def _table() -> dict[str, str]:
    """Source code points (one or two) -> letter, lower case."""
    table = dict(_SINGLE)
    for base, letter in zip("aeouyôö", "aeouyơư", strict=True):
        table |= {base + mark: letter + tone for mark, tone in _TONES.items()}
    for base in "aeo":
        table |= {base + mark: base + "\u0302" + tone for mark, tone in _CIRCUMFLEX.items()}
    table |= {"a" + mark: "a\u0306" + tone for mark, tone in _BREVE.items()}
    return {source: unicodedata.normalize("NFC", letter) for source, letter in table.items()}


LETTERS = _table()
_LETTER = re.compile("|".join(sorted(LETTERS, key=len, reverse=True)), re.IGNORECASE)


def decode(text: str) -> str:
    """The Unicode text (NFC) of VNI code points."""
    return apply(text, replacements(text))


def replacements(text: str) -> list[Replacement]:
    """The letters of a VNI text; a base and its mark are one letter of two source code points."""
    codes = canonical(text)
    found, done = [], 0
    for match in _LETTER.finditer(codes):
        source = match[0]
        letter = LETTERS[source.lower()]
        if source[0].isupper():  # the mark's case follows the font: "Aù" occurs beside "AÙ"
            letter = letter.upper()
        found += changes(text, codes, done, match.start())
        found.append(Replacement(match.start(), match.end(), letter))
        done = match.end()
    return found + changes(text, codes, done, len(text))
