"""What can be done with a quote on any page: copy it with its source, put it into the tray."""

import html

import streamlit as st

from answer.briefing.topic import quote_at
from index import Archive
from index.desk import Entry
from views import tray
from views.state import language, say


def quote_entry(archive: Archive, plan_id: int, start: int, end: int, page: int | None) -> Entry:
    """The range of a plan's text as an entry of a briefing, with its source."""
    return quote_at(archive, plan_id, start, end, page, language())


def copy_button_html(entry: Entry) -> str:
    """A button that copies the quote with its full citation (views/assets/page.js does it)."""
    copied = html.escape(f"“{entry.text}” ({entry.source})", quote=True)
    done, failed = html.escape(say("copied")), html.escape(say("copy_failed"))
    return (
        f'<button type="button" class="copy" data-copy="{copied}" data-done="{done}" '
        f'data-failed="{failed}">{html.escape(say("copy"))}</button>'
    )


def tray_button(entry: Entry, key: str) -> None:
    """A button that puts the quote into the tray."""
    there = tray.holds(entry)
    st.button(
        say("in_tray" if there else "to_tray"),
        key=f"tray-{key}",
        on_click=tray.add,
        args=(entry,),
        disabled=there,
    )
