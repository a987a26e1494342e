"""A group of near-identical clauses: its latest wording, and where else it stands."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.findings import Finding
from answer.kinds.facts.facts import matched_ranges
from answer.kinds.wording.nearest import differing
from answer.phrases import phrase
from answer.proving.quote import years
from answer.reading.clauses import Clause, newest_first, quoted_whole

_MOST_DIFFERENCES = 4  # ranges that can be told in a line; more, and the clause is quoted


def variants(
    asking: Asking,
    group: Sequence[Clause],
    name: str,
    shown: Callable[[Clause], Finding] | None = None,
) -> list[Finding]:
    """The findings of a group: the latest wording whole, then the other plans, newest first.

    `name` is what the answer calls the group; `shown` makes the finding of the latest wording
    where its words are to be marked in another way than by the question's words.
    """
    ordered = one_a_plan(group)
    heading = _heading(asking, ordered, name)
    latest = (shown or _with_question_words(asking))(ordered[0])
    rest = [_elsewhere(asking, clause, ordered[0]) for clause in ordered[1:]]
    return [replace(finding, heading=heading) for finding in (latest, *rest)]


def one_a_plan(group: Sequence[Clause]) -> list[Clause]:
    """One clause of each plan, the newest plan first."""
    first: dict[int, Clause] = {}
    for clause in sorted(group, key=newest_first):
        first.setdefault(clause.plan.group, clause)
    return list(first.values())


def _with_question_words(asking: Asking) -> Callable[[Clause], Finding]:
    def shown(clause: Clause) -> Finding:
        marked = matched_ranges(asking, clause.plan, clause.start, clause.end)
        return quoted_whole(asking, clause, marked)

    return shown


def _heading(asking: Asking, ordered: Sequence[Clause], name: str) -> str:
    language = asking.question.language
    unknown = phrase(language, "no_year")
    known = sorted({years(clause.plan) for clause in ordered} - {""})
    listed = ", ".join([*known, *([unknown] if any(not years(c.plan) for c in ordered) else [])])
    key = "clause_group" if len(ordered) > 1 else "clause_once"
    return phrase(language, key, name=name, count=len(ordered), years=listed)


def _elsewhere(asking: Asking, clause: Clause, latest: Clause) -> Finding:
    """Where the clause stands as well: with the words that differ, or whole if they are many."""
    finding = quoted_whole(asking, clause)
    text = asking.archive.plan_text(clause.plan.id)[finding.start : finding.end]
    differs = differing(latest.text, text, finding.start)
    if clause.misread or latest.misread:
        return replace(finding, brief=True)  # most of what differs was misread
    return replace(finding, differs=differs, brief=len(differs) <= _MOST_DIFFERENCES)
