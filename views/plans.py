"""The page "Văn bản": all plans as a table, and one of them with its outline, facts and text."""

import html
from typing import TYPE_CHECKING

import streamlit as st

from answer.types import Reliability
from index import Archive, Filters, PlanRecord
from views import services
from views.fragments import Dressing, Span
from views.outline import outline_html, section_dressings
from views.paper import paper
from views.source_view import download
from views.state import enter, number_parameter, say

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

_DOUBTED = {"number": "column_number", "date": "fact_date", "signer": "fact_signer"}
ROW_HEIGHT = 66  # pixels; from 65 on, Streamlit wraps long cells


def main() -> None:
    """Draws the page."""
    archive = services.archive()
    filters: Filters = st.session_state["filters"]
    enter("plans")
    plans = archive.plans(filters)
    st.subheader(say("plans_page"), anchor=False)
    if not plans:
        st.warning(say("filter_none"))
    else:
        st.caption(say("plans_intro", n=len(plans)))
        _table(plans)
    _failures(archive)
    plan = _chosen(archive)
    if plan is not None:
        _document(archive, plan)


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
        say("column_quality"): _quality(plan),
        say("column_file"): plan.file,
    }


def _open_row(files: list[str]) -> None:
    rows = st.session_state["table"].selection.rows
    if rows:
        open_plan(files[rows[0]])


def open_plan(file: str) -> None:
    """Opens that plan at its beginning."""
    for key in ("at", "to"):
        st.query_params.pop(key, None)
    st.query_params["plan"] = file


def _chosen(archive: Archive) -> PlanRecord | None:
    """The plan of the URL, chosen by row or by name."""
    plans = {plan.file: plan for plan in archive.plans()}
    wanted = st.query_params.get("plan", "")
    if wanted and wanted not in plans:
        st.warning(say("plan_unknown", file=f"`{wanted.replace('`', '')}`"))
    st.session_state["plan_choice"] = wanted if wanted in plans else None
    st.selectbox(
        say("plan_open"),
        sorted(plans),
        index=None,
        key="plan_choice",
        placeholder=say("plan_choose"),
        format_func=lambda file: _name(plans[file]),
        on_change=_open_choice,
    )
    return plans.get(wanted)


def _open_choice() -> None:
    file = st.session_state["plan_choice"]
    if file is None:
        st.query_params.pop("plan", None)
    else:
        open_plan(file)


def _name(plan: PlanRecord) -> str:
    return f"{plan.title} ({plan.file})" if plan.title else plan.file


def _document(archive: Archive, plan: PlanRecord) -> None:
    st.subheader(plan.title.replace("[", "\\[") or say("untitled"), anchor=False)
    if (doubt := _reliability(plan)) != "printed":
        st.warning(say(f"reliability_{doubt}"))
    for note in plan.notes:
        st.html(f'<p class="detail">{html.escape(note)}</p>')
    sections = archive.sections(plan.id)
    left, right = st.columns([2, 3], gap="medium")
    with left:
        with st.expander(say("facts"), expanded=True):
            st.html(_facts(plan))
            download(plan)
        with st.expander(say("outline"), expanded=True):
            st.html(outline_html(sections) or f"<p>{say('no_outline')}</p>")
    with right:
        st.markdown(f"**{say('text')}**")
        text = archive.plan_text(plan.id)
        place = _place(len(text))
        quoted = [Dressing(*place, "span", "quoted", "place")] if place else []
        if not paper(text, [*quoted, *section_dressings(sections, text)], place):
            st.caption(say("shortened"))


def _place(length: int) -> Span | None:
    """The place that the URL asks for."""
    start, end = number_parameter("at"), number_parameter("to")
    if start is None or start >= length:
        return None
    return start, min(max(end or 0, start + 1), length)


def _facts(plan: PlanRecord) -> str:
    """What is known about the plan as a list of terms."""
    facts = {
        "column_kind": plan.kind,
        "column_number": plan.number,
        "column_issuer": plan.issuer,
        "column_place": ", ".join(filter(None, (plan.district, plan.province))),
        "fact_date": plan.date,
        "column_year": ", ".join(map(str, plan.years)),
        "fact_signer": plan.signer,
        "column_quality": _quality(plan),
        "fact_words": str(plan.words),
        "column_file": plan.file,
    }
    if plan.pages:
        facts["fact_pages"] = str(plan.pages)
    if plan.signed:
        facts["fact_signed"] = plan.signed
    if plan.stamps:
        facts["fact_stamps"] = "; ".join(plan.stamps)
    if plan.encoding in ("tcvn3", "vni", "windows-1258"):
        facts["fact_encoding"] = plan.encoding
    if plan.apart:
        facts["fact_apart"] = "; ".join(plan.apart)
    if not plan.years and plan.not_before:
        facts["fact_not_before"] = str(plan.not_before)
    for name, key in _DOUBTED.items():
        facts[key] = _with_doubts(plan, name, facts[key])
    rows = (f"<dt>{html.escape(say(key))}</dt>{_definition(value)}" for key, value in facts.items())
    return f'<dl class="facts">{"".join(rows)}</dl>'


def _with_doubts(plan: PlanRecord, name: str, value: str) -> str:
    """A number, date or name, with what the reader must know before relying on it."""
    doubts = []
    if name == "number" and value[:1] in ("/", "-"):
        doubts.append(say("number_blank"))
    if name in plan.doubtful:
        doubts.append(say("doubtful"))
    if value and plan.enclosed and name != "signer":
        doubts.append(say("enclosed"))
    return f"{value} ({'; '.join(doubts)})" if doubts else value


def _reliability(plan: PlanRecord) -> Reliability:
    """How far the words of the plan's least reliable page can be relied on."""
    if plan.reconstructed:
        return "reconstructed"
    if plan.garbled:
        return "garbled"
    return "ocr" if plan.ocr else "printed"


def _quality(plan: PlanRecord) -> str:
    """How the plan was read, in a few words."""
    parts = [say(f"quality_{_reliability(plan)}")]
    if plan.waiting:
        parts.append(say("quality_waiting", n=len(plan.waiting)))
    if plan.draft:
        parts.append(say("quality_draft"))
    return ", ".join(parts)


def _definition(value: str) -> str:
    if value:
        return f"<dd>{html.escape(value)}</dd>"
    return f'<dd class="unread">{html.escape(say("unread"))}</dd>'


def _failures(archive: Archive) -> None:
    failures = archive.failures()
    if not failures:
        return
    with st.expander(say("failures", n=len(failures))):
        rows = [{say("column_file"): f.file, say("column_reason"): f.reason} for f in failures]
        st.dataframe(rows, hide_index=True)


main()
