"""Who does what and when: from the rows of assignment tables and from prose.

Three shapes of question: what has this agency to do; what is due in this month; who does this
task. The last is a question of evidence with table rows preferred, see facts.py.
"""

import re
from collections.abc import Iterator

from answer.agencies import agency_in, names
from answer.cues import any_of
from answer.findings import Asking, Finding, Outcome
from answer.glossary import translate
from answer.months import in_month, is_quarter_of, month_in
from answer.quote import window
from answer.words import Words
from index.records import Filters, PassageRecord, PlanRecord, RowRecord
from ingest.text import fold

_ASKS_TASKS = any_of(
    r"nhiem vu (?:gi|nao)",
    r"(?:nhung|cac) (?:nhiem vu|viec)",
    r"nhiem vu (?:cua |trong |\w+ )?(?:thang|quy) \d",
    r"^(?:cac |nhung )?nhiem vu (?:cua|trong)",
    r"viec gi",
    r"lam (?:nhung )?gi",
    r"phai lam",
    r"trach nhiem gi",
    r"duoc (?:giao|phan cong) (?:gi|nhung|viec|nhiem|lam)",
    r"chu tri (?:nhung )?(?:gi|viec|nhiem vu|noi dung)",
    r"phu trach (?:gi|viec|nhung)",
    r"what .*(?:tasks?|duties|assigned|do\b)",
    r"tasks? (?:of|for|assigned|due)",
    r"responsible for what",
)
_ASKS_WHO = any_of(  # "đơn vị nào chủ trì việc ...": the task is named, its agency is asked for
    r"\b(?:don vi|co quan|nganh|to chuc) nao\b.*\bchu tri (?:viec|nhiem vu|noi dung)\b",
    r"\bai (?:la )?chu tri (?:viec|nhiem vu|noi dung)\b",
)
_DEPARTMENT = re.compile(r"department|police|committee|court|procuracy|union")
_NO_TASKS = {"letterhead", "title", "basis", "recipients", "signature"}
_LEADING = 2  # ranks up to it are tasks that the agency leads, see _prose_rank
_MOST = 10
_LEADS = re.compile(r"chu tri|giao|chiu trach nhiem|dau moi|tham muu")


def answer_assignment(asking: Asking) -> Outcome | None:
    """Tasks of an agency or a month; None where the question asks for something else."""
    if asking.question.kind not in ("assignment", "which", "value", "open"):
        return None
    words = fold(asking.question.restored)
    month = month_in(words)
    if not _ASKS_TASKS.search(words) or _ASKS_WHO.search(words):
        return None
    agency = _agency(asking)
    if not agency and month is None:
        return None
    if asking.scope.places or asking.scope.years:
        missing = (*asking.scope.places, *map(str, asking.scope.years))
        return Outcome(False, (), looked_for=missing, reason="scope")
    only_leads = bool(re.search(r"chu tri|phu trach|\bleads?\b", words)) and "phoi hop" not in words
    ranked = sorted(_tasks(asking, agency, month), key=lambda pair: pair[0])
    leading = [finding for (rank, _, _), finding in ranked if rank <= _LEADING]
    found = leading if only_leads and leading else [finding for _, finding in ranked]
    looked_for = (asking.question.restored,)
    if not found:
        return Outcome(False, (), looked_for=looked_for, reason="nothing")
    return Outcome(True, tuple(found[:_MOST]), intro="tasks", looked_for=looked_for)


def _agency(asking: Asking) -> str:
    if asking.question.language == "en":
        phrases = translate([term for term in asking.question.terms if term])
        named = [p for word, ps in phrases for p in ps if agency_in(p) or _DEPARTMENT.match(word)]
        text = next(iter(named), "")
        return agency_in(text) or fold(text)
    return agency_in(asking.question.restored, asking.question.places)


def _tasks(
    asking: Asking, agency: str, month: int | None
) -> Iterator[tuple[tuple[int, int, int], Finding]]:
    """Findings with their order: rows that the agency leads, its own section, prose, support."""
    plans = {plan.id: plan for plan in asking.scope.plans}
    for row in asking.archive.rows(list(plans)):
        rank = _row_rank(row, agency, month)
        if rank is not None:
            yield (rank, row.plan_id, row.start), row_finding(asking, plans[row.plan_id], row)
    if agency and month is None:
        for plan in plans.values():
            yield from _prose(asking, plan, agency)


def _row_rank(row: RowRecord, agency: str, month: int | None) -> int | None:
    cells = {cell.name: cell.text for cell in row.cells}
    if month is not None and not in_month(cells.get("time", ""), month):
        return None
    later = int(month is not None and is_quarter_of(cells.get("time", ""), month))
    if not agency or names(cells.get("lead", ""), agency):
        return later
    return 4 + later if names(cells.get("support", ""), agency) else None


def row_finding(asking: Asking, plan: PlanRecord, row: RowRecord) -> Finding:
    """A table row, stated by its cells."""
    passage = asking.archive.passage_at(plan.id, row.start)
    english = asking.question.language == "en"
    labels = (
        {"lead": "Lead", "support": "With", "time": "Time"}
        if english
        else {"lead": "Chủ trì", "support": "Phối hợp", "time": "Thời gian"}
    )
    parts = [f"{labels[c.name]}: {c.text}" for c in row.cells if c.name in labels]
    parts += [f"{c.name}: {c.text}" for c in row.cells if "(" in c.name]  # "Kinh phí (triệu đồng)"
    task = next((cell for cell in row.cells if cell.name == "task"), None)
    highlights = ((task.start, task.end),) if task else ()
    return Finding(plan, passage, row.start, row.end, "; ".join(parts), highlights)


def _prose(
    asking: Asking, plan: PlanRecord, agency: str
) -> Iterator[tuple[tuple[int, int, int], Finding]]:
    hits = asking.archive.search(
        agency,
        embedder=asking.embedder,
        filters=Filters(plans=(plan.id,)),
        limit=40,
        mode="lexical",
    )
    kinds = {section.index: section.kind for section in asking.archive.sections(plan.id)}
    for passage in asking.archive.passages([hit.passage_id for hit in hits]):
        if passage.row is not None or kinds.get(passage.section) in _NO_TASKS:
            continue
        found = _prose_rank(passage, agency, plan)
        if found is None:
            continue
        rank, (start, end) = found
        text = asking.archive.plan_text(plan.id)
        anchor = text.lower().find(agency.split()[0][:3], start, end)  # near the agency's name
        at = max(anchor, start)
        shown = window(text, start, end, [(at, at + 1), (end - 1, end)])
        yield (rank, plan.id, start), Finding(plan, passage, *shown)


def _prose_rank(
    passage: PassageRecord, agency: str, plan: PlanRecord
) -> tuple[int, tuple[int, int]] | None:
    """1 in the agency's own section, 2 where it is named to lead, 3 where it takes part."""
    own = passage.path[-1].split(",")[0] if passage.path else ""
    first = passage.sentences[0] if passage.sentences else (passage.start, passage.end)
    head = passage.text[: first[1] - first[0]].split(":")[0].split(",")[0]
    if (names(own, agency) and len(own) < 90) or (names(head, agency) and len(head) < 60):
        return 1, (passage.start, passage.end)
    for start, end in passage.sentences:
        sentence = passage.text[start - passage.start : end - passage.start]
        if names(sentence, agency):
            leads = _LEADS.search(fold(sentence)) or names(_first_doer(sentence), agency)
            return (2 if leads else 3), (start, end)
        if plan.garbled and Words(sentence, True).has(tuple(agency.split()), True):
            return 3, (start, end)
    return None


def _first_doer(sentence: str) -> str:
    """Who stands first in the bracket that says who does it: "(X phối hợp với Y thực hiện)"."""
    bracket = sentence.rpartition("(")[2] if "(" in sentence else ""
    return re.split(r",|;|phối hợp|chủ trì|thực hiện", bracket)[0]
