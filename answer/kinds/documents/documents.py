"""Questions about a plan as a document: who signed it, its number, date, issuer, basis."""

import re
from collections.abc import Callable
from dataclasses import replace

from answer.binding.asking import Asking
from answer.findings import Finding, Outcome
from answer.kinds.documents.basis import tells_basis
from answer.kinds.documents.document_plans import headers, plans_meant, section_of
from answer.kinds.documents.recipients import addressed, tells_recipients
from answer.language.persons import offices_asked
from answer.language.words import Words
from answer.phrases import phrase
from answer.question.asked_facts import facts_asked, names_other, simplified
from answer.question.document_cues import OFFICER, RECIPIENTS
from answer.question.drafts import names_both, names_draft
from answer.question.numbered import numbers_asked
from answer.question.signing import signed_so
from index.records import PlanRecord, SectionRecord
from ingest.text import fold, one_line

_FIELDS: tuple[tuple[str, str], ...] = (
    (
        "basis",
        r"(?:thuc hien|can cu|dan chieu|trien khai|theo)"
        r" (?:ke hoach|van ban|quyet dinh|chi thi|nghi quyet|ket luan) nao",
    ),
    (
        "signer",
        r"chuc vu|chu ky|\bdung ten\b|(?<!ngay )(?<!va )\bky\b(?! (?:vao )?(?:ngay|khi|luc|thang"
        r"|hom|bao gio|nam nao)| ban hanh (?:ngay|khi|hom|bao)| hieu)|sign",
    ),
    (
        "issuer",
        r"\b(?:ban chi dao|uy ban|so|phong|co quan|don vi|cap) nao (?:da )?ban hanh"
        r"|\bai (?:da )?ban hanh|\bdo (?:ai|(?:co quan|don vi|noi|ben|to chuc) nao) ban hanh",
    ),
    ("basis", r"can cu|legal basis|co so phap ly|\bdua (?:tren|vao)\b"),
    ("date", r"ngay|khi nao|bao gio|luc nao|thang nao|when|date"),
    ("number", r"so hieu|\bso\b|number|\b(?:code|reference) of\b"),
    ("issuer", r"ban hanh|issue"),
    (
        "title",
        r"\bten\b|\btieu de\b|trich yeu|title|ve (?:van de|viec|noi dung) gi|la (?:ke hoach )?gi",
    ),
)
# Asked for in one breath: "số hiệu và ngày ký"; not the "số" of "Kế hoạch số 512".
_OTHER = {"date": ("number", re.compile(r"so hieu|\bso\b(?! \d)|number"))}
_WHICH_VERSION = re.compile(r"\b(?:ban|phien ban) nao\b|which version")
_MAY_BE_BLANK = ("number", "date")  # a clerk writes them in by hand when the plan is signed
_FEW = 3  # plans of a place that may all be meant where the words of their titles are translated
_MONTH_ASKED = re.compile(
    r"^(?!.*\b(?:ngay|hom|khi nao|bao gio|luc nao)\b).*\b(?:thang|nam)\b|\bmonth\b"
)
_LETTERHEAD = 500  # characters


def answer_document(asking: Asking) -> Outcome | None:
    """The fact for each plan that the question fits; None where it names no such fact."""
    if asking.question.kind != "document":
        return None
    words = fold(asking.question.restored)
    if OFFICER.search(words) and "signer" not in facts_asked(_said(asking)):
        signed = _officer(asking, (asking.question.restored,))
        return signed if signed.answered or not offices_asked(words) else None
    asked_for = _asked_for(asking)
    if not asked_for:
        return None
    asking = _of_drafts(asking)
    chosen = plans_meant(asking, asked_for[0])
    if chosen is None or isinstance(chosen, Outcome):
        return chosen
    outcome = _outcome(asking, chosen, asked_for, (asking.question.restored,))
    found = [plan.number for plan in chosen]
    lacking = [n for n in numbers_asked(asking.question) if not any(n in f for f in found)]
    if lacking and outcome.answered and len(lacking) < len(numbers_asked(asking.question)):
        said = phrase(asking.question.language, "no_plans_of", names=", ".join(lacking))
        outcome = replace(outcome, remarks=(*outcome.remarks, said))
    return outcome


def _asked_for(asking: Asking) -> tuple[str, ...]:
    """The facts asked for; where no words name them beyond doubt, the first of _FIELDS."""
    question = asking.question
    if RECIPIENTS.search(fold(question.restored)):
        return ("recipients",)
    said = _said(asking)
    if facts := facts_asked(said):
        return facts
    words = _without_departments(asking)
    name = next((name for name, cue in _FIELDS if re.search(cue, words)), "")
    if name == "number" and names_other(said):
        return ()  # never the plan's own: "làm theo kế hoạch số mấy của tỉnh"
    other, cue = _OTHER.get(name, ("", None))
    if cue is not None and cue.search(words):
        return (name, other)
    return (name,) if name else ()


def _said(asking: Asking) -> str:
    """The question as answer/question/asked_facts.py reads it."""
    codes = [i.surface for i in asking.question.identifiers]
    return simplified(asking.question.restored, codes)


def _without_departments(asking: Asking) -> str:
    """The folded question without "Sở", which would be read as "số"."""
    return fold(re.sub(r"\b[sS]ở\b", "_", asking.question.restored))


def _officer(asking: Asking, looked_for: tuple[str, ...]) -> Outcome:
    """Who holds an office: the signer of a plan whose signature names the whole office."""
    findings = []
    for plan in asking.scope.plans:
        block = section_of(asking, plan, "signature")
        if block is None:
            continue
        signed = asking.archive.plan_text(plan.id)[block.start : block.end]
        if any(_names_office(asking, line, plan.garbled) for line in _lines(asking, signed)):
            findings += [fact] if (fact := _fact(asking, plan, "signer")) else []
    if findings and not (asking.scope.places or asking.scope.years):
        return Outcome(True, tuple(findings), intro="document", looked_for=looked_for)
    return Outcome(False, (), looked_for=looked_for, reason="nothing")


def _names_office(asking: Asking, line: str, garbled: bool) -> bool:
    """Whether one line of a signature is the very office: no deputy's, and not signed for it."""
    asked = fold(asking.question.restored)
    deputy = re.search(r"\b(?:pho|deputy|vice)\b", asked) is not None
    folded = fold(line)
    if re.match(r"\s*(?:kt|tl|tuq)\b", folded) or deputy != bool(re.search(r"\bpho\b", folded)):
        return False
    found = asking.wanted.found(Words(line, garbled))
    if asking.question.language == "en":
        return bool(found) and all(found)
    return all(f for f, concept in zip(found, asking.wanted.items, strict=True) if concept.word)


def _lines(asking: Asking, signed: str) -> list[str]:
    """The lines of a signature; in English "CHỦ TỊCH" with the "TM. ỦY BAN NHÂN DÂN" above it."""
    lines = [line for line in signed.splitlines() if line.strip()]
    if asking.question.language != "en":
        return lines
    head = next((line[3:] for line in lines if line.startswith("TM.")), "")
    return [f"{line} {head}" for line in lines if not line.startswith("TM.")]


def _outcome(
    asking: Asking, plans: list[PlanRecord], names: tuple[str, ...], looked_for: tuple[str, ...]
) -> Outcome:
    name = names[0]
    facts = [fact for plan in plans if (fact := _fact(asking, plan, name))]
    if name == "recipients":
        facts += [fact for plan in plans if (fact := addressed(asking, plan))]
    if tells := _TELLS.get(name):
        told = [fact for fact in facts if tells(asking, fact)]
        if facts and not told:
            return Outcome(False, tuple(facts[:_FEW]), "", looked_for, reason="value")
        facts = told
    if names_both(asking.question) and _WHICH_VERSION.search(fold(looked_for[0])):
        facts = [f for f in facts if not _is_blank(f.plan, name)] or facts
    facts += [f for other in names[1:] for plan in plans if (f := _fact(asking, plan, other))]
    if not facts:
        return Outcome(False, headers(asking, plans, name), looked_for=looked_for, reason="unread")
    if all(_lacks(asking, plan, n) for n in names for plan in plans):
        reason = f"blank_{name}" if name in _MAY_BE_BLANK else "unread"
        return Outcome(False, tuple(facts[:_FEW]), "", looked_for, reason)
    return _told(asking, names, facts, looked_for)


def _told(
    asking: Asking, names: tuple[str, ...], facts: list[Finding], looked_for: tuple[str, ...]
) -> Outcome:
    """The facts in the order of the plans' texts, with a note on what was left blank."""
    blank = [n for n in names if any(_is_blank(f.plan, n) for f in facts)]
    found = tuple(sorted(facts, key=lambda f: (f.plan.id, f.start)))
    remarks: tuple[str, ...] = ()
    if (count := len({f.plan.id for f in facts})) > 1:
        remarks = (phrase(asking.question.language, "several_plans", count=count),)
    notes = tuple(f"blank_{n}" for n in blank)
    return Outcome(True, found, "document", looked_for, notes=notes, remarks=remarks)


def _lacks(asking: Asking, plan: PlanRecord, name: str) -> bool:
    """Whether a plan left blank what is asked; a month is enough where no day is asked for."""
    month = len(plan.date) > 4 and _MONTH_ASKED.search(fold(asking.question.restored))
    if name == "date" and month:
        return False
    return _is_blank(plan, name) or _fact(asking, plan, name) is None


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


def _fact(asking: Asking, plan: PlanRecord, name: str) -> Finding | None:
    if name in ("recipients", "basis"):
        section = section_of(asking, plan, name)
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
        block = section_of(asking, plan, "signature")
        if block and block.start <= start < block.end and end - block.start <= _LETTERHEAD:
            start = block.start  # with the office that is signed for
    shown = one_line(text[span[0] : span[1]])
    return Finding(plan, passage, start, end, statement=shown, highlights=(span,))


def _is_blank(plan: PlanRecord, name: str) -> bool:
    """Whether a part was left blank: the number of "/KH-BCĐ138", the day of "2024-02"."""
    if name == "number":
        return not plan.number[:1].isdigit()
    return name == "date" and len(plan.date) < len("2024-02-28")


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


def _signed_so(asking: Asking, finding: Finding) -> bool:
    text = asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]
    return signed_so(asking.question.restored, text)


# Whether what stands there is what the question asks of it.
_TELLS: dict[str, Callable[[Asking, Finding], bool]] = {
    "recipients": tells_recipients,
    "signer": _signed_so,
    "basis": tells_basis,
}
