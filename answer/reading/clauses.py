"""Clauses: what somebody copies out of a plan, whole, with what it needs to be understood.

A clause is a sentence up to its full stop, the semicolons inside it included, or a list item, or
the task of a table row. The line that introduces a list ("... như sau:") belongs to an item that
does not stand alone, where it is the item next to it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.binding.asking import Asking
from answer.findings import Finding
from answer.language.similar import near_identical
from answer.proving.quote import window
from index.records import PassageRecord, PlanRecord
from ingest.text import fold, one_line

Span = tuple[int, int]
WHOLE = 700  # characters up to which the parts of a sentence between semicolons are kept together
LONGEST = 1200  # characters; a longer clause is cut at clause borders
_FRONT = {"letterhead", "title", "basis", "recipients", "signature"}  # no text to reuse
_ITEM = re.compile(r"\s*(?:[-–—+•*]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)])\s+")
_MARK = re.compile(r"(?:[-–—+•*]|\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ][.)])\s+")
_REMARK = re.compile(r"\s*\([^()]{2,400}\)[.;]?\s*$")
_SHORTEST = 5  # words; less is a heading or a remnant


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a plan, and how close it is to what was asked: more is closer."""

    plan: PlanRecord
    passage: PassageRecord
    start: int
    end: int
    text: str  # in one line
    score: float = 0.0

    @property
    def misread(self) -> bool:
        """Whether its words come from a ruined scan."""
        return self.plan.garbled


def front_sections(asking: Asking, plan: PlanRecord) -> frozenset[int]:
    """The sections of a plan that hold no clauses: letterhead, title, legal basis, signature."""
    return frozenset(s.index for s in asking.archive.sections(plan.id) if s.kind in _FRONT)


def whole_sentence(passage: PassageRecord, start: int, end: int) -> Span:
    """The range widened to a clause that can be copied, inside its passage."""
    spans = list(passage.sentences) or [(passage.start, passage.end)]
    inside = [i for i, (a, b) in enumerate(spans) if a < end and start < b]
    if not inside:
        return start, end
    first, last = inside[0], inside[-1]
    while first < last and is_heading(passage, spans[first]):
        first += 1
    while first > 0 and _continues(passage, spans[first - 1], spans[first]):
        if spans[last][1] - spans[first - 1][0] > WHOLE:
            break
        first -= 1
    while last + 1 < len(spans) and _continues(passage, spans[last], spans[last + 1]):
        if spans[last + 1][1] - spans[first][0] > WHOLE:
            break
        last += 1
    return spans[first][0], spans[last][1]


def _continues(passage: PassageRecord, before: Span, after: Span) -> bool:
    """Whether two neighbouring parts are one clause: parted by a semicolon, or introduced."""
    first = _text(passage, before).rstrip()
    second = _text(passage, after)
    if is_heading(passage, before):
        return False
    if first.endswith(":"):  # an item that begins a sentence of its own stands alone
        return _unmarked(second)[:1].islower()
    new_item = bool(_ITEM.match(second))
    return not new_item and (first.endswith((";", ",")) or first[-1:].isalnum())


def is_heading(passage: PassageRecord, span: Span) -> bool:
    """Whether a part of a passage is its own heading, which stands in the path already."""
    text = one_line(_text(passage, span))
    bare = _bare(text)
    return not bare or any(
        bare == _bare(part) or (part.endswith("…") and bare.startswith(_bare(part)))
        for part in passage.path
    )


def _bare(heading: str) -> str:
    """A heading without its number and the remark in brackets behind it."""
    return _REMARK.sub("", _unmarked(heading)).rstrip(".:;… ")


def _unmarked(text: str) -> str:
    match = _MARK.match(text)
    return text[match.end() :] if match else text


def is_clause(passage: PassageRecord, span: Span) -> bool:
    """Whether it says something: no heading, no remnant, no line that only introduces others."""
    text = one_line(_text(passage, span))
    if len(text.split()) < _SHORTEST or is_heading(passage, span):
        return False
    return not text.endswith(":") and not text.isupper()


def _text(passage: PassageRecord, span: Span) -> str:
    return passage.text[span[0] - passage.start : span[1] - passage.start]


def clause_at(
    asking: Asking,
    plan: PlanRecord,
    passage: PassageRecord,
    span: Span,
    score: float = 0.0,
) -> Clause | None:
    """The clause around a range; None where there is only a heading or a remnant."""
    if passage.row is not None:
        return _row_clause(asking, plan, passage, score)
    start, end = whole_sentence(passage, *span)
    start += _capitals(_text(passage, (start, end)))
    if not is_clause(passage, (start, end)):
        return None
    return Clause(plan, passage, start, end, one_line(_text(passage, (start, end))), score)


def _capitals(text: str) -> int:
    """The length of a heading in capitals that was not told from the sentence behind it.

    "KINH PHÍ Kinh phí do ngân sách ..." begins with one, "UBND TP Huế" does not: abbreviations have
    no marks.
    """
    words = list(re.finditer(r"\S+", text))
    run = 0
    while run < len(words) and words[run].group().rstrip(",.:").isupper():
        run += 1
    capitals = text[: words[run].start()] if 1 < run < len(words) else ""
    marked = fold(capitals) != capitals.lower()
    return len(capitals) if marked and words[run].group()[:1].isupper() else 0


def _row_clause(
    asking: Asking, plan: PlanRecord, passage: PassageRecord, score: float
) -> Clause | None:
    """The task of a table row; None where the row has none."""
    rows = asking.archive.rows([plan.id])
    row = next((r for r in rows if r.start <= passage.start < r.end), None)
    task = next((c for c in row.cells if c.name == "task"), None) if row else None
    if row is None or task is None or len(task.text.split()) < _SHORTEST:
        return None
    if not any(c.text for c in row.cells if c.name not in ("number", "task")):
        return None  # a line that parts the table's sections
    return Clause(plan, passage, task.start, task.end, task.text, score)


def same_clause(first: Clause, second: Clause) -> bool:
    """Whether two clauses are near-identical."""
    return near_identical(first.text, second.text, by_letter=first.misread or second.misread)


def newest_first(clause: Clause) -> tuple[bool, bool, int, int]:
    """Sort key of a group: printed before misread, final before draft, then the newest."""
    plan = clause.plan
    year = max(plan.years, default=int(plan.date[:4] or 0))
    return plan.garbled, plan.draft, -year, plan.id


def in_plan_order(clauses: Sequence[Clause]) -> list[Clause]:
    """Clauses in the order in which they stand in their plans."""
    return sorted(clauses, key=lambda c: (c.plan.id, c.start))


def quoted_whole(asking: Asking, clause: Clause, highlights: tuple[Span, ...] = ()) -> Finding:
    """The clause as a finding, uncut up to LONGEST characters."""
    text = asking.archive.plan_text(clause.plan.id)
    start, end = clause.start, clause.end
    if clause.passage.row is not None:
        highlights = ((start, end), *highlights)  # the cell that is shown
    if end - start > LONGEST:
        start, end = window(text, start, end, highlights)
    elif match := _MARK.match(text, start, end):
        start = match.end()
    return Finding(clause.plan, clause.passage, start, end, highlights=highlights)
