"""Something asked of what is done under a document that the question names.

"Ai chủ trì bảo đảm an toàn thông tin khi làm theo Nghị quyết 214?" is no question for who mentions
the resolution: a task that names it answers, or the plan that carries it out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.committee_plans import of_committee
from answer.binding.coverage import concepts
from answer.binding.scope import Scope, bind
from answer.binding.values import holds_value
from answer.findings import Finding, Outcome
from answer.kinds.facts.facts import answer_fact
from answer.kinds.tasks.assignments import answer_assignment
from answer.kinds.tasks.deadlines import answer_deadlines
from answer.kinds.tasks.doers import answer_doer
from answer.kinds.tasks.doings import row_finding
from answer.language.words import Words
from answer.proving.quote import sentence_around, window
from answer.question.understand import understand
from answer.types import Question
from index.records import MentionRecord, PlanRecord
from ingest.mentions import find_mentions
from ingest.text import fold

_OF_PLAN = ("value", "assignment", "open")  # kinds of question that something in a plan answers
_MAY_BE = (*_OF_PLAN, "about", "which")  # kinds that such a question may seem while it has a code
_DOCUMENT = (
    r"(?:nghi quyet|ket luan|chi thi|quyet dinh|nghi dinh|thong tu|cong van|cong dien|ke hoach"
    r"|chuong trinh|luat|van ban|de an|resolution|decree|directive|decision|conclusion|plan)"
)
_CARRIED_OUT = (
    r"(?:trien khai|thuc hien|thi hanh|lam theo|cu the hoa|can cu|theo|under|implement(?:s|ing)?"
    r"|carry(?:ing)? out|following)"
)
_LEAD_IN = re.compile(
    rf"(?:\b(?:de|khi|nham|trong|viec|in|when|to) )*(?:\b{_CARRIED_OUT}\s+)*"
    r"(?:\bthe )?(?:\b(?:cac|ban|ve|cho|cua) )*"
    rf"(?:\b{_DOCUMENT}\s+(?:(?:ve|cho|{_CARRIED_OUT}) )*)*"
    r"(?:\b(?:so|no|number)\W+)?\(?$"
)
_PLAN_OF = re.compile(  # "kế hoạch dữ liệu (NQ 214)", "kế hoạch của tỉnh về Kết luận 13"
    r"\b(?:ke hoach|plan)\b[^,;:?]*"
    rf"(?:\(|\b(?:ve|theo|cho|on|for)(?: viec| {_CARRIED_OUT})* (?:{_DOCUMENT} )?(?:so )?)$"
)
_WHOSE = re.compile(
    r"\W{0,2}(?:\s*\(?(?:ngay|de ngay)? ?\d{1,2}[/-]\d{1,2}[/-]\d{4}\)?)?"
    r"(?:\s*(?:cua|of) (?:the )?(?:bo chinh tri|ban bi thu|thu tuong(?: chinh phu)?|chinh phu"
    r"|trung uong|quoc hoi|tinh uy|thanh uy|huyen uy|politburo|government|prime minister))?"
)
_SAYS_SO = re.compile(rf"\b(?:{_CARRIED_OUT}|ke hoach|plan)\b")
_CARRIES_OUT = re.compile(
    r"\b(?:trien khai|thuc hien|thi hanh|lam theo|cu the hoa|implement|carry)"
)
_COVERED = 0.6  # share of the rest of a question that a task with the document's code must have
_MOST = 3
_ANSWERERS = (answer_deadlines, answer_doer, answer_assignment)


def answer_under(asking: Asking, mentions: Sequence[MentionRecord]) -> Outcome | None:
    """What a task that names the document says, or the plans that carry it out.

    None where the question asks nothing beside the document, or neither says it. `mentions` are
    those of the document.
    """
    question = asking.question
    rest = rest_of(question)
    if rest is None:
        return None
    inner = _bound(asking, rest, asking.scope)
    looked_for = (question.restored,)
    if question.expects and (found := _tasks(inner, mentions)):
        return Outcome(True, tuple(found[:_MOST]), "fact", looked_for)
    plans = _carrying_out(asking, mentions)
    if not plans:
        return None
    scope = replace(bind(rest, asking.archive, asking.archive.plans()), plans=tuple(plans))
    return _of_plans(_bound(asking, rest, scope))


def rest_of(question: Question) -> Question | None:
    """What is asked beside the document that a question names; None where that is nothing."""
    rest = _without_documents(question) if question.kind in _MAY_BE else None
    if rest is None or rest.kind not in _OF_PLAN or not any(rest.terms):
        return None
    return rest if rest.expects or question.kind in _OF_PLAN else None


def _of_plans(inner: Asking) -> Outcome | None:
    """What the plans in scope answer; None where a question for no kind of value finds nothing."""
    for answerer in _ANSWERERS:
        outcome = answerer(inner)
        if outcome is not None and outcome.answered:
            return outcome
    outcome = answer_fact(inner)
    return outcome if outcome.answered or inner.question.expects else None


def _lead(question: Question) -> str:
    """What stands before the documents and says how they are meant: "khi triển khai"."""
    folded = fold(question.restored)
    codes = [i for i in question.identifiers if i.kind == "code"]
    ends = [max(0, folded.find(fold(code.surface))) for code in codes]
    said = [match[0] for end in ends if (match := _LEAD_IN.search(folded[:end]))]
    said += ["ke hoach thuc hien" for end in ends if _PLAN_OF.search(folded[:end])]
    return " ".join(said)


def _bound(asking: Asking, question: Question, scope: Scope) -> Asking:
    archive = asking.archive
    wanted = concepts(
        question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore
    )
    return of_committee(replace(asking, question=question, scope=scope, wanted=wanted))


def _without_documents(question: Question) -> Question | None:
    """The question without the documents that it names; None where nothing is left of it."""
    text = question.restored
    for code in (i for i in question.identifiers if i.kind == "code"):
        folded = fold(text)
        start = folded.find(fold(code.surface))
        if start < 0:
            return None
        whose = _WHOSE.match(folded, start + len(code.surface))
        lead = _LEAD_IN.search(folded[:start])
        end = whose.end() if whose else start + len(code.surface)
        text = f"{text[: lead.start() if lead else start]} {text[end:]}".strip(" ,;:")
    if not re.search(r"\w{2}", text):
        return None
    rest = understand(text, question.filters, known_places=question.places)
    same = ("unaccented", "language", "places", "years")
    return replace(rest, **{name: getattr(question, name) for name in same})


def _tasks(inner: Asking, mentions: Sequence[MentionRecord]) -> list[Finding]:
    """The rows and sentences with the document's code that hold what is asked for."""
    ranked = []
    for mention in mentions:
        finding = _told(inner, mention)
        if finding is None or _introduces(finding):
            continue
        text = inner.archive.plan_text(finding.plan.id)[finding.start : finding.end]
        without = text.replace(
            text[mention.start - finding.start : mention.end - finding.start], ""
        )
        share = inner.wanted.share(
            map(
                float,
                inner.wanted.found(Words(text, finding.plan.garbled, finding.plan.reconstructed)),
            )
        )
        typed = holds_value(inner.question, f"{finding.statement} {without}", finding.plan.garbled)
        if typed and share >= _COVERED:
            ranked.append((-share, finding.plan.id, finding.start, finding))
    return [finding for *_, finding in sorted(ranked, key=lambda one: one[:3])]


def _introduces(finding: Finding) -> bool:
    """Whether a sentence stands before all headings: "Ủy ban ban hành Kế hoạch thực hiện ..."."""
    return finding.passage is not None and finding.passage.row is None and not finding.passage.path


def _told(inner: Asking, mention: MentionRecord) -> Finding | None:
    """The table row that a mention stands in, else its sentence."""
    plan = next((p for p in inner.scope.plans if p.id == mention.plan_id), None)
    if plan is None:
        return None
    for row in inner.archive.rows([plan.id]):
        if row.start <= mention.start < row.end:
            return row_finding(inner, plan, row)
    passage = inner.archive.passage_at(plan.id, mention.start)
    start, end = sentence_around(passage, mention.start, mention.end)
    span = (mention.start, mention.end)
    shown = window(inner.archive.plan_text(plan.id), start, end, [span])
    return Finding(plan, passage, *shown, highlights=(span,))


def _carrying_out(asking: Asking, mentions: Sequence[MentionRecord]) -> list[PlanRecord]:
    """The plans made to carry the document out: by their title, or by what they say they do.

    "Theo Nghị định 168" asks for what the decree says, and only a plan named by it may tell that.
    """
    lead = _lead(asking.question)
    if not _SAYS_SO.search(lead):  # the document is what a task is about
        return []
    keys = {mention.key for mention in mentions}
    citing = {mention.plan_id for mention in mentions}
    plans = [plan for plan in asking.scope.plans if plan.id in citing]
    named = [p for p in plans if keys & {m.key for m in find_mentions(p.title)}]
    if named or not _CARRIES_OUT.search(lead):
        return named
    cited = asking.archive.citations([plan.id for plan in plans])
    own = {c.plan_id for c in cited if c.key in keys and c.relation in ("implements", "basis")}
    return [plan for plan in plans if plan.id in own]
