"""Who does what a sentence says, where the table of the same plan assigns it.

"Mua sắm 40 camera trên Quốc lộ 22" names no agency; the row "Lắp 40 camera | Sở Giao thông" does.
"""

import re

from answer.binding.asking import Asking
from answer.binding.values import holds_value
from answer.findings import Finding
from answer.kinds.tasks.doings import Doing, doings_of
from answer.language.abbreviations import written_out
from answer.language.words import spelt
from index.records import PlanRecord
from ingest.text import fold

_SAME = 0.75  # share of a row's words that the sentence has
_SHORTEST = 4  # words of a row's task
_SMALL = frozenset("va cac cua cho o tai tren trong theo ve voi den".split())


def row_of(asking: Asking, plan: PlanRecord, sentence: str) -> Finding | None:
    """The task of the plan that says most of the sentence, with who leads it; None without one.

    Figures of the task must stand in the sentence: it is of the same 40 cameras.
    """
    said = _words(sentence)
    ranked = [
        (len(task & said) / len(task), -doing.start, doing)
        for doing in doings_of(asking, plan)
        if doing.lead and len(task := _words(doing.about)) >= _SHORTEST
        if _figures(task) <= said and holds_value(asking.question, doing.lead, plan.garbled)
    ]
    best: tuple[float, int, Doing] | None = max(ranked, key=lambda one: one[:2], default=None)
    return best[2].finding if best and best[0] >= _SAME else None


def _words(text: str) -> set[str]:
    return {word for said in spelt(written_out(text)) if (word := fold(said)) not in _SMALL}


def _figures(words: set[str]) -> set[str]:
    return {word for word in words if re.search(r"\d", word)}
