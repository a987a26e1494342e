"""Committees called by a code: "Ban Chỉ đạo 138/ĐP" names a body, and no document.

Such a code is looked up only where the question is for who mentions the committee. Elsewhere it
tells who issued a plan, or who is asked about, and the rest of the question decides.
"""

import re
from collections.abc import Sequence

from answer.types import Question
from ingest.plan import Mention
from ingest.text import fold

_BODY = (
    r"(?:ban chi dao|bcd|ban dieu hanh|hoi dong|to cong tac|to giup viec|tieu ban|van phong"
    r"|thuong truc|(?:steering )?committee)"
)
_WHOSE = r"(?:quoc gia|trung uong|nha nuoc|tinh|thanh pho|tp|huyen|quan|xa|phuong|so|no)"
_BEFORE = re.compile(rf"\b{_BODY}(?:\.? {_WHOSE})*[\s.:]*$")
# "văn bản nào của 138/CP"; no document stands so behind a possessive.
_OWNER = re.compile(r"\b(?:cua|do|from|by)\s*$")
_LONE = re.compile(r"\d{1,4}/[A-Z]+")  # key of "138/CP"
_ASKS_MENTIONS = re.compile(
    r"\b(?:nhac|de cap|dan chieu|vien dan|trich dan|xuat hien|noi (?:den|toi)|co ten|neu ten|o dau"
    r"|mention|cit(?:e|es|ed|ing)|appear|refer)"
)
_NUMBER = re.compile(r"\d+")
_GLUED = re.compile(r"(?<![\w/.-])(bcđ|bcd)(?=\d)", re.IGNORECASE)
# "Kế hoạch năm 2022 của Ban Chỉ đạo 138 tỉnh", "Ban Chỉ đạo 138/ĐP năm 2022 giao ai ...".
_NUMBERED = re.compile(rf"\b{_BODY}(?:\.? {_WHOSE})* (?P<number>\d{{2,4}})(?P<tail>/\w+)?")
_ISSUES = re.compile(
    r"\bke hoach(?: (?!nao\b|gi\b|so may\b)[\w,/]+){0,12} (?:cua|do|from|by)\W+$"
    r"|^\W*(?:(?:theo|trong|o|tai|cho|hoi|xin|biet) )*$|\bplan (?:\w+ ){0,4}(?:of|by) (?:the )?$"
)
# What its plan tells without saying whose it is: "đường dây nóng BCĐ 138 tỉnh số mấy".
_HOTLINE = re.compile(
    r"^\W*(?:(?:cho|toi|hoi|xin|biet) )*(?:so )?"
    r"(?:(?:duong day (?:dien thoai )?nong|dien thoai(?: nong)?|hotline)(?: so)? )+(?:cua )?$"
)
_SMALL = frozenset(
    """ban chi dao bcd hoi dong to cong tac quoc gia trung uong tinh huyen xa thanh pho tp quan la
    gi ai ke hoach nao tim cac nhung van ban co cho toi xem o trong kho va cua ve the committee
    steering what is which plan plans of""".split()
)


def committees_in(mentions: Sequence[Mention], folded: str) -> list[Mention]:
    """The codes of a folded question that are only part of a committee's name."""
    return [
        m
        for m in mentions
        if m.kind == "code"
        and _LONE.fullmatch(m.key)
        and (_BEFORE.search(folded[: m.start]) or _OWNER.search(folded[: m.start]))
    ]


def asks_mentions(folded: str, masked: str) -> bool:
    """Whether a folded question is for the places that mention a committee, or says no more.

    `masked` is the question without its identifiers and places.
    """
    said = set(re.findall(r"\w+", masked)) - _SMALL
    return not said or _ASKS_MENTIONS.search(folded) is not None


def tail_of(committee: Mention, folded: str) -> tuple[int, int]:
    """Where what follows the number stands, which plans leave out: the "/ĐP" of "138/ĐP"."""
    number = _NUMBER.match(folded, committee.start)
    return (number.end() if number else committee.start, committee.end)


def spaced(question: str) -> str:
    """The question with "BCĐ138/ĐP" as "BCĐ 138/ĐP"."""
    return _GLUED.sub(r"\1 ", question)


def issuing(question: Question) -> re.Match[str] | None:
    """Where a question names a numbered committee as the one whose plan it is about."""
    folded = fold(question.restored)
    match = _NUMBERED.search(folded)
    if match is None:
        return None
    before = folded[: match.start()]
    hotline = question.expects == "phone" and _HOTLINE.search(before)
    return match if hotline or _ISSUES.search(before) else None
