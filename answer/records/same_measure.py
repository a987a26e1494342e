"""Whether two targets measure the same thing. In doubt they don't.

Offices word a measure anew each year ("phạm tội về trật tự xã hội số vụ", "số vụ phạm tội về trật
tự xã hội"), and the embedding model finds such pairs. But it also finds "án được truy tố" and "án
được xét xử" alike (cosine .99), so words decide: one of the two may only lack some members of an
enumeration ("tiếp nhận, phân loại, xử lý"), and must not have a word of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from answer.language.agencies import expand
from answer.records.counted import place_of
from index.records import PlanRecord, TargetRecord
from ingest.places import find_places
from ingest.text import fold, one_line

NEAR = 0.95
"""Cosine from which two measures may be one; read off the measures of real and sample plans."""
_LACKING = 0.35  # share of the longer measure's telling words that the other one may lack
_TELLING = 4  # syllables that say what is measured, whatever the plan is about
_NEUTRAL = frozenset(  # words that a measure may have or lack
    """so ty le luong cac nhung vu viec va ve cua duoc deu da bi trong voi tong tren dia ban
    phan dau kiem che giu vung cong tac to chuc thuc hien hang nam moi dat co la cho tai o den doi
    tinh huyen thanh pho theo quy dinh phap luat cham hoan nhat muc thanh cong tro lai""".split()
)
# Words that make another measure of it wherever they stand.
_CHANGING = re.compile(
    r"\b(?:khong|chua|can|nu|nam gioi|dac biet|nghiem trong|nang cao|kieu mau|lai|qua|ngoai"
    r"|truoc|sau|tai pham|tre em|binh quan|dau nguoi)\b"
)
_BORDER = re.compile(r"[,;:()/]|\s[-–]\s|\b(?:và|hoặc|hay)\b")
_ENDS_MEMBER = re.compile(rf"(?:{_BORDER.pattern})\s*$")
_BEGINS_MEMBER = re.compile(rf"\s*(?:{_BORDER.pattern})")


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured, as far as it tells two targets apart."""

    text: str  # as printed, the whole first
    unit: str  # folded
    direction: str
    part: bool  # it is a part of something ("trong đó ...")
    scope: str = ""  # the place, where the words alone don't say what is measured

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Equal for targets that say the same in the same words, whatever case and marks."""
        return fold(self.text), self.unit, self.direction, self.scope


def measure_of(target: TargetRecord, plan: PlanRecord) -> Measure:
    """What the target of that plan measures.

    A few words such as "giải quyết xong" are about whatever the plan was speaking of: they are
    compared within one place alone, unless the plan's title has one of them.
    """
    words = _words(target.measured)
    vague = len(words) < _TELLING and words.isdisjoint(_words(plan.title))
    scope = fold(place_of(plan)) if vague else ""
    unit = fold(one_line(target.unit))
    return Measure(target.measured, unit, target.direction, bool(target.whole), scope)


def may_be_same(first: Measure, second: Measure) -> bool:
    """Whether nothing in the words of two measures contradicts that they are one."""
    if _frame(first) != _frame(second):
        return False
    ours, theirs = _words(first.text), _words(second.text)
    if _digits(first.text) != _digits(second.text) or not ours or not theirs:
        return False
    if ours == theirs:
        return _changing(first.text) == _changing(second.text)
    shorter, longer = (first, second) if ours < theirs else (second, first)
    less, more = _words(shorter.text), _words(longer.text)
    if not less < more or len(more - less) > _LACKING * len(more):
        return False
    return _changing(first.text) == _changing(second.text) and all(
        _is_listed(longer.text, run) for run in _runs(longer.text, more - less)
    )


def _frame(measure: Measure) -> tuple[str, str, bool, str]:
    return measure.unit, measure.direction, measure.part, measure.scope


@lru_cache(20_000)
def _words(text: str) -> frozenset[str]:
    """The folded words that tell a measure from others; abbreviations in full, no places."""
    return frozenset(expand(_without_places(text)).split()) - _NEUTRAL


@lru_cache(20_000)
def _without_places(text: str) -> str:
    for place in reversed(find_places(text)):
        text = f"{text[: place.start]} {text[place.end :]}"
    return text


@lru_cache(20_000)
def _digits(text: str) -> tuple[str, ...]:
    return tuple(sorted(re.findall(r"\d+", text)))


@lru_cache(20_000)
def _changing(text: str) -> frozenset[str]:
    found = _CHANGING.findall(re.sub(r"tro lai|ngan chan|ben ngoai", " ", fold(text)))
    return frozenset(found)


def _runs(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The stretches of the text that consist of these words and of neutral ones between them."""
    run: tuple[int, int] | None = None
    for match in re.finditer(r"\w+", text):
        if fold(match[0]) in words:
            border = run and _BORDER.search(text, run[1], match.start())
            if run and not border:
                run = (run[0], match.end())
            else:
                if run:
                    yield run
                run = match.span()
        elif run and fold(match[0]) not in _NEUTRAL:
            yield run
            run = None
    if run:
        yield run


def _is_listed(text: str, run: tuple[int, int]) -> bool:
    """Whether the stretch is a member of an enumeration: set off by a comma or by "và"."""
    return bool(_ENDS_MEMBER.search(text[: run[0]]) or _BEGINS_MEMBER.match(text[run[1] :]))
