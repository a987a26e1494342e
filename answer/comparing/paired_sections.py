"""Sections of two plans that belong together: by what they share, and by their headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answer.comparing.counterparts import heading_likeness
from answer.kinds.comparison.align import Statement

_DEPTH = 2  # headings that make a section: "II. NHIỆM VỤ" and "1. Công tác tham mưu" in it
_HEADING = 0.75  # likeness from which headings alone make two sections one
_WORD = re.compile(r"[^\W\d_]{2}")
_SHARED = 0.3  # share of the shorter section's statements that do so


@dataclass(frozen=True, slots=True)
class Group:
    """The statements of a section, by their positions in the plan's list."""

    number: int
    path: tuple[str, ...]
    members: tuple[int, ...]


def groups(found: Sequence[Statement]) -> list[Group]:
    """The sections of a plan in reading order. Rows of a table are of the table's heading."""
    members: dict[tuple[str, ...], list[int]] = {}
    for position, statement in enumerate(found):
        members.setdefault(_heading(statement), []).append(position)
    return [Group(n, path, tuple(own)) for n, (path, own) in enumerate(members.items())]


def partners(
    ours: Sequence[Group], theirs: Sequence[Group], pairs: Mapping[int, int]
) -> dict[int, int]:
    """For each section of ours the number of its counterpart, where it has one."""
    scored = []
    for group in ours:
        for other in theirs:
            inside = set(other.members)
            common = sum(pairs.get(member, -1) in inside for member in group.members)
            shared = common / min(len(group.members), len(other.members))
            likeness = _likeness(group.path, other.path)
            if likeness >= _HEADING or shared >= _SHARED:
                scored.append((shared + likeness, common, -group.number, -other.number))
    found: dict[int, int] = {}
    for _, _, number, other_number in sorted(scored, reverse=True):
        if -number not in found and -other_number not in found.values():
            found[-number] = -other_number
    return found


def _heading(statement: Statement) -> tuple[str, ...]:
    """The outer headings of a statement; a bare number ("1.") is none."""
    path = statement.passage.path[:_DEPTH]
    return tuple(part for part in path if _WORD.search(part)) or path[:1]


def _likeness(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """Of the innermost headings, and half of it of the outer ones."""
    if not first or not second:
        return float(first == second)
    own = heading_likeness(first[-1], second[-1])
    return 0.75 * own + 0.25 * heading_likeness(first[0], second[0])
