"""Figures written for other programs."""

from pathlib import Path

from ingest.errors import UsageError


def write_json(path: Path, text: str) -> None:
    """Writes the JSON of a measurement. Raises UsageError where that can't be done."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"--json {path} can't be written: {error.strerror}") from error
