"""What is in the archive: counts, files that could not be read or wait, and how it was made."""

import html
from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from answer.summary.endpoint import endpoint_of
from index import Archive, Failure, PlanRecord, Settings
from index.census import WAITS, Share, census
from index.corpus import corpus_folder
from ingest.formats.office import find_office
from ingest.ocr.engine import find_tesseract
from views.state import language, say
from views.stock_format import moment, number, size
from views.stock_reasons import reason
from views.stock_state import begin_build

_SHOWN = 10  # rows of a table before the rest is folded
_LISTED = 200  # files in a list
_LOOKED = 30  # seconds that the answer to "is the program there?" is kept


def show_contents(settings: Settings, archive: Archive) -> None:
    """Draws this part of the page."""
    _counts(archive.plans())
    failures = archive.failures()
    waits = [failure for failure in failures if WAITS in failure.reason]
    with_tesseract = _tesseract()
    left, right = st.columns(2, gap="medium")
    with left:
        _unreadable(settings, [failure for failure in failures if WAITS not in failure.reason])
        _waiting(settings, archive, waits, with_tesseract)
    with right:
        _state(settings, archive)
        _programs(with_tesseract)


def _counts(plans: Sequence[PlanRecord]) -> None:
    counted = census(plans)
    left, right = st.columns(2, gap="medium")
    with left:
        st.html(_table("year", counted.years, "year"))
        st.html(_table("quality", counted.qualities, ""))
    with right:
        st.html(_table("place", counted.places, "place"))
        st.html(_table("kind", counted.kinds, "kind"))
    st.caption(say("stock_counting"))


def _table(side: str, shares: Sequence[Share], parameter: str) -> str:
    """A table with bars; what is beyond the first rows is folded."""
    largest = max((share.plans for share in shares), default=0)
    rows = [_row(side, share, largest, parameter) for share in shares]
    title = html.escape(say(f"stock_by_{side}"))
    head = (
        f'<thead><tr><th scope="col">{title}</th><th scope="col">{html.escape(say("stock_plans"))}'
        f'</th><th scope="col">{html.escape(say("stock_files"))}</th></tr></thead>'
    )
    first, rest = rows[:_SHOWN], rows[_SHOWN:]
    table = f'<table class="bars">{head}<tbody>{"".join(first)}</tbody></table>'
    if rest:
        more = html.escape(say("stock_more", n=len(rest)))
        table += (
            f'<details class="bars"><summary>{more}</summary><table class="bars">'
            f"<tbody>{''.join(rest)}</tbody></table></details>"
        )
    return table


def _row(side: str, share: Share, largest: int, parameter: str) -> str:
    label = share.label
    shown = say(f"quality_{label}") if side == "quality" else label or say("stock_unread")
    name = html.escape(shown)
    if parameter and label:
        query = {parameter: label} | ({"lang": "en"} if language() == "en" else {})
        hint = html.escape(say("stock_see_plans", label=shown), quote=True)
        address = html.escape(f"/van-ban?{urlencode(query)}", quote=True)
        name = f'<a href="{address}" target="_self" title="{hint}">{name}</a>'
    share_of_largest = 100 * share.plans // largest if largest else 0
    return (
        f'<tr><th scope="row">{name}</th>'
        f'<td><span class="bar" style="--share:{share_of_largest}%">{number(share.plans)}</span>'
        f"</td><td>{number(share.files)}</td></tr>"
    )


def _unreadable(settings: Settings, failures: Sequence[Failure]) -> None:
    st.markdown(f"**{say('stock_unreadable', n=number(len(failures)))}**")
    if not failures:
        st.caption(say("stock_all_read"))
        return
    st.html(_list([(f.file, reason(f.reason), f.reason) for f in failures]))
    st.button(
        say("stock_retry"), key="stock_retry", help=say("stock_retry_help"),
        on_click=begin_build, args=(settings,),
    )  # fmt: skip


def _list(rows: Sequence[tuple[str, str, str]]) -> str:
    """Files, each with what is the matter and, smaller, the program's own words."""
    items = "".join(
        f"<li><b>{html.escape(file)}</b><br>{html.escape(what)}"
        + (f"<small>{html.escape(say('stock_original', reason=own))}</small>" if own else "")
        + "</li>"
        for file, what, own in rows[:_LISTED]
    )
    beyond = len(rows) - _LISTED
    more = f"<p>{html.escape(say('stock_more_files', n=beyond))}</p>" if beyond > 0 else ""
    return f'<ul class="files" tabindex="0">{items}</ul>{more}'


def _waiting(
    settings: Settings, archive: Archive, waits: Sequence[Failure], with_tesseract: bool
) -> None:
    """What tesseract has to read yet."""
    rows = [(failure.file, say("stock_waiting_all"), "") for failure in waits]
    for plan in archive.plans():
        if plan.waiting:
            pages = ", ".join(map(str, plan.waiting))
            rows.append((plan.file, say("stock_waiting_pages", pages=pages), ""))
    st.markdown(f"**{say('stock_waiting', n=number(len(rows)))}**")
    if not rows:
        st.caption(say("stock_waiting_none"))
        return
    st.html(_list(sorted(rows)))
    if not settings.ocr:
        st.warning(say("stock_waiting_off"))
    elif not with_tesseract:
        st.warning(say("stock_install_tesseract"))
    else:
        st.caption(say("stock_waiting_ready"))
        st.button(
            say("stock_read_waiting"), key="stock_read_waiting",
            on_click=begin_build, args=(settings,),
        )  # fmt: skip


def _state(settings: Settings, archive: Archive) -> None:
    """How the archive was made, and with what."""
    manifest, counts = archive.manifest, archive.manifest.counts
    contents = {"passages": counts.passages, "mentions": counts.mentions, "rows": counts.rows}
    endpoint = endpoint_of(settings)
    facts = {
        "stock_generation": archive.generation,
        "stock_created": moment(manifest.created),
        "stock_corpus": str(corpus_folder(settings).resolve()),
        "stock_data": str(settings.data.resolve()),
        "stock_counts": say(
            "stock_counts_value", **{name: number(count) for name, count in contents.items()}
        ),
        "stock_size": size(sum(manifest.sizes.values())),
        "stock_model": manifest.model,
        "stock_fingerprint": manifest.fingerprint,
        "stock_chunker": manifest.chunker,
        "stock_llm": say("stock_llm_value", model=endpoint.model, url=endpoint.url)
        if endpoint
        else say("stock_llm_none"),
    }
    st.markdown(f"**{say('stock_state')}**")
    st.html(facts_html({say(key): value for key, value in facts.items()}))


def facts_html(facts: dict[str, str]) -> str:
    """A list of terms with what is known about each."""
    rows = "".join(
        f"<dt>{html.escape(name)}</dt><dd>{html.escape(value)}</dd>"
        for name, value in facts.items()
    )
    return f'<dl class="facts">{rows}</dl>'


def _programs(with_tesseract: bool) -> None:
    with_office = _office()
    there = {True: say("stock_there"), False: say("stock_missing")}
    st.markdown(f"**{say('stock_programs')}**")
    found = {"stock_tesseract": with_tesseract, "stock_office": with_office}
    st.html(facts_html({say(key): there[is_there] for key, is_there in found.items()}))
    if not with_tesseract:
        st.caption(say("stock_install_tesseract"))
    if not with_office:
        st.caption(say("stock_install_office"))


@st.cache_data(ttl=_LOOKED, show_spinner=False)
def _tesseract() -> bool:
    """Looked for anew now and then: it may be installed while the page is open."""
    find_tesseract.cache_clear()
    return find_tesseract() is not None


@st.cache_data(ttl=_LOOKED, show_spinner=False)
def _office() -> bool:
    return find_office() is not None
