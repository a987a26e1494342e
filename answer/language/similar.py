"""Near-identical clauses of several plans are one clause: what differs is the year or the place.

Offices write a plan by changing last year's. So clauses are compared by their words in order, with
what is the plan's own masked: figures, and the names of places. The measure is the Indel
similarity of rapidfuzz, twice the longest common subsequence divided by both lengths.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from rapidfuzz.distance import Indel

from answer.language.words import spelt
from ingest.places import find_places
from ingest.text import fold, one_line

Item = TypeVar("Item")
NEAR_IDENTICAL = 0.82
"""Similarity, 0 to 1, from which two clauses are one. Read off pairs of sentences of past plans:
from .82 on they are one clause with an agency or a measure changed, below .78 they are two."""
_READ_BADLY = 0.8  # where one of the two is of a ruined scan: compared letter by letter
_SHORT = 6  # words of a clause that must be equal, as one word makes it another
_MASK = "#"


@lru_cache(20_000)
def masked(text: str) -> tuple[str, ...]:
    """The folded words of a clause; figures and names of places are all one mask."""
    for place in reversed(find_places(text)):
        text = f"{text[: place.start]} 0 {text[place.end :]}"
    words = (fold(word) for word in spelt(one_line(text)))
    covered = [_MASK if any(c.isdigit() for c in word) else word for word in words]
    return tuple(word for word, _ in groupby(covered))  # 12,5 is one figure


def similarity(first: str, second: str, *, by_letter: bool = False) -> float:
    """How far two clauses are one, 0 to 1; `by_letter` where the words of one were misread."""
    ours, theirs = masked(first), masked(second)
    if by_letter:
        return float(Indel.normalized_similarity(" ".join(ours), " ".join(theirs)))
    return float(Indel.normalized_similarity(ours, theirs))


def near_identical(first: str, second: str, *, by_letter: bool = False) -> bool:
    """Whether two clauses say the same in nearly the same words."""
    if min(len(masked(first)), len(masked(second))) < _SHORT:
        return masked(first) == masked(second)
    enough = _READ_BADLY if by_letter else NEAR_IDENTICAL
    return similarity(first, second, by_letter=by_letter) >= enough


def grouped(items: Sequence[Item], same: Callable[[Item, Item], bool]) -> list[list[Item]]:
    """The items in groups of near-identical ones, in the order of the first of each.

    An item joins the first group that has one like it, so that a clause that changed a little each
    year stays one group.
    """
    groups: list[list[Item]] = []
    for item in items:
        own = next((g for g in groups if any(same(item, other) for other in g)), None)
        if own is None:
            groups.append([item])
        else:
            own.append(item)
    return groups
