"""The files that were added through the page: taking them out, and putting them back."""

import html

import streamlit as st

from index.removed import Added, added_files, put_back, remove, removed_files
from index.uploads import Destination
from ingest.errors import PlanArchiveError
from views.state import say
from views.stock_format import day, moment, number, plain, size

_LISTED = 200  # files in the list; all can be chosen below it
_UNDONE = 20  # removed files that can be put back from the page


def show_added(to: Destination) -> None:
    """The files that were added, to be taken out again, and those that were."""
    _show_present(to)
    _show_removed(to)


def _show_present(to: Destination) -> None:
    files = added_files(to.corpus)
    st.markdown(f"**{say('stock_added_files', n=number(len(files)))}**")
    if notice := st.session_state.pop("stock_notice", None):
        st.success(notice)
    if not files:
        st.caption(say("stock_added_none"))
        return
    items = "".join(map(_item, files[:_LISTED]))
    st.html(f'<ul class="files" tabindex="0">{items}</ul>')
    if len(files) > _LISTED:
        st.caption(say("stock_more_files", n=number(len(files) - _LISTED)))
    with st.form("stock_remove_form", border=False):
        st.multiselect(
            say("stock_remove_choose"), [a.file for a in files], key="stock_remove_files",
            placeholder=say("stock_remove_placeholder"), help=say("stock_remove_help"),
        )  # fmt: skip
        st.form_submit_button(say("stock_remove"), on_click=_remove, args=(to,))


def _item(added: Added) -> str:
    facts = ", ".join(filter(None, (day(added.day), size(added.size))))
    return f"<li><b>{html.escape(added.file)}</b><small>{html.escape(facts)}</small></li>"


def _remove(to: Destination) -> None:
    chosen: list[str] = st.session_state["stock_remove_files"]
    try:
        for file in chosen:
            remove(to.corpus, to.data, file)
    except PlanArchiveError as error:
        st.session_state["stock_error"] = error
        return
    if chosen:
        st.session_state["stock_notice"] = say("stock_removed", n=number(len(chosen)))


def _show_removed(to: Destination) -> None:
    """What was taken out, to be put back."""
    removed = removed_files(to.data)
    if not removed:
        return
    with st.expander(say("stock_removed_files", n=number(len(removed))), expanded=True):
        for item in removed[:_UNDONE]:
            with st.container(horizontal=True, vertical_alignment="center"):
                when = say("stock_removed_at", when=moment(item.when))
                st.html(
                    f'<p class="removed"><b>{html.escape(item.file)}</b> '
                    f"<small>{html.escape(when)}</small></p>"
                )
                st.button(
                    say("stock_put_back"), key=f"stock_back_{item.id}",
                    on_click=_put_back, args=(to, item.id),
                )  # fmt: skip
        if len(removed) > _UNDONE:
            st.caption(say("stock_more_files", n=number(len(removed) - _UNDONE)))


def _put_back(to: Destination, id_: str) -> None:
    try:
        file = put_back(to.corpus, to.data, id_)
    except PlanArchiveError as error:
        st.session_state["stock_error"] = error
        return
    st.session_state["stock_notice"] = say("stock_put_back_done", file=plain(file))
