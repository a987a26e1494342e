"""Whether the archive is up to date, and the build that brings it there, as it goes on.

The build is a process of its own; every session looks at its state once a second while it runs.
"""

import html
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from index import Archive, Settings
from index.build_job import log_tail, start_build, stop_build
from index.build_state import BuildState, read_state
from index.census import Pending, pending
from index.corpus import corpus_folder
from ingest.errors import PlanArchiveError, SourceError
from views.state import say
from views.stock_format import moment, number, plain
from views.stock_reasons import reason

_WORK = {
    "files read": "stock_step_files",
    "documents repaired": "stock_step_repair",
    "passages embedded": "stock_step_passages",
}
_DONE = ("added", "changed", "removed", "unchanged", "failures")  # fields of a report
_ERRORS = (  # what messages of builds say -> key
    ("another build", "stock_error_running"),
    ("a build is running", "stock_error_running"),
    ("there are no plans", "stock_error_nothing"),
    ("could be read", "stock_error_nothing"),
    ("can't be written", "stock_error_space"),
)


def show_state(settings: Settings, archive: Archive | None) -> None:
    """The state of the archive in a few lines, with the buttons that change it."""
    corpus = corpus_folder(settings)
    if archive is None:
        st.info(say("stock_none", corpus=_code(corpus)))
    else:
        counts, created = archive.manifest.counts, archive.manifest.created
        st.markdown(
            say("stock_summary", plans=f"**{number(counts.groups)}**",
                files=number(counts.plans), when=moment(created))
        )  # fmt: skip
    state = read_state(settings.data)
    if not (state and state.active):
        _show_pending(corpus, archive, state.began if state and state.stage == "done" else "")
    st.session_state["stock_seen"] = _seen(state)
    every = "1s" if state and state.active else "5s"
    st.fragment(_show_build, run_every=every)(settings, archive is not None)


def begin_build(settings: Settings, full: bool = False) -> None:
    """Starts a build; an error is shown at the next run."""
    try:
        start_build(settings, full=full)
    except PlanArchiveError as error:
        st.session_state["stock_error"] = error


def _show_pending(corpus: Path, archive: Archive | None, checked: str) -> None:
    """What a build would change; `checked` is when one looked at everything last."""
    manifest, failures = (archive.manifest, archive.failures()) if archive else (None, ())
    try:
        waiting = pending(corpus, manifest, failures, checked)
    except SourceError:
        st.warning(say("stock_no_corpus", corpus=_code(corpus)))
        return
    if waiting.count:
        st.warning(say("stock_pending", parts=_parts(waiting)))
    elif archive:
        st.caption(say("stock_up_to_date"))


def _parts(waiting: Pending) -> str:
    sides = {"new": waiting.new, "changed": waiting.changed, "gone": waiting.gone}
    return ", ".join(
        say(f"stock_pending_{name}", n=number(len(files))) for name, files in sides.items() if files
    )


def _show_build(settings: Settings, has_archive: bool) -> None:
    """The build at work or the last one; drawn again and again."""
    state = read_state(settings.data)
    if _seen(state) != st.session_state.get("stock_seen"):
        st.rerun()  # it began or ended: the whole page shows something else now
    if error := st.session_state.pop("stock_error", None):
        st.error(_meaning(str(error)))
        st.caption(say("stock_original", reason=plain(str(error))))
    if state and state.active:
        _show_active(settings, state, has_archive)
    else:
        if state:
            _show_outcome(settings, state)
        _show_buttons(settings, state, has_archive)


def _show_active(settings: Settings, state: BuildState, has_archive: bool) -> None:
    st.markdown(say("stock_building" if has_archive else "stock_building_first"))
    if state.total:
        what = say(_WORK.get(state.what, "stock_step_other"))
        counts = {"done": number(state.done), "total": number(state.total)}
        text = say("stock_step", what=what, left=_left(state.seconds_left), **counts)
        st.progress(min(1.0, state.done / state.total), text)
    else:
        st.progress(0.0, say("stock_build_starting"))
    times = {"when": moment(state.began), "changed": moment(state.changed)}
    st.caption(say("stock_build_began", **times))
    st.button(
        say("stock_stop"), key="stock_stop", help=say("stock_stop_help"),
        on_click=_stop, args=(settings.data,),
    )  # fmt: skip
    _log("\n".join(state.messages))


def _left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds < 90:
        return say("stock_left_seconds", n=number(seconds))
    return say("stock_left_minutes", n=number(seconds / 60))


def _stop(data: Path) -> None:
    try:
        stop_build(data)
    except PlanArchiveError as error:
        st.session_state["stock_error"] = error


def _show_outcome(settings: Settings, state: BuildState) -> None:
    if state.stage == "done" and state.report:
        key = "stock_build_done" if state.report.get("published") else "stock_build_same"
        st.caption(say(key, when=moment(state.changed), parts=_done(state.report)))
        return
    if state.stage == "failed":
        st.error(f"{say('stock_build_failed', when=moment(state.began))} {_meaning(state.error)}")
        st.caption(say("stock_original", reason=plain(state.error)))
        _log(log_tail(settings.data))
    else:
        st.warning(say(f"stock_build_{state.stage}", when=moment(state.began)))


def _done(report: Mapping[str, Any]) -> str:
    """What a build did, without what it did none of."""
    counts = {name: report.get(name, 0) for name in _DONE}
    return ", ".join(
        say(f"stock_done_{name}", n=number(count)) for name, count in counts.items() if count
    )


def _show_buttons(settings: Settings, state: BuildState | None, has_archive: bool) -> None:
    again = state is not None and state.stage != "done"
    label = "stock_build" if has_archive else "stock_build_first"
    with st.container(horizontal=True):
        st.button(
            say("stock_build_again" if again else label), key="stock_build", type="primary",
            on_click=begin_build, args=(settings,),
        )  # fmt: skip
        if has_archive:
            st.button(
                say("stock_build_full"), key="stock_build_full", help=say("stock_build_full_help"),
                on_click=begin_build, args=(settings, True),
            )  # fmt: skip


def _meaning(error: str) -> str:
    """What to do about the error of a build."""
    for part, key in _ERRORS:
        if part in error:
            return say(key)
    return say("stock_error_model") if "model" in error else reason(error)


def _log(text: str) -> None:
    if text.strip():
        with st.expander(say("stock_log")):
            st.html(f'<pre class="log" tabindex="0">{html.escape(text)}</pre>')


def _seen(state: BuildState | None) -> tuple[str, bool] | None:
    return (state.began, state.active) if state else None


def _code(path: Path) -> str:
    return f"`{str(path).replace('`', '')}`"
