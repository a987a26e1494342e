"""Dates, as ISO 8601: 2021-08-16; 2024-02 where no day stands; --06-26 where no year stands.

Month names of OCR without Vietnamese ("ngay 16 thang 8 nim 2021") are read too. Digits are taken
as they stand, and a date that the calendar does not know is not a date.
"""

import datetime
import re
from collections.abc import Iterator

from ingest.plan import Mention
from ingest.text import fold

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_APART = r"(?<![\w/.,§$|&^!?{}\\@#°-])"
_NUMERIC = re.compile(
    rf"{_APART}(?P<day>\d{{1,2}})\s{{0,2}}(?P<sign>[/.-])\s{{0,2}}(?P<month>\d{{1,2}})"
    rf"\s{{0,2}}(?P=sign)\s{{0,2}}{_YEAR}(?![/.-]\d)"
)
_ISO = re.compile(rf"{_APART}{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
# On folded text; the vowels of ngày, tháng and năm are what a foreign OCR gets wrong.
_WORD = r"[a-z]{1,2}"
_DAY_WORD = rf"\bng{_WORD}y"
_MONTH_WORD = rf"th{_WORD}n?g"
_YEAR_WORD = rf"n{_WORD}m?"
_WRITTEN = re.compile(
    rf"(?:{_DAY_WORD}\s*|{_APART})(?P<day>\d{{1,2}})\s*{_MONTH_WORD}\s*(?P<month>\d{{1,2}})"
    rf",?\s*{_YEAR_WORD}\s*{_YEAR}"
)
_MONTH_OF_YEAR = re.compile(
    rf"(?<!\d)(?<!\d\s)\b{_MONTH_WORD}\s*(?P<month>\d{{1,2}})(?:,?\s*{_YEAR_WORD}\s*|\s?[/-]\s?){_YEAR}"
)
_SHORT = re.compile(rf"{_APART}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\w/%-]|[.,]\d)")
_DIRECT = re.compile(rf"(?:{_DAY_WORD}|\b(?:truoc|tu|den|het|sau))[\s:]{{1,3}}$")
# A named day: "Ngày hội toàn dân bảo vệ an ninh Tổ quốc 19/8", with a capital.
_NAMED_DAY = re.compile(r"\bNg\w{1,2}y\s[^.;:\d]{3,110}$", re.DOTALL)
_PERIOD = re.compile(r"\b(?:qu[iy]|th[a-z]{1,2}ng|n[a-z]{1,2}m|h[a-z]n)\s*\($")
_LIST = re.compile(r"\(\s*\d{1,2}/\d{1,2}(?:\s*[,;]\s*\d{1,2}/\d{1,2})+\s*\)")
_COUNTED = re.compile(r"\s*(?:so|tong|thanh vien|dai bieu|dien tich|dan so|gio)\b")


def find_dates(text: str) -> Iterator[Mention]:
    """The dates of `text`, not in order, possibly overlapping; see the module for the forms."""
    folded = fold(text)
    yield from _full_dates(folded)
    lists = [match.span() for match in _LIST.finditer(folded)]
    for match in _SHORT.finditer(folded):
        listed = any(start < match.start() < end for start, end in lists)
        if listed or _is_day(text, folded, match):
            yield from _mention(match)


def find_typed_dates(question: str) -> Iterator[Mention]:
    """The dates of a question; there a bare 26/6 is a day, unless it counts parts or is 24/7."""
    folded = fold(question)
    yield from _full_dates(folded)
    for match in _SHORT.finditer(folded):
        if match.group() != "24/7" and not _COUNTED.match(folded, match.end()):
            yield from _mention(match)


def _full_dates(folded: str) -> Iterator[Mention]:
    for pattern in (_NUMERIC, _ISO, _WRITTEN, _MONTH_OF_YEAR):
        for match in pattern.finditer(folded):
            yield from _mention(match)


def _is_day(text: str, folded: str, match: re.Match[str]) -> bool:
    """Whether a bare 26/6 is a day and not a fraction: a word in front of it says so."""
    start = match.start()
    if _COUNTED.match(folded, match.end()):
        return False
    before = folded[max(0, start - 12) : start]
    return bool(
        _DIRECT.search(before)
        or (_PERIOD.search(before) and folded[match.end() : match.end() + 1] == ")")
        or _NAMED_DAY.search(text[max(0, start - 120) : start])
    )


def _mention(match: re.Match[str]) -> Iterator[Mention]:
    groups = match.groupdict()
    year, month, day = (int(groups.get(part) or 0) for part in ("year", "month", "day"))
    try:
        datetime.date(year or 2000, month, day if "day" in groups else 1)  # 2000 has a 29 February
    except ValueError:
        return
    normal = f"{year:04d}-{month:02d}" if year else f"--{month:02d}"
    normal += f"-{day:02d}" if "day" in groups else ""
    yield Mention("date", match.start(), match.end(), normal, normal)
