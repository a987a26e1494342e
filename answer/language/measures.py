"""Units of measure as people and plans write them, in one spelling: "khối đá" is "m3 đá"."""

import re

# What is written, with and without marks, and its short form.
_SPELLINGS = tuple(
    (re.compile(pattern), short)
    for pattern, short in (
        (r"\bh(?:éc|ec|ek)[ -]?ta\b|\bhectares?\b", "ha"),
        (r"m³|\bm(?:ét|et|) kh(?:ối|oi)\b|\bcubic met(?:re|er)s?\b", "m3"),
        (r"\bkhối (?=đá|đất|cát|bê tông|nước|rác|gỗ|bùn|phù sa|sỏi)", "m3 "),
        (r"\bkhoi (?=da|dat|cat|be tong|nuoc|rac|go|bun|phu sa|soi)\b", "m3 "),
        (r"\bkhối(?=\W*$)", "m3"),
        (r"m²|\bm(?:ét|et|) vu(?:ô|o)ng\b|\bsquare met(?:re|er)s?\b", "m2"),
        (
            r"\b(?:ki|kí|ky|ký)[ -]?(?:lô|lo)[ -]?m(?:é|e)t\b|\bcây số\b|\bkilomet(?:re|er)?s?\b",
            "km",
        ),
        (r"\b(?:ki|kí|ky|ký)[ -]?(?:lô|lo)[ -]?gam\b|\bkilogram(?:me)?s?\b", "kg"),
        (r"\bt(?:ấ|a)n\b|\bton(?:ne)?s?\b", "tấn"),
        (r"\bl(?:í|i)t\b", "lít"),
        (r"(?:(?<=mấy )|(?<=bao nhiêu ))tiếng\b(?! (?:anh|việt|khmer|dân|nói|trung|nước))", "giờ"),
    )
)
MEASURES = frozenset("tấn tạ yến kg km lít mét m ha m3 m2 bao thùng can cây khối".split())
"""Units behind which stands what is measured."""


def with_short_units(text: str) -> str:
    """A text in small letters with its units of measure in their short form."""
    for pattern, short in _SPELLINGS:
        text = pattern.sub(short, text)
    return text
