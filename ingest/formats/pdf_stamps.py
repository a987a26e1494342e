"""Stamps of digital signatures: number and day of a document are often written there alone.

Offices leave "Số:      /KH-UBND" and "ngày     tháng" blank; the number is put in by a signature
field drawn over the blank, which text extraction does not see. Flattening the page turns such
drawings into text that can be told from the page's own, as it comes behind it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.formats.pdf_document import PDFIUM, open_pdf
from ingest.legacy import Replacement
from ingest.text import one_line

_WIDGET = pdfium_c.FPDF_ANNOT_WIDGET
_FLATTENED = pdfium_c.FLATTEN_SUCCESS
_MOST = 200  # annotations looked at on a page
_DIGITS = re.compile(r"\d{1,6}[a-z]?")
_NUMBER_BLANK = re.compile(r"(?<=\bSố)\s*:?[ \t\xa0.…_]*(?=/)", re.I)
_DAY_BLANK = re.compile(r"(?<=\bngày)[ \t\xa0.…_]*(?=\btháng\b)", re.I)
_MONTH_BLANK = re.compile(r"(?<=\btháng)[ \t\xa0.…_]*(?=\bnăm\b)", re.I)
_HEAD = 0.35  # share of the page's height, from the top, where number and date stand


@dataclass(frozen=True, slots=True)
class Stamp:
    """The text that a signature field prints, and its place in shares of the page's size."""

    text: str
    left: float
    top: float


def read_stamps(data: bytes) -> dict[int, tuple[Stamp, ...]]:
    """The texts of the signature stamps on each page (from 0) that has some, from left to right.

    Opens the file anew, since flattening changes it in memory. Raises SourceError as open_pdf does.
    """
    with open_pdf(data) as document, PDFIUM:
        found = {number: _stamps(document, number) for number in range(len(document))}
    return {number: stamps for number, stamps in found.items() if stamps}


def _stamps(document: pdfium.PdfDocument, number: int) -> tuple[Stamp, ...]:
    try:
        page = document[number]
        boxes = _boxes(page)
        if not boxes:
            return ()
        before = page.get_textpage().count_chars()
        width, height = page.get_size()
        if pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY) != _FLATTENED:
            return ()
        page.close()
        letters = document[number].get_textpage()  # read again: the page in memory is as it was
    except pdfium.PdfiumError:  # a damaged page; its text says so
        return ()
    added = [
        (_centre(letters, index), letters.get_text_range(index, 1))
        for index in range(before, letters.count_chars())
    ]
    found = []
    for left, bottom, right, top in boxes:
        inside = [c for (x, y), c in added if left <= x <= right and bottom <= y <= top]
        if text := one_line("".join(inside)):
            found.append(Stamp(text, left / width, 1 - top / height))
    return tuple(sorted(set(found), key=lambda stamp: (stamp.left, stamp.top)))


def blanks_filled(text: str, stamps: Sequence[Stamp]) -> list[Replacement]:
    """Number, day and month from the stamps drawn over the blanks in the head of a document."""
    digits = [s for s in stamps if _DIGITS.fullmatch(s.text) and s.top < _HEAD]
    numbers = [f": {stamp.text}" for stamp in digits if stamp.left < 0.5]
    dates = [f" {stamp.text} " for stamp in digits if stamp.left >= 0.5]
    found = []
    for blank, values in (
        (_NUMBER_BLANK, numbers[:1]),
        (_DAY_BLANK, dates[:1]),
        (_MONTH_BLANK, dates[1:2]),
    ):
        for value in values:
            if place := blank.search(text):
                found.append(Replacement(*place.span(), value))
    return sorted(found, key=lambda one: one.start)


def own_words(stamps: Sequence[Stamp]) -> tuple[str, ...]:
    """What the stamps say beyond filling blanks: who signed, and when."""
    return tuple(stamp.text for stamp in stamps if not _DIGITS.fullmatch(stamp.text))


def _boxes(page: pdfium.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of the form fields in points."""
    boxes = []
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        rect = pdfium_c.FS_RECTF()
        is_widget = pdfium_c.FPDFAnnot_GetSubtype(annotation) == _WIDGET
        if is_widget and pdfium_c.FPDFAnnot_GetRect(annotation, rect):
            boxes.append((rect.left, rect.bottom, rect.right, rect.top))
        pdfium_c.FPDFPage_CloseAnnot(annotation)
    return [box for box in boxes if box[2] - box[0] > 1 and box[3] - box[1] > 1]


def _centre(letters: pdfium.PdfTextPage, index: int) -> tuple[float, float]:
    try:
        left, bottom, right, top = letters.get_charbox(index)
    except pdfium.PdfiumError:
        return (-1.0, -1.0)
    return (left + right) / 2, (bottom + top) / 2
