"""The clauses of past plans that are nearest to a draft sentence, and the words that differ.

Nearness is half the meaning, a cosine of sentence vectors, and half the words: how much of the
rarer words of both the two have in common (a Dice coefficient weighed by rarity). Cosines of this
model lie between .75 and 1 whatever is compared, so they are stretched to 0 to 1 first.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from answer.binding.asking import Asking
from answer.kinds.comparison import differences
from answer.language.similar import masked
from answer.reading.clauses import Clause, clause_at, front_sections
from index.records import Filters, PassageRecord
from ingest.sentences import split_sentences

_CANDIDATES = 60  # passages read for each sentence of the draft
UNRELATED = 0.80  # cosine of sentences that have nothing to do with each other
_SAME = 0.97  # cosine of the same sentence, a word or two apart
_MOST_SENTENCES = 6  # of a draft, each looked for by itself
_SHORTEST = 4  # words of a sentence of the draft
Span = tuple[int, int]
Vectors = NDArray[np.float32]


def sentences_of(draft: str) -> list[str]:
    """The sentences of a draft; a semicolon parts none, as clauses of plans are quoted whole."""
    parts: list[str] = []
    for start, end in split_sentences(draft, 0, len(draft)):
        if parts and parts[-1].endswith(";"):
            parts[-1] += " " + draft[start:end]
        else:
            parts.append(draft[start:end])
    long = [part for part in parts if len(part.split()) >= _SHORTEST]
    return long[:_MOST_SENTENCES] or [draft]


def nearest_clauses(asking: Asking, sentence: str) -> list[Clause]:
    """Clauses of the plans in scope by nearness to the sentence, nearest first."""
    archive, plans = asking.archive, {plan.id: plan for plan in asking.scope.plans}
    hits = archive.search(
        sentence,
        embedder=asking.embedder,
        filters=Filters(plans=asking.scope.ids),
        limit=_CANDIDATES,
    )
    passages = archive.passages([hit.passage_id for hit in hits])
    vectors = archive.sentence_vectors([passage.id for passage in passages])
    asked = asking.embedder.encode_query(sentence)
    front = {id_: front_sections(asking, plans[id_]) for id_ in {p.plan_id for p in passages}}
    best: dict[Span, Clause] = {}
    for passage in passages:
        if passage.section in front[passage.plan_id]:
            continue
        for span in passage.sentences or ((passage.start, passage.end),):
            clause = clause_at(asking, plans[passage.plan_id], passage, span)
            if clause is None:
                continue
            meaning = stretched(cosine_of(passage, span, vectors[passage.id], asked), _SAME)
            score = 0.5 * meaning + 0.5 * _common(asking, sentence, clause.text)
            key = (clause.plan.id, clause.start)
            if key not in best or best[key].score < score:
                best[key] = replace(clause, score=score)
    return sorted(best.values(), key=lambda c: (-c.score, c.plan.id, c.start))


def cosine_of(passage: PassageRecord, span: Span, vectors: Vectors, asked: Vectors) -> float:
    """The best cosine of a passage's sentences inside the span; UNRELATED where it has none."""
    inside = [i for i, (a, b) in enumerate(passage.sentences) if a < span[1] and span[0] < b]
    return max((float(vectors[i] @ asked) for i in inside), default=UNRELATED)


def stretched(cosine: float, same: float) -> float:
    """A cosine as a share from 0, UNRELATED, to 1, which `same` and more are."""
    return min(1.0, max(0.0, (cosine - UNRELATED) / (same - UNRELATED)))


def _common(asking: Asking, first: str, second: str) -> float:
    """The share of rarer words that two sentences have in common, 0 to 1."""
    ours, theirs = set(masked(first)), set(masked(second))
    weights = {word: max(0.05, asking.archive.idf(word, folded=True)) for word in ours | theirs}
    total = sum(weights[w] for w in ours) + sum(weights[w] for w in theirs)
    return 2 * sum(weights[w] for w in ours & theirs) / total if total else 0.0


def differing(draft: str, text: str, offset: int) -> tuple[Span, ...]:
    """Ranges of `text`, which begins at `offset`, with words that the draft does not have there."""
    found = differences.differing(text, (0, len(text)), draft, (0, len(draft)))
    return tuple((offset + start, offset + end) for start, end in found)
