"""Vietnamese text in the 8-bit codes of before Unicode: TCVN3 (.Vn fonts) and VNI (VNI- fonts).

The tables are those of ingest.legacy, turned round. The .Vn fonts have no capitals with a tone:
the small letter stands there, and a font of capitals printed it as one ("Céng hßa").
"""

import unicodedata
from pathlib import Path

from ingest.legacy import tcvn3, vni

_TCVN3 = {letter: code for code, letter in tcvn3.LETTERS.items()}
_VNI = {letter: codes for codes, letter in vni.LETTERS.items()}


def to_tcvn3(text: str) -> bytes:
    """The text in TCVN3. Raises UnicodeEncodeError where it has a letter that the code has not."""
    codes = (
        _TCVN3.get(char) or _TCVN3.get(char.lower(), char)
        for char in unicodedata.normalize("NFC", text)
    )
    return "".join(codes).encode("latin-1")


def to_vni(text: str) -> bytes:
    """The text in VNI. Raises UnicodeEncodeError where it has a letter that the code has not."""
    return "".join(map(_vni, unicodedata.normalize("NFC", text))).encode("cp1252")


def _vni(char: str) -> str:
    codes = _VNI.get(char.lower(), char.lower())
    return codes.upper() if char.isupper() else codes


def write_tcvn3(source: str, path: Path) -> None:
    """Writes the text with the line ends of Windows."""
    path.write_bytes(to_tcvn3(source.replace("\n", "\r\n")))


def write_vni(source: str, path: Path) -> None:
    """Writes the text with the line ends of Windows."""
    path.write_bytes(to_vni(source.replace("\n", "\r\n")))
