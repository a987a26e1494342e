"""The page "Văn bản": all plans as a table, and one of them opened to be read."""

import html
from typing import TYPE_CHECKING

import streamlit as st

from answer.proving.reference import document_name
from index import Archive, Filters, PlanRecord
from views import services
from views.reader_cited import show_cited
from views.reader_facts import facts_html, quality, reliability, show_how_read
from views.reader_fix import show_fix
from views.reader_links import load_links, load_looks, place_link
from views.reader_search import search_box, show_found, show_hits
from views.reader_tables import show_tables
from views.reader_text import show_reading
from views.source_view import download
from views.state import enter, language, say

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

ROW_HEIGHT = 66  # pixels; from 65 on, Streamlit wraps long cells
_PLACE = ("at", "to", "p", "find")  # what the URL says of a place in the opened plan


def main() -> None:
    """Draws the page."""
    archive = services.archive()
    filters: Filters = st.session_state["filters"]
    enter("plans")
    load_looks()
    load_links()
    plans = archive.plans(filters)
    plan = _wanted(archive)
    if plan is None:
        st.subheader(say("plans_page"), anchor=False)
        _list(archive, plans, None)
    else:
        with st.expander(say("reader_list", n=len(plans))):
            _list(archive, plans, plan)
        _document(archive, plan)


def _list(archive: Archive, plans: list[PlanRecord], opened: PlanRecord | None) -> None:
    """The plans within the limits, the files that could not be read, and a choice by name."""
    if plans:
        st.caption(say("plans_intro", n=len(plans)))
        _table(plans)
    else:
        st.warning(say("filter_none"))
    _choice(archive, opened)
    _failures(archive)


def _table(plans: list[PlanRecord]) -> None:
    files = [plan.file for plan in plans]
    st.dataframe(
        [_row(plan) for plan in plans],
        hide_index=True,
        height=min(42 + ROW_HEIGHT * len(plans), 400),
        row_height=ROW_HEIGHT,
        column_config=_columns(),
        key="table",
        on_select=lambda: _open_row(files),
        selection_mode="single-row",
        alt=say("plan_table"),
    )


def _columns() -> dict[str, "ColumnConfig | str | None"]:
    """Widths in pixels, so that the table fits beside the filters on a small screen."""
    widths = {
        "title": 250,
        "year": 65,
        "place": 100,
        "issuer": 120,
        "kind": 85,
        "number": 120,
        "quality": 90,
        "file": 130,
    }
    return {
        say(f"column_{name}"): st.column_config.TextColumn(width=width)
        for name, width in widths.items()
    }


def _row(plan: PlanRecord) -> dict[str, str]:
    return {
        say("column_title"): plan.title or say("untitled"),
        say("column_year"): ", ".join(map(str, plan.years)),
        say("column_place"): ", ".join(filter(None, (plan.district, plan.province))),
        say("column_issuer"): plan.issuer,
        say("column_kind"): plan.kind,
        say("column_number"): plan.number,
        say("column_quality"): quality(plan),
        say("column_file"): plan.file,
    }


def _open_row(files: list[str]) -> None:
    rows = st.session_state["table"].selection.rows
    if rows:
        open_plan(files[rows[0]])


def open_plan(file: str) -> None:
    """Opens that plan at its beginning."""
    _leave()
    st.query_params["plan"] = file


def _leave() -> None:
    for key in ("plan", *_PLACE):
        st.query_params.pop(key, None)


def _wanted(archive: Archive) -> PlanRecord | None:
    """The plan of the URL."""
    wanted = st.query_params.get("plan", "")
    found = next((plan for plan in archive.plans() if plan.file == wanted), None)
    if wanted and found is None:
        st.warning(say("plan_unknown", file=f"`{wanted.replace('`', '')}`"))
    return found


def _choice(archive: Archive, plan: PlanRecord | None) -> None:
    """A box in which a plan is chosen by its name."""
    plans = {plan.file: plan for plan in archive.plans()}
    st.session_state["plan_choice"] = plan.file if plan else None
    st.selectbox(
        say("plan_open"),
        sorted(plans),
        index=None,
        key="plan_choice",
        placeholder=say("plan_choose"),
        format_func=lambda file: _name(plans[file]),
        on_change=_open_choice,
    )


def _open_choice() -> None:
    file = st.session_state["plan_choice"]
    if file is None:
        _leave()
    else:
        open_plan(file)


def _name(plan: PlanRecord) -> str:
    return f"{plan.title} ({plan.file})" if plan.title else plan.file


def _document(archive: Archive, plan: PlanRecord) -> None:
    """The opened plan: what it is, the words looked for, the reading, and all about it below."""
    text = archive.plan_text(plan.id)
    _head(archive, plan)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        hits = search_box(plan, text)
        download(plan)
        st.button(say("reader_close"), key="reader_close", on_click=_leave, type="tertiary")
    show_found(hits)
    show_reading(archive, plan, hits)
    show_hits(archive, plan, text, hits)
    show_tables(archive, plan, text)
    show_cited(archive, plan, text)
    with st.expander(say("facts"), expanded=True):
        st.html(facts_html(plan, archive.as_read(plan.id)))
    show_fix(archive, plan)
    show_how_read(archive, plan)


def _head(archive: Archive, plan: PlanRecord) -> None:
    st.subheader(_escaped(plan.title) or say("untitled"), anchor=False)
    st.html(_head_html(archive, plan))
    if (doubt := reliability(plan)) != "printed":
        st.warning(say(f"reliability_{doubt}"))
    if plan.waiting:
        pages = ", ".join(map(str, plan.waiting))
        st.warning(say("reader_waiting", pages=pages))
    if plan.draft:
        st.info(say("draft"))


def _head_html(archive: Archive, plan: PlanRecord) -> str:
    """What the plan is in one line, and the other files that hold it."""
    fixed = f' <span class="fixed">{html.escape(say("reader_fixed"))}</span>'
    mark = fixed if plan.corrected else ""
    parts = [f'<p class="said">{html.escape(document_name(plan, language()))}{mark}</p>']
    versions = [p for p in archive.plans() if p.group == plan.group and p.id != plan.id]
    if versions:
        links = "; ".join(
            f"{place_link(p.file, p.file)} ({html.escape(_version(p))})" for p in versions
        )
        parts.append(f'<p class="more">{html.escape(say("reader_versions"))} {links}</p>')
    return f'<div class="head">{"".join(parts)}</div>'


def _version(plan: PlanRecord) -> str:
    quoted = [say("reader_version_quoted")] if plan.best else []
    return ", ".join([quality(plan), *quoted])


def _escaped(words: str) -> str:
    """Document text that a heading shows as it stands."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#$~:|" else sign for sign in words)


def _failures(archive: Archive) -> None:
    failures = archive.failures()
    if not failures:
        return
    with st.expander(say("failures", n=len(failures))):
        rows = [{say("column_file"): f.file, say("column_reason"): f.reason} for f in failures]
        st.dataframe(rows, hide_index=True)


main()
