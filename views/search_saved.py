"""Searches that the office keeps: save the one shown, open and delete others."""

import html

import streamlit as st

from answer.proving.reference import printed_date
from index import Archive
from index.desk import SavedSearch, delete_search, keep_search, saved_searches
from views import services
from views.search_state import Look, address, go_to
from views.search_text import detail, plain
from views.state import say

_LONGEST = 120  # characters of a name


def show_saved(archive: Archive, look: Look) -> None:
    """The list in an expander, with a line to save the search shown."""
    saved = saved_searches(services.desk())
    with st.expander(say("search_saved", n=len(saved)), key="search_saved"):
        if look.request.text:
            _save(look)
        if not saved:
            detail(say("search_saved_none"))
        for search in saved:
            _saved(archive, search)


def _save(look: Look) -> None:
    with (
        st.form("search_save", border=False, clear_on_submit=True),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        st.text_input(say("search_save_name"), key="search_name", max_chars=_LONGEST)
        st.form_submit_button(
            say("search_save"), on_click=_keep, args=(address(look.limits), look.request.text)
        )


def _keep(query: str, text: str) -> None:
    name = " ".join(str(st.session_state["search_name"]).split()) or text[:_LONGEST]
    keep_search(services.desk(), name, query)
    st.toast(plain(say("search_saved_now", name=name)))


def _saved(archive: Archive, search: SavedSearch) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            plain(search.name),
            key=f"search_saved_{search.id}",
            on_click=_open,
            args=(archive, search),
            help=plain(say("search_saved_open", name=search.name)),
            wrap=True,
        )
        on = html.escape(say("search_saved_at", date=printed_date(search.saved[:10])))
        st.html(f'<span class="detail">{on}</span>', width="content")
        st.button(
            say("search_delete"),
            key=f"search_delete_{search.id}",
            on_click=_delete,
            args=(search,),
            help=plain(say("search_delete_help", name=search.name)),
            type="tertiary",
        )


def _open(archive: Archive, search: SavedSearch) -> None:
    if lost := go_to(search.address, archive):
        st.toast(plain(say("search_lost", values=", ".join(lost))), icon="⚠️")


def _delete(search: SavedSearch) -> None:
    delete_search(services.desk(), search.id)
    st.toast(plain(say("search_deleted", name=search.name)))
