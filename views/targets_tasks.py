"""The tasks of an agency, by month: what it leads and what it takes part in."""

import html

import streamlit as st

from answer.records.agency_tasks import AgencyTask, AgencyTasks
from answer.records.task_calendar import months_between
from index import Archive, Filters
from index.records import Excerpt
from views import targets_data, targets_state
from views.state import say
from views.targets_download import Line, download_table
from views.targets_state import AGENCY, AGENCY_MONTH, ROLE
from views.targets_table import (
    Row,
    opened,
    place_cell,
    plan_cell,
    show_table,
)

ROLES = ("all", "lead", "support")
MONTHS = ("all", *map(str, range(1, 13)), "none")
COLUMNS = (
    "targets_time",
    "targets_task",
    "targets_lead",
    "targets_support",
    "targets_place_year",
    "targets_plan",
)
SHEET = ("targets_time", "targets_task", "targets_lead", "targets_support", "targets_role")


def show(archive: Archive, filters: Filters) -> None:
    """Draws the choice of agency, role and month, and the tasks."""
    agencies = targets_data.agencies(archive, filters)
    if not agencies:
        st.info(say("targets_no_tasks"))
        return
    left, right = st.columns([3, 2], vertical_alignment="top")
    with left:
        agency = _agency(agencies)
    with right:
        role = _segments(ROLE, ROLES, "targets_role")
    if len(agency.spellings) > 1:
        said = html.escape(say("targets_spellings", names="; ".join(agency.spellings)))
        st.html(f'<p class="detail">{said}</p>')
    tasks = [task for task in agency.tasks if role in ("all", task.role)]
    tasks = _of_month(tasks)
    if not tasks:
        st.info(say("targets_no_tasks"))
        return
    st.caption(say("targets_task_count", n=len(tasks)))
    download_table(archive, "nhiem-vu", SHEET, [_line(task) for task in tasks])
    show_table(archive, agency.name, COLUMNS, tasks, _row)


def _agency(agencies: tuple[AgencyTasks, ...]) -> AgencyTasks:
    """The agency of the URL, else the one with most tasks."""
    by_id = {agency.id: agency for agency in agencies}
    most = max(agencies, key=lambda agency: len(agency.tasks)).id
    current = targets_state.chosen(AGENCY, list(by_id), most)
    names: dict[str, str] = {}
    for agency in agencies:
        name = say("targets_agency_option", name=agency.name, n=len(agency.tasks))
        while name in names.values():
            name += " ·"
        names[agency.id] = name
    st.selectbox(
        say("targets_agency"),
        list(names),
        format_func=names.__getitem__,
        key=targets_state.shown(AGENCY, current),
        on_change=targets_state.putting(AGENCY),
    )
    return by_id[current]


def _segments(name: str, options: tuple[str, ...], word: str) -> str:
    current = targets_state.chosen(name, options, options[0])
    st.segmented_control(
        say(word),
        options,
        required=True,
        format_func=lambda option: say(f"{word}_{option}"),
        key=targets_state.shown(name, current),
        on_change=targets_state.putting(name),
    )
    return current


def _of_month(tasks: list[AgencyTask]) -> list[AgencyTask]:
    """The tasks of the month chosen; the choice says how many each has."""
    months = {option: [t for t in tasks if _is_in(t, option)] for option in MONTHS}
    current = targets_state.chosen(AGENCY_MONTH, MONTHS, "all")
    st.segmented_control(
        say("targets_month"),
        MONTHS,
        required=True,
        format_func=lambda option: _month_name(option, len(months[option])),
        key=targets_state.shown(AGENCY_MONTH, current),
        on_change=targets_state.putting(AGENCY_MONTH),
    )
    return months[current]


def _is_in(task: AgencyTask, option: str) -> bool:
    if option == "all":
        return True
    months = {month for _, month in months_between(task.first, task.last)}
    return not months if option == "none" else int(option) in months


def _month_name(option: str, count: int) -> str:
    if option.isdigit():
        return say("targets_month_option", month=option, n=count)
    return say(f"targets_month_{'any' if option == 'all' else option}", n=count)


def _row(task: AgencyTask) -> Row:
    said, plan = task.task.task, task.plan
    cells = (
        _time(task),
        opened(plan, said.start, said.end, said.text),
        _names(task.task.lead),
        _names(task.task.support),
        place_cell(plan),
        plan_cell(plan),
    )
    return Row(plan, said.start, said.end, cells)


def _time(task: AgencyTask) -> str:
    printed = task.task.time
    if printed is None:
        return f"<em>{html.escape(say('targets_no_time'))}</em>"
    note = say("targets_inferred", year=task.last[:4]) if task.inferred else ""
    return html.escape(printed.text) + (f"<br><em>{html.escape(note)}</em>" if note else "")


def _names(agencies: tuple[Excerpt, ...]) -> str:
    return "<br>".join(html.escape(agency.text) for agency in agencies) or "–"


def _line(task: AgencyTask) -> Line:
    said = task.task.task
    cells = (
        task.task.time.text if task.task.time else "",
        said.text,
        "; ".join(agency.text for agency in task.task.lead),
        "; ".join(agency.text for agency in task.task.support),
        say(f"targets_role_{task.role}"),
    )
    return Line(task.plan, said.start, said.end, cells)
