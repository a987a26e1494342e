"""What results can be narrowed by, with how many plans each choice would leave."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from index import Archive, Filters, PlanRecord
from ingest.alphabet import alphabetical

Facet = Literal["year", "place", "issuer", "kind", "quality"]
FACETS: tuple[Facet, ...] = ("year", "place", "issuer", "kind", "quality")
Quality = Literal["printed", "ocr", "reconstructed", "garbled", "draft"]
QUALITIES: tuple[Quality, ...] = ("printed", "ocr", "reconstructed", "garbled", "draft")
_FIELDS = {"year": "years", "place": "places", "issuer": "issuers", "kind": "kinds"}


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits on the plans that are searched."""

    filters: Filters
    qualities: tuple[Quality, ...] = ()  # a plan passes with one of them
    plan: str = ""  # a file of the only plan, or ""; its versions pass too

    def without(self, facet: Facet) -> "Limits":
        """The limits but for those of one facet."""
        if facet == "quality":
            return replace(self, qualities=())
        cleared = {_FIELDS[facet]: ()}
        return replace(self, filters=replace(self.filters, **cleared))


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet."""

    value: str
    plans: int  # found plans that have it, versions of one plan counted once


def plans_within(archive: Archive, limits: Limits) -> tuple[int, ...]:
    """The ids of the plans that pass the limits, in order."""
    group = next((plan.group for plan in archive.plans() if plan.file == limits.plan), None)
    return tuple(
        sorted(
            plan.id
            for plan in archive.plans(limits.filters)
            if (not limits.plan or plan.group == group)
            and (not limits.qualities or set(limits.qualities) & set(qualities(plan)))
        )
    )


def qualities(plan: PlanRecord) -> tuple[Quality, ...]:
    """How the plan was read, and whether it is a draft."""
    read: Quality = "printed"
    if plan.reconstructed:
        read = "reconstructed"
    elif plan.garbled:
        read = "garbled"
    elif plan.ocr:
        read = "ocr"
    return (read, "draft") if plan.draft else (read,)


def choices(plans: Iterable[PlanRecord], facet: Facet) -> list[Choice]:
    """The values that these plans have: years from the last, others by how many plans have them."""
    groups: dict[str, set[int]] = defaultdict(set)
    undated = []
    for plan in plans:
        undated += [plan] if facet == "year" and not plan.years else []
        for value in _values(plan, facet):
            groups[value].add(plan.group)
    for plan in undated:  # passes the filter of each year that it can be from
        for value in groups:
            if (plan.not_before or 0) <= int(value):
                groups[value].add(plan.group)
    found = [Choice(value, len(members)) for value, members in groups.items()]
    if facet == "year":
        return sorted(found, key=lambda choice: -int(choice.value))
    return sorted(found, key=lambda choice: (-choice.plans, alphabetical(choice.value)))


def _values(plan: PlanRecord, facet: Facet) -> tuple[str, ...]:
    if facet == "year":
        return tuple(map(str, plan.years))
    if facet == "place":
        return tuple(dict.fromkeys(filter(None, (plan.province, plan.district))))
    if facet == "quality":
        return qualities(plan)
    value = plan.issuer if facet == "issuer" else plan.kind
    return (value,) if value else ()
