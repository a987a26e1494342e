"""Corrections laid over what was read: records and filters as everything above the archive sees
them.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from index.desk.corrections import stored_fact
from index.desk.facts import FactName
from index.queries import filter_key
from index.records import Filters, PlanRecord
from ingest.codes import code_key

_PLACED: tuple[FactName, ...] = (
    "kind",
    "number",
    "title",
    "issuer",
    "signer",
)  # what can be looked up in the text


def overlaid(
    plan: PlanRecord, facts: Mapping[FactName, str], text: Callable[[], str]
) -> PlanRecord:
    """The plan with these facts in place of those that were read.

    A fact that is corrected is certain. The place that says so is where the text has the very
    words; where it has them nowhere, the fact has no place. `text` gives the plan's text.
    """
    changed = {name: v for name, v in facts.items() if v != stored_fact(getattr(plan, name))}
    if not facts:
        return plan
    values: dict[str, Any] = {
        name: tuple(json.loads(value)) if name == "years" else value
        for name, value in changed.items()
    }
    spans = {name: span for name, span in plan.spans.items() if name not in changed}
    for name in _PLACED:
        if changed.get(name) and (span := _place(text(), changed[name], name == "signer")):
            spans[name] = span
    foreign = {name for name in ("number", "date") if getattr(plan, name)} - facts.keys()
    return replace(
        plan,
        **values,
        spans=spans,
        doubtful=tuple(name for name in plan.doubtful if name not in facts),
        enclosed=plan.enclosed and bool(foreign),
        corrected=tuple(sorted(changed)),
    )


def passes(plan: PlanRecord, filters: Filters) -> bool:
    """Whether the plan passes, as index/queries.py puts it in SQL for plans as they were read."""
    if filters.years and not _can_be_of(plan, filters.years):
        return False
    places = {filter_key("province", place) for place in (plan.province, plan.district)} - {""}
    wanted = {filter_key("province", place) for place in filters.places}
    if wanted and not wanted & places:
        return False
    for fact, value, chosen in (
        ("issuer", plan.issuer, filters.issuers),
        ("kind", plan.kind, filters.kinds),
    ):
        if chosen and filter_key(fact, value) not in {filter_key(fact, one) for one in chosen}:
            return False
    return not filters.plans or plan.id in filters.plans


def citation_keys(plan: PlanRecord) -> dict[str, str | int]:
    """The plan's row of index/citations.py's NUMBERED, as it is after its correction."""
    blank = not plan.number or plan.number.startswith("/") or "number" in plan.doubtful
    return {
        "id": plan.id,
        "number_key": "" if blank else code_key(plan.number),
        "date": plan.date,
        "issuer_key": filter_key("issuer", plan.issuer),
        "province_key": filter_key("province", plan.province),
        "version_group": plan.group,
        "best": plan.best,
    }


def _can_be_of(plan: PlanRecord, years: tuple[int, ...]) -> bool:
    if plan.years:
        return bool(set(plan.years) & set(years))
    return (plan.not_before or 0) <= max(years)


def _place(text: str, value: str, last: bool) -> tuple[int, int] | None:
    """Where the text has the value, however its words are spread over lines."""
    words = r"\s+".join(map(re.escape, value.split()))
    found = list(re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE))
    return found[-1 if last else 0].span() if found else None
