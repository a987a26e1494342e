"""The first step: what a question asks for, and what it binds an answer to."""

import re
import unicodedata
from collections.abc import Callable, Iterable

from answer.cues import EXPECT_CUES, KIND_CUES, OFFICER, WEIGHED
from answer.draft import draft_in
from answer.naming import identifier, identifiers, places_in, plan_years, spanned_years
from answer.sides import names_later_year, names_sides
from answer.terms import content_words, mask, sides_asked
from answer.types import Language, Question, QuestionKind
from index.chat_words import restored_with
from index.records import Filters
from index.terms import detect_language
from ingest.errors import UsageError
from ingest.places import find_places
from ingest.plan import Mention
from ingest.text import fold, one_line

NO_FILTERS = Filters()
MAX_LENGTH = 2000  # characters; a draft paragraph fits, a pasted file does not
_WORD = re.compile(r"[^\W_]+(?:\+\d+)?")
_USUAL_MARKS = 0.45  # share of words with a mark below which a question counts as unaccented
_MONTH_OF_YEAR = re.compile(r"\d{4}-\d{2}")  # "tháng 7 năm 2022": a year and a month, no date
_DOCUMENT = re.compile(r"(?:nghi dinh|quyet dinh|chi thi|ke hoach|thong tu|nghi quyet|ket luan)\b")
# "Đường dây nóng trả lời trong bao nhiêu giờ" asks for no phone number.
_OTHER_FIGURE = re.compile(r"\b(?:bao nhieu|may) (?!so\b|dien thoai|goi|thi\b|nao\b)[a-z]+")
_INSIDE = re.compile(
    r"\b(?:trong|theo|cua) (?:ban )?ke hoach(?: so)?(?=  | ?$| (?:la|co)\b)"
)  # a code
_SIGNERS = re.compile(r"nguoi ky|ai ky|signer|signed")
_ASKS_ONE = ("value", "open", "assignment")  # of two years or places they ask for both
_BINDING = ("phone", "code", "email", "url")  # kinds that an answer must carry exactly


def clean(text: str) -> str:
    """The question in NFC, in one line, without control characters.

    Raises UsageError where nothing is left or the text is longer than MAX_LENGTH characters.
    """
    visible = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text)
    question = one_line(unicodedata.normalize("NFC", visible))
    if not any(char.isalnum() for char in question):
        raise UsageError("the question is empty; type what you are looking for")
    if len(question) > MAX_LENGTH:
        raise UsageError(
            f"the question has {len(question)} characters; shorten it to {MAX_LENGTH} or fewer"
        )
    return question


def understand(
    text: str,
    filters: Filters = NO_FILTERS,
    restore: Callable[[str], str] = str,
    known_places: Iterable[str] = (),
    respell: Callable[[str], str] = str,
) -> Question:
    """Reads a question. `restore` puts diacritics on Vietnamese typed without them.

    `respell` mends typing errors first.

    `known_places` are places that plans of the archive are from: their names are recognised even
    where the gazetteer alone would not dare, as in "ke hoach cao lanh 2024".

    Raises UsageError as clean() does.
    """
    typed = clean(text)
    question = respell(typed)
    found = identifiers(question)
    names = [(m.start, m.end) for m in found] + [(p.start, p.end) for p in find_places(question)]
    detected = detect_language(mask(question, names))
    language: Language = "en" if detected == "en" else "vi"
    unaccented = detected == "vi-unaccented" or (detected == "vi" and _half_accented(question))
    restored = restored_with(restore(question), question) if unaccented else question
    mentions = tuple(m for m in found if not _MONTH_OF_YEAR.fullmatch(m.normal))
    places = places_in(question, unaccented or language == "en", known_places)
    folded = fold(restored)
    masked = mask(folded, [(m.start, m.end) for m in mentions])
    draft = draft_in(restored)
    kind: QuestionKind = "wording" if draft else _kind(masked, mentions)
    if kind in _ASKS_ONE and names_sides(question, masked, places):
        kind = "compare"
    if kind == "value" and names_later_year(masked):
        kind = "compare"
    if draft:  # what a draft names is its own: only what stands before it binds
        before = restored.find(draft)
        mentions = tuple(m for m in mentions if m.end <= before)
        places = [place for place in places if place[2] <= before]
        masked = masked[:before]
    years = plan_years(masked) or (spanned_years(masked) if kind == "compare" else ())
    expects = "" if draft or kind == "overview" else _expects(masked, restored, kind, mentions)
    return Question(
        text=typed,
        language=language,
        unaccented=unaccented,
        restored=restored,
        kind=kind,
        expects=expects,
        identifiers=tuple(identifier(m, question) for m in mentions),
        places=tuple(dict.fromkeys(name for name, _, _ in places)),
        years=years,
        terms=content_words(restored, language, kind, expects, unaccented, mentions, places, years),
        filters=filters,
    )


def _half_accented(question: str) -> bool:
    """Whether many diacritics were left out: of usual Vietnamese words three in four have one."""
    words = [word for word in _WORD.findall(question) if word.isalpha()]
    marked = sum(fold(word) != word.lower() for word in words)
    return bool(marked < _USUAL_MARKS * len(words))


def _kind(masked: str, mentions: tuple[Mention, ...]) -> QuestionKind:
    named = any(m.kind in _BINDING for m in mentions)
    words = one_line(masked)
    cues = dict(KIND_CUES)
    if OFFICER.search(words) or (cues["compare"].search(words) and _SIGNERS.search(words)):
        return "document"
    for kind, cue in KIND_CUES:
        if cue.search(words):
            return kind
    if named and _INSIDE.search(words) and any(cue.search(words) for _, cue in EXPECT_CUES):
        return "value"
    if named:
        return "which" if re.search(r"thuoc|cua ai|whose", words) else "about"
    if any(cue.search(words) for _, cue in EXPECT_CUES):
        return "value"
    return "open"


def _expects(masked: str, restored: str, kind: QuestionKind, mentions: tuple[Mention, ...]) -> str:
    words = one_line(masked)
    if kind == "compare":
        words = mask(words, sides_asked(words))
    given = any(mention.kind == "phone" for mention in mentions)
    for expects, cue in EXPECT_CUES:
        if cue.search(words):
            if expects == "phone" and (kind == "which" or given or _OTHER_FIGURE.search(words)):
                continue
            if expects == "phone" and _asks_number(cue, words, restored):
                return "code" if _DOCUMENT.search(words) else "number"
            return expects
    return "number" if kind == "compare" and WEIGHED.search(one_line(masked)) else ""


def _asks_number(cue: re.Pattern[str], words: str, restored: str) -> bool:
    """Whether "so may" is "số mấy" and not "số máy", which it is when folded."""
    if any(match.group() != "so may" for match in cue.finditer(words)):
        return False
    return "số mấy" in restored.lower() or bool(_DOCUMENT.search(words))
