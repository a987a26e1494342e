"""Three full-text engines behind one interface, all fed with the terms of index/terms.py.

Each ranks by the same weighted sum of BM25 (k1 = 1.2, b = .75) over the same three fields.
"""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np

from index.lexical import ACCENTED, LexicalIndex
from index.terms import Terms, query_terms, terms

FIELDS = ("exact", "pairs", "folded")
WEIGHTS = (ACCENTED.exact, ACCENTED.pairs, ACCENTED.folded)


class Entry(NamedTuple):
    """A passage to index."""

    id: int
    plan: int
    text: str


class Engine(Protocol):
    """What is measured. An engine is built, closed, and opened again for searching."""

    def build(self, passages: Iterable[Entry]) -> None:
        """Makes the index in the engine's folder."""

    def open(self) -> None:
        """Opens the index that was built."""

    def search(self, question: str, k: int) -> list[int]:
        """The ids of the best `k` passages."""

    def add(self, passages: list[Entry]) -> None:
        """Adds a plan's passages."""

    def delete(self, passages: list[Entry]) -> None:
        """Removes a plan's passages."""


class Tantivy:
    """The product's own index."""

    def __init__(self, folder: Path) -> None:
        """Keeps its files in `folder`."""
        self._folder = folder

    def build(self, passages: Iterable[Entry]) -> None:
        """See Engine."""
        self._index = LexicalIndex.create(self._folder)
        self.add(passages)

    def open(self) -> None:
        """See Engine."""
        self._index = LexicalIndex.open(self._folder)

    def search(self, question: str, k: int) -> list[int]:
        """See Engine."""
        return [id_ for id_, _ in self._index.search(query_terms(question), k)]

    def add(self, passages: Iterable[Entry]) -> None:
        """See Engine."""
        with self._index.writer() as writer:
            for entry in passages:
                writer.add(entry.id, entry.plan, entry.text)

    def delete(self, passages: list[Entry]) -> None:
        """See Engine."""
        with self._index.writer() as writer:
            writer.delete_plan(passages[0].plan)


class Fts5:
    """SQLite's full-text search, with one column a field."""

    def __init__(self, folder: Path) -> None:
        """Keeps its file in `folder`."""
        self._path = folder / "fts5.sqlite"

    def build(self, passages: Iterable[Entry]) -> None:
        """See Engine."""
        self.open()
        self._db.execute(
            """CREATE VIRTUAL TABLE passages USING fts5(exact, pairs, folded, content='',
               tokenize="unicode61 remove_diacritics 0 tokenchars '_/-'")"""
        )
        self.add(passages)

    def open(self) -> None:
        """See Engine."""
        self._db = sqlite3.connect(self._path)

    def search(self, question: str, k: int) -> list[int]:
        """See Engine."""
        found = query_terms(question)
        clauses = [f'{name} : "{term}"' for name in FIELDS for term in getattr(found, name)]
        sql = """SELECT rowid FROM passages WHERE passages MATCH ?
                 ORDER BY bm25(passages, ?, ?, ?) LIMIT ?"""
        return [row[0] for row in self._db.execute(sql, [" OR ".join(clauses), *WEIGHTS, k])]

    def add(self, passages: Iterable[Entry]) -> None:
        """See Engine."""
        rows = ((entry.id, *_joined(terms(entry.text))) for entry in passages)
        with self._db:
            self._db.executemany(
                "INSERT INTO passages (rowid, exact, pairs, folded) VALUES (?, ?, ?, ?)", rows
            )

    def delete(self, passages: list[Entry]) -> None:
        """See Engine."""
        rows = [(entry.id, *_joined(terms(entry.text))) for entry in passages]
        with self._db:  # a table without content must be told what it indexed
            self._db.executemany(
                """INSERT INTO passages (passages, rowid, exact, pairs, folded)
                   VALUES ('delete', ?, ?, ?, ?)""",
                rows,
            )


class Bm25s:
    """Precomputed sparse scores in memory, one index a field. Every change is a new build."""

    def __init__(self, folder: Path) -> None:
        """Keeps its files in `folder`."""
        self._folder = folder

    def build(self, passages: Iterable[Entry]) -> None:
        """See Engine."""
        import bm25s  # type: ignore[import-untyped]

        vocabularies: list[dict[str, int]] = [{} for _ in FIELDS]
        columns: list[list[Any]] = [[] for _ in FIELDS]
        for entry in passages:
            found = terms(entry.text)
            for name, vocabulary, column in zip(FIELDS, vocabularies, columns, strict=True):
                ids = (vocabulary.setdefault(t, len(vocabulary)) for t in getattr(found, name))
                column.append(np.fromiter(ids, np.int32))
        for name, vocabulary, column in zip(FIELDS, vocabularies, columns, strict=True):
            index = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
            index.index((column, vocabulary), show_progress=False)
            index.save(self._folder / name)

    def open(self) -> None:
        """See Engine."""
        import bm25s

        self._indexes = [bm25s.BM25.load(self._folder / name, mmap=True) for name in FIELDS]

    def search(self, question: str, k: int) -> list[int]:
        """See Engine."""
        found = query_terms(question)
        scores = sum(
            weight * index.get_scores(known)
            for name, weight, index in zip(FIELDS, WEIGHTS, self._indexes, strict=True)
            if (known := [t for t in getattr(found, name) if t in index.vocab_dict])
        )
        best = np.argpartition(-scores, k)[:k]
        return [int(id_) for id_ in best[np.argsort(-scores[best], kind="stable")]]

    def add(self, passages: list[Entry]) -> None:
        """See Engine."""
        raise NotImplementedError("bm25s has no changes: it is built anew")

    delete = add


ENGINES: dict[str, type[Tantivy] | type[Fts5] | type[Bm25s]] = {
    "tantivy": Tantivy,
    "FTS5": Fts5,
    "bm25s": Bm25s,
}


def _joined(found: Terms) -> tuple[str, ...]:
    return tuple(" ".join(getattr(found, name)) for name in FIELDS)


def take_plan(passages: Iterable[Entry], size: int) -> list[Entry]:
    """The first `size` passages, as one plan with ids of its own."""
    texts = (entry.text for entry in passages)
    return [Entry(10_000_000 + i, 1_000_000, t) for i, t in zip(range(size), texts, strict=False)]
