"""Which kind of a thing is counted: twelve stations for water are none for dust in the air."""

import re

from answer.language.contrasts import rivals

_ASKED = re.compile(r"(?:bao nhiêu|\bmấy)\s+((?:[^\W\d_]+[23]?,?\s*){1,9})")
_ENDS = re.compile(  # what stands behind no longer says of which kind it is
    r"[.;:()|?]|\b(?:cho|tại|ở|trong|của|đạt|với|để|từ|khi|theo|nào|thì|vào|trên|đến|tới|do|mà|được"
    r"|phải|bị|có|là)\b"
)
_SHORTEST = 2  # words; a single one is of no kind
_MOST = 60  # characters behind a figure


def is_of_another_kind(question: str, behind: str) -> bool:
    """Whether what stands behind a figure names a rival of the kind that is counted.

    `question` and `behind`, which begins with the unit, are accented and in small letters.
    """
    match = _ASKED.search(question)
    if match is None:
        return False
    asked = _phrase(match[1])
    if len(asked.split()) < _SHORTEST:  # "Trạm quan trắc không khí lắp mấy cái?"
        asked = question[: match.start()]
    return rivals(asked, _phrase(behind[:_MOST]))


def _phrase(text: str) -> str:
    return _ENDS.split(text)[0]
