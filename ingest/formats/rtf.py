"""RTF documents: read through LibreOffice or, without it, through striprtf.

striprtf gives the text in one piece. Marks that stand for the borders of tables are put into the
RTF before, as characters of the Private Use Area, which it passes on.
"""

import codecs
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from striprtf.striprtf import remove_pict_groups, rtf_to_text

from ingest.errors import SourceError
from ingest.flow import Flow, Grid, Paragraph
from ingest.formats import office as libreoffice
from ingest.formats.docx import read_docx
from ingest.formats.edges import EdgedRow, edged_table
from ingest.formats.rtf_fonts import minimal_fonts
from ingest.formats.runs import Run, join_runs
from ingest.legacy import convert
from ingest.legacy.flows import convert_flow

_without_pictures: Callable[[str], str] = remove_pict_groups  # the library has no type hints
_to_text: Callable[[str, str, str], str] = rtf_to_text
LIGHT_NOTE = "read without LibreOffice: headers, footnotes and text boxes are missing"
_MOST_BYTES = 200_000_000
_DAMAGED = "the RTF document is damaged; open it in Word and save it as .docx"
_DEFINITION, _EDGE, _EDGE_END, _BELOW, _RULE, _CELL, _ROW_END = map(chr, range(0xE000, 0xE007))
_MARKED = (  # what to find in the RTF, and what to put there
    (r"\\trowd(?![a-z])", _DEFINITION),
    (r"\\cellx(-?\d{1,9})", rf"{_EDGE}\1{_EDGE_END}"),
    (r"\\clvmrg(?![a-z])", _BELOW),
    (r"\\(?:cl|tr)brdr[tlbrhv]\s*\\brdr(?!none|nil|tbl)[a-z]{1,10}", _RULE),
    (r"\\cell(?![a-z])", _CELL),
    (r"\\nestcell(?![a-z])", r"\\line"),
    (r"\\row(?![a-z])", _ROW_END),
    (r"\\fldinst", "\\\\fldinst\n"),  # keeps striprtf from adding the addresses of links
)
_LAYOUT = re.compile(f"[{_DEFINITION}{_BELOW}{_RULE}]|{_EDGE}-?\\d+{_EDGE_END}")
_EDGES = re.compile(f"({_BELOW}?){_RULE}*{_EDGE}(-?\\d+){_EDGE_END}")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})")


def read_rtf(data: bytes, office: Path | None) -> Flow:
    """The contents of an RTF document.

    `office` is LibreOffice's program (`office.find_office()`), None where there is none. Raises
    SourceError where the document is damaged or too large.
    """
    if len(data) > _MOST_BYTES:
        raise SourceError("the RTF document is too large; save it as .docx and try again")
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        raise SourceError("not an RTF document; save it as .docx and try again")
    if office is None:
        return _read_light(data)
    try:
        return convert_flow(read_docx(libreoffice.convert(data, ".rtf", office=office)))
    except SourceError as error:
        return _read_light(data, f"LibreOffice failed: {error}")


def _read_light(data: bytes, *notes: str) -> Flow:
    text = convert(_text(data)).replace("\xad", "")
    return Flow(tuple(_items(text)), notes=(*notes, LIGHT_NOTE))


def _text(data: bytes) -> str:
    """The document's text with the marks of its tables."""
    try:
        rtf = minimal_fonts(_without_pictures(data.decode("latin-1")))
        for found, mark in _MARKED:
            rtf = re.sub(found, mark, rtf)
        text = _to_text(rtf, _encoding(rtf), "replace")
    except (ValueError, LookupError, OverflowError, TypeError) as error:
        raise SourceError(_DAMAGED) from error
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _encoding(rtf: str) -> str:
    """The encoding of 8-bit text whose font tells none."""
    page = _CODE_PAGE.search(rtf)
    try:
        return codecs.lookup(f"cp{page[1]}").name if page else "cp1252"
    except LookupError:
        return "cp1252"


def _items(text: str) -> Iterator[Paragraph | Grid]:
    rows: list[EdgedRow] = []
    edges: list[tuple[str, str]] = []
    parts = text.split(_ROW_END)
    for part in parts[:-1]:
        before, mark, row = part.partition(_DEFINITION)
        if not mark:
            before, row = "", part  # laid out as the row above
        if before.strip():
            yield from edged_table(rows)
            rows = []
            yield from _paragraphs(before)
        edges = _last_edges(row) or edges
        rows.append(_row(row, edges))
    yield from edged_table(rows)
    yield from _paragraphs(parts[-1])


def _last_edges(row: str) -> list[tuple[str, str]]:
    """The row's last definition; Word writes it before the cells and once more after them."""
    defined = (_EDGES.findall(part) for part in reversed(row.split(_DEFINITION)))
    return next(filter(None, defined), [])


def _row(row: str, edges: list[tuple[str, str]]) -> EdgedRow:
    cells = _LAYOUT.sub("", row).split(_CELL)
    below = frozenset(at for at, (continued, _) in enumerate(edges) if continued)
    texts = tuple(cell.strip() for cell in (cells if cells[-1].strip() else cells[:-1]))
    return EdgedRow(texts, tuple(int(edge) for _, edge in edges), below, _RULE in row)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for line in _LAYOUT.sub("", text).replace(_CELL, "\n").split("\n"):
        if line.strip():
            yield Paragraph(join_runs((Run(line.strip()),)))
