"""The documents in one file: itself, the members of a ZIP archive, the attachments of a PDF.

A part is named by its path inside the file ("KH/2024/ke hoach.docx"); the file itself is "".
Containers are hostile until proven otherwise: their depth, number and size are limited, and the
names of members are never used as paths of this machine.
"""

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import PurePosixPath

from ingest.errors import SourceError
from ingest.formats.pdf_document import attachments
from ingest.formats.sniff import sniff
from ingest.tools import MAX_FILE

_MAX_DEPTH = 3  # archives inside archives
_MAX_PARTS = 20_000
_MAX_TOTAL = 4_000_000_000  # bytes unpacked of one file
_MAX_RATIO = 200  # unpacked to packed; text packs to a tenth, pictures hardly
_SMALL = 10_000_000  # bytes; smaller members may be packed as tightly as they are
_CHUNK = 1 << 20
_LONGEST_NAME = 200  # characters of one step of a path; more can't be written by most systems
_MAX_STEPS = 30  # folders inside folders
_SPLIT = "unpack it by hand and split it"
_DAMAGE = (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError)
_IGNORED = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|~\$)|/$")


@dataclass(frozen=True)
class Part:
    """A document, or the reason why there is none."""

    name: str  # path inside the file, "" for the file itself
    data: bytes
    reason: str = ""  # why the part can't be had; data is empty then


class _Budget:
    """What may still be unpacked of one file."""

    def __init__(self) -> None:
        self.bytes, self.parts = _MAX_TOTAL, _MAX_PARTS

    def take(self, size: int, parts: int = 0) -> None:
        """Counts bytes and parts, also of what is refused: looking at it took as long."""
        self.bytes -= size
        self.parts -= parts
        if self.bytes < 0 or self.parts < 0:
            raise SourceError(
                f"unpacks to more than {_MAX_TOTAL / 1e9:.0f} GB or {_MAX_PARTS:,} files: "
                "unpack it by hand, and keep what is wanted"
            )


def parts_of(data: bytes, name: str) -> Iterator[Part]:
    """The documents in a file that is called `name`, containers opened, in order.

    A part that can't be had is yielded with its reason, and the rest goes on. Parts of the same
    name are numbered: "ke hoach.docx", "ke hoach (2).docx".
    """
    counts: Counter[str] = Counter()
    try:
        for part in _opened("", data, PurePosixPath(name).suffix, 0, _Budget()):
            yield replace(part, name=_unlike_earlier(part.name, counts))
    except SourceError as error:  # of the container as a whole, or its budget is spent
        yield Part("", b"", str(error))


def _unlike_earlier(name: str, counts: Counter[str]) -> str:
    """The name with a number where an earlier part has it; each part has one of its own."""
    counts[name] += 1
    path, shown = PurePosixPath(name), name
    while counts[name] > 1 and shown in counts:
        shown = str(path.with_name(f"{path.stem} ({counts[name]}){path.suffix}"))
        counts[name] += shown in counts
    counts[shown] = max(counts[shown], 1)
    return shown


def part_bytes(data: bytes, name: str, wanted: str) -> bytes | None:
    """The contents of one part of a file called `name`; None where it holds no such part."""
    if not wanted:
        return data
    found = (part for part in parts_of(data, name) if part.name == wanted and not part.reason)
    return next((part.data for part in found), None)


def _opened(name: str, data: bytes, suffix: str, depth: int, budget: _Budget) -> Iterator[Part]:
    kind = sniff(data, suffix)
    if kind == "zip":
        if depth == _MAX_DEPTH:
            yield Part(name, b"", f"is packed {depth + 1} times over: unpack it by hand")
            return
        yield from _members(name, data, depth, budget)
        return
    yield Part(name, data)
    if kind == "pdf":
        yield from _attached(name, data, depth, budget)


def _members(name: str, data: bytes, depth: int, budget: _Budget) -> Iterator[Part]:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        members = archive.infolist()
    except _DAMAGE as error:
        raise SourceError("not a readable ZIP archive (damaged or cut off)") from error
    with archive:
        for member in members:
            inner = _inner(name, _decoded(member))
            if _IGNORED.search(member.filename):
                continue
            budget.take(0, parts=1)
            try:
                unpacked = _unpacked(archive, member, budget)
            except _Refused as error:
                yield Part(inner, b"", str(error))
                continue
            yield from _opened(inner, unpacked, PurePosixPath(inner).suffix, depth + 1, budget)


class _Refused(SourceError):
    """One member can't be had; the others may."""


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: _Budget) -> bytes:
    """A member's contents, never more than is allowed, whatever its header says."""
    if member.flag_bits & 1:
        raise _Refused("needs a password; unpack it by hand")
    limit = MAX_FILE
    if member.file_size > limit:
        raise _Refused(f"unpacks to {member.file_size / 1e6:,.0f} MB: {_SPLIT}")
    chunks: list[bytes] = []
    size = 0
    try:
        with archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                budget.take(len(chunk))
                if size > _SMALL and size > _MAX_RATIO * max(member.compress_size, 1):
                    raise _Refused("is packed as tightly as a zip bomb; unpack it by hand")
                if size > limit:
                    raise _Refused(f"unpacks to more than {limit / 1e6:,.0f} MB: {_SPLIT}")
                chunks.append(chunk)
    except (*_DAMAGE, zlib.error) as error:
        raise _Refused("is damaged in its ZIP archive; get the archive again") from error
    return b"".join(chunks)


def _attached(name: str, data: bytes, depth: int, budget: _Budget) -> Iterator[Part]:
    if b"EmbeddedFile" not in data and b"ObjStm" not in data:
        return  # the usual case, without opening the file again
    try:
        found = attachments(data)
    except SourceError:
        return  # the PDF itself is read next, and says why it can't be
    for file, contents in found:
        inner = _inner(name, file)
        if depth == _MAX_DEPTH:
            yield Part(inner, b"", f"is attached {depth + 1} times over: save it by hand")
            continue
        budget.take(len(contents), parts=1)
        yield from _opened(inner, contents, PurePosixPath(inner).suffix, depth + 1, budget)


def _decoded(member: zipfile.ZipInfo) -> str:
    """The member's name; archives made on Windows in Viet Nam hold UTF-8 that does not say so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return member.filename


def _inner(outer: str, name: str) -> str:
    """The part's name below `outer`; it can't lead out of it ("../../x.pdf" is "x.pdf")."""
    steps = [_step(s) for s in re.split(r"[/\\]", name)[-_MAX_STEPS:]]
    clean = "/".join(s for s in steps if s not in ("", ".", "..")) or "_"
    return f"{outer}/{clean}" if outer else clean


def _step(name: str) -> str:
    """One step of a path without what can't be printed, shortened where it is too long."""
    clean = "".join(c for c in name if c.isprintable())
    if len(clean) <= _LONGEST_NAME:
        return clean
    suffix = PurePosixPath(clean).suffix[:10]
    return clean[: _LONGEST_NAME - len(suffix)] + suffix
