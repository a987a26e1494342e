"""The streams of a Word 97-2003 document and the pieces its text is kept in.

Follows [MS-DOC]: 2.5.1 Fib, 2.4.1 Retrieving Text, 2.8.35 PlcPcd, 2.9.73 FcCompressed.
"""

import io
import struct
from dataclasses import dataclass

import olefile

from ingest.errors import SourceError
from ingest.legacy.code_points import from_bytes

_WORD_97 = 0x00C1  # nFib of Word 97, the first with this layout
_IDENT = 0xA5EC
_ENCRYPTED, _WHICH_TABLE = 0x0100, 0x0200  # flags of FibBase
_FLAGS, _CCP, _FC_LCB = 0x0A, 0x4C, 0x9A  # offsets in the FIB
_PIECES = 33  # fcClx's index in FibRgFcLcb97
_COMPRESSED = 1 << 30
_DAMAGED = "the Word document is damaged; open it in Word and save it as .docx"


class PasswordError(SourceError):
    """The document is encrypted."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text as the file keeps it."""

    text: str
    offset: int  # of its first byte in the WordDocument stream
    width: int  # bytes a code unit


@dataclass(frozen=True, slots=True)
class Story:
    """One of the document's texts: the main text, footnotes, headers, ..."""

    name: str
    text: str
    ends: tuple[int, ...]  # for each code unit, the offset in the stream of the byte after it


@dataclass(frozen=True, slots=True)
class WordStreams:
    """The two streams that hold a document."""

    word: bytes
    table: bytes

    def located(self, index: int) -> bytes:
        """The part of the table stream that entry `index` of FibRgFcLcb97 points at."""
        start, length = struct.unpack_from("<II", self.word, _FC_LCB + 8 * index)
        return self.table[start : start + length]


def open_word(data: bytes) -> WordStreams:
    """The streams of a Word document.

    Raises PasswordError where it is encrypted, SourceError where it is damaged or older than
    Word 97.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            word = _stream(ole, "WordDocument")
            if len(word) < _FC_LCB + 8 * (_PIECES + 1):
                raise SourceError(_DAMAGED)
            flags = _checked_flags(word)
            table = _stream(ole, "1Table" if flags & _WHICH_TABLE else "0Table")
            return WordStreams(word, table)
    except (OSError, ValueError, IndexError, AttributeError, TypeError, struct.error) as error:
        raise SourceError(_DAMAGED) from error


def stories(streams: WordStreams) -> list[Story]:
    """The document's texts in the order of [MS-DOC] 2.3, the main text first.

    Raises SourceError where the pieces point outside the file.
    """
    try:
        pieces = _pieces(streams)
        lengths = struct.unpack_from("<8i", streams.word, _CCP)
    except (struct.error, ValueError) as error:
        raise SourceError(_DAMAGED) from error
    text = "".join(piece.text for piece in pieces)
    ends = [p.offset + p.width * (i + 1) for p in pieces for i in range(len(p.text))]
    names = ("main", "footnotes", "headers", "macros", "comments", "endnotes", "boxes", "boxes")
    found, begin = [], 0
    for name, length in zip(names, lengths, strict=True):
        end = begin + max(0, length)
        found.append(Story(name, text[begin:end], tuple(ends[begin:end])))
        begin = end
    return found


def _stream(ole: olefile.OleFileIO, name: str) -> bytes:
    if not ole.exists(name):
        raise SourceError(_DAMAGED)
    return bytes(ole.openstream(name).read())


def _checked_flags(word: bytes) -> int:
    """The flags of the FIB, if it is one that can be read."""
    ident, version = struct.unpack_from("<HH", word)
    flags: int = struct.unpack_from("<H", word, _FLAGS)[0]
    if ident != _IDENT or version < _WORD_97:
        raise SourceError(
            "a Word document from before Word 97; install LibreOffice, or save it as .docx"
        )
    if flags & _ENCRYPTED:
        raise PasswordError("the document needs a password; save it without one and try again")
    return flags


def _pieces(streams: WordStreams) -> list[Piece]:
    """The pieces of the text in reading order."""
    plc = _piece_table(streams.located(_PIECES))
    count = (len(plc) - 4) // 12
    positions = struct.unpack_from(f"<{count + 1}I", plc)
    pieces, total = [], 0
    for at in range(count):
        length = positions[at + 1] - positions[at]
        total += length
        if length < 0 or total > len(streams.word):  # no code unit is kept twice
            raise ValueError("pieces overlap")
        (fc,) = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * at + 2)
        pieces.append(_piece(streams.word, fc, length))
    return pieces


def _piece_table(clx: bytes) -> bytes:
    """The PlcPcd of a Clx, which may begin with property modifiers (Prc)."""
    at = 0
    while clx[at : at + 1] == b"\x01":
        at += 3 + int(struct.unpack_from("<H", clx, at + 1)[0])
    if clx[at : at + 1] != b"\x02":
        raise ValueError("no piece table")
    (length,) = struct.unpack_from("<I", clx, at + 1)
    plc = clx[at + 5 : at + 5 + length]
    if len(plc) < max(length, 16):
        raise ValueError("piece table cut off")
    return plc


def _piece(word: bytes, fc: int, length: int) -> Piece:
    if fc & _COMPRESSED:
        offset = (fc & (_COMPRESSED - 1)) // 2
        data, width = word[offset : offset + length], 1
        text = from_bytes(data)
    else:
        offset = fc & (_COMPRESSED - 1)
        data, width = word[offset : offset + 2 * length], 2
        # one character a code unit, so that positions count; pairs are joined later
        text = "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data[: len(data) & ~1])))
    if len(text) < length:
        raise ValueError("piece outside the file")
    return Piece(text, offset, width)
