"""Everything that can't be made anew, in one ZIP file: plans, what people added, settings.

    manifest.json    format, time, and the size and SHA-256 of every other member
    corpus/...       the files of the corpus folder
    desk.sqlite      briefings, saved searches, verdicts, corrections
    settings.toml    without what belongs to one machine: folders and the key of a language model

The archive itself is not in it: a build makes it again. index/restore_backup.py reads it.
"""

import hashlib
import json
import os
import re
import secrets
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from index import desk
from index.changes import name_of
from index.progress import Progress
from ingest.errors import ArchiveError
from ingest.folder import list_folder

FORMAT = "plan-archive backup"
VERSION = 1
MANIFEST = "manifest.json"
CORPUS = "corpus/"
DESK = "desk.sqlite"
SETTINGS = "settings.toml"
FOLDER = "backups"  # in the data folder: those made from the page
_CHUNK = 1 << 20
_PACKED = {
    ".pdf",
    ".docx",
    ".odt",
    ".zip",
    ".jpg",
    ".jpeg",
    ".png",
    ".webp",
}  # packing gains nothing
_OF_MACHINE = re.compile(r"\s*(?:corpus|data|llm_key)\s*=")


@dataclass(frozen=True)
class Backup:
    """A backup that was made."""

    path: Path
    files: int  # plans in it
    size: int  # bytes


def back_up(
    target: Path, corpus: Path, data: Path, settings: Path, progress: Progress, *,
    replace: bool = False,
) -> Backup:  # fmt: skip
    """Writes a backup; the file appears when it is complete.

    `settings` is the file settings.toml, which need not exist. Raises SourceError where there is no
    corpus folder, ArchiveError where the file exists and is not to be replaced, where it can't be
    written, or a plan can't be read.
    """
    if target.exists() and not replace:
        raise ArchiveError(f"{target} exists: name another file, or add --replace")
    files = list_folder(corpus).files
    inside = target.resolve()
    files = tuple(path for path in files if path.resolve() != inside)
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            members: dict[str, dict[str, Any]] = {}
            for done, path in enumerate(files, 1):
                name = CORPUS + name_of(path, corpus)
                members[name] = _add(archive, name, path)
                progress.step(done, len(files), "files backed up")
            _add_desk(archive, members, data)
            _add_settings(archive, members, settings)
            archive.writestr(MANIFEST, json.dumps(_manifest(members), ensure_ascii=False, indent=1))
        os.replace(part, target)
    except (OSError, sqlite3.Error) as error:
        raise ArchiveError(
            f"the backup {target} can't be made ({error}): check space and permissions"
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return Backup(target, len(files), target.stat().st_size)


def new_name(data: Path) -> Path:
    """Where a backup that is made from the page goes."""
    return data / FOLDER / f"kho-ke-hoach-{datetime.now():%Y%m%d-%H%M%S}.zip"


def backups(data: Path) -> list[Path]:
    """The backups made from the page, the last first."""
    return sorted((data / FOLDER).glob("kho-ke-hoach-*.zip"), reverse=True)


def machine_lines(text: str) -> tuple[list[str], list[str]]:
    """The lines of a settings.toml that belong to its machine, and the others."""
    own = [line for line in text.splitlines() if _OF_MACHINE.match(line)]
    return own, [line for line in text.splitlines() if not _OF_MACHINE.match(line)]


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> dict[str, Any]:
    """Adds a file in pieces; returns what the manifest says about it."""
    info = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
    packed = PurePosixPath(name).suffix.lower() in _PACKED
    info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source, archive.open(info, "w", force_zip64=True) as member:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            member.write(chunk)
    return {"size": size, "sha256": digest.hexdigest()}


def _add_desk(archive: zipfile.ZipFile, members: dict[str, dict[str, Any]], data: Path) -> None:
    """Adds what people added as it is at one moment, also while somebody writes."""
    path = desk.Desk(data).path
    if not path.is_file():
        return
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        copy = Path(folder) / DESK
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        members[DESK] = _add(archive, DESK, copy)


def _add_settings(
    archive: zipfile.ZipFile, members: dict[str, dict[str, Any]], settings: Path
) -> None:
    if not settings.is_file():
        return
    _, lines = machine_lines(settings.read_text(encoding="utf-8"))
    text = ("\n".join(lines) + "\n").encode()
    archive.writestr(SETTINGS, text)
    members[SETTINGS] = {"size": len(text), "sha256": hashlib.sha256(text).hexdigest()}


def _manifest(members: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "files": members,
    }
