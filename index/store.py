"""Writing plans into the archive's SQLite file.

The file holds everything but vectors and the inverted index: plans with their metadata, texts with
the way back to the source, sections, passages, mentions, table rows, and the files that could not
be read. It is written once, in a staging folder, and only read after publication.
"""

import json
import sqlite3
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from index import citations, commitments, queries, restore
from index.records import Failure
from index.schema import PENDING, SCHEMA
from index.versions import VersionKey, group_versions, version_key
from ingest.plan import Field, Metadata, Page, Plan
from ingest.text import one_line

FILE = "archive.sqlite"

_TABLES_OF_A_PLAN = (
    "plan_years", "texts", "pages", "sections", "passages", "mentions", "table_rows",
    "commitments", "citations",
)  # fmt: skip
_FIELDS = (
    "kind", "number", "title", "issuer", "province", "district", "date", "signer",
)  # fmt: skip


class PlanStore:
    """The SQLite file of a generation under construction. Not thread-safe."""

    def __init__(self, path: Path) -> None:
        """Opens the file, or creates it with empty tables."""
        is_new = not path.exists()
        self._db = sqlite3.connect(path)
        # The file is thrown away if the build is interrupted, and flushed before publication.
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("PRAGMA journal_mode = MEMORY")
        self._db.execute("PRAGMA temp_store = FILE")
        self._db.execute(PENDING)
        if is_new:
            self._db.executescript(SCHEMA)
            self._db.executescript(restore.SCHEMA)

    def close(self) -> None:
        """Writes what is pending and closes the file."""
        self._db.commit()
        self._db.close()

    def plan_ids(self) -> dict[str, int]:
        """The id of each plan, by its name."""
        return dict(self._db.execute("SELECT file, id FROM plans"))

    def plans_in(self, container: str) -> list[str]:
        """The names of the plans that a file of the corpus holds."""
        query = "SELECT file FROM plans WHERE container = ?"
        return [file for (file,) in self._db.execute(query, [container])]

    def passage_ids(self, plan_id: int) -> list[int]:
        """The ids of the plan's passages, in reading order."""
        found = self._db.execute("SELECT id FROM passages WHERE plan_id = ? ORDER BY id", [plan_id])
        return [passage_id for (passage_id,) in found]

    def remove(self, plan_id: int) -> None:
        """Removes a plan with everything that belongs to it."""
        if not self._is_garbled(plan_id):
            restore.remove_counts(self._db, self._text(plan_id))
        for table in _TABLES_OF_A_PLAN:
            self._db.execute(f"DELETE FROM {table} WHERE plan_id = ?", [plan_id])
        self._db.execute("DELETE FROM plans WHERE id = ?", [plan_id])

    def add(self, plan: Plan, plan_id: int | None = None) -> None:
        """Adds a plan, under a new id unless one is given; its passages become pending."""
        plan_id = self._next_id("plans") if plan_id is None else plan_id
        first = self._next_id("passages")
        passage_ids = list(range(first, first + len(plan.passages)))
        self._add_plan(plan, plan_id, first)
        self._add_text(plan, plan_id)
        self._add_outline(plan, plan_id)
        self._add_passages(plan, plan_id, passage_ids)
        self._add_findings(plan, plan_id, passage_ids)
        pending = zip(passage_ids, plan.passages, strict=True)
        rows = [(passage_id, plan_id, passage.embedded) for passage_id, passage in pending]
        self._db.executemany("INSERT INTO pending VALUES (?, ?, ?)", rows)
        if not plan.quality.garbled:  # its syllables lost their diacritics and would teach nothing
            restore.add_counts(self._db, plan.text)

    def pending(self, chunk: int) -> Iterator[list[tuple[int, int, str]]]:
        """The passages added since the file was opened, `chunk` at a time.

        Each is a passage id, a plan id and the text to embed.
        """
        found = self._db.execute("SELECT * FROM pending ORDER BY passage_id")
        while rows := found.fetchmany(chunk):
            yield rows

    def sentences(self, passage_ids: Sequence[int]) -> dict[int, tuple[list[str], list[str]]]:
        """The sentences of these passages in one line each, and their heading paths."""
        query = """SELECT id, start, text, sentences, path FROM passages
                   WHERE id IN (SELECT value FROM json_each(?))"""
        found = self._db.execute(query, [json.dumps(list(passage_ids))])
        return {
            id_: ([one_line(text[a - at : b - at]) for a, b in json.loads(spans)], json.loads(path))
            for id_, at, text, spans, path in found
        }

    def set_failures(self, failures: Iterable[Failure]) -> None:
        """Replaces the list of files that could not be read."""
        self._db.execute("DELETE FROM failures")
        rows = [(failure.file, failure.reason) for failure in failures]
        self._db.executemany("INSERT INTO failures VALUES (?, ?)", rows)

    def group_versions(self) -> None:
        """Finds out anew which files hold the same plan, and which of them is quoted."""
        stored = self._db.execute("SELECT id, version_key FROM plans ORDER BY id")
        keys = [VersionKey.from_json(packed) for _, packed in stored]
        groups = group_versions(keys)
        rows = [(group, best, plan_id) for plan_id, (group, best) in groups.items()]
        self._db.executemany("UPDATE plans SET version_group = ?, best = ? WHERE id = ?", rows)

    def count(self, what: str) -> int:
        """The number of `what`: a table's name, or "groups" for plans with versions once."""
        if what == "groups":
            query = "SELECT count(DISTINCT version_group) FROM plans"
        else:
            query = f"SELECT count(*) FROM {what}"
        (number,) = self._db.execute(query).fetchone()
        return int(number)

    def files(self) -> dict[str, str]:
        """The sha256 of each file that became a plan."""
        return dict(self._db.execute("SELECT file, sha256 FROM files ORDER BY file"))

    def set_file(self, file: str, sha256: str | None) -> None:
        """Notes the content that a file of the corpus was read with; None where it is gone."""
        self._db.execute("DELETE FROM files WHERE file = ?", [file])
        if sha256 is not None:
            self._db.execute("INSERT INTO files VALUES (?, ?)", [file, sha256])

    def waiting(self) -> list[str]:
        """The files of the corpus with pages that wait for OCR."""
        query = "SELECT DISTINCT container FROM plans WHERE waiting != '[]' ORDER BY container"
        return [file for (file,) in self._db.execute(query)]

    def garbled(self) -> list[str]:
        """The files of the corpus with text that was garbled, reconstructed or not."""
        query = "SELECT DISTINCT container FROM plans WHERE garbled ORDER BY container"
        return [file for (file,) in self._db.execute(query)]

    def clean_texts(self) -> Iterator[str]:
        """The texts that can be trusted to be spelt as they were written, one after another."""
        query = "SELECT id FROM plans WHERE NOT garbled ORDER BY id"
        for (plan_id,) in self._db.execute(query).fetchall():
            yield self._text(plan_id)

    def clean_words(self) -> int:
        """How many words those texts have."""
        query = "SELECT coalesce(sum(words), 0) FROM plans WHERE NOT garbled"
        (words,) = self._db.execute(query).fetchone()
        return int(words)

    def _next_id(self, table: str) -> int:
        (last,) = self._db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()
        return int(last) + 1

    def _is_garbled(self, plan_id: int) -> bool:
        query = "SELECT garbled FROM plans WHERE id = ?"
        (garbled,) = self._db.execute(query, [plan_id]).fetchone()
        return bool(garbled)

    def _text(self, plan_id: int) -> str:
        query = "SELECT text FROM texts WHERE plan_id = ?"
        (packed,) = self._db.execute(query, [plan_id]).fetchone()
        return zlib.decompress(packed).decode("utf-8")

    def _add_plan(self, plan: Plan, plan_id: int, first_passage: int) -> None:
        facts = {name: _value(plan.metadata, name) for name in _FIELDS}
        row: dict[str, object] = {
            **facts,
            "id": plan_id,
            "file": plan.file,
            "sha256": plan.sha256,
            "format": plan.format,
            "container": plan.container or plan.file,
            "signed": plan.metadata.signed,
            "enclosed": plan.metadata.enclosed,
            "doubtful": json.dumps(_doubtful(plan.metadata)),
            "draft": plan.draft,
            "ocr": plan.quality.ocr,
            "reconstructed": plan.quality.reconstructed,
            "waiting": json.dumps(plan.waiting()),
            "apart": json.dumps(plan.apart, ensure_ascii=False),
            "stamps": json.dumps(plan.stamps, ensure_ascii=False),
            "encoding": plan.encoding,
            "years": json.dumps(plan.metadata.years),
            "not_before": plan.metadata.not_before,
            "spans": json.dumps(_spans(plan.metadata)),
            "garbled": plan.quality.garbled,
            "words": plan.quality.words,
            "pages": len(plan.pages),
            "first_passage": first_passage,
            "passages": len(plan.passages),
            "notes": json.dumps(plan.notes, ensure_ascii=False),
            "version_key": version_key(plan_id, plan).to_json(),
            "number_key": citations.number_key(plan.metadata),
        }
        row |= {f"{name}_key": queries.filter_key(name, facts[name]) for name in queries.FILTERED}
        names = ", ".join(row)
        places = ", ".join(f":{name}" for name in row)
        self._db.execute(f"INSERT INTO plans ({names}) VALUES ({places})", row)
        years = [(plan_id, year) for year in plan.metadata.years]
        self._db.executemany("INSERT OR IGNORE INTO plan_years VALUES (?, ?)", years)

    def _add_text(self, plan: Plan, plan_id: int) -> None:
        packed = zlib.compress(plan.text.encode("utf-8"))
        raw = zlib.compress(plan.raw.text.encode("utf-8")) if plan.raw else None
        raw_source = plan.raw.source.pack() if plan.raw else None
        row = (plan_id, packed, raw, raw_source, plan.source.pack())
        self._db.execute("INSERT INTO texts VALUES (?, ?, ?, ?, ?)", row)
        pages = [
            (
                plan_id, page.number, page.start, page.end, page.method, page.reader,
                page.confidence, page.note, _packed_boxes(page),
            )
            for page in plan.pages
        ]  # fmt: skip
        self._db.executemany("INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", pages)

    def _add_outline(self, plan: Plan, plan_id: int) -> None:
        rows = [
            (plan_id, s.index, s.parent, s.kind, s.label, s.title, s.start, s.end)
            for s in plan.sections
        ]
        self._db.executemany("INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def _add_passages(self, plan: Plan, plan_id: int, ids: list[int]) -> None:
        rows = [
            (
                passage_id, plan_id, p.index, p.section, p.start, p.end,
                json.dumps(p.path, ensure_ascii=False), plan.text[p.start : p.end],
                json.dumps(p.sentences), p.page, p.row,
            )
            for passage_id, p in zip(ids, plan.passages, strict=True)
        ]  # fmt: skip
        places = ", ".join("?" * 11)
        self._db.executemany(f"INSERT INTO passages VALUES ({places})", rows)

    def _add_findings(self, plan: Plan, plan_id: int, ids: list[int]) -> None:
        """Mentions, rows, commitments and citations, each with the passage that holds it."""
        holder = _Holder(plan, ids)
        mentions = [
            (
                plan_id, m.start, m.end, m.kind, holder.at(m.start),
                plan.text[m.start : m.end], m.normal, m.key, m.uncertain,
            )
            for m in plan.mentions
        ]  # fmt: skip
        self._db.executemany("INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", mentions)
        rows = [
            (
                plan_id, r.index, holder.of_row(r.index), r.start, r.end,
                json.dumps([(c.name, c.text, c.start, c.end) for c in r.cells], ensure_ascii=False),
            )
            for r in plan.rows
        ]  # fmt: skip
        self._db.executemany("INSERT INTO table_rows VALUES (?, ?, ?, ?, ?, ?)", rows)
        kept = commitments.stored(plan, plan_id, holder.at)
        self._db.executemany("INSERT INTO commitments VALUES (?, ?, ?, ?, ?)", kept)
        cited = citations.stored(plan, plan_id, holder.at)
        places = ", ".join("?" * 11)
        self._db.executemany(f"INSERT INTO citations VALUES ({places})", cited)


class _Holder:
    """Which passage holds a place of the plan."""

    def __init__(self, plan: Plan, ids: list[int]) -> None:
        order = sorted(zip(plan.passages, ids, strict=True), key=lambda pair: pair[0].start)
        self._places = [(passage.start, passage.end, id_) for passage, id_ in order]
        self._starts = [start for start, _, _ in self._places]
        self._rows: dict[int, int] = {}
        for passage, id_ in order:
            if passage.row is not None:
                self._rows.setdefault(passage.row, id_)

    def at(self, offset: int) -> int | None:
        i = bisect_right(self._starts, offset) - 1
        if i < 0 or offset >= self._places[i][1]:
            return None
        return self._places[i][2]

    def of_row(self, index: int) -> int | None:
        return self._rows.get(index)


def _packed_boxes(page: Page) -> bytes | None:
    """The places of the page's words; queries.page_record() unpacks them."""
    if not page.boxes:
        return None
    rows = [(b.start, b.end, b.left, b.top, b.right, b.bottom) for b in page.boxes]
    return zlib.compress(json.dumps(rows).encode("ascii"))


def _value(metadata: Metadata, name: str) -> str:
    found: Field | None = getattr(metadata, name)
    return found.value if found else ""


def _doubtful(metadata: Metadata) -> list[str]:
    """The names of the facts that OCR may have misread."""
    fields = {name: getattr(metadata, name) for name in _FIELDS}
    return [name for name, field in fields.items() if field and field.uncertain]


def _spans(metadata: Metadata) -> dict[str, tuple[int, int]]:
    fields = {name: getattr(metadata, name) for name in _FIELDS}
    return {
        name: (field.start, field.end)
        for name, field in fields.items()
        if field and field.end > field.start
    }
