"""Which dates of a sentence may tell when something is due or happens.

The year of a law, the day of a document that is cited and the years of a term of office tell of
these and of nothing else; and what is due before a day is told by no day on which people met.
"""

import re

CITED_DATE = re.compile(
    r"\d+(?:/\d{4})?\s*[-/]\s*[a-z][\w/&-]*\s*,?\s*ngay\s+"
    r"\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*|thang\s+\d{1,2}\s+nam\s+)\d{4}"
)
"""The date of a document behind its code, folded."""
_LAW = re.compile(
    r"\b(?:luat|bo luat|hien phap|phap lenh)\b(?:(?! (?:truoc|den|het)\b)[^.;:,()|\d]){0,90}?"
    r" (?:nam |ngay [\d/.]{6,10}|ngay \d{1,2} thang \d{1,2} nam )(?:(?:19|20)\d\d)?"
    r"|\b(?:sua doi|bo sung)(?:,? (?:bo sung|sua doi))?(?: mot so dieu)? (?:vao )?nam (?:19|20)\d\d"
)
_TERM = re.compile(r"\bnhiem ky(?: [ivxl]+\b)?,? ?\(?(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\)?")
_ASKS_TERM = re.compile(r"\bnhiem ky (?:nao|may|gi|bao)\b|which term")
_BY_DAY_ASKED = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|tre nhat|han chot|han cuoi|han (?:nop|gui))\b(?: \w+){0,5}?"
    r" (?:(?:ngay|hom|khi|luc|thang) (?:nao|may|bao nhieu)|bao gio)\b"
    r"|\bby (?:what|which) (?:date|day)\b|\bby when\b|\bno later than (?:what|which)\b"
)
_BY_DAY = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|tre nhat|han|het|xong|hoan thanh|khong qua"
    r"|thoi (?:gian|han|diem)|tien do|den|toi|vao|trong|dinh ky|hang|moi)\b\W*(?:\w+\W+){0,4}?\d"
    r"|(?<!\bso)[:;|(]\W*(?:\w+ ){0,2}?\d|\b(?:dinh ky|hang (?:thang|quy|nam|tuan))\b"
)

_LASTS = re.compile(  # how long something lasts, where that is not what is asked for
    r"(?<!thoi gian )(?<!thuc hien )(?<!thoi gian: )(?<!thuc hien: )\btu (?:ngay |thang )?\d[\d/.]*"
    r"(?: \w+){0,2}? (?:den|toi) (?:het )?(?:ngay |thang )?\d[\d/.]*"
)


_ASKS_HOUR = re.compile(r"\b(?:may|bao nhieu) gio\b|what time\b")
_REPORTS_AT = re.compile(
    r"\b(?:bao cao|bao ve|bao tin)\b[^.;]{0,60}\b(?:luc|vao|truoc) \d{1,2} ?(?:gio|h|g)\b"
)
_ASKS_REPORT = re.compile(r"\bbao\b|\bgui\b|\bnop\b|\breport")


def tells_only_report_hours(asked: str, said: str) -> bool:
    """Whether an hour is asked for, and the folded text only tells at which hours to report."""
    if not _ASKS_HOUR.search(asked) or _ASKS_REPORT.search(asked):
        return False
    return _REPORTS_AT.search(said) is not None


def told_dates(asked: str, said: str) -> str:
    """The folded text without the dates that are no answer to the folded question."""
    said = _LAW.sub(" ", CITED_DATE.sub(" ", said))
    return said if _ASKS_TERM.search(asked) else _TERM.sub(" ", said)


def lacks_a_due_day(asked: str, said: str) -> bool:
    """Whether it is asked by when something is due, and the folded text sets no such day."""
    return _BY_DAY_ASKED.search(asked) is not None and not _BY_DAY.search(_LASTS.sub(" ", said))
