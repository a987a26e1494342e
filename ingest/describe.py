"""What a plan became, for people and as JSON: `python -m ingest show`."""

from dataclasses import asdict, fields
from typing import Any

from ingest.cli import printable
from ingest.commitments import Deadline, Span, Target, Task
from ingest.plan import Field, Plan
from ingest.report import how_read

_SHOWN = 80  # characters of a title or surface in the readable form


def plan_as_dict(plan: Plan) -> dict[str, Any]:
    """The plan as JSON data, without the maps to the source, which are as long as the text."""
    row = {
        field.name: _plain(getattr(plan, field.name))
        for field in fields(plan)
        if field.name not in ("source", "raw")
    }
    return {**row, "raw": plan.raw.text if plan.raw else ""}


def describe(plan: Plan) -> str:
    """A readable account of what was understood of the file."""
    quality = "poor OCR without Vietnamese letters" if plan.quality.garbled else "readable"
    lines = [
        plan.file,
        f"  format    {plan.format}, {len(plan.text):,} characters, {plan.quality.words:,} words",
        f"  read      {how_read(plan.pages, plan.quality.garbled, plan.quality.reconstructed)}",
        f"  quality   {quality}, {plan.quality.vietnamese:.0%} of words with Vietnamese letters",
        *_metadata_lines(plan),
        f"  contents  {len(plan.sections)} sections, {len(plan.passages)} passages, "
        f"{len(plan.rows)} table rows, {len(plan.pages)} pages",
        *(f"  note      {printable(note)}" for note in plan.notes),
        "  outline",
        *_outline_lines(plan),
        "  mentions",
        *_mention_lines(plan),
    ]
    if plan.rows:
        lines += ["  table rows", *_row_lines(plan)]
    for name, shown in (
        ("targets", [_target_line(plan, target) for target in plan.targets]),
        ("deadlines", [_deadline_line(plan, deadline) for deadline in plan.deadlines]),
        ("tasks", [_task_line(plan, task) for task in plan.tasks]),
    ):
        if shown:
            lines += [f"  {name}", *shown]
    return "\n".join(lines)


def _plain(value: Any) -> Any:  # noqa: ANN401 (any JSON value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return asdict(value) if hasattr(value, "__dataclass_fields__") else value


def _metadata_lines(plan: Plan) -> list[str]:
    lines = []
    for field in fields(plan.metadata):
        value = getattr(plan.metadata, field.name)
        shown = value.value if isinstance(value, Field) else value
        if isinstance(shown, tuple):
            shown = ", ".join(str(item) for item in shown)
        lines.append(f"  {field.name:<9} {_short(str(shown)) if shown else '-'}")
    return lines


def _outline_lines(plan: Plan) -> list[str]:
    depth: dict[int | None, int] = {None: 0}
    lines = []
    for section in plan.sections:
        depth[section.index] = depth[section.parent] + 1
        heading = f"{section.label} {_short(section.title)}".strip()
        lines.append(f"  {'  ' * depth[section.index]}[{section.kind}] {heading}")
    return lines


def _mention_lines(plan: Plan) -> list[str]:
    return [
        f"    {mention.kind:<8} {mention.normal:<24} "
        f"{_short(plan.text[mention.start : mention.end])} (at {mention.start})"
        for mention in plan.mentions
    ] or ["    none"]


def _row_lines(plan: Plan) -> list[str]:
    return [
        f"    {row.index}: " + " | ".join(f"{c.name}: {_short(c.text)}" for c in row.cells)
        for row in plan.rows
    ]


def _target_line(plan: Plan, target: Target) -> str:
    measure = " … ".join(_words(plan, span) for span in (*target.whole, *target.measure))
    base = f", {_words(plan, target.base)}" if target.base else ""
    return f"    {_short(measure)}: {target.direction} {_words(plan, target.value)}{base}"


def _deadline_line(plan: Plan, deadline: Deadline) -> str:
    dates = "..".join(dict.fromkeys(filter(None, (deadline.first, deadline.last))))
    told = ", ".join(filter(None, (deadline.recurrence, dates + "?" * deadline.inferred)))
    to = f" -> {_words(plan, deadline.recipient)}" if deadline.recipient else ""
    due = _words(plan, deadline.due)
    return f"    [{deadline.kind}] {_short(_words(plan, deadline.what))}: {due} ({told}){to}"


def _task_line(plan: Plan, task: Task) -> str:
    lead, support = (
        "; ".join(_words(plan, span) for span in spans) for spans in (task.lead, task.support)
    )
    helped = f" + {support}" if support else ""
    what = _short(_words(plan, (task.start, task.end)))
    return f"    [{task.origin}] {_short(lead + helped)}: {what}"


def _words(plan: Plan, span: Span | None) -> str:
    return printable(plan.text[slice(*span)]) if span else ""


def _short(text: str) -> str:
    line = printable(text)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
