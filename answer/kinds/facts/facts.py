"""One value, or the passages that answer best: evidence above a calibrated threshold."""

from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.binding.doers_told import asks_for_person
from answer.binding.values import holds_value
from answer.findings import Finding, Outcome
from answer.kinds.facts.enough import is_about, is_enough
from answer.kinds.facts.part_asked import tells_part
from answer.kinds.facts.quoted_name import of_the_name
from answer.kinds.facts.whole_budget import pays_for_another
from answer.kinds.tasks.agency_above import agency_above, in_order
from answer.kinds.tasks.doer_in_table import row_of
from answer.kinds.tasks.doer_told import (
    WITH_DOER,
    labelled_below,
    names_whoever_does,
    next_doer,
    says_who,
)
from answer.kinds.tasks.doings import row_finding
from answer.kinds.tasks.partners import tells_partner
from answer.language.figures import words_restored
from answer.language.persons import begins_with_person
from answer.language.words import Words
from answer.proving.quote import to_closing_mark, window
from answer.reading.evidence import gather
from answer.reading.reading import Evidence
from index.records import PlanRecord

NEAR = 0.45  # coverage from which a finding is worth showing beside a refusal
_NEAREST = 3
_AHEAD = 0.02  # by which it says more of the question than any other, see Signs.ahead
_CLOSE = 0.10  # evidence of other plans within this of the best is shown as well
_MOST = 5


def answer_fact(asking: Asking) -> Outcome:
    """The sentences that hold the answer, or a refusal with the nearest sentences."""
    question = asking.question
    if not asking.wanted.items and not question.identifiers and not question.expects:
        return Outcome(False, (), looked_for=(question.text,), reason="nothing")
    ranked = gather(question, asking.wanted, asking.scope, asking.archive, asking.embedder)
    ranked = of_the_name(asking, ranked)
    good = [e for e in ranked if is_enough(asking, e) and _names_doer(asking, e)]
    good = [e for e in good if tells_partner(asking, e) and not pays_for_another(asking, e)]
    good = [e for e in good if tells_part(asking, e)]
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
        if holds_value(asking.question, text):  # whom the question names itself
            continue
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
    if names_whoever_does(asking, evidence, finding):
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
    if expects == "agency" and not says_who(asking.question, text[start:end]):
        doer = next_doer(asking.question, passage.sentences, text, start)
        end = doer[1] if doer and doer[1] - start <= WITH_DOER else end
    end = to_closing_mark(text, start, end)
    highlights = matched_ranges(asking, plan, start, end)
    shown = window(text, start, end, highlights)
    return Finding(plan, passage, *shown, highlights=highlights)


def doer_of(asking: Asking, evidence: Evidence, finding: Finding) -> Finding | None:
    """Who does it, where that stands at the end of a list of tasks, too far away to be quoted."""
    text = asking.archive.plan_text(evidence.plan.id)
    shown = text[finding.start : finding.end]
    if labelled := labelled_below(asking, evidence):
        return labelled
    asks_who = asking.question.expects == "agency" and evidence.passage.row is None
    if asks_who and not holds_value(asking.question, shown.partition("(")[2]):
        above = agency_above(
            asking.question, asking.archive, evidence.plan, evidence.passage, evidence.start
        )
        if above:
            return above
    if not asks_who or says_who(asking.question, shown):
        return None
    doer = next_doer(asking.question, evidence.passage.sentences, text, evidence.start)
    if doer is None or doer[1] <= finding.end:
        return None
    bracket = (text.rfind("(", *doer), doer[1])
    shown_at = window(text, *doer, [bracket])
    return Finding(evidence.plan, evidence.passage, *shown_at, highlights=(bracket,))


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
