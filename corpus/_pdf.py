"""Typesets a sample plan as an A4 PDF with a text layer, with reportlab."""

import re
from html import escape
from pathlib import Path
from typing import Literal

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate, Spacer, Table

from corpus._blocks import Block, parse, runs
from corpus._pdf_table import breakable_table
from ingest.errors import SourceError

# DejaVu Serif has every Vietnamese letter (Liberation Serif has not) and is free to embed.
_FACES = {
    "": "DejaVuSerif.ttf",
    "-Bold": "DejaVuSerif-Bold.ttf",
    "-Italic": "DejaVuSerif-Italic.ttf",
    "-BoldItalic": "DejaVuSerif-BoldItalic.ttf",
}
_FONT = "PlanSerif"
_WIDTH = A4[0] - 45 * mm
_COLUMNS = (9 * mm, 66 * mm, 34 * mm, 34 * mm, 22 * mm)


def write_pdf(source: str, path: Path, *, split: bool = False) -> None:
    """Writes the plan to `path`; the same source gives the same bytes (no dates, no random ids).

    With `split` tables have merged cells, and rows that go on on the next page. Raises
    SourceError where the fonts are not installed.
    """
    _register_fonts()
    story: list[Flowable] = []
    for block in parse(source):
        story.extend(_flow(block, split=split))
    document = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=25 * mm,
        rightMargin=20 * mm,
        topMargin=20 * mm,
        bottomMargin=20 * mm,
        invariant=1,
    )
    document.build(story, onLaterPages=_page_number)


def _register_fonts() -> None:
    if _FONT in pdfmetrics.getRegisteredFontNames():
        return
    try:
        for face, file in _FACES.items():
            pdfmetrics.registerFont(TTFont(_FONT + face, file))
    except TTFError as error:
        raise SourceError(
            f"font not found ({error}): install DejaVu Serif (Debian: fonts-dejavu-extra)"
        ) from error
    pdfmetrics.registerFontFamily(
        _FONT, _FONT, f"{_FONT}-Bold", f"{_FONT}-Italic", f"{_FONT}-BoldItalic"
    )


def _style(
    size: float = 11, *, align: Literal[0, 1, 4] = TA_JUSTIFY, indent: float = 0
) -> ParagraphStyle:
    return ParagraphStyle(
        f"s{size}-{align}-{indent}",
        fontName=_FONT,
        fontSize=size,
        leading=size * 1.35,
        alignment=align,
        firstLineIndent=indent,
        spaceBefore=2,
        spaceAfter=4,
    )


def _flow(block: Block, *, split: bool) -> list[Flowable]:
    if block.kind == "table":
        return [breakable_table(block, _FONT, _COLUMNS) if split else _task_table(block)]
    if block.kind == "grid":
        return [_grid(block), Spacer(1, 4 * mm)]
    if block.kind == "heading":
        style = _style(12, align=TA_CENTER) if block.level == 1 else _style(12, align=TA_LEFT)
        return [Paragraph(f"<b>{_markup(block.text)}</b>", style)]
    if block.kind == "note":
        return [Paragraph(f"<i>{_markup(block.text)}</i>", _style(9, align=TA_LEFT))]
    text = f"- {block.text}" if block.kind == "bullet" else block.text
    if _centred(block):
        return [Paragraph(_markup(text), _style(11, align=TA_CENTER))]
    return [Paragraph(_markup(text), _style(indent=10 * mm))]


def _centred(block: Block) -> bool:
    """Whether it is a bold line of the letterhead, title or signature: bold but not numbered."""
    first = runs(block.text)[0]
    numbered = re.match(r"[IVX]+\.|\d+\.", first.text) is not None
    return block.kind == "paragraph" and first.bold and not numbered


def _grid(block: Block) -> Table:
    style = _style(10.5, align=TA_CENTER)
    rows = [[Paragraph(_markup(cell), style) for cell in row] for row in block.rows]
    grid = Table(rows, colWidths=[_WIDTH * 0.42, _WIDTH * 0.58])
    grid.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
    return grid


def _task_table(block: Block) -> LongTable:
    head, body = _style(9, align=TA_CENTER), _style(9, align=TA_LEFT)
    rows = [[Paragraph(f"<b>{_markup(cell)}</b>", head) for cell in block.rows[0]]]
    rows += [[Paragraph(_markup(cell), body) for cell in row] for row in block.rows[1:]]
    table = LongTable(rows, colWidths=_COLUMNS, repeatRows=1)
    table.setStyle(
        [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    return table


def _markup(text: str) -> str:
    parts = []
    for run in runs(text):
        part = escape(run.text, quote=False).replace("&lt;br&gt;", "<br/>")
        part = f"<i>{part}</i>" if run.italic else part
        parts.append(f"<b>{part}</b>" if run.bold else part)
    return "".join(parts)


def _page_number(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.setFont(_FONT, 9)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 12 * mm, str(document.page))
