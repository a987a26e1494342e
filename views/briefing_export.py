"""The briefing as a document: its official form, files to download, and the print view."""

import html
import re
from dataclasses import replace
from datetime import date

import streamlit as st

from answer.briefing.document import Document
from answer.briefing.docx import docx_file
from answer.briefing.markdown import markdown
from index.desk import Briefing
from index.desk.briefings import Head
from views import tray
from views.briefing_labels import title_of
from views.briefing_sheet import sheet
from views.state import say

LONGEST = 300  # characters of a field
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SCRIPT = '<script src="/assets/briefing.js"></script>'
_LINES = ("kind", "number", "parent", "issuer", "place", "authority", "post", "signer")


def show_head(briefing: Briefing) -> None:
    """Who issues the briefing, to be filled in."""
    head = briefing.head
    with (
        st.expander(say("briefing_head"), key="briefing-head"),
        st.form(f"briefing-head-{briefing.id}", border=False),
    ):
        st.html(f'<p class="detail">{html.escape(say("briefing_head_note"))}</p>')
        columns = st.columns(2)
        for number, name in enumerate(_LINES):
            columns[number % 2].text_input(
                say(f"briefing_head_{name}"),
                value=getattr(head, name),
                max_chars=LONGEST,
                placeholder=say("briefing_head_kind_hint") if name == "kind" else None,
                key=_key(briefing, name),
            )
        columns[0].date_input(
            say("briefing_head_date"),
            value=date.fromisoformat(head.date) if head.date else None,
            format="DD/MM/YYYY",
            key=_key(briefing, "date"),
        )
        columns[1].text_area(
            say("briefing_head_recipients"),
            value=head.recipients,
            max_chars=2000,
            height=100,
            key=_key(briefing, "recipients"),
        )
        st.form_submit_button(say("briefing_head_save"), on_click=_keep_head, args=(briefing,))


def show_export(briefing: Briefing, document: Document) -> None:
    """Buttons for the files; they are made when they are asked for."""
    name = _file_name(title_of(briefing))
    with st.container(horizontal=True, vertical_alignment="center", key="briefing-export"):
        st.download_button(
            say("briefing_docx"),
            data=lambda: docx_file(document),
            file_name=f"{name}.docx",
            mime=_WORD,
            on_click="ignore",
            type="primary",
            key="briefing_docx",
        )
        st.download_button(
            say("briefing_markdown"),
            data=lambda: markdown(document),
            file_name=f"{name}.md",
            mime="text/markdown",
            on_click="ignore",
            key="briefing_markdown",
        )
        label = html.escape(say("briefing_print"))
        st.html(f'<button type="button" class="copy" data-print>{label}</button>', width="content")
    st.html(_SCRIPT, unsafe_allow_javascript=True)


def show_sheet(document: Document, *, on_screen: bool) -> None:
    """What the printer gets; in edit mode it is there for the printer alone."""
    style = "sheet" if on_screen else "sheet only-print"
    st.html(f'<div class="{style}" lang="vi">{sheet(document)}</div>')


def _keep_head(briefing: Briefing) -> None:
    fields = {
        name: " ".join(str(st.session_state[_key(briefing, name)]).split()) for name in _LINES
    }
    day: date | None = st.session_state[_key(briefing, "date")]
    recipients = str(st.session_state[_key(briefing, "recipients")]).strip()
    head = Head(**fields, date=day.isoformat() if day else "", recipients=recipients)
    if tray.change(briefing, lambda b: replace(b, head=head)):
        st.toast(say("briefing_head_saved"))


def _key(briefing: Briefing, name: str) -> str:
    return f"briefing_head_{name}-{briefing.id}"


def _file_name(title: str) -> str:
    """The title as a name that every system takes."""
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f.]+', " ", title)
    return " ".join(name.split())[:80].strip() or say("briefing_file")
