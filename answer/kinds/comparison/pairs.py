"""Which two plans a question compares as a whole, the older and the newer one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from answer.binding.asking import Asking
from answer.binding.coverage import Concepts, concepts
from answer.binding.scope import bind
from answer.findings import Finding, Outcome
from answer.kinds.comparison.align import likeness, statements
from answer.kinds.comparison.compared import plans_numbered, years_in
from answer.kinds.comparison.differences import short_names
from answer.kinds.comparison.plan_series import age_of, issuer_of, same_subject
from answer.language.words import spelt
from answer.question.change_cues import CHANGED, DROPPED, NEW
from index.records import PlanRecord
from ingest.text import fold

_ALIKE = 1.1  # likeness of statements that plans of one series share
_SAME_CONTENT = 0.25  # share of them in a plan; of other subjects of one place under .08
_OFFERED = 6  # plans named where the question fits several
# Words that ask for changes and are no topic.
_ASKING = frozenset(
    """gi moi bo sung bi con luoc so voi truoc ngoai cu doi diem nhiem vu co ke hoach new dropped
    removed changed change changes longer compared against since previous last differences tasks
    points content du thao chinh thuc ban sua dieu chinh draft official final version""".split()
)
# What a change is asked about, though the titles of the plans have it as well.
_ABOUT = re.compile(
    r"\b(?:về|about|on|regarding)\s+(.+?)(?=\s+(?:so với|trong|của|năm|in|compared)\b|[?.,]|$)"
)
_PLAN = re.compile(r"\bke hoach\b|\bplans?\b")
_DRAFT = re.compile(r"\bdu thao\b|\bdraft\b")
_TARGETS = re.compile(r"\bchi tieu (?:gi|nao|moi)\b")
_Candidates = list[tuple[PlanRecord, PlanRecord]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two plans, what they are called, and what of them is asked for."""

    old: PlanRecord
    new: PlanRecord
    names: dict[int, str]  # by plan id
    topic: Concepts  # empty where the plans are compared as a whole


def pair_of(asking: Asking) -> Pair | Outcome | None:
    """The pair that the question means; a refusal where it fits several or one is missing.

    None where the question names no plan at all.
    """
    question = asking.question
    everything = asking.archive.plans()
    scope = bind(replace(question, years=()), asking.archive, everything)
    named = sorted(years_in(question))
    if scope.places:
        return Outcome(False, (), looked_for=scope.places, reason="missing")
    numbered = plans_numbered(question, everything)
    if not (question.places or named or numbered):
        return None
    if lacking := [y for y in named if not any(y in plan.years for plan in scope.plans)]:
        looked_for = (" ".join((*question.places, *map(str, lacking))),)
        return Outcome(False, (), looked_for=looked_for, reason="missing")
    found = _drafts(asking, scope.plans, everything)
    found = found or _candidates(asking, scope.plans, named, numbered)
    if len(found) != 1:
        return _which(asking, found, scope.plans, named)
    old, new = found[0]
    if not same_subject(old, new) and not _same_content(asking, old, new):
        both = tuple(short_names([old, new]).values())
        return Outcome(False, (), looked_for=both, reason="other_subject")
    return Pair(old, new, short_names([old, new]), _topic(asking, old, new))


def names_a_point(asking: Asking) -> bool:
    """Whether the question is about something in the plans, and not about the plans as a whole."""
    words = fold(asking.question.restored)
    if not _PLAN.search(words) or (asking.question.expects and not asks_for_targets(words)):
        return True
    titles = {word for plan in asking.scope.plans for word in spelt(plan.title)}
    return any(set(spelt(term)) - titles for term in asking.question.terms if _is_topic(term))


def asks_for_targets(question: str) -> bool:
    """Whether a folded question is for all targets that changed, and not for one of them."""
    asks = any(cue.search(question) for cue in (CHANGED, NEW, DROPPED))
    return asks and bool(_TARGETS.search(question))


def _is_topic(term: str) -> bool:
    return bool(term) and fold(term) not in _ASKING and not term.isdigit()


def _candidates(
    asking: Asking, plans: Sequence[PlanRecord], named: Sequence[int], numbered: list[PlanRecord]
) -> _Candidates:
    """The pairs that fit; of one issuer where there are such."""
    if len(numbered) == 2:
        new, old = (
            numbered
            if age_of(numbered[0])[0] == age_of(numbered[1])[0]
            else _latest_first(numbered)
        )
        return [(old, new)]
    if len(named) >= 2:
        olds = [plan for plan in plans if named[0] in plan.years]
        news = [plan for plan in numbered or plans if named[-1] in plan.years]
        pairs = [(old, new) for old in olds for new in news]
        return _fitting(asking, pairs) or [
            (old, new)
            for old, new in pairs
            if issuer_of(old) == issuer_of(new) and _same_content(asking, old, new)
        ]
    if not named and not numbered and len(asking.question.places) == 2:
        subject, base = (_of_place(plans, place) for place in asking.question.places)
        return _fitting(asking, [(old, new) for new in subject for old in base])
    news = numbered or [plan for plan in plans if not named or named[0] in plan.years]
    if not named and not numbered:
        latest = max((age_of(plan)[0] for plan in news), default=0)
        news = [plan for plan in news if age_of(plan)[0] == latest]
    if _names_the_older(asking, named):
        return _fitting(asking, [(old, new) for old in news for new in _after(old, plans)])
    return _fitting(asking, [(old, new) for new in news for old in _before(new, plans)])


def _drafts(
    asking: Asking, plans: Sequence[PlanRecord], everything: Sequence[PlanRecord]
) -> _Candidates:
    """The draft of a plan and the plan itself, where the question tells them apart."""
    if not _DRAFT.search(fold(asking.question.restored)):
        return []
    groups = {plan.group for plan in plans}
    final = {p.group: p for p in everything if p.best and not p.draft and p.group in groups}
    pairs = [(p, final[p.group]) for p in everything if p.draft and p.group in final]
    return _named_best(asking, pairs)


def _names_the_older(asking: Asking, named: Sequence[int]) -> bool:
    """Whether the one year named is that of the plan from which something was dropped."""
    text = fold(asking.question.restored)
    dropped = DROPPED.search(text)
    return dropped is not None and bool(named) and text.find(str(named[0])) < dropped.start()


def _fitting(asking: Asking, pairs: _Candidates) -> _Candidates:
    """The pairs of one subject, of the subject that the question names if it names one."""
    alike = [(a, b) for a, b in pairs if a.group != b.group and same_subject(a, b)]
    return _named_best(asking, [(a, b) for a, b in alike if issuer_of(a) == issuer_of(b)] or alike)


def _named_best(asking: Asking, own: _Candidates) -> _Candidates:
    """The pairs whose titles have most of what the question names."""
    scores = [asking.wanted.share(map(float, _titled(asking, b))) for _, b in own]
    best = max(scores, default=0.0)
    return [pair for pair, score in zip(own, scores, strict=True) if score == best]


def _titled(asking: Asking, plan: PlanRecord) -> Sequence[bool]:
    title = set(spelt(plan.title))
    return [bool(item.word) and item.word in title for item in asking.wanted.items]


def _before(plan: PlanRecord, plans: Sequence[PlanRecord]) -> list[PlanRecord]:
    """The latest plan of the same issuer and subject from before that plan's year, if any."""
    older = [other for other in _series(plan, plans) if age_of(other)[0] < age_of(plan)[0]]
    return sorted(older, key=age_of)[-1:]


def _after(plan: PlanRecord, plans: Sequence[PlanRecord]) -> list[PlanRecord]:
    """The first plan of the same issuer and subject from after that plan's year, if any."""
    newer = [other for other in _series(plan, plans) if age_of(other)[0] > age_of(plan)[0]]
    return sorted(newer, key=age_of)[:1]


def _series(plan: PlanRecord, plans: Sequence[PlanRecord]) -> list[PlanRecord]:
    own = [other for other in plans if issuer_of(other) == issuer_of(plan)]
    return [other for other in own if same_subject(other, plan)]


def _latest_first(plans: Sequence[PlanRecord]) -> list[PlanRecord]:
    return sorted(plans, key=age_of, reverse=True)


def _of_place(plans: Sequence[PlanRecord], place: str) -> list[PlanRecord]:
    named = fold(place)
    local = [p for p in plans if named in fold(p.district) or named in fold(p.issuer)]
    return local or [plan for plan in plans if named == fold(plan.province)]


def _same_content(asking: Asking, old: PlanRecord, new: PlanRecord) -> bool:
    """Whether plans with other titles say the same for a good part, as those of one series do."""
    alike = likeness(statements(asking, new), statements(asking, old))
    return bool(alike.size) and float((alike.max(axis=1) >= _ALIKE).mean()) >= _SAME_CONTENT


def _topic(asking: Asking, old: PlanRecord, new: PlanRecord) -> Concepts:
    """What the question names beside the plans: no word that asks, none that only names them."""
    titles = set(spelt(old.title)) & set(spelt(new.title))
    if named := _ABOUT.search(asking.question.restored):
        titles -= set(spelt(named.group(1)))
    terms = tuple(
        term if _is_topic(term) and set(spelt(term)) - titles else ""
        for term in asking.question.terms
    )
    question = replace(asking.question, terms=terms)
    archive = asking.archive
    return concepts(question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore)


def _which(
    asking: Asking, found: _Candidates, plans: Sequence[PlanRecord], named: Sequence[int]
) -> Outcome:
    """The refusal that asks which two plans are meant, with those that fit."""
    fitting = [plan for pair in found for plan in pair]
    fitting = fitting or [p for p in plans if not named or set(named) & set(p.years)]
    offered = list({plan.id: plan for plan in sorted(fitting, key=age_of)}.values())[:_OFFERED]
    beside = tuple(
        Finding(plan, asking.archive.passage_at(plan.id, span[0]), *span)
        for plan in offered
        if (span := plan.spans.get("title"))
    )
    names = short_names(offered)
    told = tuple(names[plan.id] for plan in offered)
    return Outcome(False, beside, looked_for=told, reason="which_two")
