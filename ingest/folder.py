"""The files of a corpus folder, and what stands in the way of looking for them."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import SourceError

_IGNORED = {".py", ".pyc", ".json", ".jsonl"}  # what lies beside plans and is none
_HIDDEN = (".", "~$", "__")


@dataclass(frozen=True)
class Listing:
    """What a folder holds."""

    files: tuple[Path, ...]  # sorted by path; of all kinds, so that unread ones can be reported
    problems: tuple[tuple[str, str], ...]  # path below the folder, why it can't be looked at


def list_folder(root: Path) -> Listing:
    """The files below a corpus folder that may be plans.

    Hidden files and folders and program files are left out. Links are followed, each folder is
    visited once. Raises SourceError where there is no such folder.
    """
    if not os.path.isdir(root):  # Path.is_dir raises where a folder above can't be entered
        raise SourceError(f"no folder '{root}'; name a folder of plans with --corpus")
    files: list[Path] = []
    problems: list[tuple[str, str]] = []
    visited = {_identity(root)}
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        for entry in _entries(folder, root, problems):
            _sort_in(entry, root, files, problems, waiting, visited)
    return Listing(tuple(sorted(files)), tuple(sorted(problems)))


def _entries(folder: Path, root: Path, problems: list[tuple[str, str]]) -> list[Path]:
    try:
        return sorted(folder / entry.name for entry in os.scandir(folder))
    except OSError as error:
        reason = f"the folder can't be opened: {error.strerror or error}"
        problems.append((_name(folder, root), reason))
        return []


def _sort_in(
    path: Path,
    root: Path,
    files: list[Path],
    problems: list[tuple[str, str]],
    waiting: list[Path],
    visited: set[tuple[int, int]],
) -> None:
    if path.name.startswith(_HIDDEN):
        return
    try:
        path.name.encode("utf-8")
        found = path.stat()
    except UnicodeEncodeError:
        problems.append((ascii(path.name), "its name is no text: rename it"))
        return
    except OSError as error:  # a link to itself or to nothing
        problems.append((_name(path, root), f"cannot be opened: {error.strerror or error}"))
        return
    if stat.S_ISDIR(found.st_mode):
        if (identity := (found.st_dev, found.st_ino)) not in visited:
            visited.add(identity)
            waiting.append(path)
    elif path.suffix.lower() not in _IGNORED:
        if stat.S_ISREG(found.st_mode):
            files.append(path)
        else:
            problems.append((_name(path, root), "is a device or a pipe, no file"))


def _identity(folder: Path) -> tuple[int, int]:
    found = folder.stat()
    return found.st_dev, found.st_ino


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() or "."
