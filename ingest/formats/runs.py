"""From runs of characters, each in a font, to the text of a paragraph."""

import itertools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.formats.symbols import from_symbols, is_symbol_font
from ingest.legacy.fonts import from_font
from ingest.text import fold

_PRIVATE = re.compile("[\uf000-\uf0ff]")  # where Word puts the signs of symbol fonts
_MOTTO = re.compile(r"cong hoa xa hoi|doc lap\s*[-–—]\s*tu do|dang cong san viet nam")
_GAP = re.compile(r"\t+| {4,}")  # what keeps columns apart that aren't in a table
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), 0x7F, 0x200B, 0xFEFF))
_SPACES = {0xA0: " ", 0x202F: " ", 0x2007: " ", 0x2011: "-", 0x2028: "\n", 0x2029: "\n"}
_CLEANED = _CONTROLS | _SPACES


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of characters is shown, as far as it changes the text."""

    font: str = ""
    hidden: bool = False
    capitals: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with one look."""

    text: str
    look: Look = PLAIN


def join_runs(runs: Iterable[Run]) -> str:
    """The text of the visible runs in NFC Unicode, legacy fonts decoded.

    Runs in one font are decoded together: in VNI a letter and its mark may be in two runs.
    Non-breaking spaces and hyphens become plain, control characters go; tabs and line breaks stay.
    So do soft hyphens, which are a letter where text turns out to be TCVN3 (ingest/legacy/flows.py
    drops the others). The two columns of a letterhead that is set with tabs become lines.
    """
    visible = [run for run in runs if run.text and not run.look.hidden]
    parts = []
    for look, group in itertools.groupby(visible, key=lambda run: run.look):
        text = _decoded("".join(run.text for run in group), look.font)
        parts.append(text.upper() if look.capitals else text)
    text = unicodedata.normalize("NFC", "".join(parts).translate(_CLEANED))
    return "\n".join(map(_split_letterhead, text.split("\n")))


def _split_letterhead(line: str) -> str:
    """A line with the issuer on the left and the motto on the right, as two lines."""
    if _GAP.search(line) is None:
        return line
    parts = [part for part in _GAP.split(line) if part.strip()]
    if len(parts) > 1 and any(_MOTTO.match(fold(part.strip())) for part in parts[1:]):
        return "\n".join(parts)
    return line


def _decoded(text: str, font: str) -> str:
    if _PRIVATE.search(text) or is_symbol_font(font):
        return from_symbols(text, font)
    return from_font(text, font) if font else text
