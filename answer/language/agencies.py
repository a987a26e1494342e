"""Agencies in questions and plans: their names, levels, and the abbreviations that offices use."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answer.language.abbreviations import expansion_folded
from ingest.places import find_places
from ingest.text import fold

_NAME = re.compile(
    r"\b(?:các )?(?:(?<!cơ )(?<!trụ )(?<!cấp )sở|công an"
    r"|(?<!cấp )(?<!biên )(?<!quốc )(?<!văn )phòng"
    r"(?! ngừa|,| chống| bệnh| cháy| dịch| thủ\b| tránh| trọ| học| khám| vé| ở| nào"
    r"| thí nghiệm| kiểm nghiệm| xét nghiệm| họp| đọc| máy| ngủ| mổ| bỏ phiếu| cách ly)"
    r"|bộ đội biên phòng|bộ chỉ huy|bch|bđbp"
    r"|(?<!giao )ban(?! hành| nào| đêm| ngày| đầu| công| bố)"
    r"|(?<!xã )(?<!cơ )(?<!quốc )(?<!quoc )hội(?! nghị| thảo| đồng|i| thi| viên| họp| nhập| chợ|$)"
    r"|đoàn(?! thể| viên| kết)"
    r"|tỉnh đoàn|huyện đoàn|thành đoàn"
    r"|thanh tra(?= (?:tỉnh|thành phố|huyện|sở|nhà nước|chính phủ))"
    r"|ubmttq|mttq|ủy ban|uỷ ban|ubnd|mặt trận|tòa án|toà án|tand|viện kiểm sát|vksnd|cục"
    r"|chi cục|văn phòng|(?<!tổng )đài|(?<!thông )(?<!tin )(?<!cảnh )báo(?! cáo| vệ| gồm| về| tin)"
    r"|trạm(?= y tế| thủy lợi| thú y| khuyến)|đội(?= quản lý| cảnh sát)|đồn(?= biên phòng| công an)"
    r"|liên đoàn lao động"
    r"|(?<!xã )(?<!phường )(?<!trấn )(?<!huyện )(?<!hiện )(?<!môi )(?<!thị )trường(?! hợp)"
    r"|trung tâm|hiệp hội|vườn quốc gia)\b"
    # the name goes on until a word that is no part of names
    r"(?:(?!\b(?:được|chủ trì|phối hợp|có|phải|làm|thực hiện|giao(?! thông| dịch)|tại|ở|trong|năm"
    r"|theo|chịu|cần|sẽ|là|nhiệm|những|gì|nào|đảm|tham gia|tổ chức|thuộc|của|phụ trách"
    r"|chậm|muộn|hôm|ngày|khi|bao (?:giờ|lâu|nhiêu)|hạn (?:chót|cuối|nộp|gửi)"
    r"|việc(?! làm)|giai đoạn|thì|lo|với|cùng|báo cáo|gửi|qua|để|trước|tháng|quý"
    r"|(?<!hđnd )(?<!đbqh )và (?:công an|sở|phòng|hội|đoàn|ủy ban|ubnd|viện|tòa án|ban"
    r"|đài|báo|mặt trận|bộ đội))\b)"
    r"[\w&\s-])*"
)
_LEVEL = re.compile(
    r"(?<=\w)\s+(?:cac |cap )?(?P<level>tinh|huyen|thanh pho|thi xa|quan|phuong|xa)"
    r"(?: (?:thanh pho|thi xa|huyen|phuong|xa|thi tran))*$"
)
_LOOSE = frozenset("tinh huyen thanh pho cac va cua cap xa thi tran viet nam nhan dan".split())
_VAGUE = frozenset("so phong ban nganh hoi doan the".split())  # "phòng ban nào" names none
_TELLING = frozenset(("tra", "nien", "doan"))  # behind "thanh", which is then no "thành phố"
_LEVELS = {"tinh": "tinh", "huyen": "huyen", "quan": "huyen", "pho": "pho", "phuong": "xa"}
_LEVELS |= {"xa": "xa", "tran": "xa"}
# What the same body is called: the name in full, and what people and other plans write.
_SAME = (
    (re.compile(r"\bdoan (?:thanh nien )?cong san(?: ho chi minh)?"), "doan thanh nien"),
    (re.compile(r"\btinh doan\b"), "doan thanh nien tinh"),
    (re.compile(r"\bhuyen doan\b"), "doan thanh nien huyen"),
    (re.compile(r"\bthanh doan\b"), "doan thanh nien thanh pho"),
    (re.compile(r"\bhoi lien hiep phu nu\b"), "hoi phu nu"),
    (re.compile(r"\b(?:uy ban )?mat tran(?: to quoc)?\b"), "mat tran to quoc"),
    (re.compile(r"\bbien phong\b(?<!bo doi bien phong)"), "bo doi bien phong"),
    (re.compile(r"\bagribank\b|\bngan hang no\b"), "ngan hang nong nghiep"),
    (re.compile(r"\bngan hang chinh sach(?: xa hoi)?\b|\bvbsp\b"), "ngan hang chinh sach"),
    (re.compile(r"\bchi nhanh\b"), ""),  # "Ngân hàng Nhà nước chi nhánh khu vực 14"
    (re.compile(r"\bvietinbank\b"), "ngan hang cong thuong"),
    (re.compile(r"\bvietcombank\b"), "ngan hang ngoai thuong"),
    (re.compile(r"\bbidv\b"), "ngan hang dau tu"),
    (re.compile(r"\bkho bac nha nuoc\b"), "kho bac"),
    (
        re.compile(r"\b(?:(?:tong )?cong ty dien luc|nganh dien|evn\w*)\b(?! (?:tu|anh|thoai)\b)"),
        "dien luc",
    ),
    (re.compile(r"\b(?:vnpost|vietnam post)\b"), "buu dien"),
)
# Words in front of which "sở", "phòng", "hội", "ban" begin no agency's name: "cơ sở", "xã hội".
_INSIDE = {
    "so": {"co", "tru", "tren"},
    "phong": {"quoc", "bien", "van"},
    "hoi": {"xa", "co", "quoc", "hiep"},
    "ban": {"uy", "dia", "van"},
    "doan": {"lien", "giai", "tap", "cong"},
}


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency that a question names."""

    name: str  # folded, in full, without its level: "cong an"
    level: str = ""  # "tinh", "huyen", "pho" (a city of either level), "xa"; "" where not said
    said: str = ""  # as the question has it
    also: tuple[str, ...] = ()  # further names as `name`, where English leaves it open


def agencies_in(question: str, places: Sequence[str] = ()) -> list[Agency]:
    """The agencies that an accented question names, without `places`."""
    text = question.lower()
    # A place may be printed under another name than it is known by: "Thừa Thiên Huế".
    printed = [question[place.start : place.end] for place in find_places(question)]
    for place in sorted({*places, *printed}, key=len, reverse=True):
        text = text.replace(place.lower(), "|" * len(place))
    text = re.sub(r"\b(?:tp|t\.p)(?=\.?\s*\|)", lambda match: "|" * len(match[0]), text)
    found = []
    for match in _NAME.finditer(text):
        full = expand(match.group())
        level = _LEVEL.search(full)
        name = _LEVEL.sub("", full).strip(" -")
        if len(name.split()) >= 2 and not set(name.split()) <= _VAGUE:
            named = _LEVELS.get(level["level"].split()[-1], "") if level else ""
            said = question[match.start() : match.end()].strip(" -")
            found.append(Agency(name, named, said))
    return list({(a.name, a.level): a for a in found}.values())


def agency_in(question: str, places: Sequence[str] = ()) -> str:
    """The name of the first agency that a question names; empty where it names none."""
    found = agencies_in(question, places)
    return found[0].name if found else ""


def expand(text: str) -> str:
    """Folded text with known abbreviations written out, and one name for one body."""
    words = re.findall(r"\w+(?:(?:\s?&\s?|-)\w+)*", fold(text))
    full = " ".join(map(_expanded, words))
    for pattern, name in _SAME:
        full = pattern.sub(name, full)
    return " ".join(full.split())


def _expanded(word: str) -> str:
    """A word in full; of one that is joined and unknown, "cong-ty", its parts."""
    full = expansion_folded(word)
    return full if full != word else " ".join(map(expansion_folded, re.split(r"\s*&\s*|-", word)))


def names(text: str, agency: str | Agency, own: frozenset[str] = frozenset()) -> bool:
    """Whether the text names the agency, in whatever abbreviation.

    The agency's words must follow one another, but for words such as "tỉnh" or "và". Where the
    text and an `Agency` both say a level it must be the same: "Công an tỉnh" is no "Công an huyện".
    `own` are the levels that a text without a level means, those of whoever issued it.
    """
    asked = agency if isinstance(agency, Agency) else Agency(agency)
    words = expand(text).split()
    return any(
        # "Sở" are those of provinces alone, whatever level is said
        name.startswith("so ") or not asked.level or not (levels or own)
        or asked.level in (levels or own)
        for name in (asked.name, *asked.also)
        for levels in _levels_of(words, name)
    )  # fmt: skip


def _levels_of(words: list[str], name: str) -> Iterator[set[str]]:
    """For each place where the words have the name, the levels that stand behind it."""
    called = name.split()
    wanted = [called[at] for at in _telling(called)]
    telling = _telling(words)
    size = len(wanted)
    for i in range(len(telling) - size + 1 if wanted else 0):
        places = telling[i : i + size]
        if [words[at] for at in places] != wanted:
            continue
        if places[0] > 0 and words[places[0] - 1] in _INSIDE.get(wanted[0], ()):
            continue
        behind = places[-1] + 1
        end = next((at for at in range(behind, len(words)) if words[at] not in _LOOSE), len(words))
        yield {_LEVELS[word] for word in words[behind:end] if word in _LEVELS}


def _telling(words: list[str]) -> list[int]:
    """Where words stand that tell one agency from another: the "thanh" of "thanh tra" does."""
    following = [*words[1:], ""]
    return [
        at
        for at, (word, after) in enumerate(zip(words, following, strict=False))
        if word not in _LOOSE or (word == "thanh" and after in _TELLING)
    ]
