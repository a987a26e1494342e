"""Questions that name a phone number, a document code or an address: the list is exhaustive.

It comes from all mentions in the archive, not from a ranking. Digits must agree; letters may
differ by what OCR confuses, and the reader is told where they do.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from answer.assignments import asks_tasks
from answer.basis import in_front, parted
from answer.findings import Asking, Finding, Outcome
from answer.quote import sentence_around, window
from answer.types import Identifier
from answer.values import holds_value
from answer.words import Words
from index import Archive
from index.records import MentionRecord, PlanRecord
from ingest.mentions import find_mentions
from ingest.text import fold

BINDING = ("phone", "code", "email", "url")
_DESCRIBES = re.compile(r"\b(?:ve|quy dinh|giua|phe duyet|ban hanh|vé|huong dan|theo)\b")
_WITH_DATE = 0.5  # bonus where the code stands with the date that the question gives it
_PART = 6  # digits of a phone number's end that may be asked for
_MOST = 3  # plans quoted for "what is it about"; for "which" all are


def binding_identifiers(asking: Asking) -> list[Identifier]:
    """The identifiers that every plan of the answer must have.

    A whole date is one where the question has nothing else to go by.
    """
    named = asking.question.identifiers
    dates = [i for i in named if i.kind == "date" and len(i.normal) == 10 and i.normal[0].isdigit()]
    sums = [i for i in named if i.kind == "money" and asking.question.kind == "which"]
    found = [i for i in named if i.kind in BINDING]
    return found or ([*dates, *sums] if not asking.wanted.items else [])


def answer_identifiers(asking: Asking) -> Outcome | None:
    """Every plan in scope that has all the identifiers named, or a refusal with the nearest.

    None where the question names none.
    """
    binding = binding_identifiers(asking)
    compares = asking.question.kind == "compare" and asking.wanted.items
    if not binding or compares or asks_tasks(asking) or _asks_for_more(asking, binding):
        return None
    found = [_lookup(asking, identifier) for identifier in binding]
    looked_for = tuple(identifier.surface for identifier in asking.question.identifiers)
    plan_ids = set.intersection(*({m.plan_id for m in mentions} for mentions in found))
    mentions = [m for m in found[0] if m.plan_id in plan_ids]
    mentions = [m for m in mentions if _date_agrees(asking, m) and _place_agrees(asking, m)]
    if not mentions:
        return Outcome(
            False, _nearest(asking, binding[0]), looked_for=looked_for, reason="identifier"
        )
    findings = _one_per_plan(asking, binding[0], mentions)
    if asking.question.kind != "which" and asking.question.expects in ("money", "percent", "phone"):
        findings = [f for f in findings if _typed(asking, f)]
        if not findings:
            nearest = _one_per_plan(asking, binding[0], mentions)[:_MOST]
            return Outcome(False, tuple(nearest), looked_for=looked_for, reason="value")
    if asking.question.kind != "which":
        findings = findings[:_MOST]
    intro = "which" if asking.question.kind == "which" else "about"
    return Outcome(True, parted(asking, findings), intro=intro, looked_for=looked_for)


def _asks_for_more(asking: Asking, binding: Sequence[Identifier]) -> bool:
    """Whether the code names the plans in scope, and something in them is asked for."""
    plans = asking.scope.plans
    own = all(any(m.key == binding[0].key for m in find_mentions(p.number)) for p in plans)
    within = asking.question.kind in ("which", "value", "assignment", "open")
    return bool(plans) and own and within and bool(asking.wanted.items)


def _lookup(asking: Asking, identifier: Identifier) -> list[MentionRecord]:
    return mentions_of(asking.archive, identifier, asking.scope.ids)


def mentions_of(
    archive: Archive, identifier: Identifier, plan_ids: Sequence[int] | None
) -> list[MentionRecord]:
    """Mentions with the same key, else of longer numbers and codes that it is a part of.

    Limited to the plans of these ids; None means all.
    """
    kind = identifier.kind
    mentions = archive.mentions(kind, key=identifier.key, plan_ids=plan_ids)
    if not mentions and kind == "phone" and len(identifier.key) >= _PART:
        whole = [k for k in archive.mention_keys("phone") if k.endswith(identifier.key)]
        mentions = [m for k in whole for m in archive.mentions("phone", key=k, plan_ids=plan_ids)]
    if not mentions and kind == "code":
        mentions = archive.mentions("code", prefix=identifier.key, plan_ids=plan_ids)
        mentions = [m for m in mentions if not m.key[len(identifier.key) :][:1].isalnum()]
    return mentions


def _place_agrees(asking: Asking, mention: MentionRecord) -> bool:
    """Whether the sentence names the place, where the question names one that no plan is from."""
    if not asking.scope.places:
        return True
    passage = asking.archive.passage_at(mention.plan_id, mention.start)
    start, end = sentence_around(passage, mention.start, mention.end)
    return asking.scope.proves(asking.archive.plan_text(mention.plan_id)[start:end])


def _date_agrees(asking: Asking, mention: MentionRecord) -> bool:
    """A date named with a code must not differ from the date that the plan gives the code."""
    return _has_the_date(asking, mention) is not False


def _has_the_date(asking: Asking, mention: MentionRecord) -> bool | None:
    """Whether a code stands with the date named in the question; None where either has none."""
    dates = [i for i in asking.question.identifiers if i.kind == "date" and i.normal[:2] != "--"]
    if not dates or mention.kind != "code":
        return None
    after = [
        m
        for m in asking.archive.mentions("date", plan_ids=[mention.plan_id])
        if 0 <= m.start - mention.end <= 40 and len(m.normal) == 10 and m.normal[0].isdigit()
    ]
    return any(m.key == d.key for m in after[:1] for d in dates) if after else None


def _typed(asking: Asking, finding: Finding) -> bool:
    text = asking.archive.plan_text(finding.plan.id)
    without = text[finding.start : finding.end]
    for start, end in finding.highlights:
        without = without.replace(text[start:end], " ")
    return holds_value(asking.question, without)


def _one_per_plan(
    asking: Asking, identifier: Identifier, mentions: Sequence[MentionRecord]
) -> list[Finding]:
    """For each plan the mention whose sentence says most about what was asked."""
    by_plan: dict[int, list[MentionRecord]] = {}
    for mention in mentions:
        by_plan.setdefault(mention.plan_id, []).append(mention)
    plans = {plan.id: plan for plan in asking.scope.plans}
    found = []
    for plan_id, group in by_plan.items():
        ranked = [_weighed(asking, plans[plan_id], mention, identifier) for mention in group]
        weight, finding = max(ranked, key=lambda pair: (pair[0], -pair[1].start))
        found.append((weight, finding))
    order = sorted(found, key=lambda pair: (-pair[0], pair[1].plan.id))
    return [finding for _, finding in order]


def _weighed(
    asking: Asking, plan: PlanRecord, mention: MentionRecord, identifier: Identifier
) -> tuple[float, Finding]:
    passage = asking.archive.passage_at(plan.id, mention.start)
    start, end = sentence_around(passage, mention.start, mention.end)
    text = asking.archive.plan_text(plan.id)
    sentence = text[start:end]
    words = Words(sentence, plan.garbled, plan.reconstructed)
    coverage = asking.wanted.share(map(float, asking.wanted.found(words)))
    described = bool(_DESCRIBES.search(fold(text[mention.end : min(end, mention.end + 160)])))
    typed = holds_value(asking.question, text[mention.end : end])
    asked, printed = (fold(n).replace("-", "/") for n in (identifier.normal, mention.normal))
    uncertain = mention.uncertain or not (printed.startswith(asked) or printed.endswith(asked))
    span = (mention.start, mention.end)
    shown = window(text, start, end, [span, (mention.end, min(end, mention.end + 200))])
    finding = Finding(plan, passage, *shown, highlights=(span,), uncertain=uncertain)
    weight = coverage + 0.5 * described + 0.3 * (typed and bool(asking.question.expects))
    weight += 0.2 * (identifier.surface in mention.surface)  # spelt as asked
    weight += _WITH_DATE * (_has_the_date(asking, mention) is True)
    weight += in_front(asking, plan, mention.start)
    return weight - 0.2 * plan.garbled, finding


def _nearest(asking: Asking, identifier: Identifier) -> tuple[Finding, ...]:
    """Mentions that differ least: one digit off, the same number with other letters."""
    keys = asking.archive.mention_keys(identifier.kind)
    close = process.extract(
        identifier.key, keys, scorer=DamerauLevenshtein.distance, score_cutoff=2, limit=3
    )
    wanted = fold(identifier.normal)
    plans = {plan.id: plan for plan in asking.archive.plans() if plan.best}
    found: list[Finding] = []
    for key, _, _ in close:
        if fold(key) == wanted and identifier.key != key:
            continue
        for mention in asking.archive.mentions(identifier.kind, key=key):
            if plan := plans.get(mention.plan_id):
                nearest = _weighed(asking, plan, mention, identifier)[1]
                found.append(replace(nearest, uncertain=False))  # it differs, and is shown as such
    unique = {(f.plan.id, f.start): f for f in found}
    return tuple(list(unique.values())[:3])
