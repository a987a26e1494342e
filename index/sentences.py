"""Sentence vectors: each sentence of a passage embedded alone, for re-ranking and comparing.

Components are kept as int8: a vector is scaled so that its largest component becomes 127 or -127
and divided by its length again when it is read, so no scale has to be stored. Cosines change by
less than .001. Two files of a generation, in one folder:

    keys.npy     int64, (n, 2): passage id, number of the sentence in PassageRecord.sentences
    vectors.npy  int8, (n, dimension): memory-mapped, for a search reads few of them
"""

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ingest.errors import ArchiveError
from ingest.text import one_line

Vectors = NDArray[np.float32]
Numbers = NDArray[np.int64]

KEYS = "keys.npy"
VECTORS = "vectors.npy"
_FEWEST_WORDS = 6  # shorter ones are near to any question, English ones above all
_LARGEST = 127
_BLOCK = 65_536  # rows copied at a time
_SPOOLED = 64_000_000  # bytes of new vectors that are kept in memory


class SentenceVectors(NamedTuple):
    """The sentences of a passage that have a vector of their own."""

    numbers: Numbers  # ascending indexes into PassageRecord.sentences
    vectors: Vectors  # unit vectors, shape (len(numbers), dimension)


def worth_embedding(sentences: Sequence[str], path: Sequence[str]) -> list[int]:
    """The numbers of a passage's sentences that get a vector of their own.

    The vector of the passage stands for the others: a passage's only sentence, the heading that is
    in its path, and what is too short to mean anything alone.
    """
    if len(sentences) < 2:
        return []
    headings = {_bare(heading) for heading in path}
    return [
        number
        for number, sentence in enumerate(sentences)
        if len(sentence.split()) >= _FEWEST_WORDS and _bare(sentence) not in headings
    ]


def _bare(heading: str) -> str:
    return one_line(heading).rstrip(".:")


class SentenceIndex:
    """The sentence vectors of a generation by passage id. Reads may run in several threads."""

    def __init__(self, keys: Numbers, vectors: NDArray[np.int8]) -> None:
        """Use `create` or `open`."""
        self._vectors: NDArray[np.int8] | None = vectors
        self._rows = np.lexsort((keys[:, 1], keys[:, 0]))  # where each key's vector stands
        self._keys = keys[self._rows]
        self._new_keys: list[tuple[int, int]] = []
        self._new_vectors = tempfile.SpooledTemporaryFile(_SPOOLED)  # noqa: SIM115 (save closes it)
        self.dimension = int(vectors.shape[1])
        """Components of a vector."""

    @classmethod
    def create(cls, dimension: int) -> "SentenceIndex":
        """An empty index of vectors with that many components."""
        return cls(np.empty((0, 2), np.int64), np.empty((0, dimension), np.int8))

    @classmethod
    def open(cls, folder: Path) -> "SentenceIndex":
        """The index that `save` wrote. ArchiveError where there is none or it can't be read."""
        try:
            keys = np.load(folder / KEYS)
            vectors = np.load(folder / VECTORS, mmap_mode="r")
            if keys.shape != (len(vectors), 2) or vectors.ndim != 2 or vectors.dtype != np.int8:
                raise ValueError("keys and vectors differ in number")
        except (OSError, ValueError, EOFError) as error:
            raise ArchiveError(
                f"no sentence vectors in {folder}: build the archive with python -m index build"
            ) from error
        return cls(keys, vectors)

    def __len__(self) -> int:
        """Vectors in the index."""
        return len(self._keys) + len(self._new_keys)

    def add(self, passage_id: int, numbers: Sequence[int], vectors: Vectors) -> None:
        """Adds the vectors of a passage's sentences; seen by `of` after saving and opening."""
        self._new_keys += [(passage_id, number) for number in numbers]
        self._new_vectors.write(_packed(vectors).tobytes())

    def remove(self, passage_ids: Iterable[int]) -> None:
        """Removes the vectors of these passages that the index was opened with."""
        kept = ~np.isin(self._keys[:, 0], np.fromiter(passage_ids, np.int64))
        self._keys, self._rows = self._keys[kept], self._rows[kept]

    def save(self, folder: Path) -> None:
        """Writes the index, after which it is not to be used any more."""
        folder.mkdir(exist_ok=True)
        partial = {name: folder / f".{name}.partial" for name in (KEYS, VECTORS)}
        keys = np.concatenate([self._keys, np.array(self._new_keys, np.int64).reshape(-1, 2)])
        with partial[KEYS].open("wb") as file:
            np.save(file, keys)
        with partial[VECTORS].open("wb") as file:
            shape = (len(keys), self.dimension)
            header = {"descr": "|i1", "fortran_order": False, "shape": shape}
            np.lib.format.write_array_header_1_0(file, header)
            for block in self._blocks():
                file.write(block)
        self._vectors = None  # Windows replaces no file that is mapped
        for name, path in partial.items():
            os.replace(path, folder / name)

    def of(self, passage_ids: Sequence[int]) -> dict[int, SentenceVectors]:
        """The vectors of these passages' sentences; passages that have none are left out."""
        if self._vectors is None:
            raise AssertionError("saved: to be opened again")
        ids = np.asarray(passage_ids, np.int64)
        first = np.searchsorted(self._keys[:, 0], ids, "left")
        beyond = np.searchsorted(self._keys[:, 0], ids, "right")
        found = {}
        for id_, a, b in zip(ids.tolist(), first.tolist(), beyond.tolist(), strict=True):
            if a < b:
                vectors = _unpacked(self._vectors[self._rows[a:b]])
                found[id_] = SentenceVectors(self._keys[a:b, 1], vectors)
        return found

    def _blocks(self) -> Iterable[bytes]:
        """The vectors in the order of their keys, kept ones before new ones."""
        if self._vectors is not None:
            for begin in range(0, len(self._rows), _BLOCK):
                yield self._vectors[self._rows[begin : begin + _BLOCK]].tobytes()
        with self._new_vectors as file:
            file.seek(0)
            while block := file.read(_BLOCK * self.dimension):
                yield block


def _packed(vectors: Vectors) -> NDArray[np.int8]:
    largest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-12)
    return np.asarray(np.rint(vectors * (_LARGEST / largest)), np.int8)


def _unpacked(packed: NDArray[np.int8]) -> Vectors:
    vectors = packed.astype(np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), np.float32)
