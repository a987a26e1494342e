"""What tells an answer from a near miss, as numbers: the input of answer/reading/acceptance.py.

No single one of them tells it. A sentence that lacks a word of the question may say it otherwise,
or be about something else; which is likelier depends on how rare the word is, whether any plan has
it, and what else agrees.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from answer.binding.coverage import Concepts

_SAME = 0.8  # credit from which a word stands in the sentence or in a heading right above it


@dataclass(frozen=True, slots=True)
class Signs:
    """Shares are from 0 to 1; weights are those of concepts, rare words weigh most."""

    coverage: float = 0.0  # share of the question found in the sentence or beside it
    known: float = 0.0  # share found of the words that some plan has
    near: float = 0.0  # share found of the worst covered run of words, as it counts for a value
    near_pairs: float = 0.0  # the same by pairs of words
    held: float = 0.0  # weight of the heaviest word found in the sentence or right above it
    lost: float = 0.0  # weight of the heaviest word found nowhere
    lost_known: float = 0.0  # how many words that some plan has are found nowhere
    lost_compound: float = 0.0  # 1 where two neighbouring words are both found nowhere
    lost_required: float = 0.0  # required names and figures found nowhere: any refuses by itself
    words: float = 0.0  # words of the question
    dense: float = 0.0  # cosine similarity of question and passage
    alone: float = 0.0  # 1 where one plan is left by the places, years and codes named
    valued: float = 0.0  # 1 where a figure is asked for
    english: float = 0.0  # 1 for an English question
    ahead: float = 0.0  # by how much it says more of the question than the best other, -1 to 1

    def row(self) -> tuple[float, ...]:
        """The numbers in the order of `NAMES`."""
        return tuple(float(value) for value in astuple(self))


NONE = Signs()
NAMES = tuple(field.name for field in fields(Signs))


def signs_of(
    wanted: Concepts,
    credit: Sequence[float],
    near: Sequence[float],
    anywhere: Sequence[float],
) -> Signs:
    """The signs that follow from which of a question's concepts were found; the others are 0.

    `credit` is that of each concept in the sentence and beside it, `near` what of it counts beside
    a value, `anywhere` the same with who issued the plan and its number.
    """
    items = list(zip(wanted.items, credit, anywhere, strict=True))
    words = [(i, c, a) for i, c, a in items if i.word]
    lost = [i for i, _, a in words if not a]
    known = [(i.weight, c) for i, c, _ in items if not i.unknown]
    return Signs(
        coverage=wanted.share(credit),
        known=sum(w * c for w, c in known) / (sum(w for w, _ in known) or 1.0),
        near=wanted.weakest_run(near),
        near_pairs=wanted.weakest_pairs(near),
        held=max((i.weight for i, c, _ in words if c >= _SAME), default=0.0),
        lost=max((i.weight for i in lost), default=0.0),
        lost_known=sum(not i.unknown for i in lost),
        lost_compound=float(wanted.lacks_a_compound(anywhere)),
        lost_required=sum(i.required and not a for i, _, a in items),
        words=len(words),
    )
