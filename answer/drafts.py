"""Which version of a plan is meant: its draft, the plan as it was issued, or both side by side."""

import re
from collections.abc import Sequence

from answer.types import Question
from index import Archive
from index.records import PlanRecord
from ingest.text import fold

_DRAFT = re.compile(r"\bdu thao\b|\bdraft\b")
# "Lấy ý kiến dự thảo luật" is about something in a plan.
_DRAFT_PLAN = re.compile(
    r"\bban du thao\b|\bdu thao (?:cua )?(?:ban )?ke hoach\b|\bke hoach\b.{0,60}\bdu thao\b(?! \w)"
    r"|\bban nhap\b|\bdraft\b"
)
_FINAL = re.compile(r"\bchinh thuc\b|\bban (?:da )?ban hanh\b|\bban cuoi\b|\bofficial\b|\bfinal\b")
_INSIDE = {"value", "assignment", "open"}  # kinds that are asked of what stands in a plan


def names_draft(question: Question) -> bool:
    """Whether the question names a draft."""
    cue = _DRAFT if question.kind in ("document", "compare") else _DRAFT_PLAN
    return cue.search(fold(question.restored)) is not None


def names_both(question: Question) -> bool:
    """Whether the question names the draft and the plan as issued."""
    return names_draft(question) and _FINAL.search(fold(question.restored)) is not None


def drafts_meant(
    question: Question, plans: Sequence[PlanRecord], archive: Archive
) -> list[PlanRecord]:
    """The plans; where the question names a draft, the drafts of those that have one.

    A comparison gets both versions. `plans` has each plan in its best version alone.
    """
    named = names_draft(question)
    if not named or question.kind not in (*_INSIDE, "compare"):
        return list(plans)
    groups = {plan.group for plan in plans}
    drafts = {p.group: p for p in archive.plans() if p.draft and p.group in groups}
    if question.kind == "compare" or _FINAL.search(fold(question.restored)):
        return [*plans, *(d for d in drafts.values() if d not in plans)]
    return list(drafts.values()) or list(plans)
