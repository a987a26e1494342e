"""Image files: their pages, their limits, and what can be read without and with tesseract."""

import io
import random

import pytest
from PIL import Image, ImageDraw

from ingest import Tools
from ingest.errors import SourceError
from ingest.formats import image as image_module
from ingest.formats.dispatch import read_bytes
from ingest.formats.image import read_image
from ingest.ocr.engine import find_tesseract
from tests import bombs

WITHOUT_OCR = Tools(ocr=False)
needs_tesseract = pytest.mark.skipif(find_tesseract() is None, reason="tesseract is not installed")


def saved(image: Image.Image, kind: str, *more: Image.Image) -> bytes:
    out = io.BytesIO()
    pages = {"save_all": True, "append_images": list(more)} if more else {}
    image.save(out, kind, **pages)
    return out.getvalue()


def drawn(text: str = "KE HOACH SO 12", size: tuple[int, int] = (1_200, 400)) -> Image.Image:
    """A white page with large letters."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((60, 120), text, "black", font_size=110)
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP", "WEBP"])
def test_without_tesseract_the_page_waits_with_the_remedy(kind: str) -> None:
    reading = read_image(saved(drawn(), kind), WITHOUT_OCR)
    assert reading.format == "image"
    assert [(page.number, page.method) for page in reading.pages] == [(1, "waiting")]
    assert "install tesseract" in reading.notes[0]
    with pytest.raises(SourceError, match=r"waiting for OCR.*tesseract"):
        read_bytes(saved(drawn(), kind), ".jpg", WITHOUT_OCR)


def test_all_pages_of_a_tiff_are_counted() -> None:
    small = Image.new("L", (20, 30), 255)
    reading = read_image(saved(small, "TIFF", small, small), WITHOUT_OCR)
    assert [page.number for page in reading.pages] == [1, 2, 3]
    assert "1-3" in reading.notes[0]


def test_pages_are_counted_up_to_a_limit_only() -> None:
    """In a time that grows with the limit, not with the square of what the file says."""
    with pytest.raises(SourceError, match=r"more than 2,000 pages: split it"):
        read_image(bombs.tiff(30_000), WITHOUT_OCR)


def test_pages_in_a_circle_are_read_once() -> None:
    assert len(read_image(bombs.tiff(3, cyclic=True), WITHOUT_OCR).pages) == 3


@pytest.mark.parametrize("data", [bombs.png(22_361, 22_361), bombs.tiff(1, side=4)])
def test_the_size_is_checked_before_anything_is_unpacked(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_module, "_MAX_PIXELS", 15)
    monkeypatch.setattr(Image.Image, "load", pytest.fail)
    with pytest.raises(SourceError, match=r"megapixels: scan the page at 300 dpi"):
        read_image(data, WITHOUT_OCR)


def test_a_later_page_may_be_the_huge_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image_module, "_MAX_PIXELS", 1_000)
    small, large = Image.new("L", (20, 30)), Image.new("L", (200, 300))
    with pytest.raises(SourceError, match="megapixels"):
        read_image(saved(small, "TIFF", small, large), WITHOUT_OCR)


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's, of damaged tags
@pytest.mark.parametrize(
    "data",
    [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0\xff\xff\xff\xff", b"BM" + bytes(60), b"",
     b"GIF89a" + bytes(50)],
)  # fmt: skip
def test_what_is_no_image_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="not a readable image: save or scan it again"):
        read_image(data, WITHOUT_OCR)


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's, of damaged tags
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP", "WEBP"])
def test_damage_ends_in_a_reason_and_in_no_other_error(kind: str) -> None:
    """Changed and missing bytes, up to the picture of each page."""
    good, chance = saved(drawn(size=(60, 40)), kind), random.Random(5)
    refused = []
    for _ in range(60):
        data = bytearray(good)
        for _ in range(chance.choice([1, 4, 30])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        data = data[: chance.randrange(8, len(data))] if chance.random() < 0.3 else data
        try:
            pages = len(read_image(bytes(data), WITHOUT_OCR).pages)
            for number in range(pages):
                image_module._frame(bytes(data), number)
        except SourceError as error:
            refused.append(str(error))
    assert not any("\n" in reason for reason in refused)


def test_pictures_become_grey_upright_and_opaque() -> None:
    clear = Image.new("RGBA", (20, 10), (0, 0, 0, 0))
    assert image_module._frame(saved(clear, "PNG"), 0).getextrema() == (255, 255)
    turned = Image.new("RGB", (20, 10), "white")
    exif = turned.getexif()
    exif[0x0112] = 6  # lies on its side (Exif 2.3, Orientation)
    out = io.BytesIO()
    turned.save(out, "JPEG", exif=exif)
    frame = image_module._frame(out.getvalue(), 0)
    assert (frame.size, frame.mode) == ((10, 20), "L")


@needs_tesseract
@pytest.mark.slow
def test_the_letters_of_a_picture_are_read() -> None:
    reading = read_image(saved(drawn(), "PNG", drawn("PHU LUC 34")), Tools())
    assert reading.pages[0].method == "ocr"
    assert "12" in reading.text
    assert reading.pages[0].boxes


@needs_tesseract
@pytest.mark.slow
def test_a_damaged_page_does_not_hide_the_others() -> None:
    """Half of a JPEG is refused, not read as half a plan."""
    with pytest.raises(SourceError, match="the image is damaged: save or scan it again"):
        read_bytes(saved(drawn(), "JPEG")[:2_000], ".jpg", Tools())
