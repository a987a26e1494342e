"""How likely a sentence answers a question, told from its signs.

A logistic regression (Cox, The Regression Analysis of Binary Sequences, 1958): the signs, each
times its weight, are summed up and mapped to 0-1. The weights in acceptance.json are fitted by
`python -m bench acceptance` to the sentences found for the golden questions of the tuning half, of
which it is known whether they answer.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from answer.reading.signs import NAMES, Signs

_FARTHEST = 50.0  # from 0, of a sum: beyond, the probability is 0 or 1 and exp overflows
WEIGHTS = Path(__file__).with_name("acceptance.json")


def likelihood(signs: Signs) -> float:
    """The probability, 0 to 1, that evidence with these signs answers the question."""
    return probability(*_fitted(), signs.row())


def probability(intercept: float, weights: Sequence[float], row: Sequence[float]) -> float:
    """The same by other weights, one for each number of a row as of Signs.row."""
    total = intercept + sum(w * x for w, x in zip(weights, row, strict=True))
    return 1 / (1 + math.exp(-max(-_FARTHEST, min(_FARTHEST, total))))


@cache
def _fitted() -> tuple[float, tuple[float, ...]]:
    fitted = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return fitted["intercept"], tuple(fitted["weights"][name] for name in NAMES)
