"""What is new in a plan against the base, and what is no longer there, as two lists."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.comparing.series import same_subject
from answer.comparing.side_by_side import Row, Side
from index import Archive, PlanRecord, TaskRecord
from index.desk import Entry
from views import tray
from views.compare_address import flag, put_flag
from views.compare_cells import Column, show_cell
from views.compare_service import compared
from views.compare_text import note
from views.state import say

_FEWEST_WORDS = 6  # less means little without what stands before it


def show_changes(
    archive: Archive, base: PlanRecord, other: PlanRecord, names: dict[int, str]
) -> None:
    """Both lists; where the plans are of one subject and year after year, as new and dropped."""
    with st.spinner(say("compare_working")):
        found = compared(archive, base.id, other.id)
    rows = [row for part in found.parts for row in part.rows if row.kind in ("ours", "theirs")]
    rows = [row for row in rows if _says_enough(archive, row)]
    near = sum(row.near is not None for row in rows)
    note(say("compare_changes_note"))
    if found.misread:
        st.html(f'<p class="warning">⚠ {html.escape(say("compare_misread"))}</p>')
    if near:
        st.toggle(
            say("compare_changes_near", n=near),
            value=flag("near"),
            key="compare_near",
            on_change=lambda: put_flag("near", st.session_state["compare_near"]),
        )
    if not flag("near"):
        rows = [row for row in rows if row.near is None]
    keys = ("compare_dropped", "compare_new") if _follows(base, other) else ("compare_only",) * 2
    dropped = [row.ours for row in rows if row.ours]
    new = [row.theirs for row in rows if row.theirs]
    left, right = st.columns(2, gap="medium")
    with right:
        _list(Column.of(archive, other, names[other.id], "ins"), new, keys[1], other)
    with left:
        _list(Column.of(archive, base, names[base.id], "del"), dropped, keys[0], other)


def _says_enough(archive: Archive, row: Row) -> bool:
    side = row.ours or row.theirs
    assert side is not None  # a row has one side at least
    return len(archive.plan_text(side.plan_id)[side.start : side.end].split()) >= _FEWEST_WORDS


def _follows(base: PlanRecord, other: PlanRecord) -> bool:
    """Whether the other plan takes the base's place: one place, one subject, a later year."""
    same_place = (base.province, base.district) == (other.province, other.district)
    return (
        same_place
        and same_subject(base, other)
        and max(base.years, default=0) < max(other.years, default=0)
    )


def _list(column: Column, sides: Sequence[Side], key: str, other: PlanRecord) -> None:
    """A list of statements by heading, with who is to do it and until when."""
    named = column.name
    if key == "compare_dropped":  # "no longer in" names the plan that lacks it
        named = f"{other.district or other.province} {max(other.years, default='')}".strip()
    st.html(f'<h3 class="cmp-list">{html.escape(say(key, name=named, n=len(sides)))}</h3>')
    if not sides:
        st.html(f'<p class="detail">{html.escape(say("compare_changes_none"))}</p>')
        return
    entries = tuple(column.entry(side) for side in sides)
    _all(entries, key, column)
    tasks = column.archive.tasks([column.plan.id])
    for side in sides:
        with st.container(key=f"cmp-row-{key}-{side.plan_id}-{side.start}"):
            show_cell(column, side, key, path=True, extra=_duty(tasks, side))


def _all(entries: tuple[Entry, ...], key: str, column: Column) -> None:
    """The whole list into the tray, or copied."""
    st.button(
        say("compare_add_all", n=len(entries)),
        key=f"compare-all-{key}-{column.plan.id}",
        on_click=tray.add,
        args=entries,
    )


def _duty(tasks: Sequence[TaskRecord], side: Side) -> str:
    """Who leads the task that the statement is, and its time, as printed."""
    own = [t for t in tasks if t.task.start < side.end and side.start < t.task.end]
    if len(own) != 1:
        return ""
    lines = []
    if own[0].lead:
        lines.append(say("compare_lead", names=", ".join(e.text for e in own[0].lead)))
    if own[0].time:
        lines.append(say("compare_time", time=own[0].time.text))
    return "".join(f'<p class="cmp-path">{html.escape(line)}</p>' for line in lines)
