"""How much people have added."""

from dataclasses import dataclass

from index.desk.file import Desk


@dataclass(frozen=True, slots=True)
class DeskCounts:
    """Numbers of what is on the desk."""

    briefings: int
    searches: int
    verdicts: int
    corrections: int  # that are in force


def count_desk(desk: Desk) -> DeskCounts:
    """Counts what is kept. Raises ArchiveError where the file is broken."""
    rows = desk.fetch(
        "SELECT (SELECT count(*) FROM briefings), (SELECT count(*) FROM searches), "
        "(SELECT count(*) FROM verdicts), (SELECT count(*) FROM corrections WHERE undone = '')"
    )
    return DeskCounts(*rows[0]) if rows else DeskCounts(0, 0, 0, 0)
