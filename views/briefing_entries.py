"""The items of a briefing: shown in their order, moved, edited, removed and put back."""

import html
from collections.abc import Callable

import streamlit as st

from answer.briefing import edits
from answer.briefing.check import Checked
from answer.briefing.document import numbered
from index.desk import Briefing, Entry
from views import tray
from views.briefing_forms import edit_form, insert_form, open_form, opened_form
from views.briefing_labels import kind_of, plain, short
from views.state import say

_REMEMBERED = 10  # removed items that can be put back
_STANDINGS = {
    "renewed": "briefing_renewed",
    "changed": "briefing_changed",
    "gone": "briefing_source_gone",
}


def show_entries(briefing: Briefing, checked: dict[str, Checked]) -> None:
    """All items, with what can be done to each; removed ones can be put back where they were."""
    _undo_lines(briefing, "")
    numbers = numbered(briefing.entries)
    for position, entry in enumerate(briefing.entries, 1):
        number = numbers.get(entry.id, "")
        with st.container(border=True, key=f"entry-{entry.id}"):
            if opened_form(briefing) == ("edit", entry.id):
                edit_form(briefing, entry)
            elif entry.kind == "quote":
                _quote(checked[entry.id], number)
            else:
                _own(entry, number)
            _buttons(briefing, entry, position, checked.get(entry.id))
        if opened_form(briefing) == ("insert", entry.id):
            insert_form(briefing, entry.id)
        _undo_lines(briefing, entry.id)
    _undo_lines(briefing, None)


def _own(entry: Entry, number: str) -> None:
    """The writer's own words; a heading with the number that it will have."""
    words = html.escape(entry.text)
    if entry.kind == "words":
        st.html(f'<div class="own words">{words}</div>')
    else:
        style = f"own heading level-{number.count('.')}"
        st.html(f'<div class="{style}" role="heading" aria-level="3">{number} {words}</div>')


def _quote(quote: Checked, number: str) -> None:
    entry = quote.entry
    warnings = [_STANDINGS[quote.standing]] if quote.standing in _STANDINGS else []
    warnings += [f"reliability_{entry.doubt}"] if entry.doubt else []
    lines = "".join(f'<p class="warning">⚠ {html.escape(say(key))}</p>' for key in warnings)
    body = f"“{html.escape(entry.text)}” <sup>{number}</sup>"
    source = f'<p class="facts">{html.escape(entry.source)}</p>'
    state = "" if quote.found else " lost"
    kept = f'<blockquote class="kept{state}">{body}</blockquote>'
    st.html(f'<div class="card">{kept}{source}{lines}</div>')


def _buttons(briefing: Briefing, entry: Entry, position: int, quote: Checked | None) -> None:
    last = len(briefing.entries)
    help_ = say("briefing_move_help", n=position, m=last)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for key, by, possible in (
            ("briefing_up", -1, position > 1),
            ("briefing_down", 1, position < last),
        ):
            st.button(
                say(key),
                key=f"{key}-{entry.id}",
                help=help_,
                disabled=not possible,
                on_click=_move,
                args=(briefing, entry.id, by),
            )
        if entry.kind != "quote":
            _button("briefing_edit", open_form, ("edit", briefing, entry.id), entry)
        if entry.kind == "heading":
            _button("briefing_section_up", _move_section, (briefing, entry.id, -1), entry)
            _button("briefing_section_down", _move_section, (briefing, entry.id, 1), entry)
        _button("briefing_insert", open_form, ("insert", briefing, entry.id), entry)
        _button("briefing_remove", _remove, (briefing, entry), entry)
        if quote and quote.standing != "gone":
            _link(quote)


def _link(quote: Checked) -> None:
    """To the marked place; where the words are no longer there, to the document as it is now."""
    place = {"plan": quote.entry.file}
    if quote.found:
        place |= {"at": str(quote.entry.start), "to": str(quote.entry.end)}
    st.page_link("plans.py", label=say("open_source"), query_params=place)


def _button(key: str, action: Callable[..., None], args: tuple[object, ...], entry: Entry) -> None:
    st.button(say(key), key=f"{key}-{entry.id}", type="tertiary", on_click=action, args=args)


def _move(briefing: Briefing, id_: str, by: int) -> None:
    tray.change(briefing, lambda b: edits.moved(b, id_, by))


def _move_section(briefing: Briefing, id_: str, by: int) -> None:
    tray.change(briefing, lambda b: edits.moved_section(b, id_, by))


def _remove(briefing: Briefing, entry: Entry) -> None:
    place = (briefing.id, edits.before(briefing, entry.id), entry)
    if tray.change(briefing, lambda b: edits.removed(b, entry.id)):
        st.session_state["briefing_removed"] = [*_removed(), place][-_REMEMBERED:]


def _restore(briefing: Briefing, after: str | None, entry: Entry) -> None:
    if tray.change(briefing, lambda b: edits.added(b, [entry], after)):
        kept = [place for place in _removed() if place[2].id != entry.id]
        st.session_state["briefing_removed"] = kept


def _removed() -> list[tuple[str, str, Entry]]:
    removed: list[tuple[str, str, Entry]] = st.session_state.get("briefing_removed", [])
    return removed


def _undo_lines(briefing: Briefing, after: str | None) -> None:
    """The items removed behind that one; None are those whose place is gone itself."""
    ids = {"", *(entry.id for entry in briefing.entries)}
    for of, place, entry in _removed():
        if of != briefing.id or (place if place in ids else None) != after:
            continue
        with st.container(horizontal=True, vertical_alignment="center", key=f"undo-{entry.id}"):
            text = plain(short(entry.text) or say(kind_of(entry)))
            st.markdown(say("briefing_removed", text=text), width="content")
            st.button(
                say("briefing_undo"),
                key=f"briefing_undo-{entry.id}",
                on_click=_restore,
                args=(briefing, after, entry),
            )
