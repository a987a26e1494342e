"""Plans become a searchable archive: build it, open it, search it.

Everything else in this package is private to it.
"""

from index.archive import Archive
from index.build import BuildReport, build
from index.manifest import Counts, Manifest
from index.model import Embedder
from index.progress import Progress, Silent, TerminalProgress
from index.records import (
    CitationRecord,
    DeadlineRecord,
    Excerpt,
    Failure,
    Filters,
    Hit,
    MentionRecord,
    PassageRecord,
    PlanRecord,
    RowRecord,
    SectionRecord,
    SourceSpan,
    TargetRecord,
    TaskRecord,
)
from index.settings import Settings, load_settings

__all__ = [
    "Archive",
    "BuildReport",
    "CitationRecord",
    "Counts",
    "DeadlineRecord",
    "Embedder",
    "Excerpt",
    "Failure",
    "Filters",
    "Hit",
    "Manifest",
    "MentionRecord",
    "PassageRecord",
    "PlanRecord",
    "Progress",
    "RowRecord",
    "SectionRecord",
    "Settings",
    "Silent",
    "SourceSpan",
    "TargetRecord",
    "TaskRecord",
    "TerminalProgress",
    "build",
    "load_settings",
]
