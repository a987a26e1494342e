"""Correcting what was read about a plan: a form, what was read beside it, a history with undo."""

import html
import json
from datetime import datetime

import streamlit as st
from pydantic import ValidationError

from index import Archive, PlanRecord
from index.desk import (
    FACTS,
    CorrectedFacts,
    Correction,
    FactName,
    correct,
    history,
    stored_fact,
    undo_correction,
)
from views import services
from views.reader_facts import as_read, fact_name, printed_fact
from views.state import say

_WIDE = ("title", "issuer")
_HINTED = ("date", "years", "province", "district")


def show_fix(archive: Archive, plan: PlanRecord) -> None:
    """The form, its errors, and what was corrected before."""
    read = archive.as_read(plan.id)
    past = history(services.desk(), plan.sha256)
    with st.expander(say("reader_fix")):
        st.caption(say("reader_fix_intro"))
        _name_box()
        for message in st.session_state.pop("fix_errors", ()):
            st.error(message)
        _form(plan, read, f"{len(past)}-{sum(c.undone for c in past)}")
        if past:
            st.markdown(f"**{say('reader_history')}**")
        for correction in past:
            _past(correction)


def _name_box() -> None:
    """Who corrects; remembered while the browser's tab is open."""
    st.text_input(
        say("reader_who"),
        value=st.session_state.get("corrector", ""),
        key="fix_who",
        max_chars=80,
        autocomplete="name",
        on_change=_remember,
    )


def _remember() -> None:
    st.session_state["corrector"] = str(st.session_state["fix_who"]).strip()


def _form(plan: PlanRecord, read: PlanRecord, state: str) -> None:
    """A box for each fact. `state` is in the keys, so that boxes show what an undo brought back."""
    keys = {field: f"fix-{field}-{plan.sha256[:12]}-{state}" for field in FACTS}
    with st.form(f"fix-form-{plan.sha256[:12]}"):
        left, right = st.columns(2)
        for number, field in enumerate(FACTS):
            with left if number % 2 == 0 else right:
                _box(plan, read, field, keys[field])
        st.form_submit_button(
            say("reader_fix_save"), type="primary", on_click=_save, args=(plan, keys)
        )


def _box(plan: PlanRecord, read: PlanRecord, field: FactName, key: str) -> None:
    if key not in st.session_state:
        st.session_state[key] = printed_fact(field, getattr(plan, field))
    draw = st.text_area if field in _WIDE else st.text_input
    hint = f" {say(f'reader_hint_{field}')}" if field in _HINTED else ""
    draw(fact_name(field), key=key)
    seen = f"{as_read(read, field)}.{hint}"
    fixed = f'<span class="fixed">{html.escape(say("reader_fixed"))}</span> '
    mark = fixed if field in plan.corrected else ""
    st.html(f'<span class="read">{mark}{html.escape(seen)}</span>')


def _save(plan: PlanRecord, keys: dict[FactName, str]) -> None:
    """Keeps what was typed, or leaves the reasons why it can't be kept for the next drawing."""
    who = str(st.session_state.get("fix_who", "")).strip()
    if not who:
        st.session_state["fix_errors"] = [say("reader_fix_nameless")]
        return
    st.session_state["corrector"] = who
    before = {field: getattr(plan, field) for field in FACTS}
    typed = {
        field: value
        if (value := str(st.session_state[key])) != printed_fact(field, before[field])
        else before[field]
        for field, key in keys.items()
    }
    try:
        facts = CorrectedFacts.model_validate(typed)
    except ValidationError as error:
        st.session_state["fix_errors"] = list(dict.fromkeys(map(_told, error.errors())))
        return
    kept = correct(
        services.desk(),
        plan.sha256,
        plan.file,
        {field: stored_fact(value) for field, value in before.items()},
        facts,
        who,
    )
    st.toast(say("reader_fix_saved", n=kept) if kept else say("reader_fix_same"))


def _told(error: object) -> str:
    """An error of pydantic in the reader's language."""
    assert isinstance(error, dict)
    values = {name: value for name, value in error.get("ctx", {}).items() if name != "error"}
    reason = say(f"reader_error_{error['type']}", **values)
    return f"{fact_name(error['loc'][0])}: {reason}"


def _past(correction: Correction) -> None:
    """One correction: what became what, by whom and when; to be undone where it is in force."""
    words = say(
        "reader_past",
        fact=fact_name(correction.field),
        before=_printed(correction.field, correction.read),
        after=_printed(correction.field, correction.value),
        who=correction.who,
        at=_moment(correction.at),
    )
    if correction.undone:
        who = correction.undone_by or "–"
        words += " " + say("reader_undone", who=who, at=_moment(correction.undone_at))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<p class="detail">{html.escape(words)}</p>')
        if not correction.undone:
            st.button(
                say("reader_undo"),
                key=f"undo-{correction.id}",
                on_click=_undo,
                args=(correction.id,),
                help=say("reader_undo_help", fact=fact_name(correction.field)),
            )


def _undo(id_: int) -> None:
    who = str(st.session_state.get("fix_who", "")).strip()
    if not who:
        st.session_state["fix_errors"] = [say("reader_fix_nameless")]
        return
    undo_correction(services.desk(), id_, who)
    st.toast(say("reader_undo_done"))


def _printed(field: FactName, value: str) -> str:
    shown = printed_fact(field, tuple(json.loads(value)) if field == "years" else value)
    return shown or say("unread")


def _moment(iso: str) -> str:
    """A time of the desk as the clock on the wall shows it."""
    return f"{datetime.fromisoformat(iso).astimezone():%H:%M %d/%m/%Y}"
