"""What earlier runs of the retrieval bench encoded: questions, and how long encoding took."""

import hashlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ingest.errors import ArchiveError

FILE = "queries.sqlite"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS queries (
    fingerprint TEXT, text TEXT, vector BLOB, ms REAL,  -- ms: time to encode, alone
    PRIMARY KEY (fingerprint, text)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS corpora (
    fingerprint TEXT, digest TEXT, passages INTEGER, seconds REAL,  -- time to embed
    PRIMARY KEY (fingerprint, digest)) WITHOUT ROWID;
"""


class Encoded(NamedTuple):
    """A question's unit vector and the milliseconds that encoding it took."""

    vector: NDArray[np.float32]
    ms: float


class QueryCache:
    """Encoded questions of one model, kept in a folder."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        """Opens the cache. A broken one is an ArchiveError that names it."""
        path = folder / FILE
        self._fingerprint = fingerprint
        try:
            self._db = sqlite3.connect(path)
            self._db.executescript(_SCHEMA)
        except sqlite3.DatabaseError as error:
            raise ArchiveError(f"{path} can't be used ({error}): delete it") from error

    def get(self, text: str) -> Encoded | None:
        """What was stored for a question."""
        query = "SELECT vector, ms FROM queries WHERE fingerprint = ? AND text = ?"
        row = self._db.execute(query, [self._fingerprint, text]).fetchone()
        return Encoded(np.frombuffer(row[0], np.float32), row[1]) if row else None

    def put(self, text: str, encoded: Encoded) -> None:
        """Stores a question, for good."""
        values = [self._fingerprint, text, encoded.vector.tobytes(), encoded.ms]
        with self._db:
            self._db.execute("INSERT OR REPLACE INTO queries VALUES (?, ?, ?, ?)", values)

    def add_time(self, texts: Sequence[str], passages: int, seconds: float) -> None:
        """Adds to the time that was spent on embedding passages of this corpus."""
        values = [self._fingerprint, _digest(texts), passages, seconds]
        with self._db:
            self._db.execute(
                """INSERT INTO corpora VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET
                   passages = passages + excluded.passages, seconds = seconds + excluded.seconds""",
                values,
            )

    def passages_per_second(self, texts: Sequence[str]) -> float | None:
        """How fast this corpus was embedded, when it was; None if it never was."""
        query = "SELECT passages, seconds FROM corpora WHERE fingerprint = ? AND digest = ?"
        row = self._db.execute(query, [self._fingerprint, _digest(texts)]).fetchone()
        return row[0] / row[1] if row and row[1] else None

    def close(self) -> None:
        """Closes the file; what was stored stays."""
        self._db.close()


def _digest(texts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()
