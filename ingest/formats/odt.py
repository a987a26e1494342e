"""OpenDocument texts (.odt), as LibreOffice writes them: OASIS ODF 1.3."""

import itertools
from collections.abc import Iterator

from ingest.errors import SourceError
from ingest.flow import Flow, Paragraph
from ingest.formats.cells import Item, cell_text
from ingest.formats.odt_lists import ListNumbers, Place
from ingest.formats.odt_styles import DRAW, OFFICE, STYLE, SVG, TABLE, TEXT, Styles
from ingest.formats.odt_tables import read_table
from ingest.formats.runs import PLAIN, Look, Run, join_runs
from ingest.formats.xml import Element, Package, local

_SPACES_LIMIT = 1_000  # spaces that one text:s stands for
_SIGNS = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_INDEXES = "-index"  # text:table-of-content and the like repeat what the text says
_SILENT = frozenset(
    [TEXT + n for n in ("tracked-changes", "table-of-content", "bibliography", "number", "script")]
    + [TEXT + n for n in ("hidden-text", "ruby-text", "sequence-decls", "variable-decls")]
    + [SVG + "title", SVG + "desc", OFFICE + "forms"]
)


def read_odt(data: bytes) -> Flow:
    """The contents of an OpenDocument text.

    Numbers of lists and headings are computed and stand before the text; deleted text, hidden text
    and indexes are left out; notes follow the paragraph that refers to them as "[1] ..."; headers,
    footers and comments are kept apart. Raises SourceError where the file is damaged, encrypted or
    meant to do harm.
    """
    package = Package(data)
    manifest = "META-INF/manifest.xml"
    if manifest in package and b"encryption-data" in package.read(manifest):
        raise SourceError("needs a password; save it again without one")
    content = package.xml("content.xml")
    common = package.xml("styles.xml") if "styles.xml" in package else None
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise SourceError("holds no text document; save it as a text document")
    reader = _Reader(Styles(common, content))
    items = tuple(reader.read(body))
    apart = [*_headers(common), *reader.comments]
    return Flow(items, tuple(dict.fromkeys(filter(None, apart))))


def _headers(common: Element | None) -> Iterator[str]:
    """The headers and footers of all kinds of pages."""
    if common is None:
        return
    reader = _Reader(Styles(common, common))
    for page in common.iter(STYLE + "master-page"):
        for part in page:
            if local(part).startswith(("header", "footer")):
                yield cell_text(tuple(reader.read(part)))


class _Reader:
    """Reads the blocks of a document in order. Counts lists and notes as it goes."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._lists = ListNumbers(styles)
        self._numbers = itertools.count(1)
        self._notes: list[tuple[int, Element]] = []  # until their paragraph or table has ended
        self.comments: list[str] = []

    def read(self, container: Element) -> Iterator[Item]:
        """The items of a body or header, each note after the item that refers to it."""
        for item in self._blocks(container, None):
            yield item
            if self._notes:
                yield from self._read_notes()

    def _read_notes(self) -> Iterator[Item]:
        notes, self._notes = self._notes, []
        for number, note in notes:
            body = note.find(TEXT + "note-body")
            text = "" if body is None else cell_text(tuple(self._blocks(body, None)))
            yield Paragraph(f"[{number}] {text}")

    def _blocks(self, container: Element, place: Place | None) -> Iterator[Item]:
        for child in container:
            tag = child.tag
            if tag in _SILENT or local(child).endswith(_INDEXES):
                continue
            if tag in (TEXT + "p", TEXT + "h"):
                label = self._lists.heading_label(child) if tag == TEXT + "h" and not place else ""
                yield from self._paragraph(child, label)
            elif tag == TEXT + "list":
                yield from self._list(child, self._lists.enter(child, place))
            elif tag == TABLE + "table":
                yield from read_table(child, self._cell, self._styles)
            elif tag == TEXT + "section" and child.get(TEXT + "display") == "none":
                continue
            elif tag.startswith(DRAW):
                yield from self._boxes(child)
            else:
                yield from self._blocks(child, place)

    def _cell(self, cell: Element) -> list[Item]:
        return list(self._blocks(cell, None))

    def _list(self, element: Element, place: Place) -> Iterator[Item]:
        for item in element:
            counted = item.tag == TEXT + "list-item"
            for child in item:
                if child.tag in (TEXT + "p", TEXT + "h"):
                    label = self._lists.label(item, place) if counted else ""
                    counted = False
                    yield from self._paragraph(child, label)
                elif child.tag == TEXT + "list":
                    yield from self._list(child, self._lists.enter(child, place))

    def _paragraph(self, paragraph: Element, label: str) -> Iterator[Item]:
        runs: list[Run] = []
        boxes: list[Element] = []
        look = self._styles.look("paragraph", paragraph.get(TEXT + "style-name"), PLAIN)
        self._inline(paragraph, look, runs, boxes)
        text = join_runs(runs)
        if text.strip() or (label.strip(" -") and not look.hidden):
            yield Paragraph((label + text).strip(), paragraph.tag == TEXT + "h")
        for box in boxes:
            yield from self._boxes(box)

    def _inline(self, element: Element, look: Look, runs: list[Run], boxes: list[Element]) -> None:
        """Adds the text inside an element; white space collapses as in HTML (6.1.2)."""
        self._text(element.text, look, runs)
        for child in element:
            self._piece(child, look, runs, boxes)
            self._text(child.tail, look, runs)

    def _piece(self, child: Element, look: Look, runs: list[Run], boxes: list[Element]) -> None:
        tag = child.tag
        if tag in _SIGNS:
            runs.append(Run(_SIGNS[tag], look))
        elif tag == TEXT + "s":
            count = child.get(TEXT + "c", "1")
            length = int(count) if count.isascii() and count.isdigit() and len(count) < 6 else 1
            runs.append(Run(" " * min(length, _SPACES_LIMIT), look))
        elif tag == TEXT + "note":
            if not look.hidden:
                number = next(self._numbers)
                self._notes.append((number, child))
                runs.append(Run(f"[{number}]"))
        elif tag in (OFFICE + "annotation", OFFICE + "annotation-end"):
            self.comments.append(cell_text(tuple(self._blocks(child, None))))
        elif tag.startswith(DRAW) and tag != DRAW + "a":
            boxes.append(child)
        elif tag not in _SILENT and child.get(TEXT + "is-hidden") != "true":
            name = child.get(TEXT + "style-name")
            inner = self._styles.look("text", name, look) if tag == TEXT + "span" else look
            self._inline(child, inner, runs, boxes)

    def _text(self, text: str | None, look: Look, runs: list[Run]) -> None:
        if text:
            spaced = text.replace("\n", " ").replace("\r", " ").replace("\t", " ")
            runs.append(Run(spaced, look))

    def _boxes(self, drawing: Element) -> Iterator[Item]:
        """The text of frames and shapes, also of those in groups."""
        if drawing.tag != DRAW + "object":
            yield from self._blocks(drawing, None)
