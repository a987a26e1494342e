"""Which reader reads which kind of file. The kind is told by the content, not by the name."""

from ingest.errors import SourceError
from ingest.flow import Flow, FlowWriter
from ingest.formats.doc import read_doc
from ingest.formats.docx import read_docx
from ingest.formats.html import read_html
from ingest.formats.image import read_image
from ingest.formats.odt import read_odt
from ingest.formats.pdf import read_pdf
from ingest.formats.rtf import read_rtf
from ingest.formats.sniff import describe, sniff
from ingest.formats.text import read_text
from ingest.legacy.flows import convert_flow
from ingest.reading import Reading
from ingest.tools import MAX_TEXT, Tools

_MAX_BYTES = 4 * MAX_TEXT  # of a text file; no encoding needs more for as many characters
SUFFIXES = (
    ".txt", ".md", ".markdown", ".pdf", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm",
    ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".zip",
)  # fmt: skip
"""Endings of the files that are read; a file is known by its content all the same."""


def read_bytes(data: bytes, suffix: str, tools: Tools) -> Reading:
    """What is read of a file's contents.

    Raises SourceError where the file is of no kind that is read, is damaged, or holds no text.
    """
    if not data.strip():
        raise SourceError("holds no text: it is empty")
    kind = sniff(data, suffix)
    if kind == "pdf":
        reading = read_pdf(data, tools)
    elif kind == "image":
        reading = read_image(data, tools)
    elif kind == "text":
        if len(data) > _MAX_BYTES:
            raise SourceError(f"holds {len(data) / 1e6:,.0f} MB of text: split it into files")
        reading = read_text(data)
    elif kind in ("docx", "doc", "rtf", "odt", "html"):
        reading = _of_flow(kind, _read_flow(kind, data, tools))
    else:
        raise SourceError(_refusal(describe(data, suffix)))
    return _checked(reading)


def _refusal(what: str) -> str:
    """Why a file of no kind that is read is refused, and what to do."""
    if "damaged" in what:
        return f"{what}: save it again from its source"
    return f"{what} is not read; use {', '.join(SUFFIXES)}"


def _read_flow(kind: str, data: bytes, tools: Tools) -> Flow:
    if kind == "doc":
        return read_doc(data, tools.office_program)
    if kind == "rtf":
        return read_rtf(data, tools.office_program)
    readers = {"docx": read_docx, "odt": read_odt, "html": read_html}
    return convert_flow(readers[kind](data))


def _of_flow(kind: str, flow: Flow) -> Reading:
    writer = FlowWriter()
    writer.add(flow.items)
    text, source, headings = writer.finish()
    return Reading(kind, text, source, (), headings, flow.notes, flow.apart)


def _checked(reading: Reading) -> Reading:
    """The reading, unless there is nothing in it, or more than a plan can hold."""
    if len(reading.text) > MAX_TEXT:
        raise SourceError(
            f"holds {len(reading.text):,} characters: split it into files of {MAX_TEXT:,}"
        )
    if reading.text.strip():
        return reading
    reasons = [note for note in reading.notes if "OCR" in note or "could not be read" in note]
    raise SourceError("holds no text" + (f": {'; '.join(reasons)[:300]}" if reasons else ""))
