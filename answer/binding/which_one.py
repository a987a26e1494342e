"""Which of several is asked about, by its number: "giai đoạn 2", "báo động III", "đợt 1".

What stands of the third stage is no answer about the second.
"""

import re

from answer.types import Question
from ingest.text import fold

_LABELS = "giai doan|dot|vong|buoc|khoa|cap do|bao dong|loai|hang|muc do|nhom|lan thu|ky thu"
_NUMBERS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "nhat": 1, "nhi": 2
}  # fmt: skip
_LABELLED = re.compile(
    rf"\b(?P<label>{_LABELS}) (?P<number>\d{{1,2}}|iv|v?i{{1,3}}|v|nhat|nhi)\b"
    r"(?![/.,%]\d| ?%| (?:xa|ho|nguoi|lop|thang|ngay|nam|tuan)\b)"
)


def is_of_another_one(question: Question, text: str) -> bool:
    """Whether a text has the label of what is asked about with other numbers, and not with its."""
    asked = _labelled(question.restored)
    said = _labelled(text) if asked else {}
    return any(label in said and not numbers <= said[label] for label, numbers in asked.items())


def _labelled(text: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for match in _LABELLED.finditer(fold(text)):
        number = match["number"]
        value = int(number) if number.isdigit() else _NUMBERS[number]
        found.setdefault(match["label"], set()).add(value)
    return found
