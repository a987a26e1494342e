"""What a paragraph of a Word document holds: runs, fields, notes and text boxes.

Tracked changes are read as accepted: w:ins and w:moveTo stay, w:del and w:moveFrom go.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.formats.docx_styles import Styles, W
from ingest.formats.runs import Look, Run
from ingest.formats.xml import Element, local

WRAPPERS = frozenset("ins moveTo smartTag customXml sdt sdtContent".split())
_INLINE = WRAPPERS | frozenset("hyperlink dir bdo rubyBase ruby oMath oMathPara".split())
_SIGNS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
    "softHyphen": "\xad",  # the letter ư in TCVN3
}  # fmt: skip
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_DRAWINGS = frozenset("drawing pict object".split())
_SYMBOL_CODES = 0xF000  # where symbol fonts have their signs


@dataclass
class Inline:
    """The contents of one paragraph, or of several whose marks between them are deleted."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)  # w:txbxContent anchored here
    notes: list[tuple[str, str, int]] = field(default_factory=list)  # kind, id, printed number


class Fields:
    """The fields that are open while the runs of a story are read in order (17.16.18).

    A field's instruction isn't text, nor is a table of contents, which repeats the headings.
    Stories whose fields don't close are read as if they had none, so that no text is lost.
    """

    def __init__(self, story: Element) -> None:
        kinds = [
            mark.get(W + "fldCharType")
            for mark in story.iter(W + "fldChar")
            if not any(_is_deleted(above) for above in mark.iterancestors())
        ]
        self._balanced = kinds.count("begin") == kinds.count("end")
        self._open: list[str | None] = []  # instructions; None once the result has begun
        self._contents: list[bool] = []

    def mark(self, kind: str | None) -> None:
        """A w:fldChar."""
        if not self._balanced:
            return
        if kind == "begin":
            self._open.append("")
            self._contents.append(False)
        elif kind == "separate" and self._open:
            self._contents[-1] = is_contents_field(self._open[-1] or "")
            self._open[-1] = None
        elif kind == "end" and self._open:
            self._open.pop()
            self._contents.pop()

    def instruct(self, text: str) -> None:
        """A w:instrText."""
        if self._open and self._open[-1] is not None:
            self._open[-1] += text

    def shown(self) -> bool:
        """Whether text here is part of the document's text."""
        return not any(self._contents) and all(part is None for part in self._open)


def is_contents_field(instruction: str) -> bool:
    """Whether a field's instruction makes a table of contents."""
    return instruction.split()[:1] == ["TOC"]


def _is_deleted(element: Element) -> bool:
    return element.tag in (W + "del", W + "moveFrom")


class InlineReader:
    """Reads the paragraphs of one story (body, a note, a header) in order."""

    def __init__(self, styles: Styles, fields: Fields, numbers: Iterator[int]) -> None:
        self._styles = styles
        self._fields = fields
        self._numbers = numbers  # of the notes

    def read(self, paragraph: Element, style: str | None, into: Inline) -> None:
        """Adds the paragraph's contents to `into`."""
        for child in paragraph:
            self._child(child, style, into)

    def _child(self, child: Element, style: str | None, into: Inline) -> None:
        name = local(child)
        if name == "r":
            self._run(child, style, into)
        elif name == "t":  # of a formula
            self._text(child.text or "", Look(), into)
        elif name == "fldSimple" and is_contents_field(child.get(W + "instr", "")):
            return
        elif name == "AlternateContent":
            self.read(chosen(child), style, into)
        elif name in _INLINE or name == "fldSimple" or "math" in child.tag:
            self.read(child, style, into)

    def _run(self, run: Element, style: str | None, into: Inline) -> None:
        look = self._styles.look(run.find(W + "rPr"), style)
        for child in run:
            self._piece(child, look, style, into)

    def _piece(self, child: Element, look: Look, style: str | None, into: Inline) -> None:
        name = local(child)
        if name == "t":
            self._text(child.text or "", look, into)
        elif name in _SIGNS:
            self._text(_SIGNS[name], look, into)
        elif name == "sym":
            self._symbol(child, look, into)
        elif name == "fldChar":
            self._fields.mark(child.get(W + "fldCharType"))
        elif name == "instrText":
            self._fields.instruct(child.text or "")
        elif name in _NOTES and self._fields.shown() and not look.hidden:
            number = next(self._numbers)
            into.notes.append((_NOTES[name], child.get(W + "id", ""), number))
            self._text(f"[{number}]", Look(), into)
        elif name in _DRAWINGS or name == "AlternateContent":
            into.boxes.extend(_boxes(child))
        elif name == "ruby":
            self.read(child, style, into)

    def _symbol(self, sign: Element, look: Look, into: Inline) -> None:
        code = sign.get(W + "char", "")
        if len(code) <= 4 and all(digit in "0123456789abcdefABCDEF" for digit in code) and code:
            char = chr(int(code, 16) & 0xFF | _SYMBOL_CODES)
            self._text(char, Look(sign.get(W + "font", ""), look.hidden), into)

    def _text(self, text: str, look: Look, into: Inline) -> None:
        if self._fields.shown():
            into.runs.append(Run(text, look))


def chosen(alternatives: Element) -> Element:
    """The one branch of an mc:AlternateContent to read: the first that holds text."""
    branches = [child for child in alternatives if local(child) in ("Choice", "Fallback")]
    texts = [
        b for b in branches if next(b.iter(W + "txbxContent", W + "t", W + "sym"), None) is not None
    ]
    return next(iter(texts + branches), alternatives)


def _boxes(drawing: Element) -> Iterator[Element]:
    """The text boxes of a drawing; boxes inside them are read with their contents."""
    for child in [drawing] if local(drawing) == "AlternateContent" else drawing:
        name = local(child)
        if name == "txbxContent":
            yield child
        else:
            yield from _boxes(chosen(child) if name == "AlternateContent" else child)
