"""The provinces and districts of Viet Nam, from the data files of vietnamadminunits."""

import importlib.util
import json
import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal

from ingest.errors import SourceError
from ingest.text import fold

_PACKAGE = "vietnamadminunits"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_LEVEL_WORDS = re.compile(
    r"^(?:tinh|thanh pho|tp|huyen|quan(?= \D)|thi xa|tx)\.? |"
    r" (?:province|city|district|town)$"
)
_KIND_IN_NAME = re.compile(r" \((?:Huyện|Thị xã|Thành phố)\)$")
# Spellings in use beside those of the gazetteer.
_ALIASES = {
    "Huế": ("Thừa Thiên Huế", "Thừa Thiên - Huế"),
    "Hồ Chí Minh": ("HCM",),
    "Bà Rịa - Vũng Tàu": ("BR-VT",),
    "Đắk Lắk": ("Đăk Lăk", "Đắc Lắc", "Đak Lak", "Daklak"),
    "Đắk Nông": ("Đăk Nông", "Đắc Nông", "Đak Nông"),
    "Bắc Kạn": ("Bắc Cạn",),
    "Kon Tum": ("Kontum",),
}
# A person's name or an ordinary phrase with capitals too: only after "huyện" and the like.
_INDISTINCT = frozenset(
    [
        "Thanh Bình",
        "Hòa Bình",
        "Thống Nhất",
        "Tam Nông",
        "Hồng Dân",
        "Xuân Trường",
        "Đông Hải",
        "Đông Hà",
        "Đông Hưng",
        "Tân Phú",
        "Tân An",
        "Phú Tân",
        "Thanh Sơn",
        "Thanh Thủy",
        "Thanh Hà",
        "Kim Sơn",
        "Kim Thành",
        "Hoàng Mai",
        "Ngô Quyền",
        "Lê Chân",
        "Thanh Xuân",
        "Minh Long",
        "Đức Linh",
        "Trường Sa",
        "Hoàng Sa",
        "Ngọc Hiển",
        "Bình Minh",
        "Long Phú",
        "Phước Long",
        "Bình Tân",
        "Xuân Lộc",
        "Anh Sơn",
        "Trần Văn Thời",
        "Dương Minh Châu",
        "Hai Bà Trưng",
        "Điện Biên Phủ",
        "Đông Anh",
        "Nam Trực",
        "Tiên Tiến",
        "Thái Hòa",
        "Kỳ Sơn",
        "Lang Chánh",
        "Vũ Quang",
        "Quang Bình",
        "Hà Trung",
        "Hà Đông",
        "Sơn Tây",
        "Sơn Hà",
        "Tây Sơn",
        "Bắc Sơn",
        "Bắc Hà",
        "Nam Giang",
        "Đông Giang",
        "Tây Giang",
        "Đông Hòa",
        "Tây Hòa",
        "Bình Long",
        "Ba Vì",
        "Thuận Nam",
        "Thuận Bắc",
        "Đồng Phú",
        "Yên Bình",
        "Bình Đại",
        "Mỹ Đức",
        "Văn Quan",
        "Kim Động",
        "Hưng Hà",
        "Kim Bảng",
        "Như Xuân",
        "Như Thanh",
        "Diễn Châu",
        "Yên Thành",
        "Yên Sơn",
    ]
)

Level = Literal["province", "district"]


@dataclass(frozen=True)
class Place:
    """A province or a district, under one of its spellings."""

    name: str  # canonical
    level: Level
    province: str  # itself for a province
    spelling: str  # canonical or an alias

    @cached_property
    def folded(self) -> str:
        """The canonical name folded, its words parted by one space."""
        return " ".join(_words(self.name))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words of the spelling."""
        return _words(self.spelling)

    @property
    def is_distinct(self) -> bool:
        """Whether the name, with capitals, can hardly mean anything else."""
        return self.level == "province" or self.name not in _INDISTINCT

    def is_spelt(self, surface: str) -> bool:
        """Whether the words of `surface`, one space apart, are this spelling, marks included."""
        return _marks(surface) == self._marked

    @cached_property
    def _marked(self) -> str:
        return _marks(" ".join(_WORD.findall(self.spelling)))


@dataclass(frozen=True)
class Gazetteer:
    """Places by the first folded word of their spellings, and the provinces since July 2025."""

    successors: dict[str, str]  # plain_name of a province -> name of its province since July 2025
    _by_word: dict[str, list[list[Place]]] = field(default_factory=dict)

    def starting_with(self, word: str) -> list[list[Place]]:
        """Places whose spelling begins with the folded word: longest first, namesakes together."""
        return self._by_word.get(word, [])


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer, read once.

    Raises SourceError where the package vietnamadminunits is not installed.
    """
    legacy = _read("parser_legacy.json")
    names = {key: entry["provinceShort"] for key, entry in legacy["DICT_PROVINCE"].items()}
    places = [place for name in names.values() for place in _spellings(name, "province", name)]
    for key, districts in legacy["DICT_PROVINCE_DISTRICT"].items():
        for entry in districts.values():
            name = _KIND_IN_NAME.sub("", entry["districtShort"])
            places += _spellings(name, "district", names[key])
    merged = _read("converter_2025.json")["DICT_PROVINCE"]
    successors = {
        plain_name(names[old]): names[new] for new, olds in merged.items() for old in olds
    }
    for name, aliases in _ALIASES.items():
        successors |= {plain_name(alias): successors[plain_name(name)] for alias in aliases}
    return Gazetteer(successors, _by_word(places))


def plain_name(name: str) -> str:
    """A place's name folded, without "tỉnh", "huyện" or their English words."""
    return _LEVEL_WORDS.sub("", " ".join(_words(name))).strip()


def _spellings(name: str, level: Level, province: str) -> list[Place]:
    aliases = list(_ALIASES.get(name, ())) if level == "province" else []
    if "Đ" in name:  # OCR without Vietnamese reads "Đồng Tháp" as "Pong Thap"
        aliases.append(fold(name.replace("Đ", "P")).title())
    return [Place(name, level, province, spelling) for spelling in (name, *aliases)]


def _by_word(places: list[Place]) -> dict[str, list[list[Place]]]:
    namesakes: dict[tuple[str, ...], list[Place]] = {}
    for place in places:
        namesakes.setdefault(place.words, []).append(place)
    by_word: dict[str, list[list[Place]]] = {}
    for words in sorted(namesakes, key=len, reverse=True):
        by_word.setdefault(words[0], []).append(namesakes[words])
    return by_word


def _read(name: str) -> dict[str, Any]:
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SourceError(f"the package {_PACKAGE} is missing; install requirements.txt again")
    path = Path(spec.submodule_search_locations[0]) / "data" / name
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(name)))


# Both placements of the tone mark are in use: hoà and hòa, thuý and thúy.
_TONES = (
    *zip(("òa", "óa", "ỏa", "õa", "ọa"), ("oà", "oá", "oả", "oã", "oạ"), strict=True),
    *zip(("òe", "óe", "ỏe", "õe", "ọe"), ("oè", "oé", "oẻ", "oẽ", "oẹ"), strict=True),
    *zip(("ùy", "úy", "ủy", "ũy", "ụy"), ("uỳ", "uý", "uỷ", "uỹ", "uỵ"), strict=True),
)


def _marks(text: str) -> str:
    """Lower case with diacritics, the tone mark in one of its two placements."""
    lowered = text.lower().replace("ð", "đ").replace("’", "'")
    for older, newer in _TONES:
        lowered = lowered.replace(newer, older)
    return lowered
