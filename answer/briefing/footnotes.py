"""Real footnotes for a DOCX file: the part that python-docx has none for (ECMA-376, 17.11)."""

from docx.document import Document as DocxFile
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement, serialize_for_reading
from docx.text.paragraph import Paragraph

REFERENCE = "footnote reference"  # names of Word's own styles
TEXT = "footnote text"
_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


class Footnotes:
    """The footnotes of one file, numbered from 1 in the order in which they are added."""

    def __init__(self, file: DocxFile) -> None:
        """The file must have the styles TEXT and REFERENCE."""
        self._file = file
        self._root = OxmlElement("w:footnotes")
        self._added = 0
        for id_, kind in _SEPARATORS:
            self._root.append(_separator(id_, kind))

    def add(self, paragraph: Paragraph, text: str) -> None:
        """A footnote whose sign stands at the end of the paragraph as it is now."""
        self._added += 1
        paragraph.add_run(style=REFERENCE)._r.append(
            _element("w:footnoteReference", id=str(self._added))
        )
        note = _element("w:footnote", id=str(self._added))
        note.append(self._note(text))
        self._root.append(note)

    def attach(self) -> None:
        """Puts the part into the file. To be called once, when all footnotes are there."""
        xml = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        blob = xml + serialize_for_reading(self._root).encode("utf-8")
        name = PackURI("/word/footnotes.xml")
        part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, blob, self._file.part.package)
        self._file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        self._announce()

    def _note(self, text: str) -> BaseOxmlElement:
        styles = self._file.styles
        paragraph = OxmlElement("w:p")
        properties = OxmlElement("w:pPr")
        properties.append(_element("w:pStyle", val=styles[TEXT].style_id or ""))
        paragraph.append(properties)
        sign = OxmlElement("w:r")
        look = OxmlElement("w:rPr")
        look.append(_element("w:rStyle", val=styles[REFERENCE].style_id or ""))
        sign.append(look)
        sign.append(OxmlElement("w:footnoteRef"))
        paragraph.append(sign)
        paragraph.append(_run(f" {text}"))
        return paragraph

    def _announce(self) -> None:
        """The settings must name the separators, before w:compat."""
        settings = self._file.settings.element
        properties = OxmlElement("w:footnotePr")
        for id_, _ in _SEPARATORS:
            properties.append(_element("w:footnote", id=str(id_)))
        compat = settings.find(qn("w:compat"))
        settings.insert(settings.index(compat) if compat is not None else 0, properties)


def _separator(id_: int, kind: str) -> BaseOxmlElement:
    note = _element("w:footnote", type=kind, id=str(id_))
    paragraph, run = OxmlElement("w:p"), OxmlElement("w:r")
    run.append(OxmlElement(f"w:{kind}"))
    paragraph.append(run)
    note.append(paragraph)
    return note


def _run(text: str) -> BaseOxmlElement:
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(words)
    return run


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
