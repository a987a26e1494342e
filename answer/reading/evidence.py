"""Passages that search finds become evidence: the sentences that are about what was asked."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.bound import Bound
from answer.binding.coverage import Concepts
from answer.binding.scope import Scope
from answer.language.formulas import is_closing
from answer.reading.beside import Beside
from answer.reading.reading import Evidence, Reader
from answer.reading.row_text import row_text
from answer.types import Identifier, Question
from index import Archive, Embedder
from index.records import Filters, Hit, MentionRecord, PassageRecord

_DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")
_APART = re.compile(r"[,;:.?]\s|\s(?:vậy|thế) ")
_ASKS = re.compile(r"\b(?:nào|mấy|bao|gì|ai|đâu)\b")
_READ = 30  # passages
# By meaning alone, without a word in common, the right passage of a plan is less often among them.
_READ_ENGLISH = 90


def gather(
    question: Question,
    wanted: Concepts,
    scope: Scope,
    archive: Archive,
    embedder: Embedder,
    limit: int = _READ,
) -> list[Evidence]:
    """The best sentence of each passage found, best first; at most `limit` passages are read.

    Of the one plan that an English question means more are read.
    """
    if question.language == "en" and len({plan.group for plan in scope.plans}) == 1:
        limit = max(limit, _READ_ENGLISH)
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
    beside = Beside(question, wanted, scope, archive.plan_text)
    reader = Reader(question, wanted, scope, Bound(question, scope), beside)
    found = []
    for passage, hit in zip(passages, hits, strict=True):
        if passage.plan_id in plans and (spans := _spans(passage, required)):
            told = rows.get((passage.plan_id, passage.row)) if passage.row is not None else None
            found.append(reader.best(plans[passage.plan_id], passage, hit, spans, told))
    return _with_lead(sorted(found, key=lambda e: (-e.score, e.passage.id)))


def _with_lead(ranked: list[Evidence]) -> list[Evidence]:
    """The same evidence, told by how much each speaks more of the question than the others.

    Whatever they give: where a sentence without a figure says more of what is asked, the figure of
    another sentence is about something else.
    """
    said = [e.coverage + 0.3 * e.own + e.dense for e in ranked]
    telling = [n for n, e in enumerate(ranked) if not is_closing(_text(e))]
    best = sorted(telling, key=lambda n: -said[n])[:2]  # "Trên đây là Kế hoạch" has the title
    return [
        replace(e, signs=replace(e.signs, ahead=_ahead(said[n], [said[b] for b in best if b != n])))
        for n, e in enumerate(ranked)
    ]


def _text(evidence: Evidence) -> str:
    passage = evidence.passage
    return passage.text[evidence.start - passage.start : evidence.end - passage.start]


def _ahead(said: float, others: Sequence[float]) -> float:
    return max(-1.0, min(1.0, said - others[0])) if others else 1.0


def _required_mentions(
    question: Question, scope: Scope, archive: Archive
) -> list[MentionRecord] | None:
    """Where the percentages, dates and amounts named in the question stand; None if none is.

    None also where a day is stated before the question and stands in these plans: "Bầu cử ngày
    15/3/2026, vậy vận động phải dừng ngày nào?" is told by another sentence.
    """
    values = [i for i in question.identifiers if i.kind in ("percent", "date", "money")]
    if not values:
        return None
    found = [
        mention
        for value in values[:1]
        for key in _keys(value, archive)
        for mention in archive.mentions(value.kind, key=key, plan_ids=scope.ids)
    ]
    stated = values[0].kind == "date" and _is_stated(question.restored, values[0].surface)
    return None if found and stated else found


def _is_stated(asked: str, day: str) -> bool:
    """Whether a day stands in front of what is asked, apart from it."""
    _, _, behind = asked.partition(day)
    border = _APART.search(behind)
    return border is not None and not _ASKS.search(behind[: border.start()])


def _keys(value: Identifier, archive: Archive) -> list[str]:
    """The keys of mentions that are the value; of a day also those that say no year, or say one."""
    if value.kind != "date" or not _DAY.fullmatch(value.key):
        return [value.key]
    same = [key for key in archive.mention_keys("date") if key[-5:] == value.key[-5:]]
    year = value.key[:4]
    return [key for key in same if value.key.startswith("--") or key[:4] == year or key[0] == "-"]


def _spans(
    passage: PassageRecord, required: Sequence[MentionRecord] | None
) -> tuple[tuple[int, int], ...]:
    """The passage's sentences; only those with a required mention where there is one."""
    spans = passage.sentences or ((passage.start, passage.end),)
    if required is None:
        return spans
    places = [m.start for m in required if m.plan_id == passage.plan_id]
    return tuple(span for span in spans if any(span[0] <= at < span[1] for at in places))
