"""Two things asked at once, each answered by itself, as one answer.

What the whole question finds is kept; a part that it leaves open is asked alone. A part that the
archive does not answer is named as such.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from answer.binding.asking import Asking
from answer.binding.counts import counted_unit
from answer.binding.coverage import Concepts
from answer.binding.values import holds_value
from answer.findings import Finding, Outcome
from answer.part_told import doing_of, is_its_day, quoted, unless_other, words_of
from answer.phrases import phrase
from answer.question.part_readings import (
    asks_alike,
    content_of,
    named_otherwise,
    readings,
    said_by,
)
from answer.question.two_parts import Part, parts_of
from answer.types import Language, Question
from index import Archive
from index.records import PlanRecord

Answered = tuple[str, Outcome]
# Kinds whose answer is more than one value; a part of theirs is none that a value may stand for.
_HOLDS_ALL = ("compare", "wording", "overview", "which")
_MOST = 2  # findings of a part beside those of another
_SPEAKS = 0.5  # share of a part's own words that a sentence found for both parts must have
# Values of which one sentence tells one; agencies stand in it together, and numbers are counted.
_OF_ONE_THING = ("percent", "money", "date", "duration", "phone")
# Answerers that tell facts of documents; another leaves such a part open, whatever day it tells.
_OF_DOCUMENTS = ("document", "citations", "cited_number", "cited_plan", "issued", "identifiers")
_REFUSED = Outcome(False, (), reason="nothing")


@dataclass(frozen=True)
class Asks:
    """How a text is understood, bound and answered."""

    read: Callable[[str], Question]
    bound: Callable[[Question], Asking]
    answered: Callable[[Asking], Answered]
    places: Sequence[str]  # that plans are from


@dataclass(frozen=True)
class _Found:
    """What was found for a part of the question."""

    part: Question
    outcome: Outcome
    joined: bool = False  # it speaks of the other part's subject as well
    elsewhere: bool = False  # the part names another place or year than the other


def answered_in_parts(asking: Asking, whole: Answered, asks: Asks) -> Answered:
    """What the parts of a question find, each by itself; `whole` where they find no more."""
    answerer, outcome = whole
    if outcome.answered and asking.question.kind in _HOLDS_ALL:
        return whole
    parts = parts_of(asking.question, asks.read)
    if not any(part.question.expects for part in parts):
        return whole
    archive = asking.archive
    left = [at for at in range(len(parts)) if _is_left(whole, parts, at, asks, archive)]
    found = [_found(parts, at, asks) for at in left]
    one_plan = len({f.plan.id for f in outcome.findings}) == 1
    if answerer == "document" and outcome.answered and one_plan:
        found = [_fact_of(one, outcome.findings[0].plan, asks) for one in found]
    found = [_told_together(one, found, archive) for one in found]
    if doing := _doing_unanswered(parts, found, asks):
        found = [replace(o, outcome=unless_other(doing, o.part, o.outcome, archive)) for o in found]
        outcome = unless_other(doing, parts[-1].question, outcome, archive)
        whole = answerer, outcome
    if not (outcome.answered or any(one.outcome.answered for one in found)):
        return whole
    joined = _as_one(asking.question.language, outcome, found)
    return whole if joined == outcome else ("parts", joined)


def _is_left(whole: Answered, parts: Sequence[Part], at: int, asks: Asks, archive: Archive) -> bool:
    """Whether a part is to be asked by itself."""
    answerer, outcome = whole
    own = parts[at].question
    if own.kind == "document" and answerer not in _OF_DOCUMENTS:
        return True
    open_ = _is_open(outcome, parts, at, asks, archive)
    return open_ and not is_its_day(answerer, outcome, own, archive)


def _doing_unanswered(
    parts: Sequence[Part], found: Sequence[_Found], asks: Asks
) -> tuple[Concepts, ...]:
    """What the first part says is done, where it has no answer."""
    first = parts[0].question
    if not any(one.part == first and not one.outcome.answered for one in found):
        return ()
    return doing_of(first, asks.places, lambda text: asks.bound(asks.read(text)).wanted)


def _is_open(whole: Outcome, parts: Sequence[Part], at: int, asks: Asks, archive: Archive) -> bool:
    """Whether the whole question's answer may leave a part without its own."""
    own = parts[at].question
    if not whole.answered:
        return True
    if not own.expects:
        return False
    if asks_alike(parts, at) or named_otherwise(parts, at):
        return True
    if not _tells(archive, whole.findings, own):
        return True
    uncounted = own.expects == "number" and not counted_unit(own)
    one = (uncounted or own.expects in _OF_ONE_THING) and len(content_of(own)) > 1
    return one and _says_other(archive, whole.findings, own, asks)


def _tells(archive: Archive, findings: Sequence[Finding], part: Question) -> bool:
    """Whether findings hold a value of the kind that a part asks for."""
    said = "\n".join(f"{quoted(archive, f)} {f.statement}" for f in findings)
    return holds_value(part, said, any(f.plan.garbled for f in findings))


def _found(parts: Sequence[Part], at: int, asks: Asks) -> _Found:
    """What the first reading of a part finds that is answered."""
    own, elsewhere = parts[at].question, named_otherwise(parts, at)
    if own.kind not in _HOLDS_ALL:
        for reading in readings(parts, at, asks.read, asks.places):
            asking = asks.bound(reading.question)
            _, outcome = asks.answered(asking)
            other = reading.joined and outcome.answered
            if outcome.answered and not (
                other and _says_other(asking.archive, outcome.findings[:1], own, asks)
            ):
                return _Found(own, outcome, reading.joined, elsewhere)
    return _Found(own, _REFUSED, elsewhere=elsewhere)


def _fact_of(one: _Found, plan: PlanRecord, asks: Asks) -> _Found:
    """What a part without an answer asks for of the plan that the whole question is about."""
    if one.outcome.answered or one.elsewhere or one.part.kind != "document":
        return one
    asking = asks.bound(replace(one.part, terms=()))
    _, outcome = asks.answered(replace(asking, scope=replace(asking.scope, plans=(plan,))))
    return replace(one, outcome=outcome) if outcome.answered else one


def _says_other(archive: Archive, findings: Sequence[Finding], part: Question, asks: Asks) -> bool:
    """Whether findings lack the part's own words, and so speaks of the other part only.

    "Nhà sập hoàn toàn" answers no question for houses that are partly damaged. What a part asks
    for without a kind of value, as "số fax nào", must stand there in all its words.
    """
    if part.kind == "document" or _says_no_more(part):
        return False
    if not part.expects:
        return not _says_all(archive, findings, part)
    wanted = asks.bound(replace(part, terms=said_by(part))).wanted
    return wanted.share(wanted.found(words_of(archive, findings))) < _SPEAKS


def _says_all(archive: Archive, findings: Sequence[Finding], part: Question) -> bool:
    words = words_of(archive, findings)
    return all(words.has((word,), part.unaccented) for word in content_of(part))


def _says_no_more(part: Question) -> bool:
    """Whether a part has no words but what it counts, which its value has to have."""
    return len(content_of(part)) <= (part.expects == "number")


def _told_together(one: _Found, found: Sequence[_Found], archive: Archive) -> _Found:
    """A part without an answer, answered by the sentence of another part where that tells both.

    The sentence speaks of this part where it was found for the words of both, where the part has
    no words but what it counts, or where it has them all.
    """
    part = one.part
    if one.outcome.answered or one.elsewhere or not part.expects:
        return one
    for other in found:
        if not other.outcome.answered or other.elsewhere:
            continue
        speaks = (
            other.joined
            or _says_no_more(part)
            or _says_all(archive, other.outcome.findings[:1], part)
        )
        if speaks and _tells(archive, other.outcome.findings[:1], part):
            best = replace(other.outcome, findings=other.outcome.findings[:1])
            return replace(one, outcome=best)
    return one


def _as_one(language: Language, whole: Outcome, found: Sequence[_Found]) -> Outcome:
    """The findings of all parts, and which parts have none."""
    kept = list(whole.findings) if whole.answered else []
    groups: list[tuple[str, list[Finding]]] = []
    for one in (one for one in found if one.outcome.answered):
        own = one.outcome.findings[:_MOST]
        new = [f for f in own if not any(_same(f, g) for g in kept)]
        if len(new) == len(own):  # where the best is told already, nothing is added
            groups.append((one.part.text, new))
            kept += new
    named = len(groups) + whole.answered > 1
    added = [
        replace(finding, heading=finding.heading or f"{text}:") if named else finding
        for text, group in groups
        for finding in group
    ]
    first = whole if whole.answered else next(o.outcome for o in found if o.outcome.answered)
    missing = (one.part.text for one in found if not one.outcome.answered)
    remarks = tuple(phrase(language, "part_unanswered", part=text) for text in missing)
    return replace(
        first,
        findings=(*(whole.findings if whole.answered else ()), *added),
        intro="fact" if groups else whole.intro,
        remarks=(*first.remarks, *remarks),
    )


def _same(one: Finding, other: Finding) -> bool:
    """Whether two findings quote the same words of a plan."""
    return one.plan.id == other.plan.id and one.start < other.end and other.start < one.end
