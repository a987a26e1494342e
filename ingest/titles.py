"""The title of a document: the lines behind its kind, up to the authority, basis or body."""

import re
from collections import Counter
from collections.abc import Sequence

from ingest.lines import Line
from ingest.plan import Field
from ingest.syllables import is_syllable
from ingest.text import one_line

_SUBJECT_MARK = re.compile(r"v\s?/\s?v\b[\s:]*")
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


def is_basis(line: Line) -> bool:
    """Whether the line is one of the basis: "Căn cứ ...", "Xét ..."."""
    return not line.capitals and bool(_BASIS.match(line.folded))


def is_authority(line: Line) -> bool:
    """Whether the line, in capitals, names an authority: it stands before a decision's basis."""
    return line.capitals and bool(_AUTHORITY.match(line.folded))


def ends_title(line: Line) -> bool:
    """Whether the line can be no part of a title: number, date, motto, note or a draft's mark."""
    return bool(_NOT_TITLE.match(line.folded))


def read_title(text: str, lines: Sequence[Line], at: int, beside: Line) -> Field | None:
    """The title behind the kind that line `at` names; `beside` is what that line holds of it."""
    taken: list[Line] = []
    skip = len(beside.text) - len(beside.text.lstrip(" :.-*"))
    if beside.text[skip:]:
        taken.append(beside.rest(skip))
    gaps = Counter(line.gap for line in lines[1:] if line.gap)
    wrap = gaps.most_common(1)[0][0] if gaps else 1  # 2 with a blank line after every line
    for i in range(at + 1, min(at + 1 + _TITLE_LINES, len(lines))):
        repeated = lines[i].folded.strip(" :") == lines[at].folded.strip(" :")
        if not taken and (repeated or _is_of_the_issuer(lines[i])):
            continue
        if not _continues(taken, lines, i, wrap):
            break
        mark = _SUBJECT_MARK.match(lines[i].folded)
        taken.append(lines[i].rest(mark.end()) if mark and not taken else lines[i])
    return title_field(text, taken)


def _is_of_the_issuer(line: Line) -> bool:
    return line.capitals and bool(_OF_THE_ISSUER.match(line.folded))


def _continues(taken: Sequence[Line], lines: Sequence[Line], at: int, wrap: int) -> bool:
    line = lines[at]
    if ends_title(line):
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
    if not is_authority(line):
        return False
    following = lines[at + 1 : at + 1 + _AUTHORITY_LINES]
    basis = next((i for i, other in enumerate(following) if is_basis(other)), None)
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


def title_field(text: str, lines: Sequence[Line]) -> Field | None:
    """The lines as one field; None where there are none."""
    if not lines:
        return None
    start, end = lines[0].start, lines[-1].end
    value = re.sub(r"[*_|]+", " ", " ".join(line.text for line in lines))
    return Field(one_line(value).strip(" -:"), start, end)
