"""The last step: findings become a short text with numbered citations, or a refusal."""

import time
from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.binding.constraints import constraints
from answer.findings import Finding, Outcome
from answer.phrases import phrase
from answer.proving.proof import proved, proved_label
from answer.proving.quote import cite, quoted
from answer.types import Answer, Citation, Claim, Language, Nearest, Searched, Trace

_PATH = 90  # characters of a heading path in the text; the citation has all of it


def compose(asking: Asking, outcome: Outcome, answerer: str, begin: float) -> Answer:
    """The answer to show. Findings that cannot be proved are dropped; none left is a refusal.

    `answerer` names the step that found it, `begin` is time.perf_counter() at the beginning.
    """
    findings = [f for f in outcome.findings if proved(f, asking.archive.plan_text(f.plan.id))]
    answered = outcome.answered and bool(findings)
    citations = [_citation(asking, f, n) for n, f in enumerate(findings, 1)]
    searched = _searched(asking, outcome)
    claims = tuple(
        Claim(
            _line(asking, finding, citation, citations),
            (citation.number,),
            finding.heading,
            finding.label,
            finding.statement if finding.label else "",
        )
        for finding, citation in zip(findings, citations, strict=True)
    )
    if answered:
        text = _answer_text(asking, outcome, claims, searched)
        nearest: tuple[Nearest, ...] = ()
    else:
        nearest = tuple(Nearest(c.text, cited) for c, cited in zip(claims, citations, strict=True))
        text = _refusal_text(asking, outcome, searched, nearest)
    return Answer(
        question=asking.question,
        text=text,
        abstained=not answered,
        claims=claims if answered else (),
        citations=tuple(citations) if answered else (),
        nearest=nearest,
        searched=searched,
        seconds=time.perf_counter() - begin,
        trace=_trace(asking, outcome, answerer, len(outcome.findings) - len(findings)),
        notes=_notes(asking, searched, citations),
    )


def _citation(asking: Asking, finding: Finding, number: int) -> Citation:
    plan = proved_label(finding.plan, asking.archive.plan_text(finding.plan.id))
    return cite(
        asking.archive,
        plan,
        finding.passage,
        finding.start,
        finding.end,
        number,
        asking.question.language,
        finding.highlights,
        finding.uncertain,
        finding.differs,
        [f for f in asking.group_sizes.get(plan.id, ()) if f != plan.file],
    )


def _trace(asking: Asking, outcome: Outcome, answerer: str, unproved: int) -> Trace:
    question = asking.question
    return Trace(
        kind=question.kind,
        expects=question.expects,
        answerer=answerer,
        plans=len(asking.scope.plans),
        read=outcome.read,
        support=outcome.support,
        unproved=unproved,
        constraints=constraints(question, asking.scope, asking.wanted),
    )


def _searched(asking: Asking, outcome: Outcome) -> Searched:
    return Searched(
        outcome.looked_for,
        len(asking.scope.plans),
        asking.scope.all_plans,
        len(asking.archive.failures()),
        sum(len(plan.waiting) for plan in asking.scope.plans),
    )


def _line(
    asking: Asking, finding: Finding, citation: Citation, citations: Sequence[Citation]
) -> str:
    """One line of the answer: statement, quote, citation number, plan and place in it.

    A plan is called by its name once; further lines point to where that was.
    """
    language = asking.question.language
    named = ": ".join(filter(None, (finding.label, finding.statement)))
    lead = f"{named} – " if named else ""
    text = asking.archive.plan_text(finding.plan.id)
    start, end = _shown(asking, finding)
    shown = f"“{quoted(text[start:end])}”"
    if quoted(text[start:end]) == finding.statement:
        lead = f"{finding.label}: " if finding.label else ""
    if finding.brief:
        shown = phrase(language, "also")
    first = next(c.number for c in citations if c.plan_id == citation.plan_id)
    known = phrase(language, "same", number=first)
    where = [citation.label if first == citation.number else known]
    path = citation.path[:-1] if citation.path[-1:] == (citation.quote,) else citation.path
    if path:
        where.append(phrase(language, "section", path=_short(" › ".join(path))))
    if citation.page:
        where.append(phrase(language, "page", page=citation.page))
    if citation.reliability != "printed":
        where.append(phrase(language, citation.reliability))
    marks = [key for key in ("uncertain", "draft") if getattr(citation, key)]
    where += [phrase(language, key) for key in marks]
    if finding.brief and finding.differs:
        words = "; ".join(f"“{quoted(text[a:b])}”" for a, b in finding.differs)
        where.append(phrase(language, "differs", words=words))
    return f"{lead}{shown} [{citation.number}] ({'; '.join(where)})"


def _shown(asking: Asking, finding: Finding) -> tuple[int, int]:
    """The range that a line quotes: of a table row the cell with what was found in it."""
    if finding.passage is None or finding.passage.row is None or not finding.highlights:
        return finding.start, finding.end
    found = finding.highlights[0]
    cells = (cell for row in asking.archive.rows([finding.plan.id]) for cell in row.cells)
    around = next((c for c in cells if c.start <= found[0] and found[1] <= c.end), None)
    return (around.start, around.end) if around else found


def _short(path: str) -> str:
    return path if len(path) <= _PATH else path[:_PATH].rsplit(" ", 1)[0] + "…"


def _answer_text(
    asking: Asking, outcome: Outcome, claims: Sequence[Claim], searched: Searched
) -> str:
    language = asking.question.language
    plans = len({finding.plan.group for finding in outcome.findings})
    of = max(plans, searched.plans)  # lists of dates and codes look beyond the plans in scope
    intro = phrase(language, outcome.intro, count=len(claims), plans=plans, of=of)
    lines = _side_by_side(claims)
    for number, claim in enumerate(claims, 1):
        if claim.heading and claim.heading != (claims[number - 2].heading if number > 1 else ""):
            lines.append(claim.heading)
        lines.append(f"{number}. {claim.text}")
    notes = [phrase(language, key) for key in outcome.notes]
    return "\n".join([intro, *lines, *notes, *outcome.remarks])


def _side_by_side(claims: Sequence[Claim]) -> list[str]:
    """One line with the values of the plans compared, where more than one has a value."""
    valued = [claim for claim in claims if claim.value and not claim.heading]
    if len(valued) < 2:
        return []
    return [" – ".join(f"{c.label}: {c.value} [{c.citations[0]}]" for c in valued)]


def _refusal_text(
    asking: Asking, outcome: Outcome, searched: Searched, nearest: Sequence[Nearest]
) -> str:
    language = asking.question.language
    looked_for = ", ".join(outcome.looked_for)
    reason = outcome.reason or "nothing"
    lines = [
        phrase(language, "refusal")
        + " "
        + phrase(language, f"reason_{reason}", looked_for=looked_for),
        phrase(
            language, "searched", looked_for=looked_for, plans=searched.plans, of=searched.of_plans
        ),
    ]
    lines += [*outcome.remarks, *_unsearched(searched, language)]
    if nearest:
        lines += [phrase(language, "nearest"), *(f"- {n.text}" for n in nearest)]
    return "\n".join(lines)


def _notes(asking: Asking, searched: Searched, citations: Sequence[Citation]) -> tuple[str, ...]:
    language: Language = asking.question.language
    doubts = {c.reliability for c in citations if c.reliability != "printed"}
    notes = [phrase(language, doubt) for doubt in sorted(doubts)]
    return (*notes, *_unsearched(searched, language))


def _unsearched(searched: Searched, language: Language) -> list[str]:
    """What the reader must know was not searched."""
    counts = {"unreadable": searched.unreadable, "waiting": searched.waiting}
    return [phrase(language, key, count=count) for key, count in counts.items() if count]
