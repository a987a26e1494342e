"""Words of questions and what plans may say in their place; the list itself is synonyms.txt."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from answer.language.words import spelt
from ingest.text import fold

_LIST = Path(__file__).with_name("synonyms.txt")
LONGEST = 6
"""Syllables of the longest listed phrase."""
_TELLING = 3  # syllables from which a phrase is known without its marks, or with wrong ones
Phrase = tuple[str, ...]


def synonyms_at(words: Sequence[str], at: int) -> tuple[Phrase, tuple[Phrase, ...]] | None:
    """The longest listed phrase that begins at a place among the words, and what stands for it.

    Nothing stands for words that are listed only because they hold a shorter one: "phát triển"
    is no "phát".
    """
    for size in range(LONGEST, 0, -1):
        said = tuple(words[at : at + size])
        if len(said) < size or not all(said):
            continue
        if said in _listed():
            return said, _listed()[said]
        folded = tuple(map(fold, said))
        if size >= _TELLING and folded in _folded():
            return said, _folded()[folded]
    return None


def listed_phrases() -> frozenset[Phrase]:
    """The listed phrases of more than one syllable, which stay whole whatever their words are."""
    return frozenset(phrase for phrase in _listed() if len(phrase) > 1)


@cache
def _listed() -> Mapping[Phrase, tuple[Phrase, ...]]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(":") for line in lines if ":" in line and not line.startswith("#")]
    return {
        tuple(spelt(said)): tuple(tuple(spelt(other)) for other in others.split(",") if other)
        for said, others in pairs
    }


@cache
def _folded() -> Mapping[Phrase, tuple[Phrase, ...]]:
    return {tuple(map(fold, said)): others for said, others in _listed().items()}
