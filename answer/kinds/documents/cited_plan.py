"""The number or date of a plan that another plan cites: "kế hoạch của UBND tỉnh về X số mấy?".

The plan asked for may not be in the archive, but plans that cite it tell its number and date. Its
issuer, subject and period must stand beside its code, and describe it better than any plan of the
archive is described.
"""

import re

from answer.binding.asking import Asking
from answer.binding.coverage import Concepts
from answer.binding.meant import share_of, topic_without
from answer.findings import Finding, Outcome
from answer.kinds.documents.cited_kinds import is_of_kind, issuers
from answer.language.frame import phrases
from answer.language.words import Words
from answer.proving.quote import sentence_around, window
from answer.question.asked_facts import facts_asked, simplified
from index.records import CitationRecord, PlanRecord
from ingest.mentions import find_mentions
from ingest.text import fold, one_line

_OF_ISSUER = re.compile(r"^\W*(?:\w+ ){0,3}?kế hoạch\b[^,?]*? (?:của|do)\b", re.IGNORECASE)
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–—]|đến(?: năm)?)\s*((?:19|20)\d\d)\b")
_NEXT = re.compile(r"[;.]\s|\bke\s+hoach\s+(?:so\s+)?\d")
_FRAME = phrases(
    """
    giai đoạn, số, số mấy, mang, mang số, ban hành, ký, đề, thực hiện, triển khai, kết luận, chỉ
    thị, nghị quyết, quyết định, chương trình
    """
)
_AFTER = 300  # characters behind a code that describe its document
_SAID = 0.9  # share of the question's words that must stand there
_BETTER = 0.05  # by so much less a plan of the archive may be described by them


def answer_cited_plan(asking: Asking) -> Outcome | None:
    """Where the plan asked for is cited with its number and date; None where it is not."""
    question = asking.question
    codes = [i for i in question.identifiers if i.kind == "code"]
    said = simplified(question.restored, [i.surface for i in codes])
    facts = set(facts_asked(said))
    if question.kind != "document" or not facts or not facts <= {"number", "date"}:
        return None
    topic = topic_without(asking, _FRAME)
    if not _OF_ISSUER.search(question.restored) or not topic.items:
        return None
    own = max((share_of(topic, p) for p in asking.scope.plans), default=0.0)
    if own >= _SAID and not codes:
        return None
    found = [
        (share, plan, citation)
        for plan in asking.scope.plans
        for citation in asking.archive.citations([plan.id])
        if is_of_kind(asking, citation, "ke hoach")
        and (share := _share(asking, topic, plan, citation)) >= max(_SAID, own + _BETTER)
    ]
    if len({citation.key for _, _, citation in found}) != 1:
        return None
    first = {plan.id: (plan, citation) for _, plan, citation in reversed(found)}
    findings = tuple(_finding(asking, *pair) for _, pair in sorted(first.items()))
    return Outcome(True, findings, "about", (question.restored,))


def _share(asking: Asking, topic: Concepts, plan: PlanRecord, citation: CitationRecord) -> float:
    """The share of the topic that describes a cited plan; 0 where its period or basis differs."""
    text = asking.archive.plan_text(plan.id)
    begin, end = citation.start, min(len(text), citation.end + _AFTER)
    after = _NEXT.search(fold(text), citation.end, end)
    told = text[begin : after.start() if after else end]
    keys = {m.key for m in find_mentions(told)}
    codes = {i.key for i in asking.question.identifiers if i.kind == "code"}
    asked = _PERIOD.findall(asking.question.restored)
    if not codes <= keys - {citation.key} or (asked and asked != _PERIOD.findall(told)[:1]):
        return 0.0
    place = f"{plan.province} {plan.district}"
    words = Words(f"{told} . {issuers(citation)} . {citation.issuer} . {place}", plan.garbled)
    return float(topic.share(map(float, topic.found(words))))


def _finding(asking: Asking, plan: PlanRecord, citation: CitationRecord) -> Finding:
    passage = asking.archive.passage_at(plan.id, citation.start)
    span = (citation.start, citation.end)
    start, end = sentence_around(passage, *span)
    shown = window(asking.archive.plan_text(plan.id), start, end, [span])
    stated = one_line(citation.surface)
    return Finding(
        plan, passage, *shown, statement=stated, highlights=(span,), uncertain=citation.uncertain
    )
