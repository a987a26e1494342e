"""How likely a sentence answers a question, told from its signs.

A logistic regression (Cox, The Regression Analysis of Binary Sequences, 1958): the signs, each
times its weight, are summed up and mapped to 0-1. The weights in acceptance.json are fitted by
`python -m bench acceptance` on the tuning half of the golden questions: for each, on the sentences
that search ranks first, some of which answer it.
"""

import json
import math
from functools import cache
from pathlib import Path

from answer.signs import NAMES, Signs

WEIGHTS = Path(__file__).with_name("acceptance.json")


def likelihood(signs: Signs) -> float:
    """The probability, 0 to 1, that evidence with these signs answers the question."""
    intercept, weights = _fitted()
    total = intercept + sum(w * x for w, x in zip(weights, signs.row(), strict=True))
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


@cache
def _fitted() -> tuple[float, tuple[float, ...]]:
    fitted = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return fitted["intercept"], tuple(fitted["weights"][name] for name in NAMES)
