"""How likely a word is after another: a bigram model of Vietnamese syllables.

Pairs of words are interpolated with single words as Witten and Bell describe ("The zero-frequency
problem", IEEE Transactions on Information Theory 37, 1991, method C), and those with syllables
that were never seen by Good and Turing's share of the unseen: the words seen once. Trigrams were
measured and gained nothing.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import islice, pairwise
from typing import Any

from ingest.repair.words import BREAK, NUMBER, combined, tokens

_MOST_PAIRS = 400_000  # kept while counting; some 50 MB
_MOST_WORDS = 60_000
_LONGEST_WORD = 20  # letters
_AT_ONCE = 50_000  # words that are counted before the bounds are looked at
_SHIFT = 20  # bits for the number of a word
_NO_WORD = 1e-12  # probability of what is neither a word of the texts nor a syllable


class LanguageModel:
    """Counts of words and pairs of words. Not to be changed after training."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {BREAK: 0, NUMBER: 1}
        self._words: Counter[int] = Counter()
        self._pairs: Counter[int] = Counter()
        self._followers: Counter[int] = Counter()  # different words seen after a word
        self._dropped = 0  # pairs seen no more often than this were dropped to save memory
        self._total = self._once = 0
        self.syllables: Mapping[str, float] = {}  # what may be a word though it was not seen

    @classmethod
    def train(cls, texts: Iterable[str], *, base: bool = True) -> "LanguageModel":
        """Counts NFC texts one by one; memory stays bounded however many there are.

        With `base`, the counts of the program's own sample plans are added.
        """
        model = cls()
        if base:
            model._add(_base_counts())
        for text in texts:
            stream = tokens(text)
            while part := list(islice(stream, _AT_ONCE)):
                model._count(part)
        model._finish()
        return model

    def words(self) -> Iterator[tuple[str, int]]:
        """The words of the texts and how often each was there."""
        for word, number in self._numbers.items():
            yield word, self._words[number]

    def counts(self) -> dict[str, dict[str, int]]:
        """The counts by words, for storage: "words" and "pairs", these with a space between."""
        names = list(self._numbers)
        pairs = (
            (f"{names[pair >> _SHIFT]} {names[pair & (1 << _SHIFT) - 1]}", n)
            for pair, n in self._pairs.items()
        )
        return {"words": dict(sorted(self.words())), "pairs": dict(sorted(pairs))}

    def number(self, word: str) -> int:
        """The number of a word for after(); -1 for one that was not in the texts."""
        return self._numbers.get(word, -1)

    def alone(self, word: str) -> float:
        """Probability of a word, whatever stands before it."""
        count = self._words[self.number(word)]
        unseen = self.syllables.get(word, _NO_WORD)
        return (count + (self._once + 1) * unseen) / (self._total + self._once + 1)

    def after(self, previous: int, word: int, alone: float) -> float:
        """Probability of a word after another, both as numbers; `alone` is alone() of the word."""
        kinds = self._followers[previous]
        if not kinds:
            return alone
        together = self._pairs[previous << _SHIFT | word] if word >= 0 else 0
        return (together + kinds * alone) / (self._words[previous] + kinds)

    def _add(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        for word, n in counts["words"].items():
            self._words[self._numbers.setdefault(word, len(self._numbers))] += n
        for pair, n in counts["pairs"].items():
            first, second = (self._numbers[word] for word in pair.split(" "))
            self._pairs[first << _SHIFT | second] += n

    def _count(self, words: Iterable[str]) -> None:
        ids = [0, *map(self._intern, words)]
        self._words.update(ids)
        self._pairs.update([first << _SHIFT | second for first, second in pairwise(ids)])
        while len(self._pairs) > _MOST_PAIRS:
            self._dropped += 1
            frequent = {pair: n for pair, n in self._pairs.items() if n > self._dropped}
            self._pairs = Counter(frequent)

    def _intern(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is not None:
            return number
        if len(self._numbers) >= _MOST_WORDS or len(word) > _LONGEST_WORD:
            return 0
        return self._numbers.setdefault(word, len(self._numbers))

    def _finish(self) -> None:
        self._followers = Counter(pair >> _SHIFT for pair in self._pairs)
        self._total = self._words.total()
        self._once = sum(count == 1 for count in self._words.values())
        self.syllables = combined(self._numbers)


@cache
def _base_counts() -> Any:  # noqa: ANN401 (JSON)
    return json.loads((files(__package__) / "words.json").read_text("utf-8"))
