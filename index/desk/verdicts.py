"""Verdicts: what readers thought of an answer, kept for whoever looks after the archive."""

from dataclasses import dataclass
from datetime import UTC, datetime

from index.desk.file import Desk


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reader's word on an answer."""

    question: str
    answer: str  # the text that was shown
    generation: str  # of the archive that gave it
    address: str  # the page's query string, which shows the question again
    good: bool
    note: str  # in the reader's words; may be ""
    given: str = ""  # ISO 8601 in UTC; set when it is kept


def keep_verdict(desk: Desk, verdict: Verdict) -> int:
    """Keeps a verdict and returns its id, under which it can be replaced."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return desk.change(
        "INSERT INTO verdicts (question, answer, generation, address, good, note, given) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [verdict.question, verdict.answer, verdict.generation, verdict.address,
         verdict.good, verdict.note, now],
    )  # fmt: skip


def replace_verdict(desk: Desk, id_: int, good: bool, note: str) -> None:
    """Another word on the same answer by the same reader."""
    desk.change("UPDATE verdicts SET good = ?, note = ? WHERE id = ?", [good, note, id_])


def verdicts(desk: Desk) -> list[Verdict]:
    """All verdicts, the last first."""
    rows = desk.fetch(
        "SELECT question, answer, generation, address, good, note, given FROM verdicts "
        "ORDER BY id DESC"
    )
    return [
        Verdict(**{**dict(zip(row.keys(), row, strict=True)), "good": bool(row["good"])})
        for row in rows
    ]
