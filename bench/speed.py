"""`python -m bench speed`: what a build and a question cost in time and memory."""

import argparse
import multiprocessing
import os
import platform
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from answer import ask
from answer.__main__ import read_questions
from bench.golden import QUESTIONS
from bench.memory import peak_megabytes
from bench.output import write_json
from bench.synthetic import write_plans
from index import Archive, Embedder, Settings, Silent, build, load_settings
from index.model import find_model
from ingest.cli import to_json
from ingest.errors import UsageError

_WARM_UP = 5  # questions asked before the clock starts
_SLOWEST = 5  # questions that are named

_ROWS = (  # figure, its name, its unit, how it is measured
    ("build_wall_s", "build", "s", "one call of index.build: no archive, no stored vectors"),
    ("build_cpu_s", "  processor time", "s", "of all threads of the building process"),
    ("passages_per_s", "  passages a second", "", "passages / seconds, loading the model included"),
    ("build_peak_mb", "  memory, peak", "MB", "largest resident set of the building process"),
    ("load_s", "opening", "s", "a new process opens the archive and the model"),
    ("question_median_s", "question, median", "s", "answer.ask, one by one, after some to warm up"),
    ("question_p95_s", "question, p95", "s", "95 of 100 questions take no longer"),
    ("serve_peak_mb", "  memory, peak", "MB", "largest resident set of the answering process"),
)


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("speed", help="time and memory of a build and of questions")
    parser.add_argument(
        "--corpus", type=Path, metavar="DIR", help="folder of plans (default: corpus)"
    )
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="data folder with the unpacked model, no more used"
    )
    parser.add_argument(
        "--questions", type=Path, default=QUESTIONS, metavar="FILE", help="JSON Lines: id, question"
    )
    parser.add_argument(
        "--plans",
        type=int,
        metavar="N",
        help="measure on N plans, made of the corpus's texts with other places, years and numbers",
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures there as JSON")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Builds and asks in processes of their own, and prints a table.

    Raises UsageError where there are no questions or no plans, and the errors of the build.
    """
    questions = {item.id: item.question for item in read_questions(options.questions)}
    if not questions:
        raise UsageError(f"{options.questions} holds no questions")
    if options.plans is not None and options.plans < 1:
        raise UsageError(f"--plans {options.plans}: give a number of plans from 1 on")
    settings = load_settings({"corpus": options.corpus, "data": options.data})
    _apart(partial(_unpack, settings))
    load = _load()
    with tempfile.TemporaryDirectory(prefix="plan-archive-") as scratch:
        fresh = settings.model_copy(
            update={
                "corpus": _corpus(settings.corpus, options.plans, Path(scratch)),
                "data": Path(scratch) / "data",
                "model": str(_model_folder(settings)),
            }
        )
        figures = _apart(partial(_build, fresh))
        figures |= _apart(partial(_serve, fresh, questions))
    figures["load"] = load
    print(*_table(figures), sep="\n")
    if options.json:
        write_json(options.json, to_json(figures) + "\n")
    return 0


def _corpus(corpus: Path, plans: int | None, scratch: Path) -> Path:
    """The corpus to measure on: the given one, or so many plans made of its texts."""
    if plans is None:
        return corpus
    folder = scratch / "corpus"
    folder.mkdir()
    write_plans(corpus, folder, plans)
    return folder


def _apart(measure: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Runs a measurement in a fresh process, so that time and memory are its own."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(measure).result()


def _unpack(settings: Settings) -> dict[str, Any]:
    """Unpacks the model, if that was not done before, so that it is no part of the build."""
    return {"fingerprint": find_model(settings.model, settings.data).fingerprint}


def _model_folder(settings: Settings) -> Path:
    return find_model(settings.model, settings.data).path.resolve()


def _build(settings: Settings) -> dict[str, Any]:
    begin, cpu = time.perf_counter(), time.process_time()
    report = build(settings.corpus, settings, Silent())
    seconds, cpu = time.perf_counter() - begin, time.process_time() - cpu
    with closing(Archive.open(settings.data)) as archive:
        plans = archive.manifest.counts.plans
    return {
        "plans": plans,
        "unreadable": len(report.failures),
        "passages": report.passages,
        "embedded": report.embedded,
        "build_wall_s": seconds,
        "build_cpu_s": cpu,
        "passages_per_s": report.passages / seconds,
        "build_peak_mb": peak_megabytes(),
    }


def _serve(settings: Settings, questions: Mapping[str, str]) -> dict[str, Any]:
    begin = time.perf_counter()
    with closing(Archive.open(settings.data)) as archive:
        embedder = Embedder.load(settings.model, settings.data)
        loaded = time.perf_counter() - begin
        for question in list(questions.values())[:_WARM_UP]:
            ask(question, archive, embedder)
        seconds = {id_: _seconds(asked, archive, embedder) for id_, asked in questions.items()}
    times = list(seconds.values())
    slowest = sorted(seconds, key=lambda id_: -seconds[id_])[:_SLOWEST]
    return {
        "questions": len(questions),
        "load_s": loaded,
        "question_median_s": float(np.median(times)),
        "question_p95_s": float(np.percentile(times, 95)),
        "slowest": {id_: seconds[id_] for id_ in slowest},
        "serve_peak_mb": peak_megabytes(),
    }


def _seconds(question: str, archive: Archive, embedder: Embedder) -> float:
    begin = time.perf_counter()
    ask(question, archive, embedder)
    return time.perf_counter() - begin


def _load() -> str:
    """How busy the machine was before: beside other work, seconds say little."""
    if not hasattr(os, "getloadavg"):
        return "load unknown"
    return f"load {os.getloadavg()[0]:.1f} before"


def _table(figures: dict[str, Any]) -> list[str]:
    lines = [
        f"{figures['plans']} plans, {figures['passages']} passages ({figures['embedded']} "
        f"different texts), {figures['questions']} questions",
        f"{os.cpu_count()} processors ({platform.machine()}), {platform.system()}, "
        f"Python {platform.python_version()}, {figures['load']}",
    ]
    for key, name, unit, method in _ROWS:
        value = figures[key]
        shown = "unknown" if value is None else f"{value:.{0 if unit == 'MB' else 3}f}"
        lines.append(f"{name:<20}{shown:>9} {unit:<3} {method}")
    slowest = (f"{id_} {seconds:.3f} s" for id_, seconds in figures["slowest"].items())
    return [*lines, f"slowest questions: {', '.join(slowest)}"]
