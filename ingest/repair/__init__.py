"""Repairs the text that an English OCR made of Vietnamese pages, where no page image is left.

A noisy channel (what letters are read as) and a language model (which words follow each other)
decide for whole sentences. What must be right to the letter is never touched: see protect.py.
Only for text that ingest.quality.judge() calls garbled: good text would lose words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice

from ingest.repair.channel import learnt
from ingest.repair.decoder import Candidate, Decoder
from ingest.repair.language_model import LanguageModel
from ingest.repair.protect import Word, words
from ingest.repair.words import BREAK, NUMBER, one_spelling
from ingest.source import MappedText, SourceMap
from ingest.syllables import is_syllable
from ingest.text import fold

__all__ = ["Piece", "Repaired", "Repairer"]

_AT_ONCE = 10_000  # words, so that memory is bounded: most plans are decoded as a whole
_MOST_FOREIGN = 2000  # words of the archive that are no syllables and may be misread
_FOREIGN_LETTERS = range(4, 13)
_LONE_VOWELS = frozenset("àạôýởy")  # words of one letter that plans use


@dataclass(frozen=True, slots=True)
class Piece:
    """raw[start:end] became `text`; code points of the raw text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired text and its changes in order; the raw text outside them is unchanged."""

    text: str
    pieces: tuple[Piece, ...]

    def source_map(self, raw: str) -> SourceMap:
        """The map from this text to the raw text it was made from, which is NFC."""
        mapped = MappedText()
        done = 0
        for piece in self.pieces:
            mapped.append(raw[done : piece.start], done)
            mapped.replace(piece.text, piece.start, piece.end)
            done = piece.end
        mapped.append(raw[done:], done)
        return mapped.finish()[1]


class Repairer:
    """Repairs texts in the manner of an archive's clean plans. Threads may share it."""

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder

    @classmethod
    def train(cls, texts: Iterable[str]) -> "Repairer":
        """A repairer that knows the words of clean NFC texts beside those of the sample plans.

        The texts are read one by one and not kept; there may be none.
        """
        model = LanguageModel.train(texts)
        return cls(Decoder(model, _lexicon(model), learnt()))

    def repair(self, text: str) -> Repaired:
        """The likeliest text that NFC `text` was read from; time grows with its length."""
        pieces: list[Piece] = []
        stream = words(text)
        while part := list(islice(stream, _AT_ONCE)):
            pieces += self._pieces(part)
        return Repaired(_replaced(text, pieces), tuple(pieces))

    def _pieces(self, found: Sequence[Word]) -> list[Piece]:
        """The changes of some words, which are decoded twice.

        What the first result shows of the text's own confusions serves the second.
        """
        pairs = [
            (chosen, word.text)
            for word, chosen in zip(found, _chosen(self._decoder, found), strict=True)
            if chosen
        ]
        adapted = self._decoder.adapted(pairs) if pairs else self._decoder
        return [
            Piece(word.start, word.end, chosen)
            for word, chosen in zip(found, _chosen(adapted, found), strict=True)
            if chosen and chosen != word.text
        ]


def _chosen(decoder: Decoder, found: Sequence[Word]) -> list[str | None]:
    """The likeliest word for each one found; None where it stays."""
    slots: list[tuple[Candidate, ...]] = []
    owners: list[int] = []  # of each slot the number of its word, -1 for the end of a sentence
    options = _candidates(decoder, found)
    for number, (word, candidates) in enumerate(zip(found, options, strict=True)):
        slots.append(candidates or decoder.fixed(_token(word.text)))
        owners.append(number)
        if word.ends_sentence:
            slots.append(decoder.fixed(BREAK))
            owners.append(-1)
    texts = {n: c.text for n, c in zip(owners, decoder.choose(slots), strict=True)}
    return [texts[n] if candidates else None for n, candidates in enumerate(options)]


def _candidates(decoder: Decoder, found: Sequence[Word]) -> list[tuple[Candidate, ...]]:
    """What each word may be; nothing where it stays."""
    candidates = [() if w.protected else decoder.candidates(w.text) for w in found]
    names = [
        place
        for place, word in enumerate(found)
        if not (candidates[place] or word.protected) and word.text.istitle()
    ]
    for place in names:  # of a foreign name, the words beside it belong to it
        for beside in (place - 1, place + 1):
            if 0 <= beside < len(found) and _joins(decoder, found, min(place, beside), beside):
                candidates[beside] = ()
    return candidates


def _joins(decoder: Decoder, found: Sequence[Word], first: int, beside: int) -> bool:
    """Whether a word goes with the foreign name beside it: capitalised, no known syllable."""
    text = found[beside].text
    adjacent = found[first + 1].start == found[first].end + 1
    known = decoder.knows(text.lower()) and is_syllable(text)
    return adjacent and text.istitle() and not known


def _token(word: str) -> str:
    """A word as the language model counts it."""
    return NUMBER if any(map(str.isdigit, word)) else one_spelling(word.lower())


def _replaced(text: str, pieces: Iterable[Piece]) -> str:
    parts = []
    done = 0
    for piece in pieces:
        parts += [text[done : piece.start], piece.text]
        done = piece.end
    return "".join([*parts, text[done:]])


def _lexicon(model: LanguageModel) -> set[str]:
    """What may be written: all syllables, and the archive's own words that are none."""
    syllables = {word for word in model.syllables if len(word) > 1 or word in _LONE_VOWELS}
    foreign = {
        word: count
        for word, count in model.words()
        if count > 1 and len(word) in _FOREIGN_LETTERS
        if not is_syllable(word) and set(fold(word)) & set("aeiouy")
    }
    return syllables | set(nlargest(_MOST_FOREIGN, foreign, key=foreign.__getitem__))
