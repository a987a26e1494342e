"""The outline of one plan: "Kế hoạch bầu cử của Tháp Mười gồm những phần nào?"."""

import re

from answer.binding.asking import Asking
from answer.binding.meant import meant, share_of
from answer.findings import Finding, Outcome
from answer.language.frame import phrases
from answer.reading.clauses import front_sections
from index.records import PlanRecord, SectionRecord
from ingest.text import fold, one_line

_PARTS = r"(?:phan|muc|chuong|de muc|muc lon|phan lon|phan chinh|muc chinh)"
_ASKS = re.compile(
    rf"\bke hoach\b.*\b(?:gom|co|chia (?:thanh|lam|ra)|duoc chia (?:thanh|lam)|trinh bay)"
    rf" (?:co )?(?:(?:nhung|cac|may|bao nhieu) ){_PARTS}(?: (?:nao|gi))?\W*$"
    r"|\b(?:bo cuc|ket cau|cau truc|dan y|muc luc|de cuong) (?:cua )?(?:ban )?ke hoach\b(?! nao)"
    r"|\bke hoach\b.*\b(?:bo cuc|ket cau|cau truc|dan y)(?: (?:the nao|ra sao|nhu the nao|gi))?\W*$"
    r"|\bwhat (?:are the )?(?:\w+ )?(?:parts|sections|chapters)\b.*\bplan\b"
    r"|\bplan\b.*\b(?:parts|sections|chapters)\b(?: does it have)?\W*$"
    r"|\b(?:structure|table of contents) of (?:the )?(?:\w+ ){0,5}plan\b"
)
_FRAME = phrases(
    """
    gồm, bao gồm, phần, mục, chương, đề mục, lớn, chính, chia thành, chia làm, chia, bố cục,
    kết cấu, cấu trúc, dàn ý, mục lục, đề cương, trình bày, parts, sections, chapters, structure,
    table of contents, consist
    """
)
_ABOUT = 0.75  # share of the question's words that the plan's own description must have
_LABEL = 20  # characters of "Phần thứ nhất." and of line breaks


def answer_outline(asking: Asking) -> Outcome | None:
    """The headings of the plan that the question names; None for other questions."""
    if not _ASKS.search(fold(asking.question.restored)):
        return None
    which = meant(asking, _FRAME)
    plans = [p for p in which.plans if not which.topic.items or share_of(which.topic, p) >= _ABOUT]
    looked_for = (asking.question.restored,)
    if len({plan.group for plan in plans}) != 1:
        titles = tuple(f for plan in plans[:5] if (f := _title(asking, plan)))
        return Outcome(False, titles, looked_for=looked_for, reason="plans" if plans else "nothing")
    findings = _headings(asking, plans[0])
    return Outcome(bool(findings), findings, "outline", looked_for, reason="nothing")


def _headings(asking: Asking, plan: PlanRecord) -> tuple[Finding, ...]:
    """The headings of the highest level and of what is attached, in the order of the plan."""
    front = front_sections(asking, plan)
    sections = asking.archive.sections(plan.id)
    top = (s for s in sections if s.index not in front and (s.parent is None or s.parent in front))
    return tuple(f for section in top if section.title and (f := _heading(asking, plan, section)))


def _heading(asking: Asking, plan: PlanRecord, section: SectionRecord) -> Finding | None:
    """The lines that a section begins with, until its title is complete."""
    text = asking.archive.plan_text(plan.id)
    end = section.start
    while end < section.end and section.title not in one_line(text[section.start : end]):
        following = text.find("\n", end + 1)
        end = following if 0 <= following <= section.end else section.end
    passage = asking.archive.passage_at(plan.id, section.start)
    whole = end - section.start <= 2 * len(section.title) + _LABEL
    return Finding(plan, passage, section.start, end) if whole else None


def _title(asking: Asking, plan: PlanRecord) -> Finding | None:
    span = plan.spans.get("title")
    return Finding(plan, asking.archive.passage_at(plan.id, span[0]), *span) if span else None
