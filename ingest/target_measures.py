"""What a value measures: the words that lead up to it, those behind it, or both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.commitments import Direction, Span, Target
from ingest.periods import find_period, opening_period
from ingest.target_values import Value
from ingest.wording import Phrase, Wording

# What stands between a measure and its value.
_LINK = Phrase(
    r"(?:[\s,:]|\b(?:đạt|đạt được|đạt tỷ lệ|ở mức|là|còn|xuống|lên|lên đến|phấn đấu|kéo giảm|kìm"
    r" giảm"
    r"|làm giảm|giảm|tăng|tăng trưởng|duy trì|phải|có|được|bảo đảm|đảm bảo|hoàn thành|thêm|nâng"
    r"|hằng năm|hàng năm|mỗi năm|bằng|cho|tại|trong|từ|với)\b(?=\s|$)){1,12}$"
)
_OPENING = Phrase(
    r"(?:[\s,;:.+*•·–—_“\"-]|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.):] |[a-zđ]\) |\b(?:phấn đấu|trong đó"
    r"|bảo"
    r" đảm|đảm bảo|và|đồng thời"
    r"|riêng|nhất là|chỉ tiêu|mục tiêu|cụ thể|đạt|để|nâng|tăng|kéo giảm|giảm|kìm giảm|làm giảm"
    r"|hằng năm"
    r"|hàng năm|từng bước|tiếp tục|có(?= tỷ lệ))\b(?! (?:nghèo|cường|cao|trưởng))){1,8}"
)
_CHANGE = Phrase(
    r"\b(?:(?P<less>giảm)|tăng|tăng thêm|tăng trưởng)(?: (?:được|thêm|bình quân))?\s?$"
)
# The value has what is measured behind it unless one of these follows.
_NO_NOUN = Phrase(
    r"\s?(?:$|[,.;:)(/“\"|]|(?:và|so với|trong|trở|đến|vào|hoặc|theo|để|nhằm|tại|ở|trên|mỗi|thì|là"
    r"|từ"
    r"|cho|với|về|góp phần|hằng năm|hàng năm|năm|giai đoạn|khi|như|nhưng|được|do|bằng|qua)\b)"
)
# Where what is measured ends behind a value.
_BREAK = Phrase(
    r"[,(]?\s?\b(?:so với|trong đó|phấn đấu|đồng thời|góp phần|nhằm|tiến tới|qua đó)\b"
    r"|[,;] (?:bảo đảm|đảm bảo|không để|để|đạt|nâng|kéo giảm|giảm|tăng|hoàn thành|duy trì)\b|[;:]"
    r"|\s\(|,? (?:vào|đến|trong|trước) (?:cuối |hết )?(?:năm (?:19|20)\d\d|ngày|tháng|quý)\b"
    r"|,? (?:chậm nhất|hoàn thành|xong) (?:trước|trong|vào|ngày)\b"
)
# Where the words for the next value begin.
_NEXT = Phrase(
    r"(?:[,;.]|\bvà\b)\s?(?=(?:và )?(?:trong đó|đồng thời|riêng|phấn đấu|bảo đảm|đảm bảo|tỷ lệ|tỉ"
    r" lệ"
    r"|nâng|giảm|kéo giảm|tăng|duy trì|đạt|truy tố|đến năm|không để)\b)"
)
_AND = re.compile(r"\s?(?:và|va)\s")
_SEPARATOR = re.compile(r"[,;.]\s|\s(?:và|va)\s")
_PART = Phrase(
    r"(?:riêng )?(?:đối với )?(?:các )?(?:loại )?(?:án|tội|tội phạm|vụ án) (?:rất|đặc biệt|ít)\b"
)
_SHARE = Phrase(r"(?:tỷ|tỉ) lệ\b")
_PREDICATE = Phrase(r"\b(?:được|đủ|đều|không|biết|có|bảo đảm|đảm bảo|đạt)\b")
_HAVING = Phrase(r"\b(?:có|mỗi)\b")
_CRIMES = Phrase(r"\b(?:án|tội|tội phạm|vụ)\b")
_AMONG = Phrase(r"\btrong đó\b")


@dataclass(frozen=True, slots=True)
class Room:
    """A value, and the words around it that are its own."""

    start: int
    value: Value
    end: int
    noun: bool  # what is measured stands behind the value


def rooms_of(words: Wording, values: Sequence[Value], start: int, end: int) -> Iterator[Room]:
    """Parts a sentence between its values. A value inside another's measure gets no room."""
    index = 0
    while index < len(values):
        value, index = values[index], index + 1
        noun = value.is_count or not _NO_NOUN.match(words, value.end, end)
        cut: int | None = None
        while index < len(values):
            cut = _border(words, value, values[index], noun)
            if cut is not None:
                break
            if not noun:  # "từ 75% lên 80%": only the last one is wanted
                value = values[index]
                noun = value.is_count or not _NO_NOUN.match(words, value.end, end)
            index += 1
        yield Room(start, value, end if cut is None else cut, noun)
        start = end if cut is None else cut


def _border(words: Wording, value: Value, following: Value, noun: bool) -> int | None:
    """Where between two values the words for the second one begin; None if nowhere."""
    start, end = value.end, following.start
    if match := _NEXT.search(words, start, end):
        return match.start()
    separators = [match.start() for match in _SEPARATOR.finditer(words.words, start, end)]
    if not separators:
        return None
    cut = separators[-1] if noun else separators[0]
    # "100% xã, thị trấn có ít nhất 02 mô hình": what each one is to have
    within = noun and value.unit == "%" and following.is_count
    return None if within and _HAVING.search(words, cut, end) else cut


def measure_of(words: Wording, room: Room, previous: Target | None) -> tuple[Span, ...]:
    """The words before the value and behind it that say what it measures."""
    behind = _behind(words, room) if room.noun else None
    before = _before(words, room)
    if (
        behind
        and before is None
        and previous
        and _AND.fullmatch(words.words, room.start, room.value.start)
    ):
        before = previous.measure[0] if previous.measure[0][1] <= previous.value[0] else None
    return tuple(span for span in (before, behind) if span)


def with_predicate(words: Wording, target: Target, room: Room, following: Room | None) -> Target:
    """The target with what the next one says of both: "100% A và 100% B được kiểm tra"."""
    if following is None or not (room.noun and following.noun):
        return target
    if not _AND.fullmatch(words.words, following.start, following.value.start):
        return target
    behind = _behind(words, following)
    said = behind and _PREDICATE.search(words, *behind)
    if not behind or not said or _PREDICATE.search(words, *target.measure[-1]):
        return target
    return replace(target, measure=(*target.measure, (said.start(), behind[1])))


def _behind(words: Wording, room: Room) -> Span | None:
    value = room.value
    begin = value.unit_start if value.is_count else value.end
    end = room.end
    if match := _BREAK.search(words, value.end, end):
        end = match.start()
    return words.trimmed(begin, end, " ,;.:/*_")


def _before(words: Wording, room: Room) -> Span | None:
    start, end = room.start, room.value.start
    linked = _LINK.search(words, max(start, end - 60), end)
    last = linked.start() if linked else end
    if room.noun and linked and re.match(r"\s?[,;:]", words.words[last:end]):
        return None  # "Triển khai quyết liệt các biện pháp, phấn đấu giảm 5% số vụ"
    for match in _NEXT.finditer(words, start, last):
        start = match.end()
    if (
        room.noun
        and _CHANGE.search(words, max(start, end - 40), end)
        and "," in words.words[start:end]
    ):
        return None
    if opening := _OPENING.match(words, start, last):
        start = opening.end()
    if room.noun:
        start = max(start, words.words.rfind(";", start, last) + 1)
    start, last = _without_period(words, start, last)
    span = words.trimmed(start, last, " ,;.:-–+*•()_")
    return span if span and span[1] - span[0] > 2 else None


def _without_period(words: Wording, start: int, end: int) -> Span:
    """A range of words before a value without the period at either end: "đến năm 2030"."""
    found = find_period(words, start, end, None) or opening_period(words, start, end)
    if found and not words.trimmed(start, found.span[0], " ,;.:-–+*•()_"):
        return found.span[1], end
    if found and not words.trimmed(found.span[1], end, " ,;.:-–+*•()_"):
        return start, found.span[0]
    return start, end


def direction_of(words: Wording, room: Room) -> Direction:
    """Whether the value is that of a change. "Giảm xuống còn 5%" is a level."""
    match = _CHANGE.search(words, max(room.start, room.value.start - 40), room.value.start)
    if match:
        return "reduce" if match["less"] else "increase"
    return ""


def whole_of(
    words: Wording, room: Room, measure: tuple[Span, ...], previous: Target | None
) -> tuple[Span, ...]:
    """The measure that this one is a part of; the target before it has it."""
    if previous is None or measure == previous.measure:
        return ()
    upper = previous.whole or previous.measure
    if _AMONG.search(words, room.start, measure[0][0]):
        return upper
    leads_up = len(measure) == 1 and measure[0][0] < room.value.start
    if not leads_up:
        return ()
    if _PART.match(words, *measure[0]):
        return upper if any(_CRIMES.search(words, *span) for span in upper) else ()
    # "tiếp nhận 100% tin báo, giải quyết trên 90%"; "; tỷ lệ giải quyết đạt trên 90%"
    size = len(words.words[slice(*measure[0])].split())
    is_short, is_bare = size <= 3, size <= 2
    is_share = size <= 4 and bool(_SHARE.match(words, *measure[0]))
    together = previous.start <= room.start < previous.end or is_bare
    if is_share and not _SHARE.match(words, *upper[0]):
        return upper
    return upper if is_short and together and not is_share else ()
