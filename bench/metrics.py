"""Measures of a ranking, each from 0 to 1; see Manning et al., Introduction to IR, chapter 8."""

from collections.abc import Mapping, Sequence
from math import log2


def hit(ranking: Sequence[str], relevant: Mapping[str, int]) -> float:
    """hit@1: whether the first document is relevant."""
    return float(bool(ranking) and ranking[0] in relevant)


def reciprocal_rank(ranking: Sequence[str], relevant: Mapping[str, int], depth: int = 10) -> float:
    """1 / rank of the first relevant document among the first `depth`, or 0."""
    ranks = (rank for rank, document in enumerate(ranking[:depth], 1) if document in relevant)
    return 1 / next(ranks, float("inf"))


def ndcg(ranking: Sequence[str], relevant: Mapping[str, int], depth: int = 10) -> float:
    """Discounted gain of the first `depth` documents, as a share of the best possible."""
    gains = [relevant.get(document, 0) for document in ranking[:depth]]
    ideal = sorted(relevant.values(), reverse=True)[:depth]
    return _discounted(gains) / _discounted(ideal)


def recall(ranking: Sequence[str], relevant: Mapping[str, int], depth: int = 100) -> float:
    """Share of the relevant documents that are among the first `depth`."""
    return len(relevant.keys() & set(ranking[:depth])) / len(relevant)


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains, 1))
