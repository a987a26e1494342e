"""A folder of this machine is added: its files are copied into the corpus, subfolders kept.

Only looks at size, kind and whether the same is there already; whether a file can be read is told
by the build, which reads it anyway.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.changes import name_of
from index.known import KnownContents
from index.uploads import INCOMING, Arrival, Destination, check_there, harmless, place, stored_name
from ingest import SUFFIXES, list_folder
from ingest.errors import ArchiveError, SourceError
from ingest.files import read_whole
from ingest.formats.sniff import describe, sniff

_SPARE = 1.2  # times the size of the files must be free on the disk


@dataclass(frozen=True)
class Found:
    """What a folder holds that may be added."""

    root: Path
    files: tuple[Path, ...]
    problems: tuple[tuple[str, str], ...]  # path below the folder, why it can't be looked at
    size: int  # bytes of all files


def look_into(typed: str, to: Destination) -> Found:
    """The files of a folder whose path somebody typed.

    Raises SourceError where it is no folder, can't be opened, holds nothing, overlaps with the
    corpus or the data folder, or is too large for the disk.
    """
    check_there(to)
    if not typed.strip():
        raise SourceError("no folder is named: type its whole path")
    root = Path(typed.strip().strip('"')).expanduser()
    if not root.is_absolute():
        raise SourceError(f"'{root}' is no whole path: begin at the top, such as /home or C:\\")
    if not os.path.isdir(root):
        raise SourceError(f"no folder '{root}' can be opened: check path and permissions")
    for own in (to.corpus.resolve(), to.data.resolve()):
        if root.resolve().is_relative_to(own) or own.is_relative_to(root.resolve()):
            raise SourceError(f"'{root}' overlaps with the archive's own folder {own}")
    listing = list_folder(root)
    if not listing.files:
        why = f": {listing.problems[0][1]}" if listing.problems else ""
        raise SourceError(f"'{root}' holds no files that can be read{why}")
    size = sum(path.stat().st_size for path in listing.files)
    _check_space(size, to)
    return Found(root, listing.files, listing.problems, size)


def copy_folder(found: Found, to: Destination) -> Iterator[Arrival]:
    """Copies the files one by one and yields what became of each.

    Raises ArchiveError where the corpus can't be written to.
    """
    for name, reason in found.problems:
        yield Arrival(name, "refused", reason=reason)
    known = KnownContents(to.corpus, to.known)
    for path in found.files:
        name = name_of(path, found.root)
        try:
            yield _copied(name, path, found.root, to, known)
        except SourceError as error:
            yield Arrival(name, "refused", reason=str(error))


def _copied(name: str, path: Path, root: Path, to: Destination, known: KnownContents) -> Arrival:
    data = read_whole(path)
    if sniff(data, path.suffix) == "unknown":
        raise SourceError(f"{describe(data, path.suffix)} is not read; use {', '.join(SUFFIXES)}")
    if file := known.find(data):
        return Arrival(name, "known", reason=file)
    steps = (root.name or "o-dia", *Path(name).parts[:-1])
    folder = to.folder.joinpath(*map(harmless, steps))
    room = to.data / INCOMING / secrets.token_hex(8)
    try:
        room.mkdir(parents=True)
        (room / "copy").write_bytes(data)
        stored = place(room / "copy", folder, stored_name(path.name, data))
        known.note(stored)
    except OSError as error:
        raise ArchiveError(
            f"{to.corpus} can't be written to ({error.strerror or error}): "
            "check space and permissions"
        ) from error
    finally:
        shutil.rmtree(room, ignore_errors=True)
    return Arrival(name, "accepted", name_of(stored, to.corpus), documents=1)


def _check_space(size: int, to: Destination) -> None:
    there = next(p for p in (to.corpus.resolve(), *to.corpus.resolve().parents) if p.exists())
    free = shutil.disk_usage(there).free
    if size * _SPARE > free:
        raise SourceError(
            f"its files have {size / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free: make space"
        )
