"""What is due in a year: twelve months at a glance, each of them in full, and what has no date."""

import html

import streamlit as st

from answer.proving.reference import printed_date
from answer.records.task_calendar import Calendar, Due, calendar_of, has_unknown_year, years_in
from index import Archive, Filters
from views import targets_data, targets_state
from views.state import say
from views.targets_download import Line, download_table
from views.targets_state import DUE_PART, DUE_YEAR
from views.targets_table import (
    Row,
    link,
    opened,
    place_cell,
    place_name,
    plan_cell,
    show_table,
)

UNKNOWN = "unknown"
UNDATED = ("recurring", "undated")
PARTS = ("year", *map(str, range(1, 13)), *UNDATED)
MOST_IN_MONTH = 6  # lines of a month in the view of the year
LONGEST_LINE = 90  # characters
_FAR = 400  # characters between a task and its time in a wide table
COLUMNS = (
    "targets_time",
    "targets_task",
    "targets_who",
    "targets_place_year",
    "targets_plan",
)
SHEET = (
    "targets_time",
    "targets_from",
    "targets_until",
    "targets_note",
    "targets_task",
    "targets_who",
    "targets_recipient",
)


def show(archive: Archive, filters: Filters) -> None:
    """Draws the choice of year and part, then the months or a table."""
    dues = targets_data.dues(archive, filters)
    if not dues:
        st.info(say("targets_nothing_due"))
        return
    calendar = calendar_of(dues, _year(dues))
    part = _part(calendar)
    if part == "year" and calendar.year:
        _months(calendar, calendar.year)
    shown = _of(calendar, part)
    if not shown:
        st.info(say("targets_nothing_due"))
        return
    download_table(archive, "lich", SHEET, [_sheet_line(due) for due in shown])
    show_table(archive, _title(calendar, part), COLUMNS, shown, _row)


def _year(dues: tuple[Due, ...]) -> int | None:
    """The year of the URL, else the latest with something that has a date; None: unknown."""
    years = years_in(dues)
    dated = [str(year) for year in years if any(due.months(year) for due in dues)]
    options = [*map(str, years), *([UNKNOWN] if has_unknown_year(dues) else [])]
    current = targets_state.chosen(DUE_YEAR, options, (dated or options)[0])
    st.selectbox(
        say("targets_due_year"),
        options,
        format_func=lambda year: say("targets_no_year") if year == UNKNOWN else year,
        key=targets_state.shown(DUE_YEAR, current),
        on_change=targets_state.putting(DUE_YEAR),
        width=200,
    )
    return None if current == UNKNOWN else int(current)


def _of(calendar: Calendar, part: str) -> tuple[Due, ...]:
    if part == "year":
        return calendar.dated
    if part.isdigit():
        return calendar.months[int(part) - 1]
    return calendar.recurring if part == "recurring" else calendar.undated


def _part(calendar: Calendar) -> str:
    parts = PARTS if calendar.year else UNDATED
    current = targets_state.chosen(DUE_PART, parts, "year" if calendar.year else "undated")
    st.segmented_control(
        say("targets_due_part"),
        parts,
        required=True,
        format_func=lambda part: _part_name(calendar, part),
        key=targets_state.shown(DUE_PART, current),
        on_change=targets_state.putting(DUE_PART),
    )
    return current


def _part_name(calendar: Calendar, part: str) -> str:
    count = len(_of(calendar, part))
    if part == "year":
        return say("targets_month_all", n=count)
    if part.isdigit():
        return say("targets_month_option", month=part, n=count)
    return say(f"targets_due_{part}", n=count)


def _title(calendar: Calendar, part: str) -> str:
    if part.isdigit():
        return say("targets_month_of", month=part, year=calendar.year)
    return f"{_part_name(calendar, part)} – {calendar.year or say('targets_no_year')}"


def _months(calendar: Calendar, year: int) -> None:
    """The year: a box for each month with its first lines."""
    boxes = "".join(_box(year, number, dues) for number, dues in _numbered(calendar))
    st.html(f'<div class="targets-year">{boxes}</div>')
    if any(due.inferred for due in calendar.dated):
        st.caption(say("targets_inferred_mark"))


def _numbered(calendar: Calendar) -> list[tuple[int, tuple[Due, ...]]]:
    return list(enumerate(calendar.months, 1))


def _box(year: int, number: int, dues: tuple[Due, ...]) -> str:
    head = html.escape(say("targets_month_of", month=number, year=year))
    lines = "".join(f"<li>{_line(due, f'{year}-{number:02}')}</li>" for due in dues[:MOST_IN_MONTH])
    left = len(dues) - MOST_IN_MONTH
    more = f"<p>{html.escape(say('targets_more', n=left, month=number))}</p>" if left > 0 else ""
    body = f"<ul>{lines}</ul>{more}" if dues else f"<p>{html.escape(say('targets_empty'))}</p>"
    return f"<section><h4>{head}</h4>{body}</section>"


def _line(due: Due, month: str) -> str:
    """A thing due in that ISO month, in a line that leads to it."""
    what = due.what.text
    short = what if len(what) <= LONGEST_LINE else what[:LONGEST_LINE].rsplit(" ", 1)[0] + "…"
    when = html.escape(_when(due, month)) + ("*" if due.inferred else "")
    told = [place_name(due.plan), *([say(f"targets_{due.recurrence}")] if due.recurrence else [])]
    place = html.escape(" · ".join(told))
    inner = f"<b>{when}</b> {html.escape(short)}"
    return f"{link(due.plan, due.what.start, due.what.end, inner)} <small>{place}</small>"


def _when(due: Due, month: str) -> str:
    """The time in few signs: "15/12", "01/06–31/08"; as printed where it has no day."""
    days = tuple(day for day in due.dates if day.startswith(month))
    days = days or tuple(dict.fromkeys((due.first, due.last)))
    if all(len(day) == 10 for day in days):
        return (", " if due.dates else "–").join(printed_date(day)[:5] for day in days)
    return due.when.text if due.when else ""


def _row(due: Due) -> Row:
    plan, what = due.plan, due.what
    start, end = _range(due)
    cells = (
        _time(due),
        opened(plan, start, end, what.text),
        _who(due),
        place_cell(plan),
        plan_cell(plan),
    )
    return Row(plan, start, end, cells)


def _time(due: Due) -> str:
    if due.when is None:
        return f"<em>{html.escape(say('targets_no_time'))}</em>"
    return "<br>".join([html.escape(due.when.text), *(f"<em>{n}</em>" for n in _notes(due))])


def _notes(due: Due) -> list[str]:
    """What must be known about a time, as HTML text: that it recurs, that its year is inferred."""
    notes = [say(f"targets_{due.recurrence}")] if due.recurrence else []
    notes += [say("targets_inferred", year=due.last[:4])] if due.inferred and due.last else []
    return [html.escape(note) for note in notes]


def _who(due: Due) -> str:
    lines = [html.escape(name) for name in due.who]
    if due.recipient:
        lines.append(html.escape(say("targets_sent_to", name=due.recipient)))
    return "<br>".join(lines) or "–"


def _range(due: Due) -> tuple[int, int]:
    """From what is due to its time; without the time where that stands far off."""
    what, when = due.what, due.when
    if when is None:
        return what.start, what.end
    start, end = min(what.start, when.start), max(what.end, when.end)
    far = end - start > 2 * (what.end - what.start) + _FAR
    return (what.start, what.end) if far else (start, end)


def _sheet_line(due: Due) -> Line:
    cells = (
        due.when.text if due.when else "",
        printed_date(due.first) if due.first else "",
        printed_date(due.last) if due.last else "",
        html.unescape("; ".join(_notes(due))),
        due.what.text,
        "; ".join(due.who),
        due.recipient,
    )
    return Line(due.plan, *_range(due), cells)
