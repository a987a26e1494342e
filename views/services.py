"""The objects that all visitors share, opened once, and the answers already worked out.

Locks: none here. `Archive` is a read-only snapshot and safe to share; page images take their own
lock (views/page_image.py).
"""

import asyncio
import gc
import hashlib
import logging
from collections import Counter
from collections.abc import AsyncIterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st

from answer import ask
from answer.summary.endpoint import Endpoint, endpoint_of
from answer.summary.fluent import Summary, summarise
from answer.types import Answer
from index import Archive, Embedder, Filters, PlanRecord, load_settings
from index.desk import Desk, corrections, corrections_state
from index.model import EMBEDDED
from ingest.errors import PlanArchiveError, SourceError
from ingest.parts import part_bytes
from ingest.plan import MentionKind

logger = logging.getLogger(__name__)
_KEPT = 300  # seconds
_WRITERS = ThreadPoolExecutor(max_workers=2, thread_name_prefix="summary")


def archive() -> Archive:
    """The archive published last, with the corrections made until now.

    Raises ArchiveError where there is none or it is broken.
    """
    settings = load_settings()
    pointer = settings.data / "current"
    current = pointer.read_text(encoding="utf-8") if pointer.is_file() else ""
    data = str(settings.data.resolve())
    return _corrected(_open_archive(data, current), data, current, corrections_state(desk()))


def desk() -> Desk:
    """What people added: briefings, saved searches, verdicts, corrections."""
    return Desk(load_settings().data)


def embedder() -> Embedder:
    """The embedding model. Raises ModelError where it is missing."""
    settings = load_settings()
    home = (settings.data / "model").resolve() if settings.model == EMBEDDED else ""
    return _load_embedder(settings.model, str(home), settings.data)


def answered(question: str, filters: Filters, removed: tuple[str, ...] = ()) -> Answer:
    """The answer to a question, from memory where the same was asked of the same archive.

    `removed` are keys of constraints that the visitor has lifted.
    """
    plans = archive()
    return _answer(plans, embedder(), plans.generation, question, filters, removed)


def summary(answer: Answer) -> Future[Summary] | None:
    """The summary of an answer, being written apart; None where none is to be had.

    A finished one is kept for _KEPT seconds, so that a failed one is tried again after that.
    """
    endpoint = endpoint_of(load_settings())
    if endpoint is None or answer.abstained:
        return None
    return _summary(
        answer, endpoint, endpoint.url, endpoint.model, answer.question.text, answer.text
    )


def corpus_file(container: str) -> Path | None:
    """That file of the corpus folder, None where it is no longer there."""
    root = Path(archive().manifest.corpus).resolve()
    path = (root / container).resolve()
    return path if path.is_relative_to(root) and path.is_file() else None


def document(plan: PlanRecord) -> bytes | None:
    """The document that a plan was read from, also one inside a ZIP archive or a PDF.

    None where it is gone, or is not the one that was read.
    """
    path = corpus_file(plan.container)
    if path is None:
        return None
    try:
        data = _document(path, path.stat().st_mtime_ns, plan.file[len(plan.container) + 1 :])
    except (OSError, SourceError):
        return None
    return data if data and hashlib.sha256(data).hexdigest() == plan.sha256 else None


@st.cache_data(max_entries=8, show_spinner=False)
def _document(path: Path, changed: int, part: str) -> bytes | None:
    """`changed` is part of the key: a file that was written anew is read again."""
    return part_bytes(path.read_bytes(), path.name, part)


def sample_mentions(archive: Archive) -> dict[MentionKind, str]:
    """For each kind used in sample questions, what most plans mention, or an empty string."""
    return _sample_mentions(archive, archive.generation)


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[dict[str, Any]]:
    """Loads archive and model before the first visitor comes, where they are there."""
    await asyncio.to_thread(_warm_up)
    yield {}


def _warm_up() -> None:
    try:
        archive()
        embedder()
    except PlanArchiveError as error:
        logger.warning("nothing loaded in advance: %s", error)


@st.cache_resource(max_entries=2, show_spinner=False)
def _open_archive(data: str, current: str) -> Archive:
    """`current` is part of the key: a rebuilt archive is opened at the next rerun."""
    opened = Archive.open(Path(data))
    _freeze()
    return opened


@st.cache_resource(max_entries=2, show_spinner=False)
def _corrected(_opened: Archive, data: str, current: str, state: str) -> Archive:
    """`state` is part of the key: a correction is seen at the next rerun."""
    return _opened.corrected(corrections(desk()))


@st.cache_resource(max_entries=1, show_spinner=False)
def _load_embedder(model: str, home: str, _data: Path) -> Embedder:
    """`home` is where the embedded model really lies, whatever leads there."""
    loaded = Embedder.load(model, _data)
    _freeze()
    return loaded


@st.cache_data(max_entries=256, show_spinner=False)
def _answer(
    _archive: Archive,
    _embedder: Embedder,
    generation: str,
    question: str,
    filters: Filters,
    removed: tuple[str, ...],
) -> Answer:
    return ask(question, _archive, _embedder, filters, removed=removed)


@st.cache_resource(max_entries=256, ttl=_KEPT, show_spinner=False)
def _summary(
    _answer: Answer, _endpoint: Endpoint, url: str, model: str, question: str, text: str
) -> Future[Summary]:
    return _WRITERS.submit(summarise, _answer, _endpoint)


@st.cache_data(max_entries=2, show_spinner=False)
def _sample_mentions(_archive: Archive, generation: str) -> dict[MentionKind, str]:
    kinds: tuple[MentionKind, ...] = ("phone", "code", "percent")
    found: dict[MentionKind, str] = {}
    for kind in kinds:
        plans = {(m.plan_id, m.normal): m.surface for m in _archive.mentions(kind)}
        counts = Counter(normal for _, normal in plans)
        surfaces = {normal: surface for (_, normal), surface in reversed(plans.items())}
        found[kind] = surfaces[counts.most_common(1)[0][0]] if counts else ""
    return found


def _freeze() -> None:
    """Streamlit collects garbage after every run of the script; what stays need not be visited.

    What was frozen before and has been replaced meanwhile is let go first.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
