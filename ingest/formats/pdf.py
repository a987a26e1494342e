"""PDF files: each page is judged by its own text, and read from its picture where that is poor.

A page's text layer can be good, missing, nothing but the stamp of a digital signature, or garbage:
an old OCR, or glyphs without a table of what letters they are. All but the first are read by OCR.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from ingest.errors import SourceError
from ingest.flow import Grid, Paragraph
from ingest.formats.pages import ReadPage, join_pages
from ingest.formats.pdf_document import PDFIUM, DamagedPdf, open_pdf
from ingest.formats.pdf_fallback import read_damaged
from ingest.formats.pdf_joined import joined
from ingest.formats.pdf_stamps import Stamp, blanks_filled, own_words, read_stamps
from ingest.formats.pdf_text import page_flow
from ingest.legacy import Replacement, apply
from ingest.ocr.page import OcrPage
from ingest.ocr.pages import read_pages
from ingest.plan import WordBox
from ingest.quality import judge, readable_share
from ingest.reading import Reading
from ingest.tools import Tools

_STAMP = 200  # characters; a signature's stamp has fewer, a page of text more
_SHORT = 800  # characters; a page of so few with a scan on it may be a heading and a picture
_MORE = 1.5  # times as many words in the picture: then the text layer is only part of the page
_PICTURE = 0.5  # share of the page that a scan covers
_PICTURE_DEPTH = 4  # forms inside forms in which pictures are looked for before they are drawn
_LEAST_DPI, _MOST_DPI = 200, 300
_MAX_PIXELS = 16_000_000
_MAX_PICTURE = 120_000_000  # pixels of a picture, which is unpacked whole; as for image files
_MAX_PAGES = 5_000


@dataclass(frozen=True, slots=True)
class _Layer:
    """The text layer of a page, and what it is worth."""

    verdict: Literal["good", "partial", "none", "stamp", "garbage", "blank"]
    text: str
    items: tuple[Paragraph | Grid, ...] = ()
    note: str = ""
    stamps: tuple[Stamp, ...] = ()


def read_pdf(data: bytes, tools: Tools) -> Reading:
    """The text of a PDF, page by page, from the text layer or by OCR.

    Raises SourceError where the file is too damaged or needs a password.
    """
    try:
        return _read(data, tools)
    except DamagedPdf:
        if pages := read_damaged(data):
            return join_pages("pdf", pages, ["the file is damaged: save it again from its source"])
        raise


def _read(data: bytes, tools: Tools) -> Reading:
    with open_pdf(data) as document:
        layers = _layers(document, data, tools)
        poor = [n for n, layer in enumerate(layers) if layer.verdict not in ("good", "blank")]
        found: Mapping[int, OcrPage | SourceError] = {}
        if tools.can_ocr:
            digest = hashlib.sha256(data).hexdigest()
            found = read_pages(digest, poor, lambda number: _picture(document, number), tools)
    pages = [_page(layer, found.get(number)) for number, layer in enumerate(_joined(layers))]
    return join_pages("pdf", pages)


def _joined(layers: list[_Layer]) -> list[_Layer]:
    """The layers with tables that go on over good pages whole, on the pages that they begin on."""
    whole = list(layers)
    good = [number for number, layer in enumerate(layers) if layer.verdict == "good"]
    for _, run in groupby(enumerate(good), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]  # without a page between that was read otherwise
        for number, items in zip(numbers, joined([layers[n].items for n in numbers]), strict=True):
            whole[number] = replace(layers[number], items=items)
    return whole


def _layers(document: pdfium.PdfDocument, data: bytes, tools: Tools) -> list[_Layer]:
    with PDFIUM:
        count = len(document)
    if count > _MAX_PAGES:
        raise SourceError(f"has {count:,} pages: split it into files of {_MAX_PAGES:,}")
    stamps = read_stamps(data) if b"/Annot" in data or b"/ObjStm" in data else {}
    layers = []
    for number in range(count):
        layers.append(_layer(document, number, stamps.get(number, ())))
        tools.alive()
    return layers


def _layer(document: pdfium.PdfDocument, number: int, stamps: tuple[Stamp, ...]) -> _Layer:
    with PDFIUM:
        try:
            page = document[number]
            read = page_flow(page)
            pictured = _share_of_pictures(page) > _PICTURE
            drawn = any(True for _ in page.get_objects(max_depth=1))
            page.close()
        except pdfium.PdfiumError:  # a damaged page among good ones
            return _Layer("none", "")
    text = _text_of(read.items)
    layer = _Layer("good", text, read.items, read.note, stamps)
    if not text.strip() and not drawn:
        return replace(layer, verdict="blank")
    if not any(char.isalpha() for char in text):
        return replace(layer, verdict="none")
    if len(text.strip()) < _STAMP and pictured:
        return replace(layer, verdict="stamp")
    if judge(text).garbled:
        return replace(layer, verdict="garbage")
    short = len(text.strip()) < _SHORT and pictured
    return replace(layer, verdict="partial") if short else layer


def _text_of(items: Sequence[Paragraph | Grid]) -> str:
    """The words of a page, in lines."""
    texts = [
        "\n".join(" ".join(row) for row in item.rows) if isinstance(item, Grid) else item.text
        for item in items
    ]
    return "\n".join(texts)


def _share_of_pictures(page: pdfium.PdfPage) -> float:
    """The share of the page that its pictures cover; a scan may be cut into strips."""
    width, height = page.get_size()
    pictures = page.get_objects([pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=2)
    boxes = [picture.get_bounds() for picture in pictures]
    area = sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)
    return float(area / max(width * height, 1.0))


def _page(layer: _Layer, found: OcrPage | SourceError | None) -> ReadPage:
    """The better reading of a page."""
    if layer.verdict == "good" or (layer.verdict == "partial" and not _has_more(found, layer)):
        page = ReadPage("text", layer.items, reader="pdfium", note=layer.note)
    elif layer.verdict == "blank":
        page = ReadPage("blank")
    elif found is None or _is_worse(found, layer):
        page = _from_layer(layer, found)
    else:
        page = ReadPage.of_ocr(found)
    page = _with_blanks_filled(page, layer.stamps)
    said = (layer.text,) if layer.verdict == "stamp" and page.method == "ocr" else ()
    return replace(page, stamps=(*said, *own_words(layer.stamps)))


def _has_more(found: OcrPage | SourceError | None, layer: _Layer) -> bool:
    """Whether the picture of a page says much more than its text layer."""
    if not isinstance(found, OcrPage):
        return False
    return len(found.text.split()) * readable_share(found.text) > _MORE * len(layer.text.split())


def _is_worse(found: OcrPage | SourceError, layer: _Layer) -> bool:
    """Whether OCR gained nothing over a poor text layer, as on pages in another language."""
    if layer.verdict != "garbage":
        return False
    if isinstance(found, SourceError):
        return True
    return judge(found.text).garbled and readable_share(found.text) <= readable_share(layer.text)


def _from_layer(layer: _Layer, found: OcrPage | SourceError | None) -> ReadPage:
    """A page of which there is nothing better than its text layer."""
    if layer.verdict != "garbage":
        return ReadPage.waiting()
    if isinstance(found, OcrPage):  # its picture says the same: it is no garbled Vietnamese
        return ReadPage("text", layer.items, reader="pdfium")
    note = str(found) if found else "poor text layer, waiting for OCR"
    return ReadPage("garbled", layer.items, reader="pdfium", note=note)


def _with_blanks_filled(page: ReadPage, stamps: Sequence[Stamp]) -> ReadPage:
    """The page with the number and the day that its stamps write over the blanks."""
    items = tuple(
        replace(item, text=apply(item.text, blanks_filled(item.text, stamps)))
        if isinstance(item, Paragraph)
        else item
        for item in page.items
    )
    filled = blanks_filled(page.text, stamps)
    boxes = tuple(_moved(box, filled) for box in page.boxes)
    return replace(page, items=items, text=apply(page.text, filled), boxes=boxes)


def _moved(box: WordBox, filled: Sequence[Replacement]) -> WordBox:
    """A word's place after the replacements before it."""
    shift = sum(len(one.text) - (one.end - one.start) for one in filled if one.start < box.start)
    return replace(box, start=box.start + shift, end=box.end + shift)


def _picture(document: pdfium.PdfDocument, number: int) -> Image.Image:
    """The page as a grey image, without what signatures drew on it."""
    with PDFIUM:
        try:
            page = document[number]
            _check_pictures(page)
            scale = _dpi(page) / 72
            width, height = page.get_size()
            scale = min(scale, (_MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
            rendered = page.render(
                scale=scale, grayscale=True, may_draw_forms=False, draw_annots=False
            )
            image: Image.Image = rendered.to_pil().copy()
            page.close()
        except (pdfium.PdfiumError, ValueError, MemoryError) as error:
            raise SourceError("the page can't be drawn: save the file again") from error
    return image


def _check_pictures(page: pdfium.PdfPage) -> None:
    """Raises SourceError where drawing the page would unpack a picture of too many pixels."""
    for picture in page.get_objects([pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=_PICTURE_DEPTH):
        width, height = picture.get_px_size()
        if width * height > _MAX_PICTURE:
            raise SourceError(
                f"its picture has {width * height / 1e6:,.0f} megapixels: scan the page at 300 dpi"
            )


def _dpi(page: pdfium.PdfPage) -> float:
    """The resolution of the page's scan, within what OCR gains from."""
    inches = page.get_width() / 72
    pictures = page.get_objects([pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=2)
    widest = max((picture.get_px_size()[0] for picture in pictures), default=0)
    return float(min(max(widest / max(inches, 0.1), _LEAST_DPI), _MOST_DPI))
