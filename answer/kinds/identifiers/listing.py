"""Questions for every plan that contains something: topics, very words, comparisons."""

import re
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.values import holds_value
from answer.findings import Finding, Outcome
from answer.kinds.documents.basis import asks_for_basis, in_front
from answer.kinds.facts.facts import NEAR, as_finding
from answer.kinds.identifiers.phrase_match import find_phrase
from answer.proving.quote import window
from answer.reading.clauses import whole_sentence
from answer.reading.evidence import gather, read
from answer.reading.reading import Evidence
from index.records import Hit

QUOTED = re.compile(r"[“\"«']([^”\"»']{2,})[”\"»']")
_CANDIDATES = 200  # passages read; every plan of an office's archive has one among them
_OF_BEST = 0.86  # a plan is listed if it covers this share of what the best plan covers
_GARBLED = 0.88  # share of a question's words that are recognised in garbled text
_OF_BEST_WITH_VALUE = 0.6  # the same two where the sentence has the very value of the question
_COVERS_WITH_VALUE = 0.5
_OWN = 0.5  # share of a comparison's question that the clause itself covers at least


def answer_listing(asking: Asking) -> Outcome | None:
    """Every plan that has what is asked for, each with its best sentence; None for other kinds."""
    quotes = is_quotation(asking.question.restored) and not asking.question.expects
    if not quotes and asking.question.kind not in ("which", "compare", "wording"):
        return None
    quoted = QUOTED.search(asking.question.restored)
    if not asking.wanted.items and not quoted and asking.question.kind == "which":
        return all_plans(asking)
    if quoted:
        findings = find_phrase(asking, quoted.group(1))
        looked_for = (quoted.group(1),)
        if findings and not any(_says_what_is_asked(asking, f) for f in findings):
            return Outcome(False, tuple(findings[:3]), looked_for=looked_for, reason="value")
        if findings:
            whole = tuple(_as_clause(asking, f) for f in findings)
            return Outcome(True, whole, intro="wording", looked_for=looked_for)
        if asking.question.kind in ("wording", "which"):
            nearest = tuple(as_finding(asking, e) for e in ranked(asking)[:3] if e.coverage >= NEAR)
            return Outcome(False, nearest, looked_for=looked_for, reason="phrase")
    found = ranked(asking)
    best_of_plan = _per_plan([e for e in found if listable(asking, e) and _rests(asking, e)])
    looked_for = (asking.question.restored,)
    if not best_of_plan:
        nearest = tuple(as_finding(asking, e) for e in found[:3] if e.coverage >= NEAR)
        reason = "scope" if asking.scope.places or asking.scope.years else "nothing"
        return Outcome(False, nearest, looked_for=looked_for, reason=reason)
    top = max(e.coverage for e in best_of_plan)
    share = _OF_BEST_WITH_VALUE if has_value(asking) else _OF_BEST
    kept = [e for e in best_of_plan if e.coverage >= share * top * _legible(e)]
    findings = [as_finding(asking, e) for e in kept]
    kind = asking.question.kind if len(asking.scope.plans) > 1 else "fact"
    return Outcome(True, tuple(findings), intro=kind, looked_for=looked_for)


def _as_clause(asking: Asking, finding: Finding) -> Finding:
    """The words found with all of the clause around them, where not only their place is asked."""
    passage = finding.passage
    if asking.question.kind == "which" or passage is None or passage.row is not None:
        return finding
    start, end = whole_sentence(passage, finding.start, finding.end)
    text = asking.archive.plan_text(finding.plan.id)
    shown = window(text, min(start, finding.start), max(end, finding.end), finding.highlights)
    return replace(finding, start=shown[0], end=shown[1])


def _says_what_is_asked(asking: Asking, finding: Finding) -> bool:
    """Whether a quotation stands with what the question asks about it: "đá ở sân nào"."""
    question = asking.question
    rest = replace(question, restored=QUOTED.sub(" ", question.restored))
    text = asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]
    return holds_value(rest, text, finding.plan.garbled)


def is_quotation(question: str) -> bool:
    """Whether most of a question is a phrase in quotation marks."""
    quoted = QUOTED.search(question)
    return quoted is not None and len(quoted.group(1)) >= 0.4 * len(question)


def all_plans(asking: Asking) -> Outcome:
    """The plans in scope by their titles, for a question that names nothing but a year or place."""
    years = asking.question.years
    plans = [p for p in asking.scope.plans if not years or set(years) & set(p.years)]
    findings = [
        Finding(p, asking.archive.passage_at(p.id, span[0]), *span)
        for p in plans
        if (span := p.spans.get("title"))
    ]
    looked_for = (asking.question.restored,)
    if asking.scope.places or asking.scope.years or not findings:
        return Outcome(False, (), looked_for=looked_for, reason="scope")
    return Outcome(True, tuple(findings), intro="which", looked_for=looked_for)


def _legible(evidence: Evidence) -> float:
    """What a plan's coverage is measured against: bad OCR loses words that are there."""
    return _GARBLED if evidence.plan.garbled else 1.0


def ranked(asking: Asking) -> list[Evidence]:
    """Evidence from many passages, so that no plan is missed."""
    found = gather(
        asking.question, asking.wanted, asking.scope, asking.archive, asking.embedder, _CANDIDATES
    )
    if has_value(asking):
        return found
    seen = {e.passage.id for e in found}
    for plan in asking.scope.plans:  # search misses what bad OCR spelt: read all of it
        if plan.garbled:
            passages = asking.archive.passages_of(plan.id)
            hits = [Hit(p.id, 0.0, 0.8, 0.0) for p in passages if p.id not in seen]
            found += read(asking.question, asking.wanted, asking.scope, asking.archive, hits)
    return sorted(found, key=lambda e: (-e.score, e.passage.id))


def listable(asking: Asking, evidence: Evidence) -> bool:
    """Whether a sentence says what every plan is searched for."""
    english = asking.question.language == "en"
    if asking.question.kind == "compare" and asking.question.expects:
        asked = asking.thresholds
        enough = asked.compared_english if english else asked.compared
        told = evidence.proved and evidence.typed and evidence.weakest >= asking.thresholds.whole
        return told and evidence.own >= _OWN and evidence.coverage >= enough
    if has_value(asking):
        return evidence.proved and evidence.coverage >= _COVERS_WITH_VALUE
    if evidence.weakest < asking.thresholds.whole:
        return False
    limits = asking.thresholds
    enough = limits.listed_english if english else limits.listed
    return evidence.proved and evidence.coverage >= enough


def _rests(asking: Asking, evidence: Evidence) -> bool:
    """Whether a plan says it where it tells what it rests on, if that is asked: "căn cứ Luật X"."""
    if asking.question.kind != "which" or not asks_for_basis(asking):
        return True
    return in_front(asking, evidence.plan, evidence.start)


def has_value(asking: Asking) -> bool:
    """Whether the question names a percentage, date or amount: it narrows the evidence a lot."""
    return any(i.kind in ("percent", "date", "money") for i in asking.question.identifiers)


def _per_plan(ranked: list[Evidence]) -> list[Evidence]:
    best: dict[int, Evidence] = {}
    for evidence in ranked:
        best.setdefault(evidence.plan.group, evidence)
    return list(best.values())
