"""The items of a plan that may commit somebody to something, with the headings around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.commitments import Span
from ingest.outline import Node
from ingest.sentences import split_sentences
from ingest.text import fold

_FRAME = {"letterhead", "title", "basis", "recipients", "signature"}
_MARK = re.compile(r"[\s*_+•·–-]*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-zđ]\))(?=[\s*_])[\s*_]*)?")
LONGEST = 6_000  # characters of a block; what is longer is no paragraph of a plan


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph, a list item or a heading."""

    start: int
    end: int
    marker: str  # as ingest.blocks.Block.marker
    section: int
    heading: bool  # it is nothing but the section's heading
    path: tuple[str, ...]  # folded titles of the headings above it, outermost first
    sentences: tuple[Span, ...]


def unmarked(text: str, span: Span) -> Span:
    """The range without the list number and the bullet in front."""
    mark = _MARK.match(text, *span)
    return (mark.end(), span[1]) if mark and mark.end() < span[1] else span


def list_items(text: str, nodes: Sequence[Node]) -> tuple[Item, ...]:
    """The items in reading order: no table rows, and nothing of the document's frame."""
    paths: list[tuple[str, ...]] = []
    items: list[Item] = []
    for node in nodes:
        section = node.section
        above = paths[section.parent] if section.parent is not None else ()
        paths.append((*above, fold(section.title)) if section.title else above)
        if section.kind in _FRAME:
            continue
        for place, block in enumerate(node.blocks):
            if block.marker == "row" or block.end - block.start > LONGEST:
                continue
            heading = node.titled and place == 0
            path = above if place == 0 else paths[-1]
            sentences = tuple(split_sentences(text, block.start, block.end))
            items.append(
                Item(block.start, block.end, block.marker, section.index, heading, path, sentences)
            )
    return tuple(items)
