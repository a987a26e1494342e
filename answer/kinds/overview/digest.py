"""One plan in short: purpose, targets, tasks, reports and who does it, all quoted.

Nothing is summed up in other words. The parts are found by the headings that plans use for them,
and tasks are told by their headings, which the plan itself made to sum them up.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from answer.binding.asking import Asking
from answer.findings import Finding, Outcome
from answer.kinds.facts.targets import targets_of
from answer.kinds.overview.headed import section_asked
from answer.kinds.overview.parts import asks_groups, part_asked, plans_of_part, sums_up_plan
from answer.language.words import Words, spelt
from answer.phrases import phrase
from answer.question.asides import headings_asked
from answer.question.preface import asked_part
from answer.reading.clauses import Clause, clause_at, front_sections, is_heading, quoted_whole
from index.records import PlanRecord, SectionRecord
from ingest.mentions import find_mentions
from ingest.text import fold, one_line

_ABOUT = 0.75  # share of the question's words that the plan's own description must have
_PURPOSE = re.compile(r"muc dich|muc tieu|quan diem|yeu cau")
_TARGETS = re.compile(r"chi tieu|muc tieu")
_ONLY_TARGETS = re.compile(r"\bchi tieu\b|\btargets\b")
_GENERAL = re.compile(r"\bmuc tieu (?:chung|tong quat)\b|\bquan diem\b|\byeu cau\b(?!.*chi tieu)")
_TASKS = re.compile(r"nhiem vu|giai phap|noi dung|bien phap|cong viec")
_DOING = re.compile(
    r"^(?:[\divx]+[.)/]? ?)?(?:to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem)"
)
_FIGURE = re.compile(  # "giảm ít nhất 5%", "trên 40 mô hình"
    r"%|phan tram|(?<![\d/.,])\d[\d.,]* [a-z]{2,} [a-z]"
    r"|\b(?:giam|tang|tren|duoi|it nhat|toi thieu|dat|phan dau)\b\D{0,25}\d"
)
_REPORTS = re.compile(r"bao cao")
_WHEN = re.compile(
    r"truoc ngay|hang (?:thang|quy|nam)|dinh ky|6 thang|ngay \d|\d/\d|moi (?:thang|quy)|ket thuc"
)
_GIVES = re.compile(r"\bgiao\b|chu tri|chiu trach nhiem|kinh phi")
_MOST = {"purpose": 2, "targets": 5, "tasks": 8, "reports": 2, "doers": 2}
_WHOLE_PART = 16  # clauses of a part that is asked for alone
_ATTACHED = re.compile(r"^\W*(?:bang|bieu|phu luc|danh muc|danh sach|mau)\b")
_CHAPTERS = 3  # chapters with other headings than these parts have
_A_CHAPTER = 4  # clauses of each


@dataclass(frozen=True, slots=True)
class _Place:
    """A clause and the folded headings that it stands under."""

    clause: Clause
    path: str
    text: str  # folded


def answer_digest(asking: Asking) -> Outcome | None:
    """The main points of the plan that the question names; None where it asks for a topic."""
    part = part_asked(asking)
    if part and not (asking.scope.places or asking.scope.years):
        plans = plans_of_part(asking)
        if len(plans) == 1 and (findings := _of_part(asking, plans[0], part)):
            return Outcome(True, findings, "digest", (asking.question.restored,))
    several = ":" in asking.question.restored  # "tóm tắt kế hoạch X: mục tiêu, kinh phí"
    if not several and (found := section_asked(asking)):
        return Outcome(True, _below(asking, *found), "digest", (asking.question.restored,))
    if not sums_up_plan(one_line(fold(asked_part(asking.question.restored)))):
        return None
    looked_for = (asking.question.restored,)
    if asking.scope.places or asking.scope.years:
        missing = (*asking.scope.places, *map(str, asking.scope.years))
        return Outcome(False, (), looked_for=missing, reason="scope")
    plans = _named_plans(asking)
    if len(plans) == 1:
        findings = _points(asking, plans[0])
        return Outcome(bool(findings), findings, "digest", looked_for, reason="nothing")
    titles = tuple(f for plan in plans[:5] if (f := _title(asking, plan)))
    return Outcome(False, titles, looked_for=looked_for, reason="plans" if plans else "nothing")


def _named_plans(asking: Asking) -> list[PlanRecord]:
    """The plans that the question's words fit; those of the very place before those inside it."""
    codes = {i.key for i in asking.question.identifiers if i.kind == "code"}
    plans = list(asking.scope.plans)
    if codes:
        own = [p for p in plans if codes & {m.key for m in find_mentions(p.number)}]
        return own or [p for p in plans if codes & {m.key for m in find_mentions(p.title)}]
    plans = [plan for plan in plans if _fits(asking, plan)]
    named = {fold(place) for place in asking.question.places}
    exact = [p for p in plans if fold(p.district or p.province) in named]
    return exact or plans


def _fits(asking: Asking, plan: PlanRecord) -> bool:
    if not asking.wanted.items:
        return True
    described = " . ".join((plan.kind, plan.title, plan.issuer, plan.number))
    wanted = asking.wanted
    head, colon, _ = asking.question.restored.partition(":")
    if colon:  # "Tóm tắt kế hoạch ...: mục tiêu, kinh phí"
        named = set(spelt(head))
        wanted = replace(
            wanted, items=tuple(i for i in wanted.items if named.issuperset(i.phrases[0]))
        )
    found = wanted.found(Words(described, plan.garbled, plan.reconstructed))
    return wanted.share(map(float, found)) >= _ABOUT


def _title(asking: Asking, plan: PlanRecord) -> Finding | None:
    span = plan.spans.get("title")
    return Finding(plan, asking.archive.passage_at(plan.id, span[0]), *span) if span else None


def _points(asking: Asking, plan: PlanRecord) -> tuple[Finding, ...]:
    """The points in the order of the parts; no clause in two of them."""
    places = _places(asking, plan)
    parts: list[tuple[str, list[Finding]]] = []
    used: set[int] = set()

    def take(part: str, fits: Callable[[_Place], bool]) -> None:
        clauses = [p.clause for p in places if p.clause.start not in used and fits(p)][
            : _MOST[part]
        ]
        used.update(clause.start for clause in clauses)
        parts.append((part, [quoted_whole(asking, clause) for clause in clauses]))

    asked = [f for heading in _headings_asked(asking) for f in _headed(asking, places, heading)]
    used.update(finding.start for finding in asked)
    take("targets", lambda p: bool(_TARGETS.search(p.path)) and bool(_FIGURE.search(p.text)))
    take("purpose", lambda p: bool(_PURPOSE.search(p.path)))
    take("reports", lambda p: bool(_REPORTS.search(p.text) and _WHEN.search(p.text)))
    take("doers", lambda p: bool(_DOING.search(p.path) and _GIVES.search(p.text)))
    tasks = [p for p in places if p.clause.start not in used and _TASKS.search(p.path)]
    headings = _task_headings(asking, plan, places)
    if headings and len(tasks) > _MOST["tasks"]:  # fewer are quoted themselves
        parts.append(("tasks", headings))
    else:
        take("tasks", lambda p: bool(_TASKS.search(p.path)))
    order = list(_MOST)
    parts.sort(key=lambda pair: order.index(pair[0]))
    known = tuple(
        replace(finding, heading=_part(asking, part)) for part, found in parts for finding in found
    )
    told = {f.passage.path[0] for f in (*asked, *known) if f.passage and f.passage.path}
    return (*asked, *known, *_of_other_chapters(asking, places, told))


def _headings_asked(asking: Asking) -> list[re.Pattern[str]]:
    return headings_asked(fold(asking.question.restored))


def _headed(asking: Asking, places: Sequence[_Place], heading: re.Pattern[str]) -> list[Finding]:
    """The first clauses right below such a heading, each under that heading."""
    below = [
        (name, place.clause)
        for place in places
        for name in place.clause.passage.path[-2:]  # the last may be a numbered item's own
        if heading.search(fold(name))
    ]
    return [
        replace(quoted_whole(asking, clause), heading=f"{one_line(name)}:")
        for name, clause in below[:_A_CHAPTER]
    ]


def _of_part(asking: Asking, plan: PlanRecord, part: str) -> tuple[Finding, ...]:
    """All clauses of one part of a plan; its targets from records where no heading says so."""
    places = _places(asking, plan)
    if part == "tasks":
        groups = asks_groups(fold(asking.question.restored))
        if groups and (headings := _task_headings(asking, plan, places)):
            return tuple(headings)
        findings = [f for f in _points(asking, plan) if f.heading == _part(asking, "tasks")]
        return tuple(findings)
    heading = _TARGETS if part == "targets" else _PURPOSE
    inside = [p.clause for p in places if heading.search(p.path)]
    if part == "targets" and _ONLY_TARGETS.search(fold(asking.question.restored)):
        inside = [p.clause for p in places if _is_target(p)] or inside
    if not inside and part == "targets":
        return tuple(targets_of(asking, plan)[:_WHOLE_PART])
    return tuple(quoted_whole(asking, clause) for clause in inside[:_WHOLE_PART])


def _is_target(place: _Place) -> bool:
    return bool(_TARGETS.search(place.path)) and not _GENERAL.search(place.path)


def _below(asking: Asking, plan: PlanRecord, section: SectionRecord) -> tuple[Finding, ...]:
    """All clauses below one heading."""
    inside = [
        p.clause for p in _places(asking, plan) if section.start <= p.clause.start < section.end
    ]
    return tuple(quoted_whole(asking, clause) for clause in inside[:_WHOLE_PART])


def _part(asking: Asking, part: str) -> str:
    return phrase(asking.question.language, f"part_{part}")


def _of_other_chapters(asking: Asking, places: Sequence[_Place], told: set[str]) -> list[Finding]:
    """The first clauses of chapters that no part has quoted, each under its own heading.

    A short plan has "Thời gian, địa điểm" or "Phân công" where others have tasks.
    """
    chapters: dict[str, list[Clause]] = {}
    for place in places:
        chapter = next(iter(place.clause.passage.path), "")
        if chapter and chapter not in told and not _ATTACHED.search(fold(chapter)):
            chapters.setdefault(chapter, []).append(place.clause)
    return [
        replace(quoted_whole(asking, clause), heading=f"{one_line(chapter)}:")
        for chapter, clauses in list(chapters.items())[:_CHAPTERS]
        for clause in clauses[:_A_CHAPTER]
    ]


def _places(asking: Asking, plan: PlanRecord) -> list[_Place]:
    """Every clause of the plan's body in reading order."""
    front = front_sections(asking, plan)
    found: dict[int, _Place] = {}
    for passage in asking.archive.passages_of(plan.id):
        if passage.section in front or passage.row is not None:
            continue
        path = fold(" . ".join(passage.path))
        for span in passage.sentences:
            if clause := clause_at(asking, plan, passage, span):
                found.setdefault(clause.start, _Place(clause, path, fold(clause.text)))
    return list(found.values())


def _task_headings(asking: Asking, plan: PlanRecord, places: Sequence[_Place]) -> list[Finding]:
    """What stands right below the part on tasks: headings, or first clauses where one has none."""
    sections = asking.archive.sections(plan.id)
    parts = {
        s.index
        for s in sections
        if s.parent is None or sections[s.parent].parent is None
        if _TASKS.search(fold(s.title)) and not _DOING.search(fold(s.title))
    }
    below = [s for s in sections if s.parent in parts and s.index not in parts]
    findings = [f for s in below if (f := _heading(asking, plan, s, places))]
    return findings[: _MOST["tasks"]]


def _heading(
    asking: Asking, plan: PlanRecord, section: SectionRecord, places: Sequence[_Place]
) -> Finding | None:
    passage = asking.archive.passage_at(plan.id, section.start)
    if passage is not None and section.title:
        spans = passage.sentences
        first = next((span for span in spans if span[0] <= section.start < span[1]), None)
        if first and is_heading(passage, first):
            return Finding(plan, passage, *first)
    inside = (p.clause for p in places if section.start <= p.clause.start < section.end)
    clause = next(inside, None)
    return quoted_whole(asking, clause) if clause else None
