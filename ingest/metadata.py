"""What a plan says about itself: kind, number, title, issuer, place, date, years, signer.

Read from the content alone, never from the file's name. What cannot be read stays empty; nothing
is guessed.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.head import Head, head_end, read_head
from ingest.issuance import Number, read_date, read_number
from ingest.issuer import Issuer, read_issuer
from ingest.places import PlaceMention, find_misread_places, find_places, level_word
from ingest.plan import Field, Mention, Metadata, Section
from ingest.signer import read_signer
from ingest.stamps import signing_date, stamped_number
from ingest.text import fold

_YEAR = r"(?<!\d)(20\d\d|19\d\d)(?!\d)"
_YEAR_WORD = r"\bn[a-z]{1,2}m?\s*"
_SPAN = re.compile(rf"{_YEAR}\s*(?:-|–|den|toi)\s*(?:{_YEAR_WORD})?{_YEAR}")
_SINGLE = re.compile(rf"{_YEAR_WORD}{_YEAR}")
_SEVERAL = re.compile(rf"(?:\s*,\s*|\s+va\s+)(?:{_YEAR_WORD})?{_YEAR}")
# Of a term of office or a horizon the title does not say that the plan is for it.
_HORIZON = re.compile(
    r"\b(?:d[a-z]n|toi|so voi|khoa|nhiem k[a-z]{1,2}|t[a-z]{1,2}m nhin)\s*(?:n[a-z]{1,2}m\s*)?$"
)
_LONGEST_SPAN = 15  # years
_FIRST_PART = 6000  # characters
_UNTIL = re.compile(r"\b(?:den|truoc|het|toi)\s*(?:ngay\s*)?$")
_CLEAR = 0.6  # share of the provinces named in the body that makes one the plan's own


def read_metadata(
    text: str,
    mentions: Sequence[Mention],
    sections: Sequence[Section] | None = None,
    stamps: Sequence[str] = (),
    scanned: bool = False,
) -> Metadata:
    """The facts that the text of a plan gives about the plan itself.

    `stamps` are the texts of digital signatures' stamps; `scanned` says that OCR read the first
    page.
    """
    head = read_head(text)
    number = read_number(text, head, mentions, scanned)
    date = read_date(text, head, mentions, number, scanned)
    issuer = read_issuer(text, head)
    district, province = _places(text, head, issuer)
    office = _issuer_field(issuer, district or province)
    issued = _date_year(date)
    years = _title_years(text, head, mentions, max(issued, default=None)) or issued
    return Metadata(
        kind=head.kind,
        number=_stamped(number, stamps),
        title=head.title,
        issuer=office,
        province=_place_field(province),
        district=_place_field(district),
        date=date,
        years=years,
        not_before=None if years else _latest_cited(text, mentions, sections),
        signer=read_signer(text),
        signed=signing_date(stamps, office.value if office else ""),
        enclosed=number is not None and number.enclosed,
    )


def _stamped(number: Number | None, stamps: Sequence[str]) -> Field | None:
    """The number, its digits taken from a stamp where they are blank; it stands at the blank."""
    field = number.field if number else None
    if field and field.value[0].isdigit():
        return field
    value = stamped_number(stamps, field.value if field else "")
    if not value:
        return field
    return Field(value, field.start, field.end) if field else Field(value, 0, 0)


def _places(
    text: str, head: Head, issuer: Issuer | None
) -> tuple[PlaceMention | None, PlaceMention | None]:
    """District (of an office of one only) and province of the plan."""
    limit = head_end(text, head)
    found = _with_misread(find_places(text), find_misread_places(text[:limit]))
    if issuer:
        start, end = issuer.region
        own = [place for place in found if start <= place.start < end]
        # "thành phố Hải Phòng" itself may stand right behind the cut
        own = own or [place for place in found if issuer.start <= place.start < issuer.end]
        if own:
            return _district_and_province(own, found)
        if issuer.national:
            return None, None
    letterhead = [place for place in found if place.start < limit]
    provincial = issuer is not None and re.search(r"\btinh\b", fold(issuer.name)) is not None
    if issuer and issuer.communal:  # the name in front of the date is that of the commune
        letterhead = [place for place in letterhead if place.word]
    elif provincial:
        letterhead = [place for place in letterhead if place.level == "province"]
    if letterhead:
        return _district_and_province(letterhead, found)
    title = head.title
    titled = [place for place in found if title and title.start <= place.start < title.end]
    titled = [place for place in titled if place.level == "province"]
    return None, titled[0] if titled else _most_named(found)


def _with_misread(found: list[PlaceMention], misread: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places found, and those that OCR misspelt where none was found, in order."""
    taken = {(place.start, place.end) for place in found}
    added = [place for place in misread if (place.start, place.end) not in taken]
    return sorted([*found, *added], key=lambda place: place.start)


def _district_and_province(
    own: Sequence[PlaceMention], found: Sequence[PlaceMention]
) -> tuple[PlaceMention | None, PlaceMention | None]:
    district = next((p for p in own if p.level == "district"), None)
    province = next((p for p in own if p.level == "province"), None)
    if district and province and district.province not in (None, province.name):
        district = None  # a namesake in another province
    if district and not province:
        province = next(
            (p for p in found if p.level == "province" and p.name == district.province), None
        ) or _home(district)
    return district, province


def _home(district: PlaceMention) -> PlaceMention | None:
    """A district's province where the text does not name it: the district's name stands for it."""
    if district.province is None:
        return None
    return PlaceMention(
        district.province, "province", district.start, district.end, district.province
    )


def _most_named(found: Sequence[PlaceMention]) -> PlaceMention | None:
    provinces = [place for place in found if place.level == "province"]
    if not provinces:
        return None
    name, count = Counter(place.name for place in provinces).most_common(1)[0]
    announced = any(place.name == name and place.word for place in provinces)
    if (count < 2 and not announced) or count < _CLEAR * len(provinces):
        return None
    return next(place for place in provinces if place.name == name)


def _issuer_field(issuer: Issuer | None, place: PlaceMention | None) -> Field | None:
    if issuer is None:
        return None
    if place is None or issuer.national or issuer.communal:
        return issuer.field("")
    return issuer.field(f"{place.word or level_word(place)} {place.name}".strip())


def _place_field(place: PlaceMention | None) -> Field | None:
    return Field(place.name, place.start, place.end) if place else None


def _title_years(
    text: str, head: Head, mentions: Sequence[Mention], issued: int | None
) -> tuple[int, ...]:
    """The years that the title sets for the plan; those inside cited dates and codes are not."""
    if head.title is None:
        return ()
    start, end = head.title.start, head.title.end
    title = list(fold(text[start:end]))
    for mention in mentions:
        if start <= mention.start < end and mention.kind in ("date", "code"):
            title[mention.start - start : mention.end - start] = "." * (mention.end - mention.start)
    return tuple(sorted(set(_years("".join(title), (issued or 9999) + 1))))


def _years(title: str, latest: int) -> Iterator[int]:
    """Years of the plan; a single one after `latest` is a horizon ("đến năm 2030"), however put."""
    spans = list(_SPAN.finditer(title))
    for match in spans:
        first, last = int(match[1]), int(match[2])
        if first < last <= first + _LONGEST_SPAN and not _HORIZON.search(title[: match.start()]):
            yield from range(first, last + 1)
    for match in _SINGLE.finditer(title):
        inside = any(span.start() < match.end() <= span.end() for span in spans)
        horizon = int(match[1]) > latest or _HORIZON.search(title[: match.start()])
        if inside or horizon:
            continue
        yield int(match[1])
        position = match.end()
        while further := _SEVERAL.match(title, position):
            yield int(further[1])
            position = further.end()


def _date_year(date: Field | None) -> tuple[int, ...]:
    return (int(date.value[:4]),) if date else ()


def _latest_cited(
    text: str, mentions: Sequence[Mention], sections: Sequence[Section] | None
) -> int | None:
    """The latest year of a full date that the first part cites as past."""
    basis = [section.end for section in sections or () if section.kind == "basis"]
    limit = max([*basis, min(len(text), _FIRST_PART)])
    years = [
        int(mention.normal[:4])
        for mention in mentions
        if mention.kind == "date"
        and len(mention.normal) == len("2021-08-16")
        and mention.normal[0] != "-"
        and mention.end <= limit
        and not _UNTIL.search(fold(text[max(0, mention.start - 14) : mention.start]))
    ]
    return max(years, default=None)
