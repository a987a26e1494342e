"""What is shown of a passage that was found, and which of its words are marked."""

import re
from dataclasses import dataclass
from itertools import pairwise

from answer.finding.pattern import joined
from answer.finding.texts import Span
from answer.finding.types import Found, Place
from answer.language.words import Words, spelt
from answer.proving.quote import sentence_around, window
from index import Archive, PassageRecord, PlanRecord

_BULLET = re.compile(r"[-–—+•*]\s+")
_TELLING = 2.0  # idf from which on a word alone tells what a passage is about
_TELLING_PAIR = 1.5  # sum of the idf of two neighbours


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of a plan's text with what is marked in it."""

    plan: PlanRecord
    start: int
    end: int
    marks: tuple[Span, ...]
    path: tuple[str, ...]  # headings above it
    page: int | None
    cut: tuple[bool, bool]  # whether the sentence goes on before it, and behind it
    uncertain: bool  # what is marked rests on a sign that OCR may have misread


def excerpt(archive: Archive, plan: PlanRecord, place: Place, found: Found) -> Shown:
    """The sentences with what was looked for, all of them; of a ranking the part that fits best."""
    passage = archive.passages([place.passage_id])[0] if place.passage_id is not None else None
    marks = place.marks
    if passage and not marks:
        asked = found.understood or " ".join(found.looked_for)
        marks = _words_of(asked, passage, archive, plan.garbled and not plan.reconstructed)
    if passage is None or passage.row is not None:
        start, end = place.start, place.end
    elif place.marks:
        start = _behind_bullet(archive, plan, sentence_around(passage, *marks[0])[0])
        end = sentence_around(passage, *marks[-1])[1]
    else:
        text = archive.plan_text(plan.id)
        start, end = window(text, passage.start, passage.end, marks)
    marks = tuple(mark for mark in marks if start <= mark[0] and mark[1] <= end)
    path = passage.path if passage else ()
    page = passage.page if passage else archive.locate(plan.id, start, end).page
    cut = _cut(archive.plan_text(plan.id), passage, start, end)
    return Shown(plan, start, end, marks, path, page, cut, place.uncertain)


def _behind_bullet(archive: Archive, plan: PlanRecord, start: int) -> int:
    """A list item's dash is no part of what is quoted."""
    bullet = _BULLET.match(archive.plan_text(plan.id), start)
    return bullet.end() if bullet else start


def _cut(text: str, passage: PassageRecord | None, start: int, end: int) -> tuple[bool, bool]:
    """Whether words of the first sentence stand before the range, of the last behind it."""
    if passage is None or passage.row is not None:
        return False, False
    first = next((a for a, b in passage.sentences if a <= start < b), start)
    last = next((b for a, b in passage.sentences if a < end <= b), end)
    before, behind = text[first:start], text[end:last]
    return any(map(str.isalnum, before)), any(map(str.isalnum, behind))


def _words_of(
    asked: str, passage: PassageRecord, archive: Archive, garbled: bool
) -> tuple[Span, ...]:
    """Where the passage has words of the question: neighbours together, rare words alone."""
    wanted = spelt(asked)
    weight = {word: archive.idf(word) for word in wanted}
    together = {p for p in pairwise(wanted) if weight[p[0]] + weight[p[1]] >= _TELLING_PAIR}
    alone = {word for word in wanted if weight[word] >= _TELLING}
    words = Words(passage.text, garbled)
    read = words.exact
    marked = {i for n, p in enumerate(pairwise(read)) if p in together for i in (n, n + 1)}
    alone -= {read[i] for i in marked}  # "truyền" of "tuyên truyền" is not that of "truyền thông"
    marked |= {i for i, word in enumerate(read) if word in alone}
    return _runs(sorted(marked), words, passage.start)


def _runs(numbers: list[int], words: Words, offset: int) -> tuple[Span, ...]:
    """Marked words as ranges of the plan's text; neighbours share one."""
    spans: list[Span] = []
    last = -2
    for number in numbers:
        start, end = (edge + offset for edge in words.spans[number])
        if number == last + 1:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        last = number
    return joined(spans)
