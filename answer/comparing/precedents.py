"""Precedents for a draft: for each of its sentences the clauses of past plans that are near to it.

Only what is really near is a precedent (NEAR); for another sentence there is none. Near-identical
clauses are one precedent, with all plans that have it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from answer.binding.asking import Asking
from answer.comparing.unasked import unasked
from answer.comparing.word_marks import Mark, marked
from answer.kinds.wording.nearest import nearest_clauses, sentences_of
from answer.kinds.wording.variants import one_a_plan
from answer.language.similar import grouped, similarity
from answer.proving.quote import years
from answer.reading.clauses import Clause, same_clause
from index import Archive, Embedder
from index.records import PlanRecord

NEAR = 0.5
"""Nearness (wording/nearest.py, 0 to 1) from which a clause is shown. Ten sentences against real
and sample plans: what is about something else scores up to .40, a true precedent from .50 on."""
NEAR_PART = 0.7
"""Similarity in words (language/similar.py) from which a part of a long clause is one as well."""
MOST_SENTENCES = 24
"""Sentences of a draft that are looked for."""
Span = tuple[int, int]
_FEWEST = 0.35  # nearness of a clause of which a part may be near
_OF_NEAREST = 0.75  # of the nearest clause's nearness
_MOST_GROUPS = 4  # precedents of a sentence


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause with what it words otherwise than the draft."""

    clause: Clause
    part: Span  # of the clause's sentences those that are compared; the rest is only shown
    marks: tuple[Mark, ...]  # in the clause
    lacking: tuple[Mark, ...]  # in the draft's sentence: what the clause has not
    rewritten: bool
    same: bool  # word for word the draft's sentence


@dataclass(frozen=True, slots=True)
class Precedent:
    """Near-identical clauses of several plans, one of each plan; the latest wording first."""

    wordings: tuple[Wording, ...]
    nearness: float

    @property
    def years(self) -> str:
        """The years of its plans: "2022, 2024"; empty where none could be read."""
        return ", ".join(sorted({years(w.clause.plan) for w in self.wordings} - {""}))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the draft and its precedents, nearest first."""

    text: str
    precedents: tuple[Precedent, ...]


def draft_sentences(draft: str) -> list[str]:
    """The sentences of a draft in which each line is a paragraph or an item."""
    lines = (line.strip() for line in draft.splitlines())
    return [sentence for line in lines if line for sentence in sentences_of(line)]


def precedents(
    sentence: str, archive: Archive, embedder: Embedder, plans: Sequence[PlanRecord]
) -> Sentence:
    """The precedents of one sentence in these plans."""
    if not plans:
        return Sentence(sentence, ())
    asking = unasked(archive, embedder, plans)
    found = nearest_clauses(asking, sentence)
    top = found[0].score if found else 0.0
    least = max(NEAR, _OF_NEAREST * top)
    near = [clause for clause in found if _is_near(sentence, clause, least)]
    groups = grouped(near, same_clause)[:_MOST_GROUPS]
    return Sentence(sentence, tuple(_precedent(asking, sentence, group) for group in groups))


def _precedent(asking: Asking, sentence: str, group: Sequence[Clause]) -> Precedent:
    wordings = tuple(_wording(asking, sentence, clause) for clause in one_a_plan(group))
    return Precedent(wordings, max(clause.score for clause in group))


def _is_near(sentence: str, clause: Clause, least: float) -> bool:
    if clause.score >= least:
        return True
    return clause.score >= _FEWEST and _likeness(sentence, clause, _part(sentence, clause)) >= (
        NEAR_PART
    )


def _part(sentence: str, clause: Clause) -> Span:
    """The sentences of a clause, neighbours, that are most like the draft's sentence."""
    inside = [s for s in clause.passage.sentences if clause.start <= s[0] and s[1] <= clause.end]
    whole = (clause.start, clause.end)
    if len(inside) < 2 or clause.passage.row is not None:
        return whole
    runs = [(inside[0][0], s[1]) for s in inside]
    runs += [(a[0], b[1]) for a, b in combinations(inside, 2)] + inside
    return max([whole, *runs], key=lambda span: _likeness(sentence, clause, span))


def _likeness(sentence: str, clause: Clause, span: Span) -> float:
    passage = clause.passage
    words = passage.text[span[0] - passage.start : span[1] - passage.start]
    return similarity(sentence, words, by_letter=clause.misread)


def _wording(asking: Asking, sentence: str, clause: Clause) -> Wording:
    text = asking.archive.plan_text(clause.plan.id)
    part, whole = _part(sentence, clause), (0, len(sentence))
    there = marked(text, part, sentence, whole, misread=clause.misread)
    here = marked(sentence, whole, text, part, misread=clause.misread)
    same = not (there.differs or here.differs)
    rewritten = there.rewritten or here.rewritten
    return Wording(clause, part, there.marks, here.marks, rewritten, same)
