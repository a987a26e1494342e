"""A file becomes a `Plan`: text, sections, passages, metadata, mentions and table rows."""

from pathlib import Path

from ingest.assemble import assemble
from ingest.errors import SourceError
from ingest.files import PartReading, read_parts
from ingest.folder import list_folder
from ingest.formats.dispatch import SUFFIXES
from ingest.plan import Plan
from ingest.reader import FileReader, Limits
from ingest.tools import Tools

__all__ = [
    "CHUNKER",
    "SUFFIXES",
    "FileReader",
    "Limits",
    "PartReading",
    "Plan",
    "Tools",
    "assemble",
    "list_folder",
    "part_name",
    "read_plan",
    "read_plans",
]

CHUNKER = "10"  # change it when a plan would be made differently: archives are then rebuilt


def read_plans(path: Path, root: Path, tools: Tools | None = None) -> list[Plan | SourceError]:
    """The plans in one file below the corpus folder `root`, or why there is none, part by part.

    Reads in this process; garbled text stays as it is. Raises SourceError where the file itself
    can't be read.
    """
    file = path.relative_to(root).as_posix()
    return [_plan(part, file) for part in read_parts(path, tools or Tools())]


def read_plan(path: Path, root: Path, tools: Tools | None = None) -> Plan:
    """The first plan in a file; see read_plans. Raises SourceError where there is none."""
    plans = read_plans(path, root, tools)
    found = next((plan for plan in plans if isinstance(plan, Plan)), None)
    if found is None:
        raise plans[0] if plans and isinstance(plans[0], SourceError) else SourceError("is empty")
    return found


def part_name(file: str, part: str) -> str:
    """What the archive calls a part of a file: "2024.zip/ke hoach.docx"."""
    return f"{file}/{part}" if part else file


def _plan(part: PartReading, file: str) -> Plan | SourceError:
    if part.reading is None:
        return SourceError(f"{part.name}: {part.reason}" if part.name else part.reason)
    return assemble(part.reading, part_name(file, part.name), part.sha256)
