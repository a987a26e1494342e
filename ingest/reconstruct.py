"""Garbled text that was repaired, and the way between it and the raw text.

What is quoted is the repaired text, marked as reconstructed; the raw text is kept beside it.
Identifiers and values are those of the raw text: repairing touches no digits, but a reader must be
able to rely on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.plan import Mention, Page
from ingest.repair import Piece, Repairer
from ingest.source import MappedText, SourceMap


@dataclass(frozen=True)
class Reconstruction:
    """A repaired text and its map to the raw one."""

    text: str
    to_raw: SourceMap

    def mentions(self, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """The mentions of the raw text at their places in the repaired one."""
        return tuple(
            replace(mention, start=start, end=end)
            for mention in mentions
            for start, end in [self.to_raw.from_source(mention.start, mention.end)]
        )

    def pages(self, pages: Sequence[Page]) -> tuple[Page, ...]:
        """The pages of the raw text at their places in the repaired one."""
        return tuple(
            replace(page, start=start, end=end, boxes=())
            for page in pages
            for start, end in [self.to_raw.from_source(page.start, page.end)]
        )


def reconstruct(raw: str, garbled: Sequence[tuple[int, int]], repairer: Repairer) -> Reconstruction:
    """The text with the garbled ranges of it repaired; `garbled` is in order, without overlap."""
    mapped = MappedText()
    done = 0
    for piece in _pieces(raw, garbled, repairer):
        mapped.append(raw[done : piece.start], done)
        mapped.replace(piece.text, piece.start, piece.end)
        done = piece.end
    mapped.append(raw[done:], done)
    text, to_raw = mapped.finish()
    return Reconstruction(text, to_raw)


def _pieces(raw: str, garbled: Sequence[tuple[int, int]], repairer: Repairer) -> list[Piece]:
    found = []
    for start, end in garbled:
        repaired = repairer.repair(raw[start:end])
        found += [Piece(p.start + start, p.end + start, p.text) for p in repaired.pieces]
    return found
