"""Scores one answer against what its golden question asks for, and sums scores up.

Definitions: an evidence group is met when a citation's span of at most MAX_SPAN characters holds
one of its quotes. hit@k: a group is met by one of the first k citations. evidence@10: the share of
groups met by the first ten. plans_f1: F1 of the plans cited against the plans asked for, versions
of one plan counted once. answer: every expression occurs in the answer's text.
"""

import re
import statistics
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.golden import GoldenQuestion, Quote

MAX_SPAN = 2000  # characters; a citation points at a passage, not at a document
METRICS = ("hit@1", "hit@3", "evidence@10", "plans_f1", "answer", "answered", "abstain")


@dataclass(frozen=True, slots=True)
class Span:
    """What a citation points at."""

    file: str
    text: str  # the words at the cited place
    length: int  # characters
    valid: bool  # the place exists, and its words are those that were quoted


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as far as scoring needs it."""

    text: str
    abstained: bool
    spans: tuple[Span, ...]  # best first
    seconds: float


@dataclass(frozen=True, slots=True)
class Scored:
    """One question with its answer and scores (shares from 0 to 1, only those that apply)."""

    question: GoldenQuestion
    given: Given
    scores: dict[str, float]

    @property
    def short(self) -> bool:
        """Whether any score falls short of 1, or a citation is invalid."""
        return any(v < 1 for v in self.scores.values()) or not all(
            s.valid for s in self.given.spans
        )

    @property
    def wrong(self) -> bool:
        """Answered what nothing answers, or without what a right answer must say."""
        return not self.given.abstained and (
            self.question.abstain or self.scores.get("answer", 1) < 1
        )

    @property
    def false_refusal(self) -> bool:
        """Refused although the plans hold an answer."""
        return self.given.abstained and not self.question.abstain


def flat(text: str) -> str:
    """The text in NFC with every run of white space as one space."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))


def score(question: GoldenQuestion, given: Given) -> Scored:
    """Judges one answer."""
    if question.abstain:
        return Scored(question, given, {"abstain": float(given.abstained)})
    scores = {"answered": float(not given.abstained)}
    groups = question.evidence
    if groups:
        scores["hit@1"] = float(any(_met(g, given.spans[:1]) for g in groups))
        scores["hit@3"] = float(any(_met(g, given.spans[:3]) for g in groups))
        scores["evidence@10"] = sum(_met(g, given.spans[:10]) for g in groups) / len(groups)
    if question.complete:
        scores["plans_f1"] = plans_f1(question.plans, {span.file for span in given.spans})
    if question.answer:
        shown = unicodedata.normalize("NFC", given.text)
        scores["answer"] = float(all(_occurs(pattern, shown) for pattern in question.answer))
    return Scored(question, given, scores)


def plans_f1(asked: Sequence[Sequence[str]], cited: set[str]) -> float:
    """F1 of the cited files against groups of files, of which one stands for its group."""
    found = sum(any(file in cited for file in group) for group in asked)
    if not found:
        return 0.0
    others = cited - {file for group in asked for file in group}
    precision, recall = found / (found + len(others)), found / len(asked)
    return 2 * precision * recall / (precision + recall)


def means(scored: Iterable[Scored]) -> dict[str, float]:
    """The mean of each metric over the questions that it applies to."""
    listed = list(scored)
    values = {name: [s.scores[name] for s in listed if name in s.scores] for name in METRICS}
    return {name: statistics.fmean(found) for name, found in values.items() if found}


def _met(group: Sequence[Quote], spans: Sequence[Span]) -> bool:
    return any(
        span.file == wanted.file
        and span.length <= MAX_SPAN
        and flat(wanted.quote) in flat(span.text)
        for wanted in group
        for span in spans
    )


def _occurs(pattern: str, text: str) -> bool:
    return re.search(unicodedata.normalize("NFC", pattern), text, re.IGNORECASE) is not None
