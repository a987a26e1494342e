"""Re-ranking: passages that rank high are compared with the question sentence by sentence.

A question asks about one thing, a passage tells of several; the sentence that answers is nearer to
the question than the whole passage is, and has more of its words. To a hit's score is added that of
its best sentence: its cosine, and the share of the question's terms that it holds, weighed by the
trust in lexical matches. Terms count by idf, in the fields and with the weights of the lexical
index. The nearest sentence need not be the best one: beside the one that answers, often another one
says nearly the same in other words. The weight was chosen on one half of XQuAD's questions and
checked on the other (python -m bench weights).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

import numpy as np
from numpy.typing import NDArray

from index.lexical import FIELDS, Field, FieldWeights, LexicalIndex
from index.records import Hit
from index.terms import Terms, terms

RERANKED = 20
"""Hits that are compared sentence by sentence."""
COVERED = 0.3
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
    fields: FieldWeights
    trust: float  # in lexical matches, from 0 to 1


_TermWeights = Mapping[Field, Mapping[str, float]]
"""What the question's terms weigh; all together weigh 1."""


def rerank(
    hits: Sequence[Hit], question: Question, lexical: LexicalIndex, read: ReadSentences
) -> list[Hit]:
    """The first hits in their new order, then the others in the old one.

    A re-ranked hit's score is the old one with that of its best sentence; that of the others gets
    the least of what was added, so that scores keep descending.
    """
    first, others = hits[:RERANKED], hits[RERANKED:]
    sentences = read([hit.passage_id for hit in first])
    weights = _weights(question, lexical)
    scored = [_with_sentence(hit, sentences[hit.passage_id], question, weights) for hit in first]
    added = min((new.score - hit.score for new, hit in zip(scored, first, strict=True)), default=0)
    return [
        *sorted(scored, key=lambda hit: (-hit.score, hit.passage_id)),
        *(replace(hit, score=hit.score + added) for hit in others),
    ]


def _with_sentence(
    hit: Hit, sentences: Sentences, question: Question, weights: _TermWeights
) -> Hit:
    cosines = np.array([hit.dense], np.float32)
    if sentences.vectors is not None:
        cosines = sentences.vectors @ question.vector
    held = [_held(sentence, weights) for sentence in sentences.texts]
    scores = cosines + COVERED * question.trust * np.array(held, np.float32)
    best = int(scores.argmax())
    return replace(hit, score=hit.score + float(scores[best]), sentence=float(cosines[best]))


def _weights(question: Question, lexical: LexicalIndex) -> _TermWeights:
    weights = {
        field: {
            term: getattr(question.fields, field) * lexical.idf(term, field)
            for term in getattr(question.terms, field)
        }
        for field in FIELDS
    }
    total = sum(sum(own.values()) for own in weights.values()) or 1.0
    return {
        field: {term: weight / total for term, weight in own.items()}
        for field, own in weights.items()
    }


def _held(sentence: str, weights: _TermWeights) -> float:
    """The weight of those of the question's terms that a sentence holds."""
    found = terms(sentence)
    return fsum(  # exact, whatever order the terms come in
        own[term] for field, own in weights.items() for term in own.keys() & getattr(found, field)
    )
