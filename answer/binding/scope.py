"""Which plans may answer: the user's filters and what the question itself names.

A place or a year in the question binds. Nothing about Hải Phòng answers a question about Cần Thơ:
where no plan of the archive is from the place, only a sentence that names the place can answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.binding.subject import designated
from answer.question.drafts import drafts_meant
from answer.question.numbered import with_numbers
from answer.types import Question
from index import Archive
from index.records import Filters, PlanRecord
from ingest.mentions import find_mentions
from ingest.text import fold

_NAMES_ONE = {"value", "document", "assignment", "open"}  # kinds that are asked of one plan
_ONE_A_SIDE = {"document", "which"}  # "Tháp Mười và Hải Phòng": the fact of each is told
_EXACT_LEVEL = {"value", "document", "assignment", "open", "compare"}
_COMMUNE = re.compile(r"\b(?:xa|phuong|thi tran|dac khu)\b(?! hoi)")
_LEVELS = {
    "huyen": "huyen",
    "phuong": "phuong",
    "xa": "xa",
    "quan": "quan",
    "pho": "pho",
    "tran": "tran",
    "ward": "phuong",
    "commune": "xa",
    "district": "huyen",
}
_WITHIN = re.compile(r"\bthay the (?:cho )?(?:ke hoach|van ban|quyet dinh) nao")
_IN_PLAN = re.compile(r"(?:^|\b(?:trong|theo|cua|tai|o) )(?:ban )?ke hoach (?:so )?$")
_ASKS_INSIDE = {"value", "assignment", "open"}
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")
_BASE_YEAR = re.compile(
    r"(?:so voi|cung ky|giai doan|truoc|sau|den|tu)(?:\s+(?:nam|cuoi|dau|ky))*\s*$|[-–/]\s*$"
)


@dataclass(frozen=True)
class Scope:
    """The plans that are searched, one version each, and what a sentence itself must name."""

    plans: tuple[PlanRecord, ...]
    all_plans: int  # versions counted once
    places: tuple[str, ...]  # places that only the sentence can prove
    years: tuple[int, ...]  # years that only the sentence can prove

    @property
    def ids(self) -> tuple[int, ...]:
        """The plans' ids."""
        return tuple(plan.id for plan in self.plans)

    def proves(self, sentence: str, title: str = "") -> bool:
        """Whether a sentence names the places and years that no plan's own data proves.

        Places may be named by the plan's title: "Điều lệ Hiệp hội Nước mắm Phan Thiết".
        """
        folded, whole = fold(sentence), fold(f"{title} . {sentence}")
        return all(_names_place(whole, place) for place in self.places) and all(
            _names_year(folded, year) for year in self.years
        )


def bind(question: Question, archive: Archive, everything: Sequence[PlanRecord]) -> Scope:
    """The plans that may answer the question; `everything` are all plans of the archive."""
    everything = [plan for plan in everything if plan.best]
    plans = everything
    if question.filters != Filters():
        plans = [plan for plan in archive.plans(question.filters) if plan.best]
    plans, places = _bind_places(question, plans)
    plans, years = _bind_years(question, plans, archive)
    plans = drafts_meant(question, plans, archive)
    plans = _numbered(question, _of_the_period(question, plans))
    if question.kind in _NAMES_ONE:
        plans = _of_the_number(question, plans)
        plans = designated(question, plans)
    return Scope(tuple(plans), len(everything), places, years)


def _bind_places(
    question: Question, plans: list[PlanRecord]
) -> tuple[list[PlanRecord], tuple[str, ...]]:
    if not question.places:
        return plans, ()
    named = {fold(place) for place in question.places}
    local = [plan for plan in plans if _is_local(plan, named)]
    provincial = [plan for plan in plans if fold(plan.province) in named]
    if local and question.kind != "compare":
        found = _of_the_level(question, local)
        if question.kind in _ONE_A_SIDE:
            inside = {fold(plan.province) for plan in local}
            found += [
                p for p in provincial if not _below_province(p) and fold(p.province) not in inside
            ]
        return found, _unmatched(question, found)
    if question.kind in _EXACT_LEVEL or _says_province(question):
        provincial = [plan for plan in provincial if not _below_province(plan)]
    matching = provincial + [plan for plan in local if plan not in provincial]
    return (matching, _unmatched(question, matching)) if matching else (plans, question.places)


def _unmatched(question: Question, plans: list[PlanRecord]) -> tuple[str, ...]:
    """The places that none of the plans is from, beside one that they are from.

    What a plan of Hà Nam says about its district Lý Nhân is told by a sentence that names it.
    """
    if question.kind != "value":
        return ()
    said = fold(" ".join(f"{p.province} {p.district} {p.issuer} {p.title}" for p in plans))
    return tuple(place for place in question.places if fold(place) not in said)


def _says_province(question: Question) -> bool:
    """Whether the question says "tỉnh Đồng Tháp", and so means the province's own plans."""
    return (
        any(
            re.search(
                rf"\b(?:tinh|thanh pho|tp\.?) {re.escape(fold(place))}\b", fold(question.text)
            )
            for place in question.places
        )
        or "province" in question.text.lower()
    )


def _is_local(plan: PlanRecord, named: set[str]) -> bool:
    """Whether the plan is of one of the districts or wards named."""
    issuer = fold(plan.issuer)
    if plan.district and fold(plan.district) in named:
        return True
    return any(_COMMUNE.search(issuer) and place in issuer for place in named)


def _below_province(plan: PlanRecord) -> bool:
    return bool(plan.district) or bool(_COMMUNE.search(fold(plan.issuer)))


def _of_the_level(question: Question, plans: list[PlanRecord]) -> list[PlanRecord]:
    """Of plans of a district and a ward of one name, those of the level that the question says."""
    asked = fold(question.text)
    for place in question.places:
        name = re.escape(fold(place))
        behind = re.search(rf"\b{name} (ward|commune|district)\b", asked)
        if match := behind or re.search(rf"\b(\w+) {name}\b", asked):
            named = f"{_LEVELS.get(match.group(1), match.group(1))} {fold(place)}"
            same = [plan for plan in plans if named in fold(f"{plan.issuer} {plan.title}")]
            if same and match.group(1) in _LEVELS:
                return same
    return plans


def _bind_years(
    question: Question, plans: list[PlanRecord], archive: Archive
) -> tuple[list[PlanRecord], tuple[int, ...]]:
    if not question.years:
        return plans, ()
    matching = [p for p in plans if any(_may_be_from(p, y, archive) for y in question.years)]
    return (matching, ()) if matching else (plans, question.years)


def _of_the_period(question: Question, plans: list[PlanRecord]) -> list[PlanRecord]:
    """Without plans whose title is for another period than a document that is asked for."""
    asked = _PERIOD.search(question.restored)
    if question.kind != "document" or asked is None:
        return plans
    named = {p.id: _PERIOD.findall(p.title) for p in plans}
    return [p for p in plans if not named[p.id] or asked.groups() in named[p.id]]


def _numbered(question: Question, plans: list[PlanRecord]) -> list[PlanRecord]:
    """The plan whose own number the question names, to ask for something in it."""
    codes = [i for i in question.identifiers if i.kind == "code"]
    asked = fold(question.restored)
    if question.kind in _ASKS_INSIDE and len(codes) == 1:
        before = asked[: max(0, asked.find(fold(codes[0].surface)))]
        own = [p for p in plans if any(m.key == codes[0].key for m in find_mentions(p.number))]
        return own if own and _IN_PLAN.search(before) else plans
    if question.kind != "which" or len(codes) != 1 or not _WITHIN.search(asked):
        return plans
    if asked.find(fold(codes[0].surface)) > asked.find(" nao"):
        return plans
    own = [p for p in plans if any(m.key == codes[0].key for m in find_mentions(p.number))]
    return own or plans


def _of_the_number(question: Question, plans: list[PlanRecord]) -> list[PlanRecord]:
    """The plans with the bare number of "kế hoạch 308"; all where no plan has it."""
    return with_numbers(question, plans) or plans


def _may_be_from(plan: PlanRecord, year: int, archive: Archive) -> bool:
    if plan.years:
        return year in plan.years or str(year) in plan.title  # "nhiệm kỳ 2026 - 2031"
    if plan.not_before is None or not plan.not_before <= year <= plan.not_before + 5:
        return False
    return year <= plan.not_before + 1 or _speaks_of(archive.plan_text(plan.id), year)


def _speaks_of(text: str, year: int) -> bool:
    """Whether a plan without a year names it, or a period that it lies in."""
    spans = ((int(m[1]), int(m[2])) for m in _PERIOD.finditer(text))
    named = re.search(rf"(?<!\d){year}(?!\d)", text) is not None
    return named or any(first <= year <= last for first, last in spans)


def _names_place(folded: str, place: str) -> bool:
    return re.search(rf"\b{re.escape(fold(place))}\b", folded) is not None


def _names_year(folded: str, year: int) -> bool:
    """Whether the year stands there for itself, not as a base year, a period or part of a date."""
    return any(
        not _BASE_YEAR.search(folded[max(0, match.start() - 20) : match.start()])
        for match in re.finditer(rf"(?<![\d/.-]){year}(?![\d/-]|\s*[-–]\s*\d)", folded)
    )
