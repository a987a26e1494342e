"""Plans that belong together over the years: of one place and subject, or of one issuer.

Committees are renamed from year to year ("Ban Chỉ đạo 138", "Ban Chỉ đạo 799"), so plans of one
place and one subject are a series whoever issued them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from answer.kinds.comparison.compared import in_order, level
from answer.language.words import spelt
from answer.proving.quote import years
from index.records import PlanRecord
from ingest.alphabet import alphabetical
from ingest.places import find_places
from ingest.text import fold

MOST = 12
"""Plans of a series; more columns than that are no comparison."""
_SAME_SUBJECT = 0.6  # share of the shorter title's words that the other title has
_FEWEST = 2
_EVERYDAY = frozenset(
    "va ve cac cua tren dia ban nam tinh huyen xa thuc hien cong tac nhiem vu".split()
)


@dataclass(frozen=True, slots=True)
class Series:
    """Plans to be compared with one another, oldest first."""

    name: str  # of the place or the issuer
    subject: str  # title of the latest plan; "" where the plans are about several things
    plans: tuple[PlanRecord, ...]

    @property
    def years(self) -> str:
        """ "2022, 2023, 2024"; empty where no year could be read."""
        return ", ".join(dict.fromkeys(filter(None, map(years, self.plans))))


def all_series(plans: Sequence[PlanRecord]) -> list[Series]:
    """The series among these plans, by name; one version of each plan."""
    best = sorted((plan for plan in plans if plan.best), key=in_order)
    found = [
        Series(_place(own[-1]), own[-1].title, tuple(own[-MOST:]))
        for place in _grouped_by_place(best)
        for own in _by_subject(place)
        if len(own) >= _FEWEST
    ]
    told = {frozenset(plan.id for plan in series.plans) for series in found}
    for own in _grouped_by_issuer(best):
        if _FEWEST <= len(own) <= MOST and frozenset(plan.id for plan in own) not in told:
            found.append(Series(own[-1].issuer, "", tuple(own)))
    return sorted(found, key=lambda series: (alphabetical(series.name), series.subject == ""))


def _grouped_by_place(plans: Sequence[PlanRecord]) -> list[list[PlanRecord]]:
    groups: dict[tuple[str, ...], list[PlanRecord]] = {}
    for plan in plans:
        if plan.province or plan.district:
            commune = fold(plan.issuer) if level(plan) > 1 else ""
            key = (fold(plan.province), fold(plan.district), commune)
            groups.setdefault(key, []).append(plan)
    return list(groups.values())


def _grouped_by_issuer(plans: Sequence[PlanRecord]) -> list[list[PlanRecord]]:
    groups: dict[tuple[str, ...], list[PlanRecord]] = {}
    for plan in plans:
        if plan.issuer:
            groups.setdefault((fold(plan.issuer), fold(plan.province)), []).append(plan)
    return list(groups.values())


def _by_subject(plans: Sequence[PlanRecord]) -> list[list[PlanRecord]]:
    groups: list[list[PlanRecord]] = []
    for plan in plans:
        own = next((g for g in groups if same_subject(g[-1], plan)), None)
        if own is None:
            groups.append([plan])
        else:
            own.append(plan)
    return groups


def same_subject(first: PlanRecord, second: PlanRecord) -> bool:
    """Whether the titles of two plans name one subject, whatever the place and the year."""
    ours, theirs = _subject(first.title), _subject(second.title)
    shorter = min(len(ours), len(theirs))
    return bool(shorter) and len(ours & theirs) >= _SAME_SUBJECT * shorter


@lru_cache(20_000)
def _subject(title: str) -> frozenset[str]:
    for place in reversed(find_places(title)):
        title = f"{title[: place.start]} {title[place.end :]}"
    words = {fold(word) for word in spelt(title) if not word[0].isdigit()}
    return frozenset(words - _EVERYDAY)


def _place(plan: PlanRecord) -> str:
    if level(plan) > 1:
        return plan.issuer
    return ", ".join(filter(None, (plan.district, plan.province)))
