"""The years that targets are compared with ("so với năm 2023") and meant for ("đến năm 2025")."""

import re
from dataclasses import dataclass

from ingest.commitments import Span
from ingest.wording import Phrase, Wording

_YEARS = r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?(?!\d)"
_BASE = Phrase(
    r"so với (?:(?:cùng kỳ|cùng thời kỳ|bình quân|trung bình|mức|đầu kỳ|kết quả|số liệu|của|các|từ"
    r"|cuối|thời điểm) ){0,3}"
    rf"(?:(?:năm|giai đoạn|nhiệm kỳ|kỳ) (?:{_YEARS}|liền trước|trước)|{_YEARS}|cùng kỳ|đầu kỳ)"
    rf"(?: năm (?:{_YEARS}|trước))?"
)
_UNTIL = Phrase(
    rf"\b(?:đến|vào|trong|hết|trước|phấn đấu|từ) (?:cuối |hết |trước |cả )?(?:năm|giai đoạn)"
    rf" {_YEARS}(?: trở đi)?"
    r"|\b(?:hằng|hàng|mỗi|từng) năm\b"
)
_OPENING = Phrase(rf"[^\w]*(?:(?:năm|giai đoạn) {_YEARS})")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Period:
    """A printed period and the first and last year of it; no years where it names none."""

    span: Span
    years: tuple[int, ...]


def find_base(words: Wording, start: int, end: int) -> Period | None:
    """What a change in this range is measured against."""
    return _period(_BASE.search(words, start, end))


def find_period(words: Wording, start: int, end: int, base: Period | None) -> Period | None:
    """When the figure in this range is to be reached. `base` is none of it."""
    for match in _UNTIL.finditer(words, start, end):
        if base is None or match.end() <= base.span[0] or match.start() >= base.span[1]:
            return _period(match)
    return None


def opening_period(words: Wording, start: int, end: int) -> Period | None:
    """The period that an item begins with: "Năm 2025: ..."."""
    found = _period(_OPENING.match(words, start, end))
    if found is None:
        return None
    span = words.trimmed(*found.span, " -–+*•.:,;()|")
    return Period(span, found.years) if span else None


def _period(match: re.Match[str] | None) -> Period | None:
    if match is None:
        return None
    years = sorted({int(year) for year in _YEAR.findall(match[0])})
    return Period(match.span(), tuple(years))
