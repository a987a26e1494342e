"""The targets of several plans as one table: a row for what is measured, a column for each plan.

Two targets are of one row where they measure the same. Values are never compared across measures:
"95% được truy tố" and "90% được xét xử" are two rows, however alike they are worded.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from answer.language.words import spelt
from index import Archive
from index.records import PlanRecord, TargetRecord
from ingest.places import find_places
from ingest.text import fold

Trend = Literal["higher", "lower", ""]
_CONTAINED = 0.55  # Dice of words where one measure has all words of the other one
_OTHERWISE = 0.8  # the same where each has words that the other one lacks: "truy tố", "xét xử"
_SAME_PART = 0.02  # preference for a part of something beside a part of something
# Words of a measure that do not change what is measured.
_LIGHT = frozenset(
    """ty le ti so muc cac nhung duoc dat va ve cua trong tren dia ban phan dau thuc hien hang nam
    tinh huyen xa thanh pho quan la voi co o tai den cho bao dam keo tong""".split()
)


@dataclass(frozen=True, slots=True)
class TargetCell:
    """The target of a plan, seen from the first plan of its row."""

    target: TargetRecord
    changed: bool = False  # another value than the first plan of the row has
    trend: Trend = ""  # of figures of the very same measure: whether this one is higher
    worded: str = ""  # what is measured, where the plan words it otherwise than the row


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One measure, and what each plan wants of it; None where the plan has no such target."""

    measured: str  # as the first plan that has it words it
    cells: tuple[TargetCell | None, ...]

    @property
    def changed(self) -> bool:
        """Whether a plan has another value than the first one, or has none."""
        return any(cell is None or cell.changed for cell in self.cells)


def target_table(archive: Archive, plans: Sequence[PlanRecord]) -> tuple[TargetRow, ...]:
    """The rows in the reading order of the first plan, then what only later plans have."""
    rows: list[dict[int, TargetRecord]] = []
    for column, plan in enumerate(plans):
        own = archive.targets([plan.id])
        placed = _placed(rows, own)
        for number, target in enumerate(own):
            if number in placed:
                rows[placed[number]][column] = target
            else:
                rows.append({column: target})
    return tuple(_row(row, len(plans)) for row in rows)


def _placed(rows: Sequence[dict[int, TargetRecord]], own: Sequence[TargetRecord]) -> dict[int, int]:
    """For each target of a plan the row it belongs to, if any; the surest are placed first."""
    scored = [
        (max(_sameness(target, other) for other in row.values()), -abs(at - number), number, at)
        for at, row in enumerate(rows)
        for number, target in enumerate(own)
    ]
    placed: dict[int, int] = {}
    for score, _, number, at in sorted(scored, key=lambda s: (-s[0], -s[1], s[2])):
        if score > 0 and number not in placed and at not in placed.values():
            placed[number] = at
    return placed


def _sameness(ours: TargetRecord, theirs: TargetRecord) -> float:
    """How surely two targets measure the same; 0 where they do not."""
    ways = {ours.direction, theirs.direction} - {""}
    if fold(ours.unit) != fold(theirs.unit) or len(ways) > 1:
        return 0.0
    a, b = _words(ours), _words(theirs)
    if not a or not b:
        return 0.0
    dice = 2 * len(a & b) / (len(a) + len(b))
    parts = bool(ours.whole) == bool(theirs.whole)
    contained = parts and (a <= b or b <= a)
    if dice < (_CONTAINED if contained else _OTHERWISE):
        return 0.0
    return dice + _SAME_PART * parts


def _words(target: TargetRecord) -> frozenset[str]:
    """The words that say what is measured, without places and figures."""
    text = target.measured
    for place in reversed(find_places(text)):
        text = f"{text[: place.start]} {text[place.end :]}"
    words = {fold(word) for word in spelt(text)}
    return frozenset(word for word in words if word not in _LIGHT and not word[0].isdigit())


def _row(row: dict[int, TargetRecord], columns: int) -> TargetRow:
    first = row[min(row)]
    cells = tuple(_cell(first, row[column]) if column in row else None for column in range(columns))
    return TargetRow(first.measured, cells)


def _cell(first: TargetRecord, target: TargetRecord) -> TargetCell:
    changed = (target.low, target.high) != (first.low, first.high)
    same = _words(first) == _words(target)
    trend = _trend(first, target) if changed and same else ""
    return TargetCell(target, changed, trend, "" if same else target.measured)


def _trend(first: TargetRecord, target: TargetRecord) -> Trend:
    """Said only of bounds on the same side: "trên 75%" and "trên 77%", "dưới 15%" and "14%"."""
    for bound in ("low", "high"):
        before, after = getattr(first, bound), getattr(target, bound)
        if before is not None and after is not None and before != after:
            return "higher" if after > before else "lower"
    return ""
