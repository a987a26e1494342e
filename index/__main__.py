"""`python -m index build | status | search ...`: makes the archive, tells about it, keeps it."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from index import (
    Archive,
    BuildReport,
    Embedder,
    Filters,
    Hit,
    PassageRecord,
    PlanRecord,
    Settings,
    TerminalProgress,
    build,
    load_settings,
)
from index.backup import back_up
from index.build_state import recorded
from index.corpus import corpus_folder
from index.report import archive_reports
from index.restore_backup import Places, restore
from index.settings import FILE as SETTINGS
from ingest.cli import Parser, printable, run, to_json
from ingest.errors import UsageError
from ingest.report import print_reports

LONGEST_QUERY = 2_000  # characters
_SHOWN = 300  # characters of a passage


def main(arguments: Sequence[str]) -> int:
    """Runs one of the commands. Raises PlanArchiveError; 0 means success."""
    options = _parser().parse_args(arguments)
    settings = load_settings(
        {name: getattr(options, name, None) for name in ("corpus", "data", "model")}
    )
    return int(options.command(options, settings))


def _parser() -> Parser:
    parser = Parser(prog="python -m index", description="The archive of plans.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    common = Parser(add_help=False)
    common.add_argument("--data", type=Path, metavar="DIR", help="data folder (default: data)")
    common.add_argument("--model", help="'embedded' or a sentence-transformers folder")
    _add_build(commands.add_parser("build", parents=[common], help="read new and changed plans"))
    _add_status(commands.add_parser("status", parents=[common], help="tell what is in the archive"))
    _add_report(commands.add_parser("report", parents=[common], help="how everything was read"))
    _add_search(commands.add_parser("search", parents=[common], help="find passages"))
    _add_backup(commands.add_parser("backup", parents=[common], help="write all into one file"))
    _add_restore(commands.add_parser("restore", parents=[common], help="put a backup back"))
    return parser


def _add_build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--corpus",
        type=Path,
        metavar="DIR",
        help="folder of plans (default: the one built from last, else corpus)",
    )
    parser.add_argument(
        "--full", action="store_true", help="read every file, even those that did not change"
    )
    parser.set_defaults(command=_build)


def _add_status(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(command=_status)


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON: a list, one item a plan")
    parser.add_argument("--pages", action="store_true", help="also list the pages and the notes")
    parser.set_defaults(command=_report)


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY", help="what to look for, in any language")
    parser.add_argument(
        "--mode", choices=("fused", "dense", "lexical"), default="fused",
        help="rank by words and meaning (the default), by meaning, or by words",
    )  # fmt: skip
    for name, text in (
        ("place", "province or district of the plan"),
        ("issuer", "who issued the plan"),
        ("kind", "kind of document"),
    ):
        parser.add_argument(f"--{name}", action="append", default=[], help=f"{text}; repeatable")
    parser.add_argument(
        "--year", action="append", default=[], type=int, help="year the plan is for; repeatable"
    )
    parser.add_argument("--limit", type=int, default=10, help="passages shown (default: 10)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(command=_search)


def _add_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.zip", help="the backup to write")
    parser.add_argument("--replace", action="store_true", help="overwrite that file")
    parser.set_defaults(command=_backup)


def _add_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.zip", help="the backup to read")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="where to put the plans")
    parser.add_argument(
        "--replace", action="store_true", help="move aside what is there; else it is refused"
    )
    parser.set_defaults(command=_restore)


def _build(options: argparse.Namespace, settings: Settings) -> int:
    corpus = corpus_folder(settings)
    with recorded(settings.data, TerminalProgress()) as progress:
        report = build(corpus, settings, progress, full=options.full)
        progress.finish(report)
    print(_account(report))
    return 0


def _account(report: BuildReport) -> str:
    if not report.published:
        lines = [f"Nothing changed: the archive {report.generation} stays in use."]
    else:
        lines = [
            f"The archive {report.generation} is in use: {report.added} plans read, "
            f"{report.changed} read again, {report.removed} removed, {report.unchanged} unchanged.",
            f"It holds {report.passages:,} passages, of which {report.embedded:,} were embedded "
            f"now. The build took {report.seconds:.1f} s.",
        ]
    if report.failures:
        lines.append(f"{len(report.failures)} files could not be read:")
    lines += [f"  {printable(f.file)}: {printable(f.reason)}" for f in report.failures]
    return "\n".join(lines)


def _status(options: argparse.Namespace, settings: Settings) -> int:
    archive = Archive.open(settings.data)
    failures = archive.failures()
    if options.json:
        described = archive.manifest.model_dump(exclude={"sizes"})
        failed = [asdict(failure) for failure in failures]
        print(to_json({"generation": archive.generation, **described, "failed": failed}))
        return 0
    manifest, counts = archive.manifest, archive.manifest.counts
    print(
        f"archive    {archive.generation}, built {manifest.created} from {manifest.corpus}",
        f"plans      {counts.plans}, or {counts.groups} with versions of one plan counted once",
        f"contents   {counts.passages:,} passages, {counts.mentions:,} mentions, "
        f"{counts.rows:,} table rows",
        f"model      {manifest.model} ({manifest.fingerprint})",
        f"size       {sum(manifest.sizes.values()) / 1e6:.1f} MB",
        f"unreadable {counts.failures} files",
        *(f"  {printable(f.file)}: {printable(f.reason)}" for f in failures),
        sep="\n",
    )
    return 0


def _report(options: argparse.Namespace, settings: Settings) -> int:
    print_reports(archive_reports(Archive.open(settings.data)), options.json, options.pages)
    return 0


def _search(options: argparse.Namespace, settings: Settings) -> int:
    query = _checked(options.query)
    if not 1 <= options.limit <= 1000:
        raise UsageError("--limit is a number from 1 to 1000")
    archive = Archive.open(settings.data)
    filters = Filters(
        years=tuple(options.year),
        places=tuple(options.place),
        issuers=tuple(options.issuer),
        kinds=tuple(options.kind),
    )
    by_words = options.mode == "lexical"
    embedder = None if by_words else Embedder.load(settings.model, settings.data)
    hits = archive.search(
        query, embedder=embedder, filters=filters, limit=options.limit, mode=options.mode
    )
    passages = archive.passages([hit.passage_id for hit in hits])
    found = [(h, p, archive.plan(p.plan_id)) for h, p in zip(hits, passages, strict=True)]
    if options.json:
        print(to_json([_as_dict(*item) for item in found]))
    else:
        print("\n".join(_as_text(*item) for item in found) or "Nothing found.")
    return 0


def _backup(options: argparse.Namespace, settings: Settings) -> int:
    corpus = corpus_folder(settings)
    made = back_up(
        options.file, corpus, settings.data, Path(SETTINGS), TerminalProgress(),
        replace=options.replace,
    )  # fmt: skip
    print(f"{made.path} holds {made.files} files of {corpus} and has {made.size / 1e6:.1f} MB.")
    return 0


def _restore(options: argparse.Namespace, settings: Settings) -> int:
    places = Places(corpus_folder(settings), settings.data, Path(SETTINGS))
    done = restore(options.file, places, TerminalProgress(), replace=options.replace)
    parts = [f"{done.files} plans in {places.corpus}"]
    parts += ["briefings, searches and verdicts"] if done.desk else []
    parts += [SETTINGS] if done.settings else []
    print(f"Put back from the backup of {done.created}: {', '.join(parts)}.")
    if done.aside:
        print(f"What was there before is in {done.aside}.")
    print(f'Now run: python -m index build --corpus "{places.corpus}"')
    return 0


def _checked(query: str) -> str:
    """The query in one line; UsageError where it is empty or too long."""
    line = printable(query)
    if not line:
        raise UsageError("the query is empty: write what to look for")
    if len(line) > LONGEST_QUERY:
        raise UsageError(
            f"the query has {len(line):,} characters: shorten it to {LONGEST_QUERY:,} or fewer"
        )
    return line


def _as_dict(hit: Hit, passage: PassageRecord, plan: PlanRecord) -> dict[str, object]:
    scores = {"score": hit.score, "dense": hit.dense, "lexical": hit.lexical}
    return {"file": plan.file, "plan_title": plan.title, **asdict(passage), **scores}


def _as_text(hit: Hit, passage: PassageRecord, plan: PlanRecord) -> str:
    text = printable(passage.text)
    text = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    where = " > ".join((plan.file, *passage.path))
    return f"{hit.score:.3f}  {printable(where)}\n       {text}"


if __name__ == "__main__":
    run(main)
