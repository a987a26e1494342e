"""The citation graph in answers: what a plan rests on or cites, and what is cited most.

Which plans cite a given document is answered from all mentions of its code, see identifiers.py.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.meant import meant, share_of
from answer.binding.scope import bind
from answer.findings import Finding, Outcome
from answer.kinds.documents.basis import asks_for_basis, front_of, is_basis, tells_basis
from answer.kinds.documents.cited_most import DOCUMENT, is_document, most_cited
from answer.kinds.documents.documents import answer_document
from answer.language.frame import phrases
from answer.language.patterns import any_of
from answer.phrases import phrase
from answer.proving.quote import origin, plan_label, sentence_around, window
from index.records import CitationRecord, PlanRecord
from ingest.text import fold

_CITES = r"(?:can cu|dan chieu|vien dan|trich dan|nhac den|nhac toi|neu|dua tren|dua vao|co so)"
_CARRIES_OUT = r"(?:thuc hien|trien khai|thi hanh|cu the hoa)"
_ASKS_CITED = any_of(
    rf"\b(?:{_CITES}|{_CARRIES_OUT})(?: phap ly)?(?: vao| theo)?"
    rf"(?: cac| nhung| hai| ba| bon| may| \d)? {DOCUMENT}"
    r"(?: phap ly| phap luat)? (?:nao|gi)\b",
    rf"\b(?:cac|nhung) {DOCUMENT}(?: \w+){{0,2}} (?:duoc|lam|la) {_CITES}\b.*\bke hoach\b",
    rf"\bcan cu (?:\w+ ){{1,12}}(?:la|vao|theo) (?:cac |nhung )?{DOCUMENT} nao\b",
    rf"\b{DOCUMENT} nao (?:cua (?:\w+ ){{1,8}})?(?:duoc|la|lam) (?:{_CITES}|co so)"
    r"(?! .*\bnhieu)\b.*\bke hoach\b",
    r"\bcan cu phap ly (?:cua|trong|de)\b",
    rf"\b(?:lay|dung) (?:cac |nhung )?{DOCUMENT} nao\b.*\b(?:lam|la) (?:can cu|co so)\b",
    rf"\b(?:{_CARRIES_OUT}|lam) (?:theo|dua theo|can cu) (?:cac |nhung )?{DOCUMENT} nao\b",
    r"\bwhat (?:documents?|decisions?|plans?|laws?)\b.*\b(?:cites?|based on|refers? to|rests?)\b",
    r"\blegal basis (?:of|for)\b|\bdocuments? (?:cited|referred to) (?:in|by)\b",
)
_ASKS_CITING = any_of(  # "kế hoạch nào căn cứ ...": the plan is asked for, not what it cites
    rf"^\W*(?:co )?(?:nhung |cac )?{DOCUMENT} nao (?:da |co |duoc ban hanh de )*"
    rf"(?:{_CITES}|{_CARRIES_OUT})\b(?!.*\b{DOCUMENT} nao\b.*\b(?:nao|gi)\b)",
    r"^\W*which plans?\b",
)
_ASKS_MOST = any_of(
    rf"\b(?:duoc|bi)\b.*\b{_CITES}\b(?:.*(?<!bao )\bnhieu\b| nhat\b)",
    rf"\b{_CITES} nhieu (?:lan )?nhat\b",
    rf"\bnhieu (?:ke hoach|van ban)(?: \w+)? (?:cung )?{_CITES}(?: den| toi)?(?: nhieu)? nhat\b",
    r"\bmost (?:often |frequently )?(?:cited|referenced|mentioned)\b|\bcited (?:the )?most\b",
)
_CENTRAL_ASKED = re.compile(
    r"\b(?:nao|gi) (?:\w+ )?(?:cua )?(?:cap )?trung uong\b(?! (?:doan|hoi))"
)
# By letters of codes, as cited_kinds.py has them with D for P, and by names of issuers.
_CENTRAL = re.compile(
    r"/(?:TW|CD|TTG|QH\d*|B[A-Z]{2,4})\b(?!.*\bbcd\b)|trung uong|chinh phu|bo chinh tri|ban bi thu"
    r"|quoc hoi|\bbo [a-z]"
)
_FRAME = phrases(
    """
    căn cứ, pháp lý, pháp luật, dẫn chiếu, viện dẫn, trích dẫn, dựa trên, dựa vào, cơ sở, vào,
    thực hiện, triển khai, thi hành, cụ thể hóa, quyết định, nghị định, thông tư, luật, chỉ thị,
    nghị quyết, kết luận, văn bản, tờ trình, công văn, công điện, thông báo, pháp lệnh, thủ tướng,
    chính phủ, ban hành, trung ương, cấp trên, hai, ba, bốn, documents, document, decisions, laws,
    cites, based, rests, legal, basis, refer, cited
    """
)
_FITS = 0.74  # share of a question's words that the description of the plan meant must have
_MOST = 40  # sentences quoted of one plan
_ALL = 4  # plans whose citations are listed at once


def answer_citations(asking: Asking) -> Outcome | None:
    """What a plan cites, or what is cited most; None for other questions."""
    words = fold(asking.question.restored)
    if _ASKS_MOST.search(words):
        return most_cited(asking)
    if not _ASKS_CITED.search(words) or _ASKS_CITING.search(words):
        return None
    question = replace(asking.question, kind="document")  # of one plan: of the very level named
    scope = bind(question, asking.archive, asking.archive.plans())
    asking = replace(asking, question=question, scope=scope)
    which = meant(asking, _FRAME)
    looked_for = which.missing or (asking.question.restored,)
    if which.missing and not which.plans:
        own = any(i.kind == "code" for i in asking.question.identifiers)
        return None if own else Outcome(False, (), looked_for=looked_for, reason="scope")
    coded = any(i.kind == "code" for i in asking.question.identifiers)
    said = bool(which.topic.items) and not coded  # a plan's own number tells all about it
    plans = [p for p in which.plans if not said or share_of(which.topic, p) >= _FITS]
    if not plans:  # "thực hiện kế hoạch nào của Ban Chỉ đạo 138 Chính phủ?"
        return None
    if len(plans) > _ALL:
        return Outcome(False, (), looked_for=looked_for, reason="wide")
    basis = asks_for_basis(asking)
    found = [pair for plan in plans if (pair := _of_plan(asking, plan, basis))]
    if not found:
        return answer_document(asking)
    return _outcome(asking, found)


def _outcome(asking: Asking, found: Sequence[tuple[list[Finding], list[str]]]) -> Outcome:
    language = asking.question.language
    findings = []
    for own, _ in found:
        heading = f"{origin(own[0].plan, language)}:" if len(found) > 1 else ""
        findings += [replace(finding, heading=heading) for finding in own]
    remarks = [remark for _, remarks in found for remark in remarks]
    looked_for = (asking.question.restored,)
    return Outcome(
        True, tuple(findings), "cites", looked_for, remarks=tuple(dict.fromkeys(remarks))
    )


def _of_plan(
    asking: Asking, plan: PlanRecord, basis: bool
) -> tuple[list[Finding], list[str]] | None:
    """The sentences of a plan that cite documents, and which of these are in the archive."""
    citations = [c for c in asking.archive.citations([plan.id]) if is_document(asking, c)]
    if basis:
        front = front_of(asking, plan)
        citations = [c for c in citations if is_basis(c, front)]
    sentences: dict[tuple[int, int], list[CitationRecord]] = {}
    for span in _basis_sentences(asking, plan) if basis else ():
        sentences[span] = []
    for citation in citations:
        passage = asking.archive.passage_at(plan.id, citation.start)
        span = sentence_around(passage, citation.start, citation.end)
        sentences.setdefault(span, []).append(citation)
    findings = [f for span in sorted(sentences) for f in _cut(asking, plan, span, sentences[span])]
    named: set[str] = set()
    fresh = [f for f in findings if _is_new(f, citations, named)]
    fresh = [f for f in fresh if tells_basis(asking, f) and _is_central(asking, f)]
    return (fresh[:_MOST], _linked(asking, citations)) if fresh else None


def _is_central(asking: Asking, finding: Finding) -> bool:
    """Whether a sentence cites a document of the capital, where one is asked for."""
    if not _CENTRAL_ASKED.search(fold(asking.question.restored)):
        return True
    return any(
        finding.start <= c.start < finding.end and _CENTRAL.search(f"{c.key} {fold(c.issuer)}")
        for c in asking.archive.citations([finding.plan.id])
    )


def _is_new(finding: Finding, citations: Sequence[CitationRecord], named: set[str]) -> bool:
    """Whether a sentence cites a document that no sentence before it did."""
    keys = {c.key for c in citations if finding.start <= c.start < finding.end}
    new = bool(keys - named) or not keys
    named |= keys
    return new


def _cut(
    asking: Asking, plan: PlanRecord, span: tuple[int, int], citations: Sequence[CitationRecord]
) -> list[Finding]:
    """The sentence, or the parts of a long one, so that every document in it is quoted."""
    text = asking.archive.plan_text(plan.id)
    passage = asking.archive.passage_at(plan.id, span[0])
    if not citations:
        return [Finding(plan, passage, *window(text, *span, [span]))]
    left = sorted(citations, key=lambda c: c.start)
    found: list[Finding] = []
    while left:
        start = span[0] if not found else _part(text, found[-1].end, left[0].start)
        shown = window(text, start, span[1], [(left[0].start, left[0].end)])
        if not shown[0] <= left[0].start < shown[1]:
            shown = (left[0].start, left[0].end)
        marks = tuple((c.start, c.end) for c in left if shown[0] <= c.start < shown[1])
        found.append(Finding(plan, passage, *shown, highlights=marks))
        left = left[len(marks) :]
    return found


def _part(text: str, start: int, before: int) -> int:
    """Where the next part of a long sentence begins: behind what was quoted, without its comma."""
    while start < before and not text[start].isalnum():
        start += 1
    return start


def _basis_sentences(asking: Asking, plan: PlanRecord) -> list[tuple[int, int]]:
    """The paragraphs of the legal basis, also those that name a law without its number."""
    found: list[tuple[int, int]] = []
    for section in asking.archive.sections(plan.id):
        if section.kind != "basis":
            continue
        for passage in asking.archive.passages_of(plan.id):
            if section.start <= passage.start < section.end:
                found += list(passage.sentences)
    text = asking.archive.plan_text(plan.id)
    return [(a, b) for a, b in found if fold(text[a:b]).strip(" -+*_").startswith("can cu")]


def _linked(asking: Asking, citations: Sequence[CitationRecord]) -> list[str]:
    """Which of the documents cited the archive holds itself."""
    language = asking.question.language
    found = {c.target: c for c in citations if c.target is not None}
    return [
        phrase(
            language, "held" if c.certain else "held_perhaps", code=c.surface,
            plan=plan_label(asking.archive.plan(target), language),
        )
        for target, c in found.items()
    ]  # fmt: skip
