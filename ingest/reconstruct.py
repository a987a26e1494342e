"""Garbled text that was repaired, and the way between it and the raw text.

What is quoted is the repaired text, marked as reconstructed; the raw text is kept beside it.
Identifiers and values are those of the raw text: repairing touches no digits, but a reader must be
able to rely on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.places import find_places
from ingest.plan import Mention, Page
from ingest.quality import judge, readable_share
from ingest.reading import Reading
from ingest.repair import Piece, Repairer
from ingest.source import MappedText, SourceMap

# Measured: garbled plans .57 to .65 in any 2,000 characters, Vietnamese without marks .69, English
# .17, programs .08, a list of file names .37.
_VIETNAMESE = 0.5
_LONGEST = 600_000  # characters, some 150,000 words; minutes of work


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


def is_repairable(text: str) -> bool:
    """Whether a text is Vietnamese that lost its marks, so that repairing it makes sense.

    Another language, a program or a list of file names is not; nor is good Vietnamese.
    """
    return judge(text).garbled and readable_share(text) >= _VIETNAMESE


def reconstruct(reading: Reading, repairer: Repairer) -> Reconstruction | None:
    """The reading with its garbled pages repaired; None where there is nothing to repair.

    Of a text without pages all is repaired, or nothing. Very long texts are repaired in part.
    """
    raw = reading.text
    ranges = [(page.start, page.end) for page in reading.pages] or [(0, len(raw))]
    mapped = MappedText()
    done = repaired = 0
    for start, end in ranges:
        if not is_repairable(raw[start:end]) or repaired + end - start > _LONGEST:
            continue
        repaired += end - start
        for piece in _with_places(raw[start:end], repairer.repair(raw[start:end]).pieces):
            mapped.append(raw[done : start + piece.start], done)
            mapped.replace(piece.text, start + piece.start, start + piece.end)
            done = start + piece.end
    if not done:
        return None
    mapped.append(raw[done:], done)
    text, to_raw = mapped.finish()
    return Reconstruction(text, to_raw)


def _with_places(raw: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with provinces and districts as the gazetteer spells them.

    To a language model of other offices' plans the name of a small district is a rare word.
    """
    places = [
        Piece(p.start, p.end, p.name.upper() if raw[p.start : p.end].isupper() else p.name)
        for p in find_places(raw)
    ]
    kept = [p for p in pieces if not any(p.start < q.end and q.start < p.end for q in places)]
    return sorted([*kept, *places], key=lambda piece: piece.start)
