"""Whether a sentence speaks of the time that a question is about: a target's year, or the present.

"Đến hết năm 2028 phải có bao nhiêu trạm" is not answered by the target of 2026, nor by "hiện nay có
22 trạm"; and what there is today is told by no target.
"""

import re

from answer.language.dates_told import CITED_DATE
from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold, one_line

_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?!\d)")
_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–]|den)\s*(?:nam )?((?:19|20)\d\d)\b")
_TARGET = re.compile(
    r"\b(?:den|toi|vao|truoc|by|until)(?: (?:truoc|het|cuoi|dau|the end of|end of))*(?: nam)?"
    r" ((?:19|20)\d\d)\b"
)
_TOLD_YEAR = re.compile(  # no target, no day, and not what is compared with
    r"(?<!den )(?<!het )(?<!toi )(?<!cuoi )(?<!voi )(?<!truoc )(?<!\d )\bnam ((?:19|20)\d\d)\b"
)
# What a plan for years tells of each of them, or of a year named close before.
_EACH_YEAR = re.compile(r"\b(?:moi|hang|tung|binh quan|trung binh)(?: \w+)? nam\b|/ ?nam\b")
_OF_A_YEAR = frozenset({"money", "percent", "number"})
_SEVERAL = 3  # years of a plan from which on a figure without a year is of none of them
_NAMES_PLAN = re.compile(r"\bke hoach\b[^,;:?]{0,60}\b(?:19|20)\d\d\b|\bplan\b")
_LAST_YEAR = re.compile(r"\bnam (?:truoc|ngoai|lien truoc)\b|\bcung ky\b|\blast year\b")
_NOW_ASKED = re.compile(
    r"\bhien (?:nay|tai|co|dang|con|da|la|dat)\b|\b(?:dang|da) (?:co|chiem|dat)\b|\bbay gio\b"
    r"|\bthoi diem (?:ban hanh|nay|hien tai)\b|\b(?:currently|at present|right now|so far)\b"
)
_NOW_SAID = re.compile(
    r"\b(?:hien|dang|da co|da dat|da thanh lap|tinh den|den nay|uoc (?:dat|tinh)|thuc hien nam)\b"
)
_NOW_FIRST = re.compile(r"\W*(?:\w+ )?hien (?:nay|co)\b")
_TARGET_SAID = re.compile(
    r"\b(?:phan dau|muc tieu|toi thieu|it nhat|du kien|chi tieu)\b"
    r"|\b(?:xay|lap|mo|trong|mua|thanh lap)(?: \w+)? moi\b|\bthem \d"
    r"|\b(?:den|toi|vao)(?: (?:het|cuoi|dau))*(?: nam)? (?:19|20)\d\d\b"
)


def is_of_another_time(
    question: Question, plan: PlanRecord, path: str, passage: str, text: str
) -> bool:
    """Whether a sentence is about another year than the question, or a target where it is not.

    `path` are the headings above it, `passage` what stands around it.
    """
    asked, said = _asked(question), one_line(fold(text))
    around = f"{path} {passage} {text}"
    if _is_of_no_year(question, plan, fold(path), fold(passage), fold(text)):
        return True
    if _tells_another_year(question, plan, f"{fold(path)} . {said}"):
        return True
    targets = set(_TARGET.findall(asked))
    said_targets = set(_TARGET.findall(said)) or set(_TARGET.findall(fold(path)))
    if targets and said_targets and not targets & said_targets:
        return not any(_in_a_span(year, said) for year in targets)
    single = set(_YEAR.findall(_SPAN.sub(" ", asked)))  # periods are read elsewhere
    if any(not _has_year(year, plan, fold(around)) for year in single):
        return True
    now = _NOW_ASKED.search(asked) is not None
    if now and not targets and _TARGET_SAID.search(said):
        return not _NOW_SAID.search(said)
    return bool(targets) and not now and _NOW_FIRST.match(said) is not None


def _tells_another_year(question: Question, plan: PlanRecord, said: str) -> bool:
    """Whether one year of a plan for several is asked about, and a text tells of another year.

    "Năm 2025 thu 10.367 tỷ" in a plan of 2026-2028 tells nothing of 2026, which may also stand
    there to name the plan: "kế hoạch 2026".
    """
    years = set(map(str, question.years))
    if len(years) != 1 or len(plan.years) < 2 or _NAMES_PLAN.search(fold(question.restored)):
        return False
    year = next(iter(years))
    told = set(_TOLD_YEAR.findall(CITED_DATE.sub(" ", said)))
    return bool(told) and year not in said and not _in_a_span(year, said)


def _is_of_no_year(
    question: Question, plan: PlanRecord, path: str, passage: str, text: str
) -> bool:
    """Whether the figure of one year of a plan for several is asked, and a text tells of none.

    The year must stand in the sentence, before it in its passage, or in a heading: that the plan is
    for 2026-2028 does not make "đạt khoảng 91 triệu đồng" the figure of 2028.
    """
    years = set(map(str, question.years))
    if len(years) != 1 or len(plan.years) < _SEVERAL or question.expects not in _OF_A_YEAR:
        return False
    year, asked = next(iter(years)), fold(question.restored)
    if f"nam {year}" not in asked or _NAMES_PLAN.search(asked):
        return False
    if year in _SPAN.sub(" ", text) or _EACH_YEAR.search(one_line(text)):
        return False
    said_before = passage[: max(0, passage.find(text))]
    named = _YEAR.findall(_SPAN.sub(" ", CITED_DATE.sub(" ", f"{path} . {said_before}")))
    return not named or named[-1] != year


def _asked(question: Question) -> str:
    """The folded question without its identifiers and the years that bind the plan, or did."""
    asked = fold(question.restored)
    for identifier in question.identifiers:
        asked = asked.replace(fold(identifier.surface), " ")
    years = "|".join(map(str, (*question.years, *question.lifted_years)))
    return re.sub(rf"\b(?:{years})\b", " ", asked) if years else asked


def _has_year(year: str, plan: PlanRecord, said: str) -> bool:
    """Whether a year stands in the sentence, or is one of the plan."""
    described = fold(f"{plan.title} {plan.number}")
    if year in said or year in described or int(year) in plan.years:
        return True
    if _in_a_span(year, f"{said} {described}"):
        return True
    return int(year) + 1 in plan.years and _LAST_YEAR.search(said) is not None


def _in_a_span(year: str, text: str) -> bool:
    return any(int(a) <= int(year) <= int(b) for a, b in _SPAN.findall(text))
