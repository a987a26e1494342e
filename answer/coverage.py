"""How much of what a question is about stands in a text.

Scores of a search rank passages but cannot tell a near miss from an answer. Here the question's
content words are weighed by how rare they are in the archive, and looked for one by one, as
syllables and as pairs of adjacent syllables (Vietnamese words have two): a sentence that lacks
the rare word of the question is about something else.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from answer.frame import SYNONYMS
from answer.glossary import translate
from answer.types import Question
from answer.words import Words, spelt
from ingest.text import fold

_PAIR_WEIGHT = 0.4  # of the rarer syllable's weight
_ABSENT = 3.0  # a word this much rarer with its marks than without them does not occur
_RAREST = 5.0  # weight of a word that the archive lacks; more would let one verb decide
_UNKNOWN = 2.0  # weight of an English word that the glossary lacks


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing the question is about: any of the phrases stands for it."""

    phrases: tuple[tuple[str, ...], ...]  # syllables with their diacritics, or folded ones
    weight: float
    folded: bool = False  # compared without diacritics: the question has none, or wrong ones

    @property
    def pair(self) -> tuple[str, ...]:
        """The two words of a pair; empty for anything else."""
        return self.phrases[0] if len(self.phrases) == 1 and len(self.phrases[0]) == 2 else ()

    @property
    def word(self) -> str:
        """The word of a single one; empty for anything else."""
        return self.phrases[0][0] if len(self.phrases[0]) == 1 else ""


@dataclass(frozen=True)
class Concepts:
    """What a question is about, ready to be looked for in texts."""

    items: tuple[Concept, ...]

    @property
    def total(self) -> float:
        """The sum of all weights; 0 where the question has no content words."""
        return sum(item.weight for item in self.items)

    def found(self, words: Words) -> tuple[bool, ...]:
        """For each concept whether the text has it; a pair of words found proves both words."""
        has = [any(words.has(p, item.folded) for p in item.phrases) for item in self.items]
        if words.garbled:
            pairs = {w for item, h in zip(self.items, has, strict=True) if h for w in item.pair}
            has = [h or item.word in pairs for item, h in zip(self.items, has, strict=True)]
        return tuple(has)

    def share(self, found: Iterable[float]) -> float:
        """The weighted share found, 0 to 1."""
        total = self.total
        return (
            sum(i.weight * f for i, f in zip(self.items, found, strict=True)) / total
            if total
            else 0
        )


def concepts(question: Question, idf: Callable[..., float]) -> Concepts:
    """What a question is about. `idf(term, folded=...)` weighs a syllable by its rarity."""
    if question.language == "en":
        return _english(question, idf)
    items: list[Concept] = []
    previous = ""
    weights: dict[str, float] = {}
    for term in question.terms:
        word = spelt(term)[0] if term else ""
        if word:
            items.append(_word(word, question.unaccented, idf))
            weights[word] = items[-1].weight
            if previous:
                weight = _PAIR_WEIGHT * max(weights[word], weights[previous])
                folded = question.unaccented or any(_misspelt(w, idf) for w in (previous, word))
                items.append(Concept(((previous, word),), weight, folded))
        previous = word
    return Concepts(tuple(dict.fromkeys(items)))


def _word(word: str, unaccented: bool, idf: Callable[..., float]) -> Concept:
    """One word, or what plans say in its place."""
    others = SYNONYMS.get(fold(word), ())
    folded = unaccented or _misspelt(word, idf)
    rarity = idf(fold(word), folded=True) if folded else idf(word)
    rarity = min([rarity, *(idf(spelt(other)[0]) for other in others)])
    phrases = [(word,), *(tuple(spelt(other)) for other in others)]
    return Concept(tuple(phrases), min(max(0.05, rarity), _RAREST), folded)


def _misspelt(word: str, idf: Callable[..., float]) -> bool:
    """Whether the archive has the word only with other diacritics: "chuyễn" for "chuyển"."""
    return fold(word) != word and idf(word) > idf(fold(word), folded=True) + _ABSENT


def _english(question: Question, idf: Callable[..., float]) -> Concepts:
    items = []
    for word, phrases in translate([word for word in question.terms if word]):
        if phrases:
            split = tuple(tuple(spelt(phrase)) for phrase in phrases)
            weight = max(min(max(idf(s) for s in phrase) for phrase in split), 0.3)
            items.append(Concept(split, weight))
        else:  # a name ("BLO", "Prey") or a word the glossary lacks
            items.append(Concept(((fold(word),),), _UNKNOWN))
    return Concepts(tuple(dict.fromkeys(items)))
