"""What a sentence must name to answer: the places, years, month and agencies of the question."""

import re
from dataclasses import dataclass
from functools import cached_property

from answer.binding.actors import names_who_acts
from answer.binding.demands import misses_the_demand
from answer.binding.doers_told import asks_for_person
from answer.binding.other_sums import is_of_the_other_budget
from answer.binding.periods import is_of_another_period
from answer.binding.plan_made import tells_no_making
from answer.binding.rates import is_no_rate
from answer.binding.relations import tells_no_building, tells_the_relation
from answer.binding.scope import Scope
from answer.binding.stated import says_otherwise
from answer.binding.which_one import is_of_another_one
from answer.binding.years_meant import is_of_another_time
from answer.language.agencies import Agency, agencies_in, agency_in, names
from answer.language.bodies import bodies_in
from answer.language.contrasts import contradicts
from answer.language.formulas import answers_nothing
from answer.language.laws import names_the_laws
from answer.language.months import in_month, month_in
from answer.language.synonyms import synonyms_at
from answer.language.words import Words, spelt
from answer.question.committees import issuing
from answer.question.preface import asked_part
from answer.types import Question
from index.records import PassageRecord, PlanRecord
from ingest.text import CAPITAL, fold

_BODY = re.compile(r"(?:so|cuc|chi cuc|hoi|toa an|vien kiem sat|bo chi huy|thanh tra) ")
_OFFICE = re.compile(
    rf"{_BODY.pattern}|(?:phong|cong an|tram|doi|don|trung tam|van phong|ban chi huy|ban quan ly) "
)
# "các sở ngành", "về Sở muộn nhất ngày nào" name no body.
_NO_BODY = re.compile(rf"(?:[Cc]ác )?(?:[Ss]ở (?:ngành|ban|và|các|nào)\b|Sở [^\W\d{CAPITAL}])")
# "Ở các trường từ cấp 2" says where it is done, "lập mấy đoàn kiểm tra" what.
_NO_DOER = re.compile(r"cac truong\b|doan (?:di|kiem tra|thanh tra|lien nganh|giam sat|cong tac)\b")
# What a task is done to, or where: "nâng cấp trung tâm cai nghiện", "trong trường học". Only who
# asks for those that work with it needs it to be named.
_DONE_TO = re.compile(r"(?:truong|trung tam|tram|van phong|don|doi|ban quan ly|hoi) ")
_WITH_IT = re.compile(r"\b(?:phoi hop|cung|voi|chi dao|cap tren|bao cao|gui|nop)\b")
_ASKED_VERB = re.compile(r"\b(?:phải|được|bị|sẽ|cần|đã) (\w+) bao nhiêu(?=\W*$| tiền| đồng)")
_DOCUMENT_MONTH = re.compile(  # "danh mục ban hành tháng 5/2026", "kết luận họp (11/2024)"
    r"\((?:thang )?(?P<month>\d{1,2})(?:/| nam )(?P<year>20\d\d)\)"
    r"|\b(?:quyet dinh|ke hoach|chi thi|thong bao|bao cao|danh muc|ket luan|cong van|nghi quyet)"
    r"\b[^,;:?]{0,90} (?:ban hanh |ra )?(?:thang )(?P<other>\d{1,2})(?:/| nam )(?P<of>20\d\d)"
)
_ITEM = re.compile(r"\n[^\S\n]*(?:[-–+•*]|[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.)])\s")
_PLAN_OF = re.compile(r"\b[Kk]ế hoạch(?: (?!của\b)[\w/.-]+){0,8} của (?P<whose>[^,:;?]+)[,:;]")
_OWNS = re.compile(r"(?:so|cuc|chi cuc|hoi|mat tran|toa an|vien kiem sat|thanh tra|phong)\b")
_EVENT_MONTH = re.compile(r"\bthang \d{1,2}(?:/| nam )20\d\d\b")
_STATED = re.compile(r"[;.?]\s|,\s(?=(?:vay|the|con|thi)\b)")
_LEADS = re.compile(r"Chủ trì: ([^;]+)|\(([^()]{3,80}?) chủ trì")
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
        named = not self._agency or names(told, self._agency) or self._is_of_issuer(plan)
        named = named and (plan.garbled or self._has_agencies(plan, passage, told))
        named = named and (plan.garbled or self._has_others(plan, passage, told))
        named = named and (plan.garbled or names_who_acts(self.question, plan, passage, text))
        if self._owner and not names(plan.issuer, self._owner):
            return False
        if (
            answers_nothing(self.question, plan, text)
            or not named
            or not self.scope.proves(f"{_begun(passage, text)} {told}", plan.title)
            or not (_is_dated(self.question, plan) or self._in_month(passage, text))
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
        if not plan.garbled and is_of_another_one(self.question, text):
            return False
        if is_of_the_other_budget(self.question, path, passage.text, text):
            return False
        if is_no_rate(self.question, plan, path, text):
            return False
        if not plan.garbled and says_otherwise(self.question, text):
            return False
        if tells_no_making(self.question, plan, text):
            return False
        if not plan.garbled and not tells_the_relation(self.question, text, path):
            return False
        if plan.garbled and tells_no_building(self.question, text):
            return False
        near = " . ".join((told, plan.title, plan.number, "" if plan.garbled else passage.text))
        told_in = self.question.kind in ("value", "open", "assignment")
        if told_in and not names_the_laws(self.question, near):
            return False
        words = Words(told)
        if self._verbs and not any(words.has(verb, False) for verb in self._verbs):
            return False
        return not self._asked or not contradicts(self._asked, told, plan.title)

    def _in_month(self, passage: PassageRecord, text: str) -> bool:
        """Whether a sentence is of the month named; "kỳ bầu cử tháng 3/2026" is named beside it."""
        counted = self.question.expects in ("number", "percent", "money")
        event = counted and _EVENT_MONTH.search(fold(self.question.restored))
        near = " . ".join((*passage.path, passage.text)) if event else text
        return _in_month(self.question, near)

    def _is_of_issuer(self, plan: PlanRecord) -> bool:
        """Whether a person is asked for of the agency that issued the plan."""
        return asks_for_person(self.question) and names(plan.issuer, self._agency)

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
        asked = asked_part(self.question.restored)
        for agency in agencies_in(asked, self.question.places):
            if not agency.name.startswith("truong "):  # "trường tiểu học" is a level of schools
                asked = asked.replace(agency.said, " ")
        return asked

    @cached_property
    def _agency(self) -> str:
        """The agency whose tasks are asked for: nothing about another one answers."""
        if self.question.kind != "assignment" or self.question.language == "en":
            return ""
        if self.question.expects == "agency" and issuing(self.question):
            return ""  # "Ban Chỉ đạo 138 giao ai ...": it issued the plan
        asked = asked_part(self.question.restored)
        for identifier in self.question.identifiers:  # the "UBND" of "310/KH-UBND" is none
            asked = asked.replace(identifier.surface, " ")
        name = agency_in(asked, self.question.places)
        who = self.question.expects == "agency" and not _WITH_IT.search(fold(asked))
        return "" if _NO_DOER.match(name) or (who and _DONE_TO.match(name)) else name

    def _has_agencies(self, plan: PlanRecord, passage: PassageRecord, told: str) -> bool:
        """Whether each agency of the question stands in the passage or issued the plan.

        A telephone number is that of the agency beside it.
        """
        near = told if self.question.expects == "phone" else " ".join((*passage.path, passage.text))
        said = " ; ".join((near, plan.title, plan.issuer))
        if self._leader and (leads := _LEADS.findall(told)):
            return any(names("".join(lead), self._leader) for lead in leads)
        return all(any(names(said, name) for name in agency) for agency in self._bodies)

    def _has_others(self, plan: PlanRecord, passage: PassageRecord, told: str) -> bool:
        """Whether the banks, utilities and the like of the question stand in the passage.

        A sentence that names another bank tells nothing of the one asked for.
        """
        if not self._others:
            return True
        near = " ; ".join((*passage.path, passage.text, plan.title, plan.issuer))
        if not all(names(near, body) for body in self._others):
            return False
        rivals = {body.name.split()[0] for body in bodies_in(told)}
        same = rivals & {body.name.split()[0] for body in self._others}
        return not same or all(names(told, body) for body in self._others)

    @cached_property
    def _owner(self) -> Agency | None:
        """Whose plan the question names: "kế hoạch năm 2024 của Thanh tra tỉnh Hà Nam: ..."."""
        if self.question.kind not in ("value", "open", "assignment"):
            return None
        match = _PLAN_OF.search(self.question.restored)
        found = agencies_in(match["whose"], self.question.places) if match else []
        return found[0] if found and _OWNS.match(found[0].name) else None

    @cached_property
    def _leader(self) -> str:
        """The agency whose lead a value is asked of: "Thanh tra tỉnh chủ trì kiểm tra mấy xã"."""
        valued = self.question.kind in ("value", "assignment") and self.question.expects
        if not valued or self.question.expects == "agency" or self.question.language == "en":
            return ""
        asked = asked_part(self.question.restored)
        found = agencies_in(asked, self.question.places)
        behind = rf"(?: (?:tỉnh|huyện|thành phố|[{CAPITAL}]\w+))* chủ trì\b"
        leads = (a for a in found if re.search(re.escape(a.said) + behind, asked))
        return next((agency.name for agency in leads), "")

    @cached_property
    def _others(self) -> list[Agency]:
        """The bodies of a question for a task or a value that are named without "Sở" or "Phòng"."""
        kinds = ("value", "open", "assignment", "about")
        if self.question.kind not in kinds or self.question.language == "en":
            return []
        return bodies_in(asked_part(self.question.restored), self.question.places)

    @cached_property
    def _bodies(self) -> list[tuple[str, ...]]:
        """The agencies of a question for a value that are surely agencies: nothing else begins so.

        What goes to the "Sở Nội vụ" is not told by a sentence about the "Phòng Nội vụ". Where a
        name ends can't be told from the question, so any beginning of it may be the name.
        """
        if self.question.kind not in ("value", "open") or self.question.language == "en":
            return []
        found = agencies_in(asked_part(self.question.restored), self.question.places)
        asked = asked_part(self.question.restored)
        ministries = [(fold(name),) for name in _MINISTRY.findall(asked)]
        body = _OFFICE if self.question.expects == "phone" else _BODY
        bodies = [a for a in found if body.match(a.name) and not _NO_BODY.match(a.said)]
        return ministries + [_maybe(agency.name) for agency in bodies]


def _maybe(name: str) -> tuple[str, ...]:
    """A name and its beginnings: the "Sở Nội vụ" of "Sở Nội vụ chậm nhất hôm"."""
    words = name.split()
    match = _BODY.match(name)
    head = len(match[0].split()) if match else 1
    return tuple(" ".join(words[:size]) for size in range(len(words), head + 1, -1)) or (name,)


def _begun(passage: PassageRecord, text: str) -> str:
    """What stands before a sentence that goes on in small letters, in the same item of a list."""
    at = passage.text.find(text)
    if at <= 0 or passage.row is not None or not text[:1].islower():
        return ""
    return _ITEM.split(passage.text[:at])[-1]


def _is_dated(question: Question, plan: PlanRecord) -> bool:
    """Whether the month that the question names only tells when the document is from."""
    match = _DOCUMENT_MONTH.search(fold(question.restored))
    if match is None:
        return False
    month, year = match["month"] or match["other"], match["year"] or match["of"]
    return plan.date[:7] == f"{year}-{int(month):02}"


def _in_month(question: Question, text: str) -> bool:
    """Whether the sentence is about the month that the question names, if it names one."""
    asked = fold(question.restored)
    if question.expects == "date":  # months that are stated first are of something else
        asked = _STATED.split(asked)[-1]
    if question.language != "en":  # "Tây Ninh in mấy tờ rơi" asks nothing about May
        asked = _ENGLISH_IN.sub(" ", asked)
    month = month_in(asked)
    return month is None or in_month(text, month)
