"""Forms for the writer's own part of a briefing: headings and words between the quotes."""

import streamlit as st

from answer.briefing import edits
from index.desk import Briefing, Entry
from views import tray
from views.briefing_labels import kind_of
from views.state import say

LONGEST = 5000  # characters of own words
KINDS = ("briefing_kind_heading", "briefing_kind_subheading", "briefing_kind_words")


def opened_form(briefing: Briefing) -> tuple[str, str]:
    """What is being written: ("edit" or "insert", id of the item), else two empty words."""
    kind, of, id_ = st.session_state.get("briefing_form", ("", "", ""))
    return (kind, id_) if of == briefing.id else ("", "")


def open_form(kind: str, briefing: Briefing, id_: str) -> None:
    """Opens that form at that item, in place of another."""
    st.session_state["briefing_form"] = (kind, briefing.id, id_)


def append_form(briefing: Briefing) -> None:
    """Own words for the end of the briefing."""
    with st.form("briefing-append", border=False, clear_on_submit=True):
        _fields("append")
        st.form_submit_button(
            say("briefing_add"), on_click=_insert, args=(briefing, None, "append")
        )


def insert_form(briefing: Briefing, after: str) -> None:
    """Own words to stand behind that item."""
    with st.container(border=True), st.form(f"briefing-insert-{after}", border=False):
        _fields(after)
        with st.container(horizontal=True):
            st.form_submit_button(
                say("briefing_add_here"),
                type="primary",
                on_click=_insert,
                args=(briefing, after, after),
            )
            st.form_submit_button(say("briefing_cancel"), on_click=_close)


def edit_form(briefing: Briefing, entry: Entry) -> None:
    """The words of an item, to be changed."""
    with st.form(f"briefing-edit-{entry.id}", border=False):
        _fields(entry.id, entry)
        with st.container(horizontal=True):
            st.form_submit_button(
                say("briefing_save"), type="primary", on_click=_reword, args=(briefing, entry)
            )
            st.form_submit_button(say("briefing_cancel"), on_click=_close)


def _fields(name: str, entry: Entry | None = None) -> None:
    """Kind and text; the kind of own words stays, a heading may change its level."""
    kinds = KINDS if entry is None else KINDS[:2] if entry.kind == "heading" else ()
    if kinds:
        st.radio(
            say("briefing_kind"),
            kinds,
            index=kinds.index(kind_of(entry)) if entry else 0,
            format_func=say,
            horizontal=True,
            key=f"briefing_kind-{name}",
        )
    st.text_area(
        say("briefing_text" if entry else "briefing_text_new"),
        value=entry.text if entry else "",
        max_chars=LONGEST,
        height=100,
        key=f"briefing_text-{name}",
    )


def _written(name: str) -> Entry | None:
    text = str(st.session_state[f"briefing_text-{name}"]).strip()
    kind = st.session_state.get(f"briefing_kind-{name}", KINDS[2])
    if not text:
        return None
    if kind == KINDS[2]:
        return Entry("words", text)
    return Entry("heading", " ".join(text.split()), level=1 + KINDS.index(kind))


def _insert(briefing: Briefing, after: str | None, name: str) -> None:
    if written := _written(name):
        entry = edits.named(written)
        tray.change(briefing, lambda b: edits.added(b, [entry], after))
        _close()


def _reword(briefing: Briefing, entry: Entry) -> None:
    if written := _written(entry.id):
        tray.change(briefing, lambda b: edits.reworded(b, entry.id, written.text, written.level))
        _close()


def _close() -> None:
    st.session_state.pop("briefing_form", None)
