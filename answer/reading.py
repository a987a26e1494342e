"""One passage read for one question: which of its sentences answers best, and how well."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from answer.bound import Bound
from answer.coverage import Concepts
from answer.demands import without_own_years
from answer.figures import words_restored
from answer.scope import Scope
from answer.signs import NONE, Signs, signs_of
from answer.subject import is_about_nothing_else, named_by_title
from answer.types import Question
from answer.values import STRICT, holds_value, values_in
from answer.words import Words
from index.records import Hit, PassageRecord, PlanRecord
from ingest.text import fold, one_line

_IN_PATH, _IN_PASSAGE, _IN_TITLE = 0.8, 0.6, 0.5  # credit for a word beside the sentence itself
_REST = 0.5  # share of a question's weight that its plan's title does not have
_SAID = 0.8  # share of this that the sentence itself has
_PLACE = 5.0  # weight of a place that the sentence has to prove: that of a word no plan has
_DENSE = 1.0  # weight of the search score beside coverage
_PAIR_LENGTH = 420  # characters of two sentences that may be quoted as one
_OWN_VALUE = frozenset({"percent", "money", "phone", "number", "email", "source"})
_ELLIPTIC = 45  # characters of "giải quyết trên 90%", whose subject stands before it
_PAIR_COST = 0.06  # one sentence that says it is the better quote
_HEADING_COST = 0.25  # a heading names a topic and says nothing about it
_FRONT_COST = 0.2  # letterhead, title and basis hold no targets and tasks
_UNTYPED_COST = 0.5  # without such a value it is hardly evidence
_DOUBT_COST = 0.08  # of two that say the same the clean one is quoted first
_TYPED = 0.15  # bonus where the sentence holds the kind of value that is asked for
_Found = tuple[tuple[bool, ...], float]  # for each concept whether it is there; its credit


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence or table row, and how well it answers."""

    plan: PlanRecord
    passage: PassageRecord
    start: int  # of the sentence, in Plan.text
    end: int
    coverage: float  # share of what the question is about, found here or in the headings above
    own: float  # share found in the sentence itself
    dense: float  # cosine similarity of passage and question
    score: float  # what ranks it
    weakest: float  # share found of the question's worst covered part, see Concepts.weakest_run
    typed: bool  # holds a value of the kind asked for
    proved: bool  # names the places and years that only the sentence can prove
    signs: Signs = NONE  # what tells whether it answers


@dataclass(frozen=True)
class Reader:
    """Reads passages for one question."""

    question: Question
    wanted: Concepts
    scope: Scope
    bound: Bound
    # What stands in headings and titles, which stand above many passages.
    _above: dict[tuple[str, bool, bool], tuple[bool, ...]] = field(default_factory=dict)
    _by_title: dict[int, frozenset[str]] = field(default_factory=dict)  # see named_by_title

    def best(
        self,
        plan: PlanRecord,
        passage: PassageRecord,
        hit: Hit,
        spans: Sequence[tuple[int, int]],
        told: str | None,
    ) -> Evidence:
        """The best of the sentences `spans`; `told` is what a table row says, if it is one."""
        printed = passage
        if plan.garbled:
            legible = words_restored(passage.text, self.wanted.are_neighbours)
            passage = replace(passage, text=legible)
        words = Words(passage.text, plan.garbled, plan.reconstructed)
        beside = self._beside(plan, passage, words)
        candidates = []
        for span in (*spans, *self._pairs(passage, spans)):
            text = told or passage.text[span[0] - passage.start : span[1] - passage.start]
            own = words.part(span[0] - passage.start, span[1] - passage.start)
            own = Words(told, plan.garbled, plan.reconstructed) if told else own
            credit = self._with_title(self._credit(own, beside), plan, text)
            candidates.append((self._weigh(plan, passage, hit, span, text, credit), text, credit))
        best, text, credit = max(candidates, key=lambda one: (one[0].score, -one[0].start))
        return replace(best, passage=printed, signs=self._signs(plan, hit, text, credit))

    def _beside(self, plan: PlanRecord, passage: PassageRecord, words: Words) -> list[_Found]:
        """What of the question stands in headings, elsewhere in the passage, in the title."""
        return [
            (self._found_above(" . ".join(passage.path), plan), _IN_PATH),
            (self.wanted.found(words), _IN_PASSAGE),
            (self._titled(plan), _IN_PATH if self._alone_reports(words) else _IN_TITLE),
        ]

    def _alone_reports(self, words: Words) -> bool:
        """Whether a passage on reports is of the one plan that the question leaves.

        "Báo cáo gửi trước ngày 30/11" reports on the plan, and does not say its title again.
        """
        asked = self.question.expects == "date" and "bao cao" in fold(self.question.restored)
        return asked and len(self.scope.plans) == 1 and words.has(("báo", "cáo"), False)

    def _found_above(self, text: str, plan: PlanRecord) -> tuple[bool, ...]:
        key = (text, plan.garbled, plan.reconstructed)
        if key not in self._above:
            self._above[key] = self.wanted.found(Words(*key))
        return self._above[key]

    def _credit(self, own: Words, beside: list[_Found]) -> list[float]:
        """For each concept 1 where the sentence has it, less where it only stands beside it."""
        return [
            1.0 if here else max((weight for found, weight in beside if found[i]), default=0.0)
            for i, here in enumerate(self.wanted.found(own))
        ]

    def _weigh(
        self,
        plan: PlanRecord,
        passage: PassageRecord,
        hit: Hit,
        span: tuple[int, int],
        text: str,
        credit: list[float],
    ) -> Evidence:
        own = self.wanted.share([float(c == 1.0) for c in credit])
        proved = self.bound.holds(plan, passage, text)
        coverage = self._with_places(self.wanted.share(credit), proved)
        typed = self._typed(plan, passage, span, text)
        score = coverage + 0.3 * own + _DENSE * (hit.dense - 0.8)
        score += self._merits(passage, span, text, typed) - _DOUBT_COST * plan.garbled
        weakest = self._weakest(credit, plan, text)
        return Evidence(
            plan, passage, *span, coverage, own, hit.dense, score, weakest, typed, proved
        )

    def _signs(self, plan: PlanRecord, hit: Hit, text: str, credit: list[float]) -> Signs:
        signs = signs_of(
            self.wanted, credit, self._near(credit, plan, text), self._anywhere(credit, plan)
        )
        return replace(
            signs,
            dense=hit.dense,
            alone=float(len({p.group for p in self.scope.plans}) == 1),
            valued=float(self.question.expects in _OWN_VALUE),
            english=float(self.question.language == "en"),
        )

    def _anywhere(self, credit: list[float], plan: PlanRecord) -> list[float]:
        """The credit, and 1 for what names who issued the plan or its number."""
        described = self._found_above(f"{plan.issuer} . {plan.number}", plan)
        return [max(c, float(d)) for c, d in zip(credit, described, strict=True)]

    def _with_title(self, credit: list[float], plan: PlanRecord, text: str) -> list[float]:
        """More credit for what the title says, where no other plan may be meant.

        "Mức thu là 25.000 đồng một con" speaks of the vaccination that the plan is about.
        """
        if self.question.expects not in _OWN_VALUE or len(self.scope.plans) > 1:
            return credit
        if not self._speaks_alone(text, plan.title):
            return credit
        titled = self._titled(plan)
        return [max(c, _IN_PATH) if has else c for c, has in zip(credit, titled, strict=True)]

    def _with_places(self, share: float, proved: bool) -> float:
        """The share with the places that no plan is from counted as words of the question."""
        if not self.scope.places or not self.wanted.total:
            return share
        weight = _PLACE * len(self.scope.places)
        return (share * self.wanted.total + weight * proved) / (self.wanted.total + weight)

    def _weakest(self, credit: list[float], plan: PlanRecord, text: str) -> float:
        """How well the worst covered part of the question is covered."""
        anywhere = self._anywhere(credit, plan)
        items = zip(self.wanted.items, anywhere, strict=True)
        if any(item.required and not found for item, found in items):
            return 0.0
        if self.question.kind == "value" and self.wanted.lacks_a_compound(anywhere):
            return 0.0
        if self.question.expects not in _OWN_VALUE:
            return self.wanted.weakest_run(credit)
        near = self._near(credit, plan, text)
        return min(self.wanted.weakest_run(near), self.wanted.weakest_pairs(near))

    def _near(self, credit: list[float], plan: PlanRecord, text: str) -> list[float]:
        """The credit that counts beside a value: what stands further away is another subject's."""
        named = self._named(plan)
        titled = {i.word for i, f in zip(self.wanted.items, self._titled(plan), strict=True) if f}
        alone = self._speaks_alone(text) or self._says_the_rest(credit, titled)
        near = []
        for item, found in zip(self.wanted.items, credit, strict=True):
            words = frozenset(item.phrases[0])
            if found < _IN_PATH and titled >= words and (alone or named >= words):
                near.append(_IN_TITLE)
            else:
                near.append(found if found >= _IN_PATH else 0.0)
        return near

    def _says_the_rest(self, credit: list[float], titled: set[str]) -> bool:
        """Whether a sentence of the only plan that is meant has what its title does not say.

        That must be most of the question: "thưởng cho người báo tin" in the plan on smuggling.
        """
        rest = [
            (item.weight, found == 1.0)
            for item, found in zip(self.wanted.items, credit, strict=True)
            if not titled & set(item.phrases[0])
        ]
        weight = sum(weight for weight, _ in rest)
        if len(self.scope.plans) > 1 or weight < _REST * self.wanted.total:
            return False
        return sum(weight for weight, found in rest if found) >= _SAID * weight

    def _speaks_alone(self, text: str, title: str = "") -> bool:
        """Whether the clause of a value is about nothing that question and title lack."""
        return any(
            is_about_nothing_else(self.question, text, value, title)
            for value in values_in(self.question, text)
        )

    def _titled(self, plan: PlanRecord) -> tuple[bool, ...]:
        return self._found_above(plan.title, plan)

    def _named(self, plan: PlanRecord) -> frozenset[str]:
        if plan.id not in self._by_title:
            self._by_title[plan.id] = named_by_title(self.question, plan.title)
        return self._by_title[plan.id]

    def _typed(
        self, plan: PlanRecord, passage: PassageRecord, span: tuple[int, int], text: str
    ) -> bool:
        """Whether the sentence holds the kind of value asked for; who does it may stand behind."""
        if self.question.expects == "date":
            text = without_own_years(self.question, plan, text)
        if holds_value(self.question, text, plan.garbled):
            return True
        rest = passage.text[span[1] - passage.start :]
        return self.question.expects == "agency" and holds_value(self.question, rest, plan.garbled)

    def _merits(
        self, passage: PassageRecord, span: tuple[int, int], text: str, typed: bool
    ) -> float:
        merits = _TYPED if typed and self.question.expects else 0.0
        if span not in passage.sentences:
            merits -= _PAIR_COST
        if self.question.expects in (*STRICT, "agency") and not typed:
            merits -= _UNTYPED_COST
        if one_line(text) in passage.path:
            merits -= _HEADING_COST
        if not passage.path and self.question.kind in ("value", "compare", "assignment"):
            merits -= _FRONT_COST
        return merits

    def _pairs(
        self, passage: PassageRecord, spans: Sequence[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        """Neighbouring sentences that may be one: "tiếp nhận 100% tin báo; giải quyết trên 90%".

        Where a value is asked for, the second half must hold it and be too short to have a subject
        of its own, or the first half must have been cut off by a page's end.
        """
        joined = []
        for first, second in pairwise(spans):
            halves = [
                passage.text[a - passage.start : b - passage.start] for a, b in (first, second)
            ]
            cut_off = halves[0][-1:].isalnum()
            valued = holds_value(self.question, halves[1])
            elliptic = valued and len(halves[1]) <= _ELLIPTIC and halves[0].endswith(";")
            if self.question.expects not in STRICT or cut_off or elliptic:
                joined.append((first[0], second[1]))
        return [span for span in joined if span[1] - span[0] <= _PAIR_LENGTH]
