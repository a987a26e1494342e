"""What an English OCR makes of Vietnamese letters: the noisy channel, and its inversion.

A word is cut into chunks of one or two letters, each of which is read as up to three characters
(Brill and Moore, "An improved error model for noisy channel spelling correction", ACL 2000). The
counts in confusions.json were learnt from rendered pages by `python -m bench.confusions`.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from ingest.repair.tree import Level, WordTree
from ingest.text import fold

LONGEST_READ = 3  # characters that a chunk may be read as

Counts = Mapping[str, Mapping[str, float]]  # chunk -> what it was read as -> how often
Matrix = npt.NDArray[np.float32]
Rows = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

_LEAST = 6e-9  # P(read | word) below which a word is not considered
_BEAM = 1e-5  # nor one whose beginning is so much less likely than another of the same length
# Probability that one or two letters are read as something unlike them, by its length.
_UNLIKE = {1: (0.004, 0.01, 0.002, 0.0001), 2: (0.0, 4e-5, 2.5e-5, 1e-5)}
_PAIR = 0.05  # pairs of letters are mostly read letter by letter
_LOOKS_ALIKE = 0.05
_LOOK_ALIKES = {  # characters that stand for these letters, with whatever marks
    char: letters
    for characters, letters in (
        ("06@", "o"),
        ("348", "a"),
        ("€¢&", "eo"),
        ("¥", "y"),
        ("1|", "li"),
        ("I", "l"),
        ("9", "g"),
        ("5", "s"),
        ("ﬁ", "n"),
    )
    for char in characters
}
# Real plans have it read as P as often as D; the pages that the counts come from never.
_STROKED = {"Đ": ("D", "P")}
_SMOOTHING = 3.0  # observations that the guess is worth,
_DOUBT = 0.05  # or this share of them: other scanners and typefaces differ from those learnt


@cache
def learnt() -> Counts:
    """The counts that are part of the program."""
    counts: Counts = json.loads((files(__package__) / "confusions.json").read_text("utf-8"))
    return counts


def smoothed(counts: Mapping[str, float], true: str, read: str) -> float:
    """Probability that a chunk is read as `read`, given how often it was read as what."""
    weight = _prior_weight(true, counts)
    return (counts.get(read, 0.0) + weight * _guess(true, read)) / (sum(counts.values()) + weight)


def _prior_weight(true: str, counts: Mapping[str, float]) -> float:
    """How many observations the guess is worth."""
    return max(_SMOOTHING, sum(counts.values()) * (1.0 if true in _STROKED else _DOUBT))


def _guess(true: str, read: str) -> float:
    """Probability that a chunk is read as `read` before anything was learnt.

    Letters are read as they are, without their marks, or as what they look like; all else is rare.
    """
    if read in _STROKED.get(true, ()):
        return 0.4
    if _unmarked(true) in _LOOK_ALIKES.get(read, ()):
        return _LOOKS_ALIKE
    share = 1.0 if len(true) == 1 else 0.3 * _PAIR
    if true == read:
        return share * 0.5
    if _unmarked(true) == read:
        return share * 0.4
    return _UNLIKE[len(true)][len(read)]


def _likely(true: str) -> set[str]:
    """The readings that _guess() does not count among all others."""
    bare = _unmarked(true)
    alike = {read for read, letters in _LOOK_ALIKES.items() if bare in letters}
    return {true, bare, *alike, *_STROKED.get(true, ())}


def _unmarked(letters: str) -> str:
    """The letters without marks, capitals as they are."""
    pairs = zip(fold(letters), letters, strict=True)
    return "".join(bare.upper() if char.isupper() else bare for bare, char in pairs)


class Channel:
    """Finds the words of a tree that may have been read as a given string. Immutable."""

    def __init__(self, tree: WordTree, counts: Counts) -> None:
        self._levels = tree.levels
        # A pair that was never read as one has no better row than any other such pair.
        known = [chunk for chunk in tree.chunks if len(chunk) == 1 or chunk in counts]
        places = {chunk: place for place, chunk in enumerate(known, 1)}
        self._place = np.array([places.get(chunk, 0) for chunk in tree.chunks], np.intp)
        self._columns, self._table = _tabulate(known, counts)

    def words(self, read: str) -> list[tuple[int, float]]:
        """Numbers of the words that may have been read so, and P(read | word) of each.

        Sums over all ways to cut word and reading into chunks, by the forward algorithm over all
        nodes of a depth: rows[node, n] is the probability that its letters are read as read[:n].
        """
        emitted = self._emissions(read)
        rows, older = np.eye(1, len(read) + 1), np.zeros((1, len(read) + 1))
        row_of, parent_row = np.zeros(1, np.intp), np.zeros(1, np.intp)  # node -> row, row -> row
        found: list[tuple[int, float]] = []
        for level in self._levels:
            nodes = np.flatnonzero(row_of[level.parents] >= 0)
            parents = row_of[level.parents[nodes]]
            pasts = (rows[parents], older[parent_row[parents]])
            ahead = self._advance(level, nodes, pasts, emitted)
            kept = _likeliest(ahead)
            nodes, parent_row = nodes[kept], parents[kept]
            rows, older = ahead[kept], rows
            row_of = np.full(len(level.parents), -1)
            row_of[nodes] = np.arange(len(nodes))
            ends = (level.words[nodes] >= 0) & (rows[:, -1] >= _LEAST)
            found += zip(level.words[nodes[ends]].tolist(), rows[ends, -1].tolist(), strict=True)
        return found

    def _advance(
        self, level: Level, nodes: Places, pasts: tuple[Rows, Rows], emitted: Sequence[Matrix]
    ) -> Rows:
        """The nodes' rows, from those of the nodes one and two letters before."""
        ahead = np.zeros_like(pasts[0])
        width = ahead.shape[1]
        for letters, chunks in enumerate((level.last, level.last_two)):
            places = self._place[chunks[nodes]]
            for length in range(letters, min(LONGEST_READ, width - 1) + 1):
                past = pasts[letters][:, : width - length]
                ahead[:, length:] += past * emitted[length][places]
        return ahead

    def _emissions(self, read: str) -> list[Matrix]:
        """For each length of a reading: P(read[i : i + length] | chunk) at [chunk's place, i]."""
        emitted = []
        for length in range(LONGEST_READ + 1):
            parts = (read[i : i + length] for i in range(len(read) + 1 - length))
            columns = [self._columns.get(part, length) for part in parts]
            emitted.append(self._table[columns].T)
        return emitted


def _likeliest(rows: Rows) -> npt.NDArray[np.bool_]:
    best = rows.max(axis=1)
    likeliest: npt.NDArray[np.bool_] = best >= max(_LEAST, _BEAM * best.max(initial=0.0))
    return likeliest


def _tabulate(chunks: Sequence[str], counts: Counts) -> tuple[dict[str, int], Matrix]:
    """The row of each reading, and P(reading | chunk) at [reading's row, chunk's place].

    The first rows are for readings of each length that none was learnt for, place 0 is for pairs
    of letters that nothing is known of; the chunks follow from 1 on.
    """
    reads = {read for true in chunks for read in (*_likely(true), *counts.get(true, {}))}
    rows = {read: row for row, read in enumerate(sorted(reads - {""}), LONGEST_READ + 1)}
    lengths = [*range(LONGEST_READ + 1), *map(len, rows)]
    rows[""] = 0
    table = np.empty((len(lengths), len(chunks) + 1), np.float32)
    table[:, 0] = [_UNLIKE[2][length] for length in lengths]
    for place, true in enumerate(chunks, 1):
        seen = counts.get(true, {})
        weight = _prior_weight(true, seen)
        share = weight / (sum(seen.values()) + weight)
        table[:, place] = [share * _UNLIKE[len(true)][length] for length in lengths]
        for read in {*_likely(true), *seen}:
            table[rows[read], place] = smoothed(seen, true, read)
    return rows, table
