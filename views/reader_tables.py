"""The tables of a plan, each row with a link to its place."""

import html

import streamlit as st

from answer.reader.tables import Table, tables_of
from index import Archive, PlanRecord, RowRecord
from views.reader_links import place_link
from views.state import say

_KNOWN = {"number", "task", "lead", "support", "time"}
_AT_ONCE = 400  # rows; a plan with more shows one table at a time


def show_tables(archive: Archive, plan: PlanRecord, text: str) -> None:
    """All tables of the plan below one another, or one of them where they are long."""
    rows = archive.rows([plan.id])
    if not rows:
        return
    tables = tables_of(rows, text)
    with st.expander(say("reader_tables", n=len(tables), m=len(rows))):
        numbers = list(range(len(tables)))
        if len(rows) > _AT_ONCE and len(tables) > 1:
            chosen = st.selectbox(
                say("reader_table_choose"),
                numbers,
                format_func=lambda n: say("reader_table", n=n + 1, m=len(tables[n].rows)),
                key=f"table-{plan.id}",
            )
            numbers = [chosen]
        for number in numbers:
            st.html(table_html(tables[number], number + 1, plan.file))


def table_html(table: Table, number: int, file: str) -> str:
    """A table with its columns' names and, in front of each row, a link to its place."""
    names = "".join(f'<th scope="col">{html.escape(_name(name))}</th>' for name in table.columns)
    rows = "".join(_row_html(table, row, n + 1, file) for n, row in enumerate(table.rows))
    caption = html.escape(say("reader_table", n=number, m=len(table.rows)))
    place = html.escape(say("reader_row_place"))
    return (
        f'<div class="grid"><table><caption>{caption}</caption>'
        f'<thead><tr><th scope="col">{place}</th>{names}</tr></thead><tbody>{rows}</tbody>'
        "</table></div>"
    )


def _row_html(table: Table, row: RowRecord, number: int, file: str) -> str:
    label = say("reader_row_open", n=number)
    link = place_link(say("reader_row_link"), file, (row.start, row.end), label)
    cells = "".join(
        f"<td>{html.escape(cell.text) if cell else ''}</td>" for cell in table.cells(row)
    )
    return f"<tr><td>{link}</td>{cells}</tr>"


def _name(column: str) -> str:
    return say(f"reader_column_{column}") if column in _KNOWN else column
