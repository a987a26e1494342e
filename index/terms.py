"""Terms of lexical search: syllables, pairs of syllables and identifiers of a Vietnamese text.

Vietnamese writes a space after every syllable, and most words have two: a pair of adjacent
syllables is the nearest thing to a word that needs no dictionary.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ingest.text import fold

Language = Literal["vi", "vi-unaccented", "en"]

_WORD = re.compile(r"[^\W_]+")
_OPEN_DIPHTHONG = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])\b|\bq[ùúủũụ]y\b")
_TONE_MARKS = {"\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}
# A code has letters after its number ("28/KH-BCĐ138", "15/2021/NĐ-CP", "13-KL/TW"). Phone numbers
# and amounts are written in groups, which are closed up. Dates and ratios ("16/8") are neither.
_CODE = re.compile(r"\b\d+(?:/\d{4})?[/-][^\W\d_][^\W_]*(?:[/-][^\W_]+)*")
_GROUPED = re.compile(
    r"(?<![\d.])(?:(?:0\d{1,4}|1[89]00)(?:[ .-]\d{2,7}){1,3}|\d+(?:\.\d{3,})+)(?![\d.]\d)\b"
)

_ENGLISH_FUNCTION_WORDS = frozenset(
    """a about after against all also am among an and another any are as at be been before being
    between both but by can could did do does down during each far for from had has have having he
    her here him his how i if in into is it its kind least less long many may me might more most
    much must my name no nor not of off often old on only onto or other our out over same shall she
    should so some such than that the their them then there these they this those through to too
    type under up us very was we were what when where which who whom whose why will with would you
    your""".split()
)
_VIETNAMESE_MARKS = re.compile(
    "[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]"
)
_UNACCENTED_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?"
    r"(?:uye|uya|uay|uoi|uou|ieu|yeu|oai|oay|oao|oeo|uao|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo"
    r"|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a text is indexed under, in reading order."""

    exact: tuple[str, ...]  # syllables with their diacritics, then identifiers
    pairs: tuple[str, ...]  # adjacent syllables, joined by "_"
    folded: tuple[str, ...]  # `exact` without diacritics


def terms(text: str) -> Terms:
    """The terms of a passage."""
    prepared = normalise(text)
    syllables = _WORD.findall(prepared)
    exact = (*syllables, *identifiers(prepared))
    pairs = tuple(f"{a}_{b}" for a, b in pairwise(syllables))
    return Terms(exact, pairs, tuple(map(fold, exact)))


def query_terms(question: str) -> Terms:
    """The distinct terms of a question; an English one loses its function words."""
    found = terms(question)
    if detect_language(question) != "en":
        return Terms(_distinct(found.exact), _distinct(found.pairs), _distinct(found.folded))
    exact = tuple(t for t in found.exact if t not in _ENGLISH_FUNCTION_WORDS)
    pairs = tuple(p for p in found.pairs if _ENGLISH_FUNCTION_WORDS.isdisjoint(p.split("_")))
    return Terms(_distinct(exact), _distinct(pairs), _distinct(map(fold, exact)))


def normalise(text: str) -> str:
    """Lower case in NFKC, with tone marks where the older spelling has them ("hoá" as "hóa")."""
    composed = unicodedata.normalize("NFKC", text).lower()
    return _OPEN_DIPHTHONG.sub(lambda match: _move_tone(match[0]), composed)


def syllables(text: str) -> list[str]:
    """The words of a text in their normal spelling, without identifiers of several parts."""
    return _WORD.findall(normalise(text))


def identifiers(prepared: str) -> list[str]:
    """Codes and grouped numbers of a normalised text as single terms ("02773.875111" closed up)."""
    closed = [re.sub(r"\D", "", match[0]) for match in _GROUPED.finditer(prepared)]
    return [match[0] for match in _CODE.finditer(prepared)] + closed


def detect_language(question: str) -> Language:
    """The language a question is asked in.

    Vietnamese where a fifth of its words have Vietnamese marks; otherwise English where function
    words and words that are no Vietnamese syllables outweigh those that could be.
    """
    words = [word for word in syllables(question) if word.isalpha()]
    marked = sum(bool(_VIETNAMESE_MARKS.search(word)) for word in words)
    if not words or marked >= max(1, 0.2 * len(words)):
        return "vi"
    english = sum(word in _ENGLISH_FUNCTION_WORDS for word in words)
    vietnamese = sum(map(_may_be_vietnamese, words))
    foreign = len(words) - english - vietnamese
    if english and english + foreign > vietnamese:
        return "en"
    return "vi-unaccented" if vietnamese >= 0.5 * len(words) else "en"


def is_unaccented_syllable(word: str) -> bool:
    """Whether a word in lower case is, or may be with other marks, a Vietnamese syllable."""
    return bool(_UNACCENTED_SYLLABLE.fullmatch(fold(word)))


def _may_be_vietnamese(word: str) -> bool:
    return word not in _ENGLISH_FUNCTION_WORDS and is_unaccented_syllable(word)


def _distinct(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def _move_tone(diphthong: str) -> str:
    """Puts the tone of "oá" on the first vowel, and that of "qúy", where u is no vowel, on y."""
    letters = unicodedata.normalize("NFD", diphthong)
    tone = next(char for char in letters if char in _TONE_MARKS)
    bare = letters.replace(tone, "")
    position = len(bare) if bare.startswith("q") else 1
    return unicodedata.normalize("NFC", bare[:position] + tone + bare[position:])
