"""Files that were added through the page: which there are, taking them out, putting them back.

    <data>/removed/<time>-<token>/<name>       a file that was taken out
    <data>/removed/<time>-<token>/.place.json  where it stood below the corpus

The archive follows at the next build.
"""

import json
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from index.changes import name_of
from index.uploads import FOLDER, place
from ingest.errors import SourceError
from ingest.folder import list_folder

REMOVED = "removed"
_PLACE = ".place.json"
_ID = re.compile(r"\d{8}T\d{6}-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Added:
    """A file below the folder of uploads."""

    file: str  # path below the corpus
    size: int  # bytes
    day: str  # when it was added, ISO 8601; "" where its folder does not say so


@dataclass(frozen=True, slots=True)
class Removed:
    """A file that was taken out."""

    id: str
    file: str  # where it stood below the corpus
    when: str  # ISO 8601 in UTC


def added_files(corpus: Path) -> list[Added]:
    """The files that were added, those of the last day first."""
    if not (corpus / FOLDER).is_dir():
        return []
    found = [_added(path, corpus) for path in list_folder(corpus / FOLDER).files]
    return sorted(sorted(found, key=lambda a: a.file), key=lambda a: a.day, reverse=True)


def remove(corpus: Path, data: Path, file: str) -> Removed:
    """Takes an added file out of the corpus. Raises SourceError where it is none, or is gone."""
    if file not in {added.file for added in added_files(corpus)}:
        raise SourceError(f"'{file}' is no file that was added here: look at the list again")
    now = datetime.now(UTC)
    id_ = f"{now:%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
    room = data / REMOVED / id_
    source = corpus / file
    try:
        room.mkdir(parents=True)
        (room / _PLACE).write_text(json.dumps({"file": file}), encoding="utf-8")
        place(source, room, source.name)
    except OSError as error:
        raise SourceError(_unwritable(file, error)) from error
    with suppress(OSError):  # others are in it
        source.parent.rmdir()
    return Removed(id_, file, now.isoformat(timespec="seconds"))


def removed_files(data: Path) -> list[Removed]:
    """What can be put back, the last first."""
    rooms = sorted((data / REMOVED).glob("*/" + _PLACE), reverse=True)
    return [found for path in rooms if (found := _removed(path))]


def put_back(corpus: Path, data: Path, id_: str) -> str:
    """Puts a removed file back, under another name where its own is taken; returns its path.

    Raises SourceError where there is no such file any more.
    """
    known = {removed.id: removed.file for removed in removed_files(data)}
    if id_ not in known:
        raise SourceError("the file was put back already, or is gone: look at the list again")
    file, room = Path(known[id_]), data / REMOVED / id_
    try:
        stored = place(room / file.name, corpus / file.parent, file.name)
        (room / _PLACE).unlink()
        room.rmdir()
    except OSError as error:
        raise SourceError(_unwritable(file.as_posix(), error)) from error
    return name_of(stored, corpus)


def _added(path: Path, corpus: Path) -> Added:
    day = path.relative_to(corpus / FOLDER).parts[0]
    is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", day)
    return Added(name_of(path, corpus), path.stat().st_size, day if is_day else "")


def _removed(path: Path) -> Removed | None:
    """What stands in the note, unless it is damaged or leads out of the corpus."""
    id_ = path.parent.name
    try:
        file = str(json.loads(path.read_text(encoding="utf-8"))["file"])
        when = datetime.strptime(id_[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    inside = file.startswith(f"{FOLDER}/") and ".." not in Path(file).parts
    if not (_ID.fullmatch(id_) and inside and (path.parent / Path(file).name).is_file()):
        return None
    return Removed(id_, file, when.isoformat(timespec="seconds"))


def _unwritable(file: str, error: OSError) -> str:
    return f"'{file}' can't be moved ({error.strerror or error}): check space and permissions"
