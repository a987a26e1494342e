"""The comparison of two plans as a table for a spreadsheet program."""

import streamlit as st

from answer.comparing.side_by_side import Row, RowKind, Side, SideBySide
from views.compare_cells import Column
from views.compare_text import heading_of
from views.spreadsheet import xlsx
from views.state import say


def download(found: SideBySide, kinds: tuple[RowKind, ...], columns: tuple[Column, Column]) -> None:
    """A button that hands out the rows of these kinds; the file is made when it is asked for."""
    heads = [
        say("compare_export_section"),
        *(column.name for column in columns),
        say("compare_export_kind"),
    ]
    st.download_button(
        say("compare_download"),
        data=lambda: xlsx(say("compare_page"), heads, _rows(found, kinds, columns)),
        file_name=f"{say('compare_export_name')}.xlsx",
        on_click="ignore",
    )


def kind_label(row: Row) -> str:
    """How the two sides of a row differ, in a word or two."""
    if row.kind in ("ours", "theirs"):
        return say("compare_kind_only")
    return say(f"compare_kind_{'rewritten' if row.rewritten else row.kind}")


def _rows(
    found: SideBySide, kinds: tuple[RowKind, ...], columns: tuple[Column, Column]
) -> list[list[str]]:
    return [
        [
            heading_of(part.ours or part.theirs),
            _words(row.ours, columns[0]),
            _words(row.theirs, columns[1]),
            _told(row, columns),
        ]
        for part in found.parts
        for row in part.rows
        if row.kind in kinds
    ]


def _words(side: Side | None, column: Column) -> str:
    return " ".join(column.text[side.start : side.end].split()).strip(" |") if side else ""


def _told(row: Row, columns: tuple[Column, Column]) -> str:
    if row.kind in ("ours", "theirs"):
        return say("compare_only_in", name=columns[row.kind == "theirs"].name)
    return kind_label(row)
