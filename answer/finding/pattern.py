"""Words to look for as patterns over folded text, and whether a place has them as they were typed.

Letters are compared without diacritics first. Digits are never: 1.500 may be printed 1500, but
is no part of 21.500, and 85% is not 85.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from answer.language.words import spelt
from index.terms import normalise
from ingest.text import fold

_TOKEN = re.compile(r"\d+(?:[.,/:]\d+)*(?![^\W_])(?:\s?%)?|[^\W_]+")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{4,}")
_Y_OR_I = re.compile(r"(h|k|l|m|s|t|qu)[iy]")
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
_BETWEEN = r"[^a-z0-9]+"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase that is looked for."""

    text: str  # as typed
    spelling: tuple[str, ...]  # its words with their diacritics, as answer.words spells them
    pattern: re.Pattern[str]  # over folded text


def phrase(text: str) -> Term | None:
    """The words one after the other; None where the text has no word."""
    tokens = _TOKEN.findall(normalise(text))
    if not tokens:
        return None
    pattern = _BETWEEN.join(map(_pattern, tokens))
    return Term(text.strip(), tuple(spelt(text)), re.compile(pattern, re.ASCII))


def words(text: str) -> list[Term]:
    """Each different word of the text, and each phrase that stands in quotation marks in it."""
    phrases, rest = quoted(text)
    found = [*phrases, *_TOKEN.findall(normalise(rest))]
    terms = [term for word in dict.fromkeys(found) if (term := phrase(word))]
    return list({term.pattern: term for term in terms}.values())


def quoted(text: str) -> tuple[list[str], str]:
    """The phrases in quotation marks, and the text without them."""
    return [match.strip() for match in _QUOTED.findall(text)], _QUOTED.sub(" ", text)


def number_pattern(typed: str) -> re.Pattern[str]:
    """A number however its thousands are parted: "45000" finds "45.000"."""
    return re.compile(_pattern(typed.strip()), re.ASCII)


def is_spelt(term: Term, surface: str) -> bool:
    """Whether the words of a place have the diacritics of the term."""
    return _spelling(surface) == term.spelling


@lru_cache(20_000)  # a word is printed in few ways
def _spelling(surface: str) -> tuple[str, ...]:
    return tuple(spelt(surface))


def joined(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The ranges in order; those that overlap become one."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(kept[-1][1], end))
        else:
            kept.append((start, end))
    return tuple(kept)


def _pattern(token: str) -> str:
    if not token[0].isdigit() or any(c.isalpha() for c in token):
        return _letters(fold(token))
    number, percent = token.rstrip("% "), r"\s?%" if "%" in token else ""
    if _GROUPED.fullmatch(number):
        return _thousands(number.replace(".", "")) + percent
    return re.escape(number).replace(",", "[.,]") + percent


def _letters(word: str) -> str:
    if match := _Y_OR_I.fullmatch(word):  # kỹ thuật, kĩ thuật
        return f"{match[1]}[iy]"
    return re.escape(word)


def _thousands(digits: str) -> str:
    """The digits with an optional point or space wherever thousands are parted."""
    first = len(digits) % 3 or 3
    groups = [digits[:first], *(digits[i : i + 3] for i in range(first, len(digits), 3))]
    return "[. ]?".join(groups)
