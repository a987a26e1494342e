"""How much of what a question is about stands in a text.

Scores of a search rank passages but cannot tell a near miss from an answer. Here the question's
content words are weighed by how rare they are in the archive, and looked for one by one, as
syllables and as pairs of adjacent syllables (Vietnamese words have two): a sentence that lacks
the rare word of the question is about something else.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from answer.exact import figure, proper_names
from answer.frame import SWAPPED, SYNONYMS
from answer.glossary import translate
from answer.synonyms import synonyms_at
from answer.types import Question
from answer.words import Words, spelt
from ingest.text import fold

_PAIR_WEIGHT = 0.4  # of the rarer syllable's weight
_NAME = re.compile(r"(?<=[\w,] )[A-ZĐÀ-Ỹ][a-zà-ỹ]+")  # a capital that no sentence begins with
_NOWHERE = "\u2205"  # a term that no plan has
_MAIN_PART = 0.2  # share of a question's weight from which a run of its words must be found
_ABSENT = 3.0  # a word this much rarer with its marks than without them does not occur
_TELLING = 3.5  # weight from which a single word tells what a sentence is about
_RAREST = 5.0  # weight of a word that the archive lacks; more would let one verb decide
_WHICH = re.compile(r"\bwhich (\w+)")  # "which hospital": what names none is no answer
_ACRONYM = re.compile(r"\b[A-Z]{2,}\d*\b")  # SIM, IUU, BLO: the same in both languages
_UNTRANSLATED = 0.6  # the same in small letters: mostly a verb that Vietnamese words otherwise
_UNKNOWN = 1.5  # weight of an English word that the glossary lacks


def _unknown(_first: str, _second: str) -> bool:
    return False


def _never(_before: str, _word: str, _after: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing the question is about: any of the phrases stands for it."""

    phrases: tuple[tuple[str, ...], ...]  # syllables with their diacritics, or folded ones
    weight: float
    folded: bool = False  # compared without diacritics: the question has none, or wrong ones
    run: int = 0  # words that stand together in the question share it
    required: bool = False  # without it nothing is an answer: a name, or the report that is due
    others: tuple[tuple[str, ...], ...] = ()  # what plans may say for the phrase that it is part of

    @property
    def pair(self) -> tuple[str, ...]:
        """The two words of a pair; empty for anything else."""
        one = {frozenset(phrase) for phrase in self.phrases}
        return self.phrases[0] if len(one) == 1 and len(self.phrases[0]) == 2 else ()

    @property
    def word(self) -> str:
        """The word of a single one; empty for anything else."""
        return self.phrases[0][0] if len(self.phrases[0]) == 1 else ""


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
            any(self._stands(p, item.folded, words) for p in (*item.phrases, *item.others))
            for item in self.items
        ]
        if words.garbled:
            pairs = {w for item, h in zip(self.items, has, strict=True) if h for w in item.pair}
            has = [h or item.word in pairs for item, h in zip(self.items, has, strict=True)]
        return tuple(has)

    def _stands(self, phrase: tuple[str, ...], folded: bool, words: Words) -> bool:
        """Whether the words stand in the text and are not others that the plans know.

        Bad OCR may make "tái phạm" of letters that read "toi pham", but "tội phạm" is a word of
        its own, and by far the likelier one.
        """
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
        return rarest is not None and rarest[1] == 1.0 and rarest[0].weight >= _TELLING

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
    items = _english(question, idf) if question.language == "en" else _own(question, idf, respelt)
    return Concepts(tuple(dict.fromkeys(items)), are_neighbours, restore)


def _own(
    question: Question, idf: Callable[..., float], respelt: Callable[[str, str, str], bool]
) -> list[Concept]:
    words = [spelt(term)[0] if term else "" for term in question.terms]
    names = {spelt(name)[0] for name in _NAME.findall(question.text)}
    absent = idf(_NOWHERE)
    items: list[Concept] = []
    run = 0
    before: Concept | None = None
    others = _others(words)
    for at, word in enumerate(words):
        if not word:
            run, before = run + 1, None
            continue
        after = words[at + 1] if at + 1 < len(words) else ""
        wrong = _is_rare(word, idf) and respelt(before.word if before else "", word, after)
        concept = _word(word, question.unaccented or wrong, idf, run)
        if word in names and not wrong and idf(word) >= absent:
            concept = replace(concept, required=True)
        if figures := figure(words, at, question.text):
            concept = replace(concept, phrases=figures, required=True)
        concept = replace(concept, others=others[at])
        items.append(concept)
        if before:
            weight = _PAIR_WEIGHT * max(concept.weight, before.weight)
            pair = _pair(before.word, word)
            reported = question.expects == "date" and fold(f"{before.word} {word}") == "bao cao"
            folded = concept.folded or before.folded
            same = others[at] if others[at] is others[at - 1] else ()  # inside one phrase
            items.append(Concept(pair, weight, folded, run, reported, same))
        before = concept
    folded = question.unaccented
    named = proper_names(question.text)
    return items + [Concept((name,), _TELLING, folded, run, True) for name in named]


def _others(words: Sequence[str]) -> list[tuple[tuple[str, ...], ...]]:
    """For each word what plans may say for the phrase that it is part of; one object a phrase."""
    others: list[tuple[tuple[str, ...], ...]] = [()] * len(words)
    at = 0
    while at < len(words):
        found = synonyms_at(words, at)
        size = len(found[0]) if found else 1
        if found:
            others[at : at + size] = [found[1]] * size
        at += size
    return others


def _pair(first: str, second: str) -> tuple[tuple[str, ...], ...]:
    """Two adjacent words, in either order where both mean the same."""
    swapped = {fold(first), fold(second)} in SWAPPED
    return ((first, second), (second, first)) if swapped else ((first, second),)


def _word(word: str, folded: bool, idf: Callable[..., float], run: int) -> Concept:
    """One word, or what plans say in its place."""
    others = SYNONYMS.get(fold(word), ())
    rarity = idf(fold(word), folded=True) if folded else idf(word)
    rarity = min([rarity, *(idf(spelt(other)[0]) for other in others)])
    phrases = [(word,), *(tuple(spelt(other)) for other in others)]
    return Concept(tuple(phrases), min(max(0.05, rarity), _RAREST), folded, run)


def _is_rare(word: str, idf: Callable[..., float]) -> bool:
    """Whether the archive may have the word only with other diacritics."""
    return fold(word) != word and idf(word) > idf(fold(word), folded=True) + _ABSENT


def _english(question: Question, idf: Callable[..., float]) -> list[Concept]:
    items = []
    names = {word.lower() for word in _NAME.findall(question.text)}
    which = _WHICH.search(question.text.lower())
    asked = which[1] if which and question.kind in ("value", "open") else ""
    acronyms = {word.lower() for word in _ACRONYM.findall(question.text)}
    for word, phrases in translate([term for term in question.terms if term]):
        if word in acronyms and not phrases:
            items.append(Concept(((word,),), _RAREST))
        elif phrases:
            split = tuple(tuple(spelt(phrase)) for phrase in phrases)
            weight = max(min(max(idf(s) for s in phrase) for phrase in split), 0.3)
            items.append(Concept(split, weight, required=word == asked))
        else:  # a name ("BLO", "Prey") or a word the glossary lacks
            plain = word in question.text  # in small letters: no name
            weight = _UNTRANSLATED if plain else _UNKNOWN
            lacking = idf(fold(word), folded=True) >= idf(_NOWHERE, folded=True)
            named = not plain and word in names and lacking
            items.append(Concept(((fold(word),),), weight, folded=True, required=named))
    return items
