"""The targets of the chosen plans as a table; each value leads to the sentence it stands in."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.comparing.side_by_side import Side
from answer.comparing.target_table import TargetCell, TargetRow
from index import Archive, PlanRecord
from views.compare_address import flag, put_flag
from views.compare_cells import Column, absent_html, show_cell
from views.compare_service import targets
from views.compare_text import note, place_address
from views.spreadsheet import xlsx
from views.state import say

_TREND = {"higher": "▲", "lower": "▼"}


def show_targets(archive: Archive, plans: Sequence[PlanRecord], names: dict[int, str]) -> None:
    """The table, a choice of its rows, its download, and one target in full."""
    rows = targets(archive, tuple(plan.id for plan in plans))
    if not rows:
        st.info(say("compare_targets_none"))
        return
    changed = [row for row in rows if row.changed]
    note(say("compare_targets_note"))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.toggle(
            say("compare_targets_changed", n=len(changed), m=len(rows)),
            value=flag("changed"),
            key="compare_changed",
            on_change=lambda: put_flag("changed", st.session_state["compare_changed"]),
        )
        _download(rows, plans, names)
    shown = changed if flag("changed") else list(rows)
    if not shown:
        st.success(say("compare_targets_same"))
        return
    st.html(_table_html(shown, plans, names))
    _detail(archive, shown, plans, names)


def _table_html(
    rows: Sequence[TargetRow], plans: Sequence[PlanRecord], names: dict[int, str]
) -> str:
    heads = "".join(
        f'<th scope="col">{html.escape(names[plan.id])}{_doubt(plan)}</th>' for plan in plans
    )
    body = "".join(
        f'<tr><th scope="row">{html.escape(row.measured)}</th>'
        + "".join(
            _cell_html(cell, plan, names[plan.id])
            for cell, plan in zip(row.cells, plans, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    label = html.escape(say("compare_targets_table"), quote=True)
    measure = html.escape(say("compare_measure"))
    return (
        f'<div class="cmp-table" role="region" tabindex="0" aria-label="{label}"><table>'
        f'<thead><tr><th scope="col">{measure}</th>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _doubt(plan: PlanRecord) -> str:
    if not (plan.garbled or plan.ocr):
        return ""
    kind = "reconstructed" if plan.reconstructed else "garbled" if plan.garbled else "ocr"
    return f'<br><span class="cmp-doubt">⚠ {html.escape(say(f"quality_{kind}"))}</span>'


def _cell_html(cell: TargetCell | None, plan: PlanRecord, name: str) -> str:
    if cell is None:
        return f'<td class="cmp-none">{html.escape(say("compare_no_target"))}</td>'
    target = cell.target
    value = html.escape(target.value.text)
    address = html.escape(
        place_address(plan.file, target.clause.start, target.clause.end), quote=True
    )
    label = say("compare_target_open", value=target.value.text, name=name)
    style = ' class="cmp-changed"' if cell.changed else ""
    sign = ""
    if cell.changed:
        said = html.escape(say(f"compare_{cell.trend or 'changed'}"))
        sign = f' <span class="cmp-sign">{_TREND.get(cell.trend, "≠")} {said}</span>'
    beside = "".join(
        f'<br><span class="detail">{html.escape(line)}</span>'
        for line in (
            target.base.text if target.base else "",
            say("compare_worded", measured=cell.worded) if cell.worded else "",
        )
        if line
    )
    return (
        f'<td{style}><a href="{address}" target="_blank" aria-label="{html.escape(label)}">'
        f"{value}</a>{sign}{beside}</td>"
    )


def _download(
    rows: Sequence[TargetRow], plans: Sequence[PlanRecord], names: dict[int, str]
) -> None:
    columns = [say("compare_measure"), *(names[plan.id] for plan in plans)]
    cells = [[row.measured, *(_plain(cell) for cell in row.cells)] for row in rows]
    st.download_button(
        say("compare_download"),
        data=lambda: xlsx(say("compare_measure"), columns, cells),
        file_name=f"{say('compare_download_name')}.xlsx",
        on_click="ignore",
    )


def _plain(cell: TargetCell | None) -> str:
    if cell is None:
        return ""
    base = f" {cell.target.base.text}" if cell.target.base else ""
    return f"{cell.target.value.text}{base}"


def _detail(
    archive: Archive, rows: Sequence[TargetRow], plans: Sequence[PlanRecord], names: dict[int, str]
) -> None:
    """The sentences of one row side by side, to be copied or added to the tray."""
    number = st.selectbox(
        say("compare_target_detail"),
        range(len(rows)),
        index=None,
        format_func=lambda n: rows[n].measured,
        placeholder=say("compare_target_choose"),
        key="compare_target",
    )
    if number is None:
        return
    for column, (plan, cell) in zip(
        st.columns(min(3, len(plans))) * len(plans),
        zip(plans, rows[number].cells, strict=True),
        strict=False,
    ):
        drawn = Column.of(archive, plan, names[plan.id], "ins")
        with column, st.container(key=f"cmp-row-target-{plan.id}"):
            if cell is None:
                st.html(absent_html(drawn, None))
            else:
                show_cell(drawn, _side(archive, cell), "target")


def _side(archive: Archive, cell: TargetCell) -> Side:
    clause = cell.target.clause
    passage = archive.passage_at(cell.target.plan_id, clause.start)
    page, path = (passage.page, passage.path) if passage else (None, ())
    return Side(cell.target.plan_id, clause.start, clause.end, page, path)
