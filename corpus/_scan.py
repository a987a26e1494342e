"""Turns a PDF into what a flat-bed scanner makes of the printed pages: images, no text layer."""

import io
from pathlib import Path

import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_DPI = 130
_SKEW = 0.5  # degrees; alternate pages lean the other way
_JPEG_QUALITY = 35


def write_scan(pdf: Path, path: Path) -> None:
    """Writes to `path` an image of every page of `pdf`: grey, slightly skewed and blurred."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    document = pypdfium2.PdfDocument(pdf)
    try:
        for index, page in enumerate(document):
            image = page.render(scale=_DPI / 72, grayscale=True).to_pil()
            canvas.drawImage(_scanned(image, index), 0, 0, A4[0], A4[1])
            canvas.showPage()
    finally:
        document.close()
    canvas.save()


def _scanned(image: Image.Image, index: int) -> ImageReader:
    angle = _SKEW if index % 2 else -_SKEW
    turned = image.convert("L").rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    blurred = turned.filter(ImageFilter.GaussianBlur(0.5))
    buffer = io.BytesIO()
    blurred.save(buffer, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    buffer.seek(0)
    return ImageReader(buffer)
