"""Photographs and scans that are image files: JPEG, PNG, TIFF of several pages, BMP, WebP."""

import hashlib
import io
import struct

from PIL import Image, ImageOps, ImageSequence

from ingest.errors import SourceError
from ingest.formats.pages import ReadPage, join_pages
from ingest.ocr.pages import read_pages
from ingest.reading import Reading
from ingest.tools import Tools

KINDS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP")
_MAX_PIXELS = 120_000_000  # an A3 page at 800 dpi; more is no page of a plan
_MAX_FRAMES = 2_000
# What Pillow lets through where a file is damaged: found by changing bytes of good files.
_DAMAGE = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)
Image.MAX_IMAGE_PIXELS = None  # the limit is checked here, before anything is decoded


def read_image(data: bytes, tools: Tools) -> Reading:
    """The text of a picture, page by page.

    Without tesseract the pages are listed as waiting. Raises SourceError where the file is no
    image, is damaged, or is too large.
    """
    frames = _check(data)
    numbers = range(frames)
    digest = hashlib.sha256(data).hexdigest()
    if not tools.can_ocr:
        return join_pages("image", [ReadPage.waiting() for _ in numbers])
    found = read_pages(digest, numbers, lambda number: _frame(data, number), tools)
    return join_pages("image", [ReadPage.of_ocr(found[number]) for number in numbers])


def _check(data: bytes) -> int:
    """The number of pages of an image that can be decoded within the limits."""
    try:
        with Image.open(io.BytesIO(data), formats=KINDS) as image:
            frames = 0
            for frame in ImageSequence.Iterator(image):  # n_frames takes the square of the time
                if frames == _MAX_FRAMES:
                    raise SourceError(
                        f"has more than {_MAX_FRAMES:,} pages: split it into smaller files"
                    )
                _check_size(frame)
                frames += 1
            return frames
    except _DAMAGE as error:
        raise SourceError("not a readable image: save or scan it again") from error


def _check_size(image: Image.Image) -> None:
    pixels = image.width * image.height
    if pixels > _MAX_PIXELS:
        raise SourceError(
            f"is an image of {pixels / 1e6:,.0f} megapixels: scan the page at 300 dpi"
        )


def _frame(data: bytes, number: int) -> Image.Image:
    try:
        with Image.open(io.BytesIO(data), formats=KINDS) as image:
            image.seek(number)
            flat = _on_white(image) if "A" in image.getbands() else image
            return ImageOps.exif_transpose(flat).convert("L")
    except _DAMAGE as error:
        raise SourceError("the image is damaged: save or scan it again") from error


def _on_white(image: Image.Image) -> Image.Image:
    """A transparent image as it looks on paper."""
    layered = image.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(paper, layered)
