"""What is due when, and where reports go: every deadline of the plans meant.

Questions for one day ("khi nào sơ kết ...") are of evidence, see facts.py. Here are those for
everything due in a month or quarter, for all dates of a plan, and for reports and who gets them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from answer.binding.actors import actors_of
from answer.binding.asking import Asking
from answer.binding.meant import Meant, in_title, is_about, meant
from answer.binding.scope import bind
from answer.findings import Finding, Outcome
from answer.kinds.tasks.assignments import ASKS_TASKS, period_words
from answer.kinds.tasks.doings import row_finding
from answer.language.agencies import Agency, agencies_in, names
from answer.language.frame import phrases
from answer.language.months import Period, in_period, is_quarter_of, period_in, within
from answer.language.patterns import any_of
from answer.phrases import phrase
from answer.proving.quote import origin, window
from index.records import DeadlineRecord, PlanRecord, RowRecord
from ingest.text import fold

_TIMES = any_of(
    r"\bmoc thoi gian\b",
    r"\b(?:cac|nhung|liet ke|danh sach)\b(?: \w+){0,2} (?:thoi han|han chot|thoi diem|moc|han)\b",
    r"\blich (?:bao cao|trien khai|thuc hien|cong tac)\b",
    r"\b(?:what|which|list|all)\b(?: \w+){0,3} (?:deadlines|due dates)\b",
)
_DUE = any_of(  # beside a month or quarter
    ASKS_TASKS.pattern,
    r"\b(?:phai|can|den han|han) (?:\w+ )?(?:xong|hoan thanh|lam|thuc hien|bao cao|nop|gui)\b",
    r"\bden han\b|\bhan\b.*\b(?:nao|gi)\b",
    r"\bwhat\b.*\b(?:due|done|happen|planned|scheduled)",
    r"\bco gi\b|\b(?:hoat dong|su kien) (?:gi|nao)\b",
)
_NO_PERIOD = re.compile(r"\bthang (?:0|1[3-9]|[2-9]\d)\b(?!\s*(?:ngay|/))|\bquy (?:[05-9]|vi*)\b")
_REPORTS = any_of(
    r"\bbao cao (?:nao|gi)\b",
    r"\b(?:cac|nhung|liet ke) (?:loai )?bao cao\b.*\bgui\b",
    r"\bbao cao\b.*\b(?:gui|nop)(?: \w+){0,3} (?:ai|dau|(?:co quan|don vi|noi|cap) nao)\b",
    r"\b(?:gui|nop)\b.*\bbao cao\b.*\b(?:cho|ve|toi|den) (?:ai|dau|(?:co quan|don vi|noi) nao)\b",
    r"\bwhich reports?\b|\b(?:where|to whom|who)\b.*\breports?\b.*\b(?:sent|go|receive|submit)",
)
_WHEN_REPORT = any_of(
    r"\b(?:khi nao|bao gio|luc nao)\b.*\bbao cao\b|\bbao cao\b.*\b(?:khi nao|bao gio|luc nao)\b",
    r"\bhan (?:nop |gui )?bao cao\b",
    r"\bwhen\b.*\breports?\b|\breports?\b.*\bdue\b",
)
_DATES_OF_REPORTS = any_of(
    r"\b(?:lich|moc|han|thoi han|thoi gian|thoi diem|ngay) (?:\w+ ){0,2}bao cao\b",
    r"\breport(?:ing)? (?:deadlines|dates)\b",
)
_RECIPIENT = any_of(r"\b(?:gui|nop|bao cao) (?:ve |cho |toi |den |len )?(?P<to>.*)")
_RECURRENCE = (
    ("half-yearly", r"\b(?:6|sau|06) thang\b|half.?year"),
    ("quarterly", r"\b(?:bao cao|dinh ky|hang|moi)(?: \w+){0,2} quy\b(?! [ivx\d])|quarterly"),
    ("monthly", r"\b(?:bao cao|hang|moi|dinh ky)(?: \w+)? thang\b(?! \d)|monthly"),
    ("weekly", r"\b(?:bao cao|hang|moi) tuan\b|weekly"),
    ("yearly", r"\bbao cao (?:cuoi |tong ket |ca )?nam\b|\bhang nam\b|yearly|annual"),
)
_FRAME = phrases(
    """
    mốc thời gian, mốc, thời gian, thời hạn, hạn chót, hạn cuối, hạn, lịch, thời điểm, hoàn thành,
    xong, đến hạn, phải, trước, sau, báo cáo, chế độ báo cáo, gửi, nộp, định kỳ, quý, tháng, hằng,
    hàng, kết quả, nhiệm vụ, việc, công việc, hoạt động, sự kiện, triển khai, công tác, loại,
    chung, tổ chức, có thời hạn, có, deadline, deadlines,
    dates, due, report, reports, reporting, sent, send, submit,
    submitted, quarterly, monthly, yearly, annual, tasks, task, what, happens, planned, scheduled
    """
)
_LEVELS = phrases("huyện, tỉnh, thành phố, xã, phường, thị trấn, district, province")
_MOST = 30


@dataclass(frozen=True, slots=True)
class _Due:
    """Something due, with what sorts it."""

    finding: Finding
    when: str  # ISO; "~" where it is told only as printed, behind all others


def answer_deadlines(asking: Asking) -> Outcome | None:
    """Everything due in a period, all dates of a plan, or its reports; None for other questions."""
    if asking.question.kind in ("compare", "wording", "overview"):
        return None
    words = fold(asking.question.restored)
    period = period_in(words)
    agencies = agencies_in(asking.question.restored, asking.question.places)
    agencies += actors_of(asking.question)
    reports = bool(_REPORTS.search(words))
    dues = bool(_TIMES.search(words)) or (
        period is not None and bool(_DUE.search(words)) and not agencies
    )
    only_when = bool(_WHEN_REPORT.search(words)) and not agencies
    if _NO_PERIOD.search(words) and _DUE.search(words):
        return Outcome(False, (), looked_for=(asking.question.restored,), reason="nothing")
    if not (reports or dues or only_when):
        return None
    asking = _of_any_year(asking, period)
    frame = _FRAME | _LEVELS | period_words(words) | _words_of(agencies)
    which = meant(asking, frame | ({("phòng",)} if "phong nao" in words else frozenset()))
    if only_when and not (reports or dues) and (which.topic.items or which.missing):
        return None
    if which.missing:
        return Outcome(False, (), looked_for=which.missing, reason="scope")
    reports = reports or (only_when and not dues) or bool(_DATES_OF_REPORTS.search(words))
    found = _found(asking, which, period, words, agencies, reports)
    if not found and (reports or not dues):
        return None
    return _outcome(asking, which, found, period)


def _of_any_year(asking: Asking, period: Period | None) -> Asking:
    """The same over plans of all years, where the year is the period's.

    What is due in January may stand in the plan for the year before.
    """
    if period is None or asking.question.years != (period.year,):
        return asking
    question = replace(asking.question, years=())
    scope = bind(question, asking.archive, asking.archive.plans())
    return replace(asking, question=question, scope=scope)


def _is_foreign(plan: PlanRecord, period: Period | None) -> bool:
    """Whether the plan is for other years than the period's: then a term must say its year."""
    return bool(period and period.year and plan.years and period.year not in plan.years)


def _found(
    asking: Asking,
    which: Meant,
    period: Period | None,
    words: str,
    agencies: Sequence[Agency],
    reports: bool,
) -> list[list[_Due]]:
    """What is due, plan by plan."""
    found = []
    for plan in which.plans:
        records = [r for r in asking.archive.deadlines([plan.id]) if _fits(r, period)]
        if _is_foreign(plan, period):
            records = [r for r in records if r.dates or r.first or r.last]
        if reports:
            records = _reports(records, words, agencies)
        rows = [] if reports else asking.archive.rows([plan.id])
        own = [*_from_rows(asking, plan, rows, period), *_from_records(asking, plan, records, rows)]
        about = [due for due in own if _is_about(asking, which, due)]
        whole = period is not None and not reports and len(which.plans) == 1
        if not about and whole and in_title(which.topic, plan):
            about = own  # the topic only says which plan
        own = about
        found.append(sorted(own, key=lambda due: due.when) if period else own)
    return [own for own in found if own]


def _is_about(asking: Asking, which: Meant, due: _Due) -> bool:
    finding = due.finding
    text = asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]
    return is_about(asking, which.topic, finding.plan, text, finding.passage)


def _fits(record: DeadlineRecord, period: Period | None) -> bool:
    if period is None:
        return True
    if record.dates:
        return any(within(period, day, day) for day in record.dates)
    if record.first or record.last:
        return within(period, record.first or record.last, record.last or record.first)
    return not record.recurrence and in_period(record.due.text, period)


def _reports(
    records: Sequence[DeadlineRecord], words: str, agencies: Sequence[Agency]
) -> list[DeadlineRecord]:
    """The reports: those that go to the agency named, and as often as the question says."""
    found = [r for r in records if r.kind == "report" and (r.recipient or r.recurrence)]
    match = _RECIPIENT.search(words)
    to = [agency for agency in agencies if match and fold(agency.said) in match["to"]]
    if to:
        found = [r for r in found if r.recipient and any(names(r.recipient.text, a) for a in to)]
    often = next((key for key, cue in _RECURRENCE if any_of(cue).search(words)), "")
    return [r for r in found if r.recurrence == often] if often else found


def _from_rows(
    asking: Asking, plan: PlanRecord, rows: Sequence[RowRecord], period: Period | None
) -> Iterator[_Due]:
    """Table rows with a time; those that name the very month before those of its quarter."""
    foreign = str(period.year) if period and _is_foreign(plan, period) else ""
    for row in rows:
        time = next((cell.text for cell in row.cells if cell.name == "time"), "")
        dated = any(char.isdigit() for char in time) or "quy" in fold(time)
        if not dated or foreign not in time or (period and not in_period(time, period)):
            continue
        vague = period and period.first == period.last and is_quarter_of(time, period.first)
        when = f"{period.first:02}" if period else ""
        yield _Due(row_finding(asking, plan, row), f"~{when}" if vague else when)


def _from_records(
    asking: Asking, plan: PlanRecord, records: Sequence[DeadlineRecord], rows: Sequence[RowRecord]
) -> Iterator[_Due]:
    """Deadlines outside these rows; the terms of one clause are one finding."""
    clauses: dict[int, list[DeadlineRecord]] = {}
    for record in records:
        if not any(row.start <= record.due.start < row.end for row in rows):
            clauses.setdefault(record.clause.start, []).append(record)
    for group in clauses.values():
        yield _Due(_finding(asking, plan, group), (group[0].last or "~")[5:7] or "~")


def _finding(asking: Asking, plan: PlanRecord, group: Sequence[DeadlineRecord]) -> Finding:
    first = group[0]
    passage = asking.archive.passage_at(plan.id, first.due.start)
    ranges = {(r.due.start, r.due.end) for r in group}
    if first.recipient:
        ranges.add((first.recipient.start, first.recipient.end))
    highlights = tuple(sorted(ranges))
    text = asking.archive.plan_text(plan.id)
    start, end = min(r.clause.start for r in group), max(r.clause.end for r in group)
    if passage is not None and passage.row is not None:
        return Finding(plan, passage, start, end, highlights=((first.what.start, first.what.end),))
    return Finding(plan, passage, *window(text, start, end, highlights), highlights=highlights)


def _outcome(
    asking: Asking, which: Meant, found: Sequence[list[_Due]], period: Period | None
) -> Outcome:
    language = asking.question.language
    looked_for = (asking.question.restored,)
    findings: list[Finding] = []
    for own in found:
        heading = ""
        if len(found) > 1:
            heading = f"{origin(own[0].finding.plan, language)}:"
        findings += [replace(due.finding, heading=heading) for due in own]
    if not findings:
        return Outcome(False, (), looked_for=looked_for, reason="nothing")
    remarks: tuple[str, ...] = ()
    if len(findings) > _MOST:
        remarks = (phrase(language, "shown_of", shown=_MOST, count=len(findings)),)
    intro = "due" if period else "deadlines"
    return Outcome(True, tuple(findings[:_MOST]), intro, looked_for, remarks=remarks)


def _words_of(agencies: Sequence[Agency]) -> frozenset[tuple[str, ...]]:
    return frozenset((word,) for agency in agencies for word in agency.said.lower().split())
