"""The figures of a plan's statements that may change from one plan to the next."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.binding.asking import Asking
from answer.kinds.comparison.align import Statement
from index.records import PlanRecord

# "26 tổ": a count, and no list number, year, date or code.
_COUNT = re.compile(
    r"(?<![\w/.,-])(?<!ngày )(?<!tháng )(?<!số )(?!(?:19|20)\d\d(?!\d))"
    r"\d+(?:\.\d{3})*(?:,\d+)?(?=\s[^\W\d_])(?!\s(?:tháng|năm|giờ|ngày)\b)"
)


@dataclass(frozen=True)
class Figures:
    """What may change from year to year in a plan: values and deadlines, by where they stand."""

    found: Sequence[tuple[int, str]]

    @classmethod
    def of(cls, asking: Asking, plan: PlanRecord) -> "Figures":
        """Those of a plan. A deadline is its days and months, whatever the year."""
        archive = asking.archive
        values = [
            (m.start, m.normal)
            for m in archive.mentions(plan_ids=[plan.id])
            if m.kind in ("percent", "money")
        ]
        values += [
            (t.value.start, f"{t.low} {t.high} {t.unit}") for t in archive.targets([plan.id])
        ]
        values += [
            (d.due.start, f"{d.first[4:]} {d.last[4:]}")
            for d in archive.deadlines([plan.id])
            if d.last[4:]
        ]
        text = archive.plan_text(plan.id)
        values += [(m.start(), m.group()) for m in _COUNT.finditer(text)]
        return cls(values)

    def within(self, statement: Statement) -> set[str]:
        """Those of a statement."""
        return {value for at, value in self.found if statement.start <= at < statement.end}
