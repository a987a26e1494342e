"""How much of what a question is about stands in a text.

Scores of a search rank passages but cannot tell a near miss from an answer. Here the question's
content words are weighed by how rare they are in the archive, and looked for one by one, as
syllables and as pairs of adjacent syllables (Vietnamese words have two): a sentence that lacks
the rare word of the question is about something else.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from answer.binding.weighing import TELLING, english_items, own_items
from answer.language.concept import Concept
from answer.language.words import Words, spelt
from answer.types import Question
from ingest.text import fold

_MAIN_PART = 0.2  # share of a question's weight from which a run of its words must be found


def _unknown(_first: str, _second: str) -> bool:
    return False


def _never(_before: str, _word: str, _after: str) -> bool:
    return False


@dataclass(frozen=True)
class Concepts:
    """What a question is about, ready to be looked for in texts."""

    items: tuple[Concept, ...]
    are_neighbours: Callable[[str, str], bool] = _unknown  # of two folded words in clean plans
    restore: Callable[[str], str] = str  # what clean plans write for folded words
    _written: dict[str, list[str]] = field(default_factory=dict, compare=False)

    @property
    def total(self) -> float:
        """The sum of all weights; 0 where the question has no content words."""
        return sum(item.weight for item in self.items)

    def found(self, words: Words) -> tuple[bool, ...]:
        """For each concept whether the text has it; a pair of words found proves both words."""
        has = [
            any(self._stands(p, item, words) for p in (*item.phrases, *item.others))
            for item in self.items
        ]
        if words.garbled:
            pairs = {w for item, h in zip(self.items, has, strict=True) if h for w in item.pair}
            has = [h or item.word in pairs for item, h in zip(self.items, has, strict=True)]
        return tuple(has)

    def _stands(self, phrase: tuple[str, ...], item: Concept, words: Words) -> bool:
        """Whether the words stand in the text and are not others that the plans know.

        Bad OCR may make "tái phạm" of letters that read "toi pham", but "tội phạm" is a word of
        its own, and by far the likelier one.
        """
        folded = item.folded
        if item.whole:
            return any(words.is_whole(at, len(phrase)) for at in words.find(phrase, folded))
        if len(phrase) == 1 and words.reconstructed and not folded:
            return any(self._may_be(phrase[0], words, at) for at in words.find(phrase, folded))
        if not words.garbled or len(phrase) != 2:
            return words.has(phrase, folded)
        wanted = [fold(word) for word in phrase]
        return any(
            words.folded[at : at + 2] == wanted
            or not self.are_neighbours(*words.folded[at : at + 2])
            for at in words.find(phrase, folded)
        )

    def _may_be(self, word: str, words: Words, at: int) -> bool:
        """Whether a word of a reconstructed text is the one asked for, or may be it.

        Repair gives most words their right marks: "thương" beside "mại" is not "thưởng". A word
        with other marks counts only where the plans would write it beside these neighbours.
        """
        if words.exact[at] == word:
            return True
        first = max(0, at - 1)
        near = " ".join(words.folded[first : at + 2])
        if near not in self._written:
            self._written[near] = self.restore(near).split()
        return spelt(self._written[near][at - first])[0] == word

    def weakest_run(self, found: Sequence[float]) -> float:
        """The share found of the worst covered run of words, 0 to 1.

        Runs that weigh little in the question do not count; 1 where there is none. A sentence may
        cover most of a question and still miss what it is about: the "thưởng" of "mức thưởng cho
        người tố giác tội phạm".
        """
        shares = []
        for run in {item.run for item in self.items}:
            weight, covered = self._run(run, found)
            if weight >= _MAIN_PART * self.total:
                shares.append(covered / weight)
        return min(shares, default=1.0)

    def weakest_pairs(self, found: Sequence[float]) -> float:
        """The same by pairs of words alone, for what is asked in everyday words.

        "công" and "an" stand in every plan; only side by side do they name the police.
        """
        pairs = [(i, f) for i, f in zip(self.items, found, strict=True) if i.pair]
        shares = []
        for run in {item.run for item, _ in pairs}:
            own = [f > 0 or self._rarer_found(item, found) for item, f in pairs if item.run == run]
            if self._run(run, found)[0] >= _MAIN_PART * self.total:
                shares.append(sum(own) / len(own))
        return min(shares, default=1.0)

    def lacks_a_compound(self, found: Sequence[float]) -> bool:
        """Whether two words that stand together in the question are both found nowhere.

        Whatever else agrees, "hộ kinh doanh" is no market and "mẫu giáo" no first form.
        """
        at = {item.word: f for item, f in zip(self.items, found, strict=True) if item.word}
        return any(
            not f and not any(at.get(word, 1.0) for word in item.pair)
            for item, f in zip(self.items, found, strict=True)
            if item.pair
        )

    def _rarer_found(self, pair: Concept, found: Sequence[float]) -> bool:
        """Whether the rarer word of a pair is found in the sentence itself and says it alone.

        "người Khmer" is there in "đồng bào Khmer"; "công" without "an" is no police.
        """
        words = [(i, f) for i, f in zip(self.items, found, strict=True) if i.word in pair.pair]
        rarest = max(words, key=lambda item: item[0].weight, default=None)
        return rarest is not None and rarest[1] == 1.0 and rarest[0].weight >= TELLING

    def _run(self, run: int, found: Sequence[float]) -> tuple[float, float]:
        """The weight of a run's concepts, and how much of it is found."""
        own = [(i.weight, f) for i, f in zip(self.items, found, strict=True) if i.run == run]
        return sum(weight for weight, _ in own), sum(weight * f for weight, f in own)

    def share(self, found: Iterable[float]) -> float:
        """The weighted share found, 0 to 1."""
        total = self.total
        return (
            sum(i.weight * f for i, f in zip(self.items, found, strict=True)) / total
            if total
            else 0
        )


def concepts(
    question: Question,
    idf: Callable[..., float],
    respelt: Callable[[str, str, str], bool] = _never,
    are_neighbours: Callable[[str, str], bool] = _unknown,
    restore: Callable[[str], str] = str,
) -> Concepts:
    """What a question is about.

    `idf(term, folded=...)` weighs a syllable by its rarity; `respelt(before, word, after)` says
    whether the plans have the word with other diacritics beside a neighbour, which makes it a
    misspelling and not a word that the archive lacks; `are_neighbours(first, second)` says whether
    they have two folded words side by side; `restore(words)` puts the marks on folded words that
    clean plans would write.
    """
    items = (
        english_items(question, idf)
        if question.language == "en"
        else own_items(question, idf, respelt)
    )
    return Concepts(tuple(dict.fromkeys(items)), are_neighbours, restore)
