"""An RTF document's font table, made short.

striprtf takes the encoding of 8-bit text from the font's charset, with patterns that take far too
long on hostile font tables and that mistake fonts without charset. A rebuilt table has only what
it needs, and calls the fonts of TCVN3 and VNI what they are: windows-1252 by their code points.
"""

import re
from collections.abc import Iterator

_TABLE = re.compile(r"\{\s*\\fonttbl")
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_FONT = re.compile(r"\\f(?=\d)")
_CHARSET = re.compile(r"\\fcharset(\d{1,3})(?!\d)")
_LEGACY = re.compile(r"[ \s{;]\.?(?:Vn[A-Z]|VNI[- ])")
_MOST_FONTS = 10_000
_DEFAULT = "1"  # DEFAULT_CHARSET: that of the document


def minimal_fonts(rtf: str) -> str:
    """The RTF with its font table reduced to the numbers and charsets of the fonts."""
    start = _TABLE.search(rtf)
    if start is None:
        return rtf
    end = _group_end(rtf, start.end())
    fonts = "".join(_fonts(rtf[start.end() : end]))
    return f"{rtf[: start.start()]}{{\\fonttbl{fonts}}}{rtf[end:]}"


def _group_end(rtf: str, at: int) -> int:
    """The offset after the brace that closes the group which is open at `at`."""
    depth = 1
    for match in _BRACES.finditer(rtf, at):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0:
            return match.end()
    return len(rtf)


def _fonts(table: str) -> Iterator[str]:
    for entry in _FONT.split(table)[1 : _MOST_FONTS + 1]:
        number = re.match(r"\d{1,5}", entry)
        charset = _CHARSET.search(entry)
        if number:
            code = "0" if _LEGACY.search(entry) else charset[1] if charset else _DEFAULT
            yield f"{{\\f{number[0]}\\fcharset{code} X;}}"
