"""Found passages by plan: versions of one plan together, the same passage of two versions once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process

from answer.finding.texts import FoldedTexts
from answer.finding.types import Found, Place
from index import PlanRecord
from ingest.text import fold

Sort = Literal["relevance", "newest", "oldest"]
_ALIKE = 85.0  # rapidfuzz ratio, 0 to 100, from which on two versions have the same passage


@dataclass(frozen=True, slots=True)
class Group:
    """What was found in a plan, its versions included."""

    plan: PlanRecord  # the best of the versions in which something was found
    places: tuple[Place, ...]  # rankings: best first; otherwise in reading order, `plan` first
    folded: int  # passages of other versions that say the same as one in `places`
    versions: tuple[PlanRecord, ...]  # the others in which something was found


def grouped(
    found: Found, plans: Mapping[int, PlanRecord], texts: FoldedTexts, sort: Sort
) -> list[Group]:
    """The plans that something was found in, in the order asked for."""
    by_group: dict[int, dict[int, list[Place]]] = {}
    for place in found.places:
        plan = plans[place.plan_id]
        by_group.setdefault(plan.group, {}).setdefault(plan.id, []).append(place)
    groups = [_group(found, members, plans, texts) for members in by_group.values()]
    return _sorted(found, groups, sort)


def passages(groups: Iterable[Group]) -> int:
    """The passages shown for these plans."""
    return sum(len(group.places) for group in groups)


def _group(
    found: Found,
    members: Mapping[int, list[Place]],
    plans: Mapping[int, PlanRecord],
    texts: FoldedTexts,
) -> Group:
    order = sorted(members, key=lambda id_: (not plans[id_].best, plans[id_].draft, id_))
    kept = list(members[order[0]])
    known = [_words(texts, place) for place in kept]
    folded = 0
    for plan_id in order[1:]:
        for place in members[plan_id]:
            words = _words(texts, place)
            if process.extractOne(words, known, scorer=fuzz.ratio, score_cutoff=_ALIKE):
                folded += 1
            else:
                kept.append(place)
    if found.ranked:
        kept.sort(key=lambda place: -place.score)
    return Group(
        plans[order[0]], tuple(kept), folded, tuple(plans[plan_id] for plan_id in order[1:])
    )


def _words(texts: FoldedTexts, place: Place) -> str:
    return texts.words(place.plan_id, place.start, place.end)


def _sorted(found: Found, groups: Sequence[Group], sort: Sort) -> list[Group]:
    by_weight = sorted(groups, key=lambda group: (*_weight(found, group), *_name(group)))
    if sort == "relevance":
        return by_weight
    dated = [group for group in by_weight if _date(group.plan)]
    dated.sort(key=lambda group: _date(group.plan), reverse=sort == "newest")
    return [*dated, *(group for group in by_weight if not _date(group.plan))]


def _weight(found: Found, group: Group) -> tuple[float, int]:
    """The less the better: by the best passage, or by how often the number or phrase is there."""
    scores = [place.score for place in group.places]
    counted = found.kind in ("mentions", "phrases")
    return -(sum(scores) if counted else max(scores)), -len(scores)


def _date(plan: PlanRecord) -> str:
    """The date of issue, else the year; empty where neither was read."""
    return plan.date or (str(max(plan.years)) if plan.years else "")


def _name(group: Group) -> tuple[str, str]:
    return fold(group.plan.title), group.plan.file
