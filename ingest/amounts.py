"""Percentages and sums of money, in the Vietnamese manner: 1.500.000 and 2,5."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ingest.plan import Mention
from ingest.text import fold

# Behind a letter or a sign that OCR takes for a digit the figure may be incomplete: not read.
_FIGURE = r"(?<![\w.,§$|&¢€£¥^!?{}\\@#°])(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
_PERCENT = re.compile(rf"{_FIGURE}\s?(?:%|\s{{0,2}}ph[a-z]{{1,2}}n\s{{1,2}}tr[a-z]m\b)(?!\w)")
_MONTH = re.compile(r"\s*th[a-z]{1,2}n?g\s*\d")  # "ngay 2% thang 02": a day that OCR misread
_SCALE = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9}
_UNIT = rf"\s{{1,4}}(?P<unit>{'|'.join(_SCALE)})\b"
_SMALLER = r"(?:\s{1,4}(?P<smaller>\d{1,3})\s{1,4}(?P<smaller_unit>trieu|nghin|ngan)\b)?"
_CURRENCY = r"\s{0,4}(?P<currency>dong|vnd|usd|d)\b(?!\s{1,4}(?:chi|bao|thoi|bo|doi|loat|phuc)\b)"
_MONEY = re.compile(rf"{_FIGURE}(?:{_UNIT}{_SMALLER})?{_CURRENCY}")
_NAME = re.compile(r"Đồng\s+[^\W\da-zà-ỹ]")  # "năm 2022 Đồng Tháp": no currency
_BARE_YEAR = re.compile(r"(?:19|20)\d\d\s+(?:dong|d)", re.I)  # the same without capitals
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


def find_percents(text: str) -> Iterator[Mention]:
    """Percentages: "75 %", "5 phần trăm", "2,5%" as 75%, 5%, 2.5%."""
    folded = fold(text)
    for match in _PERCENT.finditer(folded):
        if _MONTH.match(folded, match.end()):
            continue
        normal = f"{_plain(_number(match['figure']))}%"
        yield Mention("percent", match.start(), match.end(), normal, normal)


def find_money(text: str) -> Iterator[Mention]:
    """Sums of money: "2 tỷ đồng" as "2000000000 VND"."""
    for match in _MONEY.finditer(fold(text)):
        if match["currency"] == "d" and text[match.end() - 1] not in "đĐ":
            continue
        if _NAME.match(text, match.start("currency")) or _BARE_YEAR.fullmatch(match.group()):
            continue
        amount = _number(match["figure"]) * _SCALE.get(match["unit"] or "", 1)
        if match["smaller"]:
            amount += int(match["smaller"]) * _SCALE[match["smaller_unit"]]
        normal = f"{_plain(amount)} {'USD' if match['currency'] == 'usd' else 'VND'}"
        yield Mention("money", match.start(), match.end(), normal, normal)


def _number(figure: str) -> Decimal:
    """The value of a figure; a full stop before three digits parts thousands, a comma decimals."""
    if _THOUSANDS.fullmatch(figure):
        figure = figure.replace(".", "")
    return Decimal(figure.replace(",", "."))


def _plain(value: Decimal) -> str:
    """Without exponent and without zeros at the end of the decimals."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
