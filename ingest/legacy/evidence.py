"""Which parts of a text are TCVN3 or VNI, judged by whether its words are Vietnamese syllables.

A text is cut into units (lines, table cells). Each can be plain Unicode, TCVN3 or VNI; what a
reading costs is the words that are no syllable in it. The cheapest sequence of readings is found
with Viterbi's algorithm, in which changing the encoding costs too, so that short lines follow
their neighbours. A stretch counts as legacy only if its words bear it out.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ingest.legacy import tcvn3, vni
from ingest.legacy.code_points import canonical
from ingest.syllables import is_syllable

Code = Literal["plain", "tcvn3", "vni"]
CODES: tuple[Code, ...] = ("plain", "tcvn3", "vni")

_UNIT = re.compile(r"(?:(?! {3})[^\n\r\f\t\x07|\ue000-\ue0ff])+")  # \x07, U+E0xx: see formats/doc
_WORD = re.compile(r"[A-Za-z\xa1-\u024f\u0300-\u036f\u03bc\u1e00-\u1eff\u2219\uf041-\uf0ff]+")
_MEASURE = re.compile(r"[µμ][A-Za-z]{1,2}|[A-Za-z]{1,2}·[A-Za-z]{1,2}")  # µm, N·m
_ACRONYM = re.compile("[BCDĐGHKLMNPQRSTVX]+")
_START = 0.5  # words: what beginning in a legacy code costs
_CHANGE = 1.0  # words: what going over to another code costs
_UNICODE_ONLY = 5.0  # words: what a letter that no 8-bit font has costs a legacy reading
_DISTINCT = 2  # different words that only the legacy code explains
_EXPLAINED = 0.7  # share of the words with letters beyond ASCII that are syllables in the code
_VIETNAMESE = 0.6  # the same of all words


@dataclass(frozen=True, slots=True)
class Stretch:
    """text[start:end] is in this legacy code; `words` are those that only the code explains."""

    start: int
    end: int
    code: Code
    words: int


@dataclass(frozen=True, slots=True)
class _Unit:
    start: int
    end: int
    words: tuple[str, ...]


def stretches(text: str) -> list[Stretch]:
    """The parts of the text that are in a legacy code, in order."""
    units = list(_units(text))
    if not any(_gained(word, code) for unit in units for word in unit.words for code in CODES[1:]):
        return []
    found = (_stretch(run, code) for run, code in _runs(units))
    return [stretch for stretch in found if stretch is not None]


def vietnamese_words(text: str) -> tuple[int, int]:
    """Of the words with letters beyond ASCII: how many are syllables, and how many there are."""
    words = [word for word in _WORD.findall(text) if not word.isascii() and len(word) > 1]
    return sum(_readable(word)[0] for word in words), len(words)


def _units(text: str) -> Iterator[_Unit]:
    for match in _UNIT.finditer(text):
        words = tuple(word for word in _WORD.findall(match[0]) if _speaks(word))
        if words:
            yield _Unit(match.start(), match.end(), words)


@lru_cache(maxsize=100_000)
def _speaks(word: str) -> bool:
    """Whether the word says something of the code: bullets, units and acronyms do not."""
    if len(word) < 2 or _MEASURE.fullmatch(word) or (word.isascii() and word.isupper()):
        return False
    return not any(_ACRONYM.fullmatch(reading) for reading in _readings(word))


def _readings(word: str) -> tuple[str, str, str]:
    """The word as it is, as TCVN3 and as VNI."""
    codes = canonical(word)
    letters = "".join(tcvn3.LETTERS.get(char, char) for char in codes)
    return unicodedata.normalize("NFC", word), letters, vni.decode(codes)


@lru_cache(maxsize=100_000)
def _readable(word: str) -> tuple[bool, bool, bool]:
    """Whether the word is a syllable as it is, as TCVN3 and as VNI."""
    plain, in_tcvn3, in_vni = _readings(word)
    parts = re.findall(r"[^\W\d_]+", plain)
    return all(is_syllable(part) for part in parts), is_syllable(in_tcvn3), is_syllable(in_vni)


def _gained(word: str, code: Code) -> bool:
    """Whether the word is a syllable in the code, and none as it is."""
    readable = _readable(word)
    return not readable[0] and readable[CODES.index(code)]


@lru_cache(maxsize=100_000)
def _costs(word: str) -> tuple[float, float, float]:
    """What each reading of the word costs."""
    if word.isascii():
        return 0, 0, 0
    legacy_possible = all(ord(char) < 0x100 for char in canonical(word))
    surcharge = 0.0 if legacy_possible else _UNICODE_ONLY
    plain, in_tcvn3, in_vni = _readable(word)
    return not plain, (not in_tcvn3) + surcharge, (not in_vni) + surcharge


def _runs(units: list[_Unit]) -> Iterator[tuple[list[_Unit], Code]]:
    """Maximal runs of units in one code, on the cheapest path through all readings."""
    run: list[_Unit] = []
    path = _cheapest_path(units)
    for at, unit in enumerate(units):
        if run and path[at] != path[at - 1]:
            yield run, CODES[path[at - 1]]
            run = []
        run.append(unit)
    yield run, CODES[path[-1]]


def _cheapest_path(units: list[_Unit]) -> list[int]:
    """For each unit the index into CODES (Viterbi, 1967)."""
    totals = [0.0, _START, _START]
    origins: list[list[int]] = []
    for unit in units:
        reached, origin = [], []
        for code in range(len(CODES)):
            best = min(range(len(CODES)), key=lambda c: totals[c] + (c != code) * _CHANGE)
            origin.append(best)
            cost = sum(_costs(word)[code] for word in unit.words)
            reached.append(totals[best] + (best != code) * _CHANGE + cost)
        totals = reached
        origins.append(origin)
    path = [totals.index(min(totals))]
    for origin in reversed(origins[1:]):
        path.append(origin[path[-1]])
    return path[::-1]


def _stretch(run: list[_Unit], code: Code) -> Stretch | None:
    """The run as a stretch, if its words bear out that it is in a legacy code."""
    if code == "plain":
        return None
    words = [word for unit in run for word in unit.words]
    gained = [word.lower() for word in words if _gained(word, code)]
    beyond = [word for word in words if not word.isascii()]
    at = CODES.index(code)
    explained = sum(_readable(word)[at] for word in beyond)
    vietnamese = sum(_readable(word)[at] for word in words)
    if (
        len(set(gained)) < _DISTINCT
        or explained < _EXPLAINED * len(beyond)
        or vietnamese < _VIETNAMESE * len(words)
    ):
        return None
    return Stretch(run[0].start, run[-1].end, code, len(gained))
