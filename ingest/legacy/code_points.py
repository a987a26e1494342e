"""The code points by which a byte of an 8-bit font reaches us.

Programs that know nothing of Vietnamese fonts read their bytes as windows-1252, ISO 8859-1 or as
characters of a symbol font (Private Use U+F020-U+F0FF). All are brought to one form, in which
every code point still stands for one byte.
"""

from ingest.legacy.replacement import Replacement


def _windows_1252(byte: int) -> str:
    """The byte in windows-1252; the five bytes that it leaves undefined as in ISO 8859-1."""
    return bytes((byte,)).decode("cp1252", errors="replace").replace("\ufffd", chr(byte))


_CANONICAL = (
    {byte: _windows_1252(byte) for byte in range(0x80, 0xA0)}
    | {0xF000 + byte: _windows_1252(byte) for byte in range(0x20, 0x100)}
    | {0x3BC: "\xb5", 0x2219: "\xb7"}  # what PDF programs write for them
)


def canonical(text: str) -> str:
    """The text with one code point (as in windows-1252) for each byte of the font."""
    return text.translate(_CANONICAL)


def changes(text: str, codes: str, start: int, end: int) -> list[Replacement]:
    """Where canonical(text), given as `codes`, differs from the text between start and end."""
    if text[start:end] == codes[start:end]:
        return []
    places = (at for at in range(start, end) if text[at] != codes[at])
    return [Replacement(at, at + 1, codes[at]) for at in places]


def from_bytes(data: bytes) -> str:
    """8-bit text as windows-1252, one code point a byte; never fails."""
    return data.decode("latin-1").translate(_CANONICAL)
