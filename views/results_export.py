"""All results as a file for a spreadsheet program."""

import streamlit as st

from answer.finding.facets import QUALITIES
from answer.finding.rows import COLUMNS, result_rows
from index import Archive
from views.search_find import Results, count
from views.search_text import detail
from views.spreadsheet import as_csv, xlsx
from views.state import language, say

_HEADINGS = {
    "title": "column_title",
    "number": "column_number",
    "issuer": "column_issuer",
    "place": "column_place",
    "year": "column_year",
    "date": "search_cell_date",
    "kind": "column_kind",
    "quality": "column_quality",
    "path": "search_cell_path",
    "page": "search_cell_page",
    "quote": "search_cell_quote",
    "source": "search_cell_source",
    "file": "column_file",
}


def show_export(archive: Archive, results: Results) -> None:
    """Buttons that hand out the results; the files are made when they are asked for."""
    columns = [say(_HEADINGS[name]) for name in COLUMNS]
    names = {quality: say(f"quality_{quality}") for quality in QUALITIES}
    chosen, title, file = language(), say("search_page"), say("search_file")

    def rows() -> list[tuple[str, ...]]:
        return result_rows(archive, results.found, results.groups, chosen, names)

    with st.popover(say("search_export")):
        detail(say("search_export_note", n=count(results.passages)))
        st.download_button(
            say("search_csv"),
            data=lambda: as_csv(columns, rows()),
            file_name=f"{file}.csv",
            mime="text/csv",
            on_click="ignore",
            key="search_csv",
        )
        st.download_button(
            say("search_xlsx"),
            data=lambda: xlsx(title, columns, rows()),
            file_name=f"{file}.xlsx",
            on_click="ignore",
            key="search_xlsx",
        )
