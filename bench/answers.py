"""`python -m bench answers`: asks every golden question and says how good the answers are."""

import re
import statistics
import unicodedata
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path, PurePosixPath
from typing import Any, get_args

from answer import Answer, Citation, ask
from answer.thresholds import CALIBRATED, Thresholds
from bench.curve import curve, table
from bench.golden import QUESTIONS, GoldenQuestion, Half, read_questions
from bench.scoring import METRICS, Given, Scored, Span, flat, means, score
from bench.sources import Sources
from index import Archive, Embedder, TerminalProgress, build, load_settings
from index.build import KEPT
from ingest.cli import Parser, printable, to_json


def add_command(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("answers", help="quality of answers to golden questions")
    add_arguments(parser)
    parser.set_defaults(command=run)


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the options alone."""
    parser.add_argument(
        "--questions", type=Path, default=QUESTIONS, metavar="FILE", help="golden questions (JSONL)"
    )
    parser.add_argument(
        "--plans", type=Path, metavar="DIR", help="the plans they are about (default: the corpus)"
    )
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="where their archive is built (default: bench/answers in the data folder)",
    )
    parser.add_argument("--half", choices=get_args(Half), help="only this half of the questions")
    parser.add_argument("--json", type=Path, metavar="OUT", help="also write scores and answers")
    parser.add_argument(
        "--curve", action="store_true", help="ask with laxer and stricter thresholds as well"
    )
    parser.add_argument(
        "--show", type=int, metavar="N", help="print N answers of mixed kinds with their citations"
    )
    parser.add_argument(
        "--details", action="store_true", help="print every question that falls short"
    )


def run(options: Namespace) -> int:
    """Builds the archive, asks, scores and prints. Raises the errors of index and UsageError."""
    questions = read_questions(options.questions, options.half)
    settings = load_settings()
    embedder = Embedder.load(settings.model, settings.data)
    plans = options.plans or settings.corpus
    data = options.data or settings.data / "bench" / "answers"
    own = load_settings({"corpus": plans, "data": data})
    build(plans, own, TerminalProgress(), embedder=embedder)
    sources = Sources(plans, data / KEPT)
    with closing(Archive.open(data)) as archive:

        def ask_all(thresholds: Thresholds) -> list[Scored]:
            return [_asked(q, archive, embedder, sources, thresholds) for q in questions]

        scored = ask_all(CALIBRATED)
        points = curve(ask_all) if options.curve else []
    print("\n".join(report(scored)))
    if points:
        print("", *table(points), sep="\n")
    if options.show:
        print(*(shown(one) for one in mixed(scored, options.show)), sep="\n")
    if options.details:
        print("\n".join(detail(one) for one in scored if one.short))
    if options.json:
        figures = {**as_data(scored), "curve": [asdict(point) for point in points]}
        options.json.write_text(to_json(figures) + "\n", encoding="utf-8")
    return 0


def main(argv: Sequence[str]) -> int:
    """The command by itself."""
    parser = Parser(prog="python -m bench answers", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(argv))


def report(scored: Sequence[Scored]) -> list[str]:
    """The lines of the table of means by kind of question, and what it does not show."""
    kinds: defaultdict[str, list[Scored]] = defaultdict(list)
    for one in scored:
        kinds[one.question.kind].append(one)
    lines = [f"{'kind':14}{'n':>4}" + "".join(f"{name:>13}" for name in METRICS)]
    lines += [_table_line(kind, kinds[kind]) for kind in sorted(kinds)]
    return [*lines, _table_line("ALL", scored), _by_file(scored), *_totals(scored)]


def detail(one: Scored) -> str:
    """A question that falls short, its scores, what was answered and where the answer points."""
    trap = f" [{one.question.trap}]" if one.question.trap else ""
    scores = " ".join(f"{name}={value:.2g}" for name, value in one.scores.items())
    cited = ", ".join(span.file + ("" if span.valid else " (INVALID)") for span in one.given.spans)
    return (
        f"\n{one.question.id}{trap} {one.question.question}\n  {scores}\n"
        f"  {'refused' if one.given.abstained else 'answered'}: {printable(one.given.text)[:400]}\n"
        f"  cited: {cited or 'nothing'}"
    )


def mixed(scored: Sequence[Scored], number: int) -> list[Scored]:
    """That many questions, one of each kind in turn, evenly spread over the file."""
    kinds: defaultdict[str, list[Scored]] = defaultdict(list)
    for one in scored:
        kinds[one.question.kind].append(one)
    rounds = -(-number // len(kinds))
    picked = [
        group[(2 * turn + 1) * len(group) // (2 * rounds)]
        for turn in range(rounds)
        for _, group in sorted(kinds.items())
        if turn < len(group)
    ]
    return picked[:number]


def shown(one: Scored) -> str:
    """A question and its whole answer, as a user reads it."""
    cited = [f"[{n}] {span.file}: {flat(span.text)}" for n, span in enumerate(one.given.spans, 1)]
    head = f"{one.question.kind} {one.question.id}: {one.question.question}"
    return "\n" + "\n".join(printable(line) for line in [head, *one.given.text.split("\n"), *cited])


def as_data(scored: Sequence[Scored]) -> dict[str, Any]:
    """The scores as JSON data: the means, and one item a question."""
    items = [
        {
            "id": one.question.id,
            "kind": one.question.kind,
            "trap": one.question.trap,
            "scores": one.scores,
            "wrong": one.wrong,
            "false_refusal": one.false_refusal,
            "answer": one.given.text,
            "cited": [span.file for span in one.given.spans],
            "seconds": round(one.given.seconds, 4),
        }
        for one in scored
    ]
    return {"questions": len(scored), "means": means(scored), "items": items}


def _asked(
    question: GoldenQuestion,
    archive: Archive,
    embedder: Embedder,
    sources: Sources,
    thresholds: Thresholds,
) -> Scored:
    answer: Answer = ask(question.question, archive, embedder, thresholds=thresholds)
    spans = tuple(_span(citation, archive, sources) for citation in answer.citations)
    return score(question, Given(answer.text, answer.abstained, spans, answer.seconds))


def _span(citation: Citation, archive: Archive, sources: Sources) -> Span:
    """What stands at the cited place, read from the file itself."""
    container = archive.plan(citation.plan_id).container
    start, end = citation.source_start, citation.source_end
    found = sources.words(citation.file, container, start, end) or ""
    quoted = citation.original or citation.quote  # of reconstructed words, those in the file
    return Span(citation.file, found, end - start, bool(found) and _words(found) == _words(quoted))


def _words(text: str) -> list[str]:
    """The words of a text; Markdown marks and white space do not matter."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).replace("_", " "))


def _table_line(kind: str, scored: Sequence[Scored]) -> str:
    found = means(scored)
    cells = (f"{found[name]:13.3f}" if name in found else f"{'-':>13}" for name in METRICS)
    return f"{kind:14}{len(scored):4}" + "".join(cells)


def _by_file(scored: Sequence[Scored]) -> str:
    """hit@1 by the kind of the file that holds the evidence, with the number of questions."""
    hits: defaultdict[str, list[float]] = defaultdict(list)
    for one in scored:
        if "hit@1" in one.scores:
            file = PurePosixPath(one.question.evidence[0][0].file)
            hits[file.suffix].append(one.scores["hit@1"])
    parts = (
        f"{kind} {statistics.fmean(hits[kind]):.3f} ({len(hits[kind])})" for kind in sorted(hits)
    )
    return "hit@1 by file: " + ", ".join(parts)


def _totals(scored: Sequence[Scored]) -> list[str]:
    spans = [span for one in scored for span in one.given.spans]
    seconds = sorted(one.given.seconds for one in scored)
    wrong = sum(one.wrong for one in scored)
    refused = sum(one.false_refusal for one in scored)
    lengths = [span.length for span in spans] or [0]
    return [
        f"wrong answers: {wrong} of {len(scored)}; false refusals: {refused}",
        f"citations: {len(spans)}, {sum(not span.valid for span in spans)} invalid; "
        f"median {statistics.median(lengths):.0f} characters, longest {max(lengths)}",
        f"seconds a question: median {statistics.median(seconds):.3f}, "
        f"p95 {seconds[min(len(seconds) - 1, int(0.95 * len(seconds)))]:.3f}",
    ]
