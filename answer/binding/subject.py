"""Whether a value belongs to what was asked, where the title of the plan says part of it.

"Kinh phí kế hoạch an toàn thực phẩm" is answered by "Kinh phí thực hiện là 385 triệu đồng" in the
plan on food safety, whose sentence need not say "an toàn thực phẩm" again. But "giảm 10% số vụ
cháy" in a plan on trafficking is no answer about trafficking. A title may speak for a sentence
where the question names the plan by it, or where the value's clause is about nothing else.
"""

import re
from collections.abc import Sequence

from answer.language.abbreviations import written_out
from answer.language.frame import FRAME_VI
from answer.language.words import Words, spelt
from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold

_NAMES_PLAN = re.compile(r"\bk[eế] ho[aạ]ch (?:v[eề] )?(?:vi[eệ]c )?([^,.?;:\"“”]+)", re.IGNORECASE)
_OTHER_KINDS = "chỉ thị|điều lệ|quy chế|quy trình|danh mục|quyết định|nghị quyết"
_NAMES_OTHER = re.compile(
    rf"\b(?P<kind>{_OTHER_KINDS}) (?:kết luận )?(?:về )?(?:việc )?"
    r"(?P<words>(?!(?:số )?\d)[^,.?;:\"“”]+)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:hiệp hội|liên đoàn|liên minh|câu lạc bộ|hội đồng|hội|quỹ|đoàn|công ty)(?: \w+){2}"
)
_COMMITTEE = re.compile(r"\b(?:ban chỉ đạo|bcđ) \d+\b")
_BORDER = re.compile(r"[;:.()]\s|,\s(?=\D)|[\n|]")
_BEFORE, _AFTER = 60, 45  # characters of a clause that tell what its value is about
_FOREIGN = 0.5  # share of a clause's words from which it is about something else
_LEVELS = frozenset("tỉnh huyện xã phường thị trấn thành phố quận số con người vụ hộ".split())
# "Kinh phí thực hiện kế hoạch" is that of the whole plan.
_BUDGET = re.compile(r"\bkinh phí\b|\b(?:tổng|nguồn)(?: số)? vốn\b|\bvốn thực hiện\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHOLE_PLAN = frozenset("kinh phí vốn tổng thực hiện kế hoạch nguồn ngân sách từ".split())
_SMALL = {phrase[0] for phrase in FRAME_VI if len(phrase) == 1} | _LEVELS | _WHOLE_PLAN
# How a price is named: "mức thu tiền công" is about nothing, where an amount is asked for.
_PRICE = frozenset("mức thu tiền công giá phí lệ chi trả đóng nộp".split())
_SHORTEST = 2  # words; one word of a title names no plan


def designated(question: Question, plans: Sequence[PlanRecord]) -> list[PlanRecord]:
    """Those of the plans that the question means by "kế hoạch 5G", "chỉ thị phòng cúm gia cầm".

    All of them where no title has the words behind "kế hoạch", or where they say too little.
    Documents of other kinds are meant only by their own kind.
    """
    words = _designation(question, _NAMES_PLAN.search(question.restored))
    other = _NAMES_OTHER.search(question.restored)
    may_be = list(plans)
    if other and not words:
        words = _designation(question, other)
        may_be = [p for p in plans if fold(other["kind"]) in fold(f"{p.kind} {p.title}")]
    if len(words) < _SHORTEST and not any(char.isdigit() for char in "".join(words)):
        return list(plans)
    meant = [plan for plan in may_be if Words(plan.title).has(words, question.unaccented)]
    return meant or list(plans)


def _designation(question: Question, match: re.Match[str] | None) -> tuple[str, ...]:
    """The words behind "kế hoạch" up to the first that frames, or names a place or a level."""
    if match is None:
        return ()
    said = match.groups()[-1].lower()
    for place in question.places:
        said = said.split(place.lower())[0]
    words = spelt(written_out(_YEAR.split(said)[0]))
    end = next((i for i, word in enumerate(words) if word in _SMALL), len(words))
    return tuple(words[:end])


def named_by_title(question: Question, title: str) -> frozenset[str]:
    """The words of the question with which the title names the plan: those behind "kế hoạch".

    Or the body that a charter or a decision is about: "Liên đoàn Cầu lông".
    """
    if body := body_named(question, title):
        return body
    match = _NAMES_PLAN.search(question.restored)
    if match is None:
        return frozenset()
    words = spelt(written_out(match.group(1)))
    described = Words(title)
    for size in range(len(words), _SHORTEST - 1, -1):
        if described.has(tuple(words[:size]), question.unaccented):
            return frozenset(words[:size])
    return frozenset()


def body_named(question: Question, title: str) -> frozenset[str]:
    """The words of the body that question and title name; none where they name none."""
    match = _BODY.search(question.restored.lower())
    words = spelt(match.group()) if match else []
    same = bool(words) and Words(title).has(tuple(words), question.unaccented)
    return frozenset(words if same else ())


def issuing_committee(question: Question, issuer: str) -> frozenset[str]:
    """The words of the numbered committee that the question names, where it issued the plan.

    No sentence of the plan of the "Ban Chỉ đạo 138" need say whose it is.
    """
    match = _COMMITTEE.search(written_out(question.restored).lower())
    words = spelt(match.group()) if match else []
    same = bool(words) and Words(issuer).has(tuple(words), question.unaccented)
    return frozenset(words if same else ())


def is_about_nothing_else(
    question: Question, text: str, value: tuple[int, int], title: str = ""
) -> bool:
    """Whether the clause around a value has hardly a word that question and title lack."""
    asked = {fold(word) for word in spelt(written_out(f"{question.restored} {title}"))}
    said = [w for w in spelt(_clause(text, *value)) if w not in _SMALL and not w[0].isdigit()]
    if not said:
        return is_whole_budget(text, value)
    named = _PRICE if question.expects == "money" else frozenset()
    foreign = [word for word in said if fold(word) not in asked and word not in named]
    return len(foreign) < _FOREIGN * len(said)


def is_whole_budget(text: str, value: tuple[int, int]) -> bool:
    """Whether the clause of a value is on all that the plan costs: "Kinh phí thực hiện là ..."."""
    clause = _clause(text, *value)
    return _BUDGET.search(clause.lower()) is not None and all(
        word in _SMALL or word[0].isdigit() for word in spelt(clause)
    )


def is_price(text: str, value: tuple[int, int], title: str) -> bool:
    """Whether a clause names the price of what the title is about: "Mức thu là ... một con"."""
    said = spelt(_clause(text, *value))
    known = _SMALL | _PRICE | set(spelt(title))
    named = any(
        said[at : at + 2] == ["mức", "thu"] or said[at] in ("giá", "phí") for at in range(len(said))
    )
    return named and all(word in known or word[0].isdigit() for word in said)


def _clause(text: str, start: int, end: int) -> str:
    """What stands around the value up to the next border on either side, without the value."""
    before = _BORDER.split(text[max(0, start - _BEFORE) : start])[-1]
    after = _BORDER.split(text[end : end + _AFTER])[0]
    if end + _AFTER < len(text) and len(after) == _AFTER:
        after = after.rpartition(" ")[0]
    return f"{before} {after}"
