"""What a sentence must name to answer: the places, years, month and agencies of the question."""

import re
from dataclasses import dataclass
from functools import cached_property

from answer.agencies import agencies_in, agency_in, names
from answer.contrasts import contradicts
from answer.demands import is_of_another_period, misses_the_demand
from answer.months import in_month, month_in
from answer.scope import Scope
from answer.synonyms import synonyms_at
from answer.types import Question
from answer.words import Words, spelt
from answer.years_meant import is_of_another_time
from index.records import PassageRecord, PlanRecord
from ingest.text import fold

_CLOSING = re.compile(r"(?:Trên đây là|Yêu cầu Thủ trưởng) ")  # how plans end
_RECIPIENTS = re.compile(r"\W*Nơi nhận\s*:")
_ASKS_RECIPIENTS = re.compile(r"\bnoi nhan|\bgui|recipient|\bsent\b")
_BODY = re.compile(r"(?:so|cuc|chi cuc|hoi|toa an|vien kiem sat|bo chi huy|thanh tra) ")
_OFFICE = re.compile(
    rf"{_BODY.pattern}|(?:phong|cong an|tram|doi|don|trung tam|van phong|ban chi huy|ban quan ly) "
)
# "các sở ngành", "về Sở muộn nhất ngày nào" name no body.
_NO_BODY = re.compile(r"(?:[Cc]ác )?(?:[Ss]ở (?:ngành|ban|và|các|nào)\b|Sở [^\W\dA-ZĐÀ-Ỹ])")
_ASKED_VERB = re.compile(r"\b(?:phải|được|bị|sẽ|cần|đã) (\w+) bao nhiêu(?=\W*$| tiền| đồng)")
_ENGLISH_IN = re.compile(r"\b(?:in|during|for|of|by)\b")
_MINISTRY = re.compile(r"\bBộ (?:Công|Nội|Tài|Y|Giáo|Quốc|Tư|Xây|Giao|Nông|Khoa|Văn|Thông) ?\w+")


@dataclass(frozen=True)
class Bound:
    """What a question binds the sentences of an answer to."""

    question: Question
    scope: Scope

    def holds(self, plan: PlanRecord, passage: PassageRecord, text: str) -> bool:
        """Whether sentence and headings name the places, years and month that bind the answer."""
        told = " ".join((*passage.path, text))
        named = not self._agency or names(told, self._agency)
        named = named and (plan.garbled or self._has_agencies(plan, passage, told))
        if (
            self._is_closing(text)
            or not named
            or not self.scope.proves(told)
            or not _in_month(self.question, text)
        ):
            return False
        if is_of_another_period(self.question, plan, told):
            return False
        path = " ".join(passage.path)
        timed = self.question.kind in ("value", "open") and not plan.garbled
        if timed and is_of_another_time(self.question, plan, path, passage.text, text):
            return False
        if not plan.garbled and misses_the_demand(self.question, text):
            return False
        words = Words(told)
        if self._verbs and not any(words.has(verb, False) for verb in self._verbs):
            return False
        return not self._asked or not contradicts(self._asked, told)

    def _is_closing(self, text: str) -> bool:
        """Whether the text only ends a plan: its last words, or who gets it."""
        if _CLOSING.match(text.strip()):
            return True
        asked = self.question.kind not in ("value", "open")
        asked = asked or bool(_ASKS_RECIPIENTS.search(fold(self.question.restored)))
        return not asked and bool(_RECIPIENTS.match(text))

    @cached_property
    def _verbs(self) -> list[tuple[str, ...]]:
        """The verb whose amount is asked for, as in "được thưởng bao nhiêu", or its synonyms."""
        match = _ASKED_VERB.search(self.question.restored.lower())
        if match is None or self.question.kind != "value":
            return []
        verb = spelt(match[1])[0]
        if verb not in self.question.terms:
            return []
        listed = synonyms_at([verb], 0)
        return [(verb,), *(listed[1] if listed else ())]

    @cached_property
    def _asked(self) -> str:
        """What the question asks about, without the names of agencies; empty for other kinds."""
        if self.question.kind != "value" or self.question.language == "en":
            return ""
        asked = self.question.restored
        for agency in agencies_in(asked, self.question.places):
            if not agency.name.startswith("truong "):  # "trường tiểu học" is a level of schools
                asked = asked.replace(agency.said, " ")
        return asked

    @cached_property
    def _agency(self) -> str:
        """The agency whose tasks are asked for: nothing about another one answers."""
        if self.question.kind != "assignment" or self.question.language == "en":
            return ""
        return agency_in(self.question.restored, self.question.places)

    def _has_agencies(self, plan: PlanRecord, passage: PassageRecord, told: str) -> bool:
        """Whether each agency of the question stands in the passage or issued the plan.

        A telephone number is that of the agency beside it.
        """
        near = told if self.question.expects == "phone" else " ".join((*passage.path, passage.text))
        said = " ; ".join((near, plan.title, plan.issuer))
        return all(any(names(said, name) for name in agency) for agency in self._bodies)

    @cached_property
    def _bodies(self) -> list[tuple[str, ...]]:
        """The agencies of a question for a value that are surely agencies: nothing else begins so.

        What goes to the "Sở Nội vụ" is not told by a sentence about the "Phòng Nội vụ". Where a
        name ends can't be told from the question, so any beginning of it may be the name.
        """
        if self.question.kind not in ("value", "open") or self.question.language == "en":
            return []
        found = agencies_in(self.question.restored, self.question.places)
        ministries = [(fold(name),) for name in _MINISTRY.findall(self.question.restored)]
        body = _OFFICE if self.question.expects == "phone" else _BODY
        bodies = [a for a in found if body.match(a.name) and not _NO_BODY.match(a.said)]
        return ministries + [_maybe(agency.name) for agency in bodies]


def _maybe(name: str) -> tuple[str, ...]:
    """A name and its beginnings: the "Sở Nội vụ" of "Sở Nội vụ chậm nhất hôm"."""
    words = name.split()
    match = _BODY.match(name)
    head = len(match[0].split()) if match else 1
    return tuple(" ".join(words[:size]) for size in range(len(words), head + 1, -1)) or (name,)


def _in_month(question: Question, text: str) -> bool:
    """Whether the sentence is about the month that the question names, if it names one."""
    asked = fold(question.restored)
    if question.language != "en":  # "Tây Ninh in mấy tờ rơi" asks nothing about May
        asked = _ENGLISH_IN.sub(" ", asked)
    month = month_in(asked)
    return month is None or in_month(text, month)
