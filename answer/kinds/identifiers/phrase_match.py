"""A phrase in quotation marks is looked for word by word in the text of every plan.

Clean text must have the words as they are (case, spacing and punctuation aside); garbled text that
lacks them may differ by what OCR does to letters, reconstructed text by a word in five.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from rapidfuzz import fuzz

from answer.binding.asking import Asking
from answer.findings import Finding
from answer.language.figures import words_restored
from answer.language.words import Words, spelt
from answer.proving.quote import sentence_around, window
from index.terms import normalise
from ingest.text import fold

_WORD = re.compile(r"[^\W_]+")
_ALIKE = 82.0  # rapidfuzz ratio, 0 to 100; two different clauses of one field reach about 60
_WORDS_PER_MISTAKE = 5  # of a phrase in reconstructed text
_NUMBERS = ("hai", "ba", "bốn")  # as slogans say them; "năm" is a year, "sáu" is said as "6"
_SHORT = 2  # words of a phrase that must all be there


def find_phrase(asking: Asking, phrase: str) -> list[Finding]:
    """The first place in each plan of the scope that has the phrase."""
    exact = not asking.question.unaccented
    pattern = _pattern(phrase if exact else fold(phrase))
    findings = []
    for plan in asking.scope.plans:
        text = asking.archive.plan_text(plan.id)
        match = pattern.search(text.lower() if exact else fold(text))
        span = match.span() if match else None
        if not match and plan.reconstructed:
            span = _repaired(phrase, text, asking.archive.are_neighbours)
        elif not match and plan.garbled:
            span = _alike(fold(phrase), fold(text))
        if span:
            passage = asking.archive.passage_at(plan.id, span[0])
            start, end = sentence_around(passage, *span)
            shown = window(text, start, end, [span])
            findings.append(Finding(plan, passage, *shown, highlights=(span,)))
    return findings


def _pattern(phrase: str) -> re.Pattern[str]:
    words = [_either(word) for word in _WORD.findall(phrase.lower())]
    return re.compile(r"\b" + r"[\W_]+".join(words) + r"\b")


def _either(word: str) -> str:
    """A word, and a small number in figures or in words: "4 tại chỗ" is "bốn tại chỗ"."""
    spelt_out = dict(enumerate(_NUMBERS, 2))
    value = int(word) if word.isdecimal() and len(word) <= 2 else 0
    value = value or next((n for n, said in spelt_out.items() if word in (said, fold(said))), 0)
    if value not in spelt_out:
        return re.escape(word)
    return rf"(?:0?{value}|{spelt_out[value]}|{fold(spelt_out[value])})"


def _alike(phrase: str, text: str) -> tuple[int, int] | None:
    """Where the text is most like the phrase, if it is like enough."""
    found = fuzz.partial_ratio_alignment(normalise(phrase), text, score_cutoff=_ALIKE)
    return (found.dest_start, found.dest_end) if found and found.score >= _ALIKE else None


def _repaired(
    phrase: str, text: str, are_neighbours: Callable[[str, str], bool]
) -> tuple[int, int] | None:
    """Where a reconstructed text has the phrase, but for few words that repair got wrong.

    A word that clean plans have beside the neighbours that it has here was read rightly, and makes
    the phrase another one.
    """
    wanted = [fold(word) for word in spelt(phrase)]
    words = Words(words_restored(text, are_neighbours), garbled=True, reconstructed=True)
    allowed = max(1, len(wanted) // _WORDS_PER_MISTAKE) if len(wanted) > _SHORT else 0
    for first in range(len(words.folded) - len(wanted) + 1):
        read = words.folded[first : first + len(wanted)]
        wrong = [i for i, (a, b) in enumerate(zip(wanted, read, strict=True)) if a != b]
        if len(wrong) <= allowed and not any(
            are_neighbours(*pair) for i in wrong for pair in pairwise(read[max(0, i - 1) : i + 2])
        ):
            return words.spans[first][0], words.spans[first + len(wanted) - 1][1]
    return None
