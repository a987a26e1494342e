"""Lists of targets: every figure that the plans in scope want to reach, quoted where it stands."""

from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.meant import Meant, is_about, meant
from answer.findings import Finding, Outcome
from answer.language.figures import words_restored
from answer.language.frame import phrases
from answer.language.patterns import any_of
from answer.phrases import phrase
from answer.proving.quote import origin, window
from answer.question.base_year import asks_base_year
from index.records import PlanRecord, TargetRecord
from ingest.text import fold

_ASKS_LIST = any_of(
    r"\b(?:cac|nhung|liet ke|danh sach|toan bo|tat ca|he thong|nhieu)\b(?: \w+){0,2} chi tieu\b",
    r"^\W*chi tieu\b",
    r"\bchi tieu (?:gi|nao|cu the (?:gi|nao)|chinh)\b",
    r"\b(?:cac|nhung) muc tieu cu the\b",
    r"\b(?:what|which|all|list|the)\b(?: \w+){0,3} targets\b",
)
_ASKS_MANY = any_of(
    r"\b(?:cac|nhung|liet ke|danh sach|toan bo|tat ca|he thong|nhieu) ", r"\btargets\b"
)
_ASKS_ONE = any_of(  # one value, or who, when and how: other answerers know better
    r"bao nhieu|\bmay\b|phan tram|\bty le\b|\bmuc nao\b|%",
    r"\bai\b|co quan nao|don vi nao|khi nao|ke hoach nao|van ban nao|o dau|\bky\b",
    r"how (?:much|many)|\bwho\b|\bwhen\b|percent|which plans?|\brate\b",
    r"\bchi tieu\b.*\bla gi\b",
)
_FRAME = phrases(
    """
    chỉ tiêu, mục tiêu, mục tiêu cụ thể, cụ thể, chủ yếu, phấn đấu, đặt ra, đề ra,
    đạt được, đạt, hoàn thành, toàn bộ, tất cả, đầy đủ, hệ thống, target, targets, set, goals
    """
)
_MOST = 40  # clauses quoted; a whole archive has thousands
_ANTECEDENT = 320  # characters before a clause where the whole may stand that it is a part of


def answer_targets(asking: Asking) -> Outcome | None:
    """Every target of the plans meant, in reading order; None where one value is asked for."""
    words = fold(asking.question.restored)
    if asking.question.kind in ("compare", "wording", "overview", "document", "which"):
        return None
    one = _ASKS_ONE.search(words) or asks_base_year(asking.question.restored)
    if not _ASKS_LIST.search(words) or one:
        return None
    which = meant(asking, _FRAME)
    looked_for = which.missing or (asking.question.restored,)
    findings = _findings(asking, which)
    if not findings and which.topic.items and not _ASKS_MANY.search(words):
        return None  # one target, which no record has
    if not findings:
        return Outcome(False, (), looked_for=looked_for, reason="scope" if which.missing else "")
    remarks: tuple[str, ...] = ()
    if len(findings) > _MOST:
        language = asking.question.language
        remarks = (phrase(language, "shown_of", shown=_MOST, count=len(findings)),)
    shown = tuple(findings[:_MOST])
    return Outcome(True, shown, "targets", looked_for, remarks=remarks)


def _findings(asking: Asking, which: Meant) -> list[Finding]:
    newest = sorted(which.plans, key=lambda plan: (-max(plan.years, default=0), plan.id))
    found: list[Finding] = []
    for plan in newest:
        own = _of_plan(asking, which, plan)
        if len(which.plans) > 1:
            heading = f"{origin(plan, asking.question.language)}:"
            own = [replace(finding, heading=heading) for finding in own]
        found += own
    return found


def targets_of(asking: Asking, plan: PlanRecord) -> list[Finding]:
    """Every target of one plan in reading order."""
    everything = replace(asking.wanted, items=())
    return _of_plan(asking, Meant((plan,), everything), plan)


def _of_plan(asking: Asking, which: Meant, plan: PlanRecord) -> list[Finding]:
    """One finding for each clause, however many values it has."""
    clauses: list[list[TargetRecord]] = []
    for target in asking.archive.targets([plan.id]):
        passage = asking.archive.passage_at(plan.id, target.value.start)
        said = f"{target.measured} . {target.clause.text}"
        if _is_misread(asking, plan, target) or not is_about(
            asking, which.topic, plan, said, passage
        ):
            continue
        if clauses and _start(target) < clauses[-1][-1].clause.end:
            clauses[-1].append(target)
        else:
            clauses.append([target])
    return [_finding(asking, plan, targets) for targets in clauses]


def _is_misread(asking: Asking, plan: PlanRecord, target: TargetRecord) -> bool:
    """Whether bad OCR probably made the figure of a word: "12 nạn nhân" of "là nạn nhân"."""
    if not plan.garbled or target.unit == "%":
        return False
    clause, are_neighbours = target.clause, asking.archive.are_neighbours
    return words_restored(clause.text, are_neighbours) != clause.text


def _start(target: TargetRecord) -> int:
    """Where the clause begins, or the whole that it is a part of, if that is near."""
    first = min((part.start for part in target.whole), default=target.clause.start)
    near = 0 <= target.clause.start - first <= _ANTECEDENT
    return first if near else target.clause.start


def _finding(asking: Asking, plan: PlanRecord, targets: Sequence[TargetRecord]) -> Finding:
    passage = asking.archive.passage_at(plan.id, targets[0].value.start)
    start = min(map(_start, targets))
    end = max(target.clause.end for target in targets)
    values = tuple((target.value.start, target.value.end) for target in targets)
    if passage is not None and passage.row is not None:  # of a row only what is marked is shown
        return Finding(plan, passage, start, end, highlights=(_told(targets),))
    text = asking.archive.plan_text(plan.id)
    return Finding(plan, passage, *window(text, start, end, values), highlights=values)


def _told(targets: Sequence[TargetRecord]) -> tuple[int, int]:
    """From the first word of what is measured to the last of its values."""
    spans = [(e.start, e.end) for t in targets for e in (*t.whole, *t.measure, t.value)]
    return min(a for a, _ in spans), max(b for _, b in spans)
