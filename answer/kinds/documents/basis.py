"""What a plan rests on, told from what it only mentions."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.findings import Finding
from answer.phrases import phrase
from index.records import CitationRecord, PlanRecord
from ingest.text import fold

_ASKED = re.compile(r"can cu|co so phap ly|dua (?:tren|vao)|legal basis|based on|rests")

_KIND_ASKED = re.compile(
    r"\b(chi thi|nghi dinh|quyet dinh|thong tu|nghi quyet|ket luan|luat|cong van|cong dien|to trinh"
    r"|chuong trinh|quy che|de an|phap lenh|huong dan|thong bao) nao\b"
)

# "Dựa trên kế hoạch nào của Ban Thường vụ": one that is cited by its code, and no title.
_PLAN_OF = re.compile(r"\b(?:dua (?:tren|vao)|can cu(?: vao)?) (?:ban )?ke hoach nao cua\b")
_PLAN_CITED = re.compile(r"\bke\s+hoach(?:\s+so)?\s*\d")

_BEGINS = re.compile(r"\W*(?:(?:can cu|thuc hien|theo|xet|vao)\s+)+(?:\w+\s+){1,3}so\s*")


def asks_for_basis(asking: Asking) -> bool:
    """Whether a question is for what plans rest on, not for what they mention."""
    return bool(_ASKED.search(fold(asking.question.restored)))


def front_of(asking: Asking, plan: PlanRecord) -> tuple[int, int]:
    """The range in front of the plan's first chapter, where it says what it rests on."""
    sections = asking.archive.sections(plan.id)
    title = plan.spans.get("title", (0, 0))[0]
    chapters = [s.start for s in sections if s.label and s.start > title]
    return title, min(chapters, default=title)


def is_basis(citation: CitationRecord, front: tuple[int, int]) -> bool:
    """Whether a citation is one that its plan rests on; `front` as of front_of."""
    return citation.relation == "basis" or front[0] <= citation.start < front[1]


def tells_basis(asking: Asking, finding: Finding) -> bool:
    """Whether a basis has the kind of document that is asked for: "nghị quyết nào"."""
    kinds = _KIND_ASKED.findall(fold(asking.question.restored))
    text = asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]
    if not kinds and _PLAN_OF.search(fold(asking.question.restored)):
        return finding.plan.garbled or _PLAN_CITED.search(fold(text)) is not None
    return not kinds or finding.plan.garbled or any(kind in fold(text) for kind in kinds)


def in_front(asking: Asking, plan: PlanRecord, offset: int) -> bool:
    """Whether a question is for a basis and an offset lies where the plan says what it is."""
    if not asks_for_basis(asking):
        return False
    start, end = front_of(asking, plan)
    return start <= offset < end


def begins_basis(asking: Asking, before: str) -> bool:
    """Whether a basis is asked for and the sentence begins with the document: "Căn cứ X".

    One that is carried out through another, "Căn cứ Y về thực hiện X", is named there as well.
    """
    return asks_for_basis(asking) and _BEGINS.fullmatch(fold(before)) is not None


def parted(asking: Asking, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Plans that rest on the document named before those that only mention it, each under a head.

    As they come where the question is not for a basis, or all of them rest on it.
    """
    if not asks_for_basis(asking):
        return tuple(findings)
    resting = [finding for finding in findings if _rests(asking, finding)]
    others = [finding for finding in findings if finding not in resting]
    if not others:
        return tuple(findings)
    language = asking.question.language
    only = phrase(language, "mentioned" if resting else "only_mentioned")
    based = phrase(language, "basis")
    return (
        *(replace(finding, heading=based) for finding in resting),
        *(replace(finding, heading=only) for finding in others),
    )


def _rests(asking: Asking, finding: Finding) -> bool:
    """Whether the document marked in a finding is cited as a basis, here or elsewhere in the plan.

    True where no citation was read there: nothing is said against it.
    """
    plan = finding.plan
    citations = asking.archive.citations([plan.id])
    marked = [c for c in citations if any(a <= c.start < b for a, b in finding.highlights)]
    keys = {citation.key for citation in marked}
    front = front_of(asking, plan)
    return not marked or any(is_basis(c, front) for c in citations if c.key in keys)
