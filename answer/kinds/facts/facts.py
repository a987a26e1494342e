"""One value, or the passages that answer best: evidence above a calibrated threshold."""

import re
from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.binding.values import asks_for_person, holds_value
from answer.findings import Finding, Outcome
from answer.kinds.facts.enough import is_about, is_enough
from answer.kinds.facts.whole_budget import pays_for_another
from answer.kinds.tasks.agency_above import (
    agency_above,
    in_order,
    without_bystanders,
    without_issuers,
)
from answer.kinds.tasks.doer_in_table import row_of
from answer.kinds.tasks.doings import row_finding
from answer.kinds.tasks.partners import tells_partner
from answer.language.figures import words_restored
from answer.language.persons import begins_with_person
from answer.language.words import Words
from answer.proving.quote import to_closing_mark, window
from answer.reading.evidence import gather
from answer.reading.reading import Evidence
from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold

NEAR = 0.45  # coverage from which a finding is worth showing beside a refusal
_NEAREST = 3
_AHEAD = 0.02  # by which it says more of the question than any other, see Signs.ahead
_CLOSE = 0.10  # evidence of other plans within this of the best is shown as well
_MOST = 5
_WITH_DOER = 700  # characters from a task to the end of the bracket that says who does it
_NEXT = 1200  # characters behind a task in which the item with its agency may follow
_NEXT_AGENCY = re.compile(
    r"\n\W*(?:[a-zđ]\)\s*)?((?:Cơ quan|Đơn vị)[^:\n]{0,40}:\s*([^;.]{5,300}))", re.IGNORECASE
)
_NEXT_TASK = re.compile(r"\n\W*(?:[a-zđ]\)\s*)?Nhiệm vụ\b[^:\n]{0,20}:")
# What an agency is named to do: "Giao Công an huyện", "Sở Y tế chủ trì".
_DOES = re.compile(
    r"^.{0,60}|[Gg]iao .{0,60}|.{0,80}(?=chủ trì|phối hợp|trách nhiệm|tham mưu|phụ trách|thực hiện)"
)
# Whoever leads stands in no place and gets no report; "gửi báo cáo về đâu" asks for who gets it.
_ASKS_LEADER = re.compile(
    r"^(?!.*\b(?:gui|nop|bao cao|trinh|phoi hop|voi ai)\b).*"
    r"\b(?:chu tri|phu trach|chiu trach nhiem|dam nhan|dung ra|lam dau moi)\b"
)
_MARK = 3  # characters of the dash that begins a point
_NEXT_POINT = re.compile(r"[.;]\s*\n\s*[-–+•*]\s")


def answer_fact(asking: Asking) -> Outcome:
    """The sentences that hold the answer, or a refusal with the nearest sentences."""
    question = asking.question
    if not asking.wanted.items and not question.identifiers and not question.expects:
        return Outcome(False, (), looked_for=(question.text,), reason="nothing")
    ranked = gather(question, asking.wanted, asking.scope, asking.archive, asking.embedder)
    good = [e for e in ranked if is_enough(asking, e) and _names_doer(asking, e)]
    good = [e for e in good if tells_partner(asking, e) and not pays_for_another(asking, e)]
    looked_for: tuple[str, ...] = (question.restored,)
    if not good and (assigned := _assigned(asking, ranked)):
        return assigned
    if not good:
        nearest = nearest_to(asking, ranked)
        near = [e for e in ranked if is_about(asking, e)]
        reason = "nothing"
        if near:
            reason = "illegible" if any(_is_illegible(asking, e) for e in near) else "value"
        if asking.scope.places or asking.scope.years:
            reason = "scope"
            looked_for = (*asking.scope.places, *map(str, asking.scope.years))
        return Outcome(False, nearest, "", looked_for, reason, (), *_measures(ranked))
    best = good[0]
    chosen = [best]
    seen = {best.plan.group}
    for evidence in good[1:]:
        close = evidence.score >= best.score - _CLOSE
        if len(chosen) < _MOST and close and (evidence.plan.group not in seen or len(chosen) < 3):
            chosen.append(evidence)
            seen.add(evidence.plan.group)
    findings = [as_finding(asking, evidence) for evidence in chosen]
    doer = doer_of(asking, best, findings[0])
    if doer:
        person = begins_with_person(_shown(asking, doer))
        findings[:1] = in_order(asking.archive, doer, findings[0], person)
    return Outcome(True, tuple(findings), "fact", looked_for, "", (), *_measures(good, ranked))


def nearest_to(asking: Asking, ranked: Sequence[Evidence]) -> tuple[Finding, ...]:
    """What a reader may want to open where nothing answers: at most three of the evidence.

    Where the question leaves one plan, its first sentence is shown even if it says all of it in
    other words, as long as no other is as near.
    """
    near = [e for e in ranked[:_NEAREST] if e.coverage >= NEAR]
    if not near and ranked and ranked[0].signs.alone and ranked[0].signs.ahead >= _AHEAD:
        near = [ranked[0]]
    return tuple(as_finding(asking, e) for e in near)


def _assigned(asking: Asking, ranked: list[Evidence]) -> Outcome | None:
    """The row of a table that gives to an agency what the closest sentence says without one."""
    if asking.question.expects != "agency" or asks_for_person(asking.question):
        return None
    for evidence in (e for e in ranked if e.passage.row is None and e.proved):
        if not is_about(asking, evidence):
            continue
        text = asking.archive.plan_text(evidence.plan.id)[evidence.start : evidence.end]
        if row := row_of(asking, evidence.plan, text):
            found = (row, as_finding(asking, evidence))
            looked_for = (asking.question.restored,)
            return Outcome(True, found, "fact", looked_for, "", (), *_measures([evidence], ranked))
    return None


def _shown(asking: Asking, finding: Finding) -> str:
    return asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]


def _measures(good: list[Evidence], ranked: list[Evidence] | None = None) -> tuple[int, float]:
    """How many passages were read, and how much of the question the best of them covers."""
    return len(ranked or good), good[0].coverage if good else 0.0


def _is_illegible(asking: Asking, evidence: Evidence) -> bool:
    """Whether a value may have stood there: the text was not repaired, or a figure is doubtful."""
    plan = evidence.plan
    if not plan.garbled or not plan.reconstructed:
        return plan.garbled
    text = asking.archive.plan_text(plan.id)[evidence.start : evidence.end]
    return words_restored(text, asking.archive.are_neighbours) != text


def _names_doer(asking: Asking, evidence: Evidence) -> bool:
    """Whether what would be quoted names an agency, where the question asks for one."""
    if asking.question.expects != "agency":
        return True
    finding = as_finding(asking, evidence)
    quoted = asking.archive.plan_text(evidence.plan.id)[finding.start : finding.end]
    quoted = without_issuers(quoted)
    if _ASKS_LEADER.search(fold(asking.question.restored)) and not evidence.plan.garbled:
        quoted = without_bystanders(quoted)
    if holds_value(asking.question, f"{quoted} {finding.statement}", evidence.plan.garbled):
        return True
    return doer_of(asking, evidence, finding) is not None


def as_finding(asking: Asking, evidence: Evidence) -> Finding:
    """The sentence, widened to where the value stands, or the table row."""
    plan, passage = evidence.plan, evidence.passage
    if passage.row is not None:
        rows = asking.archive.rows([plan.id])
        row = next(r for r in rows if r.start <= evidence.start < r.end)
        return row_finding(asking, plan, row)
    start, end = evidence.start, evidence.end
    text = asking.archive.plan_text(plan.id)
    expects = asking.question.expects
    if expects == "agency" and not _says_who(asking.question, text[start:end]):
        doer = _doer(asking.question, passage.sentences, text, start)
        end = doer[1] if doer and doer[1] - start <= _WITH_DOER else end
    end = to_closing_mark(text, start, end)
    highlights = matched_ranges(asking, plan, start, end)
    shown = window(text, start, end, highlights)
    return Finding(plan, passage, *shown, highlights=highlights)


def _says_who(question: Question, sentence: str) -> bool:
    """Whether a sentence names who does it: in its bracket, or to do something."""
    before, _, bracket = sentence.rpartition("(")
    if before and holds_value(question, bracket):
        return True
    return any(holds_value(question, part) for part in _DOES.findall(sentence))


def _doer(
    question: Question, sentences: tuple[tuple[int, int], ...], text: str, start: int
) -> tuple[int, int] | None:
    """The next sentence that says in brackets who does it: "(Công an huyện chủ trì ...)"."""
    for first, last in sentences:
        if first > start and _NEXT_POINT.search(text[start : first + _MARK]):
            return None  # what stands behind the next point of a list is said of that
        if first >= start and holds_value(question, text[first:last].partition("(")[2]):
            return first, last
    return None


def doer_of(asking: Asking, evidence: Evidence, finding: Finding) -> Finding | None:
    """Who does it, where that stands at the end of a list of tasks, too far away to be quoted."""
    text = asking.archive.plan_text(evidence.plan.id)
    shown = text[finding.start : finding.end]
    if labelled := _labelled(asking, evidence):
        return labelled
    asks_who = asking.question.expects == "agency" and evidence.passage.row is None
    if asks_who and not holds_value(asking.question, shown.partition("(")[2]):
        above = agency_above(
            asking.question, asking.archive, evidence.plan, evidence.passage, evidence.start
        )
        if above:
            return above
    if not asks_who or _says_who(asking.question, shown):
        return None
    doer = _doer(asking.question, evidence.passage.sentences, text, evidence.start)
    if doer is None or doer[1] <= finding.end:
        return None
    bracket = (text.rfind("(", *doer), doer[1])
    shown_at = window(text, *doer, [bracket])
    return Finding(evidence.plan, evidence.passage, *shown_at, highlights=(bracket,))


def _labelled(asking: Asking, evidence: Evidence) -> Finding | None:
    """The item below a task that says who does it: "b) Cơ quan chủ trì: Sở Nội vụ"."""
    passage = evidence.passage
    if asking.question.expects != "agency" or passage.row is not None:
        return None
    text = asking.archive.plan_text(evidence.plan.id)
    match = _NEXT_AGENCY.search(text, evidence.end, evidence.end + _NEXT)
    if match is None or _NEXT_TASK.search(text, evidence.end, match.start(1)):
        return None
    below = asking.archive.passage_at(evidence.plan.id, match.start(1))
    return Finding(evidence.plan, below, *match.span(1), highlights=(match.span(2),))


def matched_ranges(
    asking: Asking, plan: PlanRecord, start: int, end: int
) -> tuple[tuple[int, int], ...]:
    """Where the question's words stand between two offsets of the plan's text."""
    text = asking.archive.plan_text(plan.id)[start:end]
    words = Words(text, plan.garbled, plan.reconstructed)
    ranges = set()
    for concept in asking.wanted.items:
        for phrase in (*concept.phrases, *concept.others):
            for at in words.find(phrase, concept.folded):
                spans = words.spans[at : at + len(phrase)]
                ranges.add((start + spans[0][0], start + spans[-1][1]))
    return _merged(sorted(ranges))


def _merged(ranges: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Ranges that overlap or touch as one."""
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
