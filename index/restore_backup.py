"""A backup (index/backup.py) is put back: examined as a whole first, then moved into place.

What is there already is never overwritten: without `replace` it stands in the way, and with it it
is moved to data/before-restore/<time>/.
"""

import hashlib
import json
import os
import secrets
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from index import desk
from index.backup import CORPUS, DESK, FORMAT, MANIFEST, SETTINGS, VERSION, machine_lines
from index.build import CORPUS as CORPUS_NOTE
from index.changes import name_of
from index.generation import build_lock
from index.progress import Progress
from ingest.errors import ArchiveError, SourceError
from ingest.folder import list_folder

ASIDE = "before-restore"
_CHUNK = 1 << 20
_LARGEST_MANIFEST = 100_000_000  # bytes
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class _Member(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    size: int = Field(ge=0)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")


class _Manifest(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    format: str
    version: int
    created: str
    files: dict[str, _Member]


@dataclass(frozen=True)
class Restored:
    """What was put back."""

    created: str  # when the backup was made, ISO 8601 in UTC
    files: int  # plans
    desk: bool  # with what people added
    settings: bool
    aside: Path | None  # where that is which was there before


@dataclass(frozen=True)
class Places:
    """Where things are put back."""

    corpus: Path
    data: Path
    settings: Path  # the file settings.toml


def restore(
    backup: Path, to: Places, progress: Progress, *, replace: bool = False
) -> Restored:  # fmt: skip
    """Puts plans, what people added and settings back; a build makes the archive afterwards.

    Raises SourceError where the file is no complete backup, and ArchiveError where something stands
    in the way and is not to be replaced, a build is running, or nothing can be written. Nothing is
    changed then.
    """
    with build_lock(to.data):
        room = to.data / f".restore-{secrets.token_hex(8)}"
        try:
            with _opened(backup) as archive:
                manifest = _examined(archive, backup)
                _check_way(manifest, to, replace)
                _unpack(archive, manifest, room, backup, progress)
            return _put_in_place(manifest, room, to)
        except OSError as error:
            raise ArchiveError(
                f"the backup can't be put back ({error}): check space and permissions"
            ) from error
        finally:
            shutil.rmtree(room, ignore_errors=True)


def _opened(backup: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(backup)
    except FileNotFoundError as error:
        raise SourceError(f"there is no file {backup}: name a backup") from error
    except _DAMAGE as error:
        raise SourceError(f"{backup} is no ZIP file, or was cut off: use another backup") from error


def _examined(archive: zipfile.ZipFile, backup: Path) -> _Manifest:
    """The manifest, if it fits what the file holds."""
    infos = {info.filename: info for info in archive.infolist()}
    if MANIFEST not in infos or infos[MANIFEST].file_size > _LARGEST_MANIFEST:
        raise SourceError(f"{backup} is no backup of a plan archive: it has no {MANIFEST}")
    try:
        manifest = _Manifest.model_validate(json.loads(archive.read(MANIFEST)))
    except (ValidationError, *_DAMAGE) as error:
        raise SourceError(f"{backup} is damaged ({MANIFEST}): use another backup") from error
    if manifest.format != FORMAT or manifest.version != VERSION:
        raise SourceError(f"{backup} is no backup that this version reads: use a newer program")
    if infos.keys() - {MANIFEST} != manifest.files.keys() or len(infos) != len(archive.infolist()):
        raise SourceError(f"{backup} does not hold what its {MANIFEST} says: use another backup")
    for name in manifest.files:
        if not _is_safe(name):
            raise SourceError(f"{backup} holds a file with a forbidden path ({name[:80]!r})")
    return manifest


def _is_safe(name: str) -> bool:
    """Whether a member is one of those that a backup has, and stays where it is put."""
    if name in (DESK, SETTINGS):
        return True
    steps = name.removeprefix(CORPUS).split("/")
    odd = any(step in ("", ".", "..") or set(step) & set("\\:\0") for step in steps)
    return name.startswith(CORPUS) and not odd


def _check_way(manifest: _Manifest, to: Places, replace: bool) -> None:
    """Refuses where something would be overwritten, or the disk is too small."""
    if not replace:
        if to.corpus.is_dir() and list_folder(to.corpus).files:
            raise ArchiveError(
                f"the folder {to.corpus} holds plans: name an empty one with --corpus, or add "
                "--replace (what is there is moved aside)"
            )
        taken = (path for name, path in _single(to).items() if name in manifest.files)
        for path in taken:
            if path.exists():
                raise ArchiveError(f"{path} exists: add --replace (it is moved aside)")
    needed = sum(member.size for member in manifest.files.values())
    free = shutil.disk_usage(to.data).free
    if needed > free:
        raise ArchiveError(
            f"{needed / 1e9:.1f} GB are needed, and {free / 1e9:.1f} GB are free: make space"
        )


def _single(to: Places) -> Mapping[str, Path]:
    return {DESK: desk.Desk(to.data).path, SETTINGS: to.settings}


def _unpack(
    archive: zipfile.ZipFile, manifest: _Manifest, room: Path, backup: Path, progress: Progress
) -> None:
    """Writes all members below `room`, each compared with what the manifest says."""
    room.mkdir()
    for done, (name, member) in enumerate(manifest.files.items(), 1):
        target = room / name
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            right = _unpack_one(archive, name, member, target)
        except _DAMAGE as error:
            raise SourceError(f"{backup} is damaged ({name}): use another backup") from error
        if not right:
            raise SourceError(f"{backup} is damaged: {name} is not as it was: use another backup")
        progress.step(done, len(manifest.files), "files unpacked")
    if DESK in manifest.files and not _is_sound(room / DESK):
        raise SourceError(f"{backup} is damaged ({DESK}): use another backup")


def _unpack_one(archive: zipfile.ZipFile, name: str, member: _Member, target: Path) -> bool:
    digest, size = hashlib.sha256(), 0
    with archive.open(name) as source, target.open("wb") as file:
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            if size > member.size:
                return False
            digest.update(chunk)
            file.write(chunk)
    return size == member.size and digest.hexdigest() == member.sha256


def _is_sound(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as connection:
            found: str = connection.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.Error:
        return False
    return found == "ok"


def _put_in_place(manifest: _Manifest, room: Path, to: Places) -> Restored:
    aside = to.data / ASIDE / f"{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}"
    if to.corpus.is_dir():
        for path in list_folder(to.corpus).files:
            _move(path, aside / CORPUS / name_of(path, to.corpus))
    names = [name for name in manifest.files if name.startswith(CORPUS)]
    for name in names:
        _move(room / name, to.corpus / name.removeprefix(CORPUS))
    (to.data / CORPUS_NOTE).write_text(str(to.corpus.resolve()), encoding="utf-8")
    if SETTINGS in manifest.files:
        _merge_settings(room / SETTINGS, to.settings)
    for name, path in _single(to).items():
        if name in manifest.files:
            if path.exists():
                _move(path, aside / name)
            _move(room / name, path)
    return Restored(
        created=manifest.created,
        files=len(names),
        desk=DESK in manifest.files,
        settings=SETTINGS in manifest.files,
        aside=aside if aside.exists() else None,
    )


def _merge_settings(restored: Path, present: Path) -> None:
    """Lines that belong to this machine, such as its folders, stay."""
    if present.is_file():
        own, _ = machine_lines(present.read_text(encoding="utf-8"))
        text = restored.read_text(encoding="utf-8")
        restored.write_text("\n".join([*own, text]), encoding="utf-8")


def _move(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(target):
        target.unlink()
    shutil.move(path, target)
