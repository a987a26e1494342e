"""English words of the field and what Vietnamese plans call them.

English questions are searched by meaning (the model is multilingual), but whether a passage is
about what was asked is judged by words. glossary.txt gives the judge its words.
"""

from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("glossary.txt")


@lru_cache(1)
def entries() -> dict[str, tuple[str, ...]]:
    """English stem or phrase -> Vietnamese phrases."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        key, _, values = line.partition(":")
        if values and not line.startswith("#"):
            found[key.strip()] = tuple(value.strip() for value in values.split(","))
    return found


def translate(words: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    """The words with their Vietnamese phrases; longest phrases first, none for unknown words."""
    known, result, position = entries(), [], 0
    while position < len(words):
        for size in (4, 3, 2, 1):
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


def _key(phrase: str, known: dict[str, tuple[str, ...]]) -> str | None:
    if phrase in known:
        return phrase
    for ending in ("s", "es", "ed", "ing", "d", "ion", "or", "er", "ers", "ies", "y"):
        stem = phrase.removesuffix(ending)
        if stem != phrase and stem in known:
            return stem
    stem = phrase if " " not in phrase else ""
    while len(stem) > 4:
        stem = stem[:-1]
        if stem in known and len(phrase) - len(stem) <= 4:
            return stem
    return None
