"""Who is the standing body of a committee, or of a plan: "cơ quan thường trực", "đầu mối"."""

import re
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.coverage import Concepts
from answer.binding.meant import described, meant
from answer.findings import Finding, Outcome
from answer.language.agencies import agencies_in
from answer.language.frame import phrases
from answer.language.words import Words
from answer.proving.quote import window
from answer.question.which_body import ANY_BODY
from answer.reading.clauses import front_sections
from index.records import PassageRecord, PlanRecord
from ingest.text import fold

_WHO = rf"(?:ai|{ANY_BODY})"
_OFFICE = r"(?:thuong truc|(?:lam )?dau moi)"
_COORDINATES = (  # a plan, and nothing that it has done
    r"\b(?:which (?:agency|body|unit|office|department)|who) (?:coordinates|is the"
    r" (?:focal|contact) point (?:for|of)) the (?:[\w-]+ ){1,8}plan\b"
)
_ASKS = re.compile(
    rf"\b{_WHO} (?:la |lam |(?:giu|dong) vai tro )(?:co quan |don vi )?{_OFFICE}\b"
    rf"|\b(?:co quan|don vi|bo phan) {_OFFICE}\b.*\b(?:la|do) {_WHO}\b"
    r"|\bwhich (?:agency|body|unit)\b.*\bstanding\b|\bstanding (?:agency|body|office)\b"
    rf"|{_COORDINATES}"
)
# "Thường trực Tỉnh ủy" is a body of its own, and "trực 24/24" no office.
_STANDING = re.compile(
    r"\bthuong truc\b(?! (?:tinh uy|thanh uy|huyen uy|dang uy|hdnd|hoi dong|uy ban|chinh phu|24))"
)
_CONTACT = re.compile(r"\b(?:co quan|don vi|lam|la) (?:\w+ )?dau moi\b")
_FRAME = phrases(
    """cơ quan, đơn vị, bộ phận, thường trực, đầu mối, là, làm, giữ, đóng, vai trò, ban chỉ đạo,
    bcđ, standing, agency, office, body, coordinates, focal, contact, point"""
)
_ABOUT = 0.8  # share of the committee's name that plan and sentence must have
_BEFORE, _AFTER = 90, 60  # characters beside "thường trực" in which the agency stands
_MOST = 5


def answer_standing(asking: Asking) -> Outcome | None:
    """The sentences that name the standing body; None for other questions and where none does."""
    asked = _ASKS.search(fold(asking.question.restored))
    if asked is None:
        return None
    which = meant(asking, _FRAME)
    looked_for = which.missing or (asking.question.restored,)
    if which.missing:
        return Outcome(False, (), looked_for=looked_for, reason="scope")
    topic = _numbers_kept(asking, which.topic)
    contact = re.search(rf"dau moi|{_COORDINATES}", asked[0]) is not None
    for office in (_CONTACT, _STANDING) if contact else (_STANDING,):
        found = [f for plan in which.plans for f in _of_plan(asking, plan, topic, office)]
        if found:
            return Outcome(True, tuple(found[:_MOST]), "fact", looked_for)
    return None


def _numbers_kept(asking: Asking, topic: Concepts) -> Concepts:
    """The topic with the committee's number, which binds."""
    numbers = [c for c in asking.wanted.items if c.phrases[0][0].isdigit()]
    others = [c for c in topic.items if c not in numbers]
    return replace(topic, items=(*others, *numbers))


def _of_plan(
    asking: Asking, plan: PlanRecord, topic: Concepts, office: re.Pattern[str]
) -> list[Finding]:
    front = front_sections(asking, plan)
    found = []
    for passage in asking.archive.passages_of(plan.id):
        if passage.section in front:
            continue
        for start, end in passage.sentences:
            sentence = passage.text[start - passage.start : end - passage.start]
            if (at := _names_one(sentence, passage, office)) and _is_about(plan, sentence, topic):
                text = asking.archive.plan_text(plan.id)
                mark = (start + at.start(), start + at.end())
                shown = window(text, start, end, [mark])
                found.append(Finding(plan, passage, *shown, highlights=(mark,)))
    return found[:1]


def _names_one(
    sentence: str, passage: PassageRecord, office: re.Pattern[str]
) -> re.Match[str] | None:
    """Where a sentence says "thường trực" beside an agency, or below one that heads it."""
    match = office.search(fold(sentence))
    if match is None:
        return None
    near = sentence[max(0, match.start() - _BEFORE) : match.end() + _AFTER]
    heading = passage.path[-1] if passage.path else ""
    return match if agencies_in(near) or agencies_in(heading) else None


def _is_about(plan: PlanRecord, sentence: str, topic: Concepts) -> bool:
    words = Words(f"{described(plan)} . {sentence}", plan.garbled, plan.reconstructed)
    found = topic.found(words)
    missed = [c for c, has in zip(topic.items, found, strict=True) if c.required and not has]
    return not missed and (not topic.items or topic.share(map(float, found)) >= _ABOUT)
