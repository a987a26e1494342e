"""`python -m bench acceptance`: fits the weights that tell answers from near misses.

Each golden question that no special answerer takes gives the sentences that search ranks first,
with their signs (reading/signs.py), and which of them hold the evidence asked for. The weights are
those of a logistic regression with an L2 penalty whose signs keep their direction: one more word
that is found never makes an answer less likely. Questions are parted into ten by their ids; the
figures are of each tenth, judged by weights that were fitted without it.
"""

import json
import zlib
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from answer.binding.asking import Asking
from answer.engine import answered, prepared
from answer.kinds.facts.facts import as_finding, doer_of
from answer.reading.acceptance import WEIGHTS, probability
from answer.reading.evidence import gather
from answer.reading.reading import Evidence
from answer.reading.signs import NAMES
from bench.golden import QUESTIONS, GoldenQuestion, Half, read_questions
from bench.scoring import flat
from index import Archive, Embedder, TerminalProgress, build, load_settings

_SENTENCES = 3  # of each question
_PENALTY = 1.0
_FALSE = 1.5  # weight of a sentence that is no answer: a wrong one harms more than a refusal
_FOLDS = 10
_DIRECTIONS = {  # of the signs that may only speak for (1) or against (-1) an answer
    "coverage": 1, "known": 1, "near": 1, "near_pairs": 1, "held": 1, "dense": 1, "ahead": 1,
    "lost": -1, "lost_known": -1, "lost_compound": -1, "lost_required": -1,
}  # fmt: skip
Rows = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence that was found for a question."""

    question: str  # its id
    row: tuple[float, ...]  # as Signs.row
    answers: bool  # holds a quote that the question asks for
    allowed: bool  # holds the kind of value asked for, and what the question binds it to
    first: bool  # is ranked first


def add_command(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("acceptance", help="fits and judges what is accepted as answer")
    parser.add_argument("--questions", type=Path, default=QUESTIONS, metavar="FILE")
    parser.add_argument("--plans", type=Path, metavar="DIR", help="the plans they are about")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where their archive is built")
    parser.add_argument("--write", action="store_true", help="keep the weights for the answers")
    parser.set_defaults(command=run)


def run(options: Namespace) -> int:
    """Asks the tuning half, fits, prints the figures. Raises the errors of index, UsageError."""
    half: Half | None = "tune" if options.questions == QUESTIONS else None
    questions = read_questions(options.questions, half)
    settings = load_settings()
    embedder = Embedder.load(settings.model, settings.data)
    plans = options.plans or settings.corpus
    data = options.data or settings.data / "bench" / "answers"
    build(
        plans, load_settings({"corpus": plans, "data": data}), TerminalProgress(), embedder=embedder
    )
    with closing(Archive.open(data)) as archive:
        samples = [s for q in questions for s in samples_of(q, archive, embedder)]
    print(*judged(samples), sep="\n")
    if options.write:
        intercept, weights = fitted([s for s in samples if s.allowed])
        named = {name: round(weight, 5) for name, weight in zip(NAMES, weights, strict=True)}
        text = json.dumps({"intercept": round(intercept, 5), "weights": named}, indent=1)
        WEIGHTS.write_text(text + "\n", encoding="utf-8")
    return 0


def samples_of(question: GoldenQuestion, archive: Archive, embedder: Embedder) -> Iterator[Sample]:
    """The first sentences found for a question that is answered from sentences; else none."""
    asking = prepared(question.question, archive, embedder)
    if answered(asking)[0] != "fact":
        return
    found = gather(asking.question, asking.wanted, asking.scope, archive, embedder)
    for rank, evidence in enumerate(found[:_SENTENCES]):
        allowed = evidence.proved and evidence.typed and not evidence.signs.lost_required
        holds = _holds(question, asking, evidence)
        yield Sample(question.id, evidence.signs.row(), holds, allowed, rank == 0)


def _holds(question: GoldenQuestion, asking: Asking, evidence: Evidence) -> bool:
    """Whether what would be quoted has one of the quotes asked for, in whichever plan."""
    finding = as_finding(asking, evidence)
    quoted = [finding, *([doer] if (doer := doer_of(asking, evidence, finding)) else [])]
    text = asking.archive.plan_text(evidence.plan.id)
    shown = flat(" ".join(text[f.start : f.end] for f in quoted))
    return any(flat(one.quote) in shown for group in question.evidence for one in group)


def fitted(samples: Sequence[Sample]) -> tuple[float, tuple[float, ...]]:
    """The intercept, and the weight of each sign in the order of NAMES."""
    rows = np.array([s.row for s in samples])
    target = np.array([1.0 if s.answers else -1.0 for s in samples])
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = (rows - mean) / spread
    importance = np.where(target > 0, 1.0, _FALSE)

    def loss(b: Rows) -> tuple[float, Rows]:
        margins = target * (scaled @ b[1:] + b[0])
        total = (importance * np.logaddexp(0, -margins)).sum() + _PENALTY / 2 * (b[1:] ** 2).sum()
        slope = -importance * target / (1 + np.exp(margins))
        gradient = np.concatenate([[slope.sum()], scaled.T @ slope + _PENALTY * b[1:]])
        return float(total), gradient

    bounds = [(None, None), *(_bounds(_DIRECTIONS.get(name, 0)) for name in NAMES)]
    start = np.zeros(len(NAMES) + 1)
    best = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B").x
    weights = best[1:] / spread
    return float(best[0] - weights @ mean), tuple(float(weight) for weight in weights)


def _bounds(direction: int) -> tuple[float | None, float | None]:
    return (0.0 if direction > 0 else None, 0.0 if direction < 0 else None)


def judged(samples: Sequence[Sample]) -> list[str]:
    """For several thresholds how many right sentences are accepted, and how many wrong ones."""
    chances = _cross_validated(samples)
    first = [(s, p) for s, p in zip(samples, chances, strict=True) if s.first]
    right = sum(s.answers for s, _ in first)
    lines = [f"{len(first)} questions, the first sentence answers {right} of them"]
    for least in (0.25, 0.3, 0.4, 0.5, 0.6):
        taken = [s for s, p in first if s.allowed and p >= least]
        good = sum(s.answers for s in taken)
        lines.append(f"  from {least:.2f}: {good} right, {len(taken) - good} wrong")
    return lines


def _cross_validated(samples: Sequence[Sample]) -> list[float]:
    """The probability of each sample by weights that were fitted without its question's fold."""
    folds = [zlib.crc32(s.question.encode()) % _FOLDS for s in samples]
    chances = [0.0] * len(samples)
    for fold in set(folds):
        others = [s for s, f in zip(samples, folds, strict=True) if f != fold and s.allowed]
        intercept, weights = fitted(others)
        for at, sample in enumerate(samples):
            if folds[at] == fold:
                chances[at] = probability(intercept, weights, sample.row)
    return chances
