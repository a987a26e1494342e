"""Questions that name a phone number, a document code or an address: the list is exhaustive.

It comes from all mentions in the archive, not from a ranking. Digits must agree; letters may
differ by what OCR confuses, and the reader is told where they do.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from answer.binding.asking import Asking
from answer.binding.values import holds_value
from answer.findings import Finding, Outcome
from answer.kinds.documents.basis import begins_basis, in_front, parted
from answer.kinds.documents.under_document import answer_under, rest_of
from answer.kinds.identifiers.done_to import as_is_done
from answer.kinds.identifiers.mentions_named import (
    has_the_date,
    mentions_of,
    of_the_date,
    place_agrees,
)
from answer.kinds.tasks.assignments import ASKS_WHO, asks_tasks
from answer.language.contrasts import contradicts
from answer.language.words import Words
from answer.proving.quote import sentence_around, window
from answer.question.asked_facts import asks_signer, simplified
from answer.question.document_cues import RECIPIENTS
from answer.question.document_names import year_named
from answer.types import Identifier
from index.records import MentionRecord, PlanRecord
from ingest.mentions import find_mentions
from ingest.text import fold

BINDING = ("phone", "code", "email", "url")
_DESCRIBES = re.compile(r"\b(?:ve|quy dinh|giua|phe duyet|ban hanh|vé|huong dan|theo)\b")
_USE = re.compile(r"\b(?:viec|lam|muc|khoan|noi dung|cho|vao|de) (?:nao|gi)\b|\bwhat\b.*\bfor\b")
_USED = frozenset(
    "dung su trich bo tri danh chi cap khoan kinh phi tien so cho vao lam muc use used".split()
)
# "Quy chế X được ký giữa những đơn vị nào": a document's parties.
_PARTIES = re.compile(
    r"\bgiua (?:nhung |cac |may )?(?:\w+ ){1,3}nao\b|\bbetween (?:which|what|whom)\b"
    r"|\b(?:don vi|co quan|ben|nganh|so) nao (?:(?:da|cung|dong|tham gia) )*ky(?: ket)?\b"
)
_BETWEEN = re.compile(r"\bgiua \w|\bdo \w[^.;]* ky\b")
_ASSIGNS = re.compile(r"\b(?:chu tri|phu trach|dau moi|giao|phoi hop|phan cong|do)\b")
_WITH_DATE = 0.5  # bonus where the code stands with the date that the question gives it
_BEGINS = 1.25  # bonus where a plan rests on the document itself, and not by way of another
_LONG = 8  # characters; of shorter codes hardly one is near that differs in two
_INSIDE = ("value", "assignment", "open")  # kinds of question that something in a plan answers
# When a number is answered, and what calling it costs.
_OF_CALLS = (
    (
        re.compile(
            r"\b(?:khung )?gio (?:nao|may)\b|\b(?:may|bao nhieu) gio\b|\bngoai gio\b|\bngay nghi\b"
            r"|\b(?:buoi|thu|ngay) (?:nao|may) trong tuan\b|\bca dem\b|\b(?:which|what) hours\b"
        ),
        re.compile(r"\bgio\b|24 ?/ ?(?:24|7)|\b(?:ca|moi) ngay\b|\bthu (?:hai|bay)\b|ngay dem"),
    ),
    (
        re.compile(
            r"\b(?:phi|cuoc|tien)\b.*\b(?:bao nhieu|may|khong|the nao)\b|\bmien phi\b|\bfree\b"
            r"|\bcharges?\b"
        ),
        re.compile(r"\b(?:phi|cuoc|dong|mien phi)\b"),
    ),
)
_COVERED = 0.5  # share of what is said beside a code that its sentence must have
_MOST = 3  # plans quoted for "what is it about"; for "which" all are


def binding_identifiers(asking: Asking) -> list[Identifier]:
    """The identifiers that every plan of the answer must have.

    A whole date is one where the question has nothing else to go by.
    """
    named = asking.question.identifiers
    if asking.question.looks_up:
        return [i for i in named if i.kind in BINDING] or list(named)
    dates = [i for i in named if i.kind == "date" and len(i.normal) == 10 and i.normal[0].isdigit()]
    use = _asks_use(asking)
    sums = [i for i in named if i.kind == "money" and (asking.question.kind == "which" or use)]
    found = [i for i in named if i.kind in BINDING]
    return found or ([*dates, *sums] if use or not asking.wanted.items else [])


def _asks_use(asking: Asking) -> bool:
    """Whether a question says no more than "what is it for"."""
    said = {fold(term) for term in asking.question.terms if term} - _USED
    return not said and _USE.search(fold(asking.question.restored)) is not None


def answer_identifiers(asking: Asking) -> Outcome | None:
    """Every plan in scope that has all the identifiers named, or a refusal with the nearest.

    None where the question names none.
    """
    binding = binding_identifiers(asking)
    compares = asking.question.kind == "compare" and asking.wanted.items
    if not binding or compares or asks_tasks(asking) or _asks_for_more(asking, binding):
        return None
    looked_for = tuple(identifier.surface for identifier in asking.question.identifiers)
    mentions = _meant(asking, binding)
    if not mentions:
        nearest = nearest_to(asking, binding[0])
        return Outcome(False, nearest, looked_for=looked_for, reason="identifier")
    looks_up = asking.question.looks_up
    done = as_is_done(asking, mentions) if binding[0].kind == "code" and not looks_up else mentions
    if not done:
        nearest = tuple(_one_per_plan(asking, binding[0], mentions)[:_MOST])
        return Outcome(False, nearest, looked_for=looked_for, reason="value")
    mentions = list(done)
    if binding[0].kind == "code" and not looks_up and (told := answer_under(asking, mentions)):
        return told
    found = _one_per_plan(asking, binding[0], mentions)
    findings = _telling(asking, binding[0], found)
    if not findings:
        return Outcome(False, tuple(found[:_MOST]), looked_for=looked_for, reason="value")
    if asking.question.kind != "which":
        findings = findings[:_MOST]
    intro = "which" if asking.question.kind == "which" else "about"
    return Outcome(True, parted(asking, findings), intro=intro, looked_for=looked_for)


def _meant(asking: Asking, binding: Sequence[Identifier]) -> list[MentionRecord]:
    """The mentions of the first identifier in the plans that have all of them."""
    ids = asking.scope.ids
    found = [mentions_of(asking.archive, identifier, ids) for identifier in binding]
    plan_ids = set.intersection(*({m.plan_id for m in mentions} for mentions in found))
    mentions = [m for m in found[0] if m.plan_id in plan_ids and place_agrees(asking, m)]
    year = year_named(binding[0]) or next(map(str, asking.scope.years), "")  # of no plan's own
    return of_the_date(asking, mentions, year)


def _telling(asking: Asking, identifier: Identifier, found: list[Finding]) -> list[Finding]:
    """The mentions whose sentences tell what is asked beside the identifier."""
    question = asking.question
    if identifier.kind == "code" and _PARTIES.search(fold(question.restored)):
        return [f for f in found if _BETWEEN.search(fold(_quoted(asking, f)))]
    if identifier.kind == "code" and question.kind == "document" and _asks_unsaid(asking):
        return []
    if question.kind != "which" and _needs_value(asking, identifier):
        found = [f for f in found if not _asks_more(asking) and _typed(asking, f)]
    if identifier.kind == "phone" and (told := _about_calls(fold(question.restored))):
        found = [f for f in found if told.search(fold(_quoted(asking, f)))]
    coded = identifier.kind == "code" and not question.looks_up
    if coded and question.kind == "assignment" and rest_of(question):
        found = [f for f in found if _covers(asking, f)]  # else it stands where no such code does
    elif coded and question.kind == "assignment" and question.expects == "agency":
        found = [f for f in found if _ASSIGNS.search(fold(_quoted(asking, f)))]
    if coded and question.kind == "value" and question.language != "en":
        found = [f for f in found if not contradicts(question.restored, _quoted(asking, f))]
    return found


def _about_calls(asked: str) -> re.Pattern[str] | None:
    """What must stand beside a number of which hours or charges are asked; None for all else."""
    return next((told for asks, told in _OF_CALLS if asks.search(asked)), None)


def _asks_unsaid(asking: Asking) -> bool:
    """Whether it is asked who signed a document or gets it, which no other plan says of it."""
    question = asking.question
    said = simplified(question.restored, [i.surface for i in question.identifiers])
    return asks_signer(said) or RECIPIENTS.search(fold(question.restored)) is not None


def _quoted(asking: Asking, finding: Finding) -> str:
    return asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]


def _needs_value(asking: Asking, identifier: Identifier) -> bool:
    """Whether a mention that does not hold what is asked for is no answer."""
    if asking.question.expects == "agency":  # "do ai ban hành" is told by "của Bộ Chính trị"
        who = asking.question.kind == "assignment" or _asks_more(asking)
        who = who or ASKS_WHO.search(fold(asking.question.restored)) is not None
        return identifier.kind == "code" and who
    return asking.question.expects in ("money", "percent", "phone")


def _asks_more(asking: Asking) -> bool:
    """Whether a question is for who does something that it names beside its document."""
    return asking.question.expects == "agency" and rest_of(asking.question) is not None


def _asks_for_more(asking: Asking, binding: Sequence[Identifier]) -> bool:
    """Whether the code names the plans in scope, and something in them is asked for."""
    plans = asking.scope.plans
    own = all(any(m.key == binding[0].key for m in find_mentions(p.number)) for p in plans)
    within = asking.question.kind in ("which", *_INSIDE)
    asks = bool(asking.wanted.items) or bool(asking.question.expects)
    return bool(plans) and own and within and asks


def _typed(asking: Asking, finding: Finding) -> bool:
    text = asking.archive.plan_text(finding.plan.id)
    without = text[finding.start : finding.end]
    for start, end in finding.highlights:
        without = without.replace(text[start:end], " ")
    return holds_value(asking.question, without)


def _covers(asking: Asking, finding: Finding) -> bool:
    """Whether a mention's sentence has most of what the question says beside the code."""
    text = asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]
    words = Words(text, finding.plan.garbled, finding.plan.reconstructed)
    return asking.wanted.share(map(float, asking.wanted.found(words))) >= _COVERED


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
    uncertain = mention.uncertain or asked not in printed
    span = (mention.start, mention.end)
    shown = window(text, start, end, [span, (mention.end, min(end, mention.end + 200))])
    finding = Finding(plan, passage, *shown, highlights=(span,), uncertain=uncertain)
    weight = coverage + 0.5 * described + 0.3 * (typed and bool(asking.question.expects))
    weight += 0.2 * (identifier.surface in mention.surface)  # spelt as asked
    weight += _WITH_DATE * (has_the_date(asking, mention) is True)
    weight += in_front(asking, plan, mention.start)
    weight += _BEGINS * begins_basis(asking, text[start : mention.start])
    return weight - 0.2 * plan.garbled, finding


def nearest_to(asking: Asking, identifier: Identifier) -> tuple[Finding, ...]:
    """Mentions that differ least: one digit off, the same number with other letters."""
    keys = asking.archive.mention_keys(identifier.kind)
    differing = 2 if len(identifier.key) >= _LONG and identifier.kind != "money" else 1
    close = process.extract(
        identifier.key, keys, scorer=DamerauLevenshtein.distance, score_cutoff=differing, limit=3
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
