"""Follow-up questions: "còn năm 2024?" after a question becomes a question of its own.

The question made is complete, so it can be shown, edited, answered and linked to like any other.
"""

import re
from collections.abc import Callable, Sequence

from answer.language.agencies import agencies_in
from answer.language.frame import DOCUMENT_FRAME, FRAME_EN, FRAME_VI
from answer.question.naming import identifiers, places_in
from ingest.text import fold, one_line

Span = tuple[int, int]
Finders = tuple[Callable[[str], list[Span]], ...]
_OPENING = re.compile(
    r"^\s*(?:(?:thế|vậy|the|vay|và|va)\s+)?"
    r"(?:còn|con|thế|vậy|what about|how about|and(?: for| in)?)"
    r"(?:\s+(?:đối với|với|thì|doi voi|voi|thi))?(?=\s)\s+",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\s*(?:thì sao|thi sao|thế nào|the nao|sao|nhỉ|ạ|hả)?\s*[?.!]*\s*$", re.I)
_YEAR = re.compile(r"(?:\b(?:năm|nam|in)\s+)?(?<![\d/.-])(?:19|20)\d\d(?![\d/-])", re.IGNORECASE)
_LEVEL = re.compile(
    r"(?:\b(?:ở|tại|của|tỉnh|huyện|thành phố|tp\.?|thị xã|quận|xã|o|tai|tinh|huyen|thanh pho|in)"
    r"\s+)+$",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"(?:kế hoạch|quyết định|chỉ thị|công văn|nghị quyết|ke hoach|quyet dinh|chi thi|plan)"
    r"\s+(?:số\s+|so\s+|no\.?\s+)?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_SAYS_NOTHING = {
    phrase[0] for phrase in FRAME_VI | FRAME_EN | DOCUMENT_FRAME if len(phrase) == 1
} | {"ký"}


def continued(previous: str, typed: str, places: Sequence[str] = ()) -> str:
    """The whole question that `typed` means after the question `previous`.

    What `typed` names (year, place, agency, document) takes the place of its like in `previous`;
    where it names none it asks anew about the document, year and place of before. A complete
    question is returned as it is. `places` are names of places that plans are from.
    """
    opened = _OPENING.match(typed)
    asked = one_line(_CLOSING.sub("", typed[opened.end() :] if opened else typed))
    if not asked or not previous.strip():
        return one_line(typed)
    kinds = _kinds(places)
    rest = _without_named(asked, kinds)
    if opened and not _content(rest):
        return _exchanged(previous, asked, kinds)
    if opened and (swapped := _subject_exchanged(previous, rest)):
        return _exchanged(swapped, asked, kinds)
    if opened or not _content(rest):
        return _carried(previous, asked, kinds)
    return one_line(typed)


def renamed(question: str, names: str, places: Sequence[str] = ()) -> str:
    """The question with the year and place that `names` has in place of its own, or behind it."""
    return _exchanged(question, names, (years_at, lambda text: placed_at(text, places)))


def _kinds(places: Sequence[str]) -> Finders:
    """How each kind of name is found."""
    return (
        _documents,
        years_at,
        lambda text: placed_at(text, places),
        lambda text: _agencies(text, places),
    )


def _documents(text: str) -> list[Span]:
    spans = []
    for mention in identifiers(text):
        if mention.kind == "code":
            before = _DOCUMENT.search(text[: mention.start])
            spans.append((before.start() if before else mention.start, mention.end))
    return spans


def years_at(text: str) -> list[Span]:
    """Where years stand, with "năm" before them; none of a code or a period."""
    codes = [(m.start, m.end) for m in identifiers(text)]
    found = [match.span() for match in _YEAR.finditer(text)]
    return [s for s in found if not any(a <= s[0] and s[1] <= b for a, b in codes)]


def placed_at(text: str, known: Sequence[str]) -> list[Span]:
    """Where places are named, with "ở huyện" before them."""
    found = []
    folded = text == fold(text)
    for _, start, end in places_in(text, folded, known):
        before = _LEVEL.search(text[:start])
        found.append((before.start() if before else start, end))
    return found


def _agencies(text: str, places: Sequence[str]) -> list[Span]:
    found = []
    for agency in agencies_in(text, places):
        at = text.lower().find(agency.said.lower())
        if agency.said and at >= 0:
            found.append((at, at + len(agency.said)))
    return found


def _without_named(text: str, kinds: Finders) -> str:
    for find in kinds:
        for start, end in reversed(find(text)):
            text = text[:start] + " " * (end - start) + text[end:]
    return one_line(text)


def _content(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in _SAYS_NOTHING]


def _exchanged(previous: str, asked: str, kinds: Finders) -> str:
    """The question with what `asked` names in place of its like, or behind it."""
    for find in kinds:
        new = [asked[start:end] for start, end in find(asked)]
        old = find(previous)
        if not new:
            continue
        if old:
            start, end = old[-1]
            previous = previous[:start] + _fitting(new[0], previous[start:end]) + previous[end:]
        else:
            body = previous.rstrip(" ?.!")
            previous = f"{body} {new[0]}{previous[len(body) :]}"
    return one_line(previous)


def _fitting(new: str, old: str) -> str:
    """ "2024" in place of "năm 2022" keeps the word in front."""
    front = re.match(r"(?:\w+\s+)?(?=(?:19|20)\d\d$)", old)
    if front and re.fullmatch(r"(?:19|20)\d\d", new):
        return front.group() + new
    return new


def _subject_exchanged(previous: str, subject: str) -> str:
    """The question with another subject that begins with the same words; "" where none does.

    "Tỷ lệ khám phá án tội phạm giết người ...", then "còn tội phạm ma túy?".
    """
    words = list(_WORD.finditer(subject))
    for size in (2, 1):
        head = " ".join(word.group() for word in words[:size])
        if len(words) <= size or not head:
            continue
        match = re.search(rf"(?<!\w){re.escape(head)}(?!\w)", previous, re.IGNORECASE)
        if match is None or head.lower() in _SAYS_NOTHING:
            continue
        end = match.end()
        for word in _WORD.finditer(previous, end):
            gap = previous[end : word.start()]
            if gap.strip() or word.group().lower() in _SAYS_NOTHING:
                break
            end = word.end()
        return previous[: match.start()] + subject + previous[end:]
    return ""


def _carried(previous: str, asked: str, kinds: Finders) -> str:
    """A new question about the document, year and place of the one before."""
    for find in kinds[:3]:
        old = find(previous)
        if old and not find(asked):
            asked = f"{asked} {previous[old[-1][0] : old[-1][1]]}"
    return one_line(f"{asked}?")
