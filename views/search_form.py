"""The search box, the switch between the ways to search, and searches to try."""

import streamlit as st

from answer.finding.types import Mode
from index import Archive
from views import services
from views.search_state import MODES, Look, put, search_for
from views.search_text import detail, plain
from views.state import say


def search_form(look: Look) -> None:
    """Draws box and switch; a click on the button or Enter starts the search."""
    if st.session_state.get("search_shown") != look.request.text:
        st.session_state["search_shown"] = look.request.text
        st.session_state["search_text"] = look.request.text
    st.session_state.setdefault("search_text", look.request.text)
    with (
        st.form("search", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        st.text_input(say("search_box"), key="search_text", placeholder=say("search_hint"))
        st.form_submit_button(say("search_go"), type="primary", on_click=_submitted)
    _switch(look.request.mode)


def show_tries(archive: Archive) -> None:
    """Searches to begin with, made of what the archive holds."""
    mentions = services.sample_mentions(archive)
    phone, code = mentions["phone"], mentions["code"]
    tries: list[tuple[str, Mode]] = [(phone, "smart"), (code, "smart"), ("chỉ tiêu", "phrase")]
    st.markdown(f"**{say('search_try')}**")
    with st.container(horizontal=True, gap="small"):
        for text, mode in tries:
            if text:
                st.button(
                    plain(text),
                    key=f"search_try_{text}",
                    on_click=search_for,
                    args=(text, mode),
                    type="secondary",
                )


def _submitted() -> None:
    text = str(st.session_state["search_text"]).strip()
    st.session_state["search_shown"] = text
    put(q=text, marks="", in_="")


def _switch(mode: Mode) -> None:
    st.session_state["search_mode"] = mode
    st.segmented_control(
        say("search_mode"),
        MODES,
        required=True,
        format_func=lambda name: say(f"search_mode_{name}"),
        key="search_mode",
        on_change=_switched,
        label_visibility="collapsed",
    )
    detail(say(f"search_about_{mode}"))


def _switched() -> None:
    mode = st.session_state["search_mode"]
    put(mode="" if mode == "smart" else mode, marks="")
