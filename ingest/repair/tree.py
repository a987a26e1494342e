"""A prefix tree of words whose nodes lie in arrays, so that all of a depth are scored at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Level:
    """The nodes at one depth; each array has one element a node."""

    parents: npt.NDArray[np.int32]  # place in the level above
    last: npt.NDArray[np.int32]  # number of the chunk that is the last letter
    last_two: npt.NDArray[np.int32]  # of the last two letters; of one letter at the first depth
    words: npt.NDArray[np.int32]  # number of the word that ends here, or -1


class WordTree:
    """The tree of some words, which are numbered by their places."""

    def __init__(self, words: Sequence[str]) -> None:
        """The words are different from each other, and none is empty."""
        self.chunks: dict[str, int] = {}  # letters and pairs of letters, numbered
        self.levels: list[Level] = []
        numbers = {word: number for number, word in enumerate(words)}
        above = {"": 0}
        for depth in range(1, max(map(len, words), default=0) + 1):
            prefixes = sorted({word[:depth] for word in words if len(word) >= depth})
            self.levels.append(self._level(prefixes, above, numbers))
            above = {prefix: place for place, prefix in enumerate(prefixes)}

    def _level(self, prefixes: list[str], above: dict[str, int], numbers: dict[str, int]) -> Level:
        columns = (
            [above[prefix[:-1]] for prefix in prefixes],
            [self._chunk(prefix[-1]) for prefix in prefixes],
            [self._chunk(prefix[-2:]) for prefix in prefixes],
            [numbers.get(prefix, -1) for prefix in prefixes],
        )
        return Level(*(np.array(column, np.int32) for column in columns))

    def _chunk(self, letters: str) -> int:
        return self.chunks.setdefault(letters, len(self.chunks))
