"""The content words of a question: what an answer must be about, without what only asks."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from answer.language.abbreviations import written_out
from answer.language.frame import (
    COMPOUNDS,
    DOCUMENT_FRAME,
    EXPECT_FRAME,
    FRAME_EN,
    FRAME_UNACCENTED,
    FRAME_VI,
    KIND_FRAME,
)
from answer.language.generic import GENERIC, GENERIC_COMPOUNDS
from answer.language.synonyms import LONGEST
from answer.question.asides import whether_too
from answer.question.asked_facts import asking_words
from answer.question.base_year import base_year_said
from answer.question.compare_cues import WHICH_SIDE
from answer.question.drafts import version_words
from answer.question.names_asked import roads_asked
from answer.question.never_printed import never_printed
from answer.question.preface import around, points_back, topic_of_preface
from answer.question.which_body import bodies_asked
from answer.question.wording_asked import aims_of_wording
from answer.types import Language, QuestionKind
from index.terms import normalise
from ingest.plan import Mention
from ingest.text import fold

_WORD = re.compile(r"[^\W_]+(?:\+\d+)?")
_BARE_NUMBER = re.compile(r"k[eế] ho[aạ]ch ((?:s[oố] )?\d{1,4})\b(?![/.-]\w)")
_REDUCED = re.compile(r"kéo giảm|giảm thiểu|làm giảm")  # plans say any of them
# Plans that report say when and to whom, and seldom that this is a regime.
_REPORTING = re.compile(r"chế độ (?:thông tin,? )?báo cáo(?: định kỳ)?")
_ASKED_SUM = re.compile(r"(?<=bao nhiêu )(?:kinh phí|tiền|vốn|ngân sách)")
# What an overview is wanted for: "Lãnh đạo cần nắm: ...".
_PREAMBLE = re.compile(
    r"(?:lanh dao|chuan bi|phuc vu|de (?:lam|viet|soan)|toi (?:can|dang)|can)\b[^:?.]{0,40}:"
    r"|(?:de|nham) (?:chuan bi|lam|viet|soan|hop|bao cao|trinh|phuc vu|dua vao)\b[^,:?.]{0,60},"
)
_PURPOSE = re.compile(
    r"\bde (?:chuan bi|lam|viet|soan|hop|bao cao|trinh|phuc vu|dua vao|doc|noi|gioi thieu)\b"
    r"[^,;:?]{0,40}\W*$"
)
# "Camera (an ninh, giao thông)": any of them will do, and a clause has but one.
_ALTERNATIVES = re.compile(r"\([^()]*,[^()]*\)")
# "Hai mô hình nào": how many are asked for, which a plan need not count.
_OF_SO_MANY = re.compile(
    r"\b(hai|ba|bốn|bon|sáu|bảy|tám|chín|mười|\d{1,2}) (?!năm|tháng|ngày)(?:\w+ ){1,3}nào\b"
)
# "Mấy chục ngàn khối đá": how large the number is, which its figure tells.
_SO_LARGE = re.compile(
    r"\b(?:bao nhiêu|mấy)((?: (?:trăm|chục|nghìn|ngàn|vạn))+)\b(?! (?:đồng|tiền)\b)"
)
# "Ai là người đi khảo sát": who does it, and no people that are spoken of.
_WHO_IT_IS = re.compile(
    r"\bai (?:(?:sẽ|được|đang) )?là ((?:người|bên|đơn vị)(?: (?:đi|đứng ra|trực tiếp|chính))*)\b"
)
# "Mua camera để gắn trên đường nào": what is bought for a place is put there.
_PUT_THERE = re.compile(
    r"\b(?:mua|sắm|cấp|phát|trang bị)\b.* để (gắn|lắp(?: đặt)?|đặt|treo)"
    r"(?= (?:ở|tại|trên|trong|vào|cho)\b)"
)
WHOLE_PLAN = ("kinh", "phí")  # what is asked about where the money of a plan is, and no more
# The same of "hai văn phòng ... nằm ở đâu", in words alone: a figure stands in the plan as well.
_OF_SO_MANY_WHERE = re.compile(
    r"^\W*(hai|ba|bốn|bon|sáu|bảy|tám|chín|mười) (?!năm|tháng|ngày|bên|huyện|tỉnh)\w+ "
    r".*\b(?:ở|tại|nằm|o|tai|nam) (?:đâu|dau|những đâu)\b"
)
# "Kế hoạch có tổ chức kiểm tra": nobody is organised, as "tội phạm có tổ chức" is.
_HAS = re.compile(
    r"(?<!phạm )(?<!tội )(?<!nhóm )(?<!động )(?<!dây )(?<!loại )(?<!đảo )\bcó tổ chức\b"
    r"(?= (?!nào|đảng|đoàn|hội(?! thi| thao| nghị| thảo| chợ)|công đoàn|tôn giáo|tín dụng|chính trị"
    r"|xã hội|phản động|quốc tế|phi |tội|khủng bố|hành nghề|dịch vụ|cá nhân|cơ sở|cưỡng|phạm|và)\w)"
)
# "Trường tôi ... cho các em": pupils, as plans call them.
_SCHOOL = re.compile(r"\b(?:trường|lớp|giáo viên|cô giáo|thầy giáo)\b", re.IGNORECASE)
_PUPILS = re.compile(r"\b(?:các (?:em|cháu|con)|học trò|con em chúng tôi)\b(?! (?:học|nhỏ|bé))")
_ON_TIME = re.compile(r"\bon time\b", re.IGNORECASE)  # else of words that frame
_LEVELS = {"huyện", "tỉnh", "thành", "phố", "xã", "phường", ""}  # beside a place no topic
_ENOUGH = 2  # words of a question that tell what it is about, without its preface
# "Theo kế hoạch 2024 của UBND tỉnh" before a place: whose plan it is, and nothing asked.
_ISSUED_BY = re.compile(
    r"\bkế hoạch\b[^,;:?]{0,60} (?:của|do) ((?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|chính quyền)"
    r"(?: (?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn))?)\s*$"
)
_GAP = "ʘ"  # stands where a place was: the words around it are no neighbours
_LONGEST_FRAMED = 4  # words of a compound that begins as a phrase of the frame does
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")


def mask(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the given ranges blanked, so that a code's year is no year of the plan."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def sides_asked(folded: str) -> list[tuple[int, int]]:
    """Where a comparison says which side it wants: "nơi nào" and "cao hơn" around its topic."""
    found = WHICH_SIDE.finditer(folded)
    return [span for match in found for span in (match.span(1), match.span(2))]


def content_words(
    restored: str,
    language: Language,
    kind: QuestionKind,
    expects: str,
    unaccented: bool,
    mentions: tuple[Mention, ...],
    places: Sequence[tuple[str, int, int]],
    years: tuple[int, ...],
) -> tuple[str, ...]:
    """The content words in order; an empty string marks where words were left out."""
    spans = [(m.start, m.end) for m in mentions] + [(start, end) for _, start, end in places]
    spans += [m.span() for m in re.finditer(r"(?:19|20)\d\d", restored) if int(m[0]) in years]
    spans += [m.span(1) for m in _BARE_NUMBER.finditer(restored.lower())]
    spans += around(restored) + base_year_said(restored)
    spans += _issuers(restored, places)
    spans += [m.span(1) for m in _OF_SO_MANY.finditer(restored.lower())]
    spans += [m.span(1) for m in _OF_SO_MANY_WHERE.finditer(restored.lower())]
    spans += [m.span() for m in _HAS.finditer(restored.lower())]
    for frame_cue in (_SO_LARGE, _WHO_IT_IS, _PUT_THERE):
        spans += [m.span(1) for m in frame_cue.finditer(restored.lower())]
    spans += never_printed(restored, kind)
    if kind == "compare":
        spans += sides_asked(fold(restored))
    elif kind == "value" and (besides := whether_too(restored)):
        spans.append(besides)
    if expects in ("", "place"):
        spans += roads_asked(restored)
    if expects == "agency":
        spans += bodies_asked(fold(restored))
    if kind == "wording":
        spans += aims_of_wording(restored)
    if kind == "overview":
        folded = fold(restored)
        spans += [m.span() for m in (_PREAMBLE.match(folded), _PURPOSE.search(folded)) if m]
    if kind in ("overview", "which", "open"):
        spans += [m.span() for m in _ALTERNATIVES.finditer(restored)]
    frame = _english_frame(restored) if language == "en" else FRAME_VI | GENERIC
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
    asked = version_words(fold(restored))
    asked += asking_words(fold(restored)) if kind == "document" else []
    said = mask(restored, spans + asked)
    for start in (*(start for _, start, _ in places), *(start for start, _ in asked)):
        said = f"{said[:start]}{_GAP}{said[start + 1 :]}"
    if language == "en":
        said = _ON_TIME.sub("punctual", said)
    if _SCHOOL.search(restored):
        said = _PUPILS.sub("học sinh", said)
    said = _plain(said)
    if kind == "compare":
        said = _REPORTING.sub("báo cáo định kỳ", said)
    words = _WORD.findall(said)
    framed, without_marks = frame | {(_GAP,)}, _Loose(loose, unaccented)
    found = _without(words, framed, without_marks)
    if expects == "source" and places and not any(set(found) - _LEVELS):
        return WHOLE_PLAN
    if sum(map(bool, found)) >= _ENOUGH and not points_back(restored):
        return found
    topic = _WORD.findall(_plain(_topic(restored, places)))
    return (*_without(topic, framed, without_marks), "", *found) if topic else found


def _issuers(restored: str, places: Sequence[tuple[str, int, int]]) -> list[tuple[int, int]]:
    """Where "UBND tỉnh" stands between "kế hoạch của" and its place, which binds by itself."""
    heads = (_ISSUED_BY.search(restored[:start].lower()) for _, start, _ in places)
    return [head.span(1) for head in heads if head]


def _topic(restored: str, places: Sequence[tuple[str, int, int]]) -> str:
    """What the preface is about, without places: it tells what is meant where little else does."""
    topic = topic_of_preface(restored)
    begin = restored.find(topic)
    return mask(topic, [(start - begin, end - begin) for _, start, end in places if start >= begin])


def _english_frame(question: str) -> frozenset[tuple[str, ...]]:
    """The words that frame an English question; in capitals they are names: "US", "WHO"."""
    names = set() if question.isupper() else set(_ACRONYM.findall(question))
    return frozenset(phrase for phrase in FRAME_EN if phrase[0].upper() not in names)


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
        size = _size_of(words[position:], frame, loose)
        rest = words[position : position + (_LONGEST_FRAMED if size else LONGEST)]
        compound = _size_of(rest, COMPOUNDS | GENERIC_COMPOUNDS)
        if compound > size:
            kept += words[position : position + compound]
            position += compound
            continue
        if size:
            if kept and kept[-1]:
                kept.append("")
        else:
            kept.append(words[position])
        position += max(size, 1)
    return tuple(kept)


def _size_of(words: list[str], phrases: Set[tuple[str, ...]], loose: "_Loose | None" = None) -> int:
    """How many of the words at the beginning make up one of the phrases; the longest counts."""
    for size in range(LONGEST, 0, -1):
        begin = words[:size]
        if len(begin) == size and (tuple(begin) in phrases or (loose and loose.covers(begin))):
            return size
    return 0
