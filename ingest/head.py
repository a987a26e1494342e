"""The head of an official document: its kind and title, as Decree 30/2020 lays them out.

Read from lines whose layout may have suffered (tables turned to text, OCR).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.kinds import LETTER, kind_of
from ingest.lines import Line, split_lines
from ingest.plan import Field
from ingest.text import fold, one_line
from ingest.titles import ends_title, is_authority, is_basis, read_title, title_field

_HEAD_LINES = 40
_SUBJECT = re.compile(r"(?:v\s?/\s?v\b|v\s?[%/]\s?:|vv\s?:)[\s:]*")  # OCR: "v%:"
_ADDRESSEE = re.compile(r"kinh\s+gu?i\b")
_MOTTO = re.compile(r"cong h\w{1,5} x|dang cong san viet nam")
# A chapter's heading "QUY ĐỊNH CHUNG" is no kind: the body has begun.
_BODY = re.compile(r"(?:chuong|phan|muc)\s+(?:[ivx]+|\d+|thu)\b|dieu\s+\d")
# The line that a decision's articles follow.
_OPERATIVE = re.compile(r"(?P<kind>quyet dinh|nghi quyet|quyet nghi)\s*:?$")
_LETTERHEAD_LINES, _HEADING_LINES = 14, 6
_PLACE_AND_DATE = re.compile(r"(?:so.{0,40}\s)?[^,\d]{2,40},\s*ng\w{1,2}y\b")
# The form "Phiếu trình giải quyết công việc" names its subject in its first point.
_MATTER = re.compile(r"(?:\d\s?\.\s*)?(?:van de|noi dung) trinh\s*:\s*")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of the document says; `end` is where its title ends."""

    lines: tuple[Line, ...]  # before the kind, or before the title of a paper without one
    kind: Field | None
    title: Field | None
    end: int
    top: int  # where the letterhead ends, which may be 0

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
    motto = False
    for at, line in enumerate(lines):
        if _BODY.match(line.folded):
            break
        if _SUBJECT.match(line.folded):
            return _letter(text, lines, at)
        if motto and _ADDRESSEE.match(line.folded) and not _subject_follows(lines, at):
            return _letter(text, lines, at)
        motto = motto or bool(_MOTTO.match(line.folded))
        found = kind_of(line, alone=at < 3 and not motto)
        if found and (found[1] == len(line.text) or not _wraps(lines, at)):
            decided = found[1] < len(line.text) and _decision(text, lines, found[0])
            return decided or _named(text, lines, at, found)
        if is_basis(line):
            return _decision(text, lines, "") or _unnamed(text, lines)
    return _unnamed(text, lines)


def _decision(text: str, lines: Sequence[Line], kind: str) -> Head | None:
    """The head of a decision whose kind is named only where its articles begin.

    "QUY ĐỊNH CHẾ ĐỘ ...", "THỦ TƯỚNG CHÍNH PHỦ", the basis, "QUYẾT ĐỊNH:". None where there is no
    such line, or it says the same as the head's own `kind`.
    """
    basis = next((i for i, line in enumerate(lines) if is_basis(line)), len(lines))
    for line in lines[basis:]:
        found = _OPERATIVE.match(line.folded) if line.capitals else None
        if found:
            name = "Quyết định" if found["kind"] == "quyet dinh" else "Nghị quyết"
            if name == kind:
                return None
            head = _unnamed(text, lines)
            span = Field(name, line.start, line.start + found.end("kind"))
            end, top = (head.end, head.top) if head.title else (line.end, lines[basis].start)
            return Head(head.lines, span, head.title, end, top)
    return None


def _subject_follows(lines: Sequence[Line], at: int) -> bool:
    return any(_SUBJECT.match(line.folded) or kind_of(line) for line in lines[at : at + 6])


def _wraps(lines: Sequence[Line], at: int) -> bool:
    """Whether the line goes on with a title in capitals that began above it."""
    return at > 0 and lines[at].gap == 1 and lines[at - 1].capitals


def _named(text: str, lines: Sequence[Line], at: int, found: tuple[str, int]) -> Head:
    line, (kind, length) = lines[at], found
    title = read_title(text, lines, at, line.rest(length))
    matter = _matter(lines[at:]) if kind == "Phiếu trình" else None
    end = title.end if title else line.end
    span = Field(kind, line.start, line.start + length)
    return Head(tuple(lines[:at]), span, matter or title, end, line.start)


def _unnamed(text: str, lines: Sequence[Line]) -> Head:
    """The head of a paper that names no kind known here: the capitals it begins with are its title.

    They stand at the top, or below the letterhead, whose last line is that with the date.
    """
    begin = _below_letterhead(lines)
    first = lines[begin] if begin < len(lines) else None
    if not first or not first.capitals or _MOTTO.match(first.folded) or is_authority(first):
        return Head((), None, None, 0, 0)
    if begin == 0 and (len(first.text.split()) < 3 or any(_MOTTO.match(o.folded) for o in lines)):
        return Head((), None, None, 0, 0)
    taken, end = [first], first.end
    for line in lines[begin + 1 : begin + _HEADING_LINES]:
        if not line.capitals or ends_title(line) or is_authority(line):
            break
        end = line.end
        if line.folded != taken[-1].folded:  # a Markdown heading repeats the line
            taken.append(line)
    title = title_field(text, taken)
    return Head(tuple(lines[:begin]), None, title, end, first.start)


def _below_letterhead(lines: Sequence[Line]) -> int:
    """Where the letterhead ends, with its date; 0 where there is none."""
    top = lines[:_LETTERHEAD_LINES]
    dated = [i for i, line in enumerate(top) if _PLACE_AND_DATE.match(line.folded)]
    return dated[0] + 1 if dated and any(_MOTTO.match(line.folded) for line in top) else 0


def _matter(lines: Sequence[Line]) -> Field | None:
    for line in lines:
        if match := _MATTER.match(line.folded):
            rest = line.rest(match.end())
            return Field(one_line(rest.text).rstrip(" ."), rest.start, rest.end)
    return None


def _letter(text: str, lines: Sequence[Line], at: int) -> Head:
    """An official letter bears no kind; its subject follows "V/v", which may be missing."""
    line = lines[at]
    subject = _SUBJECT.match(line.folded)
    if not subject:
        mark = _ADDRESSEE.match(line.folded)
        reach = mark.end() if mark else len(line.text)
        kind = Field(LETTER, line.start, line.start + reach)
        return Head(tuple(lines[:at]), kind, None, line.start, line.start)
    taken = [line.rest(subject.end())]
    for following in lines[at + 1 : at + 6]:
        if following.gap > 1 or following.capitals or _ends_subject(following):
            break
        taken.append(following)
    title = _unquoted(title_field(text, [part for part in taken if part.text]))
    kind = Field(LETTER, line.start, line.start + len(line.text[: subject.end()].rstrip()))
    end = title.end if title else line.end
    return Head(tuple(lines[:at]), kind, title, end, line.start)


def _unquoted(title: Field | None) -> Field | None:
    """A subject without the quotation marks around the whole of it."""
    if title is None or not re.fullmatch(r'["“][^"“”]+["”]', title.value):
        return title
    return Field(title.value[1:-1], title.start + 1, title.end - 1)


def _ends_subject(line: Line) -> bool:
    place_and_date = re.search(r",\s*ng\w{1,2}y", line.folded)
    return bool(place_and_date or re.match(r"kinh\s+g|cong h|d\w{1,2}c \w{1,3}p", line.folded))


def head_end(text: str, head: Head) -> int:
    """Where the lines with number and date end: with the letterhead, or at a letter's addressee."""
    if not head.letter:
        return head.top
    addressee = re.search(r"kinh\s+g", fold(text[: head.end + 600]))
    return addressee.start() if addressee else head.end
