"""What readers thought of answers, for whoever looks after the archive."""

import html
from collections.abc import Sequence

import streamlit as st

from index import Archive
from index.desk import Verdict, verdicts
from views import services
from views.spreadsheet import xlsx
from views.state import say
from views.stock_format import moment, number

_SHOWN = 50
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_verdicts(archive: Archive | None) -> None:
    """Draws this part of the page."""
    given = verdicts(services.desk())
    if not given:
        st.caption(say("stock_verdicts_none"))
        return
    good = sum(verdict.good for verdict in given)
    st.markdown(say("stock_verdicts_counts", good=number(good), bad=number(len(given) - good)))
    only_bad = st.segmented_control(
        say("stock_verdicts_show"), ("all", "bad"), required=True, default="all",
        format_func=lambda name: say(f"stock_verdicts_{name}"), key="stock_verdicts_which",
    ) == "bad"  # fmt: skip
    shown = [verdict for verdict in given if not (only_bad and verdict.good)]
    generation = archive.generation if archive else ""
    st.html("".join(_card(verdict, generation) for verdict in shown[:_SHOWN]))
    if len(shown) > _SHOWN:
        st.caption(say("stock_verdicts_more", n=_SHOWN))
    st.download_button(
        say("stock_verdicts_export"), lambda: _table(given), "danh-gia.xlsx", _XLSX,
        key="stock_verdicts_export", on_click="ignore",
    )  # fmt: skip


def _card(verdict: Verdict, generation: str) -> str:
    """A verdict with the way back to its question."""
    address = html.escape(f"/?{verdict.address}", quote=True)
    old = "" if verdict.generation == generation else f" ({say('stock_verdict_old')})"
    said = say("stock_verdict_good" if verdict.good else "stock_verdict_bad")
    facts = html.escape(f"{moment(verdict.given)}{old}")
    note = f"<blockquote>{html.escape(verdict.note)}</blockquote>" if verdict.note else ""
    return (
        f'<section class="card verdict"><h4><a href="{address}" target="_self">'
        f'{html.escape(verdict.question)}</a></h4><p class="facts">'
        f'<span class="outcome {"accepted" if verdict.good else "refused"}">{html.escape(said)}'
        f"</span> {facts}</p>{note}<details><summary>{html.escape(say('stock_verdict_answer'))}"
        f"</summary><p>{html.escape(verdict.answer)}</p></details></section>"
    )


def _table(given: Sequence[Verdict]) -> bytes:
    keys = ("when", "verdict", "question", "note")
    columns = [say(f"stock_column_{key}") for key in keys] + [say("stock_verdict_answer")]
    rows = [
        (
            moment(verdict.given),
            say("stock_verdict_good" if verdict.good else "stock_verdict_bad"),
            verdict.question,
            verdict.note,
            verdict.answer,
        )
        for verdict in given
    ]
    return xlsx(say("stock_section_danh-gia"), columns, rows)
