"""Two or more plans, chosen one by one or as a series, in one of three views."""

import html
from collections.abc import Sequence

import streamlit as st

from answer.kinds.comparison.differences import short_names
from answer.proving.quote import reliability
from answer.proving.reference import document_name
from index import Archive, PlanRecord
from views.compare_address import choice, put
from views.compare_changes import show_changes
from views.compare_choice import chosen_plans, other_series, versions_toggle
from views.compare_sections import show_sections
from views.compare_targets import show_targets
from views.compare_text import escaped
from views.state import language, say

VIEWS = ("sections", "changes", "targets")


def show_plans(archive: Archive) -> None:
    """The choice of the plans and, from two on, their comparison."""
    plans = chosen_plans(archive)
    if len(plans) < 2:
        return
    names = short_names(plans)
    with st.container(horizontal=True, vertical_alignment="center", key="cmp-bar"):
        view = _view()
        _told(archive, plans, names)
        other_series(archive)
        versions_toggle()
    if view == "targets":
        show_targets(archive, plans, names)
        return
    base, other = _pair(plans, names)
    if base.group == other.group:
        st.info(
            say("compare_same_plan", first=escaped(names[base.id]), second=escaped(names[other.id]))
        )
    if view == "changes":
        show_changes(archive, base, other, names)
    else:
        show_sections(archive, base, other, names)


def _told(archive: Archive, plans: Sequence[PlanRecord], names: dict[int, str]) -> None:
    """What the plans are, how far their words can be relied on, and the way to each of them."""
    with st.popover(say("compare_chosen", n=len(plans))):
        for plan in plans:
            doubt = reliability(archive, plan, None)
            warnings = [say(f"reliability_{doubt}")] if doubt != "printed" else []
            warnings += [say("draft")] if plan.draft else []
            st.html(
                f'<p class="cmp-plan"><strong>{html.escape(names[plan.id])}</strong> '
                f"{html.escape(document_name(plan, language()))}<br>"
                f'<span class="detail">{html.escape(plan.title or say("untitled"))}</span></p>'
                + "".join(f'<p class="warning">⚠ {html.escape(line)}</p>' for line in warnings)
            )
            st.page_link("plans.py", label=say("see_plan"), query_params={"plan": plan.file})


def _view() -> str:
    st.session_state["compare_view"] = choice("view", VIEWS)
    st.segmented_control(
        say("compare_view"),
        VIEWS,
        required=True,
        format_func=lambda name: say(f"compare_view_{name}"),
        key="compare_view",
        on_change=lambda: put("view", st.session_state["compare_view"]),
        label_visibility="collapsed",
    )
    return choice("view", VIEWS)


def _pair(plans: Sequence[PlanRecord], names: dict[int, str]) -> tuple[PlanRecord, PlanRecord]:
    """The base and the plan compared with it; with more than two plans both can be chosen."""
    by_file = {plan.file: plan for plan in plans}
    base = choice("base", [*by_file])
    others = [file for file in by_file if file != base]
    if len(plans) > 2:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            _choose("base", [*by_file], base, by_file, names)
            _choose("other", others, choice("other", others), by_file, names)
    return by_file[base], by_file[choice("other", others)]


def _choose(
    name: str,
    options: Sequence[str],
    now: str,
    by_file: dict[str, PlanRecord],
    names: dict[int, str],
) -> None:
    key = f"compare_{name}"
    st.session_state[key] = now
    st.segmented_control(
        say(key),
        options,
        required=True,
        format_func=lambda file: escaped(names[by_file[file].id]),
        key=key,
        on_change=lambda: put(name, st.session_state[key]),
        wrap=True,
    )
