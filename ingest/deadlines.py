"""Deadlines: what is due when, and to whom it goes, from prose and from the times of table rows."""

import re
from collections.abc import Iterator, Sequence

from ingest.agency_names import agencies_end, begins_agency
from ingest.commitments import Deadline, DeadlineKind, Span
from ingest.due_times import DueTime, find_due_times, read_time
from ingest.items import Item, unmarked
from ingest.plan import Section, TableRow
from ingest.wording import Phrase, Wording

_REPORTED = Phrase(r"\b(?:báo cáo|gửi|tổng hợp|nộp|thông tin về|cung cấp)\b")
# A term alone ("hằng năm") is a deadline only of what is done to a term.
_TO_A_TERM = Phrase(
    r"\b(?:báo cáo|gửi|sơ kết|tổng kết|kiểm tra|giám sát|rà soát|họp|giao ban|định kỳ|thống kê)\b"
)
_TAKES_PLACE = Phrase(
    r"\b(?:ngày hội|lễ|hội nghị|hội thi|hội thao|hội thảo|mít tinh|phát động|khai mạc|bầu cử"
    r"|diễn tập|tập huấn|tổng vệ sinh|khởi công|ra quân)\b"
)
_NOT_DUE = Phrase(r"\b(?:sinh|ban hành|có hiệu lực|hiệu lực|áp dụng|kể|số|kèm theo|của|đã)\s?$")
_PAST = re.compile(
    r"\b(?:tinh hinh|ket qua (?!can)|thuc trang|dac diem|ton tai|han che|nguyen nhan)"
)
_LABEL = Phrase(
    r"[^\w]*(?:[a-zđ]\) |\d{1,2}[.)] )?(?:về )?(?:thời gian|thời hạn|tiến độ|thời điểm|hoàn thành)"
    r"(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|báo cáo|dự kiến|tiến hành)){0,2}\s?[:(]?"
)
_VERB_BEHIND = Phrase(
    r"[\s,:)]*(?:các [^,;.:()]{2,60} )?(?:báo cáo|gửi|tổng hợp|hoàn thành|tổ chức|triển khai|xây"
    r" dựng"
    r"|sơ kết|tổng kết|phải|tham mưu|kiểm tra|rà soát|đánh giá|họp|có)\b"
)
_TO = Phrase(r"\b(?:gửi|báo cáo|về|cho|trình|nộp|đến|tới)\s{1,4}(?=[^\s])")
_THROUGH = Phrase(
    r"\s?\(\s?(?:qua|thông qua|bằng|địa chỉ|cơ quan|công an)[^()]{2,120}\)|,? (?:qua|thông qua) "
)
_AND = Phrase(r"(?:và|đồng thời) ")
_MARKS = " ,;.:-–+*•_(/)|"
_Limits = tuple[Span, Span]
_LONGEST = 320  # characters of what is due


def prose_deadlines(
    words: Wording, items: Sequence[Item], sections: Sequence[Section], year: int | None
) -> Iterator[Deadline]:
    """The deadlines of the prose, in reading order. `year` is the plan's, where it has one."""
    above: Item | None = None  # the item before, which may say what a time is for
    headings = {item.section: (item.start, item.end) for item in items if item.heading}
    for item in items:
        if _PAST.search(" / ".join(item.path)):
            continue
        subject = _subject(words, item, above, sections, headings)
        for sentence in item.sentences:
            found = find_due_times(words, *sentence, year)
            times = [time for time in found if _is_due(words, sentence, time)]
            for limits, time in _with_limits(times, sentence):
                deadline = _deadline(words, sentence, limits, time, subject)
                if not time.start <= deadline.what[0] < deadline.what[1] <= time.end:
                    yield deadline
        if not _LABEL.match(words, item.start, item.end):
            above = item


def _subject(
    words: Wording,
    item: Item,
    above: Item | None,
    sections: Sequence[Section],
    headings: dict[int, Span],
) -> Span | None:
    """What an item is for that says nothing but a time: the item above it, or its heading."""
    if not _LABEL.match(words, item.start, item.end):
        return None
    is_entry = item.heading or item.marker in ("number", "letter", "roman")
    if above and not is_entry and above.section == item.section and above.marker != item.marker:
        return unmarked(words.text, (above.start, above.end))
    section: int | None = item.section
    while section is not None:
        if section in headings and not _LABEL.match(words, *headings[section]):
            return unmarked(words.text, headings[section])
        section = sections[section].parent
    return None


def _with_limits(times: Sequence[DueTime], sentence: Span) -> Iterator[tuple[_Limits, DueTime]]:
    """Each time with the words that may say what it is for: before it, and behind it.

    Terms that follow one another ("hàng quý, 6 tháng, năm") are for one thing.
    """
    runs: list[list[DueTime]] = []
    for time in times:
        if runs and time.form == runs[-1][-1].form == "term" and time.start - runs[-1][-1].end < 12:
            runs[-1].append(time)
        else:
            runs.append([time])
    for number, run in enumerate(runs):
        begin = runs[number - 1][-1].end if number else sentence[0]
        end = runs[number + 1][0].start if number + 1 < len(runs) else sentence[1]
        for time in run:
            yield ((begin, run[0].start), (run[-1].end, end)), time


def row_deadlines(words: Wording, rows: Sequence[TableRow], year: int | None) -> Iterator[Deadline]:
    """The deadlines of table rows: a task, and a time that names a day, a month or a term."""
    for row in rows:
        cell, task = row.cell("time"), row.cell("task")
        if cell is None or task is None or cell.end <= cell.start or task.end <= task.start:
            continue
        time = read_time(words, (cell.start, cell.end), year)
        if not time.first and not time.recurrence:
            continue
        what = (task.start, task.end)
        yield Deadline(
            row.start,
            row.end,
            kind="report" if _is_report(words, what) else "task",
            what=what,
            due=(cell.start, cell.end),
            first=time.first,
            last=time.last,
            dates=time.dates,
            inferred=time.inferred,
            recurrence=time.recurrence,
        )


def _is_report(words: Wording, what: Span) -> bool:
    return bool(_REPORTED.search(words, what[0], min(what[1], what[0] + 40)))


def _is_due(words: Wording, sentence: Span, time: DueTime) -> bool:
    """Whether something is to be done then; the time of a cited document is no deadline."""
    if _NOT_DUE.search(words, max(sentence[0], time.start - 20), time.start):
        return False
    near = max(sentence[0], time.start - 40), min(sentence[1], time.end + 40)
    if time.form == "term" and not (time.first or _TO_A_TERM.search(words, *near)):
        return False
    return bool(time.first or time.recurrence or time.form == "before")


def _deadline(
    words: Wording, sentence: Span, limits: _Limits, time: DueTime, subject: Span | None
) -> Deadline:
    what = subject or _what(words, sentence, *limits)
    recipient = _recipient(words, *sentence)
    what = words.trimmed(*what, _MARKS) or what
    return Deadline(
        *sentence,
        kind=_kind(words, sentence, what, time, recipient is not None),
        what=what,
        due=(time.start, time.end),
        first=time.first,
        last=time.last,
        dates=time.dates,
        inferred=time.inferred,
        recurrence=time.recurrence,
        recipient=recipient,
    )


def _kind(words: Wording, sentence: Span, what: Span, time: DueTime, sent: bool) -> DeadlineKind:
    near = max(sentence[0], time.start - 160), min(sentence[1], time.end + 60)
    if time.form == "span":
        return "period"
    if sent or _REPORTED.search(words, *near):
        return "report"
    if (
        time.form == "within"
        and len(time.first) > len("2024-01")
        and _TAKES_PLACE.search(words, *what)
    ):
        return "event"
    return "task"


def _what(words: Wording, sentence: Span, front: Span, back: Span) -> Span:
    """What a time is for: the words before it, or those behind it where they go on."""
    before, behind = words.trimmed(*front, _MARKS), words.trimmed(*back, _MARKS)
    is_last = back[1] == sentence[1]
    open_ended = before and words.words[: before[1]].endswith((" và", " va"))
    if behind and (before is None or open_ended or (is_last and _VERB_BEHIND.match(words, *back))):
        return behind[0], min(behind[1], behind[0] + _LONGEST)
    if before and before[1] - before[0] > 6:
        opening = _AND.match(words, *before)
        start = opening.end() if opening else before[0]
        return unmarked(words.text, (max(start, _clause_start(words, before)), before[1]))
    whole = words.trimmed(sentence[0], sentence[1], _MARKS)
    return whole or sentence


def _clause_start(words: Wording, span: Span) -> int:
    """Where the last _LONGEST characters of a range begin, at a word."""
    if span[1] - span[0] <= _LONGEST:
        return span[0]
    return words.words.find(" ", span[1] - _LONGEST, span[1]) + 1 or span[1] - _LONGEST


def _recipient(words: Wording, start: int, end: int) -> Span | None:
    """Whom the report of a sentence goes to, with the office that it goes through."""
    reported = _REPORTED.search(words, start, end)
    if reported is None:
        return None
    for match in _TO.finditer(words, reported.start(), end):
        at = match.end()
        if begins_agency(words, at, end):
            stop = agencies_end(words, at, end)
            through = _THROUGH.match(words, stop, end)
            if through and through[0].endswith(")"):
                stop = through.end()
            elif through and begins_agency(words, through.end(), end):
                stop = agencies_end(words, through.end(), end)
            return words.trimmed(at, stop, " ,;.:-–*_")
    return None
