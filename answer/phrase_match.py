"""A phrase in quotation marks is looked for word by word in the text of every plan.

Clean text must have the words as they are (case, spacing and punctuation aside); garbled text that
lacks them may differ by what OCR does to letters, reconstructed text by less.
"""

import re

from rapidfuzz import fuzz

from answer.findings import Asking, Finding
from answer.quote import sentence_around, window
from index.terms import normalise
from ingest.text import fold

_WORD = re.compile(r"[^\W_]+")
_ALIKE = 82.0  # rapidfuzz ratio, 0 to 100; two different clauses of one field reach about 60
_ALIKE_REPAIRED = 90.0  # in reconstructed text, where few words are still misread


def find_phrase(asking: Asking, phrase: str) -> list[Finding]:
    """The first place in each plan of the scope that has the phrase."""
    exact = not asking.question.unaccented
    pattern = _pattern(phrase if exact else fold(phrase))
    findings = []
    for plan in asking.scope.plans:
        text = asking.archive.plan_text(plan.id)
        match = pattern.search(text.lower() if exact else fold(text))
        span = match.span() if match else None
        if not match and plan.garbled:
            least = _ALIKE_REPAIRED if plan.reconstructed else _ALIKE
            span = _alike(fold(phrase), fold(text), least)
        if span:
            passage = asking.archive.passage_at(plan.id, span[0])
            start, end = sentence_around(passage, *span)
            shown = window(text, start, end, [span])
            findings.append(Finding(plan, passage, *shown, highlights=(span,)))
    return findings


def _pattern(phrase: str) -> re.Pattern[str]:
    words = _WORD.findall(phrase.lower())
    return re.compile(r"\b" + r"[\W_]+".join(map(re.escape, words)) + r"\b")


def _alike(phrase: str, text: str, least: float) -> tuple[int, int] | None:
    """Where the text is most like the phrase, if the ratio is `least` or more."""
    found = fuzz.partial_ratio_alignment(normalise(phrase), text, score_cutoff=least)
    return (found.dest_start, found.dest_end) if found and found.score >= least else None
