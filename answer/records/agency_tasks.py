"""The tasks of agencies: every spelling of an agency is one, whoever issued the plan."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from answer.binding.meant import levels_of
from answer.language.agencies import expand
from answer.records.counted import by_letters, newest_first, year_of
from index.records import DeadlineRecord, Excerpt, PlanRecord, TaskRecord
from ingest.places import find_places, level_word
from ingest.text import one_line

Role = Literal["lead", "support"]
_BRACKET = re.compile(r"\([^()]*\)?")
_APPOSITION = re.compile(r"\s*[-–,]\s*(?:cơ quan )?thường trực.*$", re.I)
_IN_FRONT = re.compile(r"^(?:các|lực lượng|thủ trưởng|giám đốc|chủ tịch|lãnh đạo)\s+", re.I)
_LEVEL = re.compile(
    r"\s+(?:(?:các|cấp)\s+)*(?P<level>tỉnh|huyện|quận|thành phố|thị xã|xã|phường|thị trấn)"
    r"(?:[\s,;]+(?:và\s+)?(?:huyện|quận|thành phố|thị xã|xã|phường|thị trấn))*$",
    re.I,
)
_LEVELS = {"tỉnh": "tinh", "huyện": "huyen", "quận": "huyen", "thị xã": "huyen"}
_LEVELS |= {"thành phố": "pho", "xã": "xa", "phường": "xa", "thị trấn": "xa"}
_YOUTH = re.compile(r"(?P<body>doan thanh nien) (?P<level>tinh|huyen|thanh pho)\b")
_YOUTH_LEVELS = {"tinh": "tinh", "huyen": "huyen", "thanh pho": "pho"}
_OF_PROVINCES = ("so ", "tinh uy")  # whatever the plan, there is one level of it
_OF_DISTRICTS = ("phong ",)


@dataclass(frozen=True, slots=True)
class AgencyTask:
    """A task and what an agency has to do with it."""

    plan: PlanRecord
    task: TaskRecord
    role: Role
    first: str  # earliest day or month, ISO 8601; "" where the plan gives none
    last: str
    inferred: bool  # the text gives no year; it is the plan's

    @property
    def year(self) -> int | None:
        """The year of its time, else that of its plan."""
        return int(self.last[:4]) if self.last else year_of(self.plan)


@dataclass(frozen=True, slots=True)
class AgencyTasks:
    """An agency with everything that plans give it to do."""

    id: str  # folded name in full, with its level
    name: str  # the spelling that is used most
    spellings: tuple[str, ...]  # all of them, the most used first
    tasks: tuple[AgencyTask, ...]  # by year, latest first, and by time; those without time last

    def of(self, role: Role | None) -> tuple[AgencyTask, ...]:
        """The tasks that it leads, or takes part in; all for None."""
        return tuple(task for task in self.tasks if role is None or task.role == role)


def agency_tasks(
    plans: Sequence[PlanRecord],
    tasks: Iterable[TaskRecord],
    deadlines: Iterable[DeadlineRecord],
) -> tuple[AgencyTasks, ...]:
    """Every agency with its tasks, by name."""
    by_id = {plan.id: plan for plan in plans}
    due = _by_place(deadlines)
    found: dict[str, list[AgencyTask]] = {}
    spelt: dict[str, Counter[str]] = {}
    for task in tasks:
        if (plan := by_id.get(task.plan_id)) is None:
            continue
        for id_, (role, said) in _doers(task, plan).items():
            first, last, inferred = _time(task, due)
            found.setdefault(id_, []).append(AgencyTask(plan, task, role, first, last, inferred))
            spelt.setdefault(id_, Counter()).update(said)
    made = [_agency(id_, spelt[id_], own) for id_, own in found.items()]
    return tuple(sorted(made, key=lambda agency: by_letters(agency.name)))


@lru_cache(20_000)
def agency_id(printed: str, own_level: str = "") -> str:
    """One name for all spellings of an agency: "so lao dong thuong binh va xa hoi".

    Behind a bar stands its level: "cong an|tinh". `own_level` is what level_of() says of the plan:
    a name without a level is of that, and "thành phố" is a province or a district after it.
    """
    name = _APPOSITION.sub("", one_line(_BRACKET.sub(" ", printed))).strip(" -–;,.:")
    name = _without_places(_IN_FRONT.sub("", name))
    match = _LEVEL.search(name)
    level = _LEVELS[one_line(match["level"].lower())] if match else ""
    full = expand(name[: match.start()] if match else name)
    if not match:
        full, level = _level_of_body(full)
    if level == "pho":
        level = "tinh" if own_level == "pho" else "huyen"
    own = "tinh" if own_level == "pho" else own_level
    full = full.removesuffix(" viet nam")
    if full.startswith(_OF_PROVINCES):
        return full
    if full.startswith(_OF_DISTRICTS):
        return f"{full}|{level or (own if own == 'xa' else 'huyen')}"
    return f"{full}|{level or own}".rstrip("|")


def level_of(plan: PlanRecord) -> str:
    """The level of the plan's issuer: "xa", "huyen", "tinh", or "pho" for a city like a province.

    "" where the plan doesn't say where it is from.
    """
    levels = levels_of(plan)
    level = next((level for level in ("xa", "huyen", "tinh") if level in levels), "")
    return "pho" if level == "tinh" and _is_city(plan.province) else level


@lru_cache(500)
def _is_city(province: str) -> bool:
    return any(level_word(place) == "thành phố" for place in find_places(province))


def _level_of_body(full: str) -> tuple[str, str]:
    """ "doan thanh nien", "tinh" of "Tỉnh Đoàn", where `expand` puts the level behind."""
    match = _YOUTH.match(full)
    return (match["body"], _YOUTH_LEVELS[match["level"]]) if match else (full, "")


@lru_cache(20_000)
def _without_places(name: str) -> str:
    """The name without "Đồng Tháp" behind it; what would be left with one word keeps it."""
    short = name
    for place in reversed(find_places(name)):
        if place.start:
            short = f"{short[: place.start]} {short[place.end :]}"
    short = one_line(short).strip(" -–,")
    return short if len(short.split()) > 1 else name


def _doers(task: TaskRecord, plan: PlanRecord) -> dict[str, tuple[Role, list[str]]]:
    """The agencies of a task; one that leads it and is named again as a partner leads it."""
    level = level_of(plan)
    roles: tuple[tuple[Role, tuple[Excerpt, ...]], ...] = (
        ("lead", task.lead),
        ("support", task.support),
    )
    found: dict[str, tuple[Role, list[str]]] = {}
    for role, printed in roles:
        for part in printed:
            if id_ := agency_id(part.text, level):
                found.setdefault(id_, (role, []))[1].append(part.text)
    return found


def _by_place(deadlines: Iterable[DeadlineRecord]) -> dict[int, list[DeadlineRecord]]:
    by_plan: dict[int, list[DeadlineRecord]] = {}
    for deadline in deadlines:
        if deadline.first or deadline.last:
            by_plan.setdefault(deadline.plan_id, []).append(deadline)
    return by_plan


def _time(task: TaskRecord, due: dict[int, list[DeadlineRecord]]) -> tuple[str, str, bool]:
    """When the task is due: what was read of the time that is printed with it."""
    span = task.time
    for deadline in due.get(task.plan_id, ()) if span else ():
        if span and span.start < deadline.due.end and deadline.due.start < span.end:
            first, last = deadline.first or deadline.last, deadline.last or deadline.first
            return first, last, deadline.inferred
    return "", "", False


def _agency(id_: str, spelt: Counter[str], tasks: Sequence[AgencyTask]) -> AgencyTasks:
    spellings = tuple(text for text, _ in spelt.most_common())
    name = spellings[0][:1].upper() + spellings[0][1:]
    return AgencyTasks(id_, name, spellings, tuple(sorted(tasks, key=_order)))


def _order(task: AgencyTask) -> tuple[int, str, tuple[int, str, int], int]:
    return (
        -(task.year or 0),
        task.first or "~",
        newest_first(task.plan),
        task.task.task.start,
    )
