"""The archive as everything above it sees it: a snapshot of one published generation."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index import store
from index.generation import current_generation
from index.lexical import LexicalIndex
from index.manifest import REBUILD, Manifest, check_files, read_manifest
from index.model import Embedder
from index.reader import NO_FILTERS, PlanReader
from index.records import Filters, Hit
from index.restore import Restorer
from index.search import Allowed, Mode, prepare, search
from index.vectors import VectorIndex
from index.writer import LEXICAL, VECTORS
from ingest.errors import ArchiveError, ModelError

_CHECKED_IN_FULL = 50_000_000  # bytes of SQLite file that are checked in well under a second


class Archive(PlanReader):
    """The plans of one generation, for reading and searching. Safe to share between threads.

    Never changes: a build publishes a new generation, which is seen by opening again. Every method
    raises ArchiveError where a file turns out to be broken.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        """Use open()."""
        super().__init__(folder / store.FILE)
        self.manifest = manifest
        self._folder = folder
        self._vectors = VectorIndex.open(folder / VECTORS)
        self._lexical = LexicalIndex.open(folder / LEXICAL)
        self._check()
        self._restorer = Restorer(self._pool.connect())

    @classmethod
    def open(cls, data: Path) -> "Archive":
        """The archive in use in that data folder.

        Raises ArchiveError where there is none or where it is broken; the message names the file
        and says how to build it again.
        """
        folder = current_generation(data)
        manifest = read_manifest(folder)
        check_files(folder, manifest)
        return cls(folder, manifest)

    @property
    def generation(self) -> str:
        """The name of the generation; another name means other content."""
        return self._folder.name

    def search(
        self,
        query: str,
        *,
        embedder: Embedder | None,
        filters: Filters = NO_FILTERS,
        limit: int = 20,
        mode: Mode = "fused",
    ) -> list[Hit]:
        """The passages that fit the query best, best first; see index/search.py.

        The embedder may be None in lexical mode. Raises ModelError where it is not the model that
        the archive was built with.
        """
        if embedder:
            self.check_model(embedder)
        elif mode != "lexical":
            raise ValueError(f"mode {mode!r} needs an embedder")
        allowed = self._allowed(filters)
        return search(
            prepare(query, self._restorer),
            lexical=self._lexical,
            vectors=self._vectors,
            encode=embedder.encode_query if embedder else _no_encoder,
            allowed=allowed,
            mode=mode,
            limit=limit,
        )

    def restore(self, question: str) -> str:
        """The question with the diacritics that its writer left out."""
        return self._restorer.restore(question)

    def respelt(self, before: str, word: str, after: str) -> bool:
        """Whether the plans have the word with other diacritics beside one of its neighbours."""
        return self._restorer.respelt(before, word, after)

    def are_neighbours(self, first: str, second: str) -> bool:
        """Whether the plans have the two folded syllables, however accented, side by side."""
        return self._restorer.are_neighbours(first, second)

    def idf(self, term: str, *, folded: bool = False) -> float:
        """How rare a term is among the passages: ln(1 + (N - df + .5) / (df + .5))."""
        return self._lexical.idf(term, folded=folded)

    def check_model(self, embedder: Embedder) -> None:
        """Raises ModelError where the archive's vectors were made by another model."""
        if embedder.fingerprint != self.manifest.fingerprint:
            raise ModelError(
                f"the archive was built with the model {self.manifest.fingerprint}, not with "
                f"{embedder.fingerprint}: {REBUILD}, or set the model that it was built with"
            )

    def _allowed(self, filters: Filters) -> Allowed | None:
        if filters == NO_FILTERS:
            return None
        plan_ids = self.plan_ids(filters)
        return Allowed(plan_ids, self.passage_ids(plan_ids))

    def _check(self) -> None:
        """Raises ArchiveError where the files are broken or don't belong together."""
        path = self._folder / store.FILE
        if path.stat().st_size <= _CHECKED_IN_FULL:
            (verdict,) = self._pool.fetch("PRAGMA quick_check(1)")
            if verdict[0] != "ok":
                raise ArchiveError(f"{path} is damaged ({verdict[0]}): {REBUILD}")
        counts = self.manifest.counts
        (plans, passages) = self._pool.fetch("SELECT count(*), total(passages) FROM plans")[0]
        for name, found, expected in (
            (store.FILE, plans, counts.plans),
            (store.FILE, passages, counts.passages),
            (VECTORS, len(self._vectors), counts.passages),
            (LEXICAL, len(self._lexical), counts.passages),
        ):
            if found != expected:
                where = self._folder / name
                raise ArchiveError(f"{where} does not belong to this archive: {REBUILD}")


def _no_encoder(text: str) -> NDArray[np.float32]:
    raise AssertionError("lexical search encodes nothing")
