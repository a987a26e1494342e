"""What a question names: identifiers, places, and the years that plans must be for."""

import re
from collections.abc import Iterable, Iterator

from answer.question.document_names import glued_codes, named_documents
from answer.question.typed_amounts import typed_amounts
from answer.types import Identifier
from ingest.mentions import parse_identifiers
from ingest.places import find_places
from ingest.plan import Mention
from ingest.text import fold

_YEAR = re.compile(
    r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-]|\s*[-–]\s*(?:19|20)\d\d)"
    r"(?! (?:lam|la) (?:moc|goc|nam goc)\b)"  # "lấy năm 2019 làm mốc": a base year
)
_SPAN = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)\s*(?:[-–]|den)\s*(?:nam )?((?:19|20)\d\d)(?!\d)")
_CONTENT_YEAR = re.compile(  # years that belong to what is asked about, not to the plan
    r"(?:so voi|cung ky|truoc|sau(?! thang (?:(?:dau|cuoi) )?nam\b)|tu|den|giai doan"  # "sáu"
    r"|moc(?! (?:thoi gian )?(?:cua|trong|nam nay)\b)"
    r"|compared (?:to|with)|against|(?:\w+er|more|less) than|by|until|since)"  # "tâm thần"
    r"(?:\s+\w+){0,2}\s*$|[-–]\s*$|(?<!phap )\b(?:luat|law)\b[^.;?]{0,50}$|\bngay\b[^.;?]{0,12}$"
)
# Not "2024 anti-smuggling": in small letters only what begins as the kind of a document does.
_YEAR_WITH_SPACE = re.compile(r"\b(\d{1,4}) ((?:19|20)\d\d) (?=[A-Za-zĐđ]{2,6}[/-][A-Za-zĐđ]{2,})")
_CODE_WITH_SPACE = re.compile(
    r"\b(\d{1,4}) (?=[A-ZĐ]{2,6}[/-][A-ZĐ]{2,}"
    r"|(?i:ct|kh|qđ|qd|nq|nđ|nd|tt|ttlt|kl|hd|tb|cv|ttr|bc|ctr|ctrph|đa|da|pa|l)[/-][A-Za-zĐđ]{2,})"
)
_PHONE_LIKE = re.compile(
    r"(?<![\d/.,-])(?:\d{6,9}|(?:0|1[89]00)\d*(?:[ .-]\d{1,4}){1,4})"
    r"(?![\d/%]|[.,-]\d|\s*(?:đồng|triệu|tỷ|người|vụ))"
)
# What people type; plans print the names in full.
_SHORT_NAMES = {
    "hanoi": "Hà Nội",
    "haiphong": "Hải Phòng",
    "danang": "Đà Nẵng",
    "cantho": "Cần Thơ",
    "saigon": "Hồ Chí Minh",
    "sàigòn": "Hồ Chí Minh",
    "tphcm": "Hồ Chí Minh",
    "hcmc": "Hồ Chí Minh",
    "hochiminhcity": "Hồ Chí Minh",
    "brvt": "Bà Rịa - Vũng Tàu",
    "dongthap": "Đồng Tháp",
    "tayninh": "Tây Ninh",
}
_SHORT_NAME = re.compile(
    rf"(?<!\w)(?:{'|'.join(_SHORT_NAMES)}|sài gòn|sai gon|ho chi minh city)(?!\w)", re.IGNORECASE
)
_CITY = re.compile(r"(?<!\w)(?:tp|t\.p)\.?\s*$", re.IGNORECASE)
_SHORTEST_PHONE = 6  # digits


def identifiers(question: str) -> list[Mention]:
    """Identifiers as people type them: "48 CT/TW" without its dash, a part of a phone number.

    A part binds as a whole number does: "02773.875.11" must not be answered with "02773.875.111".
    """
    dashed = _CODE_WITH_SPACE.sub(r"\1/", _YEAR_WITH_SPACE.sub(r"\1/\2/", question))
    found = list(parse_identifiers(dashed))
    found += [m for m in typed_amounts(question) if not _overlaps(m, found)]
    found += [m for m in _parts_of_phones(question) if not _overlaps(m, found)]
    for named in (*glued_codes(question), *named_documents(question)):
        if not _overlaps(named, found):
            found.append(named)
    return sorted(found, key=lambda mention: mention.start)


def _parts_of_phones(question: str) -> Iterator[Mention]:
    for match in _PHONE_LIKE.finditer(question):
        digits = re.sub(r"\D", "", match.group())
        if len(digits) >= _SHORTEST_PHONE:
            yield Mention("phone", *match.span(), digits, digits)


def _overlaps(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in others)


def places_in(question: str, folded: bool, known: Iterable[str]) -> list[tuple[str, int, int]]:
    """Name, start and end of each province or district that the question names."""
    found = [(place.name, place.start, place.end) for place in find_places(question)]
    found += [
        (_SHORT_NAMES[match[0].lower().replace(" ", "")], *match.span())
        for match in _SHORT_NAME.finditer(question)
        if not any(start < match.end() and match.start() < end for _, start, end in found)
    ]
    text = fold(question) if folded else question.lower()
    for name in known:
        wanted = fold(name) if folded else name.lower()
        for match in _named(wanted, name, text, question):
            if not any(start < match.end() and match.start() < end for _, start, end in found):
                found.append((name, match.start(), match.end()))
    found = [(name, start - _city_before(question[:start]), end) for name, start, end in found]
    return sorted(found, key=lambda place: place[1])


def _city_before(text: str) -> int:
    """The length of "TP." at the end of a text, which belongs to the name that follows."""
    match = _CITY.search(text)
    return len(match[0]) if match else 0


def _named(wanted: str, name: str, text: str, question: str) -> Iterator[re.Match[str]]:
    """Where the question names a place, also with a wrong mark: "Cao Lảnh" in capitals."""
    pattern = r"(?<!\w){}(?!\w)"
    yield from re.finditer(pattern.format(re.escape(wanted)), text)
    for match in re.finditer(pattern.format(re.escape(fold(name))), fold(question)):
        typed = question[match.start() : match.end()]
        if typed.istitle() and typed.lower() != fold(typed):
            yield match


def plan_years(masked: str) -> tuple[int, ...]:
    """The years that plans must be for, in a folded question without its identifiers.

    "so với năm 2021" and "giai đoạn 2016-2020" are years of what is asked about, not of the plan.
    """
    found = []
    for match in _YEAR.finditer(masked):
        if not _CONTENT_YEAR.search(masked[max(0, match.start() - 60) : match.start()]):
            found.append(int(match.group()))
    return tuple(dict.fromkeys(found))


def spanned_years(masked: str) -> tuple[int, ...]:
    """The years of "ba năm 2022-2024" in a comparison."""
    match = _SPAN.search(masked)
    if match is None or not 0 < int(match[2]) - int(match[1]) <= 10:
        return ()
    return tuple(range(int(match[1]), int(match[2]) + 1))


def identifier(mention: Mention, question: str) -> Identifier:
    """The mention as the question has it."""
    surface = question[mention.start : mention.end]
    return Identifier(mention.kind, surface, mention.normal, mention.key)
