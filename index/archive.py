"""The archive as everything above it sees it: a snapshot of one published generation."""

import copy
import json
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index import queries, store
from index.corrected import citation_keys, overlaid, passes
from index.desk.corrections import Corrections, corrections
from index.desk.file import Desk
from index.generation import current_generation
from index.lexical import LexicalIndex
from index.manifest import REBUILD, Manifest, check_files, read_manifest
from index.model import Embedder
from index.names import names_in
from index.reader import NO_FILTERS, PlanReader
from index.records import Filters, Hit, PlanRecord
from index.rerank import Sentences
from index.respell import Respeller
from index.restore import Restorer
from index.search import Allowed, Mode, prepare, search
from index.sentences import SentenceIndex
from index.vectors import VectorIndex
from index.writer import LEXICAL, SENTENCES, VECTORS
from ingest.errors import ArchiveError, ModelError

_CHECKED_IN_FULL = 50_000_000  # bytes of SQLite file that are checked in well under a second


class Archive(PlanReader):
    """The plans of one generation, for reading and searching. Safe to share between threads.

    Never changes: a build publishes a new generation, which is seen by opening again. Facts that
    were corrected by hand stand in the records in place of those that were read. Every method
    raises ArchiveError where a file turns out to be broken.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        """Use open()."""
        super().__init__(folder / store.FILE)
        self.manifest = manifest
        self._corrections: Corrections = {}
        self._folder = folder
        self._vectors = VectorIndex.open(folder / VECTORS)
        self._sentences = SentenceIndex.open(folder / SENTENCES)
        self._lexical = LexicalIndex.open(folder / LEXICAL)
        self._check()
        self._restorer = Restorer(self._pool.connect())
        self._respeller = Respeller(self._restorer, self._place_names)

    @classmethod
    def open(cls, data: Path) -> "Archive":
        """The archive in use in that data folder, with the corrections kept there.

        Raises ArchiveError where there is none or where it is broken; the message names the file
        and says how to build it again.
        """
        folder = current_generation(data)
        manifest = read_manifest(folder)
        check_files(folder, manifest)
        return cls(folder, manifest).corrected(corrections(Desk(data)))

    def corrected(self, facts: Corrections) -> "Archive":
        """The same generation with these corrections in place of its own.

        It shares all that is open, so this costs nothing; close() closes both.
        """
        other = copy.copy(self)
        for cached in ("_all_plans", "_set_right"):
            other.__dict__.pop(cached, None)
        other._corrections = facts
        return other

    @property
    def generation(self) -> str:
        """The name of the generation and of its corrections; another name means other content."""
        if not self._set_right:
            return self._folder.name
        said = json.dumps(self._corrections, sort_keys=True).encode()
        return f"{self._folder.name}+{zlib.crc32(said):08x}"

    def plan(self, plan_id: int) -> PlanRecord:
        """That plan, with what was corrected. Raises ArchiveError where there is none."""
        return self._set_right.get(plan_id) or super().plan(plan_id)

    def as_read(self, plan_id: int) -> PlanRecord:
        """That plan without its corrections. Raises ArchiveError where there is none."""
        return super().plan(plan_id)

    def plan_ids(self, filters: Filters) -> list[int]:
        """The ids of the plans that pass the filters, in order; corrections count."""
        ids = super().plan_ids(filters)
        if not self._set_right:
            return ids
        kept = {id_ for id_ in ids if id_ not in self._set_right}
        return sorted(kept | {p.id for p in self._set_right.values() if passes(p, filters)})

    def plans(self, filters: Filters = NO_FILTERS) -> list[PlanRecord]:
        """The plans that pass the filters, by file name; read once, for most questions need all."""
        chosen = set(self.plan_ids(filters))
        return [plan for plan in self._all_plans if plan.id in chosen]

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
            prepare(query, self._restorer, self._respeller),
            lexical=self._lexical,
            vectors=self._vectors,
            encode=embedder.encode_query if embedder else _no_encoder,
            sentences=self._read_sentences,
            allowed=allowed,
            mode=mode,
            limit=limit,
        )

    def sentence_vectors(self, passage_ids: Sequence[int]) -> dict[int, NDArray[np.float32]]:
        """Unit vectors of the passages' sentences, each of shape (sentences, dimension).

        Rows are aligned with PassageRecord.sentences. A sentence without a vector of its own (see
        index/sentences.py) has that of its passage. Raises ArchiveError for unknown ids.
        """
        ids = list(dict.fromkeys(int(id_) for id_ in passage_ids))
        passages = self.passages(ids)
        own = self._sentences.of(ids)
        whole = self._vectors.vectors(np.array(ids, np.int64))
        rows = {}
        for passage, vector in zip(passages, whole, strict=True):
            rows[passage.id] = np.tile(vector, (len(passage.sentences), 1))
            if found := own.get(passage.id):
                rows[passage.id][found.numbers] = found.vectors
        return rows

    def restore(self, question: str) -> str:
        """The question with the diacritics that its writer left out."""
        return self._restorer.restore(question)

    def respell(self, question: str) -> str:
        """The question with its typing errors mended as the plans spell; see index/respell.py.

        The question itself where nothing is to be changed.
        """
        return self._respeller.respell(question)

    def _place_names(self) -> list[tuple[str, ...]]:
        """The names that places and issuers of plans have; those of people may differ by a mark."""
        return self._names_of_plans

    @cached_property
    def _names_of_plans(self) -> list[tuple[str, ...]]:
        plans = super().plans(NO_FILTERS)
        return names_in(text for p in plans for text in (p.province, p.district, p.issuer))

    def respelt(self, before: str, word: str, after: str) -> bool:
        """Whether the plans have the word with other diacritics beside one of its neighbours."""
        return self._restorer.respelt(before, word, after)

    def are_neighbours(self, first: str, second: str) -> bool:
        """Whether the plans have the two folded syllables, however accented, side by side."""
        return self._restorer.are_neighbours(first, second)

    def idf(self, term: str, *, folded: bool = False) -> float:
        """How rare a term is among the passages: ln(1 + (N - df + .5) / (df + .5))."""
        return self._lexical.idf(term, "folded" if folded else "exact")

    def check_model(self, embedder: Embedder) -> None:
        """Raises ModelError where the archive's vectors were made by another model."""
        if embedder.fingerprint != self.manifest.fingerprint:
            raise ModelError(
                f"the archive was built with the model {self.manifest.fingerprint}, not with "
                f"{embedder.fingerprint}: {REBUILD}, or set the model that it was built with"
            )

    @cached_property
    def _all_plans(self) -> list[PlanRecord]:
        return [self._set_right.get(plan.id, plan) for plan in super().plans()]

    @cached_property
    def _set_right(self) -> dict[int, PlanRecord]:
        """The plans with corrections, by id."""
        if not self._corrections:
            return {}
        query = "SELECT * FROM plans WHERE sha256 IN (SELECT value FROM json_each(?))"
        rows = self._pool.fetch(query, [json.dumps(list(self._corrections))])
        read = [queries.plan_record(row) for row in rows]
        return {plan.id: self._overlaid(plan) for plan in read}

    def _overlaid(self, plan: PlanRecord) -> PlanRecord:
        return overlaid(plan, self._corrections[plan.sha256], lambda: self.plan_text(plan.id))

    def _numbered(self, keys: Sequence[str]) -> list[sqlite3.Row | Mapping[str, Any]]:
        as_read = [row for row in super()._numbered(keys) if row["id"] not in self._set_right]
        set_right = [citation_keys(plan) for plan in self._set_right.values()]
        return [*as_read, *(row for row in set_right if row["number_key"] in keys)]

    def _allowed(self, filters: Filters) -> Allowed | None:
        if filters == NO_FILTERS:
            return None
        plan_ids = self.plan_ids(filters)
        return Allowed(plan_ids, self.passage_ids(plan_ids))

    def _read_sentences(self, passage_ids: Sequence[int]) -> dict[int, Sentences]:
        own = self._sentences.of(passage_ids)
        read = {}
        for passage in self.passages(passage_ids):
            found = own.get(passage.id)
            spans = [passage.sentences[n] for n in found.numbers] if found else []
            texts = [passage.text[a - passage.start : b - passage.start] for a, b in spans]
            vectors = found.vectors if found else None
            read[passage.id] = Sentences(texts or [passage.text], vectors)
        return read

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
