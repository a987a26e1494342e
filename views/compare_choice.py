"""The choice of the plans to be compared: by name, or a whole series at once."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

import streamlit as st

from answer.comparing.series import MOST, Series
from answer.kinds.comparison.compared import in_order
from answer.proving.quote import years
from index import Archive, Filters, PlanRecord
from views.compare_address import files, flag, put_files, put_flag
from views.compare_service import series
from views.compare_text import escaped
from views.state import say

_TITLE = 90  # characters of a title in the list
_SUBJECT = 60  # the same of a series, whose years stand in front
_FEWEST = 2
_WIDE = 740  # pixels of a list that shows its longest names
_OFFERED = 6  # series offered as buttons before anything is chosen


def chosen_plans(archive: Archive) -> list[PlanRecord]:
    """Draws the choice; the chosen plans, the base first. Fewer than two come with a hint."""
    known = {plan.file: plan for plan in archive.plans()}
    filters: Filters = st.session_state["filters"]
    offered = archive.plans(filters)
    found = series(archive, filters)
    if found and len(files()) < _FEWEST:
        _series(found)
    _by_name(known, offered)
    for file in files():
        if file not in known:
            st.warning(say("compare_unknown", file=f"`{file.replace('`', '')}`"))
    plans = [known[file] for file in files() if file in known]
    if len(plans) > MOST:
        st.warning(say("compare_most", n=MOST))
    if len(plans) < _FEWEST:
        versions_toggle()
        if plans:
            st.info(say("compare_one"))
        else:
            _start(found)
    return plans[:MOST]


def versions_toggle() -> None:
    """Whether other versions of a plan are offered as well."""
    st.toggle(
        say("compare_versions"),
        value=flag("versions"),
        key="compare_versions",
        on_change=lambda: put_flag("versions", st.session_state["compare_versions"]),
    )


def _by_name(known: dict[str, PlanRecord], offered: Sequence[PlanRecord]) -> None:
    chosen = [file for file in files() if file in known]
    listed = [plan for plan in offered if plan.best or flag("versions")]
    ordered = [plan.file for plan in sorted(listed, key=_by_place)]
    labels = _labels([known[file] for file in [*chosen, *ordered]])
    st.session_state["compare_plans"] = chosen
    st.multiselect(
        say("compare_plans"),
        [*dict.fromkeys([*chosen, *ordered])],
        key="compare_plans",
        format_func=labels.__getitem__,
        placeholder=say("compare_plans_hint"),
        on_change=lambda: put_files(st.session_state["compare_plans"]),
        select_all=False,
        wrap=True,
    )


def _by_place(plan: PlanRecord) -> tuple[str, str, tuple[int, int, str, int]]:
    return plan.province, plan.district, in_order(plan)


def _labels(plans: Sequence[PlanRecord]) -> dict[str, str]:
    """What each plan is called in the list, by file; the file is told where names are shared."""
    names = {plan.file: _label(plan) for plan in plans}
    counts = Counter(names.values())
    return {f: name if counts[name] == 1 else f"{name} · {f}" for f, name in names.items()}


def _label(plan: PlanRecord) -> str:
    place = plan.district or plan.province or plan.issuer
    title = _shortened(plan.title or say("untitled"), _TITLE)
    number = plan.number if plan.number[:1].isdigit() else ""
    quality = say("quality_draft") if plan.draft else ""
    parts = (" ".join(filter(None, (place, years(plan)))), number, title, quality)
    return " · ".join(filter(None, parts))


def _shortened(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[:limit].rsplit(' ', 1)[0]}…"


def other_series(archive: Archive) -> None:
    """Another series in place of the chosen plans, folded away."""
    filters: Filters = st.session_state["filters"]
    if found := series(archive, filters):
        with st.popover(say("compare_series_other")):
            _series(found, _WIDE)


def _series(found: Sequence[Series], width: int | Literal["stretch"] = "stretch") -> None:
    st.session_state["compare_series"] = None  # a choice, and no state: the plans are what counts
    st.selectbox(
        say("compare_series"),
        range(len(found)),
        index=None,
        key="compare_series",
        format_func=lambda n: _series_label(found[n]),
        placeholder=say("compare_series_hint"),
        on_change=lambda: _take(found, st.session_state["compare_series"]),
        width=width,
    )


def _series_label(series: Series) -> str:
    subject = _shortened(series.subject or say("compare_series_all"), _SUBJECT)
    return " · ".join(filter(None, (series.name, series.years, subject)))


def _take(found: Sequence[Series], number: int | None) -> None:
    if number is not None:
        put_files([plan.file for plan in found[number].plans])


def _start(found: Sequence[Series]) -> None:
    """Series as buttons, for a visitor who sees the page for the first time."""
    if not found:
        st.info(say("compare_start_none"))
        return
    st.markdown(say("compare_start"))
    for number, one in enumerate(found[:_OFFERED]):
        st.button(
            escaped(_series_label(one)),
            key=f"example-series-{number}",
            on_click=_take,
            args=(found, number),
            type="tertiary",
        )
