"""A question on its way from the step bind to an answer, with all that the answerers need."""

from dataclasses import dataclass

from answer.binding.coverage import Concepts
from answer.binding.scope import Scope
from answer.thresholds import Thresholds
from answer.types import Question
from index import Archive, Embedder


@dataclass(frozen=True)
class Asking:
    """A question on its way through the steps, with all that the steps need."""

    question: Question
    scope: Scope
    wanted: Concepts
    archive: Archive
    embedder: Embedder
    group_sizes: dict[int, tuple[str, ...]]  # plan id -> files that hold the same plan
    thresholds: Thresholds
