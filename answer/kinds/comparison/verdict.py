"""Which of several values is higher: said only where they measure the same thing.

"trên 93%" of one measure and "trên 94%" of another may stand side by side; which is higher is a
statement about both plans, and only true where measure, unit, comparison and base agree.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.binding.asking import Asking
from answer.binding.shares import measured
from answer.findings import Finding
from answer.language.words import Words, spelt
from answer.phrases import phrase
from index.records import PlanRecord, TargetRecord
from ingest.places import find_places
from ingest.text import fold

_DIRECTION = re.compile(
    r"\b(?:cao|thap|nhieu|it|lon|nho) hon\b|\b(?:cao|thap|nhieu|lon) nhat\b|tang hay giam"
    r"|giam hay tang|\b(?:higher|lower|highest|lowest|more|fewer|increase|rise|fall)"
)
# Words of a measure that do not change what is measured.
_LIGHT = frozenset(
    """ty le ti so muc cac nhung duoc dat va ve cua trong tren dia ban phan dau thuc hien hang nam
    tinh huyen xa thanh pho quan la voi co o tai den cho bao dam dam""".split()
)
_WAYS = {"reduce": "giảm", "increase": "tăng"}
_BOUND = {"at_least": "low", "more_than": "low", "at_most": "high", "less_than": "high"}
_SAME_MEASURE = 0.5  # share of the shorter measure's words that the other one has
_ABOUT = 0.34  # share of the question that the measure of a value has to have


@dataclass(frozen=True, slots=True)
class Value:
    """The value of one plan."""

    name: str  # of the plan, as it is told apart from the others
    plan: PlanRecord
    target: TargetRecord

    @property
    def text(self) -> str:
        """The value as printed, with what it is compared with."""
        base = self.target.base
        return f"{self.target.value.text} {base.text}" if base else self.target.value.text


def asks_direction(question: str) -> bool:
    """Whether the question asks which is higher or lower."""
    return bool(_DIRECTION.search(fold(question)))


def value_in(
    asking: Asking, targets: Sequence[TargetRecord], finding: Finding
) -> TargetRecord | None:
    """The target in a finding's range that the question is about.

    Its measure has all words of the question that the range has: in "60% of the sites are changed,
    85% of the changed sites stay so", 85% is no answer for all sites. None where no target is that
    certain.
    """
    start, end = finding.start, finding.end
    inside = [t for t in targets if start <= t.value.start < t.value.end <= end]
    text = asking.archive.plan_text(finding.plan.id)[start:end]
    wanted = asking.wanted.found(Words(text))
    if not inside or asking.wanted.share(map(float, wanted)) < _ABOUT:
        return None
    if own := _of_the_very_words(asking, inside, wanted):
        return own
    fitting = [t for t in inside if _covers(asking.wanted.found(Words(_said_of(t))), wanted)]
    if len(fitting) > 1:  # "án ... 75%, trong đó án rất nghiêm trọng 90%"
        fitting = [target for target in fitting if not target.whole]
    if len(fitting) != 1 or (asking.question.expects == "percent" and fitting[0].unit != "%"):
        return None
    return fitting[0]


def _of_the_very_words(
    asking: Asking, targets: Sequence[TargetRecord], wanted: Sequence[bool]
) -> TargetRecord | None:
    """The one share that is measured in the question's very words, with what it is a part of.

    "Tiếp nhận, xử lý 100% tin báo; giải quyết trên 90%" for a rate of "giải quyết tin báo".
    """
    words = measured(asking.question)
    own = [t for t in targets if words and t.unit == "%" and Words(t.measured).has(words, False)]
    if len(own) != 1:
        return None
    told = " ; ".join((_said_of(own[0]), *(part.text for part in own[0].whole)))
    return own[0] if _covers(asking.wanted.found(Words(told)), wanted) else None


def _said_of(target: TargetRecord) -> str:
    """What is measured, which way it is to go, and the value with its unit."""
    return " ; ".join((target.measured, _WAYS.get(target.direction, ""), target.value.text))


def _covers(found: Sequence[bool], wanted: Sequence[bool]) -> bool:
    return all(has for has, needed in zip(found, wanted, strict=True) if needed)


def alike(values: Sequence[Value]) -> bool:
    """Whether the values may stand in one line: about the same measure, if not in the same words.

    A floor is no match for a ceiling, nor a reduction for an increase, whatever the words.
    """
    return all(_about_the_same(values[0].target, value.target) for value in values[1:])


def _about_the_same(ours: TargetRecord, theirs: TargetRecord) -> bool:
    a, b = _words(ours), _words(theirs)
    shared = len(a & b) >= _SAME_MEASURE * min(len(a), len(b))
    bounds = {_BOUND.get(target.comparator, "") for target in (ours, theirs)} - {""}
    ways = {ours.direction, theirs.direction} - {""}
    units = ours.unit.lower() == theirs.unit.lower()
    return units and shared and len(bounds) < 2 and len(ways) < 2


def verdict(asking: Asking, values: Sequence[Value]) -> str:
    """Which value is the highest and which the lowest, or that this cannot be told."""
    language = asking.question.language
    first = values[0].target
    if not all(_same_measure(values[0], other) for other in values[1:]):
        return phrase(language, "no_verdict")
    ranked = sorted(values, key=lambda value: _bounds(value.target), reverse=True)
    if _bounds(ranked[0].target) == _bounds(ranked[-1].target):
        return phrase(language, "equal", value=first.value.text)
    highest, lowest = _named(ranked, 0), _named(ranked, -1)
    return phrase(language, "highest", highest=highest, lowest=lowest)


def _named(ranked: Sequence[Value], position: int) -> str:
    bounds = _bounds(ranked[position].target)
    same = [value.name for value in ranked if _bounds(value.target) == bounds]
    return f"{', '.join(same)} ({ranked[position].target.value.text})"


def _bounds(target: TargetRecord) -> tuple[float, float]:
    known = [bound for bound in (target.low, target.high) if bound is not None]
    return known[0], known[-1]  # a target has at least one


def _same_measure(ours: Value, theirs: Value) -> bool:
    a, b = ours.target, theirs.target
    kinds = [(t.unit.lower(), t.comparator, t.direction) for t in (a, b)]
    return kinds[0] == kinds[1] and _base(ours) == _base(theirs) and _words(a) == _words(b)


def _base(value: Value) -> tuple[int, ...]:
    """The base and the period in years before or after the plan's own: last year is last year."""
    own = max(value.plan.years, default=0)
    return (
        *(year - own for year in value.target.base_years),
        0,
        *(year - own for year in value.target.years if year != own),
    )


def _words(target: TargetRecord) -> frozenset[str]:
    """The words that say what is measured, without places and figures."""
    text = target.measured
    for place in reversed(find_places(text)):
        text = f"{text[: place.start]} {text[place.end :]}"
    words = {fold(word) for word in spelt(text)}
    return frozenset(word for word in words if word not in _LIGHT and not word[0].isdigit())
