"""The figures that a question has itself: they say what it is about and answer nothing.

"46 lớp dạy bơi dạy cho bao nhiêu em?" is not answered by "Mở 46 lớp dạy bơi".
"""

import re

from answer.types import Question
from ingest.text import fold

# Counts, as whole words: no pieces of codes, dates, phone numbers, shares, and no years.
_FIGURE = re.compile(
    r"(?<![\w/.,%+-])(?!(?:19|20)\d\d(?!\d))(\d+(?:[.,]\d{3})*)(?![\w/%-]|[.,]\d| ?%)"
)
# "Quý 3", "báo động 2", "lớp 4": which one it is; "ít nhất 10 xã": what must be said.
_LABEL = re.compile(
    r"\b(?:quy|thang|ngay|lop|khoa|cap|muc|so|dot|bao dong|dieu|quan|to|du an"
    r"|it nhat|toi thieu|toi da|tu|tren|duoi|hon|den|dat|khong qua) $"
)


def without_own_figures(question: Question, text: str) -> str:
    """The text with a sign in place of each count that the question names."""
    asked = question.restored
    own = {
        match[1].lstrip("0")
        for match in _FIGURE.finditer(asked)
        if not _LABEL.search(fold(asked[: match.start()]))
    }
    if not own:
        return text
    return _FIGURE.sub(lambda match: "#" if match[1].lstrip("0") in own else match[0], text)
