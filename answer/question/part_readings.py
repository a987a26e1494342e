"""How a part of a question is asked by itself.

It takes from the other part what it leaves out, the subject, the place and the year; what it
names itself replaces its like.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from answer.language.agencies import agencies_in
from answer.language.bodies import bodies_in
from answer.question.follow_up import placed_at, renamed, years_at
from answer.question.terms import mask
from answer.question.two_parts import ASKING_EN, Part
from answer.types import Question
from ingest.text import CAPITAL, fold, one_line

_OWN_SUBJECT = 3  # words of a part that may be asked without the subject of the other
# Reports are asked for of a whole plan, whatever else the question is about.
_OWN_TOPIC = re.compile(r"\bbao cao\b|\breports?\b")
# "..., qua 2023 thì đổi sang phòng nào", "..., sang 2025 tăng lên mấy": the same is asked again.
_AGAIN = frozenset(
    """qua sang đổi thay tăng giảm lên xuống thành lại vẫn tự đặt đề ra thì là còn cũng được giao
    chuyển đến""".split()
)
_AGAIN_FOLDED = frozenset(map(fold, _AGAIN))
_LEVELS = frozenset("tỉnh huyện quận tinh huyen quan".split())  # beside the name of a place
# What is done with any subject: "tổ chức vào tháng nào", "xong khi nào".
_DONE = {("tổ", "chức"), ("diễn", "ra"), ("thực", "hiện"), ("hoàn", "thành"), ("triển", "khai")}
_INSIDE = re.compile(r"\W*(?:va )?(?:trong do|rieng)\b")
_ASKED = (
    r"(?<!\w)(?:(?:là|mang|có|được|do|giao|vào|ở|về|tới|đến|lên|cho|trước|số) )*"
    r"(?:(?:bao nhiêu|mấy)(?: (?:phần trăm|%|tiền|đồng|triệu|tỷ))?"
    r"|bao giờ|bao lâu|đâu|ai|(?:số )?[^\W\d]+ (?:nào|gì|mấy))(?!\w)"
)
# "nhà cung cấp nào": a part that only says what is asked for.
_ONLY_ASKED = re.compile(r"(?:(?:là|do|của|thuộc|từ) )?(?:[^\W\d]+ ){1,4}(?:nào|gì)")
# "Kế hoạch năm 2024 của Thanh tra tỉnh Hà Nam: ...": both parts are of that plan.
_WHOSE = re.compile(
    r"\W*(?:theo |trong )?kế hoạch(?: (?!của\b)[\w/.-]+){0,8} của [^,:;?]+[,:;]", re.IGNORECASE
)
_LOCAL = re.compile(
    r"\b(?:(?:ở|tại|của) )?(?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|ấp|thôn|xóm|khóm)"
    rf" [{CAPITAL}]\w+(?: [{CAPITAL}]\w+)*"
)
_ASKED_PHRASE = re.compile(_ASKED, re.IGNORECASE)
_ASKED_UNACCENTED = re.compile(fold(_ASKED).replace("\\w\\d", "\\W\\d"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to ask a part by itself."""

    question: Question
    joined: bool  # it asks about the words of the other part as well


def readings(
    parts: Sequence[Part], at: int, read: Callable[[str], Question], places: Sequence[str]
) -> Iterator[Reading]:
    """The ways to ask one of the parts by itself, the likeliest first.

    `read` understands a text; `places` are names of places that plans are from.
    """
    own, other = parts[at].question, _other(parts, at).question
    names = _names(own, places)
    if at and names and not content_of(own) and own.expects in (other.expects, "number"):
        yield Reading(read(renamed(other.text, names, places)), False)
        return
    left_out = "" if at == 0 and parts[1].against else _left_out(own, other, places)
    whose = match.group() if at and (match := _WHOSE.match(other.text)) else ""
    rest = replace(other, text=other.text[len(whose) :])
    joined = one_line(f"{whose} {_subject(rest, places)} {left_out} {own.text}?")
    both = Reading(_placed(_about_both(own, other, read(joined), places), own, other), True)
    alone = Reading(_placed(read(one_line(f"{whose} {own.text} {left_out}?")), own, other), False)
    if not content_of(own) and not own.identifiers:
        yield both
    elif at == 0:  # the first part has its subject with it
        yield from (alone, both)
    elif asks_alike(parts, at):
        yield alone  # what answers the other would answer both
    else:
        yield both
        if parts[at].against:
            said = one_line(f"{begun(other, places)} {left_out} {own.text}?")
            yield Reading(read(said), True)
        if _has_subject(own) and not _asks_of_doer(own, other):
            yield alone


def _asks_of_doer(own: Question, other: Question) -> bool:
    """Whether a part goes on about whoever's tasks the other asks for.

    "Bảo hiểm xã hội phải làm gì, báo cáo ngày nào?" is not told by when another office reports.
    """
    tasks = other.kind == "assignment" and other.expects != "agency" and own.kind != "document"
    doers = (*agencies_in(other.restored), *bodies_in(other.restored)) if tasks else ()
    return bool(doers)


def _placed(reading: Question, own: Question, other: Question) -> Question:
    """The reading, of the places of the parts also where a name is not seen amid other words."""
    places = own.places or other.places
    return reading if reading.places or not places else replace(reading, places=places)


def named_otherwise(parts: Sequence[Part], at: int) -> bool:
    """Whether a part names a place or year that the other does not."""
    own, other = parts[at].question, _other(parts, at).question
    named = {*own.places, *own.years} - {*other.places, *other.years}
    return bool(named) and bool(other.places or other.years)


def asks_alike(parts: Sequence[Part], at: int) -> bool:
    """Whether a part asks for the same kind of value as the other of a subject of its own."""
    own, other = parts[at].question, _other(parts, at).question
    return own.expects == other.expects != "number" and _has_subject(own)


def content_of(part: Question) -> list[str]:
    """The words that say what a part is about, without those of asking the same again."""
    return [word for word in said_by(part) if word]


def _other(parts: Sequence[Part], at: int) -> Part:
    """The part that another takes from what it leaves out."""
    return parts[0] if at else parts[1]


def _has_subject(part: Question) -> bool:
    if _ONLY_ASKED.fullmatch(part.text.lower().strip(" ,;.?")):
        return False
    words = content_of(part)
    return len(words) >= _OWN_SUBJECT or _OWN_TOPIC.search(fold(part.restored)) is not None


def _about_both(
    own: Question, other: Question, joined: Question, places: Sequence[str]
) -> Question:
    """The joined question with what the part asks for, about the words of both."""
    if joined.kind == "document":  # of which plan a fact is asked says the other part
        return joined
    named = (other.text[a:b].lower().split() for a, b in placed_at(other.text, places))
    replaced = {word for words in named for word in words}
    terms = (*("" if term in replaced else term for term in other.terms), "", *said_by(own))
    return replace(joined, kind=own.kind, expects=own.expects, terms=terms)


def said_by(part: Question) -> tuple[str, ...]:
    """The terms of a part, "" where words stood that only ask the same again."""
    said = [fold(term) if part.unaccented else term for term in part.terms]
    again = _AGAIN_FOLDED if part.unaccented else _AGAIN
    again |= _LEVELS if part.places else frozenset()
    done = {tuple(map(fold, pair)) for pair in _DONE} if part.unaccented else _DONE
    left_out = {at for at, word in enumerate(said) if word in again}
    for at, pair in enumerate(pairwise(said)):
        left_out |= {at, at + 1} if pair in done else set()
    return tuple("" if at in left_out else term for at, term in enumerate(part.terms))


def _left_out(own: Question, other: Question, places: Sequence[str]) -> str:
    """The place and year of the other part, as far as the part names none."""
    lacks_place = not own.places or _INSIDE.match(fold(own.text))
    spans = placed_at(other.text, places) if lacks_place and other.places else []
    if not own.years and other.years:
        spans += years_at(other.text)
    if not own.places:  # a ward that no list of places has
        spans += [m.span() for m in _LOCAL.finditer(other.text) if not _held(m.span(), spans)]
    return " ".join(other.text[a:b] for a, b in sorted(spans))


def _held(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(a < span[1] and span[0] < b for a, b in spans)


def _names(part: Question, places: Sequence[str]) -> str:
    """The place and year that a part names."""
    spans = placed_at(part.text, places) if part.places else []
    spans += years_at(part.text) if part.years else []
    return " ".join(part.text[a:b] for a, b in spans)


def begun(part: Question, places: Sequence[str]) -> str:
    """A part up to what it asks: "dự trữ" before "bao nhiêu đá hộc, còn gạo thì mấy tấn"."""
    text = _unnamed(part, places)
    asked = _asked_phrase(part).search(text)
    return text[: asked.start()] if asked else ""


def _subject(part: Question, places: Sequence[str]) -> str:
    """What a part is about: its words without what it asks, its place and its year."""
    return _asked_phrase(part).sub(" ", _unnamed(part, places))


def _unnamed(part: Question, places: Sequence[str]) -> str:
    return mask(part.text, placed_at(part.text, places) + years_at(part.text))


def _asked_phrase(part: Question) -> re.Pattern[str]:
    if part.language == "en":
        return ASKING_EN
    return _ASKED_UNACCENTED if part.unaccented else _ASKED_PHRASE
