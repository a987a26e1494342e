"""What can be done with a quote on any page: copy it with its source, put it into the tray."""

import html

import streamlit as st

from answer.quote import reliability
from answer.reference import reference
from index import Archive
from index.desk import Entry
from views import tray
from views.state import language, say


def quote_entry(archive: Archive, plan_id: int, start: int, end: int, page: int | None) -> Entry:
    """The range of a plan's text as an entry of a briefing, with its source."""
    plan = archive.plan(plan_id)
    words = " ".join(archive.plan_text(plan_id)[start:end].split()).strip(" |")
    doubt = reliability(archive, plan, page)
    return Entry(
        kind="quote",
        text=words,
        source=reference(plan, archive.sections(plan_id), start, page, language()),
        file=plan.file,
        sha256=plan.sha256,
        start=start,
        end=end,
        page=page,
        doubt="" if doubt == "printed" else doubt,
    )


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
