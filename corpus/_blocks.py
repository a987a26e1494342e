"""The blocks of a sample plan, read from the small part of Markdown that the samples use.

Headings (`#`), quotes (`>`), bullets (`-`, `+`), paragraphs, `**bold**`, `*italic*` and pipe
tables. A pipe table without the dashed line under its first row is a layout grid: letterhead or
signature, drawn without borders; `<br>` breaks a line inside a cell. A cell "^^" belongs to the
cell above it, "<<" to that on its left; "#" is an automatic number where the format has them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["note", "heading", "paragraph", "bullet", "grid", "table"]

ABOVE, LEFT, NUMBER = "^^", "<<", "#"

_DASHES = re.compile(r"\|[\s:|-]+\|")
_MARKS = re.compile(r"(\*{1,3})(\S(?:.*?\S)?)\1")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or table of a plan. Texts keep their inline marks; runs() resolves them."""

    kind: BlockKind
    text: str = ""
    level: int = 0  # of a heading, from 1
    rows: tuple[tuple[str, ...], ...] = ()  # of a grid or table; the first row of a table names it


def parse(source: str) -> list[Block]:
    """The blocks of a sample's source, in reading order."""
    blocks: list[Block] = []
    table: list[str] = []
    for line in [*source.splitlines(), ""]:
        stripped = line.strip()
        if stripped.startswith("|"):
            table.append(stripped)
            continue
        if table:
            blocks.append(_table(table))
            table = []
        if stripped:
            blocks.append(_line(stripped))
    return blocks


def runs(text: str) -> list[Run]:
    """Splits inline marks off: one mark is italic, two are bold, three are both."""
    found: list[Run] = []
    end = 0
    for match in _MARKS.finditer(text):
        if match.start() > end:
            found.append(Run(text[end : match.start()]))
        marks = len(match[1])
        found.append(Run(match[2], bold=marks > 1, italic=marks != 2))
        end = match.end()
    if end < len(text):
        found.append(Run(text[end:]))
    return found


def plain(text: str) -> str:
    """The text without inline marks; `<br>` becomes a line break."""
    return "".join(run.text for run in runs(text)).replace("<br>", "\n")


def spans(block: Block) -> dict[tuple[int, int], tuple[int, int]]:
    """How many rows and columns each cell of a table covers, by its row and column."""
    rows = block.rows
    return {
        (row, column): (
            1 + _run([below[column] for below in rows[row + 1 :]], ABOVE),
            1 + _run(cells[column + 1 :], LEFT),
        )
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        if cell not in (ABOVE, LEFT)
    }


def headings(block: Block) -> int:
    """How many rows name the columns: as many as the tallest cell of the first row covers."""
    return max(down for (row, _), (down, _) in spans(block).items() if row == 0)


def _run(cells: Sequence[str], mark: str) -> int:
    return next((n for n, cell in enumerate(cells) if cell != mark), len(cells))


def _line(line: str) -> Block:
    if line.startswith("#"):
        marks, _, text = line.partition(" ")
        return Block("heading", text, level=len(marks))
    if line.startswith(">"):
        return Block("note", line[1:].strip())
    if line.startswith(("- ", "+ ")):
        return Block("bullet", line[2:])
    return Block("paragraph", line)


def _table(lines: list[str]) -> Block:
    rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    if len(lines) > 1 and _DASHES.fullmatch(lines[1]):
        return Block("table", rows=(rows[0], *rows[2:]))
    return Block("grid", rows=tuple(rows))
