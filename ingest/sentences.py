"""Sentence borders in administrative Vietnamese."""

import re

from ingest.text import CAPITAL

_END = re.compile(
    rf"(?<=[.!?…])(?P<closing>[”\"’)\]]*)\s+(?=[“\"(]?[{CAPITAL}0-9])"
    r"|(?<=;)\s+"
    r"|(?<=/\.)\s+"  # "./." ends a document
    r"|(?<=,)[^\S\n]*\n\s*(?=\(\d{1,2}\)\s)"  # the next item of a list: "(3) ...,", "(4) ..."
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:TP|Tp|TX|TT|ThS|TS|PGS|GS|KT|TM|TL|[A-ZĐ])"
    r"|(?<!/)\b\d{1,2}"  # a list number; behind a slash it is the month of a date
    r")\.\s*$"
)
_LONGEST_ABBREVIATION = 8  # characters with what parts it from the word before
# "... an ninh. (Công an huyện chủ trì thực hiện)." says who does what stands before it.
_REMARK = re.compile(r"\([^()]{2,400}(?<![.\s])\s*\)(?=[.;,]|\s*$)")


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Ranges of the sentences in text[start:end], white space around them left out.

    A semicolon ends a sentence: plans put one target or task after each. "TP. Hồ Chí Minh",
    initials and list numbers do not; "trước ngày 15/6." does. A remark in brackets that is closed
    before the full stop belongs to the sentence before it.
    """
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        near = max(begin, match.start() - _LONGEST_ABBREVIATION)
        if _ABBREVIATION.search(text, near, match.start() + 1):
            continue
        if _REMARK.match(text, match.end(), end):
            continue
        _append(spans, text, begin, max(match.start(), match.end("closing")))
        begin = match.end()
    _append(spans, text, begin, end)
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))
