"""Comparisons already worked out, kept while the archive stays the same."""

import streamlit as st

from answer.comparing.precedents import Sentence, precedents
from answer.comparing.series import Series, all_series
from answer.comparing.side_by_side import SideBySide, side_by_side
from answer.comparing.target_table import TargetRow, target_table
from index import Archive, Filters
from views import services


def compared(archive: Archive, base: int, other: int) -> SideBySide:
    """Two plans side by side, by their ids."""
    return _compared(archive, archive.generation, base, other)


def targets(archive: Archive, plans: tuple[int, ...]) -> tuple[TargetRow, ...]:
    """The targets of these plans as a table."""
    return _targets(archive, archive.generation, plans)


def series(archive: Archive, filters: Filters) -> list[Series]:
    """The series of plans within the filters."""
    return _series(archive, archive.generation, filters)


def precedents_of(sentence: str, archive: Archive, filters: Filters) -> Sentence:
    """The precedents of a sentence in the plans within the filters."""
    return _precedents(archive, archive.generation, sentence, filters)


@st.cache_data(max_entries=64, show_spinner=False)
def _compared(_archive: Archive, generation: str, base: int, other: int) -> SideBySide:
    plans = _archive.plan(base), _archive.plan(other)
    return side_by_side(_archive, services.embedder(), *plans)


@st.cache_data(max_entries=64, show_spinner=False)
def _targets(_archive: Archive, generation: str, plans: tuple[int, ...]) -> tuple[TargetRow, ...]:
    return target_table(_archive, [_archive.plan(id_) for id_ in plans])


@st.cache_data(max_entries=64, show_spinner=False)
def _series(_archive: Archive, generation: str, filters: Filters) -> list[Series]:
    return all_series(_archive.plans(filters))


@st.cache_data(max_entries=512, show_spinner=False)
def _precedents(_archive: Archive, generation: str, sentence: str, filters: Filters) -> Sentence:
    plans = [plan for plan in _archive.plans(filters) if plan.best]
    return precedents(sentence, _archive, services.embedder(), plans)
