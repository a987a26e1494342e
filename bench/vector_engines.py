"""`python -m bench vectors`: ways to keep vectors, compared at the size of a large archive."""

import argparse
import time
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

_NEIGHBOURS = 100
_QUERIES = 60


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("vectors", help="vector indexes compared on random vectors")
    parser.add_argument("--vectors", type=int, default=300_000, help="default: 300,000")
    parser.add_argument("--dimension", type=int, default=384, help="default: 384")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Prints latency, memory and recall of single precision, half precision and 8 bits."""
    random = np.random.default_rng(0)
    vectors = _unit(random.standard_normal((options.vectors, options.dimension), np.float32))
    queries = _unit(vectors[:_QUERIES] + random.standard_normal(options.dimension) / 20)
    exact = [np.argpartition(-(vectors @ q), _NEIGHBOURS)[:_NEIGHBOURS] for q in queries]
    print(f"{options.vectors} vectors; index  p50 ms  p95 ms  10 % allowed, p50 ms  recall  MB")
    for name, index in _indexes(options.dimension).items():
        index.train(vectors)
        index.add_with_ids(vectors, np.arange(len(vectors)))
        allowed = random.choice(len(vectors), len(vectors) // 10, replace=False)
        print(f"{name:<8}", *_measure(index, queries, exact, allowed), sep="  ", flush=True)
    return 0


def _indexes(dimension: int) -> dict[str, Any]:
    kind, metric = faiss.ScalarQuantizer, faiss.METRIC_INNER_PRODUCT
    flat = {
        "single": faiss.IndexFlatIP(dimension),
        "half": faiss.IndexScalarQuantizer(dimension, kind.QT_fp16, metric),
        "8 bits": faiss.IndexScalarQuantizer(dimension, kind.QT_8bit, metric),
    }
    return {name: faiss.IndexIDMap2(index) for name, index in flat.items()}


def _measure(
    index: Any,  # noqa: ANN401 (faiss has no types)
    queries: NDArray[np.float32],
    exact: list[NDArray[np.int64]],
    allowed: NDArray[np.int64],
) -> list[str]:
    times, limited, found = [], [], 0
    for query, best in zip(queries, exact, strict=True):
        begin = time.perf_counter()
        ids = index.search(query[None], _NEIGHBOURS)[1][0]
        middle = time.perf_counter()
        limits = faiss.SearchParameters(sel=faiss.IDSelectorBatch(allowed))  # type: ignore[call-arg]
        index.search(query[None], _NEIGHBOURS, params=limits)
        times.append(1e3 * (middle - begin))
        limited.append(1e3 * (time.perf_counter() - middle))
        found += len(np.intersect1d(ids, best))
    size = faiss.serialize_index(index).nbytes / 1e6
    figures = (np.median(times), np.percentile(times, 95), np.median(limited))
    recall = found / (len(queries) * _NEIGHBOURS)
    return [*(f"{figure:.1f}" for figure in figures), f"{recall:.3f}", f"{size:.0f}"]


def _unit(vectors: NDArray[Any]) -> NDArray[np.float32]:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)
