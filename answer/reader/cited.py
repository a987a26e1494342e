"""What a plan rests on and cites, and who cites it, put together for its page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import CitationRecord, Relation, SectionRecord
from ingest.text import fold

Span = tuple[int, int]

_RANK: dict[Relation, int] = {"basis": 0, "implements": 1, "mentions": 2}
_LEAD = re.compile(r"\W*(?:can cu|thuc hien|trien khai|theo|xet|tren co so)\b")
_SHORTEST = 12  # characters of a line that names a document


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document that a plan cites, or a plan that cites it, with all the places."""

    surface: str  # its number as printed at the first place
    date: str  # ISO 8601; "" where no place says it
    issuer: str
    relation: Relation  # the weightiest of all places
    places: tuple[Span, ...]
    plan: int | None  # of the archive: the plan cited; where plans cite, the one that does
    certain: bool
    uncertain: bool  # OCR may have misread the number at every place


def cited_documents(citations: Sequence[CitationRecord]) -> list[CitedDocument]:
    """The documents that one plan cites: legal basis first, each in the order of the text."""
    groups: dict[tuple[object, ...], list[CitationRecord]] = {}
    for citation in citations:
        groups.setdefault((citation.key, citation.date, citation.target), []).append(citation)
    found = [_document(group, group[0].target) for group in groups.values()]
    return sorted(found, key=lambda d: (_RANK[d.relation], d.places[0]))


def citing_plans(citations: Sequence[CitationRecord]) -> list[CitedDocument]:
    """The plans that cite one, by id; `citations` are those that Archive.cited_by() gives."""
    groups: dict[int, list[CitationRecord]] = {}
    for citation in citations:
        groups.setdefault(citation.plan_id, []).append(citation)
    return [_document(group, plan_id) for plan_id, group in sorted(groups.items())]


def basis_lines(sections: Sequence[SectionRecord], text: str) -> list[Span]:
    """The lines of the legal basis, also those that name a law without a number."""
    spans: list[Span] = []
    for section in sections:
        if section.kind != "basis":
            continue
        below = [s.start for s in sections if s.parent == section.index]
        start, end = section.start, min([section.end, *below])
        while start < end:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop
            line = text[start:stop]
            if len(line.strip()) >= _SHORTEST and _LEAD.match(fold(line)):
                spans.append((start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
            start = stop + 1
    return spans


def _document(group: Sequence[CitationRecord], plan: int | None) -> CitedDocument:
    return CitedDocument(
        surface=group[0].surface,
        date=max((c.date for c in group), key=len),
        issuer=next((c.issuer for c in group if c.issuer), ""),
        relation=min((c.relation for c in group), key=_RANK.__getitem__),
        places=tuple((c.start, c.end) for c in group),
        plan=plan,
        certain=any(c.certain for c in group),
        uncertain=all(c.uncertain for c in group),
    )
