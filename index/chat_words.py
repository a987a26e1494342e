"""How people type in a hurry: words of questions shortened, and marks left out of some of them.

These are mended before unknown words are compared with those of the archive, see index/respell.py.
"""

import re
from itertools import pairwise
from pathlib import Path

from index.asking import PAIRS
from index.restore import with_case_of
from ingest.text import fold

_WORD = re.compile(r"[^\W_]+")
ADDRESS = re.compile(r"\S*(?:[@/&]|\w\.\w|\w-\w)\S*")
"""An e-mail address, a web address, a code: what stands in it is spelt as it is meant."""
_SHORT = {
    "nhiu": "nhiêu", "nhìu": "nhiều", "bn": "bao nhiêu", "bnhiu": "bao nhiêu", "mấi": "mấy",
    "ntn": "như thế nào", "k": "không", "ko": "không", "hok": "không", "kg": "không",
    "dc": "được", "đc": "được", "j": "gì", "z": "vậy", "vs": "với", "ng": "người",
    "ngta": "người ta", "cv": "công văn", "qđ": "quyết định", "khoạch": "kế hoạch", "lm": "làm",
    "nv": "nhiệm vụ", "cq": "cơ quan", "đv": "đơn vị", "tp": "thành phố", "hđ": "hoạt động",
}  # fmt: skip
EVERYDAY = frozenset(
    """
    lo dẹp cầm trịch chích dụ hụt tặng trữ sẵn rót hốt quét dọn vét dời rủ khuyên gạt mách hỏi han
    nhờ vả xài đậu đỗ ngốn rải giăng dựng cất gộp chấm bớt hẳn gấp gởi tiệm ghe xuồng phà kẹt đụng
    tông lộn quậy xích mích kèm cặp trông nom coi giữ ngó để mắt tới sửa sang đắp bồi đào chặt đốn
    trồng nuôi gặt bắt tóm trộm cướp giật móc túi lừa hút đánh đập bạo hành đẻ sinh mồ côi cháu sếp
    lính ấp xóm thôn làng hẻm ngõ ngách quê chợ quán tiền bạc nợ vay lãi góp biếu quà thưởng phạt
    vé đò xe cộ khách kẻ gian má mẹ ba cha bố ông bà cụ già nghèo đói khổ bẩn dơ sạch rẻ đắt hết còn
    ngàn nghìn trăm chục vạn triệu tỷ tỉ tá rưỡi mươi
    cũng vẫn cứ mãi bèn liền dẫu tuy bởi rằng nghe kể nấu nướng ăn uống mặc ngủ nghỉ thôi
    dựa rồi luôn thảy chừng tầm cỡ khoảng độ đừng chớ hãy kẻo nhỉ nhé hen nghen hử hả dạ vâng
    """.split()
)
"""Words of everyday speech, which plans may lack: none of them stands for another."""
UNKNOWN_WELL_SPELT = EVERYDAY | {
    word
    for line in Path(__file__).with_name("everyday.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
    if fold(word) != word  # "cua" may lack the mark of "của"
}
"""With more of them, which are meant as they are where the plans lack them."""
# Which of these stand only for themselves in a question that has other Vietnamese words.
_DOUBTFUL = frozenset({"k", "vs", "z", "kg", "ng", "tp"})
_BY_FOLDED: dict[tuple[str, str], tuple[str, str]] = {}
for _first, _second in PAIRS:
    _BY_FOLDED.setdefault((fold(_first), fold(_second)), (_first, _second))


def written_in_full(question: str) -> str:
    """The question with shortened words in full: "bao nhiu" as "bao nhiêu", "ko" as "không"."""
    words = [word.lower() for word in _WORD.findall(question)]
    kept = [match.span() for match in ADDRESS.finditer(question)]
    accented = any(fold(word) != word for word in words)

    def full(match: re.Match[str]) -> str:
        word = match[0].lower()
        if word not in _SHORT or not match[0].islower() or (word in _DOUBTFUL and not accented):
            return match[0]
        if any(start <= match.start() < end for start, end in kept):
            return match[0]  # a piece of a code
        return with_case_of(match[0], _SHORT[word] if accented else fold(_SHORT[word]))

    return _WORD.sub(full, question)


def with_asking_words(question: str) -> str:
    """An accented question with the marks of question words that lack theirs: "thang nào".

    Only pairs of words that ask are mended, where what marks there are agree.
    """
    asking = _asking_words(question)
    words = (asking.get(at, match[0]) for at, match in enumerate(_WORD.finditer(question)))
    return _WORD.sub(lambda _: next(words), question)


def restored_with(restored: str, typed: str) -> str:
    """A restored question with its pairs of question words right, which the plans hardly have.

    `typed` is the question without marks, word for word: "bao nhieu" is "bao nhiêu", not "báo".
    """
    asking = _asking_words(typed)
    words = (asking.get(at, match[0]) for at, match in enumerate(_WORD.finditer(restored)))
    return _WORD.sub(lambda _: next(words), restored)


def _asking_words(question: str) -> dict[int, str]:
    """The words of pairs that ask, with their marks, by their places among all words."""
    found = list(_WORD.finditer(question))
    asking: dict[int, str] = {}
    for at, (first, second) in enumerate(pairwise(found)):
        typed = (first[0], second[0])
        meant = _BY_FOLDED.get((fold(typed[0]), fold(typed[1])))
        if meant is None or question[first.end() : second.start()].strip():
            continue
        if all(_is_bare(a) or a.lower() == b for a, b in zip(typed, meant, strict=True)):
            for place, (old, new) in enumerate(zip(typed, meant, strict=True), at):
                asking[place] = with_case_of(old, new)
    return asking


def _is_bare(word: str) -> bool:
    return fold(word) == word.lower()
