"""Targets, deadlines and tasks as rows of the archive: ranges are stored with their words."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

from index.records import DeadlineRecord, Excerpt, TargetRecord, TaskRecord
from ingest.commitments import Deadline, Span, Target, Task
from ingest.plan import Plan
from ingest.text import one_line

_Row = tuple[int, str, int, int | None, str]
_ONE = ("value", "base", "period", "what", "due", "recipient", "time")
_SEVERAL = ("measure", "whole", "lead", "support")


def stored(plan: Plan, plan_id: int, passage_at: Callable[[int], int | None]) -> Iterator[_Row]:
    """The rows of the table `commitments` for a plan."""
    for index, target in enumerate(plan.targets):
        yield plan_id, "target", index, passage_at(target.value[0]), _packed(plan.text, target)
    for index, deadline in enumerate(plan.deadlines):
        yield plan_id, "deadline", index, passage_at(deadline.due[0]), _packed(plan.text, deadline)
    for index, task in enumerate(plan.tasks):
        yield plan_id, "task", index, passage_at(task.start), _packed(plan.text, task)


def target_record(row: sqlite3.Row) -> TargetRecord:
    """A row of `commitments` that holds a target."""
    record = _unpacked(row, "clause")
    for name in ("base_years", "years"):
        record[name] = tuple(record[name])
    return TargetRecord(**record)


def deadline_record(row: sqlite3.Row) -> DeadlineRecord:
    """A row of `commitments` that holds a deadline."""
    record = _unpacked(row, "clause")
    return DeadlineRecord(**{**record, "dates": tuple(record["dates"])})


def task_record(row: sqlite3.Row) -> TaskRecord:
    """A row of `commitments` that holds a task."""
    return TaskRecord(**_unpacked(row, "task"))


def _packed(text: str, commitment: Target | Deadline | Task) -> str:
    values = {field.name: getattr(commitment, field.name) for field in fields(commitment)}
    record: dict[str, Any] = {"": _excerpt(text, (values.pop("start"), values.pop("end")))}
    for name, value in values.items():
        if name in _ONE:
            record[name] = _excerpt(text, value) if value else None
        elif name in _SEVERAL:
            record[name] = [_excerpt(text, span) for span in value]
        else:
            record[name] = value
    return json.dumps(record, ensure_ascii=False)


def _excerpt(text: str, span: Span) -> tuple[int, int, str]:
    return *span, one_line(text[span[0] : span[1]])


def _unpacked(row: sqlite3.Row, whole: str) -> dict[str, Any]:
    """The fields of a record; its own range is the field `whole`."""
    stored: dict[str, Any] = json.loads(row["record"])
    record: dict[str, Any] = {"plan_id": row["plan_id"], "passage_id": row["passage_id"]}
    record[whole] = Excerpt(*stored.pop(""))
    for name, value in stored.items():
        if name in _ONE:
            record[name] = Excerpt(*value) if value else None
        elif name in _SEVERAL:
            record[name] = tuple(Excerpt(*item) for item in value)
        else:
            record[name] = value
    return record
