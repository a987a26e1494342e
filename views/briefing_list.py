"""The briefings of the archive: choose one, begin another, name, duplicate and delete it."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from index.desk import Briefing, briefings
from index.desk.briefings import delete_briefing
from ingest.text import fold
from views import services, tray
from views.briefing_labels import option, plain, title_of
from views.state import say

LONGEST = 300  # characters of a title
_MANY = 12  # briefings; more can be searched by name


def choose_briefing() -> Briefing | None:
    """Draws the list with the briefing that is open; None where none is."""
    current = tray.current()
    if current is None and st.query_params.get("tray"):
        st.warning(say("briefing_unknown"))
    known = briefings(services.desk())
    if known:
        with st.expander(
            say("briefing_all", n=len(known)), expanded=current is None, key="briefing-list"
        ):
            _list(known, current)
    st.button(
        say("briefing_new"),
        key="briefing_new",
        on_click=tray.start,
        type="secondary" if known else "primary",
    )
    return current


def show_title(briefing: Briefing) -> None:
    """The title to be changed, and what can be done with the whole briefing."""
    key = f"briefing_title_{briefing.id}"
    st.session_state[key] = briefing.title  # which another tab may have changed
    with st.container(horizontal=True, vertical_alignment="bottom", key="briefing-title"):
        st.text_input(
            say("briefing_title"),
            key=key,
            max_chars=LONGEST,
            placeholder=say("briefing_title_hint"),
            on_change=_rename,
            args=(briefing, key),
        )
        st.button(
            say("briefing_duplicate"),
            key="briefing_duplicate",
            on_click=_duplicate,
            args=(briefing,),
        )
        st.button(
            say("briefing_delete"),
            key="briefing_delete",
            on_click=_ask,
            args=(briefing.id,),
        )
    if st.session_state.get("briefing_deleting") == briefing.id:
        _confirm(briefing)


def _list(known: Sequence[Briefing], current: Briefing | None) -> None:
    """A button for each; a box with options would take two of one name for the same."""
    if len(known) > _MANY:
        wanted = fold(str(st.text_input(say("briefing_find"), key="briefing_find")).strip())
        known = [briefing for briefing in known if wanted in fold(title_of(briefing))]
    for briefing in known:
        opened = current is not None and briefing.id == current.id
        st.button(
            ("● " if opened else "") + plain(option(briefing)),
            key=f"briefing_open-{briefing.id}",
            type="tertiary",
            disabled=opened,
            on_click=tray.choose,
            args=(briefing.id,),
        )


def _rename(briefing: Briefing, key: str) -> None:
    title = " ".join(str(st.session_state[key]).split())
    tray.change(briefing, lambda b: replace(b, title=title))


def _duplicate(briefing: Briefing) -> None:
    title = say("briefing_copy_of", title=title_of(briefing))
    tray.start(title[:LONGEST], briefing.entries, briefing.head)


def _ask(id_: str) -> None:
    st.session_state["briefing_deleting"] = id_


def _confirm(briefing: Briefing) -> None:
    ask = say("briefing_delete_ask", title=plain(title_of(briefing)), n=briefing.quotes)
    with st.container(border=True, key="briefing-confirm"):
        st.markdown(ask)
        with st.container(horizontal=True):
            st.button(
                say("briefing_delete_yes"),
                key="briefing_delete_yes",
                type="primary",
                on_click=_delete,
                args=(briefing.id,),
            )
            st.button(
                say("briefing_delete_no"), key="briefing_delete_no", on_click=_ask, args=("",)
            )


def _delete(id_: str) -> None:
    delete_briefing(services.desk(), id_)
    tray.leave()
    _ask("")
    st.toast(say("briefing_deleted"))
