"""Chooses the words that a garbled text most likely stands for: channel and language model."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.repair.channel import Channel, Counts
from ingest.repair.language_model import LanguageModel
from ingest.repair.learning import Pair, expected, joined
from ingest.repair.tree import WordTree
from ingest.repair.words import BREAK
from ingest.syllables import is_syllable

_CANDIDATES = 14  # a word
_CACHED = 8192  # words whose candidates are kept; some 20 MB
_LONGEST = 12  # characters of a reading; no syllable has more than seven letters
_OWN_WEIGHT = 3.0  # of what a text itself shows of its confusions
_WEIGHT_ALONE = 0.5  # of the language model where candidates are chosen without context
# Misread Vietnamese words of four letters and more cost up to 2.4 a letter on real plans, foreign
# names from 2.2 on, most of them 2.7 to 3.6.
_FOREIGN = (4, 2.5)  # characters; cost a character from which a reading is no misread word


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be meant."""

    text: str  # with its capitals
    number: int  # in the language model
    alone: float  # probability in the language model
    cost: float  # -log P(reading | word)


class Decoder:
    """Viterbi's algorithm over candidates.

    Threads may share it: it changes only in a cache, which is thread-safe and bounded.
    """

    def __init__(self, model: LanguageModel, words: Iterable[str], counts: Counts) -> None:
        """`words` are what may be written: lower case, one spelling each."""
        self._model, self._counts = model, counts
        self._words = sorted(set(words))
        self._alone = [model.alone(word) for word in self._words]
        self._channels = [Channel(WordTree([*map(form, self._words)]), counts) for form in _FORMS]
        self._cached = lru_cache(_CACHED)(self._find)

    def adapted(self, pairs: Sequence[Pair]) -> "Decoder":
        """A decoder for one text, given its readings and the words that they were taken for.

        The text's own confusions count more than those of other pages, typefaces and scanners.
        Only the candidates of before are considered, which makes it faster.
        """
        readings = {reading for _, reading in pairs}
        words = {c.text.lower() for reading in readings for c in self.candidates(reading)}
        counts = joined(self._counts, expected(pairs, self._counts), _OWN_WEIGHT)
        return Decoder(self._model, words, counts)

    def candidates(self, reading: str) -> tuple[Candidate, ...]:
        """The likeliest words for a reading; none where it can't be a misread word."""
        return self._cached(reading) if len(reading) <= _LONGEST else ()

    def fixed(self, word: str) -> tuple[Candidate, ...]:
        """What a word that stays is to the language model; `word` as in its texts."""
        return (Candidate(word, self._model.number(word), self._model.alone(word), 0.0),)

    def knows(self, word: str) -> bool:
        """Whether the texts have the word; lower case."""
        return self._model.number(word) >= 0

    def choose(self, slots: Sequence[Sequence[Candidate]]) -> list[Candidate]:
        """The likeliest sequence of words, one of each slot."""
        before, costs = self.fixed(BREAK), [0.0]
        back: list[list[int]] = []  # for each candidate of a slot its best predecessor
        for slot in slots:
            steps = [self._step(before, costs, candidate) for candidate in slot]
            costs = [cost for cost, _ in steps]
            back.append([place for _, place in steps])
            before = tuple(slot)
        return _trace(slots, back, costs)

    def _step(
        self, before: Sequence[Candidate], costs: list[float], candidate: Candidate
    ) -> tuple[float, int]:
        number, alone, after = candidate.number, candidate.alone, self._model.after
        cost, place = min(
            (cost - math.log(after(previous.number, number, alone)), place)
            for place, (previous, cost) in enumerate(zip(before, costs, strict=True))
        )
        return cost + candidate.cost, place

    def _find(self, reading: str) -> tuple[Candidate, ...]:
        best: dict[int, tuple[float, int]] = {}
        for case in _cases(reading):
            for word, likelihood in self._channels[case].words(reading):
                best[word] = max(best.get(word, (0.0, 0)), (likelihood, case))
        weights = {w: p * self._alone[w] ** _WEIGHT_ALONE for w, (p, _) in best.items()}
        ranked = sorted(weights, key=lambda word: -weights[word])[:_CANDIDATES]
        if ranked and self._is_foreign(reading, -math.log(weights[ranked[0]])):
            return ()
        return tuple(self._candidate(word, *best[word]) for word in ranked)

    def _is_foreign(self, reading: str, cost: float) -> bool:
        """Whether a capitalised word is a name as it stands, given the cost of the likeliest."""
        if not reading[0].isupper():
            return False
        known = self.knows(reading.lower()) and not is_syllable(reading)
        letters, most = _FOREIGN
        return known or (len(reading) >= letters and cost > most * len(reading))

    def _candidate(self, word: int, likelihood: float, case: int) -> Candidate:
        lower = self._words[word]
        number = self._model.number(lower)
        return Candidate(_FORMS[case](lower), number, self._alone[word], -math.log(likelihood))


def _capitalised(word: str) -> str:
    return word[0].upper() + word[1:]


_FORMS = (str.lower, _capitalised, str.upper)


def _cases(reading: str) -> tuple[int, ...]:
    """Which _FORMS of a word a reading may stand for: its capitals are right, but for I as l."""
    if not reading[0].isupper():
        return (0,)
    return (2,) if sum(map(str.isupper, reading)) > 1 else (1, 0)


def _trace(
    slots: Sequence[Sequence[Candidate]], back: list[list[int]], costs: list[float]
) -> list[Candidate]:
    place = min(range(len(costs)), key=costs.__getitem__)
    chosen = []
    for slot, predecessors in zip(reversed(slots), reversed(back), strict=True):
        chosen.append(slot[place])
        place = predecessors[place]
    return chosen[::-1]
