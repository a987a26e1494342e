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
from answer.kinds.documents.cited_asked import CitedAsked, cited_asked
from answer.kinds.documents.cited_kinds import (
    KIND,
    body_of,
    is_of,
    is_of_kind,
    is_replaced,
    issuers,
)
from answer.language.frame import phrases
from answer.language.words import Words
from answer.proving.quote import sentence_around, window
from answer.question.asked_facts import facts_asked, simplified
from index.records import CitationRecord, PlanRecord
from ingest.mentions import find_mentions
from ingest.text import fold, one_line

_NEXT_DOCUMENT = re.compile(rf"[,;]?\s(?:va |ve |thuc hien )*{KIND}\b(?= so\b)")
_FRAME = phrases(
    """
    chỉ thị, nghị định, quyết định, thông tư, nghị quyết, kết luận, luật, công văn, công điện,
    chương trình, quy chế, đề án, tờ trình, hướng dẫn, thông tri, thông báo, văn bản, số, số
    hiệu, mang, mang số, căn cứ, thực hiện, triển khai, viện dẫn, viện, dẫn, dẫn chiếu, trích
    dẫn, cụ thể hóa, theo, thay thế, thay, thay cho, dự thảo, trước, lập, được lập, thành lập,
    làm theo, ra, có nêu, cũ, mới, trước đó, trước đây, ra đời, thế chỗ, thế chân, bãi bỏ, hủy bỏ,
    hết hiệu lực, chấm dứt hiệu lực, bị, đi, phải, ký, ban hành, dựa trên, dựa vào, lấy,
    number, regulation, decree, decision, directive, circular, resolution, conclusion, guidance,
    quoted, cited, mentioned, named, referred, inter, ministerial
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
    asked = cited_asked(question, said)
    if asked is None:
        return None
    own = "number" in facts_asked(said) and question.language != "en"
    if own and not asked.replaced:
        return None  # the plan's own, whatever it carries out
    topic = topic_without(asking, _FRAME)
    cited = _cited(asking, asked)
    legible = not _is_garbled(asking)
    if not cited and asked.replaced and question.identifiers:
        return Outcome(False, (), looked_for=(question.restored,), reason="value")
    if not cited:
        other = asked.replaced or (asked.behind and legible)
        return _none_of(asking, "" if other else asked.kind, ())
    if asked.whose:
        others, cited = cited, [(p, c) for p, c in cited if is_of(asking, c, asked.whose)]
        if not cited:
            nearest = tuple(_finding(asking, _Fit(*pair, 0.0, False)) for pair in others[:_NEAREST])
            return Outcome(False, nearest, looked_for=(question.restored,), reason="value")
    fits = [fit for plan, c in cited if (fit := _fit(asking, topic, plan, c, asked))]
    best = max((fit.score for fit in fits), default=0.0)
    fits = [fit for fit in fits if fit.score >= best - _CLOSE]
    count = len({fit.citation.key for fit in fits})
    if count == 0 or (count > 1 and not asked.several):  # none, or it can't be told which
        nearest = tuple(_finding(asking, _Fit(*pair, 0.0, False)) for pair in cited[:_NEAREST])
        other = asked.replaced or (asked.numbered and legible)
        return None if fits else _none_of(asking, "" if other else asked.kind, nearest)
    looked_for = (question.restored,)
    findings = tuple(_finding(asking, fit) for fit in _of_each_plan(fits))
    if not any(fit.dated for fit in fits):
        return Outcome(False, findings[:1], looked_for=looked_for, reason="nothing")
    return Outcome(True, findings[:_MOST], "about", looked_for)


def _is_garbled(asking: Asking) -> bool:
    """Whether a code may stand in one of the plans that could not be read."""
    return any(plan.garbled for plan in asking.scope.plans)


def _cited(asking: Asking, asked: CitedAsked) -> list[tuple[PlanRecord, CitationRecord]]:
    """The citations of the kind of document asked for, in the plans meant."""
    return [
        (plan, citation)
        for plan in _plans(asking)
        for citation in asking.archive.citations([plan.id])
        if is_of_kind(asking, citation, asked.kind)
        and (not asked.replaced or is_replaced(asking, citation))
        and citation.date.startswith(asked.year)
    ]


def _plans(asking: Asking) -> list[PlanRecord]:
    """The plans that may cite it: those whose own number the question has, if it has one."""
    plans = of_years(asking.scope.plans, asking.question.years)
    codes = {i.key for i in asking.question.identifiers if i.kind == "code"}
    return [p for p in plans if codes & {m.key for m in find_mentions(p.number)}] or plans


def _none_of(asking: Asking, kind: str, nearest: tuple[Finding, ...]) -> Outcome | None:
    """The refusal where no such document is cited; None where the plan's own number may be meant.

    A decree's number is no answer to the question for a circular's.
    """
    if kind in ("ke hoach", "van ban") or asking.question.identifiers:
        return None
    return Outcome(False, nearest, looked_for=(asking.question.restored,), reason="value")


def _of_each_plan(fits: list[_Fit]) -> list[_Fit]:
    """Of each document one citation in each plan."""
    found: dict[tuple[int, str], _Fit] = {}
    for fit in sorted(fits, key=lambda f: (-f.score, f.citation.start)):
        found.setdefault((fit.plan.id, fit.citation.key), fit)
    return list(found.values())


def _fit(
    asking: Asking, topic: Concepts, plan: PlanRecord, citation: CitationRecord, asked: CitedAsked
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
    if not (named or asked.replaced or asked.year or is_basis(citation, front_of(asking, plan))):
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
    issuer = f"{issuers(citation)} . {body_of(citation)}"
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
