"""Reading a published SQLite file from many threads."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Any

from index.manifest import REBUILD
from ingest.errors import ArchiveError


class ReadPool:
    """Read-only connections to one file; each is used by one thread at a time.

    A connection per thread would leak: the server starts a thread for every run of a page. The
    pool holds as many connections as there were ever threads reading at the same moment.
    """

    def __init__(self, path: Path) -> None:
        """Opens nothing yet; `path` is an SQLite file that nobody writes to."""
        self._path = path
        # `immutable` needs no lock files, so the folder may be read-only.
        self._uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._idle: LifoQueue[sqlite3.Connection] = LifoQueue()
        self._closed = False

    def fetch(self, query: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[sqlite3.Row]:
        """All rows that the query yields. Raises ArchiveError where the file is broken."""
        connection = self._take()
        try:
            return connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise ArchiveError(f"{self._path} can't be read ({error}): {REBUILD}") from error
        finally:
            self._give_back(connection)

    def connect(self) -> sqlite3.Connection:
        """A connection outside the pool, which its user guards; it lives as long as its user."""
        try:
            connection = sqlite3.connect(self._uri, uri=True, check_same_thread=False)
        except sqlite3.DatabaseError as error:
            raise ArchiveError(f"{self._path} can't be opened ({error}): {REBUILD}") from error
        connection.row_factory = sqlite3.Row
        return connection

    def _take(self) -> sqlite3.Connection:
        if self._closed:
            raise ArchiveError("this archive was closed: open it again")
        try:
            return self._idle.get_nowait()
        except Empty:
            return self.connect()

    def _give_back(self, connection: sqlite3.Connection) -> None:
        if self._closed:
            connection.close()
        else:
            self._idle.put(connection)

    def close(self) -> None:
        """Closes the connections; later reads raise ArchiveError."""
        self._closed = True
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return
