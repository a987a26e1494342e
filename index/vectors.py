"""The vector index: exact inner-product search over the passages' unit vectors, by FAISS.

Vectors are kept in half precision and scanned in full: with 300,000 vectors of 384 components that
takes 7 ms and 233 MB and finds what single precision finds, which takes 42 ms and 463 MB
(python -m bench vectors). An approximate index would have to be tuned, and repaired after deletes.
"""

import os
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from ingest.errors import ArchiveError

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]


class VectorIndex:
    """Unit vectors keyed by passage id. Searches may run in several threads."""

    def __init__(self, index: Any) -> None:  # noqa: ANN401 (faiss has no types)
        """Use `create` or `open`."""
        self._index = index

    @classmethod
    def create(cls, dimension: int) -> "VectorIndex":
        """An empty index of vectors with that many components."""
        half = faiss.ScalarQuantizer.QT_fp16
        exact = faiss.IndexScalarQuantizer(dimension, half, faiss.METRIC_INNER_PRODUCT)
        return cls(faiss.IndexIDMap2(exact))

    @classmethod
    def open(cls, path: Path) -> "VectorIndex":
        """The index that `save` wrote. ArchiveError where there is none or it can't be read."""
        try:
            return cls(faiss.read_index(str(path)))
        except RuntimeError as error:
            raise ArchiveError(
                f"no vector index in {path}: build the archive with python -m index build"
            ) from error

    def save(self, path: Path) -> None:
        """Writes the index, complete or not at all."""
        partial = path.with_name(f".{path.name}.partial")
        faiss.write_index(self._index, str(partial))
        os.replace(partial, path)

    @property
    def dimension(self) -> int:
        """Components of a vector."""
        return int(self._index.d)

    def __len__(self) -> int:
        """Vectors in the index."""
        return int(self._index.ntotal)

    def ids(self) -> Ids:
        """The ids of all vectors, in no particular order."""
        return np.asarray(faiss.vector_to_array(self._index.id_map), np.int64)

    def add(self, ids: Ids, vectors: Vectors) -> None:
        """Adds vectors, shape (len(ids), dimension), under ids that are not in the index yet."""
        self._index.add_with_ids(np.ascontiguousarray(vectors, np.float32), ids)

    def remove(self, ids: Ids) -> None:
        """Removes the vectors of these ids; those not in the index are ignored."""
        self._index.remove_ids(np.asarray(ids, np.int64))

    def search(
        self, vector: Vectors, k: int, allowed: Ids | None = None
    ) -> list[tuple[int, float]]:
        """The `k` nearest passages as (id, cosine), best first, ties by id.

        `vector` is a unit vector, shape (dimension,); `allowed` limits the search to those ids.
        """
        k = min(k, len(self) if allowed is None else len(allowed))
        if k < 1:
            return []
        limits = {}
        if allowed is not None:
            selector = faiss.IDSelectorBatch(np.asarray(allowed, np.int64))
            limits["params"] = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        cosines, ids = self._index.search(vector.reshape(1, -1), k, **limits)
        found = zip(ids[0].tolist(), cosines[0].tolist(), strict=True)
        return sorted((hit for hit in found if hit[0] >= 0), key=lambda hit: (-hit[1], hit[0]))

    def vectors(self, ids: Ids) -> Vectors:
        """The vectors of these passages, a row each. ArchiveError where one has none."""
        if not len(ids):
            return np.empty((0, self.dimension), np.float32)
        try:
            return np.asarray(self._index.reconstruct_batch(np.asarray(ids, np.int64)), np.float32)
        except RuntimeError as error:
            raise ArchiveError(
                "a passage has no vector: build the archive again with python -m index build"
            ) from error

    def scores(self, vector: Vectors, ids: Ids) -> Vectors:
        """The cosine of `vector` to each of the passages. ArchiveError where one has no vector."""
        return np.asarray(self.vectors(ids) @ vector, np.float32)
