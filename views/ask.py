"""The page "Hỏi đáp": a question, its answer with citations, and the source beside it."""

import streamlit as st

from answer.question.understand import MAX_LENGTH
from answer.types import Answer
from index import Archive, Filters
from views import services
from views.answer_view import show_answer, show_citations, show_nearest
from views.examples import show_examples
from views.follow_up_view import show_follow_up
from views.source_view import show_source
from views.state import (
    opened,
    put_question,
    question,
    removed,
    resume_question,
    say,
)
from views.verdict_view import show_verdict
from views.why_view import show_constraints, show_why


def main() -> None:
    """Draws the page."""
    archive = services.archive()
    filters: Filters = st.session_state["filters"]
    resume_question("ask")
    text = _question_form()
    if not text:
        show_examples(archive)
    elif not archive.plans(filters):
        st.warning(say("filter_none"))
    else:
        with st.spinner(say("thinking")):
            answer = services.answered(text, filters, removed())
        show_constraints(answer)
        _result(answer, archive)
        show_follow_up(answer, archive)
        show_verdict(answer, archive)
        show_why(answer)


def _question_form() -> str:
    """The question box. Returns the question to answer, empty where there is none to answer."""
    with st.form("ask", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(say("question"), key="question", placeholder=say("question_hint"))
        sent = st.form_submit_button(say("ask"), type="primary", on_click=_submitted)
    return _checked(str(st.session_state["question"]) if sent else question(), sent)


def _submitted() -> None:
    typed = str(st.session_state["question"])
    if typed.strip() and len(typed) <= MAX_LENGTH:
        put_question(typed)


def _checked(text: str, sent: bool) -> str:
    if len(text) > MAX_LENGTH:
        st.warning(say("too_long", n=len(text), limit=MAX_LENGTH))
        return ""
    if not text.strip():
        if sent:
            st.warning(say("empty"))
        return ""
    return text


def _result(answer: Answer, archive: Archive) -> None:
    citations = answer.citations or tuple(finding.citation for finding in answer.nearest)
    if not citations:
        show_answer(answer)
        return
    # beside a refusal nothing opens by itself: it would look like the answer
    number = opened([c.number for c in citations], first=not answer.abstained)
    if number is None:
        show_answer(answer)
        show_nearest(answer.nearest, archive, number)
        return
    left, right = st.columns(2, gap="medium")
    with left:
        show_answer(answer)
        if answer.citations:
            show_citations(answer.citations, archive, number)
        else:
            show_nearest(answer.nearest, archive, number)
    with right, st.container(key="source"):
        show_source(citations, number, archive)


main()
