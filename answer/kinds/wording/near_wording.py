"""Clauses offered as wording though none has all of the topic: the nearest in words or meaning.

A drafter reads and chooses, so a clause that says the thing in other words, or a part of it, is
worth more than a refusal. A topic that no plan touches has no such clause.
"""

from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.kinds.wording.topic import Topical, has_core, topical
from answer.reading.clauses import Clause
from answer.reading.reading import Evidence

_SOME_WORDS = 0.35  # share of a topic that a clause and what stands around it has at least
_WORDS = 0.4  # the same of a clause that is near in words
_NEAR = 0.52  # closeness, 0 to 1, of such a clause
_LIKELY = 0.5  # and how near it is in meaning
_BOTH = 0.6  # closeness and nearness in meaning that do together
_SAME_MEANING = 0.8  # nearness in meaning alone that is enough: "giữ kín", "bảo vệ bí mật"
_OF_NEAREST = 0.8  # of the nearest clause's closeness
_MOST = 4


def nearest_in_meaning(asking: Asking, found: Sequence[Evidence]) -> list[Clause]:
    """The clauses near to the topic, nearest first; none where no plan touches it."""
    told = [e for e in found if e.proved and e.coverage >= _SOME_WORDS]
    near = [pair for pair in topical(asking, told) if _is_near(asking, pair)]
    top = max((pair.clause.score for pair in near), default=0.0)
    return [p.clause for p in near if p.clause.score >= _OF_NEAREST * top][:_MOST]


def _is_near(asking: Asking, pair: Topical) -> bool:
    if pair.meaning >= _SAME_MEANING or min(pair.meaning, pair.clause.score) >= _BOTH:
        return True
    in_words = pair.clause.score >= _NEAR and pair.evidence.coverage >= _WORDS
    return in_words and pair.meaning >= _LIKELY and has_core(asking, pair.clause)
