"""Tables of the page "Chỉ tiêu, nhiệm vụ": every row leads to its place, is copied and collected.

A table is HTML with all words in it. On a narrow screen each row becomes a card (targets.css).
"""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

import streamlit as st

from answer.proving.quote import years
from answer.proving.reference import document_name
from answer.records.counted import place_of
from index import Archive, Filters, PlanRecord
from index.desk import Entry
from views import tray
from views.quote_actions import copy_button_html, quote_entry
from views.state import language, number_parameter, say
from views.targets_state import ROWS

Record = TypeVar("Record")
PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what is quoted from where, and its cells as HTML, as many as the table's columns."""

    plan: PlanRecord
    start: int
    end: int
    cells: tuple[str, ...]


def show_table(
    archive: Archive,
    title: str,
    columns: Sequence[str],
    records: Sequence[Record],
    row_of: Callable[[Record], Row],
) -> None:
    """Draws a page of the records, and below it the ways on and what can be done with them.

    `columns` are keys of words, and names of CSS classes.
    """
    page = _page(len(records))
    first = page * PER_PAGE
    chosen = records[first : first + PER_PAGE]
    shown = [(number, row_of(record)) for number, record in enumerate(chosen, first + 1)]
    entries = {number: _entry(archive, row) for number, row in shown}
    heads = [html.escape(say(column)) for column in columns]
    named = list(zip(columns, heads, strict=True))
    body = "".join(_row_html(number, row, named, entries[number]) for number, row in shown)
    copy = f'<span class="unseen">{html.escape(say("copy"))}</span>'
    th = "".join(f'<th scope="col">{head}</th>' for head in ("#", *heads, copy))
    st.html(
        f'<table class="targets"><caption>{html.escape(title)}</caption>'
        f"<thead><tr>{th}</tr></thead><tbody>{body}</tbody></table>"
    )
    _turn(len(records), page)
    _collect(entries)


def _entry(archive: Archive, row: Row) -> Entry:
    """What a row is copied and collected as."""
    passage = archive.passage_at(row.plan.id, row.start)
    return quote_entry(archive, row.plan.id, row.start, row.end, passage.page if passage else None)


def link(plan: PlanRecord, start: int, end: int, inner: str, label: str = "") -> str:
    """A link around HTML to a marked place; it keeps language, limits and tray."""
    query: list[tuple[str, str]] = [("plan", plan.file), ("at", str(start)), ("to", str(end))]
    query += [(key, st.query_params[key]) for key in ("lang", "tray") if key in st.query_params]
    filters: Filters = st.session_state["filters"]
    chosen = {"year": filters.years, "place": filters.places}
    chosen |= {"issuer": filters.issuers, "kind": filters.kinds}
    query += [(key, str(value)) for key, values in chosen.items() for value in values]
    named = f' aria-label="{html.escape(label)}"' if label else ""
    return f'<a href="van-ban?{html.escape(urlencode(query))}"{named}>{inner}</a>'


def opened(plan: PlanRecord, start: int, end: int, text: str) -> str:
    """Words of a document in full, and a short link to where they stand."""
    words = html.escape(text)
    return f"{words} <small>{link(plan, start, end, html.escape(say('open_source')))}</small>"


def place_cell(plan: PlanRecord) -> str:
    """Place and year of a plan."""
    return f"{html.escape(place_name(plan))}<br>{html.escape(year_name(plan))}"


def plan_cell(plan: PlanRecord) -> str:
    """The document's number and date, and what must be known before relying on it."""
    name = html.escape(document_name(plan, language()))
    return f"{name}{''.join(f'<br><em>{html.escape(doubt)}</em>' for doubt in doubts(plan))}"


def doubts(plan: PlanRecord) -> list[str]:
    """What must be known before a figure of the plan is relied on."""
    found = []
    if plan.reconstructed or plan.garbled or plan.ocr:
        kind = "reconstructed" if plan.reconstructed else "garbled" if plan.garbled else "ocr"
        found.append(say(f"quality_{kind}"))
    return [*found, say("quality_draft")] if plan.draft else found


def place_name(plan: PlanRecord) -> str:
    """The place of a plan, or that it could not be read."""
    return place_of(plan) or say("targets_no_place")


def year_name(plan: PlanRecord) -> str:
    """The years of a plan, or that they could not be read."""
    return years(plan) or say("targets_no_year")


def _row_html(number: int, row: Row, named: Sequence[tuple[str, str]], entry: Entry) -> str:
    """`named` are the columns' keys, which are CSS classes too, and their heads."""
    cells = "".join(
        f'<td class="{key}" data-head="{head}">{cell}</td>'
        for (key, head), cell in zip(named, row.cells, strict=True)
    )
    return f'<tr><th scope="row">{number}</th>{cells}<td>{copy_button_html(entry)}</td></tr>'


def _page(rows: int) -> int:
    last = max(0, (rows - 1) // PER_PAGE)
    return min(last, max(0, (number_parameter(ROWS) or 1) - 1))


def _turn(rows: int, page: int) -> None:
    pages = (rows - 1) // PER_PAGE + 1
    if pages < 2:
        return
    first, last = page * PER_PAGE + 1, min(rows, (page + 1) * PER_PAGE)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for step, key in ((-1, "previous"), (1, "next")):
            st.button(
                say(key),
                key=f"targets-{key}",
                disabled=not 0 <= page + step < pages,
                on_click=_turn_to,
                args=(page + step,),
            )
        st.markdown(say("targets_shown", first=first, last=last, n=rows), width="content")


def _turn_to(page: int) -> None:
    st.query_params[ROWS] = str(page + 1)


def _collect(entries: dict[int, Entry]) -> None:
    """Chooses rows by their numbers and puts them into the tray."""
    listed = hash(tuple((entry.sha256, entry.start, entry.end) for entry in entries.values()))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        numbers = st.pills(
            say("targets_collect"),
            list(entries),
            selection_mode="multi",
            key=f"targets-rows-{listed}",  # other rows, nothing chosen
        )
        st.button(
            say("to_tray"),
            key="targets-collect",
            disabled=not numbers,
            on_click=tray.add,
            args=tuple(entries[number] for number in numbers),
        )
