"""Results as the rows of a table that leaves the program."""

from collections.abc import Iterator, Mapping, Sequence

from answer.finding.excerpt import excerpt
from answer.finding.facets import Quality, qualities
from answer.finding.groups import Group
from answer.finding.types import Found
from answer.proving.quote import quoted, years
from answer.proving.reference import printed_date, reference
from answer.types import Language
from index import Archive, PlanRecord, SectionRecord

COLUMNS = (
    "title", "number", "issuer", "place", "year", "date", "kind", "quality",
    "path", "page", "quote", "source", "file",
)  # fmt: skip
"""What the cells of a row are, in order."""


def result_rows(
    archive: Archive,
    found: Found,
    groups: Sequence[Group],
    language: Language,
    quality_names: Mapping[Quality, str],
) -> list[tuple[str, ...]]:
    """A row for each passage shown, those of all pages."""
    return [
        row for group in groups for row in _rows(archive, found, group, language, quality_names)
    ]


def _rows(
    archive: Archive, found: Found, group: Group, language: Language, names: Mapping[Quality, str]
) -> Iterator[tuple[str, ...]]:
    plans = {plan.id: plan for plan in (group.plan, *group.versions)}
    sections: dict[int, list[SectionRecord]] = {}
    for place in group.places:
        plan = plans[place.plan_id]
        if plan.id not in sections:
            sections[plan.id] = archive.sections(plan.id)
        shown = excerpt(archive, plan, place, found)
        yield (
            *_facts(plan, names),
            " › ".join(shown.path),
            str(shown.page or ""),
            quoted(archive.plan_text(plan.id)[shown.start : shown.end]),
            reference(plan, sections[plan.id], shown.start, shown.page, language),
            plan.file,
        )


def _facts(plan: PlanRecord, names: Mapping[Quality, str]) -> tuple[str, ...]:
    return (
        plan.title,
        plan.number,
        plan.issuer,
        ", ".join(filter(None, (plan.district, plan.province))),
        years(plan),
        printed_date(plan.date),
        plan.kind,
        ", ".join(names[quality] for quality in qualities(plan)),
    )
