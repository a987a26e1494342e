"""Tasks and the agencies that do them: from assignment tables, brackets, sentences and sections.

The forms are those of Vietnamese plans: a table with columns for lead and support; "(Công an huyện
chủ trì, phối hợp với ... thực hiện)" at the end of an item; "Giao Sở Y tế chủ trì ..."; and below
"Tổ chức thực hiện" a section for each agency. Names stay as printed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.agency_names import agencies_end, begins_agency, split_agencies
from ingest.commitments import Deadline, Span, Task, TaskOrigin
from ingest.items import Item, unmarked
from ingest.plan import Section, TableRow
from ingest.task_labels import is_labelled, labelled_tasks
from ingest.wording import Phrase, Wording

_DUTIES = re.compile(r"\b(?:to chuc thuc hien|phan cong|trach nhiem|nhiem vu cua|giao nhiem vu)\b")
_BRACKET = re.compile(r"\(([^()]{6,500})\)(?=[\s*_]*(?:[.;,]|/\.|$|\n))")
_DOES = Phrase(
    r"\b(?:chủ trì|phối hợp|thực hiện|tham mưu|phụ trách|chịu trách nhiệm|đảm nhiệm|triển khai)\b"
)
_ASKED = Phrase(r"[\s*_]*(?:đề nghị|giao|phân công|do|yêu cầu) (?:cho )?")
_LEAD_ENDS = Phrase(
    r"[,;]?\s?\b(?:là đơn vị|làm đầu mối|chủ trì|phối hợp|thực hiện|tham mưu|phụ trách|chịu trách"
    r" nhiệm"
    r"|đảm nhiệm|triển khai|tổ chức|có trách nhiệm)\b"
)
_WITH = Phrase(
    r"\bphối hợp (?:chặt chẽ )?(?:thực hiện )?(?:(?:với|cùng với|cùng)(?: với)? )?(?!thực hiện|tổ"
    r" chức)"
)
_SUPPORT_ENDS = Phrase(
    r"\s(?:thực hiện|tổ chức thực hiện|triển khai|tham mưu|tổ chức triển khai)\b"
)
_ORDERED = Phrase(
    r"[^\w]*(?:\d{1,2}[.)] |[a-zđ]\) )?(?:giao(?: cho)?|đề nghị|phân công|yêu cầu) (?:đồng chí"
    r" )?(?=\w)"
)
_OPENING = Phrase(
    r"[^\w]*(?:(?:\d{1,2}(?:\.\d{1,2}){0,2})[.)]? |[a-zđ]\) )?[\s*_]*(?:đối với |giao |đề nghị )?"
)
_CLOSING = Phrase(r"[^\w]*(?:trên đây|trong quá trình|yêu cầu|đề nghị|tm\.|kt\.|kế hoạch này)")
_NOTHING_MORE = Phrase(r"\s?(?:\([^()]{0,150}\))?[\s*_.,]*$")
_MARKS = " ,;.:-–+*•_/|"
_TITLE = 160  # characters of a heading that names agencies
_SHORTEST = 15  # characters of a task


def row_tasks(words: Wording, rows: Sequence[TableRow]) -> Iterator[Task]:
    """The tasks of table rows that name an agency in charge."""
    for row in rows:
        task, lead, support = row.cell("task"), row.cell("lead"), row.cell("support")
        time = row.cell("time")
        if task is None or lead is None or task.end <= task.start or not lead.text.strip(" -–."):
            continue
        lead_start = _unasked(words, lead.start, lead.end)
        yield Task(
            task.start,
            task.end,
            "row",
            split_agencies(words, lead_start, lead.end),
            split_agencies(words, support.start, support.end) if support else (),
            (time.start, time.end) if time and time.end > time.start else None,
        )


def prose_tasks(
    words: Wording,
    items: Sequence[Item],
    sections: Sequence[Section],
    deadlines: Sequence[Deadline],
) -> Iterator[Task]:
    """The tasks of the prose, in reading order."""
    found = [
        *_bracketed(words, items),
        *labelled_tasks(words, items),
        *_by_duty(words, items, sections),
    ]
    times = sorted((d.due for d in deadlines), key=lambda due: due[0])
    for task in sorted(found, key=lambda task: task.start):
        yield task if task.time else replace(task, time=_time_in(times, task))


def _time_in(times: Sequence[Span], task: Task) -> Span | None:
    return next((due for due in times if task.start <= due[0] and due[1] <= task.end), None)


def _unasked(words: Wording, start: int, end: int) -> int:
    """Where the name begins behind "Đề nghị" or "Giao"."""
    asked = _ASKED.match(words, start, end)
    return asked.end() if asked else start


def _bracketed(words: Wording, items: Sequence[Item]) -> Iterator[Task]:
    """Items whose agencies stand in brackets at their end, or in a paragraph of its own."""
    previous: Item | None = None
    for item in items:
        begin = item.start
        for match in _BRACKET.finditer(words.words, item.start, item.end):
            agencies = _agencies_of(words, *match.span(1))
            if agencies is None:
                continue
            task = words.trimmed(begin, match.start(), _MARKS)
            if task is None and previous and previous.section == item.section:
                task = words.trimmed(previous.start, previous.end, _MARKS)
            begin = match.end()
            if task and task[1] - task[0] >= _SHORTEST:
                yield Task(*unmarked(words.text, task), "bracket", *agencies)
        previous = item


def _agencies_of(
    words: Wording, start: int, end: int
) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """Lead and support of a bracket; None where it says something else."""
    begin = _unasked(words, start, end)
    while begin < end and words.words[begin] in " *_":
        begin += 1
    does = _DOES.search(words, begin, end)
    if does is None or not begins_agency(words, begin, end):
        return None
    ends = _LEAD_ENDS.search(words, begin, end)
    lead = split_agencies(words, begin, ends.start() if ends else does.start())
    support: tuple[Span, ...] = ()
    if match := _WITH.search(words, begin, end):
        stop = _SUPPORT_ENDS.search(words, match.end(), end)
        support = split_agencies(words, match.end(), stop.start() if stop else end)
    return (lead, support) if lead else None


@dataclass(frozen=True, slots=True)
class _Duty:
    """Whose items follow: those of a section, or those below an item that ends with a colon."""

    lead: tuple[Span, ...]
    section: int
    marker: str  # of the item that names the agency; "" where a heading does


def _by_duty(words: Wording, items: Sequence[Item], sections: Sequence[Section]) -> Iterator[Task]:
    """Tasks told by sentences ("Giao ...") and, below a heading for duties, by who is named."""
    duty: _Duty | None = None
    parents = {section.index: section.parent for section in sections}
    for item in items:
        in_duties = bool(_DUTIES.search(" / ".join(item.path)))
        if duty and not _covers(duty, item, parents):
            duty = None
        if is_labelled(words, item):
            continue
        if _CLOSING.match(words, item.start, item.end) or _other_subject(words, item):
            duty = None
        named = _named(words, item) if in_duties else None
        if named is None:
            ordered = list(_ordered(words, item, in_duties))
            yield from ordered
            if not ordered and duty and not item.heading and words.text[item.start] != "(":
                yield from _task_of(words, (item.start, item.end), "section", duty.lead)
            continue
        lead, rest = named
        if words.trimmed(rest, item.end, _MARKS):
            yield from _task_of(words, (rest, item.end), "section", lead)
        marker = "" if item.marker in ("number", "letter") or item.heading else item.marker
        duty = _Duty(lead, item.section, marker)


def _covers(duty: _Duty, item: Item, parents: dict[int, int | None]) -> bool:
    section: int | None = item.section
    while section is not None and section != duty.section:
        section = parents[section]
    return section is not None and (not duty.marker or item.marker != duty.marker)


def _other_subject(words: Wording, item: Item) -> bool:
    """Whether a paragraph is about another body: "Ủy ban nhân dân tỉnh yêu cầu các sở ..."."""
    return not item.marker and begins_agency(words, item.start, item.end)


def _named(words: Wording, item: Item) -> tuple[tuple[Span, ...], int] | None:
    """The agencies that an item begins with before a colon, or consists of, and where they end."""
    opening = _OPENING.match(words, item.start, item.end)
    begin = opening.end() if opening else item.start
    if not begins_agency(words, begin, item.end):
        return None
    colon = words.words.find(":", begin, min(item.end, begin + _TITLE))
    stop = colon if colon >= 0 else item.end
    if stop - begin > _TITLE or (colon < 0 and not item.heading):
        return None
    names_end = agencies_end(words, begin, stop)
    if not _NOTHING_MORE.match(words, names_end, stop):
        return None  # "Các sở, ngành căn cứ chức năng ...:"
    return split_agencies(words, begin, names_end), min(stop + 1, item.end)


def _ordered(words: Wording, item: Item, in_duties: bool) -> Iterator[Task]:
    """Sentences that ask an agency for something, or that begin with one among the duties."""
    for place, (start, end) in enumerate(item.sentences):
        order = _ORDERED.match(words, start, end)
        opening = _OPENING.match(words, start, end) if in_duties and place == 0 else None
        begin = order.end() if order else opening.end() if opening else end
        if begin >= end or not begins_agency(words, begin, end):
            continue
        stop = agencies_end(words, begin, end)
        if not order and not _LEAD_ENDS.match(words, stop, end) and not _acts(words, stop, end):
            continue
        lead = split_agencies(words, begin, stop)
        if lead:
            yield from _task_of(words, (stop, end), "sentence", lead)


_ACTS = Phrase(
    r"[\s,]*(?:có|căn cứ|theo|chủ động|xây dựng|tổ chức|tham mưu|hướng dẫn|báo cáo|chỉ đạo|tăng"
    r" cường"
    r"|phải|tổng hợp|theo dõi|bố trí|kiểm tra|rà soát|tuyên truyền|vận động|chịu|thường xuyên)\b"
)


def _acts(words: Wording, start: int, end: int) -> bool:
    return bool(_ACTS.match(words, start, end))


def _task_of(
    words: Wording, span: Span, origin: TaskOrigin, lead: tuple[Span, ...]
) -> Iterator[Task]:
    """The task in that range, with the agencies that it says are to help."""
    task = words.trimmed(*span, _MARKS)
    if task is None or task[1] - task[0] < _SHORTEST:
        return
    support: tuple[Span, ...] = ()
    match = _WITH.search(words, task[0], min(task[1], task[0] + 300))
    if match and begins_agency(words, match.end(), task[1]):
        support = split_agencies(words, match.end(), agencies_end(words, match.end(), task[1]))
    yield Task(*unmarked(words.text, task), origin, lead, support)
