"""Sections become passages: what is embedded, searched and quoted.

A passage is a paragraph or list item, or several short ones of one section; its heading stands
before it. Only a paragraph that is too long is cut, at sentence or list borders, never inside a
number, a code or a table row.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from langchain_text_splitters import RecursiveCharacterTextSplitter

from ingest.blocks import Block
from ingest.outline import Node
from ingest.plan import Mention, Page, Passage, Section, TableRow
from ingest.sentences import split_sentences
from ingest.text import one_line

MAX_LENGTH = 1000  # characters, about 300 tokens; the model reads 512
MERGE_LENGTH = 360  # short list items of one section share a passage up to this length
_WHOLE = {"letterhead", "title", "recipients", "signature"}  # kinds kept in one passage
_PATH_TITLE = 140  # characters of a title shown in a heading path

_SPLITTER = RecursiveCharacterTextSplitter(
    chunk_size=MAX_LENGTH,
    chunk_overlap=0,
    separators=[r"(?<=[.!?;])\s+(?=\S)", r"(?<=[,:])\s+(?!\d)", r"\s+(?!\d)"],
    is_separator_regex=True,
    keep_separator=True,
    add_start_index=True,
    strip_whitespace=False,
)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    blocks: tuple[Block, ...]
    row: int | None = None


def build_passages(
    text: str,
    nodes: Sequence[Node],
    rows: Sequence[TableRow],
    mentions: Sequence[Mention],
    pages: Sequence[Page],
) -> tuple[Passage, ...]:
    """The passages of a plan in reading order."""
    sections = [node.section for node in nodes]
    row_at = {row.start: row.index for row in rows}
    passages: list[Passage] = []
    for node in nodes:
        path = heading_path(sections, node.section)
        for piece in _pieces(node, row_at):
            spans = _sentences(text, piece, node.section.kind in _WHOLE)
            for start, end in _cut(text, piece, mentions):
                passages.append(
                    Passage(
                        index=len(passages),
                        section=node.section.index,
                        start=start,
                        end=end,
                        path=path,
                        embedded=_embedded(text, path, start, end, rows, piece.row),
                        sentences=_clipped(spans, start, end),
                        page=_page_at(pages, start),
                        row=piece.row,
                    )
                )
    return tuple(passages)


def heading_path(sections: Sequence[Section], section: Section) -> tuple[str, ...]:
    """The headings that enclose a section and its own, from the outermost inwards."""
    path: list[str] = []
    at: Section | None = section
    while at is not None:
        if printed := _printed(at):
            path.insert(0, printed)
        at = sections[at.parent] if at.parent is not None else None
    return tuple(path)


def _printed(section: Section) -> str:
    title = section.title
    if len(title) > _PATH_TITLE:
        title = title[:_PATH_TITLE].rsplit(" ", 1)[0] + "…"
    if not section.label:
        return title
    mark = section.label + (")" if section.kind == "letter" else ".")
    return f"{mark} {title}".strip()


def _pieces(node: Node, row_at: dict[int, int]) -> list[_Piece]:
    """Groups a section's blocks; the heading joins what follows it."""
    if node.section.kind in _WHOLE:
        return [_Piece(node.blocks[0].start, node.blocks[-1].end, node.blocks)]
    pieces: list[_Piece] = []
    for position, block in enumerate(node.blocks):
        if block.marker == "row":
            pieces.append(_Piece(block.start, block.end, (block,), row_at[block.start]))
        elif pieces and _joins(pieces[-1], block, node.titled and position == 1):
            last = pieces.pop()
            pieces.append(_Piece(last.start, block.end, (*last.blocks, block)))
        else:
            pieces.append(_Piece(block.start, block.end, (block,)))
    return pieces


def _joins(piece: _Piece, block: Block, after_heading: bool) -> bool:
    if piece.row is not None:
        return False
    if block.text.startswith("(") and block.end - block.start < 160:
        return block.end - piece.start <= MAX_LENGTH + 160  # "(Công an huyện chủ trì ...)"
    limit = MAX_LENGTH if after_heading else MERGE_LENGTH
    return block.end - piece.start <= limit


def _cut(text: str, piece: _Piece, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """The piece's range, in parts where it is too long; no part ends inside a mention."""
    if piece.row is not None or piece.end - piece.start <= MAX_LENGTH + 160:
        return [(piece.start, piece.end)]
    documents = _SPLITTER.create_documents([text[piece.start : piece.end]])
    borders = [piece.start + doc.metadata["start_index"] for doc in documents[1:]]
    borders = [_outside(border, mentions) for border in borders] + [piece.end]
    ranges, begin = [], piece.start
    for border in borders:
        start, end = _trim(text, begin, border)
        if end > start:
            ranges.append((start, end))
            begin = border
    return ranges


def _outside(border: int, mentions: Sequence[Mention]) -> int:
    return next((m.start for m in mentions if m.start < border < m.end), border)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _embedded(
    text: str,
    path: tuple[str, ...],
    start: int,
    end: int,
    rows: Sequence[TableRow],
    row: int | None,
) -> str:
    body = row_sentence(rows[row]) if row is not None else one_line(text[start:end])
    shown = [part for part in path if not body.startswith(part)]
    return ". ".join([re.sub(r"[.:]$", "", part) for part in shown] + [body])


_ROW_WORDS = {"lead": "Chủ trì", "support": "Phối hợp", "time": "Thời gian"}


def row_sentence(row: TableRow) -> str:
    """A table row as one sentence, its cells named, the task first."""
    parts: list[str] = []
    for cell in row.cells:
        if cell.name == "task":
            parts.insert(0, cell.text)
        elif cell.name != "number":
            parts.append(f"{_ROW_WORDS.get(cell.name, cell.name)}: {cell.text}")
    return ". ".join(part.rstrip(".") for part in parts)


def _sentences(text: str, piece: _Piece, whole: bool) -> list[tuple[int, int]]:
    """The sentences of a piece; one where its words say little apart, as a signer's name does."""
    if whole or piece.row is not None:
        return [(piece.start, piece.end)]
    return [
        span for block in piece.blocks for span in split_sentences(text, block.start, block.end)
    ]


def _clipped(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What of the sentences lies in a range; they are in order and apart."""
    first = bisect_right(spans, start, key=lambda span: span[1])
    last = bisect_left(spans, end, key=lambda span: span[0])
    return tuple((max(a, start), min(b, end)) for a, b in spans[first:last])


def _page_at(pages: Sequence[Page], offset: int) -> int | None:
    return next((page.number for page in pages if page.start <= offset < page.end), None)
