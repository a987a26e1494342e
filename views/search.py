"""The page "Tìm kiếm": passages that have what is looked for, by plan, with ways to narrow them."""

from pathlib import Path

import streamlit as st

from index import Archive, Filters
from views import services
from views.results_empty import show_nothing
from views.results_export import show_export
from views.results_summary import marks_button, show_summary_line
from views.results_view import show_groups, show_plan
from views.search_facets import show_facets, show_limits
from views.search_find import Results, results
from views.search_form import search_form, show_tries
from views.search_saved import show_saved
from views.search_state import SORTS, Look, look, put, resume
from views.state import say

STYLE = Path(__file__).with_name("assets") / "search.css"
PLANS = 10  # on a page of results
PASSAGES = 20  # on a page of one plan


def main() -> None:
    """Draws the page."""
    st.html(STYLE)
    archive = services.archive()
    filters: Filters = st.session_state["filters"]
    resume()
    shown = look(filters)
    st.subheader(say("search_page"), anchor=False)
    search_form(shown)
    if not shown.request.text.strip():
        show_tries(archive)
        show_saved(archive, shown)
        return
    show_limits(archive, shown.limits)
    found = results(archive, shown.request, shown.limits, shown.sort)
    if found.groups and not shown.limits.plan:
        _beside_facets(found, archive, shown)
        return
    if not found.plan_ids:
        st.warning(say("filter_none"))
    elif found.groups:
        _results(found, archive, shown)
    else:
        show_nothing(found, archive, shown)
    show_saved(archive, shown)


def _beside_facets(found: Results, archive: Archive, shown: Look) -> None:
    left, right = st.columns([3, 1], gap="medium")
    with left:
        st.html(f'<a class="only-narrow" href="#narrow">{say("search_narrow_link")}</a>')
        _results(found, archive, shown)
    with right:
        show_saved(archive, shown)
        with st.container(key="search_facets"):
            show_facets(archive, shown)


def _results(found: Results, archive: Archive, shown: Look) -> None:
    show_summary_line(found, archive, shown.request)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if not shown.limits.plan:
            _sort_choice(shown)
        marks_button(found.found)
        show_export(archive, found)
    if shown.limits.plan:
        group = found.groups[0]
        first, last = _page(shown.page, len(group.places), PASSAGES)
        show_plan(archive, found.found, group, group.places[first:last])
        _steps(shown.page, len(group.places), PASSAGES)
        return
    first, last = _page(shown.page, len(found.groups), PLANS)
    show_groups(archive, found.found, found.groups[first:last])
    _steps(shown.page, len(found.groups), PLANS)


def _sort_choice(shown: Look) -> None:
    st.session_state["search_sort"] = shown.sort
    st.selectbox(
        say("search_sort"),
        SORTS,
        format_func=lambda name: say(f"search_sort_{name}"),
        key="search_sort",
        on_change=_sorted,
        label_visibility="collapsed",
        width=220,
    )


def _sorted() -> None:
    chosen = st.session_state["search_sort"]
    put(sort="" if chosen == "relevance" else chosen)


def _page(number: int, total: int, size: int) -> tuple[int, int]:
    """The range that is on a page; the last page stands for those beyond."""
    number = min(number, _pages(total, size))
    return (number - 1) * size, number * size


def _pages(total: int, size: int) -> int:
    return max(1, -(-total // size))


def _steps(number: int, total: int, size: int) -> None:
    pages = _pages(total, size)
    number = min(number, pages)
    if pages == 1:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        for key, other in (("search_previous", number - 1), ("search_next", number + 1)):
            st.button(
                say(key),
                key=key,
                disabled=not 1 <= other <= pages,
                on_click=put,
                kwargs={"page": str(other)},
            )
        st.markdown(say("search_page_of", n=number, m=pages), width="content")
        st.html(f'<a class="to-top" href="#found">{say("search_to_top")}</a>', width="content")


main()
