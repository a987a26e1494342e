"""Questions with typing errors: words that the archive does not know become those it knows.

Words are compared as the keys that are struck for them in Telex ("phòng" as "phongf", "không" as
"khoong"), so a lost, doubled, exchanged or wrong letter, a wrong or missing mark and a mark that
stayed as letters are all one key apart or none. Which of the near words is meant is told by its
neighbours, with the counts of index/restore.py. A word is changed at once if its keys are those of
a known word, or if only a doubled letter or two exchanged ones part it from one; otherwise only if
the plans have the new word beside its neighbours. Names and words of questions are kept.
"""

import re
import threading
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.asking import PAIRS
from index.chat_words import (
    ADDRESS,
    UNKNOWN_WELL_SPELT,
    with_asking_words,
    written_in_full,
)
from index.language import question_language
from index.names import with_foreign, with_names
from index.other_words import meant_instead
from index.restore import Restorer, with_case_of
from index.spelling import (
    hook_for_tilde,
    hook_or_tilde,
    spoken_alike,
    telex_keys,
    well_spelt,
)
from index.terms import is_unaccented_syllable, normalise
from ingest.places import find_places
from ingest.syllables import is_syllable
from ingest.text import fold

_RUN = re.compile(r"[^\W_]+(?:[^\S\n]+[^\W_]+)*")
_WORD = re.compile(r"[^\W_]+")
_ASKING = frozenset(  # words of questions, which plans may lack; folded
    """a ai anh ba ban bao chang chi chua co dau duoc em gi gium ha hay ho hoi khi khong la luc may
    minh nao nhe nhi nhieu nhu o oi phai sao the thi toi u vay vi voi xin""".split()
)
_QUESTION_WORDS = (  # known whatever the plans have
    "nào gì ai đâu sao mấy nhiêu bao thế nhé không trăm hỏi giúp tìm nhắc viết giống khác"
    " ơn chào kính".split()
)
_QUESTION_PAIRS = {*PAIRS, ("nhắc", "đến"), ("giảm", "mấy")}
_YEAR = re.compile(r"(?:19|20)\d\d")
_VOWEL = re.compile("[aeiouy]")
_SHORTEST_JOINED = 5  # letters of two words without the space between them
_HANDICAP = 6.0  # of a word one key apart, as a logarithmic probability
_FURTHER = 3.0  # more, for each key more
_TELEX_SHARE = 0.8  # share of known keys from which on a question was typed without a Telex program


class Respeller:
    """Respells questions with the syllables of an archive. Safe to share between threads."""

    def __init__(
        self, restorer: Restorer, names: Callable[[], Sequence[tuple[str, ...]]] = list
    ) -> None:
        """Reads nothing before a word is unknown; `names` are those of places (index/names.py)."""
        self._restorer = restorer
        self._names = names
        self._lock = threading.Lock()
        self._known: dict[str, list[str]] = {}  # by keys
        self._folded: dict[str, list[str]] = {}  # folded forms by their keys
        self._words: dict[str, list[str]] = {}  # by themselves

    def respell(self, question: str) -> str:
        """The question with its unknown words respelt; itself where none is to be changed."""
        typed = unicodedata.normalize("NFC", question)
        language = question_language(typed)
        if language == "en":
            return self._from_telex(typed) or question
        composed = self._parted(written_in_full(typed), language == "vi-unaccented")
        if language == "vi":
            composed = with_asking_words(composed)
            composed = with_names(composed, self._names(), self._restorer.is_pair)
            composed = with_foreign(composed, self._restorer.syllables())
        kept = [match.span() for match in ADDRESS.finditer(composed)]
        if language == "vi":  # "An Giang" is no misspelt "Án Giang"
            kept += [(place.start, place.end) for place in find_places(composed)]
        pieces: list[str] = []
        end = 0
        for run in _RUN.finditer(composed):
            words = list(_WORD.finditer(composed, run.start(), run.end()))
            unaccented = language == "vi-unaccented"
            found = self._respelt([word[0] for word in words], unaccented, not pieces)
            for word, new in zip(words, found, strict=True):
                inside = any(start <= word.start() < stop for start, stop in kept)
                pieces += [composed[end : word.start()], word[0] if inside else new]
                end = word.end()
        respelt = "".join([*pieces, composed[end:]])
        return question if respelt == typed else respelt

    def _parted(self, question: str, unaccented: bool) -> str:
        """The question with words parted that lack the space between them: "câyxanh"."""
        kept = [match.span() for match in ADDRESS.finditer(question)]

        def parted(match: re.Match[str]) -> str:
            inside = any(start <= match.start() < stop for start, stop in kept)
            return match[0] if inside else self._two_words(match[0], unaccented)

        return _WORD.sub(parted, question)

    def _two_words(self, typed: str, unaccented: bool) -> str:
        word = normalise(typed)
        if not word.isalpha() or typed.isupper() or len(word) < _SHORTEST_JOINED:
            return typed
        if is_syllable(word) or self._restorer.knows(word):
            return typed
        if unaccented and is_unaccented_syllable(word):
            return typed  # "thuong" is "thường", not "thu ông"
        for at in range(2, len(word) - 1):
            first, second = word[:at], word[at:]
            known = (
                self._restorer.are_neighbours(first, second)
                if unaccented
                else self._restorer.is_pair(first, second)
            )
            if known and is_syllable(first) and is_syllable(second):
                return f"{typed[:at]} {typed[at:]}"
        return typed

    def _respelt(self, typed: Sequence[str], unaccented: bool, begins: bool) -> list[str]:
        """The words of a run, which may begin the question; those that stay are as typed."""
        words = [normalise(word) for word in typed]
        near = [
            self._near(word, unaccented)
            if self._may_be_wrong(old, word, begins and not at, unaccented)
            else {}
            if unaccented or not old.islower()
            else meant_instead(self._restorer, words, at)
            for at, (old, word) in enumerate(zip(typed, words, strict=True))
        ]
        if not any(near):
            return list(typed)
        choices = [
            found or self._as_known(word, unaccented)
            for found, word in zip(near, words, strict=True)
        ]
        row = self._restorer.likeliest(choices)
        return [
            with_case_of(old, fold(new) if unaccented else new)
            if found and (not found[new] or self._fits(row, at, word))
            else old
            for at, (old, word, new, found) in enumerate(zip(typed, words, row, near, strict=True))
        ]

    def _may_be_wrong(self, typed: str, word: str, begins: bool, unaccented: bool) -> bool:
        """Whether a word is unknown and no name: those have a capital inside the question."""
        if not word.isalpha() or len(word) < 2 or fold(word) in _ASKING:
            return False
        if typed.isupper() or not (begins or typed.islower()):
            return False
        if unaccented:
            return not self._restorer.accented(word)
        return word not in UNKNOWN_WELL_SPELT and not self._restorer.knows(word)

    def _as_known(self, word: str, unaccented: bool) -> Mapping[str, float]:
        return dict.fromkeys((unaccented and self._restorer.accented(word)) or [word], 0.0)

    def _fits(self, row: Sequence[str], at: int, word: str) -> bool:
        """Whether the plans have the new word beside its neighbours.

        One will do for what can't be a syllable or has no marks where the new word has. Any other
        syllable that the plans don't know may be meant as it is, so both neighbours must agree.
        """
        if hook_or_tilde(word) == hook_or_tilde(row[at]):
            return True
        near = (row[max(0, at - 1) : at + 1], row[at : at + 2])
        sides = [(pair[0], pair[1]) for pair in near if len(pair) == 2]
        seen = sum(self._restorer.is_pair(*pair) for pair in sides)
        if any(pair in _QUESTION_PAIRS or self._restorer.is_usual(*pair) for pair in sides):
            return True
        if row[at] == "năm" and any(map(_YEAR.fullmatch, row[at + 1 : at + 2])):
            return True
        meant_otherwise = is_syllable(word) or not _VOWEL.search(fold(word))
        if not meant_otherwise and len(self._near(word, False)) == 1:
            return True  # nothing else may be meant
        bare = word == fold(word) == fold(row[at])
        return seen >= (1 if bare or not is_syllable(word) else 2)

    def _near(self, word: str, unaccented: bool) -> dict[str, float]:
        """The known words that may be meant, with their handicaps; 0 where there is no doubt."""
        self._read()
        keys = telex_keys(word)
        if not unaccented and self._restorer.knows(other := well_spelt(word)) and other != word:
            return {other: 0.0}
        if not unaccented and self._restorer.knows(other := hook_for_tilde(word)) and other != word:
            return {other: 0.0}
        if sure := self._known.get(keys) or (() if unaccented else self._slipped(word)):
            return dict.fromkeys(sure, 0.0)
        if unaccented:
            near = [a for f in _one_apart(keys, self._folded) for a in self._restorer.accented(f)]
            return dict.fromkeys(near, _HANDICAP)
        near = [*_one_apart(keys, self._known), *self._restorer.accented(fold(word))]
        near += [other for other in spoken_alike(word) if self._restorer.knows(other)]
        if is_syllable(word):
            near = [other for other in near if is_syllable(other)]
        else:  # "tái" is no "tội" that a finger slipped on
            near += _one_apart(word, self._words)
            slipped = _one_apart(telex_keys(fold(word)), self._folded)
            near += [a for folded in slipped for a in self._restorer.accented(folded)]
        return {other: _handicap(keys, other) for other in near}

    def _slipped(self, word: str) -> list[str]:
        """The known words that an impossible syllable is with a letter doubled or two exchanged."""
        if is_syllable(word):
            return []
        pairs = enumerate(pairwise(word))
        slips = [word[:at] + (a if a == b else b + a) + word[at + 2 :] for at, (a, b) in pairs]
        return [
            slip
            for slip in dict.fromkeys(slips)
            if is_syllable(slip) and self._restorer.knows(slip)
        ]

    def _from_telex(self, question: str) -> str:
        """The question read as Telex, "" where it is none: nearly all its words are known keys."""
        self._read()
        words = list(_WORD.finditer(question))
        found = [self._known.get(telex_keys(normalise(word[0]))) for word in words]
        if sum(map(bool, found)) < _TELEX_SHARE * len(words):
            return ""
        choices = [
            dict.fromkeys(known or [word[0]], 0.0) for word, known in zip(words, found, strict=True)
        ]
        pieces, end = [], 0
        for word, new in zip(words, self._restorer.likeliest(choices), strict=True):
            pieces += [question[end : word.start()], with_case_of(word[0], new)]
            end = word.end()
        return "".join([*pieces, question[end:]])

    def _read(self) -> None:
        with self._lock:
            if self._known:
                return
            folded: dict[str, list[str]] = {}
            known: dict[str, list[str]] = {}
            syllables = {*self._restorer.syllables(), *_QUESTION_WORDS}
            for word in filter(str.isalpha, sorted(syllables)):
                known.setdefault(telex_keys(word), []).append(word)
                folded.setdefault(telex_keys(fold(word)), []).append(fold(word))
            self._folded = {keys: sorted(set(words)) for keys, words in folded.items()}
            self._words = {word: [word] for words in known.values() for word in words}
            self._known = known


def _one_apart(typed: str, known: Mapping[str, Sequence[str]]) -> list[str]:
    """What stands under the strings that are at most one edit away from the typed one."""
    matches = process.extract(typed, list(known), scorer=OSA.distance, score_cutoff=1, limit=None)
    return [word for match, *_ in matches for word in known[match]]


def _handicap(keys: str, other: str) -> float:
    """How unlikely it is that the keys were meant to be another word."""
    return _HANDICAP + _FURTHER * max(0, OSA.distance(keys, telex_keys(other)) - 1)
