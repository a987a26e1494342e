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
from answer.kinds.documents.document_plans import others_named
from answer.language.frame import phrases
from answer.language.words import Words
from answer.proving.quote import sentence_around, window
from answer.question.asked_facts import facts_asked, simplified
from index.records import CitationRecord, PlanRecord
from ingest.mentions import find_mentions
from ingest.text import fold, one_line

_OF_ISSUER = re.compile(r"^\W*(?:\w+ ){0,3}?kế hoạch\b[^,?]*? (?:của|do)\b", re.IGNORECASE)
_ISSUES = re.compile(  # "Tỉnh ủy ra kế hoạch số mấy để thực hiện ..."
    r"^\W*(?P<body>[^,?]+?) (?:đã )?(?:ra|ban hành|đề ra|lập|có|xây dựng) (?:bản )?kế hoạch"
    r" (?:mang )?(?:số|nào)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–—]|đến(?: năm)?)\s*((?:19|20)\d\d)\b")
# "Kế hoạch của UBND tỉnh thực hiện chương trình X là số nào": the plan's, and not X's.
_IS_NUMBER = re.compile(
    r"\W*(?:ban )?ke hoach\b(?!.*\b(?:can cu|dua|vien dan|dan chieu|trich|thay|bai bo|theo|dien"
    r" thoai|nong|tong dai|goi|lien he|chi tieu|ty le|muc|dat|giao)\b)[^,?]* (?:(?:la|mang|co) so"
    r" (?:hieu )?(?:la )?(?:nao|may|bao nhieu|gi)|(?<!thi )(?<!dinh )(?<!quyet )(?<!luan )"
    r"(?<!van )(?<!tu )(?<!hoach )(?<!tri )so (?:may|bao nhieu))\W*$"
)
_BODIES = (  # each as a question and as the letters and words of a citation have it
    re.compile(r"\b(?:uy ban nhan dan|ubnd)\b"),
    re.compile(r"\b(?:ban chi dao|bcd)\b"),
    re.compile(r"\b(?:ban thuong vu )?(?:tinh|thanh) uy\b"),
    re.compile(r"\b(?:ban thuong vu )?huyen uy\b"),
)
_NEXT = re.compile(r"[;.]\s|\bke\s+hoach\s+(?:so\s+)?\d|,\s+so\s+\d")
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
    asked = facts_asked(said) if question.kind == "document" else ()
    facts = set(asked) or ({"number"} if _IS_NUMBER.match(said) else set())
    if not facts or not facts <= {"number", "date"}:
        return None
    topic = topic_without(asking, _FRAME)
    body = _body_said(question.restored)
    if not body or not (topic.items or codes):
        return None
    may_be = [p for p in asking.scope.plans if topic.items and _may_be(asking, p, body)]
    own = max((share_of(topic, p) for p in may_be), default=0.0)
    if own >= _SAID and not codes:
        return None
    found = [
        (share, plan, citation)
        for plan in asking.scope.plans
        for citation in asking.archive.citations([plan.id])
        if is_of_kind(asking, citation, "ke hoach")
        and _is_of(citation, body)
        and (share := _share(asking, topic, plan, citation)) >= max(_SAID, own + _BETTER)
    ]
    if len({citation.key for _, _, citation in found}) != 1:
        return None
    first = {plan.id: (plan, citation) for _, plan, citation in reversed(found)}
    findings = tuple(_finding(asking, *pair) for _, pair in sorted(first.items()))
    return Outcome(True, findings, "about", (question.restored,))


def _body_said(restored: str) -> str:
    """What stands where a question names who issued a plan, folded; empty where it names none."""
    if of := _OF_ISSUER.search(restored):
        return fold(restored[of.end() :]).strip()
    issues = _ISSUES.search(restored)
    return fold(issues["body"]).strip() if issues else ""


def _is_of(citation: CitationRecord, body: str) -> bool:
    """Whether a plan is of the kind of body and the level with which a folded text begins."""
    issuer = fold(f"{issuers(citation)} . {citation.issuer}")
    named = next((cue for cue in _BODIES if cue.match(body)), None)
    level = re.match(r"\W*(?:\w+ ){0,4}?(tinh|huyen|thanh pho|xa|phuong)\b(?! uy)", body)
    said = re.search(r"\b(tinh|huyen|thanh pho|xa|phuong)\b(?! uy)", fold(citation.issuer))
    same = level is None or said is None or level[1] == said[1]
    return same and (named is None or named.search(issuer) is not None)


def _may_be(asking: Asking, plan: PlanRecord, body: str) -> bool:
    """Whether a plan of the archive is of the period and the agency that the question names."""
    named = next((cue for cue in _BODIES if cue.match(body)), None)
    if named is not None and not named.search(fold(plan.issuer)):
        return False
    periods = _PERIOD.findall(asking.question.restored)
    of_period = not periods or periods[0] in _PERIOD.findall(plan.title)
    return of_period and not others_named(asking, (plan,))


def _share(asking: Asking, topic: Concepts, plan: PlanRecord, citation: CitationRecord) -> float:
    """The share of the topic that describes a cited plan; 0 where its period or basis differs."""
    text = asking.archive.plan_text(plan.id)
    begin, end = citation.start, min(len(text), citation.end + _AFTER)
    after = _NEXT.search(fold(text), citation.end, end)
    told = text[begin : after.start() if after else end]
    keys = {m.key for m in find_mentions(told)}
    codes = {i.key for i in asking.question.identifiers if i.kind == "code"}
    asked = _PERIOD.findall(asking.question.restored)
    years = {str(year) for year in asking.question.years}
    if years and citation.date[:4] not in years and not any(year in told for year in years):
        return 0.0
    if not codes <= keys - {citation.key} or (asked and asked != _PERIOD.findall(told)[:1]):
        return 0.0
    place = f"{plan.province} {plan.district}"
    words = Words(f"{told} . {issuers(citation)} . {citation.issuer} . {place}", plan.garbled)
    return float(topic.share(map(float, topic.found(words)))) if topic.items else 1.0


def _finding(asking: Asking, plan: PlanRecord, citation: CitationRecord) -> Finding:
    passage = asking.archive.passage_at(plan.id, citation.start)
    span = (citation.start, citation.end)
    start, end = sentence_around(passage, *span)
    shown = window(asking.archive.plan_text(plan.id), start, end, [span])
    stated = one_line(citation.surface)
    return Finding(
        plan, passage, *shown, statement=stated, highlights=(span,), uncertain=citation.uncertain
    )
