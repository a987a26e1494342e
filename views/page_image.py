"""A page of a PDF as an image, with the quoted words marked.

The quote is found on the page by its letters alone: spaces and line breaks differ between the
plan's text and the page, and diacritics may be stored in another order. Digits must agree.

Lock: pdfium is not safe to use from two threads, so everything here holds PDFIUM.
"""

import ctypes
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops, ImageDraw

from ingest.formats.pdf_document import PDFIUM
from ingest.text import fold

Span = tuple[int, int]
Box = tuple[int, int, int, int]

WIDTH = 1200  # pixels; twice the width of the column, for sharp screens
QUOTED = (255, 246, 200)
MARKED = (255, 208, 92)
MARGIN = 30  # pixels
TALLEST = 16_383  # pixels that WebP can hold
SHORTEST = 12  # letters of a quote that must stand on the page for it to be marked


@dataclass(frozen=True, slots=True)
class PageImage:
    """A rendered page."""

    data: bytes
    kind: str  # "image/webp"; a page too tall for that is "image/png"
    width: int
    height: int
    top: float | None  # where the quote begins, in shares of the height; None where it isn't found

    @property
    def marked(self) -> bool:
        """Whether the quote was found on the page."""
        return self.top is not None


def page_image(
    pdf: bytes, number: int, quote: str, marks: Sequence[Span], before: str = ""
) -> PageImage:
    """Page `number` (from 1) with the quote tinted and `marks`, its ranges, more so.

    `before` is the text in front of the quote, which tells apart places with the same words.
    Raises pdfium's PdfiumError where the file can't be opened, IndexError where it has no such
    page.
    """
    with PDFIUM, pdfium.PdfDocument(pdf) as document:
        if not 1 <= number <= len(document):
            raise IndexError(f"the file has no page {number}")
        page = document[number - 1]
        letters = page.get_textpage()
        found = _locate(_printed(letters), quote, before)
        image = page.render(scale=WIDTH / max(page.get_width(), 1)).to_pil().convert("RGB")
        boxes = [(i, _box(page, image.size, letters.get_charbox(j, loose=True))) for i, j in found]
    strong = {i for start, end in marks for i in range(start, end)}
    tinted = tint(image, runs([box for _, box in boxes]), QUOTED)
    tinted = tint(tinted, runs([box for i, box in boxes if i in strong]), MARKED)
    return packed(without_side_margins(tinted), [box for _, box in boxes])


def _printed(letters: pdfium.PdfTextPage) -> str:
    """The page's characters, one code point for each index that pdfium counts."""
    codes = (pdfium_c.FPDFText_GetUnicode(letters, i) for i in range(letters.count_chars()))
    return "".join(chr(code) for code in codes)


def _locate(printed: str, quote: str, before: str) -> list[tuple[int, int]]:
    """Pairs of an index into the quote and the index of its character on the page.

    Where the quote goes on on the next page, what stands on this one.
    """
    on_page = _letters(printed)
    wanted = _letters(quote)
    haystack = "".join(letter for letter, _ in on_page)
    needle = "".join(letter for letter, _ in wanted)
    length = _longest_prefix(needle, haystack)
    if length < min(SHORTEST, len(needle)) or not length:
        return []
    places = [match.start() for match in re.finditer(re.escape(needle[:length]), haystack)]
    context = "".join(letter for letter, _ in _letters(before))
    begin = max(places, key=lambda place: _shared_end(haystack[:place], context))
    return [(wanted[i][1], on_page[begin + i][1]) for i in range(length)]


def _letters(text: str) -> list[tuple[str, int]]:
    """The folded letters, digits and signs of a text with their indexes; no spaces, no marks."""
    return [
        (letter, index)
        for index, char in enumerate(text)
        for letter in fold(char)
        if letter.isprintable()
        and not letter.isspace()
        and letter != "|"  # between the cells of a table's row; not on the page
        and not "\u0300" <= letter <= "\u036f"
    ]


def _shared_end(one: str, other: str) -> int:
    """How many characters the two texts have in common at their ends."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _longest_prefix(needle: str, haystack: str) -> int:
    """The length of the longest beginning of `needle` that occurs in `haystack` (bisection)."""
    if needle in haystack:
        return len(needle)
    fits, fails = 0, len(needle)
    while fails - fits > 1:
        middle = (fits + fails) // 2
        if needle[:middle] in haystack:
            fits = middle
        else:
            fails = middle
    return fits


def _box(
    page: pdfium.PdfPage, size: tuple[int, int], points: tuple[float, float, float, float]
) -> Box:
    """A character's box (left, bottom, right, top in PDF points) in pixels of the image."""
    left, bottom, right, top = points
    x0, y0 = _pixel(page, size, left, top)
    x1, y1 = _pixel(page, size, right, bottom)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _pixel(page: pdfium.PdfPage, size: tuple[int, int], x: float, y: float) -> tuple[int, int]:
    """A point of the page in pixels; pdfium itself knows of rotation and crop box."""
    width, height = size
    column, row = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(
        page, 0, 0, width, height, 0, x, y, ctypes.byref(column), ctypes.byref(row)
    )
    return column.value, row.value


def runs(boxes: Sequence[Box]) -> list[Box]:
    """Neighbouring characters of a line as one box, so that the spaces between are tinted too."""
    runs: list[Box] = []
    for left, top, right, bottom in boxes:
        last = runs[-1] if runs else None
        if last and _adjoin(last, (left, top, right, bottom)):
            runs[-1] = (last[0], min(last[1], top), max(last[2], right), max(last[3], bottom))
        else:
            runs.append((left, top, right, bottom))
    return runs


def _adjoin(before: Box, after: Box) -> bool:
    """Whether the second box goes on where the first ends, on the same line."""
    height = after[3] - after[1]
    return abs(before[3] - after[3]) < height / 2 and -height <= after[0] - before[2] < height


def tint(image: Image.Image, boxes: Sequence[Box], colour: tuple[int, int, int]) -> Image.Image:
    """Multiplies the colour into the boxes, so that ink stays dark."""
    layer = Image.new("RGB", image.size, (255, 255, 255))
    draw = ImageDraw.Draw(layer)
    for box in boxes:
        draw.rectangle(box, fill=colour)
    return ImageChops.multiply(image, layer)


def without_side_margins(image: Image.Image) -> Image.Image:
    """The page without the empty paper left and right, so that print is larger."""
    printed = ImageChops.invert(image.convert("L")).getbbox()
    if printed is None:
        return image
    left, right = max(0, printed[0] - MARGIN), min(image.width, printed[2] + MARGIN)
    return image.crop((left, 0, right, image.height))


def packed(image: Image.Image, quoted: Sequence[Box]) -> PageImage:
    """The image as a file for the browser. `quoted` are the boxes of the quote."""
    tall = image.height > TALLEST
    out = io.BytesIO()
    image.save(out, "PNG" if tall else "WEBP", quality=85, method=2)
    top = min(top for _, top, _, _ in quoted) / image.height if quoted else None
    kind = "image/png" if tall else "image/webp"
    return PageImage(out.getvalue(), kind, image.width, image.height, top)
