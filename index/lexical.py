"""The lexical index: BM25 over the passages' terms, kept by tantivy.

Three fields hold the terms of index/terms.py. A passage's score is the share of the best score
that the question could reach: the weighted BM25 sum of its distinct terms, divided by their
ceiling. BM25 is that of Robertson and Zaragoza (2009) with k1 = 1.2, b = .75 and without its factor
(k1 + 1), so that a term's score stays below its idf, ln(1 + (N - n + .5) / (n + .5)).
"""

import math
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import tantivy

from index.terms import Terms, terms
from ingest.errors import ArchiveError

_WRITER_BYTES = 64_000_000
_TANTIVY_FACTOR = 2.2  # (k1 + 1), which tantivy multiplies in
_LEAST_CEILING = 3.0  # keeps a question of one frequent syllable from reaching a full score
Field = Literal["exact", "pairs", "folded"]
FIELDS: tuple[Field, ...] = get_args(Field)


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """What a match in each field counts."""

    exact: float
    pairs: float
    folded: float


ACCENTED = FieldWeights(exact=1.0, pairs=0.5, folded=0.2)
"""For questions typed with diacritics, and for English ones."""
UNACCENTED = FieldWeights(exact=0.5, pairs=0.25, folded=0.6)
"""For restored questions: half what was restored, half what was typed."""


class LexicalWriter:
    """Changes an index. Nothing is seen by searches before `LexicalIndex.writer` closes it."""

    def __init__(self, writer: tantivy.IndexWriter, schema: tantivy.Schema) -> None:
        """Use `LexicalIndex.writer`."""
        self._writer = writer
        self._schema = schema

    def add(self, passage_id: int, plan_id: int, text: str) -> None:
        """Indexes a passage; one that is there already under this id is not replaced."""
        found = terms(text)
        document = tantivy.Document()
        for field in FIELDS:
            document.add_text(field, " ".join(getattr(found, field)))
        document.add_unsigned("passage", passage_id)
        document.add_unsigned("plan", plan_id)
        self._writer.add_document(document)

    def delete_plan(self, plan_id: int) -> None:
        """Removes the passages of a plan that were added before."""
        # By query: tantivy 0.27 silently deletes nothing by a term of an unsigned field.
        query = tantivy.Query.term_query(self._schema, "plan", plan_id)
        self._writer.delete_documents_by_query(query)


class LexicalIndex:
    """An index folder. Searches may run in several threads."""

    def __init__(self, index: tantivy.Index) -> None:
        """Use `create` or `open`."""
        self._index = index
        self._schema = index.schema
        self._searcher = index.searcher()

    @classmethod
    def create(cls, path: Path) -> "LexicalIndex":
        """A new, empty index in `path`, which must be empty or missing."""
        builder = tantivy.SchemaBuilder()
        for field in FIELDS:
            builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
        builder.add_unsigned_field("passage", fast=True)
        builder.add_unsigned_field("plan", indexed=True)
        path.mkdir(parents=True, exist_ok=True)
        return cls(tantivy.Index(builder.build(), str(path), reuse=False))

    @classmethod
    def open(cls, path: Path) -> "LexicalIndex":
        """The index in `path`. ArchiveError where there is none or it can't be read."""
        try:
            return cls(tantivy.Index.open(str(path)))
        except (ValueError, OSError) as error:
            raise ArchiveError(
                f"no lexical index in {path}: build the archive with python -m index build"
            ) from error

    def __len__(self) -> int:
        """Passages in the index."""
        return int(self._searcher.num_docs)

    @contextmanager
    def writer(self) -> Iterator[LexicalWriter]:
        """Adds and deletes together: all changes are kept at the end, none after an error."""
        # One thread, so that equal input gives an equal order of passages.
        writer = self._index.writer(_WRITER_BYTES, num_threads=1)
        try:
            yield LexicalWriter(writer, self._schema)
            writer.commit()
        except BaseException:
            writer.rollback()
            raise
        finally:
            writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(
        self,
        question: Terms,
        k: int,
        plan_ids: Collection[int] | None = None,
        weights: FieldWeights = ACCENTED,
    ) -> list[tuple[int, float]]:
        """The best `k` passages as (id, share of the ceiling), best first, ties by id.

        `question` are distinct terms; `plan_ids` limits the search to those plans.
        """
        query = self._query(question, weights)
        if query is None or k < 1 or (plan_ids is not None and not plan_ids):
            return []
        if plan_ids is not None:
            query = self._limited(query, plan_ids)
        hits = self._searcher.search(query, limit=k, count=False).hits
        ids = self._searcher.fast_field_values("passage", [address for _, address in hits])
        found = [(int(id_ or 0), score) for id_, (score, _) in zip(ids, hits, strict=True)]
        return sorted(found, key=lambda hit: (-hit[1], hit[0]))

    def idf(self, term: str, field: Field = "exact") -> float:
        """How telling a term is: ln(1 + (N - n + .5) / (n + .5)), n of N passages holding it."""
        total = len(self)
        holding = min(self._searcher.doc_freq(field, term), total)  # it counts deleted ones too
        return math.log(1 + (total - holding + 0.5) / (holding + 0.5))

    def ceiling(self, question: Terms) -> float:
        """The score that a passage full of the question's syllables would approach."""
        return max(_LEAST_CEILING, sum(self.idf(term) for term in question.exact))

    def _query(self, question: Terms, weights: FieldWeights) -> tantivy.Query | None:
        share = 1 / (_TANTIVY_FACTOR * self.ceiling(question))
        clauses = [
            (tantivy.Occur.Should, tantivy.Query.boost_query(matched, boost * share))
            for field, boost in zip(
                FIELDS, (weights.exact, weights.pairs, weights.folded), strict=True
            )
            if (matched := self._any_of(field, getattr(question, field))) is not None
        ]
        return tantivy.Query.boolean_query(clauses) if clauses else None

    def _any_of(self, field: str, found: tuple[str, ...]) -> tantivy.Query | None:
        if not found:
            return None
        return tantivy.Query.boolean_query(
            [
                (
                    tantivy.Occur.Should,
                    tantivy.Query.term_query(self._schema, field, term, index_option="freq"),
                )
                for term in found
            ]
        )

    def _limited(self, query: tantivy.Query, plan_ids: Collection[int]) -> tantivy.Query:
        allowed = tantivy.Query.term_set_query(self._schema, "plan", list(plan_ids))
        return tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Must, query),
                (tantivy.Occur.Must, tantivy.Query.const_score_query(allowed, 0.0)),
            ]
        )
