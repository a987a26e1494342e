"""The agencies whose tasks a question asks for, and what plans say of them in prose."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.meant import levels_of
from answer.binding.values import last_heading
from answer.findings import Finding, Outcome
from answer.kinds.facts.facts import answer_fact
from answer.language.abbreviations import written_out
from answer.language.agencies import Agency, agencies_in, expand, names
from answer.language.bodies import bodies_in
from answer.language.english_agencies import acting_in
from answer.language.glossary import translate
from answer.language.words import Words
from answer.question.preface import asked_part
from answer.reading.clauses import front_sections
from index.records import Filters, PassageRecord, PlanRecord
from ingest.mentions import find_mentions
from ingest.text import fold, one_line

_DEPARTMENT = re.compile(r"department|police|committee|court|procuracy|union")
_ENGLISH_LEVELS = (("district", "huyen"), ("provincial", "tinh"), ("commune", "xa"))
# Bodies that are agencies where a task is theirs, and topics elsewhere: "tham gia bảo hiểm xã hội".
_SUBJECT = re.compile(
    r"^\W*(?:(?:xin )?cho (?:(?:tôi|em|mình|chúng tôi) )?(?:biết|hỏi|xem),? )?"
    r"(?:(?:theo|trong|ở|tại|năm|vậy|thế|cho hỏi)\b[^,]*, )?(?P<name>(?:bảo hiểm xã hội"
    r"|bộ(?! phận| máy| đội| phim)|kho bạc|ngân hàng|điện lực|bưu điện|bệnh viện|hải quan"
    r"|kiểm lâm|thuế|viện|tổng cục|(?:tổng )?công ty|tập đoàn|xí nghiệp|nhà máy|liên minh"
    r"|liên hiệp|học viện|quỹ|hợp tác xã|bảo tàng|thư viện|nhà văn hóa)\b"
    r"(?:(?! nào\b| gì\b)[\w\s,&-])*?)\s+(?:phải|được|có|chủ trì|cần|sẽ|làm|đảm nhận|đảm nhiệm"
    r"|phụ trách|chịu|tham gia|phối hợp|lo)\b",
    re.IGNORECASE,
)
# Whose plan it is: "kế hoạch của Ban Chỉ đạo 799", "bản kế hoạch năm 2024 do UBND tỉnh ban hành".
_ISSUES = re.compile(
    r"\b(?:kế hoạch|văn bản)(?: (?:số )?[\w/-]*\d[\w/-]*| năm| này| mới)*"
    r" (?:của|do|từ)(?: bên)? $",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\s+(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường)?\W*$", re.IGNORECASE)
_BEGINNING = 80  # characters of a sentence in which whoever does it stands
_TOLD = re.compile(  # "đề xuất Bộ Y tế ban hành", "theo hướng dẫn của Bộ Y tế"
    r"\b(?:(?:đề xuất|kiến nghị|báo cáo|trình|gửi|xin ý kiến)(?: (?:với|lên|về|cho|đến|tới))?"
    r"|(?:hướng dẫn|quy định|chỉ đạo|ý kiến) của)(?: các)? $",
    re.IGNORECASE,
)
_NEAREST = 3  # findings shown beside a refusal
_PASSAGES = 40  # read to see whether an agency is named


def agencies_asked(asking: Asking) -> list[Agency]:
    """The agencies that a question names, also in English."""
    question = asking.question
    if question.language == "en":
        return _translated(asking)
    asked = asked_part(question.restored)
    for named in question.identifiers:  # the "UBND" of "61/KH-UBND" is no agency
        asked = asked.replace(named.surface, " ; ")
    if found := agencies_in(asked, question.places):
        return [agency for agency in found if not only_issues(asked, agency)] or found
    match = _SUBJECT.match(question.restored)
    if match is None:
        return bodies_in(asked, question.places)
    said = match["name"]
    for place in question.places:
        said = re.sub(rf"\b{re.escape(place)}\b", "", said, flags=re.IGNORECASE)
    said = _LEVEL.sub("", f"{said} ")
    return [Agency(expand(said), "", said)] if len(said.split()) > 1 else []


def only_issues(asked: str, agency: Agency) -> bool:
    """Whether a question names the agency for nothing but the plan that it issued."""
    places = [m.start() for m in re.finditer(re.escape(agency.said), asked)]
    return bool(places) and all(_ISSUES.search(asked[:at]) for at in places)


def _translated(asking: Asking) -> list[Agency]:
    question = asking.question
    if acting := acting_in(question.restored, question.places):
        return acting[:1]
    translated = translate([term for term in question.terms if term])
    named = [(w, p) for w, ps in translated for p in ps if agencies_in(p) or _DEPARTMENT.match(w)]
    if not named:
        return []
    word, first = named[0]
    said = question.text.lower()
    level = next((own for key, own in _ENGLISH_LEVELS if key in said), "")
    known = agencies_in(first)
    return [Agency(known[0].name if known else fold(first), level, word)]


def are_named(asking: Asking, agencies: Sequence[Agency]) -> bool:
    """Whether the plans in scope name one of the agencies, elsewhere than among the recipients.

    What was read badly may name anything.
    """
    plans = {plan.id: plan for plan in asking.scope.plans}
    if asking.question.language == "en" or any(plan.garbled for plan in plans.values()):
        return True
    return any(_is_named(asking, plans, agency) for agency in agencies)


def _is_named(asking: Asking, plans: dict[int, PlanRecord], agency: Agency) -> bool:
    if any(names(plan.issuer, agency) for plan in plans.values()):
        return True
    filters = Filters(plans=tuple(plans))
    for said in {agency.said, written_out(agency.said)}:
        hits = asking.archive.search(
            said, embedder=None, filters=filters, limit=_PASSAGES, mode="lexical"
        )
        for passage in asking.archive.passages([hit.passage_id for hit in hits]):
            if _tells_tasks(asking, plans[passage.plan_id], passage) and names(
                " . ".join((*passage.path, passage.text)), agency
            ):
                return True
    return False


def _tells_tasks(asking: Asking, plan: PlanRecord, passage: PassageRecord) -> bool:
    return passage.section not in front_sections(asking, plan)


def from_prose(asking: Asking, agencies: Sequence[Agency]) -> Outcome:
    """A task that no rule recognised may still stand in a sentence that names the agency."""
    outcome = answer_fact(asking)
    if not outcome.answered or asking.question.language == "en":  # see binding/actors.py
        return outcome
    own = tuple(f for f in outcome.findings if any(_names(asking, f, a) for a in agencies))
    own = tuple(f for f in own if not all(_is_only_told(asking, f, a) for a in agencies))
    if own:  # what the agency does before what others send to it
        first = sorted(own, key=lambda f: not any(_begins_with(asking, f, a) for a in agencies))
        return replace(outcome, findings=tuple(first))
    looked_for = (asking.question.restored,)
    return Outcome(False, outcome.findings[:_NEAREST], looked_for=looked_for, reason="nothing")


def _names(asking: Asking, finding: Finding, agency: Agency) -> bool:
    """Whether an agency is named in a finding, above it in its passage, or by its headings."""
    passage = finding.passage
    text = asking.archive.plan_text(finding.plan.id)
    start = passage.start if passage and passage.row is None else finding.start
    above = " . ".join(passage.path) if passage else ""
    told = f"{above} . {text[start : finding.end]}"
    if finding.plan.garbled:  # the name of an agency may be unreadable
        return bool(agencies_in(agency.said)) or is_named_in(told, agency)
    return names(told, agency, levels_of(finding.plan))


def _is_only_told(asking: Asking, finding: Finding, agency: Agency) -> bool:
    """Whether a sentence names the agency for nothing but what others propose or send to it."""
    text = one_line(asking.archive.plan_text(finding.plan.id)[finding.start : finding.end])
    places = [m.start() for m in re.finditer(re.escape(agency.said), text, re.IGNORECASE)]
    return bool(places) and all(_TOLD.search(text[:at]) for at in places)


def _begins_with(asking: Asking, finding: Finding, agency: Agency) -> bool:
    """Whether a finding or the heading above it begins with the agency's name."""
    text = asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]
    heading = last_heading(finding.passage.path) if finding.passage else ""
    return any(names(said[:_BEGINNING], agency) for said in (text, heading))


def is_named_in(text: str, agency: Agency) -> bool:
    """Whether a badly read text has the name; in small letters "bảo hiểm xã hội" is a field."""
    words = Words(text, True)
    name = tuple(agency.name.split())
    if agencies_in(agency.said):
        return words.has(name, True)
    return any(text[words.spans[at][0]].isupper() for at in words.find(name, True))


def without_codes(asking: Asking) -> Asking:
    """The same question as if it named no code."""
    others = tuple(i for i in asking.question.identifiers if i.kind != "code")
    return replace(asking, question=replace(asking.question, identifiers=others))


def has_code(asking: Asking, text: str) -> bool:
    """Whether a text has one of the codes that the question names."""
    codes = {i.key for i in asking.question.identifiers if i.kind == "code"}
    return any(mention.key in codes for mention in find_mentions(text))
