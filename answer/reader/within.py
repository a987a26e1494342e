"""Finding words in the text of one plan, as a reader looks for them."""

import re
import unicodedata
from dataclasses import dataclass

from ingest.text import fold

Span = tuple[int, int]

_DIGITS = re.compile(r"\+?\d[\d\s.\-()]{5,}\d")


@dataclass(frozen=True, slots=True)
class Found:
    """The places where a text has the words."""

    spans: tuple[Span, ...]  # in order, none overlapping another
    exact: bool = True  # with the very diacritics that were typed


def find_within(text: str, query: str) -> Found:
    """Every place of `text` that has the words of `query`, one after the other.

    Case and line breaks don't count. Diacritics that were typed count where the text has the words
    with them; else, and where none were typed, the words are compared without. Figures of a phone
    number may be set apart otherwise. Parts of words are found only where no whole word is.
    """
    wanted = " ".join(unicodedata.normalize("NFC", query).split())
    if not any(char.isalnum() for char in wanted):
        return Found(())
    folded = fold(wanted)
    if folded != wanted.lower() and (spans := _spans(text, wanted)):
        return Found(spans)
    return Found(_spans(fold(text), folded), folded == wanted.lower())


def nearest(spans: tuple[Span, ...], offset: int) -> int:
    """The index of the first place that does not end before the offset; 0 behind the last."""
    return next((i for i, (_, end) in enumerate(spans) if end > offset), 0)


def _spans(text: str, wanted: str) -> tuple[Span, ...]:
    pattern = _pattern(wanted)
    whole = rf"{_border(wanted[0], before=True)}{pattern}{_border(wanted[-1], before=False)}"
    for expression in (whole, pattern):
        if spans := tuple(m.span() for m in re.finditer(expression, text, re.IGNORECASE)):
            return spans
    return ()


def _pattern(wanted: str) -> str:
    if _DIGITS.fullmatch(wanted):
        return r"[\s.\-()]{0,2}".join(re.findall(r"\d", wanted))
    return r"\s+".join(map(re.escape, wanted.split(" ")))


def _border(char: str, *, before: bool) -> str:
    """What may not stand beside the first or last sign: a letter a letter, a digit a digit."""
    if char.isdigit():
        kind = r"\d"
    elif char.isalpha():
        kind = r"[^\W\d_]"
    else:
        return ""
    return f"(?<!{kind})" if before else f"(?!{kind})"
