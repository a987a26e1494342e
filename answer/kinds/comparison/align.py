"""Which statements of two plans say the same: aligned by meaning and by words.

A sentence vector knows that "kéo giảm" and "làm giảm" are one, but finds any two tasks of the
police alike; words know the rare term that one of them lacks. So both count: the cosine, to which
the share of a statement's words that the other one has is added.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from answer.binding.asking import Asking
from answer.language.words import spelt
from answer.reading.clauses import front_sections, is_clause
from index.records import PassageRecord, PlanRecord
from ingest.text import fold, one_line

Matrix = NDArray[np.float32]
SHARED_WORDS = 0.5
"""What a statement adds to a cosine whose every word stands in the other one."""
_DOER = re.compile(r"\s*\([^()]{4,300}\)\s*[.;]*\s*$")  # "(Công an huyện chủ trì ...)"
_SHORTEST_TASK = 3  # words of a table row's task


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, a list item or the task of a table row, ready to be compared."""

    plan: PlanRecord
    passage: PassageRecord
    start: int  # in Plan.text
    end: int
    text: str  # in one line
    vector: Matrix  # of length 1
    weights: Mapping[tuple[str, ...], float]  # its words and pairs of words, by their rarity


def statement_at(
    asking: Asking, plan: PlanRecord, passage: PassageRecord, start: int, end: int
) -> Statement:
    """The statement in a range of a passage."""
    vectors = asking.archive.sentence_vectors([passage.id])[passage.id]
    inside = [n for n, (a, b) in enumerate(passage.sentences) if a < end and start < b]
    chosen = vectors[inside] if inside else vectors
    return _statement(asking, plan, passage, (start, end), chosen)


def statements(asking: Asking, plan: PlanRecord) -> list[Statement]:
    """What the plan says, in reading order: no letterhead, basis, headings, recipients."""
    front = front_sections(asking, plan)
    passages = [p for p in asking.archive.passages_of(plan.id) if p.section not in front]
    vectors = asking.archive.sentence_vectors([p.id for p in passages])
    tasks = {
        row.index: cell
        for row in asking.archive.rows([plan.id])
        for cell in row.cells
        if cell.name == "task"
    }
    found = []
    for passage in passages:
        own = vectors[passage.id]
        if passage.row is not None:
            cell = tasks.get(passage.row)
            if cell and len(cell.text.split()) >= _SHORTEST_TASK:
                found.append(_statement(asking, plan, passage, (cell.start, cell.end), own))
            continue
        for number, span in enumerate(passage.sentences):
            if is_clause(passage, span):
                one = own[number : number + 1]
                found.append(_statement(asking, plan, passage, span, one))
    return found


def likeness(ours: Sequence[Statement], theirs: Sequence[Statement]) -> Matrix:
    """For each of our statements (rows) how far each of theirs (columns) says the same.

    From about .8, two sentences of office Vietnamese that share nothing, to 1.5, the same words.
    """
    if not ours or not theirs:
        return np.zeros((len(ours), len(theirs)), np.float32)
    columns: dict[tuple[str, ...], list[int]] = {}
    for number, statement in enumerate(theirs):
        for term in statement.weights:
            columns.setdefault(term, []).append(number)
    shared = np.zeros((len(ours), len(theirs)), np.float32)
    for row, statement in enumerate(ours):
        for term, weight in statement.weights.items():
            shared[row, columns.get(term, [])] += weight
        shared[row] /= max(sum(statement.weights.values()), 1e-6)
    cosines = np.array([s.vector for s in ours]) @ np.array([s.vector for s in theirs]).T
    return np.asarray(cosines + SHARED_WORDS * shared, np.float32)


def _statement(
    asking: Asking,
    plan: PlanRecord,
    passage: PassageRecord,
    span: tuple[int, int],
    vectors: Matrix,
) -> Statement:
    text = one_line(passage.text[span[0] - passage.start : span[1] - passage.start])
    mean = vectors.mean(axis=0) if len(vectors) else np.zeros(vectors.shape[1], np.float32)
    vector = np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-6), np.float32)
    weights = dict(_weights(asking, _DOER.sub("", text) or text))
    return Statement(plan, passage, *span, text, vector, weights)


def _weights(asking: Asking, text: str) -> Iterator[tuple[tuple[str, ...], float]]:
    words = [fold(word) for word in spelt(text)]
    rarity = {word: asking.archive.idf(word, folded=True) for word in set(words)}
    for word in words:
        yield (word,), rarity[word]
    for first, second in pairwise(words):
        yield (first, second), max(rarity[first], rarity[second])
