"""The first step: what a question asks for, and what it binds an answer to."""

import re
import unicodedata
from collections.abc import Callable

from answer.cues import (
    COUNTED,
    DOCUMENT_FRAME,
    EXPECT_CUES,
    FRAME_EN,
    FRAME_VI,
    KIND_CUES,
    NOT_COUNTED,
)
from answer.types import Identifier, Language, Question, QuestionKind
from index.records import Filters
from index.terms import detect_language, normalise
from ingest.errors import UsageError
from ingest.mentions import parse_identifiers
from ingest.places import PlaceMention, find_places
from ingest.plan import Mention
from ingest.text import fold, one_line

MAX_LENGTH = 2000  # characters; a draft paragraph fits, a pasted file does not
_WORD = re.compile(r"[^\W_]+(?:\+\d+)?")
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-]|\s*[-–]\s*(?:19|20)\d\d)")
_CONTENT_YEAR = re.compile(  # years that belong to what is asked about, not to the plan
    r"(?:so voi|cung ky|truoc|sau|tu|den|giai doan|moc|compared (?:to|with)|against|than|by|until|since)"
    r"(?:\s+\w+){0,2}\s*$|[-–]\s*$|\b(?:luat|bo luat|law)\b[^.;?]*$|\bngay\b[^.;?]{0,12}$"
)
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
    text: str, filters: Filters = Filters(), restore: Callable[[str], str] = str
) -> Question:
    """Reads a question. `restore` puts diacritics on Vietnamese typed without them.

    Raises UsageError as clean() does.
    """
    question = clean(text)
    detected = detect_language(question)
    language: Language = "en" if detected == "en" else "vi"
    unaccented = detected == "vi-unaccented"
    restored = restore(question) if unaccented else question
    mentions = parse_identifiers(question)
    places = find_places(question)
    folded = fold(restored)
    masked = _mask(folded, [(m.start, m.end) for m in mentions])
    years = _plan_years(masked)
    kind = _kind(masked, mentions)
    return Question(
        text=question,
        language=language,
        unaccented=unaccented,
        restored=restored,
        kind=kind,
        expects=_expects(masked, kind),
        identifiers=tuple(_identifier(m, question) for m in mentions),
        places=_place_names(places),
        years=years,
        terms=_terms(restored, language, kind, mentions, places, years),
        filters=filters,
    )


def counted_unit(question: Question) -> str:
    """What "bao nhiêu ..." counts, folded: "xa" of "bao nhiêu xã"; empty where nothing is named."""
    match = COUNTED.search(fold(question.restored))
    if match is None:
        return ""
    words = [w for w in match.group(1).split() if w]
    return words[0] if words and words[0] not in NOT_COUNTED | FRAME_EN else ""


def _mask(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the given ranges blanked, so that a code's year is no year of the plan."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _plan_years(masked: str) -> tuple[int, ...]:
    found = []
    for match in _YEAR.finditer(masked):
        if not _CONTENT_YEAR.search(masked[max(0, match.start() - 60) : match.start()]):
            found.append(int(match.group()))
    return tuple(dict.fromkeys(found))


def _kind(masked: str, mentions: tuple[Mention, ...]) -> QuestionKind:
    named = any(m.kind in _BINDING for m in mentions)
    words = one_line(masked)
    for kind, cue in KIND_CUES:
        if cue.search(words):
            if kind == "document" and named:
                continue
            return kind
    if named:
        return "which" if re.search(r"thuoc|cua ai|whose", words) else "about"
    if any(cue.search(words) for _, cue in EXPECT_CUES):
        return "value"
    return "open"


def _expects(masked: str, kind: QuestionKind) -> str:
    words = one_line(masked)
    for expects, cue in EXPECT_CUES:
        if cue.search(words):
            if expects == "phone" and kind == "which":
                continue
            return expects
    return ""


def _identifier(mention: Mention, question: str) -> Identifier:
    surface = question[mention.start : mention.end]
    return Identifier(mention.kind, surface, mention.normal, mention.key)


def _place_names(places: list[PlaceMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.name for place in places))


def _terms(
    restored: str,
    language: Language,
    kind: QuestionKind,
    mentions: tuple[Mention, ...],
    places: list[PlaceMention],
    years: tuple[int, ...],
) -> tuple[str, ...]:
    """The content words in order; an empty string marks where words were left out."""
    spans = [(m.start, m.end) for m in mentions] + [(p.start, p.end) for p in places]
    spans += [match.span() for match in _YEAR.finditer(restored) if int(match[0]) in years]
    text = normalise(_mask(restored, spans))
    frame = FRAME_EN if language == "en" else FRAME_VI
    if kind == "document":
        frame |= DOCUMENT_FRAME
    kept: list[str] = []
    for word in _WORD.findall(text):
        if (word if language == "en" else fold(word)) not in frame:
            kept.append(word)
        elif kept and kept[-1]:
            kept.append("")
    return tuple(kept)
