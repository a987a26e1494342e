"""Words that were recognised become lines of text in the order in which a person reads them.

Tesseract takes the two columns of a letterhead or of a signature for one: issuer and motto share a
line then. Such lines are told by the corridor of white between the columns and by the words that
stand there, and are read column by column.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.ocr.engine import Word
from ingest.text import fold

# What stands in the right column of a letterhead or the left one of a signature, OCR's way too.
_COLUMNS = re.compile(r"\bc\wng h\w{2,3} x\w|d\wc l\wp\s*[-–—]|^no[il] nh\wn\b")
_CORRIDOR = 0.8  # of a line's height; the white between two columns is wider
_DOMINANT = 1.6  # times the line's next widest white
_NEAR = 2.1  # heights from line to line inside the columns, at most


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of words from left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with single spaces between."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> int:
        """Left edge in pixels."""
        return self.words[0].left

    @property
    def right(self) -> int:
        """Right edge in pixels."""
        return max(word.left + word.width for word in self.words)

    @property
    def middle(self) -> float:
        """Height on the page of the line's middle, in pixels from the top."""
        return median(word.top + word.height / 2 for word in self.words)

    @property
    def height(self) -> float:
        """Usual height of its words in pixels."""
        return median(word.height for word in self.words)


def text_lines(words: Sequence[Word]) -> list[TextLine]:
    """The lines of a page in reading order, the columns of letterhead and signature apart."""
    by_line: dict[int, list[Word]] = {}
    for word in words:
        by_line.setdefault(word.line, []).append(word)
    lines = [TextLine(tuple(sorted(found, key=lambda w: w.left))) for found in by_line.values()]
    ordered: list[TextLine] = []
    position = 0
    while position < len(lines):
        region, corridor = _columns(lines, position)
        if region and _COLUMNS.search("\n".join(fold(line.text) for line in region)):
            ordered += _by_column(region, corridor)
            position += len(region)
        else:
            ordered.append(lines[position])
            position += 1
    return ordered


def starts_block(before: TextLine, line: TextLine) -> bool:
    """Whether white above the line sets it apart from the one before, as a blank line does."""
    if before.words[0].block == line.words[0].block:
        return False
    return line.middle - before.middle > 1.9 * max(before.height, line.height)


def _columns(lines: Sequence[TextLine], first: int) -> tuple[list[TextLine], tuple[float, float]]:
    """The lines from `first` on that leave one corridor white, and that corridor."""
    corridor = _corridor(lines[first])
    if corridor is None:
        return [], (0, 0)
    region = [lines[first]]
    for line in lines[first + 1 :]:
        height = max(line.height, region[-1].height)
        if not 0 < line.middle - region[-1].middle <= _NEAR * height:
            break
        narrowed = _narrowed(line, corridor)
        if narrowed is None:
            break
        corridor = narrowed
        region.append(line)
    return region, corridor


def _corridor(line: TextLine) -> tuple[float, float] | None:
    """The white between two columns on this line, if there is one."""
    gaps = [(a.left + a.width, b.left) for a, b in pairwise(line.words)]
    if not gaps:
        return None
    widths = sorted((right - left for left, right in gaps), reverse=True)
    usual = widths[1] if len(widths) > 1 else 0
    if widths[0] < max(_CORRIDOR * line.height, _DOMINANT * usual):
        return None
    return max(gaps, key=lambda gap: gap[1] - gap[0])


def _narrowed(line: TextLine, corridor: tuple[float, float]) -> tuple[float, float] | None:
    """The corridor as this line leaves it; None where a word stands in its way."""
    left, right = corridor
    for word in line.words:
        begin, end = word.left, word.left + word.width
        if end <= (left + right) / 2:
            left = max(left, end)
        elif begin >= (left + right) / 2:
            right = min(right, begin)
        else:
            return None
    return (left, right) if right - left > 0.3 * line.height else None


def _by_column(region: Sequence[TextLine], corridor: tuple[float, float]) -> list[TextLine]:
    middle = sum(corridor) / 2
    left = [tuple(w for w in line.words if w.left < middle) for line in region]
    right = [tuple(w for w in line.words if w.left >= middle) for line in region]
    return [TextLine(words) for words in (*left, *right) if words]
