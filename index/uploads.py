"""Files that people add: examined before they come into the corpus folder.

    <corpus>/tai-len/<date>/<name>   what was added, in folders by day
    <data>/incoming/<token>/         what is being examined

What is added is hostile until proven otherwise: names are made harmless, sizes checked, and the
reading process (ingest/reader.py) must find a document in it, with ZIP archives opened under the
same limits as in a build. Lock: `_PLACING` keeps two sessions from choosing the same name.
"""

import os
import re
import secrets
import shutil
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Literal

from index.census import WAITS
from index.changes import name_of
from index.known import KnownContents
from index.records import Failure
from ingest import SUFFIXES, FileReader, Limits, PartReading, part_name
from ingest.errors import ArchiveError, SourceError
from ingest.formats.sniff import sniff
from ingest.text import one_line

FOLDER = "tai-len"  # "uploaded"; stands in citations, so in Vietnamese and plain letters
INCOMING = "incoming"
LARGEST = 200 * 1024 * 1024  # bytes; .streamlit/config.toml says the same to the browser
_SILENT = 60.0  # seconds without result, after which a file is refused
_HOSTILE = ("zip bomb", "unpacks to")  # in reasons of ingest/parts.py: then nothing of it is taken
_LONGEST = 180  # bytes of a name without its ending; systems allow 255
_UNWANTED = '<>:"|?*\\/'  # in names of files on Windows
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_ENDINGS = {"text": ".txt", "image": ".jpg"}  # by kind, where they are not its name
_PLACING = threading.Lock()

Outcome = Literal["accepted", "known", "refused"]


@dataclass(frozen=True)
class Arrival:
    """What became of a file that somebody wants to add."""

    name: str  # as it was given, in one line
    outcome: Outcome
    stored: str = ""  # of an accepted one: its path below the corpus
    reason: str = ""  # refused: why; known: the file that holds the same
    documents: int = 0  # in it that can be read, also those that wait for OCR
    waits: bool = False  # all or part of it needs OCR
    left_out: tuple[Failure, ...] = ()  # documents of an archive that can't be read


@dataclass(frozen=True)
class Destination:
    """Where files are added, and what is there already."""

    corpus: Path
    data: Path
    known: Mapping[str, str] = field(default_factory=dict)  # sha256 -> file of the archive
    megabytes: int = 1500  # memory of the process that reads
    day: date = field(default_factory=date.today)

    @property
    def folder(self) -> Path:
        """The folder of the day."""
        return self.corpus / FOLDER / self.day.isoformat()


def receive(uploads: Iterable[tuple[str, bytes]], to: Destination) -> Iterator[Arrival]:
    """Examines files, given as name and contents, and puts those that are plans into the corpus.

    Yields what became of each as soon as it is known. Raises SourceError where the corpus is gone,
    and ArchiveError where it or the data folder can't be written to.
    """
    check_there(to)
    limits = Limits(ocr=False, silent_seconds=_SILENT, megabytes=to.megabytes)
    known = KnownContents(to.corpus, to.known)
    with FileReader(limits) as reader:
        for name, data in uploads:
            shown = one_line("".join(c if c.isprintable() else " " for c in name))
            try:
                yield _received(shown, data, to, known, reader)
            except SourceError as error:
                yield Arrival(shown, "refused", reason=one_line(str(error)))


def check_there(to: Destination) -> None:
    """Raises SourceError where the corpus of an archive is gone, as when its disk is not there.

    A new folder in its place would hold nothing but what is added now, and a build would make an
    archive of that alone.
    """
    if to.known and not to.corpus.is_dir():
        raise SourceError(f"no folder '{to.corpus}' can be opened: check the disk and its place")


def stored_name(name: str, data: bytes) -> str:
    """A harmless name for a file with these contents: one step, visible, with a fitting ending."""
    last = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    path = PurePosixPath(harmless(last))
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return _cut(path.stem) + suffix
    kind = sniff(data, suffix)
    return _cut(path.name) + _ENDINGS.get(kind, f".{kind}")


def harmless(step: str) -> str:
    """One step of a path as every system can write it, never hidden from the build."""
    kept = "".join("_" if c in _UNWANTED else c for c in step if c.isprintable())
    kept = kept.lstrip(" ._~$").rstrip(" .") or "tep"
    kept = f"tep-{kept}" if _RESERVED.match(kept) else kept
    return kept if len(kept.encode()) <= _LONGEST else _cut(kept) + PurePosixPath(kept).suffix[:10]


def _cut(name: str) -> str:
    return name.encode()[:_LONGEST].decode(errors="ignore").rstrip(" .")


def place(source: Path, folder: Path, name: str) -> Path:
    """Moves a file into the folder, under another name where that one is taken; returns its path.

    A build that runs sees the whole file or none. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    hidden = folder / f".{secrets.token_hex(8)}"
    try:
        shutil.move(source, hidden)
        with _PLACING:
            target = _free(folder, name)
            os.rename(hidden, target)
    except BaseException:
        hidden.unlink(missing_ok=True)
        raise
    os.utime(target)  # so that the next build's work can be told by the time
    return target


def _received(
    name: str, data: bytes, to: Destination, known: KnownContents, reader: FileReader
) -> Arrival:
    if len(data) > LARGEST:
        raise SourceError(
            f"has {len(data) / 1e6:,.0f} MB: split it into files of {LARGEST / 1e6:,.0f} MB"
        )
    if file := known.find(data):
        return Arrival(name, "known", reason=file)
    room = to.data / INCOMING / secrets.token_hex(8)
    try:
        room.mkdir(parents=True)
        file_name = stored_name(name, data)
        path = room / file_name
        path.write_bytes(data)
        found = _examined(name, path, known, reader)
        if found.outcome != "accepted":
            return found
        placed = place(path, to.folder, file_name)
        known.note(placed)
    except OSError as error:
        raise ArchiveError(
            f"{to.corpus} or {to.data} can't be written to ({error.strerror or error}): "
            "check space and permissions"
        ) from error
    finally:
        shutil.rmtree(room, ignore_errors=True)
    return replace(found, stored=name_of(placed, to.corpus))


def _examined(name: str, path: Path, known: KnownContents, reader: FileReader) -> Arrival:
    """What reading the file gives, without OCR, which the build does."""
    parts = list(reader.read(path))
    if hostile := next((p for p in parts if any(h in p.reason for h in _HOSTILE)), None):
        raise SourceError(_said(hostile))
    good = [part for part in parts if part.reading or WAITS in part.reason]
    if not good:
        raise SourceError(_said(parts[0]) if parts else "holds no text: it is empty")
    same = [known.in_archive(part.sha256) for part in good]
    if all(same):
        return Arrival(name, "known", reason=same[0], documents=len(good))
    left_out = tuple(
        Failure(part_name(path.name, p.name), p.reason) for p in parts if p not in good
    )
    return Arrival(
        name, "accepted", documents=len(good), waits=any(map(_waits, good)), left_out=left_out
    )  # fmt: skip


def _said(part: PartReading) -> str:
    return f"{part.name}: {part.reason}" if part.name else part.reason


def _waits(part: PartReading) -> bool:
    if part.reading is None:
        return True
    return any(page.method == "waiting" for page in part.reading.pages)


def _free(folder: Path, name: str) -> Path:
    """A path in the folder that no file has: "ke hoach.docx", "ke hoach (2).docx"."""
    target, path = folder / name, PurePosixPath(name)
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem} ({number}){path.suffix}"
    return target
