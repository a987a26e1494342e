"""The tray: the briefing that a visitor is collecting quotes for, kept as it grows.

Its id stands in the URL (`tray`), so a copied address opens the same briefing for somebody else.
"""

from dataclasses import replace

import streamlit as st

from index.desk import Briefing, Entry, keep_briefing, read_briefing
from index.desk.briefings import new_id
from views import services
from views.state import say


def current() -> Briefing | None:
    """The briefing of the URL, else the one collected before in this session."""
    id_ = st.query_params.get("tray") or st.session_state.get("tray", "")
    found = read_briefing(services.desk(), id_) if id_ else None
    if found:
        choose(found.id)
    return found


def choose(id_: str) -> None:
    """Makes that briefing the one that quotes are added to."""
    st.session_state["tray"] = st.query_params["tray"] = id_


def add(*entries: Entry) -> None:
    """Puts entries at the end of the briefing; a new one is begun where there is none.

    A quote that is there already is not added again.
    """
    briefing = current() or Briefing(new_id(), "", (), "")
    new = tuple(entry for entry in entries if not _holds(briefing, entry))
    keep(replace(briefing, entries=briefing.entries + new))
    choose(briefing.id)
    st.toast(say("tray_added" if new else "tray_there_already"))


def holds(entry: Entry) -> bool:
    """Whether the quote is in the tray already."""
    briefing = current()
    return briefing is not None and _holds(briefing, entry)


def keep(briefing: Briefing) -> None:
    """Keeps the changed briefing."""
    keep_briefing(services.desk(), briefing.id, briefing.title, briefing.entries)


def show() -> None:
    """How many quotes are in the tray, with the way to it."""
    briefing = current()
    if briefing and briefing.entries:
        quotes = sum(entry.kind == "quote" for entry in briefing.entries)
        st.page_link(
            "briefing.py", label=say("tray_link", n=quotes), query_params={"tray": briefing.id}
        )


def _holds(briefing: Briefing, entry: Entry) -> bool:
    return entry.kind == "quote" and any(
        (kept.sha256, kept.start, kept.end, kept.text)
        == (entry.sha256, entry.start, entry.end, entry.text)
        for kept in briefing.entries
    )
