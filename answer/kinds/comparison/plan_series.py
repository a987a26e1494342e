"""Which plans are of one series: the same issuer and subject, from year to year."""

from answer.language.words import spelt
from index.records import PlanRecord
from ingest.places import find_places
from ingest.text import fold

_SAME_SUBJECT = 0.6  # share of the shorter title's words that the other title has
_EVERYDAY = frozenset(
    "va ve cac cua tren dia ban nam tinh huyen xa thuc hien cong tac nhiem vu".split()
)


def place_and_year(plan: PlanRecord) -> tuple[str, str, int]:
    """Whose plan it is, and for which year."""
    return (*_issued_at(plan), age_of(plan)[0])


def _issued_at(plan: PlanRecord) -> tuple[str, str]:
    return fold(plan.province), fold(plan.district)


def age_of(plan: PlanRecord) -> tuple[int, str, int]:
    """Sort key of plans by age: the first year that it is for, the date, the id."""
    return min(plan.years, default=0) or int(plan.date[:4] or 0), plan.date, plan.id


def issuer_of(plan: PlanRecord) -> tuple[str, str]:
    """Province and district of the issuer, or its name where it is of no district; folded."""
    return fold(plan.province), fold(plan.district or plan.issuer)


def same_subject(first: PlanRecord, second: PlanRecord) -> bool:
    """Whether two plans are of one series by their titles, whatever their place and year."""
    ours, theirs = _subject(first.title), _subject(second.title)
    shorter = min(len(ours), len(theirs))
    return bool(shorter) and len(ours & theirs) >= _SAME_SUBJECT * shorter


def _subject(title: str) -> set[str]:
    for place in reversed(find_places(title)):
        title = f"{title[: place.start]} {title[place.end :]}"
    words = {fold(word) for word in spelt(title) if not word[0].isdigit()}
    return words - _EVERYDAY
