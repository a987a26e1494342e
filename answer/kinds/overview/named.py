"""Plans named in a remark: what tells each from the others in few words."""

from collections.abc import Sequence

from answer.phrases import phrase
from answer.proving.quote import origin
from answer.types import Language
from index.records import PlanRecord

_NAMES = 6  # plans that a remark names


def plan_name(plan: PlanRecord, language: Language) -> str:
    """The plan's number and who issued it when; without a number the latter alone."""
    where = origin(plan, language)
    return f"{plan.number} ({where})" if plan.number[:1].isdigit() else where


def remark(language: Language, key: str, plans: Sequence[PlanRecord]) -> str:
    """The phrase with the plans' names in it; beyond six, how many more there are."""
    names = "; ".join(plan_name(plan, language) for plan in plans[:_NAMES])
    if len(plans) > _NAMES:
        names = phrase(language, "and_more", plans=names, count=len(plans) - _NAMES)
    return phrase(language, key, plans=names)
