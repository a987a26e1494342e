"""Whether a sentence may be offered as the answer: proved, of the kind asked for, and likely."""

from answer.binding.asking import Asking
from answer.reading.acceptance import likelihood
from answer.reading.reading import Evidence
from answer.reading.signs import Signs

_BESIDE_VALUE = 0.25  # of a value's question, by words and by pairs of words, at the least
# A sentence that says it in other words: as likely, as far ahead of all others, and no rare word
# of the question lacking.
_OTHERWISE, _FAR_AHEAD, _RARE = 0.45, 0.28, 4.5
# The same where a rare word is lacking and another as rare is there.
_LIKELY_OTHERWISE, _MOSTLY_THERE = 0.6, 0.555
# Words that the glossary lacks hardly count, so little else must be lacking.
_ENGLISH = 0.4  # coverage of an English question, at the least


def is_enough(asking: Asking, evidence: Evidence) -> bool:
    """Whether a sentence may be offered as the answer."""
    return evidence.proved and evidence.typed and is_about(asking, evidence)


def is_about(asking: Asking, evidence: Evidence) -> bool:
    """Whether a sentence most likely speaks of what is asked, whatever value it gives."""
    signs = evidence.signs
    if signs.lost_required or (signs.valued and not _stands_beside(signs)):
        return False
    if signs.english and signs.coverage < _ENGLISH:
        return False
    full = asking.thresholds.full
    holds_all = min(signs.coverage, signs.near, signs.near_pairs) > full
    return holds_all or likelihood(signs) >= asking.thresholds.likely


def _stands_beside(signs: Signs) -> bool:
    """Whether enough of the question stands with the value, or is said of it in other words."""
    if signs.near + signs.near_pairs >= _BESIDE_VALUE:
        return True
    unlike_others = bool(signs.alone) and signs.ahead >= _FAR_AHEAD
    return unlike_others and (_lacks_no_rare_word(signs) or _has_one_as_rare(signs))


def _lacks_no_rare_word(signs: Signs) -> bool:
    """Whether a common word alone is found nowhere, which may be said otherwise.

    All else points to this sentence of the one plan meant; a word that stands in the next sentence
    (none is found nowhere) speaks of the value there.
    """
    return 0 < signs.lost < _RARE and likelihood(signs) >= _OTHERWISE


def _has_one_as_rare(signs: Signs) -> bool:
    """Whether a rare word of the question is there and most of the question with it.

    "Chỗ nghỉ trọ, quán karaoke" are the "cơ sở lưu trú, quán karaoke" of the only sentence that
    has the rare word. Where none is lost, the words stand in another sentence of the passage.
    """
    rare = signs.held >= _RARE and signs.coverage >= _MOSTLY_THERE
    return rare and signs.lost > 0 and likelihood(signs) >= _LIKELY_OTHERWISE
