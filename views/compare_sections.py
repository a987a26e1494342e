"""Two plans section by section: what differs side by side, what is the same folded away."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.comparing.side_by_side import Part, Row, RowKind, SideBySide
from index import Archive, PlanRecord
from views.compare_address import choice, put
from views.compare_cells import Column, absent_html, cell_html, show_cell
from views.compare_export import download, kind_label
from views.compare_service import compared
from views.compare_text import escaped, heading_of, legend
from views.state import say

SHOWN: dict[str, tuple[RowKind, ...]] = {
    "differences": ("figures", "wording", "ours", "theirs"),
    "figures": ("figures",),
    "wording": ("wording",),
    "ours": ("ours",),
    "theirs": ("theirs",),
    "all": ("figures", "wording", "ours", "theirs", "same"),
}
_OPEN = 30  # rows after which sections are folded, so that the page stays quick


def show_sections(
    archive: Archive, base: PlanRecord, other: PlanRecord, names: dict[int, str]
) -> None:
    """The comparison of two plans with a choice of what is shown of it."""
    with st.spinner(say("compare_working")):
        found = compared(archive, base.id, other.id)
    columns = (
        Column.of(archive, base, names[base.id], "del"),
        Column.of(archive, other, names[other.id], "ins"),
    )
    if not found.parts:
        named = ", ".join(column.name for column in columns)
        st.warning(say("compare_nothing", names=escaped(named)))
        return
    if not found.count(*SHOWN["differences"]):
        st.success(say("compare_identical"))
    kinds = SHOWN[_shown(found, columns)]
    if found.misread:
        st.html(f'<p class="warning">⚠ {html.escape(say("compare_misread"))}</p>')
    with st.container(horizontal=True, vertical_alignment="center"):
        legend(say("compare_legend_was"), say("compare_legend_now"))
        download(found, kinds, columns)
    _parts(found, kinds, columns)


def _shown(found: SideBySide, columns: tuple[Column, Column]) -> str:
    """Draws the choice of what is shown; the chosen one."""
    options = [name for name, kinds in SHOWN.items() if name == "all" or found.count(*kinds)]
    names = {"ours": columns[0].name, "theirs": columns[1].name}
    labels = {
        name: say(
            f"compare_show_{name}",
            n=found.count("same") if name == "all" else found.count(*SHOWN[name]),
            name=escaped(names.get(name, "")),
        )
        for name in options
    }
    st.session_state["compare_show"] = choice("show", options)
    st.segmented_control(
        say("compare_show"),
        options,
        required=True,
        format_func=labels.__getitem__,
        key="compare_show",
        on_change=lambda: put("show", st.session_state["compare_show"]),
        label_visibility="collapsed",
    )
    return choice("show", options)


def _parts(found: SideBySide, kinds: Sequence[RowKind], columns: tuple[Column, Column]) -> None:
    drawn = 0
    for number, part in enumerate(found.parts):
        rows = [row for row in part.rows if row.kind in kinds]
        folded = part.same and len(kinds) > 1
        if not rows and not folded:
            continue
        key = f"compare-part-{found.ours}-{found.theirs}-{number}-{len(kinds)}"
        box = st.expander(
            _label(part, columns),
            expanded=not folded and drawn < _OPEN,
            key=key,
            on_change="rerun",
        )
        if box.open:
            with box:
                _part(part, rows or list(part.rows), columns, key)
            drawn += len(rows)


def _label(part: Part, columns: tuple[Column, Column]) -> str:
    """The heading, and how much of the section differs."""
    heading = escaped(heading_of(part.ours or part.theirs))
    if part.same:
        return say("compare_part_same", heading=heading, n=len(part.rows))
    kinds = {row.kind for row in part.rows}
    for kind, column in zip(("ours", "theirs"), columns, strict=True):
        if kinds == {kind} and not (part.ours and part.theirs):
            name = escaped(column.name)
            return say("compare_part_only", heading=heading, name=name, n=len(part.rows))
    differ = sum(row.kind != "same" for row in part.rows)
    return say("compare_part", heading=heading, n=differ)


def _part(part: Part, rows: Sequence[Row], columns: tuple[Column, Column], key: str) -> None:
    """The rows that are shown; runs of same ones between them folded into a line."""
    if part.ours and part.theirs and part.ours != part.theirs:
        line = say("compare_part_headings", name=columns[1].name, heading=heading_of(part.theirs))
        st.html(f'<p class="detail">{html.escape(line)}</p>')
    same = [row for row in rows if row.kind == "same"]
    for number, row in enumerate(rows):
        if row.kind != "same":
            _row(row, columns, f"{key}-{number}")
    if same:
        st.html(_same_html(same, columns))


def _row(row: Row, columns: tuple[Column, Column], key: str) -> None:
    label = kind_label(row)
    with st.container(key=f"cmp-row-{key}"):
        places = st.columns(2, gap="small")
        for place, column, side in zip(places, columns, (row.ours, row.theirs), strict=True):
            with place:
                if side is not None:
                    show_cell(column, side, key, label=label, extra=_moved(row, column))
                else:
                    st.html(absent_html(column, row.near))


def _moved(row: Row, column: Column) -> str:
    """Where the counterpart stands, if below another heading."""
    if not row.moved or column.tag != "ins" or row.theirs is None:
        return ""
    line = say("compare_kind_moved", heading=heading_of(row.theirs.path))
    return f'<p class="cmp-path">{html.escape(line)}</p>'


def _same_html(rows: Sequence[Row], columns: tuple[Column, Column]) -> str:
    """The statements that both plans have word for word, as the base has them, folded."""
    cells = "".join(cell_html(columns[0], row.ours) for row in rows if row.ours)
    summary = html.escape(say("compare_same_rows", n=len(rows)))
    return f'<details class="cmp-same"><summary>{summary}</summary>{cells}</details>'
