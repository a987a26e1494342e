"""A place of a text that stands for other letters, and how such places are put in."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replacement:
    """`text` (NFC) stands for the code points start:end of the text it was found in."""

    start: int
    end: int
    text: str


def apply(text: str, replacements: Iterable[Replacement]) -> str:
    """The text with the replacements put in; they must be in order and not overlap."""
    parts: list[str] = []
    done = 0
    for one in replacements:
        parts += text[done : one.start], one.text
        done = one.end
    return "".join(parts) + text[done:]
