"""What the stamps of digital signatures say: number, office and time.

Their form is that of Decree 30/2020/NĐ-CP, annex I, and of the signing programs in use:
"Ký bởi: ... Cơ quan: ... Thời gian ký: 18/03/2024 08:41:42", "Số: 20/QĐ-UBND Thời gian ký: ...".
An office's gazette centre or clerk signs a copy again when it is published; that is not the
signature of the authority that issued it.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.codes import find_codes
from ingest.text import fold, one_line

_DATE = re.compile(
    r"(?<!\d)(?:(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d))(?=\D|$)"
)
_LABELS = re.compile(
    r"(?:nguoi ky|ky boi|ky ngay|digitally signed by|co quan|to chuc|don vi|email|chuc vu|"
    r"(?:thoi gian|ngay|gio) ky|date|so)\s*:"
)
_NUMBER = re.compile(r"^\s*s[oố]\s*:?", re.I)
_ADDRESS = re.compile(r"\S+@\S+")
# They sign what others have issued.
_COPIES = re.compile(r"\b(?:trung tam|cong bao|van thu|cong thong tin|van phong|luu tru)\b")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The stamp of one signature. What it doesn't say is empty."""

    number: str
    office: str  # whatever it says of the signer, folded
    date: str  # ISO 8601


def read_stamp(text: str) -> Stamp:
    """What a stamp's text says; of two that were run together, what the first one says."""
    date = _DATE.search(text)
    names = text[: date.start()] if date else text
    number = next(find_codes(names), None) if _NUMBER.match(text) else None
    if number:
        names = names[: number.start] + names[number.end :]
    office = _LABELS.sub(" ", fold(_ADDRESS.sub(" ", names)))
    return Stamp(number.normal if number else "", one_line(office), _iso(date) if date else "")


def _iso(match: re.Match[str]) -> str:
    try:
        if match["iso"]:
            return datetime.date.fromisoformat(match["iso"]).isoformat()
        return datetime.date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat()
    except ValueError:
        return ""


def signing_date(stamps: Iterable[str], issuer: str) -> str:
    """When the issuing authority signed: the earliest date of its stamps, ISO 8601, or ""."""
    return min((stamp.date for stamp in _own(stamps, issuer) if stamp.date), default="")


def stamped_number(stamps: Sequence[str], printed: str) -> str:
    """The number that a stamp adds to the printed rest of one ("/QĐ-UBND"), or to none at all.

    Empty where no stamp says one, or it is that of another series.
    """
    for stamp in map(read_stamp, stamps):
        if stamp.number and stamp.number[0].isdigit() and _rest(stamp.number).endswith(printed):
            return stamp.number
    return ""


def _rest(number: str) -> str:
    return number.lstrip("0123456789")


def _own(stamps: Iterable[str], issuer: str) -> Iterator[Stamp]:
    """The stamps that are not those of an office that signs copies."""
    office = fold(issuer)
    for stamp in map(read_stamp, stamps):
        copies = set(_COPIES.findall(stamp.office)) - set(_COPIES.findall(office))
        if not copies:
            yield stamp
