"""Which paragraphs of a Word 97-2003 document are in tables, and how table rows are laid out.

Follows [MS-DOC]: 2.8.6 PlcBtePapx, 2.9.174 PapxFkp, 2.9.175 PapxInFkps, 2.2.5.1 Sprm,
2.9.322 TDefTableOperand, 2.9.314 TC80.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.formats.doc_streams import WordStreams

_PAPX = 13  # fcPlcfBtePapx's index in FibRgFcLcb97
_FKP = 512  # bytes of a page of formatting
_IN_TABLE, _ROW_END = 0x2416, 0x2417  # sprmPFInTable, sprmPFTtp
_DEFINITION = 0xD608  # sprmTDefTable
_BORDERS_80, _BORDERS = 0xD605, 0xD613  # sprmTTableBorders80, sprmTTableBorders
_TABS = 0xC615  # sprmPChgTabs, whose operand may be longer than a byte can tell
_OPERAND = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # bytes by the sprm's spra; 6 varies
_TC = 20  # bytes of a TC80
_MOST_CELLS = 64  # of a row, as in Word


@dataclass(frozen=True, slots=True)
class RowShape:
    """The layout of a row, in twips."""

    edges: tuple[int, ...] = ()  # right edges of its cells
    below: frozenset[int] = frozenset()  # cells that continue the cell above
    ruled: bool = True  # drawn with lines


@dataclass(frozen=True, slots=True)
class TableMarks:
    """Paragraphs by the offset, in the WordDocument stream, of the byte after their end mark."""

    rows: dict[int, RowShape] = field(default_factory=dict)  # the marks that end rows
    inside: set[int] = field(default_factory=set)  # paragraphs in tables, these marks too


def table_marks(streams: WordStreams) -> TableMarks:
    """The document's paragraphs in tables.

    Damaged parts of the formatting are passed over.
    """
    plc = streams.located(_PAPX)
    count = max(0, (len(plc) - 4) // 8)
    pages = struct.unpack_from(f"<{count}I", plc, 4 * (count + 1)) if count else ()
    marks = TableMarks()
    for number in dict.fromkeys(pages):
        at = (number & 0x3FFFFF) * _FKP
        page = streams.word[at : at + _FKP]
        if len(page) == _FKP:
            _add_page(page, marks)
    return marks


def _add_page(page: bytes, marks: TableMarks) -> None:
    count = min(page[-1], (_FKP - 5) // 17)
    ends = struct.unpack_from(f"<{count + 1}I", page)
    for at in range(count):
        properties = _properties(page, 2 * page[4 * (count + 1) + 13 * at])
        operands = dict(_modifiers(properties[2:]))  # after the style's index
        if any(operands.get(_IN_TABLE, b"")):
            marks.inside.add(ends[at + 1])
        if any(operands.get(_ROW_END, b"")):
            marks.rows[ends[at + 1]] = _shape(operands)


def _properties(page: bytes, at: int) -> bytes:
    """The GrpPrlAndIstd at this offset; empty where the paragraph has none."""
    if at == 0 or at + 1 >= len(page):
        return b""
    if page[at]:
        return page[at + 1 : at + 2 * page[at]]
    return page[at + 2 : at + 2 + 2 * page[at + 1]]


def _modifiers(properties: bytes) -> Iterator[tuple[int, bytes]]:
    """The sprms and their operands; variable ones without their length."""
    at = 0
    while at + 2 < len(properties):
        (sprm,) = struct.unpack_from("<H", properties, at)
        at += 2
        size = _OPERAND.get(sprm >> 13)
        if size is None and sprm == _DEFINITION:
            if at + 2 > len(properties):
                return
            size = max(1, int(struct.unpack_from("<H", properties, at)[0]) - 1)
            at += 2
        elif size is None:
            size = properties[at]
            at += 1
            if sprm == _TABS and size == 255:
                return
        yield sprm, properties[at : at + size]
        at += size


def _shape(operands: dict[int, bytes]) -> RowShape:
    """The layout that the row's sprms tell."""
    definition = operands.get(_DEFINITION, b"")
    if not definition or definition[0] > _MOST_CELLS or len(definition) < 2 * definition[0] + 3:
        return RowShape()
    cells = definition[0]
    edges = struct.unpack_from(f"<{cells + 1}h", definition, 1)
    details = definition[1 + 2 * (cells + 1) :]
    below = set()
    kinds = operands.get(_BORDERS_80, b"")[1::4] + operands.get(_BORDERS, b"")[5::8]
    for at in range(min(cells, len(details) // _TC)):
        cell = details[_TC * at : _TC * (at + 1)]
        if (cell[0] >> 5) & 3 == 1:  # vertMerge: 3 begins a merged cell, 1 continues it
            below.add(at)
        kinds += cell[5::4]
    ruled = any(kind not in (0, 0xFF) for kind in kinds)  # brcType: none, and nil in a Brc80
    return RowShape(edges[1:], frozenset(below), ruled)
