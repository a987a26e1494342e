"""Precedent wording: clauses to copy, for a topic or near to a draft.

Near-identical clauses of several plans are one: the latest wording is quoted whole, and the other
plans that have it follow with what they say otherwise.
"""

import re
from collections.abc import Sequence
from functools import partial

from answer.binding.asking import Asking
from answer.findings import Finding, Outcome
from answer.kinds.facts.facts import NEAR, as_finding
from answer.kinds.identifiers.listing import QUOTED, ranked
from answer.kinds.overview.named import remark
from answer.kinds.wording.near_wording import nearest_in_meaning
from answer.kinds.wording.nearest import differing, nearest_clauses, sentences_of
from answer.kinds.wording.topic import has_core, has_words_together, may_be_about, topical
from answer.kinds.wording.variants import variants
from answer.language.agencies import agency_in, expand
from answer.language.similar import grouped
from answer.language.words import Words
from answer.phrases import phrase
from answer.question.draft import draft_in
from answer.reading.clauses import (
    Clause,
    clause_at,
    quoted_whole,
    same_clause,
)
from answer.reading.reading import Evidence
from answer.reading.unsaid import unsaid
from index.records import Filters
from ingest.text import fold

_COVERED = 0.6  # of a topic, by one clause at least: it is described in the asker's own words
_LEAST = 0.45  # of a topic, by each clause: the rest it may say in other words
_OF_BEST = 0.55  # a plan is listed if its clause is this close, of the closest one's closeness
_OF_BEST_MORE = 0.8  # the same for a plan's second clause
_A_PLAN = 2  # clauses of one plan, for a topic
_CLOSE = 0.75  # of the closest one's, from which a clause may lack what tells the topic
_ITSELF = 0.6  # share of a topic that a plan's second clause has to have itself
_ALL = 0.99
_FEWEST_WORDS = 10  # of a sentence that gives a task
_MOST_GROUPS = 8  # groups of near-identical clauses
_CLEAR = 0.9  # of the closest clause's closeness: beyond eight groups
_SAME_WORDS = 40  # passages read to find a clause again in other plans
_NEAR_DRAFT = 0.5  # nearness from which a clause is offered as wording for a draft
_OF_NEAREST = 0.75  # of the nearest clause's nearness
_BESIDE = 3  # clauses offered beside a refusal
_MOST_NEAR = 5  # groups offered for a draft
_ASSIGNS = re.compile(r"giao (?:nhiem vu|viec|trach nhiem)|phan cong|assign")
_GIVES = (  # folded and without punctuation: "Giao Công an huyện", "Sở Y tế chủ trì"
    r"^(?:\d+ )?(?:\w+ ){{0,2}}{}\b",
    r"\b(?:giao|de nghi|yeu cau)(?: \w+){{0,2}} {}\b",
    r"\b{}(?: \w+){{0,3}} (?:chu tri|chiu trach nhiem|la co quan|co trach nhiem|tham muu)\b",
)


def answer_wording(asking: Asking) -> Outcome | None:
    """Clauses to reuse; None for other questions, and for words that are to be found exactly."""
    if asking.question.kind != "wording":
        return None
    if draft := draft_in(asking.question.restored):
        return _near_draft(asking, draft)
    if QUOTED.search(asking.question.restored):
        return None
    return _on_topic(asking)


def _on_topic(asking: Asking) -> Outcome:
    """The clauses of each plan about the topic; where none has all of it, the nearest ones."""
    looked_for = (asking.question.restored,)
    found = ranked(asking)
    clauses = _chosen(asking, found) if any(_has_topic(asking, e) for e in found) else []
    if clauses:
        everywhere = _everywhere(asking, clauses)
        shown = _closest_groups(everywhere)
        told = {clause.plan.group for clause in shown}
        rest = {c.plan.id: c.plan for c in everywhere if c.plan.group not in told}
        remarks = (remark(asking.question.language, "also_in", [*rest.values()]),) if rest else ()
        findings = _grouped(asking, shown)
        top = max(e.coverage for e in found)
        return Outcome(True, findings, "wording", looked_for, support=top, remarks=remarks)
    if near := nearest_in_meaning(asking, found):
        findings = _grouped(asking, near, whole=False)
        return Outcome(True, findings, "wording", looked_for, support=found[0].coverage)
    nearest = tuple(as_finding(asking, e) for e in found[:3] if e.coverage >= NEAR)
    reason = "scope" if asking.scope.places or asking.scope.years else "nothing"
    return Outcome(False, nearest, looked_for=looked_for, reason=reason)


def _closest_groups(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of the closest groups; beyond eight only those nearly as close as the first."""
    groups = grouped(sorted(clauses, key=lambda c: -c.score), same_clause)
    enough = _CLEAR * groups[0][0].score
    kept = [g for n, g in enumerate(groups) if n < _MOST_GROUPS or g[0].score >= enough]
    return [clause for group in kept for clause in group]


def _has_topic(asking: Asking, evidence: Evidence) -> bool:
    if evidence.coverage < _COVERED or not may_be_about(asking, evidence):
        return False
    return has_words_together(asking, evidence)


def _chosen(asking: Asking, found: Sequence[Evidence]) -> list[Clause]:
    """The best clauses of each plan that is about the topic nearly as much as the best plan."""
    about = [e for e in found if e.coverage >= _LEAST and may_be_about(asking, e)]
    pairs = topical(asking, [e for e in about if _gives_task(asking, e)] or about)
    top = max((pair.clause.score for pair in pairs), default=0.0)
    pairs = [p for p in pairs if p.clause.score >= _CLOSE * top or has_core(asking, p.clause)]
    # Words of ruined scans fold into others: "tham gia diễn đàn" has "giá điện".
    pairs = [p for p in pairs if p.meaning or not p.clause.misread]
    of_plan: dict[int, list[Clause]] = {}
    for pair in pairs:
        own = of_plan.setdefault(pair.clause.plan.group, [])
        if own and (len(own) == _A_PLAN or pair.own < _ITSELF):
            continue
        if pair.clause.score >= (_OF_BEST_MORE if own else _OF_BEST) * top:
            own.append(pair.clause)
    first = [own[0] for own in of_plan.values() if own]
    more = [clause for own in of_plan.values() for clause in own[1:]]
    return first + more[: max(0, _MOST_GROUPS - len(first))]


def _gives_task(asking: Asking, evidence: Evidence) -> bool:
    """Whether the question is for sentences that give an agency a task, and this one does."""
    agency = agency_in(asking.question.restored, asking.question.places)
    if not agency or not _ASSIGNS.search(fold(asking.question.restored)) or evidence.own < _ALL:
        return False
    text = asking.archive.plan_text(evidence.plan.id)[evidence.start : evidence.end]
    if evidence.passage.row is not None or len(text.split()) < _FEWEST_WORDS:
        return False  # a cell, or an item of a list of agencies
    return any(re.search(cue.format(agency), expand(text)) for cue in _GIVES)


def _everywhere(asking: Asking, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, and the same ones of other plans that the search for the topic missed."""
    found = list(clauses)
    for clause in clauses:
        said = _said(asking, clause)
        for other in _same_elsewhere(asking, clause):
            also = _said(asking, other)
            known = any(c.plan.group == other.plan.group and same_clause(c, clause) for c in found)
            if not known and all(b or not a for a, b in zip(said, also, strict=True)):
                found.append(other)
    return found


def _said(asking: Asking, clause: Clause) -> tuple[bool, ...]:
    plan = clause.plan
    return asking.wanted.found(Words(clause.text, plan.garbled, plan.reconstructed))


def _same_elsewhere(asking: Asking, clause: Clause) -> list[Clause]:
    """Near-identical clauses of other plans in scope."""
    plans = {p.id: p for p in asking.scope.plans if p.group != clause.plan.group}
    if not plans:
        return []
    hits = asking.archive.search(
        clause.text,
        embedder=None,
        filters=Filters(plans=tuple(plans)),
        limit=_SAME_WORDS,
        mode="lexical",
    )
    found = []
    for passage in asking.archive.passages([hit.passage_id for hit in hits]):
        for span in passage.sentences or ((passage.start, passage.end),):
            other = clause_at(asking, plans[passage.plan_id], passage, span, clause.score)
            if other and same_clause(clause, other):
                found.append(other)
                break
    return found


def _near_draft(asking: Asking, draft: str) -> Outcome:
    """The clauses nearest to each sentence of the draft, with the words that differ marked."""
    sentences = sentences_of(draft)
    findings: list[Finding] = []
    beside: list[tuple[Clause, str]] = []
    for number, sentence in enumerate(sentences, 1):
        found = nearest_clauses(asking, sentence)
        beside += [(clause, sentence) for clause in found[:_BESIDE]]
        top = found[0].score if found else 0.0
        near = [c for c in found if c.score >= max(_NEAR_DRAFT, _OF_NEAREST * top)]
        of = number if len(sentences) > 1 else None
        findings += _grouped(asking, near, _MOST_NEAR if of is None else 2, of, sentence)
    support = max((clause.score for clause, _ in beside), default=0.0)
    if findings:
        return Outcome(True, tuple(findings), "near", (draft,), support=support)
    beside.sort(key=lambda pair: -pair[0].score)
    nearest = tuple(_compared(asking, *pair) for pair in beside[:_BESIDE])
    return Outcome(False, nearest, looked_for=(draft,), reason="nothing", support=support)


def _compared(asking: Asking, clause: Clause, sentence: str) -> Finding:
    """The clause with the words marked that a sentence of the draft has otherwise."""
    finding = quoted_whole(asking, clause)
    text = asking.archive.plan_text(clause.plan.id)[finding.start : finding.end]
    marked = differing(sentence, text, finding.start)
    return Finding(clause.plan, clause.passage, finding.start, finding.end, differs=marked)


def _grouped(
    asking: Asking,
    clauses: Sequence[Clause],
    most: int | None = None,
    of: int | None = None,
    draft: str = "",
    whole: bool = True,
) -> tuple[Finding, ...]:
    """The clauses in groups of near-identical ones, the closest group first.

    `draft` is the sentence that they are near to, `of` its number where the draft has several;
    `whole` says that the closest clause has all of the topic.
    """
    language = asking.question.language
    ordered = sorted(clauses, key=lambda c: -c.score)
    findings: list[Finding] = []
    for number, group in enumerate(grouped(ordered, same_clause)[:most], 1):
        name = phrase(language, "clause", number=number)
        if not of and (words := unsaid(asking, group[0], ordered[0] if whole else None)):
            listed = ", ".join(f"“{word}”" for word in words)
            name = phrase(language, "clause_lacks", clause=name, words=listed)
        if of:
            name = phrase(language, "clause_near", number=of, clause=name)
        shown = partial(_compared, asking, sentence=draft) if draft else None
        findings += variants(asking, group, name, shown)
    return tuple(findings)
