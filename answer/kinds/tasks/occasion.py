"""When and where takes place what a plan is all about, told below the heading that says so.

"Khi nào tiêm phòng dại ở An Khánh?" is answered in the plan on vaccination by what stands below
"Thời gian, địa điểm": "Đợt chính từ ngày 17/3 đến ngày 28/3", which need not say "tiêm" again.
"""

import re

from answer.binding.asking import Asking
from answer.binding.meant import meant, title_says
from answer.binding.values import holds_value
from answer.findings import Finding, Outcome
from answer.kinds.facts.facts import answer_fact
from answer.reading.clauses import clause_at, front_sections, quoted_whole
from index.records import PlanRecord
from ingest.text import fold

_HEADING = {
    "date": re.compile(r"\b(?:thoi gian|lich|thoi diem|tien do thuc hien)\b"),
    "place": re.compile(r"\b(?:dia diem|noi to chuc|thoi gian)\b"),
}
_MOST = 3


def answer_occasion(asking: Asking) -> Outcome | None:
    """The clauses below such a heading of the one plan meant, where no sentence says it itself.

    None where something in the plan is asked for that its title does not say.
    """
    heading = _HEADING.get(asking.question.expects)
    if heading is None or asking.question.kind not in ("value", "open"):
        return None
    which = meant(asking, frozenset())
    groups = {plan.group for plan in which.plans}
    topic = asking.wanted
    if len(groups) != 1 or not topic.items or not title_says(topic, which.plans[0]):
        return None
    found = _below(asking, which.plans[0], heading)
    told = answer_fact(asking) if found else None
    if told is None or told.answered:
        return told
    return Outcome(True, tuple(found), "fact", (asking.question.restored,))


def _below(asking: Asking, plan: PlanRecord, heading: re.Pattern[str]) -> list[Finding]:
    """The clauses with such a value whose heading names it."""
    front = front_sections(asking, plan)
    found: dict[int, Finding] = {}
    for passage in asking.archive.passages_of(plan.id):
        if passage.section in front or not heading.search(fold(" . ".join(passage.path))):
            continue
        for span in passage.sentences:
            clause = clause_at(asking, plan, passage, span)
            if clause and holds_value(asking.question, clause.text, plan.garbled):
                found.setdefault(clause.start, quoted_whole(asking, clause))
    return list(found.values())[:_MOST]
