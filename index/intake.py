"""Files become plans of a generation: read apart, reconstructed where garbled, and put in.

Garbled text is repaired with what the archive's clean plans say, so it comes last: all other files
are put in first. As the archive grows the words to repair with do too; when they are half as many
again, what was garbled is read and repaired anew.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from index.changes import file_sha256
from index.progress import Progress
from index.records import Failure
from index.writer import GenerationWriter
from ingest import FileReader, Limits, PartReading, Plan, assemble, part_name
from ingest.errors import SourceError
from ingest.reading import Reading
from ingest.reconstruct import reconstruct
from ingest.repair import Repairer
from ingest.text import one_line

_LOG = logging.getLogger(__name__)
_GROWN = 1.5  # times as many clean words as before: repairing again is worth while


@dataclass(frozen=True)
class Intake:
    """What came of reading files."""

    failures: tuple[Failure, ...]
    repaired_with: int  # clean words that garbled text was repaired with


@dataclass(frozen=True)
class _Garbled:
    """A document that waits until all clean ones are in."""

    container: str
    part: PartReading
    reading: Reading


def take_in(
    writer: GenerationWriter,
    corpus: Path,
    names: Sequence[str],
    limits: Limits,
    progress: Progress,
    repaired_with: int,
) -> Intake:
    """Reads the named files of the corpus into the writer; they replace what was there of them.

    `repaired_with` is how many clean words the garbled text in the writer was repaired with.
    """
    failures: list[Failure] = []
    garbled: list[_Garbled] = []
    with FileReader(limits) as reader:
        for done, name in enumerate(names, 1):
            failed = _take(writer, corpus, name, reader, garbled)
            for failure in failed:
                progress.message(f"{failure.file} is left out: {failure.reason}")
            failures += failed
            progress.step(done, len(names), "files read")
        words = writer.clean_words()
        if repaired_with and words >= _GROWN * repaired_with:
            for name in sorted(set(writer.garbled()) - set(names)):
                failures += _take(writer, corpus, name, reader, garbled)
    if garbled or words >= _GROWN * repaired_with:
        repaired_with = words
    _repair(writer, garbled, progress)
    return Intake(tuple(failures), repaired_with)


def _take(
    writer: GenerationWriter,
    corpus: Path,
    name: str,
    reader: FileReader,
    garbled: list[_Garbled],
) -> list[Failure]:
    """Puts the clean documents of a file in, and the garbled ones aside."""
    path = corpus / name
    writer.remove(name)
    failures: list[Failure] = []
    plans = 0
    try:
        for part in reader.read(path):
            found = _plan(part, name)
            if isinstance(found, Failure):
                failures.append(found)
            elif found.quality.garbled and part.reading:
                garbled.append(_Garbled(name, part, part.reading))
                plans += 1
            else:
                writer.put(found)
                plans += 1
    except SourceError as error:
        failures.append(Failure(name, one_line(str(error))))
    if plans:
        writer.set_file(name, file_sha256(path))
    return failures


def _plan(part: PartReading, container: str) -> Plan | Failure:
    name = part_name(container, part.name)
    if part.reading is None:
        return Failure(name, one_line(part.reason))
    try:
        plan = assemble(part.reading, name, part.sha256)
        plan.text.encode("utf-8")  # text layers of PDF can hold halves of characters
        return replace(plan, container=container)
    except Exception as error:  # noqa: BLE001 (one odd file must not stop the whole build)
        _LOG.warning("%s: unexpected %s", name, type(error).__name__)
        _LOG.debug("%s", name, exc_info=True)
        return Failure(name, f"unexpected {type(error).__name__}: {one_line(str(error))[:200]}")


def _repair(writer: GenerationWriter, garbled: Iterable[_Garbled], progress: Progress) -> None:
    """Reconstructs the garbled documents with what the clean ones say, and puts them in."""
    waiting = list(garbled)
    if not waiting:
        return
    progress.message(f"Repairing garbled text in {len(waiting)} documents.")
    repairer = Repairer.train(writer.clean_texts())
    for done, item in enumerate(waiting, 1):
        repaired = reconstruct(item.reading, repairer)
        name = part_name(item.container, item.part.name)
        plan = assemble(item.reading, name, item.part.sha256, repaired)
        writer.put(replace(plan, container=item.container))
        progress.step(done, len(waiting), "documents repaired")
