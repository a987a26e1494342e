"""Where the words of two clauses differ, and how plans are told apart in a few words."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from answer.language.words import spelt
from answer.proving.quote import years
from index.records import PlanRecord
from ingest.text import one_line

Span = tuple[int, int]
# A figure, date or code is one word: 12 is not the beginning of 12,5% or of 12/KH-UBND.
_TOKEN = re.compile(r"\d[\w]*(?:[.,/:&-]+\w+)*(?:\s?%)?|[^\W\d_]+(?:[/&-]\w+)*")
_ITEM = re.compile(r"\s*(?:[-–—+•*]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s+")
_GROUPED = re.compile(r"(?<=\d)[.\s](?=\d{3}(?:\D|$))")  # 360.000.000; 02773.875.111
_PHONE = re.compile(r"0[\d.]{9,}$")
_DOTS = re.compile(r"\.")
_OTHER_CLAUSE = 0.35  # share of equal words below which only figures are told apart
_LEVEL = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(\w.*)$")
_TITLE = 60  # characters of a title that tells two plans of a place apart


def differing(text: str, span: Span, other: str, other_span: Span) -> tuple[Span, ...]:
    """The ranges in `span` whose words the other clause has not in the same place.

    Figures, dates and codes are compared as a whole. Of a clause that is worded altogether
    otherwise only the figures are given.
    """
    ours = list(_tokens(text, span))
    theirs = [word for _, word in _tokens(other, other_span)]
    matcher = SequenceMatcher(None, [word for _, word in ours], theirs, autojunk=False)
    if matcher.ratio() < _OTHER_CLAUSE:
        return tuple(at for at, word in ours if word[0].isdigit() and word not in theirs)
    return tuple(
        (ours[first][0][0], ours[last - 1][0][1])
        for change, first, last, _, _ in matcher.get_opcodes()
        if change in ("replace", "delete")
    )


def figures(text: str, span: Span) -> list[str]:
    """The figures of a clause in one spelling, in order; no list number."""
    return [word for _, word in _tokens(text, span) if word[0].isdigit()]


def _tokens(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    start, end = span
    if item := _ITEM.match(text, start, end):
        start = item.end()
    for match in _TOKEN.finditer(text, start, end):
        word = one_line(match.group())
        if word[0].isdigit():
            plain = (
                (_DOTS if _PHONE.match(word) else _GROUPED).sub("", word).replace(" ", "").lower()
            )
            yield match.span(), re.sub(r"^0(?=\d$)", "", plain)
        else:
            yield match.span(), " ".join(spelt(word))


def short_names(plans: Sequence[PlanRecord]) -> dict[int, str]:
    """What tells the plans apart, by plan id: place and year, and more where these are shared."""
    names = {plan.id: _place_and_year(plan) for plan in plans}
    known = list(names.values())
    return {
        plan.id: name if known.count(name) == 1 else f"{name} ({_own(plan)})"
        for plan in plans
        for name in [names[plan.id]]
    }


def _place_and_year(plan: PlanRecord) -> str:
    level = _LEVEL.search(plan.issuer)
    named = level.group() if level and level[1][0].isupper() else ""
    place = named or plan.district or plan.province or plan.issuer
    return " ".join(filter(None, (place or plan.file, years(plan))))


def _own(plan: PlanRecord) -> str:
    title = one_line(plan.title) or plan.file
    if plan.draft:
        return "dự thảo"
    if plan.number[:1].isdigit():
        return plan.number
    return title if len(title) <= _TITLE else f"{title[:_TITLE].rsplit(' ', 1)[0]}…"
