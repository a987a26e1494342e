"""A topic over several plans for a briefing: the main points, quoted, near-identical ones folded.

What several plans say comes first, then each plan's own points in the order of its text. Plans
that say nothing about the topic are named.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.findings import Finding, Outcome
from answer.kinds.facts.facts import NEAR, as_finding, matched_ranges
from answer.kinds.identifiers.listing import all_plans, ranked
from answer.kinds.overview.digest import answer_digest
from answer.kinds.overview.named import plan_name, remark
from answer.kinds.wording.topic import Topical, is_about, may_be_about, topical
from answer.kinds.wording.variants import one_a_plan, variants
from answer.language.concept import Concept
from answer.language.similar import grouped
from answer.language.words import Words, spelt
from answer.phrases import phrase
from answer.reading.clauses import Clause, in_plan_order, quoted_whole, same_clause
from answer.reading.reading import Evidence
from index.records import PlanRecord

_PART = re.compile(r"[,;:“”\"«»]|\bvà\b|\band\b")
_LISTED = re.compile(r"(?<!\bphòng),|[;“”\"«»]")  # "phòng, chống" is one word
_MOST = 12  # points
_SHARED = 5  # of them, points of several plans
_A_PLAN = 3  # points of one plan
_OF_CLOSEST = 0.42  # closeness of a point, of the closest one's
_LEAST = 0.7  # of the share that the closest clause must have, for the others
_GARBLED = 0.88  # share of a topic's words that are recognised in garbled text
_TELLING = 3.5  # weight of a single word that is a topic of its own
_SUBJECT = 0.9  # share of a topic in the title of a plan that is all about it
Point = list[Clause]  # near-identical clauses, one of each plan, the newest first


def answer_overview(asking: Asking) -> Outcome | None:
    """The points about a topic, or of one plan; None for other questions."""
    if asking.question.kind != "overview":
        return None
    if outcome := answer_digest(asking):
        return outcome
    if not asking.wanted.items:
        return all_plans(asking)
    looked_for = (asking.question.restored,)
    found = ranked(asking)
    whole = _about(asking, found)
    parted, absent = _about_parts(asking, _LISTED if whole else _PART)
    pairs = _merged(parted, whole)
    absent = [] if whole else absent
    if not pairs:
        nearest = tuple(as_finding(asking, e) for e in found[:3] if e.coverage >= NEAR)
        reason = "scope" if asking.scope.places or asking.scope.years else "nothing"
        return Outcome(False, nearest, looked_for=looked_for, reason=reason)
    top = pairs[0].clause.score
    clauses = [pair.clause for pair in pairs if pair.clause.score >= _OF_CLOSEST * top]
    points = [one_a_plan(group) for group in grouped(clauses, same_clause)]
    shared, single = chosen_points(points)
    findings = [*_shared(asking, shared), *_of_plans(asking, single)]
    remarks = _remarks(asking, {c.plan.group for c in clauses}, findings)
    if absent:
        parts = ", ".join(f"“{part}”" for part in absent)
        remarks = (phrase(asking.question.language, "absent_parts", parts=parts), *remarks)
    intro = "overview" if len(asking.scope.plans) > 1 else "digest"
    best = max(pair.evidence.coverage for pair in pairs)
    return Outcome(True, tuple(findings), intro, looked_for, remarks=remarks, support=best)


def _about(asking: Asking, found: Sequence[Evidence]) -> list[Topical]:
    """The clauses about the topic, if one at least has nearly all of its words.

    The others may say a part of it in other words.
    """
    english = asking.question.language == "en"
    enough = asking.thresholds.listed_english if english else asking.thresholds.listed
    about = [e for e in found if e.coverage >= _LEAST * enough and may_be_about(asking, e)]
    if not any(e.coverage >= enough * (_GARBLED if e.plan.garbled else 1.0) for e in about):
        return []
    return [pair for pair in topical(asking, about) if is_about(asking, pair)]


def _about_parts(asking: Asking, between: re.Pattern[str]) -> tuple[list[Topical], list[str]]:
    """The clauses about any of several topics, and the topics that no clause is about.

    "“tín dụng đen”, cho vay lãi nặng" names two topics, which hardly a clause has both of.
    """
    pairs: dict[tuple[int, int], Topical] = {}
    absent = []
    parts = [part.strip() for part in between.split(asking.question.restored)]
    topics = [(part, items) for part in parts if _is_topic(items := _items_in(asking, part))]
    if len(topics) < 2:  # one topic in all, which nothing is about
        return [], []
    for part, items in topics:
        alone = replace(asking, wanted=replace(asking.wanted, items=items))
        found = _about(alone, ranked(alone))
        for pair in found:
            pairs.setdefault((pair.clause.plan.id, pair.clause.start), pair)
        if not found:
            absent.append(part)
    return sorted(pairs.values(), key=lambda t: (-t.clause.score, t.clause.plan.id)), absent


def _is_topic(items: Sequence[Concept]) -> bool:
    """Whether the words of a part name a topic: two of them, or one that is rare: "pháo"."""
    return len(items) > 1 or any(item.weight >= _TELLING for item in items)


def _merged(*found: Sequence[Topical]) -> list[Topical]:
    """Each clause once, as close as it was found, the closest first."""
    closest: dict[tuple[int, int], Topical] = {}
    for pair in (pair for pairs in found for pair in pairs):
        key = (pair.clause.plan.id, pair.clause.start)
        if key not in closest or closest[key].clause.score < pair.clause.score:
            closest[key] = pair
    return sorted(closest.values(), key=lambda t: (-t.clause.score, t.clause.plan.id))


def _items_in(asking: Asking, part: str) -> tuple[Concept, ...]:
    """The concepts whose words all stand in a part of the question."""
    words = set(spelt(part))
    return tuple(item for item in asking.wanted.items if words.issuperset(item.phrases[0]))


def chosen_points(points: Sequence[Point]) -> tuple[list[Point], list[Clause]]:
    """The points of several plans and those of one, closest first, within the limits.

    Every plan gets its closest point before any gets its second.
    """
    shared = sorted((p for p in points if len(p) > 1), key=lambda p: -len(p))[:_SHARED]
    alone = [point[0] for point in points if len(point) == 1]
    told = [clause.plan.group for point in shared for clause in point]
    single: list[Clause] = []
    for turn in range(1, _A_PLAN + 1):
        for clause in alone:
            group = clause.plan.group
            if told.count(group) < turn and clause not in single:
                single.append(clause)
                told.append(group)
    return shared, single[: max(0, _MOST - len(shared))]


def _shared(asking: Asking, points: Sequence[Point]) -> list[Finding]:
    heading = phrase(asking.question.language, "shared_points")
    found = [finding for point in points for finding in variants(asking, point, "")]
    return [replace(finding, heading=heading) for finding in found]


def _of_plans(asking: Asking, clauses: Sequence[Clause]) -> list[Finding]:
    """The points under their plans: printed plans before ruined scans, the newest first."""
    newest = sorted(
        {c.plan.id: c.plan for c in clauses}.values(),
        key=lambda plan: (plan.garbled, -max(plan.years, default=0), plan.id),
    )
    findings = []
    for plan in newest:
        heading = f"{plan_name(plan, asking.question.language)}:"
        for clause in in_plan_order([c for c in clauses if c.plan.id == plan.id]):
            marked = matched_ranges(asking, plan, clause.start, clause.end)
            findings.append(replace(quoted_whole(asking, clause, marked), heading=heading))
    return findings


def _remarks(asking: Asking, about: set[int], findings: Sequence[Finding]) -> tuple[str, ...]:
    """Which plans are all about it, which say it without being quoted, which do not say it."""
    shown = {finding.plan.group for finding in findings}
    plans = asking.scope.plans if len(asking.scope.plans) > 1 else ()
    named = (
        ("whole_plans", [p for p in plans if p.group in about and _is_subject(asking, p)]),
        ("also_in", [plan for plan in plans if plan.group in about - shown]),
        ("absent", [plan for plan in plans if plan.group not in about]),
    )
    return tuple(remark(asking.question.language, key, found) for key, found in named if found)


def _is_subject(asking: Asking, plan: PlanRecord) -> bool:
    """Whether the plan's title says all of the topic."""
    found = asking.wanted.found(Words(plan.title, plan.garbled, plan.reconstructed))
    return asking.wanted.share(map(float, found)) >= _SUBJECT
