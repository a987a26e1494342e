"""PDF files that pdfium can't open, read by pypdf, which mends more kinds of damage."""

import io
import logging

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from ingest.flow import Paragraph
from ingest.formats.pages import ReadPage
from ingest.legacy import convert

# What pypdf lets through where a file is damaged: found by changing bytes of good files.
_DAMAGE = (
    PyPdfError,
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)
_NOTE = "the file is damaged: pictures on this page can't be read"

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports every oddity of a real file


def read_damaged(data: bytes) -> list[ReadPage]:
    """The text layers of the pages; none where pypdf can't open the file either."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            return []
        texts = [page.extract_text() or "" for page in reader.pages]
    except _DAMAGE:
        return []
    return [_page(convert(text)) for text in texts]


def _page(text: str) -> ReadPage:
    if not text.strip():
        return ReadPage("failed", note=_NOTE)
    return ReadPage("text", (Paragraph(text),), reader="pypdf")
