"""The number of another document that a plan cites: "Chỉ thị về tín dụng đen mang số mấy?".

The document is known by its kind and by the words around its code. What stands up to the next
document names it; what stands behind that, as "Kết luận số 13" in "Kế hoạch số 63 thực hiện Kết
luận số 13", may. A year or month that the question gives must be there as well.
"""

import re
from dataclasses import dataclass, replace

from answer.binding.asking import Asking
from answer.binding.coverage import Concepts
from answer.binding.meant import described, of_years, topic_without
from answer.findings import Finding, Outcome
from answer.kinds.documents.basis import front_of, is_basis
from answer.kinds.documents.cited_kinds import (
    KIND,
    REPLACES,
    is_of,
    is_of_kind,
    is_replaced,
    issuers,
)
from answer.language.frame import phrases
from answer.language.patterns import any_of
from answer.language.words import Words
from answer.proving.quote import sentence_around, window
from answer.question.asked_facts import OTHER, facts_asked, simplified
from index.records import CitationRecord, PlanRecord
from ingest.text import fold, one_line

_WHICH = r"(?:may|bao nhieu|nao|gi)\b"
_CITES = (
    r"(?:theo|bang|tai|can cu(?: vao)?|dua (?:tren|vao|theo)|thuc hien|trien khai|cu the hoa"
    r"|huong dan|vien dan|trich dan|dan chieu|lap theo|thay (?:the|cho)(?: cho)?)"
)
# Kinds that are seldom part of another document's name.
_STRONG = (
    r"(?:chi thi|nghi dinh|quyet dinh|thong tu|nghi quyet|ket luan|cong van|cong dien|to trinh"
    r"|ke hoach|van ban)"
)
_ASKS = any_of(
    rf"\b(?P<named>{OTHER})\b(?: (?!{_STRONG}\b)[^\s.;?]+)* so(?: hieu)?(?: la)? {_WHICH}",
    rf"\b(?!bang ke hoach\b){_CITES} (?P<own>{KIND})(?: (?!{KIND}\b)\w+){{0,4}} so(?: hieu)?"
    rf" {_WHICH}",
    rf"\b(?P<cited>{KIND}) so {_WHICH}.*\b(?:vien dan|trich dan|dan chieu|nhac den|nhac toi)\b",
    rf"\b(?:thay (?:the|cho)(?: cho)?|bai bo) (?:cac )?(?P<old>{KIND}) (?:nao|gi)\b",
    rf"\b(?:bang|tai) (?P<by>{OTHER}) (?:nao|gi)\b",
    rf"^(?:(?!{_STRONG}\b).)*\b(?P<first>{OTHER})\b.*\b(?:la|mang|co) so(?: hieu)? {_WHICH}\W*$",
    rf"\b(?:ke hoach|van ban)\b.* theo (?P<after>{KIND}) (?:nao|gi) cua\b",
)
# "Kế hoạch nào của tỉnh": whose document it is, where no name tells it.
_WHOSE = re.compile(
    r"(?:nao|gi|so may|so bao nhieu) cua (?:uy ban nhan dan |ubnd |cap )?(tinh|huyen|thanh pho|bo"
    r"|chinh phu|thu tuong|trung uong|bo chinh tri|(?:tinh|huyen|thanh|dang) uy)\b"
)
_PHONE = re.compile(r"\b(?:goi|lien he|dien thoai|(?:day|so) nong|may nao)\b")
_NEXT_DOCUMENT = re.compile(rf"[,;]?\s(?:va |ve |thuc hien )*{KIND}\b(?= so\b)")
_FORMER = re.compile(r"\bcu\b|\btruoc (?:do|day|kia)\b")  # asked of what was replaced
_FRAME = phrases(
    """
    chỉ thị, nghị định, quyết định, thông tư, nghị quyết, kết luận, luật, công văn, công điện,
    chương trình, quy chế, đề án, tờ trình, hướng dẫn, thông báo, văn bản, số, số hiệu, mang, mang
    số, căn cứ, thực hiện, triển khai, viện dẫn, viện, dẫn, dẫn chiếu, trích dẫn, cụ thể hóa, theo,
    thay thế, thay, thay cho, dự thảo, trước, lập, được lập, thành lập, làm theo, ra, có nêu, cũ,
    mới, trước đó, trước đây, đi, phải, ký, ban hành, dựa trên, dựa vào, lấy
    """
)
_MONTH = re.compile(
    r"(?:\bthang (0?[1-9]|1[0-2]) ?(?:/|nam )|(?<![\d/])(0?[1-9]|1[0-2])/)((?:19|20)\d\d)\b"
)
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d\b")
_BEFORE, _AFTER = 90, 350  # characters around a code in which its document is named
_CLOSE_BEFORE = 60  # the same of its name alone
_ABOUT = 0.7  # share of the question's words that document and plan must have
_CLOSE = 0.1  # documents this much worse than the best are others
_MOST = 6
_NEAREST = 3  # of the kind asked for, shown beside a refusal


@dataclass(frozen=True, slots=True)
class _Fit:
    """A citation and how well its words are those of the question."""

    plan: PlanRecord
    citation: CitationRecord
    score: float
    dated: bool  # it has the years and the month that the question names


def answer_cited_number(asking: Asking) -> Outcome | None:
    """The number of the document that the question describes; None where none is it."""
    question = asking.question
    said = re.sub(
        " +", " ", simplified(question.restored, [i.surface for i in question.identifiers])
    )
    match = _ASKS.search(said)
    if match is None or _PHONE.search(said) or question.kind in ("compare", "wording", "overview"):
        return None
    if "number" in facts_asked(said):  # the plan's own, whatever it carries out
        return None
    kind = next(kind for kind in match.groupdict().values() if kind)
    topic = topic_without(asking, _FRAME)
    replaced = match["old"] is not None or REPLACES.search(said) is not None
    replaced = replaced or (match["by"] is not None and _FORMER.search(said) is not None)
    cited = _cited(asking, kind, replaced)
    if not cited:
        own = match["own"] or match["after"]
        return _none_of(asking, "" if own and not _is_garbled(asking) else kind, ())
    if whose := re.search(rf"\b{kind} {_WHOSE.pattern}", said):
        others, cited = cited, [(p, c) for p, c in cited if is_of(c, whose[1])]
        if not cited:
            nearest = tuple(_finding(asking, _Fit(*pair, 0.0, False)) for pair in others[:_NEAREST])
            return Outcome(False, nearest, looked_for=(question.restored,), reason="value")
    fits = [fit for plan, c in cited if (fit := _fit(asking, topic, plan, c, replaced))]
    best = max((fit.score for fit in fits), default=0.0)
    fits = [fit for fit in fits if fit.score >= best - _CLOSE]
    if len({fit.citation.key for fit in fits}) != 1:  # none, or it can't be told which
        nearest = tuple(_finding(asking, _Fit(*pair, 0.0, False)) for pair in cited[:_NEAREST])
        return None if fits else _none_of(asking, kind, nearest)
    looked_for = (question.restored,)
    findings = tuple(_finding(asking, fit) for fit in _one_per_plan(fits))
    if not any(fit.dated for fit in fits):
        return Outcome(False, findings[:1], looked_for=looked_for, reason="nothing")
    return Outcome(True, findings[:_MOST], "about", looked_for)


def _is_garbled(asking: Asking) -> bool:
    """Whether a code may stand in one of the plans that could not be read."""
    return any(plan.garbled for plan in asking.scope.plans)


def _cited(asking: Asking, kind: str, replaced: bool) -> list[tuple[PlanRecord, CitationRecord]]:
    """The citations of the kind of document asked for, in the plans meant."""
    return [
        (plan, citation)
        for plan in of_years(asking.scope.plans, asking.question.years)
        for citation in asking.archive.citations([plan.id])
        if is_of_kind(asking, citation, kind) and (not replaced or is_replaced(asking, citation))
    ]


def _none_of(asking: Asking, kind: str, nearest: tuple[Finding, ...]) -> Outcome | None:
    """The refusal where no such document is cited; None where the plan's own number may be meant.

    A decree's number is no answer to the question for a circular's.
    """
    if kind in ("ke hoach", "van ban") or asking.question.identifiers:
        return None
    return Outcome(False, nearest, looked_for=(asking.question.restored,), reason="value")


def _one_per_plan(fits: list[_Fit]) -> list[_Fit]:
    by_plan: dict[int, _Fit] = {}
    for fit in sorted(fits, key=lambda f: (-f.score, f.citation.start)):
        by_plan.setdefault(fit.plan.id, fit)
    return list(by_plan.values())


def _fit(
    asking: Asking, topic: Concepts, plan: PlanRecord, citation: CitationRecord, replaced: bool
) -> _Fit | None:
    """How well a citation fits; None where the document is another."""
    narrow, wide = _words_around(asking, plan, citation)
    own = _found(topic, plan, narrow)
    around = _found(topic, plan, wide)
    about = _found(topic, plan, f"{described(plan)} . {plan.province} {plan.district}")
    told = [a or b for a, b in zip(around, about, strict=True)]
    lacking = [i for i, has in zip(topic.items, told, strict=True) if i.required and not has]
    about_it = not topic.items or topic.share(map(float, told)) >= _ABOUT
    if lacking or not about_it or not _has_places(asking, plan, wide):
        return None
    named = any(a and not b for a, b in zip(around, about, strict=True))
    if not (named or replaced or is_basis(citation, front_of(asking, plan))):
        return None  # all that is said names the plan
    score = topic.share(map(float, own)) + topic.share(map(float, around))
    return _Fit(plan, citation, score, _is_dated(asking, plan, citation, f"{plan.title} {wide}"))


def _words_around(asking: Asking, plan: PlanRecord, citation: CitationRecord) -> tuple[str, str]:
    """What names a document: up to the next one, and up to the sentence's end with its heading."""
    text = asking.archive.plan_text(plan.id)
    sentence = _sentence(asking, citation)
    start = max(sentence[0], citation.start - _BEFORE)
    end = min(max(sentence[1], citation.end), citation.end + _AFTER)
    after = _NEXT_DOCUMENT.search(fold(text), citation.end, end)
    near = text[max(start, citation.start - _CLOSE_BEFORE) : after.start() if after else end]
    passage = asking.archive.passage_at(plan.id, citation.start)
    heading = passage.path[-1] if passage and passage.path else ""
    issuer = f"{issuers(citation)} . {citation.issuer}"
    return f"{near} . {issuer}", f"{text[start:end]} . {issuer} . {heading}"


def _found(topic: Concepts, plan: PlanRecord, text: str) -> tuple[bool, ...]:
    return topic.found(Words(text, plan.garbled, plan.reconstructed))


def _has_places(asking: Asking, plan: PlanRecord, text: str) -> bool:
    """Whether plan or document are of each place that the question names."""
    said = fold(f"{described(plan)} {plan.province} {plan.district} {text}")
    return all(fold(place) in said for place in asking.question.places)


def _is_dated(asking: Asking, plan: PlanRecord, citation: CitationRecord, text: str) -> bool:
    """Whether the document has the month and the years that bind no plan."""
    asked = fold(asking.question.restored)
    for match in _MONTH.finditer(asked):
        month = f"{match[3]}-{int(match[1] or match[2]):02}"
        if citation.date and not citation.date.startswith(month) and plan.date[:7] != month:
            return False
    years = {year for year in _YEAR.findall(asked) if int(year) not in asking.question.years}
    years |= set(map(str, asking.scope.years))
    return all(year in text or citation.date.startswith(year) for year in years)


def _sentence(asking: Asking, citation: CitationRecord) -> tuple[int, int]:
    passage = asking.archive.passage_at(citation.plan_id, citation.start)
    return sentence_around(passage, citation.start, citation.end)


def _finding(asking: Asking, fit: _Fit) -> Finding:
    citation, plan = fit.citation, fit.plan
    text = asking.archive.plan_text(plan.id)
    span = (citation.start, citation.end)
    shown = window(text, *_sentence(asking, citation), [span])
    passage = asking.archive.passage_at(plan.id, citation.start)
    finding = Finding(
        plan, passage, *shown, statement=one_line(citation.surface), highlights=(span,)
    )
    return replace(finding, uncertain=citation.uncertain)
