"""Passages that search finds become evidence: the sentences that are about what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from answer.coverage import Concepts
from answer.months import in_month, month_in
from answer.scope import Scope
from answer.types import Question
from answer.values import STRICT, holds_value
from answer.words import Words
from index import Archive, Embedder
from index.records import Filters, Hit, MentionRecord, PassageRecord, PlanRecord, RowRecord
from ingest.text import fold, one_line

_IN_PATH, _IN_PASSAGE, _IN_TITLE = 0.8, 0.6, 0.5  # credit for a word beside the sentence itself
_COLUMNS = {
    "number": "TT",
    "task": "Nội dung",
    "lead": "Chủ trì",
    "support": "Phối hợp",
    "time": "Thời gian",
}
_DENSE = 1.0  # weight of the search score beside coverage
_PAIR_LENGTH = 420  # characters of two sentences that may be quoted as one
_OWN_VALUE = frozenset({"percent", "money", "phone", "number", "email"})
_ELLIPTIC = 45  # characters of "giải quyết trên 90%", whose subject stands before it
_PAIR_COST = 0.06  # one sentence that says it is the better quote
_HEADING_COST = 0.25  # a heading names a topic and says nothing about it
_FRONT_COST = 0.2  # letterhead, title and basis hold no targets and tasks
_TYPED = 0.15  # bonus where the sentence holds the kind of value that is asked for


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence or table row, and how well it answers."""

    plan: PlanRecord
    passage: PassageRecord
    start: int  # of the sentence, in Plan.text
    end: int
    coverage: float  # share of what the question is about, found here or in the headings above
    own: float  # share found in the sentence itself
    dense: float  # cosine similarity of passage and question
    score: float  # what ranks it
    weakest: float  # share found of the question's worst covered part, see Concepts.weakest_run
    typed: bool  # holds a value of the kind asked for
    proved: bool  # names the places and years that only the sentence can prove


def gather(
    question: Question,
    wanted: Concepts,
    scope: Scope,
    archive: Archive,
    embedder: Embedder,
    limit: int = 30,
) -> list[Evidence]:
    """The best sentence of each passage found, best first; at most `limit` passages are read."""
    hits = archive.search(
        question.text, embedder=embedder, filters=Filters(plans=scope.ids), limit=limit
    )
    required = _required_mentions(question, scope, archive)
    if required is not None:
        known = {hit.passage_id for hit in hits}
        extra = {m.passage_id for m in required if m.passage_id is not None} - known
        hits = [*hits, *(Hit(pid, 0.0, 0.0, 0.0) for pid in sorted(extra))]
    return read(question, wanted, scope, archive, hits, required)


def read(
    question: Question,
    wanted: Concepts,
    scope: Scope,
    archive: Archive,
    hits: Sequence[Hit],
    required: Sequence[MentionRecord] | None = None,
) -> list[Evidence]:
    """The best sentence of each passage, best first.

    Where `required` is given, only sentences that hold one of these mentions are evidence.
    """
    plans = {plan.id: plan for plan in scope.plans}
    passages = archive.passages([hit.passage_id for hit in hits])
    tabled = sorted({p.plan_id for p in passages if p.row is not None})
    rows = {(row.plan_id, row.index): row_text(row) for row in archive.rows(tabled)}
    found = []
    for passage, hit in zip(passages, hits, strict=True):
        if passage.plan_id in plans and (spans := _spans(passage, required)):
            told = rows.get((passage.plan_id, passage.row)) if passage.row is not None else None
            plan = plans[passage.plan_id]
            found.append(_best_sentence(question, wanted, scope, plan, passage, hit, spans, told))
    return sorted(found, key=lambda e: (-e.score, e.passage.id))


def row_text(row: RowRecord) -> str:
    """A table row with its columns named, as a reader of the table understands it."""
    return "; ".join(f"{_COLUMNS.get(c.name, c.name)}: {c.text}" for c in row.cells)


def _required_mentions(
    question: Question, scope: Scope, archive: Archive
) -> list[MentionRecord] | None:
    """Where the percentages, dates and amounts named in the question stand; None if none is."""
    values = [i for i in question.identifiers if i.kind in ("percent", "date", "money")]
    if not values:
        return None
    return [
        mention
        for value in values[:1]
        for mention in archive.mentions(value.kind, key=value.key, plan_ids=scope.ids)
    ]


def _spans(
    passage: PassageRecord, required: Sequence[MentionRecord] | None
) -> tuple[tuple[int, int], ...]:
    """The passage's sentences; only those with a required mention where there is one."""
    spans = passage.sentences or ((passage.start, passage.end),)
    if required is None:
        return spans
    places = [m.start for m in required if m.plan_id == passage.plan_id]
    return tuple(span for span in spans if any(span[0] <= at < span[1] for at in places))


def _best_sentence(
    question: Question,
    wanted: Concepts,
    scope: Scope,
    plan: PlanRecord,
    passage: PassageRecord,
    hit: Hit,
    spans: tuple[tuple[int, int], ...],
    told: str | None,
) -> Evidence:
    words = Words(passage.text, plan.garbled)
    beside = [
        (_found_in(wanted, " . ".join(passage.path), plan.garbled), _IN_PATH),
        (wanted.found(words), _IN_PASSAGE),
        (_found_in(wanted, plan.title, plan.garbled), _IN_TITLE),
    ]
    candidates = [
        _weigh(question, wanted, scope, plan, passage, hit, span, beside, told, words)
        for span in (*spans, *_pairs(question, passage, spans))
    ]
    return max(candidates, key=lambda e: (e.score, -e.start))


def _in_month(question: Question, sentence: str) -> bool:
    """Whether the sentence is about the month that the question names, if it names one."""
    month = month_in(fold(question.restored))
    return month is None or in_month(sentence, month)


@lru_cache(4096)  # the same headings and titles stand above many passages
def _found_in(wanted: Concepts, text: str, garbled: bool) -> tuple[bool, ...]:
    return wanted.found(Words(text, garbled))


def _pairs(
    question: Question, passage: PassageRecord, spans: tuple[tuple[int, int], ...]
) -> list[tuple[int, int]]:
    """Neighbouring sentences that may be one: "tiếp nhận 100% tin báo; giải quyết trên 90%".

    Where a value is asked for, the half that holds it must be too short to have a subject of its
    own, or the first half must have been cut off by a page's end.
    """
    joined = []
    for first, second in pairwise(spans):
        halves = [passage.text[a - passage.start : b - passage.start] for a, b in (first, second)]
        cut_off = halves[0][-1:].isalnum()
        valued = [half for half in halves if holds_value(question, half)]
        elliptic = any(len(half) <= _ELLIPTIC for half in valued)
        if question.expects not in STRICT or cut_off or elliptic:
            joined.append((first[0], second[1]))
    return [span for span in joined if span[1] - span[0] <= _PAIR_LENGTH]


def _weigh(
    question: Question,
    wanted: Concepts,
    scope: Scope,
    plan: PlanRecord,
    passage: PassageRecord,
    hit: Hit,
    span: tuple[int, int],
    beside: list[tuple[tuple[bool, ...], float]],
    told: str | None,
    words: Words,
) -> Evidence:
    sentence = told or passage.text[span[0] - passage.start : span[1] - passage.start]
    offsets = span[0] - passage.start, span[1] - passage.start
    own = wanted.found(Words(told, plan.garbled) if told else words.part(*offsets))
    credit = [
        1.0 if here else max((w for found, w in beside if found[i]), default=0.0)
        for i, here in enumerate(own)
    ]
    if question.expects in _OWN_VALUE:  # a value beside the subject is another subject's value
        near = [c if c >= _IN_PATH else 0.0 for c in credit]
        weakest = min(wanted.weakest_run(near), wanted.weakest_pairs(near))
    else:
        weakest = wanted.weakest_run(credit)
    coverage, own_share = wanted.share(credit), wanted.share(map(float, own))
    typed = holds_value(question, sentence, plan.garbled)
    if (
        not typed and question.expects == "agency"
    ):  # "(Công an huyện chủ trì ...)" stands at the end
        typed = holds_value(question, passage.text[span[1] - passage.start :], plan.garbled)
    bonus = _TYPED if typed and question.expects else 0.0
    score = coverage + 0.3 * own_share + _DENSE * (hit.dense - 0.8) + bonus
    if span not in passage.sentences:
        score -= _PAIR_COST
    if question.expects in STRICT and not typed:
        score -= 0.5
    if one_line(sentence) in passage.path:
        score -= _HEADING_COST
    if not passage.path and question.kind in ("value", "compare", "assignment"):
        score -= _FRONT_COST
    proved = scope.proves(sentence) and _in_month(question, sentence)
    return Evidence(
        plan, passage, *span, coverage, own_share, hit.dense, score, weakest, typed, proved
    )
