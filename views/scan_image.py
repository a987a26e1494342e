"""A scanned page as an image, with the quoted words marked where OCR saw them."""

import io
from collections.abc import Sequence

import pypdfium2 as pdfium
from PIL import Image, ImageOps

from ingest.formats.pdf_document import PDFIUM
from ingest.plan import Page
from views.page_image import (
    MARKED,
    QUOTED,
    WIDTH,
    Box,
    PageImage,
    Span,
    packed,
    runs,
    tint,
    without_side_margins,
)


def scan_image(data: bytes, kind: str, page: Page, quote: Span, marks: Sequence[Span]) -> PageImage:
    """The page of a PDF or image file with the words of `quote` tinted and `marks` more so.

    All ranges are those of the plan's text. Raises OSError, IndexError or pdfium's PdfiumError
    where the file has no such page.
    """
    image = _pdf_page(data, page.number) if kind == "pdf" else _frame(data, page.number)
    quoted = _boxes(page, [quote], image.size)
    tinted = tint(image, runs(quoted), QUOTED)
    tinted = tint(tinted, runs(_boxes(page, marks, image.size)), MARKED)
    return packed(without_side_margins(tinted), quoted)


def _pdf_page(data: bytes, number: int) -> Image.Image:
    with PDFIUM, pdfium.PdfDocument(data) as document:
        if not 1 <= number <= len(document):
            raise IndexError(f"the file has no page {number}")
        page = document[number - 1]
        image: Image.Image = page.render(scale=WIDTH / max(page.get_width(), 1)).to_pil()
        return image.convert("RGB")


def _frame(data: bytes, number: int) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        image.seek(number - 1)
        upright = ImageOps.exif_transpose(image).convert("RGB")
    height = round(upright.height * WIDTH / upright.width)
    return upright.resize((WIDTH, height), Image.Resampling.LANCZOS)


def _boxes(page: Page, spans: Sequence[Span], size: tuple[int, int]) -> list[Box]:
    """The boxes in pixels of the words that lie in one of the ranges."""
    width, height = size
    return [
        (
            round(box.left * width),
            round(box.top * height),
            round(box.right * width),
            round(box.bottom * height),
        )
        for box in page.boxes
        if any(start < box.end and box.start < end for start, end in spans)
    ]
