"""A text gets its structure: sections, passages, metadata, mentions and table rows."""

from dataclasses import replace

from ingest.blocks import Block, split_blocks
from ingest.commitments import Deadline, Target, Task
from ingest.deadlines import prose_deadlines, row_deadlines
from ingest.draft import is_draft
from ingest.items import list_items
from ingest.mentions import find_mentions
from ingest.metadata import read_metadata
from ingest.outline import Node, build_outline
from ingest.passages import build_passages
from ingest.plan import Cell, Mention, Metadata, Plan, RawText, TableRow
from ingest.quality import judge
from ingest.reading import Reading
from ingest.reconstruct import Reconstruction
from ingest.tables import find_tables
from ingest.target_rows import row_targets
from ingest.targets import find_targets
from ingest.tasks import prose_tasks, row_tasks
from ingest.wording import Wording


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
    plan = _structured(reading, file, sha256, mentions, counts=reconstruction is None)
    ocr = any(page.method == "ocr" for page in reading.pages)
    quality = replace(quality, ocr=ocr, reconstructed=reconstruction is not None)
    facts = _doubted(plan.metadata) if reconstruction else plan.metadata
    return replace(plan, quality=quality, raw=raw, metadata=facts)


def _doubted(facts: Metadata) -> Metadata:
    """The facts of a reconstructed plan: a name can't be repaired with certainty."""
    return replace(facts, signer=replace(facts.signer, uncertain=True)) if facts.signer else facts


def _structured(
    reading: Reading, file: str, sha256: str, mentions: tuple[Mention, ...], *, counts: bool
) -> Plan:
    text = reading.text
    tables = find_tables(text)
    blocks = split_blocks(text, reading.headings, [(t.start, t.end) for t in tables])
    for table in tables:
        blocks += [Block(r.start, r.end, text[r.start : r.end], "row", False) for r in table.rows]
    nodes = build_outline(text, sorted(blocks, key=lambda block: block.start))
    rows = _number_rows(nodes, {r.start: r.cells for t in tables for r in t.rows})
    sections = tuple(node.section for node in nodes)
    facts = read_metadata(
        text,
        mentions,
        sections,
        stamps=reading.stamps,
        scanned=any(page.method == "ocr" for page in reading.pages[:1]),
    )
    targets, deadlines, tasks = _commitments(text, nodes, rows, mentions, facts, counts=counts)
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
        metadata=facts,
        quality=judge(text),
        notes=reading.notes,
        apart=reading.apart,
        stamps=reading.stamps,
        encoding=reading.encoding,
        draft=is_draft(text, file, reading.apart),
        targets=targets,
        deadlines=deadlines,
        tasks=tasks,
    )


def _commitments(
    text: str,
    nodes: list[Node],
    rows: tuple[TableRow, ...],
    mentions: tuple[Mention, ...],
    facts: Metadata,
    *,
    counts: bool,
) -> tuple[tuple[Target, ...], tuple[Deadline, ...], tuple[Task, ...]]:
    """What the plan wants reached and done; what prose and tables say, in reading order."""
    if judge(text).garbled and not _is_plain(text):
        return (), (), ()  # "trén", "tré 1én": the words that compare a figure are lost
    words, items = Wording(text), list_items(text, nodes)
    sections, year = [node.section for node in nodes], _year(facts)
    targets = [
        *find_targets(words, items, mentions, year, counts=counts),
        *row_targets(words, rows),
    ]
    due = list(prose_deadlines(words, items, sections, year))
    tasks = [*prose_tasks(words, items, sections, due), *row_tasks(words, rows)]
    due += row_deadlines(words, rows, year)
    return (
        tuple(sorted(targets, key=lambda target: target.value)),
        tuple(sorted(due, key=lambda deadline: deadline.due)),
        tuple(sorted(tasks, key=lambda task: task.start)),
    )


def _is_plain(text: str) -> bool:
    """Whether it was typed without diacritics; an OCR without Vietnamese puts in odd ones."""
    return sum(not char.isascii() for char in text) < len(text) / 100


def _year(facts: Metadata) -> int | None:
    """The year that a day without one is in; a plan for several years says none."""
    if facts.years:
        return facts.years[0] if len(facts.years) == 1 else None
    return int(facts.date.value[:4]) if facts.date and not facts.date.uncertain else None


def _number_rows(nodes: list[Node], cells: dict[int, tuple[Cell, ...]]) -> tuple[TableRow, ...]:
    rows: list[TableRow] = []
    for node in nodes:
        for block in node.blocks:
            if block.marker == "row":
                index, section = len(rows), node.section.index
                rows.append(TableRow(index, section, block.start, block.end, cells[block.start]))
    return tuple(rows)
