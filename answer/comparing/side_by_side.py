"""Two plans side by side: their sections aligned, and in them what says the same.

The unit is the statement (comparison/align.py): a sentence, a list item, the task of a table row.
Letterhead, legal basis, recipients and signature are not compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from answer.comparing.counterparts import Counterparts, counterparts
from answer.comparing.paired_sections import Group, groups, partners
from answer.comparing.unasked import unasked
from answer.comparing.word_marks import Mark, marked
from answer.kinds.comparison.align import Statement, statements
from index import Archive, Embedder
from index.records import PlanRecord

RowKind = Literal[
    "same",  # word for word; only marks, capitals and list numbers may differ
    "figures",  # a number, a date or a code differs
    "wording",  # words differ
    "ours",  # only the base has it
    "theirs",  # only the other plan has it
]


@dataclass(frozen=True, slots=True)
class Side:
    """A statement on its side."""

    plan_id: int
    start: int  # in Plan.text
    end: int
    page: int | None
    path: tuple[str, ...]  # headings
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A statement and its counterpart, or one that has none."""

    kind: RowKind
    ours: Side | None
    theirs: Side | None
    moved: bool = False  # the counterpart stands below another heading
    rewritten: bool = False  # worded so otherwise that only figures are marked
    near: Side | None = None  # of one without a counterpart: what it resembles in the other plan


@dataclass(frozen=True, slots=True)
class Part:
    """Aligned sections; a heading is empty where the plan has no such section."""

    ours: tuple[str, ...]  # headings of the section in the base
    theirs: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def same(self) -> bool:
        """Whether nothing in it differs."""
        return all(row.kind == "same" for row in self.rows)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The whole comparison of a plan, the base, with another one."""

    ours: int  # plan ids
    theirs: int
    misread: bool  # one of the two is a ruined scan, so only figures are marked
    parts: tuple[Part, ...]

    def count(self, *kinds: RowKind) -> int:
        """How many rows are of these kinds."""
        return sum(row.kind in kinds for part in self.parts for row in part.rows)


def side_by_side(
    archive: Archive, embedder: Embedder, base: PlanRecord, other: PlanRecord
) -> SideBySide:
    """Compares two plans as a whole. Raises ArchiveError where the archive is broken."""
    asking = unasked(archive, embedder, (base, other))
    ours, theirs = statements(asking, base), statements(asking, other)
    return _Comparison(archive, base, other, ours, theirs).done()


class _Comparison:
    """The statements of both plans with their counterparts, and the rows made of them."""

    def __init__(
        self,
        archive: Archive,
        base: PlanRecord,
        other: PlanRecord,
        ours: Sequence[Statement],
        theirs: Sequence[Statement],
    ) -> None:
        self.base, self.other = base, other
        self.ours, self.theirs = ours, theirs
        self.found: Counterparts = counterparts(ours, theirs)
        self.texts = archive.plan_text(base.id), archive.plan_text(other.id)
        self.misread = base.garbled or other.garbled

    def done(self) -> SideBySide:
        """All parts in the order of the base; what only the other one has where it stands there."""
        first, second = groups(self.ours), groups(self.theirs)
        matched = partners(first, second, self.found.theirs)
        shown: list[Part] = []
        for group in first:
            partner = matched.get(group.number)
            own = second[partner] if partner is not None else None
            rows = tuple(self._rows(group, own))
            shown.append(Part(group.path, own.path if own else (), rows))
        self._insert(shown, first, second, matched)
        parts = tuple(part for part in shown if part.rows)
        return SideBySide(self.base.id, self.other.id, self.misread, parts)

    def _insert(
        self, shown: list[Part], first: list[Group], second: list[Group], matched: dict[int, int]
    ) -> None:
        """Puts the sections that only the other plan has behind the one they follow there."""
        homes = {theirs: ours for ours, theirs in matched.items()}
        after = -1  # number of the group of ours that the last section belongs to
        behind: dict[int, list[Part]] = {}
        for group in second:
            if group.number in homes:
                after = homes[group.number]
            else:
                behind.setdefault(after, []).append(
                    Part((), group.path, tuple(self._alone(group.members)))
                )
        for number in sorted(behind, reverse=True):
            shown[number + 1 : number + 1] = behind[number]

    def _rows(self, group: Group, own: Group | None) -> Iterator[Row]:
        """The rows of a section of ours; `own` is its counterpart."""
        inside = set(own.members) if own else set()
        between: dict[int, list[int]] = {}
        home = {j: i for i, j in self.found.theirs.items()}
        after = -1
        for j in own.members if own else ():
            if j in home:
                after = home[j] if home[j] in group.members else after
            else:
                between.setdefault(after, []).append(j)
        yield from self._alone(between.get(-1, ()))
        for i in group.members:
            yield self._row(i, inside)
            yield from self._alone(between.get(i, ()))

    def _row(self, i: int, inside: set[int]) -> Row:
        j = self.found.theirs.get(i)
        if j is None:
            near = self.found.near_ours.get(i)
            resembled = _side(self.theirs[near]) if near is not None else None
            return Row("ours", _side(self.ours[i]), None, near=resembled)
        one, other = self.ours[i], self.theirs[j]
        spans = (one.start, one.end), (other.start, other.end)
        texts, misread = self.texts, self.misread
        left = marked(texts[0], spans[0], texts[1], spans[1], misread=misread)
        right = marked(texts[1], spans[1], texts[0], spans[0], misread=misread)
        kind: RowKind = "wording"
        if left.figures or right.figures:
            kind = "figures"
        elif one.text == other.text or not (left.differs or right.differs):
            kind = "same"
        return Row(
            kind,
            _side(one, left.marks),
            _side(other, right.marks),
            moved=j not in inside,
            rewritten=left.rewritten or right.rewritten,
        )

    def _alone(self, members: Sequence[int]) -> Iterator[Row]:
        """Statements that only the other plan has; those with a counterpart stand elsewhere."""
        taken = set(self.found.theirs.values())
        for j in members:
            if j in taken:
                continue
            near = self.found.near_theirs.get(j)
            resembled = _side(self.ours[near]) if near is not None else None
            yield Row("theirs", None, _side(self.theirs[j]), near=resembled)


def _side(statement: Statement, marks: tuple[Mark, ...] = ()) -> Side:
    passage = statement.passage
    return Side(
        statement.plan.id, statement.start, statement.end, passage.page, passage.path, marks
    )
