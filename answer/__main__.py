"""The command `python -m answer`: one question for a reader, or a file of them for a scorer."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from answer import Answer, ask
from answer.phrases import phrase
from answer.summary.endpoint import endpoint_of
from answer.summary.fluent import Summary, summarise
from answer.types import Language
from index import Archive, Embedder, Filters, load_settings
from ingest.cli import Parser, printable, run, to_json
from ingest.errors import PlanArchiveError, UsageError

ABSTAINED = 7  # exit code where a single question has no answer


class AskedQuestion(BaseModel):
    """One line of a questions file; other fields are for the scorer and ignored here."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str
    question: str


def main(arguments: Sequence[str]) -> int:
    """Answers and prints. Raises the errors of the archive, the model and the question."""
    options = _parser().parse_args(arguments)
    if (options.question is None) == (options.questions is None):
        raise UsageError("give either a question or --questions FILE (see python -m answer --help)")
    if options.questions and options.summary:
        raise UsageError("--summary is for a single question")
    asked = list(read_questions(options.questions)) if options.questions else []
    settings = load_settings({"data": options.data, "model": options.model})
    archive = Archive.open(settings.data)
    embedder = Embedder.load(settings.model, settings.data)
    if options.questions:
        for item in asked:
            print(json.dumps(answer_line(item, archive, embedder), ensure_ascii=False), flush=True)
        return 0
    filters = Filters(
        years=tuple(options.year), places=tuple(options.place), issuers=tuple(options.issuer),
        kinds=tuple(options.kind),
    )  # fmt: skip
    answer = ask(options.question, archive, embedder, filters)
    fields, shown = answer_fields(answer), _readable(answer)
    if options.summary:
        summary = summarise(answer, endpoint_of(settings))
        fields["summary"] = asdict(summary)
        shown = f"{shown}\n{_readable_summary(summary, answer.question.language)}"
    print(to_json(fields) if options.json else shown)
    return ABSTAINED if answer.abstained else 0


def read_questions(path: Path) -> Iterator[AskedQuestion]:
    """The questions of a file with one JSON object a line. Raises UsageError naming the line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"questions file '{path}' can't be read: {error}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield AskedQuestion.model_validate_json(line)
            except ValidationError as error:
                reason = error.errors()[0]["msg"]
                raise UsageError(f"{path}, line {number}: {reason}") from error


def answer_line(item: AskedQuestion, archive: Archive, embedder: Embedder) -> dict[str, object]:
    """What the scorer reads: id and answer; a question that is refused as such abstains."""
    try:
        return {"id": item.id, **answer_fields(ask(item.question, archive, embedder))}
    except PlanArchiveError as error:
        return {"id": item.id, "answer": str(error), "abstained": True, "citations": []}
    except Exception as error:  # noqa: BLE001 (one question must not lose the others' answers)
        print(f"{item.id}: {type(error).__name__}: {error}", file=sys.stderr)
        return {"id": item.id, "answer": "", "abstained": True, "citations": []}


def answer_fields(answer: Answer) -> dict[str, object]:
    """An answer as JSON data. `start` and `end` are code points of the file's text as decoded."""
    return {
        "answer": answer.text,
        "abstained": answer.abstained,
        "citations": [
            {
                "file": citation.file,
                "start": citation.source_start,
                "end": citation.source_end,
                "page": citation.page,
                "title": citation.title,
                "issuer": citation.issuer,
                "year": citation.year,
                "path": citation.path,
                "quote": citation.quote,
                "reliability": citation.reliability,
                "original": citation.original,
                "uncertain": citation.uncertain,
                "draft": citation.draft,
                "other_versions": citation.other_versions,
            }
            for citation in answer.citations
        ],
        "seconds": round(answer.seconds, 4),
    }


def _readable(answer: Answer) -> str:
    lines = answer.text.split("\n")
    for citation in answer.citations:
        lines.append(f"[{citation.number}] {citation.file}: {' › '.join(citation.path)}")
    lines += [f"! {note}" for note in answer.notes]
    return "\n".join(printable(line) for line in lines)


def _readable_summary(summary: Summary, language: Language) -> str:
    """The sentences, those that are not proved marked as such; or one line why there are none."""
    if summary.reason:
        reason = phrase(language, f"summary_{summary.reason}")
        return phrase(language, "summary_none", reason=reason)
    lines = [phrase(language, "summary")]
    for sentence in summary.sentences:
        keys = [f"struck_{sentence.why}"] if sentence.why else []
        keys += ["summary_doubtful"] if sentence.doubtful else []
        remark = f" ({'; '.join(phrase(language, key) for key in keys)})" if keys else ""
        lines.append(f"{'-' if sentence.proved else '✗'} {printable(sentence.text)}{remark}")
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="python -m answer",
        description="Answers a question from the archive, with citations, or says that it can't. "
        f"Exit code {ABSTAINED} where a single question has no answer.",
    )
    parser.add_argument("question", nargs="?", help="the question, in Vietnamese or English")
    parser.add_argument("--questions", type=Path, metavar="FILE", help="JSON Lines: id, question")
    parser.add_argument("--data", type=Path, help="the data folder (default: data)")
    parser.add_argument("--model", help="the embedding model (default: embedded)")
    parser.add_argument("--year", type=int, action="append", default=[], help="only plans for it")
    parser.add_argument("--place", action="append", default=[], help="only plans from there")
    parser.add_argument("--issuer", action="append", default=[], help="only plans issued by it")
    parser.add_argument("--kind", action="append", default=[], help="only documents of this kind")
    parser.add_argument(
        "--summary", action="store_true", help="add a summary by the model at llm_url, proved"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


if __name__ == "__main__":
    run(main)
