"""Coverage against error: what stricter or laxer thresholds of evidence would do.

At each point all questions are asked with the answer's thresholds scaled by a factor. Coverage is
the share of answerable questions that are answered; error is the share of given answers that are
wrong (a question that nothing answers was answered, or a value that must be said is missing).
The risk-coverage curve is that of El-Yaniv and Wiener, On the Foundations of Noise-free Selective
Classification, JMLR 11 (2010).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from answer.thresholds import CALIBRATED, Thresholds
from bench.scoring import Scored

FACTORS = (0.5, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.6)


@dataclass(frozen=True, slots=True)
class Point:
    """The measures at one factor."""

    factor: float
    coverage: float  # share of the answerable questions that are answered
    error: float  # share of the answers given that are wrong
    abstained: float  # share of the unanswerable questions that are refused
    wrong: int
    false_refusals: int


def curve(ask_all: Callable[[Thresholds], Sequence[Scored]]) -> list[Point]:
    """One point for each factor; `ask_all` asks every question with the thresholds given."""
    return [point(factor, ask_all(CALIBRATED.scaled(factor))) for factor in FACTORS]


def point(factor: float, scored: Sequence[Scored]) -> Point:
    """The measures of one set of answers; shares of nothing count as 1 or, for errors, 0."""
    answerable = [one for one in scored if not one.question.abstain]
    unanswerable = [one for one in scored if one.question.abstain]
    given = [one for one in scored if not one.given.abstained]
    wrong = sum(one.wrong for one in scored)
    refused = sum(one.false_refusal for one in scored)
    return Point(
        factor=factor,
        coverage=1 - refused / len(answerable) if answerable else 1.0,
        error=wrong / len(given) if given else 0.0,
        abstained=sum(one.given.abstained for one in unanswerable) / len(unanswerable)
        if unanswerable
        else 1.0,
        wrong=wrong,
        false_refusals=refused,
    )


def table(points: Sequence[Point]) -> list[str]:
    """The curve as lines, the calibrated point marked."""
    lines = ["thresholds  coverage   error  abstain  wrong  false refusals"]
    return lines + [
        f"x {p.factor:<8.2f} {p.coverage:9.3f} {p.error:7.3f} {p.abstained:8.3f} {p.wrong:6}"
        f" {p.false_refusals:9}{'  <- in use' if p.factor == 1 else ''}"
        for p in points
    ]
