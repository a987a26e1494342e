"""How an official cites a place in a plan: "Kế hoạch số 28/KH-BCĐ138 ..., mục II.6, tr. 5"."""

from collections.abc import Sequence

from answer.quote import origin
from answer.types import Language
from index.records import PlanRecord, SectionRecord
from ingest.text import one_line

_NUMBERED = {"part", "heading", "letter"}  # their labels are joined: II.6.a
_WORDS = {
    "vi": {"section": "mục", "page": "tr.", "of": "của", "dated": "ngày", "no": "số"},
    "en": {"section": "section", "page": "p.", "of": "of", "dated": "dated", "no": "No."},
}


def reference(
    plan: PlanRecord,
    sections: Sequence[SectionRecord],
    start: int,
    page: int | None,
    language: Language,
) -> str:
    """The place `start` of a plan's text, to be printed behind a quote.

    Only what was read is named; a plan without a number is called by its title.
    """
    words = _WORDS[language]
    parts = [document_name(plan, language)]
    if place := place_in(sections, start, language):
        parts.append(place)
    if page:
        parts.append(f"{words['page']} {page}")
    return ", ".join(parts)


def document_name(plan: PlanRecord, language: Language) -> str:
    """ "Kế hoạch số 28/KH-BCĐ138 ngày 25/01/2022 của Ban Chỉ đạo 138, Đồng Tháp"."""
    words = _WORDS[language]
    name = plan.kind or ("Văn bản" if language == "vi" else "Document")
    if plan.number:
        name += f" {words['no']} {plan.number}"
    elif plan.title:
        name += f" “{one_line(plan.title)}”"
    else:
        name += f" ({plan.file})"
    if plan.date:
        name += f" {words['dated']} {printed_date(plan.date)}"
    return f"{name} {words['of']} {_issuer(plan)}" if _issuer(plan) else name


def place_in(sections: Sequence[SectionRecord], start: int, language: Language) -> str:
    """ "mục II.6", "Điều 5", "Phụ lục 2, mục 3"; empty in a text without headings."""
    chain = _chain(sections, start)
    named = [s for s in chain if s.label or s.kind == "annex"]
    whole = [one_line(s.label or s.title)[:40] for s in named if s.kind not in _NUMBERED]
    numbers: list[str] = []
    for section in named:
        if section.kind in _NUMBERED:
            label = section.label.strip(" .)")
            # "1.1" below "1" says it all
            if numbers and label.startswith(f"{numbers[-1]}."):
                numbers[-1] = label
            else:
                numbers.append(label)
    if numbers:
        whole.append(f"{_WORDS[language]['section']} {'.'.join(numbers)}")
    return ", ".join(whole)


def printed_date(iso: str) -> str:
    """ "2022-01-25" as "25/01/2022"; partial dates keep what they have."""
    return "/".join(reversed(iso.split("-")))


def _issuer(plan: PlanRecord) -> str:
    known = plan.issuer or plan.district or plan.province
    return origin(plan, "vi").rsplit(",", 1)[0] if known else ""


def _chain(sections: Sequence[SectionRecord], start: int) -> list[SectionRecord]:
    """The sections that hold the place, outermost first."""
    by_index = {section.index: section for section in sections}
    inside = [section for section in sections if section.start <= start < section.end]
    node = max(inside, key=lambda s: (s.start, s.index), default=None)
    chain: list[SectionRecord] = []
    while node is not None:
        chain.insert(0, node)
        node = by_index.get(node.parent) if node.parent is not None else None
    return chain
