"""Which statement of one plan is the counterpart of which statement of another one.

Each statement has one counterpart at most. Those that are most alike are paired first, of the same
heading rather than of another one. What is left has no counterpart (answer.changes.UNLIKE), or
resembles one that belongs to another statement.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from answer.kinds.comparison.align import Matrix, Statement, likeness
from answer.kinds.comparison.changes import UNLIKE, UNLIKE_MISREAD
from answer.language.words import spelt
from ingest.text import fold

PAIRED = 1.15
"""Likeness, the mean of both directions, from which two statements are put side by side. Read off
pairs of real plans: from 1.15 on they are about one thing, below 1.08 hardly ever."""
_SAME_HEADING = 0.05  # what a common heading adds
_LIKE_HEADING = 0.6  # share of words from which two headings are one
_ORDER = 0.004  # what the place adds: of equal statements those in the same place are paired


@dataclass(frozen=True, slots=True)
class Counterparts:
    """The pairs of two lists of statements, by their positions."""

    theirs: dict[int, int]  # position of ours -> position of its counterpart
    near_ours: dict[int, int]  # unpaired ours -> the one of theirs that it resembles
    near_theirs: dict[int, int]  # unpaired theirs -> the one of ours that it resembles


def counterparts(ours: Sequence[Statement], theirs: Sequence[Statement]) -> Counterparts:
    """Pairs the statements of two plans."""
    if not ours or not theirs:
        return Counterparts({}, {}, {})
    there, back = likeness(ours, theirs), likeness(theirs, ours)
    misread = ours[0].plan.garbled or theirs[0].plan.garbled
    unlike = UNLIKE_MISREAD if misread else UNLIKE
    least = PAIRED - (UNLIKE - unlike)
    scores = (there + back.T) / 2 + _SAME_HEADING * _headings(ours, theirs)
    pairs = _best_first(scores, least)
    taken = set(pairs.values())
    near_ours = {
        i: int(there[i].argmax())
        for i in range(len(ours))
        if i not in pairs and there[i].max() >= unlike
    }
    near_theirs = {
        j: int(back[j].argmax())
        for j in range(len(theirs))
        if j not in taken and back[j].max() >= unlike
    }
    return Counterparts(pairs, near_ours, near_theirs)


def heading_likeness(first: str, second: str) -> float:
    """How far two headings are one, 0 to 1, whatever their numbers."""
    ours, theirs = _bare(first), _bare(second)
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio() if ours and theirs else 0.0


def _best_first(scores: Matrix, least: float) -> dict[int, int]:
    rows, columns = scores.shape
    places = np.abs(np.arange(rows)[:, None] / rows - np.arange(columns)[None, :] / columns)
    ranked = scores - _ORDER * places
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for flat in np.argsort(-ranked, axis=None, kind="stable").tolist():
        i, j = divmod(flat, columns)
        if scores[i, j] < least:
            break
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _headings(ours: Sequence[Statement], theirs: Sequence[Statement]) -> Matrix:
    """1 where the innermost headings of two statements are one."""
    known: dict[tuple[str, str], bool] = {}
    found = np.zeros((len(ours), len(theirs)), np.float32)
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            key = (_innermost(one), _innermost(other))
            if key not in known:
                known[key] = heading_likeness(*key) >= _LIKE_HEADING
            found[i, j] = known[key]
    return found


def _innermost(statement: Statement) -> str:
    return statement.passage.path[-1] if statement.passage.path else ""


def _bare(heading: str) -> list[str]:
    words = spelt(heading)
    first = next((n for n, word in enumerate(words) if len(word) > 1 and word.isalpha()), 0)
    return [fold(word) for word in words[first:] if word.isalpha()]
