"""A file becomes a `Plan`: text, sections, passages, metadata, mentions and table rows."""

import hashlib
from pathlib import Path

from ingest.blocks import Block, split_blocks
from ingest.errors import SourceError
from ingest.mentions import find_mentions
from ingest.metadata import read_metadata
from ingest.outline import Node, build_outline
from ingest.passages import build_passages
from ingest.plan import Cell, Plan, TableRow
from ingest.quality import judge
from ingest.reading import FORMATS, Reading, read_file
from ingest.tables import find_tables

__all__ = ["CHUNKER", "FORMATS", "Plan", "assemble", "corpus_files", "read_plan"]

CHUNKER = "3"  # change it when a file would be read differently: archives are then rebuilt
_IGNORED = {".py", ".pyc", ".json", ".jsonl"}  # what lies beside plans and is none


def corpus_files(root: Path) -> list[Path]:
    """The files below a corpus folder that may be plans, sorted by path.

    Hidden files and folders and program files are left out; files of kinds that are not read are
    in the list, so that they can be reported. Raises SourceError where there is no such folder.
    """
    if not root.is_dir():
        raise SourceError(f"no folder '{root}'; name a folder of plans with --corpus")
    return sorted(
        path
        for path in root.rglob("*")
        if path.is_file()
        and path.suffix.lower() not in _IGNORED
        and not any(part.startswith((".", "~$", "__")) for part in path.relative_to(root).parts)
    )


def read_plan(path: Path, root: Path) -> Plan:
    """Reads one file below the corpus folder `root`. Raises SourceError where it can't be read."""
    reading = read_file(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return assemble(reading, path.relative_to(root).as_posix(), digest)


def assemble(reading: Reading, file: str, sha256: str) -> Plan:
    """Gives a text its structure: sections, passages, metadata, mentions and table rows."""
    text = reading.text
    tables = find_tables(text)
    blocks = split_blocks(text, reading.headings, [(t.start, t.end) for t in tables])
    for table in tables:
        blocks += [Block(r.start, r.end, text[r.start : r.end], "row", False) for r in table.rows]
    nodes = build_outline(text, sorted(blocks, key=lambda block: block.start))
    rows = _number_rows(nodes, {r.start: r.cells for t in tables for r in t.rows})
    sections = tuple(node.section for node in nodes)
    mentions = find_mentions(text)
    return Plan(
        file=file,
        sha256=sha256,
        format=reading.format,
        text=text,
        source=reading.source,
        pages=reading.pages,
        sections=sections,
        passages=build_passages(text, nodes, rows, mentions, reading.pages),
        mentions=mentions,
        rows=rows,
        metadata=read_metadata(text, mentions, sections),
        quality=judge(text),
        notes=reading.notes,
    )


def _number_rows(nodes: list[Node], cells: dict[int, tuple[Cell, ...]]) -> tuple[TableRow, ...]:
    rows: list[TableRow] = []
    for node in nodes:
        for block in node.blocks:
            if block.marker == "row":
                index, section = len(rows), node.section.index
                rows.append(TableRow(index, section, block.start, block.end, cells[block.start]))
    return tuple(rows)
