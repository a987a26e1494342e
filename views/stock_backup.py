"""Backups made from the page, how they are put back, and what is in them beside plans."""

import html
import os
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from index import Settings
from index.backup import back_up, backups, new_name
from index.corpus import corpus_folder
from index.desk.counts import count_desk
from index.settings import FILE
from ingest.errors import PlanArchiveError
from views import services
from views.state import say
from views.stock_contents import facts_html
from views.stock_format import moment, number, size
from views.stock_reasons import reason

_LARGE = 500_000_000  # bytes; a download is held in memory as a whole
_SHOWN = 10  # backups
_PYTHON = r".venv\Scripts\python" if os.name == "nt" else ".venv/bin/python"


class _Bar:
    """The steps of a backup as a bar on the page."""

    def __init__(self) -> None:
        self._bar = st.progress(0.0)

    def message(self, text: str) -> None:
        """Shows nothing: a backup has no messages."""

    def step(self, done: int, total: int, what: str) -> None:
        """Moves the bar."""
        self._bar.progress(done / total, say("stock_backup_step", n=number(done), m=number(total)))

    def end(self) -> None:
        """Takes the bar away."""
        self._bar.empty()


def show_backup(settings: Settings) -> None:
    """Draws this part of the page."""
    left, right = st.columns(2, gap="medium")
    with left:
        st.markdown(say("stock_backup_intro"))
        _make(settings)
        _list(settings.data)
    with right:
        _desk()
        st.markdown(f"**{say('stock_restore')}**")
        st.markdown(say("stock_restore_how"))
        st.code(f"{_PYTHON} -m index restore FILE.zip --corpus DIR", language=None, wrap_lines=True)
        st.markdown(say("stock_backup_command"))
        st.code(f"{_PYTHON} -m index backup FILE.zip", language=None, wrap_lines=True)
        st.caption(say("stock_local"))


def _make(settings: Settings) -> None:
    if not st.button(say("stock_backup_make"), key="stock_backup_make", type="primary"):
        return
    bar = _Bar()
    try:
        made = back_up(
            new_name(settings.data), corpus_folder(settings), settings.data, Path(FILE), bar
        )
    except PlanArchiveError as error:
        st.error(reason(str(error)))
        st.html(f'<p class="detail">{html.escape(say("stock_original", reason=error))}</p>')
        return
    finally:
        bar.end()
    file = f"`{made.path.name}`"
    st.success(say("stock_backup_made", file=file, n=number(made.files), size=size(made.size)))


def _list(data: Path) -> None:
    """The backups there are, to be taken to another disk."""
    st.markdown(f"**{say('stock_backups')}**")
    found = backups(data)
    if not found:
        st.caption(say("stock_backups_none"))
    for path in found[:_SHOWN]:
        told = path.stat()
        with st.container(horizontal=True, vertical_alignment="center"):
            when = moment(_iso(told.st_mtime))
            st.html(
                f'<p class="removed"><b>{html.escape(path.name)}</b> '
                f"<small>{html.escape(when)}, {size(told.st_size)}</small></p>"
            )
            if told.st_size <= _LARGE:
                st.download_button(
                    say("stock_backup_download"), path.read_bytes, path.name, "application/zip",
                    key=f"stock_download_{path.name}", on_click="ignore",
                )  # fmt: skip
        if told.st_size > _LARGE:
            st.caption(say("stock_backup_large"))
            st.code(str(path.resolve()), language=None, wrap_lines=True)


def _desk() -> None:
    """How much of people's own work a backup holds."""
    counts = count_desk(services.desk())
    facts = {
        "stock_briefings": counts.briefings,
        "stock_searches": counts.searches,
        "stock_verdicts": counts.verdicts,
        "stock_corrections": counts.corrections,
    }
    st.markdown(f"**{say('stock_desk')}**")
    st.html(facts_html({say(key): number(count) for key, count in facts.items()}))


def _iso(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()
