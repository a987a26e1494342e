"""Searches that the office keeps, to be opened again by anybody in it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from index.desk.file import Desk


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search under a name."""

    id: int
    name: str
    address: str  # the page's query string, which shows the search again
    saved: str  # ISO 8601 in UTC


def keep_search(desk: Desk, name: str, address: str) -> int:
    """Keeps a search and returns its id; a search of the same name is replaced."""
    desk.change("DELETE FROM searches WHERE name = ?", [name])
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return desk.change(
        "INSERT INTO searches (name, address, saved) VALUES (?, ?, ?)", [name, address, now]
    )


def delete_search(desk: Desk, id_: int) -> None:
    """Forgets a search; one that is not there any more is no error."""
    desk.change("DELETE FROM searches WHERE id = ?", [id_])


def saved_searches(desk: Desk) -> list[SavedSearch]:
    """All searches, the one kept last first."""
    rows = desk.fetch("SELECT id, name, address, saved FROM searches ORDER BY id DESC")
    return [SavedSearch(*row) for row in rows]
