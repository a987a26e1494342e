"""What a search is, and what it found: typed results for the search page."""

from dataclasses import dataclass
from typing import Literal

from answer.finding.texts import Span

Mode = Literal["smart", "phrase", "words", "meaning"]
Marks = Literal[
    "auto",  # the same, but any where they were left out in typing
    "same",  # the diacritics that were typed
    "any",
]
Kind = Literal[
    "mentions",  # all places of a number or code
    "phrases",  # all passages with the phrases
    "words",  # all passages with all the words
    "fused",  # a ranking by words and by meaning
    "dense",  # a ranking by meaning
]
RANKED: frozenset[Kind] = frozenset(("fused", "dense"))


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody looks for."""

    text: str
    mode: Mode = "smart"
    marks: Marks = "auto"


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that was found."""

    plan_id: int
    passage_id: int | None  # None where the place stands outside all passages
    start: int  # of the passage, in the plan's text
    end: int
    marks: tuple[Span, ...]  # what was looked for; empty in rankings
    score: float  # higher is better, comparable within one search
    uncertain: bool = False  # it rests on a sign that OCR may have misread


@dataclass(frozen=True, slots=True)
class Found:
    """The places of a search, best first. Exhaustive unless its kind is RANKED."""

    kind: Kind
    places: tuple[Place, ...]
    looked_for: tuple[str, ...]  # the number, the phrases or the words
    understood: str = ""  # what a ranking looked for, where that is not what was typed
    any_marks: bool = False  # diacritics were ignored
    others: int = 0  # passages that differ from the words typed in diacritics alone
    spellings: tuple[tuple[str, int], ...] = ()  # how what was found is printed, how often
    missing: tuple[str, ...] = ()  # words that no plan has, of a ranking

    @property
    def ranked(self) -> bool:
        """Whether other passages may be about the same."""
        return self.kind in RANKED
