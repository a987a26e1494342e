"""Which plans a question for a list of records means, and what each record must be about.

"Các chỉ tiêu của kế hoạch an toàn thực phẩm" means every target of one plan, "chỉ tiêu về ma túy
của Hải Phòng" only the targets on drugs of a plan that has many others. So words behind "kế hoạch"
that a title has name the plan; all others must stand in the record or in the heading above it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from answer.binding.asking import Asking
from answer.binding.coverage import Concepts, concepts
from answer.binding.english_plan import titled
from answer.binding.subject import named_by_title
from answer.language.abbreviations import written_out
from answer.language.frame import FRAME_VI, phrases
from answer.language.words import Words, spelt
from answer.question.numbered import numbers_asked, with_numbers
from answer.types import Question
from index.records import PassageRecord, PlanRecord
from ingest.mentions import find_mentions
from ingest.places import find_places
from ingest.text import fold

_ONLY_SUBJECT = 0.4  # share of a title's words from which the plan is about nothing else
_BEGINS = 3  # words with which a title says what it is about
_TITLE_SAYS = 0.9  # share of a topic that such a title has
_ARCHIVE = phrases("trong kho, lưu trữ, archive, danh sách, toàn bộ, đầy đủ, giúp, đơn vị mình")
_DOCUMENTS = phrases(  # what a code is of: "thực hiện Nghị quyết 214/NQ-CP"
    """
    nghị quyết, kết luận, chỉ thị, quyết định, nghị định, thông tư, công văn, kế hoạch, luật,
    triển khai, thi hành, thực hiện, để
    """
)
_LEVELS = {"cap", "tinh", "huyen", "quan", "xa", "phuong", "province", "district", "commune"}
_COMMUNE = re.compile(r"\b(?:xa|phuong|thi tran|dac khu)\b(?! hoi)")
_COMPOUND = {"uy", "hoi", "than", "hinh", "ly", "doi", "su", "he", "trang", "tien", "phap", "nien"}
_SMALL = {phrase[0] for phrase in FRAME_VI if len(phrase) == 1} | set(
    """địa bàn công tác triển khai tổ chức tỉnh huyện xã phường thành phố thị trấn quận tăng cường
    bảo đảm đảm phòng chống""".split()
)


@dataclass(frozen=True, slots=True)
class Meant:
    """The plans that are meant, and the topic that is left of the question."""

    plans: tuple[PlanRecord, ...]
    topic: Concepts  # without items where every record of the plans is asked for
    missing: tuple[str, ...] = ()  # what the question names and no plan fits


def meant(asking: Asking, frame: frozenset[tuple[str, ...]]) -> Meant:
    """The plans and the topic; `frame` are words that ask for the records themselves."""
    question, scope = asking.question, asking.scope
    codes = any(identifier.kind == "code" for identifier in question.identifiers)
    frame |= _ARCHIVE | (_DOCUMENTS if codes else frozenset())
    terms = _left(_without_levels(question.terms), frame, question.unaccented)
    if scope.places or scope.years:
        return Meant((), _concepts(asking, terms), (*scope.places, *map(str, scope.years)))
    plans, numbers = _numbered(asking, scope.plans)
    if not plans:
        return Meant((), _concepts(asking, terms), numbers)
    if numbers:
        terms = tuple("" if term.isdigit() else term for term in terms)
    plans, said = _named(question, of_years(plans, question.years))
    plans, told = titled(question, plans)
    said |= told | _in_titles(question, plans)
    left = tuple("" if not spelt(term) or spelt(term)[0] in said else term for term in terms)
    return Meant(tuple(plans), _concepts(asking, left))


def topic_without(asking: Asking, frame: frozenset[tuple[str, ...]]) -> Concepts:
    """What a question is about without the phrases of the frame, and without levels and numbers."""
    question = asking.question
    terms = _left(_without_levels(question.terms), frame, question.unaccented)
    return _concepts(
        asking, tuple("" if term.isdigit() and len(term) != 2 else term for term in terms)
    )


def of_years(plans: Sequence[PlanRecord], years: Sequence[int]) -> list[PlanRecord]:
    """The plans for one of the years; those that may be for it only where no plan surely is."""
    if not years:
        return list(plans)
    sure = [p for p in plans if set(years) & (set(p.years) or {int(p.date[:4] or 0)})]
    return sure or list(plans)


def is_about(
    asking: Asking, topic: Concepts, plan: PlanRecord, text: str, passage: PassageRecord | None
) -> bool:
    """Whether a record is about the topic, by its words and its headings or by the plan's title."""
    if not topic.items:
        return True
    english = asking.question.language == "en"
    enough = asking.thresholds.listed_english if english else asking.thresholds.listed
    path = " . ".join(passage.path) if passage else ""
    found = _share(topic, plan, f"{path} . {text}")
    return found >= enough or title_says(topic, plan)


def title_says(topic: Concepts, plan: PlanRecord) -> bool:
    """Whether the plan's title has the topic and hardly any other."""
    if not in_title(topic, plan):
        return False
    asked = {fold(word) for item in topic.items for phrase in item.phrases for word in phrase}
    title = plan.title
    for place in reversed(find_places(title)):
        title = title[: place.start] + title[place.end :]
    said = [w for w in spelt(written_out(title)) if w not in _SMALL and not w[0].isdigit()]
    return sum(fold(word) in asked for word in said) >= _ONLY_SUBJECT * len(said) > 0


def title_begins(topic: Concepts, plan: PlanRecord) -> bool:
    """Whether the title begins with the topic: "Tổ chức cuộc bầu cử ...", asked about elections."""
    own = [word for word in spelt(written_out(plan.title)) if word not in _SMALL]
    return _share(topic, plan, " ".join(own[:_BEGINS])) >= _TITLE_SAYS


def in_title(topic: Concepts, plan: PlanRecord) -> bool:
    """Whether the plan's title has the topic, beside others or not."""
    return _share(topic, plan, plan.title) >= _TITLE_SAYS


def levels_of(plan: PlanRecord) -> frozenset[str]:
    """The levels that the plan's issuer is of, as Agency.level; a "pho" may be of two."""
    if _COMMUNE.search(fold(plan.issuer)):
        return frozenset(("xa",))
    if plan.district:
        return frozenset(("huyen", "pho"))
    return frozenset(("tinh", "pho")) if plan.province else frozenset()


def described(plan: PlanRecord) -> str:
    """What the plan says about itself, for comparison with a question."""
    return " . ".join((plan.kind, plan.title, plan.issuer, plan.number))


def share_of(topic: Concepts, plan: PlanRecord) -> float:
    """The share of a topic that the plan's own description has, 0 to 1."""
    return _share(topic, plan, described(plan))


def _share(topic: Concepts, plan: PlanRecord, text: str) -> float:
    words = Words(text, plan.garbled, plan.reconstructed)
    return float(topic.share(map(float, topic.found(words))))


def _numbered(
    asking: Asking, plans: Sequence[PlanRecord]
) -> tuple[list[PlanRecord], tuple[str, ...]]:
    """Of the plans those with the number that the question gives, and the number as given.

    A code that is no plan's own number means the plan that carries that document out.
    """
    question = asking.question
    codes = [i for i in question.identifiers if i.kind == "code"]
    if codes:
        keys = {code.key for code in codes}
        own = [p for p in plans if keys & {m.key for m in find_mentions(p.number)}]
        own = own or [p for p in plans if keys & {m.key for m in find_mentions(p.title)}]
        own = own or [p for p in plans if _carries_out(asking, p, keys)]
        return own, tuple(code.surface for code in codes)
    if numbers := numbers_asked(question):
        return with_numbers(question, plans), numbers
    return list(plans), ()


def _named(
    question: Question, plans: Sequence[PlanRecord]
) -> tuple[list[PlanRecord], frozenset[str]]:
    """The plans whose titles have most of the words behind "kế hoạch", and these words."""
    places = {word for place in question.places for word in spelt(place)}
    named = {p.id: _but(named_by_title(question, p.title), places) for p in plans}
    most = max(map(len, named.values()), default=0)
    if most == 0:
        return list(plans), frozenset()
    best = [plan for plan in plans if len(named[plan.id]) == most]
    return best, named[best[0].id]


def _carries_out(asking: Asking, plan: PlanRecord, keys: set[str]) -> bool:
    """Whether the plan says that it is made to carry one of the documents out."""
    citations = asking.archive.citations([plan.id])
    return any(c.relation == "implements" and c.key in keys for c in citations)


def _in_titles(question: Question, plans: Sequence[PlanRecord]) -> frozenset[str]:
    """The words of titles that name the document asked for: they say which plan is meant."""
    keys = {i.key for i in question.identifiers if i.kind == "code"}
    named = [p.title for p in plans if keys & {m.key for m in find_mentions(p.title)}]
    return frozenset(word for title in named for word in spelt(written_out(title)))


def _but(words: frozenset[str], places: set[str]) -> frozenset[str]:
    """The words, none where they only name the place and year."""
    return words if any(w not in places and not w.isdigit() for w in words) else frozenset()


def _concepts(asking: Asking, terms: tuple[str, ...]) -> Concepts:
    archive = asking.archive
    question = replace(asking.question, terms=terms)
    if question.language != "en":  # names in capitals are among the terms, where they are left
        left = " ".join(terms)
        question = replace(question, text=left, restored=left)
    return concepts(question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore)


def _left(
    terms: tuple[str, ...], frame: frozenset[tuple[str, ...]], folded: bool
) -> tuple[str, ...]:
    """The terms without the phrases of the frame; an empty string stands where some were."""
    frame |= {tuple(map(fold, phrase)) for phrase in frame if folded or len(phrase) > 1}
    kept: list[str] = []
    at = 0
    while at < len(terms):
        size = next((n for n in (4, 3, 2, 1) if _is_phrase(terms[at : at + n], n, frame)), 0)
        kept.append("" if size else terms[at])
        at += max(size, 1)
    return tuple(kept)


def _without_levels(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The terms without "huyện", "cấp tỉnh"; the "xã" of "xã hội" stays."""
    after = (*terms[1:], "")
    return tuple(
        "" if fold(word) in _LEVELS and fold(behind) not in _COMPOUND else word
        for word, behind in zip(terms, after, strict=False)
    )


def _is_phrase(words: tuple[str, ...], size: int, frame: frozenset[tuple[str, ...]]) -> bool:
    if len(words) < size:
        return False
    return words in frame or (size > 1 and tuple(map(fold, words)) in frame)
