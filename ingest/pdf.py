"""The text layer of PDF files, by pypdf."""

import io
import logging

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from ingest.errors import SourceError

_STAMP = 200  # characters; a digital signature's stamp has fewer, a page of text more

# What pypdf lets through where a file is damaged: found by changing bytes of good files.
_DAMAGE = (
    PyPdfError,
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports every oddity of a real file


def page_texts(data: bytes) -> tuple[list[str], tuple[str, ...]]:
    """The text of each page, and notes on the pages that hold no text.

    Raises SourceError where the file is damaged, needs a password, or has no text layer at all.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError("needs a password; save a copy without one")
        texts = [page.extract_text() or "" for page in reader.pages]
    except DependencyError as error:
        raise SourceError("is encrypted (AES); save a copy without encryption") from error
    except _DAMAGE as error:
        raise SourceError(f"not a readable PDF ({type(error).__name__}); save it again") from error
    empty = [number for number, text in enumerate(texts, 1) if not text.strip()]
    if sum(len(text.strip()) for text in texts) < _STAMP and _is_scan(len(texts), empty):
        raise SourceError("has no text layer: its pages are pictures and wait for OCR")
    if empty:
        listed = ", ".join(map(str, empty))
        return texts, (f"pages without text, waiting for OCR: {listed}",)
    return texts, ()


def _is_scan(pages: int, empty: list[int]) -> bool:
    return pages > 0 and len(empty) >= pages - 1
