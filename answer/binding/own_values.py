"""The values that a question has itself: they say what it is about and answer nothing.

"46 lớp dạy bơi dạy cho bao nhiêu em?" is not answered by "Mở 46 lớp dạy bơi", nor is "Mức thu
25.000 đồng có bao nhiêu là tiền công?" by "Mức thu là 25.000 đồng".
"""

import re
from decimal import Decimal

from answer.language.agencies import Agency, agencies_in
from answer.question.verifying import asks_whether
from answer.types import Question
from ingest.mentions import find_mentions, parse_identifiers
from ingest.text import fold

# Counts, as whole words: no pieces of codes, dates, phone numbers, shares, and no years.
_FIGURE = re.compile(
    r"(?<![\w/.,%+-])(?!(?:19|20)\d\d(?!\d))(\d+(?:[.,]\d{3})*)(?![\w/%-]|[.,]\d| ?%)"
)
# "Quý 3", "báo động 2", "lớp 4": which one it is; "ít nhất 10 xã": what must be said.
_LABEL = re.compile(
    r"\b(?:quy|thang|ngay|lop|khoa|cap|muc|so|dot|bao dong|dieu|quan|to|du an"
    r"|ke hoach|ban chi dao|bcd|chi thi|ket luan|nghi quyet|quyet dinh|nghi dinh|quoc lo|tinh lo"
    r"|duong|de an|giai doan|nam"
    r"|it nhat|toi thieu|toi da|tu|tren|duoi|hon|den|dat|khong qua) $"
)
# Labels alone: of "ít nhất 46 lớp" the figure counts.
_NUMBERED = re.compile(
    r"\b(?:quy|thang|ngay|lop|khoa|cap|muc|so|dot|bao dong|dieu|quan|to|du an|giai doan|nam"
    r"|hang|loai|nhom|vong|lan|vung|tuyen|khu|phu luc|mau|phan|muc) $"
)
# "68% học sinh", "17 bản", and neither "ngày 15 tháng 6" nor the number of an item.
_COUNTED = re.compile(
    r"(?<![\w/.,%+-])(\d(?:[\d.]*\d)?)%?"
    r" (?!(?:thang|nam|gio|ngay|tuan|quy|va|den|moi|dong|trieu|ty|nghin)\b)[a-z]{2,}"
)
_CHOICE = re.compile(r"\b(?:hay(?: là)?|hoặc|or|either)\b(?! không\b| chưa\b)", re.IGNORECASE)
_ENGLISH_SUM = re.compile(
    r"(?<![\w.,/-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?(thousand|million|billion)?"
    r" ?(?:vietnamese )?(?:dongs?|vnd)\b",
    re.IGNORECASE,
)
_HEAD = 3  # words with which the name of an agency begins
_STAFF = re.compile(r"\b[Cc]án bộ(?: \w+){2}")
_SCALE = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_ENGLISH_SHARE = re.compile(r"(?<![\w.,/-])(\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)")
_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_ENGLISH_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({'|'.join(_MONTHS)})\b"
    rf"|\b({'|'.join(_MONTHS)}) (\d{{1,2}})(?:st|nd|rd|th)?(?! ?\d)"
)


def without_own_values(question: Question, text: str) -> str:
    """The text with a sign in place of each value of the kind asked for that the question names.

    Whoever asks whether it is so, or which of two, names what may be the answer.
    """
    asked = question.restored
    if question.expects == "number":
        own = set() if _names_the_answer(asked) else _own(asked, "money") | _own(asked, "percent")
        return without_own_figures(question, _without(own, text, ("money", "percent")))
    valued = question.expects in ("money", "percent", "date")
    if question.kind != "value" or not valued or _names_the_answer(asked):
        return text
    return _without(_own(asked, question.expects), text, (question.expects,))


def _without(own: set[str], text: str, kinds: tuple[str, ...]) -> str:
    for mention in reversed(find_mentions(text) if own else ()):
        if mention.kind in kinds and _day(mention.normal) in own:
            text = f"{text[: mention.start]}#{text[mention.end :]}"
    return text


def without_own_figures(question: Question, text: str) -> str:
    """The text with a sign in place of each count that the question names."""
    own = own_counts(question)
    if not own:
        return text
    return _FIGURE.sub(lambda match: "#" if _plain(match[1]) in own else match[0], text)


def counts_others(question: Question, text: str) -> bool:
    """Whether a text counts things, and none as many as those that the question counts.

    "68% học sinh biết bơi cuối tháng 8" does not tell when "05 bể bơi" are ready.
    """
    own = own_counts(question)
    if not own:
        return False
    folded = fold(text).strip()
    found = [m for m in _COUNTED.finditer(folded) if not _NUMBERED.search(folded[: m.start()])]
    plain = {
        _plain(match[1])
        for match in _FIGURE.finditer(folded)
        if not _NUMBERED.search(folded[: match.start()])
    }
    return bool(found) and not own & plain


def own_counts(question: Question) -> set[str]:
    """The counts that the question names, without leading zeros."""
    asked = question.restored
    return {
        _plain(match[1])
        for match in _FIGURE.finditer(asked)
        if not _LABEL.search(fold(asked[: match.start()]))
    }


def _plain(figure: str) -> str:
    """A count without leading zeros and points: "15.000", which is "15,000" in English."""
    return figure.replace(".", "").replace(",", "").lstrip("0")


def _names_the_answer(asked: str) -> bool:
    return bool(_CHOICE.search(asked) or asks_whether(asked))


def _own(asked: str, kind: str) -> set[str]:
    """The normal forms of the sums, shares or days that a question names."""
    found = {_day(one.normal) for one in parse_identifiers(asked) if one.kind == kind}
    if kind == "money":
        for figure, scale in _ENGLISH_SUM.findall(asked):
            value = Decimal(figure.replace(",", "")) * _SCALE[scale.lower()]
            found.add(f"{int(value)} VND")
    if kind == "percent":
        found |= {f"{share}%" for share in _ENGLISH_SHARE.findall(asked)}
    if kind == "date":
        for day, month, first, second in _ENGLISH_DAY.findall(asked.lower()):
            number = _MONTHS.index(month or first) + 1
            found.add(f"{number:02}-{int(day or second):02}")
    return found


def _day(normal: str) -> str:
    """The month and day of a date, whose year may not be said; other normal forms as they are."""
    return normal[-5:] if re.fullmatch(r"(?:\d{4}|-)-\d\d-\d\d", normal) else normal


def without_own_agencies(question: Question, text: str) -> str:
    """The text with a sign in place of each agency that the question names.

    "Văn phòng trình thẩm định lên cơ quan nào?" is not told by what names the office alone.
    """
    if question.kind not in ("value", "assignment") or _names_the_answer(question.restored):
        return text
    asked = fold(question.restored)
    own = agencies_in(question.restored, question.places)
    for agency in agencies_in(text, question.places):
        if any(_begins_alike(agency, other) for other in own):
            said = " ".join(agency.said.split()[:_HEAD])
            text = text.replace(said, "#")
    return _STAFF.sub(lambda match: "#" if fold(match[0]) in asked else match[0], text)


def _begins_alike(one: Agency, other: Agency) -> bool:
    """Whether two names begin alike; where a name ends can't be told from a sentence."""
    levels = {one.level, other.level} - {""}
    return one.name.split()[:_HEAD] == other.name.split()[:_HEAD] and len(levels) < 2
