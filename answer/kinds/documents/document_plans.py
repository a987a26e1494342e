"""The plans whose facts as documents a question asks for, or why there are none."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.meant import levels_of
from answer.findings import Finding, Outcome
from answer.kinds.documents.basis import front_of, is_basis
from answer.kinds.documents.plan_owner import is_from_there, whose
from answer.language.abbreviations import written_out
from answer.language.agencies import Agency, agencies_in, names
from answer.language.bodies import bodies_in, ministries_in
from answer.language.english_agencies import english_agencies
from answer.language.words import Words
from answer.question.numbered import numbers_asked, with_numbers
from answer.types import Identifier, Question
from index.records import PlanRecord, SectionRecord
from ingest.mentions import find_mentions
from ingest.text import CAPITAL, fold

# What the plan is about and for is no part of the name: "của Sở Nội vụ tỉnh về kiểm tra lưu trữ".
_UNTIL = r"(?:(?!\b(?:về|năm|giai đoạn|số|ký|ban hành|đề ngày|ra ngày|(?:19|20)\d\d)\b)[^,?])+"
_OF_AGENCY = re.compile(rf"(?i)\bkế hoạch\b.*?\bcủa ({_UNTIL})")
_BY_AGENCY = re.compile(
    r"(?i)\bkế hoạch\b.*?\bdo ((?:(?!\bdo\b)[^,?])+?) (?:ban hành|lập|xây dựng|đề ra|soạn|ra)\b"
)
_AGENCY_ISSUES = re.compile(
    r"(?i)^\W*(?:(?:cho hỏi|xin hỏi|cho biết|hỏi) )?([^,?]+?) (?:đã )?(?:ký )?"
    r"(?:ra|ban hành|đề ra|lập|xây dựng) (?:bản )?kế hoạch\b(?! nào)"
)
_SHORT_COMMITTEE = re.compile(r"(?i)\bban(?= \d{2,4}\b)")  # "Ban 799"
# Bodies beside the People's Committee that issue plans of their own.
_PARTY = re.compile(
    r"(?i)(?:(?:ban thường vụ |thường trực )?(?:đảng|tỉnh|huyện|thành|thị|quận) [uủ][yỷ]"
    r"|hội đồng nhân dân|HĐND)\b"
)
# Bodies that are no agencies of a People's Committee, by the words that their names begin with.
_OTHER_BODY = re.compile(
    r"(?i)(?:(?:công ty |chi nhánh )?điện lực|bưu điện|viễn thông|công ty|tổng công ty|bệnh viện"
    r"|ngân hàng|kho bạc|chi nhánh|hợp tác xã|hạt kiểm lâm|bảo hiểm xã hội|liên đoàn lao động"
    r"|trường (?:mầm non|mẫu giáo|tiểu học|thcs|thpt|trung học|cao đẳng|đại học|chính trị)"
    r"|trạm y tế|trung tâm (?:y tế|văn hóa|dịch vụ|kiểm soát|giáo dục|khuyến nông))\b"
)
_ENGLISH_OWNER = re.compile(  # in front of whoever issued a plan
    rf"\bplan\b(?: [^?;,]*)? (?:of|by|from|issued by) (?:the )?(?:[{CAPITAL}]\w+ )*$"
)
_PLAN = re.compile(r"(?i)\b(?:kế hoạch|bản|văn bản|plans?|kh)\b|ke hoach")
_CARRIES_OUT = re.compile(
    r"\b(?:ke hoach|plan)\b.* (?:thuc hien|trien khai|thi hanh|cu the hoa|implement(?:s|ing)?"
    r"|carry(?:ing)? out)(?: [\w,/]+){0,4} $"
)
_ALL = 8  # more plans than this are not listed: the question is too wide for a fact
_FEW = 3  # plans of a place that may all be meant where the words of their titles are translated
_ABOUT = 0.5  # share of the question's words that the plan's own description must have


def plans_meant(asking: Asking, name: str) -> list[PlanRecord] | Outcome | None:
    """The plans whose fact is asked for, or why there are none; None for other answerers."""
    plans, looked_for = asking.scope.plans, (asking.question.restored,)
    codes = [i for i in asking.question.identifiers if i.kind == "code"]
    if codes:
        return _coded(asking, codes, name)
    if asking.scope.places or asking.scope.years:
        missing = (*asking.scope.places, *map(str, asking.scope.years))
        return Outcome(False, (), looked_for=missing, reason="scope")
    if numbers := numbers_asked(asking.question):
        numbered = with_numbers(asking.question, plans)
        if not numbered:
            return Outcome(False, (), looked_for=numbers, reason="identifier")
        return _from_there(asking, numbered)
    about = [plan for plan in plans if _is_about(asking, plan, name)]
    if others := _not_of_the_agency(asking, plans, name):
        titles = headers(asking, about or list(plans), "title") if len(about) <= _ALL else ()
        return Outcome(False, titles, looked_for=others, reason="scope")
    if not about and name == "signer":  # no sentence of a plan says who signed it
        few = asking.question.language == "en" and asking.question.places
        about = list(plans) if few and len(plans) <= _FEW else []
        if not about:
            return Outcome(False, (), looked_for=looked_for, reason="nothing")
    if len(about) > _ALL:
        return Outcome(False, (), looked_for=looked_for, reason="wide")
    return _from_there(asking, about) if about else None


def _coded(
    asking: Asking, codes: Sequence[Identifier], name: str
) -> list[PlanRecord] | Outcome | None:
    """The plans that a code tells: by their number, their title, or what they carry out.

    None where a code of another document stands for itself: what plans say of it answers.
    """
    plans, said = asking.scope.plans, asking.question.restored
    carried = _carried_out(said, codes)
    own = [code for code in codes if code not in carried]
    found = [plan for plan in plans if any(_is_number(plan, code) for code in own)]
    if not found and not _PLAN.search(said):
        return None  # "Kết luận 13-KL/TW do ai ban hành?" asks for no plan's issuer
    found = found or [p for p in plans if any(_in_title(p, code) for code in codes)]
    found = found or [p for p in plans if any(_rests_on(asking, p, code) for code in carried)]
    if others := _not_of_the_agency(asking, found or plans, name):
        return Outcome(False, headers(asking, found, "title"), looked_for=others, reason="scope")
    if not found:
        surfaces = tuple(code.surface for code in carried)
        return Outcome(False, (), looked_for=surfaces, reason="nothing") if carried else None
    return _from_there(asking, found)


def _from_there(asking: Asking, plans: list[PlanRecord]) -> list[PlanRecord] | Outcome:
    """Those of the plans that are of the place and year named, or a refusal that shows them."""
    of = [plan for plan in plans if is_from_there(asking, plan)]
    shown = headers(asking, plans, "title")
    return of or Outcome(False, shown, looked_for=whose(asking), reason="scope")


def _carried_out(said: str, codes: Sequence[Identifier]) -> list[Identifier]:
    """The codes of documents that the plan is made to carry out: "kế hoạch thực hiện X"."""
    ends = [(code, said.find(code.surface)) for code in codes]
    return [code for code, end in ends if end > 0 and _CARRIES_OUT.search(fold(said[:end]))]


def _rests_on(asking: Asking, plan: PlanRecord, code: Identifier) -> bool:
    """Whether the plan says in front of its text that it carries the document out."""
    front = front_of(asking, plan)
    return any(
        c.key == code.key and is_basis(c, front) for c in asking.archive.citations([plan.id])
    )


def _not_of_the_agency(asking: Asking, plans: Sequence[PlanRecord], name: str) -> tuple[str, ...]:
    """As others_named, for a fact whose place in the plan names other agencies as well."""
    return () if name in ("basis", "recipients") else others_named(asking, plans)


def others_named(asking: Asking, plans: Sequence[PlanRecord]) -> tuple[str, ...]:
    """The agency whose plan is asked for ("kế hoạch của Sở Tư pháp") where no plan is of it."""
    question = asking.question
    if question.language == "en":
        return _english_others(question, plans)
    patterns = (_BY_AGENCY, _OF_AGENCY, _AGENCY_ISSUES)
    said = question.restored
    for code in question.identifiers:  # the "UBND" of "61/KH-UBND" is no agency named
        said = said.replace(code.surface, "")
    match = next(filter(None, (one.search(said) for one in patterns)), None)
    if match is None:
        return ()
    if (party := _PARTY.match(match[1])) and not any(_issued(p, party[0]) for p in plans):
        return (party[0],)
    if (body := _OTHER_BODY.match(match[1])) and not any(_names(p, body[0]) for p in plans):
        return (body[0],)
    named = _SHORT_COMMITTEE.sub("ban chỉ đạo", match[1])
    bodies = (*ministries_in(named), *bodies_in(named, question.places))
    agencies = [*bodies, *agencies_in(named, question.places)][:1]
    issuers = [(f"{p.issuer} ; {p.title}", levels_of(p)) for p in plans]
    return tuple(
        agency.said
        for agency in agencies
        if not any(names(issuer, agency, levels) for issuer, levels in issuers)
    )


def _english_others(question: Question, plans: Sequence[PlanRecord]) -> tuple[str, ...]:
    """The same of an English question: "the plan of the Department of Finance"."""
    found = [one.agency for one in english_agencies(question.text, question.places)]
    owners = [a for a in found if _ENGLISH_OWNER.search(question.text.partition(a.said)[0])]
    return tuple(a.said for a in owners[:1] if not any(_names_any(p, a) for p in plans))


def _names_any(plan: PlanRecord, agency: Agency) -> bool:
    """Whether issuer or title name an agency by one of the names that plans may have for it."""
    told = f"{plan.issuer} ; {plan.title}"
    return any(names(told, replace(agency, name=one)) for one in (agency.name, *agency.also))


def _issued(plan: PlanRecord, body: str) -> bool:
    """Whether a body of the Party or a council issued the plan."""
    return fold(written_out(body)) in fold(written_out(plan.issuer))


def _names(plan: PlanRecord, body: str) -> bool:
    """Whether a plan's issuer or title names the body."""
    return fold(body) in fold(f"{plan.issuer} ; {plan.title}")


def _is_number(plan: PlanRecord, code: Identifier) -> bool:
    """Whether the code is the plan's own number."""
    return bool(plan.number) and any(m.key == code.key for m in find_mentions(plan.number))


def _in_title(plan: PlanRecord, code: Identifier) -> bool:
    return any(mention.key == code.key for mention in find_mentions(plan.title))


def _is_about(asking: Asking, plan: PlanRecord, name: str) -> bool:
    """Whether the plan's own description has what the question says about the plan."""
    basis = section_of(asking, plan, name) if name in ("basis", "recipients") else None
    cited = _first_passage(asking, plan, basis) if basis else ""
    described = " . ".join((plan.kind, plan.title, plan.issuer, plan.number, plan.signer, cited))
    if not asking.wanted.items:
        return True
    found = asking.wanted.found(Words(described, plan.garbled))
    named = zip(asking.wanted.items, found, strict=True)
    body = any(item.required and len(item.phrases[0]) > 1 and not has for item, has in named)
    if body and name != "recipients":
        return False  # somebody else's
    return asking.wanted.share(map(float, found)) >= _ABOUT


def _first_passage(asking: Asking, plan: PlanRecord, section: SectionRecord) -> str:
    """The text of a section up to where its first passage ends, which is what is quoted of it."""
    passage = asking.archive.passage_at(plan.id, section.start)
    end = passage.end if passage else section.end
    return asking.archive.plan_text(plan.id)[section.start : end]


def section_of(asking: Asking, plan: PlanRecord, kind: str) -> SectionRecord | None:
    """The first section of this kind, as "basis" or "recipients"."""
    return next((s for s in asking.archive.sections(plan.id) if s.kind == kind), None)


def headers(asking: Asking, plans: list[PlanRecord], name: str) -> tuple[Finding, ...]:
    """Where the plans introduce themselves, offered where the fact could not be read."""
    found = []
    for plan in plans[:3]:
        if span := plan.spans.get(name) or plan.spans.get("title"):
            found.append(Finding(plan, asking.archive.passage_at(plan.id, span[0]), *span))
    return tuple(found)
