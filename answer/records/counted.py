"""Which plans count in a list of records, whose they are, and the year that they are for."""

import re
from collections.abc import Iterable, Sequence

from index.records import PlanRecord
from ingest.text import fold, one_line

# Issuers below a province or district whose figures are their own and not the whole place's.
_COMMUNE = re.compile(r"\b(?:xã|phường|thị trấn|đặc khu)\s+[^\W\d_]", re.I)
_DEPARTMENT = re.compile(
    r"^(?:sở|phòng|cục|chi cục|trung tâm|trường|công an|đội|đài|viện|hội|bảo hiểm)\b", re.I
)
_PLACE_BEHIND = re.compile(r"\s+(?:tỉnh|thành phố|huyện|quận|thị xã)\s.*$", re.I)


def counted(everything: Iterable[PlanRecord], within: Sequence[PlanRecord]) -> list[PlanRecord]:
    """One file for each plan of which any file is `within` the limits: the version quoted."""
    groups = {plan.group for plan in within}
    return [plan for plan in everything if plan.best and plan.group in groups]


def year_of(plan: PlanRecord) -> int | None:
    """The last year that a plan is for, or that of its date; None where neither could be read."""
    if plan.years:
        return max(plan.years)
    return int(plan.date[:4]) if plan.date[:4].isdigit() else None


def place_of(plan: PlanRecord) -> str:
    """The place that a plan's figures are for: "Tháp Mười, Đồng Tháp"; "" where it is unknown.

    A commune's plan and a department's own are for these alone: "Sở Nội vụ, Hà Nam".
    """
    place = ", ".join(dict.fromkeys(filter(None, (plan.district, plan.province))))
    own = _own_part(one_line(plan.issuer))
    return ", ".join(filter(None, (own, place)))


def newest_first(plan: PlanRecord) -> tuple[int, str, int]:
    """Sorts plans from the latest to the oldest; those of an unknown year come last."""
    return -(year_of(plan) or 0), _backwards(plan.date), plan.id


def by_letters(words: str) -> tuple[str, str]:
    """Sorts Vietnamese words: by their letters first, by their marks where these are equal."""
    return fold(words), words


def _own_part(issuer: str) -> str:
    if commune := _COMMUNE.search(issuer):
        return issuer[commune.start() :]
    return _PLACE_BEHIND.sub("", issuer) if _DEPARTMENT.match(issuer) else ""


def _backwards(date: str) -> str:
    return "".join(chr(ord("0") + ord("9") - ord(c)) if c.isdigit() else c for c in date)
