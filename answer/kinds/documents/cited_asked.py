"""Whether a question asks for another document that plans cite, by number: and which kind of it.

"Chỉ thị về tín dụng đen mang số mấy?", "thay cho văn bản cũ nào của Tiền Giang", "the number of the
regulation quoted in the plan".
"""

import re
from dataclasses import dataclass

from answer.kinds.documents.cited_kinds import KIND, REPLACES
from answer.language.patterns import any_of
from answer.question.asked_facts import OTHER
from answer.types import Question

_WHICH = r"(?:may|bao nhieu|nao|gi)\b"
_REPLACED = (  # "thế chỗ cho"
    r"(?:thay (?:the|cho|chan)(?: cho)?|(?<!cu )(?<!co )(?<!tap )(?<!toan )the (?:cho|chan)"
    r"(?: cho)?|bai bo|huy bo|cham dut hieu luc(?: cua)?|het hieu luc)"
)
_CITES = (
    r"(?:theo|bang|tai|can cu(?: vao| theo)?|dua (?:tren|vao|theo)|thuc hien|trien khai|cu the hoa"
    rf"|huong dan|vien dan|trich dan|dan chieu|lap theo|{_REPLACED})"
)
# Kinds that are seldom part of another document's name.
_STRONG = (
    r"(?:chi thi|nghi dinh|quyet dinh|thong tu|nghi quyet|ket luan|cong van|cong dien|to trinh"
    r"|ke hoach|van ban|thong tri)"
)
_OLD = r"(?:cu|truoc|truoc day|truoc do|da co|ban hanh truoc(?: do| day)?)"
_PLURAL = r"(?:(?:cac|nhung|hai|ba|bon|may) )?"
_ASKS = any_of(
    rf"\b(?P<named>{OTHER})\b(?: (?!{_STRONG}\b)[^\s.;?]+)* so(?: hieu)?(?: la)? {_WHICH}",
    rf"\b(?!bang ke hoach\b){_CITES} {_PLURAL}(?P<own>{KIND})(?: (?!{KIND}\b)\w+){{0,4}}"
    rf" so(?: hieu)? {_WHICH}",
    rf"\b(?P<cited>{KIND}) so {_WHICH}.*\b(?:vien dan|trich dan|dan chieu|nhac den|nhac toi)\b",
    rf"\b{_REPLACED} (?:cac |nhung )?(?P<old>{KIND})(?: {_OLD})? (?:nao|gi)\b",
    rf"\b(?P<gone>{KIND})(?: {_OLD})? (?:nao|gi)(?: {_OLD})? (?:da |se )?(?:bi|duoc)"
    rf" (?:\w+ ){{0,8}}(?:{_REPLACED}|thay)\b",
    rf"\b(?:bang|tai) (?P<by>{OTHER}) (?:nao|gi)\b",
    rf"^(?:(?!{_STRONG}\b).)*\b(?P<first>{OTHER})\b.*\b(?:la|mang|co) so(?: hieu)? {_WHICH}\W*$",
    rf"\b(?:ke hoach|van ban)\b.* (?:theo|(?:de )?(?:thuc hien|trien khai|cu the hoa))"
    rf" (?P<after>{KIND}) (?:nao|gi) cua\b",
)
# "Kế hoạch nào của tỉnh": whose document it is, where no name tells it.
_WHOSE = (
    r"(?:nao|gi|so may|so bao nhieu) cua (?:uy ban nhan dan |ubnd |cap )?(tinh|huyen|thanh pho|bo"
    r"|chinh phu|thu tuong|trung uong|bo chinh tri|(?:tinh|huyen|thanh|dang) uy|ban chi dao \d+)\b"
)
_PHONE = re.compile(r"\b(?:goi|lien he|dien thoai|(?:day|so) nong|may nao)\b")
_FORMER = re.compile(r"\bcu\b|\btruoc (?:do|day|kia)\b")  # asked of what was replaced
_ENGLISH = {
    "regulation": "quy che", "decree": "nghi dinh", "decision": "quyet dinh",
    "directive": "chi thi", "circular": "thong tu", "resolution": "nghi quyet",
    "conclusion": "ket luan", "programme": "chuong trinh", "program": "chuong trinh",
    "plan": "ke hoach", "document": "van ban", "instruction": "huong dan", "law": "luat",
    "guidance": "huong dan", "guideline": "huong dan", "dispatch": "cong van",
    "notice": "thong bao",
}  # fmt: skip
_KIND_EN = rf"(?:{'|'.join(_ENGLISH)})"
_CITED_EN = r"(?:quoted|cited|mentioned|named|referred to|referenced|invoked)"
_ASKS_EN = any_of(
    rf"\bnumber of the (?:[\w-]+ ){{0,6}}?(?P<of>{_KIND_EN})\b.*\b{_CITED_EN}\b",
    rf"\b(?:which|what) (?P<by>{_KIND_EN}) number\b(?=.*\b(?:{_CITED_EN}|cites?|quotes?)\b)",
)


@dataclass(frozen=True, slots=True)
class CitedAsked:
    """A cited document that is asked for."""

    kind: str  # folded, as "chi thi"; "van ban" is any
    replaced: bool  # the plan takes its place
    behind: bool  # it is named as what the plan follows: "theo kế hoạch nào của tỉnh"
    whose: str  # the body that it must be of, folded; "" where none is named
    several: bool = False  # more than one is asked for: "những kế hoạch số mấy"
    numbered: bool = False  # "theo kế hoạch số mấy": never the plan's own number
    year: str = ""  # that it was issued in: "the 2022 regulation"; "" where none is named


def cited_asked(question: Question, said: str) -> CitedAsked | None:
    """What a question asks for, read from its simplified form; None where it asks otherwise."""
    if _PHONE.search(said) or question.kind in ("compare", "wording", "overview"):
        return None
    if question.language == "en":
        english = _ASKS_EN.search(said)
        return _english(next(filter(None, english.groupdict().values())), said) if english else None
    match = _ASKS.search(said)
    if match is None:
        return None
    kind = next(kind for kind in match.groupdict().values() if kind)
    replaced = bool(
        match["old"]
        or match["gone"]
        or REPLACES.search(said)
        or re.search(rf"\b{_REPLACED}\b", said)
    )
    replaced = replaced or (match["by"] is not None and _FORMER.search(said) is not None)
    whose = re.search(rf"\b{kind} {_WHOSE}", said)
    behind = bool(match["own"] or match["after"])
    several = re.search(rf"\b(?:cac|nhung|hai|ba|bon) {kind}\b", said) is not None
    year = re.search(rf"\b{kind} (?:ban hanh |ky |ra )?(?:trong )?nam ((?:19|20)\d\d)\b", said)
    of = year[1] if year and kind != "ke hoach" else ""
    return CitedAsked(
        kind, replaced, behind, whose[1] if whose else "", several, bool(match["own"]), of
    )


def _english(kind: str, said: str) -> CitedAsked:
    year = re.search(rf"\b((?:19|20)\d\d) (?:[\w-]+ ){{0,4}}?{kind}\b", said)
    return CitedAsked(_ENGLISH[kind], False, False, "", year=year[1] if year else "")
