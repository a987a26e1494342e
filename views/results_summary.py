"""What was searched and found, in a few lines above the results."""

import html

import streamlit as st

from answer.finding.types import Found, Request
from index import Archive
from views.search_find import Results, count
from views.search_state import put, search_for
from views.search_text import listed, plain
from views.state import say


def show_summary_line(results: Results, archive: Archive, request: Request) -> None:
    """How much was found in how many plans, and whether that is all of it."""
    found = results.found
    folded = sum(group.folded for group in results.groups)
    whole = "search_not_whole" if found.ranked else "search_whole"
    lines = [
        say(whole, p=count(results.scope_passages)),
        say("search_folded", n=count(folded)) if folded else "",
        say("search_understood", text=found.understood) if found.understood else "",
        *gaps(results),
    ]
    small = "".join(f'<p class="detail">{html.escape(line)}</p>' for line in lines if line)
    line = f"<strong>{html.escape(counted(results))}</strong>"
    st.html(f'<p class="summary-line" id="found">{line}</p>{small}')
    if found.missing:
        st.warning(plain(say("search_missing", text=listed(found.missing))))
    if found.kind in ("phrases", "words"):
        show_respelt(archive, request)
    if found.spellings:
        _spellings(found.spellings)


def gaps(results: Results) -> list[str]:
    """Where a search that claims to be complete could not look."""
    if results.found.ranked:
        return []
    lines = []
    if results.scope_garbled:
        lines.append(say("search_garbled", n=count(results.scope_garbled)))
    if results.scope_waiting:
        lines.append(say("search_waiting", n=count(results.scope_waiting)))
    if results.failures:
        lines.append(say("search_failures", n=count(results.failures)))
    return lines


def counted(results: Results) -> str:
    """ "12 đoạn trong 4 trên 29 kế hoạch ..."."""
    found = results.found
    numbers = {
        "n": count(results.passages),
        "m": count(len(results.groups)),
        "k": count(results.scope_plans),
    }
    if found.ranked:
        return say("search_ranked", **numbers)
    text = found.looked_for[0] if found.kind == "mentions" else listed(found.looked_for)
    if found.any_marks:
        text += f" {say('search_any_marks')}"
    return say(f"search_all_{found.kind}", text=text, **numbers)


def show_respelt(archive: Archive, request: Request) -> bool:
    """Offers the search as the plans spell it; whether there was something to offer."""
    respelt = archive.respell(request.text)
    if respelt == request.text:
        return False
    st.button(
        plain(say("search_respelt", text=respelt)),
        key="search_try_respelt",
        on_click=search_for,
        args=(respelt, request.mode),
        wrap=True,
    )
    return True


def marks_button(found: Found) -> None:
    """Leaves out the places with other diacritics, or adds them, where there are any."""
    if not found.others:
        return
    if found.any_marks:
        label, marks = say("search_only_same"), "same"
    else:
        label, marks = say("search_show_others", n=count(found.others)), "any"
    st.button(label, key="search_marks", on_click=put, kwargs={"marks": marks})


def _spellings(spellings: tuple[tuple[str, int], ...]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(say("search_spellings"), width="content")
        for spelling, n in spellings:
            st.button(
                plain(say("search_spelling", text=spelling, n=count(n))),
                key=f"search_spelling_{spelling}",
                on_click=search_for,
                args=(spelling, "phrase", "same"),
            )
