"""Search: the lexical and the dense ranking of passages, fused by their scores and re-ranked.

Both rankings are weighed by how much of the question the archive's own words can match. An English
question on Vietnamese passages matches little and is left to the vectors; a question full of names
and codes matches much. Score fusion of this kind ranks better than reciprocal ranks. The weights
were chosen on one half of XQuAD's questions, Vietnamese, unaccented and English, and checked on the
other; the optimum is flat, from .2 to .4.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from index.language import question_language
from index.lexical import ACCENTED, UNACCENTED, FieldWeights, LexicalIndex
from index.records import Hit
from index.rerank import Question, ReadSentences, rerank
from index.respell import Respeller
from index.restore import Restorer
from index.terms import Terms, query_terms
from index.vectors import VectorIndex

Mode = Literal["fused", "dense", "lexical"]
Encode = Callable[[str], NDArray[np.float32]]

DEPTH = 100
"""Passages taken from each ranking before they are fused."""
LEXICAL_WEIGHT = 0.25
"""What a full lexical score adds to a cosine."""
FULL_TRUST = 0.5
"""Best lexical score of a question from which on lexical scores count in full."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A question prepared for both rankings."""

    text: str  # what is embedded: the question, respelt, and with the diacritics it lacked
    terms: Terms
    weights: FieldWeights


def prepare(question: str, restorer: Restorer, respeller: Respeller) -> SearchQuery:
    """Mends the spelling of a question, restores diacritics that it lacks and finds its terms."""
    question = respeller.respell(question)
    if question_language(question) == "vi-unaccented":
        restored = restorer.restore(question)
        return SearchQuery(restored, query_terms(restored), UNACCENTED)
    return SearchQuery(question, query_terms(question), ACCENTED)


@dataclass(frozen=True, slots=True)
class Allowed:
    """The plans a search is limited to, and their passages."""

    plan_ids: Collection[int]
    passage_ids: NDArray[np.int64]


def search(
    query: SearchQuery,
    *,
    lexical: LexicalIndex,
    vectors: VectorIndex,
    encode: Encode,
    sentences: ReadSentences | None = None,
    allowed: Allowed | None = None,
    mode: Mode = "fused",
    limit: int = 20,
) -> list[Hit]:
    """The best passages for a question, best first, ties by id.

    `encode` makes a question's unit vector and is not called in lexical mode. A hit's score is its
    cosine in dense mode, its share of the best possible lexical score in lexical mode, and their
    weighted sum in fused mode, where passages outside the lexical ranking have a share of 0. Fused
    hits are re-ranked with what `sentences` reads, see index/rerank.py; None leaves them as they
    are.
    """
    plan_ids = None if allowed is None else allowed.plan_ids
    passage_ids = None if allowed is None else allowed.passage_ids
    depth = max(DEPTH, limit) if mode == "fused" else limit
    shares: dict[int, float] = {}
    if mode != "dense":
        shares = dict(lexical.search(query.terms, depth, plan_ids, query.weights))
    if mode == "lexical":
        return [Hit(id_, share, 0.0, share) for id_, share in shares.items()]
    vector = encode(query.text)
    nearest = vectors.search(vector, depth, passage_ids)
    if mode == "dense":
        return [Hit(id_, cosine, cosine, 0.0) for id_, cosine in nearest]
    ids = np.array(sorted(shares.keys() | dict(nearest).keys()), np.int64)
    cosines = vectors.scores(vector, ids)
    trust = min(1.0, max(shares.values(), default=0.0) / FULL_TRUST)
    hits = _fuse(dict(zip(ids.tolist(), cosines.tolist(), strict=True)), shares, trust)
    if sentences:
        hits = rerank(hits, Question(vector, query.terms, query.weights, trust), lexical, sentences)
    return hits[:limit]


def _fuse(cosines: dict[int, float], shares: dict[int, float], trust: float) -> list[Hit]:
    """Adds lexical shares to cosines, weighed by the trust in them."""
    hits = [
        Hit(
            id_,
            cosine + LEXICAL_WEIGHT * trust * shares.get(id_, 0.0),
            cosine,
            shares.get(id_, 0.0),
        )
        for id_, cosine in cosines.items()
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage_id))
