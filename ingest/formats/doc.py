"""Word 97-2003 documents (.doc): read through LibreOffice or, without it, from their text alone.

The reader of the text knows paragraphs and tables, but no fonts, list numbers or tracked changes.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from ingest.errors import SourceError
from ingest.flow import Flow, Grid, Paragraph
from ingest.formats import office as libreoffice
from ingest.formats.doc_rows import RowShape, TableMarks, table_marks
from ingest.formats.doc_streams import PasswordError, Story, WordStreams, open_word, stories
from ingest.formats.docx import read_docx
from ingest.formats.edges import EdgedRow, edged_table
from ingest.formats.runs import Run, join_runs
from ingest.legacy import convert
from ingest.legacy.flows import convert_flow

LIGHT_NOTE = (
    "read without LibreOffice: numbers of lists are missing,"
    " and text deleted in tracked changes may be included"
)
_FIELD_BEGIN, _FIELD_MIDDLE, _FIELD_END = "\x13\x14\x15"
_CELL_END = "\x07"
_ROW_END = "\ue007"  # stands for the cell mark that ends a row; Word has one mark for both
_READ = ("main", "footnotes", "endnotes", "boxes")  # the stories that are part of the text
_PARAGRAPH_ENDS = re.compile(r"[\r\f\x0e]")
_SPECIAL = {0x0B: "\n", 0x1E: "-", 0x1F: "\xad", 0xA0: " "} | dict.fromkeys(
    (*range(7), 8, *range(0x10, 0x13), *range(0x16, 0x1E)), ""
)  # pictures, references, drawn objects


def read_doc(data: bytes, office: Path | None) -> Flow:
    """The contents of a Word 97-2003 document.

    `office` is LibreOffice's program (`office.find_office()`), None where there is none. Raises
    SourceError where the document is damaged, needs a password, or is older than Word 97 and
    LibreOffice cannot read it either.
    """
    try:
        streams = open_word(data)
    except PasswordError:
        raise
    except SourceError:
        if office is None:
            raise
        return convert_flow(read_docx(libreoffice.convert(data, ".doc", office=office)))
    if office is None:
        return _read_light(streams)
    try:
        return convert_flow(read_docx(libreoffice.convert(data, ".doc", office=office)))
    except SourceError as error:
        return _read_light(streams, f"LibreOffice failed: {error}")


def _read_light(streams: WordStreams, *notes: str) -> Flow:
    marks = table_marks(streams)
    items: list[Paragraph | Grid] = []
    apart: list[str] = []
    for story in stories(streams):
        text = convert(_visible(_mark_tables(story, marks))).replace("\xad", "")
        if story.name in _READ:
            items += _items(text, [s for end in story.ends if (s := marks.rows.get(end))])
        else:
            apart += filter(None, (part.strip() for part in _PARAGRAPH_ENDS.split(text)))
    return Flow(tuple(items), tuple(dict.fromkeys(apart)), (*notes, LIGHT_NOTE))


def _mark_tables(story: Story, marks: TableMarks) -> str:
    """The text with row ends told from cell ends, and paragraphs in cells from others."""
    parts = []
    for char, end in zip(story.text, story.ends, strict=True):
        if char == _CELL_END and end in marks.rows:
            char = _ROW_END
        elif char == "\r" and end in marks.inside:
            char = "\n"
        parts.append(char)
    return "".join(parts)


def _visible(text: str) -> str:
    """The text without field codes, of which the results stay, and without special characters."""
    parts: list[str] = []
    codes: list[bool] = []  # for each open field, whether its code is being read
    for char in text:
        if char == _FIELD_BEGIN:
            codes.append(True)
        elif char == _FIELD_MIDDLE and codes:
            codes[-1] = False
        elif char == _FIELD_END and codes:
            codes.pop()
        elif not any(codes):
            parts.append(char)
    joined = "".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined.translate(_SPECIAL)


def _items(text: str, shapes: list[RowShape]) -> Iterator[Paragraph | Grid]:
    """The paragraphs and tables of a text; `shapes` are those of its rows, in order."""
    rows: list[EdgedRow] = []
    shape = iter(shapes)
    parts = text.split(_ROW_END)
    for row in parts[:-1]:
        before, cells = _cells(row)
        if before.strip():
            yield from edged_table(rows)
            rows = []
            yield from _paragraphs(before)
        layout = next(shape, RowShape())
        rows.append(EdgedRow(cells, layout.edges, layout.below, layout.ruled))
    yield from edged_table(rows)
    yield from _paragraphs(parts[-1].replace(_CELL_END, "\r"))


def _cells(row: str) -> tuple[str, tuple[str, ...]]:
    """What stands before a row since the last one, and the texts of the row's cells."""
    begin = max(row.rfind("\r"), row.rfind("\f"), row.rfind("\x0e")) + 1
    before, first = row[:begin], row[begin:]
    cells = first.split(_CELL_END)
    return before, tuple(cells[:-1] if not cells[-1].strip() else cells)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for part in _PARAGRAPH_ENDS.split(text):
        if part.strip():
            yield Paragraph(join_runs((Run(part.strip()),)))
