"""Targets: the figures that a plan wants to reach, and what is measured by them.

A figure becomes a target only where its measure can be told: words that lead up to it ("tỷ lệ điều
tra, khám phá đạt trên 75%"), words behind it ("100% tin báo được tiếp nhận"), or both. What
happened already, shares of money, quorums and definitions are none. A figure that is left out does
less harm than one beside a wrong measure.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.commitments import Span, Target
from ingest.items import Item
from ingest.periods import Period, find_base, find_period, opening_period
from ingest.plan import Mention
from ingest.target_measures import (
    Room,
    direction_of,
    measure_of,
    rooms_of,
    whole_of,
    with_predicate,
)
from ingest.target_values import find_values
from ingest.wording import Phrase, Wording

_MOST = 40  # values of a sentence; with more it is no sentence
_LONGEST = 350  # characters of a measure; a longer one was not understood
_GOALS = re.compile(r"\b(?:muc tieu|chi tieu|ket qua can dat|phan dau)\b")
_NO_GOALS = re.compile(
    r"\b(?:tinh hinh|dac diem|thuc trang|hien trang|ket qua (?!can)|danh gia|ton tai|han che"
    r"|nguyen nhan|giai thich|kinh phi|nguon von|du toan|co cau von)"
)
# Words that want a figure reached; without a heading that says so, one must lead up to it.
_WANTED = Phrase(
    r"\b(?:phấn đấu|chỉ tiêu|đạt|giảm|tăng|nâng|bảo đảm|đảm bảo|ít nhất|tối thiểu|duy trì"
    r"|hoàn thành|không để)\b"
)
_COUNT_WANTED = Phrase(r"\b(?:phấn đấu|chỉ tiêu|giảm|tăng|ít nhất|tối thiểu)\b[^.;:]{0,60}$")
_HAPPENED = Phrase(
    r"\b(?:đã|chiếm(?! đoạt)|hiện có|hiện nay|hiện tại|tính đến|xảy ra|ghi nhận|so sánh|trước"
    r" đây)\b"
    r"(?! (?:khởi tố|có|chuyển hóa|phát hiện|được))[^.;:]{0,60}$"
)
_NOW = Phrase(r"\b(?:hiện nay|hiện có|hiện tại|tính đến)\b")
# "từ 23 ca xuống 18 ca", "107 trẻ sơ sinh trai/100 trẻ sơ sinh gái"
_RATIO = Phrase(r"[^,;.]{0,40}?/\s?\d")
_FROM_TO = Phrase(r"từ [^,;.]{1,60}?(?<!trở)\s(?:xuống|lên)\b")
_CONDITION = Phrase(r"\b(?:nếu|trường hợp|khi có|đối tượng có|trừ|nhiều hơn|quá) [^.;]{0,80}$")
_MONEY_OR_VOTES = Phrase(
    r"\b(?:kinh phí|ngân sách|hỗ trợ|vốn|lãi suất|mức chi|mức thu|lệ phí|thuế|bồi thường|đối ứng"
    r"|phiếu|tán thành|triệu tập|định mức|phạt|học phí|phụ cấp|tiền)\b"
)
_LINK_AND_BREAK = Phrase(r"[,;:]\s?(?:\w{1,7}\s){0,3}$")


def find_targets(
    words: Wording,
    items: Sequence[Item],
    mentions: Sequence[Mention],
    year: int | None,
    *,
    counts: bool = True,
) -> Iterator[Target]:
    """The targets of the prose, in reading order. `year` is the plan's, where it is known.

    Without `counts` only percentages and money: a foreign OCR makes "50 xã" of "số xã".
    """
    other = [(m.start, m.end) for m in mentions if m.kind not in ("percent", "money")]
    intro: Period | None = None
    intro_of: Item | None = None
    for item in items:
        if intro_of and (
            item.section != intro_of.section or words.text[item.start] == words.text[intro_of.start]
        ):
            intro = intro_of = None
        if not _NO_GOALS.search(" / ".join(item.path)):
            yield from _of_item(words, item, other, year, intro, counts)
        if words.text[item.end - 1] == ":":
            intro, intro_of = _period_of(words, item), item


def _period_of(words: Wording, item: Item) -> Period | None:
    found = find_period(words, item.start, item.end, find_base(words, item.start, item.end))
    return found or opening_period(words, item.start, item.end)


def _of_item(
    words: Wording,
    item: Item,
    other: Sequence[Span],
    year: int | None,
    intro: Period | None,
    counts: bool,
) -> Iterator[Target]:
    goals = bool(_GOALS.search(" / ".join(item.path)))
    previous: Target | None = None
    for start, end in item.sentences:
        found = find_values(words, start, end, other)
        values = [value for value in found if counts or not value.is_count]
        if not 0 < len(values) <= _MOST or _is_past(words, start, end, year):
            continue
        if _NOW.search(words, start, values[0].start):
            continue
        general = opening_period(words, start, end) or intro
        rooms = list(rooms_of(words, values, start, end))
        for room, following in zip(rooms, [*rooms[1:], None], strict=True):
            if not _is_wanted(words, room, goals):
                continue
            target = _target(words, room, (start, end), previous, general)
            if target:
                previous = with_predicate(words, target, room, following)
                yield previous


def _is_past(words: Wording, start: int, end: int, year: int | None) -> bool:
    """Whether a sentence begins with a year before the plan's: "Năm 2022 giảm 5% ..."."""
    opening = opening_period(words, start, end)
    return bool(opening and opening.years and year and max(opening.years) < year)


def _is_wanted(words: Wording, room: Room, goals: bool) -> bool:
    value, begin = room.value, max(room.start, room.value.start - 150)
    if _HAPPENED.search(words, begin, value.start):
        return False
    if _RATIO.match(words, value.end, room.end) or _FROM_TO.match(words, value.start, room.end):
        return False
    if goals:
        return True
    if _CONDITION.search(words, begin, value.start):
        return False
    if _MONEY_OR_VOTES.search(words, begin, min(room.end, value.end + 60)):
        return False
    if value.unit != "%":
        leads = _COUNT_WANTED.search(words, begin, value.start)
        return bool(leads) or value.comparator == "at_least"
    return value.low == 100 or bool(_WANTED.search(words, begin, value.end))


def _target(
    words: Wording,
    room: Room,
    sentence: Span,
    previous: Target | None,
    general: Period | None,
) -> Target | None:
    value = room.value
    base = find_base(words, room.start, room.end)
    period = find_period(words, room.start, room.end, base) or general
    measure = measure_of(words, room, previous)
    if not measure and previous and period and previous.start == sentence[0]:
        measure = previous.measure  # "đạt 95%, đến năm 2030 đạt 100%"
    if not measure or sum(b - a for a, b in measure) > _LONGEST:
        return None
    return Target(
        *sentence,
        measure=measure,
        whole=whole_of(words, room, measure, previous),
        direction=direction_of(words, room),
        comparator=value.comparator,
        low=value.low,
        high=value.high,
        value=(value.start, value.end),
        unit=value.unit,
        base=base.span if base else None,
        base_years=base.years if base else (),
        period=period.span if period else None,
        years=period.years if period else (),
    )
