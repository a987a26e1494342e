"""Text set in a Vietnamese font from before Unicode: the font's name tells the encoding."""

import re
import unicodedata

from ingest.legacy import tcvn3, vni

_SUBSET = re.compile(r"^[A-Z]{6}\+")  # ISO 32000-1, 9.6.4: "ABCDEF+.VnTime"
_TCVN3 = re.compile(r"\.vn|vn(?:time|arial|avant|black|helv)", re.IGNORECASE)
_TCVN3_IN_PDF = re.compile("Vn[A-Z]")  # the dot gets lost on the way
_VNI = re.compile(r"vni", re.IGNORECASE)
_CAPITALS = re.compile(r"[^-,]*H\b")  # .VnTimeH, .VnTimeH-Bold
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u0300-\u036f\u1ea0-\u1ef9]")


def from_font(text: str, font: str) -> str:
    """The text of a run set in that font, in Unicode (NFC).

    `font` is the name as Word, HTML or PDF files write it, with or without quotes or a subset
    prefix. Text in other fonts, and text that is Unicode already, keeps its letters.
    """
    name = _SUBSET.sub("", font.strip().strip("\"'").strip())
    if _UNICODE.search(text):
        return unicodedata.normalize("NFC", text)
    if _VNI.match(name):
        text = vni.decode(text)
    elif _TCVN3.match(name) or _TCVN3_IN_PDF.match(name):
        text = tcvn3.decode(text)
        if _CAPITALS.match(name.upper() if name.islower() else name):
            text = text.upper()
    return unicodedata.normalize("NFC", text)
