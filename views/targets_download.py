"""The tables of the page "Chỉ tiêu, nhiệm vụ" as files for a spreadsheet program."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from answer.proving.quote import years
from answer.proving.reference import reference
from answer.records.counted import place_of
from answer.types import Language
from index import Archive, PlanRecord
from ingest.text import one_line
from views.spreadsheet import xlsx
from views.state import language, say

Cell = str | int | float
_SOURCE = ("targets_place", "targets_year", "targets_plan", "column_file", "targets_quote")
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a sheet: its own cells, and the range of a plan that they come from."""

    plan: PlanRecord
    start: int
    end: int
    cells: tuple[Cell, ...]


def download_table(
    archive: Archive, name: str, columns: Sequence[str], lines: Sequence[Line]
) -> None:
    """A button that loads all lines as XLSX with their sources; `columns` are keys of words.

    The file is made when the button is pressed, where nothing is known of the visitor any more.
    """
    heads = [say(key) for key in (*columns, *_SOURCE)]
    title, chosen = say("targets_page"), language()
    st.download_button(
        say("targets_download"),
        data=lambda: xlsx(title, heads, [_cells(archive, line, chosen) for line in lines]),
        file_name=f"{name}.xlsx",
        mime=_TYPE,
        on_click="ignore",
        key=f"download-{name}",
    )


def _cells(archive: Archive, line: Line, chosen: Language) -> list[Cell]:
    plan = line.plan
    passage = archive.passage_at(plan.id, line.start)
    page = passage.page if passage else None
    source = reference(plan, archive.sections(plan.id), line.start, page, chosen)
    words = one_line(archive.plan_text(plan.id)[line.start : line.end]).strip(" |")
    return [*line.cells, place_of(plan), years(plan), source, plan.file, words]
