"""The words of a question as concepts, each weighed by how rare it is in the archive."""

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from itertools import groupby

from answer.binding.exact import figure, proper_names, stands_alone
from answer.language.agencies import agencies_in
from answer.language.concept import Concept
from answer.language.frame import SWAPPED
from answer.language.glossary import translate
from answer.language.synonyms import synonyms_at
from answer.language.words import spelt
from answer.types import Question
from index.language import quoted_vietnamese
from ingest.text import fold

TELLING = 3.5
"""Weight from which a single word tells what a sentence is about."""
_PAIR_WEIGHT = 0.4  # of the rarer syllable's weight
_INSIDE = re.compile(r"(?<=[\w,] )[^\W\d_]{2,}")  # a word that no sentence begins with
_NOWHERE = "\u2205"  # a term that no plan has
_ABSENT = 3.0  # a word this much rarer with its marks than without them does not occur
_RAREST = 5.0  # weight of a word that the archive lacks; more would let one verb decide
_WHICH = re.compile(  # "which hospital", "with what software": what names none is no answer
    r"\bwhich (\w+)|\b(?:by|with|in|on|using|through|into|onto) what (?!(?:date|time|day|month|year"
    r"|means|basis|extent|kinds?|types?|sorts?|ways?|forms?|manner|order|cases?|circumstances"
    r"|conditions?|capacity|point|age|rate|share|percentage|price|cost|level|amount|intervals?"
    r"|frequency|sum|degree|size|occasions?|languages?|areas?|places?|words?|terms|period|sense"
    r"|respect|stage|quantit\w+)\b)(\w+)"
    r"|\bwhat (software|apps?|applications?|equipment|platform|fuel|brand|vehicles?)\b"
)
_ACRONYM = re.compile(r"\b[A-Z]{2,}\d*\b")  # SIM, IUU, BLO: the same in both languages
_UNTRANSLATED = 0.6  # the same in small letters: mostly a verb that Vietnamese words otherwise
_UNKNOWN = 1.5  # weight of an English word that the glossary lacks


def own_items(
    question: Question, idf: Callable[..., float], respelt: Callable[[str, str, str], bool]
) -> list[Concept]:
    """The words of a Vietnamese question, their pairs, and the names in it."""
    words = [spelt(term)[0] if term else "" for term in question.terms]
    said = question.text if question.unaccented else question.restored  # names as they are spelt
    names = {spelt(name)[0] for name in _names(said)}
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
            whole = word.isdigit() and stands_alone(word, question.text)
            concept = replace(concept, phrases=figures, required=True, whole=whole)
        lacking = idf(fold(word), folded=True) >= idf(_NOWHERE, folded=True)
        strange = lacking if concept.folded else idf(word) >= absent
        concept = replace(concept, others=others[at], unknown=strange)
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
    named = proper_names(said)
    return items + [Concept((name,), TELLING, folded, run, True) for name in named]


def _names(text: str) -> list[str]:
    """The words with one capital, the first, that no sentence begins with."""
    inside = _INSIDE.findall(text)
    return [word for word in inside if word[0].isupper() and word[1:].islower()]


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
    rarity = idf(fold(word), folded=True) if folded else idf(word)
    return Concept(((word,),), min(max(0.05, rarity), _RAREST), folded, run)


def _is_rare(word: str, idf: Callable[..., float]) -> bool:
    """Whether the archive may have the word only with other diacritics."""
    return fold(word) != word and idf(word) > idf(fold(word), folded=True) + _ABSENT


# "The Hau River" is the "sông Hậu", whatever else the plans call "hậu".
_SITE = re.compile(
    r"\b((?:[A-Z]\w+ ){1,3})(River|Canal|Bridge|Market|Lake|Island)\b"
    r"|((?:[A-Z]\w+ ){2,3})(river|island)\b"
)
_SITES = {
    "River": "sông", "Canal": "kênh", "Bridge": "cầu", "Market": "chợ", "Lake": "hồ",
    "Island": "đảo",
}  # fmt: skip


def english_items(question: Question, idf: Callable[..., float]) -> list[Concept]:
    """The words of an English question with what plans call them."""
    items = []
    names = {word.lower() for word in _names(question.text)}
    which = _WHICH.search(question.text.lower())
    told = which is not None and question.kind in ("value", "open")
    asked = next(filter(None, which.groups())) if which and told else ""
    acronyms = {word.lower() for word in _ACRONYM.findall(question.text)}
    called, terms = _called(question.terms, names, idf)
    items += [_by_name(words, idf) for words in called]
    for word, phrases in translate(terms):
        if word in acronyms and not phrases:
            items.append(Concept(((word,),), _RAREST))
        elif phrases:
            split = tuple(tuple(spelt(phrase)) for phrase in phrases)
            weight = max(min(max(idf(s) for s in phrase) for phrase in split), 0.3)
            named = _is_name(word, question.text) or (
                question.kind == "assignment" and any(map(agencies_in, phrases))
            )
            items.append(Concept(split, weight, required=named or word == asked))
        else:  # a name ("BLO", "Prey") or a word the glossary lacks
            plain = word in question.text  # in small letters: no name
            weight = _UNTRANSLATED if plain else _UNKNOWN
            lacking = idf(fold(word), folded=True) >= idf(_NOWHERE, folded=True)
            named = not plain and word in names and lacking
            once = ((fold(word),),)
            items.append(Concept(once, weight, folded=True, required=named, unknown=lacking))
    quoted = [tuple(spelt(name)) for name in quoted_vietnamese(question.text)]
    sites = [
        (_SITES[(noun or other).title()], *spelt(name or called))
        for name, noun, called, other in _SITE.findall(question.text)
    ]
    items += [Concept((site,), TELLING, folded=True, required=True) for site in sites]
    return items + [Concept((name,), TELLING, required=True) for name in quoted]


def _called(
    terms: Sequence[str], names: Set[str], idf: Callable[..., float]
) -> tuple[list[tuple[str, ...]], list[str]]:
    """Names of two words or more, and the terms without them: "Tram Chim" is no tram.

    Words in capitals are parts of a name where each may be Vietnamese and one is surely no English.
    """

    def may_be(word: str) -> bool:
        occurs = idf(fold(word), folded=True) < idf(_NOWHERE, folded=True)
        return word.lower() in names and (occurs or not translate([word])[0][1])

    called: list[tuple[str, ...]] = []
    left: list[str] = []
    for is_named, run in groupby(terms, key=lambda term: bool(term) and may_be(term)):
        pieces = translate([word for word in run if word])
        for whole, parts in groupby(pieces, key=lambda piece: " " in piece[0]):
            said = list(parts)
            words = tuple(word for word, _ in said)
            if is_named and not whole and len(words) > 1 and not all(p for _, p in said):
                called.append(words)
            else:
                left += " ".join(words).split()
    return called, left


def _by_name(words: tuple[str, ...], idf: Callable[..., float]) -> Concept:
    folded = tuple(map(fold, words))
    lacking = any(idf(word, folded=True) >= idf(_NOWHERE, folded=True) for word in folded)
    weight = _UNKNOWN * len(words)
    return Concept((folded,), weight, folded=True, required=True, unknown=lacking)


def _is_name(phrase: str, typed: str) -> bool:
    """Whether two words or more stand in capitals in a question: "the Red Cross"."""
    match = re.search(rf"\b{re.escape(phrase)}\b", typed, re.IGNORECASE)
    words = match[0].split() if match else []
    return len(words) > 1 and all(word[0].isupper() and not word.isupper() for word in words)
