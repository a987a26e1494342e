"""What of a question must stand in an answer word for word: its figures and proper names.

"Báo động III" is no "báo động II", and what Nguyễn Thị Hải Vân signed is no answer about Nguyễn Thị
Hải Yến, however much else agrees.
"""

import re
from collections.abc import Sequence

from answer.language.words import spelt
from ingest.places import find_places
from ingest.text import fold

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi", "xvii", "xviii", "xix", "xx")  # fmt: skip
_IN_WORDS = ("một", "hai", "ba", "bốn", "", "sáu", "bảy", "tám", "chín", "mười")
_ORDINALS = {1: "nhất", 2: "nhì", 4: "tư"}
# A figure behind one of these says which one it is, and counts nothing.
_NUMBERED = frozenset("đợt vòng đoạn kỳ bước nhóm hạng khóa lần".split())
_TIMES = r"(?:thang|ngay|nam|quy|gio|month|day|quarter)"
_YEAR = re.compile(r"(?:19|20)\d\d")
_TITLE = re.compile(r"(?:ông|bà|đồng chí|đ/c|mr|mrs|ms)\.? $", re.IGNORECASE)
_PLACED = re.compile(  # "huyện Thanh Liêm", which no list of places need have
    r"\b(?:huyện|xã|phường|thị trấn|ấp|xóm|thôn|bản|khóm|sông|kênh|đảo|cửa khẩu|chợ|hồ|đèo|cầu|cảng"
    r"|khu công nghiệp|cụm công nghiệp|làng) $",
    re.IGNORECASE,
)
# "Quỹ Hỗ trợ nông dân": how far the name goes can't be told, but so it begins.
_NAMED_THING = re.compile(
    r"\b(?:Quỹ|Giải|Cuộc thi|Hội thi|Câu lạc bộ) [^\W\d_a-zà-ỹđ][^\W\d_]* [^\W\d_]+"
)
_TITLES = frozenset("ông bà chị anh mr mrs ms".split())
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_SURNAMES = frozenset(
    """an âu bùi cao châu chu đàm đặng đào đậu đinh đỗ dương giáp hà hồ hoàng huỳnh khổng kiều la
    lã lại lâm lê lò lương lưu lý mã mạc mai ngô nguyễn nông phạm phan phó phùng quách tạ
    thạch thái tô tống trần triệu trịnh trương từ vi võ vũ vương""".split()
)
_SURNAMES_FOLDED = frozenset(map(fold, _SURNAMES))


def figure(words: Sequence[str], at: int, typed: str) -> tuple[tuple[str, ...], ...]:
    """How plans may write the figure at a place among a question's words; empty for no figure.

    Figures of times are none: a task of the third quarter is one of July as well.
    """
    word = words[at]
    before = words[at - 1] if at else ""
    if _YEAR.fullmatch(word) or re.search(rf"\b{_TIMES} 0?{word}\b", fold(typed)):
        return ()
    if word.isdigit():
        return _written(int(word), word, before)
    if re.fullmatch(r"\d+\+\d+", word):  # the model "4+1"
        return ((word,),)
    if word in _ROMAN and before and re.search(rf"\b{word.upper()}\b", typed):
        return _written(_ROMAN.index(word) + 1, "", before)
    return ()


def stands_alone(word: str, typed: str) -> bool:
    """Whether a figure is a whole one in the text, and not a part of "2,5" or "1.340"."""
    return re.search(rf"(?<!\d)(?<!\d[.,]){word}(?!\d|[.,]\d)", typed) is not None


def _written(value: int, word: str, before: str) -> tuple[tuple[str, ...], ...]:
    """The forms of a number; a Roman one says nothing without the word before it."""
    if before in _NUMBERED and value < len(_IN_WORDS):
        return _labelled(value, before)
    forms: list[tuple[str, ...]] = [(word,)] if word else [(before, str(value))]
    if word and str(value) != word:
        forms.append((str(value),))
    if before and 0 < value <= len(_ROMAN):
        forms.append((before, _ROMAN[value - 1]))
    if 0 < value <= len(_IN_WORDS) and value != 5:  # "năm" is a year
        forms.append((_IN_WORDS[value - 1],) if word else (before, _IN_WORDS[value - 1]))
    if 1000 <= value < 1_000_000:
        forms.append((str(value // 1000), f"{value % 1000:03}"))
    return tuple(dict.fromkeys(forms))


def _labelled(value: int, label: str) -> tuple[tuple[str, ...], ...]:
    """The forms of a number that says which one: "đợt 1" is "Đợt 01" and "đợt I", no "01 ngày"."""
    numbers = [str(value), f"0{value}", _ROMAN[value - 1], _IN_WORDS[value - 1]]
    ordinals = [*numbers, _ORDINALS.get(value, "")]
    forms = [(label, number) for number in numbers] + [(label, "thứ", o) for o in ordinals]
    forms += [(label, "đầu"), (label, "đầu", "tiên")] if value == 1 else []
    return tuple(dict.fromkeys(form for form in forms if all(form)))


def proper_names(question: str) -> list[tuple[str, ...]]:
    """The names of people and small places in a question, each as its words.

    Names of places that are known are left out: they bind in other ways.
    """
    found = []
    known = find_places(question)
    for run in _WORDS.finditer(question):
        for start, name in _capitalised(run[0], run.start()):
            if len(name) > 1 and _PLACED.search(f"{name[0]} "):  # a question begins so
                start, name = start + len(name[0]) + 1, name[1:]
            titled = _TITLE.search(question[:start]) is not None
            surname = _is_surname(name[0])
            placed = _PLACED.search(question[:start]) is not None
            if len(name) < (2 if titled or placed else 3) or not (titled or placed or surname):
                continue
            end = start + len(" ".join(name))
            if not any(place.start < end and start < place.end for place in known):
                found.append(" ".join(name))
    found += [match[0] for match in _NAMED_THING.finditer(question)]
    return [tuple(spelt(name)) for name in dict.fromkeys(found)]


def _is_surname(word: str) -> bool:
    """Whether a word is a surname, also typed without marks; "Trưởng" is no "Trương"."""
    lower = word.lower()
    return lower in _SURNAMES or (lower == fold(word) and lower in _SURNAMES_FOLDED)


def _capitalised(run: str, offset: int) -> list[tuple[int, list[str]]]:
    """The runs of capitalised words, without a title before them, and where they begin."""
    found: list[tuple[int, list[str]]] = []
    open_ = False
    for match in re.finditer(r"\S+", run):
        word = match[0]
        capital = word[0].isupper() and not word.isupper() and word.lower() not in _TITLES
        if capital and open_:
            found[-1][1].append(word)
        elif capital:
            found.append((offset + match.start(), [word]))
        open_ = capital
    return found
