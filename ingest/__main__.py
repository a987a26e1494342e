"""`python -m ingest show | report | export`: what files become when they are read."""

import argparse
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest import FileReader, Limits, assemble, list_folder, part_name
from ingest.cli import Parser, run, to_json
from ingest.describe import describe, plan_as_dict
from ingest.errors import SourceError
from ingest.export import as_markdown
from ingest.plan import Plan
from ingest.report import FileReport, print_reports, report_of


def main(arguments: Sequence[str]) -> int:
    """Runs one of the commands. Raises PlanArchiveError; 0 means success."""
    options = _parser().parse_args(arguments)
    return int(options.command(options))


def _parser() -> Parser:
    parser = Parser(prog="python -m ingest", description="Shows what files become when read.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    common = Parser(add_help=False)
    common.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a file or a folder of plans"
    )
    common.add_argument(
        "--kept", type=Path, metavar="DIR", help="folder where results of OCR are kept for later"
    )
    common.add_argument("--no-ocr", action="store_true", help="leave pictures of pages unread")
    show = commands.add_parser("show", parents=[common], help="outline, mentions, rows of a file")
    show.add_argument("--json", action="store_true", help="print JSON: a list, one item a plan")
    show.set_defaults(command=_show)
    report = commands.add_parser("report", parents=[common], help="how files and pages were read")
    report.add_argument("--json", action="store_true", help="print JSON: a list, one item a plan")
    report.add_argument("--pages", action="store_true", help="also list the pages and the notes")
    report.set_defaults(command=_report)
    export = commands.add_parser("export", parents=[common], help="the reading as Markdown")
    export.add_argument("--to", type=Path, metavar="DIR", help="write files there, not to output")
    export.set_defaults(command=_export)
    return parser


def _show(options: argparse.Namespace) -> int:
    """Raises the error of the first file that can't be read."""
    plans = [plan for plan, _ in _plans(options)]
    if options.json:
        print(to_json([plan_as_dict(plan) for plan in plans]))
    else:
        print("\n\n".join(describe(plan) for plan in plans))
    return 0


def _report(options: argparse.Namespace) -> int:
    """Files that can't be read are part of the report."""
    print_reports(list(_reports(options)), options.json, options.pages)
    return 0


def _export(options: argparse.Namespace) -> int:
    for plan, _ in _plans(options):
        text = as_markdown(plan)
        if options.to is None:
            print(text)
            continue
        path = options.to / f"{plan.file}.md"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise SourceError(f"{path} can't be written: {error.strerror or error}") from error
        print(path)
    return 0


def _plans(options: argparse.Namespace) -> Iterator[tuple[Plan, float]]:
    """The plans of the files, and the seconds that each took."""
    for found in _read(options):
        if isinstance(found, FileReport):
            raise SourceError(f"{found.file}: {found.failed}")
        yield found


def _reports(options: argparse.Namespace) -> Iterator[FileReport]:
    for found in _read(options):
        yield found if isinstance(found, FileReport) else report_of(*found)


def _read(options: argparse.Namespace) -> Iterator[tuple[Plan, float] | FileReport]:
    limits = Limits(kept=options.kept, ocr=not options.no_ocr)
    with FileReader(limits) as reader:
        for given in options.files:
            for path, root in _paths(given):
                yield from read_file(reader, path, root)
            if os.path.isdir(given):
                for name, reason in list_folder(given).problems:
                    yield FileReport(name, failed=reason)


def _paths(given: Path) -> list[tuple[Path, Path]]:
    """The files that are meant, each with the folder that its name is relative to."""
    if os.path.isdir(given):
        return [(path, given) for path in list_folder(given).files]
    return [(given, given.parent)]


def read_file(
    reader: FileReader, path: Path, root: Path
) -> Iterator[tuple[Plan, float] | FileReport]:
    """The plans in a file with the seconds that each took, or a report of why there is none."""
    file = path.relative_to(root).as_posix()
    begin = time.perf_counter()
    try:
        for part in reader.read(path):
            name = part_name(file, part.name)
            if part.reading is None:
                yield FileReport(name, failed=part.reason, seconds=time.perf_counter() - begin)
            else:
                plan = assemble(part.reading, name, part.sha256)
                yield plan, time.perf_counter() - begin
            begin = time.perf_counter()
    except SourceError as error:
        yield FileReport(file, failed=str(error), seconds=time.perf_counter() - begin)
    except OSError as error:
        raise SourceError(
            f"{error}: free some space, or name another folder with --kept"
        ) from error


if __name__ == "__main__":
    run(main)
