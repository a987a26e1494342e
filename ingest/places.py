"""Provinces and districts of Viet Nam named in a text.

The gazetteer is that of the package vietnamadminunits, which knows the 63 provinces and 696
districts up to June 2025 and the 34 provinces since. Only its data files are read: importing it
would load geometry libraries.

Names are compared with their diacritics where the text has any, and folded where it has none
(questions typed in ASCII, OCR without Vietnamese). Many names are also ordinary words ("hòa
bình" is peace) or names of people ("Thanh Bình"), so a name counts only with a capital on each
word or an administrative word such as "huyện" beside it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from ingest.gazetteer import Place, gazetteer, plain_name
from ingest.quality import vietnamese_share
from ingest.text import fold

Level = Literal["province", "district"]

_WORD = re.compile(r"[^\W_]+(?:['’](?!s\b)[^\W\d_]+)?")  # "H'leo", but "Long An's"
_GAP = re.compile(r"\s{1,4}|\s?[-–]\s?|[.]\s?")
_SHORT_TEXT = 300  # characters; what is shorter may be a question typed without capitals
_CITIES = frozenset(("ha noi", "hai phong", "da nang", "can tho", "ho chi minh", "hue"))

# Words in front of a name, folded, with the levels they may announce.
_PROVINCE: frozenset[Level] = frozenset(("province",))
_DISTRICT: frozenset[Level] = frozenset(("district",))
_CITY = _PROVINCE | _DISTRICT
_ANNOUNCING: dict[str, tuple[str, frozenset[Level]]] = {
    "tinh": ("tỉnh", _PROVINCE),
    "thanh pho": ("thành phố", _CITY),
    "tp": ("thành phố", _CITY),
    "thi xa": ("thị xã", _DISTRICT),
    "tx": ("thị xã", _DISTRICT),
    "huyen": ("huyện", _DISTRICT),
    "quan": ("quận", _DISTRICT),
}
# The Party's committee names the level that it is of.
_PARTY = re.compile(r"\b(TINH|HUYEN|QUAN|THANH|THI) UY\s", re.I)
_PARTY_OF = {"TINH": "TINH", "HUYEN": "HUYEN", "QUAN": "QUAN", "THANH": "TP", "THI": "TX"}
# Without marks "co quan", "lien quan" end like "quận".
_MAKES_WORD = frozenset("co lien hai khach truc tham bo chu quy bao".split())
_ABBREVIATED = frozenset(("tp", "tx"))
_FOLLOWING = {"province": _PROVINCE, "city": _CITY, "district": _DISTRICT, "town": _DISTRICT}
# After these words the name is that of a commune, street, river or person.
_OTHER_THINGS = frozenset(
    "xã phường trấn ấp thôn khóm đường sông kênh cầu chợ trường chú bác ông bà anh chị".split()
)
_OTHER_THINGS_FOLDED = frozenset(map(fold, _OTHER_THINGS))
# "Môi trường Nghệ An", "yêu cầu Tây Ninh": the end of a word of two syllables names no thing.
_LONGER_WORDS = frozenset(
    ("moi truong", "thi truong", "hien truong", "chu truong", "yeu cau", "nhu cau", "toan cau")
)
# Ordinary phrases, once written small: with their marks, and without ("danh gia lai").
_ORDINARY = frozenset(("hòa bình", "thái bình", "cao bằng", "hải dương", "bình định", "bình dương"))
_ORDINARY_FOLDED = frozenset(map(fold, _ORDINARY)) | frozenset(
    ("dien bien", "gia lai", "da nang", "ca mau", "nam dinh", "ha nam", "hue")
)
# Named like the statesman or a person unless the word for city stands there.
_NEEDS_WORD = frozenset(("ho chi minh", "vinh", "chu", "lak"))
# Longer phrases that begin or end with a province's name: the Pacific, oceanography.
_NO_PLACES = frozenset((("thai", "binh", "duong"), ("hai", "duong", "hoc")))
_SMALL_WORDS = frozenset("o tai cua trong va tu den ve cho do tren theo la cac nam voi".split())
_SURNAMES = frozenset(
    """nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly doan trinh dinh
    luong truong dao mai lam ha cao thi van""".split()
)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A province or district named in a text."""

    name: str  # canonical, with diacritics, without "tỉnh", "huyện"
    level: Level
    start: int
    end: int
    province: str | None  # it belongs to; None where several provinces have a district so named
    word: str = ""  # the administrative word in front of it, in its usual spelling


def find_places(text: str) -> list[PlaceMention]:
    """The provinces and districts that `text` names, in order of appearance."""
    words = [_Token(m.group(), fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]
    accented = vietnamese_share([word.text for word in words]) >= 0.1
    scan = _Scan(text, words, accented)
    return _with_context(list(scan.mentions()), text)


def find_misread_places(text: str) -> list[PlaceMention]:
    """Places whose marks OCR got wrong ("TĨNH QUANG NAM"), if their administrative word is there.

    For letterheads, where little else is written in capitals; "HUYỆN ỦY" stands for the word there.
    """
    plain = "".join(
        letter.upper() if char.isupper() else letter
        for char, letter in zip(text, fold(text), strict=True)
    )
    plain = _PARTY.sub(
        lambda office: f"{_PARTY_OF[office[1].upper()]} ".rjust(len(office[0])), plain
    )
    return [place for place in find_places(plain) if place.word and text[place.start].isupper()]


def same_place(first: str, second: str) -> bool:
    """Whether two names mean the same place, whatever their case, marks and "tỉnh" or "huyện"."""
    return plain_name(first) == plain_name(second)


def successor(province: str) -> str | None:
    """The province that the given one has belonged to since July 2025; None where it is unknown."""
    return gazetteer().successors.get(plain_name(province))


def level_word(place: PlaceMention) -> str:
    """What kind of place a province is: "tỉnh" or "thành phố"; empty for a district."""
    if place.level == "district":
        return ""
    return "thành phố" if fold(place.name) in _CITIES else "tỉnh"


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    folded: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or self.text[0].isdigit()


class _Scan:
    """One pass over the words of a text."""

    def __init__(self, text: str, words: Sequence[_Token], accented: bool) -> None:
        self._text = text
        self._words = words
        self._accented = accented
        self._typed = len(text) <= _SHORT_TEXT

    def mentions(self) -> Iterator[PlaceMention]:
        at = 0
        while at < len(self._words):
            found = self._longest(at)
            if tuple(word.folded for word in self._words[at : at + 3]) in _NO_PLACES:
                at += 3
            elif found:
                mention, count = found
                yield mention
                at += count
            else:
                at += 1

    def _longest(self, at: int) -> tuple[PlaceMention, int] | None:
        for names in gazetteer().starting_with(self._words[at].folded):
            count = len(names[0].words)
            if self._matches(at, names[0].words) and (place := self._choose(at, count, names)):
                return place, count
        return None

    def _matches(self, at: int, words: tuple[str, ...]) -> bool:
        tokens = self._words[at : at + len(words)]
        return tuple(token.folded for token in tokens) == words and all(
            _GAP.fullmatch(self._text, a.end, b.start) for a, b in pairwise(tokens)
        )

    def _choose(self, at: int, count: int, names: Sequence[Place]) -> PlaceMention | None:
        """The mention that the words from `at` make, or None where they are something else."""
        tokens = self._words[at : at + count]
        places = [place for place in names if self._spelt(tokens, place)]
        word, levels = self._announced(at, count)
        sure = self._accented or (self._typed and count > 1) or all(t.capital for t in tokens)
        if not sure:
            return None  # without marks, "co quan chu tri" would hold a "quận Chũ"
        if levels:
            places = [place for place in places if place.level in levels and _fits(place, levels)]
        elif not self._stands_alone(at, count):
            return None
        else:
            places = [place for place in places if self._is_certain(tokens, place)]
        if not places:
            return None
        province = next((place for place in places if place.level == "province"), None)
        chosen = province or places[0]
        homes = {place.province for place in places if place.level == chosen.level}
        return PlaceMention(
            chosen.name,
            chosen.level,
            tokens[0].start,
            tokens[-1].end,
            homes.pop() if len(homes) == 1 else None,
            word,
        )

    def _spelt(self, tokens: Sequence[_Token], place: Place) -> bool:
        """Whether the spelling fits: with the right marks, or with none where none are written."""
        surface = " ".join(token.text for token in tokens)
        if place.is_spelt(surface):
            return True
        if not self._accented:
            return True
        return surface.isascii() and all(token.text.istitle() for token in tokens)

    def _announced(self, at: int, count: int) -> tuple[str, frozenset[Level]]:
        """The administrative word before the name, and the levels that words beside it allow."""
        for length in (2, 1):
            before = self._words[max(0, at - length) : at]
            phrase = " ".join(token.text.lower() for token in before)
            if len(before) == length and self._adjacent(before[-1].end, self._words[at].start):
                standard, levels = _ANNOUNCING.get(fold(phrase), ("", frozenset()))
                if standard == "quận" and at > 1 and self._words[at - 2].folded in _MAKES_WORD:
                    continue
                if standard and (not self._accented or phrase in _ABBREVIATED | {standard}):
                    return standard, levels
        after = self._words[at + count : at + count + 1]
        return "", _FOLLOWING.get(after[0].folded, frozenset()) if after else frozenset()

    def _adjacent(self, end: int, start: int) -> bool:
        return not self._text[end:start].strip(" \t\n.|*:")

    def _stands_alone(self, at: int, count: int) -> bool:
        """Whether the name is no part of a longer name and not that of another thing."""
        before = self._words[at - 1] if at else None
        after = self._words[at + count] if at + count < len(self._words) else None
        last = self._words[at + count - 1]
        if before and self._text[before.end : self._words[at].start].isspace():
            if self._is_other_thing(at - 1) or (before.capital and before.folded in _SURNAMES):
                return False
            name = before.text.istitle() and before.folded not in _SMALL_WORDS
            if name and self._words[at].text.istitle() and not self._opens_sentence(at - 1):
                return False
        follows = after is not None and self._text[last.end : after.start] == " "
        return not (follows and after and after.text.istitle() and last.text.istitle())

    def _is_other_thing(self, at: int) -> bool:
        """Whether the word names what is called like a place: a commune, a street, a person."""
        word = self._words[at]
        called = word.text.lower() in _OTHER_THINGS
        if not called and (self._accented or word.folded not in _OTHER_THINGS_FOLDED):
            return False
        two = f"{self._words[at - 1].folded} {word.folded}" if at else ""
        return two not in _LONGER_WORDS

    def _opens_sentence(self, at: int) -> bool:
        head = self._text[: self._words[at].start].rstrip(' \t*_-“"(')
        return not head or head[-1] in ".;:\n!?|,)"

    def _is_certain(self, tokens: Sequence[_Token], place: Place) -> bool:
        """Whether the name counts with no administrative word beside it."""
        if place.folded in _NEEDS_WORD or tokens[0].text.isdigit() or not place.is_distinct:
            return False
        surface = " ".join(token.text for token in tokens)
        if all(token.text.istitle() or token.text in place.name for token in tokens):
            return place.level == "province" or len(tokens) > 1
        if place.level == "district":
            return False
        if surface.isupper():
            return place.folded not in _ORDINARY_FOLDED
        ordinary = _ORDINARY if self._accented else _ORDINARY_FOLDED
        return self._typed and surface.islower() and surface not in ordinary


def _fits(place: Place, levels: frozenset[Level]) -> bool:
    """Whether "thành phố" may stand before the place: not every province is a city."""
    if levels != _CITY:
        return True
    return (place.folded in _CITIES) == (place.level == "province")


def _with_context(mentions: list[PlaceMention], text: str) -> list[PlaceMention]:
    """Districts of a doubtful province take the province named right behind them."""
    resolved = []
    for mention, following in zip(mentions, [*mentions[1:], None], strict=False):
        near = following and not text[mention.end : following.start].strip(" ,\n-–(").count(" ") > 1
        if mention.province is None and following and near and following.level == "province":
            mention = replace(mention, province=following.name)
        resolved.append(mention)
    return resolved
