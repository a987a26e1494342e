"""The straight lines drawn on a PDF page: what tables are ruled with.

Word and LibreOffice draw a table's lines as thin filled rectangles, other programs as strokes or
stroked rectangles. Lines of cells are drawn piece by piece, so pieces in line are joined.
"""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.formats.pdf_glyphs import View

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]

MOST_OBJECTS = 60_000  # drawn objects of a page that are looked at
MOST_RULINGS = 500  # joined lines of each direction; drawings and maps have more
_MOST_PIECES = 20_000
_DEPTH = 4  # forms inside forms
_THIN = 3.0  # points; a filled rectangle is a line up to this width
_SNAP = 2.5  # points; lines nearer than this are one
_JOIN = 4.0  # points; gaps in a line
_SHORTEST = 6.0  # points; a joined line that rules something
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A line along one axis: at `at` on the other axis, from `start` to `end` on its own."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rulings:
    """The horizontal and vertical lines of a page in the axes of its text (points, y down)."""

    horizontal: tuple[Ruling, ...] = ()
    vertical: tuple[Ruling, ...] = ()
    complete: bool = True  # False where the page has more drawing than is looked at


def page_rulings(page: pdfium.PdfPage, view: View) -> Rulings:
    """The lines of a page, pieces joined; none where there are too many to be those of tables."""
    across: list[Ruling] = []
    down: list[Ruling] = []
    seen = _Budget(MOST_OBJECTS)
    for start, end in _segments(page, seen):
        (x0, y0), (x1, y1) = view.point(*start), view.point(*end)
        if abs(y1 - y0) <= _THIN / 2 < abs(x1 - x0):
            across.append(Ruling((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= _THIN / 2 < abs(y1 - y0):
            down.append(Ruling((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
        if len(across) + len(down) > _MOST_PIECES:
            return Rulings(complete=False)
    horizontal, vertical = _joined(across), _joined(down)
    if seen.spent or max(len(horizontal), len(vertical)) > MOST_RULINGS:
        return Rulings(complete=False)
    return Rulings(tuple(horizontal), tuple(vertical))


@dataclass(slots=True)
class _Budget:
    """How many more objects may be looked at."""

    left: int

    @property
    def spent(self) -> bool:
        return self.left <= 0


def _segments(page: pdfium.PdfPage, budget: _Budget) -> Iterator[tuple[Point, Point]]:
    for index in range(raw.FPDFPage_CountObjects(page)):
        if budget.spent:
            return
        yield from _object_segments(raw.FPDFPage_GetObject(page, index), _IDENTITY, 0, budget)


def _object_segments(
    drawn: object, outer: Matrix, depth: int, budget: _Budget
) -> Iterator[tuple[Point, Point]]:
    budget.left -= 1
    kind = raw.FPDFPageObj_GetType(drawn)
    if kind not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM):
        return
    own = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, own)
    matrix = _times((own.a, own.b, own.c, own.d, own.e, own.f), outer)
    if kind == raw.FPDF_PAGEOBJ_PATH:
        yield from _path_segments(drawn, matrix)
    elif depth < _DEPTH:
        for index in range(raw.FPDFFormObj_CountObjects(drawn)):
            if budget.spent:
                return
            part = raw.FPDFFormObj_GetObject(drawn, index)
            yield from _object_segments(part, matrix, depth + 1, budget)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
            e * p + f * r + t, e * q + f * s + u)  # fmt: skip


def _path_segments(path: object, matrix: Matrix) -> Iterator[tuple[Point, Point]]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    for points in _subpaths(path, matrix):
        if stroke.value:
            yield from pairwise(points)
        elif fill.value and len(points) > 2:
            yield from _thin_rectangle(points)


def _subpaths(path: object, matrix: Matrix) -> Iterator[list[Point]]:
    """The corners of each part of a path; curves as the straight line between their ends."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(min(raw.FPDFPath_CountSegments(path), _MOST_PIECES)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            if points:
                yield points
            points = []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _thin_rectangle(points: list[Point]) -> Iterator[tuple[Point, Point]]:
    """The middle line of a filled rectangle that is thin enough to be a line."""
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = min(y for _, y in points), max(y for _, y in points)
    if high - low <= _THIN < right - left:
        yield (left, (low + high) / 2), (right, (low + high) / 2)
    elif right - left <= _THIN < high - low:
        yield ((left + right) / 2, low), ((left + right) / 2, high)


def _joined(pieces: list[Ruling]) -> list[Ruling]:
    """Pieces that lie on one line and touch, as one line each."""
    result: list[Ruling] = []
    for group in _in_line(pieces):
        at = sum(piece.at for piece in group) / len(group)
        start, end = group[0].start, group[0].end
        for piece in group[1:]:
            if piece.start > end + _JOIN:
                result.append(Ruling(at, start, end))
                start, end = piece.start, piece.end
            end = max(end, piece.end)
        result.append(Ruling(at, start, end))
    return [ruling for ruling in result if ruling.end - ruling.start >= _SHORTEST]


def _in_line(pieces: Iterable[Ruling]) -> Iterator[list[Ruling]]:
    """Groups of pieces on one line, each from its start onwards."""
    group: list[Ruling] = []
    for piece in sorted(pieces, key=lambda piece: piece.at):
        if group and piece.at - group[0].at > _SNAP:
            yield sorted(group, key=lambda piece: piece.start)
            group = []
        group.append(piece)
    if group:
        yield sorted(group, key=lambda piece: piece.start)
