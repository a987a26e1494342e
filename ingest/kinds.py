"""The kinds of document that a head can name."""

import re
from difflib import SequenceMatcher

from ingest.lines import Line
from ingest.text import fold

LETTER = "Công văn"  # an official letter names no kind; its subject follows "V/v"
# Decree 30/2020/NĐ-CP, article 7, legal documents and those of the Party (Guideline 36-HD/VPTW).
_KINDS = """
    Kế hoạch, Quyết định, Chỉ thị, Báo cáo, Nghị quyết, Thông báo, Tờ trình, Hướng dẫn,
    Chương trình, Phương án, Đề án, Quy chế, Quy định, Kết luận, Công điện, Nghị định, Thông tư,
    Biên bản, Công văn
"""
# Taken only where they are spelt right: they are like other words, or short.
_SPELT = """
    Điều lệ, Nội quy, Quy trình, Phiếu trình, Phiếu gửi, Phiếu chuyển, Phiếu báo, Thông tri,
    Thông cáo, Pháp lệnh, Bản ghi nhớ, Bản thỏa thuận, Giấy mời, Giấy ủy quyền, Giấy giới thiệu,
    Giấy nghỉ phép, Thư công
"""
# What is enclosed with another document has these for a heading, and no letterhead of its own.
_ENCLOSED = "Danh mục, Phụ lục"


def _listed(names: str) -> list[str]:
    return [" ".join(name.split()) for name in names.split(",")]


KINDS = _listed(_KINDS)
_EXACT = KINDS + _listed(_SPELT)
_ALONE = _listed(_ENCLOSED)
_LETTERS = re.compile(r"[^a-z]+")
_ALIKE = 0.8


def kind_of(line: Line, alone: bool = False) -> tuple[str, int] | None:
    """The kind of document that a line in capitals names, and how far its words reach.

    `alone` says that no letterhead stands above: then it may be the heading of an enclosure.
    """
    if not line.capitals:
        return None
    for kind in _EXACT + (_ALONE if alone else []):
        if _surface(line, kind) == _LETTERS.sub("", fold(kind)):
            return kind, _reach(line, kind)
    whole = [kind for kind in KINDS if len(line.text.split()) == kind.count(" ") + 1]
    likeness = {kind: _likeness(line, kind) for kind in whole}
    best = max(whole, key=lambda kind: likeness[kind], default="")
    return (best, _reach(line, best)) if best and likeness[best] > _ALIKE else None


def _surface(line: Line, kind: str) -> str:
    return _LETTERS.sub("", "".join(line.folded.split()[: kind.count(" ") + 1]))


def _likeness(line: Line, kind: str) -> float:
    surface = _surface(line, kind)
    return SequenceMatcher(None, surface, _LETTERS.sub("", fold(kind))).ratio()


def _reach(line: Line, kind: str) -> int:
    words = re.match(rf"(?:\S+\s+){{{kind.count(' ')}}}\S+", line.text)
    return words.end() if words else len(line.text)
