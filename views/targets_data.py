"""What the page "Chỉ tiêu, nhiệm vụ" draws from: worked out once for each state of the archive.

The records never change, so they are kept as they are and handed to every visitor.
"""

from dataclasses import dataclass

import numpy as np
import streamlit as st
from numpy.typing import NDArray

from answer.records.agency_tasks import AgencyTasks, agency_tasks
from answer.records.contacts import Contact, contacts_of
from answer.records.counted import counted
from answer.records.target_series import Series, having, limited, nearest, series_of, targets_of
from answer.records.task_calendar import Due, dues_of
from index import Archive, Embedder, Filters
from views import services

_KEPT = 8  # sets of filters


@dataclass(frozen=True, slots=True)
class Grouped:
    """All series of the archive, and the vector of each wording."""

    series: tuple[Series, ...]
    vectors: dict[str, NDArray[np.float32]]


def plan_count(archive: Archive, filters: Filters) -> int:
    """How many plans are within the limits, versions of one counted once."""
    return len(_within(archive, filters))


def all_series(archive: Archive, filters: Filters) -> tuple[Series, ...]:
    """The series of targets within the limits, those of most plans first."""
    grouped = _grouped(archive, services.embedder(), archive.generation)
    return limited(grouped.series, _within(archive, filters))


def found_series(
    archive: Archive, series: tuple[Series, ...], words: str
) -> tuple[tuple[Series, ...], bool]:
    """The series that have the words, else those nearest in meaning; whether they have them."""
    if not words or (found := having(series, words)):
        return (tuple(found) if words else series), True
    embedder = services.embedder()
    grouped = _grouped(archive, embedder, archive.generation)
    near = nearest(series, _asked(embedder, embedder.fingerprint, words), grouped.vectors)
    return tuple(near), False


def agencies(archive: Archive, filters: Filters) -> tuple[AgencyTasks, ...]:
    """Every agency with its tasks within the limits."""
    return _agencies(archive, archive.generation, filters)


def dues(archive: Archive, filters: Filters) -> tuple[Due, ...]:
    """Deadlines and tasks within the limits."""
    return _dues(archive, archive.generation, filters)


def contacts(archive: Archive, filters: Filters) -> tuple[Contact, ...]:
    """Telephone numbers and addresses within the limits."""
    return _contacts(archive, archive.generation, filters)


def _within(archive: Archive, filters: Filters) -> set[int]:
    return {plan.id for plan in counted(archive.plans(), archive.plans(filters))}


@st.cache_resource(max_entries=2, show_spinner=False)
def _grouped(_archive: Archive, _embedder: Embedder, generation: str) -> Grouped:
    plans = counted(_archive.plans(), _archive.plans())
    targets = targets_of(_archive, plans)
    wordings = sorted({target.measured for target in targets})
    encoded = _embedder.encode_passages(wordings) if wordings else np.empty((0, 0), np.float32)
    vectors = dict(zip(wordings, encoded, strict=True))
    return Grouped(series_of(plans, targets, vectors), vectors)


@st.cache_data(max_entries=64, show_spinner=False)
def _asked(_embedder: Embedder, fingerprint: str, words: str) -> NDArray[np.float32]:
    return _embedder.encode_query(words)


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _agencies(_archive: Archive, generation: str, filters: Filters) -> tuple[AgencyTasks, ...]:
    plans = counted(_archive.plans(), _archive.plans(filters))
    ids = [plan.id for plan in plans]
    return agency_tasks(plans, _archive.tasks(ids), _archive.deadlines(ids))


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _dues(_archive: Archive, generation: str, filters: Filters) -> tuple[Due, ...]:
    plans = counted(_archive.plans(), _archive.plans(filters))
    ids = [plan.id for plan in plans]
    return dues_of(plans, _archive.deadlines(ids), _archive.tasks(ids))


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _contacts(_archive: Archive, generation: str, filters: Filters) -> tuple[Contact, ...]:
    return contacts_of(_archive, counted(_archive.plans(), _archive.plans(filters)))
