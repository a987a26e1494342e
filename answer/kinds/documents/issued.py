"""Plans by the date of issue: "Những kế hoạch nào được ban hành trong tháng 02 năm 2025?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.scope import bind
from answer.findings import Finding, Outcome
from index.records import PlanRecord
from ingest.text import fold

_PLANS = r"(?:ke hoach|van ban|tai lieu)"
_ISSUED = r"(?:ban hanh|ky|ra doi|de ngay|issued|signed|dated)"
_PLANS_EN = r"(?:plans|documents)"
_ASKS = re.compile(
    rf"\b(?:nhung |cac )?{_PLANS} nao (?:\w+ ){{0,4}}{_ISSUED}\b"
    rf"|\b(?:liet ke|danh sach|bao nhieu|may) (?:\w+ ){{0,3}}{_PLANS} (?:\w+ ){{0,4}}{_ISSUED}\b"
    rf"|\b(?:which|what|list|how many) (?:\w+ ){{0,3}}{_PLANS_EN} (?:\w+ ){{0,4}}{_ISSUED}\b"
)
_WHEN = re.compile(
    rf"\b{_ISSUED} (?:(?:vao|trong|ngay|in|on|during) ){{0,2}}"
    r"(?:(?P<day>\d{1,2})\s*(?: thang |[/.-]))?(?:thang )?"
    r"(?:(?P<month>\d{1,2})(?: nam |\s*[/.-]\s*))?"
    r"(?:quy (?P<quarter>[1-4]|i{1,3}|iv) (?:nam )?)?(?:nam )?(?P<year>(?:19|20)\d\d)\b"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def answer_issued(asking: Asking) -> Outcome | None:
    """Every plan that was issued in the month, quarter or year named; None for other questions."""
    words = fold(asking.question.restored)
    when = _WHEN.search(words) if _ASKS.search(words) else None
    if (
        when is None
        or not (when["month"] or when["quarter"])
        or any(i.kind in ("code", "phone") for i in asking.question.identifiers)
    ):
        return None
    question = replace(asking.question, kind="which", expects="", years=())
    scope = bind(question, asking.archive, asking.archive.plans())
    looked_for = (asking.question.restored,)
    if scope.places:
        return Outcome(False, (), looked_for=scope.places, reason="scope")
    plans = sorted((p for p in scope.plans if _fits(p.date, when)), key=lambda p: (p.date, p.id))
    findings = [f for plan in plans if (f := _date(asking, plan))]
    reason = "" if findings else "nothing"
    return Outcome(bool(findings), tuple(findings), "plans", looked_for, reason=reason)


def _fits(date: str, when: re.Match[str]) -> bool:
    """Whether a plan's date lies in the time named; what it lacks it can't prove."""
    parts = [int(part) for part in date.split("-")] if date else []
    if parts[:1] != [int(when["year"])]:
        return False
    if quarter := when["quarter"]:
        number = _QUARTERS.get(quarter) or int(quarter)
        return len(parts) > 1 and (parts[1] + 2) // 3 == number
    asked: Sequence[str | None] = (when["month"], when["day"])
    return all(
        value is None or (len(parts) > at and parts[at] == int(value))
        for at, value in enumerate(asked, 1)
    )


def _date(asking: Asking, plan: PlanRecord) -> Finding | None:
    """The plan by the line with its date, or by its title."""
    span = plan.spans.get("date") or plan.spans.get("title")
    if span is None:
        return None
    text = asking.archive.plan_text(plan.id)
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1])
    start += len(text[start : span[0]]) - len(text[start : span[0]].lstrip())
    line = (start, len(text[: end if end >= 0 else len(text)].rstrip()))
    return Finding(plan, asking.archive.passage_at(plan.id, span[0]), *line, highlights=(span,))
