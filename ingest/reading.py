"""A file's text, read: the step between the file formats and the structure of a plan."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ingest import markdown, pdf
from ingest.errors import SourceError
from ingest.plan import Page
from ingest.source import MappedText, SourceMap
from ingest.text import decode


@dataclass(frozen=True)
class Reading:
    """The text of one file in NFC, without markup, and its way back to the source."""

    format: str  # "text", "markdown", "pdf"
    text: str
    source: SourceMap
    pages: tuple[Page, ...]
    headings: frozenset[int] = frozenset()  # offsets of lines that markup shows as headings
    notes: tuple[str, ...] = field(default=())


def read_file(path: Path) -> Reading:
    """Reads a file by its suffix (see FORMATS).

    Raises SourceError where the file cannot be opened, is of no known kind, or holds no text.
    """
    reader = FORMATS.get(path.suffix.lower())
    if reader is None:
        raise SourceError(f"files of kind '{path.suffix}' are not read; use {', '.join(FORMATS)}")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"cannot be opened: {error.strerror or error}") from error
    reading = reader(data)
    if not reading.text.strip():
        raise SourceError("holds no text" + _hint(reading))
    return reading


def _hint(reading: Reading) -> str:
    return "; its pages are pictures and wait for OCR" if reading.format == "pdf" else ""


def _read_text(data: bytes) -> Reading:
    """UTF-8 text, with or without Markdown marks (recognised by content)."""
    source = decode(data)
    if markdown.is_markdown(source):
        text, source_map, headings = markdown.strip_marks(source)
        return Reading("markdown", text, source_map, _form_feed_pages(text), headings)
    mapped = MappedText()
    for begin, end in _printable(source):
        mapped.append(source[begin:end], begin)
    text, source_map = mapped.finish()
    return Reading("text", text, source_map, _form_feed_pages(text))


def _printable(source: str) -> list[tuple[int, int]]:
    """Ranges of the source without control characters and byte order marks."""
    ranges, begin = [], 0
    for i, char in enumerate(source):
        if (char < " " and char not in "\n\t\f") or char in "\ufeff\x7f":
            ranges.append((begin, i))
            begin = i + 1
    ranges.append((begin, len(source)))
    return [(a, b) for a, b in ranges if b > a]


def _form_feed_pages(text: str) -> tuple[Page, ...]:
    if "\f" not in text:
        return ()
    pages, begin = [], 0
    for number, part in enumerate(text.split("\f"), 1):
        pages.append(Page(number, begin, begin + len(part)))
        begin += len(part) + 1
    return tuple(pages)


def _read_pdf(data: bytes) -> Reading:
    """The text layer of a PDF; the source text is that of its pages, joined by line breaks."""
    page_texts, notes = pdf.page_texts(data)
    mapped = MappedText()
    pages: list[Page] = []
    offset = 0
    for number, page in enumerate(page_texts, 1):
        begin = len(mapped)
        for a, b in _printable(page):
            mapped.append(page[a:b], offset + a)
        pages.append(Page(number, begin, len(mapped)))
        mapped.append("\n", offset + len(page))
        offset += len(page) + 1
    text, source_map = mapped.finish()
    return Reading("pdf", text, source_map, tuple(pages), notes=notes)


FORMATS: dict[str, Callable[[bytes], Reading]] = {
    ".txt": _read_text,
    ".md": _read_text,
    ".markdown": _read_text,
    ".pdf": _read_pdf,
}
