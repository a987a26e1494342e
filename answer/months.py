"""Months that questions name and that times of tasks fall into."""

import re

from ingest.text import fold

_MONTH = re.compile(r"\bthang\s+(\d{1,2})\b(?!\s*(?:dau|cuoi))")
_QUARTER = re.compile(r"\bquy\s+(iv|i{1,3}|[1-4])\b")
_ENGLISH_MONTHS = (
    "january february march april may june july august september october november december".split()
)


def month_in(words: str) -> int | None:
    """The month that a folded question names, 1 to 12."""
    match = _MONTH.search(words)
    if match and 1 <= int(match.group(1)) <= 12:
        return int(match.group(1))
    english = re.search(rf"\b(?:in|during|for|of|by)\s+({'|'.join(_ENGLISH_MONTHS)})\b", words)
    return _ENGLISH_MONTHS.index(english.group(1)) + 1 if english else None


def in_month(time: str, month: int) -> bool:
    """Whether a row's time names the month: "Tháng 02", "Tháng 6 - 7", "Quý III", "15/7/2024"."""
    folded = fold(time)
    named = re.findall(r"thang\s+([\d\s,;/&và–-]+)", folded)
    numbers = [int(n) for part in named for n in re.findall(r"\d{1,2}(?!\d)", part)]
    for part in named:
        if span := re.match(r"(\d{1,2})\s*(?:-|–|den)\s*(?:thang\s+)?(\d{1,2})(?!\d)", part):
            numbers += range(int(span.group(1)), int(span.group(2)) + 1)
    numbers += [int(n) for n in re.findall(r"\d{1,2}/(\d{1,2})(?:/\d{4})?", folded)]
    quarters = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
    for quarter in _QUARTER.findall(folded):
        last = quarters[quarter] * 3
        numbers += [last - 2, last - 1, last]
    return month in numbers


def is_quarter_of(time: str, month: int) -> bool:
    """Whether a row's time names the month only by its quarter."""
    return in_month(time, month) and not in_month(_QUARTER.sub(" ", fold(time)), month)
