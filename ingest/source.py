"""From a plan's text back to the file it was read from.

NFC composes letters and marks, and markup is removed, so a plan's text is shorter than what the
file holds. A citation must point into the file, so each code point of the text remembers which
code points of the source it stands for.
"""

from __future__ import annotations

import unicodedata
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class SourceMap:
    """For each code point of the text, the half-open range of source code points it stands for."""

    starts: array[int]
    ends: array[int]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source range of a non-empty range of the text.

        Raises ValueError where the range is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.starts):
            raise ValueError(f"range {start}:{end} is not inside a text of {len(self.starts)}")
        return self.starts[start], self.ends[end - 1]

    def with_markup(self, start: int, end: int) -> tuple[int, int]:
        """As to_source(), widened over markup at both ends that the text leaves out: "**1. ..."."""
        first, last = self.to_source(start, end)
        before = self.ends[start - 1] if start > 0 else 0
        after = self.starts[end] if end < len(self.starts) else last
        return min(first, before), max(last, after)

    def from_source(self, start: int, end: int) -> tuple[int, int]:
        """The range of the text that stands for source[start:end], empty where none does."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return first, max(first, last)

    def after(self, earlier: SourceMap) -> SourceMap:
        """The map of a text made from the text that `earlier` maps: from here to its source."""
        return SourceMap(
            array("I", (earlier.starts[start] for start in self.starts)),
            array("I", (earlier.ends[end - 1] for end in self.ends)),
        )

    def pack(self) -> bytes:
        """A compact form for storage; unpack() reads it."""
        return zlib.compress(self.starts.tobytes() + self.ends.tobytes(), 6)

    @classmethod
    def unpack(cls, data: bytes) -> SourceMap:
        """The map that pack() stored."""
        both = array("I", zlib.decompress(data))
        half = len(both) // 2
        return cls(both[:half], both[half:])


def identity_map(length: int) -> SourceMap:
    """The map of a text that is its own source."""
    return SourceMap(array("I", range(length)), array("I", range(1, length + 1)))


class MappedText:
    """A text under construction that keeps its way back to the source."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts: array[int] = array("I")
        self._ends: array[int] = array("I")

    def __len__(self) -> int:
        return len(self._starts)

    def append(self, source: str, start: int) -> None:
        """Adds `source`, which begins at code point `start` of the file's text, in NFC."""
        for piece, offset in _composable(source):
            composed = unicodedata.normalize("NFC", piece)
            begin = start + offset
            if len(composed) == len(piece):
                self._starts.extend(range(begin, begin + len(piece)))
                self._ends.extend(range(begin + 1, begin + len(piece) + 1))
            else:
                self._starts.extend([begin] * len(composed))
                self._ends.extend([begin + len(piece)] * len(composed))
            self._parts.append(composed)

    def replace(self, text: str, start: int, end: int) -> None:
        """Adds `text`, each character of which stands for all of source[start:end]."""
        composed = unicodedata.normalize("NFC", text)
        self._starts.extend([start] * len(composed))
        self._ends.extend([end] * len(composed))
        self._parts.append(composed)

    def finish(self) -> tuple[str, SourceMap]:
        """The text and its map."""
        return "".join(self._parts), SourceMap(self._starts, self._ends)


def _composable(source: str) -> Iterator[tuple[str, int]]:
    """Splits `source` where NFC of the parts equals NFC of the whole; yields part and offset."""
    if source.isascii() or unicodedata.is_normalized("NFC", source):
        yield source, 0
        return
    begin = 0
    for i in range(1, len(source) + 1):
        if i < len(source) and _joins_previous(source[i]):
            continue
        yield source[begin:i], begin
        begin = i


def _joins_previous(char: str) -> bool:
    """Whether NFC may merge the character with what stands before it (UAX 15: marks, jamo)."""
    return unicodedata.combining(char) != 0 or 0x1160 <= ord(char) <= 0x11FF
