"""How an official names a place in a plan, the smallest unit first: "điểm a mục II.6".

The outline's labels are used as printed, apart from signs that OCR made of Roman numerals and
letters.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from answer.types import Language
from index.records import SectionRecord
from ingest.text import fold, one_line

_WORDS = {
    "vi": {
        "section": "mục", "clause": "khoản", "letter": "điểm", "below": "tiểu mục",
        "basis": "phần mở đầu", "recipients": "phần Nơi nhận",
    },
    "en": {
        "section": "section", "clause": "clause", "letter": "point", "below": "subsection",
        "basis": "opening", "recipients": "recipients (Nơi nhận)",
    },
}  # fmt: skip
_ANNEX = re.compile(
    r"(?:phu luc|bieu mau|bieu)(?: so)?(?: (?:\d+|[ivx]+))?\b|bang phan cong|bang tong hop|danh muc"
)
_LONGEST = 60  # characters of an annex's own title
_ROMAN = {"I": 1, "V": 5, "X": 10}
_MISREAD = str.maketrans({"1": "I", "l": "I", "|": "I", " ": ""})
_LETTERS = {"¢": "c", "©": "c", "₫": "đ"}


def place_in(sections: Sequence[SectionRecord], start: int, language: Language) -> str:
    """ "điểm a mục II.6", "khoản 2 Điều 5", "mục 3 Phụ lục 2"; "" in a text without headings."""
    words = _WORDS[language]
    chain = _chain(sections, start)
    units: list[str] = []  # the largest first
    numbers: list[str] = []
    clause = "section"
    for section in chain:
        label = _label(section, sections)
        if section.kind == "annex":
            units.append(_annex(section, sections))
        elif not label:
            continue
        elif section.kind == "article":
            units = [unit for unit in units if unit.startswith(("Phụ lục", "Bảng", "Danh"))]
            units.append(_sentence_case(label))
            clause, numbers = "clause", []
        elif section.kind == "letter":
            units += _joined(numbers, words, clause)
            units.append(f"{words['letter']} {label}")
            numbers = []
        elif section.kind in ("part", "heading"):
            numbers.append(label)
        else:
            units.append(_sentence_case(label))
    units += _joined(numbers, words, clause)
    if not units and chain and chain[-1].kind in words:
        return words[chain[-1].kind]
    return (" " if language == "vi" else ", ").join(reversed(units))


def _joined(numbers: Sequence[str], words: dict[str, str], clause: str) -> list[str]:
    """The numbers of nested headings as one: II.6; "1.1" below "1" says it all.

    A compound number that does not go on from the heading above it stands by itself.
    """
    if not numbers:
        return []
    units = [numbers[0]]
    for above, number in pairwise(numbers):
        if number.startswith(f"{above}."):
            units[-1] = units[-1].removesuffix(above) + number
        elif "." in number and above.replace(".", "").isdigit():
            units.append(number)
        else:
            units[-1] += f".{number}"
    kinds = [words[clause], *[words["below"]] * (len(units) - 1)]
    return [f"{kind} {unit}" for kind, unit in zip(kinds, units, strict=True)]


def _label(section: SectionRecord, sections: Sequence[SectionRecord]) -> str:
    label = one_line(section.label).strip(" .):")
    if section.kind == "part":
        return _roman(section, label, sections)
    return _LETTERS.get(label, label) if section.kind == "letter" else label


def _roman(section: SectionRecord, label: str, sections: Sequence[SectionRecord]) -> str:
    """The Roman numeral that OCR read as "I1", "l" or "1"; other labels as they are."""
    mended = label.translate(_MISREAD)
    if label == mended or not set(mended) <= set(_ROMAN):
        return label
    earlier = [
        _value(s.label.translate(_MISREAD))
        for s in sections
        if s.kind == "part" and s.parent == section.parent and s.index < section.index
    ]
    last = max(earlier, default=0)
    # "1" behind II has lost its other strokes
    return mended if _value(mended) > last else _numeral(last + 1)


def _value(numeral: str) -> int:
    digits = [_ROMAN.get(sign, 0) for sign in numeral]
    pairs = pairwise([*digits, 0])
    return sum(-digit if digit < following else digit for digit, following in pairs)


def _numeral(value: int) -> str:
    tens, ones = divmod(value, 10)
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * tens + units[ones]


def _annex(section: SectionRecord, sections: Sequence[SectionRecord]) -> str:
    """ "Phụ lục 2", "Bảng phân công"; by its title where another annex is called the same."""
    name = _annex_name(section)
    same = [s for s in sections if s.kind == "annex" and _annex_name(s) == name]
    title = one_line(section.title)
    if name and len(same) < 2:
        return name
    return title if len(title) <= _LONGEST else title[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _annex_name(section: SectionRecord) -> str:
    title = one_line(section.title or section.label)
    match = _ANNEX.match(fold(title))
    return _sentence_case(title[: match.end()]) if match else ""


def _sentence_case(label: str) -> str:
    """ "PHẦN I" as "Phần I": capitals only at the beginning, and in numerals."""
    if not label.isupper():
        return label
    words = [word if set(word) <= set("IVX") else word.lower() for word in label.split()]
    return " ".join([words[0].capitalize() if words[0].islower() else words[0], *words[1:]])


def _chain(sections: Sequence[SectionRecord], start: int) -> list[SectionRecord]:
    """The sections that hold the place, outermost first."""
    by_index = {section.index: section for section in sections}
    inside = [section for section in sections if section.start <= start < section.end]
    node = max(inside, key=lambda s: (s.start, s.index), default=None)
    chain: list[SectionRecord] = []
    while node is not None:
        chain.insert(0, node)
        node = by_index.get(node.parent) if node.parent is not None else None
    return chain
