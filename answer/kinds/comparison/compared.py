"""Which plans a comparison is about: the years, places and levels that the question names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from answer.binding.asking import Asking
from answer.binding.coverage import concepts
from answer.binding.scope import Scope, bind
from answer.language.words import spelt
from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold

_PLAIN_YEAR = r"(?:19|20)\d\d"
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
# Years that say when something else was made or lasts.
_OTHER_YEAR = re.compile(
    r"(?:\b(?:luat|bo luat|nghi dinh|giai doan|nhiem ky|ngay|thang)\b[^,;?]{0,20})$"
)
_COMMUNE = re.compile(r"\b(?:xa|phuong|thi tran|dac khu)\b(?! hoi)")
_DISTRICTS = re.compile(r"\b(?:cac|cap|va|voi|giua) (?:cac )?(?:quan )?huyen\b")
_COMMUNES = re.compile(r"\b(?:cac|cap|va|voi|giua) (?:cac )?(?:xa|phuong)\b(?! hoi)")
_PROVINCE = re.compile(
    r"\bcap tinh\b|\btinh (?:\S+ ){0,4}(?:va|voi)\b|\b(?:va|voi) (?:cua )?tinh\b"
)


@dataclass(frozen=True, slots=True)
class Missing:
    """Places and years of the question that no plan is from."""

    names: tuple[str, ...]
    prevent: bool  # there are not two left to be compared


def compared(asking: Asking) -> Asking:
    """A comparison bound to all the plans that it compares, "so với năm 2022" included.

    Other questions are returned as they are.
    """
    if asking.question.kind != "compare":
        return asking
    question = replace(asking.question, years=_years(asking))
    scope = _of_levels(asking, bind(question, asking.archive, asking.archive.plans()))
    if together := _in_their_years(question, scope.plans):
        scope = replace(scope, plans=together)
    if len(numbered := plans_numbered(question, scope.plans)) > 1:
        scope = replace(scope, plans=tuple(numbered))
    left_out = {str(year) for year in question.years}
    terms = tuple("" if term in left_out else term for term in question.terms)
    terms = _without_names(question.restored, terms, scope.plans)
    question = replace(question, terms=terms)
    archive = asking.archive
    wanted = concepts(
        question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore
    )
    return replace(asking, question=question, scope=scope, wanted=wanted)


def _without_names(
    question: str, terms: tuple[str, ...], plans: Sequence[PlanRecord]
) -> tuple[str, ...]:
    """The terms without those that only tell one plan from another by its subject.

    "Kinh phí kế hoạch an toàn thực phẩm A so với kế hoạch đuối nước B" compares the money alone.
    """
    titles = [set(spelt(plan.title)) for plan in plans]
    said = " ".join(spelt(question))
    names_plans = False
    kept: list[str] = []
    for run in _runs(terms):
        words = {word for term in run for word in spelt(term)}
        having = sum(words <= title for title in titles)
        names_plans |= f"kế hoạch {' '.join(run)}" in said  # "kế hoạch đuối nước A và nông thôn B"
        names = 0 < having < len(titles) and names_plans
        kept += ["", *([] if names else run)]
    return tuple(kept[1:]) if any(kept) else terms


def _runs(terms: Sequence[str]) -> list[list[str]]:
    """The terms that stand together in the question."""
    runs: list[list[str]] = [[]]
    for term in terms:
        if term:
            runs[-1].append(term)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def years_in(question: Question) -> tuple[int, ...]:
    """All years that may be a plan's, in the order of the question; none of a code or period."""
    text = fold(question.restored)
    for identifier in question.identifiers:
        text = text.replace(fold(identifier.surface), " " * len(identifier.surface))
    found = [
        int(match.group())
        for match in _YEAR.finditer(text)
        if not _OTHER_YEAR.search(text[max(0, match.start() - 40) : match.start()])
    ]
    return tuple(dict.fromkeys(found))


def _in_their_years(question: Question, plans: Sequence[PlanRecord]) -> tuple[PlanRecord, ...]:
    """The plans of "Tháp Mười 2022 và Cao Lãnh 2024", where each place has a year of its own.

    Empty where the question does not part its years so.
    """
    text = fold(question.restored)
    named = {
        (place, int(match[1]))
        for place in question.places
        for match in re.finditer(
            rf"\b{re.escape(fold(place))}[\s,(]*(?:nam )?({_PLAIN_YEAR})", text
        )
    }
    places, years = {place for place, _ in named}, {year for _, year in named}
    if len(places) < 2 or places != set(question.places) or years != set(question.years):
        return ()
    return tuple(p for p in plans if any(_is_from(p, place) and y in _of(p) for place, y in named))


def plans_numbered(question: Question, plans: Sequence[PlanRecord]) -> list[PlanRecord]:
    """The plans that the question names by number, in its order."""
    codes = [fold(i.normal) for i in question.identifiers if i.kind == "code"]
    named = [plan for plan in plans if plan.best and plan.number and fold(plan.number) in codes]
    return sorted(named, key=lambda plan: codes.index(fold(plan.number)))


def in_order(plan: PlanRecord) -> tuple[int, int, str, int]:
    """Sort key of plans side by side: by year, then the province before its districts."""
    year = min(plan.years, default=0) or int(plan.date[:4] or 0) or 9999
    return year, level(plan), fold(plan.district or plan.province or plan.issuer), plan.id


def level(plan: PlanRecord) -> int:
    """0 for a province's plan, 1 for a district's, 2 for a commune's."""
    if _COMMUNE.search(fold(plan.issuer)):
        return 2
    return 1 if plan.district else 0


def missing(asking: Asking) -> Missing:
    """What the question names and the archive has no plan of."""
    question, plans = asking.question, asking.scope.plans
    if asking.scope.places or asking.scope.years:  # no plan fits: a sentence may still prove them
        return Missing((), False)
    places = [p for p in question.places if not any(_is_from(plan, p) for plan in plans)]
    years = [y for y in question.years if not any(y in _of(plan) for plan in plans)]
    named = "năm {}" if question.language == "vi" else "{}"
    names = (*places, *(named.format(year) for year in years))
    places_left = len(question.places) - len(places)
    years_left = len(question.years) - len(years)
    prevent = bool(names) and max(places_left, years_left) < 2
    return Missing(names, prevent)


def _is_from(plan: PlanRecord, place: str) -> bool:
    names = (plan.province, plan.district, plan.issuer, plan.title)
    return any(fold(place) in fold(name) for name in names)


def _of(plan: PlanRecord) -> Sequence[int]:
    """The years that a plan may be for."""
    if plan.years:
        named = [int(match.group()) for match in _YEAR.finditer(plan.title)]
        return (*range(min(plan.years), max(plan.years) + 1), *named)
    return range(plan.not_before, plan.not_before + 6) if plan.not_before else ()


def _years(asking: Asking) -> tuple[int, ...]:
    """The years of the question, with those behind "so với" that a plan of the place is from."""
    question = asking.question
    if not question.years:
        return ()
    others = [year for year in years_in(question) if year not in question.years]
    plans = asking.archive.plans()
    return (*question.years, *(y for y in others if _has_plan(asking, y, plans)))


def _has_plan(asking: Asking, year: int, plans: Sequence[PlanRecord]) -> bool:
    scope = bind(replace(asking.question, years=(year,)), asking.archive, plans)
    return not scope.years and not scope.places


def _of_levels(asking: Asking, scope: Scope) -> Scope:
    """The plans of "tỉnh và các huyện", where the question names levels and not districts."""
    question = asking.question
    text = fold(question.restored)
    levels = {1} if _DISTRICTS.search(text) else set()
    levels |= {2} if _COMMUNES.search(text) else set()
    if not levels or scope.places or any(level(plan) for plan in scope.plans if question.places):
        return scope
    levels |= {0} if _PROVINCE.search(text) else set()
    everywhere = bind(replace(question, places=()), asking.archive, asking.archive.plans())
    named = {fold(place) for place in question.places}
    fitting = [
        plan
        for plan in everywhere.plans
        if level(plan) in levels and (not named or fold(plan.province) in named)
    ]
    return replace(scope, plans=tuple(fitting)) if fitting else scope
