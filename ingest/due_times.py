"""Times that plans set: days, months, quarters, periods and terms, as ISO dates where told."""

import calendar
import re
from dataclasses import dataclass, replace
from typing import Literal

from ingest.commitments import Recurrence, Span
from ingest.text import fold
from ingest.wording import Phrase, Wording

Form = Literal["span", "before", "within", "term"]

_YEAR = r"(?:19|20)\d\d"
_DAY = (
    r"(?:\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?(?:19|20)\d\d)?(?![\d/%])"
    r"|\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d(?!\d)"
    r"|\d{1,2} tháng \d{1,2}(?:,? năm (?:19|20)\d\d)?)"
)
_MONTH = rf"tháng \d{{1,2}}(?:(?:,? năm |\s?[/-]\s?){_YEAR})?(?![\d/])"
_QUARTER = rf"quý (?:iv|i{{1,3}}|[1-4])\b(?:(?: năm |\s?[/-]\s?){_YEAR})?"
_TIME = rf"(?:(?:ngày )?{_DAY}|{_MONTH}|{_QUARTER})"
_MORE = rf"(?:(?:,| và|;) (?:(?:trước )?ngày )?{_DAY}){{0,6}}"
_EVERY = r"(?: (?:của )?(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần)| năm sau)?"
_OF_MONTH = (
    r"(?:ngày )?\d{1,2} (?:của )?(?:tháng (?:cuối|đầu|báo cáo|sau|kế tiếp|tiếp theo|liền kề)"
    r"(?: (?:của )?(?:mỗi )?(?:quý|kỳ|năm))?(?: báo cáo)?|(?:hằng|hàng|mỗi) (?:tháng|quý))"
)
_BEFORE = (
    r"(?:trước|chậm nhất|muộn nhất|hạn cuối|không muộn hơn|hạn chót)"
    r"(?: (?:là|vào|đến|hết|trước|trong)){0,3}"
)
_WITHIN = r"(?:trong|vào|xong|đầu|cuối|giữa|hết)(?: (?:vào|ngày|trong|đầu|cuối)){0,2}"
_SINCE = rf"từ (?:ngày )?(?:{_DAY}|\d{{1,2}}|{_MONTH})"
_TERM = r"(?:(?:0?[369]|12|sáu|chín) tháng|tuần|tháng|quý|năm)\b"
_LISTED = r"(?:\s?\([^()]{4,60}\))?"
_DUE = Phrase(
    rf"(?P<span>\b{_SINCE}\s?(?:đến|-|–|tới) (?:hết )?(?:ngày )?(?:{_DAY}|{_MONTH}))"
    rf"|(?P<before>\b{_BEFORE} (?:{_OF_MONTH}|{_TIME}{_MORE}{_EVERY}))"
    rf"|(?P<within>\b{_WITHIN} {_TIME}{_MORE}{_EVERY})"
    rf"|(?P<term>\bđịnh kỳ,? (?:(?:hằng|hàng|mỗi) )?{_TERM}{_LISTED}"
    rf"|\b(?:hằng|hàng|mỗi) (?:tháng|quý|năm|tuần)\b{_LISTED})"
)
_NEXT_TERM = Phrase(
    rf"(?:,| và|;)?\s?(?:(?:hằng|hàng|mỗi) )?(?P<term>{_TERM}{_LISTED})(?! (?:20\d\d|qua|trước|\d))"
)
_DAYS = re.compile(
    r"(?<!\d)(\d{1,2})(?: ?/ ?| thang |[.-](?=\d{1,2}[.-](?:19|20)))(\d{1,2})"
    r"(?:(?: ?[/.-] ?|,? nam )((?:19|20)\d\d))?(?!\d)"
)
_MONTHS = re.compile(r"thang (\d{1,2})(?:(?:,? nam | ?[/-] ?)((?:19|20)\d\d))?(?!\d)")
_MORE_MONTHS = re.compile(r"thang \d{1,2}((?: ?(?:,|-|–|va|den) ?\d{1,2}(?![\d/]))+)")
_QUARTERS = re.compile(r"quy (iv|i{1,3}|[1-4])\b(?:(?: nam | ?[/-] ?)((?:19|20)\d\d))?")
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FIRST_DAY = re.compile(r"tu (?:ngay )?(\d{1,2}) ?(?:den|-|–)")
_RECURRENCES: tuple[tuple[Recurrence, re.Pattern[str]], ...] = (
    ("half-yearly", re.compile(r"\b(?:0?6|sau) thang\b(?! (?:dau|cuoi))")),
    ("yearly", re.compile(r"\b(?:0?9|chin|12) thang\b|\b(?:hang|moi) nam\b|^(?:dinh ky,? )?nam\b")),
    ("quarterly", re.compile(r"\bquy\b(?! (?:iv|i{1,3}|\d)\b)")),
    ("weekly", re.compile(r"\btuan\b")),
    (
        "monthly",
        re.compile(r"\b(?:hang|moi|dinh ky) thang\b|^thang\b(?! \d)|thang (?:bao cao|sau)"),
    ),
)


@dataclass(frozen=True, slots=True)
class DueTime:
    """A printed time; see ingest.commitments.Deadline for its parts."""

    start: int
    end: int
    form: Form
    first: str = ""
    last: str = ""
    dates: tuple[str, ...] = ()
    inferred: bool = False
    recurrence: Recurrence = ""


def find_due_times(words: Wording, start: int, end: int, year: int | None) -> list[DueTime]:
    """The times in a range. `year` is that of the plan; without one such times stay open."""
    found: list[DueTime] = []
    for match in _DUE.finditer(words, start, end):
        if found and match.start() < found[-1].end:
            continue
        forms: tuple[Form, ...] = ("span", "before", "within", "term")
        form = next(form for form in forms if match[form])
        if found and form == "before" and _goes_with(words, found[-1], match.start()):
            whole = found.pop().start, match.end()  # "mỗi quý, trước ngày 14 tháng cuối quý"
            found.append(replace(read_time(words, whole, year), form=form))
            continue
        found.append(replace(read_time(words, match.span(), year), form=form))
        at = match.end()
        while form == "term" and (more := _NEXT_TERM.match(words, at, end)):
            found.append(replace(read_time(words, more.span("term"), year), form="term"))
            at = more.end()
    return found


def _goes_with(words: Wording, time: DueTime, start: int) -> bool:
    """Whether a day that begins there tells when in the term before it."""
    return time.form == "term" and not time.first and not words.trimmed(time.end, start, " ,(")


def read_time(words: Wording, span: Span, year: int | None) -> DueTime:
    """What a printed time means; without first and last where it names no day and no month."""
    said = " ".join(fold(words.words[slice(*span)]).split())
    recurrence: Recurrence = next((name for name, form in _RECURRENCES if form.search(said)), "")
    times, inferred = _days(said, year)
    dates = tuple(times) if len(times) > 1 and not said.startswith("tu ") else ()
    if not times:
        times, inferred = _months(said, year)
    if not times:
        return DueTime(*span, "within", recurrence=recurrence)
    return DueTime(*span, "within", min(times), max(times), dates, inferred, recurrence)


def _days(said: str, year: int | None) -> tuple[list[str], bool]:
    """The days named, and whether their year is the plan's."""
    found = [(int(d), int(m), int(y) if y else None) for d, m, y in _DAYS.findall(said)]
    if first := _FIRST_DAY.match(said):  # "từ ngày 15 đến ngày 30/6"
        found = [(int(first[1]), m, y) for _, m, y in found[:1]] + found
    told = next((y for _, _, y in reversed(found) if y), None)
    if year and said.endswith("nam sau"):
        year += 1
    days = [iso for d, m, y in found if (iso := _iso(d, m, y or told or year))]
    return days, told is None and bool(days)


def _iso(day: int, month: int, year: int | None) -> str:
    if not year or not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return ""
    return f"{year:04d}-{month:02d}-{day:02d}"


def _months(said: str, year: int | None) -> tuple[list[str], bool]:
    """The months named, a quarter as its first and last, and whether their year is the plan's."""
    named = [(int(m), y) for m, y in _MONTHS.findall(said)]
    for more in _MORE_MONTHS.findall(said):  # "Tháng 6 - 7"
        named += [(int(m), "") for m in re.findall(r"\d{1,2}", more)]
    for quarter, y in _QUARTERS.findall(said):
        last = _NUMBERS[quarter] * 3
        named += [(last - 2, y), (last, y)]
    told = next((int(y) for _, y in reversed(named) if y), None)
    if not told and not year:
        return [], False
    months = [f"{int(y) if y else told or year:04d}-{m:02d}" for m, y in named if 1 <= m <= 12]
    return months, told is None and bool(months)
