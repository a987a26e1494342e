"""A large folder of plans to measure speed on: the project's own sample plans, recombined.

Every plan is one of the Markdown and text files of a corpus with another place, other years, other
percentages, telephone and plan numbers; what says none of these is repeated as offices repeat it.
The texts are made for measurements of time and say nothing true.
"""

import random
import re
from contextlib import suppress
from pathlib import Path

from ingest.errors import UsageError

_PROVINCES = (
    "Đồng Tháp", "Hải Phòng", "Quảng Ninh", "Tây Ninh", "Bến Tre", "Sóc Trăng", "Thái Bình",
    "Thừa Thiên Huế", "Hà Nam", "Lạng Sơn", "Bắc Giang", "Cà Mau", "Kiên Giang", "Hậu Giang",
    "Trà Vinh", "Vĩnh Long", "Bình Phước", "Lâm Đồng", "Khánh Hòa", "Phú Yên", "Quảng Nam",
    "Nghệ An", "Nam Định", "Yên Bái",
)  # fmt: skip
_DISTRICTS = (
    "Tháp Mười", "Cao Lãnh", "Lấp Vò", "Tân Hồng", "Gò Dầu", "Tiên Lãng", "Chi Lăng", "Sơn Động",
    "Lai Vung", "Hồng Ngự", "Châu Thành", "Tam Nông", "Thanh Bình", "Mỏ Cày", "Ba Tri", "Kế Sách",
    "Long Phú", "Đông Hưng", "Kiến Xương", "Bình Lục", "Lý Nhân", "Hữu Lũng", "Lục Ngạn", "Yên Thế",
)  # fmt: skip
_YEAR = re.compile(r"\b20[0-3]\d\b")
_PERCENT = re.compile(r"\b\d{1,2}(?=%)")
_NUMBER = re.compile(r"(?<=Số: )\d+")
_PHONE = re.compile(r"\b(0\d{2,4}[ .]?\d{3,4}[ .]?)(\d{3})\b")


def write_plans(corpus: Path, folder: Path, number: int, seed: int = 1) -> None:
    """Writes that many plans, varied after those of the corpus; the same seed makes the same ones.

    Raises UsageError where the corpus has no text to vary.
    """
    texts = _texts(corpus)
    if not texts:
        raise UsageError(f"there is no Markdown or text file in {corpus} to make plans of")
    chance = random.Random(seed)
    for n in range(number):
        name, text = texts[n % len(texts)]
        varied = text if n < len(texts) else _varied(text, chance)
        (folder / f"{n:04d} {name}").write_text(varied, encoding="utf-8")


def _texts(corpus: Path) -> list[tuple[str, str]]:
    """Names and texts of the corpus's files; those in old encodings are left out."""
    texts = []
    for path in sorted(corpus.glob("*")):
        if path.suffix in (".md", ".txt"):
            with suppress(UnicodeDecodeError):
                texts.append((path.name, path.read_text(encoding="utf-8")))
    return texts


def _varied(text: str, chance: random.Random) -> str:
    text = _moved(text, _PROVINCES, chance)
    text = _moved(text, _DISTRICTS, chance)
    shift = chance.choice([-4, -3, -2, -1, 1, 2])
    text = _YEAR.sub(lambda match: str(int(match[0]) + shift), text)
    text = _PERCENT.sub(lambda _: str(chance.randint(50, 99)), text)
    text = _NUMBER.sub(lambda _: str(chance.randint(1, 2400)), text)
    return _PHONE.sub(lambda match: f"{match[1]}{chance.randint(0, 999):03d}", text)


def _moved(text: str, places: tuple[str, ...], chance: random.Random) -> str:
    """Puts each of the places for another, the same one wherever it stands."""
    step = chance.randrange(len(places))
    others = dict(zip(places, places[step:] + places[:step], strict=True))
    others |= {name.upper(): other.upper() for name, other in others.items()}
    any_place = re.compile("|".join(map(re.escape, others)))
    return any_place.sub(lambda match: others[match[0]], text)
