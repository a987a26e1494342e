"""Opening PDF files with pdfium, and the files that are attached to them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.errors import SourceError

PDFIUM = threading.RLock()
"""Held by whoever calls pdfium, which may be used by one thread at a time."""

_MAX_ATTACHMENTS = 1_000


class DamagedPdf(SourceError):
    """pdfium can't make sense of the file."""


@contextmanager
def open_pdf(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """The document; one that is encrypted with an empty password opens too.

    Raises SourceError where the file is damaged or needs a password.
    """
    with PDFIUM:
        try:
            document = pdfium.PdfDocument(data)
            document.init_forms()
        except pdfium.PdfiumError as error:
            raise _refusal(data, error) from error
    try:
        yield document
    finally:
        with PDFIUM:
            document.close()


def attachments(data: bytes) -> list[tuple[str, bytes]]:
    """Names and contents of the files that a PDF carries (a portfolio is all such files).

    Raises SourceError as open_pdf does.
    """
    with open_pdf(data) as document, PDFIUM:
        found = []
        for index in range(min(document.count_attachments(), _MAX_ATTACHMENTS)):
            try:
                attachment = document.get_attachment(index)
                name = attachment.get_name() or f"attachment-{index + 1}"
                found.append((name, bytes(attachment.get_data())))
            except pdfium.PdfiumError:  # an entry without a file
                continue
        return found


def _refusal(data: bytes, error: pdfium.PdfiumError) -> SourceError:
    code = pdfium_c.FPDF_GetLastError()
    if code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
        return SourceError("needs a password; save a copy without one")
    if b"%PDF" not in data[:1024]:
        return DamagedPdf("not a readable PDF (it does not begin like one); save it again")
    return DamagedPdf("not a readable PDF (damaged or cut off); save it again")
