"""Word documents (.docx): ECMA-376 WordprocessingML, Transitional and Strict.

Read from the XML parts, because the numbers of lists, tracked changes, text boxes and legacy fonts
matter to a plan, and a library that gives them all is not at hand.
"""

import itertools
from collections.abc import Iterator

from ingest.flow import Flow, Paragraph
from ingest.formats.cells import Item, cell_text
from ingest.formats.docx_inline import WRAPPERS, Fields, Inline, InlineReader, chosen
from ingest.formats.docx_numbering import Numbering
from ingest.formats.docx_styles import Styles, W, value
from ingest.formats.docx_tables import read_table
from ingest.formats.runs import join_runs
from ingest.formats.xml import Element, Package, local

_MAIN = "word/document.xml"
_CONTENTS_GALLERY = "Table of Contents"
_APART = ("header", "footer", "comments")


def read_docx(data: bytes) -> Flow:
    """The contents of a Word document.

    Numbers of lists are computed and stand before the text; tracked changes are accepted; notes
    follow the paragraph that refers to them as "[1] ..."; hidden text and the table of contents
    are left out; headers, footers and comments are kept apart. Raises SourceError where the file
    is damaged, encrypted or meant to do harm.
    """
    package = Package(data)
    targets = dict(package.related(""))
    main = targets.get("officeDocument", _MAIN)
    root = package.xml(main if main in package else _MAIN)
    parts = [(kind, name) for kind, name in package.related(main) if name in package]
    roots = {kind: package.xml(name) for kind, name in parts if kind in _WANTED}
    styles = Styles(roots.get("styles"))
    reader = _StoryReader(styles, Numbering(roots.get("numbering"), styles), _notes(roots))
    body = root.find(W + "body")
    items = [] if body is None else reader.story(body)
    apart = [_plain(package.xml(name), styles) for kind, name in parts if kind in _APART]
    linked = any(kind == "aFChunk" for kind, _ in parts)
    warnings = ("a file that is embedded in the document was not read",) if linked else ()
    return Flow(tuple(items), tuple(dict.fromkeys(filter(None, apart))), warnings)


_WANTED = ("styles", "numbering", "footnotes", "endnotes")


def _plain(part: Element, styles: Styles) -> str:
    """The text of a header, a footer or the comments."""
    reader = _StoryReader(styles, Numbering(None, styles), {})
    stories = part.findall(W + "comment") or [part]
    return "\n".join(cell_text(tuple(reader.story(story))) for story in stories)


def _notes(roots: dict[str, Element]) -> dict[tuple[str, str], Element]:
    """Footnotes and endnotes by kind and id."""
    return {
        (kind, note.get(W + "id", "")): note
        for kind in ("footnote", "endnote")
        for note in (roots[kind + "s"].findall(W + kind) if kind + "s" in roots else ())
    }


class _StoryReader:
    """Reads stories: the body, a header, a note. Counts lists and notes as it goes."""

    def __init__(
        self, styles: Styles, numbering: Numbering, notes: dict[tuple[str, str], Element]
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._numbers = itertools.count(1)
        self._waiting: list[tuple[str, str, int]] = []  # notes, until their table has ended

    def story(self, story: Element) -> list[Item]:
        """The items of a story, each note after the paragraph or table that refers to it."""
        self._inline = InlineReader(self._styles, Fields(story), self._numbers)
        return [*self._blocks(story, nested=False), *self._read_notes()]

    def _blocks(self, container: Element, nested: bool = True) -> Iterator[Item]:
        joined: list[Element] = []  # paragraphs between which the marks are deleted
        for block in _block_elements(container):
            is_table = local(block) == "tbl"
            if not is_table:
                joined.append(block)
            if joined and (is_table or not _has_deleted_mark(block)):
                yield from self._paragraph(joined)
                joined = []
            if is_table:
                yield from read_table(block, lambda cell: list(self._blocks(cell)), self._styles)
            if not nested:
                yield from self._read_notes()
        if joined:
            yield from self._paragraph(joined)

    def _paragraph(self, joined: list[Element]) -> Iterator[Item]:
        """One paragraph with its text boxes; of several the last has the mark that counts."""
        content = Inline()
        for paragraph in joined:
            self._inline.read(paragraph, value(paragraph.find(W + "pPr"), "pStyle"), content)
        properties = joined[-1].find(W + "pPr")
        if self._styles.is_contents(properties):
            return
        text = join_runs(content.runs)
        label = "" if _has_deleted_mark(joined[-1]) else self._label(properties, text)
        if text.strip() or label.strip(" -"):
            yield Paragraph((label + text).strip(), self._styles.is_heading(properties))
        self._waiting += content.notes
        for box in content.boxes:
            yield from self._blocks(box)

    def _label(self, properties: Element | None, text: str) -> str:
        """The paragraph's number. Hidden paragraphs aren't counted."""
        mark = None if properties is None else properties.find(W + "rPr")
        look = self._styles.look(mark, value(properties, "pStyle"))
        if look.hidden and not text.strip():
            return ""
        return self._numbering.label(properties)

    def _read_notes(self) -> Iterator[Item]:
        waiting, self._waiting = self._waiting, []
        outer = self._inline
        for kind, note_id, number in waiting:
            note = self._notes.get((kind, note_id))
            if note is not None:
                self._inline = InlineReader(self._styles, Fields(note), self._numbers)
                text = cell_text(tuple(self._blocks(note)))
                yield Paragraph(f"[{number}] {text.strip()}")
        self._inline = outer


def _block_elements(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a container, also those inside content controls."""
    for child in container:
        name = local(child)
        if name in ("p", "tbl"):
            yield child
        elif name == "AlternateContent":
            yield from _block_elements(chosen(child))
        elif name in WRAPPERS and not _is_contents(child):
            yield from _block_elements(child)


def _is_contents(control: Element) -> bool:
    """Whether a content control holds the table of contents."""
    gallery = value(control.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery")
    return gallery == _CONTENTS_GALLERY


def _has_deleted_mark(paragraph: Element) -> bool:
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    if mark is None:
        return False
    return mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None
