"""How much of a question evidence must cover before it is offered as the answer.

Calibrated on the tuning half of bench/questions.jsonl; `python -m bench answers --curve` measures
what others would do to coverage and error.
"""

from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Shares from 0 to 1."""

    likely: float = 0.25  # probability that a sentence answers, see answer/reading/acceptance.py
    full: float = 0.79  # of the question and of its worst covered part: beyond it, it does answer
    whole: float = 0.33  # of every main part of the question
    listed: float = 0.74  # of the question, by each plan of a list
    listed_english: float = 0.55
    compared: float = 0.62  # of the question, by each side of a comparison
    compared_english: float = 0.5

    def scaled(self, factor: float) -> "Thresholds":
        """All of them stricter (factor above 1) or laxer."""
        return Thresholds(*(min(1.0, share * factor) for share in astuple(self)))


CALIBRATED = Thresholds()
