"""PDF pages for the tests, drawn with reportlab."""

import io
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from pypdfium2 import PdfDocument, PdfiumError
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Table,
)

from ingest.flow import Grid
from ingest.formats.pdf_document import PDFIUM, open_pdf
from ingest.formats.pdf_text import PageText, page_flow

FONT, BOLD = "TestSerif", "TestSerif-Bold"
Rows = Sequence[Sequence[str]]
Draw = Callable[[Canvas], None]
Command = Any  # of a table's style in reportlab
LINES: list[Command] = [
    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def register_fonts() -> None:
    """Skips the test where the fonts with Vietnamese letters are not installed."""
    try:
        for name, file in ((FONT, "DejaVuSerif.ttf"), (BOLD, "DejaVuSerif-Bold.ttf")):
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, file))
    except TTFError:
        pytest.skip("DejaVu Serif is not installed")


def canvas_pdf(*pages: Draw) -> bytes:
    """A PDF with a page drawn by each function."""
    register_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, pageCompression=0)
    for draw in pages:
        canvas.setFont(FONT, 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def lines_at(canvas: Canvas, x: float, y: float, *lines: str, pitch: float = 15) -> None:
    """Draws lines from above to below."""
    for number, line in enumerate(lines):
        canvas.drawString(x, y - pitch * number, line)


def story_pdf(*story: Flowable, numbered: bool = False) -> bytes:
    """A PDF of flowables, with page numbers in the foot if wanted."""
    register_fonts()
    buffer = io.BytesIO()
    document = SimpleDocTemplate(buffer, pagesize=A4, topMargin=60, bottomMargin=60)

    def foot(canvas: Canvas, template: BaseDocTemplate) -> None:
        canvas.setFont(FONT, 9)
        if numbered:
            canvas.drawCentredString(A4[0] / 2, 30, str(template.page))

    document.build(list(story), onFirstPage=foot, onLaterPages=foot)
    return buffer.getvalue()


def ruled(
    rows: Rows,
    widths: Sequence[float],
    *style: Command,
    repeat: int = 0,
    bold_first: bool = True,
    lines: Sequence[Command] = LINES,
) -> Table:
    """A ruled table; the first row is bold, the first `repeat` rows stand on every page."""
    register_fonts()
    body = ParagraphStyle("body", fontName=FONT, fontSize=9, leading=12)
    head = ParagraphStyle("head", fontName=BOLD, fontSize=9, leading=12)
    cells = [
        [Paragraph(cell, head if bold_first and at < max(1, repeat) else body) for cell in row]
        for at, row in enumerate(rows)
    ]
    table = Table(cells, colWidths=list(widths), repeatRows=repeat)
    table.setStyle([*lines, *style])
    return table


def text(content: str) -> Paragraph:
    """A paragraph of the body."""
    register_fonts()
    return Paragraph(content, ParagraphStyle("text", fontName=FONT, fontSize=11, leading=15))


def new_page() -> PageBreak:
    """The end of a page."""
    return PageBreak()


def read(data: bytes, page: int = 0) -> list[str]:
    """The paragraphs of a page."""
    items = text_pages(data, [page])[page].items
    return [item.text for item in items if not isinstance(item, Grid)]


def tables(data: bytes, page: int = 0) -> list[Grid]:
    """The tables of a page."""
    return [item for item in text_pages(data, [page])[page].items if isinstance(item, Grid)]


def plain(grid: Grid) -> list[list[str]]:
    """The rows of a table, each cell in one line."""
    return [[" ".join(cell.split()) for cell in row] for row in grid.rows]


def text_pages(data: bytes, pages: Sequence[int]) -> dict[int, PageText]:
    """What is read of the text layers of these pages (from 0); nothing of damaged ones."""
    with open_pdf(data) as document, PDFIUM:
        return {number: _page(document, number) for number in pages}


def _page(document: PdfDocument, number: int) -> PageText:
    try:
        return page_flow(document[number])
    except PdfiumError:
        return PageText((), note="damaged")
