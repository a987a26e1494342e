"""Who issued a document: the office in the letterhead, else the one whom the basis names as author.

"..., Ban Chỉ đạo ... (gọi tắt là Ban Chỉ đạo 35 Tỉnh) xây dựng kế hoạch như sau" names its author
although the letterhead is lost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.head import Head
from ingest.lines import Line, split_lines
from ingest.places import PlaceMention, find_misread_places, find_places
from ingest.plan import Field
from ingest.syllables import is_syllable
from ingest.text import fold, one_line
from ingest.titles import is_authority, is_basis

# Beginnings of offices' names as written inside a sentence.
_OFFICES = """
    Ủy ban nhân dân, Hội đồng nhân dân, Ban Chỉ đạo, Ban Thường vụ, Ban Chấp hành,
    Ban Thường trực, Ban Quản lý,
    Tòa án nhân dân, Viện Kiểm sát nhân dân, Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Thị ủy, Đảng ủy,
    Công an, Bộ Chỉ huy, Sở, Bộ, Chi cục, Cục, Tổng cục, Phòng, Văn phòng, Hội, Liên đoàn,
    Trung tâm, Trường, Ủy ban, Đoàn, Ban, UBND, HĐND, BCĐ
"""
_ABBREVIATED = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "BCĐ": "Ban Chỉ đạo",
}
_ALIKE = str.maketrans({"p": "d", "ð": "d"})  # OCR without Vietnamese reads Đ as P


def _key(text: str) -> str:
    return " ".join(fold(text).translate(_ALIKE).split())


_LONGEST_FIRST = sorted(map(str.strip, _OFFICES.split(",")), key=len, reverse=True)
_BY_KEY = {_key(office): office for office in _LONGEST_FIRST}
_OFFICE = "|".join(fold(office).replace("d", "[dp]") for office in _LONGEST_FIRST)
_OFFICE_LINE = re.compile(rf"(?:{_OFFICE})\b(?!, | hanh\b)")  # "ban hành" is no board
_AUTHOR = re.compile(rf"(?:^|[,.;:]\s{{0,4}}|\n\s*)(?P<office>(?:{_OFFICE})\b(?! hanh\b))", re.M)
_ISSUES = re.compile(
    r"\b(?:x\w{1,2}y dung|ban hanh|de ra|l[a-z]p|trien khai|thong nhat)\s+(?:\w+\s+){0,2}?"
    r"(?:k\W?\w?\W?\s*hoach|quyet dinh|chuong trinh|phuong an|huong dan)"
)
_SHORT_NAME = re.compile(r"\(\s*(?:sau day\s+)?(?:goi|viet) t\w{1,2}\s+(?:la\s+)?([^)]{3,80})\)")
_WORD = re.compile(r"[^\W\d_]+")
_ALWAYS_CAPITAL = re.compile(r"việt nam|hồ chí minh")
_MOTTO = re.compile(r"cong h\w{1,5} x|dang cong san")
_MOTTO_END = re.compile(r"\bnam$")
_NOT_OFFICE = re.compile(r"d\w{0,2}c \w{1,3}p\b|.*,\s*ng\w{1,2}y|v\s?/\s?v")
_NUMBER = re.compile(r"s[o0e6b8]?(?:\s*:|\W{2}|\s+\d)")
_NATIONAL = re.compile(
    r"(?:bo (?!chi huy|tu lenh)|chinh phu|thu tuong|quoc hoi|.*\b(?:quoc gia|trung uong)\b)"
)
_COMMUNAL = re.compile(r"\b(?:xa|phuong|thi tran|dac khu)\b(?! hoi)")
_COMMUNE_NAME = re.compile(r"((?:xã|phường|thị trấn|đặc khu) )([^,]+)$")
_OF_THE_PLACE = re.compile(r"/[A-ZĐÐ]{2,3}(?=\s|$)")  # "Ban Chỉ đạo 138/ĐP": ĐP is the province
_ORGAN = re.compile(r"ban thuong truc|ban thuong vu|ban chap hanh|thuong truc|van phong")
_NOTE = re.compile(r"[^\w]*(?:duoc )?(?:ban hanh )?kem theo\b")
_OF_AN_OFFICE = re.compile(
    r"\bcua\s+(?:(?:pho\s+)?(?:chu tich|giam doc|truong ban)\s+)?"
    rf"(?P<office>(?:{_OFFICE})\b[^)]*)\)"
)
_NOTE_LENGTH = 400
_AUTHORITY_LENGTH = 400
# Who decides for an office: its name follows.
_POSITION = re.compile(
    r"(?:chu tich|giam doc|(?:bo|cuc|chi cuc|vien|hieu)? ?truong(?= (?:ban|bo|cuc|chi cuc|vien|"
    r"truong)\b)|chanh an(?= toa an)|chanh thanh tra(?= (?:so|bo|tinh)\b))\s+"
)
_BESIDE = 200  # characters that the motto may put between two lines of the issuer
_BASIS_LENGTH = 4000
_SENTENCE_LENGTH = 900


@dataclass(frozen=True, slots=True)
class Issuer:
    """An office and where it is named. `region` is the text that may say of which place it is."""

    name: str
    start: int
    end: int
    region: tuple[int, int]

    @property
    def national(self) -> bool:
        """Whether the office is one of the central state, whose seat is no province of its own."""
        return bool(_NATIONAL.match(fold(self.name)))

    @property
    def communal(self) -> bool:
        """Whether the office is one of a commune, ward or township."""
        return bool(_COMMUNAL.search(fold(self.name)))

    def field(self, place: str) -> Field:
        """The issuer with its place: `place` is such as "tỉnh Đồng Tháp", or empty."""
        if place and fold(place.split()[-1]) not in fold(self.name):
            bare = re.sub(
                r"\s+(?:tỉnh|thành phố|huyện|quận|thị xã|tp|tinh)$", "", self.name, flags=re.I
            )
            return Field(f"{bare} {place}", self.start, self.end)
        return Field(self.name, self.start, self.end)


def read_issuer(text: str, head: Head) -> Issuer | None:
    """The office that issued the document, its name in the usual mixed case."""
    return (
        _from_letterhead(text, head.lines)
        or _from_authority(text, head)
        or _from_note(text, head)
        or _from_basis(text, head.end)
    )


def _from_letterhead(text: str, lines: Sequence[Line]) -> Issuer | None:
    offices: list[list[Line]] = []
    motto = False  # it stands beside the issuer and may take several lines
    for line in lines:
        motto = motto or bool(_MOTTO.match(line.folded))
        if motto or _NOT_OFFICE.match(line.folded):
            motto = motto and not _MOTTO_END.search(line.folded)
            continue
        if _NUMBER.match(line.folded):
            if offices:
                break
            continue
        if _OFFICE_LINE.match(line.folded) and line.capitals:
            offices.append([line])
        elif offices and line.capitals and line.start - offices[-1][-1].end < _BESIDE:
            offices[-1].append(line)
    return _named_by(text, offices) if offices else None


def _named_by(text: str, offices: Sequence[list[Line]]) -> Issuer:
    """The last office of a letterhead; a standing organ goes by the office that it is one of."""
    last = offices[-1]
    name = _in_sentence_case(_joined(last), text)
    if len(offices) > 1 and _ORGAN.fullmatch(fold(_joined(last))):
        name = f"{name} {_in_sentence_case(_joined(offices[-2]), text)}"
    start, end = last[0].start, last[0].end
    for line in last[1:]:
        end = end if text[end : line.start].strip() else line.end
    return Issuer(name, start, end, (offices[0][0].start, last[-1].end))


def _joined(lines: Sequence[Line]) -> str:
    return _OF_THE_PLACE.sub("", one_line(" ".join(line.text for line in lines)))


def _from_authority(text: str, head: Head) -> Issuer | None:
    """The authority between title and basis: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ...", "Căn cứ ..."."""
    lines: list[Line] = []
    for line in split_lines(text, head.end, head.end + _AUTHORITY_LENGTH):
        if not line.capitals:
            if lines and is_basis(line) and is_authority(lines[0]):
                break
            return None
        lines.append(line)
    else:
        return None
    office = _joined(lines)
    held = _POSITION.match(fold(office))
    start, end = lines[0].start, lines[-1].end
    name = _in_sentence_case(office[held.end() :] if held else office, text)
    return Issuer(name, start, end, (start, end))


def _from_note(text: str, head: Head) -> Issuer | None:
    """The office in an enclosure's note: "(Kèm theo Quyết định số ... của Chủ tịch UBND tỉnh)"."""
    region = fold(text[head.end : head.end + _NOTE_LENGTH])
    note = _NOTE.match(region)
    office = note and _OF_AN_OFFICE.search(region, note.end())
    if not note or not office or ")" in region[note.end() : office.start()]:
        return None
    start, end = head.end + office.start("office"), head.end + office.end("office")
    return Issuer(_standard(one_line(text[start:end])), start, end, (start, end))


def _from_basis(text: str, begin: int) -> Issuer | None:
    region = fold(text[begin : begin + _BASIS_LENGTH])
    for verb in _ISSUES.finditer(region):
        earliest = max(0, verb.start() - _SENTENCE_LENGTH)
        authors = [
            m for m in _AUTHOR.finditer(region, earliest, verb.start()) if _named(text, begin, m)
        ]
        if authors and not text[begin + authors[-1].start() : begin + verb.start()].isupper():
            start, end = begin + authors[-1].start("office"), begin + verb.start()
            return _author(text, start, end)
    return None


def _named(text: str, begin: int, match: re.Match[str]) -> bool:
    return text[begin + match.start("office")].isupper()


def _author(text: str, start: int, end: int) -> Issuer:
    """The office of a clause; of a long name in brackets the short one."""
    short = _SHORT_NAME.search(fold(text[start:end]))
    if short:
        a, b = start + short.start(1), start + short.end(1)
    else:
        bracket = text.find("(", start, end)
        a, b = start, bracket if bracket > 0 else end
    b = a + len(text[a:b].rstrip(" ,\n"))
    name = _OF_THE_PLACE.sub("", one_line(text[a:b]))
    return Issuer(_standard(name), a, b, (start, end))


def _in_sentence_case(name: str, text: str) -> str:
    """A name in capitals as the text writes it elsewhere, else with its places capitalised."""
    pattern = r"\s+".join(map(re.escape, name.split()))
    for match in re.finditer(pattern, text, re.I):
        if not match.group().isupper():
            return _standard(one_line(match.group()))
    standard = _standard(name)
    office = next((o for o in _BY_KEY.values() if standard.startswith(o)), standard[:1])
    small = office + _WORD.sub(_small, standard[len(office) :])
    for place in reversed(_places(standard)):
        printed = small[place.start : place.end]
        name = place.name if fold(printed) == fold(place.name) else printed.title()
        # An administrative word, known by its length, gets its marks back too.
        begin = place.start - len(place.word) - 1 if place.word else place.start
        if fold(small[begin : place.start]).strip() == fold(place.word):
            name = f"{place.word} {name}".strip()
        else:
            begin = place.start
        small = small[:begin] + name + small[place.end :]
    small = _ALWAYS_CAPITAL.sub(lambda name: name[0].title(), small)
    return one_line(_COMMUNE_NAME.sub(lambda name: name[1] + name[2].title(), small))


def _small(word: re.Match[str]) -> str:
    """A word in small letters; what is no syllable is an abbreviation: MTTQ."""
    return word[0].lower() if is_syllable(word[0]) or len(word[0]) < 2 else word[0]


def _places(name: str) -> list[PlaceMention]:
    """The places in a name in capitals; those that OCR misspelt are put right."""
    found = {(place.start, place.end): place for place in find_misread_places(name)}
    found |= {(place.start, place.end): place for place in find_places(name)}
    return sorted(found.values(), key=lambda place: place.start)


def _standard(name: str) -> str:
    """The name with the office's usual spelling in front: "BAN CHI PAO 799", "UBND tỉnh"."""
    key = _key(name)
    for start, office in _BY_KEY.items():
        if _starts(key, start):
            return _ABBREVIATED.get(office, office) + " ".join(name.split())[len(office) :]
    return name


def _starts(key: str, office: str) -> bool:
    return key == office or key.startswith(office + " ")
