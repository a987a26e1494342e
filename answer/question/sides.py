"""Whether a question names the sides of a comparison, though it says nothing of comparing.

"... năm 2022, ... năm 2023?" and "giữa Hải Phòng và Tây Ninh" want what each side says.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from answer.question.drafts import says_both
from answer.question.naming import plan_years
from ingest.text import fold

_LEVEL = r"(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|province|city|district|tp)"
_YEAR = r"(?:\(?(?:nam )?(?:19|20)\d\d\)?)"
_JOINED = re.compile(
    rf"[\s,]*(?:{_LEVEL}\b)?[\s,]*{_YEAR}?[\s,]*"
    rf"(?:va|voi|so voi|hay|hoac|and|or|with|vs|versus)\s+(?:cua )?(?:{_LEVEL} )?(?:of )?\s*"
)
_ASKS = r"(?:bao nhieu|may|nao|gi|the nao|ra sao|how many|how much|what)"
_ASKED_THEN = re.compile(  # "A giảm bao nhiêu phần trăm, còn ở huyện "
    rf"\b{_ASKS}\b[^,;?.]{{0,30}}[,;?.] *(?:(?:con|va|thi|the|cua|o|tai|ben) )*(?:{_LEVEL} )?$"
)
_ASKED_TOO = re.compile(rf"\b(?:{_ASKS}|thi sao|sao)\b")
# "A dày hơn B", "A cao hay thấp hơn của huyện B"
_OUTDOES = re.compile(
    r"\b(?:day|thua|nhieu|it|som|muon|cao|thap|nhanh|cham|lon|nho|chat|rong|hep)(?: hay \w+)? hon"
    rf" (?:(?:so|voi|cua|o|ben|ke hoach|nam) )*(?:{_LEVEL} )?$"
)
_BESIDE = re.compile(r"\b(?:va|voi|hay|hoac|so voi|con|and|or|with|vs|versus)\b")
_ALIKE = re.compile(  # behind the second side: "có phải một số không", "chênh bao nhiêu"
    r"\b(?:co )?phai (?:la )?(?:cung )?(?:mot|chung)\b|\b(?:co|co bi) (?:trung|giong|khac|bang)\b"
    r"|\b(?:chenh|lech|khac nhau|giong nhau|bang nhau|nhu nhau|trung nhau|cung mot)\b"
)
_AGAINST = re.compile(r"\bnam ((?:19|20)\d\d) (?:so )?voi (?:nam |cua |ke hoach )*((?:19|20)\d\d)")
_WHO_DOES_WHAT = re.compile(r"\b(?:viec|nhiem vu|lam|tasks?) (?:gi|nao|nhung gi)\b|\btasks?\b")


def names_sides(question: str, masked: str, places: Sequence[tuple[str, int, int]]) -> bool:
    """Whether two years, places or versions stand beside each other as equals.

    `masked` is the folded question without its identifiers; places are name, start and end. The
    tasks of an agency in two years are a list, and nothing is compared.
    """
    if _WHO_DOES_WHAT.search(masked):
        return False
    if len(plan_years(masked)) > 1 or says_both(fold(question)):
        return True
    text = fold(question)
    if _asks_of_each(text, places) or _set_against(text, places):
        return True
    return any(
        first[0] != second[0] and _JOINED.fullmatch(text[first[2] : second[1]])
        for first, second in pairwise(places)
    )


def _asks_of_each(text: str, places: Sequence[tuple[str, int, int]]) -> bool:
    """Whether the same is asked of two places: "A đặt bao nhiêu, còn B bao nhiêu?"."""
    return any(
        first[0] != second[0]
        and _ASKED_THEN.search(text[first[2] : second[1]])
        and _ASKED_TOO.search(text[second[2] :])
        for first, second in pairwise(places)
    )


def _set_against(text: str, places: Sequence[tuple[str, int, int]]) -> bool:
    """Whether one place is said to outdo another, or both are asked to be alike."""
    for first, second in pairwise(places):
        between = text[first[2] : second[1]]
        if first[0] != second[0] and _OUTDOES.search(between):
            return True
        alike = _BESIDE.search(between) and _ALIKE.search(text[second[2] :])
        if first[0] != second[0] and alike:
            return True
    return False


def names_later_year(masked: str) -> bool:
    """Whether a year is set against a later one, which can't be the base that it counts from."""
    return any(int(match[1]) < int(match[2]) for match in _AGAINST.finditer(masked))
