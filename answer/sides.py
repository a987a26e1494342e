"""Whether a question names the sides of a comparison, though it says nothing of comparing.

"... năm 2022, ... năm 2023?" and "giữa Hải Phòng và Tây Ninh" want what each side says.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from answer.naming import plan_years
from ingest.text import fold

_LEVEL = r"(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|province|city|district|tp)"
_YEAR = r"(?:\(?(?:nam )?(?:19|20)\d\d\)?)"
_JOINED = re.compile(
    rf"[\s,]*(?:{_LEVEL}\b)?[\s,]*{_YEAR}?[\s,]*"
    rf"(?:va|voi|so voi|hay|hoac|and|or|with|vs|versus)\s+(?:cua )?(?:{_LEVEL} )?(?:of )?\s*"
)
_AGAINST = re.compile(r"\bnam ((?:19|20)\d\d) (?:so )?voi (?:nam |cua |ke hoach )*((?:19|20)\d\d)")
_WHO_DOES_WHAT = re.compile(r"\b(?:viec|nhiem vu|lam|tasks?) (?:gi|nao|nhung gi)\b|\btasks?\b")


def names_sides(question: str, masked: str, places: Sequence[tuple[str, int, int]]) -> bool:
    """Whether two years or two places stand beside each other as equals.

    `masked` is the folded question without its identifiers; places are name, start and end. The
    tasks of an agency in two years are a list, and nothing is compared.
    """
    if _WHO_DOES_WHAT.search(masked):
        return False
    if len(plan_years(masked)) > 1:
        return True
    text = fold(question)
    return any(
        first[0] != second[0] and _JOINED.fullmatch(text[first[2] : second[1]])
        for first, second in pairwise(places)
    )


def names_later_year(masked: str) -> bool:
    """Whether a year is set against a later one, which can't be the base that it counts from."""
    return any(int(match[1]) < int(match[2]) for match in _AGAINST.finditer(masked))
