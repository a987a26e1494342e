"""A statement of a plan as a cell: its words, what they are, and what can be done with them."""

import html
from dataclasses import dataclass

import streamlit as st

from answer.comparing.side_by_side import Side
from index import Archive, PlanRecord
from index.desk import Entry
from views.compare_text import heading_of, marked_html, open_link
from views.quote_actions import copy_button_html, quote_entry, tray_button
from views.state import language, say


@dataclass(frozen=True, slots=True)
class Column:
    """A plan that statements are drawn of."""

    archive: Archive
    plan: PlanRecord
    name: str  # what tells it apart from the others
    text: str  # Plan.text
    tag: str  # of its marks: "del" for the base, "ins" for the other plan

    @classmethod
    def of(cls, archive: Archive, plan: PlanRecord, name: str, tag: str) -> "Column":
        """The column of that plan. Raises ArchiveError where the archive is broken."""
        return cls(archive, plan, name, archive.plan_text(plan.id), tag)

    def entry(self, side: Side) -> Entry:
        """The statement as an entry of a briefing, with its source."""
        archive = self.archive
        return _entry(
            archive, archive.generation, language(), side.plan_id, side.start, side.end, side.page
        )


def show_cell(
    column: Column, side: Side, key: str, *, label: str = "", path: bool = False, extra: str = ""
) -> None:
    """The statement with its marks, copy, link and tray. `extra` is HTML below the words."""
    entry = column.entry(side)
    st.html(cell_html(column, side, label=label, path=path, extra=extra, tools=False))
    show_tools(column, entry, key)


def show_tools(column: Column, entry: Entry, key: str) -> None:
    """Copy, link and tray in a line."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(_tools_html(column, entry), width="content")
        tray_button(entry, f"compare-{key}-{column.plan.id}-{entry.start}")


def cell_html(
    column: Column,
    side: Side,
    *,
    label: str = "",
    path: bool = False,
    extra: str = "",
    tools: bool = True,
) -> str:
    """The same as HTML, without the tray."""
    entry = column.entry(side)
    span = (side.start, side.end)
    words = marked_html(column.text, span, side.marks, column.tag)
    above = f'<p class="cmp-path">{html.escape(heading_of(side.path))}</p>' if path else ""
    kind = f'<span class="cmp-kind">{html.escape(label)}</span>' if label else ""
    doubt = say(f"reliability_{entry.doubt}") if entry.doubt else ""
    warning = f'<span class="cmp-doubt">⚠ {html.escape(doubt)}</span>' if doubt else ""
    page = say("page_number", n=side.page) if side.page else ""
    return (
        f'<div class="cmp-cell"><p class="cmp-who"><strong>{html.escape(column.name)}</strong> '
        f'{html.escape(page)} {kind}</p>{above}<p class="cmp-words">{words}</p>{extra}{warning}'
        f"{_tools_html(column, entry) if tools else ''}</div>"
    )


def _tools_html(column: Column, entry: Entry) -> str:
    link = open_link(column.plan.file, (entry.start, entry.end), column.name)
    return f'<p class="cmp-tools">{copy_button_html(entry)} {link}</p>'


def absent_html(column: Column, near: Side | None) -> str:
    """That a plan has no such statement, with the one that comes nearest folded away."""
    said = html.escape(say("compare_absent", name=column.name))
    folded = ""
    if near is not None:
        summary = html.escape(say("compare_near", name=column.name))
        folded = (
            f"<details><summary>{summary}</summary>{cell_html(column, near, path=True)}</details>"
        )
    return f'<div class="cmp-cell cmp-absent"><p class="cmp-words">{said}</p>{folded}</div>'


@st.cache_data(max_entries=4096, show_spinner=False)
def _entry(
    _archive: Archive,
    generation: str,
    language: str,
    plan_id: int,
    start: int,
    end: int,
    page: int | None,
) -> Entry:
    return quote_entry(_archive, plan_id, start, end, page)
