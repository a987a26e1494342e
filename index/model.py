"""The embedding model: texts become unit vectors whose inner product is their cosine similarity.

The default is the model that index/unpack.py writes; any other sentence-transformers folder, or
the name of one in the local Hugging Face cache, can be set instead. Nothing is ever downloaded.
"""

import hashlib
import os
import re
import threading
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from index import checksums, unpack
from ingest.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# Read by huggingface_hub when it is first imported: no request may leave the machine.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
# Read by OpenMP when torch is first imported: threads that wait by spinning take the cores from
# each other. On two busy cores a question took 64 ms to encode while they spun, 15 ms since.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("GOMP_SPINCOUNT", "0")

EMBEDDED = "embedded"
EMBEDDED_NAME = "multilingual-e5-small"
BATCH_SIZE = 32
_CHUNK = 256  # texts between two reports of progress

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A model on disk, not loaded."""

    path: Path
    fingerprint: str  # name and content hash: vectors are comparable only where it is equal


def find_model(model: str = EMBEDDED, data: Path = Path("data")) -> ModelFolder:
    """Finds a model's folder and hashes its files; the embedded one is unpacked on first use.

    `model` is "embedded", a folder, or a name in the local Hugging Face cache; `data` is the data
    folder, where the embedded model is kept. Raises ModelError where it is missing or damaged.
    """
    folder = _embedded_folder(data) if model == EMBEDDED else _other_folder(model)
    ours = model == EMBEDDED or checksums.recorded(folder)
    hash_files = checksums.verify if ours else checksums.folder_hashes
    name = EMBEDDED_NAME if model == EMBEDDED else Path(model).name
    return ModelFolder(folder, f"{name}:{_digest(hash_files(folder))}")


class Embedder:
    """A loaded model. Safe to share between threads."""

    def __init__(self, model: "SentenceTransformer", fingerprint: str) -> None:
        """Use `load`."""
        self._model = model
        self._lock = threading.Lock()  # tokenizers change their padding state while they encode
        self.fingerprint = fingerprint
        """As in ModelFolder."""
        self.dimension = int(model.get_embedding_dimension() or 0)
        """Components of a vector."""

    @classmethod
    def load(cls, model: str = EMBEDDED, data: Path = Path("data")) -> "Embedder":
        """Loads the model that `find_model` finds, which takes about 10 s.

        Raises ModelError where it is missing, damaged or no sentence-transformers model.
        """
        found = find_model(model, data)
        return cls(_load_transformer(found.path), found.fingerprint)

    def encode_query(self, text: str) -> Vectors:
        """The unit vector of a question, shape (dimension,)."""
        vectors = self._encode([text], self._model.encode_query)
        return vectors.reshape(self.dimension)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Unit vectors of passages, shape (len(texts), dimension), in the order given.

        `progress` is called with the number of passages done and the number in all.
        """
        vectors = np.empty((len(texts), self.dimension), np.float32)
        by_length = sorted(range(len(texts)), key=lambda i: len(texts[i]))  # little padding
        for begin in range(0, len(texts), _CHUNK):
            chunk = by_length[begin : begin + _CHUNK]
            vectors[chunk] = self._encode([texts[i] for i in chunk], self._model.encode_document)
            if progress:
                progress(begin + len(chunk), len(texts))
        return vectors

    def _encode(self, texts: list[str], encode: Callable[..., Any]) -> Vectors:
        composed = [unicodedata.normalize("NFC", text) for text in texts]
        with self._lock:
            raw = encode(composed, batch_size=BATCH_SIZE, show_progress_bar=False)
        vectors = np.asarray(raw, np.float32)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)  # bfloat16 leaves them near 1
        return np.asarray(vectors / np.maximum(lengths, 1e-12), np.float32)


def supports_bfloat16(cpu_info: Path = Path("/proc/cpuinfo")) -> bool:
    """Whether the processor computes in bfloat16 (AVX512-BF16 or AMX); False where unknown."""
    try:
        flags = set(cpu_info.read_text(encoding="utf-8", errors="replace").split())
    except OSError:
        return False
    return not flags.isdisjoint({"avx512_bf16", "amx_bf16"})


def _embedded_folder(data: Path) -> Path:
    folder = data / "model" / EMBEDDED_NAME
    if not folder.exists():
        unpack.unpack(folder)
    return folder


def _other_folder(model: str) -> Path:
    if Path(model).is_dir():
        return Path(model)
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(model, local_files_only=True))
    except (OSError, ValueError) as error:  # unknown name, or not in the cache
        raise ModelError(
            f"no model {model!r}: set a sentence-transformers folder or {EMBEDDED!r}"
        ) from error


def _load_transformer(folder: Path) -> "SentenceTransformer":
    if not (folder / "config.json").is_file() and not (folder / "modules.json").is_file():
        raise ModelError(f"{folder} is no sentence-transformers folder: it has no config.json")
    from sentence_transformers import SentenceTransformer  # takes 7 s: only where it is needed
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    _respect_thread_limit()
    dtype = "bfloat16" if supports_bfloat16() else "float32"
    try:
        model = SentenceTransformer(
            str(folder), device="cpu", local_files_only=True, model_kwargs={"dtype": dtype}
        )
    except (OSError, ValueError, KeyError, ImportError) as error:
        reason = str(error).strip().split("\n")[0]
        raise ModelError(f"cannot load the model in {folder}: {reason}") from error
    if not any(model.prompts.values()) and re.search(r"(?i)\be5\b", folder.name):
        # The published E5 folders expect these prefixes but do not declare them.
        model.prompts = {"query": "query: ", "document": "passage: "}
    return model


def _respect_thread_limit() -> None:
    """Asks PyTorch for no more threads than OMP_THREAD_LIMIT allows.

    Otherwise it leaves out the work of those it does not get: with a limit of 1, which is often set
    for OCR, vectors had a cosine of .82 to the right ones.
    """
    import torch

    limit = os.environ.get("OMP_THREAD_LIMIT", "")
    if limit.isdigit() and 0 < int(limit) < torch.get_num_threads():
        torch.set_num_threads(int(limit))


def _digest(hashes: dict[str, str]) -> str:
    lines = "\n".join(f"{name} {digest}" for name, digest in sorted(hashes.items()))
    return hashlib.sha256(lines.encode()).hexdigest()[:16]
