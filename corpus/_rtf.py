"""Writes a sample plan as Rich Text Format 1.9, as word processors of Vietnamese Windows do."""

from collections.abc import Iterator
from pathlib import Path

from corpus._blocks import Block, parse, runs

_HEAD = (
    r"{\rtf1\ansi\ansicpg1258\uc1\deff0{\fonttbl{\f0\froman\fcharset163 Times New Roman;}}"
    "\n{\\info{\\title Ke hoach}}\n\\paperw11907\\paperh16840\\f0\\fs28\n"
)
_ALIGNED = {"heading": r"\qc\b", "note": r"\ql\i", "bullet": r"\qj\li360\fi-360"}
_WIDTH = 9400  # twips
_HALF = 2  # a heading of the first level is centred, deeper ones stand on the left


def write_rtf(source: str, path: Path) -> None:
    """Writes the plan to `path`, all letters beyond ASCII as Unicode escapes."""
    body = "".join(part for block in parse(source) for part in _block(block))
    path.write_bytes(f"{_HEAD}{body}}}\n".encode("ascii"))


def _block(block: Block) -> Iterator[str]:
    if block.rows:
        for row in block.rows:
            yield _row(row)
        yield "\\pard\\par\n"
        return
    style = _ALIGNED.get(block.kind, r"\qj\fi567")
    if block.kind == "heading" and block.level >= _HALF:
        style = r"\ql\b"
    bullet = "-\\tab " if block.kind == "bullet" else ""
    yield f"\\pard{style} {bullet}{_runs(block.text)}\\plain\\f0\\fs28\\par\n"


def _row(cells: tuple[str, ...]) -> str:
    borders = "".join(f"\\cellx{_WIDTH * (n + 1) // len(cells)}" for n in range(len(cells)))
    texts = "".join(f"\\pard\\intbl\\qc {_runs(cell)}\\cell" for cell in cells)
    return f"\\trowd\\trgaph108{borders}\n{texts}\\row\n"


def _runs(text: str) -> str:
    parts = []
    for run in runs(text):
        marks = ("\\b" if run.bold else "") + ("\\i" if run.italic else "")
        written = "\\line ".join(map(_escaped, run.text.split("<br>")))
        parts.append(f"{{{marks} {written}}}" if marks else written)
    return "".join(parts)


def _escaped(text: str) -> str:
    return "".join(map(_character, text))


def _character(char: str) -> str:
    if char in "\\{}":
        return "\\" + char
    code = ord(char)
    return char if code < 0x80 else f"\\u{code if code < 0x8000 else code - 0x10000}?"
