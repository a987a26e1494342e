"""Who does a task that the question names in the plan's own words.

People copy a task out of a plan and ask whose it is. Its words may hold "phối hợp", "nhiệm vụ", a
document's code or an agency's name: none of these makes it a question about that agency or code.
Questions that name a task in other words are left to facts.py.
"""

import re

from answer.binding.asking import Asking
from answer.binding.meant import of_years
from answer.findings import Outcome
from answer.kinds.tasks.assignments import ASKS_WHO
from answer.kinds.tasks.doings import doings_of
from answer.language.abbreviations import written_out
from answer.language.words import spelt
from ingest.text import fold

_ASKING = frozenset(
    """ai do co quan don vi nao to chuc nganh luc luong phong ban so chu tri phu trach la duoc giao
    thuc hien trach nhiem dau moi trong ke hoach cua o nam thang quy may khi va cac nhung ve
    who which agency leads lead is responsible for the""".split()
)
_SAME = 0.85  # share of the question's words in the task, and of the task's in the question
_SHORTEST = 4  # words; less is found in many tasks
_CLOSE = 0.05  # tasks of other plans within this of the best are shown as well
_MOST = 5


def answer_doer(asking: Asking) -> Outcome | None:
    """The rows and sentences that give the task to an agency; None where no task is the same."""
    words = fold(asking.question.restored)
    if asking.question.kind not in ("assignment", "value", "which", "open"):
        return None
    if not ASKS_WHO.search(words) or asking.scope.places or asking.scope.years:
        return None
    places = {fold(word) for place in asking.question.places for word in place.split()}
    years = {str(year) for year in asking.question.years}
    asked = _telling(asking.question.restored) - places - years
    if len(asked) < _SHORTEST:
        return None
    ranked = [
        (_alike(asked, _telling(doing.about) - places - years), doing)
        for plan in of_years(asking.scope.plans, asking.question.years)
        for doing in doings_of(asking, plan)
        if doing.lead
    ]
    best = max((share for share, _ in ranked), default=0.0)
    if best < _SAME:
        return None
    chosen = sorted(
        (pair for pair in ranked if pair[0] >= max(_SAME, best - _CLOSE)),
        key=lambda pair: (-pair[0], pair[1].plan.id, pair[1].start),
    )
    found = tuple(doing.finding for _, doing in chosen[:_MOST])
    return Outcome(True, found, "fact", (asking.question.restored,))


def _telling(text: str) -> set[str]:
    """The folded words that say what is done."""
    words = {fold(word) for word in spelt(written_out(text))}
    return {word for word in words if word not in _ASKING and re.search(r"\w", word)}


def _alike(asked: set[str], task: set[str]) -> float:
    """The share of common words, of whichever has more of its own."""
    return len(asked & task) / max(len(asked), len(task), 1)
