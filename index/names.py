"""Misspelt names of places in questions: those of the archive's own plans, "Cao Lảnh", "Hải Phòg".

A name is mended only where one of its syllables differs, by one key or by what is spoken alike, or
where it lacks marks, and where what was typed is no other place: neither one that the gazetteer
has, nor syllables that the plans have side by side. Names of people are left alone: Toản is not
Toàn.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from index.restore import with_case_of
from index.spelling import hook_or_tilde, telex_keys
from index.terms import normalise
from ingest.places import find_places
from ingest.syllables import is_syllable
from ingest.text import CAPITAL, fold

_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = rf"[{CAPITAL}][^\W\d_{CAPITAL}]+"
_NAME = re.compile(rf"(?:(?<=\s)|^){_SYLLABLE}(?: {_SYLLABLE})+")
_LONGEST, _SHORTEST = 4, 2  # syllables of a name
_FOREIGN = 6  # letters of a foreign name that is mended; shorter ones are too like each other


def names_in(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """The names of several syllables in the places and issuers of plans, in small letters."""
    found = {tuple(normalise(name).split()) for text in texts for name in _NAME.findall(text)}
    return sorted(name for name in found if len(name) <= _LONGEST)


def with_names(
    question: str,
    names: Sequence[tuple[str, ...]],
    is_pair: Callable[[str, str], bool],
) -> str:
    """The question with the misspelt names right; `is_pair` says what plans have side by side."""
    words = list(_WORD.finditer(question))
    sized: dict[int, list[tuple[str, ...]]] = {}
    for name in names:
        sized.setdefault(len(name), []).append(name)
    mended: dict[int, str] = {}
    at = 0
    while at < len(words):
        at += _mend_at(question, words, at, sized, is_pair, mended)
    at_word = iter(range(len(words)))
    return _WORD.sub(lambda match: mended.get(next(at_word), match[0]), question)


def with_foreign(question: str, known: Sequence[str]) -> str:
    """The question with its misspelt foreign names right: "Campuchai" as "Campuchia".

    `known` are the words of the plans in small letters. A name is mended that can be no Vietnamese
    syllable, where one such word of the plans is but one letter apart from it.
    """

    def right(match: re.Match[str]) -> str:
        typed = match[0]
        word = typed.lower()
        if not _may_be_foreign(word) or not typed[0].isupper() or typed.isupper():
            return typed
        if word in known:
            return typed
        close = (other for other in known if OSA.distance(word, other, score_cutoff=1) <= 1)
        near = [other for other in close if _may_be_foreign(other)]
        return with_case_of(typed, near[0]) if len(near) == 1 else typed

    return _WORD.sub(right, question)


def _may_be_foreign(word: str) -> bool:
    return len(word) >= _FOREIGN and not is_syllable(word)


def _mend_at(
    question: str,
    words: Sequence[re.Match[str]],
    at: int,
    sized: Mapping[int, Sequence[tuple[str, ...]]],
    is_pair: Callable[[str, str], bool],
    mended: dict[int, str],
) -> int:
    """Notes what a name that begins at a word is to be; how many words were read."""
    for size in range(_LONGEST, _SHORTEST - 1, -1):
        typed = [match[0] for match in words[at : at + size]]
        if len(typed) < size or not _is_name(question, words[at : at + size]):
            continue
        said = tuple(map(normalise, typed))
        own = sized.get(size, ())
        if said in own or _is_place(typed):
            return size
        meant = [name for name in own if _is_meant(said, name, is_pair)]
        if len(meant) == 1:
            for place, (old, new) in enumerate(zip(typed, meant[0], strict=True), at):
                mended[place] = with_case_of(old, new)
            return size
    return 1


def _is_name(question: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether words stand side by side, each with a capital."""
    gaps = {question[a.end() : b.start()] for a, b in pairwise(words)}
    return gaps == {" "} and all(word[0][0].isupper() for word in words)


def _is_place(typed: Sequence[str]) -> bool:
    """Whether the gazetteer has the name as it was typed."""
    name = " ".join(typed)
    return any(normalise(place.name) == normalise(name) for place in find_places(name))


def _is_meant(
    said: Sequence[str], name: Sequence[str], is_pair: Callable[[str, str], bool]
) -> bool:
    wrong = [(a, b) for a, b in zip(said, name, strict=True) if a != b]
    marked = [(a, b) for a, b in wrong if a != fold(b)]  # not only without their marks
    if not wrong or len(marked) > 1 or (len(wrong) == len(name) and not marked):
        return False
    right = set(pairwise(name))
    seen = any(is_pair(*pair) for pair in pairwise(said) if pair not in right)
    return not seen and all(_is_misspelt(*pair) for pair in wrong)


def _is_misspelt(said: str, meant: str) -> bool:
    if sorted(said) == sorted(meant) and OSA.distance(said, meant, score_cutoff=1) <= 1:
        return True  # two letters exchanged, though another syllable comes of it: "mua" for "mau"
    if hook_or_tilde(said) == hook_or_tilde(meant) or said == fold(meant):
        return True
    if OSA.distance(telex_keys(said), telex_keys(meant), score_cutoff=1) <= 1:
        return said != fold(said) or not is_syllable(said)
    return not is_syllable(said) and OSA.distance(said, meant, score_cutoff=1) <= 1
