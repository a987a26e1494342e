"""What is due in a year, month by month; what recurs; and what plans give no date for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answer.records.counted import newest_first
from index.records import DeadlineRecord, Excerpt, PlanRecord, TaskRecord

_MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Due:
    """Something with a time, or a task without one."""

    plan: PlanRecord
    what: Excerpt
    when: Excerpt | None  # as printed; None for a task without any time
    first: str  # earliest day or month, ISO 8601; "" where the text gives none
    last: str
    dates: tuple[str, ...]  # each day, where the text lists several
    inferred: bool  # the text gives no year; it is the plan's
    recurrence: str  # as in ingest.commitments.Deadline
    report: bool
    who: tuple[str, ...]  # agencies that lead it, as printed
    recipient: str

    def months(self, year: int) -> tuple[int, ...]:
        """The months of that year in which it is due or goes on."""
        if self.dates:
            at = {_at(day) for day in self.dates}
        else:
            at = set(months_between(self.first, self.last))
        return tuple(month for month in _MONTHS if (year, month) in at)


@dataclass(frozen=True, slots=True)
class Calendar:
    """A year: dated things by month, and what has no date in it."""

    year: int | None  # None: of plans whose year is unknown
    months: tuple[tuple[Due, ...], ...]  # twelve
    recurring: tuple[Due, ...]  # "hàng quý", without a day
    undated: tuple[Due, ...]  # tasks with a time that is no date ("thường xuyên"), or with none

    @property
    def dated(self) -> tuple[Due, ...]:
        """What has a date, each once, in order."""
        return tuple({id(due): due for month in self.months for due in month}.values())


def months_between(first: str, last: str) -> list[tuple[int, int]]:
    """Year and month of every month from one ISO day or month to another; none for none."""
    if not (first or last):
        return []
    (year, month), end = _at(first or last), _at(last or first)
    found = []
    while (year, month) <= end:
        found.append((year, month))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found


def dues_of(
    plans: Sequence[PlanRecord],
    deadlines: Iterable[DeadlineRecord],
    tasks: Iterable[TaskRecord],
) -> tuple[Due, ...]:
    """Every deadline of the plans, and every task for which none was read."""
    by_id = {plan.id: plan for plan in plans}
    own: dict[int, list[TaskRecord]] = {}
    for task in tasks:
        own.setdefault(task.plan_id, []).append(task)
    found: list[Due] = []
    met: set[tuple[int, int]] = set()
    for deadline in deadlines:
        if plan := by_id.get(deadline.plan_id):
            same = [task for task in own.get(plan.id, ()) if _is_of(task, deadline)]
            met |= {(task.plan_id, task.task.start) for task in same}
            found.append(_of_deadline(plan, deadline, same))
    for plan_id, left in own.items():
        if plan := by_id.get(plan_id):
            found += [_of_task(plan, t) for t in left if (plan_id, t.task.start) not in met]
    return tuple(found)


def years_in(dues: Iterable[Due]) -> tuple[int, ...]:
    """The years that have something due or are those of a plan, latest first."""
    years: set[int] = set()
    for due in dues:
        days = due.dates or tuple(filter(None, (due.first, due.last)))
        if days:
            years |= set(range(_at(days[0])[0], _at(days[-1])[0] + 1))
        else:
            years |= set(due.plan.years)
    return tuple(sorted(years, reverse=True))


def has_unknown_year(dues: Iterable[Due]) -> bool:
    """Whether something has neither a date nor a plan of a known year."""
    return any(not (due.first or due.last or due.dates or due.plan.years) for due in dues)


def calendar_of(dues: Iterable[Due], year: int | None) -> Calendar:
    """What is due in that year. What has no date is of each year that its plan is for.

    None has what has no date in the plans whose year is unknown: it is never guessed.
    """
    months: list[list[Due]] = [[] for _ in _MONTHS]
    recurring: list[Due] = []
    undated: list[Due] = []
    for due in dues:
        if due.first or due.last or due.dates:
            for month in due.months(year) if year else ():
                months[month - 1].append(due)
        elif year in (due.plan.years or (None,)):
            (recurring if due.recurrence else undated).append(due)
    ordered = tuple(
        tuple(sorted(month, key=lambda due, n=n: _order(due, year, n)))  # type: ignore[misc]
        for n, month in enumerate(months, 1)
    )
    return Calendar(year, ordered, tuple(recurring), tuple(undated))


def _is_of(task: TaskRecord, deadline: DeadlineRecord) -> bool:
    """Whether the deadline is that of the task: its time, or words of the task itself."""
    spans = [task.task, *([task.time] if task.time else [])]
    theirs = (deadline.due, deadline.what)
    return any(a.start < b.end and b.start < a.end for a in spans for b in theirs)


def _of_deadline(plan: PlanRecord, deadline: DeadlineRecord, same: Sequence[TaskRecord]) -> Due:
    leads = {part.text: None for task in same for part in task.lead}
    return Due(
        plan=plan,
        what=deadline.what,
        when=deadline.due,
        first=deadline.first,
        last=deadline.last or deadline.first,
        dates=deadline.dates,
        inferred=deadline.inferred,
        recurrence=deadline.recurrence,
        report=deadline.kind == "report",
        who=tuple(leads),
        recipient=deadline.recipient.text if deadline.recipient else "",
    )


def _of_task(plan: PlanRecord, task: TaskRecord) -> Due:
    lead = tuple(part.text for part in task.lead)
    return Due(plan, task.task, task.time, "", "", (), False, "", False, lead, "")


def _at(iso: str) -> tuple[int, int]:
    """Year and month of an ISO day or month."""
    return int(iso[:4]), int(iso[5:7] or 12)


def _order(due: Due, year: int | None, month: int) -> tuple[str, tuple[int, str, int], int]:
    """By day; what goes on or has no day behind what is due on one."""
    prefix = f"{year}-{month:02}"
    days = sorted(d for d in (*due.dates, due.last, due.first) if d.startswith(prefix) and d[8:])
    return (days[0] if days else f"{prefix}-99", newest_first(due.plan), due.what.start)
