"""How questions ask for an agency in general: "bộ phận chuyên môn nào", "sở, ngành nào".

People who do not know whose a task is name no kind of agency, or one as vague as "đầu mối".
Patterns are matched against the folded question.
"""

import re

_NOUN = (
    r"(?:co quan|don vi|bo phan|phong|ban|so|nganh|luc luong|to chuc|dau moi|ben|noi|phia|hoi doan"
    r"|doan the|hoi|doi|to|chi cuc|cuc|trung tam|cap)"
)
_BESIDE = r"(?:,? (?:va |hay |hoac )?(?:so|phong|ban|nganh|doan the|hoi|doan|don vi|co quan))"
_SORT = (
    r"(?: (?:chuyen mon|nghiep vu|chuc nang|chuyen trach|chuyen nganh|chu quan|truc thuoc"
    r"|thuong truc|giup viec|tham muu))"
)
_NO_NOUN = (  # "trụ sở nào", "xã hội nào", "họp hội nào"
    r"(?<!tru )(?<!co )(?<!xa )(?<!le )(?<!dai )(?<!quoc )(?<!vu )(?<!chi )(?<!con )(?<!van )"
    r"(?<!can )(?<!uy )(?<!can phong )"
)
ANY_BODY = rf"(?:{_NOUN}{_BESIDE}{{0,2}}{_SORT}{{0,2}} nao)"
"""Any agency that is asked for; no group, and without a border before it."""
VAGUE_BODY = rf"{_NO_NOUN}\b{_NOUN}(?:{_BESIDE}{{1,2}}{_SORT}?|{_BESIDE}{{0,2}}{_SORT}) nao\b"
"""An agency asked for by two nouns or with what sort of agency it is: "phòng, ban nào"."""
_WHICH_BODY = re.compile(rf"{_NO_NOUN}\b(?:cac |nhung )?{ANY_BODY}\b")
# "Phòng nào chỉ cho người bán cách ghi hàng mua từ đâu?" asks for its subject.
_SUBJECT = re.compile(
    rf"^\W*(?:(?:o|tai|theo|nam|trong)\b[^,?]{{0,40}}, ?)?"
    rf"(?:(?:nhung )?ai|{ANY_BODY})\b(?! (?:va|la)\b)"
)


def bodies_asked(folded: str) -> list[tuple[int, int]]:
    """Where a folded question says what kind of agency it asks for, which no answer repeats."""
    return [match.span() for match in _WHICH_BODY.finditer(folded)]


def begins_with_body(folded: str) -> bool:
    """Whether the subject of a folded question is the agency that it asks for."""
    return _SUBJECT.match(folded) is not None
