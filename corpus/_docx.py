"""Writes a sample plan as a Word file, with python-docx."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from corpus._blocks import NUMBER, Block, parse, runs, spans

_STAMP = datetime(2024, 3, 11)  # fixed, so that the same source gives the same bytes


def write_docx(source: str, path: Path) -> None:
    """Writes the plan to `path` with Word headings, a letterhead grid and a real table."""
    document = docx.Document()
    for block in parse(source):
        _add(document, block)
    properties = document.core_properties
    properties.author, properties.created, properties.modified = "", _STAMP, _STAMP
    buffer = io.BytesIO()
    document.save(buffer)
    path.write_bytes(_without_clock(buffer.getvalue()))


def _add(document: Document, block: Block) -> None:
    if block.kind in ("grid", "table"):
        _add_table(document, block)
    elif block.kind == "heading":
        paragraph = document.add_heading(level=block.level)
        _fill(paragraph, block.text)
    else:
        style = "List Bullet" if block.kind == "bullet" else None
        _fill(document.add_paragraph(style=style), block.text)


def _add_table(document: Document, block: Block) -> None:
    table = document.add_table(rows=len(block.rows), cols=len(block.rows[0]))
    if block.kind == "table":
        table.style = "Table Grid"
    for (row, column), (down, across) in spans(block).items():
        cell = table.cell(row, column)
        if (down, across) != (1, 1):
            cell = cell.merge(table.cell(row + down - 1, column + across - 1))
        _fill_cell(cell, block.rows[row][column], centred=block.kind == "grid")


def _fill_cell(cell: _Cell, text: str, *, centred: bool) -> None:
    if text == NUMBER:
        cell.paragraphs[0].style = "List Number"
        return
    for number, line in enumerate(text.split("<br>")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        _fill(paragraph, line)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _fill(paragraph: Paragraph, text: str) -> None:
    for run in runs(text):
        added = paragraph.add_run(run.text)
        added.bold, added.italic = run.bold or None, run.italic or None


def _without_clock(data: bytes) -> bytes:
    """The same zip archive with a fixed time on every member."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _STAMP.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return buffer.getvalue()
