"""Aligns the words of two versions of a text, where one of them may be garbled."""

import unicodedata
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from ingest.text import fold

_EDGE = ".,;:!?\"“”‘’'()[]{}*#-–/|…_+<>=~`«»•"
_GAP = 0.6  # two gaps cost more than a pair of words that have nothing in common
_BLOCK = 1500  # words of the first text that are compared at a time


def split_words(text: str) -> list[str]:
    """The words between white space in NFC, without the punctuation around them."""
    words = (word.strip(_EDGE) for word in unicodedata.normalize("NFC", text).split())
    return [word for word in words if word]


def align(left: Sequence[str], right: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Pairs of indices into both, in reading order; None where a word has no partner.

    Needleman and Wunsch (1970) over whole words: a pair costs the Levenshtein distance of the
    folded words divided by the longer length, a word without a partner costs .6. Takes 4 bytes
    for each pair of a left and a right word.
    """
    costs = _fill(left, right)
    pairs: list[tuple[int | None, int | None]] = []
    i, j = len(left), len(right)
    while i or j:
        if i and np.isclose(costs[i, j], costs[i - 1, j] + _GAP, atol=1e-4):
            i -= 1
            pairs.append((i, None))
        elif j and np.isclose(costs[i, j], costs[i, j - 1] + _GAP, atol=1e-4):
            j -= 1
            pairs.append((None, j))
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


def _fill(left: Sequence[str], right: Sequence[str]) -> npt.NDArray[np.float32]:
    """The cheapest cost of aligning each beginning of `left` with each beginning of `right`."""
    gaps = np.arange(len(right) + 1, dtype=np.float32) * np.float32(_GAP)
    costs = np.empty((len(left) + 1, len(right) + 1), np.float32)
    costs[0] = gaps
    folded = [fold(word) for word in right]
    for begin in range(0, len(left), _BLOCK):
        block = [fold(word) for word in left[begin : begin + _BLOCK]]
        distances = cdist(block, folded, scorer=Levenshtein.normalized_distance, dtype=np.float32)
        for row, distance in enumerate(distances, begin + 1):
            best = costs[row - 1] + np.float32(_GAP)
            best[1:] = np.minimum(best[1:], costs[row - 1, :-1] + distance)
            costs[row] = np.minimum.accumulate(best - gaps) + gaps
    return costs
