"""The texts of all plans, folded and kept in memory, for searches that must miss nothing.

About one byte for each character of the plans: 300 plans take 10 MB and are folded in a second.
A scan of them takes some hundredths of a second, a ranking can leave out what a scan finds.
"""

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass

from index import Archive
from ingest.text import fold

Span = tuple[int, int]
_OUTSIDE = 200  # characters around a place outside all passages that are shown with it


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage as a scan knows it; a place outside all passages has no id."""

    passage_id: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Plan:
    text: str  # folded, one ASCII sign for each character
    garbled: bool  # and not repaired, so that its words have not their own marks
    starts: tuple[int, ...]  # of its passages, ascending
    ends: tuple[int, ...]
    ids: tuple[int, ...]


class FoldedTexts:
    """All texts of an archive. Never changes; safe to share between threads."""

    def __init__(self, archive: Archive) -> None:
        """Reads every plan once. Raises ArchiveError where the archive is broken."""
        self._archive = archive
        self._plans = {
            plan.id: _read(archive, plan.id, plan.garbled and not plan.reconstructed)
            for plan in archive.plans()
        }

    @property
    def plan_ids(self) -> Collection[int]:
        """The ids of all plans."""
        return self._plans.keys()

    def is_garbled(self, plan_id: int) -> bool:
        """Whether the plan's words have not their own diacritics."""
        return self._plans[plan_id].garbled

    def original(self, plan_id: int) -> str:
        """The plan's text as it is."""
        return self._archive.plan_text(plan_id)

    def passages(self, plan_ids: Collection[int]) -> int:
        """How many passages these plans have."""
        return sum(len(self._plans[id_].ids) for id_ in plan_ids)

    def words(self, plan_id: int, start: int, end: int) -> str:
        """A range of a plan as folded words with one space between them."""
        return " ".join(re.findall(r"[a-z0-9]+", self._plans[plan_id].text[start:end]))

    def find(
        self, pattern: re.Pattern[str], plan_id: int, within: Span | None = None
    ) -> list[Span]:
        """Where the plan has the pattern (see answer/finding/pattern.py) as whole words."""
        text = self._plans[plan_id].text
        at, end = within or (0, len(text))
        found = []
        while match := pattern.search(text, at, end):
            whole = _is_whole(text, *match.span())
            found += [match.span()] if whole else []
            at = match.end() if whole else match.start() + 1
        return found

    def stretch(self, plan_id: int, at: int) -> Stretch:
        """The passage at this place, or some lines around it where none is."""
        plan = self._plans[plan_id]
        number = bisect_right(plan.starts, at) - 1
        if number >= 0 and at < plan.ends[number]:
            return Stretch(plan.ids[number], plan.starts[number], plan.ends[number])
        return _around(plan, number, at)


def _read(archive: Archive, plan_id: int, garbled: bool) -> _Plan:
    text = fold(archive.plan_text(plan_id)).encode("ascii", "replace").decode("ascii")
    passages = archive.passages_of(plan_id)
    return _Plan(
        text,
        garbled,
        tuple(passage.start for passage in passages),
        tuple(passage.end for passage in passages),
        tuple(passage.id for passage in passages),
    )


def _around(plan: _Plan, number: int, at: int) -> Stretch:
    """What stands between two passages, such as the head of a table."""
    first = plan.ends[number] if number >= 0 else 0
    last = plan.starts[number + 1] if number + 1 < len(plan.starts) else len(plan.text)
    start, end = max(first, at - _OUTSIDE), min(last, at + _OUTSIDE)
    while start < end and plan.text[start].isspace():
        start += 1
    return Stretch(None, start, start + len(plan.text[start:end].rstrip()))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a match is no part of a longer word or number: 500 is none of 1.500."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:].isalnum() or after[:1].isalnum():
        return False
    if text[start].isdigit() and before[-1:] in (".", ",") and before[:1].isdigit():
        return False
    return not (text[end - 1].isdigit() and after[:1] in (".", ",") and after[1:].isdigit())
