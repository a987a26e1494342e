"""Who a question asks for by name, and the people that a text names.

"Phó Giám đốc nào phụ trách kiểm lâm?" is answered by a name: in the sentence, or in the heading
above the tasks of a person, as "c) Phó Giám đốc Trần Văn Bình". Any agency is no answer to it.
"""

import re

from answer.language.abbreviations import written_out
from ingest.places import find_places
from ingest.text import fold

OFFICE = (
    r"(?:giam doc|chu tich|chu nhiem|truong ban|truong phong|truong doan|bi thu|chanh van phong"
    r"|chanh thanh tra|cuc truong|chi cuc truong|vu truong|hieu truong|vien truong|to truong"
    r"|doi truong|tram truong|tong thu ky|thu ky|uy vien|truong|pho)"
)
"""Offices that people hold, folded."""
TEAM_SIZE = (
    r"\bhow (?:big|large) (?:is|are|was|were|will) (?:\w+ ){0,3}?"
    r"(?:teams?|groups?|forces?|squads?|crews?|delegations?|committees?|staff)\b"
)
"""An English question for how many people a body has."""
_RANK = r"(?:pho |quyen |nguyen )?"
_NAMED_OFFICE = re.compile(
    rf"\b(?:(?:pho |quyen ){OFFICE}|(?!truong |pho ){OFFICE}) nao\b"
    r"|\bwhich (?:\w+ ){0,2}?(?:director|chair(?:man|person|woman)?|secretary|president)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:dong chi|can bo|(?<!don )vi|lanh dao(?: so| phong| ubnd)?|ong|(?<=la )ba) nao\b"
    r"|\bwhich (?:\w+ ){0,2}?(?:official|leader|officer)\b"
)
_TITLE = r"(?:ông|bà|đồng chí|đ/c|luật sư|bác sĩ|anh|chị|thượng tá|đại tá|trung tá|thiếu tá)"
_ANY_TITLE = re.compile(rf"(?<!\w){_TITLE}(?!\w)", re.IGNORECASE)
_SAID_OFFICE = re.compile(
    r"\b(?:Phó |Quyền )?(?:Giám đốc|Chủ tịch|Chủ nhiệm|Trưởng|Bí thư|Chánh)\b"
)
_FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Cao|Thái"
    "|Trương|Trịnh|Lương|Mai|Tô|Hà|Tạ|Châu|Quách|Lâm|Lưu|Vương|Đào|Đồng|Kiều|Triệu|Chu|Tăng"
    "|Thạch|Danh|Phùng|Vi|Nông|Tôn|Thân|Đàm|Khổng|Bạch|Ksor|Rơ|Rmah|Rah|Siu|Kpă|Nay"
    "|Giàng|Vàng|Sùng|Lò|Thào|Vừ|Quàng|Cầm|Đàng|Cù|Doãn|Tiêu|Âu"
)
_OF_PLACES = frozenset("Cao Hà Thái Lâm Châu Đồng Hồ Vàng Lý Đoàn Mai".split())
# Families whose names are parts of others as well: "Cao Lãnh", "Đoàn Luật sư".
_WORDS = r"(?:\s+[^\W\d_][^\W\d_]*){1,4}"
_PERSON = re.compile(rf"(?<!\w)(?P<family>{_FAMILY})(?P<rest>{_WORDS})")
_TITLED = re.compile(rf"(?<!\w)(?i:{_TITLE})\s+(?P<rest>[^\W\d_]+{_WORDS})")
_NO_PERSON = re.compile(  # streets and schools have names of people
    r"\b(?:duong|pho|truong(?: \w+){0,3}|phuong|xa|quan|huyen|thpt|thcs|cau|cho|cong vien|giai|quy"
    r"|benh vien|song|hem|khu|tinh|thanh pho|thi xa|thi tran|ap|thon)\s+$"
)
_NO_NAME = re.compile(  # "đồng chí Phó Chủ tịch"
    r"(?:pho|chu tich|giam doc|truong|bi thu|chanh|uy vien|thu truong|can bo|lanh dao|cong an|so"
    r"|phong|ban|uy ban|ubnd|dang|huyen|tinh|thuong truc|doan|hoi)\b"
)
_NUMBERING = re.compile(r"^\W*(?:(?:[\dIVX]{1,4}|[a-zđ])(?:\.\d+)*[.)]\s*)?")
_HOLDER_ASKED = re.compile(
    r"\bai (?:\w+ )?(?:(?:duoc|da|dang|se|moi|vua) )*(?:(?:chon|cu|bau|bo nhiem|phan cong) )?"
    rf"(?:la|lam|giu|giu chuc|dam nhan|dam nhiem)(?: chuc| chuc vu)? (?P<office>{_RANK}{OFFICE})\b"
    rf"|\b(?P<other>{_RANK}{OFFICE})\b(?: \w+){{0,12}} (?:la ai|ten (?:la )?gi"
    r"|la (?:ong|ba|ong ba|dong chi) nao)\b"
)
_ENGLISH = {
    "head": ("truong", "chu nhiem", "giam doc", "chu tich"),
    "leader": ("truong", "chu nhiem", "giam doc", "chu tich"),
    "chair": ("chu tich", "chu nhiem", "truong ban"),
    "chairman": ("chu tich", "chu nhiem", "truong ban"),
    "chairperson": ("chu tich", "chu nhiem", "truong ban"),
    "president": ("chu tich", "chu nhiem"),
    "director": ("giam doc", "chu nhiem"),
    "secretary": ("bi thu", "thu ky", "tong thu ky"),
}
_HOLDER_EN = re.compile(
    r"\bwho (?:became|is|was|has been)(?: (?:elected|appointed|chosen|named|made))?(?: as)?"
    rf"(?: the)? (?:new )?(?P<deputy>(?:deputy|vice)[ -])?(?P<office>{'|'.join(_ENGLISH)})\b"
)
_LONGEST_OFFICE = 70  # characters of "Phó Giám đốc Sở Nông nghiệp và Môi trường" before a name


def asks_for_name(asked: str) -> bool:
    """Whether a question in small letters asks for the name of whoever holds an office."""
    return _NAMED_OFFICE.search(fold(asked)) is not None


def asks_for_somebody(asked: str) -> bool:
    """Whether it asks for a person, by name or by office: "đồng chí nào"."""
    return _SOMEBODY.search(fold(asked)) is not None


def tells_person(asked: str, text: str) -> bool:
    """Whether a text names such a person as the question asks for."""
    if people_in(text):
        return True
    titled = _ANY_TITLE.search(text) is not None or _SAID_OFFICE.search(text) is not None
    return titled and not asks_for_name(asked)


def people_in(text: str) -> list[tuple[int, int]]:
    """Where the names of people stand, in their order."""
    spans = set()
    places = {place.start for place in find_places(text)}
    for pattern in (_PERSON, _TITLED):
        for match in pattern.finditer(text):
            start = match.start("rest") if pattern is _TITLED else match.start()
            span = _name(text, start, match.end())
            if span and start not in places and _may_be_person(text, span):
                spans.add(span)
    return sorted(span for span in spans if not any(_holds(o, span) for o in spans))


def _may_be_person(text: str, span: tuple[int, int]) -> bool:
    """Whether the words are no street, school, agency or place that is called like a person."""
    before = fold(text[max(0, span[0] - 40) : span[0]])
    words = text[slice(*span)].split()
    if words == ["Hồ", "Chí", "Minh"] or _NO_PERSON.search(before):
        return False
    if _ANY_TITLE.search(text[max(0, span[0] - 12) : span[0]]):
        return _NO_NAME.match(fold(" ".join(words))) is None
    return len(words) > 2 or words[0] not in _OF_PLACES


def _holds(other: tuple[int, int], span: tuple[int, int]) -> bool:
    return other != span and other[0] <= span[0] and span[1] <= other[1]


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words in a row that begin with a capital; None where they are fewer than two."""
    stop, count = start, 0
    for word in re.finditer(r"\S+", text[start:end]):
        if not word[0][0].isupper() or (len(word[0]) > 1 and word[0].isupper()):
            break
        stop, count = start + word.end(), count + 1
    return (start, stop) if count > 1 and text[start:stop].count("\n") < 2 else None


def offices_asked(asked: str) -> frozenset[str]:
    """The offices, folded, whose holder a question in small letters asks for; mostly one."""
    said = fold(asked)
    if match := _HOLDER_ASKED.search(said):
        return frozenset((match["office"] or match["other"],))
    if match := _HOLDER_EN.search(said):
        deputy = "pho " if match["deputy"] else ""
        return frozenset(deputy + office for office in _ENGLISH[match["office"]])
    return frozenset()


def tells_office(asked: str, text: str) -> bool:
    """Whether a text names who holds the office asked for: "- Luật sư Lê Thị Hoa - Chủ nhiệm".

    The chairman of a council is not that of the association: what follows the office must be asked.
    """
    offices = "|".join(sorted(offices_asked(asked)))
    people = people_in(text)
    for at, (start, end) in enumerate(people):
        stop = people[at + 1][0] if at + 1 < len(people) else len(text)
        behind = re.match(rf"[^;.\n]{{0,60}}?(?<!pho )(?:{offices})\b", fold(text[end:stop]))
        if behind and _is_of_body(asked, text[end + behind.end() : stop]):
            return True
        begin = people[at - 1][1] if at else 0
        before = re.search(rf"(?<!pho )(?:{offices})\b(?=[^;.]{{0,60}}$)", fold(text[begin:start]))
        if before and _is_of_body(asked, text[begin + before.end() : start]):
            return True
    return False


def _is_of_body(asked: str, behind: str) -> bool:
    """Whether the body named behind an office, if one is, may be the one asked for."""
    match = re.match(r"\s+([^\W\d_]+)", behind)
    if match is None or not match[1][0].isupper() or _ANY_TITLE.match(match[1]):
        return True
    if _HOLDER_EN.search(fold(asked)):
        councils = re.search(r"\b(?:council|board|committee|team)\b", fold(asked))
        return bool(councils) or fold(match[1]) not in ("hoi", "ban", "to", "tieu")
    return fold(match[1]) in re.findall(r"\w+", fold(written_out(asked) + " " + asked))


def begins_with_person(heading: str) -> bool:
    """Whether a heading is a person, whose tasks stand below it: "a) Phó Giám đốc Lê Thị Hoa"."""
    said = _NUMBERING.sub("", heading)
    people = people_in(said)
    if not people or people[0][0] > _LONGEST_OFFICE:
        return False
    before = fold(said[: people[0][0]]).strip(" :,–-")
    titled = re.match(rf"(?:{fold(_TITLE)}|{_RANK}{OFFICE})\b", before)
    return not before or titled is not None
