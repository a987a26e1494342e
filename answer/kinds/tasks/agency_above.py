"""Tasks listed below the agency or person that does them: "5. Sở Tư pháp" and its duties."""

import re
from dataclasses import replace

from answer.binding.values import doer_heading
from answer.findings import Finding
from answer.proving.quote import MAX_QUOTE
from answer.types import Question
from index import Archive
from index.records import PassageRecord, PlanRecord

_NEXT_ITEM = re.compile(r"\n\s*(?:\n|[-–+•*]\s|\d{1,2}[.)]|[a-zđ]\))")


def in_order(archive: Archive, doer: Finding, task: Finding, person: bool) -> list[Finding]:
    """Who does a task and the task, as they are quoted; a person is named first.

    "18. Sở Y tế: Phối hợp ...; tham mưu ..." is quoted from the agency on, or after the agency
    where the task stands far behind it. Of an item of a list the task is quoted first.
    """
    if not _runs_on(archive.plan_text(doer.plan.id), doer, task):
        return [doer, task] if person else [task, doer]
    if task.end - doer.start > MAX_QUOTE:
        return [replace(doer, end=doer.end + 1), task]
    return [replace(task, start=doer.start, highlights=(*doer.highlights, *task.highlights))]


def _runs_on(text: str, doer: Finding, task: Finding) -> bool:
    """Whether the task stands in the paragraph that the agency and a colon begin."""
    between = text[doer.end : task.start]
    return between.startswith(":") and _NEXT_ITEM.search(between) is None


def agency_above(
    question: Question, archive: Archive, plan: PlanRecord, passage: PassageRecord, start: int
) -> Finding | None:
    """The heading above a task that begins at `start`, where it names who does it."""
    heading = doer_heading(question, passage.path) if passage.row is None else ""
    if not heading:
        return None
    words = r"\s+".join(map(re.escape, heading.split()))
    found = list(re.finditer(words, archive.plan_text(plan.id)[:start]))
    if not found:
        return None
    above = archive.passage_at(plan.id, found[-1].start())
    return Finding(plan, above or passage, *found[-1].span(), highlights=(found[-1].span(),))
