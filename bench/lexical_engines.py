"""`python -m bench lexical CORPUS`: full-text engines compared at the size of a large archive."""

import argparse
import gzip
import json
import multiprocessing
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, cast

import numpy as np

from bench import metrics
from bench.dataset import read_dataset
from bench.engine_adapters import ENGINES, Engine, Entry, take_plan
from ingest.errors import SourceError

_PLAN = 100  # passages of the document that is added and deleted
_DEPTH = 100
_LAW_QUESTIONS = 300


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("lexical", help="full-text engines compared")
    parser.add_argument(
        "corpus", type=Path, metavar="CORPUS", help="passages: JSON lines with title and text, .gz"
    )
    parser.add_argument("--passages", type=int, default=300_000, help="default: 300,000")
    parser.add_argument(
        "--quality", type=Path, metavar="DIR", help="a data set to measure ranking and questions on"
    )
    parser.add_argument(
        "--engine", action="append", choices=tuple(ENGINES), help="only this one; repeatable"
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Measures each engine in processes of its own and prints a table."""
    base = _read(options.corpus)
    print(
        f"{options.passages} passages from {len(base)} texts; beyond those, each is the first half "
        "of one text and the second half of another"
    )
    questions = _questions(base, options.quality)
    for name in options.engine or ENGINES:
        if name == "bm25s" and find_spec(name) is None:
            print("bm25s     not installed: pip install bm25s to compare it")
            continue
        with tempfile.TemporaryDirectory() as folder:
            row = _apart(partial(_build, name, folder, options.corpus, options.passages))
            row |= _apart(partial(_search, name, folder, questions))
            if name != "bm25s":
                row |= _apart(partial(_change, name, folder, options.corpus))
        if options.quality:
            row |= _apart(partial(_quality, name, options.quality))
        print(f"{name:<8}", *(f"{key} {value}" for key, value in row.items()), sep="  ", flush=True)
    return 0


def _read(path: Path) -> list[str]:
    try:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        return [f"{record.get('title', '')}. {record['text']}" for record in records]
    except (OSError, ValueError, KeyError) as error:
        raise SourceError(f"{path} can't be read as JSON lines with title and text") from error


def _passages(texts: Sequence[str], count: int) -> Iterator[Entry]:
    for i in range(count):
        text = texts[i % len(texts)]
        if turn := i // len(texts):
            other = texts[(i * 7919 + turn) % len(texts)]
            text = text[: len(text) // 2] + " " + other[len(other) // 2 :]
        yield Entry(i, i // _PLAN, text)


def _questions(texts: Sequence[str], quality: Path | None) -> list[str]:
    """Titles of laws in 8 to 20 syllables, and the questions of the data set."""
    titles = sorted({" ".join(text.split(". ")[0].split()[:20]) for text in texts})
    laws = [title for title in titles if len(title.split()) >= 8]
    step = max(1, len(laws) // _LAW_QUESTIONS)
    asked = [query.text for query in read_dataset(quality).queries] if quality else []
    return laws[::step] + asked[:_LAW_QUESTIONS]


def _apart(measure: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Runs a measurement in a fresh process, so that memory is the engine's own."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(measure).result()


def _build(name: str, folder: str, corpus: Path, count: int) -> dict[str, Any]:
    texts = _read(corpus)
    before = _peak_megabytes()
    begin = time.perf_counter()
    ENGINES[name](Path(folder)).build(_passages(texts, count))
    seconds = time.perf_counter() - begin
    disk = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    return {
        "build s": round(seconds),
        "build MB": round(_peak_megabytes() - before),
        "disk MB": round(disk / 1e6),
    }


def _search(name: str, folder: str, questions: list[str]) -> dict[str, Any]:
    before = _peak_megabytes()
    engine = ENGINES[name](Path(folder))
    engine.open()
    for question in questions[:20]:
        engine.search(question, _DEPTH)
    times = [_milliseconds(partial(engine.search, q, _DEPTH)) for q in questions]
    return {
        "p50 ms": round(float(np.median(times)), 1),
        "p95 ms": round(float(np.percentile(times, 95)), 1),
        "search MB": round(_peak_megabytes() - before),
    }


def _change(name: str, folder: str, corpus: Path) -> dict[str, Any]:
    plan = take_plan(islice(_passages(_read(corpus), 10 * _PLAN), 5 * _PLAN, None), _PLAN)
    engine = cast(Engine, ENGINES[name](Path(folder)))
    engine.open()
    added = _milliseconds(partial(engine.add, plan))
    return {
        "add ms": round(added),
        "delete ms": round(_milliseconds(partial(engine.delete, plan))),
    }


def _quality(name: str, folder: Path) -> dict[str, Any]:
    dataset = read_dataset(folder)
    entries = [Entry(i, i, f"{d.title}. {d.text}") for i, d in enumerate(dataset.documents)]
    with tempfile.TemporaryDirectory() as scratch:
        engine = ENGINES[name](Path(scratch))
        engine.build(entries)
        engine.open()
        rankings = [
            [dataset.documents[i].id for i in engine.search(query.text, 10)]
            for query in dataset.queries
        ]
    pairs = [(r, q.relevant) for r, q in zip(rankings, dataset.queries, strict=True)]
    return {
        "hit@1": round(float(np.mean([metrics.hit(*pair) for pair in pairs])), 3),
        "MRR@10": round(float(np.mean([metrics.reciprocal_rank(*pair) for pair in pairs])), 3),
    }


def _milliseconds(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return 1e3 * (time.perf_counter() - begin)


def _peak_megabytes() -> float:
    """The process's largest memory so far. Not from getrusage, which starts at the parent's."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0.0  # told on Linux only
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1e3
