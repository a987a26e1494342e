"""Markdown marks: recognised by content, removed from the text, used as hints on headings."""

import re

from ingest.source import MappedText, SourceMap

_SIGNS = re.compile(r"^#{1,6} |\*\*\S|^\|.*\|\s*$", re.M)
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+")
_MARK = re.compile(
    r"(?P<bullet>^[ \t]*\*(?=[ \t]))"  # a list's "* " is no emphasis
    r"|(?P<drop>^[ \t]{0,3}#{1,6}[ \t]+"  # heading
    r"|^[ \t]{0,3}>[ \t]?"  # quotation
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|__|\*{2,3}"  # emphasis
    r"|</?(?:b|i|u|em|strong|sup|sub|span|p|div|center)(?: [^>\n]*)?>"  # tags
    r"|\\(?=[\\`*_{}\[\]()#+\-.!|>]))",  # the backslash of an escape
    re.M | re.I,
)
_BROKEN_HEADING = re.compile(  # "**III. KINH" and "PHÍ**": a numbered heading over several lines
    r"^[ \t]*\*{2,3}(?=(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)])[^*\n]{1,150}"
    r"(?:\n[^*\n]{1,150}){1,3}\*{2,3}[ \t]*$",
    re.M,
)
_BROKEN_NUMBER = re.compile(r"(?<=[\dIVX][.)])\*{2,4}\n\*\*(?=\S)")  # "**6.****" before it
_BOLD_LINE = re.compile(r"[ \t]*\*{2,3}[^*\n]+\*{2,3}[ \t]*$")


def is_markdown(source: str) -> bool:
    """Whether the text carries Markdown marks: headings, bold words or pipe tables."""
    return len(_SIGNS.findall(source)) >= 2


def strip_marks(source: str) -> tuple[str, SourceMap, frozenset[int]]:
    """The text without marks, its map, and the offsets of lines marked as headings."""
    mapped = MappedText()
    headings: set[int] = set()
    position = 0
    whole = _BROKEN_NUMBER.sub(lambda match: " " * len(match[0]), source)
    whole = _BROKEN_HEADING.sub(lambda match: match[0].replace("\n", " "), whole)
    for line in whole.splitlines(keepends=True):
        if _HEADING.match(line) or _BOLD_LINE.match(line):
            headings.add(len(mapped))
        _append_line(mapped, line, position)
        position += len(line)
    text, source_map = mapped.finish()
    return text, source_map, frozenset(headings)


def _append_line(mapped: MappedText, line: str, position: int) -> None:
    begin = 0
    for mark in _MARK.finditer(line):
        if mark.lastgroup == "bullet":
            continue
        mapped.append(line[begin : mark.start()].replace("\ufeff", " "), position + begin)
        begin = mark.end()
    mapped.append(line[begin:].replace("\ufeff", " "), position + begin)
