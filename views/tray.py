"""The tray: the briefing that a visitor is collecting quotes for, kept as it grows.

Its id stands in the URL (`tray`), so a copied address opens the same briefing for somebody else.
Every change is applied to the briefing as it is kept at that moment (index/desk/briefings.py), so
that two tabs lose no quote of each other's.
"""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from answer.briefing import edits
from index.desk import Briefing, Entry, briefings, keep_briefing, read_briefing
from index.desk.briefings import Head, new_id, revise_briefing
from ingest.errors import PlanArchiveError
from views import services
from views.briefing_labels import plain
from views.state import say

Change = Callable[[Briefing], Briefing]


def current() -> Briefing | None:
    """The briefing of the URL; where it names none, the one collected before in this session.

    None where the URL's is not there: another one would be taken for it.
    """
    id_ = st.query_params.get("tray") or st.session_state.get("tray", "")
    found = read_briefing(services.desk(), id_) if id_ else None
    if found:
        choose(found.id)
    return found


def choose(id_: str) -> None:
    """Makes that briefing the one that quotes are added to."""
    st.session_state["tray"] = id_
    if st.query_params.get("tray") != id_:
        st.query_params["tray"] = id_


def leave() -> None:
    """Chooses no briefing."""
    st.session_state.pop("tray", None)
    st.query_params.pop("tray", None)


def start(title: str = "", entries: tuple[Entry, ...] = (), head: Head | None = None) -> None:
    """Begins a briefing and chooses it; the office that issues it is that of the last one."""
    if head is None and (kept := briefings(services.desk())):
        head = replace(kept[0].head, number="", date="")
    choose(keep_briefing(services.desk(), new_id(), title, entries, head).id)


def add(*entries: Entry) -> None:
    """Puts entries at the end of the briefing; a new one is begun where there is none.

    A quote that is there already is not added again. What goes wrong is said, never raised: this
    is what buttons of other pages do.
    """
    try:
        new = _added(tuple(map(edits.named, entries)))
    except PlanArchiveError as error:
        st.toast(plain(str(error)), icon="⚠️")
    else:
        st.toast(say("tray_added" if new else "tray_there_already"))


def change(briefing: Briefing, made: Change) -> bool:
    """Keeps what `made` makes of the briefing; False, which is said, where it was deleted."""
    if revise_briefing(services.desk(), briefing.id, made) is None:
        st.toast(say("briefing_gone"), icon="⚠️")
        return False
    return True


def holds(entry: Entry) -> bool:
    """Whether the quote is in the tray already."""
    try:
        briefing = current()
    except PlanArchiveError:
        return False
    return briefing is not None and edits.holds(briefing, entry)


def show() -> None:
    """How many quotes are in the tray, with the way to it; one line, which never fails the page."""
    try:
        briefing = current()
    except PlanArchiveError:
        st.caption(say("briefing_desk_broken"))
        return
    if briefing and briefing.entries:
        label = say("tray_link", n=briefing.quotes)
        st.page_link("briefing.py", label=label, query_params={"tray": briefing.id})


def _added(entries: tuple[Entry, ...]) -> bool:
    """Adds named entries; whether any of them was new."""
    ids = {entry.id for entry in entries}
    briefing = current()
    after = briefing and revise_briefing(
        services.desk(), briefing.id, lambda b: edits.added(b, entries)
    )
    if after is None:
        start(entries=entries)
        return True
    return any(entry.id in ids for entry in after.entries)
