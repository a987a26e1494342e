"""What a hand may write as a fact about a plan, checked and brought into the archive's form."""

import re
import unicodedata
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from ingest.text import fold, one_line

FactName = Literal[
    "kind", "number", "title", "issuer", "province", "district", "date", "years", "signer"
]

FIRST_YEAR, LAST_YEAR = 1945, 2100
_LONGEST = 1000  # characters
_MOST_YEARS = 30
_DAY = re.compile(r"(?:(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*)?(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_LEVEL = re.compile(r"(?:tinh|thanh pho|tp\.?|huyen|thi xa|quan(?= \D)) +(?=\S)")
_RANGE = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")


def _line(value: str) -> str:
    composed = unicodedata.normalize("NFC", value)
    line = one_line("".join(c for c in composed if c.isprintable() or c.isspace()))
    if len(line) > _LONGEST:
        raise PydanticCustomError("too_long", "at most {limit} characters", {"limit": _LONGEST})
    return line


def _name(place: str) -> str:
    """The place without what it is: "tỉnh Bến Tre" as "Bến Tre", but "Quận 1" as it is."""
    level = _LEVEL.match(fold(place))
    return place[level.end() :] if level else place


def _iso(value: str) -> str:
    """ "5/3/2024", "3/2024", "2024" or the same in ISO 8601 as ISO 8601."""
    if not value:
        return ""
    if iso := _ISO.fullmatch(value):
        year, month, day = iso.groups()
    elif printed := _DAY.fullmatch(value):
        day, month, year = printed.groups()
    else:
        raise PydanticCustomError("date_form", "write a date as 25/01/2024")
    _in_range(int(year))
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise PydanticCustomError("date_unreal", "there is no such day") from error
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])


def _years(value: object) -> object:
    """ "2024", "2021-2025" or "2021, 2023" as whole numbers in order."""
    if not isinstance(value, str):
        return value
    years: set[int] = set()
    for part in filter(None, re.split(r"\s*[,;]\s*", value.strip())):
        if span := _RANGE.fullmatch(part):
            first, last = int(span[1]), int(span[2])
            if last < first or last - first >= _MOST_YEARS:
                raise PydanticCustomError("years_order", "the first year comes first")
            years.update(range(first, last + 1))
        elif re.fullmatch(r"\d{4}", part):
            years.add(int(part))
        else:
            raise PydanticCustomError("years_form", "write years as 2024 or 2021-2025")
    return tuple(sorted(years))


def _in_range(year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        limits = {"first": FIRST_YEAR, "last": LAST_YEAR}
        raise PydanticCustomError("year_range", "years lie from {first} to {last}", limits)
    return year


Line = Annotated[str, AfterValidator(_line)]
Place = Annotated[Line, AfterValidator(_name)]
Year = Annotated[int, AfterValidator(_in_range)]


class CorrectedFacts(BaseModel):
    """The facts about a plan as somebody wrote them; "" and () say that it has none.

    Raises pydantic's ValidationError. The types of its errors are "too_long", "date_form",
    "date_unreal", "years_form", "years_order" and "year_range".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Line = ""
    number: Line = ""
    title: Line = ""
    issuer: Line = ""
    province: Place = ""  # without "tỉnh" or "thành phố", as the archive has it
    district: Place = ""
    date: Annotated[Line, AfterValidator(_iso)] = ""  # ISO 8601, a day, a month or a year
    years: Annotated[tuple[Year, ...], BeforeValidator(_years)] = ()
    signer: Line = ""
