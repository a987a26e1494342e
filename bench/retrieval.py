"""`python -m bench retrieval DIR`: search quality and speed, through the product's own search."""

import argparse
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from bench import metrics
from bench.dataset import Dataset, Query, read_dataset
from bench.output import write_json
from bench.query_cache import Encoded, QueryCache
from bench.typos import misspelt
from index import restore
from index.embedding import embed_missing
from index.lexical import LexicalIndex
from index.model import EMBEDDED, Embedder, find_model
from index.rerank import Sentences
from index.respell import Respeller
from index.restore import Restorer
from index.search import Mode, SearchQuery, prepare, search
from index.sentences import worth_embedding
from index.settings import load_settings
from index.vector_cache import VectorCache
from index.vectors import VectorIndex
from ingest.cli import to_json
from ingest.errors import UsageError
from ingest.sentences import split_sentences
from ingest.text import one_line

_BATCH = 64
_DOCUMENTS = 100  # ranked for each question, as recall@100 needs
_WAYS: dict[str, tuple[Mode, bool]] = {  # how they are searched, and whether hits are re-ranked
    "lexical": ("lexical", False),
    "dense": ("dense", False),
    "fused": ("fused", False),
    "re-ranked": ("fused", True),  # the product's search
}


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("retrieval", help="search quality and speed on a data set")
    add_options(parser)
    parser.add_argument(
        "--typos",
        type=int,
        metavar="SEED",
        help="put a random typing error into every question, see bench/typos.py",
    )
    parser.set_defaults(command=run)


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of a measurement on a data set: which one, and where its vectors are kept."""
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="holds corpus.jsonl, queries.jsonl, qrels.tsv"
    )
    parser.add_argument("--queries", type=Path, metavar="FILE", help="other questions, same qrels")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures there as JSON")
    parser.add_argument(
        "--data",
        type=Path,
        default=Path("data/bench"),
        metavar="DIR",
        help="where vectors are kept, for all measurements on data sets",
    )
    parser.add_argument(
        "--whole", action="store_true", help="cut no document, as published figures do not"
    )
    parser.add_argument("--model", help="'embedded' or a sentence-transformers folder")


def run(options: argparse.Namespace) -> int:
    """Measures the ways of searching and prints them side by side."""
    dataset = read_dataset(options.folder, options.queries, whole=options.whole)
    if options.typos is not None:
        dataset = _with_typos(dataset, options.typos)
    settings = load_settings({"model": options.model})
    with tempfile.TemporaryDirectory() as scratch:
        bench = IndexedDataset(
            dataset, options.data, LazyModel(settings.model, settings.data), Path(scratch)
        )
        modes = {name: bench.measure(*way) for name, way in _WAYS.items()}
        account = bench.describe()
        bench.close()
    print(f"{options.folder.resolve().name}: {account['passages']} passages")
    print(_table(modes), *_remarks(account), sep="\n")
    if options.json:
        write_json(
            options.json,
            to_json({"dataset": options.folder.resolve().name, **account, "modes": modes}) + "\n",
        )
    return 0


def _with_typos(dataset: Dataset, seed: int) -> Dataset:
    queries = tuple(
        replace(query, text=misspelt(query.text, f"{seed} {query.id}")) for query in dataset.queries
    )
    return replace(dataset, queries=queries)


class LazyModel:
    """A model that is loaded only if something has to be encoded."""

    def __init__(self, model: str, data: Path) -> None:
        self._source = (model or EMBEDDED, data)
        self.fingerprint = find_model(*self._source).fingerprint

    @cached_property
    def embedder(self) -> Embedder:
        """The model, loaded and warm."""
        embedder = Embedder.load(*self._source)
        embedder.encode_query("làm nóng")  # the first call is slower than all others
        return embedder


@dataclass(frozen=True, slots=True)
class _Measured:
    """One question, searched."""

    ranking: list[str]  # document ids, best first
    ms: float


class IndexedDataset:
    """A data set, indexed as the product indexes plans."""

    def __init__(self, dataset: Dataset, data: Path, model: LazyModel, scratch: Path) -> None:
        self._dataset = dataset
        self._model = model
        self._texts: list[str] = []
        self._owners: list[int] = []  # the document of each passage
        self._sentences: list[list[str]] = []  # those of each passage that are embedded alone
        for number, document in enumerate(dataset.documents):
            for text in document.passages():
                self._texts.append(text)
                self._owners.append(number)
                self._sentences.append(_sentences(text, document.title))
        self._cache = QueryCache(_folder(data), model.fingerprint)
        self._new_passages, self._vectors = self._embed(data)
        self._read = self._embed_sentences(data)
        self._lexical = self._index_words(scratch)
        self._restorer = self._count_syllables()
        self._respeller = Respeller(self._restorer)
        self._encoded, self._new_queries = self._encode(dataset.queries)

    def measure(self, mode: Mode, reranked: bool = True) -> dict[str, float]:
        """Mean quality and typical time of one way of searching.

        The product re-ranks the hits of fused search; without, its first ranking is measured.
        """
        queries = self._dataset.queries
        found = [self._search(query, mode, reranked) for query in queries]
        pairs = [(f.ranking, q.relevant) for f, q in zip(found, queries, strict=True)]
        times = [f.ms for f in found]
        figures = {
            "hit@1": np.mean([metrics.hit(*pair) for pair in pairs]),
            "mrr@10": np.mean([metrics.reciprocal_rank(*pair) for pair in pairs]),
            "ndcg@10": np.mean([metrics.ndcg(*pair) for pair in pairs]),
            "recall@100": np.mean([metrics.recall(*pair) for pair in pairs]),
            "ms_median": np.median(times),
            "ms_p95": np.percentile(times, 95),
        }
        return {name: round(float(value), 4) for name, value in figures.items()}

    def describe(self) -> dict[str, Any]:
        """What was measured on, and what had to be embedded for it."""
        speed = self._cache.passages_per_second(self._texts)
        return {
            "documents": len(self._dataset.documents),
            "passages": len(self._texts),
            "sentences": sum(map(len, self._sentences)),
            "queries": len(self._dataset.queries),
            "notes": list(self._dataset.notes),
            "model": self._model.fingerprint,
            "embedded_now": {
                "passages": self._new_passages,
                "sentences": self._new_sentences,
                "queries": self._new_queries,
            },
            "passages_per_second": round(speed, 1) if speed else None,
        }

    def close(self) -> None:
        """Closes the files."""
        self._cache.close()
        self._counts.close()

    def _search(self, query: Query, mode: Mode, reranked: bool) -> _Measured:
        # A document ranks as its best passage, so split documents need more passages.
        limit = round(_DOCUMENTS * len(self._texts) / len(self._dataset.documents))
        begin = time.perf_counter()
        prepared = self._prepare(query)
        hits = search(
            prepared,
            lexical=self._lexical,
            vectors=self._vectors,
            encode=lambda text: self._encoded[text].vector,
            sentences=(lambda ids: {id_: self._read[id_] for id_ in ids}) if reranked else None,
            mode=mode,
            limit=limit,
        )
        ms = 1e3 * (time.perf_counter() - begin)
        if mode != "lexical":
            ms += self._encoded[prepared.text].ms
        documents = dict.fromkeys(self._owners[hit.passage_id] for hit in hits)
        return _Measured([self._dataset.documents[number].id for number in documents], ms)

    def _prepare(self, query: Query) -> SearchQuery:
        return prepare(query.text, self._restorer, self._respeller)

    def _embed(self, data: Path) -> tuple[int, VectorIndex]:
        cache = VectorCache(data, self._model.fingerprint)
        new = len(cache.missing(self._texts))
        if new:
            embedder = self._model.embedder  # loaded before the clock starts
            begin = time.perf_counter()
            embed_missing(self._texts, embedder, cache, _BATCH, lambda _: None)
            self._cache.add_time(self._texts, new, time.perf_counter() - begin)
        vectors = cache.get(self._texts)
        cache.close()
        index = VectorIndex.create(vectors.shape[1])
        index.add(np.arange(len(vectors), dtype=np.int64), vectors)
        return new, index

    def _embed_sentences(self, data: Path) -> list[Sentences]:
        cache = VectorCache(data, self._model.fingerprint)
        texts = [text for own in self._sentences for text in own]
        self._new_sentences = len(cache.missing(texts))
        if self._new_sentences:
            embed_missing(texts, self._model.embedder, cache, _BATCH, lambda _: None)
        read = [
            Sentences(own, cache.get(own)) if own else Sentences([text], None)
            for own, text in zip(self._sentences, self._texts, strict=True)
        ]
        cache.close()
        return read

    def _index_words(self, scratch: Path) -> LexicalIndex:
        index = LexicalIndex.create(scratch / "lexical")
        with index.writer() as writer:
            for id_, (text, owner) in enumerate(zip(self._texts, self._owners, strict=True)):
                writer.add(id_, owner, text)
        return index

    def _count_syllables(self) -> Restorer:
        self._counts = sqlite3.connect("")  # a temporary file
        self._counts.executescript(restore.SCHEMA)
        for document in self._dataset.documents:
            restore.add_counts(self._counts, f"{document.title}\n{document.text}")
        return Restorer(self._counts)

    def _encode(self, queries: Sequence[Query]) -> tuple[dict[str, Encoded], int]:
        encoded: dict[str, Encoded] = {}
        new = 0
        for text in dict.fromkeys(self._prepare(query).text for query in queries):
            stored = self._cache.get(text)
            if stored is None:
                embedder = self._model.embedder
                begin = time.perf_counter()
                vector = embedder.encode_query(text)
                stored = Encoded(vector, 1e3 * (time.perf_counter() - begin))
                self._cache.put(text, stored)
                new += 1
            encoded[text] = stored
        return encoded, new


def _sentences(text: str, title: str) -> list[str]:
    """The sentences of a passage that the product embeds alone."""
    spans = split_sentences(text, 0, len(text))
    sentences = [one_line(text[start:end]) for start, end in spans]
    return [sentences[number] for number in worth_embedding(sentences, [title])]


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--data {path} can't be made: {error.strerror}") from error
    return path


def _table(modes: dict[str, dict[str, float]]) -> str:
    lines = ["search     hit@1  MRR@10  nDCG@10  recall@100  ms a query: median     p95"]
    for mode, row in modes.items():
        lines.append(
            f"{mode:<9}  {row['hit@1']:.3f}   {row['mrr@10']:.3f}    {row['ndcg@10']:.3f}"
            f"       {row['recall@100']:.3f}           {row['ms_median']:8.1f}{row['ms_p95']:8.1f}"
        )
    return "\n".join(lines)


def _remarks(account: dict[str, Any]) -> list[str]:
    now, speed = account["embedded_now"], account["passages_per_second"]
    return [
        f"{account['queries']} questions on {account['documents']} documents",
        f"embedded now: {now['passages']} passages, {now['sentences']} sentences, "
        f"{now['queries']} queries",
        f"passages a second when they were embedded: {speed or 'not measured'}",
        *(f"note: {note}" for note in account["notes"]),
    ]
