"""What the archive holds, counted by year, place, kind and quality, and what awaits a build."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from index.changes import name_of
from index.manifest import Manifest
from index.records import Failure, PlanRecord
from ingest.alphabet import AlphabetKey, alphabetical
from ingest.folder import list_folder

WAITS = "waiting for OCR"  # in the reason of a file of pictures that tesseract is needed for


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the archive has something in common."""

    label: str  # a year, a place, a kind; "" where it could not be read
    plans: int  # versions of one plan counted once, by the version that is quoted
    files: int


@dataclass(frozen=True, slots=True)
class Census:
    """The archive by several of its sides. A plan for two years counts in both."""

    years: tuple[Share, ...]  # the latest first
    places: tuple[Share, ...]  # provinces; these and the others: the largest first
    kinds: tuple[Share, ...]
    qualities: tuple[Share, ...]  # "printed", "ocr", "reconstructed", "garbled"


@dataclass(frozen=True, slots=True)
class Pending:
    """Files of the corpus folder by what the next build has to do with them."""

    new: tuple[str, ...]
    changed: tuple[str, ...]  # written since the archive was built; their content may be the same
    gone: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many files there are."""
        return len(self.new) + len(self.changed) + len(self.gone)


def census(plans: Sequence[PlanRecord]) -> Census:
    """Counts plans and files."""
    years = _shares(plans, lambda plan: map(str, plan.years))
    return Census(
        years=tuple(sorted(years, key=lambda share: share.label, reverse=True)),
        places=_largest_first(_shares(plans, lambda plan: [plan.province])),
        kinds=_largest_first(_shares(plans, lambda plan: [plan.kind])),
        qualities=_largest_first(_shares(plans, lambda plan: [quality(plan)])),
    )


def quality(plan: PlanRecord) -> str:
    """How far the words of a plan can be relied on, by its least reliable page."""
    if plan.reconstructed:
        return "reconstructed"
    if plan.garbled:
        return "garbled"
    return "ocr" if plan.ocr else "printed"


_WITHIN = 1.0  # second: times are kept without fractions, and a file of the same one was read


def pending(
    corpus: Path, manifest: Manifest | None, failures: Sequence[Failure], checked: str = ""
) -> Pending:
    """What changed in the corpus folder since the archive was built, told without reading files.

    `checked` is when a build looked at all files last (ISO 8601), if it found nothing to do. Raises
    SourceError where there is no such folder.
    """
    paths = {name_of(path, corpus): path for path in list_folder(corpus).files}
    known = set(manifest.files) if manifest else set()
    failed = {name for failure in failures for name in _containers(failure.file)}
    built = max(map(_seconds, (manifest.created if manifest else "", checked))) + _WITHIN
    return Pending(
        new=tuple(sorted(paths.keys() - known - failed)),
        changed=tuple(n for n in sorted(paths.keys() & known) if _written(paths[n]) > built),
        gone=tuple(sorted(known - paths.keys())),
    )


def _containers(file: str) -> list[str]:
    """The path and all that it is below of: one of them is a file of the corpus."""
    return [file, *(parent.as_posix() for parent in PurePosixPath(file).parents)]


def _seconds(iso: str) -> float:
    return datetime.fromisoformat(iso).timestamp() if iso else 0.0


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _shares(
    plans: Sequence[PlanRecord], labels: Callable[[PlanRecord], Iterable[str]]
) -> list[Share]:
    """For each label how much has it; what has none counts under ""."""
    counted: dict[str, list[bool]] = defaultdict(list)
    for plan in plans:
        for label in set(labels(plan)) or {""}:
            counted[label].append(plan.best)
    return [Share(label, sum(best), len(best)) for label, best in counted.items()]


def _largest_first(shares: Iterable[Share]) -> tuple[Share, ...]:
    """In order; what could not be read stands last."""

    def order(share: Share) -> tuple[bool, int, int, AlphabetKey]:
        return not share.label, -share.plans, -share.files, alphabetical(share.label)

    return tuple(sorted(shares, key=order))
