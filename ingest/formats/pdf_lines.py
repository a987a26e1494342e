"""Words of a PDF page become printed lines in reading order, and runs of such lines.

The order is the content's own as long as it leads from above to below within a column (the partial
order of T. Breuel, "High performance document layout analysis", 2003: of two pieces that overlap
horizontally the upper one comes first); content that was drawn in another order is put right.
The two columns of a letterhead or signature are read one after the other.
"""

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.formats.pdf_glyphs import Box, Word
from ingest.text import fold

_SAME_LINE = 0.35  # of the size: baselines nearer than this are one line
_PIECE = 1.2  # of the size: a wider gap parts columns (or was left to be filled in)
_TIGHT = 0.12  # of the size: a narrower gap, or an overlap, holds no space
_NARROWEST = 0.8  # of the size: free space between two columns
_PITCH = 1.25  # of the usual distance of lines: a wider one parts paragraphs
_INDENT = 1.2  # of the size
_LONE = 2.0  # of the size: the distance of a header or footer
_MOST_PIECES = 1500  # pieces that are ordered; of more, lines are read from above to below
_TWO_COLUMNS = re.compile(  # what letterheads and signatures hold
    r"^cong h\w+ xa hoi|^doc lap\s*-|^noi nhan\s*:|^(?:tm|kt|tl|tuq|q)\s?\.\s", re.M
)
_NUMBER = re.compile(r"[-–]?\s*\d{1,3}\s*[-–]?")  # of a page


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a printed line without a gap as wide as that between columns."""

    text: str
    box: Box
    baseline: float
    size: float
    order: float
    row: int  # pieces with the same number are on one line


def cell_text(words: Sequence[Word]) -> str:
    """The text of a table cell, its lines from above to below."""
    rows = _rows(words)
    return "\n".join(_text(row) for row in rows)


def paragraphs(words: Sequence[Word]) -> list[str]:
    """The runs of lines that belong together, in reading order; lines keep their ends."""
    return ["\n".join(p.text for p in run) for run in _runs(_ordered(_pieces(words)))]


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """The words of each printed line from left to right; a turned run is a line of its own."""
    rows: list[list[Word]] = [[word] for word in words if word.turned]
    level = sorted((w for w in words if not w.turned), key=lambda word: word.baseline)
    first = len(rows)
    for word in level:
        near = len(rows) > first and word.baseline - rows[-1][0].baseline
        if near is not False and near <= _SAME_LINE * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_once(sorted(row, key=lambda word: word.box[0])) for row in rows]


def _once(row: list[Word]) -> list[Word]:
    """Without words that are drawn twice on one place to look bold."""
    kept = row[:1]
    for last, word in pairwise(row):
        if word.text != last.text or abs(word.box[0] - last.box[0]) > 0.15 * word.size:
            kept.append(word)
    return kept


def _text(row: Sequence[Word]) -> str:
    parts = [row[0].text] if row else []
    for last, word in pairwise(row):
        gap = word.box[0] - last.box[2]
        parts.append("" if not last.spaced and gap < _TIGHT * word.size else " ")
        parts.append(word.text)
    return "".join(parts)


def _pieces(words: Sequence[Word]) -> list[Piece]:
    pieces: list[Piece] = []
    for number, row in enumerate(_rows(words)):
        begin = 0
        for at in range(1, len(row) + 1):
            wide = at == len(row) or row[at].box[0] - row[at - 1].box[2] > _PIECE * row[at].size
            if wide:
                pieces.append(_piece(row[begin:at], number))
                begin = at
    return pieces


def _piece(words: list[Word], row: int) -> Piece:
    boxes = list(zip(*(word.box for word in words), strict=True))
    box = (min(boxes[0]), min(boxes[1]), max(boxes[2]), max(boxes[3]))
    size = max(word.size for word in words)
    return Piece(_text(words), box, words[0].baseline, size, min(w.order for w in words), row)


def _ordered(pieces: list[Piece]) -> list[Piece]:
    """The lines in reading order: pieces that follow each other on one line are put together."""
    if len(pieces) > _MOST_PIECES:
        pieces = sorted(pieces, key=lambda piece: (piece.row, piece.box[0]))
    else:
        pieces = _downwards(_ends_apart(_columns_apart(pieces)))
    lines: list[Piece] = []
    for piece in pieces:
        last = lines[-1] if lines else None
        if last and last.row == piece.row and last.box[2] <= piece.box[0]:
            box = (last.box[0], min(last.box[1], piece.box[1]),
                   piece.box[2], max(last.box[3], piece.box[3]))  # fmt: skip
            text = f"{last.text} {piece.text}"
            lines[-1] = Piece(text, box, last.baseline, last.size, last.order, last.row)
        else:
            lines.append(piece)
    return lines


def _ends_apart(pieces: list[Piece]) -> list[Piece]:
    """The pieces with a lone first line first and a lone last line last: header and footer."""
    rows = sorted({piece.row: piece.baseline for piece in pieces}.items())
    orders: dict[int, float] = {}
    for at, beside, order in ((0, 1, -1.0), (-1, -2, float("inf"))):
        if len(rows) > 1 and abs(rows[at][1] - rows[beside][1]) > _LONE * pieces[0].size:
            orders[rows[at][0]] = order
    return [_moved(p, orders[p.row]) if p.row in orders else p for p in pieces]


def _downwards(pieces: list[Piece]) -> list[Piece]:
    """By the order of the content, but never a piece before one above it in the same column.

    What had to wait (a page number drawn first) doesn't come between pieces in sequence.
    """
    above = [0] * len(pieces)
    below: list[list[int]] = [[] for _ in pieces]
    for i, upper in enumerate(pieces):
        for j, lower in enumerate(pieces):
            if upper.row < lower.row and _overlap(upper, lower):
                above[j] += 1
                below[i].append(j)
    ready = [(pieces[i].order, i) for i, count in enumerate(above) if not count]
    heapq.heapify(ready)
    waiting: list[tuple[float, int]] = []
    result: list[Piece] = []
    while ready or waiting:
        while ready and result and ready[0][0] < result[-1].order:
            heapq.heappush(waiting, heapq.heappop(ready))
        _, i = heapq.heappop(ready or waiting)
        result.append(pieces[i])
        if not ready:
            ready, waiting = waiting, []
        for j in below[i]:
            above[j] -= 1
            if not above[j]:
                heapq.heappush(ready, (pieces[j].order, j))
    return result


def _overlap(a: Piece, b: Piece) -> bool:
    return min(a.box[2], b.box[2]) - max(a.box[0], b.box[0]) > 0.1 * min(a.size, b.size)


def _columns_apart(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the left column of each letterhead or signature before the right one."""
    rows: dict[int, list[Piece]] = {}
    for piece in pieces:
        rows.setdefault(piece.row, []).append(piece)
    numbers = sorted(rows)
    result: list[Piece] = []
    at = 0
    while at < len(numbers):
        end, gutter = _column_block([rows[n] for n in numbers[at:]])
        block = [piece for n in numbers[at : at + end] for piece in rows[n]]
        if gutter is not None:
            first = min(piece.order for piece in block)
            left = [piece for piece in block if piece.box[2] <= gutter]
            right = [piece for piece in block if piece.box[2] > gutter]
            block = [_moved(p, first + i / 1e4) for i, p in enumerate([*left, *right])]
        result.extend(block)
        at += end
    return result


def _moved(piece: Piece, order: float) -> Piece:
    return Piece(piece.text, piece.box, piece.baseline, piece.size, order, piece.row)


def _column_block(rows: list[list[Piece]]) -> tuple[int, float | None]:
    """How many rows stand in two columns from the first row on, and where these part.

    One row and None where the first row is not that of a letterhead or signature.
    """
    for left, right in pairwise(rows[0]):
        low, high = left.box[2], right.box[0]
        count = 0
        for row in rows:
            narrowed = _free(row, low, high)
            if narrowed is None:
                break
            low, high = narrowed
            count += 1
        middle = (low + high) / 2
        both = sum(row[0].box[2] <= middle < row[-1].box[2] for row in rows[:count])
        text = "\n".join(piece.text for row in rows[:count] for piece in row)
        if both >= 2 and _TWO_COLUMNS.search(fold(text)):
            return count, middle
    return 1, None


def _free(row: list[Piece], low: float, high: float) -> tuple[float, float] | None:
    """What is free in `row` of the space from `low` to `high`; None where that is no column gap."""
    for piece in row:
        if piece.box[2] <= (low + high) / 2:
            low = max(low, piece.box[2])
        elif piece.box[0] >= (low + high) / 2:
            high = min(high, piece.box[0])
        else:
            return None
    return (low, high) if high - low > _NARROWEST * row[0].size else None


def _runs(lines: list[Piece]) -> Iterator[list[Piece]]:
    """The lines parted where white space, an indented line or another column begins one."""
    if not lines:
        return
    pitch = _usual_pitch(lines)
    run = [lines[0]]
    for last, line in pairwise(lines):
        if _parted(last, line, pitch):
            yield run
            run = []
        run.append(line)
    yield run


def _usual_pitch(lines: list[Piece]) -> float:
    """The distance of lines inside paragraphs, in sizes of their font."""
    steps = [(b.baseline - a.baseline) / b.size for a, b in pairwise(lines) if a.size and b.size]
    steps = sorted(step for step in steps if 0.5 < step < 3)
    return steps[len(steps) // 3] if steps else 1.2


def _parted(last: Piece, line: Piece, pitch: float) -> bool:
    step = line.baseline - last.baseline
    if step <= 0 or step > _PITCH * pitch * max(last.size, line.size):
        return True
    if not _overlap(last, line) or any(_NUMBER.fullmatch(p.text) for p in (last, line)):
        return True
    shift = line.box[0] - last.box[0]
    if (
        abs(shift) <= _INDENT * line.size
        or abs(sum(last.box[::2]) - sum(line.box[::2])) < line.size
    ):
        return False  # neither indented nor centred otherwise
    ended = last.box[2] < line.box[2] - _INDENT * line.size
    return shift > 0 or ended
