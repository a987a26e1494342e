"""Who signed a document: the name below the signing authority, "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"."""

import re
from collections.abc import Sequence

from ingest.lines import Line, split_lines
from ingest.plan import Field
from ingest.text import fold, one_line

_AUTHORITY = re.compile(
    r"(?:t\s?m|k\s?t|t\s?l|t\s?u\s?q|q)\s?\. ?[a-z]|pho bi thu|"
    r"(?:quyen )?(?:pho )?(?:(?:tong )?giam doc|chu (?:tich|nhiem)|bi thu|chanh (?:van phong|an)|"
    r"(?:cuc|bo|vien|hieu) truong|truong (?:ban|phong|doan)|thu (?:truong|tuong))\b"
)
_RECIPIENTS = re.compile(r"n\wi nh\w{1,4}\b")
_BELOW = 25  # lines between the authority and the name: recipients stand beside them
_NOT_A_NAME = re.compile(
    r"noi nh|tinh |huyen |thanh pho|ban |so |cong an|phong |bang |phu luc|ke hoach|bien |"
    r"(?:chu|pho|thu|bi|giam|truong|chanh) (?:tich|chu|tuong|thu|doc|ban|van|bi|giam)"
)
# The thirty family names that nearly all Kinh bear, and some of other peoples.
_FAMILY = frozenset(
    """nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan truong
    lam mai dinh trinh luong cao chau ta thai ha kieu phung to quach la tang luu vuong tong
    thach lu nong be ma hua khuat tieu giang quan lai phi chu trieu y ksor rcom son kim lo
    cam vi giap bach nghiem""".split()
)
_ROW = 1500  # characters of a table row
_NAME_AT_END = re.compile(
    r"(?<!\w)(?:[^\W\d_a-z]{2,}\s+)+(?P<name>(?:[^\W\d_a-z][^\W\d_]+(?:\s|$)){2,5})$"
)
_RANK = re.compile(
    r"(?:(?:dai|thuong|trung|thieu) (?:tuong|ta|uy)|(?:pgs|gs|ts|ths|bs|ks)\b\.?|ong|ba)[\s.]+"
)


def read_signer(text: str) -> Field | None:
    """The signer of the document's first signature; None where no name can be made out."""
    lines = list(split_lines(text))
    recipients = [i for i, line in enumerate(lines) if _RECIPIENTS.match(line.folded)]
    starts = recipients[:1] or [max(0, len(lines) - 2 * _BELOW)]
    for at in starts:
        if signer := _below_authority(lines, at) or (
            _first_name(lines, at) if recipients else None
        ):
            return signer
    return _in_line(text, lines[recipients[0]]) if recipients else None


def _below_authority(lines: Sequence[Line], at: int) -> Field | None:
    """The name below the last line of authority around the recipients' list."""
    found = None
    begin = max(0, at - 8)
    for i in range(begin, min(len(lines), at + 45)):
        line = lines[i]
        if _is_authority(line):
            found = _first_name(lines, i + 1) or found
        elif found and line.start > found.end:
            break
    return found


def _is_authority(line: Line) -> bool:
    after = _RECIPIENTS.match(line.folded)
    words = line.folded[after.end() :].lstrip(" :") if after else line.folded
    return (bool(_AUTHORITY.match(words)) and line.capitals) or bool(
        after and _AUTHORITY.search(words) and "-" not in words
    )


def _first_name(lines: Sequence[Line], at: int) -> Field | None:
    candidates = [line for line in lines[at : at + _BELOW] if _is_name(line.text)]
    known = [line for line in candidates if _family(line.text) in _FAMILY]
    chosen = (known or candidates)[:1]
    return _field(chosen[0]) if chosen else None


def _is_name(line: str) -> bool:
    words = line.split()
    return (
        2 <= len(words) <= 6
        and all(word.replace("'", "").isalpha() and word[0].isupper() for word in words)
        and sum(word[1:].islower() or len(word) == 1 for word in words) == len(words)
        and not _NOT_A_NAME.match(fold(line) + " ")
    )


def _family(line: str) -> str:
    return _RANK.sub("", fold(line)).split()[0] if line.split() else ""


def _field(line: Line) -> Field:
    rank = _RANK.match(line.folded)
    skip = rank.end() if rank and len(line.text.split()) > 3 else 0
    return Field(one_line(line.text[skip:]), line.start + skip, line.end)


def _in_line(text: str, line: Line) -> Field | None:
    """The name at the end of a table row that holds recipients, authority and name in one line."""
    for part in split_lines(text, line.start, line.start + _ROW):
        match = _NAME_AT_END.search(part.text)
        if match and match["name"].split()[0].istitle():
            start = part.start + match.start("name")
            return Field(one_line(match["name"]), start, start + len(match["name"].rstrip()))
    return None
