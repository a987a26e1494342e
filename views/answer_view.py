"""The answer's text, what was searched, and a card for each citation."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.phrases import phrase
from answer.types import Answer, Citation, Nearest
from index import Archive
from views.fragments import Dressing, dressed, lines_html, linked_numbers, marks
from views.quote_actions import copy_button_html, quote_entry, tray_button
from views.state import open_citation, say
from views.summary_view import show_summary


def show_answer(answer: Answer) -> None:
    """The answer or the honest no, with warnings and what was searched."""
    st.subheader(say("no_answer" if answer.abstained else "answer"), anchor=False)
    if answer.question.restored != answer.question.text:
        _detail(say("understood", text=answer.question.restored))
    show_summary(answer)
    numbers = [citation.number for citation in answer.citations]
    shown = answer.text.strip()
    if answer.abstained:  # the nearest findings have cards of their own
        shown = shown.split("\n" + phrase(answer.question.language, "nearest"))[0]
    body = lines_html(linked_numbers(shown, numbers, say("citation", n="{n}")))
    st.html(f'<div class="answer{" no" if answer.abstained else ""}">{body}</div>')
    for note in answer.notes:
        if note not in answer.text:
            st.html(f'<p class="warning">⚠ {html.escape(note)}</p>')
    if not answer.abstained:  # a refusal says itself what was searched
        _detail(say("searched", n=answer.searched.plans, m=answer.searched.of_plans))


def show_citations(citations: Sequence[Citation], archive: Archive, opened: int | None) -> None:
    """A card for each citation."""
    st.subheader(say("citations", n=len(citations)), anchor=False)
    for citation in citations:
        _card(citation, archive, citation.number == opened)


def show_nearest(findings: Sequence[Nearest], archive: Archive, opened: int | None) -> None:
    """What comes closest where there is no answer, named as such."""
    if not findings:
        return
    st.subheader(say("nearest"), anchor=False)
    for finding in findings:
        _card(finding.citation, archive, finding.citation.number == opened)


def _card(citation: Citation, archive: Archive, opened: bool) -> None:
    with st.container(border=True, key=f"card-{citation.number}"):
        st.html(_card_html(citation, archive.plan_text(citation.plan_id)))
        place = (citation.plan_id, citation.start, citation.end, citation.page)
        entry = quote_entry(archive, *place)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.button(
                say("opened" if opened else "open_source"),
                key=f"open-{citation.number}",
                on_click=open_citation,
                args=(citation.number,),
                disabled=opened,
                help=say("citation", n=citation.number),
            )
            st.html(copy_button_html(entry), width="content")
            tray_button(entry, f"card-{citation.number}")
            if opened:
                st.html(f'<a class="only-narrow" href="#source">{say("to_source")}</a>')


def _card_html(citation: Citation, text: str) -> str:
    """Title, facts, heading path, the quote with its matches marked, and warnings."""
    title = citation.title or citation.label or say("untitled")
    facts = [citation.issuer, citation.year, citation.file]
    if citation.page:
        facts.append(say("page_number", n=citation.page))
    differing = [Dressing(start, end, "span", "differs") for start, end in citation.differs]
    found = [*differing, *marks(citation.highlights)]
    quote = dressed(text, (citation.start, citation.end), found, one_line=True)
    return "".join(
        (
            f'<div class="card"><h4 id="cite-{citation.number}">'
            f'<span class="number">[{citation.number}]</span>{html.escape(title)}</h4>',
            f'<p class="facts">{html.escape(" · ".join(filter(None, facts)))}</p>',
            f'<p class="path">{html.escape(" › ".join(citation.path))}</p>',
            f"<blockquote>{quote.strip(' |')}</blockquote>",
            *(f'<p class="warning">⚠ {html.escape(line)}</p>' for line in _warnings(citation)),
            _original(citation),
            _other_versions(citation),
            "</div>",
        )
    )


def _warnings(citation: Citation) -> list[str]:
    doubt = citation.reliability != "printed"
    marks = (
        (f"reliability_{citation.reliability}", doubt),
        ("uncertain", citation.uncertain),
        ("draft", citation.draft),
    )
    return [say(key) for key, holds in marks if holds]


def _original(citation: Citation) -> str:
    """The words that stand in the file, where those quoted were reconstructed."""
    if not citation.original:
        return ""
    words = html.escape(citation.original)
    return (
        f'<details class="original"><summary>{html.escape(say("original_words"))}</summary>'
        f"<blockquote>{words}</blockquote></details>"
    )


def _other_versions(citation: Citation) -> str:
    if not citation.other_versions:
        return ""
    files = say("other_versions", files=", ".join(citation.other_versions))
    return f'<p class="facts">{html.escape(files)}</p>'


def _detail(text: str) -> None:
    st.html(f'<p class="detail">{html.escape(text)}</p>')
