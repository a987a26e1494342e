"""Re-ranking: passages that rank high are compared with the question sentence by sentence.

A question asks about one thing, a passage tells of several; the sentence that answers is nearer to
the question than the whole passage is. To a hit's score are added the largest cosine of one of its
sentences, and the share of the question's idf that this sentence holds, weighed by the trust in
lexical matches. The weights were chosen on one half of XQuAD's questions and checked on the other
(python -m bench weights).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index.lexical import LexicalIndex
from index.records import Hit
from index.terms import Terms, terms

RERANKED = 20
"""Hits that are compared sentence by sentence."""
COVERED = 0.15
"""What a sentence that holds all of the question's terms adds to a cosine."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a passage that are embedded alone."""

    texts: Sequence[str]  # the whole passage where it has no such sentence
    vectors: NDArray[np.float32] | None  # a row for each text; None for a whole passage


ReadSentences = Callable[[Sequence[int]], Mapping[int, Sentences]]
"""Reads the sentences of passages by their ids."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as sentences are compared with it."""

    vector: NDArray[np.float32]
    terms: Terms
    trust: float  # in lexical matches, from 0 to 1


def rerank(
    hits: Sequence[Hit], question: Question, lexical: LexicalIndex, read: ReadSentences
) -> list[Hit]:
    """The first hits in their new order, then the others in the old one.

    A re-ranked hit's score is the old one with the sentence's cosine and its covered share; that
    of the others gets the least of what was added, so that scores keep descending.
    """
    first, others = hits[:RERANKED], hits[RERANKED:]
    sentences = read([hit.passage_id for hit in first])
    weights = {term: lexical.idf(term) for term in question.terms.exact}
    scored = [_with_sentence(hit, sentences[hit.passage_id], question, weights) for hit in first]
    added = min((new.score - hit.score for new, hit in zip(scored, first, strict=True)), default=0)
    return [
        *sorted(scored, key=lambda hit: (-hit.score, hit.passage_id)),
        *(replace(hit, score=hit.score + added) for hit in others),
    ]


def _with_sentence(
    hit: Hit, sentences: Sentences, question: Question, weights: Mapping[str, float]
) -> Hit:
    best, cosine = 0, hit.dense
    if sentences.vectors is not None:
        cosines = sentences.vectors @ question.vector
        best = int(cosines.argmax())
        cosine = float(cosines[best])
    covered = question.trust * _covered(sentences.texts[best], weights)
    return replace(hit, score=hit.score + cosine + COVERED * covered, sentence=cosine)


def _covered(sentence: str, weights: Mapping[str, float]) -> float:
    """The share of the weights that the sentence's terms have."""
    total = sum(weights.values())
    if not total:
        return 0.0
    return sum(weights.get(term, 0.0) for term in set(terms(sentence).exact)) / total
