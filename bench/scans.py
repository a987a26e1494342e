"""Pages as a scanner delivers them, made from a text: what `bench ocr` reads and compares.

The text is set in a serif face at 13 points on A4, as offices do, rendered, and then damaged:
turned by some degrees, blurred, given grey paper and noise, and pressed through JPEG.
"""

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from ingest.errors import SourceError

# Faces with all Vietnamese letters; the first resembles Times, which offices use.
_FACES = ("FreeSerif.ttf", "DejaVuSerif.ttf", "times.ttf", "Times New Roman.ttf")
_INCHES = (8.27, 11.69)  # A4
_MARGIN = 0.9  # inches
_POINTS = 13
_LEADING = 1.45
_LINE = 84  # characters


@dataclass(frozen=True, slots=True)
class Damage:
    """What happens to a clean page on its way through the scanner."""

    skew: float = 1.0  # degrees, counter-clockwise
    turn: int = 0  # quarter turns, counter-clockwise
    noise: float = 12.0  # standard deviation of grey values
    paper: int = 235  # grey value of the paper, 255 for white
    blur: float = 0.6  # pixels
    quality: int = 40  # of JPEG


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of print and the lines that stand on it."""

    image: Image.Image
    lines: tuple[str, ...]


def typeset(text: str, dpi: int = 200) -> list[Sheet]:
    """The pages of a text: grey images, black on white. Raises SourceError without a font."""
    font = _font(dpi)
    lines = [part for line in text.splitlines() for part in textwrap.wrap(line, _LINE) or [""]]
    height = int(_POINTS * _LEADING * dpi / 72)
    a_page = int((_INCHES[1] - 2 * _MARGIN) * dpi) // height
    return [
        _sheet(lines[begin : begin + a_page], font, dpi, height)
        for begin in range(0, len(lines), a_page)
    ]


def damage(image: Image.Image, how: Damage, seed: int = 0) -> Image.Image:
    """The page as scanned. The same seed gives the same noise."""
    turned = image.rotate(how.skew, Image.Resampling.BICUBIC, expand=False, fillcolor=255)
    blurred = turned.filter(ImageFilter.GaussianBlur(how.blur))
    grey = np.asarray(blurred, np.float32) * (how.paper / 255)
    noisy = grey + np.random.default_rng(seed).normal(0, how.noise, grey.shape)
    page = Image.fromarray(noisy.clip(0, 255).astype(np.uint8))
    pressed = io.BytesIO()
    page.save(pressed, "JPEG", quality=how.quality)
    pressed.seek(0)
    return Image.open(pressed).rotate(90 * how.turn, expand=True)


def as_pdf(pages: Sequence[Image.Image], path: Path, dpi: int = 200) -> None:
    """Writes page images as a PDF without a text layer."""
    first, *rest = pages
    first.save(path, "PDF", resolution=dpi, save_all=True, append_images=rest)


def _font(dpi: int) -> ImageFont.FreeTypeFont:
    for face in _FACES:
        try:
            return ImageFont.truetype(face, int(_POINTS * dpi / 72))
        except OSError:
            continue
    raise SourceError("no serif font found: install FreeSerif (Debian: fonts-freefont-ttf)")


def _sheet(lines: Sequence[str], font: ImageFont.FreeTypeFont, dpi: int, height: int) -> Sheet:
    size = (int(_INCHES[0] * dpi), int(_INCHES[1] * dpi))
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((_MARGIN * dpi, _MARGIN * dpi + number * height), line, 0, font)
    return Sheet(image, tuple(line for line in lines if line.strip()))
