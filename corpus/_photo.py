"""Printed pages as pictures: one taken with a telephone, and those of a fax machine."""

from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

_PHOTO_DPI = 150
_FAX_DPI = 200
_DESK = 70  # grey value of the table that the sheet lies on
_EDGE = 60  # pixels of it around the sheet
_LEAN = (18, -10, -14, 22)  # pixels by which the corners are off: left, top, right, bottom
_JPEG_QUALITY = 45


def write_photo(pdf: Path, path: Path) -> None:
    """Writes the first page of `pdf` as a JPEG photograph: slanted, unevenly lit, a little soft."""
    page = _pages(pdf, _PHOTO_DPI)[0]
    width, height = page.width + 2 * _EDGE, page.height + 2 * _EDGE
    desk = Image.new("L", (width, height), _DESK)
    desk.paste(page, (_EDGE, _EDGE))
    left, top, right, bottom = _LEAN
    corners = (left, top, 0, height + bottom, width + right, height, width, -top)
    slanted = desk.transform(
        (width, height), Image.Transform.QUAD, corners, Image.Resampling.BICUBIC
    )
    soft = slanted.filter(ImageFilter.GaussianBlur(0.6))
    light = np.linspace(0.98, 0.78, width)[None, :] * np.linspace(0.95, 1.0, height)[:, None]
    lit = (np.asarray(soft, np.float64) * light).clip(0, 255).astype(np.uint8)
    Image.fromarray(lit).save(path, "JPEG", quality=_JPEG_QUALITY, dpi=(_PHOTO_DPI, _PHOTO_DPI))


def write_fax(pdf: Path, path: Path) -> None:
    """Writes all pages of `pdf` as one TIFF file in black and white (CCITT group 4)."""
    first, *rest = (
        page.rotate(0.4, Image.Resampling.BICUBIC, fillcolor=255).point(
            lambda grey: grey > 150, "1"
        )
        for page in _pages(pdf, _FAX_DPI)
    )
    first.save(
        path,
        "TIFF",
        save_all=True,
        append_images=rest,
        compression="group4",
        dpi=(_FAX_DPI, _FAX_DPI),
    )


def _pages(pdf: Path, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document
        ]
    finally:
        document.close()
