"""Thumbs up or down for an answer, with a note for whoever looks after the archive."""

from urllib.parse import urlencode

import streamlit as st

from answer.types import Answer
from index import Archive
from index.desk import Verdict, keep_verdict, replace_verdict
from views import services
from views.state import say

LONGEST = 2000  # characters of a note


def show_verdict(answer: Answer, archive: Archive) -> None:
    """The reader's word on the answer, kept at the first click; a note can follow."""
    question = answer.question.text
    with st.container(horizontal=True, vertical_alignment="center", key="verdict"):
        st.markdown(say("verdict"), width="content")
        thumb = st.feedback("thumbs", key=f"thumb-{archive.generation}-{question}")
    if thumb is None:
        return
    _keep(answer, archive, good=thumb == 1, note="")
    with st.form(f"note-{question}", border=False):
        note = st.text_area(say("verdict_note"), max_chars=LONGEST, height="content")
        if st.form_submit_button(say("verdict_send")):
            _keep(answer, archive, good=thumb == 1, note=note.strip())
            st.success(say("verdict_kept"))


def _keep(answer: Answer, archive: Archive, *, good: bool, note: str) -> None:
    """Keeps the verdict once for each answer and visitor; a changed one replaces it."""
    kept: dict[str, tuple[int, bool, str]] = st.session_state.setdefault("verdicts", {})
    question = answer.question.text
    id_, was_good, noted = kept.get(question, (0, not good, ""))
    if (was_good, noted) == (good, note or noted):
        return
    if id_:
        replace_verdict(services.desk(), id_, good, note or noted)
    else:
        address = urlencode(st.query_params.to_dict())
        verdict = Verdict(question, answer.text, archive.generation, address, good, note)
        id_ = keep_verdict(services.desk(), verdict)
    kept[question] = (id_, good, note or noted)
