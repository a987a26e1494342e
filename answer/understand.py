"""The first step: what a question asks for, and what it binds an answer to."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass

from answer.abbreviations import written_out
from answer.cues import EXPECT_CUES, KIND_CUES, OFFICER, WEIGHED, WHICH_SIDE
from answer.draft import draft_in
from answer.frame import (
    COMPOUNDS,
    DOCUMENT_FRAME,
    EXPECT_FRAME,
    FRAME_EN,
    FRAME_UNACCENTED,
    FRAME_VI,
    KIND_FRAME,
)
from answer.generic import GENERIC, GENERIC_COMPOUNDS
from answer.naming import identifier, identifiers, places_in, plan_years, spanned_years
from answer.sides import names_sides
from answer.types import Language, Question, QuestionKind
from index.records import Filters
from index.terms import detect_language, normalise
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
_BARE_NUMBER = re.compile(r"k[eế] ho[aạ]ch (?:s[oố] )?(\d{1,4})\b(?![/.-]\w)")
_REDUCED = re.compile(r"kéo giảm|giảm thiểu|làm giảm")  # plans say any of them
_ASKED_SUM = re.compile(r"(?<=bao nhiêu )(?:kinh phí|tiền|vốn|ngân sách)")
# "Đường dây nóng trả lời trong bao nhiêu giờ" asks for no phone number.
_OTHER_FIGURE = re.compile(r"\b(?:bao nhieu|may) (?!so\b|dien thoai|goi|thi\b|nao\b)[a-z]+")
# What an overview is wanted for: "Lãnh đạo cần nắm: ...".
_PREAMBLE = re.compile(
    r"(?:lanh dao|chuan bi|phuc vu|de (?:lam|viet|soan)|toi (?:can|dang)|can)\b[^:?.]{0,40}:"
)
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
    detected = detect_language(_mask(question, names))
    language: Language = "en" if detected == "en" else "vi"
    unaccented = detected == "vi-unaccented" or (detected == "vi" and _half_accented(question))
    restored = restore(question) if unaccented else question
    mentions = tuple(m for m in found if not _MONTH_OF_YEAR.fullmatch(m.normal))
    places = places_in(question, unaccented or language == "en", known_places)
    folded = fold(restored)
    masked = _mask(folded, [(m.start, m.end) for m in mentions])
    draft = draft_in(restored)
    kind = "wording" if draft else _kind(masked, mentions)
    if kind in _ASKS_ONE and names_sides(question, masked, places):
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
        terms=_terms(restored, language, kind, expects, unaccented, mentions, places, years),
        filters=filters,
    )


def _half_accented(question: str) -> bool:
    """Whether many diacritics were left out: of usual Vietnamese words three in four have one."""
    words = [word for word in _WORD.findall(question) if word.isalpha()]
    marked = sum(fold(word) != word.lower() for word in words)
    return bool(marked < _USUAL_MARKS * len(words))


def _mask(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the given ranges blanked, so that a code's year is no year of the plan."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _kind(masked: str, mentions: tuple[Mention, ...]) -> QuestionKind:
    named = any(m.kind in _BINDING for m in mentions)
    words = one_line(masked)
    cues = dict(KIND_CUES)
    if OFFICER.search(words) or (cues["compare"].search(words) and _SIGNERS.search(words)):
        return "document"
    for kind, cue in KIND_CUES:
        if cue.search(words):
            return kind
    if named:
        return "which" if re.search(r"thuoc|cua ai|whose", words) else "about"
    if any(cue.search(words) for _, cue in EXPECT_CUES):
        return "value"
    return "open"


def _expects(masked: str, restored: str, kind: QuestionKind, mentions: tuple[Mention, ...]) -> str:
    words = one_line(masked)
    if kind == "compare":
        words = _mask(words, _sides_asked(words))
    given = any(mention.kind == "phone" for mention in mentions)
    for expects, cue in EXPECT_CUES:
        if cue.search(words):
            if expects == "phone" and (kind == "which" or given or _OTHER_FIGURE.search(words)):
                continue
            if expects == "phone" and _asks_number(cue, words, restored):
                return "code" if _DOCUMENT.search(words) else "number"
            return expects
    return "number" if kind == "compare" and WEIGHED.search(one_line(masked)) else ""


def _sides_asked(folded: str) -> list[tuple[int, int]]:
    """Where a comparison says which side it wants: "nơi nào" and "cao hơn" around its topic."""
    found = WHICH_SIDE.finditer(folded)
    return [span for match in found for span in (match.span(1), match.span(2))]


def _asks_number(cue: re.Pattern[str], words: str, restored: str) -> bool:
    """Whether "so may" is "số mấy" and not "số máy", which it is when folded."""
    if any(match.group() != "so may" for match in cue.finditer(words)):
        return False
    return "số mấy" in restored.lower() or bool(_DOCUMENT.search(words))


def _terms(
    restored: str,
    language: Language,
    kind: QuestionKind,
    expects: str,
    unaccented: bool,
    mentions: tuple[Mention, ...],
    places: list[tuple[str, int, int]],
    years: tuple[int, ...],
) -> tuple[str, ...]:
    """The content words in order; an empty string marks where words were left out."""
    spans = [(m.start, m.end) for m in mentions] + [(start, end) for _, start, end in places]
    spans += [m.span() for m in re.finditer(r"(?:19|20)\d\d", restored) if int(m[0]) in years]
    spans += [m.span(1) for m in _BARE_NUMBER.finditer(restored.lower())]
    if kind == "compare":
        spans += _sides_asked(fold(restored))
    if kind == "overview" and (preamble := _PREAMBLE.match(fold(restored))):
        spans.append(preamble.span())
    frame = FRAME_EN if language == "en" else FRAME_VI | GENERIC
    frame |= EXPECT_FRAME.get(expects, frozenset())
    frame |= KIND_FRAME.get(kind, frozenset())
    if kind == "document":
        frame |= DOCUMENT_FRAME
    loose: set[tuple[str, ...]] = set()
    if language == "vi":  # "kế hoach" frames as well as "kế hoạch"
        loose = {tuple(map(fold, phrase)) for phrase in frame if len(phrase) > 1}
    if unaccented:  # restoring errs on rare words; two words in a row are safe folded as well
        single = EXPECT_FRAME.get(expects, frozenset()) | (
            DOCUMENT_FRAME if kind == "document" else frozenset()
        )
        loose = {tuple(map(fold, phrase)) for phrase in (*frame, *single) if len(phrase) > 1}
        loose |= {tuple(map(fold, phrase)) for phrase in single} | FRAME_UNACCENTED
    words = _WORD.findall(_plain(_mask(restored, spans)))
    return _without(words, frame, _Loose(loose, unaccented))


def _plain(restored: str) -> str:
    """The question in small letters, written out, in the words of plans."""
    said = _REDUCED.sub("giảm", normalise(written_out(restored)))
    return _ASKED_SUM.sub(" ", said)


@dataclass(frozen=True, slots=True)
class _Loose:
    """Folded phrases of the frame, which cover words that lack marks."""

    phrases: Set[tuple[str, ...]]
    unaccented: bool  # the question was typed without marks: those it has now may be wrong

    def covers(self, words: list[str]) -> bool:
        """Whether the words are such a phrase: "kế hoach", but not "các nội" for "các nơi"."""
        folded = tuple(map(fold, words))
        bare = self.unaccented or len(words) == 1 or any(map(str.__eq__, words, folded))
        return bare and folded in self.phrases


def _without(words: list[str], frame: Set[tuple[str, ...]], loose: "_Loose") -> tuple[str, ...]:
    """The words that no phrase of the frame covers, with "" where some were left out.

    Phrases of `loose` cover words that lack their diacritics as well.

    A compound that happens to hold a word of the frame is kept whole: "thu hồi", "việc làm".
    """
    kept: list[str] = []
    position = 0
    while position < len(words):
        compound = _size_of(words[position:], COMPOUNDS | GENERIC_COMPOUNDS)
        if compound > _size_of(words[position:], frame, loose):
            kept += words[position : position + compound]
            position += compound
            continue
        size = _size_of(words[position:], frame, loose)
        if size:
            if kept and kept[-1]:
                kept.append("")
        else:
            kept.append(words[position])
        position += max(size, 1)
    return tuple(kept)


def _size_of(words: list[str], phrases: Set[tuple[str, ...]], loose: "_Loose | None" = None) -> int:
    """How many of the words at the beginning make up one of the phrases; the longest counts."""
    for size in (4, 3, 2, 1):
        begin = words[:size]
        if len(begin) == size and (tuple(begin) in phrases or (loose and loose.covers(begin))):
            return size
    return 0
