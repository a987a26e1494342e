"""Questions about a plan as a document: who signed it, its number, date, issuer, basis."""

import re
from dataclasses import replace

from answer.cues import OFFICER
from answer.drafts import names_both, names_draft
from answer.findings import Asking, Finding, Outcome
from answer.meant import number_asked, with_number
from answer.phrases import phrase
from answer.types import Identifier
from answer.words import Words
from index.records import PlanRecord, SectionRecord
from ingest.mentions import find_mentions
from ingest.text import fold, one_line

_FIELDS: tuple[tuple[str, str], ...] = (
    (
        "basis",
        r"(?:thuc hien|can cu|dan chieu|trien khai|theo)"
        r" (?:ke hoach|van ban|quyet dinh|chi thi|nghi quyet|ket luan) nao",
    ),
    (
        "signer",
        r"chuc vu|chu ky|\bdung ten\b|(?<!ngay )(?<!va )\bky\b(?! (?:vao )?(?:ngay|khi|luc|thang)"
        r"| ban hanh (?:ngay|khi))|sign",
    ),
    (
        "issuer",
        r"\b(?:ban chi dao|uy ban|so|phong|co quan|don vi|cap) nao (?:da )?ban hanh"
        r"|\bai (?:da )?ban hanh|\bdo (?:ai|co quan nao|don vi nao) ban hanh",
    ),
    ("recipients", r"noi nhan|\bgui (?:\w+ ){0,2}(?:noi|co quan|don vi|ai|dau)\b|recipient"),
    ("basis", r"can cu|legal basis|co so phap ly|\bdua (?:tren|vao)\b"),
    ("date", r"ngay|khi nao|bao gio|luc nao|thang nao|when|date"),
    ("number", r"so hieu|\bso\b|number"),
    ("issuer", r"ban hanh|issue"),
    (
        "title",
        r"\bten\b|\btieu de\b|trich yeu|title|ve (?:van de|viec|noi dung) gi|la (?:ke hoach )?gi",
    ),
)
# Asked for in one breath: "số hiệu và ngày ký"; not the "số" of "Kế hoạch số 512".
_OTHER = {"date": ("number", re.compile(r"so hieu|\bso\b(?! \d)|number"))}
_WHICH_VERSION = re.compile(r"\b(?:ban|phien ban) nao\b|which version")
_ALL = 8  # more plans than this are not listed: the question is too wide for a fact
_FEW = 3  # plans of a place that may all be meant where the words of their titles are translated
_LETTERHEAD = 500  # characters
_ABOUT = 0.5  # share of the question's words that the plan's own description must have


def answer_document(asking: Asking) -> Outcome | None:
    """The fact for each plan that the question fits; None where it names no such fact."""
    if asking.question.kind != "document":
        return None
    words = fold(asking.question.restored)
    if OFFICER.search(words):
        return _officer(asking, (asking.question.restored,))
    name = next((name for name, cue in _FIELDS if re.search(cue, words)), None)
    if name is None:
        return None
    looked_for = (asking.question.restored,)
    asking = _of_drafts(asking)
    codes = [i for i in asking.question.identifiers if i.kind == "code"]
    if codes:
        plans = [plan for plan in asking.scope.plans if _is_number(plan, codes[0])]
        plans = plans or [plan for plan in asking.scope.plans if _in_title(plan, codes[0])]
        if not plans:  # the code is another document's: what plans say of it answers
            return None
        return _outcome(asking, plans, name, looked_for)
    if asking.scope.places or asking.scope.years:
        missing = (*asking.scope.places, *map(str, asking.scope.years))
        return Outcome(False, (), looked_for=missing, reason="scope")
    if number := number_asked(asking.question):
        numbered = with_number(asking.scope.plans, number)
        if not numbered:
            return Outcome(False, (), looked_for=(number,), reason="identifier")
        return _outcome(asking, numbered, name, looked_for)
    plans = [plan for plan in asking.scope.plans if _is_about(asking, plan, name)]
    if not plans and name == "signer":  # no sentence of a plan says who signed it
        few = asking.question.language == "en" and asking.question.places
        plans = list(asking.scope.plans) if few and len(asking.scope.plans) <= _FEW else []
        if not plans:
            return Outcome(False, (), looked_for=looked_for, reason="nothing")
    if not plans or len(plans) > _ALL:
        return Outcome(False, (), looked_for=looked_for, reason="wide") if plans else None
    return _outcome(asking, plans, name, looked_for)


def _officer(asking: Asking, looked_for: tuple[str, ...]) -> Outcome:
    """Who holds an office: the signer of a plan whose signature names the whole office."""
    findings = []
    for plan in asking.scope.plans:
        block = _section(asking, plan, "signature")
        if block is None:
            continue
        signed = asking.archive.plan_text(plan.id)[block.start : block.end]
        if any(_names_office(asking, line, plan.garbled) for line in signed.splitlines()):
            findings += [fact] if (fact := _fact(asking, plan, "signer")) else []
    if findings and not (asking.scope.places or asking.scope.years):
        return Outcome(True, tuple(findings), intro="document", looked_for=looked_for)
    return Outcome(False, (), looked_for=looked_for, reason="nothing")


def _names_office(asking: Asking, line: str, garbled: bool) -> bool:
    """Whether one line of a signature is the very office: no deputy's, and not signed for it."""
    deputy = re.search(r"\bpho\b", fold(asking.question.restored)) is not None
    folded = fold(line)
    if re.match(r"\s*(?:kt|tl|tuq)\b", folded) or deputy != bool(re.search(r"\bpho\b", folded)):
        return False
    found = asking.wanted.found(Words(line, garbled))
    return all(f for f, concept in zip(found, asking.wanted.items, strict=True) if concept.word)


def _outcome(
    asking: Asking, plans: list[PlanRecord], name: str, looked_for: tuple[str, ...]
) -> Outcome:
    facts = {plan.id: fact for plan in plans if (fact := _fact(asking, plan, name))}
    other, cue = _OTHER.get(name, ("", None))
    also = cue is not None and cue.search(fold(asking.question.restored))
    more = [f for plan in plans if also and (f := _fact(asking, plan, other))]
    if not facts:
        return Outcome(False, _headers(asking, plans, name), looked_for=looked_for, reason="unread")
    filled = {id_: f for id_, f in facts.items() if not _is_blank(f.plan, name)}
    if names_both(asking.question) and filled and _WHICH_VERSION.search(fold(looked_for[0])):
        facts = filled
    blank = any(_is_blank(plan, name) for plan in plans if plan.id in facts)
    notes = (f"blank_{name}",) if blank else ()
    found = tuple(sorted((*facts.values(), *more), key=lambda f: (f.plan.id, f.start)))
    remarks: tuple[str, ...] = ()
    if len(plans) > 1 and asking.question.kind == "document":
        language = asking.question.language
        remarks = (phrase(language, "several_plans", count=len(plans)),)
    return Outcome(True, found, "document", looked_for, notes=notes, remarks=remarks)


def _of_drafts(asking: Asking) -> Asking:
    """The same question over drafts, also those whose final plan is in the archive.

    Over both versions where the question names both.
    """
    if not names_draft(asking.question):
        return asking
    meant = {plan.group for plan in asking.scope.plans}
    drafts = [p for p in asking.archive.plans() if p.draft and p.group in meant]
    groups = {plan.group: plan for plan in reversed(drafts)}
    plans = tuple(groups.values())
    if names_both(asking.question):
        plans += tuple(p for p in asking.archive.plans() if p.best and p.group in groups)
        plans = tuple({plan.id: plan for plan in plans}.values())
    return replace(asking, scope=replace(asking.scope, plans=plans))


def _is_number(plan: PlanRecord, code: Identifier) -> bool:
    """Whether the code is the plan's own number."""
    return bool(plan.number) and any(m.key == code.key for m in find_mentions(plan.number))


def _in_title(plan: PlanRecord, code: Identifier) -> bool:
    return any(mention.key == code.key for mention in find_mentions(plan.title))


def _is_about(asking: Asking, plan: PlanRecord, name: str) -> bool:
    """Whether the plan's own description has what the question says about the plan."""
    basis = _section(asking, plan, name) if name == "basis" else None
    cited = asking.archive.plan_text(plan.id)[basis.start : basis.end] if basis else ""
    described = " . ".join((plan.kind, plan.title, plan.issuer, plan.number, plan.signer, cited))
    if not asking.wanted.items:
        return True
    found = asking.wanted.found(Words(described, plan.garbled))
    named = zip(asking.wanted.items, found, strict=True)
    if any(item.required and len(item.phrases[0]) > 1 and not has for item, has in named):
        return False  # somebody else's
    return asking.wanted.share(map(float, found)) >= _ABOUT


def _fact(asking: Asking, plan: PlanRecord, name: str) -> Finding | None:
    if name in ("recipients", "basis"):
        section = _section(asking, plan, name)
        return _section_finding(asking, plan, section) if section else None
    value = getattr(plan, name)
    span = plan.spans.get(name)
    if not value or span is None or (name == "date" and len(value) == 4):
        return None
    text = asking.archive.plan_text(plan.id)
    start, end = _whole_lines(text, *span)
    passage = asking.archive.passage_at(plan.id, span[0])
    if name == "issuer" and passage is not None and passage.end - passage.start <= _LETTERHEAD:
        start, end = passage.start, passage.end  # an issuer's name is spread over a letterhead
    if name == "signer":
        block = _section(asking, plan, "signature")
        if block and block.start <= start < block.end and end - block.start <= _LETTERHEAD:
            start = block.start  # with the office that is signed for
    shown = one_line(text[span[0] : span[1]])
    return Finding(plan, passage, start, end, statement=shown, highlights=(span,))


def _is_blank(plan: PlanRecord, name: str) -> bool:
    """Whether a part was left blank: the number of "/KH-BCĐ138", the day of "2024-02"."""
    if name == "number":
        return not plan.number[:1].isdigit()
    return name == "date" and len(plan.date) < len("2024-02-28")


def _section(asking: Asking, plan: PlanRecord, kind: str) -> SectionRecord | None:
    return next((s for s in asking.archive.sections(plan.id) if s.kind == kind), None)


def _section_finding(asking: Asking, plan: PlanRecord, section: SectionRecord) -> Finding:
    passage = asking.archive.passage_at(plan.id, section.start)
    end = passage.end if passage else section.end
    return Finding(plan, passage, section.start, end)


def _whole_lines(text: str, start: int, end: int) -> tuple[int, int]:
    """The lines that hold the range, and the office above a signer's name."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    while begin < start and text[begin].isspace():
        begin += 1
    return begin, begin + len(text[begin:stop].rstrip())


def _headers(asking: Asking, plans: list[PlanRecord], name: str) -> tuple[Finding, ...]:
    """Where the plans introduce themselves, offered where the fact could not be read."""
    found = []
    for plan in plans[:3]:
        if span := plan.spans.get(name) or plan.spans.get("title"):
            found.append(Finding(plan, asking.archive.passage_at(plan.id, span[0]), *span))
    return tuple(found)
