"""Phrases and words looked for in every passage, so that nothing is missed.

Letters are compared without diacritics; a place is the same where it has those that were typed too.
In garbled text no word has its own marks, so there every place counts as the same.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answer.finding.pattern import Term, is_spelt, joined
from answer.finding.texts import FoldedTexts, Span, Stretch
from answer.finding.types import Place
from answer.language.words import spelt

_SPELLINGS = 8


@dataclass(frozen=True, slots=True)
class Matches:
    """The passages that have all terms: with the diacritics typed, and with any."""

    same: tuple[Place, ...]
    any_marks: tuple[Place, ...]
    spellings: tuple[tuple[str, int], ...]  # of a single term: how it is printed, how often


def find_terms(terms: Sequence[Term], texts: FoldedTexts, plan_ids: Iterable[int]) -> Matches:
    """All passages of these plans that have every term, in reading order."""
    same: list[Place] = []
    every: list[Place] = []
    counts: Counter[str] = Counter()
    for plan_id in plan_ids:
        candidates = _with_all(terms, texts, plan_id)
        text = texts.original(plan_id) if candidates else ""
        for there, spans in candidates.items():
            every.append(_place(plan_id, there, spans))
            kept = spans if texts.is_garbled(plan_id) else _same(terms, spans, text)
            if kept:
                same.append(every[-1] if kept == spans else _place(plan_id, there, kept))
            if len(terms) == 1:
                counts.update(" ".join(spelt(text[a:b])) for a, b in spans[0])
    return Matches(tuple(same), tuple(every), tuple(counts.most_common(_SPELLINGS)))


def has_term(term: Term, texts: FoldedTexts) -> bool:
    """Whether any plan has the term with the diacritics typed."""
    return any(
        texts.is_garbled(plan_id) or is_spelt(term, texts.original(plan_id)[start:end])
        for plan_id in texts.plan_ids
        for start, end in texts.find(term.pattern, plan_id)
    )


def _with_all(
    terms: Sequence[Term], texts: FoldedTexts, plan_id: int
) -> dict[Stretch, list[list[Span]]]:
    """The passages that have all terms, with the places of each term in the order of the terms."""
    order = sorted(range(len(terms)), key=lambda n: -len(terms[n].pattern.pattern))
    found: dict[Stretch, dict[int, list[Span]]] = {}
    for span in texts.find(terms[order[0]].pattern, plan_id):
        there = texts.stretch(plan_id, span[0])
        found.setdefault(there, {}).setdefault(order[0], []).append(span)
    for number in order[1:]:
        pattern = terms[number].pattern
        for there in list(found):
            if spans := texts.find(pattern, plan_id, (there.start, there.end)):
                found[there][number] = spans
            else:
                del found[there]
    return {there: [spans[n] for n in range(len(terms))] for there, spans in found.items()}


def _same(terms: Sequence[Term], spans: list[list[Span]], text: str) -> list[list[Span]]:
    """The places of each term that have its diacritics; empty where a term has none."""
    kept = [
        [span for span in places if is_spelt(term, text[slice(*span)])]
        for term, places in zip(terms, spans, strict=True)
    ]
    return kept if all(kept) else []


def _place(plan_id: int, there: Stretch, spans: list[list[Span]]) -> Place:
    marks = joined([span for places in spans for span in places])
    score = float(len(marks)) if len(spans) == 1 else _nearness(spans)
    end = max(there.end, marks[-1][1])
    return Place(plan_id, there.passage_id, there.start, end, marks, score)


def _nearness(spans: list[list[Span]]) -> float:
    """1 where the terms stand side by side, towards 0 the further they are apart."""
    labelled = sorted((span, n) for n, places in enumerate(spans) for span in places)
    least = sum(min(end - start + 1 for start, end in places) for places in spans)
    seen: Counter[int] = Counter()
    first, best = 0, float("inf")
    for (_, end), number in labelled:
        seen[number] += 1
        while len(seen) == len(spans):
            (start, _), leaving = labelled[first]
            best = min(best, end - start + 1)
            seen[leaving] -= 1
            if not seen[leaving]:
                del seen[leaving]
            first += 1
    return min(1.0, least / best)
