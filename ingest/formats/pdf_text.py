"""The contents of PDF pages that have a good text layer, as paragraphs and tables.

The characters and their places are PDFium's; words and lines are made here, for neither PDFium's
own text nor pypdf's will do. On 35 pages of real decisions, plans and lists both gave the same
words, but pypdf ran the words of neighbouring cells together. On 20 pages that LibreOffice wrote
with letters of a second font both broke nearly every second word (.55-.59 valid syllables); by the
letters' places they are whole (.93-.98, the rest are abbreviations).

PDFium is not thread-safe: callers hold a lock around each call.
"""

from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.flow import Grid, Paragraph
from ingest.formats.pdf_glyphs import MOST_CHARS, Word, page_words
from ingest.formats.pdf_letters import page_texts
from ingest.formats.pdf_lines import paragraphs
from ingest.formats.pdf_rulings import Rulings, page_rulings
from ingest.formats.pdf_tables import PlacedTable, page_tables

_MOST_PLAIN = 400_000  # characters of a page that is read without places


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page holds, in reading order."""

    items: tuple[Paragraph | Grid, ...]  # printed lines of a paragraph are parted by line breaks
    reader: str = "pdfium"  # what read the text
    note: str = ""  # what could not be read, without the page's number


def page_flow(page: pdfium.PdfPage) -> PageText:
    """The contents of one page, which stays open; of a damaged one nothing, and a note."""
    try:
        textpage = page.get_textpage()
    except pdfium.PdfiumError:
        return PageText((), note="damaged: not read")
    try:
        if textpage.count_chars() > MOST_CHARS:
            return _plain(textpage)
        words, view = page_words(page, textpage)
    finally:
        textpage.close()
    rulings = page_rulings(page, view) if words else Rulings()
    tables, rest = page_tables(words, rulings)
    note = "" if rulings.complete else "too many lines drawn: tables were not looked for"
    return PageText(tuple(_in_order(tables, rest)), note=note)


def _plain(textpage: pdfium.PdfTextPage) -> PageText:
    """The lines of a page with too many characters to look at each one's place."""
    count = min(textpage.count_chars(), _MOST_PLAIN)
    buffer = (raw.c_ushort * (count + 1))()
    raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "ignore").split("\0")[0]
    lines = page_texts(text.replace("\r\n", "\n").split("\n"))
    note = "too many characters: tables were not looked for"
    return PageText((Paragraph("\n".join(filter(None, lines))),), note=note)


def _in_order(tables: list[PlacedTable], rest: list[Word]) -> list[Paragraph | Grid]:
    """Tables and the paragraphs above, between and below them."""
    bands: list[list[Word]] = [[] for _ in range(len(tables) + 1)]
    for word in rest:
        middle = (word.box[1] + word.box[3]) / 2
        bands[sum((t.box[1] + t.box[3]) / 2 < middle for t in tables)].append(word)
    items: list[Paragraph | Grid] = []
    for number, band in enumerate(bands):
        items += [Paragraph(text) for text in paragraphs(band)]
        for table in tables[number : number + 1]:
            items += [Paragraph(table.title)] if table.title else []
            items.append(table.grid)
    return items
