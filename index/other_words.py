"""Misspelt words that are words themselves: "hổ trợ" for "hỗ trợ", "tỷ lê" for "tỷ lệ".

Such a word is mended only where the plans never have it beside either neighbour, while a word that
is no rarer, and differs by one mark or is spoken alike, mostly stands beside one of them.
"""

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from index.asking import PAIRS, WORDS
from index.chat_words import EVERYDAY
from index.restore import Restorer
from index.spelling import hook_for_tilde, spoken_alike, telex_keys
from ingest.text import fold

_ASKED = frozenset(PAIRS)


def meant_instead(restorer: Restorer, words: Sequence[str], at: int) -> Mapping[str, float]:
    """The word that is meant in place of the one at that index, with no handicap; or none."""
    word = words[at]
    if not word.isalpha() or len(word) < 2 or word in WORDS or word in EVERYDAY:
        return {}
    before, after = words[at - 1 : at] if at else [], words[at + 1 : at + 2]
    pairs = [*((other, word) for other in before), *((word, other) for other in after)]
    if any(pair in _ASKED or restorer.is_pair(*pair) for pair in pairs):
        return {}
    found = [
        other
        for other in _like(restorer, word)
        if any(restorer.is_usual(near, other) for near in before)
        or any(restorer.is_usual(other, near) for near in after)
    ]
    return {found[0]: 0.0} if len(found) == 1 else {}


def _like(restorer: Restorer, word: str) -> list[str]:
    """The plans' words that the word may be misspelt for."""
    keys = telex_keys(word)
    marked = [
        other
        for other in restorer.accented(fold(word))
        if OSA.distance(keys, telex_keys(other), score_cutoff=1) <= 1
    ]
    spoken = [other for other in spoken_alike(word) if restorer.knows(other)]
    exchanged = [other for other in [hook_for_tilde(word)] if restorer.knows(other)]
    found = dict.fromkeys([*marked, *spoken, *exchanged])
    return [other for other in found if other != word and restorer.is_rarer(word, other)]
