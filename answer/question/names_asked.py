"""Whether a text tells the name that a question asks for.

"Đặt tại những trường tiểu học nào?" asks for names: "tại các trường tiểu học" repeats the question,
"Trường Tiểu học Kim Đồng" answers it, and so does a class within it: "các xã vùng sâu".
"""

import re

from answer.language.persons import offices_asked, people_in, tells_office
from answer.types import Question
from ingest.places import find_places
from ingest.text import fold

# Things that have names of their own.
_TERRITORIES = (
    "tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu|ấp|khóm|khu phố|thôn|xóm|làng"
    "|buôn|địa phương|địa bàn"
)
_SITES = (
    r"trường(?: (?:mầm non|tiểu học|trung học|đại học|học|nghề|thcs|thpt|cấp (?:[123]|i{1,3})))?"
    r"(?: (?:cơ sở|phổ thông))?|bệnh viện|chợ|bến(?: (?:đò|phà|xe|cảng))?|cảng|cầu|(?:tuyến )?đường"
    r"|quốc lộ|sông|(?<!qua )(?<!bằng )(?<!trên )kênh|rạch|khu công nghiệp|cụm công nghiệp"
    r"|khu chế xuất|khu du lịch|nhà máy|hợp tác xã|đảo|hồ(?: chứa)?|cống|trạm bơm|chùa|di tích"
    r"|công viên|sân bay|cửa khẩu|cửa sông|khu dân cư|khách sạn"
)
_FIRMS = r"ngân hàng(?: thương mại)?|công ty|tập đoàn|nhà mạng|nhà thầu|tổng công ty"
_CHOSEN = re.compile(  # who was chosen has a name; "doanh nghiệp nào phải báo cáo" is a class
    r"(?:doanh nghiệp|cơ sở|đơn vị)(?: \w+){0,2} nào (?:đã |sẽ )?"
    r"(?:được (?:\w+ ){0,4}chọn|trúng thầu|nhận thầu|thi công|tài trợ|xây dựng|cung cấp)"
)
_FIRM = re.compile(
    r"\b(?:công ty|liên danh|tập đoàn|viện|trung tâm|ngân hàng|hợp tác xã|HTX|doanh nghiệp"
    r"|xí nghiệp)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?<!\w)(?P<noun>{_TERRITORIES}|{_SITES}|{_FIRMS}"
    r"|(?:(?<=những )|(?<=các )|(?<=tại )|(?<=ở ))bản)"
    r"(?: (?:ven|miền|vùng|biên giới|trọng điểm|trung tâm|nông thôn|đô thị|liên|cá)(?: \w+)?)?"
    r" nào(?!\w)"
)
# "Cây xanh là giống cây gì": of what kind the thing is, which its name alone does not tell.
_KINDS = r"(?:chủng loại|giống|loại|loài|hiệu|nhãn hiệu|thương hiệu|hãng|mác|kiểu|dòng)"
_OF_WHAT_KIND = re.compile(
    rf"\b(?:là|thuộc|của|do|thuộc về) (?:(?:những|các|cái) )?(?:(?P<before>\w+) )?{_KINDS}"
    r"(?: (?P<noun>\w+)(?: \w+)?)? (?:gì|nào)\b"
    r"|\b(?:hiệu|nhãn hiệu|thương hiệu|hãng)(?: \w+)? (?:gì|nào)\b"
    r"|\b(?:what|which) (?:species|breed|brand|make|model|variety)\b"
)
_TELLS_KIND = re.compile(
    rf"\b{_KINDS}\b|\b(?:như|gồm|bao gồm|cụ thể là|là)\b|“|"
    r"(?<!chủ trì)(?<!phối hợp)(?<!thời gian)(?<!kinh phí): ?\w|"
    r"\((?![^()]*(?:chủ trì|phối hợp|thực hiện|kế hoạch|quyết định))[^()]{3,}\)"
)
_LISTED = re.compile(
    r"(?<!bị )(?<!được )\b(?:liệt kê|kể|nêu)(?: ra| rõ)? tên\b|\btên (?:gọi )?là gì\b|\btên gì\b"
)
# "Tên 22 xã", "tên các trường": the names of several things, one by one.
_NAMES_OF = re.compile(
    rf"^\W*(?:cho |xin )*tên (?:\d+|các|những|của) (?:{_TERRITORIES}|{_SITES})\b"
)
# "Về tội gì", "bệnh gì": a text without the noun tells none.
_NOUN = re.compile(r"\b(tội|bệnh|dịch|nghề|môn|tiếng|màu|chủ đề|thông điệp) gì\b")
_CLOCK = re.compile(r"\b(?:khung |mấy |lúc |vào )giờ nào\b|\bmấy giờ\b")
_TELLS_CLOCK = re.compile(
    r"\d ?(?:giờ|h\b|g\d\d)|\bgiờ (?:hành chính|cao điểm|tan|vào|ra)|\bsuốt ngày|\b24/24"
    r"|\b(?:sáng|trưa|chiều|tối|đêm)\b"
)
_LABEL = re.compile(
    r"\btên (?P<label>viết tắt|giao dịch|tiếng anh|tiếng nước ngoài|nước ngoài|quốc tế)\b"
    r"|\b(?:được )?viết tắt (?:là gì|thế nào|ra sao)"
)
_SHORT = re.compile(r"\b(?:viết|gọi) tắt(?: là)?\W{0,4}(?=(?:\S+ )?[A-ZĐ&.-]{2,}(?!\w))")
_WHO_HOLDS = re.compile(
    r"\bai (?:là người |đang |sẽ |đã )?(?:được )?(?:(?:\w+ )?(?:chọn|cử|bầu|bổ nhiệm) )?"
    r"(?:làm|giữ|đứng đầu)\b(?! gì| việc)(?: chức)?"
    r"|\bwho (?:heads?|is the|was (?:chosen|appointed|elected)|chairs the)\b"
)
_OFFICES = r"(?:chủ tịch|trưởng|phó|giám đốc|chánh|bí thư|tổ trưởng|đội trưởng)"
_HOLDS = re.compile(
    rf"\b(?:làm|giữ chức|đứng đầu) (?:\w+ ){{0,3}}?{_OFFICES}|\bwho (?:heads|is the)"
)
_HOLDER = re.compile(r"\b(?:do|ông|bà|đồng chí|đ/c)\b[^.;]{2,60}\b(?:làm|giữ)\b", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:ông|bà|đồng chí|đ/c) $", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_NO_NAME = re.compile(  # how the names of agencies, offices and documents begin
    r"(?:chi cuc|cuc|so|phong|ban|uy ban|ubnd|cong an|van phong|hoi|doan|trung tam|bo|vien|toa"
    r"|mat tran|thanh tra|chu tich|thu tuong|giam doc|pho|truong ban|dang|nha nuoc|chinh phu|quoc"
    r"|ke hoach|luat|nghi|quyet|chi thi|thong tu|du an|de an|chuong trinh|viet nam|cac|nhung)\b"
)
# What else things of a kind are called.
_ALSO = {"đường": ("quốc lộ", "tỉnh lộ", "hương lộ", "phố", "đường tỉnh", "đường huyện")}
_WHERE = frozenset(("", "territory", "place", "source"))  # kinds that "trường nào" asks for
# What narrows a noun to some of its kind.
_NARROWS = re.compile(
    r"(?:ven|miền|vùng|biên|giáp|trọng|trung tâm|ngoại|nội|phía|thuộc|nghèo|khó|đặc biệt|công lập"
    r"|dân lập|tư thục|bán trú|hải đảo|đô thị|nông thôn|lớn|nhỏ|đầu|hạ lưu|sâu|xa|chính|liên|chưa"
    r"|còn|(?:có|đạt) (?:từ|trên|dưới|ít nhất|\d)|mầm|tiểu|trung học|đại học|nghề|phổ thông)\b"
)


def tells_name(question: Question, text: str) -> bool:
    """Whether the text holds a name of the kind asked for; True where no name is asked for."""
    asked = question.restored.lower()
    if kind := _OF_WHAT_KIND.search(asked):
        return _tells_kind(kind, text)
    if question.kind in ("which", "document", "compare") or question.language == "en":
        return not _asks_holder(asked) or _tells_holder(asked, text)
    if _asks_holder(asked):
        return _tells_holder(asked, text)
    if match := _LABEL.search(asked):
        return _tells_label(match["label"], text)
    if _CLOCK.search(asked) and not _TELLS_CLOCK.search(text.lower()):
        return False
    if (noun := _NOUN.search(asked)) and noun[1] not in text.lower():
        return False
    if _NAMES_OF.search(asked):
        return bool(names_in(question, text)) or "“" in text
    if _LISTED.search(asked):
        return bool(names_in(question, text)) or "“" in text
    match = _NAMED.search(asked) if question.expects in _WHERE else None
    if match:
        nouns = [match["noun"], *also_called(match["noun"])]
        if nouns[0].startswith("ngân hàng"):
            nouns = ["ngân hàng"]
        if nouns[0] in _TERRITORIES.split("|"):  # of a quận a phường tells it as well
            nouns += _TERRITORIES.split("|")[2:]
        return any(_is_told(noun, text, asked) for noun in nouns) or bool(names_in(question, text))
    return not _CHOSEN.search(asked) or _tells_firm(question, text)


def also_called(noun: str) -> tuple[str, ...]:
    """What else things of that kind are called: a road is a "quốc lộ" as well."""
    return _ALSO.get(noun.split()[-1], ())


def roads_asked(question: str) -> list[tuple[int, int]]:
    """Where a question with its marks asks for roads, which "Quốc lộ 22" tells without the word."""
    found = _NAMED.finditer(question.lower())
    return [match.span("noun") for match in found if also_called(match["noun"])]


def names_in(question: Question, text: str) -> list[str]:
    """Names of places, firms and people in the text, without those that the question has."""
    known = fold(question.restored)
    found = [place.name for place in find_places(text)]
    found += [run for run in _runs(text) if not _NO_NAME.match(fold(run))]
    return [name for name in found if fold(name) not in known]


def _tells_kind(kind: re.Match[str], text: str) -> bool:
    """Whether the text says of which kind a thing is: by a word for it, a list, or a name."""
    said = text.lower()
    noun = kind["noun"] or kind["before"]
    found = re.search(rf"\b{noun}\b", said) if noun else None
    return _TELLS_KIND.search(said, found.end() if found else 0) is not None


def _tells_label(label: str | None, text: str) -> bool:
    """Whether the text gives the name of the kind asked for: "Tên viết tắt: HHDN"."""
    if label in (None, "viết tắt"):
        return _SHORT.search(text) is not None
    kinds = ("tiếng anh", "nước ngoài") if "anh" in label or "nước" in label else (label,)
    return any(kind in text.lower() for kind in kinds)


def _runs(text: str) -> list[str]:
    """Two or more words in a row that are written with capitals, though not all in capitals."""
    runs: list[list[str]] = [[]]
    for token in _TOKEN.findall(text):
        if token[0].isupper() and not token.isupper():
            runs[-1].append(token)
        else:
            runs.append([])
    return [" ".join(run) for run in runs if len(run) > 1]


def _is_told(noun: str, text: str, asked: str) -> bool:
    """Whether the noun stands with a name, a number, or what narrows it more than the question."""
    for match in re.finditer(rf"(?<!\w)(?:{noun})(?!\w)", text.lower()):
        rest = text[match.end() : match.end() + 60].lstrip()
        first = _TOKEN.match(rest)
        if first is None:
            continue
        if (first[0][0].isupper() or first[0].isdigit()) and not _NO_NAME.match(fold(rest)):
            return True
        if _NARROWS.match(rest.lower()) and " ".join(_TOKEN.findall(rest.lower())[:2]) not in asked:
            return True
    return False


def _tells_firm(question: Question, text: str) -> bool:
    """Whether the text names a firm or an institute."""
    return _FIRM.search(text) is not None and bool(names_in(question, text))


def _asks_holder(asked: str) -> bool:
    """Whether it is asked who holds an office: the name or the office of a person."""
    held = _WHO_HOLDS.search(asked) is not None and _HOLDS.search(asked) is not None
    return held or bool(offices_asked(asked))


def _tells_holder(asked: str, text: str) -> bool:
    if offices := offices_asked(asked):
        if people_in(text):
            return tells_office(asked, text)
        if not re.search(rf"(?<!pho )\b(?:{'|'.join(sorted(offices))})\b", fold(text)):
            return False
    titled = any(
        _TITLE.search(text[max(0, at - 10) : at])
        for run in _runs(text)
        for at in [text.find(run.split()[0])]
    )
    return titled or _HOLDER.search(text) is not None
