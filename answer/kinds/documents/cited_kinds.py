"""What a code says of the document that it is of: its kind, and who issued it."""

import re

from answer.binding.asking import Asking
from answer.question.asked_facts import OTHER
from index.records import CitationRecord
from ingest.text import fold

KIND = rf"(?:{OTHER}|ke hoach|van ban)"
"""Kinds of documents, folded; "văn bản" is any of them."""
REPLACES = re.compile(r"\bthay (?:the|cho)\b|\bbai bo\b")
"""Words before a document that a plan takes the place of, folded."""
_LEAD = re.compile(rf"\b(?:{KIND})\b(?=(?: (?!{KIND}\b)[\w/-]+){{0,8}}\W*$)")
_LETTERS = {
    "chi thi": "CT", "nghi dinh": "ND", "quyet dinh": "QD", "thong tu": "TT", "nghi quyet": "NQ",
    "ket luan": "KL", "to trinh": "TTR", "huong dan": "HD", "thong bao": "TB", "ke hoach": "KH",
    "chuong trinh": "CTR", "cong dien": "CD", "quy che": "QC", "luat": "QH",
}  # fmt: skip
_ISSUERS = {  # what a code's letters say of who issued it
    "TTG": "Thủ tướng Chính phủ", "CP": "Chính phủ", "QH": "Quốc hội", "HU": "Huyện ủy",
    "TU": "Tỉnh ủy Thành ủy", "UBND": "Ủy ban nhân dân UBND", "HDND": "Hội đồng nhân dân HĐND",
}  # fmt: skip
_BEFORE = 90  # characters before a code in which its document is named


def is_of_kind(asking: Asking, citation: CitationRecord, kind: str) -> bool:
    """Whether a citation is of the kind of document asked for, by its letters or its name."""
    if kind == "van ban":
        return True
    if _LETTERS.get(kind, "?") in re.split(r"[/-]", fold(citation.normal).upper()):
        return True
    before = asking.archive.plan_text(citation.plan_id)[: citation.start][-_BEFORE:]
    names = _LEAD.findall(re.sub(r"\s+", " ", fold(before)))
    return bool(names) and names[-1] == kind


def is_of(citation: CitationRecord, body: str) -> bool:
    """Whether a document is of a body, by its letters and the words behind its code."""
    return re.search(rf"\b{body}\b", fold(f"{issuers(citation)} . {citation.issuer}")) is not None


def issuers(citation: CitationRecord) -> str:
    """Who issues documents with a code's letters, in words; empty where they do not tell."""
    parts = re.split(r"[/-]", fold(citation.normal).upper())
    return " ".join(_ISSUERS.get(part, "") for part in parts)


def is_replaced(asking: Asking, citation: CitationRecord) -> bool:
    """Whether the plan says just before that it takes the place of the document cited."""
    before = asking.archive.plan_text(citation.plan_id)[: citation.start][-60:]
    return REPLACES.search(re.sub(r"\s+", " ", fold(before))) is not None
