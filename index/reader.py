"""Reading plans, passages and findings from the SQLite file of a published generation."""

import json
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index import citations, commitments, queries
from index.pool import ReadPool
from index.records import (
    CitationRecord,
    DeadlineRecord,
    Failure,
    Filters,
    MentionRecord,
    PassageRecord,
    PlanRecord,
    RowRecord,
    SectionRecord,
    SourceSpan,
    TargetRecord,
    TaskRecord,
)
from ingest.errors import ArchiveError
from ingest.plan import MentionKind, Page
from ingest.source import SourceMap

NO_FILTERS = Filters()


class PlanReader:
    """The plans of one generation. Safe to share between threads.

    Every method raises ArchiveError where the file turns out to be broken.
    """

    def __init__(self, path: Path) -> None:
        """Opens nothing yet; `path` is the SQLite file that index/store.py wrote."""
        self._pool = ReadPool(path)

    def close(self) -> None:
        """Closes the file. Reading afterwards raises ArchiveError."""
        self._pool.close()

    def plans(self, filters: Filters = NO_FILTERS) -> list[PlanRecord]:
        """The plans that pass the filters, by file name."""
        condition, values = queries.plan_condition(filters)
        query = f"SELECT * FROM plans WHERE {condition} ORDER BY file"
        return [queries.plan_record(row) for row in self._pool.fetch(query, values)]

    def plan(self, plan_id: int) -> PlanRecord:
        """That plan. Raises ArchiveError where there is none of that id."""
        rows = self._pool.fetch("SELECT * FROM plans WHERE id = ?", [plan_id])
        if not rows:
            raise ArchiveError(f"the archive holds no plan {plan_id}: look for it again")
        return queries.plan_record(rows[0])

    def plan_text(self, plan_id: int) -> str:
        """The whole text of the plan, as offsets count it."""
        return zlib.decompress(self._text_row(plan_id)["text"]).decode("utf-8")

    def raw_text(self, plan_id: int) -> str:
        """The text before it was reconstructed; "" where nothing was."""
        packed = self._text_row(plan_id)["raw"]
        return zlib.decompress(packed).decode("utf-8") if packed else ""

    def raw_words(self, plan_id: int, start: int, end: int) -> str:
        """What stands in the file where the reconstructed text has this range; "" elsewhere.

        Raises ValueError where the range is empty or outside the text.
        """
        row = self._text_row(plan_id)
        if not row["raw"]:
            return ""
        there = SourceMap.unpack(row["source"]).to_source(start, end)
        first, last = SourceMap.unpack(row["raw_source"]).from_source(*there)
        return zlib.decompress(row["raw"]).decode("utf-8")[first:last]

    def pages(self, plan_id: int) -> list[Page]:
        """The plan's pages and how they were read."""
        query = "SELECT * FROM pages WHERE plan_id = ? ORDER BY number"
        return [queries.page_record(row) for row in self._pool.fetch(query, [plan_id])]

    def sections(self, plan_id: int) -> list[SectionRecord]:
        """The plan's outline in reading order."""
        query = "SELECT * FROM sections WHERE plan_id = ? ORDER BY idx"
        return [queries.section_record(row) for row in self._pool.fetch(query, [plan_id])]

    def locate(self, plan_id: int, start: int, end: int) -> SourceSpan:
        """Where a non-empty range of the plan's text stands in its file, with markup beside it.

        Raises ValueError where the range is empty or outside the text.
        """
        source = SourceMap.unpack(self._text_row(plan_id)["source"])
        source_start, source_end = source.with_markup(start, end)
        query = """SELECT number FROM pages WHERE plan_id = ? AND start <= ?
                   ORDER BY start DESC, number DESC LIMIT 1"""
        pages = self._pool.fetch(query, [plan_id, start])
        page = pages[0]["number"] if pages else None
        return SourceSpan(self.plan(plan_id).file, source_start, source_end, page)

    def failures(self) -> list[Failure]:
        """The files of the corpus that could not be read, and why."""
        rows = self._pool.fetch("SELECT file, reason FROM failures ORDER BY file")
        return [Failure(*row) for row in rows]

    def passages(self, ids: Sequence[int]) -> list[PassageRecord]:
        """The passages of these ids, in the order given."""
        query = "SELECT * FROM passages WHERE id IN (SELECT value FROM json_each(?))"
        rows = self._pool.fetch(query, [json.dumps([int(id_) for id_ in ids])])
        found = {row["id"]: queries.passage_record(row) for row in rows}
        try:
            return [found[id_] for id_ in ids]
        except KeyError as error:
            message = f"the archive holds no passage {error.args[0]}: search for it again"
            raise ArchiveError(message) from error

    def passages_of(self, plan_id: int) -> list[PassageRecord]:
        """All passages of the plan in reading order."""
        query = "SELECT * FROM passages WHERE plan_id = ? ORDER BY idx"
        return [queries.passage_record(row) for row in self._pool.fetch(query, [plan_id])]

    def passage_at(self, plan_id: int, start: int) -> PassageRecord | None:
        """The passage that covers this offset of the plan's text."""
        query = """SELECT * FROM passages WHERE plan_id = ? AND start <= ?
                   ORDER BY start DESC LIMIT 1"""
        rows = self._pool.fetch(query, [plan_id, start])
        return queries.passage_record(rows[0]) if rows and start < rows[0]["end"] else None

    def rows(self, plan_ids: Sequence[int]) -> list[RowRecord]:
        """The table rows of these plans, by plan and reading order."""
        query = """SELECT * FROM table_rows WHERE plan_id IN (SELECT value FROM json_each(?))
                   ORDER BY plan_id, idx"""
        found = self._pool.fetch(query, [json.dumps(list(plan_ids))])
        return [queries.row_record(row) for row in found]

    def targets(self, plan_ids: Sequence[int]) -> list[TargetRecord]:
        """What these plans want to reach, by plan and reading order."""
        return [commitments.target_record(row) for row in self._commitments("target", plan_ids)]

    def deadlines(self, plan_ids: Sequence[int]) -> list[DeadlineRecord]:
        """What is due when in these plans, by plan and reading order."""
        return [commitments.deadline_record(row) for row in self._commitments("deadline", plan_ids)]

    def tasks(self, plan_ids: Sequence[int]) -> list[TaskRecord]:
        """Who is to do what in these plans, by plan and reading order."""
        return [commitments.task_record(row) for row in self._commitments("task", plan_ids)]

    def citations(
        self, plan_ids: Sequence[int] | None = None, *, code: str | None = None
    ) -> list[CitationRecord]:
        """What these plans cite, by plan and reading order; all plans where it is None.

        With a `code` ("28/KH-BCĐ138", or its front part) only citations of documents of that
        number, whoever issued them and when.
        """
        condition, values = citations.condition(plan_ids, code)
        rows = self._pool.fetch(citations.CITED.format(condition), values)
        numbered = self._numbered(sorted({row["key"] for row in rows}))
        return citations.linked(rows, numbered)

    def cited_by(self, plan_id: int) -> list[CitationRecord]:
        """The citations of that plan, or of another file that holds it, in the archive's plans.

        Raises ArchiveError where there is no plan of that id.
        """
        plan = self.plan(plan_id)
        if not plan.number:
            return []
        group = self._pool.fetch("SELECT id FROM plans WHERE version_group = ?", [plan.group])
        ids = {row["id"] for row in group}
        found = self.citations(code=plan.number)
        return [c for c in found if c.target in ids and c.plan_id not in ids]

    def _commitments(self, kind: str, plan_ids: Sequence[int]) -> list[sqlite3.Row]:
        query = """SELECT * FROM commitments WHERE kind = ?
                   AND plan_id IN (SELECT value FROM json_each(?)) ORDER BY plan_id, idx"""
        return self._pool.fetch(query, [kind, json.dumps(list(plan_ids))])

    def mentions(
        self,
        kind: MentionKind | None = None,
        *,
        normal: str | None = None,
        key: str | None = None,
        prefix: str | None = None,
        plan_ids: Sequence[int] | None = None,
    ) -> list[MentionRecord]:
        """Mentions by kind, normal form, key, beginning of the key, and plans; None means any.

        Ordered by plan and place.
        """
        condition, values = queries.mention_condition(kind, normal, key, prefix, plan_ids)
        query = f"SELECT * FROM mentions WHERE {condition} ORDER BY plan_id, start"
        return [queries.mention_record(row) for row in self._pool.fetch(query, values)]

    def mention_keys(self, kind: MentionKind) -> list[str]:
        """The different keys of that kind, in order."""
        query = "SELECT DISTINCT key FROM mentions WHERE kind = ? ORDER BY key"
        return [row["key"] for row in self._pool.fetch(query, [kind])]

    def passage_ids(self, plan_ids: Sequence[int]) -> NDArray[np.int64]:
        """The ids of these plans' passages, in order."""
        query = """SELECT first_passage, first_passage + passages FROM plans
                   WHERE id IN (SELECT value FROM json_each(?)) ORDER BY first_passage"""
        ranges = self._pool.fetch(query, [json.dumps(list(plan_ids))])
        ids = [np.arange(first, beyond, dtype=np.int64) for first, beyond in ranges]
        return np.concatenate(ids) if ids else np.empty(0, np.int64)

    def plan_ids(self, filters: Filters) -> list[int]:
        """The ids of the plans that pass the filters, in order."""
        condition, values = queries.plan_condition(filters)
        query = f"SELECT id FROM plans WHERE {condition} ORDER BY id"
        return [row["id"] for row in self._pool.fetch(query, values)]

    def _numbered(self, keys: Sequence[str]) -> list[sqlite3.Row | Mapping[str, Any]]:
        """What citations compare of the plans that have one of these numbers."""
        return [*self._pool.fetch(citations.NUMBERED, [json.dumps(list(keys))])]

    def _text_row(self, plan_id: int) -> sqlite3.Row:
        rows = self._pool.fetch("SELECT * FROM texts WHERE plan_id = ?", [plan_id])
        if not rows:
            raise ArchiveError(f"the archive holds no plan {plan_id}: look for it again")
        return rows[0]
