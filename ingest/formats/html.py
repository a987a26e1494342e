"""HTML: what Word saves as a web page, and the pages of law portals.

The tree is walked by events, not by recursion, because pages may nest as deep as they like. Nothing
is fetched.
"""

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from ingest.errors import SourceError
from ingest.flow import Flow, Paragraph
from ingest.formats.cells import Item, cell_text
from ingest.formats.html_encoding import decode_html
from ingest.formats.html_lists import ListCounter
from ingest.formats.html_styles import Declarations, StyleSheet, font_of, is_hidden
from ingest.formats.html_tables import TableBuilder
from ingest.formats.list_labels import bullet
from ingest.formats.runs import PLAIN, Look, Run, join_runs
from ingest.formats.symbols import is_symbol_font
from ingest.formats.xml import Element

_SIZE_LIMIT = 50_000_000  # bytes; the largest law on a portal has about five million
_TABLE_DEPTH = 30  # tables inside tables; deeper ones are read as paragraphs
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre "
    "section summary table tbody td tfoot th thead tr ul".split()
)
_DROPPED = frozenset(
    "head script style title noscript template xml object iframe svg select textarea button del "
    "audio video canvas datalist meta link".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_PARTS = frozenset("thead tbody tfoot".split())
_APART = frozenset("nav footer".split())
_APART_IN_WORD = frozenset("header footer comment-list first-header first-footer".split())


def read_html(data: bytes) -> Flow:
    """The contents of an HTML file as a browser or Word would show them.

    Source line breaks are white space; hidden parts, scripts and deleted text are left out; items
    of lists have their numbers; running headers, footers, comments and navigation are kept apart.
    Raises SourceError where the file is far too large or nests far too deep.
    """
    if len(data) > _SIZE_LIMIT:
        raise SourceError("is far too large for a page of HTML; split it")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    root = etree.fromstring(decode_html(data).encode("utf-8", "replace") or b"<p>", parser)
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise SourceError("nests its elements far too deep; save it again as a web page")
    if root is None:
        return Flow(())
    return _Reader(root).read()


@dataclass(frozen=True, slots=True)
class _State:
    """What an element hands down to those inside it."""

    look: Look = PLAIN
    heading: bool = False
    preformatted: bool = False
    in_head: bool = False  # of a table


@dataclass(slots=True)
class _Frame:
    """A place that takes paragraphs: the body, a cell, a running header."""

    owner: Element
    items: list[Item] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    label: str = ""  # of the list item whose first paragraph is to come


class _Reader:
    """Walks the tree once and collects the flow."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._styles = StyleSheet(root)
        self._states = [_State()]
        self._frames = [_Frame(root)]
        self._tables: list[tuple[Element, TableBuilder, int]] = []  # with the depth of frames
        self._lists: list[tuple[Element, ListCounter]] = []
        self._list_marks: list[tuple[Element, int]] = []  # Word's printed numbers, first run
        self._apart: list[str] = []

    def read(self) -> Flow:
        """The flow of the whole file."""
        walker = etree.iterwalk(self._root, events=("start", "end"))
        skipped: Element | None = None
        for event, element in walker:
            if event == "start":
                if self._is_dropped(element):
                    walker.skip_subtree()
                    skipped = element
                else:
                    self._begin(element)
            elif skipped is not None and element is skipped:
                self._text(skipped.tail)
                skipped = None
            else:
                self._end(element)
                self._text(element.tail if element is not self._root else None)
        self._flush()
        apart = tuple(dict.fromkeys(filter(None, self._apart)))
        return Flow(tuple(self._frames[0].items), apart)

    def _is_dropped(self, element: Element) -> bool:
        if not isinstance(element.tag, str) or element.tag in _DROPPED:
            return True
        classes = element.get("class", "").lower()
        contents = classes.startswith("msotoc") or "msocomanchor" in classes
        return contents or element.get("hidden") is not None or is_hidden(self._styles.of(element))

    def _begin(self, element: Element) -> None:
        tag, style = element.tag, self._styles.of(element)
        if tag in _BLOCKS:
            self._flush()
        self._states.append(self._state(element, style))
        if tag == "br":
            self._frames[-1].runs.append(Run("\n"))
        elif "mso-tab-count" in style:
            self._frames[-1].runs.append(Run("\t"))
        elif style.get("mso-list", "").lower() == "ignore":
            self._list_marks.append((element, len(self._frames[-1].runs)))
        self._begin_list(element, style)
        self._begin_table(element)
        if self._is_apart(element, style):
            self._frames.append(_Frame(element))
        self._text(element.text)

    def _state(self, element: Element, style: Declarations) -> _State:
        state, tag = self._states[-1], element.tag
        font = font_of(style) or (element.get("face", "") if tag == "font" else "")
        look = replace(state.look, font=font.split(",")[0].strip()) if font else state.look
        if "text-transform" in style:
            look = replace(look, capitals=style["text-transform"].lower() == "uppercase")
        level = style.get("mso-outline-level", "")
        return _State(
            look,
            state.heading or tag in _HEADINGS or (level.isdigit() and level != "0"),
            state.preformatted or tag == "pre",
            tag == "thead" or (state.in_head and tag != "table"),
        )

    def _begin_list(self, element: Element, style: Declarations) -> None:
        if element.tag in ("ol", "ul"):
            self._lists.append((element, ListCounter(element, style)))
        elif element.tag == "li":
            counter = self._lists[-1][1] if self._lists else None
            self._frames[-1].label += counter.label(element, style) if counter else "- "

    def _begin_table(self, element: Element) -> None:
        tag = element.tag
        if tag == "table" and len(self._tables) < _TABLE_DEPTH:
            builder = TableBuilder(element, self._styles)
            self._tables.append((element, builder, len(self._frames)))
        elif self._tables and len(self._frames) == self._tables[-1][2]:
            builder = self._tables[-1][1]
            if tag == "tr":
                builder.row()
            elif tag in _PARTS:
                builder.part()
            elif tag in ("td", "th"):
                self._frames.append(_Frame(element))

    def _is_apart(self, element: Element, style: Declarations) -> bool:
        in_word = style.get("mso-element", "").lower() in _APART_IN_WORD
        in_libreoffice = element.tag == "div" and element.get("title") in ("header", "footer")
        return in_word or in_libreoffice or element.tag in _APART

    def _end(self, element: Element) -> None:
        if element.tag in _BLOCKS:
            self._flush()
        if self._list_marks and self._list_marks[-1][0] is element:
            self._finish_list_mark(self._list_marks.pop()[1])
        if self._frames[-1].owner is element and element is not self._root:
            self._finish_frame(self._frames.pop())
        if self._tables and self._tables[-1][0] is element:
            self._frames[-1].items += self._tables.pop()[1].finish()
        if element.tag in _PARTS and self._tables:
            self._tables[-1][1].part()
        if self._lists and self._lists[-1][0] is element:
            self._lists.pop()
        if element.tag == "li":
            self._frames[-1].label = ""
        self._states.pop()

    def _finish_frame(self, frame: _Frame) -> None:
        if frame.owner.tag in ("td", "th"):
            self._tables[-1][1].cell(frame.owner, frame.items, self._states[-1].in_head)
        else:
            self._apart.append(cell_text(tuple(frame.items)))

    def _finish_list_mark(self, first: int) -> None:
        """Word prints the number or bullet of its lists into the text; bullets are made dashes."""
        runs = self._frames[-1].runs
        text = "".join(run.text for run in runs[first:]).strip(" \xa0\t")
        fonts = [run.look.font for run in runs[first:] if run.text.strip()]
        pictured = any(
            is_symbol_font(f) or (f.lower()[:7] == "courier" and text == "o") for f in fonts
        )
        if text and (pictured or not any(char.isalnum() for char in text)):
            text = "-" if pictured else bullet(text)
        runs[first:] = [Run(text + " ", self._states[-1].look)] if text else []

    def _text(self, text: str | None) -> None:
        if text:
            state = self._states[-1]
            shown = text if state.preformatted else _SPACE.sub(" ", text)
            self._frames[-1].runs.append(Run(shown, state.look))

    def _flush(self) -> None:
        """Ends the paragraph, if one has begun."""
        frame = self._frames[-1]
        if not frame.runs:
            return
        lines = [line.strip() for line in join_runs(frame.runs).split("\n")]
        frame.runs.clear()
        text = "\n".join(filter(None, lines))
        if text:
            frame.items.append(Paragraph(frame.label + text, self._states[-1].heading))
            frame.label = ""
