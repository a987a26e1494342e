"""When the reports of two plans are due, side by side: "So hạn báo cáo năm của kế hoạch A với B".

Each side is a place and the subject of one of its plans; of a place's plans the one is meant whose
title has most of the question's words.
"""

from collections.abc import Callable
from dataclasses import replace

from answer.binding.asking import Asking
from answer.findings import Finding, Outcome
from answer.kinds.comparison.differences import short_names
from answer.language.abbreviations import written_out
from answer.language.words import spelt
from index.records import PlanRecord
from ingest.text import fold

_SMALL = frozenset(
    """ke hoach thuc hien trien khai tinh thanh pho huyen xa phuong nam va cua tren dia ban cac so
    bao cao den giai doan ve voi cong tac""".split()
)
_SIDES = 2


def compared_days(asking: Asking, day_of: Callable[[PlanRecord], Finding | None]) -> Outcome | None:
    """The days of the plans that the question names by place and subject; None unless all tell."""
    plans = _sides(asking)
    found = [day for plan in plans if (day := day_of(plan))]
    if len(plans) != _SIDES or len(found) < len(plans):
        return None
    names = short_names(plans)
    findings = tuple(replace(day, label=names[day.plan.id]) for day in found)
    return Outcome(True, findings, "compare", (asking.question.restored,))


def _sides(asking: Asking) -> list[PlanRecord]:
    """For each place of the question the one plan that it names; empty where one is unclear."""
    places = {word for place in asking.question.places for word in _words(place)}
    said = _words(asking.question.restored) - places
    chosen = []
    for place in asking.question.places:
        own = [p for p in asking.scope.plans if place in (p.province, p.district)]
        ranked = sorted(own, key=lambda plan: -len(said & _words(plan.title)))
        scores = [len(said & _words(plan.title)) for plan in ranked[:2]]
        if not ranked or (len(scores) > 1 and scores[0] == scores[1]):
            return []
        chosen.append(ranked[0])
    return chosen


def _words(text: str) -> set[str]:
    return {word for said in spelt(written_out(text)) if (word := fold(said)) not in _SMALL}
