"""The words of a text, to be looked for exactly, folded, or as bad OCR may have spelt them."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from rapidfuzz.distance import Levenshtein

from answer.language.abbreviations import expansion
from index.terms import normalise
from ingest.text import fold

_WORD = re.compile(r"[^\W_]+(?:\+\d+)?")
_TOKEN = re.compile(rf"[A-ZĐ]{{2,}}(?:\s?&\s?[A-ZĐ]{{2,}})+|{_WORD.pattern}")
_Y_FOR_I = re.compile(r"^(h|k|l|m|s|t|qu)([iìíỉĩị])$")  # lý and lí, tỷ and tỉ are one word
_I_AS_Y = dict(zip("iìíỉĩị", "yỳýỷỹỵ", strict=True))
_JOINED_BEFORE, _JOINED_BEHIND = re.compile(r"\d[.,]$"), re.compile(r"[.,]\d")
_LONG = 6  # letters; longer words are not mistaken for others by one letter
_OCR = str.maketrans("014658", "olaosa")  # digits that OCR puts for letters inside words


class Words:
    """The words of a text in reading order; a part of them is taken without reading it again.

    Words of a garbled text are looked for as OCR may have spelt them; `reconstructed` says that it
    was repaired, so that most of its words have their own marks.
    """

    def __init__(self, text: str, garbled: bool = False, reconstructed: bool = False) -> None:
        self.garbled = garbled
        self.reconstructed = reconstructed
        found = [
            (match.start(), match.end(), _forms(word, garbled))
            for match in _TOKEN.finditer(text)
            for word in _written_out(match.group())
        ]
        self.spans = [(start, end) for start, end, _ in found]
        self.exact = [forms[0] for _, _, forms in found]
        self.folded = [forms[1] for _, _, forms in found]
        self.in_figure = _in_figures(text, self.spans)

    def part(self, start: int, end: int) -> "Words":
        """The words between two offsets of the text."""
        inside = [i for i, (a, b) in enumerate(self.spans) if start <= a and b <= end]
        first, last = (inside[0], inside[-1] + 1) if inside else (0, 0)
        part = Words.__new__(Words)
        part.garbled = self.garbled
        part.reconstructed = self.reconstructed
        part.spans = self.spans[first:last]
        part.exact = self.exact[first:last]
        part.folded = self.folded[first:last]
        part.in_figure = self.in_figure[first:last]
        return part

    def has(self, phrase: tuple[str, ...], folded: bool) -> bool:
        """Whether the words stand in the text one after the other."""
        return next(self.find(phrase, folded), None) is not None

    def is_whole(self, at: int, size: int) -> bool:
        """Whether that many words from a place on are no piece of a longer figure: "5" of "2,5"."""
        return not (self.in_figure[at][0] or self.in_figure[at + size - 1][1])

    def find(self, phrase: tuple[str, ...], folded: bool) -> Iterator[int]:
        """The positions where the words stand one after the other."""
        if not folded and not self.garbled:
            yield from _follows(phrase, self.exact, self._exact_at)
            return
        plain = tuple(map(fold, phrase))
        if self.garbled and all(word.isdigit() for word in phrase):
            yield from _follows(phrase, self.exact, self._exact_at)
        elif self.garbled:
            yield from self._resembling(plain)
        else:
            yield from _follows(plain, self.folded, self._folded_at)

    def _resembling(self, phrase: tuple[str, ...]) -> list[int]:
        """Where the words follow one another as OCR may have spelt them."""
        in_company = len(phrase) > 1
        if in_company and not any(word in self._folded_at for word in phrase):
            return []  # two words that both differ are other words
        starts: set[int] | None = None
        for offset, word in enumerate(phrase):
            alike = [at for read, at in self._folded_at.items() if _alike(word, read, in_company)]
            places = {position - offset for at in alike for position in at}
            starts = places if starts is None else starts & places
            if not starts:
                return []
        return sorted(starts or ())

    @cached_property
    def _exact_at(self) -> dict[str, list[int]]:
        return _positions(self.exact)

    @cached_property
    def _folded_at(self) -> dict[str, list[int]]:
        return _positions(self.folded)


def _written_out(token: str) -> list[str]:
    """The words of an abbreviation, which then all stand at its place, or the word itself."""
    if not token[:2].isupper():
        return [token]
    return expansion(token) or _WORD.findall(token)


def spelt(text: str) -> list[str]:
    """The words of a text in one spelling: lower case, hoá as hóa, tỉ as tỷ."""
    return [_forms(match.group(), False)[0] for match in _WORD.finditer(text)]


@lru_cache(200_000)  # a few thousand syllables make up nearly all text
def _forms(word: str, garbled: bool) -> tuple[str, str]:
    """A word in its one spelling, and folded (as OCR may have meant it where garbled)."""
    exact = _Y_FOR_I.sub(_y_for_i, normalise(word))
    if len(exact) == 2 and exact.isdigit():
        exact = exact.lstrip("0") or "0"  # plans write "09 tháng", people ask for "9 tháng"
    return exact, _ocr_fold(exact) if garbled else fold(exact)


def _y_for_i(match: re.Match[str]) -> str:
    return match.group(1) + _I_AS_Y[match.group(2)]


def _in_figures(text: str, spans: list[tuple[int, int]]) -> list[tuple[bool, bool]]:
    """For each word whether a figure goes on before and behind it, across a point or comma."""
    return [
        (
            text[start].isdigit()
            and _JOINED_BEFORE.search(text[max(0, start - 2) : start]) is not None,
            text[end - 1].isdigit() and _JOINED_BEHIND.match(text[end : end + 2]) is not None,
        )
        for start, end in spans
    ]


def _positions(words: list[str]) -> dict[str, list[int]]:
    at: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        at.setdefault(word, []).append(position)
    return at


def _follows(phrase: tuple[str, ...], words: list[str], at: dict[str, list[int]]) -> list[int]:
    size = len(phrase)
    return [i for i in at.get(phrase[0], ()) if tuple(words[i : i + size]) == phrase]


def _ocr_fold(word: str) -> str:
    """Folded, with digits inside a word read as the letters they stand for; numbers stay."""
    folded = fold(word)
    return folded if folded.isdigit() and len(folded) > 2 else folded.translate(_OCR)


@lru_cache(200_000)
def _alike(word: str, read: str, in_company: bool) -> bool:
    """Whether an OCR that knows no Vietnamese may have read `word` as `read`.

    A short word that differs is recognised only in the company of its neighbour: alone, "vàng"
    would be found in every "vang", "ving" and "vung" of a page.
    """
    if word == read:
        return True
    if any(c.isdigit() for c in word) or (len(word) < _LONG and not in_company):
        return False
    if len(word) < 3:
        return len(read) == len(word) and word[0] == read[0]
    allowed = 1 if len(word) < _LONG else 2
    return Levenshtein.distance(word, read, score_cutoff=allowed) <= allowed
