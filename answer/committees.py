"""Committees called by a code: "Ban Chỉ đạo 138/ĐP" names a body, and no document.

Such a code is looked up only where the question is for who mentions the committee. Elsewhere it
tells who issued a plan, or who is asked about, and the rest of the question decides.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.coverage import concepts
from answer.findings import Asking
from answer.numbered import is_of_committee
from answer.terms import WHOLE_PLAN
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
_PLAN = re.compile(r"\b(?:ke hoach|plan)\b")
# What is said of the committee itself, and not of its plan.
_OF_ITSELF = re.compile(
    r"\W*(?:duoc |do |nay )?(?:thanh lap|lap|kien toan|gom|hop|ra doi|co (?:bao nhieu|may)|la)\b"
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


def of_committee(asking: Asking) -> Asking:
    """A question for the plan of a numbered committee, bound to such plans of its scope.

    The committee's name is then no topic: no sentence of its plan has to repeat who issued it. As
    it is where none of the plans is of the committee, which then has to be named by a sentence.
    """
    question = asking.question
    match = issuing(question)
    coded = any(i.kind == "code" for i in question.identifiers)
    if match is None or question.kind in ("which", "about", "wording") or coded:
        return asking
    own = tuple(p for p in asking.scope.plans if is_of_committee(p, match["number"]))
    if not own:
        return asking
    terms = _dropped(question.terms, _name_words(match))
    if question.expects == "source" and not any(terms):
        terms = WHOLE_PLAN
    told = _PLAN.search(match.string[: match.start()]) or question.expects == "phone"
    bare = not any(terms) and not told
    if bare or question.kind == "document":  # the name is what is asked about, or tells the plan
        return replace(asking, scope=replace(asking.scope, plans=own))
    question = replace(question, terms=terms)
    archive = asking.archive
    wanted = concepts(
        question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore
    )
    scope = replace(asking.scope, plans=own)
    return replace(asking, question=question, scope=scope, wanted=wanted)


def _name_words(match: re.Match[str]) -> list[str]:
    """The words of a committee's name; its number alone where it is what is asked about."""
    if _OF_ITSELF.match(match.string, match.end()):
        return [match["number"]]
    return re.findall(r"\w+", match[0].replace("bcd", "ban chi dao"))


def _dropped(terms: tuple[str, ...], words: Sequence[str]) -> tuple[str, ...]:
    """The terms without the first run of words that make up the name, and the level behind it."""
    folded = [fold(term) for term in terms]
    digits = [word for word in words if word.isdigit()]
    number = next((i for i, term in enumerate(folded) if term in digits), None)
    if number is None:
        return terms
    first = number
    while first > 0 and folded[first - 1] in words:
        first -= 1
    last = number + 1
    while last < len(folded) and folded[last] in ("tinh", "huyen", "thanh", "pho", "tp"):
        last += 1
    return (*terms[:first], *("" for _ in range(first, last)), *terms[last:])
