"""What a question asks for as a value, and whether a text holds such a value."""

import re
from collections.abc import Sequence

from answer.binding.apart import counts_together
from answer.binding.counts import counts
from answer.binding.doers_told import asks_for_person, begins_with_agency, tells_doer
from answer.binding.own_values import without_own_values
from answer.binding.times_told import asks_how_often, tells_how_often, tells_when
from answer.language.dates_told import tells_only_report_hours
from answer.language.frame import NOT_ASKED
from answer.language.persons import begins_with_person, offices_asked, tells_office
from answer.language.synonyms import synonyms_at
from answer.language.words import Words, spelt
from answer.question.base_year import asks_base_year, tells_base_year
from answer.question.cues import ASKED
from answer.question.names_asked import also_called, names_in, tells_name
from answer.types import Question
from ingest.mentions import find_mentions
from ingest.text import fold

_PERCENT = re.compile(  # also "4/100.000"
    r"\d\s*[%‰]|phan (?:tram|nghin)|\d ?/ ?10{0,2}[.,]?0{2,3}(?!\d)"
)
_MONEY_COLUMN = re.compile(r"\((?:ty |trieu |nghin )?dong\): \d")  # the unit heads the column
_PART_ASKED = re.compile(r"\bchiem (?:\w+ ){0,2}bao nhieu(?=\W*$)")  # told as a share as well
# A figure that stands for itself: no year, date, code or digit that OCR put into a word.
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?<!- )(?!(?:19|20)\d\d(?!\d))\d[\d.,]*(?![\w/]|\s*[-–]\s*20\d\d)"
)
_TERRITORY = re.compile(
    r"(?:tỉnh|quận|huyện|thành phố|thị xã|xã|phường|thị trấn|đặc khu|ấp|khóm|khu phố|thôn|xóm"
    r"|tinh|huyen|thanh pho|xa|phuong)"
    r"\s+(?=[A-ZĐÁÂĂÉÊÍÓÔƠÚƯÝẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰÀẢÃẠÈẺẼẸÌỈĨỊÒỎÕỌÙỦŨỤỲỶỸỴ])(\w+(?:\s[A-ZĐ]\w+)?)"
)
# "Xã không có ma túy" are none of those that have it.
_LACKING = re.compile(r"\bkhông (?:có|còn) \w+(?! không\W*$)")
_LACKS = re.compile(
    r"\b(?:không(?! quá| dưới| vượt| thấp| hạn)|chưa|sạch|hết|xóa|xoá|trắng|chấm dứt|thiếu)\b"
)
_PATTERNS = {
    "percent": _PERCENT,
    "number": _NUMBER,
    "duration": re.compile(
        r"\b(?:\d+|mot|hai|ba|bon|sau|bay|tam|chin|muoi) (?:phut|gio|ngay|tuan|thang|quy|nam)\b"
        r"|\b(?:moi|mot|hang|h[aă]ng|dinh ky) (?:\w+ )?(?:gio|ngay|tuan|thang|quy|nam)\b"
        r"|\btu .{0,20}\d.* den .{0,20}\d|\d+\s*/\s*\d+ gio"
    ),
    "email": re.compile(r"\w@\w"),
    "code": re.compile(r"\d+\s*[/-]\s*[a-z]"),
    "place": re.compile(
        r"\b(?:dia diem|hoi truong|dia chi|tru so|so nha|duong|quoc lo|tinh lo|(?:tai|tren|o|doc"
        r"|quanh) (?:cac |moi |nhung |\d+ )?"
        r"(?:nha|san|truong|cong vien|trung tam|ben|cho|khu|thon|ap"
        r"|chot|cum|diem|cua khau|song|kenh|bien|chua|nha tho))\b"
    ),
    "source": re.compile(
        r"\b(?:ngan sach|nguon(?! nuoc| goc| tin| nhan luc| du lieu| phat| lay| benh| gen| dien"
        r"| cung| hang| khac nhau| o nhiem| chua| song| luc(?! xa hoi| tai))"
        r"|tai tro|xa hoi hoa|dong gop|tu can doi)\b"
    ),
}
_NAMED_NUMBER = re.compile(
    r"\b(?:so (?P<one>tai khoan|fax)|(?P<other>ma so thue|ma so|bien so)"
    r"|(?P<asked>tai khoan|website|trang web) (?:nao|gi|so|la|bao nhieu))\b"
)
_WEB_ADDRESS_ASKED = re.compile(
    r"\bdia chi(?: cua| truy cap)?(?: cac)? (?:web|website|trang (?:web|thong tin|mang|dien tu)"
    r"|cong (?:thong tin|dich vu)|url|internet|ten mien)\b"
    r"|\b(?:duong link|lien ket|ten mien|url)\b.* (?:nao|gi)\b"
    r"|^\W*(?:website|trang web)\b.*\bla gi\b|\b(?:web|website) address\b|\burl\b"
)
_WEB_ADDRESS = re.compile(r"https?:|\bwww\.|(?<![@\w.-])(?:[\w-]+\.)+(?:vn|com|org|net|example)\b")
# Figures that are names: the "799" of a committee is no value, nor is the 6 of "tháng 6".
_NAMING = re.compile(
    r"\b(?:ban chi dao|bcd|ke hoach(?: so)?|ket luan(?: so)?|chi thi(?: so)?|nghi quyet(?: so)?"
    r"|quyet dinh(?: so)?|de an(?: so)?|nghi dinh(?: so)?|thang|quy|ngay) \d+\b(?:/\d+)*"
)
_MARK = re.compile(r"\W*(?:[\dIVX]{1,4}|[a-zđ])(?:\.\d+)*\W*")
_LIST_NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s|S?TT: [\d.]+;)")
# "Nhà nào hay cãi nhau thì đoàn thể nào giúp?" asks for the second.
_CONDITION = re.compile(r"^.*\bnào\b.*?\bthì\b(?=.*\b(?:nào|ai|bao nhiêu|mấy|đâu|khi)\b)")
# "Phủ bao nhiêu trường, từ cấp nào?" asks for the number first.
_ALSO = re.compile(
    r"\b(?:bao nhiêu|mấy) \w[^,?]*, ?(?:và |thì )?(?:từ|ở|thuộc|cho|tại) [^,?]*\bnào\b"
)
_COUNTRIES = (
    "campuchia|trung quốc|thái lan|lào|nhật bản|hàn quốc|hoa kỳ|singapore|malaysia"
    "|indonesia|philippines|myanmar|ấn độ|nga|úc|đức|pháp|anh quốc"
).split("|")
# Kinds of value that bind: without one of its kind no sentence is an answer.
STRICT = frozenset(
    {
        "percent",
        "money",
        "phone",
        "date",
        "number",
        "email",
        "place",
        "source",
        "code",
        "territory",
        "country",
        "duration",
    }
)


def _names_asked(question: Question, folded: str, garbled: bool) -> bool:
    """Whether the text has the noun of "nhà thầu nào", "hội trường nào": without it, no answer."""
    match = ASKED.search(_CONDITION.sub("", question.restored.lower()))
    if match is None or question.language == "en" or question.kind in ("which", "document"):
        return True
    if question.expects == "agency" and asks_for_person(question):
        return True
    if question.expects == "phone":  # "số điện thoại nào" is told by "trực ban: 0276..." as well
        return True
    noun = fold(match.group(1))
    if question.expects == "number" and _ALSO.search(question.restored.lower()):
        return True
    if any(re.search(rf"\b{fold(' '.join(known))}$", noun) for known in NOT_ASKED):
        return True
    words = Words(folded, garbled)
    spoken = spelt(match.group(1))
    if noun.startswith("nha ") and not words.has(tuple(noun.split()), True):
        return False  # "nhà in nào" is not told by "in 9.500 cuốn"
    listed = [found for at in range(len(spoken)) if (found := synonyms_at(spoken, at))]
    others = [other for _, phrases in listed for other in phrases]
    others += [tuple(spelt(other)) for other in also_called(match.group(1))]
    return words.has((noun.split()[-1],), True) or any(words.has(o, True) for o in others)


def _has_the_number_asked(question: Question, folded: str) -> bool:
    """Whether the text has the "số tài khoản", "mã số thuế" or web address that is asked for."""
    if _WEB_ADDRESS_ASKED.search(fold(question.restored)):
        return _WEB_ADDRESS.search(folded) is not None
    asked = question.expects in ("", "number", "code", "phone", "email")
    match = _NAMED_NUMBER.search(fold(question.restored)) if asked else None
    return match is None or next(filter(None, match.groups())) in folded


def _has_territory(question: Question, text: str) -> bool:
    """Whether the text names a territory; where one is asked for, not one that the question has."""
    named = _TERRITORY.findall(text)
    if question.expects == "territory":
        asked = fold(question.restored)
        named = [name for name in named if fold(name) not in asked]
    return bool(named)


def holds_value(question: Question, text: str, garbled: bool = False) -> bool:
    """Whether the text holds a value of the kind that the question asks for.

    "bao nhiêu xã" wants a number that counts xã; any other number is a different fact.
    """
    text = " ".join(_LIST_NUMBER.sub("", text).split())
    folded = fold(text)
    if not garbled and tells_only_report_hours(fold(question.restored), folded):
        return False
    if question.expects == "date" and asks_base_year(question.restored):
        return tells_base_year(text, garbled)
    if not _names_asked(question, folded, garbled) or not _has_the_number_asked(question, folded):
        return False
    if not garbled and not tells_name(question, text):
        return False
    if counts_together(question, text) or _says_the_contrary(question, text):
        return False
    if not question.expects:
        return True
    text = without_own_values(question, text)
    folded = fold(text)
    if question.expects == "country":
        words = Words(text, garbled)
        return any(words.has(tuple(name.split()), garbled) for name in _COUNTRIES)
    if question.expects == "agency":
        return tells_doer(question, text)
    if question.expects in ("place", "territory"):
        if _has_territory(question, text) or (not garbled and names_in(question, text)):
            return True
        if question.expects == "territory":
            return not garbled and question.language != "en" and tells_name(question, text)
    if question.expects in ("phone", "money"):
        found = any(mention.kind == question.expects for mention in find_mentions(text))
        if question.expects == "phone" or found:
            return found
        shared = _PART_ASKED.search(fold(question.restored)) and _PERCENT.search(folded)
        return bool(_MONEY_COLUMN.search(folded) or shared)
    if question.expects == "date":
        return tells_when(question, text, garbled)
    if question.expects == "duration" and asks_how_often(question):
        return tells_how_often(text)
    if question.expects == "number":
        counted = counts(question, text, garbled)
        folded = _NAMING.sub(" ", folded)
        return bool(_NUMBER.search(folded)) if counted is None else counted
    return bool(_PATTERNS[question.expects].search(folded))


def _says_the_contrary(question: Question, text: str) -> bool:
    """Whether a share or count of what lacks something is asked, and nothing in the text lacks."""
    if question.expects not in ("percent", "number"):
        return False
    return bool(_LACKING.search(question.restored.lower())) and not _LACKS.search(text.lower())


def doer_heading(question: Question, path: Sequence[str]) -> str:
    """The heading of a path that names who does what stands below it; empty where none does."""
    people = [heading for heading in path if begins_with_person(heading)]
    if offices_asked(asked := question.restored.lower()):
        people = [heading for heading in people if tells_office(asked, heading)]
    if people or asks_for_person(question):
        return people[-1] if people else ""
    heading = last_heading(path)
    return heading if begins_with_agency(heading) else ""


def last_heading(path: Sequence[str]) -> str:
    """The last heading of a path that has words, for "d)" alone heads nothing; "" without one."""
    return next((heading for heading in reversed(path) if not _MARK.fullmatch(heading)), "")


def values_in(question: Question, text: str) -> list[tuple[int, int]]:
    """Where figures of the kind asked for stand: percent, number or money."""
    if not any(char.isdigit() for char in text):
        return []
    mentions = find_mentions(text) if question.expects in ("money", "number") else []
    if question.expects == "money":
        return [(m.start, m.end) for m in mentions if m.kind == "money"]
    pattern = _PATTERNS.get(question.expects)
    begin = match.end() if (match := _LIST_NUMBER.match(text)) else 0
    phones = [(m.start, m.end) for m in mentions if m.kind == "phone"]
    spans = [match.span() for match in pattern.finditer(fold(text), begin)] if pattern else []
    return [span for span in spans if not any(a < span[1] and span[0] < b for a, b in phones)]
