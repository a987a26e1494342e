"""The head of an official document: its kind and title, as Decree 30/2020 lays them out.

Read from lines whose layout may have suffered (tables turned to text, OCR).
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.kinds import LETTER, kind_of
from ingest.lines import Line, split_lines
from ingest.plan import Field
from ingest.syllables import is_syllable
from ingest.text import fold, one_line

_HEAD_LINES = 40
_SUBJECT = re.compile(r"(?:v\s?/\s?v\b|v\s?[%/]\s?:|vv\s?:)[\s:]*")  # OCR: "v%:"
_ADDRESSEE = re.compile(r"kinh\s+gu?i\b")
_MOTTO = re.compile(r"cong h\w{1,5} x|dang cong san viet nam")
# A chapter's heading "QUY ĐỊNH CHUNG" is no kind: the body has begun.
_BODY = re.compile(r"(?:chuong|phan|muc)\s+(?:[ivx]+|\d+|thu)\b|dieu\s+\d")
_BASIS = re.compile(r"can cu\b|xet\b|theo de nghi\b")
_OPENING = re.compile(
    r"can cu\b|kinh\s+gui|dieu \d|[ivx]+\s?[.\-]|\d+\s?\.|[a-z]\)|ngay \d|theo |nham |de (?!an)|"
    r"tren co so|sau khi|thoi gian qua|thuc hien (?:\w+ ){1,3}(?:so )?\d|giam doc|chu tich|"
    r"uy ban nhan dan|hoi dong nhan dan|ban chi dao"
)
_PURPOSE = re.compile(r"nh[aằ]m ", re.I)  # "Nhằm ..." opens a sentence, Nhâm Dần is a year
# The authority that decides stands in capitals between the title and the basis.
_AUTHORITY = re.compile(
    r"(?:pho )?(?:giam doc|chu tich|truong ban|bo truong|cuc truong|chi cuc truong|hieu truong|"
    r"vien truong|chanh an|chanh thanh tra|uy ban nhan dan|hoi dong nhan dan|toa an|tham phan|"
    r"ban chi dao|ban thuong vu|ban chap hanh|ban thuong truc|thuong truc|thu tuong)\b"
)
_AUTHORITY_LINES = 4
# What may follow the title but is no part of it.
_NOT_TITLE = re.compile(
    r"\W*(?:ban hanh )?kem theo\b|\W*du thao(?:\W*lan)?[^a-z]*$|so\s*:|so\s+\d+\s?[/-]|"
    r"[^,\d]{2,30},\s*ng\w{1,2}y\b|cong h\w{1,5} x|d\w{0,2}c \w{1,3}p\s*[-–]|v\s?/\s?v\s*:?$"
)
_OF_THE_ISSUER = re.compile(r"cua (?:ban|bo|huyen|tinh|thanh|quan|thi|dang|uy)\b")  # Party style
_TITLE_LINES, _TITLE_LENGTH, _PARAGRAPH = 10, 800, 100
# The form "Phiếu trình giải quyết công việc" names its subject in its first point.
_MATTER = re.compile(r"(?:\d\s?\.\s*)?(?:van de|noi dung) trinh\s*:\s*")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of the document says; `end` is where its title ends."""

    lines: tuple[Line, ...]  # before the kind
    kind: Field | None
    title: Field | None
    end: int

    @property
    def letter(self) -> bool:
        """Whether it is that of an official letter."""
        return self.kind is not None and self.kind.value == LETTER


def read_head(text: str) -> Head:
    """The kind and title of a document, and the lines in front of them."""
    lines = []
    for line in split_lines(text):
        lines.append(line)
        if len(lines) == _HEAD_LINES:
            break
    motto = basis = False
    for at, line in enumerate(lines):
        if _BODY.match(line.folded):
            break
        if _SUBJECT.match(line.folded):
            return _letter(text, lines, at)
        if motto and _ADDRESSEE.match(line.folded) and not _subject_follows(lines, at):
            return _letter(text, lines, at)
        motto = motto or bool(_MOTTO.match(line.folded))
        basis = basis or bool(_BASIS.match(line.folded))
        found = kind_of(line, alone=at < 3 and not motto)
        if found and (found[1] == len(line.text) or not _wraps(lines, at)):
            return _named(text, lines, at, found, titled=not basis)
    return _unnamed(text, lines)


def _subject_follows(lines: Sequence[Line], at: int) -> bool:
    return any(_SUBJECT.match(line.folded) or kind_of(line) for line in lines[at : at + 6])


def _wraps(lines: Sequence[Line], at: int) -> bool:
    """Whether the line goes on with a title in capitals that began above it."""
    return at > 0 and lines[at].gap == 1 and lines[at - 1].capitals


def _named(text: str, lines: Sequence[Line], at: int, found: tuple[str, int], titled: bool) -> Head:
    """The head of a document that names its kind; without a title where only the body does."""
    line, (kind, length) = lines[at], found
    title = _title(text, lines, at, line.rest(length)) if titled else None
    matter = _matter(lines[at:]) if kind == "Phiếu trình" else None
    end = title.end if title else line.end
    span = Field(kind, line.start, line.start + length)
    return Head(tuple(lines[:at]), span, matter or title, end)


def _unnamed(text: str, lines: Sequence[Line]) -> Head:
    """The head of a paper that names no kind: the capitals it begins with are its title."""
    first = lines[0] if lines else None
    plain = first and first.capitals and not _MOTTO.match(first.folded)
    if not first or not plain or len(first.text.split()) < 3 or _AUTHORITY.match(first.folded):
        return Head(tuple(lines[:20]), None, None, 0)
    if any(_MOTTO.match(line.folded) for line in lines[:8]):  # a letterhead
        return Head(tuple(lines[:20]), None, None, 0)
    taken = [first]
    for line in lines[1:4]:
        if not line.capitals or _NOT_TITLE.match(line.folded):
            break
        taken.append(line)
    title = _field(text, taken)
    return Head((), None, title, title.end if title else 0)


def _matter(lines: Sequence[Line]) -> Field | None:
    for line in lines:
        if match := _MATTER.match(line.folded):
            rest = line.rest(match.end())
            return Field(one_line(rest.text).rstrip(" ."), rest.start, rest.end)
    return None


def _title(text: str, lines: Sequence[Line], at: int, beside: Line) -> Field | None:
    """The lines behind the kind that make up the title; `beside` stands on the kind's own."""
    taken: list[Line] = []
    skip = len(beside.text) - len(beside.text.lstrip(" :.-*"))
    if beside.text[skip:]:
        taken.append(beside.rest(skip))
    gaps = Counter(line.gap for line in lines[1:] if line.gap)
    wrap = gaps.most_common(1)[0][0] if gaps else 1  # 2 with a blank line after every line
    for i in range(at + 1, min(at + 1 + _TITLE_LINES, len(lines))):
        if not taken and _OF_THE_ISSUER.match(lines[i].folded) and lines[i].capitals:
            continue
        if not _continues(taken, lines, i, wrap):
            break
        taken.append(lines[i])
    return _field(text, taken)


def _continues(taken: Sequence[Line], lines: Sequence[Line], at: int, wrap: int) -> bool:
    line = lines[at]
    if _NOT_TITLE.match(line.folded):
        return False
    words = re.findall(r"[^\W\d_]+", line.text)
    if not any(map(is_syllable, words)) and not re.search(r"\d", line.text):
        return False  # what OCR made of a stamp
    if not taken:
        return not re.match(r"can cu\b|kinh\s+gui|[ivx]+\.|dieu \d", line.folded)
    if _decides(taken[-1], lines, at):
        return False
    upper = line.text[:1].isupper()
    apart = line.gap > wrap
    if wrap > 1 and line.gap and upper:
        apart = apart or not _whole_paragraph(lines, at)
    long = line.end - taken[0].start > _TITLE_LENGTH
    smaller = taken[-1].capitals and not line.capitals and len(line.text) > 3
    return not (_opens(line) or apart or long or smaller)


def _opens(line: Line) -> bool:
    opening = _OPENING.match(line.folded)
    if not opening or line.capitals or not line.text[:1].isupper():
        return False
    return opening.group() != "nham " or bool(_PURPOSE.match(line.text))


def _decides(before: Line, lines: Sequence[Line], at: int) -> bool:
    """Whether the line names the authority: in capitals, and only the basis follows it."""
    line = lines[at]
    if not line.capitals or not _AUTHORITY.match(line.folded):
        return False
    following = lines[at + 1 : at + 1 + _AUTHORITY_LINES]
    basis = next((i for i, other in enumerate(following) if _BASIS.match(other.folded)), None)
    return not before.capitals or (
        basis is not None and all(other.capitals for other in following[:basis])
    )


def _whole_paragraph(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is a short paragraph of its own, as a title on two lines is."""
    line = lines[at]
    following = lines[at + 1] if at + 1 < len(lines) else None
    return (
        len(line.text) < _PARAGRAPH
        and line.text[-1] not in ".,:;"
        and following is not None
        and not following.text[:1].islower()
    )


def _field(text: str, lines: Sequence[Line]) -> Field | None:
    if not lines:
        return None
    start, end = lines[0].start, lines[-1].end
    value = re.sub(r"[*_|]+", " ", " ".join(line.text for line in lines))
    return Field(one_line(value).strip(" -:"), start, end)


def _letter(text: str, lines: Sequence[Line], at: int) -> Head:
    """An official letter bears no kind; its subject follows "V/v", which may be missing."""
    line = lines[at]
    subject = _SUBJECT.match(line.folded)
    if not subject:
        mark = _ADDRESSEE.match(line.folded)
        reach = mark.end() if mark else len(line.text)
        return Head(
            tuple(lines[:at]), Field(LETTER, line.start, line.start + reach), None, line.start
        )
    taken = [line.rest(subject.end())]
    for following in lines[at + 1 : at + 6]:
        if following.gap > 1 or following.capitals or _ends_subject(following):
            break
        taken.append(following)
    title = _unquoted(_field(text, [part for part in taken if part.text]))
    kind = Field(LETTER, line.start, line.start + len(line.text[: subject.end()].rstrip()))
    return Head(tuple(lines[:at]), kind, title, title.end if title else line.end)


def _unquoted(title: Field | None) -> Field | None:
    """A subject without the quotation marks around the whole of it."""
    if title is None or not re.fullmatch(r'["“][^"“”]+["”]', title.value):
        return title
    return Field(title.value[1:-1], title.start + 1, title.end - 1)


def _ends_subject(line: Line) -> bool:
    place_and_date = re.search(r",\s*ng\w{1,2}y", line.folded)
    return bool(place_and_date or re.match(r"kinh\s+g|cong h|d\w{1,2}c \w{1,3}p", line.folded))


def head_end(text: str, head: Head) -> int:
    """Where the lines with number and date end: at the kind, or at a letter's addressee."""
    if head.kind is None:
        return 0
    if not head.letter:
        return head.kind.start
    addressee = re.search(r"kinh\s+g", fold(text[: head.end + 600]))
    return addressee.start() if addressee else head.end
