"""A comparison: the same target, task or clause in several plans, side by side.

Each plan shows the clause that says what was asked for and is nearest to the clause of the plan
that says it best. What a clause words otherwise than the first one is marked; values are put in one
line, each as printed and with its citation. Plans that do not say it are named, never guessed at.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.findings import Finding, Outcome
from answer.kinds.comparison.align import likeness, statement_at
from answer.kinds.comparison.compared import in_order, missing, years_in
from answer.kinds.comparison.differences import differing, short_names
from answer.kinds.comparison.plan_series import place_and_year, same_subject
from answer.kinds.comparison.verdict import Value, alike, asks_direction, value_in, verdict
from answer.kinds.facts.facts import NEAR, as_finding
from answer.kinds.identifiers.listing import QUOTED, has_value, listable, ranked
from answer.phrases import phrase
from answer.proving.proof import proved
from answer.reading.clauses import front_sections, is_clause, is_heading
from answer.reading.reading import Evidence
from index.records import PlanRecord
from ingest.text import one_line

_NAMED = 4  # plans that a question can name by place and year
_OF_BEST = 0.86  # a plan is shown if it covers this share of what the best plan covers
_OF_BEST_NAMED = 0.6  # the same where the question names the plans
_GARBLED = 0.88  # share of a question's words that are recognised in garbled text
_CLOSE = 0.15  # of the clauses of a plan that score this near to its best, the most alike is shown
_LIKE = 0.2  # what likeness to the reference adds to a score, where 1 is the cosine's range
_MOST = 30  # plans shown
_MOST_NAMED = 8  # silent plans that are called by name
_BESIDE = 3  # findings offered beside a refusal


def answer_compare(asking: Asking) -> Outcome | None:
    """What each plan says on the point compared; None for other questions and for quotations."""
    if asking.question.kind != "compare" or QUOTED.search(asking.question.restored):
        return None
    looked_for = (asking.question.restored,)
    found = ranked(asking)
    lacking = missing(asking)
    chosen = _chosen(asking, list(_clauses(asking, [e for e in found if listable(asking, e)])))
    if lacking.prevent or not chosen:
        nearest = [e for e in chosen or found[:_BESIDE] if e.coverage >= NEAR][:_BESIDE]
        beside = tuple(as_finding(asking, e) for e in nearest)
        if lacking.names:
            return Outcome(False, beside, looked_for=lacking.names, reason="missing")
        bound = asking.scope.places or asking.scope.years
        reason = "scope" if bound else "nothing"
        return Outcome(False, beside, looked_for=looked_for, reason=reason)
    if len(asking.scope.plans) == 1:
        return Outcome(True, (as_finding(asking, chosen[0]),), "fact", looked_for)
    if len(chosen) == 1 and _sides(asking) > 1:
        beside = (as_finding(asking, chosen[0]),)
        silent = tuple(_silent(asking, chosen, lacking.names))
        return Outcome(False, beside, looked_for=looked_for, reason="one_side", remarks=silent)
    findings = _side_by_side(asking, chosen)
    remarks = [*_verdict(asking, findings), *_silent(asking, chosen, lacking.names)]
    return Outcome(
        True,
        tuple(findings),
        intro="compare" if len(findings) > 1 else "compare_one",
        looked_for=looked_for,
        remarks=tuple(remarks),
        read=len(found),
        support=max(e.coverage for e in chosen),
    )


def _sides(asking: Asking) -> int:
    """How many places or years the question wants compared."""
    return max(len(asking.question.places), len(years_in(asking.question)))


def _clauses(asking: Asking, good: Sequence[Evidence]) -> Iterator[Evidence]:
    """The evidence that says something; of a heading, the first clause below it.

    Nothing of recipients, signature and the like is compared.
    """
    front = {e.plan.id: front_sections(asking, e.plan) for e in good}
    for evidence in good:
        passage = evidence.passage
        if passage.section in front[evidence.plan.id]:
            continue
        if passage.row is not None or not _is_heading(evidence):
            yield evidence
        elif below := _below(asking, evidence):
            yield below


def _is_heading(evidence: Evidence) -> bool:
    """Whether there is nothing but a heading, or a part of one: "IV." and "KINH PHÍ"."""
    passage, start = evidence.passage, evidence.start
    text = one_line(passage.text[start - passage.start : evidence.end - passage.start])
    bare = text.rstrip(".:")
    return is_heading(passage, (start, evidence.end)) or any(bare in part for part in passage.path)


def _below(asking: Asking, heading: Evidence) -> Evidence | None:
    path = heading.passage.path
    for passage in asking.archive.passages_of(heading.plan.id):
        if passage.index < heading.passage.index or passage.path[: len(path)] != path:
            continue
        for span in passage.sentences:
            if span[0] >= heading.start and is_clause(passage, span):
                return replace(heading, passage=passage, start=span[0], end=span[1])
    return None


def _chosen(asking: Asking, good: list[Evidence]) -> list[Evidence]:
    """One clause of each plan that says it, all on the same point; by year, then by place."""
    if not good:
        return []
    top = max(e.coverage for e in good)
    named = has_value(asking) or len(asking.scope.plans) <= _NAMED
    share = _OF_BEST_NAMED if named else _OF_BEST
    kept = [e for e in good if e.coverage >= share * top * _legible(e)]
    reference = max(kept, key=lambda e: (not e.plan.garbled, e.score, -e.passage.id))
    plans: dict[tuple[int, bool], list[Evidence]] = {}
    for evidence in kept:
        version = (evidence.plan.group, evidence.plan.draft)
        plans.setdefault(version, []).append(evidence)
    best = _of_one_series([_most_alike(asking, reference, own) for own in plans.values()])
    best = sorted(best, key=lambda e: (-e.score, e.passage.id))[:_MOST]
    return sorted(best, key=lambda e: in_order(e.plan))


def _of_one_series(found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence without plans on another subject, where their place and year has one on it.

    "Hạn báo cáo của Đồng Tháp năm 2023 và 2024" is not answered from a plan on the environment.
    """
    kept = []
    for one in found:
        others = [e for e in found if place_and_year(e.plan) != place_and_year(one.plan)]
        beside = [e for e in found if place_and_year(e.plan) == place_and_year(one.plan)]
        alone = not any(same_subject(one.plan, e.plan) for e in others)
        continued = any(same_subject(b.plan, e.plan) for b in beside for e in others)
        if not (alone and continued):
            kept.append(one)
    return kept


def _legible(evidence: Evidence) -> float:
    return _GARBLED if evidence.plan.garbled else 1.0


def _most_alike(asking: Asking, reference: Evidence, own: Sequence[Evidence]) -> Evidence:
    """Of the clauses of a plan that answer about equally well, the one on the same point."""
    close = [e for e in own if e.score >= own[0].score - _CLOSE]
    if len(close) == 1 or reference in close:
        return reference if reference in close else close[0]
    said = [statement_at(asking, e.plan, e.passage, e.start, e.end) for e in (reference, *close)]
    alike = likeness(said[:1], said[1:])[0]
    weighed = zip(close, alike.tolist(), strict=True)
    return max(weighed, key=lambda pair: pair[0].score + _LIKE * pair[1])[0]


def _side_by_side(asking: Asking, chosen: Sequence[Evidence]) -> list[Finding]:
    """The findings with the plan's short name, its value, and what it words otherwise.

    Values of several measures would be read as one, so then none is given.
    """
    names = short_names([e.plan for e in chosen])
    findings = [replace(as_finding(asking, e), label=names[e.plan.id]) for e in chosen]
    values = [_value(asking, finding) for finding in findings]
    told = alike([value for value in values if value])
    return [
        replace(
            finding,
            statement=(value.text if told else "") if value else _in_row(finding),
            differs=_differs(asking, finding, findings[0 if number else -1]),
        )
        for number, (finding, value) in enumerate(zip(findings, values, strict=True))
    ]


def _in_row(finding: Finding) -> str:
    """What else a table's row says: who does it, and when."""
    return finding.statement if finding.passage and finding.passage.row is not None else ""


def _differs(asking: Asking, finding: Finding, other: Finding) -> tuple[tuple[int, int], ...]:
    if finding is other or finding.plan.garbled or other.plan.garbled:
        return ()  # most of what differs from a ruined scan was misread
    ours, theirs = (asking.archive.plan_text(f.plan.id) for f in (finding, other))
    return differing(ours, (finding.start, finding.end), theirs, (other.start, other.end))


def _value(asking: Asking, finding: Finding) -> Value | None:
    targets = asking.archive.targets([finding.plan.id])
    target = value_in(asking, targets, finding)
    return Value(finding.label, finding.plan, target) if target else None


def _verdict(asking: Asking, findings: Sequence[Finding]) -> list[str]:
    """Which is higher, where it is asked and every value is there and proved."""
    if len(findings) < 2 or not asks_direction(asking.question.restored):
        return []
    values = [_value(asking, finding) for finding in findings]
    known = [value for value in values if value is not None]
    texts = asking.archive.plan_text
    if len(known) < len(findings) or not all(proved(f, texts(f.plan.id)) for f in findings):
        return [phrase(asking.question.language, "no_verdict")]
    return [verdict(asking, known)]


def _silent(asking: Asking, chosen: Sequence[Evidence], lacking: Sequence[str]) -> list[str]:
    """What the reader must know of the plans that are not shown."""
    language = asking.question.language
    shown = {e.plan.group for e in chosen}
    others = [plan for plan in asking.scope.plans if plan.group not in shown]
    ruined = [plan for plan in others if plan.garbled]
    silent = [plan for plan in others if not plan.garbled]
    names = short_names([*(e.plan for e in chosen), *others])
    remarks = []
    if lacking:
        remarks.append(phrase(language, "no_plans_of", names=", ".join(lacking)))
    if silent:
        remarks.append(_listed(asking, ("absent", "absent_count"), silent, names))
    if ruined:
        remarks.append(_listed(asking, ("unreadable_in", "unreadable_count"), ruined, names))
    return remarks


def _listed(
    asking: Asking, keys: tuple[str, str], plans: Sequence[PlanRecord], names: Mapping[int, str]
) -> str:
    """The plans by name, or how many there are."""
    language = asking.question.language
    if len(plans) > _MOST_NAMED:
        return phrase(language, keys[1], count=len(plans))
    listed = "; ".join(names[plan.id] for plan in sorted(plans, key=in_order))
    return phrase(language, keys[0], plans=listed)
