"""A cited text as a restatement may take runs of words from it, and the words of both."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from answer.language.words import spelt

_TOKEN = re.compile(r"\w+(?:[/.,+@&-]+\w+)*%?")
_SPACED_PERCENT = re.compile(r"(?<=\d)\s+%")
_DASHES = re.compile(r"(?<=\w)[‐‑‒–](?=\w)")
_FULL_STOP = re.compile(r"[.;!?\n]")
_IN_FULL = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
_LIMITS = frozenset("không chưa chẳng đừng cấm trừ nếu khi trở".split())
_ADDING = frozenset("để nhằm so tại trong theo từ bằng".split())  # a run may end before them
_PLACE_WORDS = frozenset("tỉnh huyện xã phường quận năm".split())  # names may begin and end there


@dataclass(frozen=True, slots=True)
class Source:
    """A text as runs are taken from it. Positions count its words; `words[p]` begins at p."""

    words: tuple[str, ...]
    parted: frozenset[int]  # punctuation stands before
    starts: frozenset[int]  # a run may begin
    ends: frozenset[int]  # a clause ends
    stops: frozenset[int]  # a sentence ends; 0 and the end included
    indivisible: bool = False  # said from its first to its last word or not at all

    def limited(self, start: int, end: int) -> bool:
        """Whether words[start:end] leaves out what turns or limits the sentences it is from."""
        first = max(p for p in self.stops if p <= start)
        last = min(p for p in self.stops if p >= end)
        return not _LIMITS.isdisjoint(self.words[first:start] + self.words[end:last])

    def may_end(self, position: int) -> bool:
        """Whether a run may end before words[position]: nothing that belongs together is parted."""
        if position in self.ends:
            return True
        if self.indivisible:
            return False
        turned = self.words[position - 1] in _LIMITS  # "không" says nothing without what follows
        return not turned and self.words[position] in _ADDING | _LIMITS


def source(text: str) -> Source:
    """The text as a source. A colon parts nothing: "Chủ trì: Sở Y tế" is one clause."""
    tokens = list(tokens_of(text))
    gaps = [gap for _, gap in tokens]
    inner = range(1, len(tokens))
    parted = frozenset(p for p in inner if gaps[p])
    edges = frozenset((0, len(tokens)))
    clauses = frozenset(p for p in parted if gaps[p] != ":")
    stops = frozenset(p for p in parted if _FULL_STOP.search(gaps[p]))
    words = tuple(word for word, _ in tokens)
    return Source(words, parted, edges | clauses, edges | clauses, edges | stops)


def whole_source(text: str) -> Source:
    """The text as a source that is said from its first to its last word or not at all."""
    parts = source(text)
    edges = frozenset((0, len(parts.words)))
    return Source(parts.words, parts.parted, edges, edges, edges, indivisible=True)


def name_source(text: str) -> Source:
    """What a plan is called: a run may also begin or end at "tỉnh", "huyện", "năm", or begin
    behind it.
    """
    whole = source(text)
    levels = frozenset(p for p, word in enumerate(whole.words) if word in _PLACE_WORDS)
    starts = whole.starts | levels | {p + 1 for p in levels}
    return Source(whole.words, whole.parted, starts, whole.ends | levels, whole.stops)


def quotations(text: str) -> list[str]:
    """What stands in quotation marks in a text."""
    return [a or b for a, b in re.findall(r"“([^”]*)”|\"([^\"]*)\"", text)]


def stands_in(quotation: str, sources: Iterable[Source]) -> bool:
    """Whether the words stand in one of the sources as they are, one after the other."""
    words = tuple(word for word, _ in tokens_of(quotation))
    return any(
        words == part.words[begin : begin + len(words)]
        for part in sources
        for begin in range(len(part.words) - len(words) + 1)
    )


def tokens_of(text: str) -> Iterator[tuple[str, str]]:
    """Each word in one spelling with the punctuation before it; figures and codes in one piece."""
    text = unicodedata.normalize("NFC", text)
    text = _DASHES.sub("-", _SPACED_PERCENT.sub("%", text))
    begin = 0
    matches = list(_TOKEN.finditer(text))
    for match in matches:
        gap = "".join(c for c in text[begin : match.start()] if not c.isspace() or c == "\n")
        begin = match.end()
        word = match.group()
        if any(c.isdigit() for c in word):
            yield word.lower(), gap
        else:
            for number, syllable in enumerate(spelt(_IN_FULL.get(word, word))):
                yield syllable, gap if number == 0 else ""
