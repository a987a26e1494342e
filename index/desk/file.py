"""The SQLite file of what people add, safe to use from many threads and processes."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from ingest.errors import ArchiveError

FILE = "desk.sqlite"
_PATIENCE = 10.0  # seconds that a writer waits for another
_TABLES = """
CREATE TABLE IF NOT EXISTS briefings (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, entries TEXT NOT NULL, changed TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS searches (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, saved TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS verdicts (
    id INTEGER PRIMARY KEY, question TEXT NOT NULL, answer TEXT NOT NULL, generation TEXT NOT NULL,
    address TEXT NOT NULL, good INTEGER NOT NULL, note TEXT NOT NULL, given TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS corrections (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, file TEXT NOT NULL, field TEXT NOT NULL,
    value TEXT NOT NULL, read TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
    undone TEXT NOT NULL DEFAULT '');
"""


class Desk:
    """The desk of a data folder; made when something is first kept there."""

    def __init__(self, data: Path) -> None:
        """Opens nothing yet."""
        self.path = data / FILE

    def fetch(self, query: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """All rows that the query yields; none where nothing was ever kept.

        Raises ArchiveError where the file is broken.
        """
        if not self.path.is_file():
            return []
        with self._open() as connection:
            return connection.execute(query, values).fetchall()

    def change(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Runs a statement that writes. Returns the id of the row inserted, 0 for other statements.

        Raises ArchiveError where it can't be written.
        """
        with self._open() as connection, connection:
            return connection.execute(statement, values).lastrowid or 0

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE)) as connection:
                connection.row_factory = sqlite3.Row
                connection.executescript(_TABLES)
                yield connection
        except (OSError, sqlite3.Error) as error:
            raise ArchiveError(
                f"{self.path} can't be used ({error}): check the folder's space and permissions, "
                "or put a backup of the file in its place"
            ) from error
