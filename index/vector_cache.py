"""Vectors of texts that were embedded before, so that no text is embedded twice.

Embedding takes nearly all the time of a build. The cache outlives generations and interrupted
builds: each batch is committed as soon as it is embedded. It may be deleted at any time.
"""

import hashlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.errors import ArchiveError

FILE = "vectors.sqlite"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS vectors (
    fingerprint TEXT NOT NULL,  -- of the model
    text BLOB NOT NULL,         -- sha256 of the embedded text
    vector BLOB NOT NULL,       -- float16: half the space, and the same ranking as float32
    PRIMARY KEY (fingerprint, text)) WITHOUT ROWID
"""


class VectorCache:
    """Vectors by the model's fingerprint and the text. Used by one build at a time."""

    def __init__(self, data: Path, fingerprint: str) -> None:
        """Opens the cache of the data folder. A broken one is an ArchiveError that names it."""
        self._path = data / FILE
        self._fingerprint = fingerprint
        self._db = sqlite3.connect(self._path)
        try:
            self._db.execute(_SCHEMA)
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise self._broken(error) from error

    def close(self) -> None:
        """Closes the file; what was stored stays."""
        self._db.close()

    def missing(self, texts: Sequence[str]) -> set[str]:
        """Those of the texts that were never embedded with this model."""
        return {text for text in set(texts) if self._get(text) is None}

    def get(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of texts that were all stored before, shape (len(texts), dimension)."""
        packed = [self._get(text) or b"" for text in texts]
        return np.stack([np.frombuffer(vector, np.float16) for vector in packed]).astype(np.float32)

    def put(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Stores vectors of shape (len(texts), dimension), at once and for good."""
        rows = [
            (self._fingerprint, _digest(text), vector.astype(np.float16).tobytes())
            for text, vector in zip(texts, vectors, strict=True)
        ]
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", rows)

    def _get(self, text: str) -> bytes | None:
        query = "SELECT vector FROM vectors WHERE fingerprint = ? AND text = ?"
        try:
            row = self._db.execute(query, [self._fingerprint, _digest(text)]).fetchone()
        except sqlite3.DatabaseError as error:
            raise self._broken(error) from error
        return bytes(row[0]) if row else None

    def _broken(self, error: sqlite3.DatabaseError) -> ArchiveError:
        return ArchiveError(f"{self._path} can't be read ({error}): delete it and build again")


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8")).digest()
