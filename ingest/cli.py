"""What all commands share, and the command `python -m ingest`: what a file becomes."""

import argparse
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, NoReturn

from ingest import read_plan
from ingest.errors import (
    ArchiveError,
    ModelError,
    PlanArchiveError,
    SettingsError,
    SourceError,
    UsageError,
)
from ingest.plan import Field, Plan
from ingest.text import one_line

_SHOWN = 80  # characters of a title or surface in the readable form
_MEANINGS: dict[type[PlanArchiveError], str] = {
    UsageError: "wrong use",
    SourceError: "plans missing or unreadable",
    ArchiveError: "archive missing, broken or in use",
    ModelError: "model missing or not the archive's",
    SettingsError: "wrong setting",
}


def run(main: Callable[[Sequence[str]], int]) -> NoReturn:
    """Runs a command and leaves the process with its exit code.

    An error that the user can act on is printed as one line on standard error, and its exit code is
    the error's. Ctrl-C gives 130; a reader that closes the pipe (`| head`) gives 141, quietly.
    """
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except PlanArchiveError as error:
        print(f"error: {one_line(str(error))}", file=sys.stderr)
        code = error.exit_code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        code = 130
    except BrokenPipeError:
        # The interpreter would flush the closed pipe again on its way out, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    sys.exit(code)


class Parser(argparse.ArgumentParser):
    """An argument parser that raises UsageError in place of printing its usage and leaving."""

    def format_help(self) -> str:
        """The help, with the exit codes."""
        return f"{super().format_help()}\n{exit_codes()}\n"

    def error(self, message: str) -> NoReturn:
        """Raises UsageError with the message and where to find help."""
        raise UsageError(f"{message} (see {self.prog} --help)")


def exit_codes() -> str:
    """What the exit codes of all commands mean, in one line."""
    errors = sorted(PlanArchiveError.__subclasses__(), key=lambda error: error.exit_code)
    named = ", ".join(f"{error.exit_code} {_MEANINGS[error]}" for error in errors)
    return f"Exit codes: 0 done, {named}, 130 interrupted."


def to_json(value: object) -> str:
    """JSON for people and programs: indented, Vietnamese letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def printable(text: str) -> str:
    """The text in one line without characters that steer a terminal."""
    kept = (" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)
    return one_line("".join(kept))


def main(arguments: Sequence[str]) -> int:
    """Prints what each file becomes. Raises the error of the first file that can't be read."""
    parser = Parser(prog="python -m ingest", description="Shows what a file becomes when read.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a plan to read")
    parser.add_argument("--json", action="store_true", help="print JSON: a list, one item a file")
    options = parser.parse_args(arguments)
    plans = [_read(path) for path in options.files]
    if options.json:
        print(to_json([plan_as_dict(plan) for plan in plans]))
    else:
        print("\n\n".join(describe(plan) for plan in plans))
    return 0


def plan_as_dict(plan: Plan) -> dict[str, Any]:
    """The plan as JSON data, without the map to the source, which is as long as the text."""
    return {
        field.name: _plain(getattr(plan, field.name))
        for field in fields(plan)
        if field.name != "source"
    }


def describe(plan: Plan) -> str:
    """A readable account of what was understood of the file."""
    quality = "poor OCR without Vietnamese letters" if plan.quality.garbled else "readable"
    lines = [
        plan.file,
        f"  format    {plan.format}, {len(plan.text):,} characters, {plan.quality.words:,} words",
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
    return "\n".join(lines)


def _read(path: Path) -> Plan:
    try:
        return read_plan(path, path.parent)
    except SourceError as error:
        raise SourceError(f"{path}: {error}") from error


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


def _short(text: str) -> str:
    line = printable(text)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
