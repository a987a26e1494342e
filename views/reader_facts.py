"""What is known about a plan, what was corrected by hand, and how its file was read."""

import html

import streamlit as st

from answer.proving.reference import printed_date
from answer.types import Reliability
from index import Archive, PlanRecord
from ingest.plan import Page
from views.paper import paper
from views.state import language, say

_FACTS = {
    "kind": "column_kind",
    "number": "column_number",
    "title": "column_title",
    "issuer": "column_issuer",
    "province": "reader_province",
    "district": "reader_district",
    "date": "fact_date",
    "years": "column_year",
    "signer": "fact_signer",
}
"""Facts that can be corrected, in the order of a letterhead, with the keys of their names."""

_LEGACY = ("tcvn3", "vni", "windows-1258")
_DOUBTED = ("number", "date", "signer")


def fact_name(field: str) -> str:
    """What the page calls the fact."""
    return say(_FACTS[field])


def printed_fact(field: str, value: str | tuple[int, ...]) -> str:
    """A fact as it is printed: dates as 25/01/2024, years as 2021-2025 or with commas."""
    if isinstance(value, str):
        return printed_date(value) if field == "date" else value
    if len(value) > 2 and value == tuple(range(value[0], value[-1] + 1)):
        return f"{value[0]}-{value[-1]}"
    return ", ".join(map(str, value))


def as_read(read: PlanRecord, field: str) -> str:
    """A sentence on what was read of the fact."""
    value = printed_fact(field, getattr(read, field))
    return say("reader_read", value=value) if value else say("reader_read_none")


def facts_html(plan: PlanRecord, read: PlanRecord) -> str:
    """The facts as a list of terms; beside what was corrected stands what was `read`."""
    rows = [_row(field, _known(plan, read, field)) for field in _FACTS]
    rows += [f"<dt>{html.escape(n)}</dt><dd>{html.escape(v)}</dd>" for n, v in _more(plan) if v]
    return f'<dl class="facts">{"".join(rows)}</dl>'


def reliability(plan: PlanRecord) -> Reliability:
    """How far the words of the plan's least reliable page can be relied on."""
    if plan.reconstructed:
        return "reconstructed"
    if plan.garbled:
        return "garbled"
    return "ocr" if plan.ocr else "printed"


def quality(plan: PlanRecord) -> str:
    """How the plan was read, in a few words."""
    parts = [say(f"quality_{reliability(plan)}")]
    if plan.waiting:
        parts.append(say("quality_waiting", n=len(plan.waiting)))
    if plan.draft:
        parts.append(say("quality_draft"))
    return ", ".join(parts)


def show_how_read(archive: Archive, plan: PlanRecord) -> None:
    """How each page was read, what was noted, and the words before they were reconstructed."""
    pages = [page for page in archive.pages(plan.id) if page.reader or page.method != "text"]
    with st.expander(say("reader_how", quality=quality(plan))):
        for note in plan.notes:
            st.html(f'<p class="detail">{html.escape(note)}</p>')
        if pages:
            st.dataframe(
                [_page(page) for page in pages], hide_index=True, alt=say("reader_pages_table")
            )
        elif not plan.notes and reliability(plan) == "printed":
            st.caption(say("reader_how_text"))
        if (doubt := reliability(plan)) != "printed":
            st.caption(say(f"reliability_{doubt}"))
        if plan.reconstructed and st.toggle(say("reader_raw"), key="reader_raw"):
            raw = archive.raw_text(plan.id)
            if not paper(raw, [], None):
                st.caption(say("shortened"))


def _row(field: str, value: str) -> str:
    name = html.escape(fact_name(field))
    if value:
        return f"<dt>{name}</dt><dd>{value}</dd>"
    missing = say("reader_no_district" if field == "district" else "unread")
    return f'<dt>{name}</dt><dd class="unread">{html.escape(missing)}</dd>'


def _known(plan: PlanRecord, read: PlanRecord, field: str) -> str:
    """The value as HTML, with what the reader must know before relying on it."""
    value = html.escape(printed_fact(field, getattr(plan, field)))
    if field in plan.corrected:
        mark = f'<span class="fixed">{html.escape(say("reader_fixed"))}</span>'
        was = html.escape(as_read(read, field))
        return f'{value or "–"} {mark}<span class="read">{was}</span>'
    doubts = "; ".join(_doubts(plan, field))
    return f"{value} ({html.escape(doubts)})" if doubts else value


def _doubts(plan: PlanRecord, field: str) -> list[str]:
    value = getattr(plan, field)
    if field not in _DOUBTED:
        return []
    doubts = []
    if field == "number" and value[:1] in ("/", "-"):
        doubts.append(say("number_blank"))
    if field in plan.doubtful:
        doubts.append(say("doubtful"))
    if value and plan.enclosed and field != "signer":
        doubts.append(say("enclosed"))
    return doubts


def _more(plan: PlanRecord) -> list[tuple[str, str]]:
    """Facts that nobody corrects."""
    before = str(plan.not_before) if not plan.years and plan.not_before else ""
    return [
        (say("fact_not_before"), before),
        (say("fact_signed"), printed_date(plan.signed)),
        (say("fact_stamps"), "; ".join(plan.stamps)),
        (say("column_quality"), quality(plan)),
        (say("fact_pages"), str(plan.pages or "")),
        (say("fact_words"), _number(plan.words)),
        (say("fact_encoding"), plan.encoding if plan.encoding in _LEGACY else ""),
        (say("fact_apart"), "; ".join(plan.apart)),
        (say("column_file"), plan.file),
    ]


def _number(value: int) -> str:
    grouped = f"{value:,}"
    return grouped if language() == "en" else grouped.replace(",", ".")


def _page(page: Page) -> dict[str, str]:
    sure = ""
    if page.confidence is not None:
        sure = f"{100 * page.confidence:.0f}%"
    return {
        say("reader_page_column"): str(page.number),
        say("reader_method_column"): say(f"reader_method_{page.method}"),
        say("reader_reader_column"): page.reader,
        say("reader_confidence_column"): sure,
        say("reader_note_column"): page.note,
    }
