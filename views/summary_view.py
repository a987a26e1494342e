"""The summary of an answer, written by a language model where the settings name one."""

import html
from concurrent.futures import Future, wait

import streamlit as st

from answer.phrases import phrase
from answer.summary.fluent import Summary, SummarySentence
from answer.types import Answer
from views import services
from views.fragments import linked_numbers
from views.messages import shown_errors
from views.state import language, say

_GLANCE = 0.3  # seconds between two looks whether it is there, or the visitor has clicked


def show_summary(answer: Answer) -> None:
    """The summary, or why there is none; nothing where the settings name no model.

    It comes when it is ready: the answer below is drawn meanwhile.
    """
    if job := services.summary(answer):
        if job.done():
            _show(job)
        else:
            _awaited(job)


@st.fragment(parallel=True)
def _awaited(job: Future[Summary]) -> None:
    place = st.empty()
    while not job.done():
        # drawing it lets Streamlit end this run when the visitor clicks
        place.html(f'<p class="detail">{html.escape(say("summarising"))}</p>')
        wait([job], timeout=_GLANCE)
    with place.container():
        _show(job)


def _show(job: Future[Summary]) -> None:
    with shown_errors():
        st.html(_summary_html(job.result()))


def _summary_html(summary: Summary) -> str:
    if summary.reason:
        reason = phrase(language(), f"summary_{summary.reason}")
        return f'<p class="detail">{html.escape(say("summary_none", reason=reason))}</p>'
    sentences = "".join(f"<p>{_sentence_html(sentence)}</p>" for sentence in summary.sentences)
    note = html.escape(say("summary_note"))
    title = html.escape(say("summary"))
    return (
        f'<div class="answer summary"><p><strong>{title}</strong></p>{sentences}'
        f'<p class="detail">{note}</p></div>'
    )


def _sentence_html(sentence: SummarySentence) -> str:
    """A proved sentence with its links; another struck out, with the reason."""
    if not sentence.proved:
        text = f"<del>{html.escape(sentence.text)}</del>"
        return f"{text} {_remark(f'struck_{sentence.why}')}"
    text = linked_numbers(sentence.text, sentence.citations, say("citation", n="{n}"))
    return f"{text} {_remark('summary_doubtful')}" if sentence.doubtful else text


def _remark(key: str) -> str:
    return f'<span class="detail">({html.escape(phrase(language(), key))})</span>'
