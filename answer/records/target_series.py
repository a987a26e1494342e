"""The same target over years and places: targets of all plans, grouped by what they measure."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from answer.language.figures import words_restored
from answer.records.counted import by_letters, newest_first, place_of, year_of
from answer.records.same_measure import NEAR, Measure, may_be_same, measure_of
from index import Archive
from index.records import PlanRecord, TargetRecord
from ingest.text import fold

Vectors = NDArray[np.float32]
Key = tuple[str, str, str, str]
_NEAREST = 5  # series offered where no measure has the words looked for
_MEANT = 0.86  # cosine of a question and a measure below which nothing is offered


@dataclass(frozen=True, slots=True)
class Point:
    """One target of one plan."""

    plan: PlanRecord
    target: TargetRecord
    place: str  # "" where it is unknown
    year: int | None  # of the target where it names one, else of the plan

    @property
    def measure(self) -> Measure:
        """What it measures, to be compared with others."""
        return measure_of(self.target, self.plan)


@dataclass(frozen=True, slots=True)
class Series:
    """Targets that measure the same thing in the same unit."""

    id: str  # of its first measure; stays the same while that is in the archive
    name: str  # the wording that most plans use
    unit: str  # as printed
    direction: str  # as in ingest.commitments.Target
    points: tuple[Point, ...]  # latest first
    wordings: tuple[str, ...]  # all of them
    ids: frozenset[str]  # of all wordings: an old address may have another one

    @property
    def places(self) -> tuple[str, ...]:
        """The places that have it, in the order of letters."""
        return tuple(sorted({point.place for point in self.points}, key=by_letters))


def targets_of(archive: Archive, plans: Sequence[PlanRecord]) -> list[TargetRecord]:
    """The targets of these plans, without figures that bad OCR probably made of a word."""
    by_id = {plan.id: plan for plan in plans}
    found = archive.targets(list(by_id))
    return [t for t in found if not _is_misread(archive, by_id[t.plan_id], t)]


def series_of(
    plans: Sequence[PlanRecord], targets: Sequence[TargetRecord], vectors: Mapping[str, Vectors]
) -> tuple[Series, ...]:
    """The targets as series, those of most plans first; a measure of one plan is a series too.

    `vectors` has a unit vector for each TargetRecord.measured.
    """
    by_id = {plan.id: plan for plan in plans}
    points = [_point(by_id[t.plan_id], t) for t in targets if t.plan_id in by_id]
    series = [_series(group) for group in _grouped(points, vectors)]
    return tuple(sorted(series, key=_order))


def limited(series: Sequence[Series], plan_ids: set[int]) -> tuple[Series, ...]:
    """The series with the points of these plans alone; those without any are left out."""
    found = []
    for one in series:
        points = tuple(point for point in one.points if point.plan.id in plan_ids)
        if points:
            wordings = _wordings(points)
            found.append(replace(one, name=wordings[0], points=points, wordings=wordings))
    return tuple(sorted(found, key=_order))


def having(series: Sequence[Series], words: str) -> list[Series]:
    """The series with a wording that has all these words; marks count where they are typed."""
    wanted = words.lower().split()
    return [s for s in series if any(_has(wording, wanted) for wording in s.wordings)]


def nearest(
    series: Sequence[Series], asked: Vectors, vectors: Mapping[str, Vectors]
) -> list[Series]:
    """The few series nearest in meaning to a question's vector, best first."""
    ranked = sorted(
        ((max(float(vectors[w] @ asked) for w in s.wordings), n) for n, s in enumerate(series)),
        reverse=True,
    )
    return [series[n] for cosine, n in ranked[:_NEAREST] if cosine >= _MEANT]


def _is_misread(archive: Archive, plan: PlanRecord, target: TargetRecord) -> bool:
    """ "12 nạn nhân" of "là nạn nhân"."""
    if not plan.garbled or target.unit == "%":
        return False
    clause = target.clause.text
    return words_restored(clause, archive.are_neighbours) != clause


def _grouped(points: Sequence[Point], vectors: Mapping[str, Vectors]) -> list[list[Point]]:
    """Nearest measures first; a group takes in another only if all of both may be the same."""
    measures: dict[Key, Measure] = {}
    members: dict[Key, list[Point]] = {}
    for point in points:
        measure = point.measure
        measures.setdefault(measure.key, measure)
        members.setdefault(measure.key, []).append(point)
    same = _same(measures, members, vectors)
    groups = {key: [key] for key in measures}
    for pair in sorted(same, key=lambda pair: (-same[pair], pair)):
        first, second = groups[pair[0]], groups[pair[1]]
        if first is not second and all(_pair(a, b) in same for a in first for b in second):
            first += second
            groups.update(dict.fromkeys(second, first))
    distinct = {id(group): group for group in groups.values()}
    return [[point for key in group for point in members[key]] for group in distinct.values()]


def _same(
    measures: Mapping[Key, Measure],
    members: Mapping[Key, Sequence[Point]],
    vectors: Mapping[str, Vectors],
) -> dict[tuple[Key, Key], float]:
    """The pairs of measures that may be one, with their cosine.

    Two wordings that stand in one plan are two measures: their author told them apart.
    """
    plans = {key: {point.plan.id for point in found} for key, found in members.items()}
    blocks: dict[tuple[str, str], list[Key]] = {}
    for key, measure in measures.items():
        blocks.setdefault((measure.unit, measure.direction), []).append(key)
    same: dict[tuple[Key, Key], float] = {}
    for keys in blocks.values():
        matrix = np.array([vectors[measures[key].text] for key in keys])
        cosines = matrix @ matrix.T
        for i, j in zip(*np.nonzero(np.triu(cosines >= NEAR, 1)), strict=True):
            one, other = keys[i], keys[j]
            if plans[one].isdisjoint(plans[other]) and may_be_same(measures[one], measures[other]):
                same[_pair(one, other)] = float(cosines[i, j])
    return same


def _pair(one: Key, other: Key) -> tuple[Key, Key]:
    return (one, other) if one < other else (other, one)


def _point(plan: PlanRecord, target: TargetRecord) -> Point:
    year = max(target.years) if target.years else year_of(plan)
    return Point(plan, target, place_of(plan), year)


def _series(points: Sequence[Point]) -> Series:
    ordered = sorted(points, key=lambda p: (-(p.year or 0), newest_first(p.plan)))
    wordings = _wordings(ordered)
    ids = [_id(point) for point in ordered]
    unit = Counter(point.target.unit for point in ordered).most_common(1)[0][0]
    direction = ordered[0].target.direction
    return Series(min(ids), wordings[0], unit, direction, tuple(ordered), wordings, frozenset(ids))


def _wordings(points: Sequence[Point]) -> tuple[str, ...]:
    """The different wordings, the one of most targets first; capitals make no other one."""
    printed = {point.target.measured.lower(): point.target.measured for point in reversed(points)}
    counts = Counter(point.target.measured.lower() for point in points)
    return tuple(printed[lowered] for lowered, _ in counts.most_common())


def _id(point: Point) -> str:
    said = "|".join(point.measure.key)
    return hashlib.sha256(said.encode()).hexdigest()[:10]


def _order(series: Series) -> tuple[int, int, tuple[str, str]]:
    """Those of most plans first, and of these the ones whose values differ most."""
    plans = {point.plan.group for point in series.points}
    values = {(p.target.low, p.target.high, p.target.comparator) for p in series.points}
    return -len(plans), -len(values), by_letters(series.name)


def _has(text: str, words: Sequence[str]) -> bool:
    lowered = text.lower()
    plain = fold(text)
    return all(word in (plain if word == fold(word) else lowered) for word in words)
