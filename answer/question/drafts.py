"""Which version of a plan is meant: its draft, the plan as it was issued, or both side by side."""

import re
from collections.abc import Sequence

from answer.language.patterns import any_of
from answer.types import Question
from index import Archive
from index.records import PlanRecord
from ingest.text import fold

_DRAFT = re.compile(r"\bdu thao\b|\bban (?:nhap|thao(?! luan)|chua ky)\b|\bdraft\b")
_UNSIGNED = (
    r"(?:du thao|nhap|thao(?: chua ky)?(?! luan)|nhap thao|chua ky|chua (?:duoc )?ban hanh"
    r"|dang lay y kien)"
)
# "Lấy ý kiến dự thảo luật" is about something in a plan.
_DRAFT_PLAN = re.compile(
    rf"\bban {_UNSIGNED}\b|\bdu thao (?:cua )?(?:ban )?ke hoach\b"
    r"|\bke hoach\b.{0,60}\bdu thao\b(?! \w)|\bdraft\b"
)
_FINAL = re.compile(
    r"\bchinh thuc\b|\bban (?:(?:da|duoc) )*(?:ky|ban hanh)\b|\bban cuoi\b|\bofficial\b|\bfinal\b"
    r"|\b(?:issued|signed) (?:[\w-]+ ){0,3}(?:plan|version|text)\b"
)
# "(không phải bản dự thảo)" means the other version.
_NOT_DRAFT = re.compile(
    rf"\(?\b(?:chu )?khong (?:phai|lay|tinh|dung) (?:la )?(?:ban |o ban )?{_UNSIGNED}\b\)?"
    r"|\(?\bnot (?:in )?(?:the |a )?draft(?: version| plan)?\b\)?"
)
# Words that choose the version, and that no sentence of it has to have.
_CHOOSES = any_of(
    _NOT_DRAFT.pattern,
    rf"\b(?:trong |theo )?ban {_UNSIGNED}\b",
    r"\bban (?:chinh thuc|cuoi(?: cung)?|(?:(?:da|duoc) )+(?:ky|ban hanh)(?: ban hanh)?)"
    r"(?: chinh thuc)?\b(?! (?:ngay|hom|khi|luc|vao|bao gio))",
    r"\b(?:da |duoc )*(?:ky )?ban hanh chinh thuc\b(?! (?:ngay|hom|khi|luc|vao|bao gio))",
    r"\bdu thao(?= (?:cua )?(?:ban )?ke hoach\b)",
    r"\b(?:the )?(?:draft|final|official|issued|signed) (?:version|text|copy)\b(?: of)?",
    r"\b(?:draft|final|official)\b(?= (?:[\w-]+ ){0,5}plan\b)",
)
_INSIDE = {"value", "assignment", "open"}  # kinds that are asked of what stands in a plan


def version_words(folded: str) -> list[tuple[int, int]]:
    """Where a folded question says which version it means: "bản nháp (bản chưa ký)"."""
    return [match.span() for match in _CHOOSES.finditer(folded)]


def names_draft(question: Question) -> bool:
    """Whether the question names a draft, and not as the version that it does not mean."""
    cue = _DRAFT if question.kind in ("document", "compare") else _DRAFT_PLAN
    return cue.search(_without_denied(question)) is not None


def names_both(question: Question) -> bool:
    """Whether the question names the draft and the plan as issued."""
    return names_draft(question) and _FINAL.search(_without_denied(question)) is not None


def says_both(folded: str) -> bool:
    """The same of a folded question whose kind is not known yet."""
    said = _NOT_DRAFT.sub(" ", folded)
    return bool(_DRAFT_PLAN.search(said) and _FINAL.search(said))


def _without_denied(question: Question) -> str:
    return _NOT_DRAFT.sub(" ", fold(question.restored))


def drafts_meant(
    question: Question, plans: Sequence[PlanRecord], archive: Archive
) -> list[PlanRecord]:
    """The plans; where the question names a draft, the drafts of those that have one.

    A comparison gets both versions. `plans` has each plan in its best version alone.
    """
    named = names_draft(question)
    if not named or question.kind not in (*_INSIDE, "compare"):
        return list(plans)
    groups = {plan.group for plan in plans}
    drafts = {p.group: p for p in archive.plans() if p.draft and p.group in groups}
    if question.kind == "compare" or names_both(question):
        return [*plans, *(d for d in drafts.values() if d not in plans)]
    return list(drafts.values()) or list(plans)
