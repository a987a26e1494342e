"""The leaves in which a plan is read: its pages, or parts of a long text without pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.plan import Page

# A line that goes on: in small letters, or, behind a full line without a stop, with any word.
_WRAP = re.compile(r"(?<=[^\n]{40})\n(?=[^\W\d_])")
_STOPS = ".;:!?”"
_FULL = 60  # characters of a line that fills the paper
LONGEST = 40_000  # characters of a text without pages that are read at once


@dataclass(frozen=True, slots=True)
class Leaf:
    """A range of a plan's text that is shown at once."""

    number: int  # from 1
    start: int
    end: int
    page: Page | None  # the page that it is; None for a part of a text without pages


def leaves(text: str, pages: Sequence[Page], format_: str) -> list[Leaf]:
    """The plan's leaves in reading order; at least one. Pages count where they have a picture."""
    if pages and format_ in ("pdf", "image"):
        return [Leaf(i + 1, page.start, page.end, page) for i, page in enumerate(pages)]
    borders = [0]
    while len(text) - borders[-1] > LONGEST:
        limit = borders[-1] + LONGEST
        cut = text.rfind("\n", borders[-1] + LONGEST // 2, limit) + 1
        borders.append(cut or limit)
    borders.append(len(text))
    return [Leaf(i + 1, a, b, None) for i, (a, b) in enumerate(pairwise(borders))]


def leaf_of(found: Sequence[Leaf], offset: int) -> Leaf:
    """The leaf that holds the offset: the last that begins at it or before, with words in it."""
    before = [leaf for leaf in found if leaf.start <= offset]
    holding = [leaf for leaf in before if offset < leaf.end]
    return (holding or before or list(found))[-1]


def flowing(text: str) -> str:
    """The text with the lines of a paragraph as one, so that it fills a column of any width.

    Offsets stay valid.
    """
    return _WRAP.sub(lambda wrap: " " if _goes_on(text, wrap.start()) else "\n", text)


def _goes_on(text: str, at: int) -> bool:
    """Whether the line that ends there is of one paragraph with the next."""
    if text[at + 1].islower():
        return True
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    full = len(before) >= _FULL and before[-1] not in _STOPS
    return full and not text[at + 1 : at + 3].isupper()
