"""SHA-256 checksums of a model folder: recorded when it is written, verified when it is loaded."""

import hashlib
import json
from pathlib import Path

from ingest.errors import ModelError

RECORD_NAME = "hashes.json"


def sha256(path: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def folder_hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file in the folder but the record, by its path below the folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {path: path.relative_to(folder).as_posix() for path in files}
    return {name: sha256(path) for path, name in names.items() if name != RECORD_NAME}


def record(folder: Path) -> None:
    """Writes down the hashes of the folder's files, in the folder."""
    text = json.dumps(folder_hashes(folder), indent=2) + "\n"
    (folder / RECORD_NAME).write_text(text, encoding="utf-8")


def recorded(folder: Path) -> bool:
    """Whether the folder was written by `record`'s caller and so can be verified."""
    return (folder / RECORD_NAME).is_file()


def verify(folder: Path) -> dict[str, str]:
    """The folder's hashes, after comparing them with the record.

    Raises ModelError where a file is missing, damaged or not of the recorded set.
    """
    expected, actual = _read_record(folder), folder_hashes(folder)
    for name in sorted(expected.keys() | actual.keys()):
        if expected.get(name) != actual.get(name):
            raise _damaged(folder, name)
    return actual


def _read_record(folder: Path) -> dict[str, str]:
    try:
        return dict(json.loads((folder / RECORD_NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise _damaged(folder, RECORD_NAME) from error


def _damaged(folder: Path, name: str) -> ModelError:
    return ModelError(
        f"the model file {folder / name} is missing or has a wrong SHA-256: "
        f"delete the folder {folder} and run the command again"
    )
