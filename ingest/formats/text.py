"""Text and Markdown files, in Unicode or in a Vietnamese encoding from before."""

from ingest import legacy, markdown
from ingest.plan import Page
from ingest.reading import Reading
from ingest.source import MappedText


def read_text(data: bytes) -> Reading:
    """Text, with or without Markdown marks (recognised by content).

    Raises SourceError where the bytes are no text, or in no encoding that can be told.
    """
    decoded = legacy.decode(data)
    source = decoded.text
    if not decoded.replacements and markdown.is_markdown(source):
        text, source_map, headings = markdown.strip_marks(source)
        return Reading(
            "markdown", text, source_map, _pages(text), headings, encoding=decoded.encoding
        )
    mapped = MappedText()
    done = 0
    for one in decoded.replacements:
        _append(mapped, source, done, one.start)
        mapped.replace(one.text, one.start, one.end)
        done = one.end
    _append(mapped, source, done, len(source))
    text, source_map = mapped.finish()
    return Reading("text", text, source_map, _pages(text), encoding=decoded.encoding)


def _append(mapped: MappedText, source: str, start: int, end: int) -> None:
    """Adds a range of the source without control characters and byte order marks."""
    begin = start
    for i in range(start, end):
        if (source[i] < " " and source[i] not in "\n\t\f") or source[i] in "\ufeff\x7f":
            mapped.append(source[begin:i], begin)
            begin = i + 1
    mapped.append(source[begin:end], begin)


def _pages(text: str) -> tuple[Page, ...]:
    """The pages that form feeds part."""
    if "\f" not in text:
        return ()
    pages, begin = [], 0
    for number, part in enumerate(text.split("\f"), 1):
        pages.append(Page(number, begin, begin + len(part)))
        begin += len(part) + 1
    return tuple(pages)
