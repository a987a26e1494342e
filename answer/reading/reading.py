"""One passage read for one question: which of its sentences answers best, and how well."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from answer.binding.bound import Bound
from answer.binding.coverage import Concepts
from answer.binding.demands import lacks_the_move, without_own_places, without_own_years
from answer.binding.doers_told import asks_for_person
from answer.binding.own_values import counts_others, without_own_agencies
from answer.binding.rates import without_other_rates
from answer.binding.scope import Scope
from answer.binding.shares import Told, measured, must_be_told
from answer.binding.values import STRICT, doer_heading, holds_value
from answer.language.figures import words_restored
from answer.language.words import Words
from answer.question.names_asked import names_in
from answer.reading.beside import IN_PATH, OWN_VALUE, Beside, Found
from answer.reading.signs import NONE, Signs, signs_of
from answer.types import Question
from index.records import Hit, PassageRecord, PlanRecord
from ingest.text import one_line

_PLACE = 5.0  # weight of a place that the sentence has to prove: that of a word no plan has
_DENSE = 1.0  # weight of the search score beside coverage
_PAIR_LENGTH = 420  # characters of two sentences that may be quoted as one
_ELLIPTIC = 45  # characters of "giải quyết trên 90%", whose subject stands before it
_ONLY_WHEN = re.compile(r"(?:thời (?:gian|hạn|điểm)|cao điểm|hoàn thành|xong)\b", re.IGNORECASE)
# "Which offices" is answered best by their names.
_WHICH_ONES = re.compile(
    r"\bwhich (?:\w+ ){0,3}?(?:offices|schools|communes|wards|districts|hamlets|villages|hospitals"
    r"|markets|ports|rivers|roads|routes|firms|companies|banks|places|areas|islands|gates)\b",
    re.IGNORECASE,
)
# Of what is measured the very words: "xử lý 100%; giải quyết trên 90%" for a rate of "giải quyết".
_VERY_WORDS = 0.1
_PAIR_COST = 0.06  # one sentence that says it is the better quote
_HEADING_COST = 0.25  # a heading names a topic and says nothing about it
_FRONT_COST = 0.2  # letterhead, title and basis hold no targets and tasks
_UNTYPED_COST = 0.5  # without such a value it is hardly evidence
_DOUBT_COST = 0.08  # of two that say the same the clean one is quoted first
_TYPED = 0.15  # bonus where the sentence holds the kind of value that is asked for


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


_Candidate = tuple[Evidence, str, list[float]]  # with its text and the credit of each concept


def _by_score(one: _Candidate) -> tuple[float, int]:
    return one[0].score, -one[0].start


@dataclass(frozen=True)
class Reader:
    """Reads passages for one question."""

    question: Question
    wanted: Concepts
    scope: Scope
    bound: Bound
    beside: Beside

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
        beside = self.beside.found(plan, passage, words)
        candidates = []
        for span in (*spans, *self._pairs(passage, spans)):
            text = told or passage.text[span[0] - passage.start : span[1] - passage.start]
            own = words.part(span[0] - passage.start, span[1] - passage.start)
            own = Words(told, plan.garbled, plan.reconstructed) if told else own
            credit = self.beside.with_title(self._credit(own, beside), plan, text)
            candidates.append((self._weigh(plan, passage, hit, span, text, credit), text, credit))
        best, text, credit = max(self._telling(candidates), key=_by_score)
        signs = self._signs(plan, hit, text, credit)
        typed = best.typed and not self._names_only_own(text, plan)
        return replace(best, passage=printed, signs=signs, typed=typed)

    def _names_only_own(self, text: str, plan: PlanRecord) -> bool:
        """Whether an agency is asked for, and a sentence names only those of the question."""
        if self.question.expects != "agency" or not holds_value(self.question, text, plan.garbled):
            return False
        others = without_own_agencies(self.question, text)
        return not holds_value(self.question, others, plan.garbled)

    def _telling(self, candidates: list[_Candidate]) -> list[_Candidate]:
        """The sentences that tell what is asked, where the closest one does not.

        "Thi đua từ tháng 10. Tổng kết vào tháng 4." tells in its second sentence when it is
        summed up.
        """
        best = max(candidates, key=_by_score)[0]
        if best.proved or self.question.expects not in STRICT:
            return candidates
        told = [one for one in candidates if one[0].proved and one[0].typed and one[0].own > 0]
        return told or candidates

    def _credit(self, own: Words, beside: list[Found]) -> list[float]:
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
        proved = self.bound.holds(plan, passage, text) and self._has_figures(credit, text)
        proved = proved and (plan.garbled or not self._lacks_what_is_asked(plan, credit))
        coverage = self._with_places(self.wanted.share(credit), proved)
        typed = self._typed(plan, passage, span, text)
        score = coverage + 0.3 * own + _DENSE * (hit.dense - 0.8)
        score += self._merits(passage, span, text, typed) - _DOUBT_COST * plan.garbled
        weakest = self._weakest(credit, plan, text)
        return Evidence(
            plan, passage, *span, coverage, own, hit.dense, score, weakest, typed, proved
        )

    def _has_figures(self, credit: list[float], text: str) -> bool:
        """Whether a sentence that tells a place, day or doer has the figures of what it is of."""
        if self.question.expects in ("date", "agency") and counts_others(self.question, text):
            return False
        return self.question.expects not in ("territory", "place") or not any(
            item.required and item.word.isdigit() and found < IN_PATH
            for item, found in zip(self.wanted.items, credit, strict=True)
        )

    @cached_property
    def _must_tell(self) -> Told:
        return must_be_told(self.question)

    @cached_property
    def _measured(self) -> tuple[str, ...]:
        return measured(self.question)

    def _lacks_what_is_asked(self, plan: PlanRecord, credit: list[float]) -> bool:
        """Whether a figure is of another whole or part than the share that is asked for."""
        items = zip(self.wanted.items, credit, self.beside.titled(plan), strict=True)
        told = {item.word for item, found, has in items if found >= IN_PATH or has}
        return self._must_tell.lacks({i.word: i.weight for i in self.wanted.items if i.word}, told)

    def _signs(self, plan: PlanRecord, hit: Hit, text: str, credit: list[float]) -> Signs:
        signs = signs_of(
            self.wanted,
            credit,
            self.beside.near(credit, plan, text),
            self.beside.anywhere(credit, plan),
        )
        return replace(
            signs,
            dense=hit.dense,
            alone=float(len({p.group for p in self.scope.plans}) == 1),
            valued=float(self.question.expects in OWN_VALUE),
            english=float(self.question.language == "en"),
        )

    def _with_places(self, share: float, proved: bool) -> float:
        """The share with the places that no plan is from counted as words of the question."""
        if not self.scope.places or not self.wanted.total:
            return share
        weight = _PLACE * len(self.scope.places)
        return (share * self.wanted.total + weight * proved) / (self.wanted.total + weight)

    def _weakest(self, credit: list[float], plan: PlanRecord, text: str) -> float:
        """How well the worst covered part of the question is covered."""
        anywhere = self.beside.anywhere(credit, plan)
        items = zip(self.wanted.items, anywhere, strict=True)
        if any(item.required and not found for item, found in items):
            return 0.0
        if self.question.kind == "value" and self.wanted.lacks_a_compound(anywhere):
            return 0.0
        if self.question.expects not in OWN_VALUE:
            return self.wanted.weakest_run(credit)
        near = self.beside.near(credit, plan, text)
        return min(self.wanted.weakest_run(near), self.wanted.weakest_pairs(near))

    def _typed(
        self, plan: PlanRecord, passage: PassageRecord, span: tuple[int, int], text: str
    ) -> bool:
        """Whether the sentence holds the kind of value asked for; who does it may stand behind."""
        if self.question.expects == "date":
            text = without_own_years(self.question, plan, text)
        if self.question.expects == "territory":
            text = without_own_places(self.question, plan, text)
        if lacks_the_move(self.question, text):
            return False
        text = without_other_rates(self.question, text)
        if holds_value(self.question, text, plan.garbled):
            return True
        rest = passage.text[span[1] - passage.start :]
        if self.question.expects != "agency":
            return False
        heading = "" if passage.row is not None else doer_heading(self.question, passage.path)
        if asks_for_person(self.question):
            return bool(heading)
        if heading:  # "chi cục nào" is no "Sở Công Thương"
            return holds_value(self.question, f"{heading} . {text}", plan.garbled)
        return holds_value(self.question, rest, plan.garbled)

    def _merits(
        self, passage: PassageRecord, span: tuple[int, int], text: str, typed: bool
    ) -> float:
        merits = _TYPED if typed and self.question.expects else 0.0
        if typed and self._measured and Words(text).has(self._measured, False):
            merits += _VERY_WORDS
        if span not in passage.sentences:
            merits -= _PAIR_COST
        if self.question.expects in (*STRICT, "agency") and not typed:
            merits -= _UNTYPED_COST
        if one_line(text) in passage.path:
            merits -= _HEADING_COST
        if _WHICH_ONES.search(self.question.text) and names_in(self.question, text):
            merits += _TYPED
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
            short = len(halves[1]) <= _ELLIPTIC or _ONLY_WHEN.match(halves[1]) is not None
            elliptic = valued and short and halves[0].endswith(";")
            if self.question.expects not in STRICT or cut_off or elliptic:
                joined.append((first[0], second[1]))
        return [span for span in joined if span[1] - span[0] <= _PAIR_LENGTH]
