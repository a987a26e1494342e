"""How many plans there are, and which: by title, place, year and subject."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.meant import levels_of, meant, share_of
from answer.binding.scope import bind
from answer.findings import Finding, Outcome
from answer.kinds.identifiers.identifiers import answer_identifiers, binding_identifiers
from answer.kinds.identifiers.listing import answer_listing
from answer.language.frame import phrases
from answer.language.patterns import any_of
from index.records import PlanRecord
from ingest.text import fold

_PLANS = r"(?:ban )?(?:ke hoach|van ban|tai lieu)"
_ASKS = any_of(
    rf"\b(?:bao nhieu|may) {_PLANS}\b",
    rf"\b(?:liet ke|danh sach|thong ke)\b(?: \w+){{0,3}} {_PLANS}\b(?! nao)"
    r"(?!.*\b(?:nhac|dan chieu|can cu)\b)",
    rf"\b(?:kho|luu tru)\b(?: \w+){{0,3}} (?:co|gom|luu)(?: \w+){{0,2}} {_PLANS}(?: nao| gi)?\b",
    rf"^\W*co (?:nhung |cac )?{_PLANS} nao(?: (?:cua|nam|trong|ve) .*)?\W*$",
    rf"^\W*(?:nhung |cac )?{_PLANS} (?:cua|nam|ve)\b"
    r"(?!.*\b(?:nao|gi|bao nhieu|ai|may|dau|the nao|ra sao)\b)",
    r"\bhow many\b(?: \w+){0,3} (?:plans|documents)\b",
    r"\b(?:list|show)\b(?: \w+){0,4} (?:plans|documents)\b",
    r"\b(?:what|which) plans (?:are there|do we have|does the archive|are in)\b",
)
_LEVEL = re.compile(r"\b(?:cap|cua cac|cac) (?P<level>tinh|huyen|xa|phuong)\b(?! hoi)")
_LEVELS = {"tinh": "tinh", "huyen": "huyen", "xa": "xa", "phuong": "xa"}
_FRAME = phrases(
    """
    kế hoạch, văn bản, tài liệu, bản, kho, lưu trữ, danh sách, thống kê, năm nay, hết thảy, ký hiệu,
    kể hết ra, kể hết, kể ra, kể, mọi, đã, ban hành, many,
    archive, there, list, show, all, plans, documents
    """
)


def answer_counting(asking: Asking) -> Outcome | None:
    """Every plan that fits, by its title, with their number; None for other questions."""
    words = fold(asking.question.restored)
    if asking.question.kind in ("compare", "wording", "overview") or not _ASKS.search(words):
        return None
    question = replace(asking.question, kind="which", expects="")
    scope = bind(question, asking.archive, asking.archive.plans())
    asking = replace(asking, question=question, scope=scope)
    if binding_identifiers(asking):
        return answer_identifiers(asking)
    which = meant(asking, _FRAME)
    looked_for = which.missing or (question.restored,)
    if which.missing:
        return Outcome(False, (), looked_for=looked_for, reason="scope")
    english = question.language == "en"
    limits = asking.thresholds
    enough = limits.listed_english if english else limits.listed
    plans = [p for p in which.plans if _is_kind(p, words)]
    if question.years:
        plans = [p for p in plans if _of(p, question.years)]
    if match := _LEVEL.search(words):
        level = _LEVELS[match["level"]]
        plans = [p for p in plans if level in levels_of(p)]
    if which.topic.items:
        plans = [p for p in plans if share_of(which.topic, p) >= enough]
    findings = [f for plan in _in_order(plans) if (f := _title(asking, plan))]
    if findings:
        return Outcome(True, tuple(findings), "plans", looked_for)
    if which.topic.items:  # no title says it: plans that speak of it in their text
        return answer_listing(asking)
    return Outcome(False, (), looked_for=looked_for, reason="nothing")


def _is_kind(plan: PlanRecord, words: str) -> bool:
    """Whether a plan is what is counted: a "kế hoạch" where that is asked for."""
    return "ke hoach" not in words or not plan.kind or fold(plan.kind) == "ke hoach"


def _of(plan: PlanRecord, years: Sequence[int]) -> bool:
    """Whether the plan is for one of the years, or dated in it where it is for none."""
    return bool(set(years) & (set(plan.years) or {int(plan.date[:4] or 0)}))


def _in_order(plans: Sequence[PlanRecord]) -> list[PlanRecord]:
    """The newest first, those of one place side by side."""
    return sorted(plans, key=lambda p: (-max(p.years, default=0), p.province, p.district, p.file))


def _title(asking: Asking, plan: PlanRecord) -> Finding | None:
    """The plan by its title, or by its first words where that could not be read."""
    span = plan.spans.get("title")
    if span is None:
        first = next(iter(asking.archive.passages_of(plan.id)), None)
        if first is None:
            return None
        span = (first.sentences or ((first.start, first.end),))[0]
    return Finding(plan, asking.archive.passage_at(plan.id, span[0]), *span)
