"""Corrections: facts about a plan that somebody set right by hand, kept beside what was read.

They are keyed by the file's sha256, so that a new build and a moved file keep them. The last
correction of a fact that was not undone is in force.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import get_args

from index.desk.facts import CorrectedFacts, FactName
from index.desk.file import Desk

FACTS: tuple[FactName, ...] = get_args(FactName)
"""The facts that can be corrected, as they are named in PlanRecord."""

Corrections = Mapping[str, Mapping[FactName, str]]
"""sha256 of a file -> fact -> the value in force, as it is stored."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A fact that was set by hand."""

    id: int
    sha256: str
    file: str  # where the plan was at that time
    field: FactName
    value: str  # years as a JSON list; "" says that the plan has no such fact
    read: str  # what the archive showed before, in the same form
    who: str
    at: str  # ISO 8601 in UTC
    undone_at: str  # "" while it is in force
    undone_by: str

    @property
    def undone(self) -> bool:
        """Whether it was taken back."""
        return bool(self.undone_at)


def stored_fact(value: str | Sequence[int]) -> str:
    """A fact of a PlanRecord as the desk keeps it."""
    return value if isinstance(value, str) else json.dumps(list(value))


def correct(
    desk: Desk,
    sha256: str,
    file: str,
    before: Mapping[FactName, str],
    facts: CorrectedFacts,
    who: str,
) -> int:
    """Keeps those of the `facts` that differ from what was shown before; returns how many.

    `before` holds facts in the form of stored_fact(). Raises ArchiveError where the desk can't be
    written, ValueError where nobody stands for the correction.
    """
    if not who.strip():
        raise ValueError("a correction needs the name of whoever makes it")
    now = _now()
    changed = 0
    for field in FACTS:
        value = stored_fact(getattr(facts, field))
        if value != before[field]:
            desk.change(
                "INSERT INTO corrections (sha256, file, field, value, read, who, at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [sha256, file, field, value, before[field], who.strip(), now],
            )
            changed += 1
    return changed


def undo_correction(desk: Desk, id_: int, who: str) -> None:
    """Takes a correction back; the one before it, or what was read, is in force again.

    One that was undone already stays as it is.
    """
    desk.change(
        "UPDATE corrections SET undone = ? WHERE id = ? AND undone = ''",
        [f"{_now()} {who.strip()}", id_],
    )


def history(desk: Desk, sha256: str) -> list[Correction]:
    """All corrections of that file, the last first."""
    rows = desk.fetch("SELECT * FROM corrections WHERE sha256 = ? ORDER BY id DESC", [sha256])
    return [_correction(**dict(zip(row.keys(), row, strict=True))) for row in rows]


def corrections(desk: Desk) -> dict[str, dict[FactName, str]]:
    """The corrections in force, for Archive.corrected()."""
    rows = desk.fetch("SELECT sha256, field, value FROM corrections WHERE undone = '' ORDER BY id")
    found: dict[str, dict[FactName, str]] = {}
    for row in rows:
        if row["field"] in FACTS:  # a later version of the program may know more
            found.setdefault(row["sha256"], {})[row["field"]] = row["value"]
    return found


def corrections_state(desk: Desk) -> str:
    """A short text that is another one whenever corrections() may be; "" where there are none."""
    rows = desk.fetch("SELECT max(id), total(undone != '') FROM corrections")
    last, undone = rows[0] if rows else (None, 0)
    return f"{last}-{undone:.0f}" if last else ""


def _correction(undone: str, **fields: str | int) -> Correction:
    undone_at, _, undone_by = undone.partition(" ")
    return Correction(**fields, undone_at=undone_at, undone_by=undone_by)  # type: ignore[arg-type]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
