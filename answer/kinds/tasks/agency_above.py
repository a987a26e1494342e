"""Tasks listed below the agency or person that does them: "5. Sở Tư pháp" and its duties."""

import re
from dataclasses import replace

from answer.binding.values import doer_heading
from answer.findings import Finding
from answer.proving.quote import MAX_QUOTE
from answer.types import Question
from index import Archive
from index.records import PassageRecord, PlanRecord
from ingest.text import CAPITAL

_CITED = re.compile(  # "các kế hoạch của Ủy ban nhân dân Tỉnh: số 04/KH-UBND"
    r"(?:[Kk]ế hoạch|[Qq]uyết định|[Cc]hỉ thị|[Nn]ghị quyết|[Kk]ết luận)(?: (?:số )?[\w/-]+){0,3}?"
    r"\s+của\s+(?:[^\s,;:.()]+\s?){1,5}|\(nay là [^)]*\)"
    r"|\d+/[A-ZĐ][\w/-]*(?:,?\s+ngày\s+(?:\d+\s+tháng\s+\d+\s+năm\s+\d+|[\d/]+)"
    r"\s+của\s+(?:[^\s,;:.()]+\s?){1,5})?"
)
_BYSTANDER = re.compile(  # where it is done, whose it is, who is told; not "nhiệm vụ của Sở Y tế"
    r"(?<!nhiệm )(?<!vụ )\b(?:tại|ở|của|với|qua|thuộc)\s+"
    rf"(?:(?:các|kho|trụ sở|cơ quan)\s+(?:của\s+)?)?[{CAPITAL}]\w*(?:\s+\w+)?"
    # "gửi về Sở Y tế tổng hợp" says what the office does
    rf"|\b(?:về|gửi|đến|tới|trình|báo cáo)\s+[{CAPITAL}]"
    r"(?:(?!tổng hợp|xem xét|chủ trì|theo dõi)[^;:.,()])*+(?!tổng|xem|chủ|theo)"
)
_FOUNDED = re.compile(  # "thành lập Ủy ban bầu cử phường": the body founded does not found itself
    rf"\b(?:[Tt]hành lập|[Kk]iện toàn) (?:các )?(?:[{CAPITAL}]\w*|tổ|đội|đoàn|ban)"
    r"(?:(?! do | \()[^;:.,()])*"
)
_BETWEEN = 260  # characters between an agency and its task that may be quoted with both
_HEADING = re.compile(r"\n\W*(?:[IVX]+|\d{1,2})[.)]\s|\|")
_NEXT_ITEM = re.compile(r"\n\s*(?:\n|[-–+•*]\s|\d{1,2}[.)]|[a-zđ]\))")


def without_bystanders(text: str) -> str:
    """The text without agencies that lead nothing in it: "tại kho của Ban Chỉ huy", "gửi về Sở"."""
    return _BYSTANDER.sub(" ", text)


def without_issuers(text: str) -> str:
    """The text without the documents that it cites: whoever issued them does no task in it."""
    return _CITED.sub(" ", text)


def without_founded(text: str) -> str:
    """The text without bodies that are founded in it: none does so itself."""
    return _FOUNDED.sub(" ", text)


def in_order(archive: Archive, doer: Finding, task: Finding, person: bool) -> list[Finding]:
    """Who does a task and the task, as they are quoted; a person is named first.

    "18. Sở Y tế: Phối hợp ...; tham mưu ..." is quoted from the agency on, or after the agency
    where the task stands far behind it. Of an item of a list the task is quoted first.
    """
    text = archive.plan_text(doer.plan.id)
    if _is_short(text, task, doer):  # "Cơ quan chủ trì: ..." below the task
        return [replace(task, end=doer.end, highlights=(*task.highlights, *doer.highlights))]
    if not _runs_on(text, doer, task) and not _is_short(text, doer, task):
        return [doer, task] if person else [task, doer]
    if task.end - doer.start > MAX_QUOTE:
        return [replace(doer, end=doer.end + 1), task]
    return [replace(task, start=doer.start, highlights=(*doer.highlights, *task.highlights))]


def _runs_on(text: str, doer: Finding, task: Finding) -> bool:
    """Whether the task stands in the paragraph that the agency and a colon begin."""
    between = text[doer.end : task.start]
    return between.startswith(":") and _NEXT_ITEM.search(between) is None


def _is_short(text: str, first: Finding, second: Finding) -> bool:
    """Whether an agency and its task are short enough together to be quoted as one.

    Between them stands no more than a few tasks of the same list, and no heading.
    """
    between = text[first.end : second.start]
    near = 0 <= second.start - first.end <= _BETWEEN and second.end - first.start <= MAX_QUOTE
    return near and _HEADING.search(between) is None


def agency_above(
    question: Question, archive: Archive, plan: PlanRecord, passage: PassageRecord, start: int
) -> Finding | None:
    """The heading above a task that begins at `start`, where it names who does it."""
    heading = doer_heading(question, passage.path) if passage.row is None else ""
    if not heading:
        return None
    words = r"\s+".join(map(re.escape, heading.split()))
    found = list(re.finditer(words, archive.plan_text(plan.id)[:start]))
    if not found:
        return None
    above = archive.passage_at(plan.id, found[-1].start())
    return Finding(plan, above or passage, *found[-1].span(), highlights=(found[-1].span(),))
