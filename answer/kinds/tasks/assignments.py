"""What an agency has to do, and who works with it: from tables and from prose.

A question that names the task and asks for its agency is one of evidence, see facts.py; one for
what is due in a month without an agency is in deadlines.py.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.meant import Meant, is_about, meant, title_begins
from answer.findings import Finding, Outcome
from answer.kinds.tasks.agencies_asked import (
    agencies_asked,
    are_named,
    from_prose,
    has_code,
    is_named_in,
    without_codes,
)
from answer.kinds.tasks.agency_sections import begun_by, headed_by
from answer.kinds.tasks.doings import Doing, doings_of
from answer.kinds.tasks.parts_taken import of_agencies, partners_of, shortened, told
from answer.language.abbreviations import written_out
from answer.language.agencies import Agency, names
from answer.language.frame import phrases
from answer.language.months import Period, in_period, period_in
from answer.language.patterns import any_of
from answer.phrases import phrase
from answer.proving.quote import window
from answer.question.which_body import ANY_BODY
from answer.reading.clauses import front_sections
from ingest.text import fold

# "Nhiệm vụ riêng gì", "việc cụ thể nào".
_SUCH = r"(?:(?:rieng|cu the|chinh|chu yeu|trong tam|dac thu|quan trong|truc tiep) )*"
ASKS_TASKS = any_of(
    rf"(?:nhiem vu|trach nhiem|vai tro|(?:phan|dau) viec|cong viec) {_SUCH}(?:gi|nao)\b",
    r"(?:nhung|cac) (?:nhiem vu|viec)",
    r"nhiem vu (?:cua |trong |\w+ )?(?:thang|quy) \d",
    r"^(?:cac |nhung )?nhiem vu (?:cua|trong)",
    rf"(?<!ve )viec {_SUCH}(?:gi|nao)\b",
    r"lam (?:nhung )?gi\b",
    r"\b(?:phan viec|phan|(?<!cua )khau|mang) (?:nao|gi)\b",
    r"\b(?:lo|dam nhan|dam nhiem|dam trach) (?:nhung |cac )?(?:phan|viec|khau|mang|gi)\b",
    r"phai lam",
    r"duoc (?:giao|phan cong) (?:gi|nhung|viec|nhiem|lam)\b",
    r"duoc (?:giao|phan cong) (?:\w+ ){1,4}gi\b",
    r"chu tri (?:nhung )?(?:gi|viec|nhiem vu|noi dung)\b",
    r"phu trach (?:gi|viec|nhung)\b",
    r"phoi hop (?:nhung )?(?:gi|viec gi|nhiem vu (?:gi|nao))\b",
    r"(?:phoi hop|chu tri) (?:nhung |cac )?nhiem vu (?:\w+ ){0,8}nao\b",
    r"what .*(?:tasks?|duties|assigned|do\b)",
    r"\bwhat\b.*\b(?:ha(?:s|ve)|needs?|supposed|required|expected|asked|obliged|told|tasked)"
    r" to \w+",
    r"\bwhat (?:must|should|will|shall)\b",
    r"\bwhat (?:do|does|did)\b(?!.*\b(?:receives?|gets?|earns?|costs?|pays?|paid|mean)\b)",
    r"tasks? (?:of|for|assigned|due)",
    r"responsible for what",
)
_WHO = rf"(?:ai|(?:nhung |cac )?{ANY_BODY}|who)"
ASKS_WHO = any_of(  # "ai chủ trì tổ chức ...": the task is named, its agency is asked for
    rf"^\W*(?:\w+ ){{0,6}}?{_WHO} (?:la |duoc |se |phai |co )?(?:\w+ ){{0,6}}?"
    r"(?:chu tri|phu trach|thuc hien|dau moi|giao|trach nhiem|lam|lead|leads)\b"
    r"(?! (?:nhung )?(?:gi|viec gi|nhiem vu (?:gi|nao))\b)",
    rf"\b(?:do|giao cho) {_WHO}\b",
)
_ASKS_PARTNER = any_of(
    rf"{_WHO} (?:\w+ ){{0,3}}?phoi hop (?:voi|cung|cho)\b",
    rf"phoi hop (?:voi|cung) {_WHO}\b",
    r"who (?:works|cooperates|coordinates) with",
)
_FRAME = phrases(
    """
    nhiệm vụ, việc, công việc, phần việc, phần, khâu, mảng, đảm nhận, lo,
    trách nhiệm, phân công, riêng, cụ thể, đặc thù, trực tiếp, đầu việc,
    chính, chủ yếu, trọng tâm, quan trọng, tham gia, phối hợp, chủ trì, cùng nhau,
    cùng, đồng thời, hoàn thành, xong, đứng ra, đứng, mời, đề nghị, hoạt động, tổ chức, vai trò,
    lĩnh vực, đầu mối, what, tasks, task, duties, assigned, responsible, lead, leads, agency,
    support, works, partner
    """
)
_KINDS = ("assignment", "which", "value", "open", "about")
_MOST = 30
_NEAREST = 3  # tasks shown beside a refusal


def answer_assignment(asking: Asking) -> Outcome | None:
    """The tasks of the agencies named, or who works with one; None for other questions."""
    if asking.question.kind not in _KINDS:
        return None
    words = fold(asking.question.restored)
    partner = bool(_ASKS_PARTNER.search(words))
    if not partner and (not ASKS_TASKS.search(words) or ASKS_WHO.search(words)):
        return None
    agencies = agencies_asked(asking)
    if not agencies:
        return None
    if partner:
        agencies = [shortened(asking, agencies[0])]
    frame = _FRAME | _name_words(agencies) | period_words(words)
    which = meant(asking, frame)
    cited = which.missing and any(i.kind == "code" for i in asking.question.identifiers)
    if cited:  # a document that no plan carries out as a whole, but some task may
        which = meant(without_codes(asking), frame)
    if which.missing:
        return Outcome(False, (), looked_for=which.missing, reason="scope")
    doings = [doing for plan in which.plans for doing in doings_of(asking, plan)]
    if cited:
        doings = [doing for doing in doings if has_code(asking, told(asking, doing))]
    period = period_in(words)
    of_plan = doings
    doings = [doing for doing in doings if _wanted(asking, which, doing, period)]
    if partner:
        groups = partners_of(asking, doings, agencies[0])
        if not groups and which.topic.items:
            return None
    else:
        groups = of_agencies(asking, doings, agencies, words)
        if not groups and period is None and _is_of_titles(which):
            doings = of_plan
            groups = of_agencies(asking, doings, agencies, words)
        if groups and len(agencies) == 1 and period is None and "phoi hop" not in words:
            groups = of_agencies(
                asking, [*doings, *_unrecorded(asking, which, agencies[0])], agencies, words
            )
        if not groups and period is None:
            below = headed_by(asking, which, agencies[0]) or begun_by(asking, which, agencies[0])
            groups = [("", below or _misspelt(asking, which, agencies[0]))]
    outcome = _outcome(asking, groups)
    if not outcome.answered and not partner:  # the agency has another part than is asked for
        other = [d.finding for _, found in of_agencies(asking, doings, agencies, "") for d in found]
        if other:
            return replace(outcome, findings=tuple(other[:_NEAREST]))
    recognised = outcome.answered or cited or not which.topic.items
    if recognised or not are_named(asking, agencies):
        return outcome
    return from_prose(asking, agencies)


def _is_of_titles(which: Meant) -> bool:
    """Whether the topic is that of the plans as a whole, which no task has to repeat."""
    topic = which.topic
    return bool(topic.items) and all(title_begins(topic, plan) for plan in which.plans)


def _unrecorded(asking: Asking, which: Meant, agency: Agency) -> list[Doing]:
    """The clauses that begin with the agency and are part of no recorded task."""
    known = {
        (plan.id, span)
        for plan in which.plans
        for doing in doings_of(asking, plan)
        for span in [(doing.finding.start, doing.finding.end)]
    }
    return [
        doing
        for doing in begun_by(asking, which, agency)
        if not names(doing.plan.issuer, agency)
        and not any(
            plan == doing.plan.id and span[0] < doing.finding.end and doing.start < span[1]
            for plan, span in known
        )
    ]


def asks_tasks(asking: Asking) -> bool:
    """Whether a question asks what an agency that it names has to do."""
    words = fold(asking.question.restored)
    asked = asking.question.kind in _KINDS and ASKS_TASKS.search(words) is not None
    return asked and not ASKS_WHO.search(words) and bool(agencies_asked(asking))


def _wanted(asking: Asking, which: Meant, doing: Doing, period: Period | None) -> bool:
    if period is not None and not in_period(doing.time, period):
        return False
    return is_about(asking, which.topic, doing.plan, doing.about, doing.finding.passage)


def _misspelt(asking: Asking, which: Meant, agency: Agency) -> list[Doing]:
    """Sentences of ruined scans with the agency's name as bad OCR may have spelt it."""
    name = tuple(agency.name.split())
    found = []
    for plan in which.plans if len(name) > 1 else ():
        front = front_sections(asking, plan) if plan.garbled else frozenset()
        for passage in asking.archive.passages_of(plan.id) if plan.garbled else ():
            for start, end in passage.sentences if passage.section not in front else ():
                sentence = passage.text[start - passage.start : end - passage.start]
                if is_named_in(sentence, agency):
                    shown = window(asking.archive.plan_text(plan.id), start, end, [(start, end)])
                    finding = Finding(plan, passage, *shown)
                    found.append(Doing(plan, start, finding, "", "", sentence, ""))
    return found


def _outcome(asking: Asking, groups: Sequence[tuple[str, list[Doing]]]) -> Outcome:
    findings = [
        replace(doing.finding, heading=heading) for heading, found in groups for doing in found
    ]
    looked_for = (asking.question.restored,)
    if not findings:
        return Outcome(False, (), looked_for=looked_for, reason="nothing")
    remarks: tuple[str, ...] = ()
    if len(findings) > _MOST:
        language = asking.question.language
        remarks = (phrase(language, "shown_of", shown=_MOST, count=len(findings)),)
    return Outcome(True, tuple(findings[:_MOST]), "tasks", looked_for, remarks=remarks)


def _name_words(agencies: Sequence[Agency]) -> frozenset[tuple[str, ...]]:
    """The words of the agencies' names as question words, which no task has to repeat."""
    said = " ".join(agency.said for agency in agencies)
    words = f"{said} {written_out(said)}".lower()
    split = re.findall(r"\w+", words) + [w for a in agencies for w in a.name.split()]
    levels = ("huyện", "tỉnh", "thành", "phố", "xã", "phường", "thị", "trấn")
    return frozenset((word,) for word in (*split, *levels, "district", "provincial", "commune"))


def period_words(words: str) -> frozenset[tuple[str, ...]]:
    """The words of a folded question's period as question words: "6", "iii", "september"."""
    said = r"(?:19|20)\d\d|\d{1,2}|i{1,3}|iv|dau|cuoi|nua|first|second|third|fourth|quarter"
    months = "january february march april may june july august september october november december"
    numbers = re.findall(rf"\b(?:{said})\b", words) if period_in(words) else []
    names_ = months.split() if period_in(words) else []
    return frozenset((word,) for word in (*numbers, *names_, "quý", "đầu", "cuối"))
