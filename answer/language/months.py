"""Months and quarters that questions name, and what falls into them."""

import re
from dataclasses import dataclass

from ingest.text import fold

_MONTH = re.compile(r"\bthang\s+(\d{1,2})\b(?!\s*(?:dau|cuoi))")
_QUARTER = re.compile(r"\bquy\s+(iv|i{1,3}|[1-4])\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ENGLISH_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_YEAR = r"(?:\s*(?:/|nam|of)?\s*(?P<year>(?:19|20)\d\d))?"
_NAMED = "|".join(_ENGLISH_MONTHS)
_SPANS = tuple(  # the first that a question has decides
    re.compile(pattern + _YEAR)
    for pattern in (
        r"\btu thang (?P<first>\d{1,2})\D{0,12} (?:den|toi) (?:het )?thang (?P<last>\d{1,2})",
        r"\b(?:truoc|den|het|cham nhat|before|by) (?:het )?(?:ngay )?"
        r"(?P<day>\d{1,2})\s*[/-]\s*(?P<month>\d{1,2})\b",
        r"\b6 thang (?P<half>dau|cuoi)(?: nam)?",
        r"\bquy (?P<quarter>iv|i{1,3}|[1-4])\b",
        r"\b(?P<quarter>first|second|third|fourth) quarter(?: of)?",
        r"\bthang (?P<month>\d{1,2})\b(?!\s*(?:dau|cuoi))",
        rf"\b(?:in|during|for|of|by|before|until|after) (?P<name>{_NAMED})\b",
    )
)
_ENGLISH_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_BEFORE = re.compile(r"\b(?:truoc|before)\s*(?:het )?$")
_UNTIL = re.compile(r"\b(?:den|toi|den het|het|by|until)\s*$")
_AFTER = re.compile(r"\b(?:sau|after)\s*$")
_LONG = 6  # months; what goes on for longer is not due in each of them


@dataclass(frozen=True, slots=True)
class Period:
    """Months of a year that a question names, both included."""

    first: int
    last: int
    year: int | None = None  # None: of any year
    due: bool = False  # "trước tháng 6": what is due in these months, not what goes on in them
    day: int = 31  # of the last month, up to which something is due


def period_in(words: str) -> Period | None:
    """The months that a folded question names: "quý III/2024", "trước tháng 6", "6 tháng đầu"."""
    for pattern in _SPANS:
        if match := pattern.search(words):
            first, last = _months(match.groupdict())
            year = int(match["year"]) if match["year"] else None
            if day := match.groupdict().get("day"):
                return Period(1, last, year, True, int(day)) if 1 <= last <= 12 else None
            if 1 <= first <= last <= 12:
                return _shifted(words[: match.start()], match.group(), first, last, year)
    return None


def month_in(words: str) -> int | None:
    """The single month that a folded question names, 1 to 12."""
    match = _MONTH.search(words)
    if match and 1 <= int(match.group(1)) <= 12:
        return int(match.group(1))
    english = re.search(rf"\b(?:in|during|for|of|by)\s+({_NAMED})\b", words)
    return _ENGLISH_MONTHS.index(english.group(1)) + 1 if english else None


def _months(found: dict[str, str | None]) -> tuple[int, int]:
    if found.get("half"):
        return (1, 6) if found["half"] == "dau" else (7, 12)
    if quarter := found.get("quarter"):
        last = 3 * (_QUARTERS.get(quarter) or _ENGLISH_QUARTERS[quarter])
        return last - 2, last
    if name := found.get("name"):
        return _ENGLISH_MONTHS.index(name) + 1, _ENGLISH_MONTHS.index(name) + 1
    first = int(found.get("first") or found.get("month") or 0)
    return first, int(found.get("last") or first)


def _shifted(before: str, said: str, first: int, last: int, year: int | None) -> Period | None:
    """The months before or after those named, where the question says so."""
    if _BEFORE.search(before) or said.startswith("before "):
        return Period(1, first - 1, year, due=True) if first > 1 else None
    if _UNTIL.search(before) or said.startswith(("by ", "until ")):
        return Period(1, last, year, due=True)
    if _AFTER.search(before) or said.startswith("after "):
        return Period(last + 1, 12, year, due=True) if last < 12 else None
    return Period(first, last, year)


def within(period: Period, first: str, last: str) -> bool:
    """Whether a time from one ISO day or month to another falls into the period.

    What lasts longer than half a year does not, unless it begins or ends there.
    """
    (from_year, from_month), (to_year, to_month) = _year_month(first), _year_month(last or first)
    if period.due:
        from_year, from_month = to_year, to_month
    if period.due and to_month == period.last and int((last or first)[8:10] or 1) > period.day:
        return False
    begin, end = from_year * 12 + from_month, to_year * 12 + to_month
    years = [period.year] if period.year else list(range(from_year, to_year + 1))
    spans = [(year * 12 + period.first, year * 12 + period.last) for year in years]
    if end - begin >= _LONG:
        return any(a <= at <= b for a, b in spans for at in (begin, end))
    return any(begin <= b and a <= end for a, b in spans)


def _year_month(iso: str) -> tuple[int, int]:
    """Year and month of an ISO day or month; a year alone ends with its last month."""
    year, _, rest = iso.partition("-")
    return int(year), int(rest[:2] or 12)


def in_period(time: str, period: Period) -> bool:
    """Whether a time as printed names a month of the period, and no other year."""
    if period.year and re.search(r"(?:19|20)\d\d", time) and str(period.year) not in time:
        return False
    return any(in_month(time, month) for month in range(period.first, period.last + 1))


def in_month(time: str, month: int) -> bool:
    """Whether a row's time names the month: "Tháng 02", "Tháng 6 - 7", "Quý III", "15/7/2024"."""
    folded = fold(time)
    named = re.findall(r"thang\s+([\d\s,;/&và–-]+)", folded)
    numbers = [int(n) for part in named for n in re.findall(r"\d{1,2}(?!\d)", part)]
    for part in named:
        if span := re.match(r"(\d{1,2})\s*(?:-|–|den)\s*(?:thang\s+)?(\d{1,2})(?!\d)", part):
            numbers += range(int(span.group(1)), int(span.group(2)) + 1)
    numbers += [int(n) for n in re.findall(r"\d{1,2}/(\d{1,2})(?:/\d{4})?", folded)]
    for quarter in _QUARTER.findall(folded):
        last = _QUARTERS[quarter] * 3
        numbers += [last - 2, last - 1, last]
    return month in numbers


def is_quarter_of(time: str, month: int) -> bool:
    """Whether a row's time names the month only by its quarter."""
    return in_month(time, month) and not in_month(_QUARTER.sub(" ", fold(time)), month)
