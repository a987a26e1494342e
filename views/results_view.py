"""The passages that a search found, by plan."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.finding.excerpt import Shown, excerpt
from answer.finding.facets import qualities
from answer.finding.groups import Group
from answer.finding.types import Found, Place
from answer.proving.quote import years
from answer.proving.reference import printed_date
from index import Archive, PlanRecord
from views.fragments import dressed, marks
from views.quote_actions import copy_button_html, quote_entry, tray_button
from views.search_find import count
from views.search_state import put
from views.state import say

PREVIEW = 3  # passages of a plan that are shown beside other plans


def show_groups(archive: Archive, found: Found, groups: Sequence[Group]) -> None:
    """A card for each plan with its first passages."""
    for group in groups:
        with st.container(border=True, key=f"search_plan_{group.plan.id}"):
            st.html(_plan_html(group))
            for place in group.places[:PREVIEW]:
                show_place(archive, found, group, place)
            if len(group.places) > PREVIEW:
                st.button(
                    say("search_whole_plan", n=count(len(group.places))),
                    key=f"search_whole_{group.plan.id}",
                    on_click=put,
                    kwargs={"in_": group.plan.file},
                )


def show_plan(archive: Archive, found: Found, group: Group, places: Sequence[Place]) -> None:
    """One plan with these of its passages."""
    with st.container(border=True, key=f"search_plan_{group.plan.id}"):
        st.html(_plan_html(group))
        for place in places:
            show_place(archive, found, group, place)


def show_place(archive: Archive, found: Found, group: Group, place: Place) -> None:
    """A passage with its words marked, and what can be done with it."""
    plan = group.plan
    if place.plan_id != plan.id:
        plan = next(version for version in group.versions if version.id == place.plan_id)
    shown = excerpt(archive, plan, place, found)
    text = archive.plan_text(plan.id)
    st.html(_hit_html(shown, text, plan.file if plan is not group.plan else ""))
    entry = quote_entry(archive, plan.id, shown.start, shown.end, shown.page)
    opened = say("search_open_page", n=shown.page) if shown.page else say("search_open")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.page_link(
            "plans.py",
            label=opened,
            query_params={"plan": plan.file, "at": str(shown.start), "to": str(shown.end)},
        )
        st.html(copy_button_html(entry), width="content")
        tray_button(entry, f"search-{plan.id}-{place.start}")


def _plan_html(group: Group) -> str:
    plan = group.plan
    facts = [
        " ".join(filter(None, (plan.kind, plan.number))),
        plan.issuer,
        ", ".join(filter(None, (plan.district, plan.province))),
        printed_date(plan.date) if len(plan.date) == 10 else years(plan),
        plan.file,
    ]
    also = say("search_versions", files=", ".join(plan.file for plan in group.versions))
    return "".join(
        (
            f'<div class="found"><h3>{html.escape(plan.title or say("untitled"))}</h3>',
            f'<p class="facts">{html.escape(" · ".join(filter(None, facts)))}</p>',
            f'<p class="facts">{_badges(plan)}'
            f"{html.escape(say('search_in_plan', n=count(len(group.places))))}</p>",
            f'<p class="facts">{html.escape(also)}</p>' if group.versions else "",
            "</div>",
        )
    )


def _badges(plan: PlanRecord) -> str:
    """How the plan was read, where that is a reason to look at the original; and drafts."""
    return "".join(
        f'<span class="badge doubt">{html.escape(say(f"quality_{quality}"))}</span>'
        for quality in qualities(plan)
        if quality != "printed"
    )


def _hit_html(shown: Shown, text: str, version: str) -> str:
    """Headings above it, the passage with its marks, and warnings."""
    quote = dressed(text, (shown.start, shown.end), marks(shown.marks), one_line=True)
    above = [*([say("search_from_version", file=version)] if version else []), *shown.path]
    path = f'<p class="path">{html.escape(" › ".join(above))}</p>' if above else ""
    doubt = f'<p class="warning">⚠ {html.escape(say("uncertain"))}</p>' if shown.uncertain else ""
    quote = quote.strip(" |").replace(" | ", " · ")
    quote = f"{'… ' if shown.cut[0] else ''}{quote}{' …' if shown.cut[1] else ''}"
    body = f"{path}<blockquote>{quote}</blockquote>{doubt}"
    return f'<div class="found"><div class="hit">{body}</div></div>'
