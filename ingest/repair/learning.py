"""Learns by expectation maximisation what letters are read as, from pairs of words.

The model is that of channel.py; it is fitted by the forward-backward algorithm on whole words.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from ingest.repair.channel import LONGEST_READ, Counts, smoothed

_ROUNDS = 5  # of expectation and maximisation; the likelihood hardly moves after three
_LONGEST = (8, 10)  # characters of a true and of a read word
_LEAST_SHARE = 1e-4  # posterior probability below which a cut of the words is not counted
_LEAST_COUNT = 0.3  # expected counts below this are not kept

Probability = Callable[[str, str], float]  # of a chunk being read as something
Pair = tuple[str, str]  # the true word, and what was read
Steps = list[tuple[int, int, int, int, float]]  # from (i, j) to (i + letters, j + characters)


def learn(pairs: Iterable[Pair]) -> dict[str, dict[str, float]]:
    """How often each chunk of one or two letters was read as what, in expectation."""
    pairs = list(pairs)
    counts: Counts = {}
    for _ in range(_ROUNDS):
        counts = expected(pairs, counts)
    return {
        true: kept
        for true, reads in sorted(counts.items())
        if (kept := {r: round(n, 1) for r, n in sorted(reads.items()) if n >= _LEAST_COUNT})
    }


def expected(pairs: Iterable[Pair], counts: Counts) -> dict[str, dict[str, float]]:
    """The expected counts in pairs of words, given the counts known before: one E step."""

    @cache
    def probability(true: str, read: str) -> float:
        return smoothed(counts.get(true, {}), true, read)

    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (true, read), times in Counter(pairs).items():
        if len(true) <= _LONGEST[0] and len(read) <= _LONGEST[1]:
            for letters, characters, share in _posterior(true, read, probability):
                found[letters][characters] += share * times
    return found


def joined(counts: Counts, more: Counts, weight: float) -> dict[str, dict[str, float]]:
    """The sums of two sets of counts, the second multiplied by a weight."""
    sums = {true: dict(reads) for true, reads in counts.items()}
    for true, reads in more.items():
        row = sums.setdefault(true, {})
        for read, n in reads.items():
            row[read] = row.get(read, 0.0) + weight * n
    return sums


def _posterior(true: str, read: str, probability: Probability) -> Iterator[tuple[str, str, float]]:
    """Each chunk that the words can be cut into, and the probability that they were."""
    forward, steps = _forward(true, read, probability)
    total = forward[len(true)][len(read)]
    if not total:
        return
    backward = [[0.0] * (len(read) + 1) for _ in range(len(true) + 1)]
    backward[-1][-1] = 1.0
    for i, j, letters, characters, p in reversed(steps):
        ahead = backward[i + letters][j + characters]
        backward[i][j] += p * ahead
        share = forward[i][j] * p * ahead / total
        if share > _LEAST_SHARE:
            yield true[i : i + letters], read[j : j + characters], share


def _forward(true: str, read: str, probability: Probability) -> tuple[list[list[float]], Steps]:
    forward = [[0.0] * (len(read) + 1) for _ in range(len(true) + 1)]
    forward[0][0] = 1.0
    steps: Steps = []
    for i in range(len(true)):
        for j in range(len(read) + 1):
            if not forward[i][j]:
                continue
            for letters in range(1, min(2, len(true) - i) + 1):
                for characters in range(letters - 1, min(LONGEST_READ, len(read) - j) + 1):
                    p = probability(true[i : i + letters], read[j : j + characters])
                    forward[i + letters][j + characters] += forward[i][j] * p
                    steps.append((i, j, letters, characters, p))
    return forward, steps
