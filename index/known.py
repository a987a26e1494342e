"""Which contents the archive and its corpus folder hold already."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from index.changes import file_sha256, name_of
from ingest.folder import list_folder


class KnownContents:
    """Files by content. The corpus is listed once; only files of the same size are read."""

    def __init__(self, corpus: Path, archive: Mapping[str, str]) -> None:
        """`archive` has the sha256 of each file of the archive, also of those inside others."""
        self._corpus, self._archive = corpus, archive
        self._by_size: dict[int, list[Path]] = defaultdict(list)
        if corpus.is_dir():
            for path in list_folder(corpus).files:
                self.note(path)

    def note(self, path: Path) -> None:
        """A file is in the corpus from now on."""
        self._by_size[path.stat().st_size].append(path)

    def find(self, data: bytes) -> str:
        """The file with these contents, by its path below the corpus; "" where there is none."""
        digest = hashlib.sha256(data).hexdigest()
        if file := self.in_archive(digest):
            return file
        same_size = self._by_size.get(len(data), [])
        same = (path for path in same_size if file_sha256(path) == digest)
        return next((name_of(path, self._corpus) for path in same), "")

    def in_archive(self, digest: str) -> str:
        """The file of the archive with that content, unless it left the corpus since."""
        file = self._archive.get(digest, "")
        path = self._corpus / file
        there = file and any(p.is_file() for p in (path, *path.parents) if p != self._corpus)
        return file if there else ""
