"""What "bao nhiêu ..." counts, and whether a text counts it.

"310 hộ nghèo" counts households; "mức độ 2 cho người dân" counts no people, for the figure names a
level and does not stand with its noun.
"""

import re

from answer.binding.counted_kind import is_of_another_kind
from answer.binding.labels import without_labelled
from answer.language.abbreviations import written_out
from answer.language.frame import FRAME_EN
from answer.language.glossary import translate
from answer.language.measures import MEASURES, with_short_units
from answer.language.persons import TEAM_SIZE
from answer.language.synonyms import synonyms_at
from answer.language.words import spelt
from answer.types import Question
from ingest.text import fold

_BIG = r"(?:(?:trăm|chục|nghìn|ngàn|triệu|tỷ|tỉ|vạn|tram|chuc|nghin|ngan|trieu|ty|van) )*"
_WORDS = r"((?:[^\W\d_]+[23]?\s*){1,4})"
_COUNTED = re.compile(rf"(?:bao nhiêu|\bmấy)\s+{_BIG}{_WORDS}")
_MUCH = re.compile(rf"bao nhiêu\s+{_BIG}{_WORDS}")  # beside it "mấy xã" are some communes
_YEARS = re.compile(
    r"(?:bao nhiêu|\bmấy) năm\b(?!,? (?:nay|qua|gần|trước|vừa|tới|đó|này|liền|ngoái|sau|học|đầu"
    r"|cuối|rồi)\b|,? ?\d)"
)
_NUMBERS = re.compile(rf"\bsố (?:lượng )?{_WORDS}")  # compared: "số camera khác nhau thế nào"
_RISES = re.compile(r"\b(?:giảm|tăng|vụ|tỷ lệ|chỉ tiêu)\b")  # shares, and not how many there are
_COUNTED_FOLDED = re.compile(rf"(?:bao nhieu|\bmay)\s+{_BIG}{_WORDS}")
_COUNTED_EN = re.compile(
    r"how many\s+(?:(?:hundred|thousand|million|billion)s?(?: of)? )?((?:[^\W_]+[\s-]*){1,7})"
)
# Words after "bao nhiêu" that it does not count.
_NOT_COUNTED = frozenset(
    """so theo trong năm các của là trên dưới với ở và do cho thì phần tỷ tỉ triệu nghìn ngàn đồng
    tiền kinh khi vào nếu được để có phải đối những nguồn một mỗi hàng hằng từ đã sẽ bị tại
    đến mới còn đang làm nữa rồi vậy thế bằng nhỉ ấy đấy hen hở ạ hả""".split()
)
_NOT_COUNTED_EN = frozenset(phrase[0] for phrase in FRAME_EN if len(phrase) == 1)
# Syllables that stand for no thing without the next one: "cơ quan" is no "cơ sở".
_BOUND = frozenset(
    """cơ đơn địa lao giáo học đại cán chỉ biện nhiệm mô hội thủ doanh công thành kế chương đề
    hợp nhân kiểm chức bệnh gia sinh thí phó ủy""".split()
)
_BOUND_FOLDED = frozenset(map(fold, _BOUND))
# Nouns that may stand before the thing counted, or not: "chiếc xe", "em học sinh", "mắt camera".
_CLASSIFIERS = frozenset(
    """chiếc cái con cuốn quyển căn ngôi bộ vị em suất lượt cây mắt tấm bức mũi liều quả trái viên
    tờ cặp đôi khẩu dàn đứa cháu bạn cụ""".split()
)
# Households and jobs are counted by either word.
_SAME = {
    "việc làm": ("lao động",),
    "gia đình": ("hộ",),
    "nhà dân": ("hộ",),
    "hộ": ("gia đình", "nhà dân"),
}
# What plans call the places and people that are spoken of so.
_PLACES = (
    "khu vực, điểm, địa điểm, cơ sở, nơi, chỗ, chốt, trạm, bãi, vị trí, trung tâm, nhà"
).split(", ")
_SPOKEN = {
    "chỗ": _PLACES,
    "nơi": _PLACES,
    "bà con": ["hộ", "người"],
}
_NOUN = 2  # words of most Vietnamese nouns
# Who may be counted as "người", unless it is said which people.
_PERSONS = (
    "cán bộ, chiến sĩ, giáo viên, kiểm soát viên, học sinh, lao động, công nhân, đại biểu"
    ", thành viên, hội viên, đoàn viên, tuyên truyền viên, cộng tác viên, tình nguyện viên"
    ", nhân viên, học viên, công chức, dân quân, đồng chí"
).split(", ")
_DOING = frozenset("được tham nhận học dự đi tập trực trong ở tại vào làm cho phải tuần".split())
_IRREGULAR = frozenset("people children men women staff police livestock cattle".split())
# Not "năm", which is far more often a year than five.
_IN_WORDS = re.compile(r"\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|năm(?= lần))\b")
# "24-48 giờ", "03/25 trường" and "8,1 triệu lượt" are figures as well.
_DIGITS = r"(?<![\w/.,-])\d[\d.,]*(?:/\d[\d.,]*)?(?: ?- ?\d[\d.,]*)?"
_GAP = r"(?!(?:cho|cua|voi|va|de|trong|tai|o|den|tu|moi|khi|ve|theo|duoc|do|la|ra|vao|len)\b)\w+\s+"
_SAID = r"(?:\w+\s+){0,4}(?:la|con|dat|:)\s*(?:tren |duoi |it nhat |khoang )?\d"
_SAMPLE = re.compile(
    r"\b(?:ngau nhien|lay mau|khao sat|hoi thu|phong van|tham do|random|sample|survey)"
)
# "Phải phủ bao nhiêu trường" may be told by "100% các trường", how many there are may not.
_OF_ALL = re.compile(r"\bphai\b(?: \w+){0,12} bao nhieu\b|\b(?:phu|dat)(?: \w+){0,3} bao nhieu\b")
_LIST_NUMBER = re.compile(
    r"^[\s|(]*\d{1,3}(?:\.\d{1,2})*[.)|]+(?=\s)"
)  # "(7) Tỷ lệ cảng": no 7 ports
_CLOCK = re.compile(r"\b\d{1,2} ?(?:h|g) ?(?:\d{2})?\b|\b\d{1,2}:\d{2}\b")


def counted_unit(question: Question) -> str:
    """What "bao nhiêu ..." counts, folded: "xa" of "bao nhiêu xã"; empty where nothing is named."""
    return next(iter(counted_units(question)), "")


def counts(question: Question, text: str, garbled: bool = False) -> bool | None:
    """Whether a figure of the text counts what the question counts; None where it says nothing."""
    found = counted_at(question, text, garbled)
    return None if found is None else bool(found)


def counted_at(question: Question, text: str, garbled: bool = False) -> list[str] | None:
    """What the text counts of what the question counts, folded: "310 ho ngheo"; None as above.

    Where both have their marks these must agree: "12 sản phẩm" counts no "sân".
    """
    spelt_units = _spelt_units(question)
    units = list(spelt_units)
    if not units:
        return None
    folded_too = question.unaccented or garbled or text.isascii()
    said = with_short_units(written_out(_LIST_NUMBER.sub(" ", text)).lower())
    if (thing := _measured(question)) and not re.search(rf"\b{thing}\b", fold(said)):
        return []
    said = re.sub(r"[^\w.,%/-]+", " ", said.replace(":", " là"))
    folded = fold(without_labelled(said, garbled or text.isascii()))
    figure = rf"(?:{_DIGITS}\s*(?:{_GAP}){{0,2}}|{_written_figures(text)}\s)"
    sampled = _SAMPLE.search(fold(question.restored)) is not None
    found = [
        match.group()
        for unit in units
        for pattern in (
            rf"{figure}{re.escape(unit)}\b(?!\s*\d)",
            rf"\bso (?:luong )?{re.escape(unit)} {_SAID}",
            *_parted(figure, unit, question),
        )
        for match in re.finditer(pattern, folded)
        if sampled or not _SAMPLE.search(folded[max(0, match.start() - 25) : match.end() + 25])
        if folded_too or _has_words(said[match.start() : match.end()], spelt_units[unit])
        if not is_of_another_kind(question.restored.lower(), said[match.end() - len(unit) :])
    ]
    if _OF_ALL.search(fold(question.restored)):
        said_all = rf"(?<![\d.,])100 ?% (?:(?:cac|so|tong so|toan bo) )*(?:{'|'.join(units)})\b"
        found += [match.group() for match in re.finditer(said_all, folded)]
    return found + (_CLOCK.findall(fold(text)) if "gio" in units else [])


def _parted(figure: str, unit: str, question: Question) -> tuple[str, ...]:
    """What counts an English noun of several words with others between: "lớp ... ban đêm"."""
    head, _, rest = unit.partition(" ")
    if question.language != "en" or not rest or head in _BOUND_FOLDED:
        return ()
    return (rf"{figure}{re.escape(head)}(?: \w+){{1,5}} {re.escape(rest)}\b",)


def counted_units(question: Question) -> list[str]:
    """What may stand behind the figure, folded; the first is what the question says."""
    return list(_spelt_units(question))


def _spelt_units(question: Question) -> dict[str, list[str]]:
    """The same, each with the ways in which it is spelt with its marks."""
    units: dict[str, list[str]] = {}
    for unit in _units(question):
        units.setdefault(fold(unit), []).append(unit)
    return units


def _units(question: Question) -> list[str]:
    if question.language == "en":
        return _english_units(question)
    words = _counted_words(question)
    if words and words[0] in _CLASSIFIERS and (len(words) < 2 or words[1] in _NOT_COUNTED):
        named = [term for term in question.terms if len(term) > 1]
        return [words[0], *(["cá thể"] if words[0] == "con" else []), *named]
    return [*_said_as(words), *_called_otherwise(words)] if words else []


def _has_words(text: str, units: list[str]) -> bool:
    """Whether a text has all words of one of the units, with their marks."""
    said = set(spelt(text))
    return any(said.issuperset(spelt(unit)) for unit in units)


def _counted_words(question: Question) -> list[str]:
    """The words behind "bao nhiêu"; none where they are not counted."""
    said = with_short_units(written_out(question.restored).lower())
    match, known = _MUCH.search(said) or _COUNTED.search(said), _NOT_COUNTED
    if match is None and question.unaccented:  # "tin báo nhiều hơn" counts nothing
        match, known = _COUNTED_FOLDED.search(fold(said)), _NOT_COUNTED_FOLDED
    compared = (question.kind, question.expects) == ("compare", "number")
    if match is None and compared and not _RISES.search(said):
        match = _NUMBERS.search(said)
    words = match.group(1).split() if match else []
    if question.kind != "compare" and _YEARS.search(said):  # "dùng được mấy năm"
        return ["năm"]
    return words if words and words[0] not in known else []


def _measured(question: Question) -> str:
    """What is measured, folded: "muoi" of "bao nhiêu tấn muối"; empty where nothing is."""
    words = _counted_words(question) if question.language == "vi" else []
    if len(words) < 2 or words[0] not in MEASURES or words[1] in _NOT_COUNTED:
        return ""
    return fold(words[1])


def _called_otherwise(words: list[str]) -> list[str]:
    """What plans call the thing counted: "khu vực bỏ phiếu" for "điểm bầu cử"."""
    spoken = [spelt(word)[0] for word in words]
    listed = synonyms_at(spoken, 0)
    found = [*listed[1]] if listed else []
    if listed and len(listed[0]) > _NOUN and (noun := synonyms_at(spoken[:_NOUN], 0)):
        found += noun[1]  # "thầy cô dạy ..." counts teachers
    if words[0] in _CLASSIFIERS and (behind := synonyms_at(spoken, 1)):
        found += behind[1]
    if words[0] == "người" and (len(words) < 2 or words[1] in _DOING):
        found += [(person,) for person in _PERSONS]
    if words[0] == "nhà" and (len(words) < 2 or words[1] in _NOT_COUNTED):
        found += [("hộ",)]  # "bao nhiêu nhà phải dời đi"
    spoken_of = _SPOKEN.get(" ".join(words[:2]), _SPOKEN.get(words[0], []))
    found += [(other,) for other in spoken_of]
    found += [(other,) for other in _SAME.get(" ".join(words[:2]), _SAME.get(words[0], ()))]
    return [" ".join(other) for other in found]


def _said_as(words: list[str]) -> list[str]:
    if words[0] in _BOUND and len(words) > 1:
        return [" ".join(words[:2])]
    if (words[0] in _CLASSIFIERS or words[:2] == ["người", "lao"]) and len(words) > 1:
        behind = words[1:3] if words[1] in _BOUND else words[1:2]
        return [words[0], " ".join(behind)]
    return [words[0]]


_NOT_COUNTED_FOLDED = frozenset(map(fold, _NOT_COUNTED))


def _english_units(question: Question) -> list[str]:
    """The head of what "how many" counts: "điểm đen" of "traffic accident black spots"."""
    if re.search(TEAM_SIZE, fold(question.text)):
        return ["thành viên", "người", *_PERSONS]
    match = _COUNTED_EN.search(with_short_units(fold(question.text)))
    words = match.group(1).replace("-", " ").split() if match else []
    end = next((at for at, word in enumerate(words) if word in _NOT_COUNTED_EN), len(words))
    words = words[:end]
    if not words:
        return []
    head = next((at for at in range(len(words)) if _is_head(words, at)), 0)
    known = translate(words[: head + 1])
    word, phrases = known[-1]
    if not phrases and len(known) > 1:  # the "river" of "river mouths" stands in "cửa sông" too
        phrases = known[-2][1]
    units = [*(phrases or word.split()[-1:])]
    if "thành viên" in units:  # "mỗi tổ 11 người"
        units.append("người")
    return units + [other for p in phrases for other in _SAME.get(p, ())]


def _is_head(words: list[str], at: int) -> bool:
    """Whether the first plural stands here: "stations" of "surface water monitoring stations"."""
    return _is_plural(words[at]) and not (at + 1 < len(words) and _is_plural(words[at + 1]))


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR or (word.endswith("s") and not word.endswith(("ss", "us")))


def _written_figures(text: str) -> str:
    """A pattern for the small numbers that the text writes in words, folded: "ba" of "ba người"."""
    found = _IN_WORDS.findall(text.lower())
    return rf"\b(?:{'|'.join(sorted({fold(word) for word in found}))})" if found else r"(?!)"
