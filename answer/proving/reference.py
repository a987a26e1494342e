"""How an official cites a place in a plan: "Kế hoạch số 28/KH-BCĐ138 ..., mục II.6, tr. 5"."""

from collections.abc import Sequence

from answer.proving.quote import origin, years
from answer.proving.reference_place import place_in
from answer.types import Language
from index.records import PlanRecord, SectionRecord
from ingest.text import fold, one_line

__all__ = ["document_name", "place_in", "printed_date", "reference"]

_LONGEST = 110  # characters of a title
_WORDS = {
    "vi": {
        "page": "tr.", "of": "của", "no": "số", "document": "Văn bản",
        "dated": "ngày {}", "month": "tháng {}", "year": "năm {}",
        "enclosed": "kèm theo văn bản", "draft": "dự thảo", "doubtful": "cần đối chiếu",
    },
    "en": {
        "page": "p.", "of": "of", "no": "No.", "document": "Document",
        "dated": "dated {}", "month": "of {}", "year": "of {}",
        "enclosed": "enclosed with document", "draft": "draft", "doubtful": "to be verified",
    },
}  # fmt: skip


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
    parts = [document_name(plan, language)]
    if place := place_in(sections, start, language):
        parts.append(place)
    if page:
        parts.append(f"{_WORDS[language]['page']} {page}")
    return ", ".join(parts)


def document_name(plan: PlanRecord, language: Language) -> str:
    """ "Kế hoạch số 28/KH-BCĐ138 ngày 25/01/2022 của Ban Chỉ đạo 138, Đồng Tháp".

    A number without its digits is printed with a gap, as it is in the plan; what OCR may have
    misread is marked.
    """
    words = _WORDS[language]
    kind = plan.kind or words["document"]
    name = [f"{kind} ({words['draft']})" if plan.draft else kind]
    if plan.number:
        if plan.enclosed:
            name.append(words["enclosed"])
        gap = "…" if plan.number[0] in "/-" else ""
        name.append(f"{words['no']} {gap}{plan.number}{_doubt(plan, 'number', words)}")
    elif plan.title:
        name.append(f"“{_title(plan, kind)}”")
    else:
        name.append(f"({plan.file})")
    if dated := _dated(plan, words):
        name.append(dated)
    if issuer := _issuer(plan):
        name.append(f"{words['of']} {issuer}")
    return " ".join(name)


def printed_date(iso: str) -> str:
    """ "2022-01-25" as "25/01/2022"; partial dates keep what they have."""
    return "/".join(reversed(iso.split("-")))


def _dated(plan: PlanRecord, words: dict[str, str]) -> str:
    """The date as far as it could be read; for want of one the year that the plan is for."""
    if plan.date:
        form = ("year", "month", "dated")[plan.date.count("-")]
        doubt = _doubt(plan, "date", words)
        return words[form].format(printed_date(plan.date)) + doubt
    unclear = not plan.number or plan.number[0] in "/-"
    told = plan.title and not plan.number and years(plan) in plan.title
    return words["year"].format(years(plan)) if unclear and years(plan) and not told else ""


def _doubt(plan: PlanRecord, field: str, words: dict[str, str]) -> str:
    return f" ({words['doubtful']})" if field in plan.doubtful else ""


def _title(plan: PlanRecord, kind: str) -> str:
    """The title without the kind of document, which is named already, and not too long."""
    title = one_line(plan.title)
    if fold(title).startswith(fold(kind) + " "):
        title = title[len(kind) + 1 :]
    return title if len(title) <= _LONGEST else title[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _issuer(plan: PlanRecord) -> str:
    known = plan.issuer or plan.district or plan.province
    return origin(plan, "vi").rsplit(",", 1)[0] if known else ""
