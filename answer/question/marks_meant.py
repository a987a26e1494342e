"""Marks that restoring by the plans' counts gets wrong, as people ask for what plans hardly say.

Plans say "vay vốn" and "bà con" seldom, so that "cho ba con ngheo vay tong cong bao nhieu tien"
comes out as "cho ba còn nghèo vậy tổng công bao nhiêu tiền".
"""

import re

# What was restored, where its neighbours tell that something else is meant; of the same length.
_MEANT = (
    (
        re.compile(
            r"(?<=\w )vậy(?= (?:tổng c[ộô]ng|bao nhiêu|mấy|vốn|tiền|tối đa|không lãi|lãi|ưu đãi|từ"
            r" ngân hàng|của ngân hàng|qua))"
        ),
        "vay",
    ),
    (
        re.compile(
            r"(?<!\w)b[aáà] c[oò]n(?= (?:nghèo|nông dân|ngư dân|khmer|dân tộc|thôn|ấp|xóm|bản|vùng"
            r"|trong|ngoài|nhân dân|cử tri|tiểu thương|được|phải|đóng|góp|vay)\b)"
        ),
        "bà con",
    ),
    (re.compile(r"\bđồng ch[iỉị](?= (?:nào|cho|xin|giúp)\b)"), "đồng chí"),
    (re.compile(r"\btổng công(?= (?:bao nhiêu|mấy|là)\b)"), "tổng cộng"),
)


def as_meant(restored: str) -> str:
    """A question typed without marks, restored, with those marks that its own words tell."""
    for wrong, meant in _MEANT:
        restored = wrong.sub(meant, restored)
    return restored
