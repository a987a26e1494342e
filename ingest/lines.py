"""The lines of a document's head and foot, table cells and columns apart, without markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.text import fold

_PART = re.compile(r"[^|\n]+")
# The national motto stands beside the issuer; PDF and OCR run the two columns together.
_CUT = re.compile(
    r"\t|\s{4,}|[-_=–—*.]{4,}|(?<=\s)(?=cong h\w{1,5} x\w{1,2} h)"
    r"|(?<=\s)(?=d\w{0,2}c \w{1,3}p\s*[-–])"
)
_EDGE = " \t\f\r\xa0*|#>_~\\"
_SPECKS = _EDGE + "/.,;'`’·•"  # what a scanner or a slip of the hand puts in front of a line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, or one cell of it, without markup at its ends."""

    text: str
    folded: str
    start: int
    end: int
    gap: int  # line breaks since the line before; 0 for a further part of the same line

    @property
    def capitals(self) -> bool:
        """Whether the line is written in capitals."""
        letters = [char for char in self.text if char.isalpha()]
        return sum(map(str.isupper, letters)) > 0.7 * len(letters) if letters else False

    def rest(self, begin: int) -> "Line":
        """The line from `begin` on."""
        text = self.text[begin:]
        return Line(text, fold(text), self.start + begin, self.end, 0)


def split_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The non-blank lines of a range of the text, table cells apart."""
    gap = 0
    for physical in re.finditer(r"[^\n]*(?:\n|$)", text[start:end]):
        for part in _PART.finditer(physical.group()):
            for a, b in _pieces(part.group()):
                begin = start + physical.start() + part.start() + a
                piece = part.group()[a:b]
                yield Line(piece, fold(piece), begin, begin + len(piece), gap)
                gap = 0
        gap += 1


def _pieces(part: str) -> Iterator[tuple[int, int]]:
    folded, begin = fold(part), 0
    for cut in [*_CUT.finditer(folded), None]:
        stop = cut.start() if cut else len(part)
        piece = part[begin:stop]
        left = len(piece) - len(piece.lstrip(_SPECKS))
        right = len(piece.rstrip(_EDGE))
        if right > left and not re.fullmatch(r"[\W_]+", piece):
            yield begin + left, begin + right
        begin = cut.end() if cut else len(part)
