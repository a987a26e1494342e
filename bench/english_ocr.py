"""Pages of Vietnamese text as an English OCR reads them: typeset, damaged like scans, read."""

import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from ingest.errors import SourceError
from ingest.ocr.engine import recognise

_DPI = 200
_SECONDS = 120  # a page may take
_PAGE = (1654, 2339)  # A4 in pixels
_MARGIN = 210  # pixels
_SIZE = 38  # pixels: the 14 points that Decree 30/2020 asks for, a little smaller
_LEADING = 1.35
_FACES = {
    # FreeSerif looks like the Times of real plans and has every Vietnamese letter.
    "regular": "FreeSerif.ttf",
    "bold": "FreeSerifBold.ttf",
    "italic": "FreeSerifItalic.ttf",
}


@dataclass(frozen=True)
class Page:
    """One page: what was printed and what was read."""

    printed: str
    read: str


def read_pages(paragraphs: Sequence[str], face: str, seed: int) -> Iterator[Page]:
    """Typesets the paragraphs in one of the faces and reads each page with tesseract's `eng`.

    The seed decides the damage: skew up to a degree, blur, grey noise and JPEG at quality 40.
    Raises SourceError where the font or tesseract is missing.
    """
    font = _font(face)
    dice = random.Random(seed)
    for lines in _paginate(paragraphs, font):
        image = _damage(_draw(lines, font), dice)
        yield Page("\n".join(lines), _recognise(image))


@lru_cache
def _font(face: str) -> ImageFont.FreeTypeFont:
    try:
        return ImageFont.truetype(_FACES[face], _SIZE)
    except OSError as error:
        raise SourceError(
            f"font {_FACES[face]} not found: install FreeSerif (Debian: fonts-freefont-ttf)"
        ) from error


def _paginate(paragraphs: Sequence[str], font: ImageFont.FreeTypeFont) -> Iterator[list[str]]:
    lines = [line for paragraph in paragraphs for line in _wrap(paragraph, font)]
    height = round((_PAGE[1] - 2 * _MARGIN) / (_SIZE * _LEADING))
    for begin in range(0, len(lines), height):
        yield lines[begin : begin + height]


def _wrap(paragraph: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}".lstrip()
        if line and font.getlength(longer) > _PAGE[0] - 2 * _MARGIN:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _draw(lines: Sequence[str], font: ImageFont.FreeTypeFont) -> Image.Image:
    image = Image.new("L", _PAGE, 255)
    canvas = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        canvas.text((_MARGIN, _MARGIN + number * _SIZE * _LEADING), line, fill=20, font=font)
    return image


def _damage(image: Image.Image, dice: random.Random) -> Image.Image:
    turned = image.rotate(dice.uniform(-1, 1), Image.Resampling.BICUBIC, fillcolor=255)
    blurred = turned.filter(ImageFilter.GaussianBlur(dice.uniform(0.4, 1.0)))
    noise = np.random.default_rng(dice.getrandbits(32)).normal(0, dice.uniform(4, 14), _PAGE[::-1])
    noisy = np.clip(np.asarray(blurred) * 0.95 + noise, 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noisy).save(buffer, "JPEG", quality=40)
    buffer.seek(0)
    return Image.open(buffer)


def _recognise(image: Image.Image) -> str:
    """The lines of the page as tesseract's English reads them."""
    lines: dict[int, list[str]] = {}
    for word in recognise(image.convert("L"), _SECONDS, "eng", _DPI):
        lines.setdefault(word.line, []).append(word.text)
    return "\n".join(" ".join(line) for line in lines.values())
