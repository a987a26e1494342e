"""Which encoding an HTML file is in: its mark, what it says of itself, or what its bytes allow."""

import codecs
import re

_HEAD = 4096  # bytes in which a file names its encoding (HTML, 13.2.3.2, asks for 1,024)
_NAMED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.I)
_LEGACY_FONT = re.compile(rb"[\"':,= ](?:\.Vn|VNI-)\w", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = {  # HTML, 13.2.5.80: C1 controls are meant as windows-1252
    code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)
}


def decode_html(data: bytes) -> str:
    """The file's text. Bytes that the encoding doesn't have become U+FFFD.

    Bytes that are valid UTF-8 are UTF-8, whatever the file says: saved pages often keep the name
    of an older encoding. A file that names none is windows-1258, the encoding of Vietnamese
    Windows, or windows-1252 where its fonts have encodings of their own.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(data[len(mark) :], encoding)
    if b"\x00" in data[:_HEAD]:
        even, odd = data[:_HEAD:2].count(0), data[1:_HEAD:2].count(0)
        return _text(data, "utf-16-be" if even > odd else "utf-16-le")
    try:
        return _text(data, "utf-8", "strict")
    except UnicodeDecodeError:
        return _text(data, _named(data) or _likely(data))


def _text(data: bytes, encoding: str, errors: str = "replace") -> str:
    text = data.decode(encoding, errors).replace("\x00", "")
    return text.translate(_CONTROL) if encoding in ("iso8859-1", "utf-8") else text


def _named(data: bytes) -> str | None:
    match = _NAMED.search(data[:_HEAD])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name
        b"".decode(name)
    except (LookupError, ValueError):
        return None
    wide = name.startswith(("utf-16", "utf-32", "utf-7"))  # these couldn't be read so far
    return None if wide else name


def _likely(data: bytes) -> str:
    return "cp1252" if _LEGACY_FONT.search(data) else "cp1258"
