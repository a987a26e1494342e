"""What a question asks for as a value, and whether a text holds such a value."""

import re
from collections.abc import Sequence

from answer.binding.apart import counts_together
from answer.binding.counts import counts
from answer.binding.own_figures import without_own_figures
from answer.language.dates_told import lacks_a_due_day, tells_only_report_hours, told_dates
from answer.language.frame import NOT_ASKED
from answer.language.persons import (
    asks_for_name,
    asks_for_somebody,
    begins_with_person,
    offices_asked,
    people_in,
    tells_office,
    tells_person,
)
from answer.language.synonyms import synonyms_at
from answer.language.words import Words, spelt
from answer.question.base_year import asks_base_year, tells_base_year
from answer.question.cues import ASKED
from answer.question.names_asked import also_called, names_in, tells_name
from answer.types import Question
from ingest.mentions import find_mentions
from ingest.text import fold

_AGENCY = re.compile(
    r"(?<![\wÀ-ỹ])(?:C[ôoóée]ng an|Các (?:[Ss]ở|[Pp]hòng|[Bb]an|cơ quan|ngành)"
    r"|(?:các )?(?<![Cc]ơ )(?<![Tt]rụ )(?<!xứ )[Ss]ở(?! (?:hữu|giao dịch|thích|tại|dĩ|trường)\b)"
    r"|S[6ớo] (?=[A-ZĐ])|Phòng (?=[A-ZĐ])|Ban (?=[A-ZĐ])|BCĐ|BCH|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ"
    r"|Mặt trận|Viện|Tòa án|Toà án|Hội (?=[A-ZĐ])|Hiệp hội|Đoàn (?=[A-ZĐT])|[TH]\w+ [Đđ]oàn"
    r"|Bộ (?=[A-ZĐ])|Cục|Chi cục|Văn phòng|Đài|Báo (?=[A-ZĐ])|Liên đoàn|Trường (?=[A-ZĐ])"
    r"|Trung tâm|Vườn quốc gia|(?:Trạm|Đội|Đồn|Kho|Tổ|Ấp|Khóm|Xóm|Thôn) (?=[A-ZĐ])|Trạm Y tế"
    r"|Ngân hàng|Bưu điện|Điện lực|Bảo hiểm|Công ty|Liên minh|Cán bộ|(?:Tỉnh|Huyện|Thành|Đảng) ủy"
    r"|Thủ tướng|Chủ tịch|Giám đốc|Trưởng|Ngành|Các đồng chí|Thành viên)"
    # "(Các sở, ngành, địa phương thực hiện)", also as bad OCR spells it
    r"|\([^()]{4,200}(?:thực hiện|thuc hi[eéê]n|thwe hién|chủ trì|ch[uiíủ]{1,3} tr[iì]|phối hợp)"
    r"[^()]{0,60}\)?"
)
_DATE = re.compile(
    r"\b\d{1,2}\s*/\s*\d{1,2}\b|\bthang\s*\d{1,2}|\bngay\s*\d{1,2}|\bquy\s+(?:[ivx]+|\d)\b"
    r"|(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|thuong xuyen|h[aă]ng (?:nam|quy|thang|tuan)"
    r"|\b(?:nam|n[di]m) (?:19|20)\d\d|dinh ky"
)
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
# "12 chức danh thuộc những cơ quan nào": whose they are, and not who chooses them.
_BELONGS = re.compile(r"\bthuộc (?:những |các |về )?(?:cơ quan|đơn vị|sở|ngành|phòng)[^,?]* nào\b")
_TELLS_OWNER = re.compile(r"\b(?:thuộc|của|tại|ở)\b")
_PATTERNS = {
    "percent": _PERCENT,
    "date": _DATE,
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
        r"|quanh) (?:cac |moi |nhung )?(?:nha|san|truong|cong vien|trung tam|ben|cho|khu|thon|ap"
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
# Figures that are names: the "799" of a committee is no value.
_NAMING = re.compile(
    r"\b(?:ban chi dao|bcd|ke hoach(?: so)?|ket luan(?: so)?|chi thi(?: so)?|nghi quyet(?: so)?"
    r"|quyet dinh(?: so)?|de an(?: so)?|nghi dinh(?: so)?) \d+\b"
)
_BEFORE_AGENCY = re.compile(
    r"^\W*(?:(?:[\dIVX]{1,4}|[a-zđ])(?:\.\d+)*[.)]\s*)?(?:(?:Đề nghị|Giao|Các đơn vị) )?"
)
_MARK = re.compile(r"\W*(?:[\dIVX]{1,4}|[a-zđ])(?:\.\d+)*\W*")
_LIST_NUMBER = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)]\s")
# When a report is due says nothing about what it reports on.
_REPORT_DUE = re.compile(
    r"\b(?:gui|nop)\b[^.;]{0,120}\bbao cao\b|\bbao cao\b[^.;]{0,90}\btruoc ngay"
)
_ASKS_REPORT = re.compile(
    r"\bbao cao|\bgui\b|(?<!chuong )\btrinh\b(?! do| tu| bay| dien)|\bdua len\b|\bnop\b"
    r"|\bhan\b|\bfax\b|report|due\b|deadline|submit|send|so ket|tong ket"
)
_DAY_ASKED = re.compile(r"\b(?:thang|ngay) (?:may|nao)\b|which (?:month|day|date)")
_YEAR_ASKED = re.compile(r"\b(?:nam nao|what year|which year)\b(?! cung)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WEEKDAY_ASKED = re.compile(r"\b(?:buoi nao|thu may|(?:ngay|hom|luc|khi) nao trong tuan)\b")
_WEEKDAY = re.compile(
    r"\b(?:[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|[Cc]hủ nhật"
    r"|(?:sáng|chiều|tối|trưa|ngày) thứ (?:hai|ba|tư|năm|sáu|bảy)|buổi (?:sáng|chiều|tối|trưa))\b"
)
# "Nhà nào hay cãi nhau thì đoàn thể nào giúp?" asks for the second.
_CONDITION = re.compile(r"^.*\bnào\b.*?\bthì\b(?=.*\b(?:nào|ai|bao nhiêu|mấy|đâu|khi)\b)")
_NO_DAY = re.compile(r"\bn[adi]m (?:19|20)\d\d|thuong xuyen|dinh ky")
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
    if question.expects == "country":
        words = Words(text, garbled)
        return any(words.has(tuple(name.split()), garbled) for name in _COUNTRIES)
    if question.expects == "agency":
        if asks_for_person(question):
            return tells_person(question.restored.lower(), text)
        if _BELONGS.search(question.restored.lower()) and not _TELLS_OWNER.search(text.lower()):
            return False
        return bool(_AGENCY.search(text)) or bool(people_in(text))
    if question.expects in ("place", "territory"):
        if _has_territory(question, text) or (not garbled and names_in(question, text)):
            return True
        if question.expects == "territory":
            return not garbled and tells_name(question, text)
    if question.expects in ("phone", "money"):
        found = any(mention.kind == question.expects for mention in find_mentions(text))
        if question.expects == "phone" or found:
            return found
        shared = _PART_ASKED.search(fold(question.restored)) and _PERCENT.search(folded)
        return bool(_MONEY_COLUMN.search(folded) or shared)
    if question.expects == "date":  # the date of a document that is cited is no deadline
        folded = told_dates(fold(question.restored), folded)
        if not garbled and lacks_a_due_day(fold(question.restored), folded):
            return False
        if _REPORT_DUE.search(folded) and not _ASKS_REPORT.search(fold(question.restored)):
            return False
        asked = fold(question.restored)
        if _YEAR_ASKED.search(asked):
            return bool(_YEAR.search(folded))
        if (match := _WEEKDAY_ASKED.search(asked)) and _WEEKDAY.search(text):
            return True
        if match and "tuan" in match[0] and "trong tuan" not in folded:
            return False
        if _DAY_ASKED.search(asked):
            folded = _NO_DAY.sub(" ", folded)
    if question.expects == "number":
        text = without_own_figures(question, text)
        folded = fold(text)
        counted = counts(question, text, garbled)
        folded = _NAMING.sub(" ", folded)
        return bool(_NUMBER.search(folded)) if counted is None else counted
    return bool(_PATTERNS[question.expects].search(folded))


def _says_the_contrary(question: Question, text: str) -> bool:
    """Whether a share or count of what lacks something is asked, and nothing in the text lacks."""
    if question.expects not in ("percent", "number"):
        return False
    return bool(_LACKING.search(question.restored.lower())) and not _LACKS.search(text.lower())


def begins_with_agency(heading: str) -> bool:
    """Whether a heading names the agency that does what stands below it: "5. Sở Tư pháp"."""
    return _AGENCY.match(_BEFORE_AGENCY.sub("", heading)) is not None


def asks_for_person(question: Question) -> bool:
    """Whether a question is for a person: "phó giám đốc nào", "đồng chí nào"."""
    asked = question.restored.lower()
    return asks_for_name(asked) or asks_for_somebody(asked) or bool(offices_asked(asked))


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
