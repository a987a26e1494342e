"""Words of questions and what plans may say in their place; the list itself is synonyms.txt."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from answer.words import spelt

_LIST = Path(__file__).with_name("synonyms.txt")
_LONGEST = 4  # syllables
Phrase = tuple[str, ...]


def synonyms_at(words: Sequence[str], at: int) -> tuple[Phrase, tuple[Phrase, ...]] | None:
    """The longest listed phrase that begins at a place among the words, and what stands for it."""
    for size in range(_LONGEST, 0, -1):
        said = tuple(words[at : at + size])
        if len(said) == size and all(said) and (others := _listed().get(said)):
            return said, others
    return None


@cache
def _listed() -> dict[Phrase, tuple[Phrase, ...]]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(":") for line in lines if ":" in line and not line.startswith("#")]
    return {
        tuple(spelt(said)): tuple(tuple(spelt(other)) for other in others.split(","))
        for said, others in pairs
    }
