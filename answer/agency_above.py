"""Tasks listed below the agency or person that does them: "5. Sở Tư pháp" and its duties."""

import re

from answer.findings import Finding
from answer.types import Question
from answer.values import doer_heading
from index import Archive
from index.records import PassageRecord, PlanRecord


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
