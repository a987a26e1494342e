"""Whether a value belongs to what was asked, where the title of the plan says part of it.

"Kinh phí kế hoạch an toàn thực phẩm" is answered by "Kinh phí thực hiện là 385 triệu đồng" in the
plan on food safety, whose sentence need not say "an toàn thực phẩm" again. But "giảm 10% số vụ
cháy" in a plan on trafficking is no answer about trafficking. A title may speak for a sentence
where the question names the plan by it, or where the value's clause is about nothing else.
"""

import re
from collections.abc import Sequence

from answer.abbreviations import written_out
from answer.frame import FRAME_VI
from answer.types import Question
from answer.words import Words, spelt
from index.records import PlanRecord
from ingest.text import fold

_NAMES_PLAN = re.compile(r"\bk[eế] ho[aạ]ch (?:v[eề] )?(?:vi[eệ]c )?([^,.?;:\"“”]+)", re.IGNORECASE)
_BORDER = re.compile(r"[;:.()]\s|,\s(?=\D)|[\n|]")
_BEFORE, _AFTER = 60, 45  # characters of a clause that tell what its value is about
_FOREIGN = 0.5  # share of a clause's words from which it is about something else
_LEVELS = frozenset("tỉnh huyện xã phường thị trấn thành phố quận số con người vụ hộ".split())
# "Kinh phí thực hiện kế hoạch" is that of the whole plan.
_BUDGET = "kinh phí"
_WHOLE_PLAN = frozenset("kinh phí tổng thực hiện kế hoạch nguồn ngân sách từ".split())
_SMALL = {phrase[0] for phrase in FRAME_VI if len(phrase) == 1} | _LEVELS | _WHOLE_PLAN
_SHORTEST = 2  # words; one word of a title names no plan


def designated(question: Question, plans: Sequence[PlanRecord]) -> list[PlanRecord]:
    """Those of the plans that the question means by "kế hoạch 5G", "kế hoạch an toàn thực phẩm".

    All of them where no title has the words behind "kế hoạch", or where they say too little.
    """
    words = _designation(question)
    if len(words) < _SHORTEST and not any(char.isdigit() for char in "".join(words)):
        return list(plans)
    meant = [plan for plan in plans if Words(plan.title).has(words, question.unaccented)]
    return meant or list(plans)


def _designation(question: Question) -> tuple[str, ...]:
    """The words behind "kế hoạch" up to the first that frames, or names a place or a level."""
    match = _NAMES_PLAN.search(question.restored)
    if match is None:
        return ()
    said = match.group(1).lower()
    for place in question.places:
        said = said.split(place.lower())[0]
    words = spelt(written_out(said))
    end = next((i for i, word in enumerate(words) if word in _SMALL), len(words))
    return tuple(words[:end])


def named_by_title(question: Question, title: str) -> frozenset[str]:
    """The words behind "kế hoạch" in the question with which the title names the plan."""
    match = _NAMES_PLAN.search(question.restored)
    if match is None:
        return frozenset()
    words = spelt(written_out(match.group(1)))
    described = Words(title)
    for size in range(len(words), _SHORTEST - 1, -1):
        if described.has(tuple(words[:size]), question.unaccented):
            return frozenset(words[:size])
    return frozenset()


def is_about_nothing_else(
    question: Question, text: str, value: tuple[int, int], title: str = ""
) -> bool:
    """Whether the clause around a value has hardly a word that question and title lack."""
    asked = {fold(word) for word in spelt(written_out(f"{question.restored} {title}"))}
    said = [w for w in spelt(_clause(text, *value)) if w not in _SMALL and not w[0].isdigit()]
    if not said:  # "Kinh phí thực hiện kế hoạch là ..."
        return _BUDGET in _clause(text, *value).lower()
    foreign = [word for word in said if fold(word) not in asked]
    return len(foreign) < _FOREIGN * len(said)


def _clause(text: str, start: int, end: int) -> str:
    """What stands around the value up to the next border on either side, without the value."""
    before = _BORDER.split(text[max(0, start - _BEFORE) : start])[-1]
    after = _BORDER.split(text[end : end + _AFTER])[0]
    if end + _AFTER < len(text) and len(after) == _AFTER:
        after = after.rpartition(" ")[0]
    return f"{before} {after}"
