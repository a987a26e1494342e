"""Targets over years and places: a measure is looked for and chosen, then drawn and listed."""

import html

import streamlit as st

from answer.records.target_series import Point, Series
from index import Archive, Filters
from views import targets_data, targets_state
from views.state import say
from views.targets_chart import show_chart
from views.targets_download import Line, download_table
from views.targets_state import MEASURE, SERIES
from views.targets_table import (
    Row,
    link,
    place_name,
    plan_cell,
    show_table,
    year_name,
)

ALL = "all"
LONGEST = 105  # characters of a measure in the choice
COLUMNS = (
    "targets_measure",
    "targets_value",
    "targets_base",
    "targets_period",
    "targets_place",
    "targets_year",
    "targets_plan",
)
SHEET = (
    "targets_direction",
    "targets_measure",
    "targets_value",
    "targets_comparator",
    "targets_low",
    "targets_high",
    "targets_unit_head",
    "targets_base",
    "targets_period",
)


def show(archive: Archive, filters: Filters) -> None:
    """Draws search, choice, chart and table."""
    with st.spinner(say("targets_grouping")):
        series = targets_data.all_series(archive, filters)
    if not series:
        st.info(say("targets_none"))
        return
    words = _search()
    found, exact = targets_data.found_series(archive, series, words)
    if not found:
        st.info(say("targets_not_found", n=len(series)))
        return
    if not exact:
        st.caption(say("targets_near"))
    chosen = _choice(found)
    if chosen is None:
        _all(archive, found)
    else:
        _one(archive, chosen)


def _search() -> str:
    words = targets_state.text(MEASURE)
    st.text_input(
        say("targets_search"),
        key=targets_state.shown(MEASURE, words),
        placeholder=say("targets_search_example"),
        on_change=targets_state.putting(MEASURE),
    )
    return words


def _choice(found: tuple[Series, ...]) -> Series | None:
    """The series of the URL, else the first; None for all of them in one table."""
    by_id = {series.id: series for series in found}
    wanted = st.query_params.get(SERIES, "")
    current = next((s.id for s in found if wanted in s.ids), found[0].id)
    current = ALL if wanted == ALL else current
    names = {ALL: say("targets_all", n=len(found))} | _names(found)
    st.selectbox(
        say("targets_choose", n=len(found)),
        list(names),
        format_func=names.__getitem__,
        key=targets_state.shown(SERIES, current),
        on_change=targets_state.putting(SERIES),
    )
    return by_id.get(current)


def _names(found: tuple[Series, ...]) -> dict[str, str]:
    """What each series is called in the choice; no two have one name."""
    names: dict[str, str] = {}
    for series in found:
        plans = len({point.plan.id for point in series.points})
        name = say("targets_option", name=_short(_name(series)), unit=series.unit, n=plans)
        while name in names.values():
            name += " ·"
        names[series.id] = name
    return names


def _name(series: Series) -> str:
    """The measure with its direction: "Giảm số vụ cháy"."""
    if series.direction:
        return f"{say(f'targets_{series.direction}')}: {series.name}"
    return series.name[:1].upper() + series.name[1:]


def _short(name: str) -> str:
    """So much of a measure as the choice has room for; the heading below has all of it."""
    return name if len(name) <= LONGEST else name[:LONGEST].rsplit(" ", 1)[0] + "…"


def _one(archive: Archive, series: Series) -> None:
    name = html.escape(_name(series))
    unit = html.escape(say("targets_unit", unit=series.unit))
    st.html(f'<h3 class="targets">{name} <small>{unit}</small></h3>')
    if len(series.wordings) > 1:
        others = "".join(f"<li>{html.escape(wording)}</li>" for wording in series.wordings)
        label = html.escape(say("targets_wordings", n=len(series.wordings)))
        st.html(f'<details class="targets"><summary>{label}</summary><ul>{others}</ul></details>')
    show_chart(series)
    _table(archive, list(series.points), _name(series))


def _all(archive: Archive, found: tuple[Series, ...]) -> None:
    _table(archive, [point for series in found for point in series.points], say("targets_all_of"))


def _table(archive: Archive, points: list[Point], title: str) -> None:
    download_table(archive, "chi-tieu", SHEET, [_line(point) for point in points])
    show_table(archive, title, COLUMNS, points, _row)


def _row(point: Point) -> Row:
    target, plan = point.target, point.plan
    value = f"<strong>{html.escape(target.value.text)}</strong>"
    direction = say(f"targets_{target.direction}") if target.direction else ""
    measured = f"<em>{html.escape(direction)}:</em> " if direction else ""
    cells = (
        measured + html.escape(target.measured),
        link(plan, target.clause.start, target.clause.end, value),
        html.escape(target.base.text if target.base else "–"),
        html.escape(target.period.text if target.period else "–"),
        html.escape(place_name(plan)),
        html.escape(year_name(plan)),
        plan_cell(plan),
    )
    return Row(plan, target.clause.start, target.clause.end, cells)


def _line(point: Point) -> Line:
    """With bounds as figures, to be reckoned with."""
    target = point.target
    cells = (
        say(f"targets_{target.direction}") if target.direction else "",
        target.measured,
        target.value.text,
        say(f"targets_is_{target.comparator}"),
        "" if target.low is None else target.low,
        "" if target.high is None else target.high,
        target.unit,
        target.base.text if target.base else "",
        target.period.text if target.period else "",
    )
    return Line(point.plan, target.clause.start, target.clause.end, cells)
