"""Number and date of a document, from its head or from the note that says what it comes with.

Both are often filled in by hand or by a signature's stamp. Then the printed part alone is given
("/KH-UBND", "2024-03"): digits that cannot be read are not guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.head import Head, head_end
from ingest.lines import Line, split_lines
from ingest.plan import Field, Mention
from ingest.text import fold

_NUMBER_WORD = re.compile(r"\bs[o0e6b8]?\s*:?[^\w]{0,40}(?:\w[^\w]{1,8})?$")
# "(Kèm theo Quyết định số ...": on a line of its own, not within a sentence.
_NOTE = re.compile(
    r"\n[^\w\n]*(?:duoc )?(?:ban hanh )?kem theo (?P<what>[^.;()]{3,60}?)"
    r"\s+s[o0e6b8]?\s*:?[\s._…]*$"
)
_NOTE_LENGTH = 100
_NOTE_REACH = 2500  # characters behind the title within which an enclosure bears its note
_PLACE_BEFORE = re.compile(r"[a-z]{2,}\s*,\s*(?:ng\w{1,2}y\W{0,12}(?:\d{1,2}\W{1,4})?)?$")
# "Quảng Ngãi, ngày {ƒ_ tháng 10 năm 2013": what stands between is a hand's, or blank.
_DAY_WORD, _MONTH_WORD = r"ng\w{0,3}[^,\n]{0,24}?", r"th\w{1,3}g"
_MONTH_ONLY = re.compile(
    rf",\s*{_DAY_WORD}\s*{_MONTH_WORD}\s{{0,3}}(?P<month>\d{{1,2}})\s*n\w{{1,2}}m\s*"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
_YEAR_ONLY = re.compile(
    rf"(?:,\s*|\n\s*){_DAY_WORD}\s*{_MONTH_WORD}[^,\n]{{0,24}}?\s*n\w{{1,2}}m\s*"
    r"(?P<year>20\d\d)(?!\d)"
)
# Behind the number in a note: "ngày   tháng 5 năm 2026", "ngày /3/2025".
_NOTE_DATE = re.compile(
    r"[\s,]*ng\w{1,2}y[\s.…_]{0,20}(?:(?P<day>\d{1,2})[\s.…_]*)?(?:th\w{1,3}g|/)[\s.…_]{0,20}"
    r"(?:(?P<month>\d{1,2})[\s.…_]*)?(?:n\w{1,2}m|/)\s*(?P<year>20\d\d)(?!\d)"
)
# The printed rest of a number whose digits are not legible: "Số: @† /QĐ-BCĐ138", "Số    -KH/HU".
_PRINTED = re.compile(
    r"(?:^|[|\t]|\s{4})[\s*|#>]*s[^\W\d_]{0,2}(?![^\W\d_]{2})[^\n/]{0,40}?"
    r"(?P<code>(?:/\s?(?P<year>(?:19|20)\d\d)\s?)?[/-]\s?"
    r"(?P<symbol>[^\W\d_][\w&]+(?:[-–/][^\W\d_][\w&]*)+))",
    re.I | re.M,
)
_CAPITALS = 0.6  # least share of capitals in a symbol: CTrTT, TTg
_DOUBLED = re.compile(r"^([^-/]*/(?:\d{4}/)?[A-ZĐ]+?)ĐĐ(?=[-/])")  # OCR: QĐĐ-UBND
_MIXED = re.compile(r"[IlO|]\d")  # OCR: BCĐI38
_LINES_BELOW = 6
_NOTE_DATE_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a document, or that of the decision which it is enclosed with."""

    field: Field
    enclosed: bool = False


def read_number(
    text: str, head: Head, mentions: Sequence[Mention], scanned: bool = False
) -> Number | None:
    """The number in the head; else that in the note "(Kèm theo Quyết định số ...)".

    On a `scanned` page a number apart from its slash was written or stamped into a blank: OCR
    reads print well and hands badly, so it is uncertain.
    """
    ranges = _ranges(text, head)
    codes = [mention for mention in mentions if mention.kind == "code"]
    for mention in codes:
        before = fold(text[max(0, mention.start - 60) : mention.start])
        if _within(mention.start, ranges) and _NUMBER_WORD.search(before):
            return Number(_number_field(text, mention, scanned))
    for begin, end in ranges:
        if printed := _printed(text[begin:end], begin):
            return Number(printed)
    return _from_note(text, head, codes)


def _within(position: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in ranges)


def _ranges(text: str, head: Head) -> list[tuple[int, int]]:
    """Where number and date may stand: above the kind, or right below the title."""
    above = (0, head_end(text, head))
    if head.kind is None or head.letter:
        return [above]
    below: list[tuple[int, int]] = []
    for line in split_lines(text, head.end, head.end + 600):
        if len(below) == _LINES_BELOW or not _states_issue(line):
            break
        below.append((line.start, line.end))
    return [above, *below]


def _states_issue(line: Line) -> bool:
    dated = re.match(r"[^,\d]{2,40},\s*(?:ng\w{1,2}y\b|\d)", line.folded) and len(line.text) < 60
    numbered = re.match(r"s[o0]\s*(?::|\d|/|-)", line.folded) and len(line.text) < 60
    motto = re.match(r"cong h\w{1,5} x|d\w{0,2}c \w{1,3}p", line.folded)
    return bool(dated or numbered or motto or (line.capitals and len(line.text) < 60))


def _number_field(text: str, mention: Mention, scanned: bool) -> Field:
    printed = text[mention.start : mention.end]
    value = _DOUBLED.sub(r"\1Đ", mention.normal)
    # A sign right behind it is what OCR made of its last figure: "BCĐ13§".
    cut = text[mention.end : mention.end + 1].strip(" \t\n\r\xa0.,;:)|*")
    by_hand = re.match(r"\d+[a-z]?\s+[/-]", printed) or _MIXED.search(value)
    doubtful = scanned and bool(by_hand or cut)
    return Field(value, mention.start, mention.end, uncertain=mention.uncertain or doubtful)


def _printed(lines: str, begin: int) -> Field | None:
    """The printed part of a number; "/2013/CT-UBND" where a year belongs to it."""
    for match in _PRINTED.finditer(lines):
        if all(map(_is_abbreviation, re.split(r"[-–/]", match["symbol"]))):
            year = f"/{match['year']}" if match["year"] else ""
            sign = "-" if match["code"][0] == "-" else "/"
            value = f"{year}{sign}{match['symbol']}".replace("Ð", "Đ")
            start, end = match.span("code")
            return Field(_DOUBLED.sub(r"\1Đ", value), begin + start, begin + end)
    return None


def _is_abbreviation(group: str) -> bool:
    letters = [char for char in group if char.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return len(letters) > 1 and group[0].isupper() and capitals >= _CAPITALS * len(letters)


def _from_note(text: str, head: Head, codes: Sequence[Mention]) -> Number | None:
    """The number in an enclosure's note; an annex's note of its own main document is no other."""
    limit = head_end(text, head)
    kind = fold(head.kind.value) if head.kind else ""
    for mention in codes:
        before = text[max(0, mention.start - _NOTE_LENGTH) : mention.start]
        note = _NOTE.search(fold(before))
        if mention.start < limit or not note:
            continue
        own = bool(kind) and note["what"].startswith(kind)
        if own or mention.start < head.end + _NOTE_REACH:
            return Number(_number_field(text, mention, scanned=False), enclosed=not own)
    return None


def read_date(
    text: str,
    head: Head,
    mentions: Sequence[Mention],
    number: Number | None,
    scanned: bool = False,
) -> Field | None:
    """The date of issue, as far as it is filled in and legible: 2024-02 where the day is blank.

    Whose hand wrote the number into a `scanned` page wrote the day too: it is uncertain then.
    """
    by_hand = scanned and number is not None and not _is_certain(number.field)
    ranges = _ranges(text, head)
    for mention in mentions:
        if mention.kind != "date" or mention.normal[0] == "-":
            continue
        before = fold(text[max(0, mention.start - 40) : mention.start])
        if _PLACE_BEFORE.search(before) and _within(mention.start, ranges):
            return _date_field(text, mention, by_hand)
    for pattern in (_MONTH_ONLY, _YEAR_ONLY):
        for begin, end in ranges:
            if match := pattern.search(fold(text[begin:end])):
                return _partial(match, begin)
    if not number or _within(number.field.start, ranges):
        return None
    begin = number.field.end
    note = _NOTE_DATE.match(fold(text[begin : begin + _NOTE_DATE_LENGTH]))
    return _partial(note, begin) if note else None


def _is_certain(number: Field) -> bool:
    return number.value[0].isdigit() and not number.uncertain


def _date_field(text: str, mention: Mention, by_hand: bool) -> Field:
    """The date of a mention. A day that OCR misread was written by hand: it is left out.

    In real scans every day that had to be restored from other signs was restored wrongly.
    """
    value, start = mention.normal, mention.start
    if mention.uncertain and len(value) == len("2024-03-18"):
        month = re.search(r"th\w{1,3}g\s*(\d{1,2})\b", fold(text[mention.start : mention.end]))
        if month:
            return Field(value[:7], start + month.start(1), mention.end)
        value = value[:7]
    day = len(value) == len("2024-03-18")
    return Field(value, start, mention.end, uncertain=mention.uncertain or (by_hand and day))


def _partial(match: re.Match[str], begin: int) -> Field:
    groups = match.groupdict()
    parts = [int(groups[name]) for name in ("month", "day") if groups.get(name)]
    if not groups.get("month"):
        parts = []
    names = ["year", *(["month"] if parts else []), *(["day"] if len(parts) > 1 else [])]
    valid = all(0 < part <= limit for part, limit in zip(parts, (12, 31), strict=False))
    if not valid:
        parts, names = [], ["year"]
    value = "-".join([groups["year"], *(f"{part:02d}" for part in parts)])
    start = min(match.start(name) for name in names)
    return Field(value, begin + start, begin + match.end("year"))
