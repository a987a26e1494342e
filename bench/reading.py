"""`python -m bench reading DIR`: how each file of a folder is read, in what time and memory.

Nothing kept from earlier runs is used. Garbled text is repaired with the clean texts of the same
folder, as a build does. Seconds are those of reading one document, OCR and repair included.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from bench.memory import peak_megabytes
from bench.output import write_json
from ingest import FileReader, Limits, PartReading, Plan, assemble, list_folder, part_name
from ingest.cli import to_json
from ingest.errors import SourceError
from ingest.reconstruct import reconstruct
from ingest.repair import Repairer
from ingest.report import FileReport, print_reports, report_of


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("reading", help="how each file of a folder is read")
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of plans")
    parser.add_argument("--pages", action="store_true", help="also list the pages and the notes")
    parser.add_argument("--no-ocr", action="store_true", help="leave pictures of pages unread")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures there as JSON")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Reads every file and prints a table. Raises SourceError where there is no such folder."""
    reports = sorted(_reports(options.folder, not options.no_ocr), key=lambda r: r.file)
    print_reports(reports, as_json=False, with_pages=options.pages)
    print(*_summary(reports), sep="\n")
    if options.json:
        write_json(options.json, to_json([asdict(report) for report in reports]) + "\n")
    return 0


def _reports(folder: Path, ocr: bool) -> Iterator[FileReport]:
    clean: list[str] = []
    garbled: list[tuple[PartReading, str, float]] = []
    with FileReader(Limits(ocr=ocr)) as reader:
        for path in list_folder(folder).files:
            file = path.relative_to(folder).as_posix()
            for part, seconds in _parts(reader, path):
                name = part_name(file, part.name)
                if part.reading is None:
                    yield FileReport(name, failed=part.reason, seconds=seconds)
                    continue
                begin = time.perf_counter()
                plan = assemble(part.reading, name, part.sha256)
                seconds += time.perf_counter() - begin
                if plan.quality.garbled:
                    garbled.append((part, name, seconds))
                else:
                    clean.append(plan.text)
                    yield report_of(plan, seconds)
    repairer = Repairer.train(clean) if garbled else None
    for part, name, seconds in garbled:
        assert repairer is not None
        begin = time.perf_counter()
        plan = _repaired(part, name, repairer)
        yield report_of(plan, seconds + time.perf_counter() - begin)
    for name, reason in list_folder(folder).problems:
        yield FileReport(name, failed=reason)


def _parts(reader: FileReader, path: Path) -> Iterator[tuple[PartReading, float]]:
    """The documents of a file, each with the seconds that it took."""
    begin = time.perf_counter()
    try:
        for part in reader.read(path):
            yield part, time.perf_counter() - begin
            begin = time.perf_counter()
    except SourceError as error:
        yield PartReading("", "", None, str(error)), time.perf_counter() - begin


def _repaired(part: PartReading, name: str, repairer: Repairer) -> Plan:
    assert part.reading is not None
    return assemble(part.reading, name, part.sha256, reconstruct(part.reading, repairer))


def _summary(reports: Sequence[FileReport]) -> list[str]:
    read = [report for report in reports if not report.failed]
    pages = sum(len(report.pages) for report in read)
    words = sum(report.words for report in read)
    seconds = sum(report.seconds or 0 for report in reports)
    lines = [
        f"{len(read)} documents read, {len(reports) - len(read)} not; {pages} pages, "
        f"{words:,} words in {seconds:.0f} s"
    ]
    if (peak := peak_megabytes(children=True)) is not None:
        lines.append(
            f"largest memory of the reading process or a program it started: {peak:.0f} MB"
        )
    return lines
