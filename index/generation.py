"""Generations: complete archives side by side, one of them in use.

    data/current              the name of the generation in use; replaced atomically
    data/generations/<name>/  one complete archive, never changed after publication
    data/generations/.<name>  one under construction

A build works on a copy and publishes it by replacing `current`, so an interrupted build leaves the
earlier archive in use. That one stays until the next build, for readers that have it open.

Lock: data/build.lock is held by a build from its first look at the data folder to the end. Readers
take none.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from index.manifest import REBUILD
from ingest.errors import ArchiveError

CURRENT = "current"
GENERATIONS = "generations"
LOCK = "build.lock"
BUILD = "build it with: python -m index build"
_NAME = re.compile(r"\d{8}T\d{12}Z")


@contextmanager
def build_lock(data: Path) -> Iterator[None]:
    """Held by the one build that may run. Raises ArchiveError where another holds it."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        lock = FileLock(data / LOCK)
        lock.acquire(blocking=False)
    except Timeout as error:
        raise ArchiveError(f"another build of {data} is running: wait until it ends") from error
    except OSError as error:
        raise ArchiveError(f"{data} can't be written to: {error.strerror or error}") from error
    try:
        yield
    finally:
        lock.release()


def current_generation(data: Path) -> Path:
    """The folder of the generation in use.

    Raises ArchiveError where there is none, or where `current` names none.
    """
    path = data / CURRENT
    try:
        name = path.read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise ArchiveError(f"there is no archive in {data}: {BUILD}") from error
    except (OSError, ValueError) as error:
        raise ArchiveError(f"{path} can't be read: {REBUILD}") from error
    folder = data / GENERATIONS / name
    if not _NAME.fullmatch(name) or not folder.is_dir():
        raise ArchiveError(f"{path} names no generation of the archive: {REBUILD}")
    return folder


def new_staging(data: Path, copy_of: Path | None) -> Path:
    """A folder for a new generation, empty or with the files of an earlier one."""
    name = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    staging = data / GENERATIONS / f".{name}"
    staging.parent.mkdir(parents=True, exist_ok=True)
    if copy_of is None:
        staging.mkdir()
    else:
        shutil.copytree(copy_of, staging)
    return staging


def publish(data: Path, staging: Path) -> Path:
    """Makes the finished staging folder the generation in use, and returns its new place."""
    for path in (*staging.rglob("*"), staging):
        _flush(path)
    folder = staging.with_name(staging.name.removeprefix("."))
    staging.rename(folder)
    _flush(folder.parent)
    pointer = data / f"{CURRENT}.new"
    pointer.write_text(folder.name + "\n", encoding="utf-8")
    _flush(pointer)
    os.replace(pointer, data / CURRENT)
    _flush(data)
    return folder


def remove_leftovers(data: Path, in_use: Path | None) -> None:
    """Removes what interrupted builds left behind, and all generations but the one in use.

    Called before a new one is made, so that afterwards there are two. Where none is in use, the
    finished ones stay: they may be what a broken `current` should name.
    """
    for folder in (data / GENERATIONS).glob("*"):
        if folder != in_use and (in_use or folder.name.startswith(".")):
            shutil.rmtree(folder, ignore_errors=True)


def _flush(path: Path) -> None:
    """Waits until the file or folder is on the disk."""
    if path.is_dir() and os.name == "nt":  # Windows opens no folders
        return
    descriptor = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
