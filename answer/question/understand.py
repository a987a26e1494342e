"""The first step: what a question asks for, and what it binds an answer to."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from answer.question.asked_facts import asks_facts, simplified
from answer.question.asked_inside import asks_inside
from answer.question.asked_plainly import asked_plainly
from answer.question.base_year import asks_base_year, base_year_said
from answer.question.briefing_cues import WHO_SUMS_UP
from answer.question.choices import choice_asked
from answer.question.committees import asks_mentions, committees_in, spaced, tail_of
from answer.question.cues import KIND_CUES
from answer.question.document_cues import OFFICER
from answer.question.draft import draft_in
from answer.question.drafts import version_words
from answer.question.expects import expected
from answer.question.marks_meant import as_meant
from answer.question.naming import identifier, identifiers, places_in, plan_years, spanned_years
from answer.question.part_of_plan import PART_OF_PLAN, names_a_doer
from answer.question.plan_said import plan_said
from answer.question.plurals import plurals_said
from answer.question.preface import around, own_years, without_purpose
from answer.question.sides import names_later_year, names_sides
from answer.question.terms import content_words, mask
from answer.question.value_cues import EXPECT_CUES
from answer.question.verifying import without_base
from answer.question.wording_asked import asks_wording
from answer.types import Language, Question, QuestionKind
from index.chat_words import restored_with
from index.language import question_language
from index.records import Filters
from ingest.errors import UsageError
from ingest.places import find_places
from ingest.plan import Mention
from ingest.text import fold, one_line

NO_FILTERS = Filters()
MAX_LENGTH = 2000  # characters; a draft paragraph fits, a pasted file does not
_WORD = re.compile(r"[^\W_]+(?:\+\d+)?")
_USUAL_MARKS = 0.45  # share of words with a mark below which a question counts as unaccented
_MONTH_OF_YEAR = re.compile(r"\d{4}-\d{2}")  # "tháng 7 năm 2022": a year and a month, no date
# "Mấy bãi rác, nằm ở những huyện nào" asks for one sentence, and for no list of plans.
_COUNTED_WHERE = re.compile(
    r"\b(?:bao nhieu|may) \w[^,?]*, ?(?:(?:va|thi) )?(?:nam|o|tai|thuoc|gom)\b"
    r"(?!.*\b(?:ke hoach|van ban) nao\b).*\bnao\b"
)
_SIGNERS = re.compile(r"nguoi ky|ai ky|signer|signed")
_BY_YEAR = re.compile(r"\btoi(?= (?:(?:truoc|het|cuoi|dau) )*(?:nam )?(?:19|20)\d\d)")
_IN_YEAR = re.compile(r"\bvao(?= (?:(?:het|cuoi) )*(?:nam )?(?:19|20)\d\d)")
_FAR = re.compile(r"\b(?:tới|đến) đâu\b")
_MAY = re.compile(r"\bmay\b")  # which is no "mấy" in English
_AIMS = re.compile(r"\b(?:phai|phan dau|muc tieu) (?:\w+ )?(?:dat|con|chiem|co)\b")
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
    said = _said(
        choice_asked(plurals_said(plan_said(asked_plainly(spaced(respell(typed)))))),
        restore,
        known_places,
    )
    draft = draft_in(said.restored)
    kind: QuestionKind = "wording" if draft or asks_wording(said.restored) else _kind_of(said)
    if draft:  # what a draft names is its own: only what stands before it binds
        said = said.until(said.restored.find(draft))
    years = plan_years(_until(mask(said.masked, _how_far(said))))
    if not years and kind == "compare":
        years = spanned_years(said.masked)
    expects = ""
    if not draft and kind != "overview":
        expects = expected(
            said.masked, said.restored, kind, said.mentions, said.places, said.unaccented
        )
    if kind == "open" and expects == "number":
        kind = "value"
    if kind in ("value", "open") and asks_base_year(said.restored):
        kind, expects = "value", "date"
    return Question(
        text=typed,
        language=said.language,
        unaccented=said.unaccented,
        restored=without_purpose(said.restored),
        kind=kind,
        expects=expects,
        identifiers=tuple(identifier(m, said.question) for m in said.mentions),
        places=tuple(dict.fromkeys(name for name, _, _ in said.places)),
        years=years,
        terms=content_words(
            said.restored,
            said.language,
            kind,
            expects,
            said.unaccented,
            (*said.mentions, *said.unsaid),
            said.places,
            years,
        ),
        filters=filters,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What a question says, before it is told what it asks for."""

    question: str  # typing errors mended
    restored: str  # with marks; offsets are those of `question`
    masked: str  # `restored` folded, with blanks where mentions stand
    language: Language
    unaccented: bool
    mentions: tuple[Mention, ...]
    unsaid: tuple[Mention, ...]  # ends of committees' names, which no answer repeats
    places: tuple[tuple[str, int, int], ...]  # name, start, end

    def until(self, end: int) -> "_Said":
        """What is said before an offset; the words stay whole."""
        mentions = tuple(m for m in self.mentions if m.end <= end)
        places = tuple(place for place in self.places if place[2] <= end)
        return replace(self, mentions=mentions, places=places, masked=self.masked[:end])


def _said(question: str, restore: Callable[[str], str], known_places: Iterable[str]) -> _Said:
    found = identifiers(question)
    names = [(m.start, m.end) for m in found] + [(p.start, p.end) for p in find_places(question)]
    words = mask(question, names)
    detected = question_language(words)
    unaccented = detected == "vi-unaccented" or (detected == "vi" and _half_accented(words))
    restored = as_meant(restored_with(restore(question), question)) if unaccented else question
    mentions = tuple(m for m in found if not _MONTH_OF_YEAR.fullmatch(m.normal))
    places = tuple(places_in(question, unaccented or detected == "en", known_places))
    mentions = tuple(m for m in mentions if not _is_of_place(m, question, places))
    folded = fold(restored)
    masked = mask(folded, [(m.start, m.end) for m in mentions] + own_years(restored))
    if detected == "en":
        masked = _MAY.sub("   ", masked)
    masked = without_base(restored, masked)
    mentions, unsaid = _without_committees(mentions, folded, masked, places)
    language: Language = "en" if detected == "en" else "vi"
    return _Said(question, restored, masked, language, unaccented, mentions, unsaid, places)


def _kind_of(said: _Said) -> QuestionKind:
    """The kind of a question that asks for no wording."""
    codes = [said.restored[m.start : m.end] for m in said.mentions]
    own = asks_facts(simplified(without_purpose(said.restored), codes))
    aside = around(said.restored) + version_words(fold(said.restored))
    chosen = mask(said.masked, aside + base_year_said(said.restored))
    kind = _kind(chosen, said.mentions, own)
    if kind in _ASKS_ONE and names_sides(said.question, said.masked, said.places):
        return "compare"
    if kind in _ASKS_ONE and PART_OF_PLAN.search(one_line(chosen)):
        places = [name for name, _, _ in said.places]
        return kind if names_a_doer(said.restored, places) else "overview"
    return "compare" if kind == "value" and names_later_year(said.masked) else kind


def _is_of_place(mention: Mention, question: str, places: Iterable[tuple[str, int, int]]) -> bool:
    """Whether a sum's "đồng" begins a place: the "138 dong" of "ban chi dao 138 dong thap"."""
    return mention.kind == "money" and any(
        mention.start < start < mention.end and question[mention.start : start].strip().isdigit()
        for _, start, _ in places
    )


def _without_committees(
    mentions: tuple[Mention, ...],
    folded: str,
    masked: str,
    places: Iterable[tuple[str, int, int]],
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """The mentions without "138/ĐP" where that names a committee, and the "/ĐP" of each."""
    called = committees_in(mentions, folded)
    if not called or asks_mentions(folded, mask(masked, [(a, b) for _, a, b in places])):
        return mentions, ()
    spans = {m: tail_of(m, folded) for m in called}
    unsaid = tuple(replace(m, start=span[0], end=span[1]) for m, span in spans.items())
    return tuple(m for m in mentions if m not in spans), unsaid


def _until(masked: str) -> str:
    """The folded question with "tới hết 2026" as "đến hết 2026": a target's year, no plan's."""
    said = _BY_YEAR.sub("den", masked)
    return _IN_YEAR.sub("den", said) if _AIMS.search(said) else said


def _how_far(said: _Said) -> list[tuple[int, int]]:
    """Where "tới đâu" stands, which no year follows, though folded it is "tới đầu"."""
    return [] if said.unaccented else [m.span() for m in _FAR.finditer(said.restored.lower())]


def _half_accented(question: str) -> bool:
    """Whether many diacritics were left out: of usual Vietnamese words three in four have one."""
    words = [word for word in _WORD.findall(question) if word.isalpha()]
    marked = sum(fold(word) != word.lower() for word in words)
    return bool(marked < _USUAL_MARKS * len(words))


def _kind(masked: str, mentions: tuple[Mention, ...], own: bool = False) -> QuestionKind:
    """The kind of question; `own` says that facts of a plan as a document are asked for."""
    named = any(m.kind in _BINDING for m in mentions)
    words = one_line(masked)
    cues = dict(KIND_CUES)
    if OFFICER.search(words) or (cues["compare"].search(words) and _SIGNERS.search(words)):
        return "document"
    for kind, cue in KIND_CUES:
        if kind == "which" and _COUNTED_WHERE.search(words):
            continue
        if kind == "overview" and WHO_SUMS_UP.search(words):
            continue
        if cue.search(words) or (own and kind == "document"):
            return kind
    inside = named and asks_inside(masked)
    if named and not inside:
        return "which" if re.search(r"thuoc|cua ai|whose", words) else "about"
    if any(cue.search(words) for _, cue in EXPECT_CUES):
        return "value"
    return "open"
