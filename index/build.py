"""From a folder of plans to a published archive, doing again only what changed."""

import logging
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from index import generation
from index.archive import Archive
from index.changes import Changes, compare
from index.embedding import LateEmbedder, PassageEncoder
from index.intake import Intake, take_in
from index.manifest import SCHEMA, Counts, Manifest, file_sizes, write_manifest
from index.model import Embedder
from index.progress import Progress
from index.records import Failure
from index.settings import Settings
from index.vector_cache import VectorCache
from index.writer import GenerationWriter, generation_writer
from ingest import CHUNKER, Limits, list_folder
from ingest.errors import ArchiveError, SourceError
from ingest.ocr.engine import find_tesseract
from ingest.text import one_line

_LOG = logging.getLogger(__name__)


KEPT = "kept"  # folder in the data folder: results of reading, so that a page is read once
CORPUS = "corpus"  # file in the data folder: where the plans were read from last


@dataclass(frozen=True)
class BuildReport:
    """What a build did."""

    generation: str  # the one in use afterwards
    published: bool  # False where nothing had changed
    added: int  # files read that were not in the archive, without those that failed
    changed: int  # files read again because their content changed, without those that failed
    removed: int  # plans whose file is gone, or can't be read any more
    unchanged: int  # files that were not read
    failures: tuple[Failure, ...]
    passages: int  # in the archive
    embedded: int  # texts that the model worked on; the vectors of others were known
    seconds: float


@dataclass(frozen=True)
class _Earlier:
    """The generation in use when a build begins."""

    folder: Path
    manifest: Manifest
    failures: tuple[Failure, ...]


@dataclass(frozen=True)
class _Job:
    """What a build works with."""

    corpus: Path
    settings: Settings
    progress: Progress
    encoder: PassageEncoder
    full: bool


def build(
    corpus: Path,
    settings: Settings,
    progress: Progress,
    *,
    full: bool = False,
    embedder: Embedder | None = None,
) -> BuildReport:
    """Brings the archive in `settings.data` up to date with the corpus folder.

    Files that did not change are neither read nor embedded again, unless `full` is set or the
    archive was made by another model or version. A file that can't be read is reported and left
    out. Without `embedder` the model of the settings is loaded if any text is new. The earlier
    archive stays in use where an error is raised: SourceError where there are no plans,
    ArchiveError where another build runs, ModelError.
    """
    began = time.monotonic()
    with generation.build_lock(settings.data), _write_errors(settings.data):
        listing = list_folder(corpus)
        problems = tuple(Failure(*problem) for problem in listing.problems)
        if not listing.files:
            raise SourceError(_nothing_in(corpus, problems))
        encoder = embedder or LateEmbedder(settings.model, settings.data, progress)
        job = _Job(corpus, settings, progress, encoder, full)
        in_use = _earlier(job)
        generation.remove_leftovers(settings.data, in_use.folder if in_use else None)
        base = in_use if in_use and not full and _can_go_on_from(in_use, job) else None
        changes = compare(listing.files, corpus, _known(base, settings) if base else {})
        if base and not (changes.to_read or changes.removed or base.failures or problems):
            report = _nothing_new(base, changes, began)
        else:
            report = _build_on(base, changes, problems, job, began)
        (settings.data / CORPUS).write_text(str(corpus.resolve()), encoding="utf-8")
        return report


@contextmanager
def _write_errors(data: Path) -> Iterator[None]:
    """A full disk or a folder without permission, as an error that the user can act on."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        reason = one_line(str(error))
        raise ArchiveError(
            f"{data} can't be written to ({reason}): check its space and permissions"
        ) from error


def _nothing_in(corpus: Path, problems: tuple[Failure, ...]) -> str:
    if problems:
        return f"nothing in {corpus} can be opened; first {problems[0].file}: {problems[0].reason}"
    return f"there are no plans in {corpus}: put some there, or name another folder"


def _known(base: _Earlier, settings: Settings) -> dict[str, str]:
    """The files of the base that need not be read again if they did not change.

    A file of which a part failed is tried again, and one with waiting pages once OCR is there.
    """
    again = {failure.file for failure in base.failures}
    parents = {file for file in base.manifest.files if any(f.startswith(f"{file}/") for f in again)}
    if settings.ocr and find_tesseract():
        again |= set(base.manifest.waiting)
    return {f: sha for f, sha in base.manifest.files.items() if f not in again | parents}


def _earlier(job: _Job) -> _Earlier | None:
    if not (job.settings.data / generation.CURRENT).exists():
        return None
    try:
        with closing(Archive.open(job.settings.data)) as archive:
            folder = generation.current_generation(job.settings.data)
            return _Earlier(folder, archive.manifest, tuple(archive.failures()))
    except ArchiveError as error:
        job.progress.message(f"The earlier archive can't be used, everything is read anew: {error}")
        return None


def _can_go_on_from(earlier: _Earlier, job: _Job) -> bool:
    """Whether the earlier generation was made as this build would make it."""
    if earlier.manifest.fingerprint != job.encoder.fingerprint:
        reason = f"the model is not {earlier.manifest.model!r} any more, or its files changed"
    elif earlier.manifest.chunker != CHUNKER:
        reason = f"plans are now read by version {CHUNKER}, not {earlier.manifest.chunker}"
    else:
        return True
    job.progress.message(f"Everything is read anew: {reason}.")
    return False


def _nothing_new(base: _Earlier, changes: Changes, began: float) -> BuildReport:
    return BuildReport(
        generation=base.folder.name,
        published=False,
        added=0,
        changed=0,
        removed=0,
        unchanged=len(changes.unchanged),
        failures=base.failures,
        passages=base.manifest.counts.passages,
        embedded=0,
        seconds=time.monotonic() - began,
    )


def _build_on(
    base: _Earlier | None,
    changes: Changes,
    problems: tuple[Failure, ...],
    job: _Job,
    began: float,
) -> BuildReport:
    """Makes a generation from the base and the changes, and publishes it if it differs."""
    data = job.settings.data
    staging = generation.new_staging(data, base.folder if base else None)
    try:
        with generation_writer(staging, job.encoder) as writer:
            intake = _read_all(writer, changes, job, base.manifest.repaired_with if base else 0)
            failures = tuple(sorted({*intake.failures, *problems}, key=lambda f: f.file))
            embedded = _embed(writer, job)
            counts = writer.finish(failures)
            files, waiting = writer.files(), writer.waiting()
        kept = {"files": files, "waiting": waiting, "repaired_with": intake.repaired_with}
        if base and failures == base.failures and _holds(base.manifest, kept):
            return _nothing_new(base, changes, began)
        _check_not_empty(files, failures, job.corpus)
        write_manifest(staging, _manifest(job, counts, kept, staging))
        published = generation.publish(data, staging)
    finally:
        shutil.rmtree(staging, ignore_errors=True)  # gone already if it was published
    known = base.manifest.files if base else {}
    return BuildReport(
        generation=published.name,
        published=True,
        added=len(files.keys() - known.keys()),
        changed=sum(name in known and known[name] != files[name] for name in files),
        removed=len(known.keys() - files.keys()),
        unchanged=len(changes.unchanged),
        failures=failures,
        passages=counts.passages,
        embedded=embedded,
        seconds=time.monotonic() - began,
    )


def _holds(manifest: Manifest, kept: dict[str, Any]) -> bool:
    """Whether an archive was made of the same files, as far read and repaired."""
    return all(getattr(manifest, name) == value for name, value in kept.items())


def _read_all(writer: GenerationWriter, changes: Changes, job: _Job, repaired_with: int) -> Intake:
    for name in changes.removed:
        writer.remove(name)
    settings = job.settings
    limits = Limits(
        kept=settings.data / KEPT,
        ocr=settings.ocr,
        page_seconds=settings.page_seconds,
        megabytes=settings.reader_megabytes,
        fresh=job.full,
    )
    return take_in(writer, job.corpus, changes.to_read, limits, job.progress, repaired_with)


def _embed(writer: GenerationWriter, job: _Job) -> int:
    cache = VectorCache(job.settings.data, job.encoder.fingerprint)
    with closing(cache):
        return writer.index_new_passages(job.encoder, cache, job.settings.batch, job.progress)


def _check_not_empty(files: dict[str, str], failures: tuple[Failure, ...], corpus: Path) -> None:
    if not files and failures:
        first = failures[0]
        raise SourceError(
            f"none of the {len(failures)} files in {corpus} could be read; "
            f"the first is {first.file}: {first.reason}"
        )


def _manifest(job: _Job, counts: Counts, kept: dict[str, Any], staging: Path) -> Manifest:
    return Manifest(
        schema_version=SCHEMA,
        chunker=CHUNKER,
        model=job.settings.model,
        fingerprint=job.encoder.fingerprint,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        corpus=str(job.corpus),
        counts=counts,
        **kept,
        sizes=file_sizes(staging),
    )
