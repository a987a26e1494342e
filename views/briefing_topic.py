"""A topic for the briefing: the quotes that an overview of the archive finds, to choose from."""

import html

import streamlit as st

from answer.briefing import edits
from answer.briefing.topic import Group, Offered, chosen, groups, topic_question
from index import Archive, Filters
from index.desk import Briefing
from views import services, tray
from views.briefing_labels import plain
from views.state import language, say

LONGEST = 200  # characters of a topic


def show_topic(briefing: Briefing, archive: Archive) -> None:
    """The box for a topic, and what was found for that of the URL (`topic`)."""
    topic = st.query_params.get("topic", "")[:LONGEST].strip()
    with st.expander(say("briefing_topic"), expanded=bool(topic), key="briefing-topic"):
        st.session_state.setdefault("briefing_topic_text", topic)
        with (
            st.form("briefing-topic-form", border=False),
            st.container(horizontal=True, vertical_alignment="bottom"),
        ):
            st.text_input(
                say("briefing_topic_label"),
                key="briefing_topic_text",
                max_chars=LONGEST,
                placeholder=say("briefing_topic_hint"),
            )
            st.form_submit_button(say("briefing_topic_find"), on_click=_search)
        if topic:
            _offer(briefing, archive, topic)


def _search() -> None:
    topic = " ".join(str(st.session_state["briefing_topic_text"]).split())
    if topic:
        st.query_params["topic"] = topic
    else:
        _close()


def _close() -> None:
    st.query_params.pop("topic", None)
    st.session_state.pop("briefing_topic_text", None)


def _offer(briefing: Briefing, archive: Archive, topic: str) -> None:
    filters: Filters = st.session_state["filters"]
    if not archive.plans(filters):
        st.warning(say("filter_none"))
        return
    with st.spinner(say("briefing_topic_finding")):
        answer = services.answered(topic_question(topic), filters)
    offered = groups(answer, archive, language(), topic)
    if not offered:
        st.info(say("briefing_topic_none"))
        return
    with st.form("briefing-topic-quotes"):
        st.markdown(say("briefing_topic_choose", n=sum(len(g.quotes) for g in offered)))
        for group in offered:
            st.markdown(f"**{plain(group.heading)}**")
            for quote in group.quotes:
                _choice(briefing, quote, topic)
        with st.container(horizontal=True):
            st.form_submit_button(
                say("briefing_topic_insert"),
                type="primary",
                on_click=_insert,
                args=(briefing, topic, offered),
            )
            st.form_submit_button(say("briefing_topic_close"), on_click=_close)


def _choice(briefing: Briefing, quote: Offered, topic: str) -> None:
    there = edits.holds(briefing, quote.entry)
    notes = [quote.entry.source]
    notes += [say("briefing_topic_repeats")] if quote.repeats else []
    notes += [say("in_tray")] if there else []
    notes += [f"⚠ {say(f'reliability_{quote.entry.doubt}')}"] if quote.entry.doubt else []
    st.checkbox(
        f"“{plain(quote.entry.text)}”",
        value=not there and not quote.repeats,
        key=_key(topic, quote),
        disabled=there,
    )
    st.html(f'<p class="detail source">{html.escape(" · ".join(notes))}</p>')


def _insert(briefing: Briefing, topic: str, offered: list[Group]) -> None:
    numbers = {
        quote.number
        for group in offered
        for quote in group.quotes
        if st.session_state.get(_key(topic, quote))
    }
    entries = [edits.named(entry) for entry in chosen(topic, offered, numbers)]
    if not entries:
        st.toast(say("briefing_topic_nothing"))
    elif tray.change(briefing, lambda b: edits.added(b, entries)):
        st.toast(say("briefing_topic_inserted", n=len(numbers)))
        _close()


def _key(topic: str, quote: Offered) -> str:
    return f"briefing-topic-{topic}-{quote.number}"
