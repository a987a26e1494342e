"""The words of a PDF page with their places, from the characters that PDFium reports.

PDFium's text page gives characters in the order of the page's content, adds the spaces and line
ends that the gaps between them stand for, and replaces hyphens at line ends by control characters
(fpdf_text.h). Places are turned so that most of the page's text runs from left to right, whatever
the page's /Rotate says; y grows downwards and the origin is arbitrary.
"""

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.formats.pdf_letters import page_texts, run_text

Box = tuple[float, float, float, float]  # left, top, right, bottom in points, y downwards

MOST_CHARS = 60_000  # of one page; a page of small print has about 10,000
_MARKS = {  # accents that a PDF draws as characters of their own, and what composes with a letter
    "´": "\u0301",
    "ˊ": "\u0301",
    "`": "\u0300",
    "ˋ": "\u0300",
    "ˆ": "\u0302",
    "^": "\u0302",
    "˘": "\u0306",
    "˜": "\u0303",
    "~": "\u0303",
}


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character where it stands; of one that PDFium added only `char` counts."""

    char: str
    box: Box
    baseline: float
    font: str
    bold: bool
    added: bool
    turned: bool  # not running from left to right in the page as it is read


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without white space between them; of turned text a whole run."""

    text: str  # NFC
    box: Box
    baseline: float
    size: float  # height of the font's line in points
    bold: bool
    order: int  # place in the order of the page's content
    spaced: bool  # a space follows
    turned: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """Quarter turns from the page's own axes to those in which its text is read."""

    turns: int = 0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The place of a point of the page, y downwards."""
        return ((x, -y), (y, x), (-x, y), (-y, -x))[self.turns]

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The place of a rectangle of the page."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def page_words(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> tuple[list[Word], View]:
    """The words of a page in the order of its content, and how the page is turned to read them.

    Of more than MOST_CHARS characters only the first are read.
    """
    left, bottom, right, top = page.get_cropbox()
    found = list(_characters(textpage))
    view = View(_main_direction(found))
    window = view.box(left, bottom, right, top)
    glyphs = [_placed(item, view) for item in found]
    shown = [glyph for glyph in glyphs if glyph.added or _inside(glyph.box, window)]
    words = list(_words(_with_marks(shown)))
    texts = page_texts([word.text for word in words])
    return [replace(w, text=t) for w, t in zip(words, texts, strict=True) if t], view


@dataclass(frozen=True, slots=True)
class _Character:
    """What PDFium says about a character, in the page's own axes."""

    code: int
    box: Box  # left, bottom, right, top
    origin: tuple[float, float]
    direction: int
    font: tuple[str, bool]
    added: bool


def _characters(textpage: pdfium.PdfTextPage) -> Iterator[_Character]:
    matrix, box = raw.FS_MATRIX(), raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    fonts: dict[int, tuple[str, bool]] = {}
    font = ("", False)
    for index in range(min(textpage.count_chars(), MOST_CHARS)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        added = raw.FPDFText_IsGenerated(textpage, index) == 1
        if not added:
            font = _font(raw.FPDFText_GetTextObject(textpage, index), fonts)
        raw.FPDFText_GetLooseCharBox(textpage, index, box)
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        raw.FPDFText_GetMatrix(textpage, index, matrix)
        place = (box.left, box.bottom, box.right, box.top)
        direction = _direction(matrix.a, matrix.b)
        yield _Character(code, place, (x.value, y.value), direction, font, added)


def _direction(a: float, b: float) -> int:
    """Quarter turns, against the clock, of text whose matrix begins with `a` and `b`."""
    if abs(a) >= abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _main_direction(characters: list[_Character]) -> int:
    counts = Counter(c.direction for c in characters if not c.added)
    return counts.most_common(1)[0][0] if counts else 0


def _font(text_object: object, known: dict[int, tuple[str, bool]]) -> tuple[str, bool]:
    """The name of the font, without the tag of a subset, and whether it is bold."""
    font = raw.FPDFTextObj_GetFont(text_object) if text_object else None
    if not font:
        return "", False
    address = ctypes.addressof(font.contents)
    if address not in known:
        buffer = ctypes.create_string_buffer(256)
        raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
        name = buffer.value.decode("utf-8", "replace")
        name = re.sub(r"^[A-Z]{6}\+", "", name)
        bold = re.search(r"bold|black|heavy", name, re.I) or name.endswith("H")
        known[address] = name, bool(bold) or raw.FPDFFont_GetWeight(font) >= 600
    return known[address]


def _placed(character: _Character, view: View) -> Glyph:
    char = chr(character.code) if 0 < character.code < 0x110000 else ""
    turned = character.direction != view.turns
    _, baseline = view.point(*character.origin)
    box = view.box(*character.box)
    return Glyph(char, box, baseline, *character.font, character.added, turned)


def _inside(box: Box, window: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return window[0] <= x <= window[2] and window[1] <= y <= window[3]


def _with_marks(glyphs: list[Glyph]) -> list[Glyph]:
    """The characters with accents drawn apart put to the letters that they stand over."""
    if not any(g.char in _MARKS or unicodedata.combining(g.char or " ") for g in glyphs):
        return glyphs
    result: list[Glyph] = []
    waiting: Glyph | None = None  # an accent drawn before its letter
    for at, glyph in enumerate(glyphs):
        mark = _MARKS.get(glyph.char, glyph.char)
        if unicodedata.combining(mark or " ") and not glyph.added:
            before = next((i for i in range(len(result) - 1, -1, -1) if not result[i].added), None)
            after = next((g for g in glyphs[at + 1 : at + 3] if not g.added), None)
            if before is not None and _stands_over(glyph, result[before]):
                result[before:] = [replace(result[before], char=result[before].char + mark)]
                continue
            if after is not None and _stands_over(glyph, after):
                waiting = replace(glyph, char=mark)
                continue
        elif waiting is not None and not glyph.added:
            glyph, waiting = replace(glyph, char=glyph.char + waiting.char), None
        if waiting is None and not _false_gap(glyph, result, glyphs[at + 1 : at + 2]):
            result.append(glyph)
    return result


def _stands_over(mark: Glyph, letter: Glyph) -> bool:
    """Whether an accent's middle is over a letter on the same line."""
    middle = (mark.box[0] + mark.box[2]) / 2
    size = letter.box[3] - letter.box[1]
    over = letter.box[0] - 0.05 * size <= middle <= letter.box[2] + 0.05 * size
    return letter.char[:1].isalpha() and over and abs(mark.baseline - letter.baseline) < size


def _false_gap(glyph: Glyph, before: list[Glyph], after: list[Glyph]) -> bool:
    """Whether white space was added only because of an accent that has been put to its letter."""
    if not (glyph.added and before and after) or len(before[-1].char) < 2:
        return False
    size = before[-1].box[3] - before[-1].box[1]
    return abs(after[0].box[0] - before[-1].box[2]) < 0.12 * size


def _words(glyphs: list[Glyph]) -> Iterator[Word]:
    """The runs of characters without white space between them.

    Where letters come from a second font, programs draw the rest of a line first and leave gaps
    for them, so white space that PDFium added proves nothing; pdf_lines.py measures the gaps.
    """
    run: list[Glyph] = []
    order = 0
    for glyph in glyphs:
        space = glyph.char.isspace() or glyph.char in ("", "\xa0")
        turned_space = space and not glyph.added and glyph.turned and run and run[-1].turned
        if (space and not turned_space) or (run and not space and _apart(run[-1], glyph)):
            if run:
                yield _word(run, order, space and _follows(run[-1], glyph))
                order += 1
            run = []
        if not space or turned_space:
            run.append(glyph)
    if run:
        yield _word(run, order, False)


def _follows(last: Glyph, space: Glyph) -> bool:
    """Whether a space that the page holds stands right behind a character."""
    size = last.box[3] - last.box[1]
    near = abs(space.box[0] - last.box[2]) < 0.15 * size
    return not space.added and near and abs(space.baseline - last.baseline) < 0.6 * size


def _apart(last: Glyph, glyph: Glyph) -> bool:
    """Whether two characters that follow each other in the content are not neighbours."""
    if last.turned or glyph.turned:
        return last.turned != glyph.turned
    size = max(last.box[3] - last.box[1], 1.0)
    gap = glyph.box[0] - last.box[2]
    return gap > 0.6 * size or gap < -1.5 * size or abs(glyph.baseline - last.baseline) > 0.6 * size


def _word(run: list[Glyph], order: int, spaced: bool) -> Word:
    texts: list[tuple[str, str]] = []
    for glyph in run:
        if texts and texts[-1][1] == glyph.font:
            texts[-1] = (texts[-1][0] + glyph.char, glyph.font)
        else:
            texts.append((glyph.char, glyph.font))
    text = "".join(run_text(part, font) for part, font in texts)
    boxes = list(zip(*(glyph.box for glyph in run), strict=True))
    box = (min(boxes[0]), min(boxes[1]), max(boxes[2]), max(boxes[3]))
    first = run[0]
    size = max(glyph.box[3] - glyph.box[1] for glyph in run) if not first.turned else 10.0
    bold = all(glyph.bold for glyph in run)
    return Word(text, box, first.baseline, size, bold, order, spaced, first.turned)
