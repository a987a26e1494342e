"""Sums of money as people type them: "385 triệu", "385tr", "1,5 tỷ", "385 000 000"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ingest.plan import Mention
from ingest.text import fold

_SCALE = {"ty": 10**9, "ti": 10**9, "trieu": 10**6, "tr": 10**6}
# What may follow: behind "385 triệu" any noun but money would say what is counted.
_ALONE = (
    r"(?=\W*$|\s*[,;:?)]|\s+(?:o|trong|cua|la|cho|duoc|dung|chi|tai|thuoc|nam|nay|vao|tu|de|thi|co"
    r"|nhac|neu|do|va|qua|theo|is|in|for|which)\b)"
)
_SCALED = re.compile(
    rf"(?<![\w.,/-])(?P<figure>\d{{1,3}}(?:\.\d{{3}})+|\d+(?:[.,]\d{{1,3}})?)\s?"
    rf"(?P<unit>trieu|ty|ti|tr){_ALONE}"
)
_GROUPED = re.compile(
    r"(?<![\w.,/-])(?P<figure>[1-9]\d{0,2}(?P<gap>[ .,])\d{3}(?:(?P=gap)\d{3})+)"
    rf"(?:\s?(?:dong|d|vnd))?{_ALONE}"
)


def typed_amounts(question: str) -> Iterator[Mention]:
    """The sums that a question gives without their currency, or in groups of digits."""
    folded = fold(question)
    for match in _SCALED.finditer(folded):
        figure = match["figure"]
        figure = figure.replace(".", "") if figure.count(".") > 1 else figure.replace(",", ".")
        yield _money(match, Decimal(figure) * _SCALE[match["unit"]])
    for match in _GROUPED.finditer(folded):
        yield _money(match, Decimal(re.sub(r"\D", "", match["figure"])))


def _money(match: re.Match[str], value: Decimal) -> Mention:
    normal = f"{int(value)} VND"
    return Mention("money", *match.span(), normal, normal)
