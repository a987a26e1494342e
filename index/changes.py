"""What changed in the corpus since the archive was built."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Changes:
    """Files of the corpus by what a build has to do with them, each in order of their names."""

    added: tuple[str, ...]  # not in the archive: new ones, and those that could not be read before
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]

    @property
    def to_read(self) -> tuple[str, ...]:
        """The files whose content is not in the archive."""
        return tuple(sorted(self.added + self.changed))


def name_of(path: Path, corpus: Path) -> str:
    """What the archive calls the file: its path below the corpus, with forward slashes."""
    return path.relative_to(corpus).as_posix()


def compare(paths: Sequence[Path], corpus: Path, known: Mapping[str, str]) -> Changes:
    """Compares the corpus with `known`, the sha256 of each file in the archive.

    A file that can't be opened counts as changed: reading it will tell why.
    """
    found = {name_of(path, corpus): path for path in paths}
    same = {
        name for name, path in found.items() if name in known and file_sha256(path) == known[name]
    }
    return Changes(
        added=tuple(sorted(found.keys() - known.keys())),
        changed=tuple(sorted((found.keys() & known.keys()) - same)),
        removed=tuple(sorted(known.keys() - found.keys())),
        unchanged=tuple(sorted(same)),
    )


def file_sha256(path: Path) -> str | None:
    """The SHA-256 of the file in hexadecimal; None where it can't be opened."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
