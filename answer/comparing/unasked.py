"""What the steps need where nothing was asked: plans were chosen on a page, or a draft was pasted.

The functions that answer questions take an `Asking`; this one has no words of a question in it.
"""

from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.binding.coverage import Concepts
from answer.binding.scope import Scope
from answer.thresholds import CALIBRATED
from answer.types import Language, Question
from index import Archive, Embedder
from index.records import Filters, PlanRecord


def unasked(
    archive: Archive,
    embedder: Embedder,
    plans: Sequence[PlanRecord],
    language: Language = "vi",
) -> Asking:
    """An Asking about these plans that asks nothing."""
    question = Question(
        text="",
        language=language,
        unaccented=False,
        restored="",
        kind="compare",
        expects="",
        identifiers=(),
        places=(),
        years=(),
        terms=(),
        filters=Filters(plans=tuple(plan.id for plan in plans)),
    )
    return Asking(
        question=question,
        scope=Scope(tuple(plans), len(plans), (), ()),
        wanted=Concepts(()),
        archive=archive,
        embedder=embedder,
        group_sizes={plan.id: (plan.file,) for plan in plans},
        thresholds=CALIBRATED,
    )
