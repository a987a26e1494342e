"""What is new in a plan against an older one, what was dropped, and which figures changed.

The statements of both plans are aligned (align.py). One that has no likeness in the other
plan is new or dropped. The limits were chosen by reading pairs of real plans: between the two lie
statements worded altogether otherwise, of which neither is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from answer.binding.asking import Asking
from answer.findings import Finding, Outcome
from answer.kinds.comparison.align import Matrix, Statement, likeness, statements
from answer.kinds.comparison.differences import Span, differing, figures
from answer.kinds.comparison.named_items import new_items
from answer.kinds.comparison.pairs import Pair, asks_for_targets, names_a_point, pair_of
from answer.kinds.comparison.statement_figures import Figures
from answer.language.words import Words
from answer.phrases import phrase
from answer.proving.quote import MAX_QUOTE, window
from answer.question.change_cues import CHANGED, DROPPED, NEW
from answer.reading.clauses import whole_sentence
from ingest.text import fold

UNLIKE = 1.03
"""Likeness below which a statement has no counterpart (answer.align.likeness, from .8 to 1.5)."""
UNLIKE_MISREAD = 0.98
"""The same where one of the plans is a ruined scan, whose misread words are in no other plan."""
ALIKE = 1.2
"""Likeness from which two statements say the same, so that their figures can be compared."""
_MOST = 12  # statements shown of a kind
_SHORTEST = 6  # words; less means little without what stands before it
_ELLIPTIC = 7  # words of "giải quyết xong trên 92%", whose subject stands before it
_LONG = 30  # words from which a statement is as substantial as it gets
_ABOUT = 0.6  # share of a topic that a statement and its headings have to have
_FIGURE = 0.5  # what a figure adds to how substantial a statement is


@dataclass(frozen=True, slots=True)
class _Change:
    """A figure that changed from one plan to the next."""

    old: Statement
    new: Statement


def answer_changes(asking: Asking) -> Outcome | None:
    """What is new, dropped or changed between two plans; None for other questions.

    Where the question does not say which two plans, it is refused with those that fit.
    """
    words = fold(asking.question.restored)
    new, dropped = bool(NEW.search(words)), bool(DROPPED.search(words))
    if not new and not dropped:
        asks = CHANGED.search(words) or asking.question.kind == "compare"
        if not asks or names_a_point(asking):
            return None  # "chỉ tiêu ... thay đổi thế nào" compares one point
    pair = pair_of(asking)
    if pair is None:
        return None
    if isinstance(pair, Outcome):
        return pair
    before, after = statements(asking, pair.old), statements(asking, pair.new)
    older, newer = (_of_kind(asking, words, all_) for all_ in (before, after))
    alike = likeness(newer, before)
    back = likeness(older, after)
    both = not new and not dropped
    limit = UNLIKE_MISREAD if pair.old.garbled or pair.new.garbled else UNLIKE
    findings: list[Finding] = []
    changed = _changed(asking, pair, _changes(asking, before, newer, alike))
    if both:
        findings += changed
    if new or both:
        items = new_items(newer, asking.archive.plan_text(pair.old.id))
        fresh = _unlike(newer, alike, limit)
        fresh += [
            s for s in newer if s.start in items and not any(s.start == f.start for f in fresh)
        ]
        findings += [_marked(f, items) for f in _grouped(asking, pair, "new", fresh)]
    if new:
        findings += changed
    if dropped or both:
        findings += _grouped(asking, pair, "dropped", _unlike(older, back, limit))
    return _outcome(asking, pair, findings)


def _of_kind(asking: Asking, question: str, found: list[Statement]) -> list[Statement]:
    """The statements of a plan; the targets alone where the question is for these."""
    if not found or not asks_for_targets(question):
        return found
    values = [target.value.start for target in asking.archive.targets([found[0].plan.id])]
    return [s for s in found if _is_target(s) or any(s.start <= at < s.end for at in values)]


def _is_target(statement: Statement) -> bool:
    """Whether the plan itself calls it one, by the heading above."""
    return any("chi tieu" in fold(part) for part in statement.passage.path)


def _marked(finding: Finding, items: Mapping[int, tuple[Span, ...]]) -> Finding:
    """The finding with the new ones of the items marked that it lists."""
    own = next((items[at] for at, _ in finding.highlights if at in items), ())
    return replace(finding, differs=own) if own else finding


def _outcome(asking: Asking, pair: Pair, findings: Sequence[Finding]) -> Outcome:
    language = asking.question.language
    looked_for = (asking.question.restored,)
    if not findings:
        return Outcome(False, (), looked_for=looked_for, reason="no_change")
    notes = [phrase(language, "aligned")]
    if pair.old.garbled or pair.new.garbled:
        notes.append(phrase(language, "aligned_garbled"))
    return Outcome(
        True,
        tuple(findings),
        intro="changes",
        looked_for=looked_for,
        remarks=tuple(notes),
        read=pair.old.passages + pair.new.passages,
    )


def _unlike(ours: Sequence[Statement], alike: Matrix, limit: float) -> list[Statement]:
    """Our statements that have no counterpart, in reading order."""
    best = alike.max(axis=1) if alike.size else np.zeros(len(ours))
    found: list[Statement] = []
    before = -1
    for number, (statement, score) in enumerate(zip(ours, best.tolist(), strict=True)):
        if score >= limit:
            continue
        if number == before + 1 and found and _goes_on(found[-1], statement):
            text = f"{found[-1].text} {statement.text}"
            found[-1] = replace(found[-1], end=statement.end, text=text)
        else:
            found.append(statement)
        before = number
    return [statement for statement in found if len(statement.text.split()) >= _SHORTEST]


def _goes_on(first: Statement, second: Statement) -> bool:
    """Whether the second is the rest of a sentence: "...; xử lý nghiêm vi phạm"."""
    same = first.passage.id == second.passage.id and first.passage.row is None
    return same and second.text[0].islower() and second.end - first.start <= MAX_QUOTE


def _grouped(
    asking: Asking, pair: Pair, kind: str, found: Sequence[Statement]
) -> Iterator[Finding]:
    """The most substantial of the statements by heading, below a line that says how many."""
    about = [statement for statement in found if _on_topic(pair, statement)]
    shown = sorted(about, key=lambda s: (-_substance(s), s.start))[:_MOST]
    groups: dict[str, list[Statement]] = {}
    for statement in shown:
        groups.setdefault(" › ".join(statement.passage.path[:2]), []).append(statement)
    named = {"new": pair.names[pair.new.id], "old": pair.names[pair.old.id]}
    above = phrase(
        asking.question.language, f"{kind}_in", shown=len(shown), count=len(about), **named
    )
    for path, group in groups.items():
        heading = f"{above}\n{path}".strip() if above else path
        above = ""
        for statement in sorted(group, key=lambda s: s.start):
            yield _finding(asking, statement, heading)


def _on_topic(pair: Pair, statement: Statement) -> bool:
    """Whether the statement is about what the question names beside the plans."""
    if not pair.topic.items:
        return True
    text = " . ".join((*statement.passage.path, statement.text))
    return pair.topic.share(map(float, pair.topic.found(Words(text)))) >= _ABOUT


def _substance(statement: Statement) -> float:
    """How much a statement says: targets and dated tasks before general ones, long before short."""
    length = min(len(statement.text.split()), _LONG) / _LONG
    has_figure = bool(figures(statement.text, (0, len(statement.text))))
    return length + _FIGURE * has_figure


def _finding(asking: Asking, statement: Statement, heading: str) -> Finding:
    """The statement; with what stands before it where it is too short to be understood."""
    text = asking.archive.plan_text(statement.plan.id)
    start, end = statement.start, statement.end
    short = len(statement.text.split()) < _ELLIPTIC and statement.passage.row is None
    if short and statement.text[0].islower():
        start = whole_sentence(statement.passage, start, end)[0]
    own = (statement.start, statement.end)
    shown = window(text, start, end, [own])
    return Finding(statement.plan, statement.passage, *shown, highlights=(own,), heading=heading)


def _changes(
    asking: Asking, older: Sequence[Statement], newer: Sequence[Statement], alike: Matrix
) -> Iterator[_Change]:
    """Pairs that are each other's nearest and say the same with other figures."""
    if not alike.size:
        return
    before, after = (Figures.of(asking, side[0].plan) for side in (older, newer))
    nearest = alike.argmax(axis=1)
    for number, other in enumerate(nearest.tolist()):
        if alike[number, other] < ALIKE or alike[:, other].argmax() != number:
            continue
        change = _Change(older[other], newer[number])
        old, new = before.within(change.old), after.within(change.new)
        if old and new and old != new:
            yield change


def _changed(asking: Asking, pair: Pair, changes: Iterator[_Change]) -> list[Finding]:
    """Old and new, one after the other, with what differs marked."""
    if pair.old.garbled or pair.new.garbled:
        return []  # a figure that was misread has not changed
    old_text, new_text = (asking.archive.plan_text(p.id) for p in (pair.old, pair.new))
    heading = phrase(asking.question.language, "changed_in")
    about = [change for change in changes if _on_topic(pair, change.new)]
    findings = []
    for change in about[:_MOST]:
        old, new = (_finding(asking, s, heading) for s in (change.old, change.new))
        findings += [
            replace(
                ours,
                label=pair.names[ours.plan.id],
                statement=_value(asking, ours),
                differs=differing(
                    text, (ours.start, ours.end), other_text, (theirs.start, theirs.end)
                ),
            )
            for ours, text, theirs, other_text in (
                (old, old_text, new, new_text),
                (new, new_text, old, old_text),
            )
        ]
    return findings


def _value(asking: Asking, finding: Finding) -> str:
    """The value of a finding that has one target; "" where it has several or none."""
    own = finding.highlights[0]
    targets = asking.archive.targets([finding.plan.id])
    inside = [t for t in targets if own[0] <= t.value.start < t.value.end <= own[1]]
    return inside[0].value.text if len(inside) == 1 else ""
