"""A text gets its structure: sections, passages, metadata, mentions and table rows."""

from dataclasses import replace

from ingest.blocks import Block, split_blocks
from ingest.draft import is_draft
from ingest.mentions import find_mentions
from ingest.metadata import read_metadata
from ingest.outline import Node, build_outline
from ingest.passages import build_passages
from ingest.plan import Cell, Mention, Metadata, Plan, RawText, TableRow
from ingest.quality import judge
from ingest.reading import Reading
from ingest.reconstruct import Reconstruction
from ingest.tables import find_tables


def assemble(
    reading: Reading, file: str, sha256: str, reconstruction: Reconstruction | None = None
) -> Plan:
    """The plan of a reading; of a garbled one as it was reconstructed, if it was.

    `file` is its path below the corpus folder, `sha256` that of the document's bytes.
    """
    quality = judge(reading.text)
    doubtful = tuple((p.start, p.end) for p in reading.pages if p.method in ("ocr", "garbled"))
    mentions = find_mentions(
        reading.text, ((0, len(reading.text)),) if quality.garbled else doubtful
    )
    raw = RawText(reading.text, reading.source) if reconstruction else None
    if reconstruction:
        mentions = reconstruction.mentions(mentions)
        reading = replace(
            reading,
            text=reconstruction.text,
            source=reconstruction.to_raw.after(reading.source),
            pages=reconstruction.pages(reading.pages),
        )
    plan = _structured(reading, file, sha256, mentions)
    ocr = any(page.method == "ocr" for page in reading.pages)
    quality = replace(quality, ocr=ocr, reconstructed=reconstruction is not None)
    facts = _doubted(plan.metadata) if reconstruction else plan.metadata
    return replace(plan, quality=quality, raw=raw, metadata=facts)


def _doubted(facts: Metadata) -> Metadata:
    """The facts of a reconstructed plan: a name can't be repaired with certainty."""
    return replace(facts, signer=replace(facts.signer, uncertain=True)) if facts.signer else facts


def _structured(reading: Reading, file: str, sha256: str, mentions: tuple[Mention, ...]) -> Plan:
    text = reading.text
    tables = find_tables(text)
    blocks = split_blocks(text, reading.headings, [(t.start, t.end) for t in tables])
    for table in tables:
        blocks += [Block(r.start, r.end, text[r.start : r.end], "row", False) for r in table.rows]
    nodes = build_outline(text, sorted(blocks, key=lambda block: block.start))
    rows = _number_rows(nodes, {r.start: r.cells for t in tables for r in t.rows})
    sections = tuple(node.section for node in nodes)
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
        metadata=read_metadata(
            text,
            mentions,
            sections,
            stamps=reading.stamps,
            scanned=any(page.method == "ocr" for page in reading.pages[:1]),
        ),
        quality=judge(text),
        notes=reading.notes,
        apart=reading.apart,
        stamps=reading.stamps,
        encoding=reading.encoding,
        draft=is_draft(text, file, reading.apart),
    )


def _number_rows(nodes: list[Node], cells: dict[int, tuple[Cell, ...]]) -> tuple[TableRow, ...]:
    rows: list[TableRow] = []
    for node in nodes:
        for block in node.blocks:
            if block.marker == "row":
                index, section = len(rows), node.section.index
                rows.append(TableRow(index, section, block.start, block.end, cells[block.start]))
    return tuple(rows)
