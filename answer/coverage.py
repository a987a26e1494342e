"""How much of what a question is about stands in a text.

Scores of a search rank passages but cannot tell a near miss from an answer. Here the question's
content words are weighed by how rare they are in the archive, and looked for one by one, as
syllables and as pairs of adjacent syllables (Vietnamese words have two): a sentence that lacks
the rare word of the question is about something else.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from answer.cues import SYNONYMS
from answer.glossary import translate
from answer.types import Question
from index.terms import normalise
from ingest.text import fold

_WORD = re.compile(r"[^\W_]+(?:\+\d+)?")
_PAIR_WEIGHT = 0.4  # of the rarer syllable's weight
_ABSENT = 3.0  # a word this much rarer with its marks than without them does not occur
_RAREST = 5.0  # weight of a word that the archive lacks; more would let one verb decide
_UNKNOWN = 2.0  # weight of an English word that the glossary lacks
_Y_FOR_I = re.compile(r"^(h|k|l|m|s|t|qu)([iìíỉĩị])$")  # lý and lí, tỷ and tỉ are one word
_I_AS_Y = dict(zip("iìíỉĩị", "yỳýỷỹỵ", strict=True))
_OCR = str.maketrans("014658", "olaosa")  # digits that OCR puts for letters inside words


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

    def found(self, words: "Words") -> tuple[bool, ...]:
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


class Words:
    """The words of a text, searchable exactly, folded, or as bad OCR may have spelt them."""

    def __init__(self, text: str, garbled: bool = False) -> None:
        self.garbled = garbled
        self.exact = spelt(text)
        self.folded = [_ocr_fold(w) if garbled else fold(w) for w in self.exact]
        self._exact_at = _positions(self.exact)
        self._folded_at = _positions(self.folded)

    def has(self, phrase: tuple[str, ...], folded: bool) -> bool:
        """Whether the words stand in the text one after the other."""
        if not folded and not self.garbled:
            return _follows(phrase, self.exact, self._exact_at)
        plain = tuple(map(fold, phrase))
        if _follows(plain, self.folded, self._folded_at):
            return True
        return self.garbled and self._resembles(plain)

    def _resembles(self, phrase: tuple[str, ...]) -> bool:
        """Whether the words follow one another as OCR may have spelt them."""
        in_company = len(phrase) > 1
        starts: set[int] | None = None
        for offset, word in enumerate(phrase):
            alike = [at for read, at in self._folded_at.items() if _alike(word, read, in_company)]
            places = {position - offset for at in alike for position in at}
            starts = places if starts is None else starts & places
            if not starts:
                return False
        return True


def spelt(text: str) -> list[str]:
    """The words of a text in one spelling: hoá as hóa, tỉ as tỷ."""
    return [_Y_FOR_I.sub(_y_for_i, word) for word in _WORD.findall(normalise(text))]


def _y_for_i(match: re.Match[str]) -> str:
    return match.group(1) + _I_AS_Y[match.group(2)]


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


def _positions(words: list[str]) -> dict[str, list[int]]:
    at: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        at.setdefault(word, []).append(position)
    return at


def _follows(phrase: tuple[str, ...], words: list[str], at: dict[str, list[int]]) -> bool:
    size = len(phrase)
    return any(tuple(words[i : i + size]) == phrase for i in at.get(phrase[0], ()))


def _ocr_fold(word: str) -> str:
    """Folded, with digits inside a word read as the letters they stand for; numbers stay."""
    folded = fold(word)
    return folded if folded.isdigit() and len(folded) > 2 else folded.translate(_OCR)


@lru_cache(200_000)
def _alike(word: str, read: str, in_company: bool) -> bool:
    """Whether an OCR that knows no Vietnamese may have read `word` as `read`.

    A word of two letters is recognised by one of them only in the company of its neighbour.
    """
    if word == read:
        return True
    if any(c.isdigit() for c in word) or (len(word) < 3 and not in_company):
        return False
    if len(word) < 3:
        return len(read) == len(word) and word[0] == read[0]
    allowed = 1 if len(word) < 6 else 2
    return Levenshtein.distance(word, read, score_cutoff=allowed) <= allowed
