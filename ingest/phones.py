"""Telephone numbers of Viet Nam, as bare digits: 02773875111.

Lengths and prefixes follow Circular 22/2014/TT-BTTTT (telephone numbering plan): 11 digits for
area codes 02x, 10 for mobiles 03, 05, 07, 08, 09, 8 to 10 for 1800 and 1900. Numbers from before
the change of area codes in 2017 and of mobile prefixes in 2018 are read as well.
"""

import re
from collections.abc import Iterator

from ingest.plan import Mention
from ingest.text import fold

_APART = r"(?<![\w/.,+§$|&^!?{}\\@#°(-])"
_GAP = r"[ .-]?"
_AREA = re.compile(
    rf"{_APART}(?:\(?(?:\+|00)84\)?{_GAP}(?:\(0\))?|0|\(0)"
    rf"\d{{2,10}}\)?(?:{_GAP}\d{{1,7}}){{0,4}}(?![\d/%]|[.,-]\d)"
)
_SERVICE = re.compile(rf"{_APART}1[89]00(?:(?P<gap>[ .-]?)\d{{2,6}}){{1,3}}(?![\d/%]|[.,-]\d)")
_SHORT = re.compile(r"(?<![\w/.,§-])(?:11\d|10\d\d|18001\d{3})(?![\w/%]|[.,-]\d)")
_CALL = re.compile(
    r"dien thoai|duong day|hotline|tong dai|\bgoi (?:so|den|toi)|\bdt\b|\btel\b|\bphone\b|"
    r"th\w?ai n\w{1,2}ng"
)
_NEAR = 60
# After a word for the telephone only these words part it from a three-digit number.
_SHORT_LINK = re.compile(
    r"(?:so dien thoai|duong day(?: dien thoai)? nong|tong dai|hotline)"
    r"[^\d.;]{0,45}(?:\d{3,4}(?:,| va| hoac|;|/)\s*)*$"
)
_MOBILE = re.compile(r"0[35789]\d{8}|01\d{9}")
_LANDLINE = re.compile(r"02\d{9}|0[2-8]\d{8}|02\d{8}")
_BEFORE_2008 = re.compile(r"0[2-8]\d{7}")  # 036.831.450; in one piece it may be any number


def find_phones(text: str) -> Iterator[Mention]:
    """The telephone numbers of `text`, not in order."""
    folded = fold(text)
    yield from _long_numbers(folded, in_question=False)
    for match in _SHORT.finditer(folded):
        if _SHORT_LINK.search(folded[max(0, match.start() - 90) : match.start()]):
            yield _mention(match.start(), match.end(), match.group())


def find_typed_phones(question: str) -> Iterator[Mention]:
    """The telephone numbers of a question, where 1900 6789 needs no word beside it."""
    yield from _long_numbers(fold(question), in_question=True)
    yield from find_phones(question)


def _long_numbers(folded: str, in_question: bool) -> Iterator[Mention]:
    for match in _AREA.finditer(folded):
        digits = _domestic(match.group())
        if _is_subscriber(match.group(), digits):
            start = match.start() + (match.group()[0] == "(" and ")" not in match.group())
            yield _mention(start, match.end(), digits)
    for match in _SERVICE.finditer(folded):
        digits = re.sub(r"\D", "", match.group())
        near = folded[max(0, match.start() - _NEAR) : match.start()]
        certain = in_question or match["gap"] != " " or _CALL.search(near)
        if 8 <= len(digits) <= 10 and certain:
            yield _mention(match.start(), match.end(), digits)


def _domestic(surface: str) -> str:
    """The digits as dialled within the country: a leading 0 for +84."""
    digits = re.sub(r"\D", "", surface.replace("(0)", ""))
    return re.sub(r"^(?:00)?84", "0", digits) if re.match(r"\(?(?:\+|00)84", surface) else digits


def _is_subscriber(surface: str, digits: str) -> bool:
    """Whether the digits make a number of the plan and are grouped as numbers are written."""
    groups = re.findall(r"\d+", surface)
    grouped = bool(_BEFORE_2008.fullmatch(digits)) and len(groups) > 1
    if not (_MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(digits) or grouped):
        return False
    pairs = [group for group in groups[1:] if len(group) == 2]
    return not pairs or ((len(pairs) >= 3 or len(groups[0]) == 4) and len(groups[0]) <= 4)


def _mention(start: int, end: int, digits: str) -> Mention:
    return Mention("phone", start, end, digits, digits)
