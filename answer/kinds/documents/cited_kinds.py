"""What a code says of the document that it is of: its kind, and who issued it."""

import re

from answer.binding.asking import Asking
from answer.question.asked_facts import OTHER
from index.records import CitationRecord
from ingest.text import fold

KIND = rf"(?:{OTHER}|ke hoach|van ban)"
"""Kinds of documents, folded; "văn bản" is any of them."""
REPLACES = re.compile(r"\bthay (?:the|cho)\b|\b(?:bai|huy) bo\b|\b(?:het|cham dut) hieu luc\b")
"""Words before a document that a plan takes the place of, folded."""
_LEAD = re.compile(rf"\b(?:{KIND})\b(?=(?: (?!{KIND}\b)[\w/-]+){{0,8}}\W*$)")
_LETTERS = {
    "chi thi": "CT", "nghi dinh": "ND", "quyet dinh": "QD", "thong tu": "TT", "nghi quyet": "NQ",
    "ket luan": "KL", "to trinh": "TTR", "huong dan": "HD", "thong bao": "TB", "ke hoach": "KH",
    "chuong trinh": "CTR", "cong dien": "CD", "quy che": "QC", "luat": "QH",
    "thong tri": "TT",
}  # fmt: skip
_ISSUERS = {  # what a code's letters say of who issued it
    "TTG": "Thủ tướng Chính phủ", "CP": "Chính phủ", "QH": "Quốc hội", "HU": "Huyện ủy",
    "TU": "Tỉnh ủy Thành ủy", "UBND": "Ủy ban nhân dân UBND", "HDND": "Hội đồng nhân dân HĐND",
}  # fmt: skip
_COMMITTEE = re.compile(r"BCD(\d*)$")
_LEVEL = re.compile(r"(?<=\d)/(CP|TW|ĐP)\b", re.IGNORECASE)
_LEVELS = {"CP": "Chính phủ", "TW": "Trung ương", "ĐP": "địa phương"}
_BY = re.compile(
    r" ?(?:\(?ngay [\w/ ]{6,22}\)? ?)?(?:ma|do) (?P<who>[\w/ ]{4,70}?) (?:da )?ban hanh\b"
)
_BEHIND = 120  # characters behind a code in which it may be told who issued the document
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


def is_of(asking: Asking, citation: CitationRecord, body: str) -> bool:
    """Whether a document is of a body, by its letters and the words behind its code."""
    behind = asking.archive.plan_text(citation.plan_id)[citation.end :][:_BEHIND]
    issued = _BY.match(re.sub(r"\s+", " ", fold(behind)))  # "mà Ban Chỉ đạo 138 tỉnh ban hành"
    said = f"{issuers(citation)} . {citation.issuer} . {issued['who'] if issued else ''}"
    return re.search(rf"\b{body}\b", fold(said)) is not None


def issuers(citation: CitationRecord) -> str:
    """Who issues documents with a code's letters, in words; empty where they do not tell."""
    parts = re.split(r"[/-]", fold(citation.normal).upper())
    names = [_COMMITTEE.sub(r"Ban Chỉ đạo \1", part) for part in parts if _COMMITTEE.match(part)]
    return " ".join((*(_ISSUERS.get(part, "") for part in parts), *names))


def body_of(citation: CitationRecord) -> str:
    """Who issued a document by the words behind its code, "Ban Chỉ đạo 138/CP" written out."""
    return _LEVEL.sub(lambda match: f" {_LEVELS[match[1].upper()]}", citation.issuer)


def is_replaced(asking: Asking, citation: CitationRecord) -> bool:
    """Whether the plan says just before that it takes the place of the document cited."""
    before = asking.archive.plan_text(citation.plan_id)[: citation.start][-60:]
    return REPLACES.search(re.sub(r"\s+", " ", fold(before))) is not None
