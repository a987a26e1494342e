"""One file of the corpus, read here and now: its bytes, its parts, and what each part says."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from ingest.errors import SourceError
from ingest.formats.dispatch import read_bytes
from ingest.kept import KeptError, key_of
from ingest.parts import Part, parts_of
from ingest.reading import Reading
from ingest.text import one_line
from ingest.tools import MAX_FILE, Tools

READER = "2"  # change it when files would be read differently: kept readings are then not used
TOO_LARGE = "needs too much memory: split the file"
_KIND = "readings"


def _nobody(_: str) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True)
class PartReading:
    """What became of one document in a file."""

    name: str  # path inside the file, "" for the file itself
    sha256: str  # of the document's bytes, "" where there are none
    reading: Reading | None
    reason: str = ""  # why there is no reading


def read_parts(
    path: Path, tools: Tools, skip: int = 0, begin: Callable[[str], None] = _nobody
) -> Iterator[PartReading]:
    """Reads every document in a file, containers opened; not the first `skip`, known already.

    `begin` is called with a part's name before it is read. A part that can't be read is yielded
    with its reason. Raises SourceError where the file itself can't be read, and OSError where
    results can't be kept or the disk is full.
    """
    data = read_whole(path)
    for part in islice(parts_of(data, path.name), skip, None):
        begin(part.name)
        yield _read(part, path.suffix, tools)
        tools.alive()


def read_whole(path: Path) -> bytes:
    """The file's bytes. Raises SourceError where they can't be had, or change meanwhile."""
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            before = os.fstat(file.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise SourceError("cannot be opened: it is no file")
            if before.st_size > MAX_FILE:
                raise SourceError(
                    f"has {before.st_size / 1e6:,.0f} MB: split it into files of"
                    f" {MAX_FILE / 1e6:,.0f} MB"
                )
            data = file.read(before.st_size + 1)  # a larger number would be claimed as memory
            after = os.fstat(file.fileno())
    except OSError as error:
        raise SourceError(f"cannot be opened: {error.strerror or error}") from error
    if len(data) != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
        raise SourceError("is being written: build again when it is complete")
    return data


def _without_waiting(path: str, flags: int) -> int:
    """Opens a file; a pipe that nobody writes to would be waited for."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _read(part: Part, suffix: str, tools: Tools) -> PartReading:
    if part.reason:
        return PartReading(part.name, "", None, part.reason)
    digest = hashlib.sha256(part.data).hexdigest()
    suffix = PurePosixPath(part.name).suffix if part.name else suffix
    key = key_of(digest, suffix.lower(), READER, *_abilities(tools))
    try:
        reading = _known(key, tools) or _fresh(key, part.data, suffix, tools)
    except SourceError as error:
        return PartReading(part.name, digest, None, str(error))
    except MemoryError:
        return PartReading(part.name, digest, None, TOO_LARGE)
    except Exception as error:
        if is_of_disk(error):
            raise
        return PartReading(part.name, digest, None, unexpected(error))
    return PartReading(part.name, digest, reading)


def is_of_disk(error: Exception) -> bool:
    """Whether an error is none of the file that is read, and would meet all others too."""
    full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    return full or isinstance(error, KeptError)


def unexpected(error: Exception) -> str:
    """An error that no reader expects, as a reason in one line."""
    said = one_line(str(error))[:200]
    return f"unexpected {type(error).__name__}: {said}; save it again in its program"


def _abilities(tools: Tools) -> list[str]:
    """What readings depend on beside the file."""
    return [f"ocr {tools.can_ocr}", f"office {tools.office_program is not None}"]


def _known(key: str, tools: Tools) -> Reading | None:
    data = tools.kept.get(_KIND, key) if tools.kept and not tools.fresh else None
    try:
        return Reading.from_bytes(data) if data else None
    except ValueError:  # damaged: read the file again
        return None


def _fresh(key: str, data: bytes, suffix: str, tools: Tools) -> Reading:
    reading = read_bytes(data, suffix, tools)
    if tools.kept and not any(page.method == "failed" for page in reading.pages):
        tools.kept.put(_KIND, key, reading.to_bytes())
    return reading
