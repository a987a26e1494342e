"""Words as the repair counts them, and the syllables that may be words though none was seen."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product

from ingest.syllables import is_syllable

NUMBER = "0"  # stands for everything that begins with a digit
BREAK = "."  # end of a sentence or paragraph, and so the beginning of the next

_TOKEN = re.compile(r"\d[^\s,;:!?]*|[^\W\d_]+|[.;:!?]|\n\s*\n|\n\s*[-+•*#|]")
_ONSET = re.compile(r"qu|gi(?=[^\W\d_])(?![nmê])|[bcdđghklmnpqrstvx]*")
_VOWELS = re.compile(r"[aăâeêioôơuưy]*")
_TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")


def tokens(text: str) -> Iterator[str]:
    """Lower-case words of NFC text in one spelling; NUMBER and BREAK for what is no word."""
    for token in _TOKEN.findall(text.lower()):
        if token[0].isdigit():
            yield NUMBER
        elif token[0].isalpha():
            yield one_spelling(token)
        else:
            yield BREAK


def one_spelling(word: str) -> str:
    """A lower-case word with the tone on the first of two final vowels: "hoá" -> "hóa".

    Both spellings are in use; official texts mostly have this one. "quý" has one final vowel.
    """
    if word[-1:] in _SECOND_VOWELS and not word.startswith("qu"):
        return word[:-2] + _SPELLINGS.get(word[-2:], word[-2:])
    return word


def combined(words: Iterable[str]) -> dict[str, float]:
    """All syllables that the onsets, rimes and tones of the words can form.

    To each the product of the shares of its three parts among those of the words, which is how
    likely it is as a word that was not seen. Other words than syllables are ignored.
    """
    parts = [_parts(word) for word in words if is_syllable(word)]
    onsets, rimes, tones = (_shares(part[i] for part in parts) for i in range(3))
    found = {}
    for (rime, a), (tone, b) in product(rimes.items(), tones.items()):
        toned = _with_tone(rime, tone)
        for onset, c in onsets.items():
            if is_syllable(onset + toned):
                found[onset + toned] = a * b * c
    return found


def _parts(word: str) -> tuple[str, str, str]:
    """Onset, rime without its tone, and tone mark of a syllable."""
    marks = unicodedata.normalize("NFD", word)
    tone = "".join(char for char in marks if char in _TONE_MARKS)
    base = "".join(char for char in marks if char not in _TONE_MARKS)
    base = unicodedata.normalize("NFC", base)
    match = _ONSET.match(base)
    end = match.end() if match else 0
    return base[:end], base[end:], tone


def _shares(parts: Iterable[str]) -> dict[str, float]:
    counts = Counter(parts)
    total = counts.total()
    return {part: count / total for part, count in counts.items()}


def _with_tone(rime: str, tone: str) -> str:
    """A rime with its tone mark in its place, as in one_spelling(): "óa", "oán", "iến"."""
    match = _VOWELS.match(rime)
    vowels = match[0] if match else ""
    marked = [place for place, vowel in enumerate(vowels) if vowel in "ăâêôơư"]
    if marked:
        place = marked[-1]
    elif len(vowels) < len(rime) or len(vowels) < 2:
        place = len(vowels) - 1
    else:
        place = len(vowels) - 2
    return unicodedata.normalize("NFC", rime[: place + 1] + tone + rime[place + 1 :])


def _tone_on_second(vowels: str, tone: str) -> str:
    return unicodedata.normalize("NFC", vowels + tone)


_SPELLINGS = {
    _tone_on_second(vowels, tone): _with_tone(vowels, tone)
    for vowels in ("oa", "oe", "uy")
    for tone in _TONE_MARKS
}
_SECOND_VOWELS = frozenset(pair[1] for pair in _SPELLINGS)
