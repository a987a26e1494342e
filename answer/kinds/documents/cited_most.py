"""The documents that most plans cite."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.binding.asking import Asking
from answer.findings import Finding, Outcome
from answer.phrases import phrase
from answer.proving.quote import origin, sentence_around, window
from index.records import CitationRecord, PlanRecord
from ingest.text import fold

DOCUMENT = (
    r"(?:van ban|tai lieu|quyet dinh|nghi dinh|thong tu|luat|chi thi|nghi quyet|ket luan|ke hoach"
    r"|to trinh|cong van|cong dien|thong bao|phap lenh)"
)
"""A document as questions and plans call it, folded."""
_IS_DOCUMENT = re.compile(r"/[^\W\d_]+\d*(?:/[^\W\d_]+\d*)+$")  # "48/CT/TW", not "138/ĐP"
_TOP = 5  # documents that are cited most
_QUOTED = 3  # plans quoted for each of them


@dataclass(frozen=True, slots=True)
class _Cited:
    """A document that plans cite."""

    key: str
    date: str
    citations: tuple[CitationRecord, ...]  # one of each plan


def is_document(asking: Asking, citation: CitationRecord) -> bool:
    """Whether a code is a document's number; "BCĐ 138/ĐP" is a board."""
    if _IS_DOCUMENT.search(citation.key) or citation.date:
        return True
    text = asking.archive.plan_text(citation.plan_id)[: citation.start][-30:]
    return re.search(rf"{DOCUMENT}\s*so\s*$", fold(text)) is not None


def most_cited(asking: Asking) -> Outcome:
    """The documents that most plans cite, each with some of these plans."""
    looked_for = (asking.question.restored,)
    if asking.scope.places or asking.scope.years:
        missing = (*asking.scope.places, *map(str, asking.scope.years))
        return Outcome(False, (), looked_for=missing, reason="scope")
    plans = {plan.id: plan for plan in asking.scope.plans}
    cited = [c for c in _cited(asking, list(plans), plans) if len(c.citations) > 1]
    if not cited:
        return Outcome(False, (), looked_for=looked_for, reason="nothing")
    limit = len(cited[min(_TOP, len(cited)) - 1].citations)
    top = [c for c in cited if len(c.citations) >= limit][: 2 * _TOP]
    findings = [finding for each in top for finding in _quoted(asking, each, plans)]
    return Outcome(True, tuple(findings), "most_cited", looked_for)


def _cited(asking: Asking, ids: Sequence[int], plans: dict[int, PlanRecord]) -> list[_Cited]:
    """The documents cited, those of most plans first.

    Every office numbers from 1: without the same day a code is one document only in one province.
    """
    groups: dict[tuple[str, str], dict[int, CitationRecord]] = {}
    records = [c for c in asking.archive.citations(ids) if not c.uncertain]
    dates: dict[str, set[str]] = {}
    for citation in records:
        if len(citation.date) > len("2024"):
            dates.setdefault(citation.key, set()).add(citation.date)
    for citation in records:
        if not is_document(asking, citation):
            continue
        known = dates.get(citation.key, set())
        date = citation.date if len(citation.date) > len("2024") else ""
        if not date:
            date = next(iter(known)) if len(known) == 1 else plans[citation.plan_id].province
        group = groups.setdefault((citation.key, date), {})
        group.setdefault(plans[citation.plan_id].group, citation)
    found = [_Cited(key, date, tuple(group.values())) for (key, date), group in groups.items()]
    return sorted(found, key=lambda c: (-len(c.citations), c.key, c.date))


def _quoted(asking: Asking, cited: _Cited, plans: dict[int, PlanRecord]) -> list[Finding]:
    """Some plans that cite the document, under its code and the number of all of them."""
    language = asking.question.language
    count = len(cited.citations)
    heading = phrase(language, "cited_in", code=cited.citations[0].surface, count=count)
    if count > _QUOTED:
        rest = [origin(plans[c.plan_id], language) for c in cited.citations[_QUOTED:]]
        heading += " " + phrase(language, "cited_also", plans="; ".join(rest))
    found = []
    for citation in cited.citations[:_QUOTED]:
        plan = plans[citation.plan_id]
        passage = asking.archive.passage_at(plan.id, citation.start)
        span = sentence_around(passage, citation.start, citation.end)
        mark = (citation.start, citation.end)
        shown = window(asking.archive.plan_text(plan.id), *span, [mark])
        found.append(Finding(plan, passage, *shown, highlights=(mark,), heading=heading))
    return found
