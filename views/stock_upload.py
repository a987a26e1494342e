"""Adding plans from the browser or from a folder of this machine."""

import html
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import streamlit as st

from index import Archive, Settings
from index.corpus import corpus_folder
from index.folder_copy import copy_folder, look_into
from index.uploads import LARGEST, Arrival, Destination, Outcome, receive
from ingest.errors import PlanArchiveError
from views.state import say
from views.stock_added import show_added
from views.stock_format import number, plain
from views.stock_reasons import reason
from views.stock_state import begin_build

_LISTED = 100  # results shown one by one
_ORDER: tuple[Outcome, ...] = ("refused", "accepted", "known")


def show_upload(settings: Settings, archive: Archive | None) -> None:
    """Draws this part of the page."""
    to = _destination(settings, archive)
    _upload_form(settings, to)
    with st.expander(say("stock_folder")):
        _folder_form(settings, to)
    _show_arrivals(st.session_state.get("stock_arrivals", ()))
    show_added(to)
    st.caption(say("stock_local"))


def _destination(settings: Settings, archive: Archive | None) -> Destination:
    known: dict[str, str] = {}
    if archive:
        known = {plan.sha256: plan.file for plan in archive.plans()}
        known |= {sha256: file for file, sha256 in archive.manifest.files.items()}
    corpus = corpus_folder(settings)
    return Destination(corpus, settings.data, known, settings.reader_megabytes)


def _upload_form(settings: Settings, to: Destination) -> None:
    turn = st.session_state.setdefault("stock_turn", 0)  # another key empties the widget
    megabytes = LARGEST // 1024**2
    st.html(_upload_words())
    with st.form("stock_upload_form"), st.container(key="stock_upload_box"):
        files = st.file_uploader(
            say("stock_upload"), accept_multiple_files=True, key=f"stock_upload_{turn}",
            max_upload_size=megabytes,
        )  # fmt: skip
        st.caption(say("stock_upload_help", n=megabytes))
        update = st.checkbox(say("stock_update_after"), value=True, key="stock_update_after")
        sent = st.form_submit_button(say("stock_add"), type="primary")
    if sent and not files:
        st.warning(say("stock_nothing_chosen"))
    elif sent:
        uploads = ((file.name, file.getvalue()) for file in files)
        _take(receive(uploads, to), [file.name for file in files], "stock_checking")
        st.session_state["stock_turn"] = turn + 1
        _afterwards(settings, update)


def _upload_words() -> str:
    """Streamlit's uploader speaks English only; its words are replaced where they are drawn."""
    browse = say("stock_upload_browse").replace('"', "")
    return f'<style>.st-key-stock_upload_box {{ --browse: "{html.escape(browse)}"; }}</style>'


def _folder_form(settings: Settings, to: Destination) -> None:
    with st.form("stock_folder_form", border=False):
        typed = st.text_input(
            say("stock_folder_label"), key="stock_folder", placeholder=say("stock_folder_hint"),
            help=say("stock_folder_help"),
        )  # fmt: skip
        sent = st.form_submit_button(say("stock_folder_add"))
    if not sent:
        return
    try:
        found = look_into(typed, to)
    except PlanArchiveError as error:
        _error(error)
        return
    names = [name for name, _ in found.problems] + [path.name for path in found.files]
    _take(copy_folder(found, to), names, "stock_copying")
    _afterwards(settings, st.session_state["stock_update_after"])


def _take(arriving: Iterable[Arrival], names: Sequence[str], key: str) -> None:
    """Goes through the files with a bar; what became of them is kept for the next run."""
    bar = st.progress(0.0)
    taken: list[Arrival] = []
    st.session_state["stock_arrivals"] = taken  # also if the visitor leaves half-way
    try:
        for arrival in _with_progress(arriving, names, key, bar.progress):
            taken.append(arrival)
    except PlanArchiveError as error:
        st.session_state["stock_error"] = error
    bar.empty()


def _with_progress(
    arriving: Iterable[Arrival],
    names: Sequence[str],
    key: str,
    show: Callable[[float, str], object],
) -> Iterator[Arrival]:
    total = len(names)
    show(0.0, say(key, n=1, m=total, name=plain(names[0])))
    for done, arrival in enumerate(arriving, 1):
        yield arrival
        following = names[min(done, total - 1)]
        show(done / total, say(key, n=min(done + 1, total), m=total, name=plain(following)))


def _afterwards(settings: Settings, update: bool) -> None:
    taken: list[Arrival] = st.session_state["stock_arrivals"]
    if update and any(arrival.outcome == "accepted" for arrival in taken):
        begin_build(settings)
    st.rerun()


def _show_arrivals(arrivals: Sequence[Arrival]) -> None:
    """What became of the files that were added last."""
    if not arrivals:
        return
    counts = Counter(arrival.outcome for arrival in arrivals)
    numbers = {outcome: number(counts[outcome]) for outcome in _ORDER}
    text = say("stock_result", **numbers)
    (st.warning if counts["refused"] else st.success)(text)
    ordered = sorted(arrivals, key=lambda arrival: _ORDER.index(arrival.outcome))
    items = "".join(map(_arrival, ordered[:_LISTED]))
    beyond = len(arrivals) - _LISTED
    more = f"<p>{html.escape(say('stock_more_files', n=beyond))}</p>" if beyond > 0 else ""
    st.html(f'<ul class="files" tabindex="0">{items}</ul>{more}')


def _arrival(arrival: Arrival) -> str:
    lines = [reason(arrival.reason)] if arrival.outcome == "refused" else _good_news(arrival)
    small = [say("stock_original", reason=arrival.reason)] if arrival.outcome == "refused" else []
    small += [f"{f.file}: {reason(f.reason)}" for f in arrival.left_out[:_LISTED]]
    said = html.escape("; ".join(lines))
    details = "".join(f"<small>{html.escape(line)}</small>" for line in small)
    label = html.escape(say(f"stock_{arrival.outcome}"))
    return (
        f'<li><span class="outcome {arrival.outcome}">{label}</span> '
        f"<b>{html.escape(arrival.name)}</b><br>{said}{details}</li>"
    )


def _good_news(arrival: Arrival) -> list[str]:
    if arrival.outcome == "known":
        return [say("stock_known_as", file=arrival.reason)]
    lines = [say("stock_stored_as", file=arrival.stored)]
    if arrival.documents > 1:
        lines.append(say("stock_documents", n=number(arrival.documents)))
    if arrival.waits:
        lines.append(say("stock_arrival_waits"))
    if arrival.left_out:
        lines.append(say("stock_left_out", n=number(len(arrival.left_out))))
    return lines


def _error(error: PlanArchiveError) -> None:
    st.error(reason(str(error)))
    st.caption(say("stock_original", reason=plain(str(error))))
