"""A question after the question: "còn năm 2024?" keeps what the one before was about."""

import streamlit as st

from answer.question.follow_up import continued
from answer.question.understand import MAX_LENGTH
from answer.types import Answer
from index import Archive
from views.state import put_question, say


def show_follow_up(answer: Answer, archive: Archive) -> None:
    """A box for the next question; what it leaves out is taken from the question answered."""
    places = sorted({p for plan in archive.plans() for p in (plan.province, plan.district) if p})
    with (
        st.form("follow-up", border=False, clear_on_submit=True),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        st.text_input(
            say("follow_up"),
            key="follow_up",
            placeholder=say("follow_up_hint"),
            max_chars=MAX_LENGTH,
        )
        st.form_submit_button(
            say("follow_up_ask"), on_click=_submitted, args=(answer.question.text, places)
        )


def _submitted(previous: str, places: list[str]) -> None:
    typed = str(st.session_state["follow_up"])
    if typed.strip():
        put_question(continued(previous, typed, places)[:MAX_LENGTH])
