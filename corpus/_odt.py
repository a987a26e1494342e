"""Writes a sample plan as an OpenDocument text (ODF 1.2), as LibreOffice does."""

import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from corpus._blocks import Block, parse, runs

_DAY = (2025, 3, 17, 0, 0, 0)  # fixed, so that the same source gives the same bytes
_MIMETYPE = "application/vnd.oasis.opendocument.text"
_NAMES = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    )
)
_STYLES = """<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/>\
</style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/>\
</style:style>
<style:style style:name="Grid" style:family="table-cell"><style:table-cell-properties \
fo:border="none"/></style:style>
</office:automatic-styles>"""
_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIMETYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""


def write_odt(source: str, path: Path) -> None:
    """Writes the plan to `path`: headings, paragraphs, a list for bullets, tables without rules."""
    body = "\n".join(part for block in parse(source) for part in _block(block))
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<office:document-content{_NAMES} office:version="1.2">{_STYLES}'
        f"<office:body><office:text>\n{body}\n</office:text></office:body>"
        "</office:document-content>\n"
    )
    with zipfile.ZipFile(path, "w") as archive:
        # The type comes first and uncompressed, so that it stands at a fixed place (ODF 1.2, 3.3).
        _add(archive, "mimetype", _MIMETYPE, zipfile.ZIP_STORED)
        _add(archive, "content.xml", content, zipfile.ZIP_DEFLATED)
        _add(archive, "META-INF/manifest.xml", _MANIFEST, zipfile.ZIP_DEFLATED)


def _add(archive: zipfile.ZipFile, name: str, text: str, method: int) -> None:
    member = zipfile.ZipInfo(name, _DAY)
    member.compress_type = method
    archive.writestr(member, text.encode("utf-8"))


def _block(block: Block) -> Iterator[str]:
    if block.rows:
        yield _table(block)
    elif block.kind == "heading":
        yield f'<text:h text:outline-level="{block.level}">{_runs(block.text)}</text:h>'
    elif block.kind == "bullet":
        yield f"<text:list><text:list-item>{_paragraph(block.text)}</text:list-item></text:list>"
    else:
        yield _paragraph(block.text)


def _table(block: Block) -> str:
    rows = "".join(
        "<table:table-row>" + "".join(map(_cell, row)) + "</table:table-row>" for row in block.rows
    )
    columns = len(block.rows[0])
    column = f'<table:table-column table:number-columns-repeated="{columns}"/>'
    return f"<table:table>{column}{rows}</table:table>"


def _cell(text: str) -> str:
    paragraphs = "".join(map(_paragraph, text.split("<br>")))
    return f'<table:table-cell table:style-name="Grid">{paragraphs}</table:table-cell>'


def _paragraph(text: str) -> str:
    return f"<text:p>{_runs(text)}</text:p>"


def _runs(text: str) -> str:
    parts = []
    for run in runs(text):
        part = escape(run.text)
        part = f'<text:span text:style-name="I">{part}</text:span>' if run.italic else part
        parts.append(f'<text:span text:style-name="B">{part}</text:span>' if run.bold else part)
    return "".join(parts)
