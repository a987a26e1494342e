"""The head of an official document: kind, title, number, place and date, as Decree 30/2020 lays
them out, read from lines whose layout may have suffered (tables turned to text, OCR)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ingest.plan import Field, Mention
from ingest.text import fold, one_line

_HEAD_LINES = 40
_PART = re.compile(r"[^|\n]+")
# The national motto stands beside the issuer; PDF and OCR run the two columns together.
_CUT = re.compile(
    r"\t|\s{4,}|[-_=–—*.]{4,}|(?<=\s)(?=cong h\w{1,5} x\w{1,2} h)"
    r"|(?<=\s)(?=d\w{0,2}c \w{1,3}p\s*[-–])"
)
_EDGE = " \t\f\r\xa0*|#>_~\\"
KINDS = [
    "Kế hoạch",
    "Quyết định",
    "Chỉ thị",
    "Báo cáo",
    "Nghị quyết",
    "Thông báo",
    "Tờ trình",
    "Hướng dẫn",
    "Chương trình",
    "Phương án",
    "Đề án",
    "Quy chế",
    "Quy định",
    "Kết luận",
    "Công điện",
    "Nghị định",
    "Thông tư",
    "Biên bản",
    "Công văn",
]
_LETTERS = re.compile(r"[^a-z]+")
_SUBJECT = re.compile(r"v\s?/\s?v\b[\s:]*")
_OPENING = re.compile(
    r"can cu\b|kinh\s+gui|dieu \d|[ivx]+\s?[.\-]|\d+\s?\.|[a-z]\)|ngay \d|theo |nham |de (?!an)|"
    r"tren co so|sau khi|thoi gian qua|thuc hien (?:\w+ ){1,3}(?:so )?\d|giam doc|chu tich|"
    r"uy ban nhan dan|hoi dong nhan dan|ban chi dao"
)
_TITLE_LINES, _TITLE_LENGTH = 10, 800
_NUMBER_WORD = re.compile(r"\bs[o0e6b8]?\s*:?[^\w]{0,40}(?:\w[^\w]{1,8})?$")
_ENCLOSED = re.compile(r"kem theo[^.\n]{3,30}?\bs[o0e6b8]?\s*:?\s*$")
_PLACE_BEFORE = re.compile(r"[a-z]{2,}\s*,\s*(?:ng\w{1,2}y\W{0,12}(?:\d{1,2}\W{1,4})?)?$")
_BLANK_DATE = re.compile(r"ng\w{1,2}y[\s.…/]{1,20}th\w{1,3}g[\s.…/]{1,20}n\w{1,2}m\s*(20\d\d)")
_ENCLOSED_YEAR = re.compile(r"\s*ng\w{1,2}y[\s.…]{1,20}/[\s.…]{0,20}/\s?(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, or one cell of it, without markup at its ends."""

    text: str
    folded: str
    start: int
    end: int
    gap: int  # line breaks since the line before; 0 for a further part of the same line

    @property
    def capitals(self) -> bool:
        """Whether the line is written in capitals."""
        letters = [char for char in self.text if char.isalpha()]
        return sum(map(str.isupper, letters)) > 0.7 * len(letters) if letters else False


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of the document says; `end` is where its title ends."""

    lines: tuple[Line, ...]  # before the kind
    kind: Field | None
    title: Field | None
    end: int


def split_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The non-blank lines of a range of the text, table cells apart."""
    gap = 0
    for physical in re.finditer(r"[^\n]*(?:\n|$)", text[start:end]):
        for part in _PART.finditer(physical.group()):
            for a, b in _pieces(part.group()):
                begin = start + physical.start() + part.start() + a
                piece = part.group()[a:b]
                yield Line(piece, fold(piece), begin, begin + len(piece), gap)
                gap = 0
        gap += 1


def _pieces(part: str) -> Iterator[tuple[int, int]]:
    folded, begin = fold(part), 0
    for cut in [*_CUT.finditer(folded), None]:
        stop = cut.start() if cut else len(part)
        piece = part[begin:stop]
        left = len(piece) - len(piece.lstrip(_EDGE))
        length = len(piece.strip(_EDGE))
        if length and not re.fullmatch(r"[\W_]+", piece):
            yield begin + left, begin + left + length
        begin = cut.end() if cut else len(part)


def read_head(text: str) -> Head:
    """The kind and title of a document, and the lines in front of them."""
    lines = []
    for line in split_lines(text):
        lines.append(line)
        if len(lines) == _HEAD_LINES:
            break
    for at, line in enumerate(lines):
        if _SUBJECT.match(line.folded):
            return _letter(text, lines, at)
        found = _kind_of(line)
        if found and (found[1] == len(line.text) or not _wraps(lines, at)):
            kind, length = found
            title = _title(text, lines, at, line.start + length)
            end = title.end if title else line.end
            span = Field(kind, line.start, line.start + length)
            return Head(tuple(lines[:at]), span, title, end)
    return Head(tuple(lines[:20]), None, None, 0)


def _wraps(lines: Sequence[Line], at: int) -> bool:
    """Whether the line goes on with a title in capitals that began above it."""
    return at > 0 and lines[at].gap == 1 and lines[at - 1].capitals


def _kind_of(line: Line) -> tuple[str, int] | None:
    """The kind of document that a line in capitals names, and how far its words reach."""
    if not line.capitals:
        return None
    words = line.folded.split()
    for kind in KINDS:
        count = kind.count(" ") + 1
        surface = _LETTERS.sub("", "".join(words[:count]))
        plain = _LETTERS.sub("", fold(kind))
        alike = surface == plain or (
            len(words) == count and SequenceMatcher(None, surface, plain).ratio() > 0.8
        )
        if alike:
            reach = re.match(rf"(?:\S+\s+){{{count - 1}}}\S+", line.text)
            return kind, reach.end() if reach else len(line.text)
    return None


def _title(text: str, lines: Sequence[Line], at: int, begin: int) -> Field | None:
    """The lines behind the kind that make up the title."""
    taken: list[Line] = []
    rest = text[begin : lines[at].end].strip(" :.-*")
    if rest:
        taken.append(Line(rest, fold(rest), text.index(rest, begin), lines[at].end, 0))
    gaps = Counter(line.gap for line in lines[1:] if line.gap)
    wrap = gaps.most_common(1)[0][0] if gaps else 1  # 2 with a blank line after every line
    for line in lines[at + 1 : at + 1 + _TITLE_LINES]:
        if not _continues(taken, line, wrap):
            break
        taken.append(line)
    return _field(text, taken)


def _continues(taken: Sequence[Line], line: Line, wrap: int) -> bool:
    opens = bool(_OPENING.match(line.folded)) and line.text[:1].isupper() and not line.capitals
    if not taken:
        return not re.match(r"can cu\b|kinh\s+gui|[ivx]+\.|dieu \d", line.folded)
    apart = line.gap > wrap or (wrap > 1 and line.gap and line.text[:1].isupper())
    long = line.end - taken[0].start > _TITLE_LENGTH
    smaller = taken[-1].capitals and not line.capitals and len(line.text) > 3
    return not (opens or apart or long or smaller)


def _field(text: str, lines: Sequence[Line]) -> Field | None:
    if not lines:
        return None
    start, end = lines[0].start, lines[-1].end
    value = re.sub(r"[*_|]+", " ", " ".join(line.text for line in lines))
    return Field(one_line(value).strip(" -:"), start, end)


def _letter(text: str, lines: Sequence[Line], at: int) -> Head:
    """An official letter bears no kind; its subject follows "V/v"."""
    line, reach = lines[at], 0
    if subject := _SUBJECT.match(line.folded):
        reach = subject.end()
    taken = [_rest(line, reach)]
    for following in lines[at + 1 : at + 6]:
        if following.gap > 1 or following.capitals or _ends_subject(following):
            break
        taken.append(following)
    title = _field(text, [part for part in taken if part.text])
    kind = Field("Công văn", line.start, line.start + len(line.text[:reach].rstrip()))
    return Head(tuple(lines[:at]), kind, title, title.end if title else line.end)


def _rest(line: Line, begin: int) -> Line:
    text = line.text[begin:]
    return Line(text, fold(text), line.start + begin, line.end, 0)


def _ends_subject(line: Line) -> bool:
    place_and_date = re.search(r",\s*ng\w{1,2}y", line.folded)
    return bool(place_and_date or re.match(r"kinh\s+g|cong h|d\w{1,2}c \w{1,3}p", line.folded))


def read_number(text: str, head: Head, mentions: Sequence[Mention]) -> Field | None:
    """The document's own number: in the head, or where an annex says what it is enclosed with."""
    limit = _head_end(text, head)
    for mention in mentions:
        if mention.kind != "code":
            continue
        before = fold(text[max(0, mention.start - 60) : mention.start])
        if mention.start < limit and _NUMBER_WORD.search(before):
            return Field(mention.normal, mention.start, mention.end)
        if mention.start > limit and _ENCLOSED.search(before):
            return Field(mention.normal, mention.start, mention.end)
    return None


def read_date(
    text: str, head: Head, mentions: Sequence[Mention], number: Field | None
) -> Field | None:
    """The date of issue, as far as it is filled in: 2024-02 where the day is blank."""
    limit = _head_end(text, head)
    for mention in mentions:
        before = fold(text[max(0, mention.start - 40) : mention.start])
        if mention.kind == "date" and mention.start < limit and _PLACE_BEFORE.search(before):
            return Field(mention.normal, mention.start, mention.end)
    if blank := _BLANK_DATE.search(fold(text[:limit])):
        return Field(blank.group(1), blank.start(1), blank.end(1))
    if not number or number.start < limit:
        return None
    year = _ENCLOSED_YEAR.match(fold(text), number.end)
    return Field(year.group(1), year.start(1), year.end(1)) if year else None


def _head_end(text: str, head: Head) -> int:
    """Where the lines with number and date end: at the kind, or at a letter's addressee."""
    if head.kind is None:
        return 0
    if head.kind.value != "Công văn":
        return head.kind.start
    addressee = re.search(r"kinh\s+g", fold(text[: head.end + 600]))
    return addressee.start() if addressee else head.end
