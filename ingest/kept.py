"""Results of slow work kept on the disk, so that a page is read by OCR once.

    <folder>/<kind>/<first two letters of the key>/<key>

A key names what the work was done on and with: the SHA-256 of the bytes, the version of the
reader, the options. Files are written apart and renamed, so that a kill leaves no half results;
two processes may write at the same time.
"""

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path


def key_of(*parts: str | bytes) -> str:
    """A key for work that depends on all of the parts and on their order."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


class KeptError(OSError):
    """A result can't be kept: the disk is full, or the folder can't be written to."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder with kept results; made when the first is put in."""

    folder: Path

    def get(self, kind: str, key: str) -> bytes | None:
        """The result kept under that key, or None."""
        try:
            return self._path(kind, key).read_bytes()
        except OSError:
            return None

    def put(self, kind: str, key: str, data: bytes) -> None:
        """Keeps a result. Raises KeptError where the disk is full or can't be written to."""
        try:
            self._put(self._path(kind, key), data)
        except OSError as error:
            reason = error.strerror or str(error)
            raise KeptError(error.errno, reason, str(self.folder)) from error

    def _put(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            os.replace(name, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise

    def _path(self, kind: str, key: str) -> Path:
        return self.folder / kind / key[:2] / key
