"""When a report of one kind is due: "báo cáo năm gửi trước ngày nào", "hạn nộp báo cáo quý".

Lists of everything that is due are in deadlines.py. Here one kind of report of the plan meant is
asked for, and the plan's records of deadlines tell its day.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.meant import Meant, is_about, meant, share_of
from answer.findings import Finding, Outcome
from answer.kinds.facts.facts import answer_fact
from answer.kinds.tasks.report_days_compared import compared_days
from answer.language.agencies import Agency, agencies_in, names
from answer.language.frame import phrases
from answer.language.patterns import any_of
from answer.proving.quote import MAX_QUOTE, origin, window
from index.records import DeadlineRecord, PlanRecord
from ingest.text import fold

_ASKS = any_of(
    r"\bbao cao\b.*\b(?:(?:ngay|hom|thang) (?:nao|may|bao nhieu)|khi nao|bao gio|luc nao|nao la han"
    r"|han (?:cuoi|chot)|la (?:khi|ngay|hom|luc) nao)\b",
    r"\b(?:han|han chot|thoi han|han cuoi|(?:ngay|diem|moc) (?:cuoi cung|chot))"
    r" (?:\w+ ){0,3}bao cao\b",
    r"\bwhen\b.*\breports?\b.*\b(?:due|submitted|sent)\b",
    r"\bby (?:when|(?:what|which) (?:date|day))\b.*\breports?\b",
)
_KINDS = (
    ("half-yearly", r"\b(?:0?6|sau) thang\b|\bnua nam\b|half.?year"),
    (
        "quarterly",
        r"\b(?:bao cao|hang|moi|dinh ky|tung)(?: \w+){0,2} quy\b(?! (?:[ivx]+|\d+)\b)"
        r"|quarterly|\b(?:each|every) quarter\b",
    ),
    (
        "monthly",
        r"\b(?:bao cao|hang|moi|tung)(?: (?!\d)\w+)? thang\b(?! \d)"
        r"|monthly|\b(?:each|every) month\b",
    ),
    (
        "yearly",
        r"\bbao cao (?:tong ket |cuoi |ca |ket thuc )?nam\b(?! 20)|\b(?:hang|moi|ca) nam\b"
        r"|\btong ket nam\b|yearly|annual|\b(?:each|every) year\b",
    ),
)
_SAYS = {
    "half-yearly": r"\b(?:0?6|sau) thang\b|\bnua nam\b|\b0?6(?:,| va|, va) (?:0?9|12)\b",
    "quarterly": r"\bquy\b",
    "monthly": r"(?<!\d )(?<!sau )(?<!chin )\bthang\b(?! (?:\d|cuoi))",
    "yearly": r"(?<!\d )\bnam\b(?! 20)|\btong ket\b",  # "sơ kết 3 năm" is of another
}
_NUMBER = re.compile(r"\d+")
_OTHER_MONTHS = re.compile(r"\b0?9 thang\b")
_RESULTS = re.compile(
    r"(?:\w+ ){0,6}?bao cao(?: ket qua)?(?: trien khai)?(?: thuc hien)?(?: ke hoach)?"
)
_LAST_MONTHS = re.compile(r"\b\d{1,2}(?:/| thang )1[12](?:/(?:19|20)\d\d| nam (?:19|20)\d\d)?\b")
_TO = re.compile(r"(?i)\b(?:gửi|nộp|cho|về|đến|tới|lên)\s+(?:cho |về |đến |tới |lên )?$")
_EVERYBODY = re.compile(
    r"\bcac (?:so|phong|don vi|dia phuong|co quan|nganh)|\b(?:so|phong), (?:ban|nganh)"
    r"|thanh vien|don vi"
)
_FRAME = phrases(
    """
    báo cáo, định kỳ, tổng kết, cả năm, hằng năm, hàng năm, mỗi năm, hằng quý, hàng quý, mỗi quý,
    hằng tháng, hàng tháng, mỗi tháng, sáu tháng, nửa năm, kết quả, thực hiện, việc, công tác, gửi,
    nộp, về, trước, vào, ngày, hôm, chậm nhất, muộn nhất, hạn chót, hạn cuối, thời hạn, hạn, phải,
    lập, tình hình, chế độ, các đơn vị, các sở, sở ngành, các xã, xã phường, đơn vị, địa phương,
    sở, ngành, phòng, ban, năm, quý, tháng, report, reports, due, submitted, sent, annual, quarterly
    """
)
_TITLE = 0.8  # share of a topic that the plan's own description has
_MOST = 3  # plans; of more the question is too wide for one day


def answer_report_dates(asking: Asking) -> Outcome | None:
    """The days of the kind of report asked for; None for other questions and where none is told."""
    words = fold(asking.question.restored)
    asked = next((kind for kind, cue in _KINDS if re.search(cue, words)), "")
    if asking.question.kind in ("wording", "overview") or not asked:
        return None
    if not _ASKS.search(words):
        return None
    if asking.question.kind == "compare":
        return compared_days(asking, lambda plan: _first_day(asking, plan, asked))
    agencies = agencies_in(asking.question.restored, asking.question.places)
    agencies = [a for a in agencies if not _EVERYBODY.match(a.name)]  # "các sở"
    said = frozenset((word,) for a in agencies for word in a.said.lower().split())
    which = meant(asking, _FRAME | said | frozenset({("6",), ("06",)}))
    if which.missing:
        return None
    found = [(p, own) for p in which.plans if (own := _of_plan(asking, which, p, asked, agencies))]
    if not found:
        return _from_prose(asking, asked)
    if len(found) > _MOST:
        return None
    findings: list[Finding] = []
    for plan, records in found:
        heading = f"{origin(plan, asking.question.language)}:" if len(found) > 1 else ""
        findings += [replace(_finding(asking, plan, r), heading=heading) for r in records]
    return Outcome(True, tuple(findings), "fact", (asking.question.restored,))


def _first_day(asking: Asking, plan: PlanRecord, asked: str) -> Finding | None:
    """The plan's first day for this kind of report, whatever it is on; None without one."""
    whole = Meant((plan,), replace(asking.wanted, items=()))
    days = _of_plan(asking, whole, plan, asked, ())
    return _finding(asking, plan, days[0]) if days else None


def _from_prose(asking: Asking, asked: str) -> Outcome:
    """What sentences say of it, without those that tell the day of another kind of report."""
    outcome = answer_fact(asking)
    if not outcome.answered or asking.question.language == "en":
        return outcome
    text = asking.archive.plan_text
    reports = r"\b(?:bao cao|so ket|tong ket)\b"
    says = re.compile(rf"^(?=.*{reports}).*(?:{_SAYS[asked]})", re.DOTALL)
    own = [f for f in outcome.findings if says.search(fold(text(f.plan.id)[f.start : f.end]))]
    if own:
        return replace(outcome, findings=tuple(own))
    looked_for = (asking.question.restored,)
    return Outcome(False, outcome.findings[:_MOST], looked_for=looked_for, reason="value")


def _of_plan(
    asking: Asking, which: Meant, plan: PlanRecord, asked: str, agencies: Sequence[Agency]
) -> list[DeadlineRecord]:
    """The plan's dated records of this kind of report, by and to whom the question says."""
    found, at_the_end = [], []
    for record in asking.archive.deadlines([plan.id]):
        passage = asking.archive.passage_at(plan.id, record.due.start)
        about = share_of(which.topic, plan) >= _TITLE or is_about(
            asking, which.topic, plan, record.clause.text, passage
        )
        if not about or not _fits(asking, plan, record, agencies):
            continue
        if _is_kind(record, asked):
            found.append(record)
        elif asked == "yearly" and _ends_year(record):
            at_the_end.append(record)
    return found or at_the_end


def _is_kind(record: DeadlineRecord, asked: str) -> bool:
    """Whether it is the day of such a report: by its own words, or by its clause if that has one.

    "Báo cáo quý trước ngày 10, báo cáo năm trước ngày 05/12" has two.
    """
    if record.kind != "report" or not re.search(r"\d", record.due.text):
        return False
    own = fold(f"{record.what.text} {record.due.text}")
    if _OTHER_MONTHS.search(fold(record.due.text)):
        return False
    told = {kind for kind, cue in _KINDS if re.search(cue, own)}
    told |= {record.recurrence} - {""}
    told = told or {kind for kind, cue in _KINDS if re.search(cue, fold(record.clause.text))}
    return told == {asked}


def _ends_year(record: DeadlineRecord) -> bool:
    """Whether results at large are reported at the end of the year: "trước ngày 08/12/2024"."""
    what = _RESULTS.fullmatch(fold(record.what.text).strip(" .,;:-"))
    told = any(re.search(cue, fold(record.clause.text)) for _, cue in _KINDS) or record.recurrence
    at_the_end = _LAST_MONTHS.search(fold(record.due.text)) is not None
    return record.kind == "report" and what is not None and not told and at_the_end


def _fits(
    asking: Asking, plan: PlanRecord, record: DeadlineRecord, agencies: Sequence[Agency]
) -> bool:
    """Whether each agency of the question gets the report, or gives it."""
    asked = asking.question.restored
    for agency in agencies:
        if names(plan.issuer, agency):
            continue
        if number := _NUMBER.search(agency.name):  # "Ban Chỉ đạo 799": somebody else's or named
            if number[0] not in f"{plan.issuer} {plan.title} {record.clause.text}":
                return False
            continue
        gets = _TO.search(asked[: asked.find(agency.said)])
        if gets and not (record.recipient and names(record.recipient.text, agency)):
            return False
        clause = fold(record.clause.text)
        if not gets and not names(clause, agency) and not _EVERYBODY.search(clause):
            return False
    return True


def _finding(asking: Asking, plan: PlanRecord, record: DeadlineRecord) -> Finding:
    passage = asking.archive.passage_at(plan.id, record.due.start)
    text = asking.archive.plan_text(plan.id)
    mark = (record.due.start, record.due.end)
    start = max(record.clause.start, record.due.start - MAX_QUOTE)
    return Finding(
        plan, passage, *window(text, start, record.clause.end, [mark]), highlights=(mark,)
    )
