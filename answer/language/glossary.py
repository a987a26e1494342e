"""English words of the field and what Vietnamese plans call them.

English questions are searched by meaning (the model is multilingual), but whether a passage is
about what was asked is judged by words. glossary.txt gives the judge its words.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from answer.language.frame import FRAME_EN

_FILE = Path(__file__).with_name("glossary.txt")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 4  # words of a phrase
_ENDINGS = ("s", "es", "ed", "ing", "d", "ion", "or", "er", "ers", "ies", "y")
_STEM_WITH_E = ("ing", "ed", "ion", "or", "er", "ers")  # "evaluating" of "evaluate"
_SHORTEST_STEM = 4  # letters
_LONGEST_REST = 4  # letters behind a stem


@lru_cache(1)
def entries() -> dict[str, tuple[str, ...]]:
    """English stem or phrase -> Vietnamese phrases.

    Phrases are kept as questions have them, without hyphens and without the words that frame a
    question: "people's council" is "people council".
    """
    found: dict[str, tuple[str, ...]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        key, _, values = line.partition(":")
        if values and not line.startswith("#"):
            found[_as_asked(key)] = tuple(value.strip() for value in values.split(","))
    return found


def translate(words: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    """The words with their Vietnamese phrases; longest phrases first, none for unknown words."""
    known, result, position = entries(), [], 0
    while position < len(words):
        for size in range(_LONGEST, 0, -1):
            phrase = " ".join(words[position : position + size])
            key = _key(phrase, known)
            if key and position + size <= len(words):
                result.append((phrase, known[key]))
                position += size
                break
        else:
            result.append((words[position], ()))
            position += 1
    return result


def _as_asked(key: str) -> str:
    return " ".join(word for word in _WORD.findall(key) if (word,) not in FRAME_EN)


def _key(phrase: str, known: Mapping[str, object]) -> str | None:
    """The entry that a word or phrase is a form of."""
    if phrase in known:
        return phrase
    first, space, rest = phrase.partition(" ")
    if space:  # "protecting identity" of "protect identity"
        return next(
            (f"{f} {rest}" for f in (*_forms(first), f"{first}s") if f"{f} {rest}" in known),
            _as_a_whole(phrase, known),
        )
    return _as_a_whole(phrase, known)


def _as_a_whole(phrase: str, known: Mapping[str, object]) -> str | None:
    """The entry by the ending of a word or of a phrase's last word."""
    for form in _forms(phrase):
        if form in known:
            return form
    stem = phrase if " " not in phrase else ""
    while len(stem) > _SHORTEST_STEM:
        stem = stem[:-1]
        if len(phrase) - len(stem) > _LONGEST_REST:
            return None
        for form in (stem, f"{stem}e"):  # "removal" of "remove"
            if form in known:
                return form
    return None


def _forms(phrase: str) -> Iterator[str]:
    """What a word may be a form of: "households", "studies", "evaluating", "banned"."""
    for ending in _ENDINGS:
        stem = phrase.removesuffix(ending)
        if stem == phrase:
            continue
        yield stem
        if ending == "ies":
            yield f"{stem}y"
        if ending in _STEM_WITH_E:
            yield f"{stem}e"
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]
