"""Sentences that every plan has and that answer nothing: letterhead, title, basis, last words."""

import re

from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold, one_line

_CLOSING = re.compile(r"(?:Trên đây là|Yêu cầu Thủ trưởng) ")
_LETTERHEAD = re.compile(r"C[ỘO]NG H[ÒOÓ]A X[ÃA] H[ỘO]I CH[ỦU] NGH")  # its date is the plan's
_EFFECT = re.compile(r"\bco hieu luc (?:thi hanh )?(?:ke )?(?:tu|sau|trong)\b")
_ASKS_EFFECT = re.compile(
    r"\bhieu luc\b|\bthay (?:the|cho)\b|\bbai bo\b|effect|force|replace|\bky\b"
)
_RECIPIENTS = re.compile(r"\W*Nơi nhận\s*:")
_ASKS_RECIPIENTS = re.compile(r"\bnoi nhan|\bgui|recipient|\bsent\b")
_ISSUES = re.compile(  # "Ủy ban nhân dân tỉnh ban hành kế hoạch năm 2024 như sau:"
    r"\b(?:ban hanh|xay dung|trien khai)\b.{0,200}\b(?:nhu sau|sau day|duoi day)\W*$"
)
_TITLE = re.compile(r"\W*(?:du thao )?ke hoach\s+(.+)")
_ASKS_DOING = re.compile(
    r"\b(?:lam|chuan bi|thuc hien|lo|phu trach|chiu trach nhiem|trien khai|phai|giao)\b"
    r"(?: \w+){0,4} (?:gi|nao|the nao|ra sao)\b"
)
_ASKS_SORT = re.compile(r"\b(?:loai|hang|hieu|kieu|giong|mau|cach)\b(?: \w+){0,3} (?:nao|gi)\b")
_BASIS = re.compile(
    r"\W*(?:can cu )+(?:vao )?(?:cac )?(?:luat|phap lenh|hien phap|nghi quyet|nghi dinh|quyet dinh"
    r"|chi thi|thong tu|ket luan|cong van|ke hoach|chuong trinh|van ban|huong dan|thong bao)\b"
)
_OF_DOCUMENTS = re.compile(
    r"\b(?:can cu|ban hanh|ky|phe duyet|quyet dinh|nghi quyet|nghi dinh|chi thi|thong tu|ket luan"
    r"|luat|cong van|van ban|chuong trinh|so hieu|ky hieu|basis|issued|signed|law|decree|decision"
    r"|directive|resolution|programme|program)\b"
)
# What may be asked of a plan's work; a basis names dates, agencies and numbers of other documents.
_OF_WORK = frozenset({"date", "number", "percent", "money", "agency", "place", "duration"})


def is_closing(text: str) -> bool:
    """Whether a sentence only closes a plan: "Trên đây là Kế hoạch ..."."""
    return _CLOSING.match(text.strip()) is not None


def answers_nothing(question: Question, plan: PlanRecord, text: str) -> bool:
    """Whether a sentence is such a formula, and the question is not for what formulas tell."""
    if is_closing(text):
        return True
    if question.kind not in ("value", "open", "assignment"):
        return False
    if _LETTERHEAD.search(text):  # with which OCR may join what follows
        return question.expects != "code"
    asked, said = fold(question.restored), one_line(fold(text))
    if _EFFECT.search(said) and question.expects in _OF_WORK and not _ASKS_EFFECT.search(asked):
        return True
    if _RECIPIENTS.match(text):  # who gets the plan has no task by that
        return not _ASKS_RECIPIENTS.search(asked)
    if _BASIS.match(said) and question.expects in _OF_WORK and not question.identifiers:
        return not _OF_DOCUMENTS.search(asked)
    if _ISSUES.search(said) and question.expects in _OF_WORK and not question.identifiers:
        return not _OF_DOCUMENTS.search(asked)
    asks = _ASKS_DOING.search(asked) or _ASKS_SORT.search(asked)
    return _is_title(plan, said) and asks is not None


def _is_title(plan: PlanRecord, said: str) -> bool:
    match = _TITLE.match(said)
    return match is not None and bool(plan.title) and match[1].startswith(fold(plan.title)[:30])
