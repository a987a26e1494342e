"""Evidence becomes a citation: what is quoted, what is marked, and what the plan is called."""

import re
from collections.abc import Sequence
from itertools import pairwise

from answer.types import Citation, Language, Reliability
from index import Archive
from index.records import PassageRecord, PlanRecord
from ingest.text import CAPITAL, one_line

MAX_QUOTE = 560  # characters; a longer sentence is cut at clause borders around what matters
_BULLET = re.compile(r"[-–—+•*]\s+")
_TABLE_MARK = re.compile(r"\|[\s|:-]*|<[a-zA-Z/][^<>\n]*>")
_BULLET_BEFORE = re.compile(r"(?:^|\n)[^\S\n]*([-–—+•*]\s+)$")
_CLOSING = re.compile(r"(?:(?!\n\s*\n)[^“”])*”")
_CLAUSE = re.compile(rf"(?<=[,;:])\s+(?!chống)|(?<=[.!?])\s+(?=[{CAPITAL}“\"(])")


def window(text: str, start: int, end: int, anchors: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The part of text[start:end] to quote: all of it, or whole clauses around the anchors.

    At most MAX_QUOTE characters, unless one clause alone is longer. A list item's dash is left out.
    """
    if match := _BULLET.match(text, start, end):
        start = match.end()
    if end - start <= MAX_QUOTE:
        return start, end
    borders = [start, *(m.end() for m in _CLAUSE.finditer(text, start, end)), end]
    clauses = list(pairwise(borders))
    weights = [sum(a < e and s < b for s, e in anchors) for a, b in clauses]
    best, best_weight = (0, 0), -1
    for first in range(len(clauses)):
        last = first
        while last + 1 < len(clauses) and clauses[last + 1][1] - clauses[first][0] <= MAX_QUOTE:
            last += 1
        weight = sum(weights[first : last + 1])
        if weight > best_weight:
            best, best_weight = (first, last), weight
    begin, stop = clauses[best[0]][0], clauses[best[1]][1]
    return begin, begin + len(text[begin:stop].rstrip())


def to_closing_mark(text: str, start: int, end: int) -> int:
    """The end of a sentence, or of the quotation that it opens: “lấy A làm B; lấy C làm D”."""
    if text.rfind("“", start, end) <= text.rfind("”", start, end):
        return end
    close = _CLOSING.match(text, end)
    return close.end() if close and close.end() - start <= MAX_QUOTE else end


def sentence_around(passage: PassageRecord | None, start: int, end: int) -> tuple[int, int]:
    """The sentence of the passage that holds the range; the range itself outside all passages."""
    if passage is None:
        return start, end
    inside = [span for span in passage.sentences if span[0] < end and start < span[1]]
    if not inside:
        return min(passage.start, start), max(passage.end, end)
    return min(inside[0][0], start), max(inside[-1][1], end)


def quoted(text: str) -> str:
    """The words of a range in one line, without the pipes and dashes of a Markdown table."""
    return one_line(_TABLE_MARK.sub(" ", text))


def plan_label(plan: PlanRecord, language: Language) -> str:
    """What a reader calls the plan: kind, number, subject, issuer and place, year."""
    kind = plan.kind or ("Văn bản" if language == "vi" else "Document")
    number = f" số {plan.number}" if plan.number and plan.number[0].isdigit() else ""
    title = f" “{_shortened(plan.title)}”" if plan.title else f" ({plan.file})"
    return f"{kind}{number}{title} – {origin(plan, language)}"


def origin(plan: PlanRecord, language: Language) -> str:
    """Issuer, place and year in a few words, with what is unknown said."""
    place = plan.district or plan.province
    issuer = plan.issuer
    if place and place.lower() not in issuer.lower():
        issuer = f"{issuer}, {place}" if issuer else place
    if plan.district and plan.province and plan.province.lower() not in issuer.lower():
        issuer = f"{issuer}, {plan.province}"
    unknown = "không rõ năm" if language == "vi" else "year unknown"
    nobody = "không rõ cơ quan ban hành" if language == "vi" else "issuer unknown"
    return f"{issuer or nobody}, {years(plan) or unknown}"


def years(plan: PlanRecord) -> str:
    """ "2022" or "2021-2025"; empty where the year could not be read."""
    if not plan.years:
        return plan.date[:4]
    first, last = min(plan.years), max(plan.years)
    return str(first) if first == last else f"{first}-{last}"


def _shortened(title: str, limit: int = 110) -> str:
    return title if len(title) <= limit else title[:limit].rsplit(" ", 1)[0] + "…"


def reliability(archive: Archive, plan: PlanRecord, page: int | None) -> Reliability:
    """How far the words of a plan's page can be relied on."""
    if plan.reconstructed:
        return "reconstructed"
    if plan.garbled:
        return "garbled"
    if not plan.ocr:
        return "printed"
    methods = {p.method for p in archive.pages(plan.id) if page is None or p.number == page}
    return "ocr" if "ocr" in methods else "printed"


def cite(
    archive: Archive,
    plan: PlanRecord,
    passage: PassageRecord | None,
    start: int,
    end: int,
    number: int,
    language: Language,
    highlights: Sequence[tuple[int, int]] = (),
    uncertain: bool = False,
    differs: Sequence[tuple[int, int]] = (),
    versions: Sequence[str] = (),
) -> Citation:
    """The citation of Plan.text[start:end]."""
    bullet = _BULLET_BEFORE.search(archive.plan_text(plan.id), max(0, start - 8), start)
    source = archive.locate(plan.id, bullet.start(1) if bullet else start, end)
    return Citation(
        number=number,
        plan_id=plan.id,
        passage_id=passage.id if passage else None,
        file=plan.file,
        title=plan.title,
        issuer=plan.issuer,
        year=years(plan),
        label=plan_label(plan, language),
        path=passage.path if passage else (),
        page=source.page,
        quote=quoted(archive.plan_text(plan.id)[start:end]),
        start=start,
        end=end,
        source_start=source.start,
        source_end=source.end,
        highlights=_within(highlights, start, end),
        differs=_within(differs, start, end),
        reliability=reliability(archive, plan, source.page),
        original=one_line(archive.raw_words(plan.id, start, end)),
        draft=plan.draft,
        uncertain=uncertain,
        other_versions=tuple(versions),
    )


def _within(ranges: Sequence[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple((max(a, start), min(b, end)) for a, b in ranges if a < end and b > start)
