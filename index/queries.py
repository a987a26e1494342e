"""Filters and choices as SQL conditions, and rows of the archive's tables as records."""

import json
import sqlite3
import zlib
from collections.abc import Sequence
from typing import Any

from index.records import (
    Filters,
    MentionRecord,
    PassageRecord,
    PlanRecord,
    RowRecord,
    SectionRecord,
)
from ingest.gazetteer import plain_name
from ingest.plan import Cell, Page, WordBox
from ingest.text import fold, one_line

FILTERED = ("kind", "issuer", "province", "district")
"""The facts that filters look at."""

# Every list is handed over as one JSON value, so that its length has no limit.
_YEAR = """
    (plans.id IN (SELECT plan_id FROM plan_years JOIN json_each(:years) ON value = year)
     OR years = '[]' AND coalesce(not_before, 0) <= (SELECT max(value) FROM json_each(:years)))
"""
_PLACE = """
    (province_key IN (SELECT value FROM json_each(:places))
     OR district_key IN (SELECT value FROM json_each(:places)))
"""
_LAST_CODE_POINT = "\U0010ffff"


def filter_key(fact: str, value: str) -> str:
    """What filters compare of a fact: folded, and a place without its "tỉnh" or "huyện"."""
    return plain_name(value) if fact in ("province", "district") else fold(one_line(value))


def plan_condition(filters: Filters) -> tuple[str, dict[str, Any]]:
    """The SQL condition on the table `plans` that the filters mean, and its values.

    A plan of a district carries its province too, so the province finds both.
    """
    parts: list[str] = []
    values: dict[str, Any] = {}
    for name, chosen, part in (
        ("years", filters.years, _YEAR),
        ("places", _keys("province", filters.places), _PLACE),
        ("issuers", _keys("issuer", filters.issuers), _one_of("issuer_key", "issuers")),
        ("kinds", _keys("kind", filters.kinds), _one_of("kind_key", "kinds")),
        ("plans", filters.plans, _one_of("id", "plans")),
    ):
        if chosen:
            parts.append(part)
            values[name] = json.dumps(chosen)
    return " AND ".join(parts) or "1", values


def mention_condition(
    kind: str | None,
    normal: str | None,
    key: str | None,
    prefix: str | None,
    plan_ids: Sequence[int] | None,
) -> tuple[str, dict[str, Any]]:
    """The SQL condition on the table `mentions`; None means any."""
    values: dict[str, Any] = {"kind": kind, "normal": normal, "key": key}
    parts = [f"{name} = :{name}" for name, value in values.items() if value is not None]
    if prefix is not None:
        parts.append("key >= :prefix AND key < :beyond")
        values |= {"prefix": prefix, "beyond": prefix + _LAST_CODE_POINT}
    if plan_ids is not None:
        parts.append(_one_of("plan_id", "plan_ids"))
        values["plan_ids"] = json.dumps(list(plan_ids))
    return " AND ".join(parts) or "1", values


def plan_record(row: sqlite3.Row) -> PlanRecord:
    """A row of `plans`."""
    return PlanRecord(
        id=row["id"],
        file=row["file"],
        sha256=row["sha256"],
        format=row["format"],
        container=row["container"],
        kind=row["kind"],
        number=row["number"],
        title=row["title"],
        issuer=row["issuer"],
        province=row["province"],
        district=row["district"],
        date=row["date"],
        years=tuple(json.loads(row["years"])),
        not_before=row["not_before"],
        signer=row["signer"],
        signed=row["signed"],
        enclosed=bool(row["enclosed"]),
        doubtful=tuple(json.loads(row["doubtful"])),
        spans={name: (a, b) for name, (a, b) in json.loads(row["spans"]).items()},
        group=row["version_group"],
        best=bool(row["best"]),
        draft=bool(row["draft"]),
        garbled=bool(row["garbled"]),
        ocr=bool(row["ocr"]),
        reconstructed=bool(row["reconstructed"]),
        words=row["words"],
        pages=row["pages"],
        waiting=tuple(json.loads(row["waiting"])),
        apart=tuple(json.loads(row["apart"])),
        stamps=tuple(json.loads(row["stamps"])),
        encoding=row["encoding"],
        passages=row["passages"],
        notes=tuple(json.loads(row["notes"])),
    )


def page_record(row: sqlite3.Row) -> Page:
    """A row of `pages`."""
    boxes = json.loads(zlib.decompress(row["boxes"])) if row["boxes"] else ()
    return Page(
        row["number"],
        row["start"],
        row["end"],
        row["method"],
        row["reader"],
        row["confidence"],
        row["note"],
        tuple(WordBox(*box) for box in boxes),
    )


def section_record(row: sqlite3.Row) -> SectionRecord:
    """A row of `sections`."""
    return SectionRecord(
        plan_id=row["plan_id"],
        index=row["idx"],
        parent=row["parent"],
        kind=row["kind"],
        label=row["label"],
        title=row["title"],
        start=row["start"],
        end=row["end"],
    )


def passage_record(row: sqlite3.Row) -> PassageRecord:
    """A row of `passages`."""
    return PassageRecord(
        id=row["id"],
        plan_id=row["plan_id"],
        index=row["idx"],
        section=row["section"],
        start=row["start"],
        end=row["end"],
        path=tuple(json.loads(row["path"])),
        text=row["text"],
        sentences=tuple((a, b) for a, b in json.loads(row["sentences"])),
        page=row["page"],
        row=row["row"],
    )


def mention_record(row: sqlite3.Row) -> MentionRecord:
    """A row of `mentions`."""
    return MentionRecord(
        plan_id=row["plan_id"],
        passage_id=row["passage_id"],
        kind=row["kind"],
        start=row["start"],
        end=row["end"],
        surface=row["surface"],
        normal=row["normal"],
        key=row["key"],
        uncertain=bool(row["uncertain"]),
    )


def row_record(row: sqlite3.Row) -> RowRecord:
    """A row of `table_rows`."""
    return RowRecord(
        plan_id=row["plan_id"],
        passage_id=row["passage_id"],
        index=row["idx"],
        start=row["start"],
        end=row["end"],
        cells=tuple(Cell(*cell) for cell in json.loads(row["cells"])),
    )


def _one_of(column: str, values: str) -> str:
    return f"{column} IN (SELECT value FROM json_each(:{values}))"


def _keys(fact: str, values: Sequence[str]) -> list[str]:
    return [filter_key(fact, value) for value in values]
