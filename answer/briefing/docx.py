"""A briefing as a DOCX file in the manner of Vietnamese administrative documents."""

import io
from datetime import UTC, datetime

import docx
from docx.document import Document as DocxFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as DocxParagraph

from answer.briefing.document import Block, Document, Heading, Paragraph
from answer.briefing.footnotes import Footnotes
from answer.briefing.letterhead import letterhead, signature, title
from answer.briefing.styles import DOUBT, LANGUAGE, set_up


def docx_file(document: Document) -> bytes:
    """The file: letterhead, title, text with footnotes, signature; page numbers from page 2."""
    file = docx.Document()
    set_up(file)
    _properties(file, document)
    _page_numbers(file)
    letterhead(file, document.head)
    title(file, document)
    notes = Footnotes(file)
    for block in document.blocks:
        _block(file, block, notes)
    for paragraph in file.paragraphs[-1:]:  # no signature on a page of its own
        paragraph.paragraph_format.keep_with_next = True
    signature(file, document.head)
    notes.attach()
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _block(file: DocxFile, block: Block, notes: Footnotes) -> None:
    if isinstance(block, Heading):  # the style counts
        file.add_paragraph(block.text, style=f"Heading {block.level}")
    elif isinstance(block, Paragraph):
        file.add_paragraph(block.text, style="Body Text")
    else:
        paragraph = file.add_paragraph(f"“{block.text}”", style="Quote")
        notes.add(paragraph, block.footnote)
        for mark in block.marks:
            paragraph.add_run(" ")
            paragraph.add_run(f"[{mark}]", style=DOUBT)


def _properties(file: DocxFile, document: Document) -> None:
    properties = file.core_properties
    properties.title = document.title
    properties.author = document.head.issuer
    properties.language = LANGUAGE
    properties.comments = ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    package = file.part.package
    for id_, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # of the template
            package.rels.pop(id_)


def _page_numbers(file: DocxFile) -> None:
    """Centred in the header, not on the first page."""
    section = file.sections[0]
    section.different_first_page_header_footer = True
    header = section.header
    header.is_linked_to_previous = False
    _field(header.paragraphs[0], "PAGE")


def _field(paragraph: DocxParagraph, instruction: str) -> None:
    for kind in ("begin", "", "separate", "end"):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        else:
            words = OxmlElement("w:instrText")
            words.text = f" {instruction} "
            run._r.append(words)
        if kind == "separate":
            paragraph.add_run("2")
