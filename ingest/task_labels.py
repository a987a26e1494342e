"""Tasks told by lines with labels below them: "Cơ quan chủ trì: ...", "Thời gian: ..."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.agency_names import agencies_end, split_agencies
from ingest.commitments import Span, Task
from ingest.items import Item, unmarked
from ingest.wording import Phrase, Wording

_MARKS = " ,;.:-–+*•_/|"
_LABELLED = Phrase(
    r"[^\w]*(?:[a-zđ]\) |\d{1,2}[.)] )?(?:(?:cơ quan|đơn vị|phòng|ngành|tổ chức) )?(?:(?P<lead>chủ"
    r" trì|thực hiện"
    r"|phụ trách|đầu mối)|(?P<support>phối hợp))(?: (?:thực hiện|tham mưu|chính)){0,2}\s?:\s?(?=\w)"
)
_TIMED = Phrase(
    r"[^\w]*(?:[a-zđ]\) |\d{1,2}[.)] )?(?:thời gian|thời hạn|tiến độ)(?: (?:thực hiện|hoàn"
    r" thành)){0,2}\s?:\s?"
)
# Headings that name no task: "a) Nhiệm vụ:", "Hoạt động 1", "b) Cơ quan thực hiện:".
_START = r"[^\w]*(?:[a-zđ]\) |\d{1,2}[.)] )?"
_EMPTY = Phrase(_START + r"(?:nhiệm vụ|nội dung|hoạt động)(?: (?:thực hiện|\d{1,2}))?[^\w]*$")
_DOERS = Phrase(
    _START + r"(?:cơ quan|đơn vị|phân công) (?:thực hiện|chủ trì|phối hợp)"
    r"(?:(?:,| và)? (?:thực hiện|chủ trì|phối hợp)){0,2}[^\w]*$"
)


def labelled_tasks(words: Wording, items: Sequence[Item]) -> Iterator[Task]:
    """Items followed by lines such as "Cơ quan chủ trì: ...", "Cơ quan phối hợp: ..."."""
    empty = {i.section for i in items if i.heading and _EMPTY.match(words, i.start, i.end)}
    headings = {i.section: i for i in items if i.heading and i.section not in empty}
    subject: Item | None = None
    entries = 0  # items since the heading
    task: Task | None = None
    for item in items:
        label = _LABELLED.match(words, item.start, item.end)
        timed = _TIMED.match(words, item.start, item.end)
        if label and label["lead"] and subject and item.end - label.end() < 400:
            if task:
                yield task
            lead = _listed(words, label.end(), item.end)
            span = words.trimmed(subject.start, subject.end, _MARKS)
            task = Task(*unmarked(words.text, span), "labels", lead) if span and lead else None
        elif label and label["support"] and task and not task.support:
            task = replace(task, support=_listed(words, label.end(), item.end))
        elif timed and task and not task.time:
            task = replace(task, time=words.trimmed(timed.end(), item.end, _MARKS))
        elif not label and not timed and not _DOERS.match(words, item.start, item.end):
            if task:
                yield task
            task = None
            if _EMPTY.match(words, item.start, item.end):
                subject, entries = None, 0
            elif item.heading or subject is None or subject.section != item.section:
                subject, entries = item, 0
            elif subject.heading and entries == 0:  # of several entries the heading is meant
                subject, entries = item, 1
            else:
                first = subject if item.section in empty else item
                subject, entries = headings.get(item.section, first), entries + 1
    if task:
        yield task


def _listed(words: Wording, start: int, end: int) -> tuple[Span, ...]:
    return split_agencies(words, start, agencies_end(words, start, end))


def is_labelled(words: Wording, item: Item) -> bool:
    """Whether an item is a line that names an agency behind a label."""
    return bool(_LABELLED.match(words, item.start, item.end))
