"""What a plan rests on, what it cites, and which plans cite it."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.proving.quote import plan_label
from answer.proving.reference import printed_date
from answer.reader.cited import CitedDocument, basis_lines, cited_documents, citing_plans
from index import Archive, PlanRecord
from views.fragments import Span
from views.reader_links import place_link
from views.state import language, say

_PLACES = 12  # places of one document that are linked


def show_cited(archive: Archive, plan: PlanRecord, text: str) -> None:
    """The legal basis line by line, the documents cited and the plans that cite this one."""
    basis = basis_lines(archive.sections(plan.id), text)
    cited = cited_documents(archive.citations([plan.id]))
    citing = citing_plans(archive.cited_by(plan.id))
    with st.expander(say("reader_cites", n=len(cited), m=len(citing))):
        if basis:
            st.html(_list(say("reader_basis"), [_line(plan, text, span) for span in basis]))
        if cited:
            items = [_cited(archive, plan, document) for document in cited]
            st.html(_list(say("reader_cited"), items))
        if citing:
            items = [_citing(archive, document) for document in citing]
            st.html(_list(say("reader_citing"), items))
        if not (basis or cited):
            st.caption(say("reader_cites_nothing"))
        if not citing:
            st.caption(say("reader_cited_by_none" if plan.number else "reader_cited_unknown"))


def _list(title: str, items: Sequence[str]) -> str:
    body = "".join(f"<li>{item}</li>" for item in items)
    return f'<p><b>{html.escape(title)}</b></p><ul class="places">{body}</ul>'


def _line(plan: PlanRecord, text: str, span: Span) -> str:
    return place_link(" ".join(text[span[0] : span[1]].split()), plan.file, span)


def _cited(archive: Archive, plan: PlanRecord, document: CitedDocument) -> str:
    """A document, the places that cite it, and the plan of the archive that it is."""
    parts = [f"<b>{html.escape(_named(document))}</b>"]
    parts.append(html.escape(say(f"reader_relation_{document.relation}")))
    parts.append(_places(plan.file, document.places))
    if document.uncertain:
        parts.append(_unsure(say("reader_code_uncertain")))
    if document.plan is not None:
        target = archive.plan(document.plan)
        label = plan_label(target, language())
        if document.certain:
            parts.append(f"{html.escape(say('reader_held'))} {place_link(label, target.file)}")
        else:
            parts.append(_unsure(say("reader_held_perhaps", plan=label)))
    return " · ".join(parts)


def _citing(archive: Archive, document: CitedDocument) -> str:
    """A plan that cites this one, with the places."""
    assert document.plan is not None
    plan = archive.plan(document.plan)
    parts = [f"<b>{html.escape(plan_label(plan, language()))}</b>"]
    parts.append(html.escape(say(f"reader_relation_{document.relation}")))
    parts.append(_places(plan.file, document.places))
    if not document.certain:
        parts.append(_unsure(say("reader_citing_perhaps")))
    return " · ".join(parts)


def _named(document: CitedDocument) -> str:
    name = document.surface
    if document.date:
        name += f" {say('reader_dated', date=printed_date(document.date))}"
    return f"{name} {say('reader_of', issuer=document.issuer)}" if document.issuer else name


def _places(file: str, places: Sequence[Span]) -> str:
    links = [
        place_link(
            say("reader_cite_place" if len(places) == 1 else "reader_cite_places", n=n + 1),
            file,
            span,
        )
        for n, span in enumerate(places[:_PLACES])
    ]
    more = len(places) - _PLACES
    return ", ".join(links) + (f" (+{more})" if more > 0 else "")


def _unsure(words: str) -> str:
    return f'<span class="unsure">{html.escape(words)}</span>'
