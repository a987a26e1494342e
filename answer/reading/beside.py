"""What stands beside a sentence and speaks for it: headings, the rest of its passage, the title."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from answer.binding.coverage import Concepts
from answer.binding.own_values import own_counts
from answer.binding.scope import Scope
from answer.binding.subject import (
    body_named,
    is_about_nothing_else,
    is_price,
    is_whole_budget,
    issuing_committee,
    named_by_title,
)
from answer.binding.values import values_in
from answer.language.words import Words
from answer.types import Question
from index.records import PassageRecord, PlanRecord
from ingest.text import fold

IN_PATH = 0.8  # credit for a word that a heading right above the sentence has
_IN_PASSAGE, _IN_TITLE = 0.6, 0.5  # for one elsewhere in the passage, or in the plan's title
_REST = 0.5  # share of a question's weight that its plan's title does not have
_SAID = 0.8  # share of this that the sentence itself has
_RINGS = re.compile(
    r"đường dây (?:điện thoại )?nóng|số (?:trực|điện thoại)|thoại \d", re.IGNORECASE
)
# What an office spends is no price that people pay.
_SPENDS = re.compile(r"\b(?:chi(?! phí)|mua|cấp|dành|hỗ trợ|bố trí|thưởng|trả công|bồi dưỡng)\b")
_FEW = 3  # plans of one place; words and pairs of words of a question that a title has
_MOSTLY, _HARDLY = 0.6, 0.2  # shares of a question that one title has, and the others
_REST_SAID = 0.7  # share of what such a title leaves that the sentence has
_PAID_FROM = re.compile(  # "Kinh phí thực hiện kế hoạch được bố trí từ ..."
    r"\W*(?:[\dIVXa-zđ]{1,4}[.)]\s*)*(?:nguồn |tổng )?kinh phí(?: (?:để|thực hiện|triển khai"
    r"|hoạt động|bảo đảm|kế hoạch|này|hằng năm|hàng năm|các nhiệm vụ|của))* ?"
    r"(?:,|:|được|do|từ|lấy|bố trí|trích|phân bổ|cân đối|là|sử dụng|chi)"
    r"|\W*(?:\d{1,2}[.)] )?(?:Sở|Phòng) Tài chính[^.;,]{0,30}? (?:bố trí|cân đối|cấp) [\d.,]+"
    r" (?:triệu |tỷ )?đồng từ ngân sách \w+\W*$",
    re.IGNORECASE,
)
OWN_VALUE = frozenset({"percent", "money", "phone", "number", "email", "source"})
"""Kinds of value that are a sentence's own: one further away is another subject's."""


def _no_text(_plan: int) -> str:
    return ""


Found = tuple[tuple[bool, ...], float]  # for each concept whether it is there; its credit


@dataclass(frozen=True)
class Beside:
    """Reads what stands beside sentences, for one question."""

    question: Question
    wanted: Concepts
    scope: Scope
    plan_text: Callable[[int], str] = _no_text  # of a plan by its id
    # What stands in headings and titles, which stand above many passages.
    _above: dict[tuple[str, bool, bool], tuple[bool, ...]] = field(default_factory=dict)
    _by_title: dict[int, frozenset[str]] = field(default_factory=dict)  # see named_by_title
    _in_plan: dict[int, tuple[bool, ...]] = field(default_factory=dict)  # see _counted_elsewhere

    def found(self, plan: PlanRecord, passage: PassageRecord, words: Words) -> list[Found]:
        """What of the question stands in headings, elsewhere in the passage, in the title."""
        level = IN_PATH if self._alone_reports(words) else _IN_TITLE
        return [
            (self._found_above(" . ".join(passage.path), plan), IN_PATH),
            (self.wanted.found(words), _IN_PASSAGE),
            (self.titled(plan), level),
        ]

    def anywhere(self, credit: list[float], plan: PlanRecord) -> list[float]:
        """The credit, and 1 for what names who issued the plan or its number.

        Also for a figure that the plan has elsewhere with what it counts.
        """
        described = self._found_above(f"{plan.issuer} . {plan.number}", plan)
        found = [max(c, float(d)) for c, d in zip(credit, described, strict=True)]
        for at, item in enumerate(self.wanted.items):
            counts = item.required and item.word.lstrip("0") in self._own_counts and not found[at]
            if counts and self._counted_elsewhere(item.word, plan):
                found[at] = 1.0
        return found

    @cached_property
    def _own_counts(self) -> set[str]:
        """The counts of the question; of "1.340" both parts, as concepts have them."""
        own = own_counts(self.question)
        figures = re.findall(r"\d+(?:[.,]\d{3})*", self.question.restored)
        parts = [re.split(r"[.,]", figure) for figure in figures]
        return {one.lstrip("0") for p in parts if "".join(p).lstrip("0") in own for one in p}

    def _counted_elsewhere(self, figure: str, plan: PlanRecord) -> bool:
        """Whether the plan has a figure of the question with the word behind it.

        "Đoàn gồm 07 người phải trình báo cáo trong bao lâu?" may be told by a sentence without the
        seven; where the plan has no such seven, nothing of it answers.
        """
        if plan.id not in self._in_plan:
            text = Words(self.plan_text(plan.id), plan.garbled, plan.reconstructed)
            self._in_plan[plan.id] = self.wanted.found(text)
        pairs = zip(self.wanted.items, self._in_plan[plan.id], strict=True)
        return any(has for item, has in pairs if item.pair[:1] == (figure,))

    def with_title(self, credit: list[float], plan: PlanRecord, text: str) -> list[float]:
        """More credit for what the title says, where no other plan may be meant.

        "Mức thu là 25.000 đồng một con" speaks of the vaccination that the plan is about.
        """
        credit = self._with_issuer(credit, plan)
        if self._named_alone(plan) and self._tells_the_rest(credit, plan):
            pairs = zip(credit, self.titled(plan), strict=True)
            return [max(c, IN_PATH) if has else c for c, has in pairs]
        several = len(self.scope.plans) > 1 and not body_named(self.question, plan.title)
        several = several and not self._alone_titled(plan)
        if self.question.expects not in OWN_VALUE or several:
            return credit
        whole = self._costs_all(text, plan.title)
        if not whole and not self._speaks_alone(text, plan.title):
            return credit
        titled = self.titled(plan)
        level = 1.0 if whole else IN_PATH
        return [max(c, level) if has else c for c, has in zip(credit, titled, strict=True)]

    def _with_issuer(self, credit: list[float], plan: PlanRecord) -> list[float]:
        """The credit, whole for the name of the place that the plan is from: it binds the plan."""
        issued = self._found_above(plan.issuer, plan)
        items = zip(self.wanted.items, credit, issued, strict=True)
        return [1.0 if own and i.required and not i.word else c for i, c, own in items]

    def _alone_titled(self, plan: PlanRecord) -> bool:
        """Whether of the few plans of a place named only this one's title has words asked for."""
        plans = self.scope.plans
        if not self.question.places or len(plans) > _FEW or sum(self.titled(plan)) < _FEW:
            return False
        return not any(any(self.titled(p)) for p in plans if p.group != plan.group)

    def _named_alone(self, plan: PlanRecord) -> bool:
        """Whether a date is asked of what the title of this plan says, and no other title does.

        "Đợt 1 thi đua chi trả không dùng tiền mặt từ ngày nào đến ngày nào?"
        """
        if self.question.expects != "date" or not self.question.places:
            return False
        if self._said_by_title(plan) < _MOSTLY:
            return False
        others = (p for p in self.scope.plans if p.group != plan.group)
        return all(self._said_by_title(other) <= _HARDLY for other in others)

    def _tells_the_rest(self, credit: list[float], plan: PlanRecord) -> bool:
        """Whether a sentence or its headings have what a title leaves of the question."""
        items = zip(self.wanted.items, credit, self.titled(plan), strict=True)
        rest = [(i.weight, found >= IN_PATH) for i, found, titled in items if i.word and not titled]
        weight = sum(weight for weight, _ in rest)
        return weight > 0 and sum(w for w, found in rest if found) >= _REST_SAID * weight

    def _said_by_title(self, plan: PlanRecord) -> float:
        return self.wanted.share([float(found) for found in self.titled(plan)])

    def near(self, credit: list[float], plan: PlanRecord, text: str) -> list[float]:
        """The credit that counts beside a value: what stands further away is another subject's."""
        named = self._named(plan)
        titled = {i.word for i, f in zip(self.wanted.items, self.titled(plan), strict=True) if f}
        alone = self._speaks_alone(text) or self._says_the_rest(credit, titled)
        near = []
        for item, found in zip(self.wanted.items, credit, strict=True):
            words = frozenset(item.phrases[0])
            if found < IN_PATH and (named >= words or (alone and titled >= words)):
                near.append(_IN_TITLE)
            else:
                near.append(found if found >= IN_PATH else 0.0)
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

    def _costs_all(self, text: str, title: str) -> bool:
        """Whether the sentence says what all that the plan is about costs, or who pays for it."""
        if self.question.expects == "phone":  # "Đường dây nóng chống buôn lậu" of the plan on it
            titled = zip(self.wanted.items, self.wanted.found(Words(title)), strict=True)
            return _RINGS.search(text) is not None and all(f for i, f in titled if i.word)
        if self.question.expects == "source":
            return _PAID_FROM.match(text) is not None
        spends = _SPENDS.search(self.question.restored.lower()) is not None
        return self.question.expects == "money" and any(
            is_whole_budget(text, value) or (not spends and is_price(text, value, title))
            for value in values_in(self.question, text)
        )

    def _alone_reports(self, words: Words) -> bool:
        """Whether a passage on reports is of the one plan that the question leaves.

        "Báo cáo gửi trước ngày 30/11" reports on the plan, and does not say its title again.
        """
        asked = self.question.expects == "date" and "bao cao" in fold(self.question.restored)
        return asked and len(self.scope.plans) == 1 and words.has(("báo", "cáo"), False)

    def titled(self, plan: PlanRecord) -> tuple[bool, ...]:
        """For each concept whether the plan's title has it."""
        return self._found_above(plan.title, plan)

    def _named(self, plan: PlanRecord) -> frozenset[str]:
        if plan.id not in self._by_title:
            issuer = issuing_committee(self.question, plan.issuer)
            self._by_title[plan.id] = named_by_title(self.question, plan.title) | issuer
        return self._by_title[plan.id]

    def _found_above(self, text: str, plan: PlanRecord) -> tuple[bool, ...]:
        key = (text, plan.garbled, plan.reconstructed)
        if key not in self._above:
            self._above[key] = self.wanted.found(Words(*key))
        return self._above[key]
