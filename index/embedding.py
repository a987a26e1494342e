"""Vectors for the passages of a build: each text is embedded once per model, ever."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.model import Embedder, find_model
from index.progress import Progress
from index.vector_cache import VectorCache


class PassageEncoder(Protocol):
    """What a build needs of a model; see Embedder."""

    @property
    def fingerprint(self) -> str:
        """Name and content hash of the model."""

    @property
    def dimension(self) -> int:
        """Components of a vector."""

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape (len(texts), dimension)."""


class LateEmbedder:
    """A model that is loaded when a text has to be embedded, as most builds have none."""

    def __init__(self, model: str, data: Path, progress: Progress) -> None:
        """Finds the model without loading it. Raises ModelError where it is missing or damaged."""
        self._place = model, data
        self._progress = progress
        self.fingerprint = find_model(model, data).fingerprint

    @property
    def dimension(self) -> int:
        """Components of a vector."""
        return self._embedder.dimension

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape (len(texts), dimension)."""
        return self._embedder.encode_passages(texts)

    @cached_property
    def _embedder(self) -> Embedder:
        self._progress.message("Loading the embedding model.")
        return Embedder.load(*self._place)


def embed_missing(
    texts: Sequence[str],
    encoder: PassageEncoder,
    cache: VectorCache,
    batch: int,
    done: Callable[[int], None],
) -> int:
    """Embeds the texts that the cache lacks and returns how many there were.

    Each `batch` of texts is saved before the next is begun. `done` is called with the number of
    texts finished since the last call.
    """
    missing = sorted(cache.missing(texts), key=lambda text: (len(text), text))
    done(len(texts) - len(missing))
    for begin in range(0, len(missing), batch):
        part = missing[begin : begin + batch]  # of similar length, so there is little padding
        cache.put(part, encoder.encode_passages(part))
        done(len(part))
    return len(missing)
