"""Agencies in questions and plans: their names, and the abbreviations that offices use."""

import re
from collections.abc import Sequence

from answer.abbreviations import expansion_folded
from ingest.places import find_places
from ingest.text import fold

_NAME = re.compile(
    r"\b(?:các )?(?:sở|công an|phòng(?! ngừa|,| chống)|bộ đội biên phòng|bộ chỉ huy|bch|bđbp"
    r"|ban(?! hành| nào)|hội(?! nghị| thảo| đồng|i)|đoàn(?! thể)|tỉnh đoàn|huyện đoàn|thành đoàn"
    r"|ubmttq|mttq|ủy ban|uỷ ban|ubnd|mặt trận tổ quốc|tòa án|toà án|tand|viện kiểm sát|vksnd|cục"
    r"|chi cục|văn phòng|đài|báo(?! cáo| vệ| gồm)|liên đoàn lao động|trường(?! hợp)|trung tâm"
    r"|hiệp hội|vườn quốc gia)\b"
    # the name goes on until a word that is no part of names
    r"(?:(?!\b(?:được|chủ trì|phối hợp|có|phải|làm|thực hiện|giao|tại|ở|trong|năm|theo|chịu|cần"
    r"|sẽ|là|nhiệm|những|gì|nào|đảm|tham gia|tổ chức|thuộc|của|phụ trách)\b)[\w&\s-])*"
)
_LEVEL = re.compile(r"(?<=\w)\s+(?:tinh|huyen|thanh pho|thi xa|cap tinh|cap huyen|quan|phuong|xa)$")
_LOOSE = frozenset("tinh huyen thanh pho cac va cua cap xa thi tran viet nam nhan dan".split())


def agency_in(question: str, places: Sequence[str] = ()) -> str:
    """The agency that an accented question names, folded, in full, without `places`.

    Empty where it names none.
    """
    text = question.lower()
    # A place may be printed under another name than it is known by: "Thừa Thiên Huế".
    printed = [question[place.start : place.end] for place in find_places(question)]
    for place in sorted({*places, *printed}, key=len, reverse=True):
        text = text.replace(place.lower(), "|")
    match = _NAME.search(text)
    if match is None:
        return ""
    name = _LEVEL.sub("", expand(match.group())).strip(" -")
    return name if len(name.split()) >= 2 else ""


def expand(text: str) -> str:
    """Folded text with known abbreviations written out and punctuation inside names removed."""
    words = re.findall(r"\w+(?:\s?&\s?\w+)*", fold(text))
    return re.sub(r"\s*&\s*", " ", " ".join(map(expansion_folded, words)))


def names(text: str, agency: str) -> bool:
    """Whether the text names the agency, whatever level or abbreviation stands around it.

    The agency's words must follow one another, but for words such as "tỉnh" or "và".
    """
    wanted = [word for word in agency.split() if word not in _LOOSE]
    found = [word for word in expand(text).split() if word not in _LOOSE]
    size = len(wanted)
    return bool(wanted) and any(found[i : i + size] == wanted for i in range(len(found) - size + 1))
